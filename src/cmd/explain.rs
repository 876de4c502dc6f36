//! `pkm explain`: prints the page of a fault, and what is said of its wrong example.

use super::failure::{Outcome, Verdict};
use super::{Context, Manner, usage};
use crate::cli::Explain;
use crate::locale::messages;
use crate::manual::{self, Side};
use crate::render::Engine;
use crate::report::{self, Notes, Sheet};

/// Prints the page.
pub(super) fn run(args: &Explain, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let known = manual::known().find(|rule| rule.code == args.code);
    let page = known.and_then(|rule| Some((rule, manual::page(rule.code, manner.lang)?)));
    let Some((rule, page)) = page else {
        let codes = manual::known().map(|rule| rule.code);
        return Err(usage::unknown_code(&args.code, codes));
    };
    let look = context.look(context.out_is, manner, Notes::Shown);
    let mut text = manual::show(&page, manual::weight_word(rule.weight, manner.lang), &look);
    let mut judged = manual::judged(&page, Side::Wrong, &Engine::built_in());
    for file in &mut judged {
        file.findings.retain(|finding| finding.code == rule.code);
    }
    let sheets: Vec<Sheet<'_>> = judged
        .iter()
        .map(|file| Sheet {
            source: &file.source,
            findings: &file.findings,
            status: None,
        })
        .collect();
    let heading = messages::what_validate_says();
    text.push('\n');
    text.push_str(&manual::heading_line(heading.get(manner.lang), look.paint));
    text.push_str(&report::human(&sheets, &look));
    context.print(&text)?;
    Ok(Verdict::Clean)
}
