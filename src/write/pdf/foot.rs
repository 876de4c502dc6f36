//! What stands on every page: its number, boxes for initials, and the mark of a draft.

use std::rc::Rc;

use super::flow::{BLACK, Flow, line_of};
use super::fonts::Style;
use super::page::{MARGIN, MM, Page, RULE};
use super::set::{Alignment, SetLine, Setting, set};
use super::spans::Span;
use super::strip::{Ink, Role, What};
use crate::naskah::{Mark, Naskah};
use crate::write::{paraf, watermark};

/// The size of a page number, and how far its base line stands above the edge of the paper.
const NUMBER: f32 = 9.0;
const UP: f32 = 9.0 * MM;

/// The room above it.
const ABOVE: f32 = 3.0;

impl Flow {
    /// Puts on each page what every page has.
    pub(super) fn every_page(&mut self, naskah: &Naskah, pages: &mut [Page]) {
        let count = pages.len();
        let labels = paraf::labels(naskah);
        for (index, page) in pages.iter_mut().enumerate() {
            self.number(page, index + 1, count);
            self.initials(page, &labels);
            if naskah.mark == Mark::Draft {
                self.watermark(page);
            }
        }
    }

    fn number(&mut self, page: &mut Page, number: usize, count: usize) {
        let text = format!("Halaman {number} dari {count}");
        let measure = page.width - 2.0 * MARGIN;
        let line = self.line(&text, Style::Regular, NUMBER, measure);
        put(page, &line, MARGIN, page.height - UP, &Role::Foot);
    }

    /// Boxes on the right, between the text and the number of the page.
    fn initials(&mut self, page: &mut Page, labels: &[&str]) {
        if labels.is_empty() {
            return;
        }
        let height = paraf::BOX.1;
        let width = paraf::width(labels.len(), page.width - 2.0 * MARGIN);
        let widest = labels
            .iter()
            .map(|label| self.width(&[Span::of(label, Style::Regular)], 1.0))
            .fold(0.0, f32::max);
        let size = paraf::LABEL.min((width - RULE) / widest.max(0.001));
        let top = page.height - UP - NUMBER - ABOVE - height;
        let mut x = page.width - MARGIN - width * count(labels.len());
        let word = self.line(paraf::WORD, Style::Regular, paraf::SIZE, paraf::BESIDE);
        let down = top + paraf::base_line();
        put(page, &word, x - paraf::BESIDE, down, &Role::Foot);
        for label in labels {
            page.inks.push(Ink {
                x,
                y: top,
                what: What::Frame {
                    width,
                    height,
                    grey: BLACK,
                },
                role: Role::Foot,
            });
            let line = self.line(label, Style::Regular, size, width);
            put(page, &line, x, top + size + 1.5, &Role::Foot);
            x += width;
        }
    }

    /// RANCANGAN from corner to corner; the text stands over it.
    fn watermark(&mut self, page: &mut Page) {
        let spans = [Span::of(watermark::WORD, Style::Bold)];
        let setting = Setting {
            grey: watermark::GREY,
            ..line_of(watermark::SIZE)
        };
        let lines = set(&mut self.shaper, &spans, setting);
        for (_, run, _) in lines.into_iter().flat_map(|line| line.runs) {
            page.inks.push(Ink {
                x: page.width / 2.0,
                y: page.height / 2.0,
                what: What::Run(run),
                role: Role::Watermark,
            });
        }
    }

    fn line(&mut self, text: &str, style: Style, size: f32, measure: f32) -> SetLine {
        let setting = Setting {
            measure,
            align: Alignment::Centre,
            ..line_of(size)
        };
        let lines = set(&mut self.shaper, &[Span::of(text, style)], setting);
        lines.into_iter().next().unwrap_or_default()
    }
}

#[allow(clippy::cast_precision_loss, reason = "few parties sign")]
fn count(parties: usize) -> f32 {
    parties as f32
}

fn put(page: &mut Page, line: &SetLine, x: f32, y: f32, role: &Role) {
    for (from, run, _) in &line.runs {
        page.inks.push(Ink {
            x: x + from,
            y,
            what: What::Run(Rc::clone(run)),
            role: role.clone(),
        });
    }
}
