//! What the things of an agreement are called on paper.

use std::collections::BTreeMap;

use crate::agreement::{ALL_PARTIES, Agreement, PartyLabels};
use crate::locale::terbilang;
use crate::register::kinds::{Kind, Kinds};
use crate::tree::{Node, Path, Segment, Tree, Value};

/// The word for everybody, as readers of what is published.
const PUBLIC: &str = "publik";

/// What is given under the scheme `hibah` where the kind has no word of its own.
const GRANT: &str = "hibah";

/// The names that texts and templates use.
#[derive(Debug)]
pub(super) struct Names<'a> {
    tree: &'a Tree,
    /// `Perjanjian Kerja Sama`, as in `Perjanjian Kerja Sama ini`.
    pub agreement: String,
    /// `Perjanjian`, as the clauses call it.
    pub short: String,
    /// `hibah`, or what the kind calls what is given.
    pub grant: String,
    labels: BTreeMap<String, String>,
    objectives: BTreeMap<String, String>,
    annexes: Vec<String>,
    ids: BTreeMap<String, Path>,
}

impl<'a> Names<'a> {
    pub(super) fn of(agreement: &Agreement, tree: &'a Tree, kind: &Kind, kinds: &Kinds) -> Self {
        let mut labels: BTreeMap<_, _> = agreement
            .parties
            .iter()
            .enumerate()
            .filter_map(|(index, party)| {
                Some((party.id.as_ref()?.0.clone(), label(agreement, index)))
            })
            .collect();
        labels.insert(ALL_PARTIES.to_owned(), "PARA PIHAK".to_owned());
        labels.insert(PUBLIC.to_owned(), "masyarakat".to_owned());
        let count = agreement.annexes.len();
        let annexes = (0..count).map(|index| annex_label(index, count)).collect();
        let mut ids = BTreeMap::new();
        collect_ids(tree.root(), &mut Path::root(), &mut ids);
        let (name, short) = called(agreement, kind, kinds);
        let mut names = Self {
            tree,
            agreement: name,
            short,
            grant: kind.grant.clone().unwrap_or_else(|| GRANT.to_owned()),
            labels,
            objectives: BTreeMap::new(),
            annexes,
            ids,
        };
        names.objectives = objectives(agreement)
            .map(|id| (id.to_owned(), names.canonical(id)))
            .collect();
        names
    }

    /// The path of an objective that prints, by its id.
    pub(super) fn objective(&self, id: &str) -> Option<&str> {
        self.objectives.get(id).map(String::as_str)
    }

    /// The objectives that print, each with its id and its path.
    pub(super) fn objectives(&self) -> impl Iterator<Item = (&str, &str)> {
        self.objectives
            .iter()
            .map(|(id, path)| (id.as_str(), path.as_str()))
    }

    /// The parties by id, and all together, each with its label.
    pub(super) fn labels(&self) -> impl Iterator<Item = (&str, &str)> {
        self.labels
            .iter()
            .map(|(id, label)| (id.as_str(), label.as_str()))
    }

    /// PIHAK KESATU for a party's id, PARA PIHAK for all together; nothing for anybody else.
    pub(super) fn label(&self, id: &str) -> Option<&str> {
        self.labels.get(id).map(String::as_str)
    }

    /// Lampiran I, by the place of the annex from 0.
    pub(super) fn annex(&self, index: usize) -> &str {
        self.annexes.get(index).map_or("Lampiran", String::as_str)
    }

    /// What a reference is called where it leads to no place: a party, the agreement itself.
    pub(super) fn fixed(&self, name: &str) -> Option<String> {
        if name == "agreement" {
            return Some(format!("{} ini", self.agreement));
        }
        self.label(name).map(str::to_owned)
    }

    /// The one notation of what a reference names: ids are led back to their paths.
    pub(super) fn canonical(&self, name: &str) -> String {
        self.ids
            .get(name)
            .cloned()
            .or_else(|| self.tree.resolve(name))
            .map_or_else(|| name.to_owned(), |path| self.tree.notation(&path))
    }
}

/// PIHAK KESATU, PIHAK KEDUA …; the first is PERTAMA on request.
pub(super) fn label(agreement: &Agreement, index: usize) -> String {
    let labels = agreement
        .layout
        .as_ref()
        .and_then(|layout| layout.party_labels);
    let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
    let ordinal = match labels {
        Some(PartyLabels::Pertama) => terbilang::ordinal_informal(number),
        _ => terbilang::ordinal(number),
    };
    format!("PIHAK {}", ordinal.to_uppercase())
}

fn annex_label(index: usize, count: usize) -> String {
    if count == 1 {
        return "Lampiran".to_owned();
    }
    let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
    format!("Lampiran {}", terbilang::roman(number))
}

/// The ids of the objectives, none where the drafter left their clause out.
fn objectives(agreement: &Agreement) -> impl Iterator<Item = &str> {
    let mut layout = agreement.layout.iter().flat_map(|layout| &layout.omit);
    let omitted = layout.any(|name| name.0 == "goals");
    let goals = agreement.goals.iter().filter(move |_| !omitted);
    let objectives = goals.flat_map(|goals| &goals.objectives);
    objectives.filter_map(|item| item.id.as_ref().map(|id| id.0.as_str()))
}

/// How the text speaks of the agreement: by its kind, or by what the drafter's own heading calls it.
///
/// A heading that begins with another kind's name, `Surat` aside, makes the text speak of that; one that holds the kind's own name changes
/// nothing; one that holds but the short name (Surat Perjanjian Kredit) makes it speak of `Perjanjian ini`, for a text that
/// calls itself otherwise than its title would be doubtful.
fn called(agreement: &Agreement, kind: &Kind, kinds: &Kinds) -> (String, String) {
    let own = (kind.name.clone(), kind.short.clone());
    let head = agreement.agreement.as_ref();
    let Some(heading) = head.and_then(|head| head.heading.as_ref()) else {
        return own;
    };
    let heading = heading.0.trim().to_lowercase();
    let heading = heading.strip_prefix("surat ").unwrap_or(&heading);
    let begins = |name: &str| heading.starts_with(&name.to_lowercase());
    let other = kinds
        .iter()
        .map(|(_, kind)| kind)
        .filter(|kind| begins(&kind.title) || begins(&kind.name))
        .max_by_key(|kind| kind.name.len());
    if let Some(other) = other {
        return (other.name.clone(), other.short.clone());
    }
    if !heading.contains(&kind.name.to_lowercase()) && heading.contains(&kind.short.to_lowercase())
    {
        return (kind.short.clone(), kind.short.clone());
    }
    own
}

fn collect_ids(node: &Node, path: &mut Path, ids: &mut BTreeMap<String, Path>) {
    match &node.value {
        Value::Table(entries) => {
            if let Some(id) = node.id() {
                ids.entry(id.to_owned()).or_insert_with(|| path.clone());
            }
            for entry in entries {
                path.push(entry.key.as_str());
                collect_ids(&entry.node, path, ids);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Segment::Index(index));
                collect_ids(item, path, ids);
                path.pop();
            }
        }
        _ => {}
    }
}
