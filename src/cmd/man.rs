//! `pkm man`: prints a manual page.

use super::failure::{Outcome, Verdict};
use super::{Context, help};
use crate::cli::Man;
use crate::locale::Lang;
use crate::locale::help::MANUAL;

/// Prints the page of a command, or of the program.
pub(super) fn run(args: &Man, context: &mut Context<'_>, lang: Lang) -> Outcome {
    let command = help::named(args.command.as_deref(), lang, context.width)?;
    let mut page = Vec::new();
    let source = concat!("pkm ", env!("CARGO_PKG_VERSION"));
    clap_mangen::Man::new(command)
        .source(source)
        .render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let lines: Vec<String> = page.lines().map(|line| heading(line, lang)).collect();
    context.print(&(lines.join("\n") + "\n"))?;
    Ok(Verdict::Clean)
}

/// A line of the page; a heading in capitals and in the reader's language.
fn heading(line: &str, lang: Lang) -> String {
    let Some(english) = line.strip_prefix(".SH ") else {
        return line.to_owned();
    };
    let known = MANUAL
        .iter()
        .find(|[known, _]| *known == english && lang == Lang::Id);
    format!(
        ".SH {}",
        known
            .map_or(english, |[_, indonesian]| indonesian)
            .to_uppercase()
    )
}
