//! The table of contents of a long agreement that asks for one.

use std::collections::BTreeMap;
use std::rc::Rc;

use krilla::tagging::Tag as Kind;

use super::flow::{BODY, Flow, GAP, Place, leading, line_of};
use super::fonts::Style;
use super::page::Page;
use super::set::{Alignment, Setting, set};
use super::spans::{Blanks, Span};
use super::strip::{Hold, Ink, Link, Role, Run, Stretch, Strip, What};
use super::tag::Tag;
use crate::naskah::Naskah;
use crate::write::contents::{Entry, entries};

/// The size of an entry.
const SIZE: f32 = 11.0;

/// The room behind the widest label, the room for a number of a page, and the room that dots leave.
const BEHIND: f32 = 12.0;
const NUMBER: f32 = 28.0;
const APART: f32 = 5.0;

impl Flow {
    /// The Pasal and annexes with their pages.
    pub(super) fn contents(&mut self, naskah: &Naskah, place: Place) {
        let entries = entries(naskah);
        if entries.is_empty() {
            return;
        }
        self.centred("DAFTAR ISI", BODY, Style::Bold, place, 3.0 * GAP);
        let widest = entries
            .iter()
            .map(|entry| self.width(&[label(entry)], SIZE))
            .fold(0.0, f32::max);
        let list = self.tags.below(place.tag, Kind::TOC);
        let place = Place { tag: list, ..place };
        for (index, entry) in entries.iter().enumerate() {
            let above = if index == 0 { GAP } else { 0.0 };
            let strips = self.entry(entry, place, widest + BEHIND);
            self.push(strips, above);
        }
    }

    fn entry(&mut self, entry: &Entry, place: Place, beside: f32) -> Vec<Strip> {
        let tag = self.tags.below(place.tag, Kind::TOCI);
        let link = self.tags.below(tag, Kind::Link);
        let setting = Setting {
            measure: place.width - beside - NUMBER,
            align: Alignment::Left,
            ..line_of(SIZE)
        };
        let title = Span {
            blanks: Blanks::Loose,
            ..Span::of(&entry.title, Style::Regular)
        };
        let blank = || Span::of(" ", Style::Regular);
        let label = vec![label(entry), blank()];
        let label = self.cell(label, place.left, line_of(SIZE), link);
        let title = self.cell(vec![title, blank()], place.left + beside, setting, link);
        let ends = title.lines.last().map_or(0.0, |line| line.width);
        let mut strips = self.abreast(vec![label, title], SIZE);
        for strip in &mut strips {
            strip.hold = Hold::Never;
            leading_to(entry, &mut strip.inks);
        }
        if let Some(last) = strips.last_mut() {
            last.hold = Hold::Free;
            let right = place.left + place.width;
            let dots = self.dots(place.left + beside + ends + APART, right - NUMBER);
            last.inks.extend(dots);
            last.inks.push(self.number_of(entry, right, tag));
        }
        strips
    }

    fn number_of(&mut self, entry: &Entry, right: f32, tag: Tag) -> Ink {
        Ink {
            x: right,
            y: SIZE,
            what: What::PageOf {
                id: Rc::from(entry.id.as_str()),
                size: SIZE,
            },
            role: self.content(tag),
        }
    }

    /// Puts in the numbers of pages, now that there are pages.
    pub(super) fn number_contents(&mut self, pages: &mut [Page]) {
        let on = places(pages);
        for ink in pages.iter_mut().flat_map(|page| &mut page.inks) {
            let What::PageOf { id, size } = &ink.what else {
                continue;
            };
            let number = on.get(id).map(usize::to_string).unwrap_or_default();
            let spans = [Span::of(&number, Style::Regular)];
            let lines = set(&mut self.shaper, &spans, line_of(*size));
            if let Some((_, run, _)) = lines.into_iter().flat_map(|line| line.runs).next() {
                ink.x -= self.width(&spans, *size);
                ink.what = What::Run(run);
            }
        }
    }

    /// Dots that lead the eye to the number; they stand below each other in all lines.
    fn dots(&mut self, from: f32, to: f32) -> Vec<Ink> {
        let dot = self
            .shaper
            .word(".", Style::Regular, super::shape::Way::Right);
        let step = leading(SIZE) / 2.0;
        let mut x = (from / step).ceil() * step;
        let mut inks = Vec::new();
        while x + step <= to {
            let stretches = dot.iter().map(|part| Stretch::of(part, 0.0));
            let run = Run {
                size: SIZE,
                stretches: stretches.collect(),
                ..Run::default()
            };
            inks.push(Ink {
                x,
                y: SIZE,
                what: What::Run(Rc::new(run)),
                role: Role::Decoration,
            });
            x += step;
        }
        inks
    }
}

/// The page on which each place begins.
pub(super) fn places(pages: &[Page]) -> BTreeMap<Rc<str>, usize> {
    let pages = pages.iter().zip(1..);
    pages
        .flat_map(|(page, number)| page.ids.iter().map(move |(id, _)| (Rc::clone(id), number)))
        .collect()
}

fn label(entry: &Entry) -> Span {
    Span::of(&entry.label, Style::Regular)
}

/// Lets the label and the title of an entry lead to its place as one.
fn leading_to(entry: &Entry, inks: &mut [Ink]) {
    let to = Rc::from(entry.id.as_str());
    let says = [entry.label.as_str(), &entry.title].join(" ");
    let says = Rc::from(says.trim_end());
    for ink in inks {
        if let Role::Content { link, .. } = &mut ink.role {
            *link = Some(Link {
                to: Rc::clone(&to),
                says: Rc::clone(&says),
            });
        }
    }
}
