//! The balance matrix: one row for each party, owned, so that reports need no agreement.

use crate::agreement::{Agreement, Amount, Ending};

/// What one party carries and gets. Money is in rupiah.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The party's id.
    pub id: String,
    /// Its short name, or else its name.
    pub name: String,
    /// Its own duties.
    pub duties: usize,
    /// Its own rights.
    pub rights: usize,
    /// The money that it gives.
    pub gives_money: Amount,
    /// What else it gives, as far as it is valued.
    pub gives_in_kind: Amount,
    /// The money paid out to it alone.
    pub receives: Amount,
    /// Its seats in the committee.
    pub seats: Amount,
    /// The reports that it owes.
    pub reports: usize,
    /// Whether it may end the agreement.
    pub ending: Ending,
}

pub(super) fn rows(agreement: &Agreement) -> Vec<Row> {
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    agreement
        .balances()
        .into_iter()
        .map(|balance| {
            let party = balance.party;
            let name = party.short.as_ref().or(party.name.as_ref());
            Row {
                id: text(party.id.as_ref().map(|id| &id.0)),
                name: text(name.map(|name| &name.0)),
                duties: balance.duties,
                rights: balance.rights,
                gives_money: balance.gives_money,
                gives_in_kind: balance.gives_in_kind,
                receives: balance.receives,
                seats: balance.seats,
                reports: balance.reports,
                ending: balance.ending,
            }
        })
        .collect()
}
