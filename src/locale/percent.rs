//! Percents as they stand on paper: `2,5%`, no blank before the sign.

use super::money::{grouped_decimal, parse_grouped};
use super::terbilang::decimal_words;
use rust_decimal::Decimal;

/// The most decimals that a percent may carry in format 1.
pub const MAX_PLACES: usize = 2;

/// Prints a percent with as many places as it carries: `2,5%`.
#[must_use]
pub fn percent(value: &Decimal) -> String {
    format!("{}%", grouped_decimal(value))
}

/// Prints a percent with its words: `2,5% (dua koma lima persen)`.
#[must_use]
pub fn percent_words(value: &Decimal) -> String {
    format!("{} ({} persen)", percent(value), decimal_words(value))
}

/// Reads `2,5 persen` or `2,5%`, with at most [`MAX_PLACES`] decimals; `None` for any other form.
#[must_use]
pub fn parse_percent(text: &str) -> Option<Decimal> {
    let figure = text
        .strip_suffix(" persen")
        .or_else(|| text.strip_suffix('%'))?;
    let Some((whole, places)) = figure.split_once(',') else {
        return parse_grouped(figure).map(Decimal::from);
    };
    let figures = places.bytes().all(|b| b.is_ascii_digit());
    if !figures || !(1..=MAX_PLACES).contains(&places.len()) {
        return None;
    }
    format!("{}.{places}", parse_grouped(whole)?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_table_both_ways() {
        for (figure, words) in [
            ("0,5%", "nol koma lima persen"),
            ("2,5%", "dua koma lima persen"),
            ("0,03%", "nol koma nol tiga persen"),
            ("4,99%", "empat koma sembilan puluh sembilan persen"),
            ("12,75%", "dua belas koma tujuh puluh lima persen"),
            ("20,0%", "dua puluh koma nol persen"),
            ("100%", "seratus persen"),
            ("0%", "nol persen"),
        ] {
            let value = parse_percent(figure).expect("the table holds percents");
            assert_eq!(percent(&value), figure);
            assert_eq!(percent_words(&value), format!("{figure} ({words})"));
            assert_eq!(parse_percent(&figure.replace('%', " persen")), Some(value));
        }
    }

    #[test]
    fn percents_are_read_strictly() {
        for wrong in [
            "",
            "%",
            " persen",
            "2,5",
            "2.5%",
            "2,5 %",
            "2,5persen",
            "2,%",
            ",5%",
            "02%",
            "-2%",
            "+2%",
            "2,555%",
            "2,5,5%",
            "2,5 Persen",
            "dua persen",
            "2,+5%",
        ] {
            assert_eq!(parse_percent(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn printed_percents_are_read_back(mantissa in 0..1_000_000_i64, scale in 0..=2_u32) {
            let value = Decimal::new(mantissa, scale);
            let back = parse_percent(&percent(&value)).expect("what is printed can be read");
            prop_assert_eq!(back, value);
            prop_assert_eq!(back.scale(), value.scale());
        }

        #[test]
        fn any_text_is_taken_without_panic(text: String) {
            let _ = parse_percent(&text);
        }
    }
}
