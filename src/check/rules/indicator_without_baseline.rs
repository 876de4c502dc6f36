//! An indicator without a baseline.
//!
//! Who does not know where it stood cannot say how far it came.

use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "indicator-without-baseline",
    weight: Weight::Note,
    about: [
        "indikator tanpa nilai awal",
        "an indicator without a baseline",
    ],
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
    for (index, indicator) in evaluation.indicators.iter().enumerate() {
        let at = path!["evaluation", "indicators", index];
        let baseline = at.join("baseline");
        // One of the wrong type is there all the same.
        if indicator.baseline.is_some() || facts.tree.get(&baseline).is_some() {
            judge.held(|| baseline);
            continue;
        }
        judge
            .report(
                &at,
                words!(
                    "diharapkan `baseline`, nilai sebelum kegiatan dimulai, tidak ditemukan",
                    "expected a `baseline`, the value before the work begins, found none"
                ),
            )
            .help(words!(
                "ukur atau perkirakan nilai awalnya; tulis `baseline = 0` jika memang belum ada",
                "measure or estimate it; write `baseline = 0` if there is nothing yet"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    #[test]
    fn each_indicator_needs_one() {
        let file = |more: &str| {
            format!("[evaluation]\nindicators = [{{ id = \"i\", name = \"x\"{more} }}]\n")
        };
        assert_eq!(
            paths("indicator-without-baseline", &file(", target = 3")),
            ["evaluation.indicators.i"]
        );
        quiet("indicator-without-baseline", &file(", baseline = 0"));
    }
}
