//! Findings for programs, as `schemas/findings.schema.json` describes them.

use serde_json::{Map, Value, json};

use super::{Counts, Sheet};
use crate::finding::{Finding, Label};
use crate::locale::Lang;
use crate::source::{Source, Span};

/// The version of this form; it changes only when a reader of the old one would break.
const VERSION: u32 = 1;

/// Writes every finding, notes among them, and the counts.
#[must_use]
pub fn json(sheets: &[Sheet<'_>], lang: Lang) -> String {
    let counts = Counts::of(sheets);
    let findings: Vec<Value> = sheets
        .iter()
        .flat_map(|sheet| {
            sheet
                .findings
                .iter()
                .map(|one| finding(sheet.source, one, lang))
        })
        .collect();
    let report = json!({
        "version": VERSION,
        "findings": findings,
        "summary": {
            "files": counts.files,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "notes": counts.notes,
        },
    });
    format!("{report:#}\n")
}

fn finding(source: &Source, finding: &Finding, lang: Lang) -> Value {
    let mut entry = Map::new();
    entry.insert("code".into(), finding.code.into());
    entry.insert("severity".into(), finding.severity.key().into());
    entry.insert("message".into(), finding.message.get(lang).into());
    entry.insert(
        "help".into(),
        finding.help.as_ref().map(|help| help.get(lang)).into(),
    );
    entry.insert("file".into(), source.name().into());
    place(&mut entry, source, &finding.span);
    entry.insert("path".into(), finding.path.as_str().into());
    entry.insert("clause".into(), finding.clause.as_deref().into());
    let labels = finding.labels.iter().map(|one| label(source, one, lang));
    entry.insert("labels".into(), labels.collect());
    if let Some(fix) = &finding.fix {
        let edits = fix.edits.iter().map(|edit| {
            let mut entry = Map::new();
            place(&mut entry, source, &edit.span);
            entry.insert("replacement".into(), edit.replacement.as_str().into());
            Value::Object(entry)
        });
        let edits: Vec<Value> = edits.collect();
        entry.insert("fix".into(), json!({ "edits": edits }));
    }
    Value::Object(entry)
}

fn label(source: &Source, label: &Label, lang: Lang) -> Value {
    let mut entry = Map::new();
    entry.insert("message".into(), label.message.get(lang).into());
    place(&mut entry, source, &label.span);
    Value::Object(entry)
}

fn place(entry: &mut Map<String, Value>, source: &Source, span: &Span) {
    let (start, end) = (
        source.position(span.start),
        source.position(span.end.max(span.start)),
    );
    entry.insert("line".into(), start.line.into());
    entry.insert("column".into(), start.column.into());
    entry.insert("end_line".into(), end.line.into());
    entry.insert("end_column".into(), end.column.into());
}
