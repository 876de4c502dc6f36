//! The table of contents: a field that Word fills from the headings, and the articles as it would list them.

use super::body::Body;
use super::bookmark::{Bookmarks, spoken};
use super::paragraph::{Paragraph, Style};
use super::run::{Weight, text};
use super::xml::escape;
use crate::naskah::{Contents, Naskah};

/// A shorter agreement needs none.
const MORE_THAN: usize = 15;

fn asked(naskah: &Naskah) -> bool {
    naskah.looks.contents == Contents::Asked && naskah.pasal.len() > MORE_THAN
}

/// Writes the table of contents, where one was asked for.
///
/// Only Word knows on which page an article comes to stand, so the entries say none and the field is marked as out of date:
/// Word counts the pages when it opens or prints the file. Line breaks in headings it takes as blanks.
pub(super) fn write(body: &mut Body<'_>, naskah: &Naskah) {
    if !asked(naskah) {
        return;
    }
    body.words(Style::ContentsHeading, "DAFTAR ISI");
    let entries = entries(naskah);
    for (index, (label, title)) in entries.iter().enumerate() {
        let mut runs = String::new();
        if index == 0 {
            runs.push_str(&begin());
        }
        let name = name(index + 1);
        runs.push_str(&format!(r#"<w:hyperlink w:anchor="{name}" w:history="1">"#));
        text(&mut runs, &format!("{label}\t{title}"), Weight::Plain);
        runs.push_str("</w:hyperlink>");
        if index + 1 == entries.len() {
            runs.push_str(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
        }
        body.paragraph(Paragraph::of(Style::Contents), title, &runs);
    }
    body.words(Style::Spacer, "");
}

/// Label and title of every article and annex.
fn entries(naskah: &Naskah) -> Vec<(String, String)> {
    let pasal = naskah.pasal.iter().map(|pasal| {
        let label = format!("Pasal {}", pasal.number);
        (label, pasal.heading.to_uppercase())
    });
    let annexes = naskah.annexes.iter();
    let annexes = annexes.map(|annex| (spoken(&annex.label), annex.title.clone()));
    pasal.chain(annexes).collect()
}

fn begin() -> String {
    let instruction = escape(r#" TOC \o "1-1" \h \z \u "#);
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
    )
}

/// The content of a heading, with the bookmark that its entry, numbered from 1, leads to.
pub(super) fn around(
    naskah: &Naskah,
    bookmarks: &Bookmarks,
    number: usize,
    content: &str,
) -> String {
    if !asked(naskah) {
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
