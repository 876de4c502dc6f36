//! Whatever is typed: a verdict, in its place, the same every time.

use jiff::civil::date;
use pkm::check::{Terms, check};
use pkm::finding::Finding;
use pkm::register::kinds::Kinds;
use pkm::source::Source;
use proptest::prelude::*;

const SOUND: &str = include_str!("../../examples/air-minum-bkm/agreement.toml");

/// The codes of the readers of TOML and of shape.
const SHAPE: [&str; 7] = [
    "toml-syntax",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-value",
    "malformed-value",
    "dotted-thousands",
];

fn findings(kinds: &Kinds, text: &str) -> Vec<Finding> {
    let terms = Terms {
        kinds,
        judged_as: None,
        today: date(2026, 11, 2),
        policy: &pkm::check::NO_POLICY,
    };
    check(&Source::new("agreement.toml", text), terms).findings
}

/// Judges twice and looks at every place.
fn judged(text: &str) {
    let kinds = Kinds::built_in();
    let found = findings(&kinds, text);
    for finding in &found {
        assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
        for label in &finding.labels {
            assert!(text.get(label.span.clone()).is_some(), "{finding:?}");
        }
    }
    assert_eq!(found, findings(&kinds, text));
}

#[test]
fn examples_have_the_shape_of_the_format() {
    let kinds = Kinds::built_in();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in std::fs::read_dir(folder).expect("the folder is part of the project") {
        let file = entry
            .expect("a readable entry")
            .path()
            .join("agreement.toml");
        let Ok(text) = std::fs::read_to_string(&file) else {
            continue;
        };
        let found = findings(&kinds, &text);
        let wrong: Vec<_> = found
            .iter()
            .filter(|finding| SHAPE.contains(&finding.code))
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", file.display());
    }
}

/// Every seventh mark left out: whatever it swallows, one fault gives one finding at most. Some marks may be left out: a
/// comma behind the last entry, the braces of a reference.
#[test]
fn a_missing_mark_gives_one_finding() {
    let kinds = Kinds::built_in();
    let body = SOUND.find("[agreement]").expect("the section");
    let comment = |at: usize| {
        SOUND[..at]
            .lines()
            .last()
            .is_some_and(|line| line.contains('#'))
    };
    let marks = SOUND
        .char_indices()
        .filter(|(at, c)| *at > body && "\"[]{}=,".contains(*c) && !comment(*at));
    for (at, mark) in marks.step_by(7) {
        let mut text = SOUND.to_owned();
        text.remove(at);
        let mut found = findings(&kinds, &text);
        found.retain(|finding| SHAPE.contains(&finding.code));
        assert!(found.len() <= 1, "without `{mark}` at {at}: {found:#?}");
    }
}

/// A change to a text: some characters from one place are cut, doubled, or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let change = (
        0..SOUND.len(),
        0_usize..40,
        "[\\[\\]{}\"'=,#.\n0-9a-zé_-]{0,6}",
    );
    proptest::collection::vec(change, 1..5).prop_map(|changes| {
        let mut text = SOUND.to_owned();
        for (at, length, new) in changes {
            let start = text.floor_char_boundary(at.min(text.len()));
            let end = text.floor_char_boundary((start + length).min(text.len()));
            text.replace_range(start..end, &new);
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_judged(text in "\\PC{0,200}|[\\[\\]{}\"'=,#. \n\ta-c0-9]{0,120}") {
        judged(&text);
    }

    #[test]
    fn any_slip_of_the_hand_is_judged(text in mutated()) {
        judged(&text);
    }
}
