//! `pkm.toml`: what an organisation says once for every agreement in a folder.
//!
//! It is found by walking up from the agreement, read with the places of its values, and judged like an agreement: what is
//! wrong with it is a finding in its own file, and what is right still holds.

mod faults;
mod sieve;
mod weights;

pub use sieve::Sieve;
pub use weights::{Level, Weights};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::agreement::{Field, Party, Shape, ShapeKey, Signatory, Status, Waiver};
use crate::check::waive::{self, Effect};
use crate::check::{
    Checked, Directory, PARTIES, Policy, Principle, RULES, SIGNATORIES, USE, read, rule,
};
use crate::finding::{Finding, Severity};
use crate::locale::Words;
use crate::path;
use crate::source::Source;
use crate::tree::{Node, Part, Path, Tree};

/// The name of the file.
pub const CONFIG: &str = "pkm.toml";

/// What an organisation says of its agreements.
#[derive(Debug)]
pub struct Config {
    /// What judging an agreement needs: whom it may take by name, what it may not waive.
    pub policy: Policy,
    /// How much each code weighs.
    pub weights: Weights,
    /// The least score for each principle, from 0 to 100.
    pub minimums: BTreeMap<String, u8>,
    /// The folder of templates, below that of the file.
    pub templates: Option<String>,
    /// The baseline, below the folder of the file.
    pub baseline: Option<String>,
    include: Sieve,
    exclude: Sieve,
    waivers: Vec<Standing>,
    tree: Tree,
}

/// A waiver for more than one agreement.
#[derive(Debug)]
struct Standing {
    waiver: Waiver,
    files: Sieve,
}

/// Whether a file below the folder of a `pkm.toml` is an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// It says so.
    Yes,
    /// It says that it is none.
    No,
    /// It leaves it to the file.
    Open,
}

impl Config {
    /// Reads a `pkm.toml`, and says what is wrong with it.
    #[must_use]
    pub fn read(source: &Source) -> (Self, Vec<Finding>) {
        let (tree, syntax) = read(source);
        let mut findings = faults::as_faults(syntax);
        let broken = findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        let config = Self {
            policy: Policy {
                directory: Directory::from_tree(&tree),
                forbidden: texts(&tree, "forbid-waivers").map(str::to_owned).collect(),
            },
            weights: Weights::from_tree(&tree),
            minimums: minimums(&tree),
            templates: text(&tree, "templates"),
            baseline: text(&tree, "baseline"),
            include: Sieve::new(texts(&tree, "include")),
            exclude: Sieve::new(texts(&tree, "exclude")),
            waivers: standing(&tree),
            tree,
        };
        // After a syntax fault the rest may stand under another header than it was written under.
        if !broken {
            findings.extend(faults::judge(source, &config.tree));
        }
        (config, findings)
    }

    /// Everything that may stand in a `pkm.toml`.
    #[must_use]
    pub fn shape() -> Shape {
        let texts = || Shape::List(Box::new(Shape::Text));
        let mut severity: Vec<ShapeKey> = RULES
            .iter()
            .map(|rule| key(rule.code, weights::level_shape()))
            .collect();
        let principles = || Principle::ALL.into_iter().map(Principle::key);
        let levels = principles()
            .map(|name| key(name, weights::level_shape()))
            .collect();
        severity.push(key(weights::PRINCIPLES, Shape::Record(levels)));
        let score = principles().map(|name| key(name, Shape::Integer)).collect();
        Shape::Record(vec![
            key("include", texts()),
            key("exclude", texts()),
            key("templates", Shape::Text),
            key("baseline", Shape::Text),
            key("forbid-waivers", texts()),
            key(weights::SEVERITY, Shape::Record(severity)),
            key(SCORE, Shape::Record(score)),
            key(PARTIES, Shape::Map(Box::new(party()))),
            key(SIGNATORIES, Shape::Map(Box::new(signatory()))),
            key("waivers", Shape::List(Box::new(waiver()))),
        ])
    }

    /// Whether a file, by its path below the folder of the `pkm.toml`, is an agreement. Itself and the manifests of its
    /// templates never are.
    #[must_use]
    pub fn lists(&self, file: &str) -> Listed {
        let folder = self
            .templates
            .iter()
            .map(|folder| format!("{}/", folder.trim_matches('/')));
        let own = file == CONFIG || folder.into_iter().any(|folder| file.starts_with(&folder));
        if own || self.exclude.holds(file) {
            return Listed::No;
        }
        match (self.include.is_empty(), self.include.holds(file)) {
            (true, _) => Listed::Open,
            (false, true) => Listed::Yes,
            (false, false) => Listed::No,
        }
    }

    /// Applies the waivers and the weights of the organisation to a judged file, and says which waivers served, by their
    /// place from 0.
    pub fn settle(&self, file: &str, checked: &mut Checked, today: Date) -> BTreeSet<usize> {
        let mut served = BTreeSet::new();
        let mut standing = Vec::new();
        for finding in std::mem::take(&mut checked.findings) {
            match self.waiver(file, &finding, today) {
                Some(index) => {
                    served.insert(index);
                    checked.waived.push(finding);
                }
                None => standing.extend(self.weights.weigh(finding)),
            }
        }
        checked.findings = standing;
        served
    }

    /// Whether a finding in a file stands: the organisation neither waives it nor turns its code off.
    #[must_use]
    pub fn lets_stand(&self, file: &str, finding: &Finding, today: Date) -> bool {
        self.waiver(file, finding, today).is_none() && self.weights.weigh(finding.clone()).is_some()
    }

    /// Judges the organisation's own waivers. Only after the whole repository was judged is it known which of them served.
    #[must_use]
    pub fn judge_waivers(
        &self,
        source: &Source,
        today: Date,
        served: Option<&BTreeSet<usize>>,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (index, Standing { waiver, .. }) in self.waivers.iter().enumerate() {
            let code = waiver.code.as_ref().map_or("", |code| code.0.as_str());
            let idle = || served.is_some_and(|served| !served.contains(&index));
            let (about, key, words) = match waive::effect(waiver, &self.policy.forbidden, today) {
                Effect::Expired(until) => (waive::EXPIRED, "until", waive::expired(until)),
                Effect::Forbidden => (waive::FORBIDDEN, "code", waive::forbidden(code)),
                Effect::Holds if idle() && waive::is_judged(code) => {
                    (waive::UNUSED, "code", waive::unused(code))
                }
                Effect::Holds | Effect::Void => continue,
            };
            let finding = self.finding(source, about, &path!["waivers", index, key], words);
            findings.extend(self.weights.weigh(finding));
        }
        findings
    }

    /// A fault of a key that only the disk shows.
    #[must_use]
    pub fn fault(&self, source: &Source, key: &str, words: [Words; 2]) -> Finding {
        self.finding(source, "config-fault", &path![key], words)
    }

    /// The waiver that covers a finding in a file.
    fn waiver(&self, file: &str, finding: &Finding, today: Date) -> Option<usize> {
        self.waivers.iter().position(|Standing { waiver, files }| {
            waive::names(waiver, finding)
                && (files.is_empty() || files.holds(file))
                && waive::effect(waiver, &self.policy.forbidden, today) == Effect::Holds
        })
    }

    fn finding(
        &self,
        source: &Source,
        code: &'static str,
        at: &Path,
        [message, help]: [Words; 2],
    ) -> Finding {
        let rule = rule(code).expect("the table has the codes about `pkm.toml`");
        Finding {
            code,
            severity: rule.weight.severity(Status::Draf),
            message,
            help: Some(help),
            span: self.tree.locate(source, at, &Part::Value),
            path: self.tree.notation(at),
            clause: None,
            labels: Vec::new(),
            fix: None,
        }
    }
}

/// The section of least scores.
const SCORE: &str = "score";

/// The greatest score.
const FULL: i64 = 100;

const fn key(name: &'static str, shape: Shape) -> ShapeKey {
    ShapeKey {
        name,
        required: false,
        shape,
    }
}

/// A party of the directory: nothing is required, for an agreement may state the rest.
fn party() -> Shape {
    let keys = keys(Party::shape())
        .into_iter()
        .map(|stated| match stated.name {
            SIGNATORIES => key(SIGNATORIES, Shape::List(Box::new(using(signatory())))),
            name => key(name, stated.shape),
        });
    Shape::Record(keys.collect())
}

fn signatory() -> Shape {
    Signatory::shape()
}

/// A table that may take the rest from the directory.
fn using(shape: Shape) -> Shape {
    let mut keys = keys(shape);
    keys.push(key(USE, Shape::Text));
    Shape::Record(keys)
}

/// A waiver for all files, or for those of some patterns.
fn waiver() -> Shape {
    let mut keys = keys(Waiver::shape());
    keys.push(key("files", Shape::List(Box::new(Shape::Text))));
    Shape::Record(keys)
}

fn keys(shape: Shape) -> Vec<ShapeKey> {
    match shape {
        Shape::Record(keys) => keys,
        _ => Vec::new(),
    }
}

fn text(tree: &Tree, key: &str) -> Option<String> {
    let entry = tree.root().entry(key)?;
    entry.node.text().map(str::to_owned)
}

fn texts<'t>(tree: &'t Tree, key: &str) -> impl Iterator<Item = &'t str> {
    let entry = tree.root().entry(key);
    entry
        .map(|entry| entry.node.items())
        .into_iter()
        .flatten()
        .filter_map(Node::text)
}

fn minimums(tree: &Tree) -> BTreeMap<String, u8> {
    let section = tree.root().entry(SCORE).map(|entry| entry.node.entries());
    let entries = section.into_iter().flatten();
    entries
        .filter_map(|entry| {
            let least = i64::read(&entry.node).filter(|least| *least <= FULL)?;
            Some((entry.key.clone(), u8::try_from(least).ok()?))
        })
        .collect()
}

fn standing(tree: &Tree) -> Vec<Standing> {
    let entries = tree.root().entry("waivers").map(|entry| entry.node.items());
    let read = |node: &Node| Standing {
        waiver: Waiver::read(node).unwrap_or_default(),
        files: Sieve::new(
            node.entry("files")
                .into_iter()
                .flat_map(|entry| entry.node.items())
                .filter_map(Node::text),
        ),
    };
    entries.into_iter().flatten().map(read).collect()
}
