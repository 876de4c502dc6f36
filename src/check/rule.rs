//! What a rule is, what it sees, and how it speaks.

use super::evidence::{Mark, Standing};
use super::signs::Strings;
use crate::agreement::{Agreement, Status};
use crate::finding::{Finding, Fix, Label, Severity};
use crate::locale::Words;
use crate::register::kinds::Kinds;
use crate::source::{Source, Span};
use crate::tree::{Part, Path, Tree};

/// One fault that `pkm` knows.
#[derive(Debug)]
pub struct Rule {
    /// Its name, which reads well after "allow".
    pub code: &'static str,
    /// How much it weighs.
    pub weight: Weight,
    /// What it is, in Indonesian and in English.
    pub about: [&'static str; 2],
    /// What finds it; none for faults that the readers of TOML and shape find themselves.
    pub judge: Option<fn(&Facts<'_>, &mut Judge<'_>)>,
}

/// How much a fault weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Always an error.
    Error,
    /// Always a warning.
    Warning,
    /// Always a note.
    Note,
    /// A note in a draft, a warning while negotiated, an error once signed.
    ByStatus,
}

/// Whether the file could be read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It could.
    Whole,
    /// It has syntax faults: nothing may be called absent.
    Broken,
}

/// What a rule sees.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The text.
    pub source: &'a Source,
    /// The values, with their places.
    pub tree: &'a Tree,
    /// What they mean.
    pub agreement: &'a Agreement,
    /// The kinds of agreement there are.
    pub kinds: &'a Kinds,
    /// The status to judge by.
    pub status: Status,
    /// Whether the file could be read to its end.
    pub reading: Reading,
    /// Its strings, with what they may hold.
    pub strings: Strings<'a>,
}

/// The sheet on which one rule writes its findings.
#[derive(Debug)]
pub struct Judge<'a> {
    rule: &'static Rule,
    facts: &'a Facts<'a>,
    findings: Vec<Finding>,
    /// What was looked at; kept only where somebody counts points, for a check needs the faults alone.
    marks: Option<Vec<Mark>>,
}

/// A finding just written, to which help and labels are added.
#[derive(Debug)]
pub struct Reported<'s, 'a> {
    finding: &'s mut Finding,
    mark: Option<&'s mut Mark>,
    facts: &'a Facts<'a>,
}

impl Weight {
    /// What the fault weighs in an agreement of a status.
    #[must_use]
    pub fn severity(self, status: Status) -> Severity {
        match (self, status) {
            (Self::Warning, _) | (Self::ByStatus, Status::Dirundingkan) => Severity::Warning,
            (Self::Note, _) | (Self::ByStatus, Status::Draf) => Severity::Note,
            (Self::Error, _)
            | (Self::ByStatus, Status::Ditandatangani | Status::Berakhir | Status::Diakhiri) => {
                Severity::Error
            }
        }
    }
}

impl<'a> Facts<'a> {
    /// What rules see of an agreement; `status` is the one to judge by.
    pub(super) fn new(
        source: &'a Source,
        tree: &'a Tree,
        agreement: &'a Agreement,
        kinds: &'a Kinds,
        status: Status,
        reading: Reading,
    ) -> Self {
        Self {
            source,
            tree,
            agreement,
            kinds,
            status,
            reading,
            strings: Strings::of(tree),
        }
    }
}

impl<'a> Judge<'a> {
    pub(super) fn new(rule: &'static Rule, facts: &'a Facts<'a>) -> Self {
        Self {
            rule,
            facts,
            findings: Vec::new(),
            marks: None,
        }
    }

    /// A sheet that also keeps what was looked at and found good.
    pub(super) fn weighing(rule: &'static Rule, facts: &'a Facts<'a>) -> Self {
        Self {
            marks: Some(Vec::new()),
            ..Self::new(rule, facts)
        }
    }

    /// The name of the rule that judges.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.rule.code
    }

    /// Notes that something is as it should be.
    pub fn held(&mut self, at: impl FnOnce() -> Path) {
        self.mark(Standing::Held, at);
    }

    /// Notes that something is half as it should be, and that nobody need be told.
    pub fn partly(&mut self, at: impl FnOnce() -> Path) {
        self.mark(Standing::Partly, at);
    }

    /// Notes that something is not as it should be, where another rule already tells it or nobody need be told.
    pub fn lost(&mut self, at: impl FnOnce() -> Path) {
        self.mark(Standing::Lost, at);
    }

    fn mark(&mut self, standing: Standing, at: impl FnOnce() -> Path) {
        if let Some(marks) = &mut self.marks {
            let at = at();
            marks.push(Mark {
                standing,
                span: self.facts.tree.locate(self.facts.source, &at, &Part::Value),
                path: self.facts.tree.notation(&at),
                message: None,
            });
        }
    }

    /// Writes a finding at the value of a place, or at the header of a table.
    pub fn report(&mut self, at: &Path, message: Words) -> Reported<'_, 'a> {
        self.report_part(at, &Part::Value, message)
    }

    /// Writes a finding at a part of a place: its key, or some characters of its text.
    pub fn report_part(&mut self, at: &Path, part: &Part, message: Words) -> Reported<'_, 'a> {
        let span = self.facts.tree.locate(self.facts.source, at, part);
        let path = self.facts.tree.notation(at);
        self.report_span(span, path, message)
    }

    /// Writes a finding at characters that only the caller knows.
    pub fn report_span(&mut self, span: Span, path: String, message: Words) -> Reported<'_, 'a> {
        if let Some(marks) = &mut self.marks {
            marks.push(Mark {
                standing: Standing::Lost,
                span: span.clone(),
                path: path.clone(),
                message: Some(message.clone()),
            });
        }
        self.findings.push(Finding {
            code: self.rule.code,
            severity: self.rule.weight.severity(self.facts.status),
            message,
            help: None,
            span,
            path,
            clause: None,
            labels: Vec::new(),
            fix: None,
        });
        Reported {
            finding: self.findings.last_mut().expect("one was just pushed"),
            mark: self.marks.as_mut().and_then(|marks| marks.last_mut()),
            facts: self.facts,
        }
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    pub(super) fn into_marks(self) -> Vec<Mark> {
        self.marks.unwrap_or_default()
    }
}

impl Reported<'_, '_> {
    /// Adds what to do about it.
    pub fn help(self, help: Words) -> Self {
        self.finding.help = Some(help);
        self
    }

    /// Adds a second place that explains it.
    pub fn label(self, at: &Path, message: Words) -> Self {
        let span = self.facts.tree.locate(self.facts.source, at, &Part::Value);
        self.finding.labels.push(Label { span, message });
        self
    }

    /// Adds the change that mends it: the marked characters become others. A mark that turns out to stand for anything but
    /// `was`, such as a text that the file spells with escapes, gets none.
    pub fn fix(self, was: &str, becomes: impl Into<String>) -> Self {
        let span = self.finding.span.clone();
        if self.facts.source.text().get(span.clone()) == Some(was) {
            self.finding.fix = Some(Fix::at(span, becomes));
        }
        self
    }

    /// Says that what was found is half as it should be: half a point is earned.
    pub fn partly(mut self) -> Self {
        if let Some(mark) = &mut self.mark {
            mark.standing = Standing::Partly;
        }
        self
    }

    /// Gives it another weight than the rule's own.
    pub fn severity(self, severity: Severity) -> Self {
        self.finding.severity = severity;
        self
    }
}
