//! `pkm schema`: prints the contract of agreement files.

use super::Context;
use super::failure::{Outcome, Verdict};
use crate::cli::{Schema, SchemaFormat, SchemaOf};
use crate::manual;

/// The schema of agreement files that the program was built with.
const AGREEMENT: &str = include_str!("../../schemas/agreement.schema.json");

/// The schema of `pkm.toml`.
const PKM: &str = include_str!("../../schemas/pkm.schema.json");

/// Prints the schema, or the page that is made from it.
pub(super) fn run(args: &Schema, context: &mut Context<'_>) -> Outcome {
    let schema = match args.of {
        SchemaOf::Agreement => AGREEMENT,
        SchemaOf::Pkm => PKM,
    };
    match args.format {
        SchemaFormat::Json => context.print(schema)?,
        SchemaFormat::Markdown => {
            let schema = serde_json::from_str(schema).expect("the schema is JSON");
            context.print(&manual::format(&schema))?;
        }
    }
    Ok(Verdict::Clean)
}
