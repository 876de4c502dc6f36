//! From typed values to what templates see.
//!
//! Every text becomes markup in which nothing is markup: each ASCII punctuation character is escaped, line breaks are blanks.
//! Every text and table also carries its path, as an anchor that prints nothing, so that references and findings know where
//! a thing came to stand without a template saying so.

use tera::{Map, Value};

use super::names::Names;
use crate::agreement::Fact;
use crate::agreement::braces::{PieceKind, pieces};
use crate::locale::value;
use crate::naskah::is_shown;
use crate::tree::is_id;

/// The key under which a table carries its anchor.
pub(super) const ANCHOR: &str = "tanda";

/// What a fact is to a template. `path` is its notation.
pub(super) fn value(fact: &Fact<'_>, path: &str, names: &Names<'_>) -> Value {
    at(fact, &mut path.to_owned(), names)
}

/// What a fact is that stands at a path, which is lengthened for what it holds and left as it was.
fn at(fact: &Fact<'_>, path: &mut String, names: &Names<'_>) -> Value {
    match fact {
        Fact::Text(text) | Fact::Who(text) if text.trim().is_empty() => Value::none(),
        Fact::Text(text) => Value::safe_string(&(anchor(path) + &markup(text, names))),
        Fact::Who(text) => match names.label(text) {
            Some(label) => Value::safe_string(label),
            None => Value::safe_string(&markup(text, names)),
        },
        Fact::Id(text) => Value::safe_string(&escape(text)),
        Fact::Choice(word) => Value::safe_string(word),
        Fact::Date(date) => Value::safe_string(&date.to_string()),
        Fact::Duration(duration) => Value::safe_string(&duration.to_string()),
        Fact::Integer(number) => Value::from(*number),
        Fact::Number(number) => Value::safe_string(&number.normalize().to_string()),
        Fact::Bool(flag) => Value::from(*flag),
        Fact::List(items) => list(items, path, names),
        Fact::Record(entries) => record(entries, path, names),
        Fact::Absent => Value::none(),
    }
}

/// Text for the paper as markup: references by name, values in words, all else as typed.
pub(super) fn markup(text: &str, names: &Names<'_>) -> String {
    let mut out = String::new();
    for piece in pieces(text) {
        match piece.kind {
            PieceKind::Plain(plain) => out.push_str(&escape(plain)),
            PieceKind::Value(held) => out.push_str(&escape(&value::print(&held))),
            PieceKind::Malformed(typed) => out.push_str(&escape(typed)),
            PieceKind::Reference(name) => match names.fixed(name) {
                Some(fixed) => out.push_str(&escape(&fixed)),
                None => out.push_str(&format!("[]{{ref=\"{}\"}}", names.canonical(name))),
            },
        }
    }
    fold(&out)
}

/// The anchor of a path.
pub(super) fn anchor(path: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if path.chars().all(plain) {
        format!("[]{{at=\"{path}\"}}")
    } else {
        String::new()
    }
}

/// Puts a backslash before every ASCII punctuation character and drops what no page can show.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push(' ');
            }
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c if is_shown(c) => out.push(c),
            _ => {}
        }
    }
    out
}

/// The text that [`escape`] was given.
pub(super) fn unescape(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut chars = markup.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            c => out.push(c),
        }
    }
    out
}

/// Runs of blanks count as one, and none stands at either end.
fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn list(items: &[Fact<'_>], path: &mut String, names: &Names<'_>) -> Value {
    let items: Vec<Value> = items
        .iter()
        .enumerate()
        .map(|(index, item)| match id(item) {
            Some(id) => below(item, id, path, names),
            None => below(item, &(index + 1).to_string(), path, names),
        })
        .collect();
    Value::from(items.as_slice())
}

/// The id by which a path names a list entry; without one it is named by its place from 1.
fn id<'a>(item: &Fact<'a>) -> Option<&'a str> {
    let Fact::Record(entries) = item else {
        return None;
    };
    entries.iter().find_map(|(key, fact)| match (*key, fact) {
        ("id", Fact::Id(id)) if is_id(id) => Some(*id),
        _ => None,
    })
}

fn record(entries: &[(&str, Fact<'_>)], path: &mut String, names: &Names<'_>) -> Value {
    let mut map = Map::new();
    map.insert(ANCHOR.into(), Value::safe_string(&anchor(path)));
    for (key, fact) in entries {
        map.insert((*key).to_owned().into(), below(fact, key, path, names));
    }
    Value::from(map)
}

/// What a fact is that stands a step below a path.
fn below(fact: &Fact<'_>, step: &str, path: &mut String, names: &Names<'_>) -> Value {
    let end = path.len();
    if end > 0 {
        path.push('.');
    }
    path.push_str(step);
    let value = at(fact, path, names);
    path.truncate(end);
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever a text holds, the markup parser gives back its very characters, wherever in a template it stands.
        #[test]
        fn nothing_in_a_value_is_markup(text in r#"[ a-c1(){}\[\]*_#<>|\\$`~^'":.!&%@+=/-]{1,40}"#) {
            let text = fold(&text);
            prop_assume!(!text.is_empty());
            for frame in ["{}", "(1) {}", "(1) x {} y", "(1) x:\n\n    a. {}", "| {} |", "**{}**"] {
                let typed = frame.replace("{}", &escape(&text));
                let seen: String = jotdown::Parser::new(&typed)
                    .filter_map(|event| match event {
                        jotdown::Event::Str(text) => Some(text.into_owned()),
                        _ => None,
                    })
                    .collect();
                prop_assert!(seen.contains(&text), "{typed:?} → {seen:?}");
            }
            prop_assert_eq!(unescape(&escape(&text)), text);
        }
    }
}
