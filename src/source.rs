//! A file's name and text, and places in it.
//!
//! Every judge speaks of byte spans; every report speaks of lines and columns. The translation stands here alone, so that
//! no report counts lines in a way of its own.

use std::ops::Range;
use std::sync::OnceLock;

/// A range of bytes in a source, always on character boundaries.
pub type Span = Range<usize>;

/// The name and the whole text of one file, with the beginnings of its lines.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    /// Counted when first asked for: a file without findings never is.
    lines: OnceLock<Vec<usize>>,
}

/// A place as a reader counts it: line and column from 1, columns in characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Source {
    /// Keeps a text under the name that reports will print.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
            lines: OnceLock::new(),
        }
    }

    /// The name that reports print.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte offset; an offset behind the end is the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.floor(offset);
        let line = self.line(offset);
        let start = self.lines()[line - 1];
        let column = self.text[start..offset].chars().count() + 1;
        Position { line, column }
    }

    /// The line of a byte offset, from 1: that of its position, without the characters before it being counted.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        let offset = self.floor(offset);
        self.lines().partition_point(|&start| start <= offset)
    }

    /// The span of the line that holds an offset, without its line break.
    #[must_use]
    pub fn line_span(&self, offset: usize) -> Span {
        let (line, lines) = (self.line(offset), self.lines());
        let start = lines[line - 1];
        let end = lines.get(line).map_or(self.text.len(), |next| next - 1);
        let end = if self.text[start..end].ends_with('\r') {
            end - 1
        } else {
            end
        };
        start..end
    }

    /// The nearest span that lies inside the text on character boundaries.
    #[must_use]
    pub fn clamp(&self, span: &Span) -> Span {
        let start = self.floor(span.start);
        start..self.floor(span.end).max(start)
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(breaks).collect()
        })
    }

    fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset.min(self.text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let source = Source::new("a.toml", "judul = \"é…x\"\r\nb = 1\n");
        let x = source.text().find('x').expect("the text has an x");
        assert_eq!(
            source.position(x),
            Position {
                line: 1,
                column: 12
            }
        );
        assert_eq!(
            source.line_span(x),
            0..source.text().find('\r').expect("a CR")
        );
        assert_eq!(source.position(9_999), Position { line: 3, column: 1 });
    }
}
