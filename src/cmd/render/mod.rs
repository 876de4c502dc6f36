//! `pkm render`: prints agreements as documents.
//!
//! Each file is read, judged, drawn up and written by itself, so that a folder of any size needs the memory of a few files;
//! what is said of them is kept back and told in the order of their names.

mod draw;
mod targets;

use std::collections::BTreeSet;

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _,
};

use super::failure::{Failure, Outcome, Verdict};
use super::files;
use super::output::Existing;
use super::progress::Progress;
use super::repository::Repositories;
use super::validate::Bench;
use super::{Context, Manner, Stream};
use crate::cli::Render;
use crate::locale::{Words, messages, printing};
use crate::naskah::Mark;
use crate::report::{self, Counts, Look, Notes, Sheet};
use draw::{Done, Drawn, Job};
use targets::Targets;

/// Prints the documents, and the errors that stand in their way.
pub(super) fn run(args: &Render, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let mut gathered = files::gather(&args.paths, context)?;
    let repositories = Repositories::find(&mut gathered, context, manner.lang)?;
    gathered.keep_agreements()?;
    let candidates = &gathered.candidates;
    let formats = targets::formats(args, candidates, &context.cwd)?;
    let targets = targets::plan(args, candidates, &formats, &context.cwd)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: None,
        today,
        whole: Vec::new(),
    };
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
        look: context.look(context.err_is, manner, Notes::Counted),
    };
    let work = printing::printing();
    let progress = Progress::new(candidates.len(), context.err_is, &work, manner.lang);
    let drawn: Vec<Drawn> = candidates
        .par_iter()
        .enumerate()
        .map(|(index, candidate)| {
            let drawn = job.draw(candidate, targets.of(index));
            progress.step();
            drawn
        })
        .collect();
    progress.finish();
    let own: Vec<String> = repositories
        .own(today)
        .iter()
        .filter(|own| Counts::of(&[own.sheet()]).errors > 0)
        .map(|own| report::human(&[own.sheet()], &job.look))
        .collect();
    let finished = Finished {
        own,
        drawn,
        targets,
        unread: gathered.unread,
    };
    deliver(finished, context, manner)
}

/// What a run has come to.
struct Finished {
    /// What is wrong with the files of the repositories themselves.
    own: Vec<String>,
    /// Every document, or why there is none.
    drawn: Vec<Drawn>,
    /// Where the documents are.
    targets: Targets,
    /// What could not be looked into.
    unread: Vec<Words>,
}

/// Prints what goes to standard output, and tells the rest in the order of the files.
fn deliver(finished: Finished, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let mut verdict = Verdict::Clean;
    let mut broken = finished.unread;
    let mut told = BTreeSet::new();
    for text in finished.own {
        verdict = Verdict::Faulty;
        context.tell(&text);
        told.insert(text);
    }
    let several = finished.drawn.len() > 1;
    let (mut written, mut refused) = (0, 0);
    for (index, Drawn { text, done }) in finished.drawn.into_iter().enumerate() {
        context.tell(&text);
        match done {
            Done::Printed(bytes) => print(&bytes, context)?,
            Done::Written if several => written += 1,
            Done::Written => {
                for path in finished.targets.of(index).unwrap_or_default() {
                    say(
                        &messages::written(&path.display().to_string()),
                        context,
                        manner,
                    );
                }
            }
            Done::Refused => {
                refused += 1;
                verdict = Verdict::Faulty;
            }
            // A template that is wrong is wrong for every file, and told once.
            Done::Blamed(fault) => {
                refused += 1;
                verdict = Verdict::Faulty;
                if told.insert(fault.clone()) {
                    context.tell(&fault);
                }
            }
            Done::Failed(Failure::Broken(messages)) => broken.extend(messages),
            Done::Failed(failure) if several => {
                refused += 1;
                verdict = Verdict::Faulty;
                context.complain(&failure, manner);
            }
            Done::Failed(failure) => return Err(failure),
        }
    }
    if several {
        say(&printing::printed(written, refused), context, manner);
    }
    if broken.is_empty() {
        Ok(verdict)
    } else {
        Err(Failure::Broken(broken))
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

fn say(message: &Words, context: &mut Context<'_>, manner: Manner) {
    context.tell(&format!("{}\n", message.get(manner.lang)));
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
