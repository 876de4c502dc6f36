//! A page on a terminal.

use super::page::{Block, Page};
use crate::report::{Look, Paint};

/// Columns before what stands below a heading.
const INDENT: usize = 2;

/// Columns before lines that print as they are.
const CODE: usize = 6;

/// Columns below which nothing readable fits.
const NARROWEST: usize = 40;

/// Writes a page, wrapped to the width there is. Behind the code stands what the fault weighs.
#[must_use]
pub fn show(page: &Page<'_>, weight: &str, look: &Look) -> String {
    let mut text = format!("{} ({weight})\n", bold(page.title, look.paint));
    let mut last: Option<&Block<'_>> = None;
    for block in &page.blocks {
        let entries = matches!((last, block), (Some(Block::Entry(_)), Block::Entry(_)));
        let below = matches!(last, Some(Block::Heading(_)));
        if !entries && !below {
            text.push('\n');
        }
        match block {
            Block::Heading(heading) => text.push_str(&heading_line(heading, look.paint)),
            Block::Paragraph(words) => wrap(&mut text, words, "", look.width),
            Block::Entry(words) => wrap(&mut text, words, "- ", look.width),
            Block::Code { info, text: lines } => {
                let name = info.split_once("file=");
                let name = name.map(|(_, name)| format!("# {name}"));
                for line in name.as_deref().into_iter().chain(lines.lines()) {
                    let line = format!("{:CODE$}{line}", "");
                    text.push_str(line.trim_end());
                    text.push('\n');
                }
            }
        }
        last = Some(block);
    }
    text
}

/// A heading on a line of its own.
#[must_use]
pub fn heading_line(heading: &str, paint: Paint) -> String {
    format!("{}\n", bold(heading, paint))
}

fn bold(text: &str, paint: Paint) -> String {
    match paint {
        Paint::Colour => format!("\u{1b}[1m{text}\u{1b}[0m"),
        Paint::Plain => text.to_owned(),
    }
}

/// Writes prose in lines of a width, the first behind a mark and the others below its words.
fn wrap(text: &mut String, words: &str, mark: &str, width: usize) {
    let width = width.max(NARROWEST);
    let indent = INDENT + mark.len();
    text.push_str(&format!("{:INDENT$}{mark}", ""));
    let mut column = indent;
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if column > indent && column + 1 + length > width {
            text.push_str(&format!("\n{:indent$}", ""));
            column = indent;
        } else if column > indent {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}
