//! The table of contents: a field that Word fills from the headings, and the articles as it would list them.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::body::Body;
use super::bookmark::Bookmarks;
use super::measure::{set, width};
use super::paragraph::{Paragraph, Style};
use super::run::{Weight, field, text};
use super::xml::escape;
use crate::naskah::{Annex, Naskah};
use crate::write::contents::{Entry, entries};
use crate::write::pdf;

/// The size of an entry, in half points, and the room behind the widest label, in twentieths of a point.
const SIZE: usize = 22;
const BEHIND: usize = 240;

/// The letter that fields of annexes are listed by.
const ANNEXES: char = 'l';

/// Writes the table of contents, where one was asked for.
///
/// Only Word knows on which page an article comes to stand. Our own pages fall about as those of Word, so each entry tells
/// the page of the PDF in a field of Word's own, and all are marked as out of date: Word counts the pages when it opens or
/// prints the file. Line breaks in headings it takes as blanks. Of an annex it would list the title alone, for its label stands
/// in a paragraph of its own; so an annex is listed by a field that says both.
pub(super) fn write(body: &mut Body<'_>, naskah: &Naskah) {
    let entries = entries(naskah);
    if entries.is_empty() {
        return;
    }
    let pages = pdf::places(naskah);
    body.words(Style::ContentsHeading, "DAFTAR ISI");
    for (index, entry) in entries.iter().enumerate() {
        let mut runs = String::new();
        if index == 0 {
            runs.push_str(&begin());
        }
        runs.push_str(&line(entry, index + 1, &pages));
        if index + 1 == entries.len() {
            runs.push_str(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
        }
        body.paragraph(Paragraph::of(Style::Contents), &entry.title, &runs);
    }
    body.words(Style::Spacer, "");
}

/// An entry, numbered from 1: what it is called, and the page on which it begins.
fn line(entry: &Entry, number: usize, pages: &BTreeMap<Rc<str>, usize>) -> String {
    let name = name(number);
    let page = pages.get(entry.id.as_str()).copied().unwrap_or(1);
    let mut runs = String::new();
    let words = format!("{}\t{}\t", entry.label, entry.title);
    text(&mut runs, &words, Weight::Plain);
    runs.push_str(&field(&format!(r" PAGEREF {name} \h "), &page.to_string()));
    format!(r#"<w:hyperlink w:anchor="{name}" w:history="1">{runs}</w:hyperlink>"#)
}

/// Where the titles of the entries stand.
pub(super) fn beside(naskah: &Naskah) -> usize {
    let labels = entries(naskah);
    let labels = labels
        .iter()
        .map(|entry| width(&entry.label, Weight::Plain));
    set(labels.max().unwrap_or(0), SIZE) + BEHIND
}

fn begin() -> String {
    let instruction = escape(&format!(r#" TOC \o "1-1" \f {ANNEXES} \h \z "#));
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
    )
}

/// The field by which Word lists an annex, where there are contents. Hidden as Word has such fields, for they print nothing.
pub(super) fn listed(naskah: &Naskah, annex: &Annex) -> String {
    if entries(naskah).is_empty() {
        return String::new();
    }
    let entry = format!("{}\t{}", annex.label, annex.title);
    let entry = entry.replace('\\', r"\\").replace('"', r#"\""#);
    let instruction = escape(&format!(r#" TC "{entry}" \f {ANNEXES} \l 1 "#));
    let part = |content: &str| format!("<w:r><w:rPr><w:vanish/></w:rPr>{content}</w:r>");
    [
        r#"<w:fldChar w:fldCharType="begin"/>"#,
        &format!(r#"<w:instrText xml:space="preserve">{instruction}</w:instrText>"#),
        r#"<w:fldChar w:fldCharType="end"/>"#,
    ]
    .map(part)
    .concat()
}

/// The content of a heading, with the bookmark that its entry, numbered from 1, leads to.
pub(super) fn around(
    naskah: &Naskah,
    bookmarks: &Bookmarks,
    number: usize,
    content: &str,
) -> String {
    if entries(naskah).is_empty() {
        return content.to_owned();
    }
    let id = bookmarks.len() + number;
    let name = name(number);
    format!(
        r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{id}"/>"#
    )
}

fn name(number: usize) -> String {
    format!("_Toc{number:09}")
}
