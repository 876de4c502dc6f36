//! What a rule of partnership looked at, good and bad: the evidence that points are counted from.
//!
//! A check keeps faults only. A scorecard must also cite what earned a point, so it runs the same rule once more on a sheet
//! that keeps both; a point and a finding can then never disagree.

use super::rule::{Facts, Judge, Rule};
use crate::locale::Words;
use crate::source::Span;

/// Whether something that a rule looks at is as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Held,
    /// Half.
    Partly,
    /// It is not.
    Lost,
}

/// Something that a rule looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Whether it is as it should be.
    pub standing: Standing,
    /// Its characters; where it is absent, those of the table that should have it.
    pub span: Span,
    /// The place in the notation of `waivers.at`.
    pub path: String,
    /// What the rule said of it, where it reported a fault.
    pub message: Option<Words>,
}

/// Everything that a rule looked at, in the order in which it did; nothing where the rule is not relevant to the file.
#[must_use]
pub fn evidence(rule: &'static Rule, facts: &Facts<'_>) -> Vec<Mark> {
    let mut sheet = Judge::weighing(rule, facts);
    if let Some(judge) = rule.judge {
        judge(facts, &mut sheet);
    }
    sheet.into_marks()
}
