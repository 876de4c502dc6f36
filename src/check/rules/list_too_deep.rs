//! Items nested deeper than the paper can number them.
//!
//! Below an ayat stand huruf (`a.`), angka (`1)`) and huruf again (`a)`); what lies deeper belongs into an ayat or Pasal of
//! its own. Source: format 1, "item".

use crate::agreement::walk::{self, Step};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::tree::{Entry, Node};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "list-too-deep",
    weight: Weight::Error,
    about: [
        "rincian lebih dari tiga tingkat di bawah ayat",
        "items more than three levels below an ayat",
    ],
    judge: Some(judge),
};

/// Levels below an ayat that have marks.
const DEEPEST: usize = 3;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if depth(facts.tree.root()) < DEEPEST {
        return;
    }
    walk::nodes(facts.tree, &mut |steps, _| {
        if walk::last_key(steps) != Some("items") || is_budget(steps) {
            return;
        }
        let nested = steps
            .iter()
            .filter(|step| **step == Step::Key("items"))
            .count();
        // One finding at the first list that is too deep, none for those below it.
        if nested + level_of_entries(steps) != DEEPEST + 1 {
            return;
        }
        judge
            .report(
                &walk::path(steps),
                words!(
                    "diharapkan paling banyak {DEEPEST} tingkat rincian di bawah ayat, ditemukan {}",
                    "expected at most {DEEPEST} levels of items below an ayat, found {}",
                    DEEPEST + 1
                ),
            )
            .help(words!(
                "pindahkan rincian ini ke ayat atau klausul tersendiri",
                "move these items into an ayat or a clause of their own"
            ));
    });
}

/// How many lists of items lie within each other at most.
fn depth(node: &Node) -> usize {
    let of = |entry: &Entry| depth(&entry.node) + usize::from(entry.key == "items");
    let entries = node.entries().iter().map(of).max();
    entries
        .or_else(|| node.items().iter().map(depth).max())
        .unwrap_or(0)
}

fn is_budget(steps: &[Step<'_>]) -> bool {
    steps.starts_with(&[Step::Key("funding"), Step::Key("budget")])
}

/// The level of a list's own entries: an ayat each in own clauses and in the manner of carrying out, elsewhere huruf.
fn level_of_entries(steps: &[Step<'_>]) -> usize {
    match steps {
        [Step::Key("clauses"), ..] | [Step::Key("goals"), Step::Key("implementation"), ..] => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn nested(key: &str, depth: usize) -> String {
        let open = "[{ text = \"x\", items = ".repeat(depth);
        let close = " }]".repeat(depth);
        format!("{key} = {open}[\"y\"]{close}\n")
    }

    #[test]
    fn huruf_may_hold_two_more_levels() {
        assert_eq!(
            marks("list-too-deep", &nested("[goals]\nscope", 3)),
            ["[\"y\"]"]
        );
        quiet("list-too-deep", &nested("[goals]\nscope", 2));
    }

    #[test]
    fn an_ayat_may_hold_three_levels() {
        assert_eq!(
            marks("list-too-deep", &nested("[[clauses]]\nbody", 4)),
            ["[\"y\"]"]
        );
        quiet("list-too-deep", &nested("[[clauses]]\nbody", 3));
    }

    #[test]
    fn the_list_too_deep_is_told_once() {
        assert_eq!(
            marks("list-too-deep", &nested("[goals]\nscope", 6)).len(),
            1
        );
    }
}
