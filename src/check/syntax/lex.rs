//! The marks of a text that decide where values begin and end.
//!
//! The TOML reader tells where it stumbled, not where the mistake began. These marks are enough to find the bracket that
//! nobody closed, and the whole of what was typed wrong.

use std::ops::Range;

/// A mark and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub span: Range<usize>,
}

/// What a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `[` or `{` in a value.
    Open(u8),
    /// `]` or `}` in a value.
    Close(u8),
    /// `,`
    Comma,
    /// `=`
    Equals,
    /// The end of a line.
    Break,
    /// A line that begins with `[` outside of any value, without its comment.
    Header,
    /// A text in quotes.
    Text(Quotes, End),
    /// Anything else up to a blank or a mark.
    Word,
}

/// How a text is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// `"…"`: on one line, with escapes.
    Basic,
    /// `'…'`: on one line, as it stands.
    Literal,
    /// `"""…"""`: over lines, with escapes.
    LongBasic,
    /// `'''…'''`: over lines, as it stands.
    LongLiteral,
}

/// Whether a text in quotes ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With the quotes that it began with.
    Closed,
    /// With the line or the file.
    Open,
}

/// The marks of a text, in order; comments are left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut depth = 0_usize;
    let mut fresh = true;
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if matches!(byte, b' ' | b'\t' | b'\r') || (at == 0 && text.starts_with('\u{feff}')) {
            at += if byte.is_ascii() {
                1
            } else {
                '\u{feff}'.len_utf8()
            };
            continue;
        }
        if byte == b'#' {
            at += rest_of_line(&text[at..]);
            continue;
        }
        let (kind, length) = match byte {
            b'[' if depth == 0 && fresh => (Kind::Header, header(&text[at..])),
            b'[' | b'{' => (Kind::Open(byte), 1),
            b']' | b'}' => (Kind::Close(byte), 1),
            b',' => (Kind::Comma, 1),
            b'=' => (Kind::Equals, 1),
            b'\n' => (Kind::Break, 1),
            b'"' | b'\'' => quoted(&text[at..]),
            _ => (Kind::Word, word(&text[at..])),
        };
        match kind {
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        fresh = kind == Kind::Break;
        tokens.push(Token {
            kind,
            span: at..at + length,
        });
        at += length;
    }
    tokens
}

/// The bytes up to the end of the line.
pub(super) fn rest_of_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

fn header(rest: &str) -> usize {
    let line = &rest[..rest_of_line(rest)];
    let bare = line.find('#').map_or(line, |comment| &line[..comment]);
    bare.trim_end().len()
}

fn word(rest: &str) -> usize {
    let mark = |c: char| c.is_ascii_whitespace() || "[]{},=\"'#".contains(c);
    rest.find(mark).unwrap_or(rest.len()).max(1)
}

fn quoted(rest: &str) -> (Kind, usize) {
    let (quotes, open) = if rest.starts_with("\"\"\"") {
        (Quotes::LongBasic, 3)
    } else if rest.starts_with("'''") {
        (Quotes::LongLiteral, 3)
    } else if rest.starts_with('"') {
        (Quotes::Basic, 1)
    } else {
        (Quotes::Literal, 1)
    };
    let escapes = matches!(quotes, Quotes::Basic | Quotes::LongBasic);
    let bytes = rest.as_bytes();
    let mut at = open;
    while let Some(&byte) = bytes.get(at) {
        if escapes && byte == b'\\' && bytes.get(at + 1).is_some_and(|next| *next != b'\n') {
            at += 2;
        } else if open == 1 && byte == b'\n' {
            break;
        } else if rest.as_bytes()[at..].starts_with(&bytes[..open]) {
            // Up to two quotes may stand right before the three that close.
            let extra = bytes[at + open..]
                .iter()
                .take(if open == 3 { 2 } else { 0 });
            let extra = extra.take_while(|next| **next == bytes[0]).count();
            return (Kind::Text(quotes, End::Closed), at + open + extra);
        } else {
            at += 1;
        }
    }
    let length = if open == 1 {
        rest[..rest.floor_char_boundary(at)].trim_end().len()
    } else {
        rest.len()
    };
    (Kind::Text(quotes, End::Open), length.max(open))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_are_told_apart() {
        let text = "[a.b] # c\nx = [\"1\", { y = 'z' }]\nt = \"\"\"a\n\"\"\"\"\nq = \"r\n";
        let kinds: Vec<_> = tokens(text).into_iter().map(|token| token.kind).collect();
        assert_eq!(kinds[0], Kind::Header);
        assert_eq!(kinds[4], Kind::Open(b'['));
        assert!(kinds.contains(&Kind::Text(Quotes::LongBasic, End::Closed)));
        assert!(kinds.contains(&Kind::Text(Quotes::Basic, End::Open)));
    }

    proptest! {
        #[test]
        fn marks_lie_in_order_on_characters(text in "[\\[\\]{}=,\"'\\\\#a é\n\r]{0,40}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(token.span.start >= end && token.span.end > token.span.start);
                prop_assert!(text.get(token.span.clone()).is_some());
                end = token.span.end;
            }
        }
    }
}
