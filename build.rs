//! Rebuilds when an embedded folder changes, which the compiler does not notice by itself.

#![allow(
    clippy::disallowed_macros,
    clippy::print_stdout,
    reason = "this is how a build script speaks"
)]

fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=schemas");
    println!("cargo::rerun-if-changed=docs/rules");
}
