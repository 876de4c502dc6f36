//! How a table must be set so that paper is wide enough for it.
//!
//! A browser lays out the columns itself. But where one table is wider than its page, it prints every page of the naskah
//! smaller, so that a wide table must be known before: it is set in smaller type, or asks for a page that lies across.

use crate::naskah::{Align, Block, Inline, Paper, Table, TableRole, plain};
use crate::write::measure::{pieces, width};

/// The margin of a page, in millimetres; the style says it once more.
const MARGIN: f32 = 25.0;

/// A millimetre in points.
const MM: f32 = 72.0 / 25.4;

/// How far a list stands in, in points: `--hang` of the style.
pub(super) const HANG: f32 = 2.4 * LETTERS;

/// The size of letters, in points.
const LETTERS: f32 = 12.0;

/// The most characters of a cell that is rather kept on one line: `8 September 2026`.
const SHORT: usize = 18;

/// A word of a cell that is longer may be broken, so that it does not make its column as wide.
const LONG: usize = 32;

/// The width that such a word has at least, in hundredths of the size of its letters.
const LONG_WIDTH: usize = 800;

/// A cell that says more wants room for it where its table moves sideways anyway.
const PROSE: usize = 40;

/// How a printed page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lie {
    Upright,
    Across,
}

/// How a table is set: the class that the style knows it by, the size of its letters in points, the room beside the text of
/// a cell in hundredths of that size, and what of a cell stays on one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Setting {
    pub class: &'static str,
    pub unbroken: Unbroken,
    size: f32,
    beside: usize,
}

/// What of a cell stays on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unbroken {
    /// All of a short one.
    Short,
    /// Each of its words.
    Words,
}

/// The settings of a table, the best first: a date is rather set smaller than broken, a sentence rather broken than set
/// smaller.
const PLAIN: [Setting; 4] = [
    setting("", 10.5, 100, Unbroken::Short),
    setting("small", 9.0, 60, Unbroken::Short),
    setting("", 10.5, 100, Unbroken::Words),
    setting("small", 9.0, 60, Unbroken::Words),
];

/// The settings of a bar chart.
const BARS: [Setting; 2] = [
    setting("", 8.5, 60, Unbroken::Words),
    setting("small", 7.5, 40, Unbroken::Words),
];

/// What is left for a table that no page is wide enough for: its words may be cut.
const CUT: Setting = setting("small cut", 7.5, 40, Unbroken::Words);

const fn setting(class: &'static str, size: f32, beside: usize, unbroken: Unbroken) -> Setting {
    Setting {
        class,
        unbroken,
        size,
        beside,
    }
}

/// The width between the margins of a page, in points.
pub(super) fn room(paper: Paper, lie: Lie) -> f32 {
    let (width, height) = paper.size();
    let width = match lie {
        Lie::Upright => width,
        Lie::Across => height,
    };
    (width - 2.0 * MARGIN) * MM
}

/// How the pages of some blocks must lie for their tables.
pub(super) fn lie(blocks: &[Block], paper: Paper) -> Lie {
    let upright = room(paper, Lie::Upright);
    let wide = |block: &Block| matches!(block, Block::Table(table) if set(table, upright) == CUT);
    if blocks.iter().any(wide) {
        Lie::Across
    } else {
        Lie::Upright
    }
}

/// How many lines a paragraph takes, about.
pub(super) fn lines(line: &[Inline], room: f32) -> f32 {
    let hundredths = u16::try_from(width(&plain(line))).unwrap_or(u16::MAX);
    f32::from(hundredths) / 100.0 * LETTERS / room
}

/// The best setting that fits a table into a room.
pub(super) fn set(table: &Table, room: f32) -> Setting {
    let settings: &[Setting] = if table.role == TableRole::Bars {
        &BARS
    } else {
        &PLAIN
    };
    let fits = |setting: &&Setting| setting.needs(table) <= room;
    settings.iter().find(fits).copied().unwrap_or(CUT)
}

impl Setting {
    /// The least width of a table, in points.
    fn needs(&self, table: &Table) -> f32 {
        let columns = (0..table.head.len()).map(|column| {
            let rows = table.rows.iter().filter(|row| table.heading(row).is_none());
            let cells = rows.filter_map(|row| row.get(column));
            let align = table.align.get(column).copied();
            let cells = cells.map(|cell| self.least(cell, align));
            let head = self.least(&table.head[column], None);
            cells.fold(head, usize::max) + self.beside
        });
        let hundredths = u16::try_from(columns.sum::<usize>()).unwrap_or(u16::MAX);
        f32::from(hundredths) / 100.0 * self.size
    }

    /// The least width of a cell, in hundredths of the size of its letters.
    fn least(&self, cell: &[Inline], align: Option<Align>) -> usize {
        let text = plain(cell);
        let whole =
            align == Some(Align::Right) || self.unbroken == Unbroken::Short && is_short(&text);
        let least = if whole {
            text.lines().map(width).max()
        } else {
            pieces(&text).map(piece).max()
        };
        // More than it is in our face, for a bold one or that of another machine.
        least.unwrap_or(0) * 112 / 100
    }
}

fn piece(piece: &str) -> usize {
    if piece.len() > LONG {
        LONG_WIDTH
    } else {
        width(piece)
    }
}

/// Whether a text is kept on one line where there is room.
pub(super) fn is_short(text: &str) -> bool {
    text.lines().all(|line| line.chars().count() <= SHORT)
}

/// Whether a word of a text must be broken.
pub(super) fn is_long(text: &str) -> bool {
    text.split_whitespace().any(|word| word.len() > LONG)
}

/// Whether a text is a sentence rather than a name.
pub(super) fn is_prose(text: &str) -> bool {
    text.chars().count() > PROSE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(head: &[&str], row: &[&str], align: &[Align]) -> Table {
        let line = |cells: &[&str]| {
            let cell = |text: &&str| vec![Inline::Text((*text).to_owned())];
            cells.iter().map(cell).collect::<Vec<_>>()
        };
        Table {
            head: line(head),
            align: align.to_vec(),
            rows: vec![line(row)],
            role: TableRole::Plain,
        }
    }

    /// A budget with the columns of goods, and one without.
    fn budgets() -> [Table; 2] {
        let (left, right) = (Align::Left, Align::Right);
        [
            table(
                &[
                    "No.",
                    "Uraian",
                    "Volume",
                    "Satuan",
                    "Harga Satuan",
                    "Jumlah",
                ],
                &[
                    "1",
                    "Traktor roda empat",
                    "4",
                    "unit",
                    "Rp260.000.000,00",
                    "Rp1.040.000.000,00",
                ],
                &[left, left, right, left, right, right],
            ),
            table(
                &[
                    "No.",
                    "Uraian",
                    "Kode Barang",
                    "Merek/Tipe",
                    "Tahun",
                    "Kondisi",
                    "Volume",
                    "Satuan",
                    "Harga Satuan",
                    "Jumlah",
                ],
                &[
                    "1",
                    "Traktor roda empat",
                    "3010101003",
                    "Yanmar",
                    "2021",
                    "baik",
                    "4",
                    "unit",
                    "Rp260.000.000,00",
                    "Rp1.040.000.000,00",
                ],
                &[
                    left, left, left, left, left, left, right, left, right, right,
                ],
            ),
        ]
    }

    #[test]
    fn a_table_is_rather_set_smaller_than_its_dates_are_broken() {
        let upright = room(Paper::F4, Lie::Upright);
        let [budget, goods] = budgets();
        assert_eq!(set(&budget, upright), PLAIN[1]);
        assert_eq!(set(&goods, upright), CUT);
        assert_eq!(set(&goods, room(Paper::F4, Lie::Across)), PLAIN[0]);
        assert_eq!(set(&budget, 100.0), CUT);
    }

    #[test]
    fn pages_lie_across_for_a_table_that_they_are_too_narrow_for() {
        let [budget, goods] = budgets().map(Block::Table);
        let text = Block::Paragraph(vec![Inline::Text("Daftar barang".to_owned())]);
        let lies = |blocks: &[Block]| lie(blocks, Paper::F4);
        assert_eq!(lies(&[text.clone(), budget.clone()]), Lie::Upright);
        assert_eq!(lies(&[text, budget, goods]), Lie::Across);
    }

    #[test]
    fn a_number_is_wanted_whole_and_a_sentence_word_by_word() {
        let words = PLAIN[2];
        let cell = |text: &str| vec![Inline::Text(text.to_owned())];
        let least = |text: &str, align| words.least(&cell(text), Some(align));
        assert_eq!(least("Rp1 000", Align::Left), least("Rp1", Align::Left));
        assert!(least("Rp1 000", Align::Right) > least("Rp1 000", Align::Left));
        assert_eq!(least(&"x".repeat(99), Align::Left), LONG_WIDTH * 112 / 100);
    }
}
