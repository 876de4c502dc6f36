//! The mark of a draft across each page: the same letters, as large, as pale and as steep in every format that has pages.

use crate::naskah::Paper;

/// What it says.
pub(super) const WORD: &str = "RANCANGAN";

/// The size of its letters, in points.
pub(super) const SIZE: f32 = 84.0;

/// Its grey, and the same as a colour.
pub(super) const GREY: u8 = 236;
pub(super) const COLOUR: &str = "ececec";

/// By how many degrees it rises, from corner to corner.
pub(super) fn rise(width: f32, height: f32) -> f32 {
    height.atan2(width).to_degrees()
}

/// By how many degrees it rises on upright paper.
pub(super) fn rise_on(paper: Paper) -> f32 {
    let (width, height) = paper.size();
    rise(width, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colour_is_the_grey() {
        assert_eq!(COLOUR, format!("{GREY:02x}").repeat(3));
    }
}
