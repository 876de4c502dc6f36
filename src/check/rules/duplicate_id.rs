//! An id that is used twice.
//!
//! References name parties, items, annexes and clauses alike, so an id must be unique in the file whatever bears it.
//! Source: format 1, "id".

use crate::agreement::ids::{Bearer, ids};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "duplicate-id",
    weight: Weight::Error,
    about: ["id dipakai lebih dari sekali", "an id used more than once"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let mut bearers = ids(facts.tree);
    // A stable sort keeps the bearers of one id in the order of the file.
    bearers.sort_by_key(|bearer| bearer.id);
    for same in bearers.chunk_by(|a, b| a.id == b.id) {
        let [first, others @ ..] = same else {
            continue;
        };
        for other in others {
            repeated(&first.path(facts.tree), other, facts, judge);
        }
    }
}

fn repeated(first: &Path, other: &Bearer<'_>, facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let id = other.id;
    judge
        .report(
            &other.path(facts.tree),
            words!(
                "diharapkan id yang belum dipakai, ditemukan `{id}` untuk kedua kali",
                "expected an id not yet in use, found `{id}` again"
            ),
        )
        .label(
            first,
            words!("pertama kali dipakai di sini", "first used here"),
        )
        .help(words!(
            "beri salah satunya id lain dan sesuaikan rujukan kepadanya",
            "give one of them another id and mend the references to it"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, quiet};

    #[test]
    fn the_second_bearer_is_marked_and_the_first_labelled() {
        let text = "[[parties]]\nid = \"rab\"\n[[annexes]]\nid = \"rab\"\ntitle = \"RAB\"\n";
        let found = findings("duplicate-id", text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "annexes.rab.id");
        assert_eq!(found[0].labels[0].span, 17..22);
    }

    #[test]
    fn different_ids_are_right() {
        quiet(
            "duplicate-id",
            "[[parties]]\nid = \"a\"\n[[annexes]]\nid = \"b\"\n",
        );
    }
}
