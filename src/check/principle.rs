//! The principles of partnership, and which rules stand for each.
//!
//! Five principles that the literature on kemitraan agrees on, and beside them the factors that good partnerships have in
//! common. A rule with logic is named here; a rule that something is absent names its principle in its row of
//! `presence.toml`.

use super::presence;
use super::rule::Rule;
use super::rules::rule;

/// A principle of partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Principle {
    /// Equal standing.
    Kesetaraan,
    /// Mutual respect.
    SalingMenghormati,
    /// Openness.
    Transparansi,
    /// Answering for what one does.
    Akuntabilitas,
    /// Going on after the money ends.
    Keberlanjutan,
    /// What makes partnerships succeed: no principle, and counted apart.
    Keberhasilan,
}

/// The rules with logic of each principle, by code.
const WITH_LOGIC: [(Principle, &[&str]); 6] = [
    (
        Principle::Kesetaraan,
        &[
            "party-without-rights",
            "party-without-obligations",
            "lopsided-obligations",
            "committee-dominated",
            "one-sided-termination",
            "party-contributes-nothing",
        ],
    ),
    (Principle::SalingMenghormati, &["deliberation-not-first"]),
    (Principle::Transparansi, &["reports-not-public"]),
    (
        Principle::Akuntabilitas,
        &[
            "objective-without-indicator",
            "indicator-without-baseline",
            "target-not-ahead-of-baseline",
            "report-without-recipient",
            "disbursement-without-condition",
            "obligation-without-deadline",
        ],
    ),
    (
        Principle::Keberlanjutan,
        &["single-funder-dependence", "no-capacity-building"],
    ),
    (Principle::Keberhasilan, &["community-absent"]),
];

impl Principle {
    /// Every principle, in the order of the manual.
    pub const ALL: [Self; 6] = [
        Self::Kesetaraan,
        Self::SalingMenghormati,
        Self::Transparansi,
        Self::Akuntabilitas,
        Self::Keberlanjutan,
        Self::Keberhasilan,
    ];

    /// Its name in files, in options and in machine-readable reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kesetaraan => "kesetaraan",
            Self::SalingMenghormati => "saling-menghormati",
            Self::Transparansi => "transparansi",
            Self::Akuntabilitas => "akuntabilitas",
            Self::Keberlanjutan => "keberlanjutan",
            Self::Keberhasilan => "keberhasilan",
        }
    }

    /// The principle of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|principle| principle.key() == key)
    }

    /// The principle that a code stands for, if it stands for one.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let named = WITH_LOGIC.iter().find(|(_, codes)| codes.contains(&code));
        let absent = || presence::absences().find(|row| row.rule.code == code);
        named
            .map(|(principle, _)| *principle)
            .or_else(|| absent().map(|row| row.principle))
    }

    /// The rules that stand for it: those with logic, then those that something is absent.
    pub fn rules(self) -> impl Iterator<Item = &'static Rule> {
        let codes = WITH_LOGIC
            .iter()
            .filter(move |(principle, _)| *principle == self);
        let named = codes
            .flat_map(|(_, codes)| *codes)
            .filter_map(|code| rule(code));
        let absent = presence::absences().filter(move |row| row.principle == self);
        named.chain(absent.map(|row| &row.rule))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_a_principle_is_a_rule_that_can_judge() {
        for (principle, codes) in WITH_LOGIC {
            for code in codes {
                let rule = rule(code).expect("the table names rules");
                assert!(rule.judge.is_some(), "{code}");
                assert_eq!(Principle::of(code), Some(principle), "{code}");
            }
        }
        let count: usize = Principle::ALL
            .into_iter()
            .map(|one| one.rules().count())
            .sum();
        assert_eq!(count, 28);
    }

    #[test]
    fn keys_name_their_principle() {
        for principle in Principle::ALL {
            assert_eq!(Principle::from_key(principle.key()), Some(principle));
        }
        assert_eq!(Principle::from_key("Kesetaraan"), None);
    }
}
