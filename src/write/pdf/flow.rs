//! Lays out text into strips, one below the other.

use std::rc::Rc;

use krilla::tagging::Tag as Kind;

use super::fonts::Style;
use super::set::{Alignment, SetLine, Setting, set, widths};
use super::shape::Shaper;
use super::spans::Span;
use super::strip::{Hold, Ink, Role, Run, Stretch, Strip, What};
use super::tag::{Tag, Tags};

/// The size of text.
pub(super) const BODY: f32 = 12.0;

/// The room above a paragraph.
pub(super) const GAP: f32 = 6.0;

/// A measure that no line fills.
const WIDE: f32 = 100_000.0;

/// The grey of text.
pub(super) const BLACK: u8 = 0;

/// From one base line to the next, for a size.
pub(super) fn leading(size: f32) -> f32 {
    size * 4.0 / 3.0
}

/// Where blocks go: between which margins, and into which element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub left: f32,
    pub width: f32,
    pub tag: Tag,
}

impl Place {
    /// The place further to the right, in an element.
    pub(super) fn indented(self, by: f32, tag: Tag) -> Self {
        Self {
            left: self.left + by,
            width: self.width - by,
            tag,
        }
    }
}

/// Text that stands beside other text.
pub(super) struct Cell {
    pub left: f32,
    pub lines: Vec<SetLine>,
    pub spans: Vec<Span>,
    pub tag: Tag,
}

/// What is being laid out.
pub(super) struct Flow {
    pub shaper: Shaper,
    pub tags: Tags,
    pub strips: Vec<Strip>,
    /// How many things were laid out, which are read in this order.
    turn: usize,
    /// What goes into the next strip.
    marks: Vec<Ink>,
    ids: Vec<Rc<str>>,
}

impl Flow {
    pub(super) fn new() -> Self {
        Self {
            shaper: Shaper::default(),
            tags: Tags::new(),
            strips: Vec::new(),
            turn: 0,
            marks: Vec::new(),
            ids: Vec::new(),
        }
    }

    /// The role of the next thing that is read.
    pub(super) fn content(&mut self, tag: Tag) -> Role {
        self.turn += 1;
        Role::Content {
            tag,
            turn: self.turn,
            link: None,
        }
    }

    /// Marks the next strip as the beginning of a place.
    pub(super) fn begin(&mut self, id: &str) {
        self.ids.push(Rc::from(id));
    }

    /// Puts a mark beside the next strip.
    pub(super) fn mark(&mut self, text: &str, left: f32, tag: Tag) {
        let spans = vec![Span::of(text, Style::Regular)];
        let cell = self.cell(spans, left, line_of(BODY), tag);
        let strips = self.abreast(vec![cell], BODY);
        self.marks
            .extend(strips.into_iter().flat_map(|strip| strip.inks));
    }

    /// The width of words on one line.
    pub(super) fn width(&mut self, spans: &[Span], size: f32) -> f32 {
        widths(&mut self.shaper, spans, size).0
    }

    /// Sets spans to stand beside others.
    pub(super) fn cell(&mut self, spans: Vec<Span>, left: f32, setting: Setting, tag: Tag) -> Cell {
        Cell {
            left,
            lines: set(&mut self.shaper, &spans, setting),
            spans,
            tag,
        }
    }

    /// A paragraph, its last line and its first each with another.
    pub(super) fn paragraph(
        &mut self,
        spans: Vec<Span>,
        place: Place,
        align: Alignment,
        above: f32,
    ) {
        let tag = self.tags.below(place.tag, Kind::P);
        let setting = Setting {
            align,
            ..line_of(BODY)
        };
        self.lines(spans, Place { tag, ..place }, setting, above);
    }

    /// The lines of an element that is there already.
    pub(super) fn lines(&mut self, spans: Vec<Span>, place: Place, setting: Setting, above: f32) {
        let setting = Setting {
            measure: place.width,
            ..setting
        };
        let cell = self.cell(spans, place.left, setting, place.tag);
        let mut strips = self.abreast(vec![cell], setting.size);
        together(&mut strips);
        self.push(strips, above);
    }

    /// Cells side by side: a strip for each line.
    pub(super) fn abreast(&mut self, cells: Vec<Cell>, size: f32) -> Vec<Strip> {
        let height = cells.iter().map(|cell| cell.lines.len()).max();
        let mut strips = vec![Strip::of(leading(size)); height.unwrap_or(0)];
        for cell in cells {
            self.turn += 1;
            let mut links: Vec<(usize, Tag)> = Vec::new();
            for (line, strip) in cell.lines.into_iter().zip(&mut strips) {
                for (x, run, span) in line.runs {
                    let tag = match span {
                        Some(span) => link_tag(&mut self.tags, &mut links, span, cell.tag),
                        None => cell.tag,
                    };
                    let link = span.and_then(|span| cell.spans.get(span)?.link.clone());
                    strip.inks.push(Ink {
                        x: cell.left + x,
                        y: size,
                        what: What::Run(run),
                        role: Role::Content {
                            tag,
                            turn: self.turn,
                            link,
                        },
                    });
                }
            }
        }
        strips
    }

    /// Gives a cell that holds nothing a blank, for a table has as many cells in each row.
    pub(super) fn keep_empty(&mut self, cell: &mut Cell, size: f32) {
        if cell.lines.iter().any(|line| !line.runs.is_empty()) {
            return;
        }
        let blank = self.shaper.blank(Style::Regular);
        let stretches = blank.iter().map(|part| Stretch::of(part, 0.0));
        let run = Run {
            size,
            stretches: stretches.collect(),
            ..Run::default()
        };
        let line = SetLine {
            runs: vec![(0.0, Rc::new(run), None)],
            width: 0.0,
        };
        cell.lines = vec![line];
    }

    /// Puts strips below what is there.
    pub(super) fn push(&mut self, mut strips: Vec<Strip>, above: f32) {
        if let Some(first) = strips.first_mut() {
            first.above = above;
            first.ids.append(&mut self.ids);
            let marks = std::mem::take(&mut self.marks);
            first.inks.splice(0..0, marks);
        }
        self.strips.append(&mut strips);
    }

    /// Lets the last strip hold on to what comes.
    pub(super) fn hold(&mut self, hold: Hold) {
        if let Some(last) = self.strips.last_mut() {
            last.hold = last.hold.max(hold);
        }
    }
}

/// One line of a size, as wide as it is.
pub(super) fn line_of(size: f32) -> Setting {
    Setting {
        size,
        measure: WIDE,
        align: Alignment::Left,
        grey: BLACK,
    }
}

/// Keeps the first two lines together, and the last two.
pub(super) fn together(strips: &mut [Strip]) {
    let count = strips.len();
    for (index, strip) in strips.iter_mut().enumerate() {
        if index + 1 < count && (index == 0 || index + 2 == count) {
            strip.hold = Hold::Never;
        }
    }
}

fn link_tag(tags: &mut Tags, links: &mut Vec<(usize, Tag)>, span: usize, parent: Tag) -> Tag {
    if let Some((_, tag)) = links.iter().find(|(other, _)| *other == span) {
        return *tag;
    }
    let tag = tags.below(parent, Kind::Link);
    links.push((span, tag));
    tag
}
