//! Which articles an agreement may print, in which order.

use std::collections::BTreeMap;

use crate::agreement::clause_names::CLOSING;
use crate::agreement::{Agreement, Clause};
use crate::register::kinds::{Kind, PasalRow};

/// The clause that can stand in the preamble or, where `layout.order` names it, as a Pasal.
pub(super) const LEGAL_BASIS: &str = "background.legal_basis";

/// The articles of a kind and the drafter's own, in the drafter's order and under the drafter's headings.
///
/// Those that `layout.order` names change places among themselves; an own clause that it does not name stays behind the
/// article that it follows, wherever that went.
pub(super) fn rows(agreement: &Agreement, kind: &Kind) -> Vec<PasalRow> {
    let order: Vec<&str> = agreement
        .layout
        .iter()
        .flat_map(|layout| &layout.order)
        .map(|name| name.0.as_str())
        .collect();
    let mut rows = kind.pasal.clone();
    if order.contains(&LEGAL_BASIS) {
        let basis = PasalRow {
            heading: "Dasar Hukum".to_owned(),
            prints: vec![LEGAL_BASIS.to_owned()],
        };
        rows.insert(0, basis);
    }
    let named = |clause: &Clause| {
        clause
            .id
            .as_ref()
            .is_some_and(|id| order.contains(&id.0.as_str()))
    };
    insert(&mut rows, agreement, named);
    reorder(&mut rows, &order);
    insert(&mut rows, agreement, |clause| !named(clause));
    for row in &mut rows {
        if let Some(heading) = own_heading(agreement, row) {
            row.heading = heading;
        }
    }
    rows
}

/// The place of each own clause among them, by its name.
pub(super) fn own(agreement: &Agreement) -> BTreeMap<String, usize> {
    let clauses = agreement.clauses.iter().enumerate();
    // Of two that share an id, which is a finding, the first has it.
    clauses
        .rev()
        .map(|(index, clause)| (clause_name(clause, index), index))
        .collect()
}

/// The name of an own clause: its id, else its path.
fn clause_name(clause: &Clause, index: usize) -> String {
    clause
        .id
        .as_ref()
        .map_or_else(|| format!("clauses.{}", index + 1), |id| id.0.clone())
}

/// Sets own clauses behind the article that each names, else before the closing. Clauses that name the same article stand
/// behind it in the order of the file.
fn insert(rows: &mut Vec<PasalRow>, agreement: &Agreement, which: impl Fn(&Clause) -> bool) {
    let mut followers: Vec<(&str, String)> = Vec::new();
    for (index, clause) in agreement.clauses.iter().enumerate() {
        if !which(clause) {
            continue;
        }
        let name = clause_name(clause, index);
        let row = PasalRow {
            heading: clause
                .heading
                .as_ref()
                .map(|text| text.0.clone())
                .unwrap_or_default(),
            prints: vec![name.clone()],
        };
        let leader = clause.after.as_ref().map(|after| after.0.as_str());
        let last = leader.and_then(|leader| {
            let follower = followers.iter().rev().find(|(lead, _)| *lead == leader);
            position(rows, follower.map_or(leader, |(_, own)| own))
        });
        let place = last
            .map(|place| place + 1)
            .or_else(|| position(rows, CLOSING));
        rows.insert(place.unwrap_or(rows.len()), row);
        followers.extend(leader.map(|leader| (leader, name)));
    }
}

fn reorder(rows: &mut [PasalRow], order: &[&str]) {
    let rank = |row: &PasalRow| {
        order
            .iter()
            .position(|name| row.prints.iter().any(|print| print == name))
    };
    let places: Vec<usize> = (0..rows.len())
        .filter(|&at| rank(&rows[at]).is_some())
        .collect();
    let mut named: Vec<PasalRow> = places.iter().map(|&at| rows[at].clone()).collect();
    named.sort_by_key(rank);
    for (at, row) in places.into_iter().zip(named) {
        rows[at] = row;
    }
}

fn own_heading(agreement: &Agreement, row: &PasalRow) -> Option<String> {
    let headings = agreement.layout.as_ref()?.headings.as_ref()?;
    let own = headings
        .0
        .iter()
        .find(|(name, _)| row.prints.contains(name));
    own.map(|(_, text)| text.0.clone())
}

fn position(rows: &[PasalRow], clause: &str) -> Option<usize> {
    rows.iter()
        .position(|row| row.prints.iter().any(|name| name == clause))
}
