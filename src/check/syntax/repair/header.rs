//! Headers whose brackets do not match.

use std::collections::BTreeSet;

use super::{Diagnosis, Repair, header_name, sample};
use crate::check::syntax::lex::{Kind, Token};
use crate::locale::Words;
use crate::tree::SyntaxFault;
use crate::words;

/// A header without its closing brackets: the reader gives its keys to no table.
pub(super) fn broken(text: &str, tokens: &[Token], faults: &[SyntaxFault]) -> Option<Repair> {
    let broken = |fault: &&SyntaxFault| {
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
    let broken: BTreeSet<usize> = faults
        .iter()
        .filter(broken)
        .map(|fault| fault.span.start)
        .collect();
    let token = tokens.iter().find(|token| {
        let (start, end) = (token.span.start, token.span.end);
        token.kind == Kind::Header && broken.range(start..=end).next().is_some()
    })?;
    let typed = &text[token.span.clone()];
    let open = if typed.starts_with("[[") { "[[" } else { "[" };
    let close = if open.len() == 2 { "]]" } else { "]" };
    let name = header_name(typed);
    Some(Repair {
        diagnosis: Diagnosis::new(
            token.span.clone(),
            header_message(typed, name),
            header_help(open, close, name),
        ),
        region: token.span.clone(),
        filler: stand_in(typed.len(), token.span.start),
        lost: Some(name.to_owned()),
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
