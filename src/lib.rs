//! `pkm`: one file of facts in, a checked and formal Indonesian partnership agreement out.
//!
//! The house, floor by floor; no module imports one that stands later:
//!
//! 1. [`locale`] speaks Indonesian: numbers in words, money, dates, and every message in two languages.
//! 2. [`source`] keeps the text and counts its lines; [`tree`] reads TOML into values that know where they stand.
//! 3. [`agreement`] gives the values their meaning, whatever else is wrong with the file.
//! 4. [`finding`] is what every judge says, [`fix`] puts in what mends it.
//! 5. [`naskah`] is the document on paper, free of any format, with its numbers and references.
//! 6. [`register`] holds data about the world: kinds of agreement, regulations, what the law requires.
//! 7. [`check`] judges: shape first, then every rule, each fault once; [`score`] counts points from the same rules.
//! 8. [`render`] fills the templates of a kind and builds the naskah; [`mod@write`] turns it into files.
//! 9. [`pipeline`] puts these together: from a text to its findings with their places on paper, and to the document.
//! 10. [`report`] turns findings and points into text; [`repo`] knows `pkm.toml`, baselines and rules across files.
//! 11. [`manual`] explains every fault, with examples that are judged as any file is.
//! 12. [`cli`] says what may be typed, [`cmd`] does it; only `cmd` touches disk, clock, environment and terminal.

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
