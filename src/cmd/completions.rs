//! `pkm completions`: prints a completion script.

use super::failure::{Outcome, Verdict};
use super::{Context, help};
use crate::cli::Completions;
use crate::locale::Lang;

/// Prints the script of a shell.
pub(super) fn run(args: &Completions, context: &mut Context<'_>, lang: Lang) -> Outcome {
    let mut command = help::command(lang, context.width);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "pkm", &mut script);
    context.out.write_all(&script)?;
    context.out.flush()?;
    Ok(Verdict::Clean)
}
