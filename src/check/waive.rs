//! Findings that the people responsible have decided to live with.
//!
//! A waiver is a decision with a reason, somebody who stands for it and, at best, a last day. One that has run out, that
//! waives nothing or that the organisation forbids is a finding itself, for it looks like a decision and is none.

use jiff::civil::Date;

use super::rule::{Facts, Judge, Reading};
use super::{Checked, Terms, rule, shape};
use crate::agreement::Waiver;
use crate::finding::Finding;
use crate::locale::{Words, date};
use crate::path;
use crate::source::Source;
use crate::tree::Path;
use crate::words;

/// A waiver past its last day: it waives nothing any more.
pub const EXPIRED: &str = "waiver-expired";
/// A waiver of what is not found.
pub const UNUSED: &str = "waiver-unused";
/// A waiver that the organisation does not allow.
pub const FORBIDDEN: &str = "waiver-forbidden";

/// What a waiver comes to on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It waives what it names.
    Holds,
    /// Its last day is past.
    Expired(Date),
    /// The organisation forbids it.
    Forbidden,
    /// It is not complete, which is told elsewhere.
    Void,
}

/// Which files a judge of several files has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Those that were named.
    Some,
    /// All of the repository, so that what was not found is not there.
    All,
}

/// What a waiver comes to.
#[must_use]
pub fn effect(waiver: &Waiver, forbidden: &[String], today: Date) -> Effect {
    let Some(code) = waiver.code.as_ref().map(|code| code.0.as_str()) else {
        return Effect::Void;
    };
    if forbidden.iter().any(|forbidden| forbidden == code) {
        return Effect::Forbidden;
    }
    match waiver.until {
        Some(until) if until < today => Effect::Expired(until),
        _ if waiver.reason.is_none() || rule(code).is_none() => Effect::Void,
        _ => Effect::Holds,
    }
}

/// Whether a waiver names the code and the place of a finding. What is said of a waiver cannot be waived in turn.
#[must_use]
pub fn names(waiver: &Waiver, finding: &Finding) -> bool {
    let code = waiver
        .code
        .as_ref()
        .is_some_and(|code| code.0 == finding.code);
    let place = waiver.at.as_ref().is_none_or(|at| {
        finding
            .path
            .strip_prefix(at.0.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    });
    code && place && ![EXPIRED, UNUSED, FORBIDDEN].contains(&finding.code)
}

/// What is said of a waiver past its last day.
#[must_use]
pub fn expired(until: Date) -> [Words; 2] {
    let (id, en) = (date::long(until), date::long_en(until));
    [
        words!(
            "pengecualian ini hanya berlaku sampai dengan {id}",
            "this waiver held only until {en}"
        ),
        words!(
            "perbaiki temuannya dan hapus pengecualian ini, atau putuskan kembali dengan `until` yang baru",
            "mend the finding and remove the waiver, or decide anew with another `until`"
        ),
    ]
}

/// What is said of a waiver that waives nothing.
#[must_use]
pub fn unused(code: &str) -> [Words; 2] {
    [
        words!(
            "pengecualian `{code}` tidak mengecualikan temuan apa pun",
            "the waiver of `{code}` waives nothing"
        ),
        words!(
            "hapus pengecualian ini; kalau masih ada temuannya, periksa `code` dan `at`",
            "remove it; where the finding is still there, look at `code` and `at`"
        ),
    ]
}

/// What is said of a waiver that the organisation forbids.
#[must_use]
pub fn forbidden(code: &str) -> [Words; 2] {
    [
        words!(
            "`{code}` tidak boleh dikecualikan menurut `pkm.toml`",
            "`pkm.toml` forbids waiving `{code}`"
        ),
        words!(
            "perbaiki temuannya; daftar larangan ada pada `forbid-waivers`",
            "mend the finding; what is forbidden stands in `forbid-waivers`"
        ),
    ]
}

/// Whether a code can be judged from one file alone, so that it is certain that nothing was found.
#[must_use]
pub fn is_judged_alone(code: &str) -> bool {
    shape::CODES.contains(&code) || rule(code).is_some_and(|rule| rule.judge.is_some())
}

/// Whether a code can be judged at all, in one file or in several together.
#[must_use]
pub fn is_judged(code: &str) -> bool {
    is_judged_alone(code) || super::is_across(code)
}

/// Parts findings into those waived by the file itself and those that stand.
pub(super) fn split(
    findings: Vec<Finding>,
    facts: &Facts<'_>,
    terms: Terms<'_>,
) -> (Vec<Finding>, Vec<Finding>) {
    let holds =
        |waiver: &&Waiver| effect(waiver, &terms.policy.forbidden, terms.today) == Effect::Holds;
    let waivers: Vec<&Waiver> = facts.agreement.waivers.iter().filter(holds).collect();
    findings
        .into_iter()
        .partition(|finding| waivers.iter().any(|waiver| names(waiver, finding)))
}

/// Judges the waivers themselves, knowing what they waived.
pub(super) fn judge(facts: &Facts<'_>, waived: &[Finding], terms: Terms<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, waiver) in facts.agreement.waivers.iter().enumerate() {
        let at = path!["waivers", index];
        let code = waiver.code.as_ref().map_or("", |code| code.0.as_str());
        match effect(waiver, &terms.policy.forbidden, terms.today) {
            Effect::Expired(until) => report(
                &mut findings,
                facts,
                EXPIRED,
                &at.join("until"),
                expired(until),
            ),
            Effect::Forbidden => report(
                &mut findings,
                facts,
                FORBIDDEN,
                &at.join("code"),
                forbidden(code),
            ),
            Effect::Holds if is_judged_alone(code) => idle(&mut findings, facts, waived, index),
            Effect::Holds | Effect::Void => {}
        }
    }
    findings
}

/// Adds what was found by looking at more than the file: other files, the disk.
pub fn join(
    checked: &mut Checked,
    source: &Source,
    found: Vec<Finding>,
    terms: Terms<'_>,
    seen: Seen,
) {
    if found.is_empty() && checked.agreement.waivers.is_empty() {
        return;
    }
    let facts = checked.facts(source, terms);
    let (waived, mut standing) = split(found, &facts, terms);
    if seen == Seen::All {
        let waivers = facts.agreement.waivers.iter().enumerate();
        for (index, waiver) in waivers {
            let code = waiver.code.as_ref().map_or("", |code| code.0.as_str());
            let holds = effect(waiver, &terms.policy.forbidden, terms.today) == Effect::Holds;
            if holds && super::is_across(code) {
                idle(&mut standing, &facts, &waived, index);
            }
        }
    }
    checked.waived.extend(waived);
    checked.findings.extend(standing);
    checked.findings.sort_by(|a, b| a.order().cmp(&b.order()));
}

/// Reports a waiver that waived nothing. In a file that could not be read to its end what it names may stand in the part
/// that was not read.
fn idle(findings: &mut Vec<Finding>, facts: &Facts<'_>, waived: &[Finding], index: usize) {
    let one = &facts.agreement.waivers[index];
    if facts.reading == Reading::Broken || waived.iter().any(|finding| names(one, finding)) {
        return;
    }
    let code = one.code.as_ref().map_or("", |code| code.0.as_str());
    report(
        findings,
        facts,
        UNUSED,
        &path!["waivers", index, "code"],
        unused(code),
    );
}

fn report(
    findings: &mut Vec<Finding>,
    facts: &Facts<'_>,
    code: &str,
    at: &Path,
    [message, help]: [Words; 2],
) {
    let rule = rule(code).expect("the table has the codes of waivers");
    let mut sheet = Judge::new(rule, facts);
    sheet.report(at, message).help(help);
    findings.extend(sheet.into_findings());
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::check::{Directory, Policy, Terms, check};
    use crate::register::kinds::Kinds;
    use crate::source::Source;

    const FAULT: &str = "[closing]\ncopies = 1\n[[parties]]\nid = \"a\"\n[[parties]]\nid = \"b\"\n";

    fn codes(waivers: &str, forbidden: &[&str], about: &str) -> Vec<&'static str> {
        let policy = Policy {
            directory: Directory::new(),
            forbidden: forbidden.iter().map(|code| (*code).to_owned()).collect(),
        };
        let terms = Terms {
            kinds: &Kinds::built_in(),
            judged_as: None,
            today: date(2026, 11, 2),
            policy: &policy,
        };
        let source = Source::new("a.toml", format!("{FAULT}{waivers}"));
        let codes = check(&source, terms)
            .findings
            .into_iter()
            .map(|finding| finding.code);
        codes
            .filter(|code| code.starts_with("waiver-") || *code == about)
            .collect()
    }

    fn waiver(more: &str) -> String {
        format!("[[waivers]]\ncode = \"copies-fewer-than-parties\"\nreason = \"x\"\n{more}\n")
    }

    #[test]
    fn a_waiver_holds_until_its_last_day() {
        let about = "copies-fewer-than-parties";
        assert!(codes(&waiver("until = 2026-11-02"), &[], about).is_empty());
        assert_eq!(
            codes(&waiver("until = 2026-11-01"), &[], about),
            [about, "waiver-expired"]
        );
    }

    #[test]
    fn a_waiver_of_nothing_is_told_unless_the_file_is_broken() {
        let about = "no-such-code";
        assert_eq!(
            codes(&waiver("at = \"parties\""), &[], about),
            ["waiver-unused"]
        );
        assert!(codes(&waiver("at = \"parties\"\nx = = 1"), &[], about).is_empty());
        let across = "[[waivers]]\ncode = \"parent-missing\"\nreason = \"x\"\n";
        assert!(codes(across, &[], about).is_empty());
    }

    #[test]
    fn a_forbidden_waiver_waives_nothing_and_is_told_once() {
        let about = "copies-fewer-than-parties";
        assert_eq!(
            codes(&waiver("until = 2020-01-01"), &[about], about),
            [about, "waiver-forbidden"]
        );
    }
}
