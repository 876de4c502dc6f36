//! The table of contents: a field that Word fills from the headings, and the articles as it would list them.

use super::body::Body;
use super::bookmark::Bookmarks;
use super::paragraph::{Paragraph, Style};
use super::run::{Weight, field, text};
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
    let last = naskah.pasal.len() - 1;
    for (index, pasal) in naskah.pasal.iter().enumerate() {
        let mut runs = String::new();
        if index == 0 {
            runs.push_str(&begin());
        }
        let name = name(pasal.number);
        runs.push_str(&format!(r#"<w:hyperlink w:anchor="{name}" w:history="1">"#));
        let heading = pasal.heading.to_uppercase();
        text(
            &mut runs,
            &format!("Pasal {}\t{heading}\t", pasal.number),
            Weight::Plain,
        );
        runs.push_str(&field(&format!(r" PAGEREF {name} \h "), ""));
        runs.push_str("</w:hyperlink>");
        if index == last {
            runs.push_str(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
        }
        body.paragraph(Paragraph::of(Style::Contents), &heading, &runs);
    }
    body.words(Style::Spacer, "");
}

fn begin() -> String {
    let instruction = escape(r#" TOC \o "1-1" \h \z "#);
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
    )
}

/// The content of a heading, with the bookmark that its entry leads to.
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
