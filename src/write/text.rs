//! Plain text for terminals and letters: 80 columns, aligned lists, titles in the middle.

use super::signing::{self, Line};
use crate::naskah::{Align, Block, Inline, Item, List, Mark, Naskah, Pasal, Signed, Table, Title, plain};

/// The width of a line in characters.
const WIDTH: usize = 80;

/// Writes a naskah as plain text.
#[must_use]
pub fn write(naskah: &Naskah) -> String {
    let mut out = Writer::default();
    if naskah.mark == Mark::Draft {
        out.centred("RANCANGAN");
        out.blank();
    }
    if !naskah.faults.is_empty() {
        out.wrapped("Rancangan ini masih memuat kesalahan:", "", 0);
        for fault in &naskah.faults {
            out.wrapped(fault, "-", 0);
        }
        out.blank();
    }
    if !naskah.letterhead.is_empty() {
        for line in &naskah.letterhead {
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
    out.signatures(naskah);
    for annex in &naskah.annexes {
        out.rule();
        out.centred(&annex.label);
        out.centred(&annex.title);
        out.blank();
        for block in &annex.blocks {
            out.block(block, 0);
        }
        if annex.signed == Signed::Again {
            out.columns(&signing::parties(naskah));
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
        let hang = indent + if mark.is_empty() { 0 } else { width(mark).max(3) + 1 };
        let first = format!("{}{mark}", " ".repeat(indent));
        for (index, line) in wrap(text, WIDTH.saturating_sub(hang).max(20)).iter().enumerate() {
            let lead = if index == 0 { pad(&first, hang) } else { " ".repeat(hang) };
            self.line(&format!("{lead}{line}"));
        }
    }

    fn title(&mut self, title: &Title) {
        self.centred(&title.kind);
        self.blank();
        for (index, party) in title.parties.iter().enumerate() {
            self.centred(signing::joint(index, title.parties.len()));
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

    fn block(&mut self, block: &Block, indent: usize) {
        match block {
            Block::Paragraph(line) => {
                self.wrapped(&plain(line), "", indent);
                self.blank();
            }
            Block::List(list) => self.list(list, indent),
            Block::Table(table) => self.table(table),
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
        let below = indent + if mark.is_empty() { 0 } else { width(mark).max(3) + 1 };
        for (index, block) in item.blocks.iter().enumerate() {
            match (index, block) {
                (0, Block::Paragraph(line)) => self.wrapped(&plain(line), mark, indent),
                _ => self.block(block, below),
            }
        }
    }

    fn rows(&mut self, rows: &[(Vec<Inline>, Vec<Inline>)], indent: usize) {
        let label = rows.iter().map(|(label, _)| width(&plain(label))).max().unwrap_or(0);
        for (name, text) in rows {
            let mark = format!("{}:", pad(&plain(name), label + 1));
            self.wrapped(&plain(text), &mark, indent);
        }
        self.blank();
    }

    fn table(&mut self, table: &Table) {
        let cells = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>();
        let head = cells(&table.head);
        let rows: Vec<Vec<String>> = table.rows.iter().map(cells).collect();
        let widths = widths(std::iter::once(&head).chain(&rows));
        let rule: String = widths.iter().map(|width| format!("+{}", "-".repeat(width + 2))).collect();
        let rule = format!("{rule}+");
        self.line(&rule);
        self.row(&head, &widths, &vec![Align::Center; head.len()]);
        self.line(&rule);
        for row in &rows {
            self.row(row, &widths, &table.align);
        }
        self.line(&rule);
        self.blank();
    }

    fn row(&mut self, cells: &[String], widths: &[usize], align: &[Align]) {
        let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut line = String::new();
            for ((cell, width), align) in wrapped.iter().zip(widths).zip(align) {
                let text = cell.get(at).map_or("", String::as_str);
                let text = match align {
                    Align::Left => pad(text, *width),
                    Align::Center => pad(&centre(text, *width), *width),
                    Align::Right => format!("{}{text}", " ".repeat(width.saturating_sub(self::width(text)))),
                };
                line.push_str(&format!("| {text} "));
            }
            self.line(&format!("{line}|"));
        }
    }

    fn signatures(&mut self, naskah: &Naskah) {
        self.blank();
        self.columns(&signing::parties(naskah));
        let signatures = &naskah.signatures;
        for (title, signers) in [("Mengetahui,", &signatures.endorsers), ("Saksi-saksi,", &signatures.witnesses)] {
            if !signers.is_empty() {
                self.centred(title);
                self.blank();
                self.columns(&signing::signers(signers));
            }
        }
    }

    fn columns(&mut self, grid: &[Vec<Vec<Line>>]) {
        for columns in grid {
            let room = WIDTH / columns.len().max(1);
            let wrapped: Vec<Vec<Vec<String>>> = columns
                .iter()
                .map(|column| column.iter().map(|line| signed(line, room - 2)).collect())
                .collect();
            let height = columns.iter().map(Vec::len).max().unwrap_or(0);
            for at in 0..height {
                let tall = wrapped.iter().filter_map(|column| column.get(at)).map(Vec::len).max();
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

fn signed(line: &Line, room: usize) -> Vec<String> {
    match line {
        Line::Label(text) | Line::Name(text) | Line::Plain(text) => wrap(text, room),
        Line::Meterai => ["", "(meterai)", ""].map(str::to_owned).to_vec(),
        Line::Space => vec![String::new(); 3],
    }
}

/// The width of each column: as wide as its widest cell, cut down from the widest until the table fits.
fn widths<'a>(rows: impl Iterator<Item = &'a Vec<String>>) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    let mut longest: Vec<usize> = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 1);
        longest.resize(widths.len(), 1);
        for (at, cell) in row.iter().enumerate() {
            widths[at] = widths[at].max(width(cell));
            let word = cell.split(' ').map(width).max().unwrap_or(0);
            longest[at] = longest[at].max(word);
        }
    }
    let frame = 3 * widths.len() + 1;
    while widths.iter().sum::<usize>() + frame > WIDTH {
        // Words stay whole as long as any column has room to give.
        let spare = |at: &usize| (widths[*at] > longest[*at], widths[*at]);
        let Some(widest) = (0..widths.len()).max_by_key(spare) else {
            break;
        };
        if widths[widest] <= 4 {
            break;
        }
        widths[widest] -= 1;
    }
    widths
}

/// Lines of at most a width; a word that is longer is cut.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n') {
        let mut line = String::new();
        for word in part.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && width(&line) + 1 + width(word) > room {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            for c in word.chars() {
                if width(&line) >= room {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(c);
            }
        }
        lines.push(line);
    }
    lines
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn pad(text: &str, room: usize) -> String {
    format!("{text}{}", " ".repeat(room.saturating_sub(width(text))))
}

fn centre(text: &str, room: usize) -> String {
    format!("{}{text}", " ".repeat(room.saturating_sub(width(text)) / 2))
}
