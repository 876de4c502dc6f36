//! Places inside a string, mapped to the characters that stand for them in the file.
//!
//! A basic string has escapes and a multi-line string swallows line breaks, so the third character of a text need not be
//! the third byte behind the quote. Undone here, one character at a time, and only when a finding asks.

use std::ops::Range;

use super::{Node, Value};
use crate::source::{Source, Span};

/// The span of a range of bytes of a string's text; the whole value for anything else.
pub(super) fn span_within(source: &Source, node: &Node, range: &Range<usize>) -> Span {
    let (Value::String(text), Some(raw)) = (&node.value, source.text().get(node.span.clone()))
    else {
        return node.span.clone();
    };
    let starts = offsets(raw);
    // A literal that decodes to another length than the text is one this module does not know: then the whole value is
    // the truthful place.
    if starts.last().map(|last| last.0) != Some(text.len()) {
        return node.span.clone();
    }
    let at = |offset: usize| {
        let index = starts.partition_point(|&(decoded, _)| decoded < offset);
        starts.get(index).map(|&(_, raw)| node.span.start + raw)
    };
    match (at(range.start), at(range.end)) {
        (Some(start), Some(end)) if start < end => start..end,
        (Some(start), _) => start..start,
        _ => node.span.clone(),
    }
}

/// For each character of the text, its offset in the text and in the literal; last the end of both.
fn offsets(raw: &str) -> Vec<(usize, usize)> {
    let (open, escapes) = match raw {
        _ if raw.starts_with("\"\"\"") => (3, true),
        _ if raw.starts_with("'''") => (3, false),
        _ if raw.starts_with('"') => (1, true),
        _ if raw.starts_with('\'') => (1, false),
        // What the reader took for a string to go on after a fault has no quotes to look behind.
        _ => return Vec::new(),
    };
    let end = raw.len().saturating_sub(open).max(open);
    let mut at = open;
    if open == 3 {
        at += raw.get(at..end).map_or(0, line_break);
    }
    let mut decoded = 0;
    let mut starts = Vec::new();
    while at < end {
        // A literal that is not closed may end inside a character where its quote should stand.
        let Some(rest) = raw.get(at..end) else {
            return Vec::new();
        };
        if escapes && let Some(swallowed) = continuation(rest) {
            at += swallowed;
            continue;
        }
        starts.push((decoded, at));
        let (read, written) = if escapes && rest.starts_with('\\') {
            escape(rest)
        } else if rest.starts_with("\r\n") {
            // The reader keeps a line break of two characters as it stands.
            (2, 2)
        } else {
            let length = rest.chars().next().map_or(1, char::len_utf8);
            (length, length)
        };
        at += read;
        decoded += written;
    }
    starts.push((decoded, end));
    starts
}

/// The length of the line break that a text begins with.
fn line_break(text: &str) -> usize {
    if text.starts_with("\r\n") {
        2
    } else {
        usize::from(text.starts_with('\n'))
    }
}

/// The length of a backslash at the end of a line with the white space that it swallows.
fn continuation(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('\\')?;
    let blank = after.trim_start_matches([' ', '\t']);
    if line_break(blank) == 0 {
        return None;
    }
    Some(rest.len() - blank.trim_start_matches([' ', '\t', '\r', '\n']).len())
}

/// The length of an escape in the literal and in the text.
fn escape(rest: &str) -> (usize, usize) {
    let digits = match rest.as_bytes().get(1) {
        Some(b'x') => 2,
        Some(b'u') => 4,
        Some(b'U') => 8,
        _ => return (2.min(rest.len()), 1),
    };
    let code = rest
        .get(2..2 + digits)
        .and_then(|hex| u32::from_str_radix(hex, 16).ok())
        .and_then(char::from_u32);
    (2 + digits, code.map_or(1, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path;
    use crate::tree::{Part, read};

    /// The characters in the file that stand for the first `needle` of the text under `t`.
    fn found(text: &str, needle: &str) -> String {
        let source = Source::new("a.toml", text);
        let (tree, faults) = read(text);
        assert!(faults.is_empty(), "{faults:?}");
        let value = tree.get(&path!["t"]).and_then(Node::text).expect("a text");
        let start = value.find(needle).expect("the needle");
        let span = tree.locate(
            &source,
            &path!["t"],
            &Part::Within(start..start + needle.len()),
        );
        source.text()[span].to_owned()
    }

    #[test]
    fn escapes_and_folded_lines_do_not_shift_the_place() {
        assert_eq!(found("t = \"a \\\"b\\\" {@x}\"", "{@x}"), "{@x}");
        assert_eq!(found("t = \"\\u00e9\\t{@x} y\"", "{@x}"), "{@x}");
        assert_eq!(found("t = '\\n {@x}'", "{@x}"), "{@x}");
        assert_eq!(
            found("t = \"\"\"\nsatu \\\n   dua {@x}\n\"\"\"", "{@x}"),
            "{@x}"
        );
        assert_eq!(found("t = '''\r\nsatu\r\n{@x}'''", "{@x}"), "{@x}");
        assert_eq!(found("t = \"é\\\"z\"", "\"z"), "\\\"z");
    }
}
