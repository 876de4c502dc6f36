//! What the schema leaves to code: keys of which one suffices, ids that are taken, the kinds of agreement.

use super::keys::{Stated, header, way};
use super::values;
use super::{MALFORMED_VALUE, MISSING_KEY, Sheet};
use crate::agreement::walk;
use crate::check::rule::Reading;
use crate::locale::Words;
use crate::path;
use crate::tree::{Part, Path, Segment, Value};
use crate::words;

/// Ids that mean something of their own; so do the names of the sections.
const TAKEN: [&str; 5] = ["agreement", "ayat", "bersama", "bergilir", "publik"];

/// The sections, whose names refer to their Pasal.
const SECTIONS: [&str; 16] = [
    "spec",
    "agreement",
    "parties",
    "background",
    "goals",
    "roles",
    "governance",
    "funding",
    "evaluation",
    "term",
    "continuity",
    "closing",
    "clauses",
    "annexes",
    "layout",
    "waivers",
];

/// The keys of `evaluation` of which one is needed.
const MEASURES: [&str; 2] = ["indicators", "reports"];

/// The keys of `term` of which one says how long the agreement runs.
const ENDS: [&str; 4] = ["end", "duration", "open_ended", "periods"];

/// The keys of a table of which one is needed.
pub(super) fn one_of(table: &Path) -> &'static [&'static str] {
    match way(table).as_slice() {
        ["evaluation"] => &MEASURES,
        ["term"] => &ENDS,
        _ => &[],
    }
}

/// Judges what the schema leaves to code.
pub(super) fn judge(sheet: &mut Sheet<'_>, stated: &Stated) {
    kind(sheet);
    ids(sheet);
    if sheet.facts.reading == Reading::Whole {
        measures(sheet, stated);
        end(sheet, stated);
        sanctions(sheet, stated);
    }
}

fn kind(sheet: &mut Sheet<'_>) {
    let at = path!["agreement", "kind"];
    let Some(node) = sheet.tree.get(&at) else {
        return;
    };
    let Some(kind) = node.text().filter(|kind| !kind.trim().is_empty()) else {
        return;
    };
    if sheet.facts.kinds.get(kind).is_none() {
        let kinds: Vec<&str> = sheet.facts.kinds.iter().map(|(id, _)| id).collect();
        values::choice(sheet, &at, node, &kinds);
    }
}

/// Judges every id: whether it means something else already.
fn ids(sheet: &mut Sheet<'_>) {
    let tree = sheet.tree;
    let is_taken = |id: &str| TAKEN.contains(&id) || SECTIONS.contains(&id);
    let mut any = false;
    walk::values(tree, |node| {
        let id = node.entry("id").and_then(|entry| entry.node.text());
        any |= id.is_some_and(is_taken);
    });
    if !any {
        return;
    }
    walk::nodes(tree, &mut |steps, node| {
        let id = node.text().filter(|_| walk::last_key(steps) == Some("id"));
        if let Some(id) = id.filter(|id| is_taken(id)) {
            taken(sheet, &walk::path(steps), id);
        }
    });
}

fn taken(sheet: &mut Sheet<'_>, at: &Path, id: &str) {
    let own = match at.segments().first() {
        Some(Segment::Key(section)) if section == "parties" => "pihak",
        _ => "kode",
    };
    sheet.report(
        MALFORMED_VALUE,
        at,
        &Part::Value,
        words!(
            "kode `{id}` sudah mempunyai arti sendiri dalam berkas",
            "the id `{id}` has a meaning of its own in the file"
        ),
        Some(words!(
            "pilih kode lain, misalnya `{own}-{id}`",
            "choose another, for example `{own}-{id}`"
        )),
    );
}

/// An evaluation needs something to look at.
fn measures(sheet: &mut Sheet<'_>, stated: &Stated) {
    needs_one(
        sheet,
        &path!["evaluation"],
        stated,
        words!("`indicators` atau `reports`", "`indicators` or `reports`"),
        words!(
            "tambahkan `[[evaluation.indicators]]` atau `[[evaluation.reports]]`: apa yang diukur, atau laporan apa yang disampaikan",
            "add `[[evaluation.indicators]]` or `[[evaluation.reports]]`: what is measured, or what is reported"
        ),
    );
}

/// A term says how long it runs.
fn end(sheet: &mut Sheet<'_>, stated: &Stated) {
    needs_one(
        sheet,
        &path!["term"],
        stated,
        words!(
            "`end`, `duration`, `open_ended`, atau `periods`",
            "`end`, `duration`, `open_ended` or `periods`"
        ),
        words!(
            "tambahkan `end = 2029-11-01` (hari terakhir), `duration = \"3 tahun\"`, atau `open_ended = true`",
            "add `end = 2029-11-01` (the last day), `duration = \"3 tahun\"` or `open_ended = true`"
        ),
    );
}

/// A sanction says what follows: steps, or a fine with all its parts.
fn sanctions(sheet: &mut Sheet<'_>, stated: &Stated) {
    let list = path!["funding", "sanctions"];
    let count = sheet.tree.get(&list).map_or(0, |list| list.items().len());
    for index in 0..count {
        let at = list.join(index);
        let Some(node) = sheet.tree.get(&at) else {
            continue;
        };
        let has = |key: &str| node.entry(key).is_some() || stated.has(&at, key);
        let lacks: Vec<&str> = ["percent", "per", "cap"]
            .into_iter()
            .filter(|key| !has(key))
            .collect();
        if !matches!(node.value, Value::Table(_)) || has("steps") || lacks.is_empty() {
            continue;
        }
        let fine = lacks.len() < 3;
        let (id, en) = if fine {
            super::speech::names(lacks, ("dan", "and"))
        } else {
            ("`steps`".to_owned(), "`steps`".to_owned())
        };
        lacking(
            sheet,
            &at,
            Words { id, en },
            words!(
                "sanksi berupa langkah (`steps`), atau denda dengan `percent`, `per`, dan `cap`",
                "a sanction has `steps`, or is a fine with `percent`, `per` and `cap`"
            ),
        );
    }
}

fn needs_one(sheet: &mut Sheet<'_>, at: &Path, stated: &Stated, named: Words, help: Words) {
    let Some(node) = sheet.tree.get(at) else {
        return;
    };
    let keys = one_of(at);
    let has = |key: &&str| node.entry(key).is_some() || stated.has(at, key);
    if matches!(node.value, Value::Table(_)) && !keys.iter().any(has) {
        lacking(sheet, at, named, help);
    }
}

fn lacking(sheet: &mut Sheet<'_>, at: &Path, named: Words, help: Words) {
    let header = header(at, sheet);
    let Words { id, en } = named;
    let message = words!("{header} belum memuat {id}", "{header} lacks {en}");
    sheet.report(MISSING_KEY, at, &Part::Value, message, Some(help));
}

#[cfg(test)]
mod tests {
    use super::SECTIONS;
    use crate::check::shape::schema;
    use std::collections::BTreeSet;

    #[test]
    fn the_sections_are_those_of_the_schema() {
        let sections: BTreeSet<_> = schema::root().keys().collect();
        assert_eq!(sections, BTreeSet::from(SECTIONS));
    }
}
