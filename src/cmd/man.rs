//! `pkm man`: prints a manual page.

use super::failure::{Outcome, Verdict};
use super::{Context, help};
use crate::cli::Man;
use crate::locale::Lang;
use crate::locale::help::MANUAL;

/// Prints the page of a command, or of the program.
pub(super) fn run(args: &Man, context: &mut Context<'_>, lang: Lang) -> Outcome {
    let command = help::named(args.command.iter().map(String::as_str), lang, context.width)?;
    let mut page = Vec::new();
    let source = concat!("pkm ", env!("CARGO_PKG_VERSION"));
    clap_mangen::Man::new(command)
        .source(source)
        .render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let lines: Vec<String> = page
        .lines()
        .filter(|line| !help::is_above_examples(line, lang))
        .map(|line| heading(line, lang))
        .collect();
    context.print(&(lines.join("\n") + "\n"))?;
    Ok(Verdict::Clean)
}

/// A line of the page; a heading in capitals and in the reader's language.
fn heading(line: &str, lang: Lang) -> String {
    let Some(typed) = line.strip_prefix(".SH ") else {
        return line.to_owned();
    };
    let known = MANUAL.iter().find(|(known, _)| *known == typed);
    let heading = known.map_or(typed, |(_, words)| words[help::index(lang)]);
    format!(".SH {}", heading.to_uppercase())
}
