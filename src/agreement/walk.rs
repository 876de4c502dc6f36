//! Going through a file: every value, or every fact, with the way to it.
//!
//! Rules look at all texts or all ids wherever they stand. The way is kept as borrowed steps and becomes a [`Path`] only
//! when something is found, for most files have nothing to find.

use super::Agreement;
use super::fact::{Fact, Field};
use crate::tree::{Node, Path, Tree, Value};

/// One step of a way that is not yet a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a table, by key.
    Key(&'a str),
    /// Into a list, by place from 0.
    Index(usize),
}

/// Writes steps down as a path.
#[must_use]
pub fn path(steps: &[Step<'_>]) -> Path {
    let mut path = Path::root();
    for step in steps {
        match *step {
            Step::Key(key) => path.push(key),
            Step::Index(index) => path.push(index),
        }
    }
    path
}

/// The key that the last step takes, if it takes one.
#[must_use]
pub fn last_key<'a>(steps: &[Step<'a>]) -> Option<&'a str> {
    match steps.last() {
        Some(Step::Key(key)) => Some(key),
        _ => None,
    }
}

/// The key of the section that steps begin in.
#[must_use]
pub fn section<'a>(steps: &[Step<'a>]) -> Option<&'a str> {
    steps.first().and_then(|_| last_key(&steps[..1]))
}

/// Shows every value of a tree, what holds others before what it holds.
pub fn nodes<'t>(tree: &'t Tree, visit: &mut dyn FnMut(&[Step<'t>], &'t Node)) {
    descend(tree.root(), &mut Vec::new(), visit);
}

fn descend<'t>(
    node: &'t Node,
    steps: &mut Vec<Step<'t>>,
    visit: &mut dyn FnMut(&[Step<'t>], &'t Node),
) {
    visit(steps, node);
    for entry in node.entries() {
        steps.push(Step::Key(&entry.key));
        descend(&entry.node, steps, visit);
        steps.pop();
    }
    for (index, item) in node.items().iter().enumerate() {
        steps.push(Step::Index(index));
        descend(item, steps, visit);
        steps.pop();
    }
}

/// Shows every single fact of an agreement that its tree states. The steps are those of the tree: an item that is a plain
/// string has no step for its text.
pub fn facts<'t>(
    agreement: &Agreement,
    tree: &'t Tree,
    visit: &mut dyn FnMut(&[Step<'t>], &Fact<'_>),
) {
    follow(&agreement.fact(), tree.root(), &mut Vec::new(), visit);
}

fn follow<'t>(
    fact: &Fact<'_>,
    node: &'t Node,
    steps: &mut Vec<Step<'t>>,
    visit: &mut dyn FnMut(&[Step<'t>], &Fact<'_>),
) {
    match fact {
        Fact::Absent => {}
        Fact::Record(entries) => {
            for (key, fact) in entries {
                if let Some(entry) = node.entry(key) {
                    steps.push(Step::Key(&entry.key));
                    follow(fact, &entry.node, steps, visit);
                    steps.pop();
                } else if matches!(node.value, Value::String(_)) {
                    follow(fact, node, steps, visit);
                }
            }
        }
        Fact::List(facts) => {
            let items = node.items();
            for (index, fact) in facts.iter().enumerate() {
                if let Some(item) = items.get(index) {
                    steps.push(Step::Index(index));
                    follow(fact, item, steps, visit);
                    steps.pop();
                } else if matches!(node.value, Value::String(_)) {
                    follow(fact, node, steps, visit);
                }
            }
        }
        single => visit(steps, single),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    #[test]
    fn facts_stand_where_the_file_has_them() {
        let (tree, _) = read(
            "[goals]\nobjectives = [\"satu\", { text = \"dua\", by = \"desa\" }]\n[evaluation.monitoring]\nby = [\"bkm\"]\n",
        );
        let agreement = Agreement::from_tree(&tree);
        let mut found = Vec::new();
        facts(&agreement, &tree, &mut |steps, fact| {
            if let Fact::Text(text) | Fact::Who(text) = fact {
                found.push(format!("{} {text}", tree.notation(&path(steps))));
            }
        });
        assert_eq!(
            found,
            [
                "goals.objectives.1 satu",
                "goals.objectives.2.text dua",
                "goals.objectives.2.by desa",
                "evaluation.monitoring.by.1 bkm",
            ]
        );
    }
}
