//! What was opened and never closed, and so swallows what follows.
//!
//! A list without its `]` makes everything after it look wrong, or hides what is wrong there. Such a mistake is told at what
//! was opened; then it is closed where it most likely ends, in a copy, and the rest is read again.

use std::ops::Range;

use super::lex::{self, End, Kind, Quotes, Token};
use super::{Diagnosis, sample};
use crate::locale::Words;
use crate::tree::SyntaxFault;
use crate::words;

/// A mistake that swallows what follows, and how the copy is mended.
#[derive(Debug)]
pub(super) struct Repair {
    /// What is said of it.
    pub diagnosis: Diagnosis,
    /// The bytes to replace.
    pub region: Range<usize>,
    /// As many bytes that can be read.
    pub filler: String,
}

/// The first such mistake of a text that has faults.
pub(super) fn first(text: &str, tokens: &[Token], faults: &[SyntaxFault]) -> Option<Repair> {
    long_text(text, tokens)
        .or_else(|| wrapped_text(text, tokens))
        .or_else(|| header(text, tokens, faults))
        .or_else(|| bracket(text, tokens))
}

/// A text in three quotes that goes on to the end of the file.
fn long_text(text: &str, tokens: &[Token]) -> Option<Repair> {
    let token = tokens.iter().find(|token| {
        matches!(
            token.kind,
            Kind::Text(Quotes::LongBasic | Quotes::LongLiteral, End::Open)
        )
    })?;
    let start = token.span.start;
    let region = start..start + lex::rest_of_line(&text[start..]);
    let quotes = &text[start..start + 3];
    Some(Repair {
        diagnosis: Diagnosis::new(
            start..start + text[region.clone()].trim_end().len(),
            words!(
                "`{quotes}` dibuka dan tidak pernah ditutup",
                "`{quotes}` is opened and never closed"
            ),
            words!(
                "tulis `{quotes}` di akhir teksnya",
                "write `{quotes}` at the end of the text"
            ),
        ),
        filler: filler(&text[region.clone()], "''", ""),
        region,
    })
}

/// A text on several lines in quotes that end with the line.
fn wrapped_text(text: &str, tokens: &[Token]) -> Option<Repair> {
    let open = |token: &&Token| {
        matches!(
            token.kind,
            Kind::Text(Quotes::Basic | Quotes::Literal, End::Open)
        )
    };
    let (token, end) = tokens
        .iter()
        .filter(open)
        .find_map(|token| Some((token, wrapped_end(text, token.span.start)?)))?;
    let region = token.span.start..end;
    let first_line = token.span.clone();
    Some(Repair {
        diagnosis: Diagnosis::new(
            first_line,
            words!(
                "teks ini berlanjut ke baris berikutnya",
                "this text goes on over the line end"
            ),
            words!(
                "teks yang lebih dari satu baris ditulis di antara dua `\"\"\"`",
                "text of several lines stands between two `\"\"\"`"
            ),
        ),
        filler: filler(&text[region.clone()], "''", ""),
        region,
    })
}

/// Where a text ends that began on an earlier line; none where it was rather forgotten to close it there.
fn wrapped_end(text: &str, start: usize) -> Option<usize> {
    const MOST_LINES: usize = 30;
    let quote = char::from(text.as_bytes()[start]);
    let mut at = start + lex::rest_of_line(&text[start..]);
    for _ in 0..MOST_LINES {
        let line_start = (at < text.len()).then_some(at + 1)?;
        let line = &text[line_start..line_start + lex::rest_of_line(&text[line_start..])];
        let typed = line.trim_start();
        if typed.is_empty() || typed.starts_with(quote) || is_header(line) || states(line) {
            return None;
        }
        if let Some(found) = line.find(quote) {
            return Some(line_start + found + 1);
        }
        at = line_start + line.len();
    }
    None
}

/// Whether a line states a key.
fn states(line: &str) -> bool {
    line.split_once('=')
        .is_some_and(|(key, _)| is_name(key.trim()))
}

/// A header without its closing brackets: the reader gives its keys to no table.
fn header(text: &str, tokens: &[Token], faults: &[SyntaxFault]) -> Option<Repair> {
    let token = tokens.iter().find(|token| {
        let inside =
            |fault: &&SyntaxFault| (token.span.start..=token.span.end).contains(&fault.span.start);
        let broken = |fault: &SyntaxFault| {
            [
                "unclosed",
                "unquoted keys",
                "invalid unquoted",
                "missing key",
                "unexpected key",
            ]
            .iter()
            .any(|reason| fault.reason.starts_with(reason))
        };
        token.kind == Kind::Header && faults.iter().filter(inside).any(broken)
    })?;
    let typed = &text[token.span.clone()];
    let open = if typed.starts_with("[[") { "[[" } else { "[" };
    let close = if open.len() == 2 { "]]" } else { "]" };
    let name = typed.trim_matches(['[', ']', ' ', '\t']);
    Some(Repair {
        diagnosis: Diagnosis::new(
            token.span.clone(),
            header_message(typed, name),
            header_help(open, close, name),
        ),
        region: token.span.clone(),
        filler: stand_in(typed.len(), token.span.start),
    })
}

/// A header of as many bytes for a table of the copy, whose name no other has.
fn stand_in(length: usize, place: usize) -> String {
    let Some(room) = length.checked_sub(2).filter(|room| *room > 0) else {
        return " ".repeat(length);
    };
    let mut rest = place;
    let mut name = vec![b'0'; room];
    for byte in name.iter_mut().rev() {
        *byte = b"0123456789abcdefghijklmnopqrstuvwxyz"[rest % 36];
        rest /= 36;
    }
    format!("[{}]", String::from_utf8(name).expect("digits and letters"))
}

fn header_message(typed: &str, name: &str) -> Words {
    let typed = sample(typed);
    if name.is_empty() {
        return words!(
            "tajuk `{typed}` tidak bernama",
            "the header `{typed}` has no name"
        );
    }
    if name.contains(char::is_whitespace) {
        return words!(
            "diharapkan nama bagian tanpa spasi, ditemukan `{typed}`",
            "expected a section name without blanks, found `{typed}`"
        );
    }
    words!(
        "kurung siku tajuk `{typed}` tidak berpasangan",
        "the brackets of the header `{typed}` do not match"
    )
}

fn header_help(open: &str, close: &str, name: &str) -> Words {
    if name.is_empty() {
        return words!(
            "tulis misalnya `[funding]`",
            "write for example `[funding]`"
        );
    }
    let joined: String = name
        .chars()
        .map(|c| if c.is_whitespace() { '_' } else { c })
        .filter(|c| !matches!(c, '[' | ']'))
        .collect();
    words!(
        "tulis `{open}{joined}{close}`",
        "write `{open}{joined}{close}`"
    )
}

/// A bracket of a value that nobody closed.
fn bracket(text: &str, tokens: &[Token]) -> Option<Repair> {
    let mut open: Vec<&Token> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Open(_) => open.push(token),
            Kind::Close(byte) => {
                let top = open.pop();
                if let Some(top) = top.filter(|top| partner(top) != byte) {
                    return Some(inner(text, top, token.span.start));
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

fn is_header(line: &str) -> bool {
    let bare = line.split('#').next().unwrap_or_default().trim_end();
    let inside = bare.trim_start_matches('[').trim_end_matches(']');
    bare.starts_with('[')
        && bare.ends_with(']')
        && inside.starts_with(|c: char| c.is_ascii_alphabetic())
        && inside
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

fn is_key(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else {
        return false;
    };
    is_name(key.trim_end()) && !line.trim_end().ends_with(',')
}

fn is_name(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// As many bytes as were there, with the same line breaks: a value, then blanks.
fn filler(there: &str, value: &str, after: &str) -> String {
    let mut bytes: Vec<u8> = there
        .bytes()
        .map(|b| if b == b'\n' { b'\n' } else { b' ' })
        .collect();
    let first_line = lex::rest_of_line(there);
    let value = if value.len() <= first_line {
        value
    } else {
        "0"
    };
    if first_line > 0 {
        bytes[..value.len()].copy_from_slice(value.as_bytes());
    }
    if after.len() + value.len() <= first_line {
        bytes[first_line - after.len()..first_line].copy_from_slice(after.as_bytes());
    }
    String::from_utf8(bytes).expect("blanks, line breaks and a value of ASCII")
}
