//! Boxes for initials in the foot of each page: the word, and beside it a box for each party with its label inside, joined like
//! the cells of a table. They stand at the right margin, above the number of the page.

use crate::naskah::{Naskah, Paraf};

/// What stands beside the boxes.
pub(super) const WORD: &str = "Paraf";

/// The widest that a box is and its height, in points: all fits into the margin, with the number of the page.
pub(super) const BOX: (f32, f32) = (66.0, 25.5);

/// The room for the word and behind it.
pub(super) const BESIDE: f32 = 30.0;

/// The size of the word, and the most that labels measure.
pub(super) const SIZE: f32 = 9.0;
pub(super) const LABEL: f32 = 6.5;

/// How far below the top of the boxes the base line of the word stands.
pub(super) fn base_line() -> f32 {
    f32::midpoint(BOX.1, SIZE * 0.7)
}

/// The labels of the boxes, none where they were not asked for.
pub(super) fn labels(naskah: &Naskah) -> Vec<&str> {
    let parties = naskah.signatures.parties.iter();
    match naskah.looks.paraf {
        Paraf::Boxes => parties.map(|party| party.label.as_str()).collect(),
        Paraf::None => Vec::new(),
    }
}

/// The width of each of so many boxes between margins.
#[allow(clippy::cast_precision_loss, reason = "few parties sign")]
pub(super) fn width(boxes: usize, measure: f32) -> f32 {
    let room = (measure - BESIDE).max(0.0);
    BOX.0.min(room / boxes.max(1) as f32)
}
