//! How wide the columns of a table are.
//!
//! Widths come from what the cells hold. A table that is too wide is set in smaller type; one that is wider still asks for a
//! page that lies across; and where even that does not help, words are cut.

use super::flow::Flow;
use super::fonts::Style;
use super::set::widths;
use super::spans::{Span, spans};
use super::strip::Lie;
use crate::naskah::{Align, Block, Table, TableRole};

/// The room on either side of a cell.
pub(super) const PAD: f32 = 3.5;

/// The sizes that a table is tried in.
const SIZES: [f32; 4] = [11.0, 10.0, 9.0, 8.0];

/// The size below which a page rather lies across than a table on it is set so small.
const LEGIBLE: f32 = 9.0;

/// The sizes that are taken first where every short cell then stays on one line, and how wide a short cell is, in ems.
const TIDY: [f32; 3] = [11.0, 10.0, 9.0];
const SHORT: f32 = 12.0;

/// The most of a bar chart that its names take.
const NAMES: f32 = 0.4;

/// The columns of a table.
pub(super) struct Columns {
    pub size: f32,
    /// The left edge of each column, and the right edge of the last.
    pub edges: Vec<f32>,
}

/// What each column asks for, in ems.
struct Wishes {
    /// Everything on one line.
    natural: Vec<f32>,
    /// No word cut, no number torn.
    least: Vec<f32>,
    role: TableRole,
}

impl Flow {
    /// The columns of a table that may be so wide, if no word need be cut for it.
    pub(super) fn columns(&mut self, table: &Table, width: f32) -> Option<Columns> {
        let wishes = self.wishes(table);
        let tidy = TIDY
            .into_iter()
            .filter_map(|size| Some((size, wishes.widths(size, width)?)))
            .find(|(size, widths)| wishes.keeps_short_cells(*size, widths));
        let (size, widths) = tidy.or_else(|| {
            SIZES
                .into_iter()
                .find_map(|size| Some((size, wishes.widths(size, width)?)))
        })?;
        Some(Columns {
            size,
            edges: edges(&widths),
        })
    }

    /// The columns of a table that is too wide, with words cut in the widest of them.
    pub(super) fn narrow_columns(&mut self, table: &Table, width: f32) -> Columns {
        let wishes = self.wishes(table);
        let size = SIZES[SIZES.len() - 1];
        let least: Vec<f32> = wishes.least.iter().map(|wish| wish * size + 0.1).collect();
        let room = (width - 2.0 * PAD * count_of(least.len())).max(0.0);
        let widths: Vec<f32> = fair(&least, room)
            .iter()
            .map(|share| share + 2.0 * PAD)
            .collect();
        Columns {
            size,
            edges: edges(&widths),
        }
    }

    /// How a page must lie for the tables of some blocks.
    pub(super) fn lie(&mut self, blocks: &[Block], upright: f32) -> Lie {
        let wide = blocks.iter().any(|block| match block {
            Block::Table(table) => self
                .columns(table, upright)
                .is_none_or(|columns| columns.size < LEGIBLE),
            _ => false,
        });
        if wide { Lie::Across } else { Lie::Upright }
    }

    fn wishes(&mut self, table: &Table) -> Wishes {
        let count = table.head.len();
        let mut wishes = Wishes {
            natural: vec![0.5; count],
            least: vec![0.5; count],
            role: table.role,
        };
        let head = table.head.iter().map(|cell| spans(cell, Style::Bold));
        self.widen(&mut wishes, &head.collect::<Vec<_>>(), &[]);
        let plain = |row: &&Vec<_>| table.heading(row).is_none();
        for row in table.rows.iter().filter(plain) {
            let row = row
                .iter()
                .take(count)
                .map(|cell| spans(cell, Style::Regular));
            self.widen(&mut wishes, &row.collect::<Vec<_>>(), &table.align);
        }
        wishes
    }

    fn widen(&mut self, wishes: &mut Wishes, row: &[Vec<Span>], align: &[Align]) {
        for (at, cell) in row.iter().enumerate() {
            let (natural, word) = widths(&mut self.shaper, cell, 1.0);
            let number = align.get(at) == Some(&Align::Right);
            let least = if number { natural } else { word };
            wishes.natural[at] = wishes.natural[at].max(natural);
            wishes.least[at] = wishes.least[at].max(least);
        }
    }
}

impl Wishes {
    /// Whether every column of short cells is as wide as they are.
    fn keeps_short_cells(&self, size: f32, widths: &[f32]) -> bool {
        self.natural
            .iter()
            .zip(widths)
            .all(|(wish, width)| *wish > SHORT || wish * size + 2.0 * PAD <= *width)
    }

    /// The widths of columns that make up a whole, in a size; none where a word would be cut.
    fn widths(&self, size: f32, whole: f32) -> Option<Vec<f32>> {
        let pads = 2.0 * PAD;
        let least: Vec<f32> = self
            .least
            .iter()
            .map(|wish| wish * size + pads + 0.1)
            .collect();
        let natural: Vec<f32> = self
            .natural
            .iter()
            .map(|wish| wish * size + pads + 0.1)
            .collect();
        let spare = whole - least.iter().sum::<f32>();
        if spare < 0.0 {
            return None;
        }
        if self.role == TableRole::Bars && least.len() > 1 {
            return even(&least, &natural, whole);
        }
        let wants: Vec<f32> = natural
            .iter()
            .zip(&least)
            .map(|(wish, least)| wish - least)
            .collect();
        if spare < wants.iter().sum() {
            let shares = fair(&wants, spare);
            return Some(
                least
                    .iter()
                    .zip(shares)
                    .map(|(least, share)| least + share)
                    .collect(),
            );
        }
        let sum: f32 = natural.iter().sum();
        Some(natural.iter().map(|wish| wish * whole / sum).collect())
    }
}

/// Shares of what there is: who wants little gets it, and those who want more get alike.
fn fair(wants: &[f32], whole: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wants.len()).collect();
    order.sort_by(|one, two| wants[*one].total_cmp(&wants[*two]));
    let mut shares = vec![0.0; wants.len()];
    let mut rest = whole;
    for (served, at) in order.into_iter().enumerate() {
        shares[at] = wants[at].min(rest / count_of(wants.len() - served));
        rest -= shares[at];
    }
    shares
}

/// The columns of a bar chart: all bars have the same scale. None where a word would be cut for it.
fn even(least: &[f32], natural: &[f32], whole: f32) -> Option<Vec<f32>> {
    let bars = count_of(least.len() - 1);
    let narrowest = least[1..].iter().copied().fold(0.0, f32::max);
    let most = whole - narrowest * bars;
    if most < least[0] {
        return None;
    }
    let names = natural[0].min(most).min((whole * NAMES).max(least[0]));
    let bar = (whole - names) / bars;
    let widths = std::iter::once(names).chain(std::iter::repeat_n(bar, least.len() - 1));
    Some(widths.collect())
}

fn edges(widths: &[f32]) -> Vec<f32> {
    let mut edges = vec![0.0];
    let mut x = 0.0;
    for width in widths {
        x += width;
        edges.push(x);
    }
    edges
}

#[allow(clippy::cast_precision_loss, reason = "a table has few columns")]
fn count_of(columns: usize) -> f32 {
    columns as f32
}
