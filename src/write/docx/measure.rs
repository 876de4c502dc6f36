//! How wide text is, near enough to share out a table among its columns.
//!
//! Word lays out the lines; a column must only be told a width that fits what stands in it.

use super::run::Weight;
use crate::write::measure;

/// The width of a text in hundredths of its size.
pub(super) fn width(text: &str, weight: Weight) -> usize {
    // A little more than it is, for a face that is a little wider.
    let percent = match weight {
        Weight::Plain => 102,
        Weight::Bold => 110,
    };
    (measure::width(text) * percent).div_ceil(100)
}

/// The width of the widest piece of a text that stands on one line: a word, up to its hyphen or dash.
pub(super) fn longest_word(text: &str, weight: Weight) -> usize {
    let widths = measure::pieces(text).map(|piece| width(piece, weight));
    widths.max().unwrap_or(0)
}

/// Hundredths of a size of so many half points, in twentieths of a point.
pub(super) const fn set(hundredths: usize, size: usize) -> usize {
    (hundredths * size).div_ceil(10)
}

/// How far centred words stand from either margin of a room so that their lines are about as long as each other, and no word
/// is left alone on the last.
pub(super) fn aside(words: &str, weight: Weight, size: usize, room: usize) -> usize {
    let words = widths(words, weight, size);
    let blank = set(width(" ", weight), size);
    let fewest = lines(&words, blank, room);
    let longest = words.iter().copied().max().unwrap_or(0);
    if fewest < 2 || longest >= room {
        return 0;
    }
    let (mut narrow, mut wide) = (longest, room);
    while narrow < wide {
        let middle = usize::midpoint(narrow, wide);
        if lines(&words, blank, middle) > fewest {
            narrow = middle + 1;
        } else {
            wide = middle;
        }
    }
    (room - wide) / 2
}

/// The lines that words of a size take in a room; at least one.
pub(super) fn lines_of(words: &str, weight: Weight, size: usize, room: usize) -> usize {
    let blank = set(width(" ", weight), size);
    lines(&widths(words, weight, size), blank, room).max(1)
}

fn widths(words: &str, weight: Weight, size: usize) -> Vec<usize> {
    let words = words.split_whitespace();
    words.map(|word| set(width(word, weight), size)).collect()
}

/// The lines that words take one after the other.
fn lines(words: &[usize], blank: usize, room: usize) -> usize {
    let (mut count, mut filled) = (0, room);
    for word in words {
        filled += blank + word;
        if count == 0 || filled > room {
            count += 1;
            filled = *word;
        }
    }
    count
}

/// Shares a room among columns by what each needs at least and what it wants: each gets what it wants where that fits, else
/// its least and of the rest what it still wants in proportion; where not even the least of all fits, the widest are cut.
pub(super) fn share(wants: &[(usize, usize)], room: usize) -> Vec<usize> {
    let least: usize = wants.iter().map(|(least, _)| least).sum();
    let wanted: usize = wants.iter().map(|(least, want)| want.max(least)).sum();
    if wanted <= room {
        return wants.iter().map(|(least, want)| *want.max(least)).collect();
    }
    if least > room {
        let cap = cap(wants, room);
        return wants.iter().map(|(least, _)| (*least).min(cap)).collect();
    }
    let spare = room - least;
    let open = (wanted - least).max(1);
    let grown = wants
        .iter()
        .map(|(least, want)| least + want.saturating_sub(*least) * spare / open);
    grown.collect()
}

/// The width that no column may exceed so that all of them fit.
fn cap(wants: &[(usize, usize)], room: usize) -> usize {
    let mut least: Vec<usize> = wants.iter().map(|(least, _)| *least).collect();
    least.sort_unstable();
    let mut left = room;
    for (index, each) in least.iter().enumerate() {
        let fair = left / (least.len() - index);
        if *each > fair {
            return fair.max(1);
        }
        left -= each;
    }
    room
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However little room there is, no table is wider than it, and no column without width.
        #[test]
        fn columns_fit_their_room(
            wants in prop::collection::vec((1usize..5000, 1usize..20_000), 1..40),
            room in 2000usize..12_000,
        ) {
            let widths = share(&wants, room);
            prop_assert_eq!(widths.len(), wants.len());
            prop_assert!(widths.iter().sum::<usize>() <= room);
            prop_assert!(widths.iter().all(|width| *width > 0));
        }
    }

    proptest! {
        /// Words that are made narrower take no line more, and none that fit on one line are.
        #[test]
        fn words_stand_aside_without_another_line(words in "[A-Z]{1,12}( [A-Z]{1,12}){0,20}", room in 4000usize..12_000) {
            let aside = aside(&words, Weight::Bold, 24, room);
            let widths: Vec<usize> = words.split(' ').map(|word| set(width(word, Weight::Bold), 24)).collect();
            let blank = set(width(" ", Weight::Bold), 24);
            let fewest = lines(&widths, blank, room);
            prop_assert_eq!(lines(&widths, blank, room - 2 * aside), fewest);
            prop_assert!(fewest > 1 || aside == 0);
        }
    }

    #[test]
    fn no_word_is_left_alone_below_a_title() {
        let title = "PENGELOLAAN AIR MINUM BERBASIS MASYARAKAT DI KELURAHAN KEMIJEN";
        let aside = aside(title, Weight::Bold, 24, 9355);
        let whole = set(width(title, Weight::Bold), 24);
        assert!((9355 - 2 * aside) * 2 < whole * 5 / 4, "{aside}");
    }

    #[test]
    fn a_short_column_keeps_its_width_beside_a_long_one() {
        assert_eq!(share(&[(100, 100), (200, 900)], 700), [100, 600]);
        assert_eq!(share(&[(100, 100), (900, 900)], 700), [100, 600]);
    }
}
