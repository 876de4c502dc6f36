//! What a document is made of: paragraphs, lists, tables and the pieces of their lines.

use super::number::{Step, read};

/// A piece of the document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A numbered list.
    List(List),
    /// A table.
    Table(Table),
    /// Rows of a label, a colon and a text.
    Rows(Vec<(Vec<Inline>, Vec<Inline>)>),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Characters.
    Text(String),
    /// Emphasised strongly: party labels, defined names.
    Strong(Vec<Inline>),
    /// The name of a place, and how it reads from here once it is numbered.
    Reference {
        /// The place: a key path or a clause name.
        to: String,
        /// How it reads, step by step; empty until numbered.
        steps: Vec<Step>,
    },
    /// The name of the thing that stands here, for references and findings; prints nothing.
    Anchor(String),
    /// A line break.
    Break,
}

/// A numbered list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// How it counts.
    pub marker: Marker,
    /// The word before the last item.
    pub conjunction: Conjunction,
    /// The items.
    pub items: Vec<Item>,
}

/// How a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// `1.` as in a list of legal bases or parties.
    Nomor,
    /// `(1)`
    Ayat,
    /// `a.`
    Huruf,
    /// `1)`
    Angka,
    /// `a)`
    HurufKurung,
}

/// The word before the last item of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Conjunction {
    /// All of them.
    #[default]
    Dan,
    /// Any of them.
    Atau,
    /// No word: items that stand one after the other, such as legal bases.
    None,
    /// Items that are whole sentences and end each for itself.
    Sentences,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// What it holds; its first block is its own text.
    pub blocks: Vec<Block>,
    /// What references lead to, once numbered: `pasal-5-ayat-2-huruf-a`. None outside the articles, or where an ayat has two
    /// things of one mark.
    pub id: Option<String>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The headings of the columns.
    pub head: Vec<Vec<Inline>>,
    /// How each column stands.
    pub align: Vec<Align>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// What it is for.
    pub role: TableRole,
}

/// What a table is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableRole {
    /// Cells to be read.
    #[default]
    Plain,
    /// A bar chart: a cell behind the first that holds [`BAR`] is a stretch of a bar.
    Bars,
    /// Rows in groups: a row of which only one cell says something is the heading of those below it.
    Grouped,
}

impl Table {
    /// What a row says that is the heading of a group, from one side of the table to the other.
    #[must_use]
    pub fn heading<'t>(&self, row: &'t [Vec<Inline>]) -> Option<&'t [Inline]> {
        let mut said = row.iter().filter(|cell| !plain(cell).trim().is_empty());
        let heading = said.next()?;
        let alone = self.role == TableRole::Grouped && said.next().is_none();
        alone.then_some(heading)
    }
}

/// What fills a cell of a bar chart.
pub const BAR: &str = "■";

/// How a column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Short marks.
    Center,
    /// Numbers.
    Right,
}

impl Marker {
    /// The mark as a reference names it, without what closes it: `a`, `1`.
    #[must_use]
    pub fn bare(self, index: usize) -> String {
        let mark = self.mark(index);
        mark.trim_matches(['.', '(', ')']).to_owned()
    }

    /// The mark of the item at a place from 0.
    #[must_use]
    pub fn mark(self, index: usize) -> String {
        match self {
            Self::Nomor => format!("{}.", index + 1),
            Self::Ayat => format!("({})", index + 1),
            Self::Huruf => format!("{}.", letter(index)),
            Self::Angka => format!("{})", index + 1),
            Self::HurufKurung => format!("{})", letter(index)),
        }
    }
}

/// The letter at a place from 0: a … z, aa, bb …, as regulations count on and Word does too.
fn letter(index: usize) -> String {
    let last = char::from(b'a' + u8::try_from(index % 26).expect("less than 26"));
    std::iter::repeat_n(last, index / 26 + 1).collect()
}

/// The characters of a line as they print.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Reference { steps, .. } => read(steps),
            Inline::Strong(inner) => plain(inner),
            Inline::Anchor(_) => String::new(),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Inline, Marker, Table, TableRole};

    #[test]
    fn a_row_that_says_one_thing_is_the_heading_of_a_group() {
        let said = |words: &str| vec![Inline::Text(words.to_owned())];
        let row = [Vec::new(), said("Pelatihan"), said(" ")];
        let table = |role| Table {
            role,
            ..Table::default()
        };
        let grouped = table(TableRole::Grouped);
        assert_eq!(grouped.heading(&row), Some(said("Pelatihan").as_slice()));
        assert_eq!(grouped.heading(&[said("1"), said("Kursi")]), None);
        assert_eq!(grouped.heading(&[Vec::new(), Vec::new()]), None);
        assert_eq!(table(TableRole::Plain).heading(&row), None);
    }

    #[test]
    fn letters_behind_z_are_doubled() {
        let mark = |index| Marker::Huruf.mark(index);
        assert_eq!(
            [mark(0), mark(25), mark(26), mark(27), mark(52)],
            ["a.", "z.", "aa.", "bb.", "aaa."]
        );
    }
}
