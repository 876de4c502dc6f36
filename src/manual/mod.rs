//! The manual of the rules: for every fault a page that says why it is one, and shows it wrong and right.
//!
//! The pages are files of `docs/rules`, so that they are written and read as prose; they travel inside the program, and their
//! examples are judged by the rules that they explain. A rule without a page is not known to the reader: the list of rules is
//! the list of pages.

mod compose;
mod format;
mod list;
mod page;
mod show;

pub use compose::compose;
pub use format::format;
pub use list::{json, known, table, weight_word};
pub use page::{Block, HEADINGS, Page, Side};
pub use show::{heading_line, show};

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use jiff::civil::{Date, date};

use crate::check::{Checked, NO_POLICY};
use crate::finding::Finding;
use crate::locale::Lang;
use crate::naskah::Picture;
use crate::pipeline;
use crate::register::kinds::TemplateFile;
use crate::render::Engine;
use crate::repo::across::{self, Card};
use crate::repo::config::{CONFIG, Config};
use crate::repo::logos::{self, Trouble};
use crate::repo::template;
use crate::source::Source;

/// The pages, and the smallest sound agreement, over which their examples are laid.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/rules");

/// The day on which examples are judged, whatever the clock says.
const TODAY: Date = date(2026, 11, 2);

/// What an example is called in a report.
const NAME: &str = "contoh.toml";

/// The page of a rule.
#[must_use]
pub fn page(code: &str, lang: Lang) -> Option<Page<'static>> {
    let lang = match lang {
        Lang::Id => "id",
        Lang::En => "en",
    };
    let file = PAGES.get_file(format!("{code}.{lang}.md"))?;
    file.contents_utf8().map(Page::parse)
}

/// A file of an example, and what is found in it.
#[derive(Debug)]
pub struct Judged {
    /// The whole file.
    pub source: Source,
    /// What is found in it, by place.
    pub findings: Vec<Finding>,
}

/// Judges one side of a page's example, each file by itself and all of them together. A `pkm.toml` among them holds for the
/// others, and so do templates.
#[must_use]
pub fn judged(page: &Page<'_>, side: Side, engine: &Engine) -> Vec<Judged> {
    let mut files = Files::default();
    for (info, fragment) in page.example(side) {
        files.add(
            info.split_once("file=").map_or(NAME, |(_, name)| name),
            fragment,
        );
    }
    let (own, slips) = template::judge(&files.templates);
    let engine = if files.templates.is_empty() {
        engine
    } else {
        &own
    };
    let mut judged = Vec::new();
    for (TemplateFile { name, text }, slip) in files.templates.iter().zip(slips) {
        judged.push(Judged {
            source: Source::new(format!("{TEMPLATES}{name}"), text),
            findings: slip.into_iter().collect(),
        });
    }
    let config = files.config.take().map(|source| {
        let (config, mut findings) = Config::read(&source);
        findings.extend(config.judge_waivers(&source, TODAY, None));
        judged.push(Judged { source, findings });
        config
    });
    judged.extend(together(&files, engine, config.as_ref()));
    judged
}

/// The folder of templates in examples.
const TEMPLATES: &str = "templates/";

/// How the name of a logo ends in examples.
const LOGO: &str = ".svg";

/// The files of an example.
#[derive(Debug, Default)]
struct Files {
    agreements: Vec<Source>,
    config: Option<Source>,
    templates: Vec<TemplateFile>,
    logos: BTreeMap<String, String>,
}

impl Files {
    fn logo(&self, name: &str) -> Result<Picture, Trouble> {
        let text = self.logos.get(name).ok_or(Trouble::Missing)?;
        logos::picture(text.clone().into_bytes())
    }

    fn add(&mut self, name: &str, fragment: &str) {
        if name == CONFIG {
            self.config = Some(Source::new(name, fragment));
        } else if let Some(name) = name.strip_prefix(TEMPLATES) {
            self.templates.push(TemplateFile {
                name: name.to_owned(),
                text: fragment.to_owned(),
            });
        } else if name.ends_with(LOGO) {
            self.logos.insert(name.to_owned(), fragment.to_owned());
        } else {
            self.agreements.push(Source::new(name, compose(fragment)));
        }
    }
}

/// Judges agreements, each by itself and all of them together.
fn together(example: &Files, engine: &Engine, config: Option<&Config>) -> Vec<Judged> {
    let sources = &example.agreements;
    let policy = config.map_or(&NO_POLICY, |config| &config.policy);
    let mut alone: Vec<Checked> = sources
        .iter()
        .map(|source| pipeline::validate(source, engine, None, TODAY, policy))
        .collect();
    let cards: Vec<Card> = sources
        .iter()
        .zip(&alone)
        .map(|(source, checked)| Card::of(source, checked))
        .collect();
    let cards: Vec<&Card> = cards.iter().collect();
    for (file, finding) in across::judge(&cards, TODAY) {
        alone[file].findings.push(finding);
    }
    let sources = sources.iter().zip(alone);
    let judged = sources.map(|(source, mut checked)| {
        let (_, faults) = logos::judge(&checked, source, &|logo| example.logo(logo));
        checked.findings.extend(faults);
        if let Some(config) = config {
            config.settle(source.name(), &mut checked, TODAY);
        }
        checked.findings.sort_by(|a, b| a.order().cmp(&b.order()));
        Judged {
            source: source.clone(),
            findings: checked.findings,
        }
    });
    judged.collect()
}
