//! Words: fixed choices as phrases, dots, and how a text begins and ends.

use tera::{Kwargs, State, TeraResult, Value};

use super::items::{nested, sentence};
use super::{after_anchors, blank, entries, literal, plain, safe};
use crate::locale::list::{self, Conjunction};
use crate::render::phrases;

/// `musyawarah-mufakat` → musyawarah untuk mufakat
pub(super) fn frasa(word: &Value, _: Kwargs, _: &State) -> Value {
    plain(word).map_or_else(blank, |word| {
        literal(phrases::phrase(&word).unwrap_or(&word))
    })
}

/// Fixed choices as a list in words: `pendanaan`, `dukungan-teknis` → pendanaan dan dukungan teknis
pub(super) fn daftar_frasa(words: &Value, _: Kwargs, _: &State) -> Value {
    let words: Vec<String> = entries(words)
        .iter()
        .filter_map(plain)
        .map(|word| phrases::phrase(&word).map_or(word, str::to_owned))
        .collect();
    literal(&list::join(&words, Conjunction::Dan))
}

/// Dots where nothing is known yet.
pub(super) fn isian(value: &Value, _: Kwargs, _: &State) -> Value {
    if value.is_none() || value.is_undefined() {
        return blank();
    }
    value.clone()
}

/// A text without the end mark that was typed, for the middle of a sentence; dots where there is none.
pub(super) fn polos(text: &Value, _: Kwargs, _: &State) -> Value {
    text.as_str().map_or_else(blank, |text| safe(stem(text)))
}

/// Recitals, each beginning with `bahwa`.
pub(super) fn bahwa(items: &Value, _: Kwargs, _: &State) -> Value {
    let lines: Vec<Value> = entries(items)
        .iter()
        .filter_map(sentence)
        .map(|(text, below)| {
            let shown = after_anchors(&text);
            let lead = if begins(shown, "bahwa") { "" } else { "bahwa " };
            let anchors = &text[..text.len() - shown.len()];
            safe(&format!("{anchors}{lead}{shown}{}", nested(below, 1, None)))
        })
        .collect();
    Value::from(lines.as_slice())
}

/// Whether a text begins with a word, or with one of several with `|` between: `{% if t is berawal(kata="untuk|agar") %}`. A
/// word may be another text of the file, whose anchor does not count.
pub(super) fn berawal(text: &Value, options: Kwargs, _: &State) -> TeraResult<bool> {
    let words: &str = options.must_get("kata")?;
    let text = text.as_str().map(after_anchors).unwrap_or_default();
    Ok(words
        .split('|')
        .any(|word| begins(text, after_anchors(word))))
}

/// Whether a text begins with a whole word, its capital aside.
fn begins(text: &str, word: &str) -> bool {
    let Some(start) = text.get(..word.len()) else {
        return false;
    };
    let after = text[word.len()..].chars().next();
    start.eq_ignore_ascii_case(word) && !after.is_some_and(char::is_alphanumeric)
}

/// Markup without the end mark that was typed, for other words are to follow. Dots to be filled in and the full stop of
/// initials (S.H.) stay.
pub(super) fn stem(markup: &str) -> &str {
    let mut bare = markup.trim_end();
    while let Some(shorter) = [r"\;", r"\:", r"\,"]
        .iter()
        .find_map(|mark| bare.strip_suffix(mark))
    {
        bare = shorter.trim_end();
    }
    let last = bare.rsplit(' ').next().unwrap_or(bare);
    match bare.strip_suffix(r"\.") {
        Some(stem) if last.matches(r"\.").count() == 1 => stem,
        _ => bare,
    }
}
