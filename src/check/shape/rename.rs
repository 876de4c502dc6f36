//! A key under its right name, where there is no doubt which one was meant.
//!
//! A key may stand in a line of its own and in any number of headers; it is renamed in all of them or in none, for half a
//! section under another name would be two sections.

use super::Sheet;
use super::keys::{named, way};
use super::schema::Spot;
use crate::check::{certain, syntax};
use crate::finding::{Edit, Fix};
use crate::source::Span;
use crate::tree::{Entry, Node, Path, Segment, Value};

/// The renaming of a key that a table does not have.
pub(super) fn fix(
    sheet: &Sheet<'_>,
    table: &Path,
    spot: Spot,
    key: &str,
    name: &'static str,
) -> Option<Fix> {
    let node = sheet.tree.get(table)?;
    let entry = node.entry(key)?;
    let free: Vec<&'static str> = spot
        .keys()
        .filter(|name| node.entry(name).is_none())
        .collect();
    let all: Vec<&'static str> = spot.keys().collect();
    let certain = certain::name(key, &all) == Some(name) || named(spot, &free, key) == Some(name);
    if !certain || !fits(&entry.node, spot.key(name)?) {
        return None;
    }
    let spans = places(sheet, table, entry)?;
    let edits = spans.into_iter().map(|span| Edit {
        span,
        replacement: name.to_owned(),
    });
    Some(Fix {
        edits: edits.collect(),
    })
}

/// Whether a value is of a type that the key takes; another would only trade one error for the next.
fn fits(node: &Node, spot: Spot) -> bool {
    let takes = |name: &str| spot.types().contains(&name);
    match &node.value {
        Value::Date(_) => spot.is_date(),
        Value::String(_) => takes("string") && !spot.is_date(),
        Value::Integer(_) => takes("integer") || takes("number"),
        Value::Float(_) => takes("number"),
        Value::Boolean(_) => takes("boolean"),
        Value::Time => false,
        Value::Array(_) => takes("array"),
        Value::Table(_) => takes("object"),
    }
}

/// Everywhere that the file writes the key: once before its value, or in headers.
fn places(sheet: &Sheet<'_>, table: &Path, entry: &Entry) -> Option<Vec<Span>> {
    let text = sheet.source.text();
    let mut way = way(table);
    way.push(&entry.key);
    let headers: Vec<Span> = syntax::headers(text)
        .iter()
        .filter(|keys| {
            let typed = keys.iter().map(|span| &text[span.clone()]);
            keys.len() >= way.len() && typed.zip(&way).all(|(typed, step)| typed == *step)
        })
        .map(|keys| keys[way.len() - 1].clone())
        .collect();
    let listed = table
        .segments()
        .iter()
        .any(|step| matches!(step, Segment::Index(_)));
    match headers.len() {
        // A table in braces or any other value; one made of dotted keys has no place of its own.
        0 => {
            let braces = sheet.typed(&entry.node).starts_with('{');
            let dotted = matches!(entry.node.value, Value::Table(_)) && !braces;
            (!dotted).then(|| vec![entry.key_span.clone()])
        }
        // Headers below an entry of a list do not say which entry they belong to.
        1 => Some(headers),
        _ if listed => None,
        _ => Some(headers),
    }
}
