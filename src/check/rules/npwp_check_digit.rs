//! A tax number whose check digit is wrong.
//!
//! Of fifteen digits the ninth is the Luhn digit of the first eight. Sixteen digits that begin with 0 are fifteen with a 0 in
//! front; others are new and have no known check. Of 35 real numbers tried one failed, so a mismatch is a warning.

use super::malformed_npwp::digits;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "npwp-check-digit",
    weight: Weight::Warning,
    about: [
        "angka pemeriksa NPWP tidak cocok",
        "the check digit of a tax number is wrong",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let npwp = party.npwp.as_ref().map_or("", |npwp| npwp.0.as_str());
        let Some((expected, found)) = digits(npwp).as_deref().and_then(check_digit) else {
            continue;
        };
        if expected == found {
            continue;
        }
        judge
            .report(
                &path!["parties", place, "npwp"],
                words!(
                    "diharapkan angka pemeriksa {expected}, ditemukan {found}",
                    "expected the check digit {expected}, found {found}"
                ),
            )
            .help(words!(
                "cocokkan lagi dengan kartu NPWP; satu angka mungkin salah ketik",
                "compare with the card once more; a digit may be mistyped"
            ));
    }
}

/// The check digit that the number should have, and the one that it has; none where the number has none.
fn check_digit(digits: &[u8]) -> Option<(u8, u8)> {
    let old = match digits.len() {
        16 => digits.strip_prefix(&[0])?,
        _ => digits,
    };
    let sum: u8 = old[..8]
        .iter()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| {
            let product = digit * weight;
            product / 10 + product % 10
        })
        .sum();
    Some(((10 - sum % 10) % 10, old[8]))
}

#[cfg(test)]
mod tests {
    use super::super::malformed_npwp::digits;
    use super::super::trial::{marks, quiet};
    use super::check_digit;

    fn file(npwp: &str) -> String {
        format!("[[parties]]\nnpwp = \"{npwp}\"\n")
    }

    #[test]
    fn the_ninth_digit_checks_the_first_eight() {
        let check = |npwp| digits(npwp).as_deref().and_then(check_digit);
        assert_eq!(check("12.345.678.2-000.000"), Some((2, 2)));
        assert_eq!(check("0123456782000000"), Some((2, 2)));
        assert_eq!(check("3374010211900001"), None);
    }

    #[test]
    fn a_mistyped_digit_is_noticed() {
        let wrong = file("0312456793503000");
        assert_eq!(marks("npwp-check-digit", &wrong), ["\"0312456793503000\""]);
        quiet("npwp-check-digit", &file("0312456783503000"));
        quiet("npwp-check-digit", &file("12"));
    }
}
