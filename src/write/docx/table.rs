//! Tables, their columns as wide as what stands in them asks for.

use super::body::Body;
use super::measure::{longest_word, set, share, width};
use super::page::Lie;
use super::paragraph::{Keep, Paragraph, Stand, Style};
use super::run::{Weight, line};
use crate::naskah::{Align, BAR, Inline, Table, TableRole, plain};

/// How a table may be set: the size in half points, the style of its cells, its lines, and what of a cell stays on one line.
type Setting = (usize, Style, Ruled, Unbroken);

/// The first that fits is taken: a date or an amount is rather set smaller than broken, a sentence rather broken than set
/// smaller.
const SETTINGS: [Setting; 8] = [
    (22, Style::Cell, Ruled::Wide, Unbroken::Short),
    (20, Style::CellSmall, Ruled::Wide, Unbroken::Short),
    (18, Style::CellSmaller, Ruled::Wide, Unbroken::Short),
    (18, Style::CellSmaller, Ruled::Tight, Unbroken::Short),
    (22, Style::Cell, Ruled::Wide, Unbroken::Words),
    (20, Style::CellSmall, Ruled::Wide, Unbroken::Words),
    (18, Style::CellSmaller, Ruled::Wide, Unbroken::Words),
    (16, Style::CellSmallest, Ruled::Wide, Unbroken::Words),
];

/// How near the lines of a table come to its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ruled {
    Wide,
    Tight,
}

impl Ruled {
    /// The style of the table.
    const fn style(self) -> &'static str {
        match self {
            Self::Wide => "TableGrid",
            Self::Tight => "TabelRapat",
        }
    }

    /// The room beside the text of a cell, left and right together, and what is put by for its lines. The style says it once
    /// more.
    const fn beside(self) -> usize {
        match self {
            Self::Wide => 140,
            Self::Tight => 80,
        }
    }
}

/// What of a cell stays on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unbroken {
    /// All of a short one.
    Short,
    /// Each of its words.
    Words,
}

/// The most characters of a short cell: `8 September 2026`.
const SHORT: usize = 18;

/// A table with lines, between `left` and the right margin.
pub(super) fn table(body: &mut Body<'_>, table: &Table, left: usize) {
    let columns = table.head.len();
    if columns == 0 {
        return;
    }
    let ((_, style, ruled, _), widths, left) = fit(table, left, body.room());
    let frame = Frame {
        table,
        style,
        widths,
        columns,
    };
    let mut out = begin(ruled.style(), left, &frame.widths);
    frame.row(&mut out, body, &table.head, Place::Head);
    let last = table.rows.len().saturating_sub(1);
    for (index, row) in table.rows.iter().enumerate() {
        // The head never stands alone, nor does the last row, nor the heading of a group.
        let leads = table.heading(row).is_some();
        let kept = leads || index + 1 == last || last < 4 && index < last;
        let place = if kept || body.keep() == Keep::WithNext {
            Place::Kept
        } else {
            Place::Free
        };
        frame.row(&mut out, body, row, place);
    }
    out.push_str("</w:tbl>");
    body.table_below(&out);
}

/// How it is set, the widths of its columns, and where it begins: at the margin where it would not fit.
fn fit(table: &Table, left: usize, room: usize) -> (Setting, Vec<usize>, usize) {
    let columns = columns(table);
    let wants = |setting: Setting| {
        let wants = columns.iter().map(|column| column.wants(setting));
        wants.collect::<Vec<_>>()
    };
    let tries = SETTINGS.iter().flat_map(|set| [(*set, left), (*set, 0)]);
    for (setting, left) in tries {
        let wants = wants(setting);
        let least: usize = wants.iter().map(|(least, _)| least).sum();
        if least + left <= room {
            let room = room - left;
            return (setting, filled(share(&wants, room), room), left);
        }
    }
    let setting = SETTINGS[SETTINGS.len() - 1];
    (setting, filled(share(&wants(setting), room), room), 0)
}

/// How a page must lie for a table: one that would be hard to read on an upright page asks for more room.
pub(super) fn lie(table: &Table, upright: usize) -> Lie {
    match fit(table, 0, upright).0 {
        (_, Style::CellSmallest, _, _) => Lie::Across,
        _ => Lie::Upright,
    }
}

/// Widths that fill the room between the margins, as tables of an office do.
fn filled(mut widths: Vec<usize>, room: usize) -> Vec<usize> {
    let sum: usize = widths.iter().sum::<usize>().max(1);
    for width in &mut widths {
        *width = *width * room / sum;
    }
    widths
}

/// The widest that stands in a column, in hundredths of the size of its letters.
#[derive(Debug, Clone, Copy, Default)]
struct Column {
    word: usize,
    short: usize,
    whole: usize,
}

impl Column {
    fn widen(&mut self, other: Self) {
        self.word = self.word.max(other.word);
        self.short = self.short.max(other.short);
        self.whole = self.whole.max(other.whole);
    }

    /// The least and the wanted width.
    fn wants(self, (size, _, ruled, unbroken): Setting) -> (usize, usize) {
        let least = match unbroken {
            Unbroken::Short => self.short.max(self.word),
            Unbroken::Words => self.word,
        };
        let beside = ruled.beside();
        (set(least, size) + beside, set(self.whole, size) + beside)
    }

    /// What a cell takes.
    fn of(cell: &[Inline], place: Place) -> Self {
        let text = plain(cell);
        let strong = |inline: &Inline| matches!(inline, Inline::Strong(_));
        let weight = match place {
            Place::Head => Weight::Bold,
            _ if cell.iter().any(strong) => Weight::Bold,
            _ => Weight::Plain,
        };
        let lines = text.split('\n').map(|line| width(line, weight));
        let whole = lines.max().unwrap_or(0);
        let short = place != Place::Head && text.chars().count() <= SHORT;
        Self {
            word: longest_word(&text, weight),
            short: if short { whole } else { 0 },
            whole,
        }
    }
}

fn columns(table: &Table) -> Vec<Column> {
    let mut columns = vec![Column::default(); table.head.len()];
    let mut widen = |cells: &[Vec<Inline>], place: Place| {
        for (column, cell) in columns.iter_mut().zip(cells) {
            column.widen(Column::of(cell, place));
        }
    };
    widen(&table.head, Place::Head);
    let plain = |row: &&Vec<_>| table.heading(row).is_none();
    for row in table.rows.iter().filter(plain) {
        widen(row, Place::Free);
    }
    if let (TableRole::Bars, [_, stretches @ ..]) = (table.role, columns.as_mut_slice()) {
        // A month is as long as another.
        let mut widest = Column::default();
        for each in stretches.iter() {
            widest.widen(*each);
        }
        stretches.fill(widest);
    }
    columns
}

/// What a row is to its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Head,
    Kept,
    Free,
}

struct Frame<'t> {
    table: &'t Table,
    style: Style,
    widths: Vec<usize>,
    columns: usize,
}

impl Frame<'_> {
    fn row(&self, out: &mut String, body: &Body<'_>, cells: &[Vec<Inline>], place: Place) {
        out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if place == Place::Head {
            out.push_str("<w:tblHeader/>");
        }
        out.push_str("</w:trPr>");
        match self.table.heading(cells) {
            Some(heading) if place != Place::Head => self.heading(out, body, heading),
            _ => {
                for column in 0..self.columns {
                    let cell = cells.get(column).map_or(&[][..], Vec::as_slice);
                    self.cell(out, body, cell, column, place);
                }
            }
        }
        out.push_str("</w:tr>");
    }

    /// The heading of a group, across all columns.
    fn heading(&self, out: &mut String, body: &Body<'_>, heading: &[Inline]) {
        cell_begin(out, self.widths.iter().sum(), self.columns, None);
        let runs = line(heading, body.bookmarks(), Weight::Plain);
        let paragraph = Paragraph::of(self.style).keep(Keep::WithNext);
        paragraph.write(out, &plain(heading), &runs);
        out.push_str("</w:tc>");
    }

    fn cell(
        &self,
        out: &mut String,
        body: &Body<'_>,
        cell: &[Inline],
        column: usize,
        place: Place,
    ) {
        let said = plain(cell);
        let bar = self.table.role == TableRole::Bars && column > 0 && said == BAR;
        let width = self.widths.get(column).copied().unwrap_or(1);
        match place {
            _ if bar => cell_begin_filled(out, width),
            Place::Head => cell_begin(out, width, 1, Some("E8E8E8")),
            _ => cell_begin(out, width, 1, None),
        }
        let (weight, align) = match place {
            Place::Head => (Weight::Bold, Align::Center),
            _ => (
                Weight::Plain,
                self.table.align.get(column).copied().unwrap_or_default(),
            ),
        };
        let runs = line(cell, body.bookmarks(), weight);
        let keep = match place {
            Place::Free => Keep::Free,
            Place::Head | Place::Kept => Keep::WithNext,
        };
        let stand = match align {
            Align::Left => Stand::Left,
            Align::Center => Stand::Center,
            Align::Right => Stand::Right,
        };
        let paragraph = Paragraph {
            keep,
            stand: Some(stand),
            ..Paragraph::of(if bar { Style::Bar } else { self.style })
        };
        paragraph.write(out, &said, &runs);
        out.push_str("</w:tc>");
    }
}

/// The head of a table with a style, up to its first row.
pub(super) fn begin(style: &str, left: usize, widths: &[usize]) -> String {
    let place = format!(r#"<w:tblInd w:w="{left}" w:type="dxa"/>"#);
    begin_at(style, &place, widths)
}

/// The head of a table at the right margin, however its page lies.
pub(super) fn begin_right(style: &str, widths: &[usize]) -> String {
    begin_at(style, r#"<w:jc w:val="right"/>"#, widths)
}

fn begin_at(style: &str, place: &str, widths: &[usize]) -> String {
    let sum: usize = widths.iter().sum();
    let mut out = format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum}" w:type="dxa"/>{place}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420"/></w:tblPr><w:tblGrid>"#
    );
    for width in widths {
        out.push_str(&format!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    out.push_str("</w:tblGrid>");
    out
}

/// The head of a cell over so many columns of the grid.
pub(super) fn cell_begin(out: &mut String, width: usize, span: usize, shade: Option<&str>) {
    cell_open(out, width, span);
    if let Some(fill) = shade {
        out.push_str(&format!(
            r#"<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>"#
        ));
    }
    out.push_str("</w:tcPr>");
}

/// The head of a cell whose text stands at its foot.
pub(super) fn cell_begin_low(out: &mut String, width: usize, span: usize) {
    cell_open(out, width, span);
    out.push_str(r#"<w:vAlign w:val="bottom"/></w:tcPr>"#);
}

/// The head of a cell that its paragraph fills from side to side, as a stretch of a bar does.
fn cell_begin_filled(out: &mut String, width: usize) {
    cell_open(out, width, 1);
    out.push_str(concat!(
        r#"<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>"#,
        "</w:tcPr>"
    ));
}

/// The head of a cell without a line but that of the cell on its right, its text in the middle.
pub(super) fn cell_begin_bare(out: &mut String, width: usize) {
    cell_open(out, width, 1);
    out.push_str(concat!(
        r#"<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders>"#,
        r#"<w:vAlign w:val="center"/></w:tcPr>"#
    ));
}

fn cell_open(out: &mut String, width: usize, span: usize) {
    out.push_str(&format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>"#
    ));
    if span > 1 {
        out.push_str(&format!(r#"<w:gridSpan w:val="{span}"/>"#));
    }
}
