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

use include_dir::{Dir, include_dir};
use jiff::civil::{Date, date};

use crate::check::{Checked, NO_POLICY};
use crate::finding::Finding;
use crate::locale::Lang;
use crate::pipeline;
use crate::render::Engine;
use crate::repo::across::{self, Filed};
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

/// Judges one side of a page's example, each file by itself and all of them together.
#[must_use]
pub fn judged(page: &Page<'_>, side: Side, engine: &Engine) -> Vec<Judged> {
    let alone: Vec<(Source, Checked)> = page
        .example(side)
        .map(|(info, fragment)| {
            let name = info.split_once("file=").map_or(NAME, |(_, name)| name);
            let source = Source::new(name, compose(fragment));
            let checked = pipeline::validate(&source, engine, None, TODAY, &NO_POLICY);
            (source, checked)
        })
        .collect();
    let filed: Vec<Filed<'_>> = alone
        .iter()
        .map(|(source, checked)| Filed { source, checked })
        .collect();
    let together = across::judge(&filed, TODAY);
    let mut judged: Vec<Judged> = alone
        .into_iter()
        .map(|(source, Checked { findings, .. })| Judged { source, findings })
        .collect();
    for (file, finding) in together {
        judged[file].findings.push(finding);
    }
    for Judged { findings, .. } in &mut judged {
        findings.sort_by(|a, b| a.order().cmp(&b.order()));
    }
    judged
}
