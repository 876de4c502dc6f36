//! How much an organisation makes of a code or of a principle.

use std::collections::BTreeMap;

use crate::agreement::fact::choices;
use crate::agreement::{Field as _, Shape};
use crate::check::Principle;
use crate::finding::{Finding, Severity};
use crate::tree::{Node, Tree};

/// The section of `pkm.toml`.
pub(super) const SEVERITY: &str = "severity";

/// The table of principles in it.
pub(super) const PRINCIPLES: &str = "principles";

choices! {
    /// How much a finding weighs.
    pub enum Level {
        /// An error.
        Error = "error",
        /// A warning.
        Warning = "warning",
        /// A note.
        Note = "note",
        /// Nothing: it is not told.
        Off = "off",
    }
}

/// What an organisation makes of codes and principles.
#[derive(Debug, Default)]
pub struct Weights {
    codes: BTreeMap<String, Level>,
    principles: BTreeMap<String, Level>,
}

impl Weights {
    /// Reads the section of a `pkm.toml`.
    pub(super) fn from_tree(tree: &Tree) -> Self {
        let section = tree.root().entry(SEVERITY).map(|entry| &entry.node);
        let principles = section
            .and_then(|node| node.entry(PRINCIPLES))
            .map(|entry| &entry.node);
        Self {
            codes: levels(section),
            principles: levels(principles),
        }
    }

    /// Gives a finding its weight, or takes it away. A code goes before its principle. What is an error in the agreement at
    /// hand can become a warning and nothing less, for nobody would see it there.
    #[must_use]
    pub fn weigh(&self, mut finding: Finding) -> Option<Finding> {
        let principle =
            || Principle::of(finding.code).and_then(|one| self.principles.get(one.key()));
        let Some(level) = self.codes.get(finding.code).or_else(principle) else {
            return Some(finding);
        };
        finding.severity = match (level, finding.severity) {
            (Level::Note | Level::Off, Severity::Error) | (Level::Error, _) => Severity::Error,
            (Level::Off, _) => return None,
            (Level::Warning, _) => Severity::Warning,
            (Level::Note, _) => Severity::Note,
        };
        Some(finding)
    }
}

fn levels(section: Option<&Node>) -> BTreeMap<String, Level> {
    let entries = section.map(Node::entries).into_iter().flatten();
    entries
        .filter_map(|entry| Some((entry.key.clone(), Level::read(&entry.node)?)))
        .collect()
}

/// What may stand for a weight.
pub(super) fn level_shape() -> Shape {
    Level::shape()
}
