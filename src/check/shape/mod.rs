//! Whether a file has the shape of format 1: its keys, the types of its values, its fixed choices.
//!
//! The schema is the contract, and the `jsonschema` crate judges: it says where and what is refused; what people are told is
//! written here. `contract`, a quick walk, spares sound files the cost, for JSON knows neither dates nor exact decimals, and
//! image and validation cost more than reading the file did.
//!
//! One fault gives one finding: a misspelt key is not also a missing one.

mod contract;
mod demands;
mod image;
mod keys;
mod rename;
pub(super) mod schema;
mod speech;
mod types;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::error::ValidationErrorKind as Kind;

use super::rule::{Facts, Reading};
use super::syntax;
use crate::finding::{Finding, Severity};
use crate::locale::Words;
use crate::source::{Source, Span};
use crate::tree::{Node, Part, Path, Segment, Tree};

/// The code of a text that is not TOML.
pub(super) const TOML_SYNTAX: &str = "toml-syntax";
/// The code of syntax that only TOML 1.1 allows.
pub(super) const TOML_NEWER: &str = "toml-newer-than-1-0";
/// The code of a key that the format does not have.
pub(super) const UNKNOWN_KEY: &str = "unknown-key";
/// The code of a required key that is absent.
pub(super) const MISSING_KEY: &str = "missing-key";
/// The code of a value of another type.
pub(super) const WRONG_TYPE: &str = "wrong-type";
/// The code of a value that is not among the fixed choices.
pub(super) const UNKNOWN_VALUE: &str = "unknown-value";
/// The code of a value that cannot be.
pub(super) const MALFORMED_VALUE: &str = "malformed-value";
/// The code of an amount that TOML takes for a fraction.
pub(super) const DOTTED_THOUSANDS: &str = "dotted-thousands";

/// Every code by which a file's shape is judged.
pub(super) const CODES: [&str; 8] = [
    TOML_SYNTAX,
    TOML_NEWER,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    MALFORMED_VALUE,
    DOTTED_THOUSANDS,
];

/// The findings about the shape of a file.
pub(super) fn findings(facts: &Facts<'_>) -> Vec<Finding> {
    if facts.reading == Reading::Whole {
        return Sheet::new(facts, facts.tree).judge();
    }
    let (tree, doubtful) = syntax::mended(facts.source);
    let mut findings = Sheet::new(facts, &tree).judge();
    // What the reader made up for a value that it could not read stands nowhere.
    findings.retain(|finding| {
        !finding.span.is_empty() && doubtful.iter().all(|span| apart(span, &finding.span))
    });
    // Which table a key belongs to is certain only once the file is TOML again.
    for finding in &mut findings {
        finding.fix = None;
    }
    findings
}

fn apart(one: &Span, other: &Span) -> bool {
    one.end < other.start || other.end < one.start
}

/// What one file is judged on, and what was found so far.
struct Sheet<'a> {
    facts: &'a Facts<'a>,
    source: &'a Source,
    tree: &'a Tree,
    findings: Vec<Finding>,
}

/// What the validator says of the keys of one table.
#[derive(Debug, Default)]
struct Table {
    unknown: Vec<String>,
    missing: Vec<String>,
}

impl<'a> Sheet<'a> {
    fn new(facts: &'a Facts<'a>, tree: &'a Tree) -> Self {
        Self {
            facts,
            source: facts.source,
            tree,
            findings: Vec::new(),
        }
    }

    fn judge(mut self) -> Vec<Finding> {
        let mut tables = BTreeMap::new();
        if !contract::keeps(self.source, self.tree) {
            self.refused(&mut tables);
        }
        let stated = keys::judge(&mut self, &tables);
        demands::judge(&mut self, &stated);
        self.findings
    }

    /// What the validator refuses: values at once, keys when all of their table is known. Of a value the first error counts,
    /// for the type is asked first.
    fn refused(&mut self, tables: &mut BTreeMap<Path, Table>) {
        let mut judged = BTreeSet::new();
        for error in schema::VALIDATOR.iter_errors(&image::of(self.source, self.tree)) {
            let path = self.path(error.instance_path().as_str());
            match error.kind() {
                Kind::AdditionalProperties { unexpected } => {
                    let table = tables.entry(path).or_default();
                    table.unknown.extend_from_slice(unexpected);
                }
                Kind::Required { property } => {
                    let table = tables.entry(path).or_default();
                    table.missing.extend(property.as_str().map(str::to_owned));
                }
                kind if judged.insert(path.clone()) => self.value(&path, kind),
                _ => {}
            }
        }
    }

    /// One fault of a value.
    fn value(&mut self, path: &Path, kind: &Kind) {
        let (Some(node), Some(spot)) = (self.tree.get(path), schema::at(path)) else {
            return;
        };
        match kind {
            Kind::Type { .. } => types::judge(self, path, node, &spot),
            Kind::Enum { .. } => values::choice(self, path, node, &spot.choices()),
            Kind::MinItems { .. } if self.facts.reading == Reading::Broken => {}
            kind => values::judge(self, path, node, &spot, kind),
        }
    }

    /// A path from the validator's notation, in which a key of figures looks like a place in a list.
    fn path(&self, pointer: &str) -> Path {
        let mut path = Path::root();
        for step in pointer.split('/').skip(1) {
            let key = step.replace("~1", "/").replace("~0", "~");
            let list = self.tree.get(&path).filter(|node| !node.items().is_empty());
            match (list, key.parse()) {
                (Some(_), Ok(index)) => path.push(Segment::Index(index)),
                _ => path.push(Segment::Key(key)),
            }
        }
        path
    }

    /// Writes an error at a place, to which a fix may be added.
    fn report(
        &mut self,
        code: &'static str,
        at: &Path,
        part: &Part,
        message: Words,
        help: Option<Words>,
    ) -> &mut Finding {
        self.findings.push(Finding {
            code,
            severity: Severity::Error,
            message,
            help,
            span: self.tree.locate(self.source, at, part),
            path: self.tree.notation(at),
            clause: None,
            labels: Vec::new(),
            fix: None,
        });
        self.findings.last_mut().expect("one was just pushed")
    }

    /// The characters of a value as they were typed.
    fn typed(&self, node: &Node) -> &'a str {
        self.source
            .text()
            .get(node.span.clone())
            .unwrap_or_default()
    }
}
