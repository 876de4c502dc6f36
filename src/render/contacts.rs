//! Where the parties are reached and paid, as rows of label and text.

use tera::{Map, Value};

use super::context::{anchor, escape, markup};
use super::names::Names;
use crate::agreement::{Agreement, Party, PartyKind, Text};
use crate::tree::is_id;

/// The addresses for letters, where any party tells more than the address that stands with it already.
pub(super) fn addresses(agreement: &Agreement, names: &Names<'_>) -> Value {
    if agreement
        .parties
        .iter()
        .all(|party| party.contact.is_none())
    {
        return list(agreement, names, |_, _, _| Vec::new());
    }
    list(agreement, names, address)
}

/// The accounts that money goes to.
pub(super) fn accounts(agreement: &Agreement, names: &Names<'_>) -> Value {
    list(agreement, names, account)
}

type Row = (&'static str, String);

/// One table of rows for each party that has any.
fn list(
    agreement: &Agreement,
    names: &Names<'_>,
    rows: fn(&Party, &str, &Names<'_>) -> Vec<Row>,
) -> Value {
    let entries = agreement
        .parties
        .iter()
        .enumerate()
        .filter_map(|(index, party)| {
            let id = party.id.as_ref()?;
            let rows: Vec<Value> = rows(party, &format!("parties.{}", step(party, index)), names)
                .into_iter()
                .map(|(label, text)| {
                    Value::from([Value::safe_string(label), Value::safe_string(&text)].as_slice())
                })
                .collect();
            let mut map = Map::new();
            map.insert("label".into(), Value::safe_string(names.label(&id.0)?));
            map.insert("baris".into(), Value::from(rows.as_slice()));
            (!rows.is_empty()).then(|| Value::from(map))
        });
    let entries: Vec<Value> = entries.collect();
    Value::from(entries.as_slice())
}

fn address(party: &Party, path: &str, names: &Names<'_>) -> Vec<Row> {
    let contact = party.contact.clone().unwrap_or_default();
    let rows = [
        ("Alamat", "address", &party.address),
        ("u.p.", "contact.attention", &contact.attention),
        ("Telepon", "contact.phone", &contact.phone),
        ("Faksimile", "contact.fax", &contact.fax),
        ("Pos-el", "contact.email", &contact.email),
        ("Laman", "contact.website", &contact.website),
    ];
    rows.into_iter()
        .filter_map(|(label, key, text)| row(label, path, key, text.as_ref(), names))
        .collect()
}

fn account(party: &Party, path: &str, names: &Names<'_>) -> Vec<Row> {
    let Some(bank) = &party.bank else {
        return Vec::new();
    };
    let rows = [
        ("Bank", "bank.name", &bank.name),
        ("Kantor", "bank.branch", &bank.branch),
        ("Nomor rekening", "bank.account", &bank.account),
        ("Atas nama", "bank.holder", &bank.holder),
    ];
    let mut out: Vec<Row> = rows
        .into_iter()
        .filter_map(|(label, key, text)| row(label, path, key, text.as_ref(), names))
        .collect();
    if bank.dedicated == Some(true) && party.kind != Some(PartyKind::Perorangan) {
        let anchor = anchor(&format!("{path}.bank.dedicated"));
        let agreement = escape(&names.agreement);
        let note = format!("{anchor}rekening khusus untuk pelaksanaan {agreement} ini");
        out.push(("Keterangan", note));
    }
    out
}

fn row(
    label: &'static str,
    path: &str,
    key: &str,
    text: Option<&Text>,
    names: &Names<'_>,
) -> Option<Row> {
    let text = text.filter(|text| !text.0.trim().is_empty())?;
    let anchor = anchor(&format!("{path}.{key}"));
    Some((label, format!("{anchor}{}", markup(&text.0, names))))
}

fn step(party: &Party, index: usize) -> String {
    party
        .id
        .as_ref()
        .filter(|id| is_id(&id.0))
        .map_or_else(|| (index + 1).to_string(), |id| id.0.clone())
}
