//! Any character in any text: read back, or named.

use pkm::naskah::{Block, Inline, Mark, Naskah};
use pkm::write::{Options, Unwritable, pdf};

use super::words::{body, squeezed};
use super::{Written, alone, bytes, judge, richest, said};

/// Letters of many scripts, all of which one of the faces has; signs that other formats take for markup.
const FOREIGN: &str = "Ω → ■ Привет שלום שרכה مرحبا بالعالم 7% {x} <b> & \\n (a) é e\u{301} ﬁ ☺";

/// Characters that no face has, or that stand for nothing.
const UNKNOWN: [char; 4] = ['日', '\u{E000}', '\u{7}', '\u{FFFE}'];

/// Puts a text behind every text of an agreement.
fn with_everywhere(naskah: &mut Naskah, behind: &str) {
    let add = |text: &mut String| {
        text.push(' ');
        text.push_str(behind);
    };
    add(&mut naskah.about.title);
    naskah.about.authors.iter_mut().for_each(add);
    naskah.title.parties.iter_mut().for_each(add);
    add(&mut naskah.title.subject);
    naskah.title.numbers.iter_mut().for_each(add);
    naskah.letterhead.lines.iter_mut().for_each(add);
    in_blocks(&mut naskah.preamble, &add);
    for pasal in &mut naskah.pasal {
        add(&mut pasal.heading);
        for item in pasal.parts.iter_mut().flat_map(|part| &mut part.ayat) {
            in_blocks(&mut item.blocks, &add);
        }
    }
    for party in &mut naskah.signatures.parties {
        party.body.iter_mut().for_each(add);
        for signer in &mut party.signers {
            add(&mut signer.name);
            let lines = signer.above.iter_mut().chain(&mut signer.below);
            lines.for_each(add);
        }
    }
    for annex in &mut naskah.annexes {
        add(&mut annex.title);
        in_blocks(&mut annex.blocks, &add);
    }
}

fn in_blocks(blocks: &mut [Block], add: &dyn Fn(&mut String)) {
    for block in blocks {
        match block {
            Block::Paragraph(line) => in_line(line, add),
            Block::List(list) => {
                for item in &mut list.items {
                    in_blocks(&mut item.blocks, add);
                }
            }
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                let cells = table.head.iter_mut().chain(cells);
                cells.for_each(|cell| in_line(cell, add));
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    in_line(label, add);
                    in_line(text, add);
                }
            }
        }
    }
}

fn in_line(line: &mut [Inline], add: &dyn Fn(&mut String)) {
    for inline in line {
        match inline {
            Inline::Text(text) => add(text),
            Inline::Strong(inner) => in_line(inner, add),
            Inline::Reference { .. } | Inline::Anchor(_) | Inline::Break => {}
        }
    }
}

#[test]
fn letters_of_any_script_are_read_back() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    let mut naskah = richest();
    naskah.mark = Mark::Clean;
    with_everywhere(&mut naskah, FOREIGN);
    let (_folder, file) = alone(&naskah);
    let read = said(&pdftotext, &[], &file);
    for word in FOREIGN.split(' ') {
        assert!(read.contains(word), "{word}: {read}");
    }
}

#[test]
fn what_no_face_has_is_named_or_shown_as_a_box() {
    let behind: String = UNKNOWN.iter().collect();
    let mut naskah = richest();
    with_everywhere(&mut naskah, &behind);
    assert_eq!(naskah.mark, Mark::Draft);
    assert!(bytes(&naskah).starts_with(b"%PDF-1.7"));
    naskah.mark = Mark::Clean;
    let mut unknown = UNKNOWN.to_vec();
    unknown.sort_unstable();
    let refused = pdf::write(&naskah, &Options::default());
    assert_eq!(refused, Err(Unwritable::Characters(unknown)));
}

#[test]
fn a_word_longer_than_the_line_is_cut_at_the_margin() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    let word = "panjang".repeat(1_430);
    let mut naskah = richest();
    naskah
        .preamble
        .push(Block::Paragraph(vec![Inline::Text(word.clone())]));
    let (_folder, file) = alone(&naskah);
    let read = squeezed(&body(&pdftotext, &Written { naskah, file }));
    assert!(read.contains(&word), "{read}");
}
