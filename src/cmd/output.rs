//! Files that are written whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::failure::Failure;
use crate::locale::{Words, messages, printing};

/// What happens to a file that is already there.
#[derive(Debug, Clone)]
pub(super) enum Existing {
    /// It stays, and nothing is written; the advice says how to get on.
    Kept(Words),
    /// It is replaced.
    Replaced,
}

/// Writes a file beside its final place and moves it there when it is complete. The folders above it are made. A folder, a
/// pipe or a device is never replaced.
///
/// `name` is what messages call it, `place` where it goes.
pub(super) fn write(
    name: &Path,
    place: &Path,
    bytes: &[u8],
    existing: Existing,
) -> Result<(), Failure> {
    let place = match &existing {
        Existing::Kept(_) => place.to_owned(),
        Existing::Replaced => behind_links(place),
    };
    let fail = |error: &io::Error| Failure::write(name, error);
    let folder = place.parent().unwrap_or(Path::new("."));
    folders(folder).map_err(|error| fail(&error))?;
    let mut file = complete(folder, bytes).map_err(|error| fail(&error))?;
    match existing {
        Existing::Kept(advice) => file.persist_noclobber(&place).map(drop).map_err(|refused| {
            if refused.error.kind() == io::ErrorKind::AlreadyExists {
                return Failure::usage(
                    messages::already_there(&name.display().to_string()),
                    advice,
                );
            }
            fail(&refused.error)
        }),
        Existing::Replaced => {
            if let Ok(metadata) = fs::metadata(&place) {
                if !metadata.is_file() {
                    return Err(in_the_way(name));
                }
                file.as_file_mut()
                    .set_permissions(metadata.permissions())
                    .map_err(|error| fail(&error))?;
            }
            file.persist(&place)
                .map(drop)
                .map_err(|refused| fail(&refused.error))
        }
    }
}

/// Says that what is there is nothing that a file may replace.
pub(super) fn in_the_way(name: &Path) -> Failure {
    Failure::usage(
        messages::no_regular_file(&name.display().to_string()),
        printing::choose_another_name(),
    )
}

/// Makes the folders of a path. The library calls a file among them one that is already there.
fn folders(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
        _ => error,
    })
}

/// The file that a link leads to, so that the link stays one.
fn behind_links(place: &Path) -> PathBuf {
    fs::canonicalize(place).unwrap_or_else(|_| place.to_owned())
}

/// A complete file without a name of its own yet.
fn complete(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".pkm-");
    readable(&mut builder);
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Gives the file the permissions that any new file has, and not those of a secret one.
#[cfg(unix)]
fn readable(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt as _;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable(_builder: &mut Builder<'_, '_>) {}
