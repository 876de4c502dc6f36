//! Figures and names as messages say them, in Indonesian and in English, in this order.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::locale::{Words, date, money, percent};
use crate::words;

/// Rupiah: `Rp450.000.000` and `Rp450,000,000`.
pub(super) fn rupiah(amount: i64) -> [String; 2] {
    let sign = if amount < 0 { "-" } else { "" };
    let dotted = money::grouped(amount.unsigned_abs());
    let commas = dotted.replace('.', ",");
    [format!("{sign}Rp{dotted}"), format!("{sign}Rp{commas}")]
}

/// A day: `2 November 2026`, with the month in either language.
pub(super) fn day(day: Date) -> [String; 2] {
    [date::long(day), date::long_en(day)]
}

/// A percentage: `33,33%` and `33.33%`.
pub(super) fn percentage(value: Decimal) -> [String; 2] {
    let value = value.normalize();
    [percent::percent(&value), format!("{value}%")]
}

/// Of the names given, the one that was most likely meant: at most a third of its letters differ.
pub(super) fn nearest<'a>(
    typed: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&typed, name), name))
        .filter(|(distance, name)| distance * 3 <= name.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Asks for the nearest name, or gives other advice where nothing is near.
pub(crate) fn meant<'a>(
    typed: &str,
    names: impl IntoIterator<Item = &'a str>,
    otherwise: Words,
) -> Words {
    match nearest(typed, names) {
        Some(name) => words!("mungkin maksudnya `{name}`", "perhaps `{name}` was meant"),
        None => otherwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_in_the_manner_of_each_language() {
        assert_eq!(rupiah(450_000_000), ["Rp450.000.000", "Rp450,000,000"]);
        assert_eq!(rupiah(i64::MIN)[0], "-Rp9.223.372.036.854.775.808");
        assert_eq!(percentage(Decimal::new(3330, 2)), ["33,3%", "33.3%"]);
    }

    #[test]
    fn only_a_slip_of_the_hand_is_near() {
        assert_eq!(nearest("dians", ["bkm", "dinas"]), Some("dinas"));
        assert_eq!(nearest("yayasan", ["bkm", "dinas"]), None);
    }
}
