//! What was there before: the baseline of a repository, and the findings at the base of a branch.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::bench::{Bench, judge_text};
use super::failure::Failure;
use super::files::{self, Text};
use super::git::{self, Before, Revision};
use super::judged::Judged;
use super::output::{self, Existing};
use super::repository::{Repositories, real, slashed};
use super::{Context, Manner, cores};
use crate::cli::Validate;
use crate::locale::{Words, messages, repository as words};
use crate::repo::baseline::{Baseline, Effect};
use crate::repo::difference;

/// A baseline and where it lies.
#[derive(Debug)]
struct Shelf {
    /// The folder of its file, from which it names the others.
    folder: PathBuf,
    baseline: Baseline,
}

/// Takes away what a baseline knows, after writing one where that is asked for.
pub(super) fn settle(
    args: &Validate,
    judged: &mut Vec<Judged>,
    repositories: &Repositories,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<Effect, Failure> {
    if let Some(file) = &args.write_baseline {
        let shelf = write(file, judged, context, manner)?;
        return Ok(apply(judged, |_| Some(&shelf)));
    }
    if let Some(file) = &args.baseline {
        let name = file.display().to_string();
        let shelf = Shelf::read(&context.cwd.join(file))
            .map_err(|fault| fault.told(&name))
            .map_err(|[message, help]| Failure::usage(message, help))?;
        return Ok(apply(judged, |_| Some(&shelf)));
    }
    let mut shelves: BTreeMap<usize, Shelf> = BTreeMap::new();
    let mut blamed = Vec::new();
    for index in judged.iter().filter_map(|one| one.home.repository) {
        let repository = repositories.at(index);
        let Some(file) = &repository.config.baseline else {
            continue;
        };
        if shelves.contains_key(&index) {
            continue;
        }
        let shelf = Shelf::read(&repository.root.join(file)).unwrap_or_else(|fault| {
            blamed.push(repository.blame("baseline", fault.told(file)));
            Shelf {
                folder: repository.root.clone(),
                baseline: Baseline::default(),
            }
        });
        shelves.insert(index, shelf);
    }
    let effect = apply(judged, |one| shelves.get(&one.home.repository?));
    judged.splice(0..0, blamed);
    Ok(effect)
}

/// Keeps of every file what a branch adds to it. A file that was not there counts whole.
pub(super) fn keep_new(
    revision: &str,
    judged: &mut [Judged],
    bench: &Bench<'_>,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let first = judged.iter().find_map(|one| one.path.as_deref());
    let folder = first.map_or_else(|| real(&context.cwd), git::folder);
    let revision = Revision::find(revision, &folder)?;
    let before = cores::map(&*judged, |_, one| {
        match revision.before(one.path.as_deref()?) {
            Before::Same => Some(Text {
                source: one.source().clone(),
                fault: one.fault(),
            }),
            Before::Other(bytes) => Some(files::taken(one.source().name(), bytes)),
            Before::None => None,
        }
    });
    let mut were = Vec::new();
    let mut now = Vec::new();
    for (one, text) in judged.iter_mut().zip(before) {
        match text {
            Some(text) if one.is_agreement() => {
                were.push((text, one.home.clone()));
                now.push(one);
            }
            Some(text) if text.source.text() == one.source().text() => one.findings_mut().clear(),
            _ => {}
        }
    }
    let mut before = cores::map(were, |_, (text, home)| {
        let mut one = judge_text(text, home, None, bench);
        one.forget();
        one
    });
    bench.together(&mut before);
    for (one, before) in now.into_iter().zip(&before) {
        difference::keep_new(one.findings_mut(), before.sheet().findings);
    }
    Ok(())
}

/// Why a baseline cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Missing,
    Unreadable,
}

impl Fault {
    fn told(self, file: &str) -> [Words; 2] {
        match self {
            Self::Missing => words::no_baseline(file),
            Self::Unreadable => words::bad_baseline(file),
        }
    }
}

impl Shelf {
    fn read(place: &Path) -> Result<Self, Fault> {
        if !place.exists() {
            return Err(Fault::Missing);
        }
        if !place.is_file() {
            return Err(Fault::Unreadable);
        }
        let text = files::read(place, place).map_err(|_| Fault::Unreadable)?;
        let baseline = Baseline::from_json(text.source.text()).ok_or(Fault::Unreadable)?;
        Ok(Self {
            folder: git::folder(place),
            baseline,
        })
    }

    /// What the baseline calls a file.
    fn name(&self, path: &Path) -> String {
        let real = git::folder(path).join(path.file_name().unwrap_or_default());
        slashed(&between(&self.folder, &real))
    }
}

/// Writes down what there is now. Files that this run did not look at keep their counts as long as they are there.
fn write(
    file: &Path,
    judged: &[Judged],
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<Shelf, Failure> {
    let place = context.cwd.join(file);
    let mut shelf = Shelf::read(&place).unwrap_or_else(|_| Shelf {
        folder: git::folder(&place),
        baseline: Baseline::default(),
    });
    for one in judged.iter().filter(|one| one.is_agreement()) {
        if let Some(path) = &one.path {
            let name = shelf.name(path);
            shelf.baseline.count(&name, one.sheet().findings);
        }
    }
    let folder = shelf.folder.clone();
    shelf
        .baseline
        .retain(|name| fs::exists(folder.join(name)).unwrap_or(true));
    output::write(
        file,
        &place,
        shelf.baseline.to_json().as_bytes(),
        Existing::Replaced,
    )?;
    let written = messages::written(&file.display().to_string());
    context.say(&written, manner.lang);
    Ok(shelf)
}

fn apply<'s>(judged: &mut [Judged], shelf: impl Fn(&Judged) -> Option<&'s Shelf>) -> Effect {
    let mut effect = Effect::default();
    for one in judged.iter_mut().filter(|one| one.is_agreement()) {
        if let (Some(path), Some(shelf)) = (one.path.clone(), shelf(one)) {
            effect += shelf.baseline.apply(&shelf.name(&path), one.findings_mut());
        }
    }
    effect
}

/// The way from a folder to a file.
fn between(folder: &Path, file: &Path) -> PathBuf {
    for (up, above) in folder.ancestors().enumerate() {
        if let Ok(below) = file.strip_prefix(above) {
            let dots = std::iter::repeat_n(Component::ParentDir, up);
            return dots.chain(below.components()).collect();
        }
    }
    file.to_owned()
}
