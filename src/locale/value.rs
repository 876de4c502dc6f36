//! What a brace in a text holds when it is no reference: a value written as on paper.
//!
//! The drafter types the figure once (`{Rp50.000.000}`) and the paper shows it with its words. What
//! could be read two ways is refused, for the words on paper would then say something never meant.

use super::date::{is_month, long, parse_long};
use super::duration::{Duration, Unit};
use super::money::{grouped, parse_grouped, parse_rupiah, rupiah_words};
use super::percent::{parse_percent, percent_words};
use super::terbilang::terbilang;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A value in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BraceValue {
    /// Whole rupiah.
    Money(u64),
    /// A period.
    Duration(Duration),
    /// A percentage.
    Percent(Decimal),
    /// A day.
    Date(Date),
    /// A whole number of something: `3 kali`, `1.500 kepala keluarga`.
    Count {
        /// How many.
        number: u64,
        /// Of what.
        noun: String,
    },
    /// A whole number alone.
    Number(u64),
}

/// Reads what stands between the braces; `None` when it is no value. Runs of blanks count as one blank.
#[must_use]
pub fn parse(text: &str) -> Option<BraceValue> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(amount) = parse_rupiah(&text) {
        return Some(BraceValue::Money(amount));
    }
    if let Ok(duration) = text.parse() {
        return Some(BraceValue::Duration(duration));
    }
    if let Some(percent) = parse_percent(&text) {
        return Some(BraceValue::Percent(percent));
    }
    if let Some(date) = parse_long(&text) {
        return Some(BraceValue::Date(date));
    }
    let Some((figure, noun)) = text.split_once(' ') else {
        return parse_grouped(&text).map(BraceValue::Number);
    };
    let number = parse_grouped(figure)?;
    is_noun(noun, number).then(|| BraceValue::Count {
        number,
        noun: String::from(noun),
    })
}

/// Tells whether words can follow a number as what is counted.
fn is_noun(noun: &str, number: u64) -> bool {
    // `3 juta orang` would print as 3 (tiga) juta orang, and `30 Juni` is a date cut short.
    let first = noun.split(' ').next().unwrap_or_default();
    let continues_the_number = NUMBER_WORDS.contains(&first) || is_month(first);
    let empty_period = number == 0 && Unit::from_name(noun).is_some();
    noun.split(' ').all(is_word) && !continues_the_number && !empty_period
}

const NUMBER_WORDS: [&str; 9] = [
    "x", "puluh", "ratus", "ribu", "juta", "miliar", "triliun", "rupiah", "persen",
];

/// Tells whether this is a word of letters; a hyphen may join two, as in `orang-hari`.
fn is_word(word: &str) -> bool {
    word.split('-')
        .all(|part| !part.is_empty() && part.chars().all(char::is_alphabetic))
}

/// Prints a value as on paper, with its words where it has any: `3 (tiga) kali`.
#[must_use]
pub fn print(value: &BraceValue) -> String {
    match value {
        BraceValue::Money(amount) => rupiah_words(*amount),
        BraceValue::Duration(duration) => duration.words(),
        BraceValue::Percent(percent) => percent_words(percent),
        BraceValue::Date(date) => long(*date),
        BraceValue::Count { number, noun } => {
            format!("{} ({}) {noun}", grouped(*number), terbilang(*number))
        }
        BraceValue::Number(number) => format!("{} ({})", grouped(*number), terbilang(*number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn on_paper(text: &str) -> Option<String> {
        parse(text).as_ref().map(print)
    }

    #[test]
    fn values_on_paper() {
        for (typed, printed) in [
            ("Rp50.000.000", "Rp50.000.000,00 (lima puluh juta rupiah)"),
            (
                "Rp27.600.000,00",
                "Rp27.600.000,00 (dua puluh tujuh juta enam ratus ribu rupiah)",
            ),
            ("60 hari kalender", "60 (enam puluh) hari kalender"),
            ("60 hari\n  kalender", "60 (enam puluh) hari kalender"),
            ("2 x 24 jam", "2 x 24 (dua kali dua puluh empat) jam"),
            ("3 kali", "3 (tiga) kali"),
            (
                "1.500 kepala keluarga",
                "1.500 (seribu lima ratus) kepala keluarga",
            ),
            ("1.000 hari", "1.000 (seribu) hari"),
            ("12 orang-hari", "12 (dua belas) orang-hari"),
            ("2,5 persen", "2,5% (dua koma lima persen)"),
            ("2,5%", "2,5% (dua koma lima persen)"),
            ("5 persen", "5% (lima persen)"),
            ("30 Juni 2027", "30 Juni 2027"),
            ("5", "5 (lima)"),
            ("1.250", "1.250 (seribu dua ratus lima puluh)"),
            ("0", "0 (nol)"),
        ] {
            assert_eq!(on_paper(typed).as_deref(), Some(printed), "{typed}");
        }
    }

    #[test]
    fn what_is_no_value() {
        for typed in [
            "",
            " ",
            "@bkm",
            "kali",
            "tiga kali",
            "Rp 50.000",
            "Rp50.00",
            "Rp1.234,56",
            "05",
            "-5",
            "5,5",
            "5.5",
            "31 Juni 2027",
            "30 Juni",
            "30 juni 2027",
            "02-11-2026",
            "2026-11-02",
            "0 hari",
            "2 x 0 jam",
            "2 x",
            "2,5 hari",
            "3 juta",
            "50 juta rupiah",
            "2,555 persen",
            "1.00 orang",
            "3 kali.",
            "3 m2",
            "3 <b>",
            "3 -",
            "3 a--b",
        ] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_taken_without_panic(text: String) {
            let _ = on_paper(&text);
        }

        #[test]
        fn figures_with_tails_never_panic(text in "(Rp)?[0-9.,]{1,24}( [a-zA-Z%x-]{1,9}){0,3}") {
            let _ = on_paper(&text);
        }

        #[test]
        fn counts_show_figure_and_words(number: u64) {
            let printed = on_paper(&format!("{number} orang")).expect("a count");
            prop_assert_eq!(printed, format!("{} ({}) orang", grouped(number), terbilang(number)));
        }
    }
}
