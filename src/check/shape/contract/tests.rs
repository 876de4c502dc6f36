//! The contract against a real validator, on every example, every fixture, and what chance makes of them.

#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the examples and fixtures of its project"
)]

mod image;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind as Kind;
use proptest::prelude::*;

use super::Refusal;
use crate::agreement::walk::Step;
use crate::check::shape::schema;
use crate::source::Source;
use crate::tree::{Entry, Node, Tree, Value, read};

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(schema::whole()).expect("the schema is a schema"));

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

/// What is refused, by place: the kinds of fault of each.
type Refusals = BTreeMap<String, BTreeSet<String>>;

fn ours(source: &Source, tree: &Tree) -> Refusals {
    let mut refusals = Refusals::new();
    super::judge(source, tree, &mut |steps, refusal| {
        let steps = steps.iter().map(|step| match step {
            Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => format!("/{index}"),
        });
        let kind = match refusal {
            Refusal::Few(_) => "Few".to_owned(),
            other => format!("{other:?}"),
        };
        refusals.entry(steps.collect()).or_default().insert(kind);
    });
    refusals
}

fn theirs(source: &Source, tree: &Tree) -> Refusals {
    let mut refusals = Refusals::new();
    for error in VALIDATOR.iter_errors(&image::of(source, tree)) {
        let kinds = match error.kind() {
            Kind::AdditionalProperties { unexpected } => unexpected
                .iter()
                .map(|key| format!("{:?}", Refusal::Unknown(key)))
                .collect(),
            Kind::Required { property } => {
                vec![format!("Missing({property})")]
            }
            Kind::Type { .. } => vec!["Type".to_owned()],
            Kind::Enum { .. } => vec!["Choice".to_owned()],
            Kind::Pattern { .. } => vec!["Pattern".to_owned()],
            Kind::Minimum { .. } => vec!["Least".to_owned()],
            Kind::Maximum { .. } => vec!["Most".to_owned()],
            Kind::MinLength { .. } => vec!["Blank".to_owned()],
            Kind::MinItems { .. } => vec!["Few".to_owned()],
            other => panic!("the contract knows no such keyword: {other:?}"),
        };
        let at = error.instance_path().as_str().to_owned();
        refusals.entry(at).or_default().extend(kinds);
    }
    // Of a value of another type a validator may say more, which nobody needs to hear.
    for kinds in refusals.values_mut().filter(|kinds| kinds.contains("Type")) {
        kinds.retain(|kind| kind == "Type");
    }
    refusals
}

#[test]
fn examples_and_fixtures_are_judged_as_a_validator_judges_them() {
    for text in TEXTS.iter() {
        let source = Source::new("a.toml", text.as_str());
        let (tree, _) = read(text);
        assert_eq!(ours(&source, &tree), theirs(&source, &tree), "{text}");
    }
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
    fn what_chance_makes_of_a_file_is_judged_as_a_validator_judges_it(
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
        prop_assert_eq!(ours(&source, &tree), theirs(&source, &tree));
    }
}
