//! What an agreement takes from its organisation's directory: `use = "dinas-perkim"` in a party or a signatory.
//!
//! The directory stands in `pkm.toml` and states a party once for every agreement that it makes. What is taken becomes part
//! of the tree before anything is judged, so that every rule and the paper see the whole agreement. A taken value stands, for
//! whoever reads a finding, at the `use` that took it: that is the line of the agreement that can be changed.

use std::collections::BTreeMap;

use super::rule::{Facts, Judge};
use super::shape;
use crate::finding::{Finding, Label};
use crate::path;
use crate::source::Span;
use crate::tree::{Entry, Node, Path, Tree, Value};
use crate::words;

/// The key that takes from the directory.
pub const USE: &str = "use";

/// The section of parties, in an agreement and in the directory.
pub const PARTIES: &str = "parties";

/// The key of signatories in a party, and the section of the directory.
pub const SIGNATORIES: &str = "signatories";

/// The parties and signatories that an organisation has written down once.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    parties: BTreeMap<String, Node>,
    signatories: BTreeMap<String, Node>,
}

/// What one `use` took, or failed to take.
#[derive(Debug)]
pub(super) struct Loan {
    /// Where the `use` stands.
    at: Path,
    /// The characters of its key.
    key_span: Span,
    /// The characters of its value, where everything taken stands too.
    span: Span,
    /// The section of the directory.
    section: &'static str,
    /// The name in it.
    name: String,
    standing: Standing,
}

/// Whether the directory has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Known,
    Unknown,
}

impl Directory {
    /// A directory without anybody.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            parties: BTreeMap::new(),
            signatories: BTreeMap::new(),
        }
    }

    /// Reads the sections of a `pkm.toml` that state parties and signatories.
    #[must_use]
    pub fn from_tree(tree: &Tree) -> Self {
        let section = |name: &str| {
            let entries = tree.root().entry(name).map(|entry| entry.node.entries());
            let entries = entries.into_iter().flatten();
            let tables = entries.filter(|entry| matches!(entry.node.value, Value::Table(_)));
            tables
                .map(|entry| (entry.key.clone(), entry.node.clone()))
                .collect()
        };
        Self {
            parties: section(PARTIES),
            signatories: section(SIGNATORIES),
        }
    }

    /// The names of a section.
    pub fn names(&self, section: &str) -> impl Iterator<Item = &str> {
        self.section(section).keys().map(String::as_str)
    }

    fn section(&self, section: &str) -> &BTreeMap<String, Node> {
        if section == PARTIES {
            &self.parties
        } else {
            &self.signatories
        }
    }

    /// Completes a tree with what it takes.
    pub(super) fn lend(&self, tree: &mut Tree) -> Vec<Loan> {
        let mut loans = Vec::new();
        let Some(parties) = tree.root_mut().value_mut(PARTIES) else {
            return loans;
        };
        for (index, party) in parties.items_mut().iter_mut().enumerate() {
            let at = path![PARTIES, index];
            let loan = self.fill(party, &at, PARTIES);
            // Under an unknown name too, so that the references to the party are not told as faults of their own.
            if let Some(loan) = &loan
                && party.entry("id").is_none()
            {
                let id = Node {
                    span: loan.span.clone(),
                    value: Value::String(loan.name.clone()),
                };
                add(party, "id", id, loan);
            }
            loans.extend(loan);
            let Some(signatories) = party.value_mut(SIGNATORIES) else {
                continue;
            };
            for (place, signatory) in signatories.items_mut().iter_mut().enumerate() {
                let at = at.join(SIGNATORIES).join(place);
                loans.extend(self.fill(signatory, &at, SIGNATORIES));
            }
        }
        loans
    }

    /// Gives a table what it does not state itself. The `use` of a known name has then served and goes, so that the table is
    /// judged like any other.
    fn fill(&self, table: &mut Node, at: &Path, section: &'static str) -> Option<Loan> {
        let using = table.entry(USE)?;
        let name = using.node.text()?.to_owned();
        let stated = self.section(section).get(&name);
        let loan = Loan {
            at: at.join(USE),
            key_span: using.key_span.clone(),
            span: using.node.span.clone(),
            section,
            name,
            standing: if stated.is_some() {
                Standing::Known
            } else {
                Standing::Unknown
            },
        };
        for entry in stated.map(Node::entries).into_iter().flatten() {
            if entry.key != USE && table.entry(&entry.key).is_none() {
                add(table, &entry.key, moved(&entry.node, &loan), &loan);
            }
        }
        if loan.standing == Standing::Known
            && let Value::Table(entries) = &mut table.value
        {
            entries.retain(|entry| entry.key != USE);
        }
        Some(loan)
    }
}

fn add(table: &mut Node, key: &str, node: Node, loan: &Loan) {
    if let Value::Table(entries) = &mut table.value {
        entries.push(Entry {
            key: key.to_owned(),
            key_span: loan.key_span.clone(),
            node,
        });
    }
}

/// A value of the directory, standing where it is used.
fn moved(node: &Node, loan: &Loan) -> Node {
    let value = match &node.value {
        Value::Array(items) => Value::Array(items.iter().map(|item| moved(item, loan)).collect()),
        Value::Table(entries) => Value::Table(
            entries
                .iter()
                .map(|entry| Entry {
                    key: entry.key.clone(),
                    key_span: loan.key_span.clone(),
                    node: moved(&entry.node, loan),
                })
                .collect(),
        ),
        value => value.clone(),
    };
    Node {
        span: loan.span.clone(),
        value,
    }
}

/// The findings about names that the directory does not have.
pub(super) fn unknown(facts: &Facts<'_>, loans: &[Loan], directory: &Directory) -> Vec<Finding> {
    let rule = super::rule("unknown-party").expect("the table has this code");
    let mut sheet = Judge::new(rule, facts);
    for loan in loans
        .iter()
        .filter(|loan| loan.standing == Standing::Unknown)
    {
        let (section, name) = (loan.section, &loan.name);
        let otherwise = words!(
            "nyatakan di bawah `[{section}.{name}]` dalam `pkm.toml`, di folder ini atau di atasnya",
            "state it under `[{section}.{name}]` in `pkm.toml`, in this folder or above it"
        );
        let message = words!(
            "tidak ada `[{section}.{name}]` dalam `pkm.toml`",
            "there is no `[{section}.{name}]` in `pkm.toml`"
        );
        let at = facts.tree.notation(&loan.at);
        sheet
            .report_span(loan.span.clone(), at, message)
            .help(super::meant(name, directory.names(section), otherwise));
    }
    sheet.into_findings()
}

/// Tells of findings at taken values that they come from the directory. What has the wrong shape there is told once, in
/// `pkm.toml` itself.
pub(super) fn explain(findings: &mut Vec<Finding>, loans: &[Loan]) {
    if loans.is_empty() {
        return;
    }
    let taken = |span: &Span| {
        let known = loans.iter().filter(|loan| loan.standing == Standing::Known);
        known.into_iter().find(|loan| {
            let inside = loan.span.start <= span.start && span.end <= loan.span.end;
            inside || *span == loan.key_span
        })
    };
    findings
        .retain(|finding| taken(&finding.span).is_none() || !shape::CODES.contains(&finding.code));
    for finding in findings {
        let Some(loan) = taken(&finding.span) else {
            continue;
        };
        // What is wrong stands in another file, and nothing in this one mends it.
        finding.fix = None;
        let (section, name) = (loan.section, &loan.name);
        finding.labels.push(Label {
            span: loan.key_span.clone(),
            message: words!(
                "nilainya dari `[{section}.{name}]` dalam `pkm.toml`",
                "its value is from `[{section}.{name}]` in `pkm.toml`"
            ),
        });
    }
}
