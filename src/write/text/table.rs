//! Tables in plain text.
//!
//! A table that is too wide for the line loses first its indentation, then the blanks beside its rules; one that is wider
//! still is told row by row, each cell behind the heading of its column. So no word is cut and no amount torn apart.

use super::LEAST;
use super::wrap::{centre, cut, pad, width, wrap};
use crate::naskah::{Align, Table, plain};

/// The lines of a table below text that is indented so far.
pub(super) fn lines(table: &Table, indent: usize, room: usize) -> Vec<String> {
    let cells = |row: &Vec<Vec<crate::naskah::Inline>>| {
        row.iter().map(|cell| plain(cell)).collect::<Vec<_>>()
    };
    let head = cells(&table.head);
    let rows: Vec<Vec<String>> = table.rows.iter().map(cells).collect();
    for (indent, blanks) in [(indent, 1), (0, 1), (0, 0)] {
        let frame = Frame {
            indent,
            blanks,
            align: &table.align,
        };
        if let Some(widths) = frame.fit(&head, &rows, room) {
            return frame.draw(&head, &rows, &widths);
        }
    }
    told(&head, &rows, indent, room)
}

/// How a table is drawn.
struct Frame<'t> {
    indent: usize,
    blanks: usize,
    align: &'t [Align],
}

impl Frame<'_> {
    /// The width of each column: as wide as its widest cell, cut down from the widest until the table fits; nothing where
    /// words would have to be cut for it.
    fn fit(&self, head: &[String], rows: &[Vec<String>], room: usize) -> Option<Vec<usize>> {
        let mut widths = vec![1; head.len()];
        let mut longest = vec![1; head.len()];
        for row in rows.iter().map(Vec::as_slice).chain([head]) {
            for (at, cell) in row.iter().enumerate().take(head.len()) {
                widths[at] = widths[at].max(width(cell));
                let word = cell.split(' ').map(width).max().unwrap_or(0);
                longest[at] = longest[at].max(word);
            }
        }
        let frame = self.indent + (2 * self.blanks + 1) * head.len() + 1;
        while widths.iter().sum::<usize>() + frame > room {
            let spare = |at: &usize| widths[*at] > longest[*at];
            let widest = (0..widths.len())
                .filter(spare)
                .max_by_key(|at| widths[*at])?;
            widths[widest] -= 1;
        }
        Some(widths)
    }

    fn draw(&self, head: &[String], rows: &[Vec<String>], widths: &[usize]) -> Vec<String> {
        let margin = " ".repeat(self.indent);
        let dashes = widths
            .iter()
            .map(|width| "-".repeat(width + 2 * self.blanks));
        let rule = format!("{margin}+{}+", dashes.collect::<Vec<_>>().join("+"));
        let mut lines = vec![rule.clone()];
        lines.extend(self.row(head, widths, &vec![Align::Center; head.len()]));
        lines.push(rule.clone());
        for row in rows {
            lines.extend(self.row(row, widths, self.align));
        }
        lines.push(rule);
        lines
    }

    fn row(&self, cells: &[String], widths: &[usize], align: &[Align]) -> Vec<String> {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| wrap(cell, *width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let blanks = " ".repeat(self.blanks);
        let line = |at: usize| {
            let mut line = " ".repeat(self.indent);
            for ((cell, room), align) in wrapped.iter().zip(widths).zip(align) {
                let text = cell.get(at).map_or("", String::as_str);
                let text = match align {
                    Align::Left => pad(text, *room),
                    Align::Center => pad(&centre(text, *room), *room),
                    Align::Right => {
                        format!("{}{text}", " ".repeat(room.saturating_sub(width(text))))
                    }
                };
                line.push_str(&format!("|{blanks}{text}{blanks}"));
            }
            line.push('|');
            line
        };
        (0..height).map(line).collect()
    }
}

/// Row by row: the heading of a column, a colon, the cell. Cells that hold nothing are left out.
fn told(head: &[String], rows: &[Vec<String>], indent: usize, room: usize) -> Vec<String> {
    let label = head
        .iter()
        .map(|title| width(title))
        .max()
        .unwrap_or(0)
        .min(LEAST);
    let hang = indent + label + 3;
    let mut lines = Vec::new();
    for row in rows {
        for (title, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let title = cut(title, label);
            let text = wrap(cell, room.saturating_sub(hang).max(LEAST));
            for at in 0..title.len().max(text.len()) {
                let title = pad(title.get(at).map_or("", String::as_str), label);
                let colon = if at == 0 { " : " } else { "   " };
                let text = text.get(at).map_or("", String::as_str);
                lines.push(format!("{}{title}{colon}{text}", " ".repeat(indent)));
            }
        }
        lines.push(String::new());
    }
    lines.pop();
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::naskah::Inline;

    fn table(columns: usize, word: usize) -> Table {
        let cell = || vec![Inline::Text("x".repeat(word))];
        Table {
            head: (0..columns).map(|_| cell()).collect(),
            align: vec![Align::Left; columns],
            rows: vec![(0..columns).map(|_| cell()).collect()],
            ..Table::default()
        }
    }

    #[test]
    fn no_table_is_wider_than_the_line() {
        for columns in 1..30 {
            for word in 1..40 {
                let lines = lines(&table(columns, word), 4, 80);
                assert!(
                    lines.iter().all(|line| width(line) <= 80),
                    "{columns} {word}: {lines:#?}"
                );
            }
        }
    }

    #[test]
    fn a_table_that_does_not_fit_is_told_row_by_row() {
        let told = lines(&table(9, 12), 0, 80);
        assert_eq!(told.len(), 9);
        assert_eq!(told[0], "xxxxxxxxxxxx : xxxxxxxxxxxx");
    }
}
