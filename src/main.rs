//! The program `pkm`: everything it does stands in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// An agreement is many small texts: with this allocator a run takes a tenth to a quarter less than with the system's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    pkm::cmd::main()
}
