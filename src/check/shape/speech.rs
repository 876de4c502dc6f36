//! The reader's words for types and values.

use serde_json::Value as Json;

use super::schema::{DATE_KEYS, Spot};
use crate::locale::money;
use crate::tree::{Node, Value};

/// A word in Indonesian and in English.
pub(super) type Pair = (String, String);

/// The longest example that a help line bears, in characters.
const MOST: usize = 60;

/// What a place takes: `teks atau daftar`.
pub(super) fn expected(spot: Spot) -> Pair {
    if spot.is_date() {
        return ("tanggal".to_owned(), "a date".to_owned());
    }
    let types = spot.types();
    let of = |name: &&str| match *name {
        "string" => ("teks", "text"),
        "integer" => ("bilangan bulat", "a whole number"),
        "number" => ("bilangan", "a number"),
        "array" => ("daftar", "a list"),
        "boolean" => ("ya/tidak (`true`/`false`)", "`true` or `false`"),
        _ => ("tabel", "a table"),
    };
    let (id, en): (Vec<_>, Vec<_>) = types.iter().map(of).unzip();
    (id.join(" atau "), en.join(" or "))
}

/// What stands there: `teks "lima"`.
pub(super) fn found(node: &Node, typed: &str) -> Pair {
    let (id, en) = match &node.value {
        Value::String(_) => ("teks", "text"),
        Value::Integer(_) => ("bilangan bulat", "a whole number"),
        Value::Float(_) => ("bilangan pecahan", "a number with decimals"),
        Value::Boolean(_) => ("ya/tidak", "a truth value"),
        Value::Date(_) => ("tanggal", "a date"),
        Value::Time => ("tanggal dengan jam", "a date with a time"),
        Value::Array(_) => ("daftar", "a list"),
        Value::Table(_) => ("tabel", "a table"),
    };
    if matches!(node.value, Value::Array(_) | Value::Table(_)) {
        return (id.to_owned(), en.to_owned());
    }
    let typed = short(typed);
    (format!("{id} `{typed}`"), format!("{en} `{typed}`"))
}

/// The first line of what was typed, cut to a length that a message bears.
pub(super) fn short(typed: &str) -> String {
    let line = typed.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST - 1).collect();
    format!("{}…", cut.trim_end())
}

/// `key = value` with the schema's example, or with dots where the example is long.
pub(super) fn example(key: &str, spot: Spot) -> String {
    let value = spot.example().map(|example| toml(key, example));
    let value = value.filter(|value| value.chars().count() <= MOST);
    format!("{key} = {}", value.as_deref().unwrap_or(holder(spot)))
}

/// What stands for a value that the reader has to fill in.
fn holder(spot: Spot) -> &'static str {
    match spot.types().first().copied() {
        Some("string") => "\"…\"",
        Some("array") => "[…]",
        Some("object") => "{ … }",
        _ => "…",
    }
}

/// A JSON value as TOML on one line.
fn toml(key: &str, value: &Json) -> String {
    match value {
        Json::String(text) if DATE_KEYS.contains(&key) => text.clone(),
        Json::String(text) => format!("\"{text}\""),
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| toml("", item)).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(map) => {
            let pairs: Vec<_> = map
                .iter()
                .map(|(key, value)| format!("{key} = {}", toml(key, value)))
                .collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        Json::Number(number) => number
            .as_u64()
            .filter(|number| *number > 9_999)
            .map_or_else(|| number.to_string(), underscored),
        other => other.to_string(),
    }
}

/// A whole number with underscores between its thousands.
pub(super) fn underscored(number: u64) -> String {
    money::grouped(number).replace('.', "_")
}

/// Names in backticks, with `dan` or `atau` and its English before the last.
pub(super) fn names<'n>(names: impl IntoIterator<Item = &'n str>, last: (&str, &str)) -> Pair {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    // EYD sets a comma before the conjunction of three or more.
    let join = |word: &str, comma: &str| match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} {word} {other}"),
        [most @ .., end] => format!("{}{comma} {word} {end}", most.join(", ")),
    };
    (join(last.0, ","), join(last.1, ""))
}

/// How far from a name a slip of the hand may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// Three letters in ten, or two in five.
    Small,
    /// Half of the letters.
    Large,
}

/// The name nearest to what was typed, if it is near enough.
pub(super) fn nearest<'n>(typed: &str, names: &[&'n str], slip: Slip) -> Option<&'n str> {
    let plain = |word: &str| word.trim().to_lowercase().replace(['_', ' '], "-");
    let typed = plain(typed);
    let scored = names.iter().filter_map(|name| {
        let name_plain = plain(name);
        let distance = strsim::damerau_levenshtein(&typed, &name_plain);
        let length = typed.chars().count().max(name_plain.chars().count());
        let near = match slip {
            Slip::Small => distance * 10 <= length * 3 || (distance <= 2 && length >= 5),
            Slip::Large => distance * 2 <= length,
        };
        near.then_some((distance, *name))
    });
    scored
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
