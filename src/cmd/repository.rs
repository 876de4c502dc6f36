//! The repositories that a run touches: the `pkm.toml` above each file, its templates, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use ignore::WalkBuilder;
use jiff::civil::Date;

use super::Context;
use super::failure::Failure;
use super::files::{self, Candidate, Gathered, Origin};
use super::validate::Judged;
use crate::check::waive::Seen;
use crate::check::{Checked, NO_POLICY, Policy};
use crate::finding::Finding;
use crate::locale::{Words, repository as words};
use crate::naskah::Mark;
use crate::register::kinds::TemplateFile;
use crate::render::Engine;
use crate::repo::config::{CONFIG, Config, Listed};
use crate::repo::template;
use crate::score::Minimum;
use crate::source::Source;

/// All repositories of a run, and where each file belongs.
#[derive(Debug)]
pub(super) struct Repositories {
    alone: Engine,
    list: Vec<Repository>,
    /// By the folder of a file, real and without links: the place of its repository in the list.
    folders: BTreeMap<PathBuf, Option<usize>>,
}

/// A folder with a `pkm.toml`.
#[derive(Debug)]
pub(super) struct Repository {
    /// The folder, real and without links.
    pub(super) root: PathBuf,
    /// What its `pkm.toml` says.
    pub(super) config: Config,
    source: Source,
    engine: Engine,
    faults: Vec<Finding>,
    templates: Vec<Template>,
}

/// A template of a repository.
#[derive(Debug)]
struct Template {
    /// Its path below the folder of templates.
    name: String,
    path: PathBuf,
    source: Source,
    fault: Option<Finding>,
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
    pub(super) fn find(gathered: &mut Gathered, context: &Context<'_>) -> Result<Self, Failure> {
        let mut found = Self {
            alone: Engine::built_in(),
            list: Vec::new(),
            folders: BTreeMap::new(),
        };
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
        Ok(found)
    }

    /// Finds the repository of one file.
    pub(super) fn of(
        candidate: Candidate,
        context: &Context<'_>,
    ) -> Result<(Self, Candidate), Failure> {
        let mut gathered = Gathered {
            candidates: vec![candidate],
            ..Gathered::default()
        };
        let found = Self::find(&mut gathered, context)?;
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
            let repository = &self.list[index];
            slips[index].extend(one.slip.take());
            let file = one.home.file.clone();
            if let Some(checked) = one.checked_mut() {
                served[index].extend(repository.config.settle(&file, checked, today));
            }
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

impl Repository {
    fn read(root: &Path, context: &Context<'_>) -> Result<Self, Failure> {
        let text = files::read(&shown(&root.join(CONFIG), &context.cwd), &root.join(CONFIG))?;
        let (config, mut faults) = Config::read(&text.source);
        faults.splice(
            0..0,
            text.fault.map(|fault| Finding {
                code: "config-fault",
                ..fault
            }),
        );
        let mut read = Vec::new();
        if let Some(folder) = &config.templates {
            let place = root.join(folder);
            if place.is_dir() {
                read = templates(&place, context)?;
            } else {
                faults.push(config.fault(
                    &text.source,
                    "templates",
                    words::no_templates_folder(folder),
                ));
            }
        }
        let files: Vec<TemplateFile> = read
            .iter()
            .map(|template| TemplateFile {
                name: template.name.clone(),
                text: template.source.text().to_owned(),
            })
            .collect();
        let (engine, judged) = template::judge(&files);
        for (template, fault) in read.iter_mut().zip(judged) {
            template.fault = fault;
        }
        Ok(Self {
            root: root.to_owned(),
            templates: read,
            source: text.source,
            config,
            engine,
            faults,
        })
    }

    /// A fault that only the disk shows.
    pub(super) fn blame(&self, key: &str, words: [Words; 2]) -> Judged {
        let fault = self.config.fault(&self.source, key, words);
        Judged::own(
            self.source.clone(),
            Some(self.root.join(CONFIG)),
            vec![fault],
        )
    }

    fn unfilled(&self, checked: &Checked) -> Option<(String, Finding)> {
        if !self.engine.kinds().has_own() {
            return None;
        }
        let drawn = self
            .engine
            .render(&checked.agreement, &checked.tree, Mark::Draft);
        let fault = drawn.err()?;
        template::unfilled(&fault, self.engine.kinds())
    }

    /// What is wrong with the repository's own files.
    fn own(
        &self,
        today: Date,
        served: Option<&BTreeSet<usize>>,
        slips: &BTreeMap<String, Finding>,
    ) -> Vec<Judged> {
        let mut faults = self.faults.clone();
        faults.extend(self.config.judge_waivers(&self.source, today, served));
        faults.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut own = vec![Judged::own(
            self.source.clone(),
            Some(self.root.join(CONFIG)),
            faults,
        )];
        for Template {
            name,
            path,
            source,
            fault,
        } in &self.templates
        {
            // One that cannot be read cannot be filled either, and is told once.
            let fault = fault.as_ref().or_else(|| slips.get(name));
            own.push(Judged::own(
                source.clone(),
                Some(path.clone()),
                fault.cloned().into_iter().collect(),
            ));
        }
        own.retain(|one| !one.sheet().findings.is_empty());
        own
    }
}

/// The files of a templates folder, each a folder below it.
fn templates(folder: &Path, context: &Context<'_>) -> Result<Vec<Template>, Failure> {
    let walker = WalkBuilder::new(folder)
        .standard_filters(false)
        .max_depth(Some(2))
        .sort_by_file_path(Path::cmp)
        .build();
    let mut found = Vec::new();
    for entry in walker.flatten() {
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = slashed(below);
        if entry.path().is_dir() || !template::is_one(&name) {
            continue;
        }
        let source = files::read(&shown(entry.path(), &context.cwd), entry.path())?.source;
        found.push(Template {
            name,
            path: entry.into_path(),
            source,
            fault: None,
        });
    }
    Ok(found)
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
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
