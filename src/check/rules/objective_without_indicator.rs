//! An objective without an indicator.
//!
//! What nobody measures nobody can call reached. Where there is one objective only, every indicator is its own.

use crate::agreement::{Evaluation, Goals, Id};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "objective-without-indicator",
    weight: Weight::Note,
    about: [
        "tujuan tanpa indikator",
        "an objective without an indicator",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(goals) = facts
        .agreement
        .goals
        .as_ref()
        .filter(|_| facts.reading == Reading::Whole)
    else {
        return;
    };
    let evaluation = facts.agreement.evaluation.as_ref();
    let unmeasured = evaluation.is_none_or(|evaluation| evaluation.indicators.is_empty());
    let mut told = false;
    for (index, objective) in goals.objectives.iter().enumerate() {
        let at = path!["goals", "objectives", index];
        let measured = evaluation.and_then(|evaluation| {
            indicator(evaluation, objective.id.as_ref(), goals.objectives.len())
        });
        if let Some(indicator) = measured {
            judge.held(|| indicator);
        } else if objective
            .id
            .as_ref()
            .is_some_and(|id| has_target(goals, id))
        {
            judge.partly(|| at);
        } else if unmeasured && told {
            // Nothing is measured at all: one fault, told once.
            judge.lost(|| at);
        } else {
            told = true;
            report(&at, objective.id.as_ref(), judge);
        }
    }
}

fn report(at: &Path, id: Option<&Id>, judge: &mut Judge<'_>) {
    let help = match id.map(|id| &id.0) {
        Some(id) => words!(
            "tambahkan `[[evaluation.indicators]]` dengan `objective = \"{id}\"`",
            "add an `[[evaluation.indicators]]` with `objective = \"{id}\"`"
        ),
        None => words!(
            "beri tujuan ini `id`, lalu tambahkan `[[evaluation.indicators]]` dengan `objective` itu",
            "give this objective an `id`, then add an `[[evaluation.indicators]]` with that `objective`"
        ),
    };
    judge
        .report(
            at,
            words!(
                "diharapkan indikator bagi tujuan ini, tidak ditemukan",
                "expected an indicator of this objective, found none"
            ),
        )
        .help(help);
}

/// The first indicator of an objective.
fn indicator(evaluation: &Evaluation, objective: Option<&Id>, objectives: usize) -> Option<Path> {
    let index = evaluation.indicators.iter().position(|indicator| {
        objectives == 1
            || (indicator.objective.is_some() && indicator.objective.as_ref() == objective)
    })?;
    Some(path!["evaluation", "indicators", index])
}

/// Whether an output with a target serves an objective, which is half a measure: it tells what was made, not what it changed.
fn has_target(goals: &Goals, objective: &Id) -> bool {
    goals
        .outputs
        .iter()
        .any(|output| output.objective.as_ref() == Some(objective) && output.target.is_some())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(objectives: &str, evaluation: &str) -> String {
        format!("[goals]\nobjectives = [{objectives}]\n[evaluation]\n{evaluation}\n")
    }

    #[test]
    fn an_objective_that_no_indicator_names_is_told() {
        let two = "{ id = \"a\", text = \"x\" }, { id = \"b\", text = \"y\" }";
        let one = "indicators = [{ objective = \"a\", name = \"z\" }]";
        assert_eq!(
            paths("objective-without-indicator", &file(two, one)),
            ["goals.objectives.b"]
        );
        assert_eq!(
            paths("objective-without-indicator", &file(two, "reports = []")),
            ["goals.objectives.a"]
        );
    }

    #[test]
    fn the_only_objective_has_every_indicator() {
        quiet(
            "objective-without-indicator",
            &file("\"x\"", "indicators = [{ name = \"z\" }]"),
        );
    }

    #[test]
    fn an_output_with_a_target_will_do() {
        let outputs = "outputs = [{ name = \"z\", target = 3, objective = \"a\" }]";
        let text = format!(
            "[goals]\nobjectives = [{{ id = \"a\", text = \"x\" }}, \"y\"]\n{outputs}\n[evaluation]\n"
        );
        assert_eq!(
            paths("objective-without-indicator", &text),
            ["goals.objectives.2"]
        );
    }
}
