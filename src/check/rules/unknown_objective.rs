//! An indicator or output that serves an objective nobody declared.

use super::wording::meant;
use crate::agreement::{Agreement, Id, Item};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "unknown-objective",
    weight: Weight::Error,
    about: [
        "tujuan yang tidak ada dalam `goals.objectives`",
        "an objective that `goals.objectives` does not have",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let named = named(facts.agreement);
    let known = facts
        .agreement
        .goals
        .as_ref()
        .map(|goals| &goals.objectives);
    let Some(objectives) = known.filter(|objectives| !objectives.is_empty()) else {
        return;
    };
    if named.is_empty() || facts.reading == Reading::Broken {
        return;
    }
    let mut ids = Vec::new();
    collect(objectives, &mut ids);
    for (at, objective) in named {
        let objective = objective.0.as_str();
        if ids.contains(&objective) {
            continue;
        }
        judge
            .report(
                &at,
                words!("diharapkan id tujuan, ditemukan `{objective}`", "expected the id of an objective, found `{objective}`"),
            )
            .help(meant(
                objective,
                ids.iter().copied(),
                words!(
                    "beri tujuannya id: `objectives = [{{ id = \"{objective}\", text = \"…\" }}]`",
                    "give the objective its id: `objectives = [{{ id = \"{objective}\", text = \"…\" }}]`"
                ),
            ));
    }
}

/// The objectives that outputs and indicators name.
fn named(agreement: &Agreement) -> Vec<(Path, &Id)> {
    let outputs = agreement.goals.iter().flat_map(|goals| &goals.outputs);
    let outputs = outputs.enumerate().filter_map(|(index, output)| {
        Some((
            path!["goals", "outputs", index, "objective"],
            output.objective.as_ref()?,
        ))
    });
    let indicators = agreement
        .evaluation
        .iter()
        .flat_map(|evaluation| &evaluation.indicators);
    let indicators = indicators.enumerate().filter_map(|(index, indicator)| {
        let at = path!["evaluation", "indicators", index, "objective"];
        Some((at, indicator.objective.as_ref()?))
    });
    outputs.chain(indicators).collect()
}

fn collect<'a>(items: &'a [Item], ids: &mut Vec<&'a str>) {
    for item in items {
        ids.extend(item.id.as_ref().map(|id| id.0.as_str()));
        collect(&item.items, ids);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    const GOALS: &str = "[goals]\nobjectives = [{ id = \"akses\", text = \"x\" }]\n";

    #[test]
    fn an_objective_must_be_declared() {
        let text = format!(
            "{GOALS}outputs = [{{ name = \"x\", objective = \"akes\" }}]\n[evaluation]\nindicators = [{{ name = \"y\", objective = \"pipa\" }}]\n"
        );
        assert_eq!(marks("unknown-objective", &text), ["\"akes\"", "\"pipa\""]);
        quiet(
            "unknown-objective",
            &format!("{GOALS}outputs = [{{ name = \"x\", objective = \"akses\" }}]\n"),
        );
    }
}
