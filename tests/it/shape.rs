//! Whatever is typed: a verdict, in its place, the same every time.

use jiff::civil::date;
use pkm::check::{Terms, check};
use pkm::finding::Finding;
use pkm::register::kinds::Kinds;
use pkm::source::Source;
use proptest::prelude::*;

const SOUND: &str = include_str!("../../examples/air-minum-bkm/agreement.toml");

fn findings(kinds: &Kinds, text: &str) -> Vec<Finding> {
    let terms = Terms {
        kinds,
        judged_as: None,
        today: date(2026, 11, 2),
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
        let shape = [
            "toml-syntax",
            "unknown-key",
            "missing-key",
            "wrong-type",
            "unknown-value",
            "malformed-value",
        ];
        let found = findings(&kinds, &text);
        let wrong: Vec<_> = found
            .iter()
            .filter(|finding| shape.contains(&finding.code))
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", file.display());
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
