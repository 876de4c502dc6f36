//! Logos on disk: they lie where the agreement says, seen from its own folder, and never outside its repository.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::files;
use crate::locale::messages;
use crate::naskah::Picture;
use crate::repo::logos::{self, MOST, Trouble};

/// Where the logos of an agreement may lie.
#[derive(Debug)]
pub(super) struct Ground {
    /// The folder that their paths start from, real and without links.
    pub(super) folder: PathBuf,
    /// The folder that none may lead out of, real and without links.
    pub(super) fence: PathBuf,
}

impl Ground {
    /// Reads a logo.
    pub(super) fn read(&self, logo: &str) -> Result<Picture, Trouble> {
        // Before the disk is asked, so that an answer never tells what lies elsewhere.
        let place = straight(&self.folder.join(logo)).ok_or(Trouble::Outside)?;
        if !place.starts_with(&self.fence) {
            return Err(Trouble::Outside);
        }
        let unread = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::Missing,
            _ => Trouble::Unread(messages::disk(&error)),
        };
        let place = fs::canonicalize(place).map_err(unread)?;
        if !place.starts_with(&self.fence) {
            return Err(Trouble::Outside);
        }
        if !place.is_file() {
            return Err(Trouble::Missing);
        }
        let bytes = files::at_most(&place, MOST).map_err(unread)?;
        logos::picture(bytes.ok_or(Trouble::TooLarge)?)
    }
}

/// A path without `.` and `..`, as it is typed; nothing where it leads above the root.
fn straight(path: &Path) -> Option<PathBuf> {
    let mut parts: Vec<OsString> = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop().filter(|_| !parts.is_empty())?;
            }
            part => parts.push(part.as_os_str().to_owned()),
        }
    }
    Some(parts.iter().collect())
}
