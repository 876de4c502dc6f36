//! What templates print that no key of the file states: what follows from the rest.

use tera::{Context, Map, Value};

use super::context::{escape, markup};
use super::markup::GROUPED;
use super::names::Names;
use super::{annexes, contacts, filters};
use crate::agreement::{Agreement, AnnexSource};
use crate::naskah::{Align, Block, Inline, plain};

/// How an addendum calls itself.
const ADDENDUM: &str = "Adendum";

/// Adds the computed values to what templates see.
pub(super) fn insert(context: &mut Context, agreement: &Agreement, names: &Names<'_>) {
    let addendum = agreement.is_addendum();
    let called = |own: &str| Value::safe_string(if addendum { ADDENDUM } else { own });
    context.insert_value("nama", called(&names.agreement));
    context.insert_value("pendek", called(&names.short));
    context.insert_value("hibah", Value::safe_string(&names.grant));
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
    let last = agreement
        .last_day()
        .map(|day| escape(&day.date.to_string()));
    context.insert_value("akhir", optional(last));
    context.insert_value("penerima_asli", originals(agreement, names));
    let [givers, receivers] = sides(agreement, names);
    context.insert_value("pemberi", givers);
    context.insert_value("penerima", receivers);
    context.insert_value("bunga_rekening", bank_interest(agreement, names));
    context.insert_value("alamat", contacts::addresses(agreement, names));
    context.insert_value("rekening", contacts::accounts(agreement, names));
    let order = agreement.layout.iter().flat_map(|layout| &layout.order);
    let as_pasal = order
        .into_iter()
        .any(|name| name.0 == super::order::LEGAL_BASIS);
    context.insert_value("dasar_hukum_sebagai_pasal", Value::from(as_pasal));
    insert_names(context, names);
}

/// The maps in which filters look names up.
fn insert_names(context: &mut Context, names: &Names<'_>) {
    let map = |entries: &mut dyn Iterator<Item = (String, String)>| {
        let entries = entries.map(|(key, markup)| (key.into(), Value::safe_string(&markup)));
        Value::from(entries.collect::<Map>())
    };
    let mut labels = names
        .labels()
        .map(|(id, label)| (id.to_owned(), label.to_owned()));
    context.insert_value(filters::LABELS, map(&mut labels));
    let reference = |path: &str| format!("[]{{ref=\"{path}\"}}");
    let mut objectives = names
        .objectives()
        .map(|(id, path)| (id.to_owned(), reference(path)));
    context.insert_value(filters::OBJECTIVES, map(&mut objectives));
}

/// The labels of the parties that contribute, and of those that are paid, or, where no stage says who is, do not contribute.
fn sides(agreement: &Agreement, names: &Names<'_>) -> [Value; 2] {
    let funding = agreement.funding.clone().unwrap_or_default();
    let ids = agreement
        .parties
        .iter()
        .filter_map(|party| party.id.as_ref());
    let (givers, others): (Vec<&str>, Vec<&str>) = ids
        .map(|id| id.0.as_str())
        .partition(|id| funding.contributions.iter().any(|given| given.is_of(id)));
    let paid: Vec<&str> = others
        .iter()
        .copied()
        .filter(|id| funding.is_paid(id))
        .collect();
    let receivers = if paid.is_empty() { others } else { paid };
    [givers, receivers].map(|side| {
        let labels: Vec<Value> = side
            .into_iter()
            .filter_map(|id| names.label(id))
            .map(Value::safe_string)
            .collect();
        Value::from(labels.as_slice())
    })
}

/// What becomes of the interest on the account: whose it is, or what is done with it.
fn bank_interest(agreement: &Agreement, names: &Names<'_>) -> Value {
    let whose = agreement
        .funding
        .as_ref()
        .and_then(|funding| funding.bank_interest.as_ref());
    let Some(whose) = whose.filter(|whose| !whose.0.trim().is_empty()) else {
        return Value::none();
    };
    let said = match names.label(&whose.0) {
        Some(label) => format!("menjadi hak {label}"),
        None if tells_what_is_done(&whose.0) => markup(&whose.0, names),
        None => format!("menjadi hak {}", markup(&whose.0, names)),
    };
    Value::safe_string(&said)
}

/// Whether a text is a predicate with a passive verb (disetorkan ke kas daerah) and not the name of somebody.
fn tells_what_is_done(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.starts_with("di") && (first.ends_with("kan") || first.ends_with('i'))
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
    let markup = format!(
        "    {{.{}}}\n{}    | {} |\n{body}",
        GROUPED,
        row(&table.head),
        rule.join(" | ")
    );
    Value::safe_string(&markup)
}

/// A reference to the annex that is computed from a source.
fn annex(agreement: &Agreement, source: AnnexSource, names: &Names<'_>) -> Value {
    let index = agreement
        .annexes
        .iter()
        .position(|annex| annex.from == Some(source));
    let path = index.map(|index| names.canonical(&annexes::path(index)));
    optional(path.map(|path| format!("[]{{ref=\"{path}\"}}")))
}

/// Who keeps the originals, where that is more than each party its own.
fn originals(agreement: &Agreement, names: &Names<'_>) -> Value {
    let keepers: Vec<Value> = agreement
        .closing
        .iter()
        .flat_map(|closing| &closing.originals)
        .map(|who| {
            let name = names
                .label(&who.0)
                .map_or_else(|| markup(&who.0, names), str::to_owned);
            Value::safe_string(&name)
        })
        .collect();
    Value::from(keepers.as_slice())
}

fn optional(markup: Option<String>) -> Value {
    markup.map_or_else(Value::none, |markup| Value::safe_string(&markup))
}
