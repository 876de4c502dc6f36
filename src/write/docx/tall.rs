//! How tall places to sign are, near enough to tell whether a page holds them: Word lays out the lines, but tears what it was
//! told to keep and cannot wherever the page ends, be it between a place to sign and the name below it.

use super::measure::lines_of;
use super::run::Weight;
use super::signature::{PLACE, STAMPED};
use crate::write::signing::{Grid, Line};

/// The height of a line, also of one in bold letters that stand taller than most.
const LINE: usize = 350;

/// The size of the letters, in half points.
const SIZE: usize = 24;

/// The room above a block and between those who sign above and below.
const APART: usize = 360;

/// The room beside the words of a column, left and right together; the style says it once more.
const BESIDE: usize = 142;

/// The height of each row of a grid, in twentieths of a point, with the room above it.
pub(super) fn grid_rows(grid: &Grid, room: usize) -> Vec<usize> {
    let heights = grid.iter().map(|columns| {
        let room = (room / columns.len().max(1)).saturating_sub(BESIDE);
        let count = columns.iter().map(Vec::len).max().unwrap_or(0);
        let abreast = |at: usize| columns.iter().filter_map(move |column| column.get(at));
        let heights = (0..count).map(|at| abreast(at).map(|each| line(each, room)).max());
        APART + heights.flatten().sum::<usize>()
    });
    heights.collect()
}

/// The height of a block with a title or without.
pub(super) fn block(title: Option<&str>, grid: &Grid, room: usize) -> usize {
    let title = title.map_or(0, |_| LINE);
    title + grid_rows(grid, room).iter().sum::<usize>()
}

fn line(line: &Line, room: usize) -> usize {
    match line {
        Line::Label(text) | Line::Name(text) => LINE * lines_of(text, Weight::Bold, SIZE, room),
        Line::Plain(text) => LINE * lines_of(text, Weight::Plain, SIZE, room),
        Line::Meterai => STAMPED,
        Line::Space => PLACE,
    }
}
