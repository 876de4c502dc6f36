//! The templates of a kind, filled with one agreement.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context, Tera};

use super::{Fault, Slip, Watch, markup, proof};
use crate::agreement::Agreement;
use crate::naskah::{Block, Item, Marker, Part, Pasal, is_shown};
use crate::register::kinds::{Kinds, PasalRow};
use crate::words;

/// The templates of the preamble, in order; each is a file `<name>.djot`.
pub(super) const PREAMBLE: [&str; 4] = ["pembukaan", "para-pihak", "latar-belakang", "kesepakatan"];

/// The template of every clause of the drafter's own.
pub(super) const OWN: &str = "klausul";

/// The variable in which an own clause finds its place among them.
pub(super) const PLACE: &str = "urutan";

/// The longest text, in bytes, that a template of a repository may print: several hundred pages.
pub(super) const MOST: usize = 1024 * 1024;

/// Templates and what they see. What own clauses print is in no template of its own.
pub(super) struct Sheet<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) kinds: &'a Kinds,
    pub(super) kind: &'a str,
    pub(super) rows: &'a [PasalRow],
    /// The place of each own clause among them, by its name.
    pub(super) own: BTreeMap<String, usize>,
    pub(super) tera: Arc<Tera>,
    pub(super) context: Context,
    pub(super) watch: Option<&'a dyn Watch>,
}

impl Sheet<'_> {
    /// What stands before the first Pasal.
    pub(super) fn preamble(&self) -> Result<Vec<Block>, Fault> {
        let mut blocks = Vec::new();
        for name in PREAMBLE {
            blocks.extend(self.fill(name, &self.context)?);
        }
        Ok(blocks)
    }

    /// The articles: those rows of which something prints.
    pub(super) fn articles(&self) -> Result<Vec<Pasal>, Fault> {
        let layout = self.agreement.layout.clone().unwrap_or_default();
        let omitted = |name: &str| layout.omit.iter().any(|omit| omit.0 == name);
        let mut articles = Vec::new();
        for row in self.rows {
            let mut parts = Vec::new();
            for name in row.prints.iter().filter(|name| !omitted(name)) {
                let ayat = ayat(self.clause(name)?);
                if !ayat.is_empty() {
                    let name = name.clone();
                    parts.push(Part { name, ayat });
                }
            }
            if !parts.is_empty() {
                articles.push(Pasal {
                    number: 0,
                    heading: row.heading.clone(),
                    parts,
                });
            }
        }
        Ok(articles)
    }

    fn clause(&self, name: &str) -> Result<Vec<Block>, Fault> {
        let Some(index) = self.own.get(name) else {
            return self.fill(name, &self.context);
        };
        let mut context = self.context.clone();
        context.insert(PLACE, index);
        self.fill(OWN, &context)
    }

    /// Fills a template and reads what comes out. One that a repository brought along is looked on, and may not print
    /// without end.
    fn fill(&self, name: &str, context: &Context) -> Result<Vec<Block>, Fault> {
        let Some(folder) = self.kinds.own_folder(self.kind, name) else {
            let text = if self.tera.contains_template(name) {
                self.tera.render(name, context)
            } else {
                let template = text(self.kinds, self.kind, name)?;
                self.tera.render_str(template, context, true)
            };
            let text = text.map_err(|error| self.fault(name, &error))?;
            return Ok(markup::blocks(&text));
        };
        let _watched = self.watch.map(|watch| Watched {
            watch,
            number: watch.begin(&format!("{folder}/{name}")),
        });
        let mut page = Page(Vec::new());
        self.tera
            .render_to(name, context, &mut page)
            .map_err(|error| self.fault(name, &error))?;
        // What has no form on paper gets none, and a mark of byte order is none of the text.
        let text = String::from_utf8_lossy(&page.0);
        let shown = |c: &char| *c == '\n' || (is_shown(*c) && *c != '\u{feff}');
        let text: String = text.chars().filter(shown).collect();
        if markup::is_too_deep(&text) {
            return Err(Fault::Template {
                name: format!("{}/{name}", self.kind),
                reason: words!(
                    "hasilnya bertingkat terlalu dalam",
                    "what it prints is nested too deeply"
                ),
                span: None,
            });
        }
        Ok(markup::blocks(&text))
    }

    fn fault(&self, name: &str, error: &tera::Error) -> Fault {
        let text = self.kinds.template(self.kind, name).unwrap_or_default();
        fault(&format!("{}/{name}", self.kind), text, error)
    }
}

/// A template that somebody looks on, until it is filled.
struct Watched<'a> {
    watch: &'a dyn Watch,
    number: u64,
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        self.watch.end(self.number);
    }
}

/// What a template has printed so far; it refuses more than [`MOST`].
struct Page(Vec<u8>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a template is one that every agreement prints, or every own clause.
pub(super) fn is_always_printed(name: &str) -> bool {
    name == OWN || PREAMBLE.contains(&name)
}

pub(super) fn text<'k>(kinds: &'k Kinds, kind: &'k str, name: &str) -> Result<&'k str, Fault> {
    kinds.template(kind, name).ok_or_else(|| Fault::Template {
        name: format!("{kind}/{name}"),
        reason: words!("templat ini tidak ada", "there is no such template"),
        span: None,
    })
}

/// What the template engine says, as a fault of the template.
pub(super) fn fault(name: &str, text: &str, error: &tera::Error) -> Fault {
    slipped(name, proof::slip(error, text))
}

/// A slip as a fault of the template that has it.
pub(super) fn slipped(name: &str, slip: Slip) -> Fault {
    Fault::Template {
        name: name.to_owned(),
        reason: slip.reason,
        span: slip.span,
    }
}

/// The ayat of a clause: the items of its `(1)` list, and each paragraph that stands by itself; what else follows belongs to
/// the ayat before it.
fn ayat(blocks: Vec<Block>) -> Vec<Item> {
    let mut ayat: Vec<Item> = Vec::new();
    for block in blocks {
        match (block, ayat.last_mut()) {
            (Block::List(list), _) if list.marker == Marker::Ayat => ayat.extend(list.items),
            (block @ Block::Paragraph(_), _) | (block, None) => ayat.push(Item {
                blocks: vec![block],
                id: None,
            }),
            (block, Some(item)) => item.blocks.push(block),
        }
    }
    ayat
}
