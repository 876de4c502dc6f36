//! Reports that the public cannot see.
//!
//! Where public money or a public service is part of an agreement, somebody outside it must be able to read how it went
//! (UU 14/2008 Pasal 11 ayat (1) huruf e, UU 25/2009 Pasal 13 ayat (1)).

use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "reports-not-public",
    weight: Weight::Note,
    about: [
        "laporan tidak terbuka untuk publik",
        "reports that the public cannot see",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let Some(evaluation) = agreement
        .evaluation
        .as_ref()
        .filter(|evaluation| !evaluation.reports.is_empty())
    else {
        return;
    };
    if !agreement.has_public_money() && !agreement.has_public_service() {
        return;
    }
    let at = |index: usize| path!["evaluation", "reports", index];
    let public = evaluation
        .reports
        .iter()
        .filter(|report| report.public == Some(true))
        .count();
    let published = evaluation
        .publication
        .as_ref()
        .and_then(|publication| publication.to.as_ref())
        .is_some_and(|to| to.0.iter().any(|who| who.0 == "publik"));
    if public > 0 {
        for (index, report) in evaluation.reports.iter().enumerate() {
            if report.public == Some(true) {
                judge.held(|| at(index).join("public"));
            } else {
                judge.lost(|| at(index));
            }
        }
    } else if published {
        judge.partly(|| path!["evaluation", "publication"]);
    } else {
        judge
            .report(
                &at(0),
                words!(
                    "diharapkan laporan yang terbuka untuk publik, sebab ada uang atau pelayanan publik, tidak ditemukan",
                    "expected a report that the public can see, for public money or a public service is part of this, found none"
                ),
            )
            .help(words!(
                "tambahkan `public = true` pada laporan yang boleh dibaca siapa saja",
                "add `public = true` to the reports that anybody may read"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(kind: &str, report: &str, more: &str) -> String {
        format!(
            "parties = [{{ id = \"a\", kind = \"{kind}\" }}]\n[funding]\ncontributions = [{{ party = \"a\", form = \"uang\" }}]\n[evaluation]\nreports = [{{ id = \"l\", name = \"laporan\"{report} }}]\n{more}"
        )
    }

    #[test]
    fn public_money_asks_for_a_public_report() {
        assert_eq!(
            paths("reports-not-public", &file("desa", "", "")),
            ["evaluation.reports.l"]
        );
        quiet("reports-not-public", &file("desa", ", public = true", ""));
        quiet(
            "reports-not-public",
            &file("desa", "", "publication = { to = \"publik\" }\n"),
        );
        quiet("reports-not-public", &file("swasta", "", ""));
    }
}
