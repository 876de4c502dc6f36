//! From the naskah to a file: a pure function for each format.

pub mod docx;
pub mod html;
pub mod markdown;
mod signing;
pub mod text;

use crate::naskah::Naskah;

/// A format of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `CommonMark` with tables.
    Markdown,
    /// One page of HTML that needs nothing else.
    Html,
    /// A document of Word.
    Docx,
    /// Plain text of 80 columns.
    Text,
}

impl Format {
    /// Every format, in the order in which they are named.
    pub const ALL: &[Self] = &[Self::Markdown, Self::Html, Self::Docx, Self::Text];

    /// How it is named.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Text => "text",
            Self::Docx => "docx",
        }
    }

    /// How its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Docx => "docx",
        }
    }

    /// The bytes of a document.
    #[must_use]
    pub fn write(self, naskah: &Naskah) -> Vec<u8> {
        match self {
            Self::Markdown => markdown::write(naskah).into_bytes(),
            Self::Html => html::write(naskah).into_bytes(),
            Self::Text => text::write(naskah).into_bytes(),
            Self::Docx => docx::write(naskah),
        }
    }
}
