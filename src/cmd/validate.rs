//! `pkm validate`: reads agreement files and tells what is wrong with them.

use jiff::civil::Date;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::failure::{Failure, Outcome, Verdict};
use super::files::{self, Candidate, Origin, Text};
use super::fix;
use super::progress::Progress;
use super::{Context, Manner};
use crate::agreement::Status;
use crate::check::Checked;
use crate::cli::{Deny, ReportFormat, Validate};
use crate::finding::Finding;
use crate::locale::{Lang, Words};
use crate::pipeline;
use crate::render::Engine;
use crate::report::{self, Counts, Notes, Sheet};
use crate::source::Source;

/// Checks the files and prints the report.
pub(super) fn run(args: &Validate, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let gathered = files::gather(&args.paths, context)?;
    let engine = Engine::built_in();
    let terms = Terms {
        engine: &engine,
        judged_as: args.judged_as,
        today,
    };
    if args.fix && !args.diff {
        fix::writable(&gathered.candidates)?;
    }
    let progress = Progress::new(gathered.candidates.len(), context.err_is, manner.lang);
    let results: Vec<(&Candidate, Result<Judged, Words>)> = gathered
        .candidates
        .par_iter()
        .filter_map(|candidate| {
            let result = judge(candidate, terms).transpose();
            progress.step();
            Some((candidate, result?))
        })
        .collect();
    progress.finish();
    for (index, name) in &gathered.folders {
        if !results
            .iter()
            .any(|(candidate, _)| candidate.origin == Origin::Found(*index))
        {
            return Err(files::empty_folder(name));
        }
    }
    let mut unread = gathered.unread;
    let mut judged = Vec::new();
    for (candidate, result) in results {
        match result {
            Ok(one) if args.fix && args.diff => {
                context.print(&fix::diff(&one, terms, context.out_is))?;
                judged.push(one);
            }
            Ok(one) if args.fix => match fix::write(candidate, one, terms, context, manner) {
                Ok(one) => judged.push(one),
                Err(Failure::Broken(messages)) => unread.extend(messages),
                Err(failure) => return Err(failure),
            },
            Ok(one) => judged.push(one),
            Err(message) => unread.push(message),
        }
    }
    let sheets: Vec<Sheet<'_>> = judged.iter().map(Judged::sheet).collect();
    if args.diff {
        context.tell(&report::closing(
            Counts::of(&sheets),
            manner.lang,
            Notes::Counted,
        ));
    } else {
        print(args, &sheets, context, manner)?;
    }
    if !unread.is_empty() {
        return Err(Failure::Broken(unread));
    }
    Ok(verdict(Counts::of(&sheets), args.deny))
}

/// What a file is judged with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    /// What renders it, for the places on paper.
    pub(super) engine: &'a Engine,
    /// The status to judge by, where it is not the file's own.
    pub(super) judged_as: Option<Status>,
    /// The day.
    pub(super) today: Date,
}

/// A file that was judged.
#[derive(Debug)]
pub(super) struct Judged {
    /// Its text.
    source: Source,
    reading: Reading,
    /// The status it was judged by.
    status: Option<Status>,
}

/// What became of a file.
#[derive(Debug)]
enum Reading {
    /// It was checked.
    Checked(Box<Checked>),
    /// It is no text, and that is all that is found.
    NoText(Box<[Finding; 1]>),
}

impl Judged {
    /// The file as reports take it.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        Sheet {
            source: &self.source,
            findings: match &self.reading {
                Reading::Checked(checked) => &checked.findings,
                Reading::NoText(fault) => fault.as_slice(),
            },
            status: self.status,
        }
    }

    /// What was read, unless the file is no text.
    pub(super) fn checked(&self) -> Option<&Checked> {
        match &self.reading {
            Reading::Checked(checked) => Some(checked),
            Reading::NoText(_) => None,
        }
    }
}

/// Reads and judges a file; nothing where it turns out to be no agreement.
pub(super) fn judge(candidate: &Candidate, terms: Terms<'_>) -> Result<Option<Judged>, Words> {
    let Some(Text { source, fault }) = candidate.read()? else {
        return Ok(None);
    };
    if let Some(fault) = fault {
        return Ok(Some(Judged {
            source,
            reading: Reading::NoText(Box::new([fault])),
            status: None,
        }));
    }
    Ok(Some(judge_text(source, terms)))
}

/// Judges a text.
pub(super) fn judge_text(source: Source, terms: Terms<'_>) -> Judged {
    let checked = pipeline::validate(&source, terms.engine, terms.judged_as, terms.today);
    let status = terms
        .judged_as
        .unwrap_or_else(|| checked.agreement.status());
    Judged {
        source,
        reading: Reading::Checked(Box::new(checked)),
        status: Some(status),
    }
}

fn print(
    args: &Validate,
    sheets: &[Sheet<'_>],
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<(), Failure> {
    let notes = if args.notes || args.deny == Some(Deny::Notes) {
        Notes::Shown
    } else {
        Notes::Counted
    };
    let closing = report::closing(Counts::of(sheets), manner.lang, notes);
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
