//! Replacements that need no asking.
//!
//! Advice may guess; a fix may not. So what is offered to be written into a file is judged here, more strictly than what a
//! help line suggests: an amount that could be read in two ways, a day and a month that could change places, a word with two
//! neighbours get advice and no fix.

use jiff::civil::Date;

use super::shape::schema::{self, Takes, Wanted};
use super::syntax;

/// The most digits of a number that any key takes: 999 triliun.
const DIGITS: usize = 15;

/// The number that was meant, as TOML writes it.
pub(super) fn number(typed: &str, takes: Takes) -> Option<String> {
    let figure = syntax::as_toml_number(typed)?;
    let (whole, places) = figure.split_once('.').unwrap_or((&figure, ""));
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    let grouped = whole.contains('_');
    let hundred = typed.contains('%') || typed.contains("persen");
    let rupiah = typed.contains("Rp") || typed.contains("IDR");
    // `2,500` is two and a half or two and a half thousand, unless the key takes no fractions.
    let separators = typed.matches(['.', ',', ' ', '_']).count();
    let certain = match takes {
        Takes::Whole => places.is_empty() && !hundred,
        Takes::Decimal => !(hundred || rupiah || grouped && separators == 1),
        Takes::Percent => places.len() <= 2 && !rupiah && !grouped,
    };
    if !certain || figure.starts_with('-') || digits > DIGITS {
        return None;
    }
    // A year has no thousands.
    if digits <= 4 && separators == 0 {
        return Some(figure.replace('_', ""));
    }
    Some(figure)
}

/// The day that was meant: in words, with the year first, or where day and month cannot change places.
pub(super) fn date(typed: &str) -> Option<Date> {
    let date = syntax::as_toml_date(typed)?;
    let figures: Vec<&str> = typed.trim().split(['-', '/', '.']).collect();
    let [first, ..] = figures[..] else {
        return Some(date);
    };
    let certain =
        figures.len() != 3 || first.len() == 4 || date.day() > 12 || date.day() == date.month();
    certain.then_some(date)
}

/// The one of the names that was meant: the letters are its own but for a slip, and no other name is as near.
pub(super) fn name<'n>(typed: &str, names: &[&'n str]) -> Option<&'n str> {
    let plain = |word: &str| word.trim().to_lowercase().replace(['_', ' '], "-");
    let typed = plain(typed);
    let slips = match typed.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let distance = |name: &&str| strsim::damerau_levenshtein(&typed, &plain(name));
    let nearest = names.iter().min_by_key(|name| distance(name))?;
    let least = distance(nearest);
    let alone = names.iter().filter(|name| distance(name) == least).count() == 1;
    (alone && least <= slips).then_some(nearest)
}

/// What stands for a value that was typed without quotes or with the wrong signs, as TOML writes it; `rest` is what follows
/// it in the text.
pub(super) fn bare(typed: &str, key: Option<&str>, rest: &str) -> Option<String> {
    if let Some(inside) = curly(typed) {
        let wanted = key.map_or(Wanted::Unknown, schema::wanted);
        let text = matches!(wanted, Wanted::Text | Wanted::Unknown);
        return text.then(|| syntax::quoted(inside));
    }
    let key = key?;
    match schema::wanted(key) {
        Wanted::Number => number(typed, schema::takes(key)?),
        Wanted::Date => date(typed).map(|date| date.to_string()),
        Wanted::Boolean => schema::boolean_meant(typed).map(|choice| choice.to_string()),
        Wanted::Text => (is_code(typed) || is_sentence(typed, rest)).then(|| syntax::quoted(typed)),
        Wanted::Unknown => None,
    }
}

/// The text between two curly quotes, if there are no other quotes in it.
fn curly(typed: &str) -> Option<&str> {
    let quote = |c: char| "“”„«»".contains(c);
    let inside = typed.strip_prefix(quote)?.strip_suffix(quote)?;
    let plain = !inside.contains(|c: char| quote(c) || c == '"') && !inside.trim().is_empty();
    plain.then_some(inside)
}

/// A number or code: one word with a figure in it.
fn is_code(typed: &str) -> bool {
    typed.contains(|c: char| c.is_ascii_digit())
        && typed
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-./:()_".contains(c))
}

/// Words that are all of their line and do not go on over it.
fn is_sentence(typed: &str, rest: &str) -> bool {
    let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
    let below = below.lines().next().unwrap_or_default().trim();
    let ends = below.is_empty() || below.starts_with(['[', '#']) || below.contains('=');
    let plain = !typed.contains(['"', '=', '\\', '[', ']', '{', '}'])
        && !typed.starts_with('\'')
        && !typed.ends_with([',', ';', '\''])
        && typed.contains(char::is_alphabetic);
    plain && ends && line.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_can_be_read_in_one_way() {
        for (typed, takes, figure) in [
            ("450.000.000", Takes::Whole, "450_000_000"),
            ("450_000_000,00", Takes::Whole, "450_000_000"),
            ("Rp450000000", Takes::Whole, "450_000_000"),
            ("Rp 5.000,-", Takes::Whole, "5_000"),
            ("3.200", Takes::Whole, "3_200"),
            ("450,000", Takes::Whole, "450_000"),
            ("2026", Takes::Whole, "2026"),
            ("33,33", Takes::Percent, "33.33"),
            ("70%", Takes::Percent, "70"),
            ("2,5 persen", Takes::Percent, "2.5"),
            ("1.250.000", Takes::Decimal, "1_250_000"),
            ("2,5", Takes::Decimal, "2.5"),
        ] {
            assert_eq!(number(typed, takes).as_deref(), Some(figure), "{typed}");
        }
        for (typed, takes) in [
            ("450.000.000,50", Takes::Whole),
            ("70%", Takes::Whole),
            ("-5.000", Takes::Whole),
            ("9.999.999.999.999.999", Takes::Whole),
            ("2,500", Takes::Decimal),
            ("33,333", Takes::Percent),
            ("Rp50", Takes::Percent),
            ("33,3333", Takes::Percent),
        ] {
            assert_eq!(number(typed, takes), None, "{typed}");
        }
    }

    #[test]
    fn days_that_can_be_read_in_one_way() {
        for (typed, meant) in [
            ("2 November 2026", "2026-11-02"),
            ("2026/11/02", "2026-11-02"),
            ("2026-1-2", "2026-01-02"),
            ("31-12-2026", "2026-12-31"),
            ("5/5/2026", "2026-05-05"),
        ] {
            let date = date(typed).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(date("02-11-2026"), None);
    }

    #[test]
    fn names_without_a_rival() {
        let names = [
            "title",
            "status",
            "kontrak-swakelola-tipe-3",
            "kontrak-swakelola-tipe-4",
        ];
        assert_eq!(name("titel", &names), Some("title"));
        assert_eq!(name("Kontrak_Swakelola tipe 3", &names), Some(names[2]));
        assert_eq!(name("kontrak-swakelola-tip-4", &names), Some(names[3]));
        for typed in ["kontrak-swakelola-tipe-5", "tile-status", "judul", ""] {
            assert_eq!(name(typed, &names), None, "{typed}");
        }
        // One stands for another office than the other.
        assert_eq!(name("plg", &["plt", "plh", "an"]), None);
    }

    #[test]
    fn words_that_are_all_of_their_line() {
        let title = |typed, rest| bare(typed, Some("title"), rest);
        let quoted = Some("\"Air Minum Desa\"".to_owned());
        assert_eq!(title("Air Minum Desa", "\nmodel = 1"), quoted);
        assert_eq!(title("“Air Minum Desa”", " # ya"), quoted);
        assert_eq!(title("Air Minum Desa", " # nomor 2"), None);
        assert_eq!(title("Air Minum Desa", "\ndan Kelurahan"), None);
        assert_eq!(title("Air, Desa = satu", ""), None);
        assert_eq!(
            bare("3374010101800001", Some("nik"), ", x = 1 }"),
            Some("\"3374010101800001\"".to_owned())
        );
    }
}
