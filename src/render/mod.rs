//! Fills the templates of a kind and builds the naskah.
//!
//! Each clause has a template of its own and prints if its template does. What a clause says is the template's; where it
//! stands, how it is numbered and what it is called by others is not.

mod annexes;
mod attributes;
mod computed;
mod contacts;
mod context;
mod filters;
mod markup;
mod names;
mod order;
mod phrases;
mod plain;
mod proof;
mod sheet;
mod shelf;
mod signatures;
mod title;

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use tera::{Context, Value};

use crate::agreement::{self, Agreement, AyatStyle, Fact, Field, SignatureOrder};
use crate::locale::Words;
use crate::naskah::{AyatMarks, Contents, Looks, Mark, Naskah, Paper, Paraf, Pasal, Places, Side};
use crate::register::kinds::{BrokenManifest, Kind, Kinds, PasalRow, TemplateFile};
use crate::register::regulations;
use crate::tree::{self, Tree};
use names::Names;
use plain::Plain;
pub use proof::Slip;
use sheet::Sheet;
use shelf::{Scope, Shelf};

/// What renders agreements.
#[derive(Debug)]
pub struct Engine {
    kinds: Arc<Kinds>,
    shelf: Shelf,
    watch: Option<Arc<dyn Watch>>,
}

/// Somebody who looks on while a repository's own templates are filled: others have written them, and they may never end.
pub trait Watch: fmt::Debug + Send + Sync {
    /// A template begins to be filled; gives the number under which it is known.
    fn begin(&self, template: &str) -> u64;

    /// A template is filled, or has failed.
    fn end(&self, number: u64);
}

/// Why an agreement cannot be rendered.
#[derive(Debug)]
pub enum Fault {
    /// There is no such kind.
    UnknownKind(String),
    /// The kind is known, but has no templates yet.
    NoTemplates(String),
    /// A template is wrong.
    Template {
        /// Its name.
        name: String,
        /// What is wrong with it.
        reason: Words,
        /// Where in the template, in bytes, as far as the engine knows.
        span: Option<Range<usize>>,
    },
}

impl Engine {
    /// An engine with everything that the program brings along.
    #[must_use]
    pub fn built_in() -> Self {
        Self::of(Kinds::built_in())
    }

    /// An engine with the templates and kinds of a repository too, and what is wrong with its manifests.
    #[must_use]
    pub fn with(files: Vec<TemplateFile>) -> (Self, Vec<BrokenManifest>) {
        let mut kinds = Kinds::built_in();
        let broken = kinds.add(files);
        (Self::of(kinds), broken)
    }

    fn of(kinds: Kinds) -> Self {
        Self {
            kinds: Arc::new(kinds),
            shelf: Shelf::default(),
            watch: None,
        }
    }

    /// Lets somebody look on from now on.
    pub fn set_watch(&mut self, watch: Arc<dyn Watch>) {
        self.watch = Some(watch);
    }

    /// Reads a template without filling it; what is wrong with it, if anything is.
    #[must_use]
    pub fn proof(&self, text: &str) -> Option<Slip> {
        proof::proof(text)
            .or_else(|| proof::stranger(text, &self.known()))
            .or_else(|| attributes::stranger(text).map(|place| proof::absent_at(text, place)))
    }

    /// Every name that a template may use.
    fn known(&self) -> Context {
        let (tree, _) = tree::read("");
        let agreement = Agreement::from_tree(&tree);
        let names = Names::of(&agreement, &tree, self.kinds.addendum(), &self.kinds);
        let mut known = seen(&agreement, &names);
        known.insert(sheet::PLACE, &0);
        known
    }

    /// The kinds of agreement that there are.
    #[must_use]
    pub fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// The templates that a kind may print, in the order of the document, each with the heading that it stands under.
    #[must_use]
    pub fn printed(&self, kind: &Kind) -> Vec<(Option<String>, String)> {
        let plain = |name: &str| (None, name.to_owned());
        let mut printed: Vec<_> = sheet::PREAMBLE.into_iter().map(plain).collect();
        for row in &kind.pasal {
            let heading = Some(row.heading.clone());
            printed.extend(
                row.prints
                    .iter()
                    .map(|name| (heading.clone(), name.clone())),
            );
        }
        printed.extend([order::LEGAL_BASIS, sheet::OWN].map(plain));
        let addendum = self.kinds.addendum().pasal.iter();
        let changes = addendum.flat_map(|row| row.prints.iter().map(|name| plain(name)));
        let changes: Vec<_> = changes
            .filter(|(_, name)| printed.iter().all(|(_, printed)| printed != name))
            .collect();
        printed.extend(changes);
        printed
    }

    /// Whether a template of this name is ever printed.
    #[must_use]
    pub fn prints(&self, name: &str) -> bool {
        let addendum = self
            .kinds
            .addendum()
            .pasal
            .iter()
            .flat_map(|row| &row.prints);
        sheet::is_always_printed(name)
            || name == order::LEGAL_BASIS
            || self.kinds.prints(name)
            || addendum.into_iter().any(|print| print == name)
    }

    /// Builds the document of an agreement, numbered and with its references told.
    ///
    /// # Errors
    ///
    /// Where the kind is unknown or has no templates yet, or a template is missing or wrong.
    pub fn render(
        &self,
        agreement: &Agreement,
        tree: &Tree,
        mark: Mark,
    ) -> Result<(Naskah, Places), Fault> {
        let (id, kind) = self.kind(agreement)?;
        let names = Names::of(agreement, tree, kind, &self.kinds);
        let rows = order::rows(agreement, kind);
        let mut amended = None;
        let mut naskah = if agreement.is_addendum() {
            // Its texts may name the articles of the agreement that it changes, whose sections the file states.
            let mut whole = self.whole(agreement, &names, id, &rows)?;
            whole.looks = looks(agreement, kind);
            amended = Some(whole.finish(None));
            let rows = &self.kinds.addendum().pasal;
            self.draw_up(agreement, &names, (id, Scope::Changes), rows)?
        } else {
            self.whole(agreement, &names, id, &rows)?
        };
        naskah.mark = mark;
        naskah.looks = looks(agreement, kind);
        let places = naskah.finish(amended);
        let plain = Plain {
            names: &names,
            places: &places,
        };
        self.letter(&mut naskah, agreement, kind, plain);
        Ok((naskah, places))
    }

    fn kind<'a>(&'a self, agreement: &'a Agreement) -> Result<(&'a str, &'a Kind), Fault> {
        let head = agreement.agreement.as_ref();
        let id = head
            .and_then(|head| head.kind.as_ref())
            .map_or("", |kind| kind.0.as_str());
        let kind = self.kinds.get(id);
        let kind = kind.ok_or_else(|| Fault::UnknownKind(id.to_owned()))?;
        if kind.pasal.is_empty() {
            return Err(Fault::NoTemplates(id.to_owned()));
        }
        Ok((id, kind))
    }

    /// All that is numbered: preamble, articles and annexes.
    fn whole(
        &self,
        agreement: &Agreement,
        names: &Names<'_>,
        kind: &str,
        rows: &[PasalRow],
    ) -> Result<Naskah, Fault> {
        Ok(Naskah {
            annexes: annexes::annexes(agreement, names),
            ..self.draw_up(agreement, names, (kind, Scope::Whole), rows)?
        })
    }

    /// The preamble and those articles of the rows that print, not numbered yet.
    fn draw_up(
        &self,
        agreement: &Agreement,
        names: &Names<'_>,
        (kind, scope): (&str, Scope),
        rows: &[PasalRow],
    ) -> Result<Naskah, Fault> {
        let sheet = Sheet {
            agreement,
            kinds: &self.kinds,
            kind,
            rows,
            own: order::own(agreement),
            tera: self.shelf.of(&self.kinds, kind, scope)?,
            context: seen(agreement, names),
            watch: self.watch.as_deref(),
        };
        Ok(Naskah {
            preamble: sheet.preamble()?,
            pasal: sheet.articles()?,
            ..Naskah::default()
        })
    }

    /// Letters the title, the headings and the signatures, which may name parties and places like any text.
    fn letter(&self, naskah: &mut Naskah, agreement: &Agreement, kind: &Kind, plain: Plain<'_>) {
        naskah.letterhead = title::letterhead(agreement, plain);
        naskah.title = title::title(agreement, kind, &self.kinds, plain);
        naskah.about = title::about(agreement, kind, &self.kinds, plain);
        naskah.signatures = signatures::signatures(agreement, plain);
        for Pasal { heading, .. } in &mut naskah.pasal {
            *heading = plain.line(heading);
        }
        let of = naskah.title.of();
        for annex in &mut naskah.annexes {
            annex.of.clone_from(&of);
            annex.title = plain.line(&annex.title).to_uppercase();
        }
    }
}

/// PIHAK KEDUA, for a party named by its id or by its place from 1.
#[must_use]
pub fn party_label(agreement: &Agreement, party: &str) -> Option<String> {
    let index = agreement
        .party(party)
        .map(|(index, _)| index)
        .or_else(|| party.parse::<usize>().ok()?.checked_sub(1))?;
    (index < agreement.parties.len()).then(|| names::label(agreement, index))
}

/// What templates see.
fn seen(agreement: &Agreement, names: &Names<'_>) -> Context {
    let mut context = Context::new();
    if let Fact::Record(sections) = whole(agreement).fact() {
        for (key, fact) in &sections {
            context.insert_value((*key).to_owned(), context::value(fact, key, names));
        }
    }
    computed::insert(&mut context, agreement, names);
    context.insert_value("dasar_hukum", legal_basis(agreement, names));
    context
}

/// The legal bases in full, higher before lower and older before younger.
fn legal_basis(agreement: &Agreement, names: &Names<'_>) -> Value {
    let Some(background) = &agreement.background else {
        return Value::none();
    };
    let mut bases: Vec<_> = background
        .legal_basis
        .iter()
        .enumerate()
        .map(|(index, typed)| {
            let full = regulations::expand(regulations::register(), &typed.0);
            let anchor = context::anchor(&format!("{}.{}", order::LEGAL_BASIS, index + 1));
            (
                regulations::rank(&full),
                format!("{anchor}{}", context::markup(&full, names)),
            )
        })
        .collect();
    bases.sort_by_key(|(rank, _)| *rank);
    let bases: Vec<Value> = bases
        .iter()
        .map(|(_, markup)| Value::safe_string(markup))
        .collect();
    Value::from(bases.as_slice())
}

/// The agreement with every section, so that no template need ask whether there is one before it asks for a key, and with
/// the amounts that follow from percents.
fn whole(agreement: &Agreement) -> Agreement {
    let mut whole = agreement.clone();
    whole.agreement.get_or_insert_default();
    whole.background.get_or_insert_default();
    whole.goals.get_or_insert_default();
    whole.governance.get_or_insert_default();
    whole.evaluation.get_or_insert_default();
    whole.term.get_or_insert_default();
    whole.continuity.get_or_insert_default();
    whole.closing.get_or_insert_default();
    whole.layout.get_or_insert_default();
    let funding = whole.funding.get_or_insert_default();
    let amounts = funding.disbursement_amounts();
    for (stage, amount) in funding.disbursements.iter_mut().zip(amounts) {
        stage.amount = amount;
    }
    whole
}

fn looks(agreement: &Agreement, kind: &Kind) -> Looks {
    let layout = agreement.layout.clone().unwrap_or_default();
    let order = layout
        .signature_order
        .map(SignatureOrder::word)
        .or(kind.signature_order.as_deref());
    Looks {
        ayat: match layout.ayat_style {
            Some(AyatStyle::Titik) => AyatMarks::Titik,
            _ => AyatMarks::Kurung,
        },
        first_signs: if order == Some(SignatureOrder::KesatuKanan.word()) {
            Side::Right
        } else {
            Side::Left
        },
        paper: match layout.paper {
            Some(agreement::Paper::A4) => Paper::A4,
            Some(agreement::Paper::Legal) => Paper::Legal,
            _ => Paper::F4,
        },
        paraf: match layout.initials {
            Some(true) => Paraf::Boxes,
            _ => Paraf::None,
        },
        contents: match layout.contents {
            Some(true) => Contents::Asked,
            _ => Contents::None,
        },
    }
}
