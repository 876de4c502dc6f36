//! Figures followed by words in brackets, as people type them: `Rp1.500.000,- (satu juta lima ratus ribu rupiah)`.
//!
//! Figures are read as loosely as they are typed, words as strictly as they are printed: what is neither surely right nor
//! surely the words of a number is not taken for one.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::locale::money::grouped;
use crate::locale::terbilang::{decimal_words, terbilang};

/// A figure with its words.
#[derive(Debug)]
pub(super) struct Written {
    /// The figure, `Rp` and `%` included.
    pub(super) figure: Range<usize>,
    /// The words, without the brackets.
    pub(super) words: Range<usize>,
    /// What prints the figure with its words, if there is such a brace.
    pub(super) brace: Option<String>,
    /// What should stand in the brackets, where something else does.
    pub(super) wrong: Option<String>,
}

/// The figures of a text that are followed by words of a number in brackets.
pub(super) fn typed(text: &str) -> impl Iterator<Item = Written> + '_ {
    text.match_indices('(').filter_map(|(open, _)| {
        let words = open + 1..open + text[open..].find(')')?;
        let before = text[..open].trim_end();
        if !before.ends_with(|c: char| c.is_ascii_digit() || c == '%' || c == '-') {
            return None;
        }
        let figure = Figure::at_end_of(before)?;
        let verdict = figure.compare(&plain(&text[words.clone()]))?;
        Some(Written {
            figure: figure.start..before.len(),
            words,
            brace: figure.brace,
            wrong: match verdict {
                Verdict::Right => None,
                Verdict::Wrong(expected) => Some(expected),
            },
        })
    })
}

/// Whether words are those of a figure.
#[derive(Debug)]
enum Verdict {
    Right,
    /// With what should stand there.
    Wrong(String),
}

/// A figure, where it begins, and what its words are.
#[derive(Debug)]
struct Figure {
    start: usize,
    words: String,
    /// What the words may carry behind them.
    unit: &'static str,
    brace: Option<String>,
}

impl Figure {
    /// The figure that a text ends in.
    fn at_end_of(before: &str) -> Option<Self> {
        let token = before.rsplit(char::is_whitespace).next()?;
        let token = token.trim_start_matches(['"', '\'', '“', '(', '[']);
        let start = before.len() - token.len();
        let ahead = before[..start].trim_end();
        if let Some(amount) = token.strip_prefix("Rp") {
            return Self::money(start, amount);
        }
        for sign in ["Rp.", "Rp"] {
            if ahead.ends_with(sign) {
                return Self::money(ahead.len() - sign.len(), token);
            }
        }
        // `2 x 24 (dua puluh empat)`: whether the words are those of the product is not sure.
        if ahead.ends_with(" x") || ahead.ends_with('×') {
            return None;
        }
        let (words, unit, brace) = match token.strip_suffix('%') {
            Some(percent) => (decimal(percent)?, "persen", Some(token.to_owned())),
            None if token.contains(',') => (decimal(token)?, "", None),
            None => {
                let number = whole(token)?;
                (terbilang(number), "", Some(grouped(number)))
            }
        };
        Some(Self {
            start,
            words,
            unit,
            brace,
        })
    }

    fn money(start: usize, amount: &str) -> Option<Self> {
        let amount = rupiah(amount)?;
        Some(Self {
            start,
            words: terbilang(amount),
            unit: "rupiah",
            brace: Some(format!("Rp{}", grouped(amount))),
        })
    }

    /// Whether words are those of the figure; `None` where they are not surely meant to be. What is counted may stand inside
    /// the brackets.
    fn compare(&self, found: &str) -> Option<Verdict> {
        let bare = strip_counted(found);
        if bare.is_empty() || !bare.split(' ').all(is_number_word) {
            return None;
        }
        if bare == self.words {
            return Some(Verdict::Right);
        }
        match found[bare.len()..].trim_start() {
            "" => Some(Verdict::Wrong(self.words.clone())),
            unit if unit == self.unit => Some(Verdict::Wrong(format!("{} {unit}", self.words))),
            // `Lampiran 2 (satu rangkap)` counts something else.
            _ => None,
        }
    }
}

fn rupiah(figure: &str) -> Option<u64> {
    let figure = figure.strip_prefix('.').unwrap_or(figure);
    let figure = figure
        .strip_suffix(",00")
        .or_else(|| figure.strip_suffix(",-"))
        .unwrap_or(figure);
    whole(figure)
}

/// A whole number, with dots at every third digit or without; zeros before it do not count.
fn whole(figure: &str) -> Option<u64> {
    let mut groups = figure.split('.');
    let first = groups.next()?;
    let grouped =
        groups.all(|group| group.len() == 3) && (first.len() <= 3 || !figure.contains('.'));
    let digits: String = figure.chars().filter(|c| *c != '.').collect();
    let plain = !first.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (grouped && plain).then(|| digits.parse().ok())?
}

fn decimal(figure: &str) -> Option<String> {
    let number: Decimal = figure.replace(',', ".").parse().ok()?;
    Some(decimal_words(&number))
}

/// Words of numbers, and what people take for them.
const NUMBER_WORDS: [&str; 27] = [
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
    "seratus",
    "seribu",
    "sejuta",
    "semiliar",
    "belas",
    "puluh",
    "ratus",
    "ribu",
    "juta",
    "miliar",
    "milyar",
    "triliun",
    "trilyun",
    "koma",
    "kuadriliun",
];

/// What may be counted inside the brackets.
const COUNTED: [&str; 12] = [
    "rupiah", "persen", "hari", "kalender", "kerja", "minggu", "bulan", "tahun", "jam", "orang",
    "kali", "rangkap",
];

/// A word of a number, or several written as one: `tigapuluh`.
fn is_number_word(word: &str) -> bool {
    NUMBER_WORDS.contains(&word)
        || NUMBER_WORDS
            .iter()
            .filter_map(|first| word.strip_prefix(first))
            .any(|rest| NUMBER_WORDS.contains(&rest))
}

fn strip_counted(words: &str) -> &str {
    let mut words = words;
    while let Some((before, last)) = words.rsplit_once(' ')
        && COUNTED.contains(&last)
    {
        words = before;
    }
    words
}

/// Words in small letters with single blanks.
fn plain(words: &str) -> String {
    let words: Vec<_> = words.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figure, and what should stand in the brackets where something else does.
    fn read(text: &str) -> Option<(&str, Option<String>)> {
        let written = typed(text).next()?;
        Some((&text[written.figure], written.wrong))
    }

    #[test]
    fn braces_print_what_was_typed() {
        let brace = |text| typed(text).next().and_then(|written| written.brace);
        assert_eq!(
            brace("Rp. 1500000,- (satu juta lima ratus ribu)").as_deref(),
            Some("Rp1.500.000")
        );
        assert_eq!(brace("07 (tujuh)").as_deref(), Some("7"));
        assert_eq!(
            brace("2,5% (dua koma lima persen)").as_deref(),
            Some("2,5%")
        );
        assert_eq!(brace("2,5 (dua koma lima) persen"), None);
    }

    #[test]
    fn right_words_in_every_manner() {
        for (text, figure) in [
            ("30 (tiga puluh) hari", "30"),
            ("07 (Tujuh)", "07"),
            (
                "sejumlah Rp1.500.000,- (satu juta lima ratus ribu rupiah)",
                "Rp1.500.000,-",
            ),
            (
                "Rp. 1.500.000,00 (satu juta  lima ratus ribu Rupiah)",
                "Rp. 1.500.000,00",
            ),
            ("Rp.1.500.000 (satu juta lima ratus ribu)", "Rp.1.500.000"),
            ("Rp 2.000 (dua ribu rupiah)", "Rp 2.000"),
            ("Rp\u{a0}2.000 (dua ribu rupiah)", "Rp\u{a0}2.000"),
            ("2,5% (dua koma lima persen)", "2,5%"),
            ("2,5 (dua koma lima) persen", "2,5"),
            ("5% (lima persen)", "5%"),
            ("30 (tiga puluh hari kalender)", "30"),
            ("tahun 2026 (dua ribu dua puluh enam)", "2026"),
        ] {
            assert_eq!(read(text), Some((figure, None)), "{text}");
        }
    }

    #[test]
    fn wrong_words_tell_the_right_ones() {
        for (text, expected) in [
            ("30 (tiga puluh satu)", "tiga puluh"),
            ("30 (tigapuluh)", "tiga puluh"),
            ("Rp100.000 (satu ratus ribu rupiah)", "seratus ribu rupiah"),
            ("Rp1.000.000.000 (satu milyar rupiah)", "satu miliar rupiah"),
            ("2,5% (dua persen)", "dua koma lima persen"),
        ] {
            assert_eq!(
                read(text).and_then(|read| read.1).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_with_its_words() {
        for text in [
            "3 (Kecamatan)",
            "Lampiran 2 (satu rangkap)",
            "Rp\u{a0}x (satu)",
            "5 (dua dari tiga)",
            "2 x 24 (dua puluh empat) jam",
            "ayat (2)",
            "1.2 (satu)",
            "12/2026 (dua)",
            "tiga puluh (30)",
            "30 (tiga puluh",
            "(satu)",
            "- (satu)",
            "Rp (satu)",
            "3 ()",
            "é% (satu)",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
