//! Findings as workflow commands, which GitHub shows as annotations beside the lines of a pull request.

use std::fmt::Write as _;

use super::{Notes, Sheet, place, tame, told};
use crate::finding::Severity;
use crate::locale::Lang;

/// Writes the findings, one command a line.
#[must_use]
pub fn github(sheets: &[Sheet<'_>], lang: Lang, notes: Notes) -> String {
    let mut text = String::new();
    for sheet in sheets {
        for finding in notes.of(sheet) {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let (start, end) = (
                sheet.source.position(finding.span.start),
                sheet.source.position(finding.span.end),
            );
            let file = property(&tame(&place::path(sheet.source.name())));
            write!(
                text,
                "::{command} file={file},line={},col={}",
                start.line, start.column
            )
            .expect("a String takes everything");
            // Columns are shown only where the mark stays on its line.
            if end.line == start.line {
                write!(text, ",endLine={},endColumn={}", end.line, end.column)
            } else {
                write!(text, ",endLine={}", end.line)
            }
            .expect("a String takes everything");
            writeln!(
                text,
                ",title={}::{}",
                property(finding.code),
                data(&told(finding, lang))
            )
            .expect("a String takes everything");
        }
    }
    text
}

/// A message as a command bears it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A value between two commas of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
