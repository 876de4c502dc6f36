//! The marks of a text, each with the brackets that it lies in.
//!
//! A file that is no TOML at all has a fault on every line, so that nothing may be looked for from its beginning: what is
//! asked of a place is counted once for all places.

use std::ops::Deref;

use super::lex::{self, Kind, Token};
use crate::source::Span;

/// The marks of a text, in order.
#[derive(Debug)]
pub(super) struct Marks {
    tokens: Vec<Token>,
    /// By place among the marks, and behind the last.
    within: Vec<Within>,
    /// By place of an opening bracket: the place of what closes it.
    closed: Vec<Option<usize>>,
    /// The places of the headers.
    headers: Vec<usize>,
}

/// The brackets that a mark lies in, as places among the marks.
#[derive(Debug, Clone, Copy, Default)]
struct Within {
    outermost: Option<usize>,
    innermost: Option<usize>,
    depth: usize,
}

impl Deref for Marks {
    type Target = [Token];

    fn deref(&self) -> &[Token] {
        &self.tokens
    }
}

impl Marks {
    /// Finds the marks of a text.
    pub(super) fn of(text: &str) -> Self {
        let tokens = lex::tokens(text);
        let mut within = Vec::with_capacity(tokens.len() + 1);
        let mut closed = vec![None; tokens.len()];
        let mut open: Vec<usize> = Vec::new();
        let now = |open: &[usize]| Within {
            outermost: open.first().copied(),
            innermost: open.last().copied(),
            depth: open.len(),
        };
        for (place, token) in tokens.iter().enumerate() {
            within.push(now(&open));
            match token.kind {
                Kind::Open(_) => open.push(place),
                Kind::Close(_) => {
                    if let Some(partner) = open.pop() {
                        closed[partner] = Some(place);
                    }
                }
                _ => {}
            }
        }
        within.push(now(&open));
        let headers = (0..tokens.len()).filter(|place| tokens[*place].kind == Kind::Header);
        Self {
            headers: headers.collect(),
            tokens,
            within,
            closed,
        }
    }

    /// The place of the first mark that does not begin before a byte.
    pub(super) fn from(&self, at: usize) -> usize {
        self.tokens.partition_point(|token| token.span.start < at)
    }

    /// The place of the last mark that does not begin behind a byte.
    pub(super) fn until(&self, at: usize) -> Option<usize> {
        self.from(at + 1).checked_sub(1)
    }

    /// The marks that begin in a span.
    pub(super) fn beginning_in(&self, span: &Span) -> &[Token] {
        &self.tokens[self.from(span.start)..self.from(span.end)]
    }

    /// The innermost bracket that is open before a byte.
    pub(super) fn innermost(&self, at: usize) -> Option<usize> {
        self.within[self.from(at)].innermost
    }

    /// How many brackets are open before a byte.
    pub(super) fn depth(&self, at: usize) -> usize {
        self.within[self.from(at)].depth
    }

    /// The outermost bracket that is open before a byte, to where it is closed.
    pub(super) fn statement(&self, at: usize) -> Option<Span> {
        let outermost = self.within[self.from(at)].outermost?;
        let close = self.closed[outermost]?;
        Some(self.tokens[outermost].span.start..self.tokens[close].span.end)
    }

    /// The headers.
    pub(super) fn headers(&self) -> impl Iterator<Item = &Token> {
        self.headers.iter().map(|place| &self.tokens[*place])
    }

    /// The last header that does not begin behind a byte.
    pub(super) fn header(&self, at: usize) -> Option<&Token> {
        let begun = |place: &usize| self.tokens[*place].span.start <= at;
        let count = self.headers.partition_point(begun);
        self.headers[..count]
            .last()
            .map(|place| &self.tokens[*place])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The brackets that are open before a byte, counted from the beginning of the text.
    fn open_before(marks: &Marks, at: usize) -> Vec<usize> {
        let mut open = Vec::new();
        let before = marks.iter().enumerate();
        for (place, token) in before.take_while(|(_, token)| token.span.start < at) {
            match token.kind {
                Kind::Open(_) => open.push(place),
                Kind::Close(_) => {
                    open.pop();
                }
                _ => {}
            }
        }
        open
    }

    #[test]
    fn a_place_knows_the_brackets_around_it() {
        let text = "[a]\nx = [1, { y = [2] }]\n]\nz = [3\n[b]\n";
        let marks = Marks::of(text);
        let at = |typed: &str| text.find(typed).expect("it stands there");
        let shown = |span: Option<Span>| span.map(|span| &text[span]);
        let inner = |typed| {
            marks
                .innermost(at(typed))
                .map(|place| marks[place].span.start)
        };
        assert_eq!(inner("x"), None);
        assert_eq!(inner("y"), Some(at("{")));
        assert_eq!(marks.depth(at("2")), 3);
        assert_eq!(shown(marks.statement(at("2"))), Some("[1, { y = [2] }]"));
        assert_eq!(shown(marks.statement(at("z"))), None);
        // What is never closed has no end.
        assert_eq!((marks.depth(at("3")), marks.statement(at("3"))), (1, None));
        let header = |typed| {
            marks
                .header(at(typed))
                .map(|token| &text[token.span.clone()])
        };
        assert_eq!([header("[a]"), header("z")], [Some("[a]"); 2]);
        assert_eq!(
            marks.until(at("x") + 1).map(|place| marks[place].kind),
            Some(Kind::Word)
        );
    }

    proptest! {
        #[test]
        fn a_place_knows_what_counting_from_the_beginning_tells(text in "[\\[\\]{}=,a\n]{0,24}") {
            let marks = Marks::of(&text);
            for at in 0..=text.len() {
                let open = open_before(&marks, at);
                prop_assert_eq!(marks.depth(at), open.len());
                prop_assert_eq!(marks.innermost(at), open.last().copied());
                let end = open.first().and_then(|first| {
                    let behind = (first + 1..marks.len()).map(|place| marks[place].span.end);
                    behind.into_iter().find(|end| !open_before(&marks, *end).contains(first))
                });
                prop_assert_eq!(marks.statement(at).map(|span| span.end), end);
            }
        }
    }
}
