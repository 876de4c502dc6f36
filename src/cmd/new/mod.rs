//! `pkm new`: begins an agreement file.

mod skeleton;

use std::path::{Path, PathBuf};

use super::Context;
use super::failure::{Failure, Outcome, Verdict};
use super::output::{self, Existing};
use crate::agreement::Model;
use crate::cli::New;
use crate::locale::{Lang, messages};
use crate::repo::{self, AGREEMENT};
use crate::report::tame;

/// The fewest parties among which more than two sides can stand.
const MANY_SIDES: usize = 3;

/// Writes the skeleton and says what to do with it.
pub(super) fn run(args: &New, context: &mut Context<'_>, lang: Lang) -> Outcome {
    let parties = parties(args)?;
    let text = skeleton::skeleton(&args.kind, args.model, parties);
    let path = target(args.path.as_deref(), &context.cwd);
    let place = context.cwd.join(&path);
    let existing = Existing::Kept(messages::new_never_overwrites());
    output::write(&path, &place, text.as_bytes(), existing)?;
    let path = path.display().to_string();
    let [written, next] = [messages::written(&path), messages::fill_in(&path)];
    for line in [written, next] {
        context.print(&format!("{}\n", tame(line.get(lang))))?;
    }
    Ok(Verdict::Clean)
}

/// How many parties there will be.
fn parties(args: &New) -> Result<usize, Failure> {
    let least = match args.model {
        Model::Multipihak => MANY_SIDES,
        _ => 2,
    };
    let parties = args.parties.map_or(least, usize::from);
    if parties < least {
        return Err(Failure::usage(
            messages::too_few_parties(least),
            messages::more_parties(least),
        ));
    }
    Ok(parties)
}

/// The file that a path names: itself where it ends as agreements do, else the agreement of the folder it is.
fn target(path: Option<&Path>, cwd: &Path) -> PathBuf {
    match path {
        None => AGREEMENT.into(),
        Some(path) if repo::may_be(path) && !cwd.join(path).is_dir() => path.to_owned(),
        Some(path) => path.join(AGREEMENT),
    }
}
