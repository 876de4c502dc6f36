//! More than eight parties.
//!
//! Labels, signature grids and decisions are made for two to eight. Source: format 1, "Days and types".

use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

/// The most parties that the paper is made for.
const MOST: usize = 8;

pub(super) static RULE: Rule = Rule {
    code: "too-many-parties",
    weight: Weight::Warning,
    about: ["lebih dari delapan pihak", "more than eight parties"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let count = facts.agreement.parties.len();
    if count <= MOST {
        return;
    }
    judge
        .report(
            &path!["parties", MOST],
            words!(
                "diharapkan paling banyak {MOST} pihak, ditemukan {count}",
                "expected at most {MOST} parties, found {count}"
            ),
        )
        .help(words!(
            "gabungkan pihak yang diwakili satu lembaga, atau buat perjanjian pelaksanaan tersendiri",
            "join parties that one body stands for, or make implementing agreements of their own"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    #[test]
    fn the_ninth_party_is_one_too_many() {
        let parties = |count: usize| "[[parties]]\nname = \"x\"\n".repeat(count);
        assert_eq!(paths("too-many-parties", &parties(9)), ["parties.9"]);
        quiet("too-many-parties", &parties(8));
    }
}
