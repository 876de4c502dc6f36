//! From TOML text to the tree.
//!
//! The reader recovers from every fault that it can, so that all of them are told in one run. Its own words are kept out of
//! what people read: a fault leaves here with the reader's message only as a key to look up ours.

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Entry, Node, Tree, Value};
use crate::source::Span;

/// A place where a text is not TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where reading went wrong.
    pub span: Span,
    /// What the reader said: a key to our own words, never shown.
    pub reason: String,
}

/// Reads a text. A byte order mark and line ends of either kind are taken as they come.
#[must_use]
pub fn read(text: &str) -> (Tree, Vec<SyntaxFault>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut value = Value::Table(entries(root.get_ref()));
    order(&mut value);
    let root = Node { span: 0..0, value };
    let faults = errors
        .iter()
        .map(|error| SyntaxFault {
            span: error.span().unwrap_or(0..0),
            reason: error.message().to_owned(),
        })
        .collect();
    (Tree { root }, faults)
}

fn entries(table: &DeTable<'_>) -> Vec<Entry> {
    table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_span: key.span(),
            node: node(value),
        })
        .collect()
}

fn node(spanned: &Spanned<DeValue<'_>>) -> Node {
    let value = match spanned.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => Value::Integer(integer(number.as_str(), number.radix())),
        DeValue::Float(number) => Value::Float(decimal(number.as_str())),
        DeValue::Boolean(flag) => Value::Boolean(*flag),
        DeValue::Datetime(moment) => date(moment).map_or(Value::Time, Value::Date),
        DeValue::Array(items) => Value::Array(items.iter().map(node).collect()),
        DeValue::Table(table) => Value::Table(entries(table)),
    };
    Node {
        span: spanned.span(),
        value,
    }
}

/// Puts the entries of every table in the order of the file, which the reader's map does not keep.
fn order(value: &mut Value) {
    match value {
        Value::Table(entries) => {
            entries.sort_by_key(|entry| entry.key_span.start);
            for entry in entries {
                order(&mut entry.node.value);
            }
        }
        Value::Array(items) => {
            for item in items {
                order(&mut item.value);
            }
        }
        _ => {}
    }
}

fn integer(digits: &str, radix: u32) -> i64 {
    let border = if digits.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    i64::from_str_radix(digits, radix).unwrap_or(border)
}

fn decimal(digits: &str) -> Option<Decimal> {
    let plain = digits.trim_start_matches('+');
    plain
        .parse()
        .or_else(|_| Decimal::from_scientific(plain))
        .ok()
}

fn date(moment: &toml::value::Datetime) -> Option<jiff::civil::Date> {
    if moment.time.is_some() || moment.offset.is_some() {
        return None;
    }
    let date = moment.date?;
    let year = i16::try_from(date.year).ok()?;
    let month = i8::try_from(date.month).ok()?;
    let day = i8::try_from(date.day).ok()?;
    jiff::civil::Date::new(year, month, day).ok()
}
