//! Judges a file: what it is as TOML and by its shape, then every rule, each fault once.
//!
//! Shape comes first and silences nothing: what has the wrong shape is left out of the typed agreement, and the rules go on
//! with the rest.

mod certain;
mod directory;
mod evidence;
mod presence;
mod principle;
mod rule;
mod rules;
mod shape;
mod syntax;
pub mod waive;

pub use directory::{Directory, PARTIES, SIGNATORIES, USE};
pub use evidence::{Mark, Standing, evidence};
pub use presence::{Absence, When, absences};
pub use principle::Principle;
pub use rule::{Facts, Judge, Reading, Reported, Rule, Weight};
pub(crate) use rules::meant;
pub use rules::without_glyph;
pub use rules::{RULES, rule};

use jiff::civil::Date;

use crate::agreement::{Agreement, Status};
use crate::finding::Finding;
use crate::register::kinds::Kinds;
use crate::source::Source;
use crate::tree::{self, Tree};

/// A file with everything that was found in it.
#[derive(Debug)]
pub struct Checked {
    /// The values, with their places.
    pub tree: Tree,
    /// What they mean.
    pub agreement: Agreement,
    /// What is wrong, by place.
    pub findings: Vec<Finding>,
    /// What was found and is waived.
    pub waived: Vec<Finding>,
    /// Whether the file could be read to its end.
    pub reading: Reading,
}

/// What an organisation says of every agreement in its `pkm.toml`, as far as a judge must know it.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// The parties and signatories that agreements may take by name.
    pub directory: Directory,
    /// The codes that no agreement may waive.
    pub forbidden: Vec<String>,
}

/// The policy where there is no `pkm.toml`.
pub static NO_POLICY: Policy = Policy {
    directory: Directory::new(),
    forbidden: Vec::new(),
};

/// What a judge must know beyond the file.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The kinds of agreement there are.
    pub kinds: &'a Kinds,
    /// The status to judge by, where it is not the file's own.
    pub judged_as: Option<Status>,
    /// The day on which waivers are looked at.
    pub today: Date,
    /// What the organisation says.
    pub policy: &'a Policy,
}

/// Judges a file.
#[must_use]
pub fn check(source: &Source, terms: Terms<'_>) -> Checked {
    let (mut tree, faults) = tree::read(source.text());
    let loans = terms.policy.directory.lend(&mut tree);
    let mut findings = syntax::findings(source, &tree, &faults);
    let whole = if faults.is_empty() {
        Reading::Whole
    } else {
        Reading::Broken
    };
    let agreement = Agreement::from_tree(&tree);
    let facts = Facts {
        source,
        tree: &tree,
        agreement: &agreement,
        kinds: terms.kinds,
        status: terms.judged_as.unwrap_or_else(|| agreement.status()),
        reading: whole,
    };
    findings.extend(shape::findings(&facts));
    for rule in RULES.iter() {
        if let Some(judge) = rule.judge {
            let mut sheet = Judge::new(rule, &facts);
            judge(&facts, &mut sheet);
            findings.extend(sheet.into_findings());
        }
    }
    directory::explain(&mut findings, &loans);
    findings.extend(directory::unknown(&facts, &loans, &terms.policy.directory));
    let (waived, mut findings) = waive::split(findings, &facts, terms);
    findings.extend(waive::judge(&facts, &waived, terms));
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings.dedup();
    Checked {
        tree,
        agreement,
        findings,
        waived,
        reading: whole,
    }
}

impl Checked {
    /// What rules see of a file that was judged; `source` and `terms` are those it was judged by.
    #[must_use]
    pub fn facts<'a>(&'a self, source: &'a Source, terms: Terms<'a>) -> Facts<'a> {
        Facts {
            source,
            tree: &self.tree,
            agreement: &self.agreement,
            kinds: terms.kinds,
            status: terms.judged_as.unwrap_or_else(|| self.agreement.status()),
            reading: self.reading,
        }
    }
}

/// Reads a text as TOML, and says where it is none.
#[must_use]
pub fn read(source: &Source) -> (Tree, Vec<Finding>) {
    let (tree, faults) = tree::read(source.text());
    let findings = syntax::findings(source, &tree, &faults);
    (tree, findings)
}

/// Whether a code is found only by looking at several files together.
#[must_use]
pub fn is_across(code: &str) -> bool {
    rules::ACROSS.contains(&code)
}
