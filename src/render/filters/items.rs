//! Lists: in a sentence, as huruf below an ayat, as ayat.

use jiff::civil::Date;
use tera::value::Key;
use tera::{Kwargs, State, TeraResult, Value};

use super::words::stem;
use super::{entries, parsed, safe};
use crate::locale::date;
use crate::locale::duration::Duration;
use crate::locale::list::{self, Conjunction};
use crate::render::context::{ANCHOR, escape};

/// How deep items may stand below an ayat: `a.`, `1)`, `a)`.
const LEVELS: [&str; 3] = ["a.", "1)", "a)"];

/// a, b, dan c; with `kata="atau"` a, b, atau c
pub(super) fn daftar(items: &Value, options: Kwargs, _: &State) -> TeraResult<Value> {
    let conjunction = match options.get::<&str>("kata")? {
        Some("atau") => Conjunction::Atau,
        _ => Conjunction::Dan,
    };
    let words: Vec<String> = entries(items)
        .iter()
        .filter_map(|item| sentence(item).map(|(text, below)| with_below(&text, below)))
        .filter(|word| !word.is_empty())
        .collect();
    Ok(safe(&list::join(&words, conjunction)))
}

/// Items as huruf below an ayat, the words before the list included in its template; `kata="atau"` joins the last with atau.
pub(super) fn huruf(items: &Value, options: Kwargs, _: &State) -> TeraResult<Value> {
    let class = options.get::<&str>("kata")?;
    Ok(safe(&nested(entries(items), 1, class)))
}

/// Items as ayat.
pub(super) fn ayat(items: &Value, _: Kwargs, _: &State) -> Value {
    let ayat = entries(items).iter().filter_map(sentence);
    let ayat = ayat
        .map(|(text, below)| format!("(1) {text}{}\n\n", nested(below, 1, alternatives(&text))));
    safe(&ayat.collect::<String>())
}

/// A list of items in markup, indented for its level below an ayat.
pub(super) fn nested(items: &[Value], level: usize, class: Option<&str>) -> String {
    let indent = "    ".repeat(level);
    let marker = LEVELS[(level - 1).min(LEVELS.len() - 1)];
    let mut out = String::new();
    for (text, below) in items.iter().filter_map(sentence) {
        if out.is_empty() {
            out.push_str("\n\n");
            if let Some(class) = class {
                out.push_str(&format!("{indent}{{.{class}}}\n"));
            }
        }
        if level >= LEVELS.len() {
            out.push_str(&format!("{indent}{marker} {}\n", with_below(&text, below)));
            continue;
        }
        out.push_str(&format!("{indent}{marker} {text}\n"));
        if !below.is_empty() {
            // A nested list is set off by blank lines, without which it would be part of the line before.
            out.push('\n');
            out.push_str(nested(below, level + 1, alternatives(&text)).trim_start_matches('\n'));
            out.push('\n');
        }
    }
    out
}

/// The class of the list below a line that says to choose: `dengan salah satu cara:` joins its items with atau. Where more
/// than three words follow, or a party (salah satu PIHAK), the line speaks of something else.
fn alternatives(lead: &str) -> Option<&'static str> {
    let (_, chosen) = stem(lead).rsplit_once("salah satu")?;
    let mut words = chosen.split_whitespace();
    let of_items = words.clone().count() <= 3 && words.all(|word| word != "PIHAK");
    of_items.then_some("atau")
}

/// An item in one line, with what stands below it: where no list can stand, nothing of it is lost.
fn with_below(text: &str, below: &[Value]) -> String {
    let text = stem(text);
    let below: Vec<String> = below
        .iter()
        .filter_map(|item| sentence(item).map(|(text, below)| with_below(&text, below)))
        .collect();
    if below.is_empty() {
        return text.to_owned();
    }
    format!("{text} {}", list::join(&below, Conjunction::Dan))
}

/// The line of an item with its deadline and doer, and what stands below it.
pub(super) fn sentence(item: &Value) -> Option<(String, &[Value])> {
    let Some(map) = item.as_map() else {
        return item.as_str().map(|text| (text.to_owned(), [].as_slice()));
    };
    let get = |key: &'static str| map.get(&Key::Str(key)).filter(|value| !value.is_none());
    let text = get("text").and_then(Value::as_str)?;
    let anchor = get(ANCHOR).and_then(Value::as_str).unwrap_or_default();
    let below = get("items").map_or([].as_slice(), entries);
    let typed = stem(text);
    let mut line = typed.to_owned();
    if let Some(within) = get("within").and_then(parsed::<Duration>) {
        line = in_time(&line, &within);
    }
    if let Some(due) = get("due").and_then(parsed::<Date>) {
        line.push_str(&format!(" paling lambat tanggal {}", date::long(due)));
    }
    if let Some(every) = get("every").and_then(parsed::<Duration>) {
        line.push_str(&format!(" setiap {}", escape(&every.words())));
    }
    if let Some(who) = get("by") {
        let names: Vec<String> = entries(who)
            .iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        line.push_str(&format!(" oleh {}", list::join(&names, Conjunction::Dan)));
    }
    // Nothing was added: the end mark that was typed may stay.
    let line = if line == typed { text } else { &line };
    Some((format!("{anchor}{line}"), below))
}

/// A duty with its time limit, which stands before the event that it counts from: membayar paling lama 3 (tiga) hari setelah
/// penimbangan.
fn in_time(text: &str, within: &Duration) -> String {
    let words = escape(&within.words());
    let event = [
        " setelah ",
        " sejak ",
        " sesudah ",
        " terhitung ",
        " sebelum ",
    ]
    .iter()
    .filter_map(|event| text.rfind(event))
    .max();
    let before = event.is_some_and(|at| text[at..].starts_with(" sebelum "));
    let limit = if before {
        "paling lambat"
    } else {
        "paling lama"
    };
    match event {
        Some(at) => format!("{} {limit} {words}{}", &text[..at], &text[at..]),
        None => format!("{text} {limit} {words}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_below_a_choice_is_joined_with_atau() {
        assert_eq!(
            alternatives(r"pengembalian dilakukan dengan salah satu cara\:"),
            Some("atau")
        );
        assert_eq!(
            alternatives("salah satu pengurus yang ditunjuk oleh rapat"),
            None,
            "four words are no noun phrase"
        );
        assert_eq!(alternatives("pengunduran diri salah satu PIHAK"), None);
        assert_eq!(alternatives("tim pelaksana, yang"), None);
    }

    #[test]
    fn a_time_limit_stands_before_its_event() {
        let within: Duration = "3 hari".parse().expect("a duration");
        let told = |text: &str| super::super::super::context::unescape(&in_time(text, &within));
        assert_eq!(
            told("membayar setelah penimbangan"),
            "membayar paling lama 3 (tiga) hari setelah penimbangan"
        );
        assert_eq!(
            told("menunjuk pemandu"),
            "menunjuk pemandu paling lama 3 (tiga) hari"
        );
        assert_eq!(
            told("memberi kabar sebelum berangkat"),
            "memberi kabar paling lambat 3 (tiga) hari sebelum berangkat"
        );
    }
}
