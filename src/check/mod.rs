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
mod signs;
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
pub use signs::{Sign, Strings};

use jiff::civil::Date;

use crate::agreement::{Agreement, Status};
use crate::finding::Finding;
use crate::register::kinds::Kinds;
use crate::source::Source;
use crate::tree::{self, SyntaxFault, Tree};

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
    memory: Memory,
}

/// Whether the values of a judged file are at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Memory {
    Held,
    Forgotten,
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
    let Values {
        tree,
        agreement,
        faults,
        loans,
    } = Values::read(source, terms);
    let mut findings = syntax::findings(source, &tree, &faults);
    let whole = if faults.is_empty() {
        Reading::Whole
    } else {
        Reading::Broken
    };
    let status = terms.judged_as.unwrap_or_else(|| agreement.status());
    let facts = Facts::new(source, &tree, &agreement, terms.kinds, status, whole);
    findings.extend(by_shape(&facts));
    findings.extend(by_rules(&facts));
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
        memory: Memory::Held,
    }
}

/// What a file states, what it takes from `pkm.toml`, and where it is no TOML.
struct Values {
    tree: Tree,
    agreement: Agreement,
    faults: Vec<SyntaxFault>,
    loans: Vec<directory::Loan>,
}

impl Values {
    fn read(source: &Source, terms: Terms<'_>) -> Self {
        let (mut tree, faults) = tree::read(source.text());
        let loans = terms.policy.directory.lend(&mut tree);
        Self {
            agreement: Agreement::from_tree(&tree),
            tree,
            faults,
            loans,
        }
    }
}

/// Judges the shape of a file that was read.
#[must_use]
pub fn by_shape(facts: &Facts<'_>) -> Vec<Finding> {
    shape::findings(facts)
}

/// Judges a file that was read by every rule.
#[must_use]
pub fn by_rules(facts: &Facts<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES.iter() {
        if let Some(judge) = rule.judge {
            let mut sheet = Judge::new(rule, facts);
            judge(facts, &mut sheet);
            findings.extend(sheet.into_findings());
        }
    }
    findings
}

impl Checked {
    /// Lets go of everything that the file states but its waivers, so that thousands need not be held at once.
    pub fn forget(&mut self) {
        self.memory = Memory::Forgotten;
        self.tree = tree::read("").0;
        self.agreement = Agreement {
            waivers: std::mem::take(&mut self.agreement.waivers),
            ..Agreement::default()
        };
    }

    /// Reads again what was forgotten; `source` and `terms` are those the file was judged by. Whether there was anything to
    /// read again.
    pub fn recall(&mut self, source: &Source, terms: Terms<'_>) -> bool {
        let forgotten = self.memory == Memory::Forgotten;
        if forgotten {
            let values = Values::read(source, terms);
            (self.tree, self.agreement) = (values.tree, values.agreement);
            self.memory = Memory::Held;
        }
        forgotten
    }

    /// What rules see of a file that was judged; `source` and `terms` are those it was judged by.
    #[must_use]
    pub fn facts<'a>(&'a self, source: &'a Source, terms: Terms<'a>) -> Facts<'a> {
        let status = terms.judged_as.unwrap_or_else(|| self.agreement.status());
        Facts::new(
            source,
            &self.tree,
            &self.agreement,
            terms.kinds,
            status,
            self.reading,
        )
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
