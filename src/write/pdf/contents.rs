//! The table of contents of a long agreement that asks for one.

use std::collections::BTreeMap;
use std::rc::Rc;

use krilla::tagging::Tag as Kind;

use super::flow::{BODY, Flow, GAP, Place, leading, line_of};
use super::fonts::Style;
use super::page::Page;
use super::set::{Alignment, Setting, set};
use super::spans::{Blanks, Span};
use super::strip::{Hold, Ink, Link, Role, Run, Stretch, What};
use crate::naskah::{Contents, Naskah};

/// An agreement has so many Pasal before a table of contents helps.
const MANY: usize = 15;

/// The room for a number of a page, and the room that dots leave.
const NUMBER: f32 = 26.0;
const APART: f32 = 5.0;

impl Flow {
    /// The Pasal and annexes with their pages.
    pub(super) fn contents(&mut self, naskah: &Naskah, place: Place) {
        if naskah.looks.contents == Contents::None || naskah.pasal.len() <= MANY {
            return;
        }
        self.centred("DAFTAR ISI", BODY, Style::Bold, place, 3.0 * GAP);
        let list = self.tags.below(place.tag, Kind::TOC);
        let place = Place { tag: list, ..place };
        for pasal in &naskah.pasal {
            let name = format!("Pasal {}", pasal.number);
            self.entry(&pasal.id(), &name, &pasal.heading, place);
        }
        for annex in &naskah.annexes {
            self.entry(&annex.id, &annex.label, &annex.title, place);
        }
    }

    fn entry(&mut self, id: &str, name: &str, title: &str, place: Place) {
        let entry = self.tags.below(place.tag, Kind::TOCI);
        let words = [name, title].join(" ").trim_end().to_owned();
        let span = Span {
            blanks: Blanks::Loose,
            link: Some(Link {
                to: Rc::from(id),
                says: Rc::from(words.as_str()),
            }),
            ..Span::of(&words, Style::Regular)
        };
        let setting = Setting {
            measure: place.width - NUMBER,
            align: Alignment::Left,
            ..line_of(BODY)
        };
        let blank = Span::of(" ", Style::Regular);
        let cell = self.cell(vec![span, blank], place.left, setting, entry);
        let ends = cell.lines.last().map_or(0.0, |line| line.width);
        let mut strips = self.abreast(vec![cell], BODY);
        for strip in &mut strips {
            strip.hold = Hold::Never;
        }
        if let Some(last) = strips.last_mut() {
            last.hold = Hold::Free;
            let dots = self.dots(place.left + ends + APART, place.left + place.width - NUMBER);
            last.inks.extend(dots);
            last.inks.push(Ink {
                x: place.left + place.width,
                y: BODY,
                what: What::PageOf {
                    id: Rc::from(id),
                    size: BODY,
                },
                role: self.content(entry),
            });
        }
        self.push(strips, 0.0);
    }

    /// Puts in the numbers of pages, now that there are pages.
    pub(super) fn number_contents(&mut self, pages: &mut [Page]) {
        let on: BTreeMap<Rc<str>, usize> = pages
            .iter()
            .zip(1..)
            .flat_map(|(page, number)| page.ids.iter().map(move |(id, _)| (Rc::clone(id), number)))
            .collect();
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
        let step = leading(BODY) / 2.0;
        let mut x = (from / step).ceil() * step;
        let mut inks = Vec::new();
        while x + step <= to {
            let stretches = dot.iter().map(|part| Stretch::of(part, 0.0));
            let run = Run {
                size: BODY,
                stretches: stretches.collect(),
                ..Run::default()
            };
            inks.push(Ink {
                x,
                y: BODY,
                what: What::Run(Rc::new(run)),
                role: Role::Decoration,
            });
            x += step;
        }
        inks
    }
}
