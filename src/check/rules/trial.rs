//! A file judged for one code: what the tests of the rules share.

use crate::agreement::Status;
use crate::check::{Terms, check};
use crate::finding::Finding;
use crate::register::kinds::Kinds;
use crate::source::Source;

/// The findings of a code in a file.
pub(super) fn findings(code: &str, text: &str) -> Vec<Finding> {
    judged(code, text, None)
}

/// The findings of a code in a file that is judged by another status than its own.
pub(super) fn findings_as(status: Status, code: &str, text: &str) -> Vec<Finding> {
    judged(code, text, Some(status))
}

fn judged(code: &str, text: &str, judged_as: Option<Status>) -> Vec<Finding> {
    assert!(super::rule(code).is_some(), "no rule has the code {code}");
    let kinds = Kinds::built_in();
    let terms = Terms {
        kinds: &kinds,
        judged_as,
        today: jiff::civil::date(2026, 11, 2),
        policy: &crate::check::NO_POLICY,
    };
    let mut findings = check(&Source::new("agreement.toml", text), terms).findings;
    findings.retain(|finding| finding.code == code);
    findings
}

/// The characters that the findings of a code point at.
pub(super) fn marks<'a>(code: &str, text: &'a str) -> Vec<&'a str> {
    let findings = findings(code, text);
    findings
        .iter()
        .map(|finding| &text[finding.span.clone()])
        .collect()
}

/// The paths of the findings of a code.
pub(super) fn paths(code: &str, text: &str) -> Vec<String> {
    findings(code, text)
        .into_iter()
        .map(|finding| finding.path)
        .collect()
}

/// Holds a file to have no finding of a code.
pub(super) fn quiet(code: &str, text: &str) {
    let findings = findings(code, text);
    assert!(findings.is_empty(), "{findings:#?}");
}
