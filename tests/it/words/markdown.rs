//! Reads Markdown as sites render it.

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

use super::split;

pub(crate) fn read(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("Markdown is UTF-8");
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    let mut out = String::new();
    let mut table: Option<(Vec<Alignment>, Vec<String>)> = None;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Table(align)) => table = Some((align, Vec::new())),
            Event::End(TagEnd::Table) => {
                let (align, cells) = table.take().expect("a table began");
                out.push_str(&read_table(&align, &cells));
            }
            Event::Start(Tag::TableCell) => {
                table
                    .as_mut()
                    .expect("a cell of a table")
                    .1
                    .push(String::new());
            }
            Event::Start(Tag::Item) => out.push_str(" - "),
            Event::Text(text) => match &mut table {
                Some((_, cells)) => cells.last_mut().expect("a cell").push_str(&text),
                None => out.push_str(&text),
            },
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(end) if !matches!(end, TagEnd::Strong | TagEnd::Emphasis) => out.push(' '),
            Event::Start(_) | Event::End(_) | Event::Rule => {}
            other => panic!("no such thing is written: {other:?}"),
        }
    }
    split(&out)
}

/// Cells row by row; those of signatures, which alone stand in the middle of every column, column by column.
fn read_table(align: &[Alignment], cells: &[String]) -> String {
    let columns = align.len();
    let signed = align.iter().all(|align| *align == Alignment::Center);
    let mut order: Vec<usize> = (0..cells.len()).collect();
    if signed {
        order.sort_by_key(|at| at % columns);
    }
    let cells = order.iter().map(|at| format!(" {} ", cells[*at]));
    cells.collect::<Vec<_>>().concat()
}
