//! Findings as a SARIF 2.1.0 log, for code scanning and editors (OASIS Standard, 27 March 2020).

use serde_json::{Map, Value, json};

use super::{Notes, Sheet, fingerprint, place, told};
use crate::check::{RULES, Rule, Weight};
use crate::finding::{Finding, Fix};
use crate::locale::{Lang, Words};
use crate::source::{Source, Span};
use crate::words;

/// Where the form is described, as editors look it up.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The name under which our fingerprints are kept; its number changes when they are made of something else.
const FINGERPRINT: &str = "pkm/v1";

/// Writes the findings as one run, with the rules that they are of.
#[must_use]
pub fn sarif(sheets: &[Sheet<'_>], lang: Lang, notes: Notes) -> String {
    let shown = |finding: &Finding| notes.show(finding.severity);
    let used = |rule: &&'static Rule| {
        let mut findings = sheets.iter().flat_map(|sheet| sheet.findings);
        findings.any(|finding| finding.code == rule.code && shown(finding))
    };
    let rules: Vec<&Rule> = RULES.iter().copied().filter(used).collect();
    let mut results = Vec::new();
    for sheet in sheets {
        let fingerprints = fingerprint::fingerprints(sheet);
        for (finding, fingerprint) in sheet.findings.iter().zip(fingerprints) {
            if shown(finding) {
                results.push(result(sheet.source, finding, &fingerprint, &rules, lang));
            }
        }
    }
    let language = match lang {
        Lang::Id => "id",
        Lang::En => "en",
    };
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "pkm",
                "version": env!("CARGO_PKG_VERSION"),
                "language": language,
                "rules": rules.iter().map(|rule| metadata(rule, lang)).collect::<Vec<_>>(),
            } },
            "language": language,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// A rule: what it finds, how much that weighs, and why the weight may differ.
fn metadata(rule: &Rule, lang: Lang) -> Value {
    let [id, en] = rule.about;
    let about = words!("{id}", "{en}");
    let weight = weight(rule.weight);
    json!({
        "id": rule.code,
        "shortDescription": { "text": about.get(lang) },
        "help": { "text": format!("{}. {}", about.get(lang), weight.get(lang)) },
        "defaultConfiguration": { "level": match rule.weight {
            Weight::Error => "error",
            Weight::Warning => "warning",
            Weight::Note | Weight::ByStatus => "note",
        } },
    })
}

fn weight(weight: Weight) -> Words {
    match weight {
        Weight::Error => words!(
            "Ini kesalahan, yang harus diperbaiki sebelum naskah ditandatangani.",
            "This is an error, to be mended before the agreement is signed."
        ),
        Weight::Warning => words!(
            "Ini peringatan: kemungkinan besar keliru.",
            "This is a warning: it is very likely wrong."
        ),
        Weight::Note => words!(
            "Ini catatan, untuk menyempurnakan naskah.",
            "This is a note, which would improve the agreement."
        ),
        Weight::ByStatus => words!(
            "Ini catatan dalam draf, peringatan selama dirundingkan, dan kesalahan sesudah ditandatangani.",
            "This is a note in a draft, a warning while it is negotiated, and an error once it is signed."
        ),
    }
}

fn result(
    source: &Source,
    finding: &Finding,
    fingerprint: &str,
    rules: &[&Rule],
    lang: Lang,
) -> Value {
    let mut entry = Map::new();
    entry.insert("ruleId".into(), finding.code.into());
    if let Some(index) = rules.iter().position(|rule| rule.code == finding.code) {
        entry.insert("ruleIndex".into(), index.into());
    }
    entry.insert("level".into(), finding.severity.key().into());
    entry.insert("message".into(), json!({ "text": told(finding, lang) }));
    let mut location = physical(source, &finding.span);
    if !finding.path.is_empty() {
        location["logicalLocations"] =
            json!([{ "fullyQualifiedName": finding.path, "kind": "member" }]);
    }
    entry.insert("locations".into(), json!([location]));
    let related: Vec<Value> = finding
        .labels
        .iter()
        .map(|label| {
            let mut location = physical(source, &label.span);
            location["message"] = json!({ "text": label.message.get(lang) });
            location
        })
        .collect();
    if !related.is_empty() {
        entry.insert("relatedLocations".into(), related.into());
    }
    entry.insert(
        "partialFingerprints".into(),
        json!({ FINGERPRINT: fingerprint }),
    );
    if let Some(fix) = &finding.fix {
        entry.insert("fixes".into(), json!([change(source, fix)]));
    }
    Value::Object(entry)
}

fn physical(source: &Source, span: &Span) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": place::uri(source.name()) },
        "region": region(source, span),
    } })
}

fn change(source: &Source, fix: &Fix) -> Value {
    let replacements = fix.edits.iter().map(|edit| {
        json!({
            "deletedRegion": region(source, &edit.span),
            "insertedContent": { "text": edit.replacement },
        })
    });
    json!({ "artifactChanges": [{
        "artifactLocation": { "uri": place::uri(source.name()) },
        "replacements": replacements.collect::<Vec<_>>(),
    }] })
}

/// Lines and columns from 1, the end column behind the last character.
fn region(source: &Source, span: &Span) -> Value {
    let (start, end) = (
        source.position(span.start),
        source.position(span.end.max(span.start)),
    );
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}
