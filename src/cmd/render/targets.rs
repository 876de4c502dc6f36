//! Where documents go: all of it is settled before the first one is written.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf, is_separator};

use crate::cli::{Documents, Render};
use crate::cmd::failure::Failure;
use crate::cmd::files::Candidate;
use crate::cmd::output;
use crate::cmd::repository::real;
use crate::locale::{messages, printing};
use crate::repo;
use crate::write::Format;

/// The output that stands for standard output.
const STDOUT: &str = "-";

/// What the document of an agreement without a file is called.
const NAMELESS: &str = "agreement";

/// Where the documents of a run go.
#[derive(Debug)]
pub(super) enum Targets {
    /// The one document goes to standard output.
    Output,
    /// By agreement, in the order of the formats.
    Files(Vec<Vec<PathBuf>>),
}

impl Targets {
    /// Where the documents of an agreement go; nothing for standard output.
    pub(super) fn of(&self, index: usize) -> Option<&[PathBuf]> {
        match self {
            Self::Output => None,
            Self::Files(files) => files.get(index).map(Vec::as_slice),
        }
    }
}

/// The formats that are wanted, each once: those asked for, else the one that the output ends in, else Markdown.
pub(super) fn formats(
    args: &Render,
    candidates: &[Candidate],
    cwd: &Path,
) -> Result<Vec<Format>, Failure> {
    if !args.format.is_empty() {
        let asked = |format: &&Format| {
            let mut all = args.format.iter();
            all.any(|asked| *asked == Documents::All || *asked == Documents::One(**format))
        };
        return Ok(Format::ALL.iter().filter(asked).copied().collect());
    }
    let file = wanted(args).filter(|path| !is_folder(path, cwd));
    let Some(output) = file else {
        return Ok(vec![Format::Markdown]);
    };
    match (by_ending(output), output.extension()) {
        (Some(format), _) => Ok(vec![format]),
        (None, None) if candidates.len() > 1 => Ok(vec![Format::Markdown]),
        _ => Err(Failure::usage(
            printing::no_such_ending(&output.display().to_string()),
            printing::endings(&endings()),
        )),
    }
}

/// Says where each document goes.
///
/// # Errors
///
/// Where several documents have no folder, two would have the same name, or one would overwrite what it must not.
pub(super) fn plan(
    args: &Render,
    candidates: &[Candidate],
    formats: &[Format],
    cwd: &Path,
) -> Result<Targets, Failure> {
    let single = candidates.len() == 1 && formats.len() == 1;
    let Some(output) = wanted(args) else {
        if single {
            return Ok(Targets::Output);
        }
        let count = candidates.len() * formats.len();
        return Err(Failure::usage(
            printing::needs_a_folder(count),
            printing::give_a_folder(),
        ));
    };
    let folder = is_folder(output, cwd);
    let files = if single && !folder {
        if by_ending(output).is_some_and(|ending| ending != formats[0]) {
            return Err(Failure::usage(
                printing::other_ending(&output.display().to_string(), formats[0].word()),
                printing::end_as_the_form(formats[0].extension()),
            ));
        }
        vec![vec![output.to_owned()]]
    } else if !folder && (by_ending(output).is_some() || cwd.join(output).exists()) {
        return Err(Failure::usage(
            printing::one_file_for_many(&output.display().to_string()),
            printing::give_a_folder(),
        ));
    } else {
        let names = names(candidates, cwd)?;
        let files = names.iter().map(|name| {
            let file = |format: &Format| output.join(format!("{name}.{}", format.extension()));
            formats.iter().map(file).collect()
        });
        files.collect()
    };
    spare(args, candidates, &files, cwd)?;
    Ok(Targets::Files(files))
}

/// The file or folder that is to be written; nothing for standard output.
fn wanted(args: &Render) -> Option<&Path> {
    let output = args.output.as_deref();
    output.filter(|path| path.as_os_str() != STDOUT)
}

/// Whether a path means a folder: one that is there, or a name that ends as folders do.
fn is_folder(path: &Path, cwd: &Path) -> bool {
    let typed = path.as_os_str().to_string_lossy();
    typed.ends_with(is_separator) || cwd.join(path).is_dir()
}

fn by_ending(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let mut all = Format::ALL.iter().copied();
    all.find(|format| format.extension() == ending)
}

fn endings() -> String {
    let all: Vec<String> = Format::ALL
        .iter()
        .map(|format| format!("`.{}`", format.extension()))
        .collect();
    all.join(", ")
}

/// Keeps what is there: other documents unless they may be overwritten, the agreements themselves and what is no regular file
/// in any case.
fn spare(
    args: &Render,
    candidates: &[Candidate],
    files: &[Vec<PathBuf>],
    cwd: &Path,
) -> Result<(), Failure> {
    let there: Vec<&PathBuf> = files
        .iter()
        .flatten()
        .filter(|file| cwd.join(file).symlink_metadata().is_ok())
        .collect();
    let Some(first) = there.first() else {
        return Ok(());
    };
    let agreement = |file: &&&PathBuf| {
        let file = fs::canonicalize(cwd.join(file)).ok();
        let mut read = candidates.iter().filter_map(Candidate::path);
        file.is_some() && read.any(|path| fs::canonicalize(path).ok() == file)
    };
    if let Some(file) = there.iter().find(agreement) {
        return Err(Failure::usage(
            printing::is_an_agreement(&file.display().to_string()),
            printing::choose_another_name(),
        ));
    }
    let irregular = |file: &&&PathBuf| {
        let behind = fs::metadata(cwd.join(file));
        behind.is_ok_and(|behind| !behind.is_file())
    };
    if let Some(file) = there.iter().find(irregular) {
        return Err(output::in_the_way(file));
    }
    if args.force {
        return Ok(());
    }
    Err(Failure::usage(
        printing::some_already_there(&first.display().to_string(), there.len() - 1),
        messages::force_overwrites(),
    ))
}

/// The name of each agreement without an ending: that of its file, or of the folder whose `agreement.toml` it is. Where two
/// would be the same, all keep the folders in which they lie.
fn names(candidates: &[Candidate], cwd: &Path) -> Result<Vec<String>, Failure> {
    let steps: Vec<Vec<String>> = candidates.iter().map(|one| steps(one, cwd)).collect();
    let short: Vec<String> = steps
        .iter()
        .filter_map(|steps| steps.last().cloned())
        .collect();
    if twins(&short).is_none() {
        return Ok(short);
    }
    let shared = shared(&steps);
    let long: Vec<String> = steps
        .iter()
        .map(|steps| steps[shared..].join("/"))
        .collect();
    match twins(&long) {
        None => Ok(long),
        Some((first, second)) => {
            let name = |index: usize| candidates[index].name.display().to_string();
            Err(Failure::usage(
                printing::same_target(&name(first), &name(second), &long[first]),
                printing::print_apart(),
            ))
        }
    }
}

/// The folders above an agreement as they were typed or found, and its own name.
fn steps(candidate: &Candidate, cwd: &Path) -> Vec<String> {
    let Some(place) = candidate.path() else {
        return vec![NAMELESS.to_owned()];
    };
    let text = |text: &OsStr| text.to_string_lossy().into_owned();
    let mut steps: Vec<String> = candidate
        .name
        .components()
        .filter_map(|part| match part {
            Component::Normal(part) => Some(text(part)),
            _ => None,
        })
        .collect();
    steps.pop();
    if repo::is_named_so(place) {
        let folder = real(place.parent().unwrap_or(cwd));
        steps.pop();
        steps.push(folder.file_name().map_or(NAMELESS.to_owned(), text));
    } else {
        steps.push(place.file_stem().map_or(NAMELESS.to_owned(), text));
    }
    steps
}

/// How many folders all agreements share, seen from above.
fn shared(steps: &[Vec<String>]) -> usize {
    let Some(first) = steps.first() else {
        return 0;
    };
    (0..first.len())
        .take_while(|at| {
            let same = |other: &Vec<String>| other.len() > at + 1 && other[*at] == first[*at];
            steps.iter().all(same)
        })
        .count()
}

/// Two that have the same name, whether or not a disk tells capitals from small letters.
fn twins(names: &[String]) -> Option<(usize, usize)> {
    let mut seen = BTreeMap::new();
    names.iter().enumerate().find_map(|(index, name)| {
        let first = seen.insert(name.to_lowercase(), index)?;
        Some((first, index))
    })
}
