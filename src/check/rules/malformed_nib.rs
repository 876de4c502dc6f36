//! A business number (NIB) that cannot be.
//!
//! Thirteen digits; no check digit is known. Source: the ordinance on risk-based licensing (PP 5/2021, now PP 28/2025).

use super::completeness::is_complete;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-nib",
    weight: Weight::Error,
    about: ["NIB yang tidak mungkin", "a business number that cannot be"],
    judge: Some(judge),
};

/// Digits of a NIB.
const LENGTH: usize = 13;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let Some(nib) = party.nib.as_ref().map(|nib| nib.0.as_str()) else {
            continue;
        };
        let digits = nib.bytes().filter(u8::is_ascii_digit).count();
        if (digits == LENGTH && nib.len() == LENGTH) || !is_complete(facts, nib) {
            continue;
        }
        judge
            .report(
                &path!["parties", place, "nib"],
                words!(
                    "diharapkan {LENGTH} angka tanpa pemisah, ditemukan {digits} angka dalam `{nib}`",
                    "expected {LENGTH} digits without separators, found {digits} digits in `{nib}`"
                ),
            )
            .help(words!("salin NIB dari OSS", "copy the NIB from OSS"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn there_are_thirteen_digits() {
        let file = |nib: &str| format!("[[parties]]\nnib = \"{nib}\"\n");
        quiet("malformed-nib", &file("8120014762205"));
        quiet("malformed-nib", &file("...."));
        for wrong in ["812001476220", "81200-1476220-5", ""] {
            assert_eq!(
                marks("malformed-nib", &file(wrong)),
                [format!("\"{wrong}\"")]
            );
        }
    }
}
