//! A file as an independent reader of archives and XML sees it, and what must hold of every one.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::super::WORD;

/// The parts of a file, by name.
pub(super) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("a part that reads");
            (name, content)
        })
        .collect()
}

pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(part, _)| part == name);
    String::from_utf8(found.expect("a part of that name").1).expect("UTF-8")
}

pub(super) fn word<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((WORD, name))
}

pub(super) fn all<'a, 'i>(
    document: &'a Document<'i>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    let nodes = document.descendants();
    nodes.filter(move |node| node.has_tag_name((WORD, name)))
}

/// Whether a part is a picture.
pub(super) fn drawn(name: &str) -> bool {
    name.starts_with("word/media/")
}

/// What holds whatever the words are.
pub(super) fn sound(bytes: &[u8]) {
    for (name, content) in parts(bytes) {
        if !drawn(&name) {
            let text = String::from_utf8(content).expect("UTF-8");
            Document::parse(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        }
    }
    let text = part(bytes, "word/document.xml");
    let document = Document::parse(&text).expect("well-formed");
    let names: Vec<&str> = all(&document, "bookmarkStart")
        .filter_map(|mark| word(mark, "name"))
        .collect();
    let bookmarks: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(bookmarks.len(), names.len(), "a bookmark stands twice");
    let ids: BTreeSet<_> = all(&document, "bookmarkStart")
        .map(|mark| word(mark, "id"))
        .collect();
    assert_eq!(ids.len(), names.len(), "two bookmarks of one number");
    for name in &names {
        let legal = |c: char| c.is_ascii_alphanumeric() || c == '_';
        assert!(name.len() <= 40 && name.chars().all(legal), "{name}");
    }
    for field in all(&document, "instrText") {
        let words: Vec<&str> = field
            .text()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        if let ["REF" | "PAGEREF", name, ..] = words[..] {
            assert!(bookmarks.contains(name), "nothing bears {name}");
        }
    }
    for link in all(&document, "hyperlink") {
        let name = word(link, "anchor").expect("where it leads");
        assert!(bookmarks.contains(name), "nothing bears {name}");
    }
    balanced(&document);
    apart(&document);
}

/// Every field that begins ends, in the same story.
fn balanced(document: &Document<'_>) {
    let mut open = 0;
    for char in all(document, "fldChar") {
        match word(char, "fldCharType") {
            Some("begin") => open += 1,
            Some("end") => open -= 1,
            _ => assert!(open > 0, "a field goes on that has not begun"),
        }
        assert!(open >= 0, "a field ends that has not begun");
    }
    assert_eq!(open, 0, "a field does not end");
}

/// No two tables touch, none is empty, and a paragraph stands at the end of each cell.
fn apart(document: &Document<'_>) {
    let last = |node: Node<'_, '_>, name: &str| {
        let last = node.last_element_child();
        last.is_some_and(|last| last.has_tag_name((WORD, name)))
    };
    for table in all(document, "tbl") {
        let next = table.next_sibling_element();
        let next = next.expect("something behind a table");
        assert!(next.has_tag_name((WORD, "p")), "a table before {next:?}");
        assert!(last(table, "tr"), "a table of no row");
    }
    assert!(all(document, "tr").all(|row| last(row, "tc")));
    assert!(all(document, "tc").all(|cell| last(cell, "p")));
}
