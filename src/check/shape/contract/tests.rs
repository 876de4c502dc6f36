//! The quick walk against the validator, on every example, every fixture, and what chance makes of them.

#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the examples and fixtures of its project"
)]

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::Value as Json;

use crate::check::shape::{image, schema};
use crate::source::Source;
use crate::tree::{Entry, Node, Tree, Value, read};

/// The texts of the examples and of the fixtures, faulty ones too.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut files = Vec::new();
    for entry in fs::read_dir("examples").expect("the examples").flatten() {
        files.push(entry.path().join("agreement.toml"));
    }
    for entry in fs::read_dir("tests/specs/invalid")
        .expect("the fixtures")
        .flatten()
    {
        files.push(entry.path());
    }
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok())
        .collect();
    assert!(texts.len() > 100);
    texts
});

/// Whether the walk and the validator say the same, and what.
fn agreed(source: &Source, tree: &Tree) -> Option<bool> {
    let ours = super::keeps(source, tree);
    let theirs = schema::VALIDATOR.is_valid(&image::of(source, tree));
    (ours == theirs).then_some(ours)
}

#[test]
fn examples_and_fixtures_are_judged_as_the_validator_judges_them() {
    let mut said = Vec::new();
    for text in TEXTS.iter() {
        let source = Source::new("a.toml", text.as_str());
        let (tree, _) = read(text);
        said.push(agreed(&source, &tree));
        assert_ne!(said.last(), Some(&None), "{text}");
    }
    assert!(said.contains(&Some(true)) && said.contains(&Some(false)));
}

/// Every keyword of a place of the schema and of those below it.
fn keywords<'s>(place: &'s Json, found: &mut BTreeSet<&'s str>) {
    let own = place.as_object().into_iter().flatten();
    for (keyword, value) in own {
        found.insert(keyword);
        match keyword.as_str() {
            "$defs" | "properties" => {
                let places = value.as_object().into_iter().flatten();
                places.for_each(|(_, place)| keywords(place, found));
            }
            "additionalProperties" | "items" | "if" | "else" => keywords(value, found),
            _ => {}
        }
    }
}

#[test]
fn the_walk_knows_every_keyword_that_the_schema_uses() {
    let schema = serde_json::from_str(schema::TEXT).expect("the schema is JSON");
    let mut found = BTreeSet::new();
    keywords(&schema, &mut found);
    let words = ["$schema", "$id", "title", "description", "examples"];
    found.retain(|keyword| !words.contains(keyword));
    let walked = [
        "$defs",
        "$ref",
        "additionalProperties",
        "else",
        "enum",
        "format",
        "if",
        "items",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "pattern",
        "properties",
        "required",
        "type",
    ];
    assert_eq!(found, BTreeSet::from(walked));
}

/// What chance puts in the place of a value.
fn values() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "x",
        "X y",
        "30 hari",
        "2 x 24 jam",
        "0 hari",
        "2/3",
        "2/0",
        "uang",
        "kesatu",
        "-a",
        "a-",
        "1000 x 1 jam",
        "100000 hari",
    ];
    prop_oneof![
        prop::sample::select(texts.to_vec()).prop_map(|text| Value::String(text.to_owned())),
        prop::sample::select(vec![0, 1, -1, 101, 1899, 2999, 1_000_000_000_000_000])
            .prop_map(Value::Integer),
        any::<bool>().prop_map(Value::Boolean),
        Just(Value::Date(jiff::civil::date(2026, 11, 2))),
        Just(Value::Time),
        Just(Value::Array(Vec::new())),
        Just(Value::Table(Vec::new())),
        prop::sample::select(vec!["use", "id", "zzz", "a/b", "c~d"]).prop_map(|key| {
            let node = Node {
                span: 0..0,
                value: Value::Integer(1),
            };
            Value::Table(vec![Entry {
                key: key.to_owned(),
                key_span: 0..0,
                node,
            }])
        }),
    ]
}

/// The node at a place of the file, counted as it is read.
fn nth<'t>(node: &'t mut Node, left: &mut usize) -> Option<&'t mut Node> {
    if *left == 0 {
        return Some(node);
    }
    *left -= 1;
    match &mut node.value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, left)),
        Value::Table(entries) => entries
            .iter_mut()
            .find_map(|entry| nth(&mut entry.node, left)),
        _ => None,
    }
}

proptest! {
    #[test]
    fn what_chance_makes_of_a_file_is_judged_as_the_validator_judges_it(
        text in any::<prop::sample::Index>(),
        changes in prop::collection::vec((0..400usize, values()), 1..4),
        lost in prop::option::of(0..400usize),
    ) {
        let text = &TEXTS[text.index(TEXTS.len())];
        let source = Source::new("a.toml", text.as_str());
        let (mut tree, _) = read(text);
        for (mut place, value) in changes {
            if let Some(node) = nth(tree.root_mut(), &mut place) {
                node.value = value;
            }
        }
        if let Some(mut place) = lost
            && let Some(Node { value: Value::Table(entries), .. }) = nth(tree.root_mut(), &mut place)
        {
            entries.pop();
        }
        prop_assert_ne!(agreed(&source, &tree), None);
    }
}
