//! One repository: its `pkm.toml`, its templates, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use jiff::civil::Date;

use super::{real, shown, slashed};
use crate::check::Checked;
use crate::cmd::Context;
use crate::cmd::failure::Failure;
use crate::cmd::files;
use crate::cmd::judged::Judged;
use crate::finding::Finding;
use crate::locale::{Words, repository as words};
use crate::naskah::Mark;
use crate::register::kinds::TemplateFile;
use crate::render::{Engine, Fault};
use crate::repo::config::{CONFIG, Config};
use crate::repo::template;
use crate::source::Source;

/// A folder with a `pkm.toml`.
#[derive(Debug)]
pub(in crate::cmd) struct Repository {
    /// The folder, real and without links.
    pub(in crate::cmd) root: PathBuf,
    /// What its `pkm.toml` says.
    pub(in crate::cmd) config: Config,
    source: Source,
    pub(super) engine: Engine,
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

impl Repository {
    /// Reads what stands in a folder with a `pkm.toml`.
    pub(super) fn read(root: &Path, context: &Context<'_>) -> Result<Self, Failure> {
        let text = files::read(&shown(&root.join(CONFIG), &context.cwd), &root.join(CONFIG))?;
        let (config, mut faults) = Config::read(&text.source);
        if let Some(fault) = text.fault {
            // What is no text is no TOML either, and is told once.
            let code = "config-fault";
            faults = vec![Finding { code, ..fault }];
        }
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
            .filter(|template| template.fault.is_none())
            .map(|template| TemplateFile {
                name: template.name.clone(),
                text: template.source.text().to_owned(),
            })
            .collect();
        let (engine, judged) = template::judge(&files);
        let readable = read.iter_mut().filter(|template| template.fault.is_none());
        for (template, fault) in readable.zip(judged) {
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
    pub(in crate::cmd) fn blame(&self, key: &str, words: [Words; 2]) -> Judged {
        let fault = self.config.fault(&self.source, key, words);
        Judged::own(
            self.source.clone(),
            Some(self.root.join(CONFIG)),
            vec![fault],
        )
    }

    /// The template of the repository that an agreement could not be filled into, by its name.
    pub(super) fn unfilled(&self, checked: &Checked) -> Option<(String, Finding)> {
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
    pub(super) fn own(
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

    /// The file that keeps an agreement from being printed, with what is wrong with it: a template, or the manifest that
    /// names it.
    pub(super) fn blamed(&self, fault: &Fault) -> Option<Judged> {
        let file = |name: &str| {
            let mut all = self.templates.iter();
            all.find(|template| template.name == name)
        };
        let (template, found) = match template::unfilled(fault, self.engine.kinds()) {
            Some((name, finding)) => (file(&name)?, Some(finding)),
            None => (file(&template::manifest_of(fault)?)?, None),
        };
        let finding = template.fault.clone().or(found)?;
        Some(Judged::own(
            template.source.clone(),
            Some(template.path.clone()),
            vec![finding],
        ))
    }
}

/// The files of a templates folder, each a folder below it.
fn templates(folder: &Path, context: &Context<'_>) -> Result<Vec<Template>, Failure> {
    let walker = WalkBuilder::new(folder)
        .standard_filters(false)
        .max_depth(Some(2))
        .sort_by_file_path(Path::cmp)
        .build();
    let fence = real(folder);
    let mut found = Vec::new();
    for entry in walker.flatten() {
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = slashed(below);
        if entry.path().is_dir() || !template::is_one(&name) {
            continue;
        }
        let shown = shown(entry.path(), &context.cwd);
        let inside = real(entry.path());
        let (source, fault) = if inside.starts_with(&fence) && inside.is_file() {
            (files::read(&shown, entry.path())?.source, None)
        } else {
            // Not opened at all: what lies elsewhere is not the repository's to print.
            let source = Source::new(shown.display().to_string(), "");
            (source, Some(template::outside()))
        };
        found.push(Template {
            name,
            path: entry.into_path(),
            source,
            fault,
        });
    }
    Ok(found)
}
