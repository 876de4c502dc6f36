//! What git knows of a file: its text at a revision.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::failure::Failure;
use super::repository::real;
use crate::locale::{Words, repository as words};

/// Variables by which a git that runs us would send the git that we run to another repository.
const OF_CALLER: [&str; 4] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/// A revision that is there.
#[derive(Debug)]
pub(super) struct Revision {
    commit: String,
}

impl Revision {
    /// Finds a revision in the history of a folder.
    pub(super) fn find(revision: &str, folder: &Path) -> Result<Self, Failure> {
        let usage = |[message, help]: [Words; 2]| Failure::usage(message, help);
        let inside = ask(folder, &["rev-parse", "--is-inside-work-tree"])
            .ok_or_else(|| usage(words::no_git()))?;
        if inside.is_none() {
            return Err(usage(words::no_history(&folder.display().to_string())));
        }
        // What begins with a hyphen would be an option to git.
        let named = Some(revision).filter(|revision| !revision.starts_with('-'));
        let commit = named.and_then(|revision| {
            let commit = format!("{revision}^{{commit}}");
            ask(folder, &["rev-parse", "--verify", "--quiet", &commit]).flatten()
        });
        let commit = commit.ok_or_else(|| usage(words::no_revision(revision)))?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        Ok(Self { commit })
    }

    /// The bytes of a file at the revision; nothing where it was not there.
    pub(super) fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        let folder = real(path.parent().unwrap_or(Path::new(".")));
        let name = path.file_name()?.to_str()?;
        ask(&folder, &["show", &format!("{}:./{name}", self.commit)]).flatten()
    }
}

/// The folder of a path, as git is started in it.
pub(super) fn folder(path: &Path) -> PathBuf {
    real(path.parent().unwrap_or(Path::new(".")))
}

/// What git says; nothing inside where it refuses, nothing at all where it cannot be run.
#[allow(
    clippy::option_option,
    reason = "not run and refused are two things, and told apart"
)]
fn ask(folder: &Path, args: &[&str]) -> Option<Option<Vec<u8>>> {
    let mut command = Command::new("git");
    for name in OF_CALLER {
        command.env_remove(name);
    }
    command.arg("-C").arg(folder).args(args);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    Some(output.status.success().then_some(output.stdout))
}
