//! The rules that have a page, as a list.

use comfy_table::ColumnConstraint;
use serde_json::{Value, json as object};

use super::page;
use crate::check::{RULES, Rule, Weight};
use crate::finding::Severity;
use crate::locale::Lang;
use crate::report::{Look, framed, severity_word};

/// The rules that the reader may know of, in the order of the manual.
pub fn known() -> impl Iterator<Item = &'static Rule> {
    let rules = RULES.iter().copied();
    rules.filter(|rule| page(rule.code, Lang::Id).is_some())
}

/// The word for what a fault weighs.
#[must_use]
pub fn weight_word(weight: Weight, lang: Lang) -> &'static str {
    let severity = match (weight, lang) {
        (Weight::Error, _) => Severity::Error,
        (Weight::Warning, _) => Severity::Warning,
        (Weight::Note, _) => Severity::Note,
        (Weight::ByStatus, Lang::Id) => return "menurut status",
        (Weight::ByStatus, Lang::En) => return "by status",
    };
    severity_word(severity, lang)
}

/// A table of the rules: code, weight, fault.
#[must_use]
pub fn table(look: &Look) -> String {
    let head = match look.lang {
        Lang::Id => ["Kode", "Bobot", "Kesalahan"],
        Lang::En => ["Code", "Severity", "Fault"],
    };
    let mut table = framed(look);
    table.set_header(head);
    if let Some(codes) = table.column_mut(0) {
        // A code is copied whole from here.
        codes.set_constraint(ColumnConstraint::ContentWidth);
    }
    for rule in known() {
        table.add_row([
            rule.code,
            weight_word(rule.weight, look.lang),
            about(rule, look.lang),
        ]);
    }
    format!("{table}\n")
}

/// The rules for programs: a list of `code`, `severity` and `about`.
#[must_use]
pub fn json(lang: Lang) -> String {
    let rules: Vec<Value> = known()
        .map(|rule| {
            let severity = match rule.weight {
                Weight::Error => Severity::Error.key(),
                Weight::Warning => Severity::Warning.key(),
                Weight::Note => Severity::Note.key(),
                Weight::ByStatus => "by-status",
            };
            object!({ "code": rule.code, "severity": severity, "about": about(rule, lang) })
        })
        .collect();
    format!("{:#}\n", Value::Array(rules))
}

fn about(rule: &Rule, lang: Lang) -> &'static str {
    match lang {
        Lang::Id => rule.about[0],
        Lang::En => rule.about[1],
    }
}
