//! From Djot to blocks.
//!
//! Djot is the light markup in which `(1)`, `a.`, `1)` and `a)` are real lists. The document tree knows fewer things than Djot
//! does: headings, quotes, links and images of a template come out as their text.

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
                Event::Start(Container::Table, attributes) => blocks.push(self.table(&attributes)),
                Event::Start(Container::Paragraph | Container::Heading { .. }, _) => {
                    let line = trimmed(self.line());
                    if !line.is_empty() {
                        blocks.push(Block::Paragraph(line));
                    }
                }
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
                Event::Start(Container::ListItem, _) => items.push(Item {
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

    fn table(&mut self, attributes: &Attributes<'_>) -> Block {
        let mut table = Table::default();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Container::TableRow { head }, _) => {
                    let cells = self.row(&mut table.align);
                    if head {
                        table.head = cells;
                    } else {
                        table.rows.push(cells);
                    }
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        match class(attributes).as_deref() {
            Some(ROWS) => return Block::Rows(table.rows.into_iter().map(pair).collect()),
            Some(GROUPED) => table.role = TableRole::Grouped,
            _ => {}
        }
        Block::Table(table)
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
                Event::Str(text) => text.into_owned(),
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

fn pair(cells: Vec<Vec<Inline>>) -> (Vec<Inline>, Vec<Inline>) {
    let mut cells = cells.into_iter();
    (
        cells.next().unwrap_or_default(),
        cells.next().unwrap_or_default(),
    )
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
