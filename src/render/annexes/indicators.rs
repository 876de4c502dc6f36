//! What is measured, as a table.

use rust_decimal::Decimal;

use super::{head, line, words};
use crate::agreement::{Evaluation, Indicator};
use crate::locale::money;
use crate::naskah::{Align, Block, Inline, Table};
use crate::render::names::Names;

/// One row for each indicator; a column of objectives where any names one.
pub(super) fn indicators(evaluation: &Evaluation, names: &Names<'_>) -> Block {
    let rows = &evaluation.indicators;
    let aims = rows.iter().any(|row| !objective(row, names).is_empty());
    let table = rows.iter().enumerate().map(|(index, row)| {
        let mut cells = vec![
            words(&(index + 1).to_string()),
            line(row.name.as_ref(), names),
        ];
        if aims {
            cells.push(objective(row, names));
        }
        let every = row.every.map(|every| format!("setiap {every}"));
        cells.extend([
            line(row.unit.as_ref(), names),
            number(row.baseline),
            number(row.target),
            line(row.data_source.as_ref(), names),
            words(&every.unwrap_or_default()),
        ]);
        cells
    });
    let mut titles = vec!["No.", "Indikator"];
    if aims {
        titles.push("Tujuan");
    }
    titles.extend(["Satuan", "Awal", "Target", "Sumber Data", "Pengukuran"]);
    let align = titles.iter().map(|title| match *title {
        "No." => Align::Center,
        "Awal" | "Target" => Align::Right,
        _ => Align::Left,
    });
    Block::Table(Table {
        align: align.collect(),
        head: head(&titles),
        rows: table.collect(),
        ..Table::default()
    })
}

/// A reference to the objective that an indicator measures.
fn objective(row: &Indicator, names: &Names<'_>) -> Vec<Inline> {
    let to = row.objective.as_ref().and_then(|id| names.objective(&id.0));
    to.map(|to| Inline::Reference {
        to: to.to_owned(),
        steps: Vec::new(),
    })
    .into_iter()
    .collect()
}

fn number(value: Option<Decimal>) -> Vec<Inline> {
    words(
        &value
            .map(|value| money::grouped_decimal(&value.normalize()))
            .unwrap_or_default(),
    )
}
