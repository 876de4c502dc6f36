//! `pkm schema`: prints the contract of agreement files.

use super::Context;
use super::failure::{Outcome, Verdict};

/// The schema that the program was built with.
const SCHEMA: &str = include_str!("../../schemas/agreement.schema.json");

/// Prints the schema.
pub(super) fn run(context: &mut Context<'_>) -> Outcome {
    context.print(SCHEMA)?;
    Ok(Verdict::Clean)
}
