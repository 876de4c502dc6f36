//! `pkm render`: prints an agreement as a document.

use std::path::Path;

use super::failure::{Failure, Outcome, Verdict};
use super::files;
use super::output::{self, Existing};
use super::repository::Repositories;
use super::validate::{Bench, Judged, judge};
use super::{Context, Manner};
use crate::agreement::Status;
use crate::cli::Render;
use crate::locale::messages;
use crate::naskah::Mark;
use crate::pipeline;
use crate::render::{Engine, Fault};
use crate::report::{self, Counts, Notes, Sheet};
use crate::source::Source;
use crate::write::{Attachment, Options, Unwritable};

/// Prints the document, or the errors that stand in its way.
pub(super) fn run(args: &Render, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let candidate = files::one(args.file.as_deref(), context)?;
    let (repositories, candidate) = Repositories::of(candidate, context)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: None,
        today,
        whole: Vec::new(),
    };
    let mut judged = judge(&candidate, &bench)
        .map_err(|message| Failure::Broken(vec![message]))?
        .expect("a file that was named is taken as an agreement");
    repositories.settle(std::slice::from_mut(&mut judged), today, &[]);
    bench.place(std::slice::from_mut(&mut judged), Notes::Counted);
    let sheet = judged.sheet();
    let errors = Counts::of(&[sheet]).errors;
    if errors > 0 {
        list(sheet, context, manner);
    }
    let Some(checked) = judged.checked() else {
        return Ok(Verdict::Faulty);
    };
    let mark = mark(args, &judged);
    if errors > 0 && mark == Mark::Clean {
        let reason = messages::errors_prevent_printing();
        context.tell(&format!("{}\n", reason.get(manner.lang)));
        return Ok(Verdict::Faulty);
    }
    let engine = repositories.engine(&judged.home);
    let naskah = pipeline::document(judged.source(), checked, engine, mark)
        .map_err(|fault| refused(&fault, engine))?;
    let bytes = match args.format.write(&naskah, &options(args, judged.source())) {
        Ok(bytes) => bytes,
        Err(Unwritable::Characters(chars)) => {
            let reason = messages::unprintable_characters(&named(&chars));
            context.tell(&format!("{}\n", reason.get(manner.lang)));
            return Ok(Verdict::Faulty);
        }
        Err(Unwritable::Standard(reason)) => {
            return Err(Failure::Broken(vec![messages::breaks_its_standard(
                &reason,
            )]));
        }
    };
    deliver(args, &bytes, context, manner)?;
    Ok(Verdict::Clean)
}

/// What is wanted beside the words: the agreement file, under its own name.
fn options(args: &Render, source: &Source) -> Options {
    let name = Path::new(source.name()).file_name();
    let attachment = || Attachment {
        name: name.map_or_else(
            || "agreement.toml".to_owned(),
            |name| name.to_string_lossy().into_owned(),
        ),
        bytes: source.text().as_bytes().to_vec(),
    };
    Options {
        attach: args.attach_spec.then(attachment),
    }
}

/// Characters as Unicode names them by number, and as they look.
fn named(chars: &[char]) -> String {
    let named = chars
        .iter()
        .map(|c| format!("`{}` (U+{:04X})", c.escape_debug(), u32::from(*c)));
    named.collect::<Vec<_>>().join(", ")
}

/// A draft is marked, and so is what is asked for as one; anything else is for signing.
fn mark(args: &Render, judged: &Judged) -> Mark {
    let status = judged.sheet().status;
    if args.draft || status == Some(Status::Draf) {
        Mark::Draft
    } else {
        Mark::Clean
    }
}

/// Lists the errors beside the document: on standard error, for the document may go to standard output.
pub(super) fn list(sheet: Sheet<'_>, context: &mut Context<'_>, manner: Manner) {
    let look = context.look(context.err_is, manner, Notes::Counted);
    let text = report::human(&[sheet], &look);
    let closing = report::closing(Counts::of(&[sheet]), manner.lang, Notes::Counted);
    context.tell(&(text + &closing));
}

fn deliver(
    args: &Render,
    bytes: &[u8],
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<(), Failure> {
    let Some(path) = &args.output else {
        context.out.write_all(bytes)?;
        context.out.flush()?;
        return Ok(());
    };
    let existing = if args.force {
        Existing::Replaced
    } else {
        Existing::Kept(messages::force_overwrites())
    };
    output::write(path, &context.cwd.join(path), bytes, existing)?;
    let written = messages::written(&path.display().to_string());
    context.tell(&format!("{}\n", written.get(manner.lang)));
    Ok(())
}

/// A kind that cannot be printed is asked for in vain; a template that is wrong is a fault of the program or the repository.
fn refused(fault: &Fault, engine: &Engine) -> Failure {
    let kinds = engine.kinds().iter();
    let printed: Vec<String> = kinds
        .filter(|(_, kind)| !kind.pasal.is_empty())
        .map(|(id, _)| format!("`{id}`"))
        .collect();
    let advice = messages::templates_come_later(&printed.join(", "));
    match fault {
        Fault::UnknownKind(kind) => Failure::usage(messages::unknown_kind(kind), advice),
        Fault::NoTemplates(kind) => Failure::usage(messages::no_templates(kind), advice),
        Fault::Template { name, reason, .. } => {
            Failure::Broken(vec![messages::broken_template(name, reason)])
        }
    }
}
