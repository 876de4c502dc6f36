//! A disbursement without a condition.
//!
//! Money that comes by itself buys nothing. Grants must state the manner of paying out (PP 2/2012 Pasal 17 ayat (1) huruf f),
//! and a budget pays for what was received (UU 1/2004 Pasal 21 ayat (1)). Papers that must be handed in are a condition.

use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "disbursement-without-condition",
    weight: Weight::Warning,
    about: [
        "penyaluran tanpa syarat",
        "a disbursement without a condition",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts
        .agreement
        .funding
        .as_ref()
        .filter(|_| facts.reading == Reading::Whole)
    else {
        return;
    };
    for (index, stage) in funding.disbursements.iter().enumerate() {
        let at = path!["funding", "disbursements", index];
        let condition = stage
            .condition
            .as_ref()
            .is_some_and(|text| !text.0.trim().is_empty());
        if condition || !stage.documents.is_empty() {
            judge.held(|| at.join(if condition { "condition" } else { "documents" }));
            continue;
        }
        judge
            .report(
                &at,
                words!(
                    "diharapkan `condition` atau `documents` bagi tahap penyaluran ini, tidak ditemukan satu pun",
                    "expected a `condition` or `documents` of this stage, found neither"
                ),
            )
            .help(words!(
                "sebutkan kapan uang disalurkan, misalnya `condition = \"setelah laporan kemajuan diterima\"`",
                "say upon what the money is paid, such as `condition = \"setelah laporan kemajuan diterima\"`"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    #[test]
    fn a_stage_needs_a_condition_or_papers() {
        let file = |more: &str| {
            format!("[funding]\ndisbursements = [{{ to = \"a\", percent = 100{more} }}]\n")
        };
        assert_eq!(
            paths("disbursement-without-condition", &file("")),
            ["funding.disbursements.1"]
        );
        quiet(
            "disbursement-without-condition",
            &file(", condition = \"x\""),
        );
        quiet(
            "disbursement-without-condition",
            &file(", documents = [\"x\"]"),
        );
    }
}
