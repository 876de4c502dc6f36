//! From the naskah to a file: a pure function for each format.

mod contents;
pub mod docx;
pub mod html;
pub mod markdown;
mod measure;
mod paraf;
pub mod pdf;
mod signing;
pub mod text;
mod watermark;

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
    /// Pages for signing and for the archive.
    Pdf,
    /// Plain text of 80 columns.
    Text,
}

/// What is wanted of a document beside its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// A file to carry along, where the format can.
    pub attach: Option<Attachment>,
}

/// A file inside a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a document cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritable {
    /// It is for signing, and holds characters that no font of ours has.
    Characters(Vec<char>),
    /// The file would break the standard that it must keep.
    Standard(String),
}

impl Format {
    /// Every format, in the order in which they are named.
    pub const ALL: &[Self] = &[
        Self::Markdown,
        Self::Html,
        Self::Docx,
        Self::Pdf,
        Self::Text,
    ];

    /// How it is named.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Text => "text",
        }
    }

    /// How its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Text => "txt",
        }
    }

    /// The bytes of a document.
    ///
    /// # Errors
    ///
    /// Where the format cannot hold what the document holds.
    pub fn write(self, naskah: &Naskah, options: &Options) -> Result<Vec<u8>, Unwritable> {
        match self {
            Self::Markdown => Ok(markdown::write(naskah).into_bytes()),
            Self::Html => Ok(html::write(naskah).into_bytes()),
            Self::Docx => Ok(docx::write(naskah)),
            Self::Pdf => pdf::write(naskah, options),
            Self::Text => Ok(text::write(naskah).into_bytes()),
        }
    }
}
