//! A code of a region that cannot be.
//!
//! Source: Permendagri 58/2021 with Kepmendagri 300.2.2-2138/2025. The list of provinces is not verified to the last, so one
//! that is not in it is only a warning.

use super::completeness::is_complete;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::finding::Severity;
use crate::locale::Words;
use crate::path;
use crate::register::regions::{Fault, RegionCode};
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-region-code",
    weight: Weight::Error,
    about: [
        "kode wilayah yang tidak mungkin",
        "a region code that cannot be",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let locations = facts
        .agreement
        .agreement
        .iter()
        .flat_map(|head| &head.locations);
    for (place, location) in locations.enumerate() {
        let Some(code) = location.code.as_ref().map(|code| code.0.as_str()) else {
            continue;
        };
        let Err((fault, range)) = RegionCode::parse(code) else {
            continue;
        };
        if !is_complete(facts, code) {
            continue;
        }
        let at = path!["agreement", "locations", place, "code"];
        let reported = judge.report_part(
            &at,
            &Part::Within(range.clone()),
            message(fault, &code[range]),
        );
        let reported = match fault {
            Fault::Province => reported.severity(Severity::Warning),
            _ => reported,
        };
        reported.help(words!(
            "tulis kode Kemendagri dengan titik: `33`, `33.74`, `33.74.03`, atau `33.74.03.1003`",
            "write the code of the Ministry of Home Affairs with dots: `33`, `33.74`, `33.74.03` or `33.74.03.1003`"
        ));
    }
}

fn message(fault: Fault, found: &str) -> Words {
    match fault {
        Fault::Form => words!(
            "diharapkan 2, 4, 6, atau 10 angka dengan titik di antara bagiannya, ditemukan `{found}`",
            "expected 2, 4, 6 or 10 digits with a dot between the parts, found `{found}`"
        ),
        Fault::Province => words!(
            "diharapkan kode provinsi yang dikenal, ditemukan {found}",
            "expected a known code of a province, found {found}"
        ),
        Fault::Regency => words!(
            "diharapkan 01–69 untuk kabupaten atau 71–99 untuk kota, ditemukan {found}",
            "expected 01–69 for a kabupaten or 71–99 for a kota, found {found}"
        ),
        Fault::Village => words!(
            "diharapkan angka pertama 1 (kelurahan), 2 (desa), atau 3 (desa adat), ditemukan {found}",
            "expected 1 (kelurahan), 2 (desa) or 3 (desa adat) as the first digit, found {found}"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};
    use crate::finding::Severity;

    fn file(code: &str) -> String {
        format!("[agreement]\nlocations = [{{ code = \"{code}\" }}]\n")
    }

    #[test]
    fn the_part_that_cannot_be_is_marked() {
        assert_eq!(
            marks("malformed-region-code", &file("33.74.03.4003")),
            ["4003"]
        );
        assert_eq!(marks("malformed-region-code", &file("33.70")), ["70"]);
        assert_eq!(
            marks("malformed-region-code", &file("3374031003")),
            ["3374031003"]
        );
        let unknown = findings("malformed-region-code", &file("99.01"));
        assert_eq!(unknown[0].severity, Severity::Warning);
    }

    #[test]
    fn codes_end_at_any_level() {
        for code in ["33", "33.74", "33.74.03", "33.74.03.1003", "33.74.03.____"] {
            quiet("malformed-region-code", &file(code));
        }
    }
}
