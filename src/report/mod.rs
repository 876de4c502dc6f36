//! Findings as text: one pure function for each form of report.
//!
//! A report chooses a language and a shape and adds nothing to what was found. None of them prints: the command that asked
//! for the text decides where it goes.

mod excerpt;
mod human;
mod json;
pub mod portfolio;
mod short;
mod summary;

pub use human::{human, severity_word};
pub use json::json;
pub use short::short;
pub use summary::{closing, table};

use crate::agreement::Status;
use crate::finding::{Finding, Severity};
use crate::locale::Lang;
use crate::source::Source;

/// One file and what was found in it.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// The file.
    pub source: &'a Source,
    /// What was found, by place.
    pub findings: &'a [Finding],
    /// The status it was judged by, where it could be read.
    pub status: Option<Status>,
}

/// How a report for people looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// Whether it has colours.
    pub paint: Paint,
    /// The characters that lines are drawn with.
    pub charset: Charset,
    /// The columns there are.
    pub width: usize,
    /// Whether notes are shown or only counted.
    pub notes: Notes,
}

/// Whether a text has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// ANSI colours.
    Colour,
    /// None.
    Plain,
}

/// The characters that lines are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// Unicode's box drawing.
    Unicode,
    /// ASCII alone.
    Ascii,
}

/// Whether notes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    /// They are.
    Shown,
    /// They are only counted.
    Counted,
}

/// How much was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files judged.
    pub files: usize,
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Counts {
    /// Counts what stands on the sheets.
    #[must_use]
    pub fn of(sheets: &[Sheet<'_>]) -> Self {
        let mut counts = Self {
            files: sheets.len(),
            ..Self::default()
        };
        for finding in sheets.iter().flat_map(|sheet| sheet.findings) {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }
}

impl Notes {
    /// Whether a finding of this weight is shown.
    fn show(self, severity: Severity) -> bool {
        self == Self::Shown || severity != Severity::Note
    }
}

/// A text without the characters that would steer a terminal: a file may come from anybody.
pub(crate) fn tame(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() || steers(c) {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}

/// Whether a character turns the direction of what follows it.
fn steers(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
}
