//! Disputes do not begin with musyawarah.
//!
//! Partners who meet first in court are partners no longer. Cooperation of a region asks for it by law: PP 28/2018 Pasal 21.

use crate::agreement::DisputeMethod;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "deliberation-not-first",
    weight: Weight::Warning,
    about: [
        "perselisihan tidak dimulai dengan musyawarah",
        "disputes do not begin with musyawarah",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(governance) = facts.agreement.governance.as_ref() else {
        return;
    };
    let steps = governance
        .dispute
        .as_ref()
        .map_or(&[][..], |dispute| &dispute.steps);
    let at = path!["governance", "dispute", "steps", 0, "method"];
    match steps.first().map(|step| step.method) {
        Some(Some(DisputeMethod::Musyawarah)) => judge.held(|| at),
        Some(Some(method)) => {
            let found = method.word();
            judge
                .report(
                    &at,
                    words!(
                        "diharapkan langkah pertama `musyawarah`, ditemukan `{found}`",
                        "expected the first step to be `musyawarah`, found `{found}`"
                    ),
                )
                .help(words!(
                    "dahulukan `{{ method = \"musyawarah\", within = \"30 hari kalender\" }}`",
                    "put `{{ method = \"musyawarah\", within = \"30 hari kalender\" }}` before it"
                ));
        }
        None if facts.reading == Reading::Whole => judge.lost(|| path!["governance", "dispute"]),
        Some(None) | None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn the_first_step_is_marked() {
        let file = |steps: &str| format!("[governance]\ndispute = {{ steps = [{steps}] }}\n");
        let court = "{ method = \"pengadilan\" }";
        let talk = "{ method = \"musyawarah\" }";
        let text = file(&format!("{court}, {talk}"));
        assert_eq!(marks("deliberation-not-first", &text), ["\"pengadilan\""]);
        quiet("deliberation-not-first", &file(&format!("{talk}, {court}")));
        quiet(
            "deliberation-not-first",
            "[governance]\ndecision = { method = \"musyawarah-mufakat\" }\n",
        );
    }
}
