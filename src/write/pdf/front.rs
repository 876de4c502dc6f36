//! The head of the first page: the mark of a draft, what is still wrong with it, letterhead and title.

use krilla::tagging::{ListNumbering, Tag as Kind};

use super::flow::{BLACK, BODY, Flow, GAP, Place, leading, line_of};
use super::fonts::Style;
use super::logo::Shown;
use super::page::RULE;
use super::set::{Alignment, Setting};
use super::spans::Span;
use super::strip::{Hold, Ink, Role, Strip, What};
use crate::naskah::{Letterhead, Mark, Naskah, Title};
use crate::write::signing;

/// The size of the kind of agreement, of the body in a letterhead, and of the lines below.
const TITLE: f32 = 14.0;
const HEAD: f32 = 14.0;
const ADDRESS: f32 = 10.0;

/// The grey of the mark of a draft, which is no part of the document.
const MARK: u8 = 0x59;

/// How many lines of a letterhead name who writes; the others say where.
const NAMES: usize = 2;

/// The room beside a logo.
const BESIDE: f32 = 8.0;

impl Flow {
    /// RANCANGAN and the list of faults.
    pub(super) fn draft(&mut self, naskah: &Naskah, place: Place) {
        if naskah.mark == Mark::Draft {
            self.marked(place);
        }
        if naskah.faults.is_empty() {
            return;
        }
        let words = "Rancangan ini masih memuat kesalahan:";
        self.paragraph(
            vec![Span::of(words, Style::Regular)],
            place,
            Alignment::Left,
            GAP,
        );
        self.hold(Hold::Loath);
        let list = self.tags.below(place.tag, Kind::L(ListNumbering::None));
        for fault in &naskah.faults {
            let entry = self.tags.below(list, Kind::LI);
            let label = self.tags.below(entry, Kind::Lbl);
            let body = self.tags.below(entry, Kind::LBody);
            self.mark("-", place.left, label);
            let spans = vec![Span::of(fault, Style::Regular)];
            self.paragraph(spans, place.indented(BODY, body), Alignment::Left, 1.0);
        }
    }

    fn marked(&mut self, place: Place) {
        let tag = self.tags.below(place.tag, Kind::P);
        let setting = Setting {
            align: Alignment::Centre,
            grey: MARK,
            ..line_of(TITLE)
        };
        let mark = vec![Span::of("RANCANGAN", Style::Bold)];
        self.lines(mark, Place { tag, ..place }, setting, 0.0);
        self.hold(Hold::Loath);
    }

    /// The letterhead between its logos, a rule below.
    pub(super) fn letterhead(&mut self, letterhead: &Letterhead, logos: &[Shown], place: Place) {
        if letterhead.lines.is_empty() && logos.is_empty() {
            return;
        }
        let (left, right) = beside(logos);
        let room = left.max(right);
        let mut strips = Vec::new();
        for (at, line) in letterhead.lines.iter().enumerate() {
            let (size, style) = if at < NAMES {
                (HEAD, Style::Bold)
            } else {
                (ADDRESS, Style::Regular)
            };
            let setting = Setting {
                measure: place.width - 2.0 * room,
                align: Alignment::Centre,
                ..line_of(size)
            };
            let tag = self.tags.below(place.tag, Kind::P);
            let cell = self.cell(vec![Span::of(line, style)], place.left + room, setting, tag);
            strips.extend(self.abreast(vec![cell], size));
        }
        let tallest = logos.iter().map(|logo| logo.height).fold(0.0, f32::max);
        let lines: f32 = strips.iter().map(|strip| strip.height).sum();
        let mut first = Strip::of((tallest - lines).max(0.0) / 2.0);
        first.inks = self.logos(logos, place, tallest.max(lines));
        strips.insert(0, first);
        strips.push(double_rule(place, (tallest - lines).max(0.0) / 2.0 + 4.0));
        for strip in &mut strips {
            strip.hold = Hold::Never;
        }
        self.push(strips, 2.0 * GAP);
    }

    /// The first logo on the left, the others on the right.
    fn logos(&mut self, logos: &[Shown], place: Place, height: f32) -> Vec<Ink> {
        let (_, right) = beside(logos);
        let mut x = place.left;
        let mut inks = Vec::new();
        for (at, logo) in logos.iter().enumerate() {
            if at == 1 {
                x = place.left + place.width - right + BESIDE;
            }
            let figure = Kind::Figure(Some(logo.alt.clone()));
            let tag = self.tags.below(place.tag, figure);
            inks.push(Ink {
                x,
                y: (height - logo.height) / 2.0,
                what: What::Logo {
                    at,
                    width: logo.width,
                    height: logo.height,
                },
                role: self.content(tag),
            });
            x += logo.width + BESIDE;
        }
        inks
    }

    /// What it is, between whom, about what, under which numbers.
    pub(super) fn title(&mut self, title: &Title, whole: String, place: Place) {
        self.begin("judul");
        let level = std::num::NonZeroU16::MIN;
        let heading = self.tags.below(place.tag, Kind::Hn(level, Some(whole)));
        let setting = Setting {
            align: Alignment::Centre,
            ..line_of(TITLE)
        };
        let kind = vec![Span::of(&title.kind, Style::Bold)];
        self.lines(
            kind,
            Place {
                tag: heading,
                ..place
            },
            setting,
            2.0 * GAP,
        );
        for (index, party) in title.parties.iter().enumerate() {
            self.centred(signing::joint(index), BODY, Style::Regular, place, GAP);
            self.centred(party, BODY, Style::Bold, place, 2.0);
        }
        self.centred("TENTANG", BODY, Style::Regular, place, GAP);
        self.centred(&title.subject, BODY, Style::Bold, place, 2.0);
        if let Some(year) = &title.fiscal_year {
            self.centred(year, BODY, Style::Bold, place, 2.0);
        }
        for (index, number) in title.numbers.iter().enumerate() {
            let above = if index == 0 { GAP } else { 0.0 };
            let number = format!("NOMOR: {number}");
            self.centred(&number, BODY, Style::Regular, place, above);
        }
    }

    /// A paragraph in the middle.
    pub(super) fn centred(
        &mut self,
        text: &str,
        size: f32,
        style: Style,
        place: Place,
        above: f32,
    ) {
        let tag = self.tags.below(place.tag, Kind::P);
        let setting = Setting {
            align: Alignment::Centre,
            ..line_of(size)
        };
        self.lines(
            vec![Span::of(text, style)],
            Place { tag, ..place },
            setting,
            above,
        );
        self.hold(Hold::Loath);
    }

    /// A heading of the second level in the middle: its lines, each of a style.
    pub(super) fn heading(&mut self, lines: &[&str], place: Place, above: f32) {
        let level = std::num::NonZeroU16::MIN.saturating_add(1);
        let title = lines.join(" ");
        let tag = self.tags.below(place.tag, Kind::Hn(level, Some(title)));
        let setting = Setting {
            align: Alignment::Centre,
            ..line_of(BODY)
        };
        for (index, line) in lines.iter().enumerate() {
            let above = if index == 0 { above } else { 0.0 };
            let spans = vec![Span::of(line, Style::Bold)];
            self.lines(spans, Place { tag, ..place }, setting, above);
            self.hold(Hold::Never);
        }
    }
}

/// The room that logos take on the left and on the right.
fn beside(logos: &[Shown]) -> (f32, f32) {
    let width = |logo: &Shown| logo.width + BESIDE;
    let left = logos.first().map_or(0.0, width);
    (left, logos.iter().skip(1).map(width).sum())
}

/// The rule below a letterhead: a thick one and a thin one.
fn double_rule(place: Place, down: f32) -> Strip {
    let rule = |y: f32, height: f32| Ink {
        x: place.left,
        y,
        what: What::Block {
            width: place.width,
            height,
            grey: BLACK,
        },
        role: Role::Decoration,
    };
    let mut strip = Strip::of(down + leading(BODY) / 2.0);
    strip.inks = vec![rule(down, 2.0), rule(down + 3.2, RULE)];
    strip
}
