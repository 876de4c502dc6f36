//! Runs: the characters of a line, and the fields that stand among them.

use super::bookmark::{Bookmark, Bookmarks, Source};
use super::xml::escape;
use crate::naskah::{Inline, Step};

/// How heavy characters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// As the style of the paragraph has it.
    Plain,
    /// Bold.
    Bold,
}

/// The runs of a line.
pub(super) fn line(inlines: &[Inline], bookmarks: &Bookmarks, weight: Weight) -> String {
    let mut out = String::new();
    push(&mut out, inlines, bookmarks, weight);
    out
}

fn push(out: &mut String, inlines: &[Inline], bookmarks: &Bookmarks, weight: Weight) {
    // Texts that touch make one run: names of places between them print nothing.
    let mut words = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(more) => words.push_str(more),
            Inline::Anchor(_) => {}
            other => {
                text(out, &words, weight);
                words.clear();
                apart(out, other, bookmarks, weight);
            }
        }
    }
    text(out, &words, weight);
}

/// What does not stand in one run with the text around it.
fn apart(out: &mut String, inline: &Inline, bookmarks: &Bookmarks, weight: Weight) {
    match inline {
        Inline::Strong(inner) => push(out, inner, bookmarks, Weight::Bold),
        Inline::Reference { steps, .. } => {
            for each in steps {
                step(out, each, bookmarks, weight);
            }
        }
        Inline::Break => out.push_str("<w:r><w:br/></w:r>"),
        Inline::Text(_) | Inline::Anchor(_) => {}
    }
}

/// Characters as runs, one for each stretch of one direction of writing.
pub(super) fn text(out: &mut String, words: &str, weight: Weight) {
    for (direction, stretch) in stretches(words) {
        out.push_str("<w:r>");
        out.push_str(properties(weight, direction));
        characters(out, stretch);
        out.push_str("</w:r>");
    }
}

/// A field that Word counts itself, and what it reads until then.
pub(super) fn field(instruction: &str, reads: &str) -> String {
    let mut out = String::new();
    complex(
        &mut out,
        &instructed(instruction, Weight::Plain),
        reads,
        Weight::Plain,
    );
    out
}

/// A step of a reference: a field wherever Word can read the mark from the paragraph that bears it.
///
/// Of the switches of REF only `\n` gives the number of one level alone; `\r` and `\w` put those of the levels above before
/// it. It takes the whole pattern of the level, without full stops at its end: `Pasal 5`, `(2)`, `a`, but `1)` and `a)` too.
/// No switch takes that bracket off, and a formula that did would be printed twice by programs that know no fields in
/// fields; so an angka is linked and does not follow.
fn step(out: &mut String, step: &Step, bookmarks: &Bookmarks, weight: Weight) {
    let Some(mark) = bookmarks.get(step.target.as_deref()) else {
        text(out, &step.words, weight);
        text(out, &step.mark, weight);
        return;
    };
    let whole = format!("{}{}", step.words, step.mark);
    if let Some(before) = whole.strip_suffix(&mark.reads) {
        text(out, before, weight);
        reference(out, mark, weight);
    } else if step.mark == format!("({})", mark.reads) {
        text(out, &format!("{}(", step.words), weight);
        reference(out, mark, weight);
        text(out, ")", weight);
    } else {
        text(out, &step.words, weight);
        let name = mark.name();
        out.push_str(&format!(r#"<w:hyperlink w:anchor="{name}" w:history="1">"#));
        text(out, &step.mark, weight);
        out.push_str("</w:hyperlink>");
    }
}

fn reference(out: &mut String, mark: &Bookmark, weight: Weight) {
    let instruction = instructed(&refers(mark), weight);
    complex(out, &instruction, &mark.reads, weight);
}

fn refers(mark: &Bookmark) -> String {
    let name = mark.name();
    match mark.source {
        Source::Number => format!(r" REF {name} \n \h "),
        Source::Words => format!(r" REF {name} \h "),
    }
}

fn instructed(instruction: &str, weight: Weight) -> String {
    let properties = properties(weight, Direction::Right);
    let instruction = escape(instruction);
    format!(
        r#"<w:r>{properties}<w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>"#
    )
}

fn complex(out: &mut String, instruction: &str, reads: &str, weight: Weight) {
    let properties = properties(weight, Direction::Right);
    let part =
        |kind: &str| format!(r#"<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    out.push_str(&part("begin"));
    out.push_str(instruction);
    out.push_str(&part("separate"));
    text(out, reads, weight);
    out.push_str(&part("end"));
}

fn properties(weight: Weight, direction: Direction) -> &'static str {
    match (weight, direction) {
        (Weight::Plain, Direction::Right) => "",
        (Weight::Bold, Direction::Right) => "<w:rPr><w:b/><w:bCs/></w:rPr>",
        (Weight::Plain, Direction::Left) => "<w:rPr><w:rtl/></w:rPr>",
        (Weight::Bold, Direction::Left) => "<w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr>",
    }
}

/// Text, and its line breaks and tabs as the elements they are.
fn characters(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, control) in text.match_indices(['\n', '\t']) {
        verbatim(out, &text[from..at]);
        out.push_str(if control == "\n" {
            "<w:br/>"
        } else {
            "<w:tab/>"
        });
        from = at + 1;
    }
    verbatim(out, &text[from..]);
}

fn verbatim(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push_str(r#"<w:t xml:space="preserve">"#);
        out.push_str(&escape(text));
        out.push_str("</w:t>");
    }
}

/// Where writing runs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// To the right, as Latin does.
    Right,
    /// To the left, as Arabic and Hebrew do.
    Left,
}

/// The direction that the first letter of a line gives it.
pub(super) fn direction(text: &str) -> Direction {
    match text.chars().find(|c| c.is_alphabetic()) {
        Some(c) if to_the_left(c) => Direction::Left,
        _ => Direction::Right,
    }
}

/// Stretches of one direction. What has none, such as blanks and digits, goes with the letters around it, and with Latin
/// where they differ.
fn stretches(text: &str) -> Vec<(Direction, &str)> {
    if text.is_ascii() && !text.is_empty() {
        return vec![(Direction::Right, text)];
    }
    let mut found = Vec::new();
    let mut from = 0;
    let mut left: Option<(usize, usize)> = None;
    for (at, c) in text.char_indices() {
        if to_the_left(c) {
            let end = at + c.len_utf8();
            left = Some((left.map_or(at, |(start, _)| start), end));
        } else if c.is_alphabetic()
            && let Some((start, end)) = left.take()
        {
            found.extend([
                (Direction::Right, &text[from..start]),
                (Direction::Left, &text[start..end]),
            ]);
            from = end;
        }
    }
    if let Some((start, end)) = left {
        found.extend([
            (Direction::Right, &text[from..start]),
            (Direction::Left, &text[start..end]),
        ]);
        from = end;
    }
    found.push((Direction::Right, &text[from..]));
    found.retain(|(_, stretch)| !stretch.is_empty());
    found
}

/// The scripts that are written to the left.
fn to_the_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_two_directions_is_cut_where_they_meet() {
        let cut = stretches("Yayasan \u{646}\u{648}\u{631} 7 \u{647} dan");
        assert_eq!(
            cut,
            [
                (Direction::Right, "Yayasan "),
                (Direction::Left, "\u{646}\u{648}\u{631} 7 \u{647}"),
                (Direction::Right, " dan"),
            ]
        );
        assert_eq!(stretches(""), []);
        assert_eq!(direction("1. \u{5d0}b"), Direction::Left);
        assert_eq!(direction("b \u{5d0}"), Direction::Right);
    }
}
