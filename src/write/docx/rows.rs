//! Rows of a label, a colon and a text, set by tabs: a table without lines would not stay with what follows it everywhere.

use super::body::Body;
use super::measure::{set, width};
use super::paragraph::{Indent, Keep, Paragraph, Style};
use super::run::{Weight, line, text};
use crate::naskah::{Inline, plain};

/// The size of the letters, in half points.
const SIZE: usize = 24;

/// The room behind a label, and from a colon to its text, in twentieths of a point.
const BEHIND: usize = 120;
const COLON: usize = 240;

/// The most rows that stay on one page: an address or an account is read as one.
const WHOLE: usize = 10;

/// Writes rows that begin at `left`.
pub(super) fn rows(body: &mut Body<'_>, rows: &[(Vec<Inline>, Vec<Inline>)], left: usize) {
    let widths = rows
        .iter()
        .map(|(label, _)| width(&plain(label), Weight::Plain));
    let widest = set(widths.max().unwrap_or(0), SIZE) + BEHIND;
    let label = widest.min(body.room() * 2 / 5);
    let paragraph = Paragraph {
        tab: Some(left + label),
        indent: Some(Indent {
            left: left + label + COLON,
            hanging: label + COLON,
        }),
        ..Paragraph::of(Style::Row)
    };
    for (index, (label, words)) in rows.iter().enumerate() {
        let whole = rows.len() <= WHOLE && index + 1 < rows.len();
        let keep = if whole { Keep::WithNext } else { body.keep() };
        let mut runs = line(label, body.bookmarks(), Weight::Plain);
        text(&mut runs, "\t:\t", Weight::Plain);
        runs.push_str(&line(words, body.bookmarks(), Weight::Plain));
        body.paragraph(paragraph.keep(keep), &plain(label), &runs);
    }
}
