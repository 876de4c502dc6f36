//! The schema and the types say the same of every key.

use std::collections::BTreeSet;

use pkm::agreement::{Agreement, Field, Shape, ShapeKey};
use serde_json::Value;

/// The definition of an item, whose table may hold further items without end.
const ITEM: &str = "#/$defs/item";

fn schema() -> Value {
    serde_json::from_str(include_str!("../../schemas/agreement.schema.json"))
        .expect("the schema is JSON")
}

#[test]
fn types_and_schema_agree() {
    let schema = schema();
    let mut faults = Vec::new();
    compare(&schema, &schema, &Agreement::shape(), "", &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_table_of_an_item_has_the_keys_of_its_type() {
    let schema = schema();
    let mut faults = Vec::new();
    record(
        &schema,
        &schema["$defs"]["item"],
        &pkm::agreement::Item::keys(),
        "item",
        &mut faults,
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_key_of_the_schema_is_explained() {
    let schema = schema();
    let tables = schema["$defs"].as_object().expect("definitions").values();
    let mut bare = Vec::new();
    for table in tables.chain([&schema]) {
        for (key, own) in table["properties"].as_object().into_iter().flatten() {
            let said = |keyword: &str| {
                own[keyword]
                    .as_str()
                    .is_some_and(|text| !text.trim().is_empty())
            };
            let shown = own["examples"]
                .as_array()
                .is_some_and(|examples| !examples.is_empty());
            if !(said("title") && said("description") && shown) {
                bare.push(format!("{}.{key}", table["title"]));
            }
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
}

/// The place that a reference leads to, and the last reference on the way.
fn followed<'s>(schema: &'s Value, mut place: &'s Value) -> (&'s Value, &'s str) {
    let mut last = "";
    while let Some(reference) = place["$ref"].as_str() {
        last = reference;
        place = schema
            .pointer(&reference[1..])
            .expect("references lead somewhere");
    }
    (place, last)
}

fn compare(schema: &Value, place: &Value, shape: &Shape, path: &str, faults: &mut Vec<String>) {
    let (place, reference) = followed(schema, place);
    let types: BTreeSet<&str> = match &place["type"] {
        Value::String(one) => BTreeSet::from([one.as_str()]),
        several => several
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect(),
    };
    let expected: &[&str] = match shape {
        Shape::Record(_) | Shape::Open | Shape::Map(_) => &["object"],
        Shape::List(_) => &["array"],
        Shape::TextOrRecord(_) | Shape::Item => &["object", "string"],
        Shape::OneOrMore => &["array", "string"],
        Shape::Text | Shape::Date | Shape::Choice(_) => &["string"],
        Shape::TextOrInteger => &["integer", "string"],
        Shape::Integer => &["integer"],
        Shape::Number => &["number"],
        Shape::Boolean => &["boolean"],
    };
    if types != expected.iter().copied().collect() {
        faults.push(format!(
            "{path}: the schema has {types:?}, the type {shape:?}"
        ));
    }
    if (place["format"] == "date") != (*shape == Shape::Date) {
        faults.push(format!("{path}: a date in one of the two only"));
    }
    if place["enum"].is_array() && !matches!(shape, Shape::Choice(_)) && path != ".spec" {
        faults.push(format!("{path}: fixed choices in the schema only"));
    }
    match shape {
        Shape::Record(keys) | Shape::TextOrRecord(keys) => {
            record(schema, place, keys, path, faults);
        }
        Shape::List(entry) => compare(schema, &place["items"], entry, &format!("{path}[]"), faults),
        Shape::Choice(words) => choices(place, words, path, faults),
        Shape::Open if !place["additionalProperties"].is_object() => {
            faults.push(format!("{path}: the schema fixes the keys"));
        }
        Shape::Map(entry) => compare(
            schema,
            &place["additionalProperties"],
            entry,
            &format!("{path}.*"),
            faults,
        ),
        Shape::Item if reference != ITEM => faults.push(format!("{path}: no item in the schema")),
        _ => {}
    }
}

fn record(schema: &Value, place: &Value, keys: &[ShapeKey], path: &str, faults: &mut Vec<String>) {
    let properties = place["properties"].as_object();
    let known: BTreeSet<&str> = properties
        .into_iter()
        .flatten()
        .map(|(key, _)| key.as_str())
        .collect();
    let own: BTreeSet<&str> = keys.iter().map(|key| key.name).collect();
    // What is taken from `pkm.toml` has become part of the file before it is read into types.
    let known: BTreeSet<&str> = known
        .into_iter()
        .filter(|key| *key != pkm::check::USE)
        .collect();
    for key in known.symmetric_difference(&own) {
        faults.push(format!("{path}.{key}: in one of the two only"));
    }
    let required: BTreeSet<&str> = [&place["required"], &place["else"]["required"]]
        .into_iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let needed: BTreeSet<&str> = keys
        .iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    for key in required.symmetric_difference(&needed) {
        faults.push(format!("{path}.{key}: required in one of the two only"));
    }
    if place["additionalProperties"] != Value::Bool(false) {
        faults.push(format!("{path}: the schema takes any key"));
    }
    for key in keys.iter().filter(|key| known.contains(key.name)) {
        compare(
            schema,
            &place["properties"][key.name],
            &key.shape,
            &format!("{path}.{}", key.name),
            faults,
        );
    }
}

fn choices(place: &Value, words: &[&str], path: &str, faults: &mut Vec<String>) {
    let listed: Vec<&str> = place["enum"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if listed != words {
        faults.push(format!(
            "{path}: the schema has {listed:?}, the type {words:?}"
        ));
    }
}

/// The contract of `pkm.toml`.
mod repository {
    use super::*;
    use pkm::check::{RULES, USE};
    use pkm::repo::config::Config;

    fn own() -> Value {
        serde_json::from_str(include_str!("../../schemas/pkm.schema.json"))
            .expect("the schema is JSON")
    }

    #[test]
    fn schema_and_reader_agree() {
        let schema = own();
        let Shape::Record(mut keys) = Config::shape() else {
            panic!("a pkm.toml is a table");
        };
        // The schema takes every code by one line; the reader knows them all.
        let severity = keys
            .iter()
            .position(|key| key.name == "severity")
            .expect("it can be set");
        let Shape::Record(levels) = keys.remove(severity).shape else {
            panic!("weights are a table");
        };
        let mut faults = Vec::new();
        let place = &schema["properties"]["severity"];
        assert_eq!(levels.len(), RULES.len() + 1);
        for level in &levels {
            let path = format!("severity.{}", level.name);
            let place = place["properties"]
                .get(level.name)
                .unwrap_or(&place["additionalProperties"]);
            compare(&schema, place, &level.shape, &path, &mut faults);
        }
        let mut rest = schema.clone();
        rest["properties"]
            .as_object_mut()
            .expect("properties")
            .remove("severity");
        compare(&rest, &rest, &Shape::Record(keys), "", &mut faults);
        faults.retain(|fault| !fault.ends_with(&format!(".{USE}: in one of the two only")));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn what_both_contracts_define_is_the_same() {
        let (agreement, own) = (schema(), own());
        for (name, table) in own["$defs"].as_object().expect("definitions") {
            let Some(other) = agreement["$defs"].get(name).filter(|_| name != "waiver") else {
                continue;
            };
            let keys = table["properties"].as_object().into_iter().flatten();
            for (key, place) in keys {
                assert_eq!(Some(place), other["properties"].get(key), "{name}.{key}");
            }
        }
    }

    #[test]
    fn every_key_is_explained() {
        let schema = own();
        let tables = schema["$defs"].as_object().expect("definitions").values();
        for table in tables.chain([&schema]) {
            for (key, own) in table["properties"].as_object().into_iter().flatten() {
                let said =
                    |keyword: &str| own[keyword].as_str().is_some_and(|text| !text.is_empty());
                let shown = own["examples"]
                    .as_array()
                    .is_some_and(|examples| !examples.is_empty());
                assert!(said("title") && said("description") && shown, "{key}");
            }
        }
    }
}
