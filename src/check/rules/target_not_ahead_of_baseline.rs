//! A target that is the baseline.
//!
//! Nothing would have to change. A target below the baseline is no fault, for some things shall fall: stunting, leakage.

use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "target-not-ahead-of-baseline",
    weight: Weight::Warning,
    about: [
        "sasaran sama dengan nilai awal",
        "a target that is the baseline",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(evaluation) = facts.agreement.evaluation.as_ref() else {
        return;
    };
    for (index, indicator) in evaluation.indicators.iter().enumerate() {
        let (Some(baseline), Some(target)) = (indicator.baseline, indicator.target) else {
            continue;
        };
        let at = path!["evaluation", "indicators", index];
        if baseline != target {
            judge.held(|| at.join("target"));
            continue;
        }
        let (id, en) = (
            target.normalize().to_string().replace('.', ","),
            target.normalize(),
        );
        judge
            .report(
                &at.join("target"),
                words!(
                    "diharapkan sasaran yang berbeda dari nilai awal, ditemukan keduanya {id}",
                    "expected a target that differs from the baseline, found both to be {en}"
                ),
            )
            .label(&at.join("baseline"), words!("nilai awal", "the baseline"))
            .help(words!(
                "tetapkan sasaran yang hendak dicapai, atau perbaiki nilai awalnya",
                "set the target that shall be reached, or mend the baseline"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn only_the_same_number_is_marked() {
        let file = |target: &str| {
            format!(
                "[evaluation]\nindicators = [{{ name = \"x\", baseline = 12.5, target = {target} }}]\n"
            )
        };
        assert_eq!(
            marks("target-not-ahead-of-baseline", &file("12.50")),
            ["12.50"]
        );
        quiet("target-not-ahead-of-baseline", &file("3"));
        quiet("target-not-ahead-of-baseline", &file("20"));
    }
}
