//! Agreement files: found, read, and told apart from what is none.

mod walk;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::repository::{self, Home};
use super::{Context, cores};
use crate::finding::{Finding, Severity};
use crate::locale::{Words, messages};
use crate::repo::config::Listed;
use crate::repo::{self, AGREEMENT};
use crate::source::Source;

/// The largest agreement that is read, in mebibytes.
const MOST: u64 = 8;

/// The argument that stands for standard input.
const STDIN: &str = "-";

/// A file that is an agreement or may turn out to be one.
#[derive(Debug)]
pub(super) struct Candidate {
    /// What reports call it: the path as typed, or as found below the folder that was typed.
    pub(super) name: PathBuf,
    /// How it came in.
    pub(super) origin: Origin,
    /// Where it belongs.
    pub(super) home: Home,
    /// What its `pkm.toml` says of it.
    pub(super) listed: Listed,
    place: Place,
}

/// How a file came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// It was named.
    Named,
    /// It was found in the folder of this place among the arguments.
    Found(usize),
}

#[derive(Debug)]
enum Place {
    Disk(PathBuf),
    Memory(Vec<u8>),
}

/// What the arguments lead to.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The files, by path.
    pub(super) candidates: Vec<Candidate>,
    /// The folders that must hold an agreement, by place among the arguments.
    pub(super) folders: Vec<(usize, String)>,
    /// What could not be looked into.
    pub(super) unread: Vec<Words>,
}

/// A file that was read.
#[derive(Debug)]
pub(super) struct Text {
    /// Its text; where it is no UTF-8, with a mark for every bad byte.
    pub(super) source: Source,
    /// What is wrong with it as a text.
    pub(super) fault: Option<Finding>,
}

/// Finds what the paths name; without one, the agreement of this folder.
pub(super) fn gather(paths: &[PathBuf], context: &mut Context<'_>) -> Result<Gathered, Failure> {
    let mut gathered = Gathered::default();
    if paths.is_empty() {
        gathered.candidates.push(default(context)?);
    }
    for (index, path) in paths.iter().enumerate() {
        if path.as_os_str() == STDIN {
            // It can be read but once.
            if !gathered.candidates.iter().any(Candidate::is_input) {
                gathered.candidates.push(standard_input(context)?);
            }
            continue;
        }
        let place = context.cwd.join(path);
        let metadata = fs::metadata(&place).map_err(|error| no_access(path, &error))?;
        if metadata.is_dir() {
            gathered.folders.push((index, path.display().to_string()));
            walk::walk(path, &place, index, &mut gathered);
        } else {
            gathered
                .candidates
                .push(Candidate::named(path.clone(), place));
        }
    }
    gathered.candidates.sort_by(|a, b| a.name.cmp(&b.name));
    once_each(&mut gathered);
    Ok(gathered)
}

/// Finds the one file that a path names, in a folder its agreement; without a path, the agreement of this folder.
pub(super) fn one(path: Option<&Path>, context: &mut Context<'_>) -> Result<Candidate, Failure> {
    let Some(path) = path else {
        return default(context);
    };
    if path.as_os_str() == STDIN {
        return standard_input(context);
    }
    let place = context.cwd.join(path);
    let metadata = fs::metadata(&place).map_err(|error| no_access(path, &error))?;
    if !metadata.is_dir() {
        return Ok(Candidate::named(path.to_owned(), place));
    }
    let inside = place.join(AGREEMENT);
    if !inside.exists() {
        let folder = path.display().to_string();
        return Err(Failure::usage(
            messages::no_file_in(&folder),
            messages::name_a_file(),
        ));
    }
    Ok(Candidate::named(path.join(AGREEMENT), inside))
}

impl Gathered {
    /// Leaves out what turns out to be no agreement, so that what is left is all that will be worked on.
    pub(super) fn keep_agreements(&mut self) -> Result<(), Failure> {
        let kept = cores::map(&self.candidates, |_, candidate| {
            candidate.is_certain() || !matches!(candidate.read(), Ok(None))
        });
        let mut kept = kept.into_iter();
        self.candidates.retain(|_| kept.next().unwrap_or_default());
        let origins: Vec<Origin> = self.candidates.iter().map(|one| one.origin).collect();
        self.none_is_empty(&origins)
    }

    /// Sees to it that agreements came out of every folder, given where those that there are came from. What could not be
    /// looked into may have held some.
    pub(super) fn none_is_empty(&self, origins: &[Origin]) -> Result<(), Failure> {
        let empty = |(index, _): &&(usize, String)| !origins.contains(&Origin::Found(*index));
        match self.folders.iter().find(empty) {
            Some(_) if !self.unread.is_empty() => Err(Failure::Broken(self.unread.clone())),
            Some((_, name)) => Err(Failure::usage(
                messages::empty_folder(name),
                messages::what_is_an_agreement(),
            )),
            None => Ok(()),
        }
    }

    /// The folders that were named, and so are looked through as a whole.
    pub(super) fn whole(&self, cwd: &Path) -> Vec<PathBuf> {
        let folders = self.folders.iter();
        folders
            .map(|(_, name)| repository::real(&cwd.join(name)))
            .collect()
    }
}

/// Reads a file that belongs to a repository.
pub(super) fn read(name: &Path, place: &Path) -> Result<Text, Failure> {
    let name = name.display().to_string();
    let broken = |message| Failure::Broken(vec![message]);
    let bytes = at_most(place, MOST)
        .map_err(|error| broken(messages::cannot_read(&name, &messages::disk(&error))))?
        .ok_or_else(|| broken(messages::too_large(&name, MOST)))?;
    Ok(text(name, bytes))
}

/// Takes a text that came from elsewhere than the disk.
pub(super) fn taken(name: &str, bytes: Vec<u8>) -> Text {
    text(name.to_owned(), bytes)
}

impl Candidate {
    fn named(name: PathBuf, place: PathBuf) -> Self {
        Self {
            name,
            origin: Origin::Named,
            home: Home::default(),
            listed: Listed::Open,
            place: Place::Disk(place),
        }
    }

    /// Where it lies on disk, unless it came in on standard input.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.place {
            Place::Disk(path) => Some(path),
            Place::Memory(_) => None,
        }
    }

    /// Whether it comes in on standard input.
    fn is_input(&self) -> bool {
        self.path().is_none()
    }

    /// Whether it is an agreement whatever it holds.
    fn is_certain(&self) -> bool {
        self.origin == Origin::Named || self.listed == Listed::Yes || repo::is_named_so(&self.name)
    }

    /// Reads the file; nothing where it turns out to be no agreement.
    ///
    /// # Errors
    ///
    /// The message to print where it cannot be read or is too large.
    pub(super) fn read(&self) -> Result<Option<Text>, Words> {
        let name = self.name.display().to_string();
        let certain = self.is_certain();
        let bytes = match &self.place {
            Place::Memory(bytes) => bytes.clone(),
            Place::Disk(path) => match at_most(path, MOST)
                .map_err(|error| messages::cannot_read(&name, &messages::disk(&error)))?
            {
                Some(bytes) => bytes,
                None if certain => return Err(messages::too_large(&name, MOST)),
                None => return Ok(None),
            },
        };
        let text = text(name, bytes);
        Ok(Some(text).filter(|text| certain || repo::is_agreement(text.source.text())))
    }
}

fn default(context: &Context<'_>) -> Result<Candidate, Failure> {
    let place = context.cwd.join(AGREEMENT);
    if !place.exists() {
        return Err(Failure::usage(
            messages::no_default_file(),
            messages::name_a_file(),
        ));
    }
    Ok(Candidate::named(AGREEMENT.into(), place))
}

fn standard_input(context: &mut Context<'_>) -> Result<Candidate, Failure> {
    let name = "<stdin>";
    let broken = |message| Failure::Broken(vec![message]);
    let bytes = limited(&mut context.stdin, MOST)
        .map_err(|error| broken(messages::cannot_read(name, &messages::disk(&error))))?
        .ok_or_else(|| broken(messages::too_large(name, MOST)))?;
    Ok(Candidate {
        name: name.into(),
        origin: Origin::Named,
        home: Home::default(),
        listed: Listed::Open,
        place: Place::Memory(bytes),
    })
}

/// A path that is not there is wrong use; one that may not be looked at is a matter of the disk.
fn no_access(path: &Path, error: &io::Error) -> Failure {
    let name = path.display().to_string();
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Failure::usage(
            messages::no_such_path(&name),
            messages::check_the_spelling(),
        ),
        _ => Failure::Broken(vec![messages::cannot_read(&name, &messages::disk(error))]),
    }
}

/// Keeps each file once, however many arguments lead to it; a name typed outright goes before one found. A folder whose
/// files other arguments give is not called empty.
fn once_each(gathered: &mut Gathered) {
    let real = |candidate: &Candidate| match &candidate.place {
        Place::Disk(path) => fs::canonicalize(path).ok(),
        Place::Memory(_) => None,
    };
    let named: BTreeSet<PathBuf> = gathered
        .candidates
        .iter()
        .filter(|candidate| candidate.origin == Origin::Named)
        .filter_map(real)
        .collect();
    let mut seen = BTreeSet::new();
    let folders = &mut gathered.folders;
    gathered.candidates.retain(|candidate| {
        let Some(path) = real(candidate) else {
            return true;
        };
        let shadowed = candidate.origin != Origin::Named && named.contains(&path);
        let kept = !shadowed && seen.insert(path);
        if !kept {
            folders.retain(|(index, _)| candidate.origin != Origin::Found(*index));
        }
        kept
    });
}

/// The bytes of a file, or nothing where there are more mebibytes.
pub(super) fn at_most(path: &Path, mebibytes: u64) -> io::Result<Option<Vec<u8>>> {
    limited(&mut File::open(path)?, mebibytes)
}

/// Everything that a reader gives, or nothing where it gives more mebibytes.
fn limited(reader: &mut dyn io::Read, mebibytes: u64) -> io::Result<Option<Vec<u8>>> {
    let most = mebibytes * 1024 * 1024;
    let mut bytes = Vec::new();
    reader.take(most + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= most))
}

fn text(name: String, bytes: Vec<u8>) -> Text {
    let error = match String::from_utf8(bytes) {
        Ok(text) => {
            return Text {
                source: Source::new(name, text),
                fault: None,
            };
        }
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let message = match error.as_bytes() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(messages::is_utf16()),
        _ => None,
    };
    let source = Source::new(name, String::from_utf8_lossy(error.as_bytes()));
    let line = source.position(at).line;
    let fault = Finding {
        code: "toml-syntax",
        severity: Severity::Error,
        message: message.unwrap_or_else(|| messages::not_utf8(line)),
        help: Some(messages::save_as_utf8()),
        span: at..at + char::REPLACEMENT_CHARACTER.len_utf8(),
        path: String::new(),
        clause: None,
        labels: Vec::new(),
        fix: None,
    };
    Text {
        source,
        fault: Some(fault),
    }
}
