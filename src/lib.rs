//! `pkm`: one file of facts in, a checked and formal Indonesian partnership agreement out.
//!
//! The pipeline, floor by floor; no module imports one that stands later:
//!
//! 1. [`source`] keeps the text and counts its lines; [`finding`] is what every judge says, [`fix`] puts in what mends it.
//! 2. [`tree`] reads TOML into values that know where they stand.
//! 3. [`agreement`] gives the values their meaning, whatever else is wrong with the file.
//! 4. [`naskah`] is the document on paper, free of any format, with its numbers and references.
//! 5. [`render`] fills the templates of a kind and builds the naskah.
//! 6. [`check`] judges: shape first, then every rule, each fault once.
//! 7. [`score`] counts points by the principles of partnership, from the same rules.
//! 8. [`mod@write`] turns a naskah into bytes; [`report`] turns findings and points into text.
//! 9. [`manual`] explains every fault, with examples that are judged as any file is.
//! 10. [`cli`] says what may be typed, [`cmd`] does it; only `cmd` touches disk, clock, environment and terminal.

pub mod locale;
pub mod source;
#[macro_use]
pub mod tree;
pub mod agreement;
pub mod finding;
pub mod fix;
pub mod naskah;
pub mod register;
pub mod check;
pub mod score;
pub mod render;
pub mod write;
pub mod pipeline;
pub mod report;
pub mod repo;
pub mod manual;
pub mod cli;
pub mod cmd;
