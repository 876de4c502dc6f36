//! Braces in text: references and values.
//!
//! `{@id}` refers, `{Rp50.000}` states a value, `{{` and `}}` print braces; everything else in a text prints as it is. Judges
//! and printer read braces here, so that what one accepts the other can print.

use std::ops::Range;

use crate::locale::value::{self, BraceValue};

/// A piece of a text, with its bytes in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece<'a> {
    /// The bytes of the piece, braces included.
    pub range: Range<usize>,
    /// What it is.
    pub kind: PieceKind<'a>,
}

/// What a piece of a text is.
#[derive(Debug, Clone, PartialEq)]
pub enum PieceKind<'a> {
    /// Characters that print as they are.
    Plain(&'a str),
    /// `{@name}`
    Reference(&'a str),
    /// `{Rp50.000}`, `{30 hari kalender}`, `{30 Juni 2027}` …
    Value(BraceValue),
    /// A brace that holds neither.
    Malformed(&'a str),
}

/// Cuts a text into its pieces.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (length, kind) = if rest.starts_with("{{") || rest.starts_with("}}") {
            (2, PieceKind::Plain(&rest[..1]))
        } else if rest.starts_with('{') {
            brace(rest)
        } else if rest.starts_with('}') {
            (1, PieceKind::Malformed(&rest[..1]))
        } else {
            let length = rest.find(['{', '}']).unwrap_or(rest.len());
            (length, PieceKind::Plain(&rest[..length]))
        };
        pieces.push(Piece {
            range: at..at + length,
            kind,
        });
        at += length;
    }
    pieces
}

/// The names that a text refers to.
pub fn references(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| match piece.kind {
            PieceKind::Reference(name) => Some((piece.range, name)),
            _ => None,
        })
}

fn brace(rest: &str) -> (usize, PieceKind<'_>) {
    let Some(end) = rest[1..].find(['{', '}']).map(|end| end + 1) else {
        return (rest.len(), PieceKind::Malformed(rest));
    };
    if !rest[end..].starts_with('}') {
        return (end, PieceKind::Malformed(&rest[..end]));
    }
    let inside = &rest[1..end];
    let kind = match inside.strip_prefix('@') {
        Some(name) if is_name(name) => PieceKind::Reference(name),
        Some(_) => PieceKind::Malformed(&rest[..=end]),
        None => value::parse(inside.trim())
            .map_or(PieceKind::Malformed(&rest[..=end]), PieceKind::Value),
    };
    (end + 1, kind)
}

fn is_name(name: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    };
    name.split('.').all(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_the_text_in_order() {
        let text = "sesuai {@funding.tax}, {Rp50.000} {{x}} { y {Rp1.2} }";
        let pieces = pieces(text);
        let ends: Vec<_> = pieces.iter().map(|piece| piece.range.end).collect();
        let starts: Vec<_> = pieces.iter().map(|piece| piece.range.start).collect();
        assert_eq!(starts[1..], ends[..ends.len() - 1]);
        assert_eq!((starts[0], ends[ends.len() - 1]), (0, text.len()));
        assert_eq!(pieces[1].kind, PieceKind::Reference("funding.tax"));
        let malformed = pieces
            .iter()
            .filter(|piece| matches!(piece.kind, PieceKind::Malformed(_)))
            .count();
        assert_eq!(malformed, 3);
    }
}
