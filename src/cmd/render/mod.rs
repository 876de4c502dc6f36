//! `pkm render`: prints agreements as documents.
//!
//! Each file is read, judged, drawn up and written by itself, so that a folder of any size needs the memory of a few files;
//! what is said of them is kept back and told in the order of their names.

mod draw;
mod targets;

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::bench::Bench;
use super::failure::{Failure, Outcome, Verdict};
use super::files;
use super::output::Existing;
use super::progress::Progress;
use super::repository::Repositories;
use super::{Context, Manner, Stream, cores};
use crate::cli::Render;
use crate::locale::{Words, messages, printing};
use crate::naskah::Mark;
use crate::report::{self, Counts, Look, Notes, Sheet};
use crate::write::Format;
use draw::{Attach, Done, Drawn, Job};

/// Prints the documents, and the errors that stand in their way.
pub(super) fn run(args: &Render, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let mut gathered = files::gather(&args.paths, context)?;
    let repositories = Repositories::find(&mut gathered, context, manner.lang)?;
    gathered.keep_agreements()?;
    let candidates = &gathered.candidates;
    let formats = targets::formats(args, candidates, &context.cwd)?;
    if args.attach_spec && !formats.contains(&Format::Pdf) {
        return Err(Failure::usage(
            printing::only_a_pdf_carries(),
            printing::ask_for_a_pdf(),
        ));
    }
    let targets = targets::plan(args, candidates, &formats, &context.cwd)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: None,
        today,
        whole: Vec::new(),
    };
    let look = context.look(context.err_is, manner, Notes::Counted);
    let job = Job {
        bench: &bench,
        formats: &formats,
        mark: args.draft.then_some(Mark::Draft),
        existing: if args.force {
            Existing::Replaced
        } else {
            Existing::Kept(messages::force_overwrites())
        },
        cwd: &context.cwd,
        attach: if args.attach_spec {
            Attach::Spec
        } else {
            Attach::Nothing
        },
        look,
    };
    let work = printing::printing();
    let progress = Progress::new(candidates.len(), context.err_is, &work, manner.lang);
    let drawn: Vec<Drawn> = cores::map(candidates, |index, candidate| {
        let drawn = job.draw(candidate, targets.of(index));
        progress.step();
        drawn
    });
    progress.finish();
    let mut tally = Tally {
        several: drawn.len() > 1,
        broken: gathered.unread,
        ..Tally::default()
    };
    for own in repositories.own(today) {
        if Counts::of(&[own.sheet()]).errors > 0 {
            tally.blame(report::human(&[own.sheet()], &look), context);
        }
    }
    for (index, drawn) in drawn.into_iter().enumerate() {
        let files = targets.of(index).unwrap_or_default();
        tally.take(drawn, files, context, manner)?;
    }
    tally.close(context, manner)
}

/// What a run comes to, told in the order of the files.
#[derive(Default)]
struct Tally {
    /// Whether there is more than one agreement.
    several: bool,
    /// How many are on disk.
    written: usize,
    /// How many could not be printed.
    refused: usize,
    /// What is wrong with the files of the repositories themselves.
    blamed: BTreeSet<String>,
    /// What the disk did not give or take.
    broken: Vec<Words>,
}

impl Tally {
    /// Tells what is wrong with a file of a repository. It is wrong for every agreement, and told once.
    fn blame(&mut self, fault: String, context: &mut Context<'_>) {
        if !self.blamed.contains(&fault) {
            context.tell(&fault);
            self.blamed.insert(fault);
        }
    }

    /// Tells of an agreement, and prints what goes to standard output.
    fn take(
        &mut self,
        drawn: Drawn,
        files: &[PathBuf],
        context: &mut Context<'_>,
        manner: Manner,
    ) -> Result<(), Failure> {
        context.tell(&drawn.text);
        match drawn.done {
            Done::Printed(bytes) => return print(&bytes, context),
            Done::Written => {
                self.written += 1;
                for path in files.iter().filter(|_| !self.several) {
                    let path = path.display().to_string();
                    context.say(&messages::written(&path), manner.lang);
                }
                return Ok(());
            }
            Done::Failed(Failure::Broken(messages)) => {
                self.broken.extend(messages);
                return Ok(());
            }
            Done::Failed(failure) if !self.several => return Err(failure),
            Done::Failed(failure) => context.complain(&failure, manner),
            Done::Blamed(fault) => self.blame(fault, context),
            Done::Refused => {}
        }
        self.refused += 1;
        Ok(())
    }

    /// Says how many there were, and how the run ends.
    fn close(self, context: &mut Context<'_>, manner: Manner) -> Outcome {
        if self.several {
            let line = printing::printed(self.written, self.refused);
            context.say(&line, manner.lang);
        }
        if !self.broken.is_empty() {
            return Err(Failure::Broken(self.broken));
        }
        if self.refused == 0 && self.blamed.is_empty() {
            Ok(Verdict::Clean)
        } else {
            Ok(Verdict::Faulty)
        }
    }
}

/// Prints a document. A terminal gets text alone: any other bytes would leave it in disorder.
fn print(bytes: &[u8], context: &mut Context<'_>) -> Result<(), Failure> {
    if context.out_is == Stream::Terminal && std::str::from_utf8(bytes).is_err() {
        return Err(Failure::usage(
            printing::not_for_a_screen(),
            printing::write_to_a_file(),
        ));
    }
    context.out.write_all(bytes)?;
    context.out.flush()?;
    Ok(())
}

/// Lists the errors beside a document: on standard error, for the document may go to standard output.
pub(super) fn list(sheet: Sheet<'_>, context: &mut Context<'_>, manner: Manner) {
    let look = context.look(context.err_is, manner, Notes::Counted);
    context.tell(&errors(sheet, &look));
}

/// The errors of a file, and how many there are.
fn errors(sheet: Sheet<'_>, look: &Look) -> String {
    report::human(&[sheet], look) + &report::closing(Counts::of(&[sheet]), look.lang, look.notes)
}
