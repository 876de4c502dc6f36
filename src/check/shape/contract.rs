//! A quick walk that spares sound files the cost of the validator.
//!
//! The schema is the contract, and `jsonschema` judges; but it would have every file as JSON, which knows neither dates nor
//! exact decimals, and image and validation cost more than reading the file did. This walk goes along the values of TOML as
//! they are and only answers whether they keep the schema; a test holds it to the validator.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value as Json;

use super::{image, schema};
use crate::locale::duration::Unit;
use crate::source::Source;
use crate::tree::{Entry, Node, Tree, Value, is_id};

static CONTRACT: LazyLock<Place<'static>> =
    LazyLock::new(|| serde_json::from_str(schema::TEXT).expect("a test reads the schema"));

/// Whether a tree keeps the schema.
pub(super) fn keeps(source: &Source, tree: &Tree) -> bool {
    CONTRACT.takes(source, tree.root())
}

/// What one place takes, by the keywords of the schema.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Place<'s> {
    #[serde(rename = "$defs", borrow)]
    definitions: BTreeMap<&'s str, Place<'s>>,
    #[serde(rename = "$ref")]
    reference: Option<&'s str>,
    r#type: Types<'s>,
    format: Option<&'s str>,
    properties: BTreeMap<&'s str, Place<'s>>,
    additional_properties: Others<'s>,
    required: Vec<&'s str>,
    r#if: Option<Box<Place<'s>>>,
    r#else: Option<Box<Place<'s>>>,
    items: Option<Box<Place<'s>>>,
    min_items: usize,
    r#enum: Option<Vec<Json>>,
    pattern: Option<Pattern>,
    min_length: usize,
    minimum: Option<i64>,
    maximum: Option<i64>,
}

/// The types that a place takes; any where it names none.
#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
enum Types<'s> {
    #[default]
    Any,
    One(&'s str),
    #[serde(borrow)]
    Several(Vec<&'s str>),
}

/// What keys a table takes besides those that it names.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Others<'s> {
    Any(bool),
    #[serde(borrow)]
    Like(Box<Place<'s>>),
}

/// The forms of text that the schema asks, known by their patterns; one that is not among them is not read.
#[derive(Debug, Clone, Copy, Deserialize)]
enum Pattern {
    #[serde(rename = "^[a-z][a-z0-9-]*$")]
    Id,
    #[serde(rename = "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$")]
    Fraction,
    #[serde(
        rename = "^([1-9][0-9]{0,2} x )?[1-9][0-9]{0,4} (jam|hari|hari kerja|hari kalender|minggu|bulan|tahun)$"
    )]
    Duration,
}

impl Default for Others<'_> {
    fn default() -> Self {
        Self::Any(true)
    }
}

impl Place<'static> {
    /// Whether a value may stand here.
    fn takes(&self, source: &Source, node: &Node) -> bool {
        if let Some(reference) = self.reference {
            let name = reference.trim_start_matches("#/$defs/");
            return CONTRACT.definitions[name].takes(source, node);
        }
        let suits = |own: &Option<Box<Self>>, node| {
            let own = own.as_ref();
            own.is_none_or(|own| own.takes(source, node))
        };
        match &node.value {
            Value::String(text) => self.is("string") && self.format.is_none() && self.reads(text),
            Value::Date(_) => self.format == Some("date"),
            Value::Integer(number) => {
                (self.is("integer") || self.is("number"))
                    && self.chooses(|choice| choice == number)
                    && self.spans((*number).into())
            }
            Value::Float(Some(number)) => {
                self.is("number") && image::is_plain(source, node) && self.spans(*number)
            }
            Value::Boolean(_) => self.is("boolean"),
            Value::Array(items) => {
                self.is("array")
                    && items.len() >= self.min_items
                    && items.iter().all(|item| suits(&self.items, item))
            }
            Value::Table(entries) => {
                self.is("object")
                    && self.holds(source, entries)
                    && (suits(&self.r#if, node) || suits(&self.r#else, node))
            }
            Value::Float(None) | Value::Time => false,
        }
    }

    fn is(&self, kind: &str) -> bool {
        match &self.r#type {
            Types::Any => true,
            Types::One(own) => *own == kind,
            Types::Several(own) => own.contains(&kind),
        }
    }

    fn chooses(&self, fits: impl Fn(&Json) -> bool) -> bool {
        self.r#enum.as_ref().is_none_or(|own| own.iter().any(fits))
    }

    fn reads(&self, text: &str) -> bool {
        self.chooses(|choice| choice == text)
            && self.pattern.is_none_or(|pattern| pattern.fits(text))
            && (self.min_length == 0 || !text.trim().is_empty())
    }

    fn spans(&self, number: Decimal) -> bool {
        self.minimum.is_none_or(|least| number >= least.into())
            && self.maximum.is_none_or(|most| number <= most.into())
    }

    fn holds(&self, source: &Source, entries: &[Entry]) -> bool {
        let has = |key: &&str| entries.iter().any(|entry| entry.key == **key);
        let fits = |entry: &Entry| match self.properties.get(entry.key.as_str()) {
            Some(own) => own.takes(source, &entry.node),
            None => match &self.additional_properties {
                Others::Any(any) => *any,
                Others::Like(own) => own.takes(source, &entry.node),
            },
        };
        self.required.iter().all(has) && entries.iter().all(fits)
    }
}

impl Pattern {
    fn fits(self, text: &str) -> bool {
        match self {
            Self::Id => is_id(text),
            Self::Fraction => text
                .split_once('/')
                .is_some_and(|(part, of)| is_count(part, 4) && is_count(of, 4)),
            Self::Duration => {
                let (times, one) = text.split_once(" x ").unwrap_or(("1", text));
                let one = one.split_once(' ');
                let named = |unit| Unit::from_name(unit).is_some();
                is_count(times, 3)
                    && one.is_some_and(|(count, unit)| is_count(count, 5) && named(unit))
            }
        }
    }
}

/// Whether a text is a number from 1 with so many digits at most.
fn is_count(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len())
        && !text.starts_with('0')
        && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests;
