//! Independent programs judge what the writers make.
//!
//! `.ci/judges` installs them. A machine without one of them skips its tests and says so; where `PKM_JUDGES` is set, as in CI,
//! a judge that is not there is a failure.

mod agreements;
mod docx;
mod html;
mod pdf;
mod pictures;
mod score;

use std::env;
use std::path::{Path, PathBuf};

/// A judge by the name of its program on the path, or by its place below `target/judges`.
pub(crate) fn judge(name: &str) -> Option<PathBuf> {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("target/judges")
        .join(name);
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path)
        .map(|folder| folder.join(name))
        .chain([installed])
        .find(|program| program.exists());
    if found.is_none() {
        assert!(
            env::var_os("PKM_JUDGES").is_none(),
            "`{name}` is not installed: run `.ci/judges`"
        );
        #[allow(
            clippy::disallowed_macros,
            clippy::print_stderr,
            reason = "a skipped test says so"
        )]
        {
            eprintln!("skipped: `{name}` is not installed; `.ci/judges` installs it");
        }
    }
    found
}
