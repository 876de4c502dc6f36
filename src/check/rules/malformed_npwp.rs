//! A tax number (NPWP) that cannot be.
//!
//! Fifteen digits until 2022, sixteen since (PMK 112/PMK.03/2022), with or without the dots and the hyphen of old.

use super::completeness::is_complete;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-npwp",
    weight: Weight::Error,
    about: ["NPWP yang tidak mungkin", "a tax number that cannot be"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let Some(npwp) = party.npwp.as_ref().map(|npwp| npwp.0.as_str()) else {
            continue;
        };
        if digits(npwp).is_some() || !is_complete(facts, npwp) {
            continue;
        }
        let found = npwp.bytes().filter(u8::is_ascii_digit).count();
        judge
            .report(
                &path!["parties", place, "npwp"],
                words!(
                    "diharapkan 15 atau 16 angka, ditemukan {found} angka dalam `{npwp}`",
                    "expected 15 or 16 digits, found {found} digits in `{npwp}`"
                ),
            )
            .help(words!(
                "salin NPWP dari kartunya; titik, tanda hubung, dan spasi boleh ada, tanda lain tidak",
                "copy the NPWP from its card; dots, hyphens and blanks may stand in it, nothing else"
            ));
    }
}

/// The digits of a tax number, if it has as many as one must have and nothing else but separators.
pub(super) fn digits(npwp: &str) -> Option<Vec<u8>> {
    let plain = |byte: &u8| !matches!(byte, b'.' | b'-' | b' ');
    let digits: Vec<u8> = npwp.bytes().filter(plain).collect();
    let all = digits.iter().all(u8::is_ascii_digit);
    (all && matches!(digits.len(), 15 | 16))
        .then(|| digits.iter().map(|byte| byte - b'0').collect())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn there_are_fifteen_or_sixteen_digits() {
        let file = |npwp: &str| format!("[[parties]]\nnpwp = \"{npwp}\"\n");
        for right in [
            "0312456783503000",
            "31.245.678.3-503.000",
            "312456783503000",
            "...",
        ] {
            quiet(
                "malformed-npwp",
                &file(right).replace("\"...\"", "\"....\""),
            );
        }
        for wrong in [
            "31245678350300",
            "31.245.678.3/503.000",
            "",
            "03124567835030001",
        ] {
            assert_eq!(
                marks("malformed-npwp", &file(wrong)),
                [format!("\"{wrong}\"")]
            );
        }
    }
}
