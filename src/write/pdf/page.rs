//! From strips to pages.
//!
//! A page takes what it has room for, and ends where the last strip lets go of the next; where none does, or where what comes
//! is more than a page, where one is loath to, and failing that where one holds firm; and where all hold on to each other,
//! where it is full.

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
        let mut counts = Vec::new();
        let mut rest = &sheet.strips[..];
        while !rest.is_empty() {
            let count = taken(rest, room);
            counts.push(count);
            rest = &rest[count..];
        }
        let mut strips = sheet.strips.into_iter();
        for count in counts {
            let strips = strips.by_ref().take(count).collect();
            pages.push(fill(strips, width, height));
        }
    }
    pages
}

/// How many strips a page takes; at least one.
fn taken(strips: &[Strip], room: f32) -> usize {
    let fit = fit(strips, room);
    if fit == strips.len() {
        return fit;
    }
    let last = |most: Hold| (1..=fit).rev().find(|end| strips[end - 1].hold <= most);
    let mut taken = None;
    for most in [Hold::Free, Hold::Loath, Hold::Firm] {
        let Some(end) = last(most) else {
            continue;
        };
        taken = Some(end);
        // What is more than a page is torn anyway, so it may as well begin here.
        if keeps(&strips[end..], most, room) {
            break;
        }
    }
    taken.unwrap_or(fit)
}

/// How many strips there is room for; at least one.
fn fit(strips: &[Strip], room: f32) -> usize {
    let head = running_head(strips, room);
    let mut down: f32 = head.iter().map(|strip| strip.height).sum();
    strips
        .iter()
        .enumerate()
        .take_while(|(index, strip)| {
            down += strip.height + if *index == 0 { 0.0 } else { strip.above };
            down <= room + 0.01
        })
        .count()
        .max(1)
}

/// Whether a page has room for all strips up to the first that holds on no more than so.
fn keeps(strips: &[Strip], most: Hold, room: f32) -> bool {
    let fit = fit(strips, room);
    fit == strips.len() || strips[..fit].iter().any(|strip| strip.hold <= most)
}

/// The head that is shown again above strips, where they go on with a table; one that would fill half of the page is not.
fn running_head(strips: &[Strip], room: f32) -> &[Strip] {
    let running = strips.first().and_then(|strip| strip.table.as_ref());
    let head: &[Strip] = running.map_or(&[], |running| &running.head);
    let height: f32 = head.iter().map(|strip| strip.height).sum();
    if height > room / 2.0 { &[] } else { head }
}

fn fill(strips: Vec<Strip>, width: f32, height: f32) -> Page {
    let mut page = Page {
        width,
        height,
        ..Page::default()
    };
    let head = running_head(&strips, height - 2.0 * MARGIN).to_vec();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::pdf::strip::Running;
    use proptest::prelude::*;

    const ROOM: f32 = 330.0 * MM - 2.0 * MARGIN;

    fn hold() -> impl Strategy<Value = Hold> {
        prop_oneof![
            4 => Just(Hold::Free),
            1 => Just(Hold::Loath),
            1 => Just(Hold::Firm),
            2 => Just(Hold::Never),
        ]
    }

    /// Strips that are known by an id, some of them of a table with a head.
    fn strips() -> impl Strategy<Value = Vec<Strip>> {
        let strip = (1.0f32..200.0, 0.0f32..30.0, hold(), any::<bool>());
        prop::collection::vec(strip, 1..80).prop_map(|strips| {
            let running = Rc::new(Running {
                head: vec![Strip::of(20.0)],
                rule: None,
            });
            let strips = strips.into_iter().enumerate();
            strips
                .map(|(at, (height, above, hold, in_table))| Strip {
                    above,
                    hold,
                    ids: vec![Rc::from(at.to_string())],
                    table: in_table.then(|| Rc::clone(&running)),
                    ..Strip::of(height)
                })
                .collect()
        })
    }

    /// The strips of each page.
    fn pages(strips: &[Strip]) -> Vec<Vec<usize>> {
        let sheet = Sheet {
            lie: Lie::Upright,
            strips: strips.to_vec(),
        };
        let number = |(id, _): &(Rc<str>, f32)| id.parse().expect("a strip is known by its number");
        cut(vec![sheet], Paper::F4)
            .iter()
            .map(|page| page.ids.iter().map(number).collect())
            .collect()
    }

    /// What some strips take of a page that they begin.
    fn height(strips: &[Strip]) -> f32 {
        let head = if strips[0].table.is_some() { 20.0 } else { 0.0 };
        let above: f32 = strips[1..].iter().map(|strip| strip.above).sum();
        head + above + strips.iter().map(|strip| strip.height).sum::<f32>()
    }

    proptest! {
        #[test]
        fn every_strip_stands_once_and_in_its_order(strips in strips()) {
            let placed: Vec<usize> = pages(&strips).concat();
            prop_assert_eq!(placed, (0..strips.len()).collect::<Vec<_>>());
        }

        #[test]
        fn no_page_runs_over(strips in strips()) {
            for page in pages(&strips) {
                let (first, last) = (page[0], page[page.len() - 1]);
                prop_assert!(first == last || height(&strips[first..=last]) <= ROOM + 0.1);
            }
        }

        /// A page ends where it could, as late as it could; where a strip is loath to let go, or holds firm, only if nothing
        /// else lets go, or what it keeps is more than a page; and where one never would only if all are so.
        #[test]
        fn what_holds_together_stays_together(strips in strips()) {
            let pages = pages(&strips);
            for page in &pages[..pages.len() - 1] {
                let (first, last) = (page[0], page[page.len() - 1]);
                // What would have fitted, had it been taken.
                let fits = (last + 1..strips.len())
                    .take_while(|end| height(&strips[first..=*end]) <= ROOM)
                    .last()
                    .unwrap_or(last);
                let hold = strips[last].hold;
                let later = &strips[last + 1..=fits];
                prop_assert!(later.iter().all(|strip| strip.hold > hold), "it could have held more");
                let Some(freer) = (first..last).rev().find(|at| strips[*at].hold < hold) else {
                    continue;
                };
                prop_assert!(hold < Hold::Never, "it could have let go before");
                let (chain, freest) = (&strips[freer + 1..], strips[freer].hold);
                let until = chain.iter().position(|strip| strip.hold <= freest);
                let until = until.map_or(chain.len(), |at| at + 1);
                prop_assert!(height(&chain[..until]) > ROOM, "it need not have been torn");
            }
        }
    }
}
