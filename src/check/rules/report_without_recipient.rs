//! A report that nobody receives.
//!
//! Nobody will miss it, so it will not be written. A report that anybody may read has its reader.

use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "report-without-recipient",
    weight: Weight::Warning,
    about: ["laporan tanpa penerima", "a report that nobody receives"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(evaluation) = facts
        .agreement
        .evaluation
        .as_ref()
        .filter(|_| facts.reading == Reading::Whole)
    else {
        return;
    };
    for (index, report) in evaluation.reports.iter().enumerate() {
        let at = path!["evaluation", "reports", index];
        let to = at.join("to");
        let named = report
            .to
            .as_ref()
            .is_some_and(|to| to.0.iter().any(|who| !who.0.trim().is_empty()));
        let mistyped = report.to.is_none() && facts.tree.get(&to).is_some();
        if named || mistyped {
            judge.held(|| to);
            continue;
        }
        if report.public == Some(true) {
            judge.held(|| at.join("public"));
            continue;
        }
        judge
            .report(
                &at,
                words!(
                    "diharapkan penerima laporan dalam `to`, tidak ditemukan satu pun",
                    "expected who receives the report in `to`, found nobody"
                ),
            )
            .help(words!(
                "sebutkan pihak yang menerimanya, misalnya `to = [\"dinas\"]`",
                "name the parties that receive it, such as `to = [\"dinas\"]`"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    #[test]
    fn somebody_must_receive_a_report() {
        let file = |more: &str| {
            format!("[evaluation]\nreports = [{{ id = \"l\", name = \"x\"{more} }}]\n")
        };
        assert_eq!(
            paths("report-without-recipient", &file("")),
            ["evaluation.reports.l"]
        );
        assert_eq!(
            paths("report-without-recipient", &file(", to = []")),
            ["evaluation.reports.l"]
        );
        quiet("report-without-recipient", &file(", to = \"a\""));
        quiet("report-without-recipient", &file(", public = true"));
    }
}
