//! How wide text is, near enough to share out a table that another program lays out.

/// The advance of the characters from blank to tilde in a Bookman, in hundredths of its size.
#[rustfmt::skip]
const ADVANCES: [u8; 95] = [
    32, 30, 38, 62, 62, 90, 80, 22, 30, 30, 44, 60, 32, 40, 32, 60, // blank to /
    62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 32, 32, 60, 60, 60, 54, // 0 to ?
    82, 68, 74, 74, 80, 72, 64, 80, 80, 34, 60, 72, 60, 92, 74, 80, // @ to O
    62, 82, 72, 66, 62, 78, 70, 96, 72, 64, 64, 30, 60, 30, 60, 50, // P to _
    34, 58, 62, 52, 62, 52, 32, 54, 66, 30, 30, 62, 30, 94, 66, 56, // ` to o
    62, 58, 44, 52, 38, 68, 52, 78, 56, 54, 48, 28, 60, 28, 60,     // p to ~
];

/// The advance of any other character.
const OTHER: u8 = 80;

/// The width of a text in hundredths of its size.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| usize::from(advance(c))).sum()
}

/// The pieces of a text that each stand on one line: words, up to their hyphens and dashes.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace();
    words.flat_map(|word| word.split_inclusive(['-', '–']))
}

fn advance(c: char) -> u8 {
    let at = u32::from(c)
        .checked_sub(32)
        .and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| ADVANCES.get(at)).copied().unwrap_or(OTHER)
}
