//! Turns a naskah into the bytes of a format: a pure function for each.

pub mod markdown;
mod signing;
pub mod text;
