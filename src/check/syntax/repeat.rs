//! A key or a header that stands in the file already.

use super::lex::{Kind, Token};
use super::marks::Marks;
use super::{Diagnosis, sample};
use crate::check::shape::schema;
use crate::finding::Label;
use crate::source::{Source, Span};
use crate::words;

/// What is said of a name given twice; `at` is a byte of the second.
pub(super) fn diagnose(source: &Source, marks: &Marks, fault: &Span) -> Diagnosis {
    let text = source.text();
    match marks.until(fault.start) {
        Some(index) if marks[index].kind == Kind::Header => header(text, marks, index),
        index => key(text, marks, fault, index),
    }
}

/// The name in a header: `funding.contributions` in `[[funding.contributions]]`.
fn name<'a>(text: &'a str, header: &Token) -> &'a str {
    text[header.span.clone()].trim_matches(['[', ']', ' ', '\t'])
}

fn header(text: &str, tokens: &[Token], index: usize) -> Diagnosis {
    let token = &tokens[index];
    let typed = &text[token.span.clone()];
    let own = name(text, token);
    let twin = tokens[..index]
        .iter()
        .find(|other| other.kind == Kind::Header && name(text, other) == own);
    let listed = schema::is_list(own);
    let Some(twin) = twin else {
        let first = key_in_section(text, &tokens[..index], own);
        return Diagnosis {
            label: first.map(first_label),
            ..Diagnosis::new(
                token.span.clone(),
                words!(
                    "bagian `{own}` sudah ditulis di tempat lain",
                    "the section `{own}` stands elsewhere already"
                ),
                words!(
                    "pilih satu cara: di bawah tajuk ini, atau sebagai kunci di tempat yang lain itu",
                    "choose one way: under this header, or as a key in that other place"
                ),
            )
        };
    };
    let help = if listed {
        words!(
            "setiap unsur daftar ditulis di bawah `[[{own}]]`, dengan dua kurung siku",
            "each entry of this list stands under `[[{own}]]`, with two brackets"
        )
    } else {
        words!(
            "gabungkan isinya di bawah satu tajuk `[{own}]`",
            "join the keys under one header `[{own}]`"
        )
    };
    let typed = sample(typed);
    Diagnosis {
        label: Some(first_label(twin.span.clone())),
        ..Diagnosis::new(
            token.span.clone(),
            words!(
                "tajuk `{typed}` sudah ada",
                "the header `{typed}` stands here already"
            ),
            help,
        )
    }
}

/// The key in the section above that states what a header states again.
fn key_in_section(text: &str, before: &[Token], own: &str) -> Option<Span> {
    let (section, key) = own.rsplit_once('.').unwrap_or(("", own));
    let mut current = "";
    let mut found = None;
    for pair in before.windows(2) {
        if pair[0].kind == Kind::Header {
            current = name(text, &pair[0]);
        }
        let states = pair[0].kind == Kind::Word && pair[1].kind == Kind::Equals;
        if states && current == section && &text[pair[0].span.clone()] == key {
            found = Some(pair[0].span.clone());
        }
    }
    found
}

fn key(text: &str, marks: &Marks, fault: &Span, index: Option<usize>) -> Diagnosis {
    let span = index.map_or(fault.clone(), |index| marks[index].span.clone());
    let typed = &text[span.clone()];
    let first = index.and_then(|index| earlier(text, marks, index));
    let shown = sample(typed);
    Diagnosis {
        label: first.map(first_label),
        ..Diagnosis::new(
            span,
            words!(
                "kunci `{shown}` sudah ada dalam tabel ini",
                "this table has the key `{shown}` already"
            ),
            words!(
                "satu kunci hanya boleh sekali dalam satu tabel: hapus salah satunya",
                "a key may stand in a table only once: remove one of the two"
            ),
        )
    }
}

/// The same key earlier in the same table: since the header or the brace that opened it.
fn earlier(text: &str, marks: &Marks, index: usize) -> Option<Span> {
    let own = &marks[index].span;
    let (typed, depth) = (&text[own.clone()], marks.depth(own.start));
    let start = marks.innermost(own.start).or_else(|| {
        let before = &marks[..index];
        before.iter().rposition(|token| token.kind == Kind::Header)
    });
    let from = start.map_or(0, |start| start + 1);
    (from..index)
        .map(|place| &marks[place..=place + 1])
        .find_map(|pair| {
            let same = pair[1].kind == Kind::Equals && &text[pair[0].span.clone()] == typed;
            let beside = same && marks.depth(pair[0].span.start) == depth;
            beside.then(|| pair[0].span.clone())
        })
}

fn first_label(span: Span) -> Label {
    Label {
        span,
        message: words!("pertama kali ditulis di sini", "first stated here"),
    }
}
