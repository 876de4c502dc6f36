//! From Djot to blocks.
//!
//! Djot is the light markup in which `(1)`, `a.`, `1)` and `a)` are real lists. The document tree knows fewer things than Djot
//! does: headings, quotes, links, images, code and captions of a template come out as their text, and no word is lost.

use jotdown::{
    Alignment, Attributes, Container, Event, ListKind, OrderedListNumbering as Numbering,
    OrderedListStyle as Style, Parser,
};

use crate::naskah::{Align, Block, Conjunction, Inline, Item, List, Marker, Table, TableRole};

/// The blocks of a text in Djot.
#[must_use]
pub(super) fn blocks(djot: &str) -> Vec<Block> {
    let mut reader = Reader {
        events: Parser::new(djot).collect::<Vec<_>>().into_iter(),
        depth: 0,
    };
    reader.blocks()
}

/// Levels beyond which no clause nests its lists, nor a sentence its emphasis. Markup is read level by level, and a text of
/// many thousand levels would need more memory than a thread has.
const DEEPEST: usize = 100;

/// The blanks of one level.
const INDENT: usize = 4;

/// Whether a text nests its blocks deeper than any clause does, judged before it is read: by the blanks that a line begins
/// with, by the marks that follow one another there, and by the fences that stand open.
#[must_use]
pub(super) fn is_too_deep(djot: &str) -> bool {
    let fences = djot
        .lines()
        .filter(|line| line.trim_start().starts_with(":::"));
    let deep = |line: &str| {
        let blanks = line.len() - line.trim_start().len();
        let marks = line.split_whitespace().take_while(|word| is_mark(word));
        blanks > DEEPEST * INDENT || marks.take(DEEPEST + 1).count() > DEEPEST
    };
    fences.take(2 * DEEPEST + 1).count() > 2 * DEEPEST || djot.lines().any(deep)
}

/// Whether a word at the beginning of a line may open a block in which another can stand.
fn is_mark(word: &str) -> bool {
    word.chars().all(|c| ">-*+:".contains(c)) || (word.len() <= 8 && word.ends_with(['.', ')']))
}

struct Reader<'s> {
    events: std::vec::IntoIter<Event<'s>>,
    /// How many inlines stand open.
    depth: usize,
}

/// A table of the template that is no table on paper, but rows of label and text.
const ROWS: &str = "baris";

/// A table whose rows stand in groups, each below a row that is its heading.
pub(super) const GROUPED: &str = "berkelompok";

impl Reader<'_> {
    /// Blocks up to the end of what they stand in.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(Container::Document) | Event::Start(Container::Document, _) => {}
                Event::End(_) => break,
                Event::Start(Container::List { kind, .. }, attributes) => {
                    blocks.push(self.list(kind, &attributes));
                }
                Event::Start(Container::Table, attributes) => {
                    blocks.extend(self.table(&attributes));
                }
                Event::Start(Container::Paragraph | Container::Heading { .. }, _) => {
                    blocks.extend(paragraph(self.line()));
                }
                Event::Start(
                    Container::DescriptionTerm
                    | Container::CodeBlock { .. }
                    | Container::RawBlock { .. },
                    _,
                ) => blocks.extend(paragraph(self.line())),
                Event::Start(_, _) => blocks.extend(self.blocks()),
                _ => {}
            }
        }
        blocks
    }

    fn list(&mut self, kind: ListKind, attributes: &Attributes<'_>) -> Block {
        let conjunction = match class(attributes).as_deref() {
            Some("atau") => Conjunction::Atau,
            Some("berurut") => Conjunction::None,
            Some("kalimat") => Conjunction::Sentences,
            _ => Conjunction::Dan,
        };
        let mut items = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(_, _) => items.push(Item {
                    blocks: self.blocks(),
                    id: None,
                }),
                Event::End(_) => break,
                _ => {}
            }
        }
        Block::List(List {
            marker: marker(kind),
            conjunction,
            items,
        })
    }

    /// A table, and before it what is written over it. Its first row is its head even where nothing says so.
    fn table(&mut self, attributes: &Attributes<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut table = Table::default();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Container::TableRow { .. }, _) => {
                    let cells = self.row(&mut table.align);
                    table.rows.push(cells);
                }
                Event::Start(_, _) => blocks.extend(paragraph(self.line())),
                Event::End(_) => break,
                _ => {}
            }
        }
        let class = class(attributes);
        if class.as_deref() == Some(ROWS) {
            blocks.push(Block::Rows(table.rows.into_iter().map(pair).collect()));
            return blocks;
        }
        if class.as_deref() == Some(GROUPED) {
            table.role = TableRole::Grouped;
        }
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        table.align.resize(columns, Align::Left);
        if columns > 0 {
            table.head = table.rows.remove(0);
            table.head.resize(columns, Vec::new());
        }
        blocks.push(Block::Table(table));
        blocks
    }

    fn row(&mut self, align: &mut Vec<Align>) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Container::TableCell { alignment, .. }, _) => {
                    if align.len() == cells.len() {
                        align.push(match alignment {
                            Alignment::Right => Align::Right,
                            Alignment::Center => Align::Center,
                            Alignment::Left | Alignment::Unspecified => Align::Left,
                        });
                    }
                    cells.push(trimmed(self.line()));
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        cells
    }

    /// Inlines up to the end of what they stand in. Those that stand too deep lose their form, and keep their words.
    fn line(&mut self) -> Vec<Inline> {
        let mut line = Vec::new();
        let mut flat = 0;
        self.depth += 1;
        while let Some(event) = self.events.next() {
            let text = match event {
                Event::End(_) if flat > 0 => {
                    flat -= 1;
                    continue;
                }
                Event::End(_) => break,
                Event::Start(_, _) if self.depth > DEEPEST => {
                    flat += 1;
                    continue;
                }
                Event::Str(text) => text.replace('\n', " "),
                Event::Softbreak => " ".to_owned(),
                Event::NonBreakingSpace => "\u{a0}".to_owned(),
                Event::LeftSingleQuote => "‘".to_owned(),
                Event::RightSingleQuote => "’".to_owned(),
                Event::LeftDoubleQuote => "“".to_owned(),
                Event::RightDoubleQuote => "”".to_owned(),
                Event::Ellipsis => "…".to_owned(),
                Event::EnDash => "–".to_owned(),
                Event::EmDash => "—".to_owned(),
                Event::Symbol(name) => format!(":{name}:"),
                Event::Hardbreak => {
                    line.push(Inline::Break);
                    continue;
                }
                Event::Start(Container::Span, attributes) => {
                    line.extend(named(&attributes));
                    line.extend(self.line());
                    continue;
                }
                Event::Start(Container::Strong, _) => {
                    line.push(Inline::Strong(self.line()));
                    continue;
                }
                Event::Start(_, _) => {
                    line.extend(self.line());
                    continue;
                }
                _ => continue,
            };
            match line.last_mut() {
                Some(Inline::Text(before)) => before.push_str(&text),
                _ => line.push(Inline::Text(text)),
            }
        }
        self.depth -= 1;
        line
    }
}

/// The anchor or the reference that a span stands for.
fn named(attributes: &Attributes<'_>) -> Option<Inline> {
    let value = |key| attributes.get_value(key).map(|value| value.to_string());
    value("at").map(Inline::Anchor).or_else(|| {
        value("ref").map(|to| Inline::Reference {
            to,
            steps: Vec::new(),
        })
    })
}

fn class(attributes: &Attributes<'_>) -> Option<String> {
    attributes.get_value("class").map(|value| value.to_string())
}

fn marker(kind: ListKind) -> Marker {
    let ListKind::Ordered {
        numbering, style, ..
    } = kind
    else {
        return Marker::Huruf;
    };
    match (numbering, style) {
        (Numbering::Decimal, Style::ParenParen) => Marker::Ayat,
        (Numbering::Decimal, Style::Period) => Marker::Nomor,
        (Numbering::Decimal, Style::Paren) => Marker::Angka,
        (_, Style::Paren | Style::ParenParen) => Marker::HurufKurung,
        (_, Style::Period) => Marker::Huruf,
    }
}

/// A label, and all that stands in the cells behind it.
fn pair(cells: Vec<Vec<Inline>>) -> (Vec<Inline>, Vec<Inline>) {
    let mut cells = cells.into_iter();
    let label = cells.next().unwrap_or_default();
    let text = cells.reduce(|mut text, cell| {
        text.push(Inline::Text(" ".to_owned()));
        text.extend(cell);
        text
    });
    (label, text.unwrap_or_default())
}

/// A paragraph of a line that prints anything.
fn paragraph(line: Vec<Inline>) -> Option<Block> {
    let line = trimmed(line);
    (!line.is_empty()).then_some(Block::Paragraph(line))
}

/// A line without blanks at its ends, empty where nothing of it prints.
fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    while let Some(Inline::Text(text)) = line.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            break;
        }
        line.pop();
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::naskah::plain;

    /// The letters and digits of blocks, in the order of the paper.
    fn letters(blocks: &[Block], out: &mut String) {
        let line = |line: &[Inline], out: &mut String| {
            out.extend(plain(line).chars().filter(|c| c.is_alphanumeric()));
        };
        for block in blocks {
            match block {
                Block::Paragraph(text) => line(text, out),
                Block::List(list) => list
                    .items
                    .iter()
                    .for_each(|item| letters(&item.blocks, out)),
                Block::Table(table) => {
                    let rows = std::iter::once(&table.head).chain(&table.rows);
                    rows.flatten().for_each(|cell| line(cell, out));
                }
                Block::Rows(rows) => {
                    for (label, text) in rows {
                        line(label, out);
                        line(text, out);
                    }
                }
            }
        }
    }

    /// The letters and digits that the reader of the markup gives, whatever they stand in; where a link leads is no word.
    fn given(djot: &str) -> String {
        let mut out = String::new();
        let mut leads = false;
        for event in Parser::new(djot) {
            match event {
                Event::Start(Container::LinkDefinition { .. }, _) => leads = true,
                Event::End(Container::LinkDefinition { .. }) => leads = false,
                Event::Str(text) | Event::Symbol(text) if !leads => {
                    out.extend(text.chars().filter(|c| c.is_alphanumeric()));
                }
                _ => {}
            }
        }
        out
    }

    fn read(djot: &str) -> String {
        let mut out = String::new();
        letters(&blocks(djot), &mut out);
        out
    }

    #[test]
    fn code_captions_terms_tasks_and_tables_without_a_head_are_printed() {
        for djot in [
            "(1) a\n\n```\nkode penting\n```",
            "``` =html\n<b>x</b>\n```",
            ": istilah\n\n  makna",
            "- [ ] satu\n- [x] dua",
            "| a | b |\n| c | d |",
            "{.baris}\n| a | b | c |",
        ] {
            assert_eq!(read(djot), given(djot), "{djot}");
        }
        // The reader gives a caption before its table.
        let captioned = "| a | b |\n|---|---|\n| c | d | e |\n^ judul";
        assert_eq!(read(captioned), "judulabcde");
    }

    proptest! {
        /// No word of a template is lost, whatever marks stand around it.
        #[test]
        fn no_word_is_lost(djot in r"([a-c ]|\n|\n\n|    |\(1\) |a\. |1\) |- |- \[ \] |: |> |# |\| |\|---\||\^ |```|:::|\{\.baris\}|\*|_|`|\[|\]|\(|\)|!){1,40}") {
            prop_assert_eq!(read(&djot), given(&djot), "{:?}", djot);
        }
    }
}
