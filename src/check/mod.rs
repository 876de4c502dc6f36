//! Judges a file: what it is as TOML and by its shape, then every rule, each fault once.
//!
//! Shape comes first and silences nothing: what has the wrong shape is left out of the typed agreement, and the rules go on
//! with the rest.

mod certain;
mod rule;
mod rules;
mod shape;
mod syntax;
mod waive;

pub use rule::{Facts, Judge, Reported, Rule, Weight};
pub use rules::{RULES, rule};

use jiff::civil::Date;

use crate::agreement::{Agreement, Status};
use crate::finding::Finding;
use crate::register::kinds::Kinds;
use crate::source::Source;
use crate::tree::{self, Tree};

/// A file with everything that was found in it.
#[derive(Debug)]
pub struct Checked {
    /// The values, with their places.
    pub tree: Tree,
    /// What they mean.
    pub agreement: Agreement,
    /// What is wrong, by place.
    pub findings: Vec<Finding>,
    /// What was found and is waived.
    pub waived: Vec<Finding>,
}

/// What a judge must know beyond the file.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The kinds of agreement there are.
    pub kinds: &'a Kinds,
    /// The status to judge by, where it is not the file's own.
    pub judged_as: Option<Status>,
    /// The day on which waivers are looked at.
    pub today: Date,
}

/// Judges a file.
#[must_use]
pub fn check(source: &Source, terms: Terms<'_>) -> Checked {
    let (tree, faults) = tree::read(source.text());
    let mut findings = syntax::findings(source, &tree, &faults);
    let whole = if faults.is_empty() {
        rule::Reading::Whole
    } else {
        rule::Reading::Broken
    };
    let agreement = Agreement::from_tree(&tree);
    let facts = Facts {
        source,
        tree: &tree,
        agreement: &agreement,
        kinds: terms.kinds,
        status: terms.judged_as.unwrap_or_else(|| agreement.status()),
        reading: whole,
    };
    findings.extend(shape::findings(&facts));
    for rule in RULES {
        if let Some(judge) = rule.judge {
            let mut sheet = Judge::new(rule, &facts);
            judge(&facts, &mut sheet);
            findings.extend(sheet.into_findings());
        }
    }
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup();
    let (waived, findings) = waive::split(findings, &facts, terms.today);
    Checked {
        tree,
        agreement,
        findings,
        waived,
    }
}
