//! Findings in the Markdown of GitHub, for a comment on a pull request or the summary of a build.
//!
//! What comes from a file is shown and never obeyed: it makes no markup, calls nobody by name and opens no link.

use std::fmt::Write as _;

use super::summary::{ROWS, closing};
use super::{Counts, Notes, Sheet, human::severity_word, on_one_line, place};
use crate::finding::Finding;
use crate::locale::{Lang, messages};
use crate::words;

/// The most findings that are listed: a comment holds 65,536 characters.
const MOST: usize = 100;

/// Writes the counts, a table of the files, and under each file what was found in it.
#[must_use]
pub fn markdown(sheets: &[Sheet<'_>], lang: Lang, notes: Notes) -> String {
    let mut text = format!(
        "## pkm\n\n{}",
        paragraphs(&closing(Counts::of(sheets), lang, notes))
    );
    table(&mut text, sheets, lang);
    let mut left = MOST;
    let mut hidden = 0;
    for sheet in sheets {
        let findings: Vec<&Finding> = notes.of(sheet).collect();
        let listed = findings.len().min(left);
        hidden += findings.len() - listed;
        left -= listed;
        if listed > 0 {
            write!(
                text,
                "\n### {}\n\n",
                escaped(&place::path(sheet.source.name()))
            )
            .expect("a String takes everything");
        }
        for finding in &findings[..listed] {
            item(&mut text, sheet, finding, lang);
        }
    }
    if hidden > 0 {
        let more = words!("… dan {hidden} temuan lain", "… and {hidden} more findings");
        write!(text, "\n{}\n", more.get(lang)).expect("a String takes everything");
    }
    text
}

fn table(text: &mut String, sheets: &[Sheet<'_>], lang: Lang) {
    let head = match lang {
        Lang::Id => "| Berkas | Status | Error | Peringatan | Catatan |",
        Lang::En => "| File | Status | Errors | Warnings | Notes |",
    };
    text.push_str(head);
    text.push_str("\n|---|---|--:|--:|--:|\n");
    let mut rest = Vec::new();
    for sheet in sheets {
        let counts = Counts::of(std::slice::from_ref(sheet));
        if sheets.len() > ROWS && counts.errors + counts.warnings == 0 {
            rest.push(*sheet);
            continue;
        }
        let status = sheet.status.map_or("", |status| status.word());
        row(
            text,
            &escaped(&place::path(sheet.source.name())),
            status,
            counts,
        );
    }
    if !rest.is_empty() {
        let name = words!("{} berkas lain", "{} other files", rest.len());
        row(text, name.get(lang), "", Counts::of(&rest));
    }
}

fn row(text: &mut String, name: &str, status: &str, counts: Counts) {
    let Counts {
        errors,
        warnings,
        notes,
        ..
    } = counts;
    writeln!(
        text,
        "| {name} | {status} | {errors} | {warnings} | {notes} |"
    )
    .expect("a String takes everything");
}

fn item(text: &mut String, sheet: &Sheet<'_>, finding: &Finding, lang: Lang) {
    let at = sheet.source.position(finding.span.start);
    let file = escaped(&place::path(sheet.source.name()));
    write!(
        text,
        "- **{}** `{}` {file}:{}",
        severity_word(finding.severity, lang),
        finding.code,
        at.line,
    )
    .expect("a String takes everything");
    if let Some(clause) = &finding.clause {
        write!(text, " · {}", escaped(clause)).expect("a String takes everything");
    }
    write!(text, "\\\n  {}", spoken(finding.message.get(lang))).expect("a String takes everything");
    if let Some(help) = &finding.help {
        write!(
            text,
            "\\\n  *{}:* {}",
            messages::help(lang),
            spoken(help.get(lang))
        )
        .expect("a String takes everything");
    }
    if finding.fix.is_some() {
        let fix = words!(
            "dikerjakan oleh `pkm validate --fix`",
            "done by `pkm validate --fix`"
        );
        write!(text, " ({})", fix.get(lang)).expect("a String takes everything");
    }
    text.push('\n');
}

/// The lines of a text as paragraphs.
fn paragraphs(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(spoken).collect();
    lines.join("\n\n") + "\n\n"
}

/// A message: what stands between two backticks as code, the rest as plain words.
fn spoken(message: &str) -> String {
    let plain = on_one_line(message);
    let parts: Vec<&str> = plain.split('`').collect();
    let mut text = String::new();
    for (index, part) in parts.iter().enumerate() {
        let closed = index + 1 < parts.len();
        match index % 2 {
            1 if closed && !part.trim().is_empty() => text.extend(["`", part, "`"]),
            1 => text.extend(["\\`", &escaped(part), if closed { "\\`" } else { "" }]),
            _ => text.push_str(&escaped(part)),
        }
    }
    text
}

/// Words that mean nothing but themselves, in a cell of a table too.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in on_one_line(words).chars() {
        match c {
            // An empty comment parts the sign from the name or the number, so that nobody is called and nothing linked.
            '@' => text.push_str("@<!-- -->"),
            '#' => text.push_str("\\#<!-- -->"),
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '|' | '~' | '$' => text.extend(['\\', c]),
            c => text.push(c),
        }
    }
    text.replace("://", ":<!-- -->//")
        .replace("www.", "www<!-- -->.")
}
