//! What git knows of a file: its text at a revision.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::failure::Failure;
use super::repository::real;
use crate::locale::{Words, repository as words};

/// Variables by which a git that runs us would send the git that we run to another repository.
const OF_CALLER: [&str; 4] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/// A revision that is there, with what changed since.
#[derive(Debug)]
pub(super) struct Revision {
    commit: String,
    /// The folder of the working copy.
    top: PathBuf,
    /// The files that were there.
    known: BTreeSet<PathBuf>,
    /// Those of them that are no longer as they were.
    changed: BTreeSet<PathBuf>,
}

/// The text of a file at a revision.
#[derive(Debug)]
pub(super) enum Before {
    /// It was as it is now.
    Same,
    /// It was another.
    Other(Vec<u8>),
    /// There was none.
    None,
}

impl Revision {
    /// Finds where the branch of a folder left a revision; the revision itself where they have nothing in common.
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
        let line = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        let commit = line(&commit);
        let common = ask(folder, &["merge-base", &commit, "HEAD"]).flatten();
        let commit = common.map_or(commit, |common| line(&common));
        let top = ask(folder, &["rev-parse", "--show-toplevel"]).flatten();
        let top = real(Path::new(&line(&top.unwrap_or_default())));
        let listed = |args: &[&str]| -> BTreeSet<PathBuf> {
            let list = ask(&top, args).flatten().unwrap_or_default();
            list.split(|byte| *byte == 0)
                .filter(|name| !name.is_empty())
                .map(|name| top.join(String::from_utf8_lossy(name).as_ref()))
                .collect()
        };
        Ok(Self {
            known: listed(&["ls-tree", "-r", "-z", "--name-only", &commit]),
            changed: listed(&["diff", "-z", "--name-only", "--no-renames", &commit]),
            commit,
            top,
        })
    }

    /// The text of a file at the revision. Git is asked only about files that changed, for asking costs a process each.
    pub(super) fn before(&self, path: &Path) -> Before {
        let path = folder(path).join(path.file_name().unwrap_or_default());
        if !self.known.contains(&path) {
            return Before::None;
        }
        if !self.changed.contains(&path) {
            return Before::Same;
        }
        let name = path.strip_prefix(&self.top).ok().and_then(Path::to_str);
        let bytes = name.and_then(|name| {
            let name = format!("{}:{}", self.commit, name.replace('\\', "/"));
            ask(&self.top, &["show", &name]).flatten()
        });
        bytes.map_or(Before::None, Before::Other)
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
