//! Everything that is tested from outside the library, in one crate so that it is linked once.

#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the files of its project"
)]

mod ci;
mod cli;
mod disk;
mod fixes;
mod hostile;
mod house;
mod html;
mod invalid;
mod judges;
mod manual;
mod naskah;
mod quiet;
mod readme;
mod render;
mod report;
mod repository;
mod reports;
mod schema;
mod score;
mod shape;
mod shapes;
mod sound;
mod templates;
mod toml_cases;
mod words;
