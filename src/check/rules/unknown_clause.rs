//! A clause name that nobody prints, in `clauses[].after` or in `layout`.
//!
//! A clause is named by the keys that it prints or, if it is the drafter's own, by its id. A misspelt name would silently
//! move, head or omit nothing. Source: format 1, "Clause names".

use super::wording::meant;
use crate::agreement::clause_names::{CLAUSE_NAMES, CLOSING, is_clause};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::{Part, Path};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "unknown-clause",
    weight: Weight::Error,
    about: [
        "nama klausul yang tidak dicetak oleh jenis naskah mana pun",
        "a clause name that no kind of agreement prints",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // An own clause may stand in the part of the file that could not be read.
    if facts.reading == Reading::Broken {
        return;
    }
    let agreement = facts.agreement;
    for (index, clause) in agreement.clauses.iter().enumerate() {
        if let Some(after) = &clause.after {
            look(
                facts,
                judge,
                &after.0,
                &path!["clauses", index, "after"],
                &Part::Value,
            );
        }
    }
    let Some(layout) = &agreement.layout else {
        return;
    };
    for (key, names) in [("omit", &layout.omit), ("order", &layout.order)] {
        for (index, name) in names.iter().enumerate() {
            look(
                facts,
                judge,
                &name.0,
                &path!["layout", key, index],
                &Part::Value,
            );
        }
    }
    for (name, _) in layout.headings.iter().flat_map(|headings| &headings.0) {
        look(
            facts,
            judge,
            name,
            &path!["layout", "headings", name.as_str()],
            &Part::Key,
        );
    }
}

fn look(facts: &Facts<'_>, judge: &mut Judge<'_>, name: &str, at: &Path, part: &Part) {
    let own = || {
        facts
            .agreement
            .clauses
            .iter()
            .filter_map(|clause| clause.id.as_ref())
    };
    if is_clause(name) || own().any(|id| id.0 == name) || facts.kinds.prints(name) {
        return;
    }
    let names = CLAUSE_NAMES
        .into_iter()
        .chain([CLOSING])
        .chain(own().map(|id| id.0.as_str()));
    judge
        .report_part(
            at,
            part,
            words!(
                "diharapkan nama klausul, ditemukan `{name}`",
                "expected the name of a clause, found `{name}`"
            ),
        )
        .help(meant(
            name,
            names,
            words!(
                "klausul dinamai menurut kunci yang dicetaknya, misalnya `funding.sanctions`, atau menurut `id` klausul sendiri",
                "a clause is named by the keys that it prints, for example `funding.sanctions`, or by the `id` of an own clause"
            ),
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    #[test]
    fn names_that_nobody_prints_are_marked() {
        let text = "[[clauses]]\nheading = \"Asuransi\"\nafter = \"role\"\nbody = [\"x\"]\n[layout]\nomit = [\"term\", \"penutup\"]\nheadings = { \"funding.sanction\" = \"Sanksi\" }\n";
        let marked = marks("unknown-clause", text);
        assert_eq!(marked, ["\"role\"", "\"penutup\"", "\"funding.sanction\""]);
        let help = findings("unknown-clause", text)[0]
            .help
            .clone()
            .expect("help");
        assert_eq!(help.en, "perhaps `roles` was meant");
    }

    #[test]
    fn format_names_and_own_ids_are_right() {
        quiet(
            "unknown-clause",
            "[[clauses]]\nid = \"asuransi\"\nheading = \"A\"\nafter = \"governance.dispute\"\nbody = [\"x\"]\n[layout]\norder = [\"asuransi\", \"background.legal_basis\"]\nomit = [\"closing\"]\n",
        );
    }
}
