//! `pkm validate`: reads agreement files and tells what is wrong with them.

use super::bench::{Bench, Run, judge_all};
use super::failure::{Failure, Outcome, Verdict};
use super::judged::Judged;
use super::repository::Repositories;
use super::{Context, Manner, files, fix, history};
use crate::cli::{Deny, ReportFormat, Validate};
use crate::locale::{Lang, repository as words};
use crate::repo::baseline::Effect;
use crate::report::{self, Counts, Notes, Sheet};

/// Checks the files and prints the report.
pub(super) fn run(args: &Validate, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let mut gathered = files::gather(&args.paths, context)?;
    let repositories = Repositories::find(&mut gathered, context, manner.lang)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: args.judged_as,
        today,
        whole: gathered.whole(&context.cwd),
    };
    if args.fix && !args.diff {
        fix::writable(&gathered.candidates)?;
    }
    let Run {
        mut judged,
        mut unread,
        ..
    } = judge_all(gathered, &bench, |_| (), context, manner)?;
    if args.diff {
        for one in &judged {
            context.print(&fix::diff(one, &bench, context.out_is))?;
        }
    } else if args.fix {
        unread.extend(fix::write(&mut judged, &bench, context, manner)?);
    }
    let own = bench.together(&mut judged);
    judged.splice(0..0, own);
    if let Some(revision) = &args.diff_base {
        history::keep_new(revision, &mut judged, &bench, context)?;
    }
    let mut known = history::settle(args, &mut judged, &repositories, context, manner)?;
    if args.diff_base.is_some() {
        // What a branch does not add was taken away before: what a baseline misses now may still be there.
        known.mended = 0;
    }
    let all = args.format == ReportFormat::Json || notes(args) == Notes::Shown;
    bench.place(&mut judged, if all { Notes::Shown } else { Notes::Counted });
    let sheets: Vec<Sheet<'_>> = judged.iter().map(Judged::sheet).collect();
    if args.diff {
        let counts = Counts::of(&sheets);
        context.tell(&report::closing(counts, manner.lang, Notes::Counted));
    } else {
        print(args, &sheets, known, context, manner)?;
    }
    if !unread.is_empty() {
        return Err(Failure::Broken(unread));
    }
    Ok(verdict(Counts::of(&sheets), args.deny))
}

/// Whether notes are told one by one.
fn notes(args: &Validate) -> Notes {
    if args.notes || args.deny == Some(Deny::Notes) {
        Notes::Shown
    } else {
        Notes::Counted
    }
}

fn print(
    args: &Validate,
    sheets: &[Sheet<'_>],
    known: Effect,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<(), Failure> {
    let notes = notes(args);
    let mut closing = report::closing(Counts::of(sheets), manner.lang, notes);
    let lines = [
        (known.known, words::known(known.known)),
        (known.mended, words::mended(known.mended)),
    ];
    for (_, line) in lines.iter().filter(|(count, _)| *count > 0) {
        closing.push_str(line.get(manner.lang));
        closing.push('\n');
    }
    let lang = manner.lang;
    let of_machines = |form: fn(&[Sheet<'_>], Lang, Notes) -> String| form(sheets, lang, notes);
    match args.format {
        ReportFormat::Json => context.print(&report::json(sheets, lang))?,
        ReportFormat::Sarif => context.print(&of_machines(report::sarif))?,
        ReportFormat::Github => context.print(&of_machines(report::github))?,
        ReportFormat::Gitlab => context.print(&of_machines(report::gitlab))?,
        ReportFormat::Junit => context.print(&of_machines(report::junit))?,
        ReportFormat::Markdown => context.print(&of_machines(report::markdown))?,
        ReportFormat::Short => {
            context.print(&report::short(sheets, manner.lang, notes))?;
            context.tell(&closing);
        }
        ReportFormat::Human => {
            let look = context.look(context.out_is, manner, notes);
            let mut text = report::human(sheets, &look);
            if sheets.len() > 1 {
                text.push_str(&report::table(sheets, &look));
            }
            context.print(&(text + &closing))?;
        }
    }
    Ok(())
}

fn verdict(counts: Counts, deny: Option<Deny>) -> Verdict {
    let faults = match deny {
        None => counts.errors,
        Some(Deny::Warnings) => counts.errors + counts.warnings,
        Some(Deny::Notes) => counts.errors + counts.warnings + counts.notes,
    };
    if faults == 0 {
        Verdict::Clean
    } else {
        Verdict::Faulty
    }
}
