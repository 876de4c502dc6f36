//! Word: the document as its authors will go on with it.
//!
//! Nothing that counts is typed: Pasal, ayat, huruf and angka are levels of one list, references are fields that read the
//! number of the paragraph they lead to, pages are counted by the foot. So whoever puts in an article in Word sees the rest
//! renumber, and the references follow when the fields are updated. The order of elements is that of ECMA-376 throughout:
//! other programs forgive another one, Word does not open the file.

mod body;
mod bookmark;
mod contents;
mod letterhead;
mod measure;
mod numbering;
mod package;
mod page;
mod paragraph;
mod picture;
mod properties;
mod rows;
mod run;
mod signature;
mod table;
mod tall;
mod xml;

use crate::naskah::{Mark, Naskah};
use bookmark::Bookmarks;
use package::{Parts, Pictures};

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE: &str = "urn:schemas-microsoft-com:office:office";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// Writes a naskah as a Word document.
#[must_use]
pub fn write(naskah: &Naskah) -> Vec<u8> {
    let bookmarks = Bookmarks::of(naskah);
    let pictures = Pictures::of(&naskah.letterhead);
    let (body, numbering) = body::write(naskah, &bookmarks, &pictures);
    let parts = Parts {
        document: document(&body),
        numbering: numbering.part(naskah.looks.ayat),
        styles: styles(naskah),
        settings: include_str!("settings.xml"),
        fonts: include_str!("fonts.xml"),
        theme: include_str!("theme.xml"),
        header: (naskah.mark == Mark::Draft).then(|| page::header(naskah.looks.paper)),
        footer: page::footer(naskah),
        core: properties::core(&naskah.about),
        app: properties::app(),
        custom: properties::custom(&naskah.about),
    };
    parts.zip(&pictures)
}

/// The styles; only the tabs of the contents depend on the paper and on how wide their labels are.
fn styles(naskah: &Naskah) -> String {
    let room = page::room(naskah.looks.paper, page::Lie::Upright);
    let beside = contents::beside(naskah);
    include_str!("styles.xml")
        .replace("ROOM", &room.to_string())
        .replace("BESIDE", &beside.to_string())
}

fn document(body: &str) -> String {
    format!(
        r#"{DECLARATION}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"><w:body>{body}</w:body></w:document>"#
    )
}

#[cfg(test)]
mod tests;
