//! Everything that is tested from outside the library, in one crate so that it is linked once.

#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the files of its project"
)]

mod house;
mod invalid;
mod schema;
mod shape;
mod toml_cases;
mod cli;
mod report;
