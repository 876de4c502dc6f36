//! What TOML 1.1 allows and readers of 1.0 refuse.
//!
//! Format 1 is TOML 1.0, so that a file reads the same in any tool. `pkm` itself reads both, hence a note and no error.

use super::lex::{self, Kind, Quotes, Token};
use super::note;
use crate::agreement::walk;
use crate::finding::{Edit, Finding, Fix};
use crate::source::{Source, Span};
use crate::tree::{Node, Tree, Value};
use crate::words;

/// The notes of a text without faults. The marks of a text are looked at only where the values give reason to.
pub(super) fn findings(source: &Source, tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    if may_be_newer(source, tree) {
        let tokens = lex::tokens(source.text());
        braces(source, &tokens, &mut findings);
        for token in &tokens {
            if let Kind::Text(Quotes::Basic | Quotes::LongBasic, _) = token.kind {
                escapes(source, &token.span, &mut findings);
            }
        }
        times(source, tree.root(), &mut findings);
    }
    findings
}

/// Whether a text may have anything that only TOML 1.1 allows: a table in braces with a line break or a comma at its end, a
/// backslash, a time.
fn may_be_newer(source: &Source, tree: &Tree) -> bool {
    let text = source.text();
    let mut may_be = text.contains('\\');
    walk::values(tree, |node| match &node.value {
        Value::Time => may_be = true,
        Value::Table(_) => {
            let typed = text.get(node.span.clone()).unwrap_or_default();
            if let Some(inside) = typed.strip_prefix('{') {
                let inside = inside.trim_end_matches('}').trim_end();
                may_be |= inside.ends_with(',') || (inside.contains('\n') && breaks_itself(typed));
            }
        }
        _ => {}
    });
    may_be
}

/// Whether a table in braces has a line break of its own, not merely one in a list or a text that it holds.
fn breaks_itself(typed: &str) -> bool {
    let mut open = Vec::new();
    lex::tokens(typed).iter().any(|token| {
        match token.kind {
            Kind::Open(byte) => open.push(byte),
            Kind::Close(_) => {
                open.pop();
            }
            _ => {}
        }
        token.kind == Kind::Break && open.last() == Some(&b'{')
    })
}

/// Tables in braces with a line break or a comma behind the last entry, each break once for each table.
fn braces(source: &Source, tokens: &[Token], findings: &mut Vec<Finding>) {
    let mut open: Vec<Braces> = Vec::new();
    let mut comma: Option<Span> = None;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Open(byte) => open.push(Braces {
                curly: byte == b'{',
                start: token.span.start,
                breaks: Vec::new(),
            }),
            Kind::Close(_) => {
                let closed = open.pop().filter(|closed| closed.curly);
                if let (Some(_), Some(comma)) = (&closed, comma.take()) {
                    findings.push(trailing_comma(comma));
                }
                if let Some(closed) = closed.filter(|closed| !closed.breaks.is_empty()) {
                    findings.push(broken_table(source, tokens, &closed));
                }
            }
            Kind::Break => {
                if let Some(braces) = open.last_mut().filter(|braces| braces.curly) {
                    braces.breaks.push(index);
                }
                continue;
            }
            _ => {}
        }
        comma = (token.kind == Kind::Comma).then(|| token.span.clone());
    }
}

/// A bracket that is open.
struct Braces {
    /// Whether it opens a table.
    curly: bool,
    /// Where it stands.
    start: usize,
    /// The line breaks right inside it, as places among the marks.
    breaks: Vec<usize>,
}

fn broken_table(source: &Source, tokens: &[Token], braces: &Braces) -> Finding {
    let start = braces.start;
    let end = start
        + source.text()[start..source.line_span(start).end]
            .trim_end()
            .len();
    let finding = note(
        start..end,
        words!(
            "tabel dalam kurung kurawal berlanjut ke baris berikutnya; hanya TOML 1.1 yang membolehkannya",
            "this table in braces goes on over the line end; only TOML 1.1 allows that"
        ),
        words!(
            "tulis dalam satu baris, atau pindahkan isinya ke bawah tajuk `[…]` sendiri",
            "keep it on one line, or move its keys under a header `[…]` of their own"
        ),
    );
    Finding {
        fix: joined(source.text(), tokens, &braces.breaks),
        ..finding
    }
}

/// The lines of a table joined by blanks; none where a comment stands between them, which would swallow what follows.
fn joined(text: &str, tokens: &[Token], breaks: &[usize]) -> Option<Fix> {
    let mut edits: Vec<Edit> = Vec::new();
    for &index in breaks {
        let span = tokens[index - 1].span.end..tokens[index + 1].span.start;
        if text[span.clone()].contains('#') {
            return None;
        }
        // Blank lines and the break before them go in one piece.
        match edits.last_mut() {
            Some(last) if last.span.end >= span.start => last.span.end = span.end,
            _ => edits.push(Edit {
                span,
                replacement: " ".to_owned(),
            }),
        }
    }
    Some(Fix { edits })
}

fn trailing_comma(span: Span) -> Finding {
    let finding = note(
        span.clone(),
        words!(
            "koma di belakang isian terakhir tabel; hanya TOML 1.1 yang membolehkannya",
            "a comma behind the last entry of a table in braces; only TOML 1.1 allows that"
        ),
        words!("hapus koma ini", "remove this comma"),
    );
    Finding {
        fix: Some(Fix::at(span, "")),
        ..finding
    }
}

/// `\e` and `\xHH` in a text.
fn escapes(source: &Source, text: &Span, findings: &mut Vec<Finding>) {
    let raw = &source.text()[text.clone()];
    let mut at = 0;
    while let Some(found) = raw[at..].find('\\') {
        let start = at + found;
        let length = match raw.as_bytes().get(start + 1) {
            Some(b'e') => 2,
            Some(b'x') => 4,
            _ => 0,
        };
        if length > 0 {
            let span =
                source.clamp(&(text.start + start..(text.start + start + length).min(text.end)));
            let typed = &source.text()[span.clone()];
            let digits = if length == 2 { "1B" } else { &typed[2..] };
            let fix = Fix::at(span.clone(), format!("\\u00{digits}"));
            let finding = note(
                span,
                words!(
                    "`{typed}` hanya dikenal TOML 1.1",
                    "only TOML 1.1 knows `{typed}`"
                ),
                words!(
                    "tulis `\\u` dengan empat angka heksadesimal",
                    "write `\\u` with four hexadecimal digits"
                ),
            );
            findings.push(Finding {
                fix: Some(fix),
                ..finding
            });
        }
        // The character behind a backslash is never the beginning of another escape.
        let behind = raw[start + 1..].chars().next().map_or(0, char::len_utf8);
        at = start + 1 + behind;
    }
}

/// Times without seconds.
fn times(source: &Source, node: &Node, findings: &mut Vec<Finding>) {
    match &node.value {
        Value::Time => {
            let typed = source.text().get(node.span.clone()).unwrap_or_default();
            if typed.matches(':').count() - zone_colon(typed) == 1 {
                findings.push(note(
                    node.span.clone(),
                    words!(
                        "waktu tanpa detik, `{typed}`, hanya dikenal TOML 1.1",
                        "only TOML 1.1 knows a time without seconds, `{typed}`"
                    ),
                    words!("tambahkan detiknya: `:00`", "add the seconds: `:00`"),
                ));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| times(source, item, findings)),
        Value::Table(entries) => entries
            .iter()
            .for_each(|entry| times(source, &entry.node, findings)),
        _ => {}
    }
}

/// The colon of an offset from universal time, `+07:00`.
fn zone_colon(typed: &str) -> usize {
    let clock = typed.find(':').unwrap_or(typed.len());
    usize::from(typed[clock..].contains(['+', '-']))
}
