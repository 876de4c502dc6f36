//! How wide text is, near enough to share out a table among its columns.
//!
//! Word lays out the lines; a column must only be told a width that fits what stands in it.

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

/// The width of a text in twentieths of a point, set in so many half points; a little wide, for bold.
pub(super) fn width(text: &str, size: usize) -> usize {
    let hundredths: usize = text.chars().map(|c| usize::from(advance(c))).sum();
    (hundredths * size * 107).div_ceil(1000)
}

/// The width of the widest word of a text.
pub(super) fn longest_word(text: &str, size: usize) -> usize {
    let words = text.split_whitespace().map(|word| width(word, size));
    words.max().unwrap_or(0)
}

fn advance(c: char) -> u8 {
    let at = u32::from(c)
        .checked_sub(32)
        .and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| ADVANCES.get(at)).copied().unwrap_or(OTHER)
}

/// Shares a room among columns: each gets what it wants where that fits, else its least and of the rest what it still wants
/// in proportion; where not even the least of all fits, the least is cut in proportion.
pub(super) fn share(wants: &[(usize, usize)], room: usize) -> Vec<usize> {
    let least: usize = wants.iter().map(|(least, _)| least).sum();
    let wanted: usize = wants.iter().map(|(least, want)| want.max(least)).sum();
    if wanted <= room {
        return wants.iter().map(|(least, want)| *want.max(least)).collect();
    }
    if least >= room {
        return wants
            .iter()
            .map(|(each, _)| (each * room / least).max(1))
            .collect();
    }
    let spare = room - least;
    let open = wanted - least;
    let grown = wants
        .iter()
        .map(|(least, want)| least + want.saturating_sub(*least) * spare / open);
    grown.collect()
}
