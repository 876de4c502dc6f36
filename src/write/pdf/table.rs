//! Tables: ruled cells, a head that comes again on each page, bars as bars.

use std::num::NonZeroU32;
use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag as Kind};

use super::columns::{Columns, PAD};
use super::flow::{BLACK, Flow, Place, line_of, together};
use super::fonts::Style;
use super::page::RULE;
use super::set::{Alignment, Setting};
use super::spans::spans;
use super::strip::{Hold, Ink, Role, Running, Strip, What};
use super::tag::Tag;
use crate::naskah::{Align, BAR, Inline, Table, TableRole, plain};

/// The room above and below the text of a cell.
const INSIDE: f32 = 2.5;

/// The grey of a head, and of bars.
const HEAD: u8 = 232;
const BARS: u8 = 110;

/// A row that has more lines may be torn over two pages.
const WHOLE: usize = 8;

/// A table where it stands.
struct Frame<'t> {
    table: &'t Table,
    left: f32,
    columns: Columns,
    tag: Tag,
}

impl Flow {
    /// A table; one that is too wide for its place begins at the margin.
    pub(super) fn table(&mut self, table: &Table, place: Place, above: f32) {
        if table.head.is_empty() {
            return;
        }
        let frame = self.frame(table, place);
        let mut head = self.head(&frame);
        for strip in &mut head {
            strip.hold = Hold::Never;
        }
        let running = Rc::new(Running {
            head: head.iter().map(again).collect(),
            rule: Some((frame.left, frame.right())),
        });
        self.push(head, above);
        for (index, row) in table.rows.iter().enumerate() {
            let mut strips = self.body(&frame, row);
            // The last row is no company for a head alone.
            if index + 2 == table.rows.len()
                && let Some(last) = strips.last_mut()
            {
                last.hold = last.hold.max(Hold::Loath);
            }
            for strip in &mut strips {
                strip.table = Some(Rc::clone(&running));
            }
            self.push(strips, 0.0);
        }
        if let Some(last) = self.strips.last_mut() {
            // It has its rule below, whether a page ends here or not.
            if let Some(running) = &mut last.table {
                *running = Rc::new(Running {
                    head: running.head.clone(),
                    rule: None,
                });
            }
            let (left, height) = (frame.left, last.height);
            last.inks
                .push(rule(left, height, frame.right() - left + RULE, RULE));
            last.height += RULE;
        }
    }

    /// Where a table stands, and how its columns.
    fn frame<'t>(&mut self, table: &'t Table, place: Place) -> Frame<'t> {
        let whole = place.left + place.width;
        let (left, columns) = match self.columns(table, place.width) {
            Some(columns) => (place.left, columns),
            None => match self.columns(table, whole) {
                Some(columns) => (0.0, columns),
                None => (0.0, self.narrow_columns(table, whole)),
            },
        };
        Frame {
            table,
            left,
            columns,
            tag: self.tags.below(place.tag, Kind::Table),
        }
    }

    fn head(&mut self, frame: &Frame<'_>) -> Vec<Strip> {
        let row = self.tags.below(frame.tag, Kind::TR);
        let aligns = vec![Align::Center; frame.table.head.len()];
        let tags = aligns
            .iter()
            .map(|_| self.tags.below(row, Kind::TH(TableHeaderScope::Column)))
            .collect();
        let mut strips = self.row_strips(frame, &frame.table.head, &aligns, tags, Style::Bold);
        let width = frame.right() - frame.left;
        for strip in &mut strips {
            let ground = block(frame.left, 0.0, width, strip.height, HEAD);
            strip.inks.insert(0, ground);
        }
        strips
    }

    fn body(&mut self, frame: &Frame<'_>, row: &[Vec<Inline>]) -> Vec<Strip> {
        let tag = self.tags.below(frame.tag, Kind::TR);
        let mut strips = if let Some(heading) = frame.table.heading(row) {
            self.heading_strips(frame, heading, tag)
        } else {
            let tags = frame
                .table
                .head
                .iter()
                .map(|_| self.tags.below(tag, Kind::TD))
                .collect();
            self.row_strips(frame, row, &frame.table.align, tags, Style::Regular)
        };
        if frame.table.role == TableRole::Bars {
            bars(frame, row, &mut strips);
        }
        if strips.len() > WHOLE {
            together(&mut strips);
        } else if let Some((_, others)) = strips.split_last_mut() {
            for strip in others {
                strip.hold = Hold::Never;
            }
        }
        strips
    }

    /// The heading of a group, across all columns, on the page of what it is the heading of.
    fn heading_strips(&mut self, frame: &Frame<'_>, heading: &[Inline], row: Tag) -> Vec<Strip> {
        let columns = u32::try_from(frame.table.head.len()).ok();
        let cell = Kind::TD.with_col_span(columns.and_then(NonZeroU32::new));
        let cell = self.tags.below(row, cell);
        let size = frame.columns.size;
        let setting = Setting {
            measure: frame.right() - frame.left - 2.0 * PAD,
            ..line_of(size)
        };
        let spans = spans(heading, Style::Regular);
        let cell = self.cell(spans, frame.left + PAD, setting, cell);
        let mut strips = self.abreast(vec![cell], size);
        pad(&mut strips);
        let (left, right) = (0.0, frame.right() - frame.left);
        for (index, strip) in strips.iter_mut().enumerate() {
            frame.rules(strip, &[left, right], index == 0);
        }
        if let Some(last) = strips.last_mut() {
            last.hold = Hold::Loath;
        }
        strips
    }

    fn row_strips(
        &mut self,
        frame: &Frame<'_>,
        row: &[Vec<Inline>],
        aligns: &[Align],
        tags: Vec<Tag>,
        style: Style,
    ) -> Vec<Strip> {
        let size = frame.columns.size;
        let mut cells = Vec::with_capacity(tags.len());
        for (at, tag) in tags.into_iter().enumerate() {
            let text = row.get(at).map_or(&[][..], Vec::as_slice);
            let (left, right) = frame.cell(at);
            let setting = Setting {
                measure: right - left - 2.0 * PAD,
                align: alignment(aligns.get(at)),
                grey: if frame.is_bar(at, text) { BARS } else { BLACK },
                ..line_of(size)
            };
            let mut cell = self.cell(spans(text, style), left + PAD, setting, tag);
            self.keep_empty(&mut cell, size);
            cells.push(cell);
        }
        let mut strips = self.abreast(cells, size);
        pad(&mut strips);
        for (index, strip) in strips.iter_mut().enumerate() {
            frame.rules(strip, &frame.columns.edges, index == 0);
        }
        strips
    }
}

impl Frame<'_> {
    fn right(&self) -> f32 {
        self.left + self.columns.edges[self.columns.edges.len() - 1]
    }

    /// The edges of a column.
    fn cell(&self, at: usize) -> (f32, f32) {
        let edges = &self.columns.edges;
        (self.left + edges[at], self.left + edges[at + 1])
    }

    fn is_bar(&self, at: usize, cell: &[Inline]) -> bool {
        self.table.role == TableRole::Bars && at > 0 && plain(cell) == BAR
    }

    /// The rules at the edges of the cells of a strip, and above the first of a row.
    fn rules(&self, strip: &mut Strip, edges: &[f32], first: bool) {
        let height = strip.height;
        let mut rules: Vec<Ink> = edges
            .iter()
            .map(|edge| rule(self.left + edge, 0.0, RULE, height))
            .collect();
        if first {
            rules.push(rule(self.left, 0.0, self.right() - self.left + RULE, RULE));
        }
        strip.inks.splice(0..0, rules);
    }
}

/// The bars of a row: cells side by side are one bar.
fn bars(frame: &Frame<'_>, row: &[Vec<Inline>], strips: &mut [Strip]) {
    let Some(strip) = strips.first_mut() else {
        return;
    };
    let size = frame.columns.size;
    let mut at = 1;
    while at < frame.table.head.len() {
        let is_bar = |at: usize| row.get(at).is_some_and(|cell| frame.is_bar(at, cell));
        let first = at;
        while at < frame.table.head.len() && is_bar(at) {
            at += 1;
        }
        if at > first {
            let (left, right) = (frame.cell(first).0, frame.cell(at - 1).1);
            // As high as the square that stands for it, so that it covers it.
            let top = INSIDE + size * 0.2;
            let bar = block(left + RULE, top, right - left - RULE, size * 0.95, BARS);
            strip.inks.insert(0, bar);
        }
        at += 1;
    }
}

/// Room above the first line of a row and below its last.
fn pad(strips: &mut [Strip]) {
    if let Some(first) = strips.first_mut() {
        first.height += INSIDE;
        for ink in &mut first.inks {
            ink.y += INSIDE;
        }
    }
    if let Some(last) = strips.last_mut() {
        last.height += INSIDE;
    }
}

/// A strip of a head where the table goes on: it was read out before.
fn again(strip: &Strip) -> Strip {
    Strip {
        inks: strip
            .inks
            .iter()
            .map(|ink| Ink {
                role: Role::Decoration,
                ..ink.clone()
            })
            .collect(),
        ids: Vec::new(),
        ..strip.clone()
    }
}

fn alignment(align: Option<&Align>) -> Alignment {
    match align {
        None | Some(Align::Left) => Alignment::Left,
        Some(Align::Center) => Alignment::Centre,
        Some(Align::Right) => Alignment::Right,
    }
}

fn rule(x: f32, y: f32, width: f32, height: f32) -> Ink {
    block(x, y, width, height, BLACK)
}

fn block(x: f32, y: f32, width: f32, height: f32, grey: u8) -> Ink {
    Ink {
        x,
        y,
        what: What::Block {
            width,
            height,
            grey,
        },
        role: Role::Decoration,
    }
}
