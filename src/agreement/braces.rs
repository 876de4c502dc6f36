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
    let piece = |range: Range<usize>| Piece {
        kind: kind(&text[range.clone()]),
        range,
    };
    cuts(text).map(piece).collect()
}

/// The names that a text refers to.
pub fn references(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    cuts(text).filter_map(|range| {
        let name = text[range.clone()].strip_prefix("{@")?.strip_suffix('}')?;
        is_name(name).then_some((range, name))
    })
}

/// Where the pieces of a text lie.
fn cuts(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        at += length(&text[start..])?;
        Some(start..at)
    })
}

/// The length of the first piece of a text; none at its end.
fn length(rest: &str) -> Option<usize> {
    let (first, behind) = (*rest.as_bytes().first()?, rest.as_bytes().get(1));
    Some(match first {
        b'{' | b'}' if behind == Some(&first) => 2,
        b'}' => 1,
        b'{' => match rest[1..].find(['{', '}']) {
            None => rest.len(),
            Some(end) if rest[1 + end..].starts_with('}') => end + 2,
            Some(end) => end + 1,
        },
        _ => rest.find(['{', '}']).unwrap_or(rest.len()),
    })
}

/// What a piece is.
fn kind(piece: &str) -> PieceKind<'_> {
    if matches!(piece, "{{" | "}}") {
        return PieceKind::Plain(&piece[..1]);
    }
    if !piece.starts_with(['{', '}']) {
        return PieceKind::Plain(piece);
    }
    let inside = piece
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    let kind = inside.and_then(|inside| match inside.strip_prefix('@') {
        Some(name) => is_name(name).then_some(PieceKind::Reference(name)),
        None => value::parse(inside.trim()).map(PieceKind::Value),
    });
    kind.unwrap_or(PieceKind::Malformed(piece))
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
