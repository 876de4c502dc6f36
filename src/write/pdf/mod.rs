//! PDF for signing and for the archive: tagged, PDF/A-2a and PDF/UA-1, with its fonts.
//!
//! 1. `front`, `block`, `columns`, `table`, `sign` and `contents` lay the naskah out into `strip`s of ink, one
//!    below the other. Words become glyphs in `shape` and `spans`, `lines` says where lines end, `set` places them.
//! 2. `page` cuts the strips into pages, `foot` adds what every page has.
//! 3. `draw` draws them, `tag` keeps the structure for those who have it read out, `about` tells programs what it is.
//!
//! Lines are laid out here over rustybuzz and not by parley, which brings some fifty crates, most of ICU among them, fills
//! each line by itself and knows no pages.

mod about;
mod block;
mod columns;
mod contents;
mod draw;
mod flow;
pub(super) mod fonts;
mod foot;
mod front;
mod lines;
mod logo;
mod page;
mod set;
mod shape;
mod sign;
mod spans;
mod strip;
mod table;
mod tag;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;

use krilla::Document;
use krilla::error::KrillaError;

use self::draw::Pen;
use self::flow::{Flow, GAP, Place};
use self::fonts::{Embedded, Style};
use self::logo::Shown;
use self::page::{MARGIN, Page};
use self::strip::{Hold, Lie, Sheet, Strip};
use self::tag::Tags;
use super::signing;
use super::{Options, Unwritable};
use crate::naskah::{Annex, Mark, Naskah, Paper, Pasal, Signed};

/// Writes a naskah as PDF. A draft shows a box for a character that no face has; what is for signing must not have any.
///
/// # Errors
///
/// Where a document for signing holds characters that cannot be printed, or the file would break its standard.
pub fn write(naskah: &Naskah, options: &Options) -> Result<Vec<u8>, Unwritable> {
    let logos = logos(naskah);
    let (mut flow, mut pages) = laid_out(naskah, &logos);
    flow.number_contents(&mut pages);
    flow.every_page(naskah, &mut pages);
    if naskah.mark == Mark::Clean && !flow.shaper.missing.is_empty() {
        let chars = flow.shaper.missing.iter().copied().collect();
        return Err(Unwritable::Characters(chars));
    }
    finish(naskah, options, &logos, &pages, flow.tags).map_err(|fault| broken(&fault))
}

/// The page on which each place begins, by its id. Whoever prints the same pages by other means may tell them beforehand.
pub(super) fn places(naskah: &Naskah) -> BTreeMap<Rc<str>, usize> {
    let (_, pages) = laid_out(naskah, &logos(naskah));
    contents::places(&pages)
}

fn logos(naskah: &Naskah) -> Vec<Shown> {
    let measure = place(naskah.looks.paper, Lie::Upright).width;
    logo::shown(&naskah.letterhead.logos, measure)
}

fn laid_out(naskah: &Naskah, logos: &[Shown]) -> (Flow, Vec<Page>) {
    let mut flow = Flow::new();
    let sheets = flow.sheets(naskah, logos);
    (flow, page::cut(sheets, naskah.looks.paper))
}

impl Flow {
    /// The agreement on its sheets: the body, and each annex on its own.
    fn sheets(&mut self, naskah: &Naskah, logos: &[Shown]) -> Vec<Sheet> {
        let paper = naskah.looks.paper;
        let place = place(paper, Lie::Upright);
        self.draft(naskah, place);
        self.letterhead(&naskah.letterhead, logos, place);
        self.title(&naskah.title, about::title(naskah), place);
        self.contents(naskah, place);
        self.blocks(&naskah.preamble, place, 3.0 * GAP);
        for (index, pasal) in naskah.pasal.iter().enumerate() {
            let first = self.strips.len();
            self.pasal(pasal, naskah, place);
            if index + 1 == naskah.pasal.len() {
                self.keep_company(pasal, first);
            }
        }
        self.signatures(naskah, place);
        let mut sheets = vec![self.sheet(Lie::Upright)];
        for annex in &naskah.annexes {
            sheets.push(self.annex(annex, naskah));
        }
        sheets
    }

    /// Keeps the end of the last Pasal, whose first strip is told, on the page of the signatures.
    fn keep_company(&mut self, pasal: &Pasal, first: usize) {
        let from = signing::company(pasal);
        let ayat = pasal.ayat().nth(from).filter(|_| from > 0);
        let begins = |strip: &Strip| {
            let id = ayat.and_then(|ayat| ayat.id.as_deref());
            id.is_some_and(|id| strip.ids.iter().any(|other| **other == *id))
        };
        let strips = &mut self.strips[first..];
        let at = strips.iter().position(begins).unwrap_or(0);
        for strip in &mut strips[at..] {
            strip.hold = strip.hold.max(Hold::Loath);
        }
    }

    fn sheet(&mut self, lie: Lie) -> Sheet {
        Sheet {
            lie,
            strips: std::mem::take(&mut self.strips),
        }
    }

    fn pasal(&mut self, pasal: &Pasal, naskah: &Naskah, place: Place) {
        self.begin(&pasal.id());
        let number = format!("Pasal {}", pasal.number);
        let heading = pasal.heading.to_uppercase();
        let lines: &[&str] = if heading.is_empty() {
            &[&number]
        } else {
            &[&number, &heading]
        };
        self.heading(lines, place, 3.0 * GAP);
        self.ayat(pasal, naskah.looks.ayat, place);
    }

    fn annex(&mut self, annex: &Annex, naskah: &Naskah) -> Sheet {
        let paper = naskah.looks.paper;
        let lie = self.lie(&annex.blocks, place(paper, Lie::Upright).width);
        let place = place(paper, lie);
        self.begin(&annex.id);
        self.heading(&[&annex.label], place, 0.0);
        for line in &annex.of {
            self.centred(line, flow::BODY, Style::Regular, place, 0.0);
        }
        let gap = if annex.of.is_empty() { 0.0 } else { GAP };
        self.centred(&annex.title, flow::BODY, Style::Bold, place, gap);
        self.blocks(&annex.blocks, place, 2.0 * GAP);
        if annex.signed == Signed::Again {
            self.grid(&signing::parties_again(naskah), place, 3.0 * GAP);
        }
        self.sheet(lie)
    }
}

/// The room between the margins of a page.
fn place(paper: Paper, lie: Lie) -> Place {
    Place {
        left: 0.0,
        width: page::size(paper, lie).0 - 2.0 * MARGIN,
        tag: Tags::DOCUMENT,
    }
}

fn finish(
    naskah: &Naskah,
    options: &Options,
    logos: &[Shown],
    pages: &[Page],
    tags: Tags,
) -> Result<Vec<u8>, KrillaError> {
    let about = &naskah.about;
    let attach = options.attach.as_ref();
    let mut document = Document::new_with(about::settings(about, attach));
    let mut pen = Pen {
        fonts: Embedded::default(),
        logos,
        tags,
        places: draw::places(pages),
    };
    for (index, page) in pages.iter().enumerate() {
        pen.page(&mut document, index, page);
    }
    document.set_metadata(about::metadata(naskah));
    document.set_outline(about::outline(naskah, &pen.places));
    document.set_tag_tree(pen.tags.tree(about::LANGUAGE));
    if let Some(attach) = attach {
        document.embed_file(about::attached(about, attach));
    }
    document.finish()
}

fn broken(fault: &KrillaError) -> Unwritable {
    Unwritable::Standard(match fault {
        KrillaError::Validation(faults) => faults
            .iter()
            .map(|(fault, _)| format!("{fault:?}"))
            .collect::<Vec<_>>()
            .join("; "),
        other => other.to_string(),
    })
}
