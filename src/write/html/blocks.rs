//! Paragraphs, lists, tables and rows.

use std::fmt::Write as _;

use super::fit::{self, Setting, Unbroken};
use super::words::{escape, inlines};
use crate::naskah::{
    Align, AyatMarks, BAR, Block, Inline, Item, List, Marker, Pasal, Table, TableRole, plain,
};

/// A paragraph of no more lines, three and a part of one that may not be needed, stays on one page.
const FEW: f32 = 3.4;

/// Writes blocks below a heading.
pub(super) struct Writer {
    out: String,
    heading: String,
    /// How wide a table may be on paper, in points.
    room: f32,
}

impl Writer {
    /// A writer below the heading of an id, after which its tables are called, for pages that are so wide.
    pub(super) fn named(heading: &str, room: f32) -> Self {
        Self {
            out: String::new(),
            heading: escape(heading),
            room,
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
                let runs = self.runs(line);
                let _ = writeln!(self.out, "<p{runs}>{}</p>", inlines(line));
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
        self.room -= fit::HANG;
    }

    fn close(&mut self) {
        self.room += fit::HANG;
        self.out.push_str("</ol>\n");
    }

    fn item(&mut self, item: &Item, mark: &str) {
        let id = match &item.id {
            Some(id) => format!(" id=\"{}\"", escape(id)),
            None => String::new(),
        };
        let (line, rest) = match item.blocks.split_first() {
            Some((Block::Paragraph(line), rest)) => (&line[..], rest),
            _ => (&[][..], &item.blocks[..]),
        };
        let (text, runs) = (inlines(line), self.runs(line));
        let _ = writeln!(
            self.out,
            "<li{id}>\n<p{runs}><span class=\"mark\">{} </span>{text}</p>",
            escape(mark)
        );
        self.blocks(rest);
        self.out.push_str("</li>\n");
    }

    /// The class of a paragraph that may run from one page to the next.
    fn runs(&self, line: &[Inline]) -> &'static str {
        if fit::lines(line, self.room) > FEW {
            " class=\"runs\""
        } else {
            ""
        }
    }

    /// A table in a frame that scrolls where the page is narrow, also by keyboard.
    fn table(&mut self, table: &Table) {
        if table.head.is_empty() {
            return;
        }
        let setting = fit::set(table, self.room);
        let role = match table.role {
            TableRole::Plain | TableRole::Grouped => "",
            TableRole::Bars => "bars",
        };
        let _ = writeln!(
            self.out,
            "<div class=\"table\" role=\"group\" aria-labelledby=\"{}\" tabindex=\"0\">\n<table{}>\n<thead>\n<tr>",
            self.heading,
            classes(&[role, setting.class])
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
            self.cells(table, row, setting);
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn cells(&mut self, table: &Table, row: &[Vec<Inline>], setting: Setting) {
        if let Some(heading) = table.heading(row) {
            let span = table.head.len();
            let (class, heading) = (class(table, setting, span, heading), inlines(heading));
            let _ = writeln!(self.out, "<td colspan=\"{span}\"{class}>{heading}</td>");
            return;
        }
        for (column, cell) in row.iter().enumerate() {
            let class = class(table, setting, column, cell);
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
fn class(table: &Table, setting: Setting, column: usize, cell: &[Inline]) -> String {
    let text = plain(cell);
    let stands = match table.align.get(column) {
        _ if table.role == TableRole::Bars && column > 0 && text == BAR => "bar",
        Some(Align::Center) => "center",
        Some(Align::Right) => "right",
        _ => "",
    };
    let says = if fit::is_long(&text) {
        "long"
    } else if fit::is_prose(&text) {
        "prose"
    } else if setting.unbroken == Unbroken::Short && fit::is_short(&text) && text.contains(' ') {
        "short"
    } else {
        ""
    };
    classes(&[stands, says])
}

/// An attribute for the classes that there are.
fn classes(names: &[&str]) -> String {
    let names: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !name.is_empty())
        .collect();
    match names[..] {
        [] => String::new(),
        _ => format!(" class=\"{}\"", names.join(" ")),
    }
}
