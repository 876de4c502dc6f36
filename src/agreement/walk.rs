//! Going through a file: every value, or every fact, with the way to it.
//!
//! Rules look at all texts or all ids wherever they stand. The way is kept as borrowed steps and becomes a [`Path`] only
//! when something is found, for most files have nothing to find.

use super::Agreement;
use super::fact::{Fact, Field as _};
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

/// Shows every value of a tree without the way to it, in the order of [`nodes`].
pub fn values<'t>(tree: &'t Tree, mut visit: impl FnMut(&'t Node)) {
    below(tree.root(), &mut visit);
}

fn below<'t>(node: &'t Node, visit: &mut impl FnMut(&'t Node)) {
    visit(node);
    match &node.value {
        Value::Table(entries) => entries.iter().for_each(|entry| below(&entry.node, visit)),
        Value::Array(items) => items.iter().for_each(|item| below(item, visit)),
        _ => {}
    }
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
    agreement.visit(tree.root(), &mut Vec::new(), visit);
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
