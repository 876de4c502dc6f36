//! Rebuilds when an embedded folder changes, which the compiler does not notice by itself.

fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=schemas");
}
