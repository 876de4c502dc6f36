//! Findings as `JUnit` XML, which most build servers read: a suite for each file, a failed case for each error.
//!
//! A case fails or passes and nothing between. So errors fail, and what does not stand in the way of signing is told as the
//! output of a case that passes.

use std::fmt::Write as _;

use super::{Counts, Notes, Sheet, on_one_line, place, tame, told};
use crate::finding::{Finding, Severity};
use crate::locale::Lang;

/// Writes a suite for each file.
#[must_use]
pub fn junit(sheets: &[Sheet<'_>], lang: Lang, notes: Notes) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let cases: usize = sheets.iter().map(|sheet| cases(sheet, notes)).sum();
    let failures = Counts::of(sheets).errors;
    writeln!(
        text,
        "<testsuites name=\"pkm\" tests=\"{cases}\" failures=\"{failures}\">"
    )
    .expect("a String takes everything");
    for sheet in sheets {
        suite(&mut text, sheet, lang, notes);
    }
    text.push_str("</testsuites>\n");
    text
}

/// A file without findings has one case, which passes.
fn cases(sheet: &Sheet<'_>, notes: Notes) -> usize {
    notes.of(sheet).count().max(1)
}

fn suite(text: &mut String, sheet: &Sheet<'_>, lang: Lang, notes: Notes) {
    let file = escaped(&place::path(sheet.source.name()));
    let failures = Counts::of(std::slice::from_ref(sheet)).errors;
    writeln!(
        text,
        "  <testsuite name=\"{file}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">",
        cases(sheet, notes),
    )
    .expect("a String takes everything");
    if notes.of(sheet).next().is_none() {
        writeln!(
            text,
            "    <testcase name=\"pkm validate\" classname=\"{file}\" file=\"{file}\"/>"
        )
        .expect("a String takes everything");
    }
    for finding in notes.of(sheet) {
        let line = sheet.source.position(finding.span.start).line;
        let name = escaped(&format!("{} {line} {}", finding.code, finding.path));
        writeln!(
            text,
            "    <testcase name=\"{}\" classname=\"{file}\" file=\"{file}\" line=\"{line}\">",
            name.trim_end(),
        )
        .expect("a String takes everything");
        case(text, finding, lang);
        text.push_str("    </testcase>\n");
    }
    text.push_str("  </testsuite>\n");
}

fn case(text: &mut String, finding: &Finding, lang: Lang) {
    let (whole, key) = (told(finding, lang), finding.severity.key());
    let whole: Vec<String> = whole.lines().map(escaped).collect();
    let whole = whole.join("\n");
    if finding.severity == Severity::Error {
        let message = escaped(&on_one_line(finding.message.get(lang)));
        writeln!(
            text,
            "      <failure type=\"{}\" message=\"{message}\">{whole}</failure>",
            finding.code
        )
    } else {
        writeln!(text, "      <system-out>{key}: {whole}</system-out>")
    }
    .expect("a String takes everything");
}

/// A line as XML bears it, without the characters that it bears in no form.
fn escaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for c in tame(line).chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => text.push('\u{FFFD}'),
            c => text.push(c),
        }
    }
    text
}
