//! The templates of a kind, filled with one agreement.

use std::fmt::Write as _;
use std::sync::Arc;

use tera::{Context, Tera};

use super::order::clause_name;
use super::{Fault, markup, proof};
use crate::agreement::Agreement;
use crate::naskah::{Block, Item, Marker, Part, Pasal};
use crate::register::kinds::{Kinds, PasalRow};

/// The templates of the preamble, in order; each is a file `<name>.djot`.
pub(super) const PREAMBLE: [&str; 4] = ["pembukaan", "para-pihak", "latar-belakang", "kesepakatan"];

/// The template of every clause of the drafter's own.
pub(super) const OWN: &str = "klausul";

/// Templates and what they see.
pub(super) struct Sheet<'a> {
    agreement: &'a Agreement,
    kind: &'a str,
    rows: &'a [PasalRow],
    tera: Arc<Tera>,
    context: Context,
}

impl<'a> Sheet<'a> {
    /// A sheet for the rows of an agreement. What own clauses print is in no template of its own.
    pub(super) fn new(
        agreement: &'a Agreement,
        tera: Arc<Tera>,
        kind: &'a str,
        rows: &'a [PasalRow],
        context: Context,
    ) -> Self {
        Self {
            agreement,
            kind,
            rows,
            tera,
            context,
        }
    }

    /// What stands before the first Pasal.
    pub(super) fn preamble(&self) -> Result<Vec<Block>, Fault> {
        let mut blocks = Vec::new();
        for name in PREAMBLE {
            blocks.extend(markup::blocks(&self.fill(name, &self.context)?));
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
                let ayat = ayat(markup::blocks(&self.clause(name)?));
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

    fn clause(&self, name: &str) -> Result<String, Fault> {
        let Some(index) = self.own(name) else {
            return self.fill(name, &self.context);
        };
        let mut context = self.context.clone();
        context.insert("urutan", &index);
        self.fill(OWN, &context)
    }

    /// The place of an own clause among them.
    fn own(&self, name: &str) -> Option<usize> {
        let mut clauses = self.agreement.clauses.iter().enumerate();
        let (index, _) = clauses.find(|(index, clause)| clause_name(clause, *index) == name)?;
        Some(index)
    }

    fn fill(&self, name: &str, context: &Context) -> Result<String, Fault> {
        self.tera
            .render(name, context)
            .map_err(|error| fault(&format!("{}/{name}", self.kind), &error))
    }
}

/// Whether a template is one that every agreement prints, or every own clause.
pub(super) fn is_always_printed(name: &str) -> bool {
    name == OWN || PREAMBLE.contains(&name)
}

pub(super) fn text<'k>(kinds: &'k Kinds, kind: &str, name: &str) -> Result<&'k str, Fault> {
    kinds.template(kind, name).ok_or_else(|| Fault::Template {
        name: format!("{kind}/{name}"),
        reason: "no such template".to_owned(),
        span: None,
    })
}

pub(super) fn fault(name: &str, error: &tera::Error) -> Fault {
    let mut reason = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let _ = write!(reason, ": {cause}");
        source = cause.source();
    }
    Fault::Template {
        name: name.to_owned(),
        reason,
        span: proof::span(error),
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
