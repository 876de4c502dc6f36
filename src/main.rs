//! The program `pkm`: everything it does stands in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    pkm::cmd::main()
}
