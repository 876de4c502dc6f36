//! A source as the terminal shows it: long lines clipped around what is marked, steering characters made visible.
//!
//! The library that draws the lines prints them whole, however long, and byte for byte. Here a line is cut to what a reader
//! can take in and the marks move along, while the place named above the excerpt stays that of the file.

use std::ops::Range;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::{steers, tame};
use crate::source::{Position, Source, Span};

/// The most characters of a line that are shown.
const LINE: usize = 160;

/// How many characters before the mark stay when a line is clipped.
const BEFORE: usize = 60;

/// The most lines that one mark covers; a longer one is drawn on its first line.
const LINES: usize = 6;

/// What stands where a line was clipped.
const ELLIPSIS: &str = "…";

/// The shown text of one source, with marks in it.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    marks: Vec<Span>,
    places: Vec<Position>,
}

/// A line of the file and what is shown of it.
struct Line {
    /// Where it begins in the file.
    start: usize,
    /// The bytes of it that are shown, from its beginning.
    kept: Range<usize>,
    /// Where these bytes begin in the shown text.
    shown: usize,
}

impl Excerpt {
    /// Shows a source with these spans marked.
    pub(super) fn new(source: &Source, spans: &[Span]) -> Self {
        let spans: Vec<Span> = spans.iter().map(|span| drawable(source, span)).collect();
        let mut text = String::with_capacity(source.text().len());
        let mut lines = Vec::new();
        let mut start = 0;
        for line in source.text().split_inclusive('\n') {
            let kept = window(line, start, &spans);
            if kept.start > 0 {
                text.push_str(ELLIPSIS);
            }
            lines.push(Line {
                start,
                kept: kept.clone(),
                shown: text.len(),
            });
            push_tamed(&mut text, &line[kept.clone()]);
            if kept.end < line.len() {
                text.push_str(ELLIPSIS);
                text.push('\n');
            }
            start += line.len();
        }
        Self {
            name: tame(source.name()),
            marks: spans.iter().map(|span| moved(&lines, span)).collect(),
            places: spans
                .iter()
                .map(|span| source.position(span.start))
                .collect(),
            text,
        }
    }

    /// The marks, in the shown text and in the order they were given.
    pub(super) fn marks(&self) -> &[Span] {
        &self.marks
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let contents = self.text.read_span(span, before, after)?;
        let marked = self
            .marks
            .iter()
            .position(|mark| mark.start == span.offset());
        let column = match marked {
            Some(index) if before == 0 => self.places[index].column - 1,
            _ => contents.column(),
        };
        // The library counts the lines from the beginning of the file, and would draw everything between marks far apart.
        let lines = contents
            .data()
            .split_inclusive(|byte| *byte == b'\n')
            .count();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            contents.data(),
            *contents.span(),
            contents.line(),
            column,
            lines,
        )))
    }
}

/// A span that can be drawn: inside the text, and over few enough lines.
fn drawable(source: &Source, span: &Span) -> Span {
    let span = source.clamp(span);
    if source.text()[span.clone()].matches('\n').count() < LINES {
        return span;
    }
    span.start..source.line_span(span.start).end.max(span.start)
}

/// The bytes of a line to show: all of a short one, of a long one those around its first mark.
fn window(line: &str, start: usize, spans: &[Span]) -> Range<usize> {
    if line.len() <= LINE || line.chars().count() <= LINE {
        return 0..line.len();
    }
    let body = line.trim_end_matches(['\r', '\n']);
    let mark = spans
        .iter()
        .map(|span| span.start)
        .filter(|at| (start..=start + body.len()).contains(at))
        .min()
        .map_or(0, |at| line[..at - start].chars().count());
    let first = mark.saturating_sub(BEFORE);
    let byte = |character: usize| {
        body.char_indices()
            .nth(character)
            .map_or(body.len(), |(at, _)| at)
    };
    let end = byte(first + LINE);
    byte(first)..if end == body.len() { line.len() } else { end }
}

/// Where a span of the file stands in the shown text.
fn moved(lines: &[Line], span: &Span) -> Span {
    let place = |at: usize| {
        let index = lines
            .partition_point(|line| line.start <= at)
            .saturating_sub(1);
        lines.get(index).map_or(0, |line| {
            line.shown + (at - line.start).clamp(line.kept.start, line.kept.end) - line.kept.start
        })
    };
    let start = place(span.start);
    start..place(span.end).max(start)
}

/// Adds text with its steering characters replaced by others of the same length, so that every mark keeps its place.
fn push_tamed(text: &mut String, line: &str) {
    let (body, end) = match line.strip_suffix("\r\n") {
        Some(body) => (body, "\r\n"),
        None => line
            .strip_suffix('\n')
            .map_or((line, ""), |body| (body, "\n")),
    };
    for c in body.chars() {
        match (c, c.len_utf8()) {
            ('\t', _) => text.push(c),
            (_, 1) if c.is_control() => text.push('?'),
            (_, 2) if c.is_control() => text.push('¿'),
            _ if steers(c) => text.push('\u{FFFD}'),
            _ => text.push(c),
        }
    }
    text.push_str(end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_clipped_around_its_mark_and_keeps_its_column() {
        let source = Source::new(
            "a.toml",
            format!(
                "a = 1\nb = \"{}X{}\"\nc = 2\n",
                "é".repeat(300),
                "z".repeat(300)
            ),
        );
        let at = source.text().find('X').expect("the text has an X");
        let excerpt = Excerpt::new(&source, &[at..at + 1, 0..1]);
        let mark = excerpt.marks()[0].clone();
        assert_eq!(&excerpt.text[mark.clone()], "X");
        let longest = excerpt.text.lines().map(|line| line.chars().count()).max();
        assert_eq!(longest, Some(LINE + 2));
        let contents = excerpt
            .read_span(&(mark.start, 1).into(), 0, 0)
            .expect("it is inside");
        assert_eq!((contents.line(), contents.column()), (1, 305));
    }

    #[test]
    fn only_the_lines_around_a_mark_are_counted() {
        let text = "a = 1\n".repeat(50);
        let excerpt = Excerpt::new(&Source::new("a.toml", text), &[180..181, 0..1]);
        let contents = excerpt
            .read_span(&(180, 1).into(), 1, 1)
            .expect("it is inside");
        assert_eq!((contents.line(), contents.line_count()), (29, 3));
    }

    #[test]
    fn characters_that_steer_a_terminal_do_not_reach_it() {
        let source = Source::new("a.toml", "a = \"\u{1b}[31m\u{9b}\u{202e}\r\"\r\nb = 1\n");
        let at = source.text().find("b = 1").expect("the text has a b");
        let excerpt = Excerpt::new(&source, &[at..at + 1, 0..1]);
        assert_eq!(excerpt.text, "a = \"?[31m¿\u{FFFD}?\"\r\nb = 1\n");
        assert_eq!(excerpt.marks(), [at..at + 1, 0..1]);
    }

    #[test]
    fn spans_outside_the_text_and_empty_texts_are_taken() {
        for text in ["", "a", "a\n"] {
            let excerpt = Excerpt::new(&Source::new("a.toml", text), &[7..9, 0..0]);
            assert!(
                excerpt
                    .marks()
                    .iter()
                    .all(|mark| mark.end <= excerpt.text.len())
            );
        }
    }
}
