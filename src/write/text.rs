//! Plain text for terminals and letters: 80 columns, aligned lists, titles in the middle.

mod table;
mod wrap;

use super::signing::{self, Grid, Line};
use crate::naskah::{Annex, Block, Inline, Item, List, Mark, Naskah, Pasal, Signed, Title, plain};
use wrap::{centre, cut, pad, width, wrap};

/// The width of a line in characters. Only a word that is longer breaks it.
const WIDTH: usize = 80;

/// The least room for text that stands to the right of something.
const LEAST: usize = 20;

/// Writes a naskah as plain text.
#[must_use]
pub fn write(naskah: &Naskah) -> String {
    let mut out = Writer::default();
    if naskah.mark == Mark::Draft {
        out.centred("RANCANGAN");
        out.blank();
    }
    out.faults(&naskah.faults);
    if !naskah.letterhead.lines.is_empty() {
        for line in &naskah.letterhead.lines {
            out.centred(line);
        }
        out.rule();
    }
    out.title(&naskah.title);
    for block in &naskah.preamble {
        out.block(block, 0);
    }
    for pasal in &naskah.pasal {
        out.pasal(pasal, naskah);
    }
    out.blank();
    out.columns(&signing::parties(naskah));
    for (title, grid) in signing::beneath(naskah) {
        out.centred(title);
        out.blank();
        out.columns(&grid);
    }
    for annex in &naskah.annexes {
        out.annex(annex);
        if annex.signed == Signed::Again {
            out.columns(&signing::parties_again(naskah));
        }
    }
    out.finish()
}

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
}

impl Writer {
    fn finish(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines.push(String::new());
        self.lines.join("\n")
    }

    fn line(&mut self, line: &str) {
        self.lines.push(line.trim_end().to_owned());
    }

    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn rule(&mut self) {
        self.line(&"-".repeat(WIDTH));
        self.blank();
    }

    fn centred(&mut self, text: &str) {
        for line in wrap(text, WIDTH) {
            self.line(&centre(&line, WIDTH));
        }
    }

    /// A paragraph behind a mark, its lines hanging below its first word.
    fn wrapped(&mut self, text: &str, mark: &str, indent: usize) {
        let hang = indent + beside(mark);
        let first = format!("{}{mark}", " ".repeat(indent));
        for (index, line) in wrap(text, WIDTH.saturating_sub(hang).max(LEAST))
            .iter()
            .enumerate()
        {
            let lead = if index == 0 {
                pad(&first, hang)
            } else {
                " ".repeat(hang)
            };
            self.line(&format!("{lead}{line}"));
        }
    }

    fn faults(&mut self, faults: &[String]) {
        if faults.is_empty() {
            return;
        }
        self.wrapped("Rancangan ini masih memuat kesalahan:", "", 0);
        for fault in faults {
            self.wrapped(fault, "-", 0);
        }
        self.blank();
    }

    fn title(&mut self, title: &Title) {
        self.centred(&title.kind);
        self.blank();
        for (index, party) in title.parties.iter().enumerate() {
            self.centred(signing::joint(index));
            self.centred(party);
        }
        self.blank();
        self.centred("TENTANG");
        self.centred(&title.subject);
        if let Some(year) = &title.fiscal_year {
            self.centred(year);
        }
        self.blank();
        for number in &title.numbers {
            self.centred(&format!("NOMOR: {number}"));
        }
        self.blank();
    }

    fn pasal(&mut self, pasal: &Pasal, naskah: &Naskah) {
        self.blank();
        self.centred(&format!("Pasal {}", pasal.number));
        self.centred(&pasal.heading.to_uppercase());
        self.blank();
        let marks = pasal.marks(naskah.looks.ayat);
        for (item, mark) in pasal.ayat().zip(marks) {
            self.item(item, mark.as_deref().unwrap_or_default(), 0);
            self.blank();
        }
    }

    fn annex(&mut self, annex: &Annex) {
        self.rule();
        self.centred(&annex.label);
        for line in &annex.of {
            self.centred(line);
        }
        self.blank();
        self.centred(&annex.title);
        self.blank();
        for block in &annex.blocks {
            self.block(block, 0);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Paragraph(line) => {
                self.wrapped(&plain(line), "", indent);
                self.blank();
            }
            Block::List(list) => self.list(list, indent),
            Block::Table(table) => {
                self.blank();
                for line in table::lines(table, indent, WIDTH) {
                    self.line(&line);
                }
                self.blank();
            }
            Block::Rows(rows) => self.rows(rows, indent),
        }
    }

    fn list(&mut self, list: &List, indent: usize) {
        for (index, item) in list.items.iter().enumerate() {
            self.item(item, &list.marker.mark(index), indent);
        }
        if indent == 0 {
            self.blank();
        }
    }

    fn item(&mut self, item: &Item, mark: &str, indent: usize) {
        let below = indent + beside(mark);
        for (index, block) in item.blocks.iter().enumerate() {
            match (index, block) {
                (0, Block::Paragraph(line)) => self.wrapped(&plain(line), mark, indent),
                (0, _) if !mark.is_empty() => {
                    self.wrapped("", mark, indent);
                    self.block(block, below);
                }
                _ => self.block(block, below),
            }
        }
    }

    fn rows(&mut self, rows: &[(Vec<Inline>, Vec<Inline>)], indent: usize) {
        let label = rows
            .iter()
            .map(|(label, _)| width(&plain(label)))
            .max()
            .unwrap_or(0);
        for (name, text) in rows {
            let mark = format!("{}:", pad(&plain(name), label + 1));
            self.wrapped(&plain(text), &mark, indent);
        }
        self.blank();
    }

    fn columns(&mut self, grid: &Grid) {
        for columns in grid {
            let room = WIDTH / columns.len().max(1);
            // A long word is cut only where something stands beside it.
            let fit = if columns.len() == 1 { wrap } else { cut };
            let wrapped: Vec<Vec<Vec<String>>> = columns
                .iter()
                .map(|column| {
                    column
                        .iter()
                        .map(|line| signed(line, fit, room - 2))
                        .collect()
                })
                .collect();
            let height = columns.iter().map(Vec::len).max().unwrap_or(0);
            for at in 0..height {
                let tall = wrapped
                    .iter()
                    .filter_map(|column| column.get(at))
                    .map(Vec::len)
                    .max();
                for row in 0..tall.unwrap_or(0) {
                    let cell = |column: &Vec<Vec<String>>| {
                        let text = column.get(at).and_then(|lines| lines.get(row)).cloned();
                        pad(&centre(&text.unwrap_or_default(), room), room)
                    };
                    let line: String = wrapped.iter().map(cell).collect();
                    self.line(&line);
                }
            }
            self.blank();
        }
    }
}

/// How far text stands to the right of its mark.
fn beside(mark: &str) -> usize {
    if mark.is_empty() {
        0
    } else {
        width(mark).max(3) + 1
    }
}

fn signed(line: &Line, fit: fn(&str, usize) -> Vec<String>, room: usize) -> Vec<String> {
    match line {
        Line::Label(text) | Line::Name(text) | Line::Plain(text) => fit(text, room),
        Line::Meterai => ["+---------+", "| meterai |", "+---------+"]
            .map(str::to_owned)
            .to_vec(),
        Line::Space => vec![String::new(); 3],
    }
}
