//! Rupiah and figures as they stand on paper: dots for thousands, a comma before decimals.
//!
//! Money is whole rupiah; `,00` is printed because that is how it stands in Indonesian law and deeds
//! (EYD V: `Rp5.000,00`, no blank and no dot after `Rp`). Sen are out of use and not read.

use super::terbilang::{places, terbilang, whole};
use rust_decimal::Decimal;

/// The largest amount in whole rupiah: beyond 999 triliun usage divides between `seribu triliun` and `satu kuadriliun`.
pub const MAX_RUPIAH: u64 = 999_999_999_999_999;

/// Prints a whole number with dots: `1.234.567`.
#[must_use]
pub fn grouped(n: u64) -> String {
    dotted(&n.to_string())
}

/// Prints a decimal with as many places as it carries: `1.234,5`.
#[must_use]
pub fn grouped_decimal(decimal: &Decimal) -> String {
    let sign = if decimal.mantissa() < 0 { "-" } else { "" };
    let whole = decimal.mantissa().unsigned_abs() / 10_u128.pow(decimal.scale());
    let whole = dotted(&whole.to_string());
    match places(decimal) {
        Some(places) => format!("{sign}{whole},{places}"),
        None => format!("{sign}{whole}"),
    }
}

fn dotted(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Prints whole rupiah: `Rp450.000.000,00`.
#[must_use]
pub fn rupiah(n: u64) -> String {
    format!("Rp{},00", grouped(n))
}

/// Prints whole rupiah with their words: `Rp450.000.000,00 (empat ratus lima puluh juta rupiah)`.
#[must_use]
pub fn rupiah_words(n: u64) -> String {
    format!("{} ({} rupiah)", rupiah(n), terbilang(n))
}

/// Reads an amount as on paper, `Rp50.000.000` or `Rp50.000.000,00`, in whole rupiah.
///
/// Dots stand at every third digit or nowhere. `None` for any other form and above [`MAX_RUPIAH`].
#[must_use]
pub fn parse_rupiah(text: &str) -> Option<u64> {
    let figure = text.strip_prefix("Rp")?;
    let figure = figure.strip_suffix(",00").unwrap_or(figure);
    parse_grouped(figure).filter(|n| *n <= MAX_RUPIAH)
}

/// Reads a whole number with dots at every third digit, or with none: `1.234.567`, `1234567`.
#[must_use]
pub fn parse_grouped(figure: &str) -> Option<u64> {
    let n = whole(&figure.replace('.', ""))?;
    (!figure.contains('.') || figure == grouped(n)).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TABLE: [(u64, &str); 60] = [
        (0, "Rp0,00"),
        (1, "Rp1,00"),
        (2, "Rp2,00"),
        (5, "Rp5,00"),
        (9, "Rp9,00"),
        (10, "Rp10,00"),
        (11, "Rp11,00"),
        (12, "Rp12,00"),
        (15, "Rp15,00"),
        (19, "Rp19,00"),
        (20, "Rp20,00"),
        (21, "Rp21,00"),
        (30, "Rp30,00"),
        (42, "Rp42,00"),
        (99, "Rp99,00"),
        (100, "Rp100,00"),
        (101, "Rp101,00"),
        (110, "Rp110,00"),
        (111, "Rp111,00"),
        (119, "Rp119,00"),
        (120, "Rp120,00"),
        (200, "Rp200,00"),
        (211, "Rp211,00"),
        (999, "Rp999,00"),
        (1000, "Rp1.000,00"),
        (1001, "Rp1.001,00"),
        (1010, "Rp1.010,00"),
        (1011, "Rp1.011,00"),
        (1100, "Rp1.100,00"),
        (1111, "Rp1.111,00"),
        (1500, "Rp1.500,00"),
        (1999, "Rp1.999,00"),
        (2000, "Rp2.000,00"),
        (2026, "Rp2.026,00"),
        (9999, "Rp9.999,00"),
        (10_000, "Rp10.000,00"),
        (11_000, "Rp11.000,00"),
        (12_500, "Rp12.500,00"),
        (20_000, "Rp20.000,00"),
        (21_000, "Rp21.000,00"),
        (100_000, "Rp100.000,00"),
        (101_000, "Rp101.000,00"),
        (111_111, "Rp111.111,00"),
        (200_000, "Rp200.000,00"),
        (999_999, "Rp999.999,00"),
        (1_000_000, "Rp1.000.000,00"),
        (1_001_000, "Rp1.001.000,00"),
        (1_100_000, "Rp1.100.000,00"),
        (1_500_000, "Rp1.500.000,00"),
        (2_011_011, "Rp2.011.011,00"),
        (10_000_000, "Rp10.000.000,00"),
        (11_500_000, "Rp11.500.000,00"),
        (100_000_000, "Rp100.000.000,00"),
        (111_000_000, "Rp111.000.000,00"),
        (250_000_000, "Rp250.000.000,00"),
        (999_999_999, "Rp999.999.999,00"),
        (1_000_000_000, "Rp1.000.000.000,00"),
        (1_001_001_001, "Rp1.001.001.001,00"),
        (12_500_000_000, "Rp12.500.000.000,00"),
        (1_000_000_000_000, "Rp1.000.000.000.000,00"),
    ];

    #[test]
    fn the_table_both_ways() {
        for (figure, printed) in TABLE {
            assert_eq!(rupiah(figure), printed);
            assert_eq!(parse_rupiah(printed), Some(figure), "{printed}");
        }
    }

    #[test]
    fn with_words() {
        assert_eq!(
            rupiah_words(450_000_000),
            "Rp450.000.000,00 (empat ratus lima puluh juta rupiah)"
        );
        assert_eq!(rupiah_words(0), "Rp0,00 (nol rupiah)");
    }

    #[test]
    fn decimals_keep_their_places() {
        for (figure, printed) in [
            ("1234.5", "1.234,5"),
            ("1234567", "1.234.567"),
            ("0.05", "0,05"),
            ("20.0", "20,0"),
            ("-1234.50", "-1.234,50"),
        ] {
            let decimal: Decimal = figure.parse().expect("the table holds decimals");
            assert_eq!(grouped_decimal(&decimal), printed);
        }
        assert_eq!(
            grouped_decimal(&Decimal::MAX),
            "79.228.162.514.264.337.593.543.950.335"
        );
    }

    #[test]
    fn amounts_are_read_strictly() {
        assert_eq!(parse_rupiah("Rp50.000.000"), Some(50_000_000));
        assert_eq!(parse_rupiah("Rp50000000"), Some(50_000_000));
        assert_eq!(parse_rupiah("Rp50000000,00"), Some(50_000_000));
        assert_eq!(parse_rupiah("Rp999.999.999.999.999,00"), Some(MAX_RUPIAH));
        for wrong in [
            "",
            "Rp",
            "Rp,00",
            "50.000",
            "Rp 50.000",
            "Rp.50.000",
            "rp50.000",
            "RP50.000",
            "Rp50.00",
            "Rp5.0000",
            "Rp50.000000",
            "Rp.000",
            "Rp050",
            "Rp0.000",
            "Rp-5",
            "Rp+5",
            "Rp50.000,5",
            "Rp50.000,50",
            "Rp50.000,-",
            "Rp50,000",
            "Rp50.000.",
            "Rp1..000",
            "Rp1.000.000.000.000.000",
            "Rp99999999999999999999999",
        ] {
            assert_eq!(parse_rupiah(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn printed_money_is_read_back(n in 0..=MAX_RUPIAH) {
            prop_assert_eq!(parse_rupiah(&rupiah(n)), Some(n));
            prop_assert_eq!(parse_rupiah(&format!("Rp{n}")), Some(n));
        }

        #[test]
        fn any_text_is_taken_without_panic(text: String) {
            let _ = (parse_rupiah(&text), parse_grouped(&text));
        }
    }
}
