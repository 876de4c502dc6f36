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

/// The room between columns.
const BETWEEN: f32 = 10.0;

impl Flow {
    /// The signatures at the end of the agreement.
    pub(super) fn signatures(&mut self, naskah: &Naskah, place: Place) {
        // A page of nothing but signatures could belong to any agreement.
        self.hold(Hold::Loath);
        self.begin("tanda-tangan");
        self.grid(&signing::parties(naskah), place, 3.0 * GAP);
        for (title, grid) in signing::beneath(naskah) {
            self.hold(Hold::Loath);
            self.paragraph(
                vec![Span::of(title, Style::Regular)],
                place,
                Alignment::Centre,
                2.0 * GAP,
            );
            self.hold(Hold::Never);
            self.grid(&grid, place, GAP);
        }
    }

    /// Rows of columns of signatures.
    pub(super) fn grid(&mut self, grid: &Grid, place: Place, above: f32) {
        for (index, columns) in grid.iter().enumerate() {
            if index > 0 {
                self.hold(Hold::Loath);
            }
            let mut strips = self.row_of_columns(columns, place);
            if let Some((_, others)) = strips.split_last_mut() {
                for strip in others {
                    strip.hold = Hold::Never;
                }
            }
            self.push(strips, if index == 0 { above } else { 3.0 * GAP });
        }
    }

    fn row_of_columns(&mut self, columns: &[Vec<Line>], place: Place) -> Vec<Strip> {
        let tag = self.tags.below(place.tag, Kind::Div);
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        let mut strips = Vec::new();
        for at in 0..height {
            let lines: Vec<Option<&Line>> = columns.iter().map(|column| column.get(at)).collect();
            strips.extend(self.line_of_columns(&lines, place, tag));
        }
        strips
    }

    /// One line of each column, as high as the highest.
    fn line_of_columns(&mut self, lines: &[Option<&Line>], place: Place, tag: Tag) -> Vec<Strip> {
        let width = place.width / count(lines.len());
        let mut cells = Vec::new();
        let mut stamps = Vec::new();
        let mut room: f32 = 0.0;
        let mut left = place.left;
        for line in lines {
            let (text, style) = match line {
                Some(Line::Label(text) | Line::Name(text)) => (text.as_str(), Style::Bold),
                Some(Line::Plain(text)) => (text.as_str(), Style::Regular),
                Some(Line::Meterai) => {
                    room = room.max(STAMPED);
                    stamps.push(left + (width - STAMP.0) / 2.0);
                    ("", Style::Regular)
                }
                Some(Line::Space) => {
                    room = room.max(SPACE);
                    ("", Style::Regular)
                }
                None => ("", Style::Regular),
            };
            let setting = Setting {
                measure: width - BETWEEN,
                align: Alignment::Centre,
                ..line_of(BODY)
            };
            let tag = self.tags.below(tag, Kind::P);
            cells.push(self.cell(
                vec![Span::of(text, style)],
                left + BETWEEN / 2.0,
                setting,
                tag,
            ));
            left += width;
        }
        let mut strips = self.abreast(cells, BODY);
        for left in stamps {
            self.stamp(&mut strips, left, tag);
        }
        let height: f32 = strips.iter().map(|strip| strip.height).sum();
        if let Some(last) = strips.last_mut() {
            last.height += (room - height).max(0.0);
        }
        strips
    }

    /// The box for a stamp, with the word in it.
    fn stamp(&mut self, strips: &mut [Strip], left: f32, tag: Tag) {
        let Some(strip) = strips.first_mut() else {
            return;
        };
        let (width, height) = STAMP;
        let top = (STAMPED - height) / 2.0;
        strip.inks.push(Ink {
            x: left,
            y: top,
            what: What::Frame {
                width,
                height,
                grey: STAMP_GREY,
            },
            role: Role::Decoration,
        });
        let tag = self.tags.below(tag, Kind::P);
        let setting = Setting {
            measure: width,
            align: Alignment::Centre,
            grey: STAMP_GREY,
            ..line_of(STAMP_SIZE)
        };
        let word = vec![Span::of("meterai", Style::Regular)];
        let word = self.cell(word, left, setting, tag);
        let down = top + (height - leading(STAMP_SIZE)) / 2.0;
        let inks = self
            .abreast(vec![word], STAMP_SIZE)
            .into_iter()
            .flat_map(|word| word.inks);
        strip.inks.extend(inks.map(|ink| Ink {
            y: ink.y + down,
            ..ink
        }));
    }
}

#[allow(clippy::cast_precision_loss, reason = "few sign side by side")]
fn count(columns: usize) -> f32 {
    columns.max(1) as f32
}
