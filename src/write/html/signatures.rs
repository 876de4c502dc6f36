//! Who signs, endorses and bears witness.
//!
//! A column is told as a whole before the one beside it, as one reads it aloud and as it stands on a phone; on a wide page and
//! on paper, like stands beside like.

use std::fmt::Write as _;

use super::words;
use crate::naskah::Naskah;
use crate::write::signing::{self, Grid, Line};

/// All signatures at the end of the articles.
pub(super) fn all(naskah: &Naskah) -> String {
    let mut out = block(&grid(&signing::parties(naskah)));
    for (title, columns) in signing::beneath(naskah) {
        out.push_str(&block(&format!(
            "<div class=\"beneath\">\n<p>{title}</p>\n{}</div>\n",
            grid(&columns)
        )));
    }
    out
}

/// The parties once more, below an annex.
pub(super) fn again(naskah: &Naskah) -> String {
    block(&grid(&signing::parties_again(naskah)))
}

/// What stays on one page.
fn block(inner: &str) -> String {
    format!("<div class=\"signatures\">\n{inner}</div>\n")
}

fn grid(grid: &Grid) -> String {
    let mut out = String::new();
    for columns in grid {
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        let _ = writeln!(
            out,
            "<div class=\"abreast\" style=\"--columns: {}; --rows: {height}\">",
            columns.len()
        );
        for column in columns {
            let lines: String = column.iter().map(line).collect();
            let _ = writeln!(out, "<div class=\"column\">\n{lines}</div>");
        }
        out.push_str("</div>\n");
    }
    out
}

fn line(line: &Line) -> String {
    let (class, text) = match line {
        Line::Label(text) | Line::Name(text) => ("name", words::text(text)),
        Line::Plain(text) if text.is_empty() => ("level", String::new()),
        Line::Plain(text) => ("line", words::text(text)),
        Line::Meterai => ("space", "<span class=\"meterai\">meterai</span>".to_owned()),
        Line::Space => ("space", String::new()),
    };
    format!("<p class=\"{class}\">{text}</p>\n")
}
