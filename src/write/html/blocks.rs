//! Paragraphs, lists, tables and rows.

use std::fmt::Write as _;

use super::words::{escape, inlines};
use crate::naskah::{
    Align, AyatMarks, BAR, Block, Inline, Item, List, Marker, Pasal, Table, TableRole, plain,
};

/// A word of a cell that is longer may be broken, so that it does not make its column as wide.
const LONG: usize = 32;

/// Writes blocks below a heading.
pub(super) struct Writer {
    out: String,
    heading: String,
}

impl Writer {
    /// A writer below the heading of an id, after which its tables are called.
    pub(super) fn named(heading: &str) -> Self {
        Self {
            out: String::new(),
            heading: escape(heading),
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// The ayat of a Pasal: a list, or the text itself where there is only one.
    pub(super) fn ayat(&mut self, pasal: &Pasal, style: AyatMarks) {
        let marks = pasal.marks(style);
        if marks.iter().all(Option::is_none) {
            pasal.ayat().for_each(|item| self.blocks(&item.blocks));
            return;
        }
        self.open("ayat");
        for (item, mark) in pasal.ayat().zip(marks) {
            self.item(item, &mark.unwrap_or_default());
        }
        self.close();
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(line) => {
                let _ = writeln!(self.out, "<p>{}</p>", inlines(line));
            }
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Rows(rows) => self.rows(rows),
        }
    }

    fn list(&mut self, list: &List) {
        self.open(match list.marker {
            Marker::Nomor => "nomor",
            Marker::Ayat => "ayat",
            Marker::Huruf => "huruf",
            Marker::Angka | Marker::HurufKurung => "angka",
        });
        for (index, item) in list.items.iter().enumerate() {
            self.item(item, &list.marker.mark(index));
        }
        self.close();
    }

    fn open(&mut self, class: &str) {
        let _ = writeln!(self.out, "<ol class=\"{class}\">");
    }

    fn close(&mut self) {
        self.out.push_str("</ol>\n");
    }

    fn item(&mut self, item: &Item, mark: &str) {
        let id = match &item.id {
            Some(id) => format!(" id=\"{}\"", escape(id)),
            None => String::new(),
        };
        let (text, rest) = match item.blocks.split_first() {
            Some((Block::Paragraph(line), rest)) => (inlines(line), rest),
            _ => (String::new(), &item.blocks[..]),
        };
        let _ = writeln!(
            self.out,
            "<li{id}>\n<p><span class=\"mark\">{} </span>{text}</p>",
            escape(mark)
        );
        self.blocks(rest);
        self.out.push_str("</li>\n");
    }

    /// A table in a frame that scrolls where the page is narrow, also by keyboard.
    fn table(&mut self, table: &Table) {
        let role = match table.role {
            TableRole::Plain | TableRole::Grouped => "",
            TableRole::Bars => " class=\"bars\"",
        };
        let _ = writeln!(
            self.out,
            "<div class=\"table\" role=\"group\" aria-labelledby=\"{}\" tabindex=\"0\">\n<table{role}>\n<thead>\n<tr>",
            self.heading
        );
        for cell in &table.head {
            let cell = match plain(cell).trim() {
                "" => "<td></td>".to_owned(),
                _ => format!("<th scope=\"col\">{}</th>", inlines(cell)),
            };
            let _ = writeln!(self.out, "{cell}");
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>\n");
            self.cells(table, row);
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn cells(&mut self, table: &Table, row: &[Vec<Inline>]) {
        if let Some(heading) = table.heading(row) {
            let (span, heading) = (table.head.len(), inlines(heading));
            let _ = writeln!(self.out, "<td colspan=\"{span}\">{heading}</td>");
            return;
        }
        for (column, cell) in row.iter().enumerate() {
            let class = class(table, column, cell);
            let _ = writeln!(self.out, "<td{class}>{}</td>", inlines(cell));
        }
    }

    fn rows(&mut self, rows: &[(Vec<Inline>, Vec<Inline>)]) {
        self.out.push_str("<dl>\n");
        for (label, text) in rows {
            let _ = writeln!(
                self.out,
                "<div><dt>{}:</dt> <dd>{}</dd></div>",
                inlines(label),
                inlines(text)
            );
        }
        self.out.push_str("</dl>\n");
    }
}

/// The classes of a cell.
fn class(table: &Table, column: usize, cell: &[Inline]) -> String {
    let text = plain(cell);
    let stands = match table.align.get(column) {
        _ if table.role == TableRole::Bars && column > 0 && text == BAR => Some("bar"),
        Some(Align::Center) => Some("center"),
        Some(Align::Right) => Some("right"),
        _ => None,
    };
    let long = text.split_whitespace().any(|word| word.len() > LONG);
    let classes: Vec<&str> = stands.into_iter().chain(long.then_some("long")).collect();
    match classes[..] {
        [] => String::new(),
        _ => format!(" class=\"{}\"", classes.join(" ")),
    }
}
