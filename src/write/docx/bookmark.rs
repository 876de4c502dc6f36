//! What references lead to.
//!
//! A reference in Word is a field that names a bookmark and asks for the number of the paragraph that bears it. So each id
//! that some reference leads to gets a bookmark, under a name that says nothing: `pasal_5` would be a lie as soon as an
//! article is put in before it.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::terbilang;
use crate::naskah::{Annex, AyatMarks, Block, Inline, Item, Naskah, Pasal};

/// The bookmarks of a document by the ids that references lead to.
#[derive(Debug, Default)]
pub(super) struct Bookmarks {
    marks: BTreeMap<String, Bookmark>,
}

/// A place that some reference leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bookmark {
    /// Its number, from 1, in the order of the document.
    pub number: usize,
    /// What a field reads there: the number of its paragraph without the full stops at its end.
    pub reads: String,
    /// Where that number comes from.
    pub source: Source,
}

/// Where a field takes what it reads from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The number of the paragraph.
    Number,
    /// The marked words.
    Words,
}

impl Bookmark {
    /// Its name; Word hides names that begin with an underscore.
    pub(super) fn name(&self) -> String {
        format!("_Ref{:09}", self.number)
    }

    /// A paragraph's content with the bookmark around it.
    pub(super) fn around(&self, content: &str) -> String {
        let Self { number, .. } = self;
        let name = self.name();
        format!(
            r#"<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>"#
        )
    }
}

impl Bookmarks {
    /// The places that the references of a naskah lead to.
    pub(super) fn of(naskah: &Naskah) -> Self {
        let mut finder = Finder {
            wanted: targets(naskah),
            found: Self::default(),
        };
        for pasal in &naskah.pasal {
            let reads = format!("Pasal {}", pasal.number);
            finder.add(&pasal.id(), reads, Source::Number);
            let several = pasal.ayat().count() > 1;
            for (item, number) in pasal.ayat().zip(1..) {
                if let Some(id) = item.id.as_ref().filter(|_| several) {
                    let reads = match naskah.looks.ayat {
                        AyatMarks::Kurung => format!("({number})"),
                        AyatMarks::Titik => number.to_string(),
                    };
                    finder.add(id, reads, Source::Number);
                }
                finder.blocks(&item.blocks);
            }
        }
        for (index, annex) in naskah.annexes.iter().enumerate() {
            let source = match numbered(annex, index) {
                Some(_) => Source::Number,
                None => Source::Words,
            };
            finder.add(&annex.id, spoken(&annex.label), source);
        }
        finder.found
    }

    /// The bookmark of an id, where some reference leads to it.
    pub(super) fn get(&self, id: Option<&str>) -> Option<&Bookmark> {
        self.marks.get(id?)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }
}

/// The number of an annex where its label is LAMPIRAN and that number, so that Word can count it.
pub(super) fn numbered(annex: &Annex, index: usize) -> Option<usize> {
    let number = index + 1;
    let roman = terbilang::roman(u32::try_from(number).unwrap_or(u32::MAX));
    (annex.label == format!("LAMPIRAN {roman}")).then_some(number)
}

/// The label of an annex as references name it.
pub(super) fn spoken(label: &str) -> String {
    label.replacen("LAMPIRAN", "Lampiran", 1)
}

struct Finder<'n> {
    wanted: BTreeSet<&'n str>,
    found: Bookmarks,
}

impl Finder<'_> {
    fn add(&mut self, id: &str, reads: String, source: Source) {
        let marks = &mut self.found.marks;
        if self.wanted.contains(id) && !marks.contains_key(id) {
            let number = marks.len() + 1;
            let mark = Bookmark {
                number,
                reads,
                source,
            };
            marks.insert(id.to_owned(), mark);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            let Block::List(list) = block else { continue };
            for (index, item) in list.items.iter().enumerate() {
                if let Some(id) = &item.id {
                    let mark = list.marker.mark(index);
                    let reads = mark.trim_end_matches('.').to_owned();
                    self.add(id, reads, Source::Number);
                }
                self.blocks(&item.blocks);
            }
        }
    }
}

/// The ids that some reference leads to.
fn targets(naskah: &Naskah) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let ayat = naskah.pasal.iter().flat_map(Pasal::ayat);
    let annexes = naskah.annexes.iter().flat_map(|annex| &annex.blocks);
    blocks(naskah.preamble.iter().chain(annexes), &mut found);
    for item in ayat {
        blocks(&item.blocks, &mut found);
    }
    found
}

fn blocks<'n>(all: impl IntoIterator<Item = &'n Block>, found: &mut BTreeSet<&'n str>) {
    for block in all {
        match block {
            Block::Paragraph(line) => inlines(line, found),
            Block::List(list) => {
                for Item { blocks: below, .. } in &list.items {
                    blocks(below, found);
                }
            }
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    inlines(cell, found);
                }
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    inlines(label, found);
                    inlines(text, found);
                }
            }
        }
    }
}

fn inlines<'n>(line: &'n [Inline], found: &mut BTreeSet<&'n str>) {
    for inline in line {
        match inline {
            Inline::Reference { steps, .. } => {
                found.extend(steps.iter().filter_map(|step| step.target.as_deref()));
            }
            Inline::Strong(inner) => inlines(inner, found),
            _ => {}
        }
    }
}
