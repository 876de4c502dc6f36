//! A place inside a list or a table in braces: what is wrong between two commas.

use super::lex::{self, End, Kind, Token};
use super::line::{no_value, of_text, of_value, wrong_key};
use super::marks::Marks;
use super::{Diagnosis, sample};
use crate::source::Span;
use crate::tree::SyntaxFault;
use crate::words;

/// A place inside a list or a table in braces.
pub(super) fn diagnose(
    text: &str,
    marks: &Marks,
    bracket: usize,
    faults: &[&SyntaxFault],
) -> Diagnosis {
    let at = faults[0].span.start;
    let line_end = at + lex::rest_of_line(&text[at..]);
    let near = marks.partition_point(|token| token.span.end < at);
    let mut near = marks[near..]
        .iter()
        .take_while(|token| token.span.start <= line_end);
    let unclosed = near.find(|token| matches!(token.kind, Kind::Text(_, End::Open)));
    if let Some(token) = unclosed
        && let Kind::Text(quotes, end) = token.kind
    {
        return of_text(text, token, quotes, end, token.span.clone(), faults);
    }
    if let Some(diagnosis) = comma_before_entry(text, marks, faults[0]) {
        return diagnosis;
    }
    let braces = marks[bracket].kind == Kind::Open(b'{');
    let pieces = pieces(marks, bracket, at, braces);
    let Some(first) = pieces.first() else {
        return stray(text, at);
    };
    if let Some(index) = missing_comma(text, &pieces, braces) {
        return comma_before(text, pieces[index - 1], pieces[index]);
    }
    let equals = pieces.iter().position(|token| token.kind == Kind::Equals);
    let (key, value) = match equals {
        Some(equals) if braces => {
            let start = pieces[0].span.start;
            let key = text[start..pieces[equals].span.start].trim();
            if let Some(diagnosis) = wrong_key(key, start, &pieces[equals].span) {
                return diagnosis;
            }
            if pieces.len() == equals + 1 {
                return no_value(key, start);
            }
            (Some(key), &pieces[equals + 1..])
        }
        _ if braces => {
            let span = first.span.start..pieces[pieces.len() - 1].span.end;
            let shown = sample(&text[span.clone()]);
            return Diagnosis::new(
                span,
                words!(
                    "diharapkan `kunci = nilai`, ditemukan `{shown}`",
                    "expected `key = value`, found `{shown}`"
                ),
                words!(
                    "tulis `{{ kunci = nilai }}`, atau daftar dalam `[…]`",
                    "write `{{ key = value }}`, or a list in `[…]`"
                ),
            );
        }
        _ => (None, &pieces[..]),
    };
    let span = value[0].span.start..value[value.len() - 1].span.end;
    of_value(text, value, span, key, faults)
}

/// The marks of the entry that a byte belongs to, on its line; in braces a comma between figures parts no entries.
fn pieces(marks: &Marks, bracket: usize, at: usize, braces: bool) -> Vec<&Token> {
    let ends = |index: usize| {
        let token = &marks[index];
        let decimal = braces
            && token.kind == Kind::Comma
            && index + 2 < marks.len()
            && marks[index + 1].kind == Kind::Word
            && marks[index + 1].span.start == token.span.end
            && marks[index + 2].kind != Kind::Equals;
        !decimal
            && matches!(
                token.kind,
                Kind::Comma | Kind::Break | Kind::Open(_) | Kind::Close(_)
            )
    };
    let here = marks.until(at).unwrap_or(bracket);
    // A fault at the end of an entry belongs to the entry before.
    let here = if ends(here) && marks[here].span.start == at && here > bracket + 1 {
        here - 1
    } else {
        here
    };
    let start = (bracket..=here)
        .rev()
        .find(|&index| index == bracket || ends(index))
        .unwrap_or(bracket);
    let after = (start + 1..marks.len())
        .find(|&index| ends(index))
        .unwrap_or(marks.len());
    marks[(start + 1).min(after)..after].iter().collect()
}

/// Where a second value or a second key begins without a comma.
fn missing_comma(text: &str, pieces: &[&Token], braces: bool) -> Option<usize> {
    let equals: Vec<usize> = (0..pieces.len())
        .filter(|&index| pieces[index].kind == Kind::Equals)
        .collect();
    if braces {
        return equals
            .get(1)
            .and_then(|second| second.checked_sub(1))
            .filter(|index| *index > 0);
    }
    let texts = pieces
        .iter()
        .all(|token| matches!(token.kind, Kind::Text(..)));
    let figures = |token: &&Token| {
        text[token.span.clone()]
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'_')
    };
    ((texts || pieces.iter().all(figures)) && pieces.len() > 1).then_some(1)
}

/// An entry on a line of its own whose neighbour above has no comma: told at that neighbour, where it is to be typed.
fn comma_before_entry(text: &str, marks: &Marks, fault: &SyntaxFault) -> Option<Diagnosis> {
    if !fault.reason.starts_with("missing comma") {
        return None;
    }
    let index = marks.from(fault.span.start);
    let next = marks.get(index)?;
    let before = marks[..index]
        .iter()
        .rfind(|token| token.kind != Kind::Break)?;
    let above = text[before.span.end..next.span.start].contains('\n');
    let told = above && !matches!(before.kind, Kind::Open(_) | Kind::Comma);
    let end = before.span.end;
    told.then(|| comma_missing_after(text, before.span.clone()).fixed(end..end, Some(",")))
}

fn comma_before(text: &str, before: &Token, token: &Token) -> Diagnosis {
    let shown = sample(&text[token.span.clone()]);
    let apart = before.span.end < token.span.start;
    Diagnosis::new(
        token.span.clone(),
        words!(
            "koma belum ada di depan `{shown}`",
            "a comma is missing before `{shown}`"
        ),
        words!(
            "pisahkan setiap isian dengan koma",
            "put a comma between entries"
        ),
    )
    .fixed(before.span.end..before.span.end, apart.then_some(","))
}

/// A mark where none may stand: two commas, a bracket too many.
fn stray(text: &str, at: usize) -> Diagnosis {
    let behind = text[at..].chars().next().filter(|c| !c.is_whitespace());
    let Some(mark) = behind else {
        let end = text[..at].trim_end().len();
        let start = text.floor_char_boundary(end.saturating_sub(1));
        return comma_missing_after(text, start..end);
    };
    if mark == ',' {
        return Diagnosis::new(
            at..at + 1,
            words!(
                "koma tanpa isian di depannya",
                "a comma without an entry before it"
            ),
            words!("hapus koma ini", "remove this comma"),
        )
        .fixed(at..at + 1, Some(""));
    }
    if matches!(mark, '[' | '{' | '"' | '\'') || mark.is_alphanumeric() {
        let line = &text[at..at + lex::rest_of_line(&text[at..])];
        let shown = sample(line);
        return Diagnosis::new(
            at..at + line.trim_end().len(),
            words!(
                "koma belum ada di depan `{shown}`",
                "a comma is missing before `{shown}`"
            ),
            words!(
                "pisahkan setiap isian dengan koma",
                "put a comma between entries"
            ),
        );
    }
    Diagnosis::new(
        at..at + mark.len_utf8(),
        words!(
            "`{mark}` tidak diharapkan di sini",
            "`{mark}` is not expected here"
        ),
        words!(
            "periksa kurung dan koma di sekitarnya",
            "look at the brackets and commas around it"
        ),
    )
}

fn comma_missing_after(text: &str, span: Span) -> Diagnosis {
    let shown = sample(&text[span.clone()]);
    Diagnosis::new(
        span,
        words!(
            "koma belum ada sesudah `{shown}`",
            "a comma is missing after `{shown}`"
        ),
        words!(
            "pisahkan setiap isian dengan koma",
            "put a comma between entries"
        ),
    )
}
