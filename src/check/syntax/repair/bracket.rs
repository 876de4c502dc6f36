//! Brackets of values without their partners.

use std::ops::Range;

use super::{Diagnosis, Repair, filler, is_header, is_key, sample};
use crate::check::syntax::lex::{self, Kind, Token};
use crate::check::syntax::marks::Marks;
use crate::words;

/// A bracket of a value that nobody closed.
pub(super) fn unclosed(text: &str, tokens: &[Token]) -> Option<Repair> {
    let mut open: Vec<&Token> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Open(_) => open.push(token),
            Kind::Close(byte) => {
                let top = open.pop();
                if let Some(top) = top.filter(|top| partner(top) != byte) {
                    return Some(
                        without_brace(text, tokens, token)
                            .unwrap_or_else(|| inner(text, top, token.span.start)),
                    );
                }
            }
            _ => {}
        }
    }
    let outermost = open.first()?;
    let start = outermost.span.start;
    Some(repair(text, outermost, start..natural_end(text, start), ""))
}

/// A bracket inside another that is closed: it most likely ends with its line.
fn inner(text: &str, open: &Token, wrong: usize) -> Repair {
    let start = open.span.start;
    let line = start + lex::rest_of_line(&text[start..]);
    if let Some(end) = text[start..line].rfind('}').map(|end| start + end + 1)
        && let Some(repair) = without_list(text, start..end, wrong)
    {
        return repair;
    }
    repair(text, open, start..line.min(wrong), ",")
}

fn repair(text: &str, open: &Token, region: Range<usize>, after: &str) -> Repair {
    let start = open.span.start;
    let line = &text[start..start + lex::rest_of_line(&text[start..])];
    let (opened, closed) = if partner(open) == b']' {
        ('[', ']')
    } else {
        ('{', '}')
    };
    let last = text[..region.end].trim_end().len();
    let ends = text[..last].matches('\n').count() + 1;
    let begins = text[..start].matches('\n').count() + 1;
    let help = if ends > begins {
        words!(
            "tulis `{closed}` di akhirnya, kira-kira pada baris {ends}",
            "write `{closed}` at its end, probably on line {ends}"
        )
    } else {
        words!(
            "tulis `{closed}` di akhirnya",
            "write `{closed}` at its end"
        )
    };
    Repair {
        diagnosis: Diagnosis::new(
            start..start + first_line_of(line),
            words!(
                "kurung `{opened}` dibuka dan tidak pernah ditutup",
                "the bracket `{opened}` is opened and never closed"
            ),
            help,
        ),
        filler: filler(
            &text[region.clone()],
            if opened == '[' { "[]" } else { "{}" },
            after,
        ),
        region,
        lost: None,
    }
}

/// The bracket and what stands behind it on its line, up to the next bracket.
fn first_line_of(line: &str) -> usize {
    let next = line[1..]
        .find(['[', '{'])
        .map_or(line.len(), |next| next + 1);
    line[..next]
        .trim_end_matches([' ', '\t', '\r', ','])
        .len()
        .max(1)
}

fn partner(open: &Token) -> u8 {
    if open.kind == Kind::Open(b'[') {
        b']'
    } else {
        b'}'
    }
}

/// Where a bracket most likely ends that is open to the end of the file: before the next header or the next key at the
/// beginning of a line.
fn natural_end(text: &str, start: usize) -> usize {
    let mut at = start + lex::rest_of_line(&text[start..]);
    while at < text.len() {
        let line_start = at + 1;
        let line = &text[line_start..line_start + lex::rest_of_line(&text[line_start..])];
        if is_header(line) || is_key(line) {
            return line_start;
        }
        at = line_start + line.len();
    }
    text.len()
}

/// An entry of a list that ends with `}` and states keys, but has no `{`.
fn without_brace(text: &str, tokens: &[Token], close: &Token) -> Option<Repair> {
    let end = tokens.iter().position(|token| token == close)?;
    let line = tokens[..end]
        .iter()
        .rposition(|token| token.kind == Kind::Break)
        .map_or(0, |at| at + 1);
    let [key, equals, ..] = &tokens[line..end] else {
        return None;
    };
    if key.kind != Kind::Word || equals.kind != Kind::Equals || close.kind != Kind::Close(b'}') {
        return None;
    }
    let region = key.span.start..close.span.end;
    let shown = sample(&text[key.span.clone()]);
    Some(Repair {
        diagnosis: Diagnosis::new(
            key.span.start..close.span.end,
            words!(
                "kurung `{{` belum ada di depan `{shown}`",
                "the bracket `{{` is missing before `{shown}`"
            ),
            words!("tulis `{{ {shown} = … }}`", "write `{{ {shown} = … }}`"),
        ),
        filler: filler(&text[region.clone()], "{}", ""),
        region,
        lost: None,
    })
}

/// A key and a list or table without `=` between them.
pub(super) fn without_equals(text: &str, marks: &Marks) -> Option<Repair> {
    let starts =
        |index: usize| index == 0 || matches!(marks[index - 1].kind, Kind::Break | Kind::Header);
    let index = (0..marks.len().saturating_sub(1)).find(|&index| {
        let pair = (marks[index].kind, marks[index + 1].kind);
        matches!(pair, (Kind::Word, Kind::Open(_)))
            && starts(index)
            && marks.depth(marks[index].span.start) == 0
    })?;
    let (key, open) = (&marks[index], &marks[index + 1]);
    let end = closing(marks, index + 1).unwrap_or_else(|| natural_end(text, open.span.start));
    let shown = sample(&text[key.span.clone()]);
    Some(Repair {
        diagnosis: Diagnosis::new(
            key.span.start..open.span.end,
            words!(
                "diharapkan `=` sesudah kunci `{shown}`",
                "expected `=` after the key `{shown}`"
            ),
            words!("tulis `{shown} = …`", "write `{shown} = …`"),
        ),
        filler: filler(&text[key.span.start..end], "", ""),
        region: key.span.start..end,
        lost: None,
    })
}

/// The end of the bracket that is opened at a mark.
fn closing(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for token in &tokens[open..] {
        match token.kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) if depth == 1 => return Some(token.span.end),
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// A list over several lines that has its `]` and not its `[`.
pub(super) fn without_opening(text: &str, tokens: &[Token]) -> Option<Repair> {
    let index = (1..tokens.len().saturating_sub(2)).find(|&index| {
        let kinds = (
            tokens[index - 1].kind,
            tokens[index].kind,
            tokens[index + 1].kind,
        );
        matches!(kinds, (Kind::Word, Kind::Equals, Kind::Break))
            && matches!(tokens[index + 2].kind, Kind::Text(..) | Kind::Open(b'{'))
    })?;
    let key = &tokens[index - 1];
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate().skip(index + 2) {
        match token.kind {
            Kind::Header => return None,
            Kind::Equals if depth == 0 => return None,
            Kind::Open(_) => depth += 1,
            Kind::Close(b']') if depth == 0 => {
                return Some(opening(text, key, tokens[place].span.end));
            }
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn opening(text: &str, key: &Token, end: usize) -> Repair {
    let shown = sample(&text[key.span.clone()]);
    let region = key.span.start..end;
    let line = &text[key.span.start..key.span.start + lex::rest_of_line(&text[key.span.start..])];
    Repair {
        diagnosis: Diagnosis::new(
            key.span.start..key.span.start + line.trim_end().len(),
            words!(
                "kurung `[` belum ada sesudah `{shown} =`",
                "the bracket `[` is missing after `{shown} =`"
            ),
            words!("tulis `{shown} = [`", "write `{shown} = [`"),
        ),
        filler: filler(&text[region.clone()], "", ""),
        region,
        lost: None,
    }
}

/// A table in braces in which a list has its `]` and not its `[`.
fn without_list(text: &str, table: Range<usize>, close: usize) -> Option<Repair> {
    let line_start = text[..close].rfind('\n').map_or(0, |at| at + 1);
    let line = &text[line_start..close + lex::rest_of_line(&text[close..])];
    let count = |mark: char| line.matches(mark).count();
    let list =
        table.contains(&close) && text[close..].starts_with(']') && count(']') == count('[') + 1;
    if !list || count('{') != count('}') {
        return None;
    }
    Some(Repair {
        diagnosis: Diagnosis::new(
            close..close + 1,
            words!(
                "kurung `]` tanpa `[` di depannya",
                "the bracket `]` without `[` before it"
            ),
            words!(
                "tulis `[` di awal daftarnya",
                "write `[` at the beginning of the list"
            ),
        ),
        filler: filler(&text[table.clone()], "{}", ""),
        region: table,
        lost: None,
    })
}
