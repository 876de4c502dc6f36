//! What every judge says and every report prints.
//!
//! A finding is complete when it leaves its judge: both languages, exact spans, the place on paper. Reports choose a
//! language and a shape; they never add to what was found.

use crate::locale::Words;
use crate::source::Span;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// What is wrong and must be mended before signing.
    Error,
    /// What is very likely wrong.
    Warning,
    /// What would make the agreement better, or is still open while drafting.
    Note,
}

impl Severity {
    /// The word used in machine-readable reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The name of the fault, as in `allow`: `funding-total-mismatch`.
    pub code: &'static str,
    /// How much it weighs in this agreement.
    pub severity: Severity,
    /// What was expected and what was found.
    pub message: Words,
    /// What to do about it.
    pub help: Option<Words>,
    /// The characters that are wrong.
    pub span: Span,
    /// The place in the notation of `waivers.at`: `funding.disbursements.2.amount`.
    pub path: String,
    /// The place on paper, once the file is well-formed enough to know it: `Pasal 8 ayat (3)`.
    pub clause: Option<String>,
    /// Other places that explain the fault.
    pub labels: Vec<Label>,
    /// The change that mends it, where there is no doubt about it.
    pub fix: Option<Fix>,
}

/// A change that mends a finding for certain: whoever typed the one meant the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced, by place and never overlapping; an empty span is a place to insert at.
    pub edits: Vec<Edit>,
}

/// Characters and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The characters that go.
    pub span: Span,
    /// What comes in their place.
    pub replacement: String,
}

/// A second place that explains a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The characters meant.
    pub span: Span,
    /// What they have to do with the fault.
    pub message: Words,
}

impl Fix {
    /// A change at one place.
    #[must_use]
    pub fn at(span: Span, replacement: impl Into<String>) -> Self {
        let replacement = replacement.into();
        Self {
            edits: vec![Edit { span, replacement }],
        }
    }
}

impl Finding {
    /// The order in which findings are told: by place, then by code, then by message.
    #[must_use]
    pub fn order(&self) -> (usize, usize, &'static str, &str) {
        (
            self.span.start,
            self.span.end,
            self.code,
            self.message.id.as_str(),
        )
    }
}
