//! From strips to pages.
//!
//! A page takes what it has room for, and ends where the last strip lets go of the next; where none does, where one is loath
//! to; and where all hold on to each other for more than a page, where it is full.

use std::rc::Rc;

use super::strip::{Hold, Ink, Lie, Role, Sheet, Strip, What};
use crate::naskah::Paper;

/// A millimetre, in points.
pub(super) const MM: f32 = 72.0 / 25.4;

/// The margins on all four sides.
pub(super) const MARGIN: f32 = 25.0 * MM;

/// The thickness of rules.
pub(super) const RULE: f32 = 0.6;

/// A page with everything on it, measured from its upper left corner.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub width: f32,
    pub height: f32,
    pub inks: Vec<Ink>,
    /// The places that begin here, and how far down.
    pub ids: Vec<(Rc<str>, f32)>,
}

/// The width and height of a page.
pub(super) fn size(paper: Paper, lie: Lie) -> (f32, f32) {
    let (width, height) = paper.size();
    match lie {
        Lie::Upright => (width * MM, height * MM),
        Lie::Across => (height * MM, width * MM),
    }
}

/// Cuts sheets into pages.
pub(super) fn cut(sheets: Vec<Sheet>, paper: Paper) -> Vec<Page> {
    let mut pages = Vec::new();
    for sheet in sheets {
        let (width, height) = size(paper, sheet.lie);
        let room = height - 2.0 * MARGIN;
        let mut strips = sheet.strips;
        while !strips.is_empty() {
            let rest = strips.split_off(taken(&strips, room));
            pages.push(fill(strips, width, height));
            strips = rest;
        }
    }
    pages
}

/// How many strips a page takes; at least one.
fn taken(strips: &[Strip], room: f32) -> usize {
    let head = running_head(strips);
    let mut down: f32 = head.iter().map(|strip| strip.height).sum();
    let fit = strips
        .iter()
        .enumerate()
        .take_while(|(index, strip)| {
            down += strip.height + if *index == 0 { 0.0 } else { strip.above };
            down <= room + 0.01
        })
        .count()
        .max(1);
    if fit == strips.len() {
        return fit;
    }
    [Hold::Free, Hold::Loath]
        .into_iter()
        .find_map(|most| (1..=fit).rev().find(|end| strips[end - 1].hold <= most))
        .unwrap_or(fit)
}

/// The head that is shown again above strips, where they go on with a table.
fn running_head(strips: &[Strip]) -> &[Strip] {
    let running = strips.first().and_then(|strip| strip.table.as_ref());
    running.map_or(&[], |running| &running.head)
}

fn fill(strips: Vec<Strip>, width: f32, height: f32) -> Page {
    let mut page = Page {
        width,
        height,
        ..Page::default()
    };
    let head = running_head(&strips).to_vec();
    let rule = strips.last().and_then(|strip| strip.table.as_ref()?.rule);
    let mut down = MARGIN;
    for (index, strip) in head.into_iter().chain(strips).enumerate() {
        if index > 0 {
            down += strip.above;
        }
        let ids = strip.ids.into_iter().map(|id| (id, down));
        page.ids.extend(ids);
        page.inks.extend(strip.inks.into_iter().map(|ink| Ink {
            x: ink.x + MARGIN,
            y: ink.y + down,
            ..ink
        }));
        down += strip.height;
    }
    if let Some((from, to)) = rule {
        page.inks.push(Ink {
            x: from + MARGIN,
            y: down,
            what: What::Block {
                width: to - from,
                height: RULE,
                grey: 0,
            },
            role: Role::Decoration,
        });
    }
    page
}
