//! `pkm rules`: lists the faults that there are.

use super::failure::{Outcome, Verdict};
use super::{Context, Manner};
use crate::cli::{ListFormat, Rules};
use crate::locale::messages;
use crate::manual;
use crate::report::Notes;

/// Prints the list.
pub(super) fn run(args: &Rules, context: &mut Context<'_>, manner: Manner) -> Outcome {
    match args.format {
        ListFormat::Json => context.print(&manual::json(manner.lang))?,
        ListFormat::Table => {
            let look = context.look(context.out_is, manner, Notes::Shown);
            let more = messages::explain_one();
            context.print(&format!(
                "{}{}\n",
                manual::table(&look),
                more.get(manner.lang)
            ))?;
        }
    }
    Ok(Verdict::Clean)
}
