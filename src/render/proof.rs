//! Reads a template without filling it, and says where it is wrong and why, in the reader's language.
//!
//! A repository's own templates are read on every run, whether an agreement needs them or not, so that a slip is found by
//! whoever makes it. The template engine says in English, and to programmers, what is wrong; here that is said anew.

use std::io;
use std::ops::Range;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera};

use super::filters;
use super::sheet::MOST;
use crate::locale::Words;
use crate::register::kinds::Kinds;
use crate::words;

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Where, in bytes; nothing where the engine does not know.
    pub span: Option<Range<usize>>,
    /// What is wrong there.
    pub reason: Words,
}

/// The characters of a template that a message repeats.
const SHOWN: usize = 40;

/// Reads a template by itself; what is wrong with it, if anything is.
#[must_use]
pub(super) fn proof(text: &str) -> Option<Slip> {
    let mut tera = engine();
    let error = tera.add_raw_template("", text).err()?;
    Some(slip(&error, text))
}

/// An engine that knows every word that a template may use.
fn engine() -> Tera {
    let mut tera = Tera::new();
    filters::register(&mut tera, &Arc::new(Kinds::built_in()));
    tera
}

/// Names in a template that no agreement ever gives it: without a slip, and never printed.
pub(super) fn stranger(text: &str, known: &Context) -> Option<Slip> {
    let mut tera = engine();
    tera.add_raw_template("", text).ok()?;
    let names = tera.get_template_variables("").ok()?;
    let strange = names.into_iter().filter(|name| !known.contains_key(name));
    let placed = strange.map(|name| (word(text, name), name));
    let (span, name) = placed.min_by_key(|(span, name)| {
        let start = span.as_ref().map_or(usize::MAX, |span| span.start);
        (start, *name)
    })?;
    Some(Slip {
        span,
        reason: absent(name),
    })
}

/// A slip in a name.
pub(super) fn absent_at(text: &str, place: Range<usize>) -> Slip {
    Slip {
        reason: absent(&text[place.clone()]),
        span: Some(place),
    }
}

/// What the engine says of a template, as a place and a reason.
pub(super) fn slip(error: &tera::Error, text: &str) -> Slip {
    let span = span(error, text);
    let shown = span.as_ref().map(|span| clipped(whole(text, span)));
    let shown = shown.unwrap_or_default();
    let reason = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            reason(report.message(), &shown)
        }
        ErrorKind::Io(io::ErrorKind::FileTooLarge) => too_long(),
        ErrorKind::MissingParent { .. }
        | ErrorKind::TemplateNotFound(_)
        | ErrorKind::CircularExtend { .. }
        | ErrorKind::CircularInclude { .. } => no_other_template(),
        other => reason(&other.to_string(), &shown),
    };
    Slip { span, reason }
}

/// Where the engine sees an error. Of names that do not exist it tells only the line and the column, and in prose.
fn span(error: &tera::Error, text: &str) -> Option<Range<usize>> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.span().range.clone())
        }
        ErrorKind::MissingParent { parent, .. } => word(text, parent),
        ErrorKind::Msg(message) => {
            let place = message
                .lines()
                .find_map(|line| line.trim().strip_prefix("-->"))?;
            let line: usize = place.rsplit(':').nth(1)?.parse().ok()?;
            let start = text
                .match_indices('\n')
                .map(|(at, _)| at + 1)
                .nth(line.checked_sub(2).unwrap_or(usize::MAX))
                .unwrap_or_default();
            let found = word(&text[start..], quoted(message)?)?;
            Some(start + found.start..start + found.end)
        }
        _ => None,
    }
}

/// Where a word stands first, and not as a part of another.
fn word(text: &str, word: &str) -> Option<Range<usize>> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let mut places = text.match_indices(word);
    places.find_map(|(at, _)| {
        let end = at + word.len();
        let alone = !text[..at].ends_with(part) && !text[end..].starts_with(part);
        alone.then_some(at..end)
    })
}

/// A place with the rest of the names that it cuts through: `goals.tujuan` for a place at `tujuan`.
fn whole<'t>(text: &'t str, span: &Range<usize>) -> &'t str {
    let inside = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let (Some(before), Some(behind)) = (text.get(..span.start), text.get(span.end..)) else {
        return "";
    };
    let start = before.trim_end_matches(inside).len();
    let rest = behind.trim_start_matches(inside).len();
    &text[start..text.len() - rest]
}

/// The first words of an excerpt.
fn clipped(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    line.chars().take(SHOWN).collect()
}

/// What stands in the first pair of backticks.
fn quoted(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

/// A reason in both languages, told by how the engine's own message begins.
fn reason(message: &str, shown: &str) -> Words {
    let message = message.strip_prefix("error: ").unwrap_or(message);
    let name = quoted(message).unwrap_or_default();
    let begins = |starts: &[&str]| starts.iter().any(|start| message.starts_with(start));
    if begins(&["Unknown filter"]) {
        return words!(
            "tidak ada penyaring `{name}`",
            "there is no filter `{name}`"
        );
    }
    if begins(&["Unknown test"]) {
        return words!("tidak ada uji `{name}`", "there is no test `{name}`");
    }
    if begins(&["Unknown function"]) {
        return words!("tidak ada fungsi `{name}`", "there is no function `{name}`");
    }
    if begins(&["Unknown component"]) {
        return words!(
            "komponen `{name}` tidak ada dalam templat ini",
            "there is no component `{name}` in this template"
        );
    }
    if begins(&["Component `"]) {
        return words!(
            "komponen `{name}` ada dalam dua templat",
            "two templates have a component `{name}`"
        );
    }
    if begins(&["Unknown template"]) {
        return no_other_template();
    }
    if begins(&["Unexpected end", "unexpected end", "Unclosed"]) {
        return words!(
            "sampai di akhir masih ada yang belum ditutup",
            "something is still open at the end"
        );
    }
    if begins(&["Unknown tag"]) {
        return words!("tidak ada perintah `{shown}`", "there is no tag `{shown}`");
    }
    if message.contains("too complex")
        || message.contains("too deep")
        || message.contains("recursion")
    {
        return words!("susunannya terlalu rumit", "it is nested too deeply");
    }
    if begins(&[
        "Tried to render",
        "Field `",
        "Cannot index",
        "Index expr",
        "Cannot slice",
        "Slice",
    ]) {
        return absent(shown);
    }
    if begins(&["Iteration not", "Key/value iteration"]) {
        return words!("`{shown}` bukan daftar", "`{shown}` is no list");
    }
    if begins(&[
        "Math operations",
        "`+` requires",
        "Cannot divide",
        "Unable to perform",
    ]) {
        return words!(
            "`{shown}` tidak dapat dihitung",
            "`{shown}` cannot be reckoned with"
        );
    }
    if begins(&["Cannot compare", "Cannot sort"]) {
        return words!(
            "`{shown}` tidak dapat dibandingkan",
            "`{shown}` cannot be compared"
        );
    }
    if begins(&["Missing keyword argument"]) {
        return words!(
            "opsi `{name}` belum disebut",
            "the option `{name}` is not given"
        );
    }
    if begins(&["Invalid type for the value"]) {
        return words!(
            "`{shown}` tidak cocok dengan penyaring atau opsinya",
            "`{shown}` does not suit its filter or option"
        );
    }
    if shown.is_empty() {
        return words!("susunannya keliru di sini", "it is wrong here");
    }
    words!(
        "`{shown}` tidak dapat dipahami di sini",
        "`{shown}` cannot be understood here"
    )
}

fn absent(name: &str) -> Words {
    words!("tidak ada `{name}`", "there is no `{name}`")
}

fn no_other_template() -> Words {
    words!(
        "templat tidak dapat menyertakan templat lain",
        "a template cannot take in another"
    )
}

fn too_long() -> Words {
    let most = MOST / 1024;
    words!(
        "hasilnya lebih panjang daripada {most} KiB",
        "what it prints is longer than {most} KiB"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_has_its_place_and_no_words_of_the_engine() {
        assert_eq!(proof("{% if term %}(1) {{ term.start }}{% endif %}"), None);
        for (text, at, reason) in [
            (
                "(1) a\n{{ b | tanggl }}",
                "tanggl",
                "there is no filter `tanggl`",
            ),
            ("x {{ f(a=1) }}", "f", "there is no function `f`"),
            ("{% if a is b %}{% endif %}", "b", "there is no test `b`"),
            (
                "{% include \"../../x\" %}",
                "../../x",
                "a template cannot take in another",
            ),
            (
                "{% extends \"goals\" %}",
                "goals",
                "a template cannot take in another",
            ),
            ("{% fro a in b %}", "fro", "there is no tag `fro`"),
            ("(1) {{ a b }}", "b", "`b` cannot be understood here"),
        ] {
            let slip = proof(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(slip.reason.en, reason, "{text}");
            let span = slip.span.unwrap_or_else(|| panic!("{text}"));
            assert_eq!(text[span].trim_matches('"'), at, "{text}");
        }
        let open = proof("(1) {{ term.start").expect("the brace is open");
        assert!(
            open.span.is_some() && open.reason.en.contains("still open"),
            "{open:?}"
        );
    }

    #[test]
    fn a_name_that_nobody_gives_is_found_where_it_stands() {
        let mut known = Context::new();
        known.insert("goals", &1);
        assert_eq!(
            stranger(
                "{% set a = goals %}{{ a }}{% for b in a %}{{ b }}{% endfor %}",
                &known
            ),
            None
        );
        let text = "{{ goals }} purpos {% if purpos %}x{% endif %}";
        let slip = stranger(text, &known).expect("there is no `purpos`");
        assert_eq!(slip.reason.en, "there is no `purpos`");
        assert!(slip.span.is_some());
    }
}
