//! Where the parties sign, and who has seen it and bore witness.
//!
//! Nothing here is torn apart: somebody who signs a page sees on it who else does.

use krilla::tagging::Tag as Kind;

use super::flow::{BODY, Flow, GAP, Place, leading, line_of};
use super::fonts::Style;
use super::set::{Alignment, Setting};
use super::spans::Span;
use super::strip::{Hold, Ink, Role, Strip, What};
use super::tag::Tag;
use crate::naskah::Naskah;
use crate::write::signing::{self, Grid, Line};

/// The room for a signature, and for one over a stamp.
const SPACE: f32 = 58.0;
const STAMPED: f32 = 72.0;

/// The stamp: 32 × 24 mm lying, as the paper one of Perum Peruri roughly is.
const STAMP: (f32, f32) = (76.0, 56.0);
const STAMP_GREY: u8 = 110;
const STAMP_SIZE: f32 = 9.0;

/// The size where three sign side by side.
const ABREAST: f32 = 11.0;

/// The room between columns.
const BETWEEN: f32 = 10.0;

impl Flow {
    /// The signatures at the end of the agreement.
    pub(super) fn signatures(&mut self, naskah: &Naskah, place: Place) {
        // A page of nothing but signatures could belong to any agreement.
        self.hold(Hold::Firm);
        self.begin("tanda-tangan");
        self.grid(&signing::parties(naskah), place, 3.0 * GAP);
        for (index, (title, grid)) in signing::beneath(naskah).into_iter().enumerate() {
            // Where not all who sign fit on one page, those who have seen it and bore witness go together to the next.
            self.hold(if index == 0 { Hold::Loath } else { Hold::Firm });
            self.paragraph(
                vec![Span::of(title, Style::Regular)],
                place,
                Alignment::Centre,
                3.0 * GAP,
            );
            self.hold(Hold::Never);
            self.grid(&grid, place, 0.0);
        }
    }

    /// Rows of columns of signatures.
    pub(super) fn grid(&mut self, grid: &Grid, place: Place, above: f32) {
        for (index, columns) in grid.iter().enumerate() {
            if index > 0 {
                self.hold(Hold::Firm);
            }
            let strips = self.row_of_columns(columns, place);
            self.push(strips, if index == 0 { above } else { 3.0 * GAP });
        }
    }

    /// Columns side by side, each read out as a whole. Down to the place to sign like stands beside like; from there each
    /// column goes on by itself.
    fn row_of_columns(&mut self, columns: &[Vec<Line>], place: Place) -> Vec<Strip> {
        let row = self.tags.below(place.tag, Kind::Div);
        let tags: Vec<Tag> = columns
            .iter()
            .map(|_| self.tags.below(row, Kind::Div))
            .collect();
        let width = place.width / count(columns.len());
        let size = if columns.len() > 2 { ABREAST } else { BODY };
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        let mut downs = vec![0.0; columns.len()];
        let mut inks = Vec::new();
        let mut head = true;
        for at in 0..height {
            let mut left = place.left;
            for ((column, tag), down) in columns.iter().zip(&tags).zip(&mut downs) {
                if let Some(line) = column.get(at) {
                    let area = Area { left, width, size };
                    inks.extend(self.signing_line(line, area, *tag, down));
                }
                left += width;
            }
            if head {
                level(&mut downs);
            }
            let signs =
                |column: &Vec<Line>| matches!(column.get(at), Some(Line::Meterai | Line::Space));
            head &= !columns.iter().any(signs);
        }
        slice(inks, &downs)
    }

    /// A line of a column, so far down.
    fn signing_line(&mut self, line: &Line, area: Area, tag: Tag, down: &mut f32) -> Vec<Ink> {
        let (text, style) = match line {
            Line::Label(text) | Line::Name(text) => (text.as_str(), Style::Bold),
            Line::Plain(text) => (text.as_str(), Style::Regular),
            Line::Meterai => {
                let inks = self.stamp(area, tag, *down);
                *down += STAMPED;
                return inks;
            }
            Line::Space => {
                *down += SPACE;
                return Vec::new();
            }
        };
        let setting = Setting {
            measure: area.width - BETWEEN,
            align: Alignment::Centre,
            ..line_of(area.size)
        };
        let tag = self.tags.below(tag, Kind::P);
        let left = area.left + BETWEEN / 2.0;
        let cell = self.cell(vec![Span::of(text, style)], left, setting, tag);
        let mut inks = Vec::new();
        for strip in self.abreast(vec![cell], area.size) {
            inks.extend(lower(strip.inks, *down));
            *down += strip.height;
        }
        inks
    }

    /// The box for a stamp, with the word in it.
    fn stamp(&mut self, area: Area, tag: Tag, down: f32) -> Vec<Ink> {
        let (width, height) = STAMP;
        let left = area.left + (area.width - width) / 2.0;
        let top = down + (STAMPED - height) / 2.0;
        let mut inks = vec![Ink {
            x: left,
            y: top,
            what: What::Frame {
                width,
                height,
                grey: STAMP_GREY,
            },
            role: Role::Decoration,
        }];
        let tag = self.tags.below(tag, Kind::P);
        let setting = Setting {
            measure: width,
            align: Alignment::Centre,
            grey: STAMP_GREY,
            ..line_of(STAMP_SIZE)
        };
        let word = vec![Span::of("meterai", Style::Regular)];
        let word = self.cell(word, left, setting, tag);
        let middle = top + (height - leading(STAMP_SIZE)) / 2.0;
        for strip in self.abreast(vec![word], STAMP_SIZE) {
            inks.extend(lower(strip.inks, middle));
        }
        inks
    }
}

/// Where a column of signatures stands.
#[derive(Clone, Copy)]
struct Area {
    left: f32,
    width: f32,
    size: f32,
}

fn lower(inks: Vec<Ink>, by: f32) -> impl Iterator<Item = Ink> {
    inks.into_iter().map(move |ink| Ink {
        y: ink.y + by,
        ..ink
    })
}

/// Sets columns on a level.
fn level(downs: &mut [f32]) {
    let lowest = downs.iter().copied().fold(0.0, f32::max);
    downs.fill(lowest);
}

/// The ink of columns as strips that hold on to each other; only where it is more than a page is it cut between them.
fn slice(mut inks: Vec<Ink>, downs: &[f32]) -> Vec<Strip> {
    let height = downs.iter().copied().fold(0.0, f32::max);
    let mut strips = Vec::new();
    let mut top = 0.0;
    while top < height {
        let tall = leading(BODY).min(height - top);
        let (here, below) = inks
            .into_iter()
            .partition(|ink| ink.y < top + tall || top + tall >= height);
        inks = below;
        strips.push(Strip {
            inks: lower(here, -top).collect(),
            hold: Hold::Never,
            ..Strip::of(tall)
        });
        top += tall;
    }
    if let Some(last) = strips.last_mut() {
        last.hold = Hold::Free;
    }
    strips
}

#[allow(clippy::cast_precision_loss, reason = "few sign side by side")]
fn count(columns: usize) -> f32 {
    columns.max(1) as f32
}
