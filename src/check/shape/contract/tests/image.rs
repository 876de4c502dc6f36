//! The file as JSON, for the validator.
//!
//! JSON knows neither dates nor exact decimals. So whatever it would misjudge — a date where text belongs, a date in quotes,
//! an amount with a point — goes in as `null`, which the schema takes nowhere, and is judged on the TOML value.

use serde_json::{Map, Number, Value as Json};

use crate::check::shape::schema::DATE_KEYS;
use crate::source::Source;
use crate::tree::{Node, Tree, Value};

/// Any day: that the value is a date is all the validator has to see.
const SOME_DAY: &str = "2026-01-01";

/// What stands under a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A key that takes a date.
    Date,
    /// A table whose keys the drafter chooses.
    Open,
    /// Any other.
    Plain,
}

/// The image of a tree.
pub(super) fn of(source: &Source, tree: &Tree) -> Json {
    image(source, tree.root(), Place::Plain)
}

fn image(source: &Source, node: &Node, place: Place) -> Json {
    match &node.value {
        Value::String(_) if place == Place::Date => Json::Null,
        // Blanks print as nothing: a text of blanks is as good as none.
        Value::String(text) if text.trim().is_empty() => Json::String(String::new()),
        Value::String(text) => Json::String(text.clone()),
        Value::Integer(number) => Json::Number((*number).into()),
        Value::Float(_) => decimal(source.text().get(node.span.clone()).unwrap_or_default()),
        Value::Boolean(flag) => Json::Bool(*flag),
        Value::Date(_) if place == Place::Date => Json::String(SOME_DAY.to_owned()),
        Value::Date(_) | Value::Time => Json::Null,
        Value::Array(items) => Json::Array(
            items
                .iter()
                .map(|item| image(source, item, Place::Plain))
                .collect(),
        ),
        Value::Table(entries) => {
            let mut map = Map::with_capacity(entries.len());
            for entry in entries {
                let place = match entry.key.as_str() {
                    _ if place == Place::Open => Place::Plain,
                    "headings" => Place::Open,
                    key if DATE_KEYS.contains(&key) => Place::Date,
                    _ => Place::Plain,
                };
                map.insert(entry.key.clone(), image(source, &entry.node, place));
            }
            Json::Object(map)
        }
    }
}

/// A number with one or two decimals as it stands. More decimals are to be judged on the digits, and so is a whole number
/// with a point, which JSON takes for an integer.
fn decimal(typed: &str) -> Json {
    let places = typed.split_once('.').map_or("", |(_, places)| places);
    let plain = matches!(places.len(), 1 | 2) && places.bytes().all(|b| b.is_ascii_digit());
    if !plain || places.bytes().all(|b| b == b'0') {
        return Json::Null;
    }
    let number = typed
        .replace('_', "")
        .parse()
        .ok()
        .and_then(Number::from_f64);
    number.map_or(Json::Null, Json::Number)
}
