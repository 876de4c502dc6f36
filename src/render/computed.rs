//! What templates print that no key of the file states: what follows from the rest.

use tera::{Context, Map, Value};

use super::annexes;
use super::context::{anchor, escape, markup};
use super::names::Names;
use crate::agreement::{Agreement, AnnexSource, Party, PartyKind, Text};
use crate::naskah::{Align, Block, Inline, plain};

/// Adds the computed values to what templates see.
pub(super) fn insert(context: &mut Context, agreement: &Agreement, names: &Names<'_>) {
    let annexes = [
        ("lampiran_rab", AnnexSource::Budget),
        ("lampiran_harga", AnnexSource::Prices),
        ("lampiran_angsuran", AnnexSource::Loan),
        ("lampiran_indikator", AnnexSource::Indicators),
    ];
    for (key, source) in annexes {
        context.insert_value(key, annex(agreement, source, names));
    }
    context.insert_value("tabel_rab", budget(agreement, names));
    context.insert_value("rangkap", Value::from(agreement.copies()));
    let last = agreement.last_day().map(|day| escape(&day.date.to_string()));
    context.insert_value("akhir", optional(last));
    context.insert_value("penerima_asli", originals(agreement, names));
    context.insert_value("alamat", list(agreement, names, address));
    context.insert_value("rekening", list(agreement, names, account));
    let order = agreement.layout.iter().flat_map(|layout| &layout.order);
    let as_pasal = order.into_iter().any(|name| name.0 == super::LEGAL_BASIS);
    context.insert_value("dasar_hukum_sebagai_pasal", Value::from(as_pasal));
}

/// The budget as a table below an ayat.
fn budget(agreement: &Agreement, names: &Names<'_>) -> Value {
    let funding = agreement.funding.clone().unwrap_or_default();
    let tables = annexes::budget::budget(&funding, names);
    let Some(Block::Table(table)) = tables.first() else {
        return Value::none();
    };
    let cell = |line: &Vec<Inline>| match line.as_slice() {
        [Inline::Strong(inner)] => format!("*{}*", escape(&plain(inner))),
        line => escape(&plain(line)),
    };
    let row = |cells: &[Vec<Inline>]| {
        let cells: Vec<String> = cells.iter().map(cell).collect();
        format!("    | {} |\n", cells.join(" | "))
    };
    let rule: Vec<&str> = table
        .align
        .iter()
        .map(|align| match align {
            Align::Left => "---",
            Align::Center => ":-:",
            Align::Right => "--:",
        })
        .collect();
    let body: String = table.rows.iter().map(|cells| row(cells)).collect();
    let markup = format!("{}    | {} |\n{body}", row(&table.head), rule.join(" | "));
    Value::safe_string(&markup)
}

/// The name of the annex that is computed from a source.
fn annex(agreement: &Agreement, source: AnnexSource, names: &Names<'_>) -> Value {
    let index = agreement
        .annexes
        .iter()
        .position(|annex| annex.from == Some(source));
    optional(index.map(|index| escape(names.annex(index))))
}

/// Who keeps the originals, where that is more than each party its own.
fn originals(agreement: &Agreement, names: &Names<'_>) -> Value {
    let keepers: Vec<Value> = agreement
        .closing
        .iter()
        .flat_map(|closing| &closing.originals)
        .map(|who| {
            let name = names.label(&who.0).map_or_else(|| markup(&who.0, names), str::to_owned);
            Value::safe_string(&name)
        })
        .collect();
    Value::from(keepers.as_slice())
}

type Row = (&'static str, String);

/// One table of rows for each party that has any.
fn list(agreement: &Agreement, names: &Names<'_>, rows: fn(&Party, &str, &Names<'_>) -> Vec<Row>) -> Value {
    let entries = agreement.parties.iter().enumerate().filter_map(|(index, party)| {
        let id = party.id.as_ref()?;
        let rows: Vec<Value> = rows(party, &format!("parties.{}", step(party, index)), names)
            .into_iter()
            .map(|(label, text)| Value::from([Value::safe_string(label), Value::safe_string(&text)].as_slice()))
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
        ("u.p.", "contact.attention", contact.attention),
        ("Telepon", "contact.phone", contact.phone),
        ("Faksimile", "contact.fax", contact.fax),
        ("Pos-el", "contact.email", contact.email),
        ("Laman", "contact.website", contact.website),
    ];
    let mut out: Vec<Row> = rows.into_iter().filter_map(|(label, key, text)| row(label, path, key, text.as_ref(), names)).collect();
    // An address alone stands with the parties already; here it stands beside other ways to reach them.
    if !out.is_empty() {
        out.extend(row("Alamat", path, "address", party.address.as_ref(), names));
        out.rotate_right(1);
    }
    out
}

fn account(party: &Party, path: &str, names: &Names<'_>) -> Vec<Row> {
    let Some(bank) = &party.bank else {
        return Vec::new();
    };
    let rows = [
        ("Bank", "bank.name", &bank.name),
        ("Cabang", "bank.branch", &bank.branch),
        ("Nomor rekening", "bank.account", &bank.account),
        ("Atas nama", "bank.holder", &bank.holder),
    ];
    let mut out: Vec<Row> = rows.into_iter().filter_map(|(label, key, text)| row(label, path, key, text.as_ref(), names)).collect();
    if bank.dedicated == Some(true) && party.kind != Some(PartyKind::Perorangan) {
        let note = format!("{}rekening khusus untuk pelaksanaan {} ini", anchor(&format!("{path}.bank.dedicated")), escape(&names.agreement));
        out.push(("Keterangan", note));
    }
    out
}

fn row(label: &'static str, path: &str, key: &str, text: Option<&Text>, names: &Names<'_>) -> Option<Row> {
    let text = text.filter(|text| !text.0.trim().is_empty())?;
    Some((label, format!("{}{}", anchor(&format!("{path}.{key}")), markup(&text.0, names))))
}

fn step(party: &Party, index: usize) -> String {
    party
        .id
        .as_ref()
        .filter(|id| crate::tree::is_id(&id.0))
        .map_or_else(|| (index + 1).to_string(), |id| id.0.clone())
}

fn optional(markup: Option<String>) -> Value {
    markup.map_or_else(Value::none, |markup| Value::safe_string(&markup))
}
