//! The repositories that a run touches: the `pkm.toml` above each file, its templates, and what is wrong with them.

mod one;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, RwLockReadGuard};
use std::time::Duration;

use jiff::civil::Date;

use super::Context;
use super::failure::Failure;
use super::files::{Candidate, Gathered, Origin};
use super::judged::Judged;
use super::logos::Ground;
use super::watchdog::Watchdog;
use crate::check::Checked;
use crate::check::waive::Seen;
use crate::check::{NO_POLICY, Policy};
use crate::finding::Finding;
use crate::locale::Lang;
use crate::render::{Engine, Fault, Watch};
use crate::repo::config::{CONFIG, Listed};
use crate::score::Minimum;
use one::Repository;

/// All repositories of a run, and where each file belongs.
#[derive(Debug)]
pub(super) struct Repositories {
    alone: Engine,
    list: Vec<Repository>,
    /// By the folder of a file, real and without links: the place of its repository in the list.
    folders: BTreeMap<PathBuf, Option<usize>>,
    /// Who looks on, where a repository brought templates along.
    watchdog: Option<Arc<Watchdog>>,
}

/// Where a file belongs.
#[derive(Debug, Clone, Default)]
pub(super) struct Home {
    /// Its repository, by place in the list.
    pub(super) repository: Option<usize>,
    /// Its path below the repository's folder, with `/`; its name where it is in none.
    pub(super) file: String,
}

impl Repositories {
    /// Finds the repository of every file, and leaves out what those say is no agreement.
    pub(super) fn find(
        gathered: &mut Gathered,
        context: &Context<'_>,
        lang: Lang,
    ) -> Result<Self, Failure> {
        let mut found = Self::none();
        for candidate in &mut gathered.candidates {
            candidate.home = found.home(candidate, context)?;
        }
        gathered.candidates.retain_mut(|candidate| {
            let repository = candidate.home.repository.map(|index| &found.list[index]);
            let listed =
                repository.map_or(Listed::Open, |one| one.config.lists(&candidate.home.file));
            candidate.listed = listed;
            listed != Listed::No || candidate.origin == Origin::Named
        });
        found.watch(context.patience()?, lang);
        Ok(found)
    }

    /// The repository that this folder is in.
    pub(super) fn here(context: &Context<'_>) -> Result<(Self, Home), Failure> {
        let mut found = Self::none();
        let repository = found.above(&real(&context.cwd), context)?;
        let file = String::new();
        Ok((found, Home { repository, file }))
    }

    /// The folder of a repository, and what its `pkm.toml` calls the folder of templates below it.
    pub(super) fn templates_folder(&self, home: &Home) -> Option<(PathBuf, Option<String>)> {
        let repository = &self.list[home.repository?];
        Some((repository.root.clone(), repository.config.templates.clone()))
    }

    /// No repository yet.
    fn none() -> Self {
        Self {
            alone: Engine::built_in(),
            list: Vec::new(),
            folders: BTreeMap::new(),
            watchdog: None,
        }
    }

    /// Keeps the process alive while a file is written, whatever a template does meanwhile.
    pub(super) fn hold(&self) -> Option<RwLockReadGuard<'_, ()>> {
        self.watchdog.as_deref().map(Watchdog::hold)
    }

    /// Has somebody look on while templates are filled that a repository brought along.
    fn watch(&mut self, patience: Duration, lang: Lang) {
        let theirs = self.list.iter_mut().map(|one| &mut one.engine);
        let mut theirs = theirs.filter(|engine| engine.kinds().has_own()).peekable();
        if theirs.peek().is_some() {
            let watchdog = Watchdog::new(patience, lang);
            theirs.for_each(|engine| engine.set_watch(Arc::clone(&watchdog) as Arc<dyn Watch>));
            self.watchdog = Some(watchdog);
        }
    }

    /// Finds the repository of one file.
    pub(super) fn of(
        candidate: Candidate,
        context: &Context<'_>,
        lang: Lang,
    ) -> Result<(Self, Candidate), Failure> {
        let mut gathered = Gathered {
            candidates: vec![candidate],
            ..Gathered::default()
        };
        let found = Self::find(&mut gathered, context, lang)?;
        let candidate = gathered
            .candidates
            .pop()
            .expect("a file that was named stays");
        Ok((found, candidate))
    }

    /// What renders a file.
    pub(super) fn engine(&self, home: &Home) -> &Engine {
        home.repository
            .map_or(&self.alone, |index| &self.list[index].engine)
    }

    /// What the organisation of a file says.
    pub(super) fn policy(&self, home: &Home) -> &Policy {
        home.repository
            .map_or(&NO_POLICY, |index| &self.list[index].config.policy)
    }

    /// Whether a finding in a file stands: its organisation neither waives it nor turns its code off.
    pub(super) fn let_stand(&self, home: &Home, finding: &Finding, today: Date) -> bool {
        home.repository.is_none_or(|index| {
            let config = &self.list[index].config;
            config.lets_stand(&home.file, finding, today)
        })
    }

    /// The template of its repository that a file could not be filled into, by its name.
    pub(super) fn unfilled(&self, home: &Home, checked: &Checked) -> Option<(String, Finding)> {
        self.list[home.repository?].unfilled(checked)
    }

    /// The least scores that the organisation of a file asks, by principle.
    pub(super) fn minimums(&self, home: &Home) -> Vec<Minimum> {
        let asked = home.repository.iter().flat_map(|index| {
            let asked = &self.list[*index].config.minimums;
            asked
                .iter()
                .filter_map(|(name, percent)| format!("{name}={percent}").parse().ok())
        });
        asked.collect()
    }

    /// How much of a file's repository lies in folders that are looked through as a whole.
    pub(super) fn seen(&self, home: &Home, whole: &[PathBuf]) -> Seen {
        let root = home.repository.map(|index| &self.list[index].root);
        let all = root.is_some_and(|root| whole.iter().any(|folder| root.starts_with(folder)));
        if all { Seen::All } else { Seen::Some }
    }

    /// Where the logos of a file may lie: in its folder, and in all of its repository.
    pub(super) fn ground(&self, home: &Home, folder: &Path) -> Ground {
        let folder = real(folder);
        let root = home.repository.map(|index| self.list[index].root.clone());
        Ground {
            fence: root.unwrap_or_else(|| folder.clone()),
            folder,
        }
    }

    /// The repository at a place of the list.
    pub(super) fn at(&self, index: usize) -> &Repository {
        &self.list[index]
    }

    /// Applies what the organisations say to judged files, and judges what the organisations wrote themselves. Whether a
    /// waiver of theirs served at all is known only of the folders that were looked through as a whole.
    pub(super) fn settle(
        &self,
        judged: &mut [Judged],
        today: Date,
        whole: &[PathBuf],
    ) -> Vec<Judged> {
        let mut served = vec![BTreeSet::new(); self.list.len()];
        let mut slips = vec![BTreeMap::new(); self.list.len()];
        for one in judged {
            let Some(index) = one.home.repository else {
                continue;
            };
            slips[index].extend(one.slip.take());
            served[index].extend(self.apply(one, today));
        }
        let repositories = self.list.iter().zip(served.iter().zip(&slips));
        let own = repositories.flat_map(|(repository, (served, slips))| {
            let seen = whole
                .iter()
                .any(|folder| repository.root.starts_with(folder));
            repository.own(today, Some(served).filter(|_| seen), slips)
        });
        own.collect()
    }

    /// Applies to a file what its organisation says. Gives the waivers of `pkm.toml` that served.
    pub(super) fn apply(&self, one: &mut Judged, today: Date) -> BTreeSet<usize> {
        let file = one.home.file.clone();
        let repository = one.home.repository.map(|index| &self.list[index]);
        match (repository, one.checked_mut()) {
            (Some(repository), Some(checked)) => repository.config.settle(&file, checked, today),
            _ => BTreeSet::new(),
        }
    }

    /// What is wrong with the files of the repositories themselves, as far as no agreement need be looked at.
    pub(super) fn own(&self, today: Date) -> Vec<Judged> {
        let own = |repository: &Repository| repository.own(today, None, &BTreeMap::new());
        self.list.iter().flat_map(own).collect()
    }

    /// The file of a repository that keeps an agreement from being printed, with what is wrong with it: a template, or the
    /// manifest that names it.
    pub(super) fn blamed(&self, home: &Home, fault: &Fault) -> Option<Judged> {
        self.list[home.repository?].blamed(fault)
    }

    fn home(&mut self, candidate: &Candidate, context: &Context<'_>) -> Result<Home, Failure> {
        let Some(place) = candidate.path() else {
            let folder = real(&context.cwd);
            return Ok(Home {
                repository: self.above(&folder, context)?,
                file: slashed(&candidate.name),
            });
        };
        let folder = real(place.parent().unwrap_or(Path::new(".")));
        let repository = self.above(&folder, context)?;
        let file = folder.join(place.file_name().unwrap_or_default());
        let file = match repository.and_then(|index| file.strip_prefix(&self.list[index].root).ok())
        {
            Some(below) => slashed(below),
            None => slashed(&candidate.name),
        };
        Ok(Home { repository, file })
    }

    /// The nearest repository at or above a folder.
    fn above(&mut self, folder: &Path, context: &Context<'_>) -> Result<Option<usize>, Failure> {
        if let Some(known) = self.folders.get(folder) {
            return Ok(*known);
        }
        let found = if folder.join(CONFIG).is_file() {
            self.list.push(Repository::read(folder, context)?);
            Some(self.list.len() - 1)
        } else {
            match folder.parent() {
                Some(parent) => self.above(parent, context)?,
                None => None,
            }
        };
        self.folders.insert(folder.to_owned(), found);
        Ok(found)
    }
}

/// The real folder behind links and dots; as given where it is not there.
pub(super) fn real(folder: &Path) -> PathBuf {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

/// A path as somebody in a folder would type it.
pub(super) fn shown(path: &Path, cwd: &Path) -> PathBuf {
    let cwd = real(cwd);
    for (up, folder) in cwd.ancestors().enumerate() {
        if let Ok(below) = path.strip_prefix(folder)
            && folder.parent().is_some()
        {
            let dots = std::iter::repeat_n(Component::ParentDir, up);
            return dots.chain(below.components()).collect();
        }
    }
    path.to_owned()
}

/// A path with `/` between its parts, the same on every system.
pub(super) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| match part {
            Component::RootDir => "".into(),
            part => part.as_os_str().to_string_lossy(),
        })
        .collect();
    parts.join("/")
}
