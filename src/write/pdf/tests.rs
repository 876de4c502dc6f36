//! What every page must keep to, whatever stands on it.

use std::collections::BTreeMap;

use super::*;
use crate::agreement::Agreement;
use crate::naskah::{Block, Inline, Logo, Picture, PictureKind};
use crate::render::Engine;
use crate::tree;
use crate::write::pdf::fonts::Face;
use crate::write::pdf::strip::{Ink, Role, Run, What};
use crate::write::pdf::tag::Tag;

const EXAMPLES: [&str; 3] = [
    include_str!("../../../examples/air-minum-bkm/agreement.toml"),
    include_str!("../../../examples/forum-multipihak/agreement.toml"),
    include_str!("../../../examples/pinjaman-bumdes/agreement.toml"),
];

fn naskah(toml: &str, mark: Mark) -> Naskah {
    let (tree, _) = tree::read(toml);
    let agreement = Agreement::from_tree(&tree);
    let rendered = Engine::built_in().render(&agreement, &tree, mark);
    rendered.unwrap_or_else(|fault| panic!("{fault:?}")).0
}

fn pages(naskah: &Naskah) -> Vec<Page> {
    let mut flow = Flow::new();
    let sheets = flow.sheets(naskah, &[]);
    page::cut(sheets, naskah.looks.paper)
}

/// Each example, moved down line by line so that pages end at other places.
fn layouts() -> impl Iterator<Item = (Naskah, Vec<Page>)> {
    EXAMPLES.iter().flat_map(|toml| {
        let naskah = naskah(toml, Mark::Draft);
        (0..14).map(move |count| {
            let mut moved = naskah.clone();
            let filler = Block::Paragraph(vec![Inline::Text("Sela.".to_owned())]);
            let fillers = std::iter::repeat_n(filler, count);
            moved.preamble.splice(0..0, fillers);
            let pages = pages(&moved);
            (moved, pages)
        })
    })
}

/// What is read on a page: the element, the run, and where it stands.
fn read(page: &Page) -> impl Iterator<Item = (Tag, &Run, &Ink)> {
    page.inks
        .iter()
        .filter_map(|ink| match (&ink.role, &ink.what) {
            (Role::Content { tag, .. }, What::Run(run)) => Some((*tag, &**run, ink)),
            _ => None,
        })
}

fn text(run: &Run) -> String {
    let text: String = run
        .stretches
        .iter()
        .map(|part| part.text.as_str())
        .collect();
    text.trim_end().to_owned()
}

/// The pages on which a text stands by itself.
fn on(pages: &[Page], wanted: &str) -> Vec<usize> {
    let stands = |page: &Page| read(page).any(|(_, run, _)| text(run) == wanted);
    (0..pages.len()).filter(|at| stands(&pages[*at])).collect()
}

#[test]
fn an_empty_agreement_is_a_sound_file() {
    let logo = Logo {
        path: String::new(),
        alt: String::new(),
        picture: Some(Picture {
            kind: PictureKind::Svg,
            bytes: (*b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>").into(),
        }),
    };
    let mut naskah = Naskah::default();
    naskah.letterhead.logos.push(logo);
    for date in [
        None,
        Some(jiff::civil::date(2026, 11, 2)),
        Some(jiff::civil::Date::MIN),
    ] {
        naskah.about.date = date;
        let written = write(&naskah, &Options::default());
        assert!(written.is_ok(), "{written:?}");
    }
}

#[test]
fn all_sign_on_one_page_and_not_on_an_empty_one() {
    for (naskah, pages) in layouts() {
        let signed = on(&pages, "meterai");
        assert_eq!(signed.len(), 1);
        let page = &pages[signed[0]];
        let others = naskah
            .signatures
            .endorsers
            .iter()
            .chain(&naskah.signatures.witnesses);
        for other in others {
            assert_eq!(on(&pages, &other.name), signed, "{}", other.name);
        }
        let begins = page.ids.iter().find(|(id, _)| &**id == "tanda-tangan");
        let begins = begins.expect("the signatures begin on this page").1;
        assert!(read(page).any(|(_, _, ink)| ink.y < begins));
        let closing = naskah.pasal.last().expect("an agreement has articles");
        let last = closing.ayat().last().expect("a Pasal has ayat");
        let id = last.id.clone().unwrap_or_else(|| closing.id());
        let begins = page.ids.iter().any(|(other, _)| **other == *id);
        assert!(begins, "the last ayat is torn from the signatures");
    }
}

#[test]
fn no_heading_is_the_last_on_its_page() {
    for (naskah, pages) in layouts() {
        for pasal in &naskah.pasal {
            let id = pasal.id();
            let begins = |page: &Page| Some(page.ids.iter().find(|(other, _)| **other == *id)?.1);
            let found = pages.iter().find_map(|page| Some((page, begins(page)?)));
            let (page, begins) = found.expect("each Pasal begins on a page");
            let follows = |run: &Run| run.stretches.iter().any(|part| part.face == Face::Regular);
            let lines = read(page).filter(|(_, run, ink)| ink.y > begins && follows(run));
            assert!(lines.count() > 0, "{id}");
        }
    }
}

#[test]
fn no_line_of_a_paragraph_is_left_alone() {
    for (_, pages) in layouts() {
        let mut lines: BTreeMap<Tag, BTreeMap<usize, Vec<f32>>> = BTreeMap::new();
        for (at, page) in pages.iter().enumerate() {
            for (tag, _, ink) in read(page) {
                if matches!(&ink.role, Role::Content { link: None, .. }) {
                    let lines = lines.entry(tag).or_default().entry(at).or_default();
                    if !lines.iter().any(|y| (y - ink.y).abs() < 1.0) {
                        lines.push(ink.y);
                    }
                }
            }
        }
        for on_pages in lines.values().filter(|on_pages| on_pages.len() > 1) {
            assert!(on_pages.values().all(|lines| lines.len() > 1));
        }
    }
}

#[test]
fn nothing_stands_in_the_margin() {
    let mut naskah = naskah(EXAMPLES[0], Mark::Draft);
    let long = "kata".repeat(200);
    for annex in &mut naskah.annexes {
        for block in &mut annex.blocks {
            if let Block::Table(table) = block {
                table.rows[0][1] = vec![Inline::Text(long.clone())];
            }
        }
    }
    naskah.title.subject.clone_from(&long);
    naskah.signatures.parties[0].signers[0].name = long;
    for page in pages(&naskah) {
        for (_, run, ink) in read(&page) {
            // The blank at the end of a line is not seen.
            let blank = run.size * 0.26;
            let right = page.width - MARGIN + blank;
            assert!(ink.x >= MARGIN - 0.1, "{}", text(run));
            assert!(ink.x + run.width <= right, "{}", text(run));
            assert!(ink.y <= page.height - MARGIN, "{}", text(run));
        }
    }
}
