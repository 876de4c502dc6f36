//! The words of a PDF: all of them, whole, in the order of the agreement.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use pkm::naskah::{self, Block, Naskah, Pasal};
use pkm::write::markdown;
use pulldown_cmark::{Event, Options as Reads, Parser, TagEnd};

use super::{Written, judge, plain, said};
use crate::words::{markdown as reader, split};

/// What an independent reader of Markdown sees, blanks aside: the order of the words.
fn order(naskah: &Naskah) -> String {
    let reads = Reads::ENABLE_TABLES | Reads::ENABLE_STRIKETHROUGH | Reads::ENABLE_MATH;
    let markdown = markdown::write(naskah);
    let mut out = String::new();
    for event in Parser::new_ext(&markdown, reads) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::End(TagEnd::Item) => out.push(' '),
            _ => {}
        }
    }
    squeezed(&out)
}

pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of a file without its feet, and without the heads of tables that come again at the top of a page.
pub(super) fn body(pdftotext: &Path, written: &Written) -> String {
    let heads = heads(&written.naskah);
    let said = said(pdftotext, &["-raw"], &written.file);
    let mut body = String::new();
    for page in said.split('\u{c}') {
        let foot = page.rfind("\nHalaman ").unwrap_or(page.len());
        let lines: Vec<&str> = page[..foot].lines().collect();
        let again = (1..=lines.len().min(6))
            .find(|count| heads.contains(&squeezed(&lines[..*count].concat())))
            .unwrap_or(0);
        body.push_str(&lines[again..].join("\n"));
        body.push('\n');
    }
    body
}

/// The heads of the tables of an agreement.
fn heads(naskah: &Naskah) -> BTreeSet<String> {
    fn collect(blocks: &[Block], heads: &mut BTreeSet<String>) {
        for block in blocks {
            match block {
                Block::Table(table) => {
                    let head: String = table.head.iter().map(|cell| naskah::plain(cell)).collect();
                    heads.insert(squeezed(&head));
                }
                Block::List(list) => {
                    for item in &list.items {
                        collect(&item.blocks, heads);
                    }
                }
                Block::Paragraph(_) | Block::Rows(_) => {}
            }
        }
    }
    let mut heads = BTreeSet::new();
    let items = naskah.pasal.iter().flat_map(Pasal::ayat);
    items.for_each(|item| collect(&item.blocks, &mut heads));
    naskah
        .annexes
        .iter()
        .for_each(|annex| collect(&annex.blocks, &mut heads));
    heads
}

#[test]
fn the_words_stand_in_the_order_of_the_agreement() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    for agreement in plain() {
        let name = agreement.file.display();
        let written = order(&agreement.naskah);
        let read = squeezed(&body(&pdftotext, agreement));
        let differs = written
            .chars()
            .zip(read.chars())
            .position(|(one, other)| one != other);
        let near = |text: &str| -> String {
            let from = differs.unwrap_or(0).saturating_sub(20);
            text.chars().skip(from).take(60).collect()
        };
        assert!(
            written == read,
            "{name}: {} where {} was written",
            near(&read),
            near(&written)
        );
    }
}

/// How often each word stands in a text.
fn words(text: &str) -> BTreeMap<&str, usize> {
    let mut words = BTreeMap::new();
    for word in text.split_whitespace() {
        *words.entry(word).or_default() += 1;
    }
    words
}

#[test]
fn no_word_is_torn_and_no_two_run_together() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    for agreement in plain() {
        // A line may end behind a stroke inside a word.
        let read = body(&pdftotext, agreement)
            .replace("-\n", "-")
            .replace("/\n", "/");
        let written = markdown::write(&agreement.naskah);
        let written = reader::read(written.as_bytes()).join(" ");
        let read = split(&read).join(" ");
        let name = agreement.file.display();
        assert_eq!(words(&read), words(&written), "{name}");
    }
}
