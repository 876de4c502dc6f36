//! Fills the templates of a kind and builds the naskah.
//!
//! Each clause has a template of its own and prints if its template does. What a clause says is the template's; where it
//! stands, how it is numbered and what it is called by others is not.

mod annexes;
mod computed;
mod context;
mod documents;
mod filters;
mod markup;
mod names;
mod phrases;
mod signatures;
mod title;

use std::fmt::Write as _;

use tera::{Context, Tera, Value};

use crate::agreement::{ALL_PARTIES, Agreement, AyatStyle, Clause, Fact, Field, SignatureOrder};
use crate::naskah::{AyatMarks, Block, Item, Looks, Marker, Mark, Naskah, Part, Pasal, Places, Side};
use crate::register::kinds::{Kind, Kinds, PasalRow, template};
use crate::register::regulations::{self, Register};
use crate::tree::Tree;
use names::Names;

/// What renders agreements.
#[derive(Debug)]
pub struct Engine {
    kinds: Kinds,
    register: Register,
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
        /// What the template engine says.
        reason: String,
    },
}

/// The templates of the preamble, in order; each is a file `<name>.djot`.
const PREAMBLE: [&str; 4] = ["pembukaan", "para-pihak", "latar-belakang", "kesepakatan"];

/// The clause that can stand in the preamble or, where `layout.order` names it, as a Pasal.
const LEGAL_BASIS: &str = "background.legal_basis";

/// The clause before which own clauses stand that do not say where.
const CLOSING: &str = "closing";

impl Engine {
    /// An engine with everything that the program brings along.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            kinds: Kinds::built_in(),
            register: Register::built_in(),
        }
    }

    /// The kinds of agreement that there are.
    #[must_use]
    pub fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// The regulations that are known.
    #[must_use]
    pub fn regulations(&self) -> &Register {
        &self.register
    }

    /// Builds the document of an agreement, numbered and with its references told.
    ///
    /// # Errors
    ///
    /// Where the kind is unknown or has no templates yet, or a template is wrong.
    pub fn render(&self, agreement: &Agreement, tree: &Tree, mark: Mark) -> Result<(Naskah, Places), Fault> {
        let (id, kind) = self.kind(agreement)?;
        let names = Names::of(agreement, tree, kind, &self.kinds);
        let rows = self.rows(agreement, kind);
        let sheet = Sheet {
            kind: id,
            tera: engine(id, &rows)?,
            context: self.context(agreement, &names),
        };
        let mut naskah = Naskah {
            mark,
            faults: Vec::new(),
            letterhead: title::letterhead(agreement),
            title: title::title(agreement, kind, &self.kinds),
            preamble: sheet.preamble()?,
            pasal: sheet.articles(agreement, &rows)?,
            signatures: signatures::signatures(agreement),
            annexes: annexes::annexes(agreement, &names),
            looks: looks(agreement, kind),
        };
        let places = naskah.finish();
        Ok((naskah, places))
    }

    fn kind(&self, agreement: &Agreement) -> Result<(&str, &Kind), Fault> {
        let head = agreement.agreement.as_ref();
        let id = head
            .and_then(|head| head.kind.as_ref())
            .map_or("", |kind| kind.0.as_str());
        let (id, kind) = self
            .kinds
            .iter()
            .find(|(known, _)| *known == id)
            .ok_or_else(|| Fault::UnknownKind(id.to_owned()))?;
        if kind.pasal.is_empty() {
            return Err(Fault::NoTemplates(id.to_owned()));
        }
        Ok((id, kind))
    }

    /// The articles that the agreement may print, in order: the kind's, or those of an addendum.
    fn rows(&self, agreement: &Agreement, kind: &Kind) -> Vec<PasalRow> {
        let amends = agreement
            .agreement
            .as_ref()
            .is_some_and(|head| head.amends.is_some());
        if amends {
            return self.kinds.addendum().pasal.clone();
        }
        ordered(kind.pasal.clone(), agreement)
    }

    fn context(&self, agreement: &Agreement, names: &Names<'_>) -> Context {
        let mut context = Context::new();
        if let Fact::Record(sections) = whole(agreement).fact() {
            for (key, fact) in &sections {
                context.insert_value((*key).to_owned(), context::value(fact, key, names));
            }
        }
        let labels: tera::Map = agreement
            .parties
            .iter()
            .filter_map(|party| party.id.as_ref())
            .map(|id| id.0.as_str())
            .chain([ALL_PARTIES])
            .filter_map(|id| Some((id.to_owned().into(), Value::safe_string(names.label(id)?))))
            .collect();
        context.insert_value(filters::LABELS, Value::from(labels));
        computed::insert(&mut context, agreement, names);
        context.insert_value("nama", Value::safe_string(&names.agreement));
        context.insert_value("pendek", Value::safe_string(&names.short));
        context.insert_value("dasar_hukum", self.legal_basis(agreement, names));
        context
    }

    /// The legal bases in full, higher before lower and older before younger.
    fn legal_basis(&self, agreement: &Agreement, names: &Names<'_>) -> Value {
        let Some(background) = &agreement.background else {
            return Value::none();
        };
        let mut bases: Vec<_> = background
            .legal_basis
            .iter()
            .enumerate()
            .map(|(index, typed)| {
                let full = regulations::expand(&self.register, &typed.0);
                let anchor = context::anchor(&format!("{LEGAL_BASIS}.{}", index + 1));
                (regulations::rank(&full), format!("{anchor}{}", context::markup(&full, names)))
            })
            .collect();
        bases.sort_by_key(|(rank, _)| *rank);
        let bases: Vec<Value> = bases
            .iter()
            .map(|(_, markup)| Value::safe_string(markup))
            .collect();
        Value::from(bases.as_slice())
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

/// A kind's templates, filled with one agreement.
struct Sheet<'a> {
    kind: &'a str,
    tera: Tera,
    context: Context,
}

impl Sheet<'_> {
    fn preamble(&self) -> Result<Vec<Block>, Fault> {
        let mut blocks = Vec::new();
        for name in PREAMBLE {
            blocks.extend(markup::blocks(&self.fill(name)?));
        }
        Ok(blocks)
    }

    fn articles(&self, agreement: &Agreement, rows: &[PasalRow]) -> Result<Vec<Pasal>, Fault> {
        let layout = agreement.layout.clone().unwrap_or_default();
        let omitted = |name: &str| layout.omit.iter().any(|omit| omit.0 == name);
        let mut articles = Vec::new();
        for row in rows {
            let mut parts = Vec::new();
            for name in row.prints.iter().filter(|name| !omitted(name)) {
                let ayat = ayat(markup::blocks(&self.fill(name)?));
                if !ayat.is_empty() {
                    parts.push(Part {
                        name: name.clone(),
                        ayat,
                    });
                }
            }
            let heading = layout.headings.as_ref().and_then(|headings| {
                let own = |(name, _): &&(String, _)| row.prints.contains(name);
                headings.0.iter().find(own).map(|(_, text)| text.0.clone())
            });
            if !parts.is_empty() {
                articles.push(Pasal {
                    number: 0,
                    heading: heading.unwrap_or_else(|| row.heading.clone()),
                    parts,
                });
            }
        }
        self.own_clauses(agreement, &mut articles)?;
        Ok(articles)
    }

    /// Sets each own clause behind the article that it names, else before the closing.
    fn own_clauses(&self, agreement: &Agreement, articles: &mut Vec<Pasal>) -> Result<(), Fault> {
        let mut after: Vec<(String, String)> = Vec::new();
        for (index, clause) in agreement.clauses.iter().enumerate() {
            let name = clause_name(clause, index);
            let filled = self.clause(index)?;
            let ayat = ayat(markup::blocks(&filled));
            if ayat.is_empty() {
                continue;
            }
            let pasal = Pasal {
                number: 0,
                heading: clause.heading.as_ref().map(|text| text.0.clone()).unwrap_or_default(),
                parts: vec![Part {
                    name: name.clone(),
                    ayat,
                }],
            };
            let leader = clause.after.as_ref().map(|text| text.0.clone());
            // Clauses that name the same leader stand behind it in the order of the file.
            let last = leader.as_ref().and_then(|leader| {
                let follower = after.iter().rev().find(|(_, lead)| lead == leader);
                position(articles, follower.map_or(leader, |(own, _)| own))
            });
            let place = last.map(|place| place + 1);
            let closing = || position(articles, CLOSING).unwrap_or(articles.len());
            let place = place.unwrap_or_else(closing);
            articles.insert(place, pasal);
            after.extend(leader.map(|leader| (name, leader)));
        }
        Ok(())
    }

    fn clause(&self, index: usize) -> Result<String, Fault> {
        let mut context = self.context.clone();
        context.insert("urutan", &index);
        self.fill_with("klausul", &context)
    }

    fn fill(&self, name: &str) -> Result<String, Fault> {
        self.fill_with(name, &self.context)
    }

    fn fill_with(&self, name: &str, context: &Context) -> Result<String, Fault> {
        self.tera
            .render(name, context)
            .map_err(|error| fault(&format!("{}/{name}", self.kind), &error))
    }
}

/// A template engine with the templates that a document needs.
fn engine(kind: &str, rows: &[PasalRow]) -> Result<Tera, Fault> {
    let mut tera = Tera::new();
    filters::register(&mut tera);
    let clauses = rows.iter().flat_map(|row| row.prints.iter().map(String::as_str));
    let names = PREAMBLE.into_iter().chain(["klausul"]).chain(clauses);
    let templates = names.map(|name| (name, template(kind, name).unwrap_or_default()));
    tera.add_raw_templates(templates)
        .map_err(|error| fault(kind, &error))?;
    tera.set_escape_fn(|text, out| out.write_all(context::escape(text).as_bytes()));
    tera.autoescape_on(vec![""]);
    Ok(tera)
}

fn fault(name: &str, error: &tera::Error) -> Fault {
    let mut reason = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let _ = write!(reason, ": {cause}");
        source = cause.source();
    }
    Fault::Template {
        name: name.to_owned(),
        reason,
    }
}

/// The ayat of a clause: the items of its `(1)` list, and each paragraph that stands by itself; what else follows belongs to
/// the ayat before it.
fn ayat(blocks: Vec<Block>) -> Vec<Item> {
    let mut ayat: Vec<Item> = Vec::new();
    for block in blocks {
        match block {
            Block::List(list) if list.marker == Marker::Ayat => ayat.extend(list.items),
            Block::Paragraph(_) => ayat.push(Item {
                blocks: vec![block],
            }),
            block => match ayat.last_mut() {
                Some(item) => item.blocks.push(block),
                None => ayat.push(Item {
                    blocks: vec![block],
                }),
            },
        }
    }
    ayat
}

/// The kind's articles in the drafter's order: those that `layout.order` names change places among themselves.
fn ordered(mut rows: Vec<PasalRow>, agreement: &Agreement) -> Vec<PasalRow> {
    let order: Vec<&str> = agreement
        .layout
        .iter()
        .flat_map(|layout| &layout.order)
        .map(|name| name.0.as_str())
        .collect();
    if order.contains(&LEGAL_BASIS) {
        rows.push(PasalRow {
            heading: "Dasar Hukum".to_owned(),
            prints: vec![LEGAL_BASIS.to_owned()],
        });
    }
    let rank = |row: &PasalRow| {
        order
            .iter()
            .position(|name| row.prints.iter().any(|print| print == name))
    };
    let mut places: Vec<usize> = (0..rows.len()).filter(|&at| rank(&rows[at]).is_some()).collect();
    if order.contains(&LEGAL_BASIS) && order.first() == Some(&LEGAL_BASIS) {
        // The new article takes a place of its own at the front; the others move down.
        let row = rows.pop().expect("it was just pushed");
        rows.insert(0, row);
        places = (0..rows.len()).filter(|&at| rank(&rows[at]).is_some()).collect();
    }
    let mut named: Vec<PasalRow> = places.iter().map(|&at| rows[at].clone()).collect();
    named.sort_by_key(&rank);
    for (at, row) in places.into_iter().zip(named) {
        rows[at] = row;
    }
    rows
}

fn position(articles: &[Pasal], clause: &str) -> Option<usize> {
    articles
        .iter()
        .position(|pasal| pasal.parts.iter().any(|part| part.name == clause))
}

fn clause_name(clause: &Clause, index: usize) -> String {
    clause
        .id
        .as_ref()
        .map_or_else(|| format!("clauses.{}", index + 1), |id| id.0.clone())
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
    }
}
