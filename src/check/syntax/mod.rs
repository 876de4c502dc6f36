//! What is not TOML, told in the reader's words and at what was typed wrong.
//!
//! The reader's own messages speak of a parser's state; people speak of an amount with dots. So a fault of the reader only
//! says where to look: what is there decides what is said. One mistake gives one finding, at most one for each line.

mod inside;
mod lex;
mod line;
mod marks;
mod newer;
mod repair;
mod repeat;
mod value;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::check::shape::{TOML_NEWER, TOML_SYNTAX};
use crate::finding::{Finding, Fix, Label, Severity};
use crate::locale::Words;
use crate::source::{Source, Span};
use crate::tree::{self, SyntaxFault, Tree};
use lex::{Kind, Token};
use marks::Marks;

/// How many mistakes that swallow what follows are mended before the rest is given up.
const MOST_REPAIRS: usize = 32;

/// The findings of a text as TOML.
pub(super) fn findings(source: &Source, tree: &Tree, faults: &[SyntaxFault]) -> Vec<Finding> {
    if faults.is_empty() {
        return newer::findings(source, tree);
    }
    let mended = Mended::new(source, faults);
    mended.told
}

/// The tree of a text with faults, as far as it can be trusted, and the places where it cannot.
pub(super) fn mended(source: &Source) -> (Tree, Vec<Span>) {
    let mended = Mended::new(source, &tree::read(source.text()).1);
    (mended.tree, mended.doubtful)
}

/// A text with faults, read as well as it can be.
struct Mended {
    told: Vec<Finding>,
    tree: Tree,
    doubtful: Vec<Span>,
    lost: Vec<String>,
}

impl Mended {
    fn new(source: &Source, faults: &[SyntaxFault]) -> Self {
        let (mut text, mut faults) = (source.text().to_owned(), faults.to_vec());
        let mut mended = Self {
            told: Vec::new(),
            tree: tree::read("").0,
            doubtful: Vec::new(),
            lost: Vec::new(),
        };
        for _ in 0..MOST_REPAIRS {
            let Some(repair) = repair::first(&text, &Marks::of(&text), &faults) else {
                break;
            };
            mended.doubtful.push(repair.region.clone());
            mended.lost.extend(repair.lost);
            text.replace_range(repair.region, &repair.filler);
            mended.told.push(repair.diagnosis.into_finding(source));
            faults = tree::read(&text).1;
        }
        mended.tree = tree::read(&text).0;
        let repaired = mended.told.len();
        mended.lines(source, &text, &faults);
        // What swallows the rest leaves nothing behind it certain.
        if repaired > 0 {
            for finding in &mut mended.told {
                finding.fix = None;
            }
        }
        mended
    }

    /// Tells the faults that remain, at most one for each line.
    fn lines(&mut self, source: &Source, text: &str, faults: &[SyntaxFault]) {
        let marks = Marks::of(text);
        let mut faults: Vec<_> = faults.iter().map(|fault| placed(source, fault)).collect();
        faults.sort_by_key(|fault| fault.span.start);
        // The header of a lost table, and of the tables in it, means something else to the reader now.
        let lost: Vec<Span> = marks
            .headers()
            .filter(|token| self.is_lost(&text[token.span.clone()]))
            .map(|token| token.span.clone())
            .collect();
        let mut lines: BTreeSet<usize> = self
            .told
            .iter()
            .map(|told| line_of(source, told.span.start))
            .collect();
        for (index, fault) in faults.iter().enumerate() {
            let line = line_of(source, fault.span.start);
            self.doubtful.push(source.line_span(fault.span.start));
            self.doubtful.extend(marks.statement(fault.span.start));
            let header = marks.header(fault.span.start).map(|token| &token.span);
            let below = fault.reason == "duplicate key"
                && header.is_some_and(|header| lost.contains(header));
            if below || lines.contains(&line) || follows(source, &marks, fault, &lines) {
                continue;
            }
            let same = |next: &&SyntaxFault| line_of(source, next.span.start) == line;
            let same: Vec<&SyntaxFault> = faults[index..].iter().take_while(same).collect();
            let diagnosis = line::diagnose(source, &marks, &same);
            self.doubtful.push(source.line_span(diagnosis.span.start));
            lines.extend([line, line_of(source, diagnosis.span.start)]);
            self.told.push(diagnosis.into_finding(source));
        }
        self.doubtful.extend(lost);
    }

    /// Whether a header names a lost table or one in it.
    fn is_lost(&self, header: &str) -> bool {
        let name = repair::header_name(header);
        let within = |lost: &String| {
            name.strip_prefix(lost.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.lost.iter().any(within)
    }
}

/// The date that somebody meant, as TOML writes it.
pub(super) fn as_toml_date(typed: &str) -> Option<Date> {
    value::date_meant(typed)
}

/// The number that somebody meant, as TOML writes it.
pub(super) fn as_toml_number(typed: &str) -> Option<String> {
    value::figure(typed)
}

/// A text in the quotes that it can stand in, cut to a length that a message bears.
pub(super) fn in_quotes(text: &str) -> String {
    sample(&value::quoted(text))
}

/// A text in the quotes that it can stand in.
pub(super) fn quoted(text: &str) -> String {
    value::quoted(text)
}

/// The keys of every header, each with its characters.
pub(super) fn headers(text: &str) -> Vec<Vec<Span>> {
    let tokens = lex::tokens(text);
    let headers = tokens.iter().filter(|token| token.kind == Kind::Header);
    headers
        .map(|token| {
            let mut at = token.span.start;
            let parts = text[token.span.clone()].split('.').map(|part| {
                let key = part.trim_matches(['[', ']', ' ', '\t']);
                let start = at + part.find(key).unwrap_or(0);
                at += part.len() + 1;
                start..start + key.len()
            });
            parts.collect()
        })
        .collect()
}

/// What is wrong at a place, before it becomes a finding.
#[derive(Debug)]
struct Diagnosis {
    span: Span,
    message: Words,
    help: Option<Words>,
    label: Option<Label>,
    fix: Option<Fix>,
}

impl Diagnosis {
    fn new(span: Span, message: Words, help: Words) -> Self {
        Self {
            span,
            message,
            help: Some(help),
            label: None,
            fix: None,
        }
    }

    /// Adds the change that mends it, where there is one.
    fn fixed(self, span: Span, replacement: Option<impl Into<String>>) -> Self {
        Self {
            fix: replacement.map(|replacement| Fix::at(span, replacement)),
            ..self
        }
    }

    fn into_finding(self, source: &Source) -> Finding {
        Finding {
            code: TOML_SYNTAX,
            severity: Severity::Error,
            message: self.message,
            help: self.help,
            span: source.clamp(&self.span),
            path: String::new(),
            clause: None,
            labels: self.label.into_iter().collect(),
            fix: self.fix,
        }
    }
}

/// A fault at the end of a line belongs to that line, and one behind the last line to the last that has anything.
fn placed(source: &Source, fault: &SyntaxFault) -> SyntaxFault {
    let text = source.text();
    let start = source.clamp(&fault.span).start;
    let start = if start == text.len() {
        text.trim_end().len()
    } else {
        start
    };
    SyntaxFault {
        span: start..source.clamp(&fault.span).end.max(start),
        reason: fault.reason.clone(),
    }
}

/// Whether a fault merely follows from one already told: a text that swallowed the comma before it, or keys under a header
/// that stands twice.
fn follows(source: &Source, marks: &Marks, fault: &SyntaxFault, told: &BTreeSet<usize>) -> bool {
    let start = fault.span.start;
    if fault.reason.starts_with("missing comma") {
        let before = source.text()[..start].trim_end();
        return told.contains(&line_of(source, before.len()));
    }
    let above = |header: &&Token| header.span.end < start;
    let header = marks.header(start).filter(above);
    fault.reason == "duplicate key"
        && header.is_some_and(|header| told.contains(&line_of(source, header.span.start)))
}

fn line_of(source: &Source, offset: usize) -> usize {
    source.line(offset)
}

/// A note on syntax that only newer readers take.
fn note(span: Span, message: Words, help: Words) -> Finding {
    Finding {
        code: TOML_NEWER,
        severity: Severity::Note,
        message,
        help: Some(help),
        span,
        path: String::new(),
        clause: None,
        labels: Vec::new(),
        fix: None,
    }
}

/// What was typed, cut to a length that a message bears.
fn sample(typed: &str) -> String {
    const MOST: usize = 40;
    let line = typed.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST - 1).collect();
    format!("{}…", cut.trim_end())
}
