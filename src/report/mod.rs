//! Findings as text: one pure function for each form of report.
//!
//! A report chooses a language and a shape and adds nothing to what was found. None of them prints: the command that asked
//! for the text decides where it goes.

mod excerpt;
mod fingerprint;
mod frame;
mod github;
mod gitlab;
mod human;
mod json;
pub mod score;
pub mod portfolio;
pub mod templates;
mod junit;
mod markdown;
mod place;
mod sarif;
mod short;
mod summary;

pub(crate) use frame::framed;
pub use github::github;
pub use gitlab::gitlab;
pub use human::{human, severity_word};
pub use json::json;
pub use junit::junit;
pub use markdown::markdown;
pub use sarif::sarif;
pub use short::short;
pub use summary::{closing, table};

use crate::agreement::Status;
use crate::finding::{Finding, Severity};
use crate::locale::{Lang, messages};
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
    /// Findings of any weight that can be fixed for certain.
    pub fixable: usize,
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
            counts.fixable += usize::from(finding.fix.is_some());
        }
        counts
    }
}

impl Notes {
    /// Whether a finding of this weight is shown.
    fn show(self, severity: Severity) -> bool {
        self == Self::Shown || severity != Severity::Note
    }

    /// The findings of a sheet that are shown.
    fn of<'a>(self, sheet: &Sheet<'a>) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let findings = sheet.findings.iter();
        findings.filter(move |finding| self.show(finding.severity))
    }
}

/// A finding in plain words: where it shows on paper, what it is, and on a line of its own what to do.
fn told(finding: &Finding, lang: Lang) -> String {
    let clause = finding.clause.as_ref();
    let mut text = clause.map_or_else(String::new, |clause| tame(clause) + ": ");
    text.push_str(&on_one_line(finding.message.get(lang)));
    if let Some(help) = &finding.help {
        let help = on_one_line(help.get(lang));
        text.extend(["\n", messages::help(lang), ": ", &help]);
    }
    text
}

/// Words that what they quote from a file neither steers nor breaks.
fn on_one_line(words: &str) -> String {
    tame(&words.replace(['\n', '\r', '\t'], " "))
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
