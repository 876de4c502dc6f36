//! What is attached: tables computed from the file, schedules, free tables and text.

pub(super) mod budget;
mod indicators;
mod schedule;

use super::context;
use super::markup;
use super::names::Names;
use crate::agreement::{
    Agreement, Annex, AnnexSource, Cell, Funding, Instalment, Price, Table as FreeTable, Text, Whos,
};
use crate::locale::{date, money};
use crate::naskah::{self, Align, Block, Inline, Signed, Table};

/// The annexes of an agreement.
pub(super) fn annexes(agreement: &Agreement, names: &Names<'_>) -> Vec<naskah::Annex> {
    agreement
        .annexes
        .iter()
        .enumerate()
        .map(|(index, annex)| naskah::Annex {
            label: names.annex(index).to_uppercase(),
            of: Vec::new(),
            title: annex
                .title
                .as_ref()
                .map(|title| title.0.clone())
                .unwrap_or_default(),
            path: names.canonical(&path(index)),
            id: format!("lampiran-{}", index + 1),
            blocks: blocks(agreement, annex, names),
            signed: match annex.signed {
                Some(true) => Signed::Again,
                _ => Signed::WithTheRest,
            },
        })
        .collect()
}

/// The path of an annex by its place from 0.
pub(super) fn path(index: usize) -> String {
    format!("annexes.{}", index + 1)
}

fn blocks(agreement: &Agreement, annex: &Annex, names: &Names<'_>) -> Vec<Block> {
    let funding = agreement.funding.clone().unwrap_or_default();
    let evaluation = agreement.evaluation.clone().unwrap_or_default();
    let mut blocks = Vec::new();
    if let Some(text) = &annex.text {
        blocks.extend(markup::blocks(&context::markup(&text.0, names)));
    }
    blocks.extend(match annex.from {
        Some(AnnexSource::Budget) => budget::budget(&funding, names),
        Some(AnnexSource::Prices) => vec![prices(&funding, names)],
        Some(AnnexSource::Loan) => instalments(&funding),
        Some(AnnexSource::Indicators) => vec![indicators::indicators(&evaluation, names)],
        None => Vec::new(),
    });
    blocks.extend(annex.table.as_ref().map(|table| free(table, names)));
    if !annex.schedule.is_empty() {
        blocks.extend(schedule::schedule(&annex.schedule, names));
    }
    blocks
}

fn prices(funding: &Funding, names: &Names<'_>) -> Block {
    let rows = funding.prices.iter().enumerate().map(|(index, price)| {
        let amount = price.price.map(rupiah).unwrap_or_default();
        vec![
            words(&(index + 1).to_string()),
            line(price.name.as_ref(), names),
            line(price.per.as_ref(), names),
            words(&amount),
            note(price, names),
        ]
    });
    Block::Table(Table {
        head: head(&["No.", "Uraian", "Satuan", "Harga", "Keterangan"]),
        align: vec![
            Align::Center,
            Align::Left,
            Align::Left,
            Align::Right,
            Align::Left,
        ],
        rows: rows.collect(),
        ..Table::default()
    })
}

fn note(price: &Price, names: &Names<'_>) -> Vec<Inline> {
    let mut notes = Vec::new();
    if price.at_most == Some(true) || (price.from.is_none() && price.to.is_none()) {
        notes.push("harga tertinggi".to_owned());
    }
    match (&price.from, &price.to) {
        (Some(from), Some(to)) => notes.push(format!(
            "dibayar oleh {} kepada {}",
            who(from, names),
            who(to, names)
        )),
        (Some(from), None) => notes.push(format!("dibayar oleh {}", who(from, names))),
        (None, Some(to)) => {
            notes.push(format!("dibayar oleh masyarakat kepada {}", who(to, names)));
        }
        (None, None) => {}
    }
    let mut inlines = words(&notes.join("; "));
    if let Some(text) = &price.note {
        if !notes.is_empty() {
            inlines.extend(words("; "));
        }
        inlines.extend(line(Some(text), names));
    }
    inlines
}

fn instalments(funding: &Funding) -> Vec<Block> {
    let table = funding.instalments();
    let sum = |part: fn(&Instalment) -> i64| rupiah(table.iter().map(part).sum());
    let mut rows: Vec<_> = table
        .iter()
        .map(|row| {
            vec![
                words(&row.number.to_string()),
                words(&row.due.map(date::long).unwrap_or_default()),
                words(&rupiah(row.principal)),
                words(&rupiah(row.interest)),
                words(&rupiah(row.principal + row.interest)),
                words(&rupiah(row.owed)),
            ]
        })
        .collect();
    rows.push(vec![
        Vec::new(),
        strong("Jumlah"),
        strong(&sum(|row| row.principal)),
        strong(&sum(|row| row.interest)),
        strong(&sum(|row| row.principal + row.interest)),
        Vec::new(),
    ]);
    vec![Block::Table(Table {
        head: head(&[
            "No.",
            "Jatuh Tempo",
            "Pokok",
            "Bunga",
            "Angsuran",
            "Sisa Pokok",
        ]),
        align: vec![
            Align::Center,
            Align::Left,
            Align::Right,
            Align::Right,
            Align::Right,
            Align::Right,
        ],
        rows,
        ..Table::default()
    })]
}

fn free(table: &FreeTable, names: &Names<'_>) -> Block {
    let numeric = |column: usize| {
        table
            .rows
            .iter()
            .all(|row| matches!(row.get(column), Some(Cell::Integer(_)) | None))
    };
    let columns = table.columns.len();
    let mut rows: Vec<Vec<Vec<Inline>>> = table
        .rows
        .iter()
        .map(|row| {
            (0..columns)
                .map(|column| match row.get(column) {
                    Some(Cell::Text(text)) => line(Some(text), names),
                    Some(Cell::Integer(number)) => words(&grouped(*number)),
                    None => Vec::new(),
                })
                .collect()
        })
        .collect();
    if !table.sum.is_empty() {
        rows.push((0..columns).map(|column| total(table, column)).collect());
    }
    Block::Table(Table {
        head: table
            .columns
            .iter()
            .map(|text| line(Some(text), names))
            .collect(),
        align: (0..columns)
            .map(|column| {
                if numeric(column) {
                    Align::Right
                } else {
                    Align::Left
                }
            })
            .collect(),
        rows,
        ..Table::default()
    })
}

fn total(table: &FreeTable, column: usize) -> Vec<Inline> {
    if table.sum.contains(&table.columns[column]) {
        let sum = table
            .rows
            .iter()
            .filter_map(|row| match row.get(column) {
                Some(Cell::Integer(number)) => Some(*number),
                _ => None,
            })
            .fold(0_i64, i64::saturating_add);
        return strong(&grouped(sum));
    }
    if column == 0 {
        strong("Jumlah")
    } else {
        Vec::new()
    }
}

fn grouped(number: i64) -> String {
    let digits = money::grouped(number.unsigned_abs());
    if number < 0 {
        format!("-{digits}")
    } else {
        digits
    }
}

fn rupiah(amount: i64) -> String {
    money::rupiah(u64::try_from(amount).unwrap_or(0))
}

fn who(whos: &Whos, names: &Names<'_>) -> String {
    let names: Vec<String> = whos
        .0
        .iter()
        .map(|who| names.label(&who.0).unwrap_or(&who.0).to_owned())
        .collect();
    crate::locale::list::join(&names, crate::locale::list::Conjunction::Dan)
}

fn line(text: Option<&Text>, names: &Names<'_>) -> Vec<Inline> {
    let markup = text
        .map(|text| context::markup(&text.0, names))
        .unwrap_or_default();
    match markup::blocks(&markup).into_iter().next() {
        Some(Block::Paragraph(line)) => line,
        _ => Vec::new(),
    }
}

fn words(text: &str) -> Vec<Inline> {
    if text.is_empty() {
        return Vec::new();
    }
    vec![Inline::Text(text.to_owned())]
}

fn strong(text: &str) -> Vec<Inline> {
    vec![Inline::Strong(words(text))]
}

fn head(titles: &[&str]) -> Vec<Vec<Inline>> {
    titles.iter().map(|title| words(title)).collect()
}
