//! Texts in quotes that do not end where they should.

use super::{Diagnosis, Repair, filler, is_header, states};
use crate::check::syntax::lex::{self, End, Kind, Quotes, Token};
use crate::check::syntax::marks::Marks;
use crate::words;

/// A text in three quotes that goes on to the end of the file.
pub(super) fn long(text: &str, tokens: &[Token]) -> Option<Repair> {
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
        lost: None,
    })
}

/// A text on several lines in quotes that end with the line.
pub(super) fn wrapped(text: &str, tokens: &[Token]) -> Option<Repair> {
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
        lost: None,
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
            let behind = line[found + 1..].trim_start_matches([' ', ',', ']', '}']);
            let alone = behind.trim_end().is_empty() || behind.starts_with('#');
            return alone.then_some(line_start + found + 1);
        }
        at = line_start + line.len();
    }
    None
}

/// An entry of a list or a table with a quote too few: all that stands behind it on the line looks like text.
pub(super) fn odd(text: &str, marks: &Marks) -> Option<Repair> {
    let (index, token) = marks.iter().enumerate().find(|(_, token)| {
        let open = matches!(
            token.kind,
            Kind::Text(Quotes::Basic | Quotes::Literal, End::Open)
        );
        open && marks.depth(token.span.start) > 0
    })?;
    let start = token.span.start;
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = start + lex::rest_of_line(&text[start..]);
    let on_line = marks.from(line_start);
    let outermost = marks[on_line..index]
        .iter()
        .find(|token| matches!(token.kind, Kind::Open(_)));
    let whole = balanced(&text[line_start..line_end]);
    let begin = match outermost {
        Some(open) if whole => open.span.start,
        Some(open) => open.span.end,
        None => marks[on_line].span.start,
    };
    // Outside of any other bracket the value ends with the line; inside a list the next entry follows.
    let last = whole && marks.depth(begin) == 0;
    let region = begin..line_end;
    Some(Repair {
        diagnosis: lone_quote(text, &marks[on_line..=index]),
        filler: filler(&text[region.clone()], "\"\"", if last { "" } else { "," }),
        region,
        lost: None,
    })
}

/// Whether every bracket of a line has a partner on it, whatever the quotes say.
fn balanced(line: &str) -> bool {
    let count = |mark: char| line.matches(mark).count();
    count('[') == count(']') && count('{') == count('}')
}

/// What is said of a line with a quote too few; the last of its marks is the text that does not end.
fn lone_quote(text: &str, line: &[Token]) -> Diagnosis {
    if let Some(span) = touching(text, line) {
        return Diagnosis::new(
            span,
            words!("tanda petik tidak berpasangan", "a quote has no partner"),
            words!(
                "setiap teks diawali dan diakhiri tanda petik pada baris yang sama",
                "every text begins and ends with a quote on the same line"
            ),
        );
    }
    let span = line.last().map_or(0..0, |token| token.span.clone());
    open_quote(text, span)
}

/// What is said of a text that does not end with its line.
pub(in crate::check::syntax) fn open_quote(text: &str, span: std::ops::Range<usize>) -> Diagnosis {
    let quote = text[span.clone()].chars().next().unwrap_or('"');
    Diagnosis::new(
        span,
        words!(
            "tanda petik `{quote}` tidak ditutup pada baris ini",
            "the quote `{quote}` is not closed on this line"
        ),
        words!(
            "tutup dengan `{quote}`; teks yang lebih dari satu baris ditulis di antara dua `\"\"\"`",
            "close it with `{quote}`; text of several lines stands between two `\"\"\"`"
        ),
    )
}

/// Where a word touches a text: there a quote is most likely missing.
fn touching(text: &str, line: &[Token]) -> Option<std::ops::Range<usize>> {
    line.windows(2).find_map(|pair| {
        let span = pair[0].span.start..pair[1].span.end;
        match (pair[0].kind, pair[1].kind) {
            (Kind::Word, Kind::Text(..)) => {
                let span = span.start..pair[1].span.start + 1;
                (!text[span.clone()].contains('=')).then_some(span)
            }
            (Kind::Text(..), Kind::Word) => Some(span),
            _ => None,
        }
    })
}
