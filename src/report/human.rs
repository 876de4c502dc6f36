//! Findings for people: the lines of the file with the fault underlined, where it shows on paper, and what to do.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters,
    ThemeStyles,
};

use super::excerpt::Excerpt;
use super::{Charset, Look, Paint, Sheet, tame};
use crate::finding::{Finding, Severity};
use crate::locale::Lang;
use crate::source::Source;

/// Columns below which nothing readable fits.
const NARROWEST: usize = 40;

/// Writes the findings, each with its excerpt, in the order of the sheets.
#[must_use]
pub fn human(sheets: &[Sheet<'_>], look: &Look) -> String {
    let mut text = String::new();
    for sheet in sheets {
        for finding in sheet
            .findings
            .iter()
            .filter(|finding| look.notes.show(finding.severity))
        {
            write_finding(&mut text, sheet.source, finding, look);
            text.push('\n');
        }
    }
    text
}

/// The word for a severity.
#[must_use]
pub const fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, _) => "error",
        (Severity::Warning, Lang::Id) => "peringatan",
        (Severity::Warning, Lang::En) => "warning",
        (Severity::Note, Lang::Id) => "catatan",
        (Severity::Note, Lang::En) => "note",
    }
}

/// A finding in the form that the drawing library takes.
#[derive(Debug)]
struct Drawn {
    message: String,
    severity: Severity,
    excerpt: Excerpt,
    labels: Vec<LabeledSpan>,
}

fn write_finding(text: &mut String, source: &Source, finding: &Finding, look: &Look) {
    let width = look.width.max(NARROWEST);
    let drawn = Drawn::new(source, finding, look.lang);
    GraphicalReportHandler::new_themed(theme(finding, look))
        .with_width(width)
        .without_syntax_highlighting()
        .render_report(text, &drawn)
        .expect("a String takes everything, and every label lies inside the excerpt");
    let [place, advice] = match look.lang {
        Lang::Id => ["letak", "saran"],
        Lang::En => ["place", "help"],
    };
    if let Some(clause) = &finding.clause {
        write_line(text, place, clause, look.paint, width);
    }
    if let Some(help) = &finding.help {
        write_line(text, advice, help.get(look.lang), look.paint, width);
    }
}

impl Drawn {
    fn new(source: &Source, finding: &Finding, lang: Lang) -> Self {
        let mut spans = vec![finding.span.clone()];
        spans.extend(finding.labels.iter().map(|label| label.span.clone()));
        let excerpt = Excerpt::new(source, &spans);
        let messages = finding
            .labels
            .iter()
            .map(|label| tame(label.message.get(lang)));
        let mut marks = excerpt.marks().iter().cloned();
        let first = marks
            .next()
            .map(|mark| LabeledSpan::new_primary_with_span(None, mark));
        let rest = marks
            .zip(messages)
            .map(|(mark, message)| LabeledSpan::new_with_span(Some(message), mark));
        Self {
            message: tame(finding.message.get(lang)),
            severity: finding.severity,
            labels: first.into_iter().chain(rest).collect(),
            excerpt,
        }
    }
}

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Drawn {}

impl Diagnostic for Drawn {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

/// The theme of one finding: where the library has a symbol for the severity, ours has its word and the code.
fn theme(finding: &Finding, look: &Look) -> GraphicalTheme {
    let characters = match look.charset {
        Charset::Unicode => ThemeCharacters::unicode(),
        Charset::Ascii => ThemeCharacters::ascii(),
    };
    let head = format!(
        "{}[{}]:",
        severity_word(finding.severity, look.lang),
        finding.code
    );
    GraphicalTheme {
        characters: ThemeCharacters {
            error: head.clone(),
            warning: head.clone(),
            advice: head,
            ..characters
        },
        styles: match look.paint {
            Paint::Colour => ThemeStyles::ansi(),
            Paint::Plain => ThemeStyles::none(),
        },
    }
}

/// Writes a line below the excerpt, wrapped behind its name.
fn write_line(text: &mut String, name: &str, words: &str, paint: Paint, width: usize) {
    let indent = name.chars().count() + 4;
    text.push_str("  ");
    match paint {
        Paint::Colour => text.extend(["\u{1b}[36m", name, ":\u{1b}[0m"]),
        Paint::Plain => text.extend([name, ":"]),
    }
    let mut column = indent - 1;
    for word in tame(words).split_whitespace() {
        let length = word.chars().count();
        if column + 1 + length > width && column >= indent {
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            column = indent;
        } else {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}
