//! The principle that a code stands for, as `pkm.toml` names it.

/// The principles, and the codes of each.
const PRINCIPLES: [(&str, &[&str]); 6] = [
    (
        "kesetaraan",
        &[
            "party-without-rights",
            "party-without-obligations",
            "lopsided-obligations",
            "committee-dominated",
            "one-sided-termination",
            "party-contributes-nothing",
        ],
    ),
    (
        "saling-menghormati",
        &["deliberation-not-first", "no-communication-channel"],
    ),
    (
        "transparansi",
        &[
            "reports-not-public",
            "no-publication-channel",
            "budget-not-itemised",
        ],
    ),
    (
        "akuntabilitas",
        &[
            "objective-without-indicator",
            "indicator-without-baseline",
            "target-not-ahead-of-baseline",
            "report-without-recipient",
            "disbursement-without-condition",
            "no-audit",
            "obligation-without-deadline",
        ],
    ),
    (
        "keberlanjutan",
        &[
            "single-funder-dependence",
            "no-exit-plan",
            "no-maintenance-plan",
            "leadership-change-uncovered",
            "no-capacity-building",
        ],
    ),
    (
        "keberhasilan",
        &[
            "no-learning-review",
            "coordination-undefined",
            "goal-without-sdg-link",
            "many-parties-without-committee",
            "community-absent",
        ],
    ),
];

/// The names of the principles, in the order of the manual.
pub(super) fn principles() -> impl Iterator<Item = &'static str> {
    PRINCIPLES.iter().map(|(name, _)| *name)
}

/// The principle that a code stands for, if it stands for one.
pub(super) fn principle_of(code: &str) -> Option<&'static str> {
    let found = PRINCIPLES.iter().find(|(_, codes)| codes.contains(&code));
    found.map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::PRINCIPLES;
    use crate::check::rule;

    #[test]
    fn every_code_exists() {
        for code in PRINCIPLES.iter().flat_map(|(_, codes)| *codes) {
            assert!(rule(code).is_some(), "{code}");
        }
    }
}
