//! What a folder holds.

use std::fs;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use super::{Candidate, Gathered, Origin, Place};
use crate::cmd::repository::Home;
use crate::locale::{Words, messages};
use crate::repo;
use crate::repo::config::Listed;

/// Adds what a folder holds. Only `.gitignore` files decide what is passed over, not the settings of whoever runs it, so that
/// everybody gets the same report.
pub(super) fn walk(typed: &Path, place: &Path, index: usize, gathered: &mut Gathered) {
    let walker = WalkBuilder::new(place)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .build();
    for entry in walker {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = path_of(&error).unwrap_or(place);
                let name = as_typed(typed, place, path).display().to_string();
                let reason = error.io_error().map_or_else(
                    || Words {
                        id: error.to_string(),
                        en: error.to_string(),
                    },
                    messages::disk,
                );
                gathered.unread.push(messages::cannot_read(&name, &reason));
                continue;
            }
        };
        if !repo::may_be(entry.path()) || !may_be_file(&entry) {
            continue;
        }
        gathered.candidates.push(Candidate {
            name: as_typed(typed, place, entry.path()),
            origin: Origin::Found(index),
            home: Home::default(),
            listed: Listed::Open,
            place: Place::Disk(entry.into_path()),
        });
    }
}

/// Whether an entry may be read to its end, as a pipe that nobody writes to may not. A link that leads nowhere is told when
/// it is read.
fn may_be_file(entry: &DirEntry) -> bool {
    match entry.file_type() {
        Some(kind) if kind.is_symlink() => {
            fs::metadata(entry.path()).map_or(true, |behind| behind.is_file())
        }
        kind => kind.is_some_and(|kind| kind.is_file()),
    }
}

/// What reports call a path below a folder.
fn as_typed(typed: &Path, place: &Path, path: &Path) -> PathBuf {
    match path.strip_prefix(place) {
        Ok(below) if below.as_os_str().is_empty() => typed.to_owned(),
        Ok(below) if typed == Path::new(".") => below.to_owned(),
        Ok(below) => typed.join(below),
        Err(_) => path.to_owned(),
    }
}

/// Where an error of the walk happened.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } => path_of(err),
        _ => None,
    }
}
