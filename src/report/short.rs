//! One line for each finding: `file:line:col: error[code]: message`.
//!
//! The words for severity stay English in both languages, since editors and scripts read these lines too.

use std::fmt::Write as _;

use super::{Notes, Sheet, tame};
use crate::locale::Lang;

/// Writes the findings, one a line.
#[must_use]
pub fn short(sheets: &[Sheet<'_>], lang: Lang, notes: Notes) -> String {
    let mut text = String::new();
    for sheet in sheets {
        for finding in sheet
            .findings
            .iter()
            .filter(|finding| notes.show(finding.severity))
        {
            let at = sheet.source.position(finding.span.start);
            writeln!(
                text,
                "{}:{}:{}: {}[{}]: {}",
                tame(sheet.source.name()),
                at.line,
                at.column,
                finding.severity.key(),
                finding.code,
                tame(finding.message.get(lang)),
            )
            .expect("a String takes everything");
        }
    }
    text
}
