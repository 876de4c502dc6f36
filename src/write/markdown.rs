//! `CommonMark` with tables, the same on every site and readable as it stands.
//!
//! Markdown has no `(1)` and no `a.`: these are written as the text they are, indented by em spaces, which Markdown does not
//! take for code and browsers do not swallow. What a value holds is escaped wherever Markdown would see markup in it.

use std::fmt::Write as _;

use super::signing::{self, Line};
use crate::naskah::{
    Align, Block, Inline, Item, List, Mark, Naskah, Pasal, Signed, Table, Title, read,
};

/// The indentation of one level.
const EM: &str = "\u{2003}";

/// Writes a naskah as Markdown.
#[must_use]
pub fn write(naskah: &Naskah) -> String {
    let mut out = Writer::default();
    if naskah.mark == Mark::Draft {
        out.paragraph("**RANCANGAN**");
    }
    out.faults(&naskah.faults);
    if !naskah.letterhead.lines.is_empty() {
        let lines: Vec<String> = naskah
            .letterhead
            .lines
            .iter()
            .map(|line| format!("**{}**", escape(line)))
            .collect();
        out.paragraph(&lines.join("\\\n"));
        out.paragraph("---");
    }
    out.title(&naskah.title);
    for block in &naskah.preamble {
        out.block(block, "");
    }
    for pasal in &naskah.pasal {
        out.pasal(pasal, naskah);
    }
    out.signatures(naskah);
    for annex in &naskah.annexes {
        out.paragraph("---");
        out.heading(2, &annex.label);
        if !annex.of.is_empty() {
            let of: Vec<String> = annex.of.iter().map(|line| escape(line)).collect();
            out.paragraph(&guard(&of.join("\\\n")));
        }
        out.paragraph(&format!("**{}**", escape(&annex.title)));
        for block in &annex.blocks {
            out.block(block, "");
        }
        if annex.signed == Signed::Again {
            out.columns(&signing::parties_again(naskah));
        }
    }
    out.finish()
}

#[derive(Default)]
struct Writer {
    out: String,
}

impl Writer {
    fn finish(self) -> String {
        format!("{}\n", self.out.trim_end())
    }

    fn paragraph(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push_str("\n\n");
    }

    /// A heading, in which a `#` at either end would be taken for its mark.
    fn heading(&mut self, level: usize, text: &str) {
        let marks = "#".repeat(level);
        let text = escape(text).replace('#', "\\#");
        self.paragraph(&format!("{marks} {text}"));
    }

    fn faults(&mut self, faults: &[String]) {
        if faults.is_empty() {
            return;
        }
        let mut lines = vec![
            "> Rancangan ini masih memuat kesalahan:".to_owned(),
            ">".to_owned(),
        ];
        let told = |fault: &String| format!("> - {}", guard(&escape(fault)));
        lines.extend(faults.iter().map(told));
        self.paragraph(&lines.join("\n"));
    }

    fn title(&mut self, title: &Title) {
        self.heading(1, &title.kind);
        for (index, party) in title.parties.iter().enumerate() {
            self.paragraph(signing::joint(index));
            self.paragraph(&format!("**{}**", escape(party)));
        }
        self.paragraph("TENTANG");
        self.paragraph(&format!("**{}**", escape(&title.subject)));
        if let Some(year) = &title.fiscal_year {
            self.paragraph(&guard(&escape(year)));
        }
        let numbers: Vec<String> = title
            .numbers
            .iter()
            .map(|number| format!("NOMOR: {}", escape(number)))
            .collect();
        self.paragraph(&numbers.join("\\\n"));
        self.paragraph("---");
    }

    fn pasal(&mut self, pasal: &Pasal, naskah: &Naskah) {
        self.heading(2, &format!("Pasal {}", pasal.number));
        if !pasal.heading.is_empty() {
            self.paragraph(&format!("**{}**", escape(&pasal.heading.to_uppercase())));
        }
        let marks = pasal.marks(naskah.looks.ayat);
        for (item, mark) in pasal.ayat().zip(marks) {
            self.item(item, mark.as_deref(), "");
        }
    }

    fn block(&mut self, block: &Block, indent: &str) {
        match block {
            Block::Paragraph(line) => {
                let text = format!("{indent}{}", inlines(line));
                self.paragraph(&guard(&text));
            }
            Block::List(list) => self.list(list, indent),
            Block::Table(table) => self.table(table),
            Block::Rows(rows) => {
                let lines: Vec<String> = rows
                    .iter()
                    .map(|(label, text)| format!("{indent}{}: {}", inlines(label), inlines(text)))
                    .collect();
                self.paragraph(&guard(&lines.join("\\\n")));
            }
        }
    }

    fn list(&mut self, list: &List, indent: &str) {
        for (index, item) in list.items.iter().enumerate() {
            self.item(item, Some(&list.marker.mark(index)), indent);
        }
    }

    fn item(&mut self, item: &Item, mark: Option<&str>, indent: &str) {
        let deeper = format!("{indent}{EM}");
        for (index, block) in item.blocks.iter().enumerate() {
            match (index, block, mark) {
                (0, Block::Paragraph(line), Some(mark)) => {
                    let text = format!("{indent}{mark} {}", inlines(line));
                    self.paragraph(&guard(&text));
                }
                (0, Block::Paragraph(_), None) => self.block(block, indent),
                (0, _, Some(mark)) => {
                    self.paragraph(&guard(&format!("{indent}{mark}")));
                    self.block(block, &deeper);
                }
                _ => self.block(block, &deeper),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let rule = |align: &Align| match align {
            Align::Left => "---".to_owned(),
            Align::Center => ":---:".to_owned(),
            Align::Right => "---:".to_owned(),
        };
        let mut lines = vec![
            row(table.head.iter().map(|cell| inlines(cell)).collect()),
            row(table.align.iter().map(rule).collect()),
        ];
        for cells in &table.rows {
            lines.push(row(cells.iter().map(|cell| inlines(cell)).collect()));
        }
        self.paragraph(&lines.join("\n"));
    }

    fn signatures(&mut self, naskah: &Naskah) {
        self.paragraph("---");
        self.columns(&signing::parties(naskah));
        for (title, grid) in signing::beneath(naskah) {
            self.paragraph(title);
            self.columns(&grid);
        }
    }

    /// Columns of signatures as tables, a row of the grid each.
    fn columns(&mut self, grid: &[Vec<Vec<Line>>]) {
        for columns in grid {
            let height = columns.iter().map(Vec::len).max().unwrap_or(0);
            let cell =
                |column: &[Line], row: usize| column.get(row).map(signed).unwrap_or_default();
            let row = |row: usize| {
                let cells: Vec<String> = columns.iter().map(|column| cell(column, row)).collect();
                format!("| {} |", cells.join(" | "))
            };
            let mut lines = vec![row(0), format!("|{}", " :---: |".repeat(columns.len()))];
            lines.extend((1..height).map(row));
            self.paragraph(&lines.join("\n"));
        }
    }
}

fn signed(line: &Line) -> String {
    match line {
        Line::Label(text) | Line::Name(text) => format!("**{}**", escape(text)),
        Line::Plain(text) => escape(text),
        Line::Meterai => "*meterai*".to_owned(),
        Line::Space => String::new(),
    }
}

fn inlines(line: &[Inline]) -> String {
    let mut out = String::new();
    for inline in line {
        match inline {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Reference { steps, .. } => out.push_str(&escape(&read(steps))),
            Inline::Strong(inner) => {
                let _ = write!(out, "**{}**", inlines(inner));
            }
            Inline::Anchor(_) => {}
            Inline::Break => out.push_str("\\\n"),
        }
    }
    out
}

/// Escapes what `CommonMark`, its tables, or the mathematics, emoji and mentions of common sites would take for markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next();
        let inside = || word(before) && word(next);
        let markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '$' => true,
            '_' => !inside(),
            '&' => next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#'),
            ':' => {
                next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '_'))
                    && !inside()
            }
            '@' => !inside() && word(next),
            _ => false,
        };
        if markup {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Keeps the beginning of each line of a paragraph from being taken for a heading, a quote, a list or a rule, and drops a
/// break behind which nothing stands, which would print as a backslash.
fn guard(text: &str) -> String {
    let mut text = text.trim_end_matches(' ');
    while let Some(before) = text.strip_suffix("\\\n") {
        text = before.trim_end_matches(' ');
    }
    let lines: Vec<String> = text.split('\n').map(guard_line).collect();
    lines.join("\n")
}

fn guard_line(text: &str) -> String {
    let text = text.trim_start_matches(' ');
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = &text[digits..];
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{}\\{rest}", &text[..digits]);
    }
    if text.starts_with(['#', '>', '-', '+', '=']) {
        return format!("\\{text}");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    fn seen(markdown: &str) -> String {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
        Parser::new_ext(markdown, options)
            .filter_map(|event| match event {
                Event::Text(text)
                | Event::Code(text)
                | Event::InlineHtml(text)
                | Event::Html(text) => Some(text.into_string()),
                Event::SoftBreak => Some(" ".to_owned()),
                _ => None,
            })
            .collect()
    }

    proptest! {
        /// An independent reader of Markdown sees the very characters of a text, as a paragraph and as a cell.
        #[test]
        fn a_value_prints_as_itself(text in r#"[a-c1 (){}\[\]*_#<>|\\$`~^'":.!&%@+=/-]{1,40}"#) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assume!(!text.is_empty());
            let line = vec![Inline::Text(text.clone())];
            let mut out = Writer::default();
            out.block(&Block::Paragraph(line.clone()), "");
            prop_assert_eq!(seen(&out.finish()), text.clone());
            let mut out = Writer::default();
            out.table(&Table { head: vec![line], align: vec![Align::Left], ..Table::default() });
            prop_assert_eq!(seen(&out.finish()), text);
        }
    }
}
