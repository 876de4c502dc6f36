//! `pkm schema`: prints the contract of agreement files.

use super::Context;
use super::failure::{Outcome, Verdict};
use crate::cli::{Schema, SchemaFormat};
use crate::manual;

/// The schema that the program was built with.
const SCHEMA: &str = include_str!("../../schemas/agreement.schema.json");

/// Prints the schema, or the page that is made from it.
pub(super) fn run(args: &Schema, context: &mut Context<'_>) -> Outcome {
    match args.format {
        SchemaFormat::Json => context.print(SCHEMA)?,
        SchemaFormat::Markdown => {
            let schema = serde_json::from_str(SCHEMA).expect("the schema is JSON");
            context.print(&manual::format(&schema))?;
        }
    }
    Ok(Verdict::Clean)
}
