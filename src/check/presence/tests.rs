//! Whether the rows can be read, and do what they say.

use jiff::civil::date;

use super::*;
use crate::check::{Terms, check};
use crate::finding::Finding;
use crate::register::kinds::Kinds;
use crate::source::Source;

fn findings(code: &str, text: &str) -> Vec<Finding> {
    let kinds = Kinds::built_in();
    let terms = Terms {
        kinds: &kinds,
        judged_as: None,
        today: date(2026, 11, 2),
        policy: &crate::check::NO_POLICY,
    };
    let mut findings = check(&Source::new("agreement.toml", text), terms).findings;
    findings.retain(|finding| finding.code == code);
    findings
}

fn paths(code: &str, text: &str) -> Vec<String> {
    findings(code, text)
        .into_iter()
        .map(|finding| finding.path)
        .collect()
}

fn quiet(code: &str, text: &str) {
    assert_eq!(paths(code, text), [] as [&str; 0]);
}

#[test]
fn every_row_can_be_read_and_says_enough() {
    for row in absences() {
        let code = row.rule.code;
        assert_eq!(Principle::of(code), Some(row.principle), "{code}");
        assert!(!row.needs.is_empty(), "{code}");
        assert_eq!(row.half.is_some(), !row.whole.is_empty(), "{code}");
        for words in [&row.asks, &row.full, &row.source, &row.message, &row.help] {
            assert!(!words.id.is_empty() && !words.en.is_empty(), "{code}");
            assert!(
                !words.id.ends_with('.') && !words.en.ends_with('.'),
                "{code}"
            );
        }
    }
}

#[test]
fn a_finding_stands_where_the_thing_is_wanted() {
    let text = "[funding]\nscheme = \"hibah\"\n[governance]\ndecision = {}\n";
    assert_eq!(
        &text[findings("no-audit", text)[0].span.clone()],
        "[funding]"
    );
    assert_eq!(paths("no-audit", text), ["funding.audit"]);
    assert_eq!(findings("no-exit-plan", text)[0].span.start, 0);
    quiet("no-audit", "[funding]\nscheme = \"masing-masing\"\n");
    quiet(
        "no-audit",
        "[funding]\nscheme = \"hibah\"\naudit = { by = \"x\" }\n",
    );
}

#[test]
fn what_says_nothing_is_absent() {
    assert_eq!(
        paths("goal-without-sdg-link", "[goals]\nsdgs = []\n"),
        ["goals.sdgs"]
    );
    quiet("goal-without-sdg-link", "[goals]\nsdgs = [6]\n");
    let contact = |contact: &str| {
        format!("parties = [{{ id = \"a\" }}, {{ id = \"b\"{contact} }}]\n[governance]\n")
    };
    assert_eq!(
        paths("no-communication-channel", &contact("")),
        ["governance.correspondence"]
    );
    quiet(
        "no-communication-channel",
        &contact(", contact = { phone = \"x\" }"),
    );
}

#[test]
fn a_condition_that_does_not_hold_asks_nothing() {
    quiet(
        "many-parties-without-committee",
        "parties = [{}, {}, {}]\n[governance]\n",
    );
    let four = "parties = [{}, {}, {}, {}]\n[governance]\n";
    assert_eq!(
        paths("many-parties-without-committee", four),
        ["governance.committee"]
    );
    quiet("no-maintenance-plan", "[goals]\nscope = []\n");
    let output = "[goals]\noutputs = [{ name = \"x\" }]\n";
    assert_eq!(
        paths("no-maintenance-plan", output),
        ["continuity.maintenance"]
    );
    let money = "parties = [{ id = \"a\", kind = \"desa\" }]\n[funding]\ncontributions = [{ party = \"a\", form = \"uang\" }]\n";
    assert_eq!(paths("budget-not-itemised", money), ["funding.budget"]);
    assert_eq!(
        paths("no-publication-channel", money),
        ["evaluation.publication.channel"]
    );
}

#[test]
fn a_broken_file_lacks_nothing() {
    quiet(
        "no-exit-plan",
        "[goals]\nscope = [\n[funding]\nscheme = hibah\n",
    );
}
