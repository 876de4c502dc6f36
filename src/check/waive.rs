//! Findings that the people responsible have decided to live with.

use jiff::civil::Date;

use super::rule::Facts;
use crate::agreement::Waiver;
use crate::finding::Finding;

/// Parts findings into those waived by the file itself and those that stand.
pub(super) fn split(findings: Vec<Finding>, facts: &Facts<'_>, today: Date) -> (Vec<Finding>, Vec<Finding>) {
    let waivers = &facts.agreement.waivers;
    findings
        .into_iter()
        .partition(|finding| waivers.iter().any(|waiver| covers(waiver, finding, today)))
}

/// Whether a waiver names the finding's code, its place, and has not run out.
fn covers(waiver: &Waiver, finding: &Finding, today: Date) -> bool {
    let code = waiver.code.as_ref().is_some_and(|code| code.0 == finding.code);
    let place = waiver.at.as_ref().is_none_or(|at| {
        finding
            .path
            .strip_prefix(at.0.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    });
    let time = waiver.until.is_none_or(|until| today <= until);
    code && place && time && waiver.reason.is_some()
}
