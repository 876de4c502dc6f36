//! Findings as a Code Quality report, which GitLab shows in merge requests.

use serde_json::{Value, json};

use super::{Notes, Sheet, fingerprint, place, told};
use crate::finding::{Finding, Severity};
use crate::locale::Lang;

/// Writes the findings as one list.
#[must_use]
pub fn gitlab(sheets: &[Sheet<'_>], lang: Lang, notes: Notes) -> String {
    let mut issues = Vec::new();
    for sheet in sheets {
        let fingerprints = fingerprint::fingerprints(sheet);
        let shown = sheet.findings.iter().zip(fingerprints);
        let shown = shown.filter(|(finding, _)| notes.show(finding.severity));
        issues.extend(shown.map(|(finding, print)| issue(sheet, finding, &print, lang)));
    }
    format!("{:#}\n", Value::Array(issues))
}

fn issue(sheet: &Sheet<'_>, finding: &Finding, fingerprint: &str, lang: Lang) -> Value {
    let line = |offset: usize| sheet.source.position(offset).line;
    json!({
        "description": told(finding, lang),
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Note => "info",
        },
        "location": {
            "path": place::path(sheet.source.name()),
            "lines": { "begin": line(finding.span.start), "end": line(finding.span.end.max(finding.span.start)) },
        },
    })
}
