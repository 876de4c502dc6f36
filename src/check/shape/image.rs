//! A file as JSON, for the validator.
//!
//! JSON knows neither dates nor exact decimals. So whatever it would misjudge — a date where text belongs, a date in quotes,
//! an amount with a point — goes in as `null`, which the schema takes nowhere, and is judged on the TOML value.

use serde_json::Value as Json;

use super::schema::{self, Spot};
use crate::source::Source;
use crate::tree::{Node, Tree, Value};

/// Any day: that the value is a date is all the validator has to see.
const SOME_DAY: &str = "2026-01-01";

/// The image of a tree.
pub(super) fn of(source: &Source, tree: &Tree) -> Json {
    image(source, tree.root(), Some(schema::root()))
}

fn image(source: &Source, node: &Node, spot: Option<Spot>) -> Json {
    let dated = spot.is_some_and(Spot::is_date);
    match &node.value {
        Value::Date(_) if dated => SOME_DAY.into(),
        Value::String(text) if !dated => visible(text).into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(Some(number)) if is_plain(source, node) => f64::try_from(*number).ok().into(),
        Value::Boolean(flag) => (*flag).into(),
        Value::Array(items) => {
            let entry = spot.and_then(Spot::entry);
            items
                .iter()
                .map(|item| image(source, item, entry))
                .collect()
        }
        Value::Table(entries) => {
            let below = entries.iter().map(|entry| {
                let spot = spot.and_then(|spot| spot.key(&entry.key));
                (entry.key.as_str(), image(source, &entry.node, spot))
            });
            below.collect()
        }
        Value::String(_) | Value::Float(_) | Value::Date(_) | Value::Time => Json::Null,
    }
}

/// Blanks print as nothing: a text of blanks is as good as none.
fn visible(text: &str) -> &str {
    if text.trim().is_empty() { "" } else { text }
}

/// Whether a number has one or two decimals as it stands. More are to be judged on the digits, and so is a whole number with
/// a point, which JSON takes for an integer.
pub(super) fn is_plain(source: &Source, node: &Node) -> bool {
    let typed = source.text().get(node.span.clone());
    let places = typed
        .and_then(|typed| typed.split_once('.'))
        .map_or("", |(_, places)| places);
    matches!(places.len(), 1 | 2)
        && places.bytes().all(|b| b.is_ascii_digit())
        && places.bytes().any(|b| b != b'0')
}
