//! Text for places that hold no markup: titles, headings, signatures.

use super::filters::BLANK;
use super::names::Names;
use crate::agreement::Text;
use crate::agreement::braces::{PieceKind, pieces};
use crate::locale::value;
use crate::naskah::{NOWHERE, Places, is_shown, read};

/// What tells the names and numbers in such texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plain<'a> {
    /// The names of things.
    pub names: &'a Names<'a>,
    /// The numbers of places.
    pub places: &'a Places,
}

impl Plain<'_> {
    /// A text in one line, its references told and its values in words.
    pub(super) fn line(self, text: &str) -> String {
        let mut out = String::new();
        for piece in pieces(text) {
            match piece.kind {
                PieceKind::Plain(plain) | PieceKind::Malformed(plain) => out.push_str(plain),
                PieceKind::Value(held) => out.push_str(&value::print(&held)),
                PieceKind::Reference(name) => out.push_str(&self.reference(name)),
            }
        }
        let shown: String = out
            .chars()
            .filter(|c| c.is_whitespace() || is_shown(*c))
            .collect();
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A text that may still be unknown: dots where it is.
    pub(super) fn or_blank(self, text: Option<&Text>) -> String {
        text.map(|text| self.line(&text.0))
            .filter(|line| !line.is_empty())
            .unwrap_or_else(|| BLANK.to_owned())
    }

    /// A text that may be left out.
    pub(super) fn some(self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.line(&text.0))
            .filter(|line| !line.is_empty())
    }

    fn reference(self, name: &str) -> String {
        self.names
            .fixed(name)
            .or_else(|| Some(read(&self.places.read(&self.names.canonical(name), 0)?)))
            .unwrap_or_else(|| NOWHERE.to_owned())
    }
}
