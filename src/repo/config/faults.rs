//! What is wrong with a `pkm.toml`.
//!
//! Every fault has the one code `config-fault`, for whoever keeps the file mends it as a whole; an agreement's author never
//! sees the difference between a misspelt key and a wrong type in it.

use super::{FULL, SCORE, sieve, weights};
use crate::agreement::{Shape, ShapeKey};
use crate::check::{PARTIES, SIGNATORIES, USE, Weight, meant, rule};
use crate::finding::{Finding, Severity};
use crate::locale::Words;
use crate::path;
use crate::source::Source;
use crate::tree::{Node, Part, Path, Tree, Value};
use crate::words;

/// The code of everything here.
const CONFIG_FAULT: &str = "config-fault";

/// How many names a help line lists.
const MOST: usize = 12;

/// Faults of syntax under the code of this file.
pub(super) fn as_faults(mut findings: Vec<Finding>) -> Vec<Finding> {
    for finding in &mut findings {
        finding.code = CONFIG_FAULT;
    }
    findings
}

/// Judges everything that a `pkm.toml` states.
pub(super) fn judge(source: &Source, tree: &Tree) -> Vec<Finding> {
    let mut sheet = Sheet {
        source,
        tree,
        findings: Vec::new(),
    };
    sheet.value(&Path::root(), tree.root(), &super::Config::shape());
    sheet.levels();
    sheet.scores();
    sheet.patterns();
    sheet.codes();
    sheet.signatories();
    sheet.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    sheet.findings
}

struct Sheet<'a> {
    source: &'a Source,
    tree: &'a Tree,
    findings: Vec<Finding>,
}

impl Sheet<'_> {
    fn report(&mut self, at: &Path, part: &Part, message: Words, help: Words) {
        self.findings.push(Finding {
            code: CONFIG_FAULT,
            severity: Severity::Error,
            message,
            help: Some(help),
            span: self.tree.locate(self.source, at, part),
            path: self.tree.notation(at),
            clause: None,
            labels: Vec::new(),
            fix: None,
        });
    }

    /// Judges a value by what may stand at its place.
    fn value(&mut self, at: &Path, node: &Node, shape: &Shape) {
        match (shape, &node.value) {
            (Shape::Record(keys), Value::Table(_)) => self.table(at, node, keys),
            (Shape::Map(shape), Value::Table(entries)) => {
                for entry in entries {
                    self.value(&at.join(entry.key.as_str()), &entry.node, shape);
                }
            }
            (Shape::List(shape), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(&at.join(index), item, shape);
                }
            }
            (Shape::Choice(choices), Value::String(word)) if !choices.contains(&word.as_str()) => {
                self.choice(at, word, choices);
            }
            (Shape::Choice(_) | Shape::Text | Shape::TextOrInteger, Value::String(_))
            | (Shape::Date, Value::Date(_))
            | (Shape::Integer | Shape::Number | Shape::TextOrInteger, Value::Integer(_))
            | (Shape::Number, Value::Float(_))
            | (Shape::Boolean, Value::Boolean(_)) => {}
            _ => self.wrong_type(at, node, shape),
        }
    }

    fn table(&mut self, at: &Path, node: &Node, keys: &[ShapeKey]) {
        for entry in node.entries() {
            let here = at.join(entry.key.as_str());
            match keys.iter().find(|key| key.name == entry.key) {
                Some(key) => self.value(&here, &entry.node, &key.shape),
                None => self.unknown(at, &entry.key, keys),
            }
        }
        let missing = keys
            .iter()
            .filter(|key| key.required && node.entry(key.name).is_none());
        for ShapeKey { name, .. } in missing {
            let table = named(at);
            self.report(
                at,
                &Part::Value,
                words!(
                    "{table} belum memuat kunci wajib `{name}`",
                    "{table} lacks the required key `{name}`"
                ),
                words!("tambahkan `{name}`", "add `{name}`"),
            );
        }
    }

    fn unknown(&mut self, at: &Path, key: &str, keys: &[ShapeKey]) {
        let names = keys.iter().map(|key| key.name);
        let listed: Vec<String> = names
            .clone()
            .take(MOST)
            .map(|name| format!("`{name}`"))
            .collect();
        let listed = listed.join(", ");
        let otherwise = if keys.len() > MOST {
            words!("hapus kunci ini", "remove it")
        } else {
            words!(
                "hapus kunci ini; yang ada hanya {listed}",
                "remove it; there are only {listed}"
            )
        };
        let table = named(at);
        let message = words!(
            "tidak ada kunci `{key}` dalam {table}",
            "there is no key `{key}` in {table}"
        );
        self.report(
            &at.join(key),
            &Part::Key,
            message,
            meant(key, names, otherwise),
        );
    }

    fn choice(&mut self, at: &Path, word: &str, choices: &[&'static str]) {
        let listed: Vec<String> = choices.iter().map(|choice| format!("`{choice}`")).collect();
        let listed = listed.join(", ");
        let key = at.last_key().unwrap_or_default();
        self.report(
            at,
            &Part::Value,
            words!(
                "pilihan `{word}` tidak dikenal untuk `{key}`",
                "the choice `{word}` is unknown for `{key}`"
            ),
            words!("pilihannya {listed}", "the choices are {listed}"),
        );
    }

    fn wrong_type(&mut self, at: &Path, node: &Node, shape: &Shape) {
        let [id, en] = expected(shape);
        let [found_id, found_en] = found(node);
        let key = at
            .last_key()
            .map_or_else(|| named(&at.parent()), |key| format!("`{key}`"));
        self.report(
            at,
            &Part::Value,
            words!(
                "untuk {key} diharapkan {id}, ditemukan {found_id}",
                "expected {en} for {key}, found {found_en}"
            ),
            words!("tulis {id}", "write {en}"),
        );
    }

    /// Errors may become warnings, but never go unseen.
    fn levels(&mut self) {
        let tree = self.tree;
        for entry in entries(tree, weights::SEVERITY) {
            let error = rule(&entry.key).is_some_and(|rule| rule.weight == Weight::Error);
            let level = entry.node.text().unwrap_or_default();
            if error && ["note", "off"].contains(&level) {
                let code = &entry.key;
                self.report(
                    &path![weights::SEVERITY, code.as_str()],
                    &Part::Value,
                    words!(
                        "`{code}` adalah kesalahan dan tidak dapat diberi bobot `{level}`",
                        "`{code}` is an error and cannot be made `{level}`"
                    ),
                    words!(
                        "tulis `warning`, atau kecualikan di satu tempat dengan `[[waivers]]` beserta alasannya",
                        "write `warning`, or waive it in one place with `[[waivers]]` and a reason"
                    ),
                );
            }
        }
    }

    fn scores(&mut self) {
        let tree = self.tree;
        for entry in entries(tree, SCORE) {
            if let Value::Integer(least) = entry.node.value
                && !(0..=FULL).contains(&least)
            {
                self.report(
                    &path![SCORE, entry.key.as_str()],
                    &Part::Value,
                    words!(
                        "diharapkan nilai dari 0 sampai dengan {FULL}, ditemukan {least}",
                        "expected a score from 0 to {FULL}, found {least}"
                    ),
                    words!("tulis misalnya `60`", "write for example `60`"),
                );
            }
        }
    }

    fn patterns(&mut self) {
        let mut lists = vec![path!["include"], path!["exclude"]];
        let waivers = self
            .tree
            .get(&path!["waivers"])
            .map_or(0, |node| node.items().len());
        lists.extend((0..waivers).map(|index| path!["waivers", index, "files"]));
        for list in lists {
            let items = self.tree.get(&list).map(Node::items).unwrap_or_default();
            for (index, item) in items.iter().enumerate() {
                let Some(reason) = item.text().and_then(sieve::fault) else {
                    continue;
                };
                self.report(
                    &list.join(index),
                    &Part::Value,
                    words!(
                        "pola ini tidak dapat dibaca: {reason}",
                        "this pattern cannot be read: {reason}"
                    ),
                    words!(
                        "tulis seperti dalam `.gitignore`, misalnya `\"perjanjian/**/*.toml\"`",
                        "write it as in `.gitignore`, for example `\"perjanjian/**/*.toml\"`"
                    ),
                );
            }
        }
    }

    /// Codes that are named as values.
    fn codes(&mut self) {
        let count = |key: &str| {
            self.tree
                .get(&path![key])
                .map_or(0, |node| node.items().len())
        };
        let forbidden = (0..count("forbid-waivers")).map(|index| path!["forbid-waivers", index]);
        let waived = (0..count("waivers")).map(|index| path!["waivers", index, "code"]);
        for at in forbidden.chain(waived) {
            let Some(code) = self.tree.get(&at).and_then(Node::text) else {
                continue;
            };
            if rule(code).is_none() {
                let otherwise = words!(
                    "salin kode dari temuan pada hasil `pkm validate`",
                    "copy the code from a finding of `pkm validate`"
                );
                let codes = crate::check::RULES.iter().map(|rule| rule.code);
                let message = words!("tidak ada kode `{code}`", "there is no code `{code}`");
                self.report(&at, &Part::Value, message, meant(code, codes, otherwise));
            }
        }
    }

    /// Signatories that a party of the directory takes by name.
    fn signatories(&mut self) {
        let tree = self.tree;
        for party in entries(tree, PARTIES) {
            let list = path![PARTIES, party.key.as_str(), SIGNATORIES];
            let items = tree.get(&list).map(Node::items).unwrap_or_default();
            for (index, item) in items.iter().enumerate() {
                let name = item.entry(USE).and_then(|entry| entry.node.text());
                let Some(name) =
                    name.filter(|name| entries(tree, SIGNATORIES).all(|entry| entry.key != *name))
                else {
                    continue;
                };
                let otherwise = words!(
                    "nyatakan di bawah `[{SIGNATORIES}.{name}]`",
                    "state it under `[{SIGNATORIES}.{name}]`"
                );
                let names = entries(tree, SIGNATORIES).map(|entry| entry.key.as_str());
                let message = words!(
                    "tidak ada `[{SIGNATORIES}.{name}]` dalam berkas ini",
                    "there is no `[{SIGNATORIES}.{name}]` in this file"
                );
                let help = meant(name, names, otherwise);
                self.report(&list.join(index).join(USE), &Part::Value, message, help);
            }
        }
    }
}

fn entries<'t>(tree: &'t Tree, section: &str) -> impl Iterator<Item = &'t crate::tree::Entry> {
    let section = tree.root().entry(section).map(|entry| entry.node.entries());
    section.into_iter().flatten()
}

/// A table as messages name it.
fn named(at: &Path) -> String {
    let keys = at.segments().iter().filter_map(|step| match step {
        crate::tree::Segment::Key(key) => Some(key.as_str()),
        crate::tree::Segment::Index(_) => None,
    });
    let name = keys.collect::<Vec<_>>().join(".");
    match at.segments().last() {
        None => "`pkm.toml`".to_owned(),
        Some(crate::tree::Segment::Index(_)) => format!("`[[{name}]]`"),
        Some(crate::tree::Segment::Key(_)) => format!("`[{name}]`"),
    }
}

fn expected(shape: &Shape) -> [&'static str; 2] {
    match shape {
        Shape::Record(_) | Shape::Open | Shape::Map(_) => ["tabel", "a table"],
        Shape::List(_) => ["daftar dalam kurung siku", "a list in brackets"],
        Shape::Date => ["tanggal tanpa tanda petik", "a date without quotes"],
        Shape::Integer => ["bilangan bulat", "a whole number"],
        Shape::Number => ["bilangan", "a number"],
        Shape::Boolean => ["`true` atau `false`", "`true` or `false`"],
        Shape::TextOrInteger => ["teks atau bilangan bulat", "text or a whole number"],
        _ => ["teks dalam tanda petik", "text in quotes"],
    }
}

fn found(node: &Node) -> [&'static str; 2] {
    match &node.value {
        Value::String(_) => ["teks", "text"],
        Value::Integer(_) => ["bilangan bulat", "a whole number"],
        Value::Float(_) => ["bilangan pecahan", "a number with decimals"],
        Value::Boolean(_) => ["`true` atau `false`", "`true` or `false`"],
        Value::Date(_) => ["tanggal", "a date"],
        Value::Time => ["tanggal dengan jam", "a date with a time"],
        Value::Array(_) => ["daftar", "a list"],
        Value::Table(_) => ["tabel", "a table"],
    }
}
