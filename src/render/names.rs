//! What the things of an agreement are called on paper.

use std::collections::BTreeMap;

use crate::agreement::{ALL_PARTIES, Agreement, PartyLabels};
use crate::locale::terbilang;
use crate::register::kinds::{Kind, Kinds};
use crate::tree::{Node, Path, Segment, Tree, Value};

/// The names that texts and templates use.
#[derive(Debug)]
pub(super) struct Names<'a> {
    tree: &'a Tree,
    /// `Perjanjian Kerja Sama`, as in `Perjanjian Kerja Sama ini`.
    pub agreement: String,
    /// `Perjanjian`, as the clauses call it.
    pub short: String,
    labels: BTreeMap<String, String>,
    annexes: Vec<(Option<String>, String)>,
    ids: BTreeMap<String, Path>,
}

impl<'a> Names<'a> {
    pub(super) fn of(agreement: &Agreement, tree: &'a Tree, kind: &Kind, kinds: &Kinds) -> Self {
        let mut labels: BTreeMap<_, _> = agreement
            .parties
            .iter()
            .enumerate()
            .filter_map(|(index, party)| Some((party.id.as_ref()?.0.clone(), label(agreement, index))))
            .collect();
        labels.insert(ALL_PARTIES.to_owned(), "PARA PIHAK".to_owned());
        let count = agreement.annexes.len();
        let annexes = agreement
            .annexes
            .iter()
            .enumerate()
            .map(|(index, annex)| (annex.id.as_ref().map(|id| id.0.clone()), annex_label(index, count)))
            .collect();
        let mut ids = BTreeMap::new();
        collect_ids(tree.root(), &mut Path::root(), &mut ids);
        let (name, short) = called(agreement, kind, kinds);
        Self {
            tree,
            agreement: name,
            short,
            labels,
            annexes,
            ids,
        }
    }

    /// PIHAK KESATU for a party's id, PARA PIHAK for all together; nothing for anybody else.
    pub(super) fn label(&self, id: &str) -> Option<&str> {
        self.labels.get(id).map(String::as_str)
    }

    /// Lampiran I, by the place of the annex from 0.
    pub(super) fn annex(&self, index: usize) -> &str {
        self.annexes
            .get(index)
            .map_or("Lampiran", |(_, label)| label)
    }

    /// What a reference is called where it needs no number: a party, an annex, the agreement itself.
    pub(super) fn fixed(&self, name: &str) -> Option<String> {
        if name == "agreement" {
            return Some(format!("{} ini", self.agreement));
        }
        let annex = || {
            self.annexes
                .iter()
                .find(|(id, _)| id.as_deref() == Some(name))
                .map(|(_, label)| label.clone())
        };
        self.label(name).map(str::to_owned).or_else(annex)
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

/// How the text speaks of the agreement: by its kind, or by the kind with whose name the drafter's own heading begins.
fn called(agreement: &Agreement, kind: &Kind, kinds: &Kinds) -> (String, String) {
    let heading = agreement
        .agreement
        .as_ref()
        .and_then(|head| head.heading.as_ref())
        .map(|heading| heading.0.to_lowercase());
    let other = heading.and_then(|heading| {
        kinds
            .iter()
            .map(|(_, kind)| kind)
            .filter(|kind| heading.starts_with(&kind.title.to_lowercase()))
            .max_by_key(|kind| kind.title.len())
    });
    let kind = other.unwrap_or(kind);
    (kind.name.clone(), kind.short.clone())
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
