//! The budget (RAB), or a list of goods.

use super::{head, line, rupiah, strong, words};
use crate::agreement::{BudgetItem, Funding};
use crate::locale::money;
use crate::naskah::{Align, Block, Inline, Table};
use crate::render::names::Names;

type Row = Vec<Vec<Inline>>;

/// One table for the whole budget, each group with its own sum.
pub(in crate::render) fn budget(funding: &Funding, names: &Names<'_>) -> Vec<Block> {
    let items = || funding.budget.iter().flat_map(|group| &group.items);
    let goods =
        items().any(|item| item.code.is_some() || item.brand.is_some() || item.year.is_some());
    let priced = items().any(|item| item.price.is_some());
    let columns = Columns { goods, priced };
    let mut rows: Vec<Row> = Vec::new();
    let mut number = 0;
    for group in &funding.budget {
        if group.group.is_some() {
            let mut row = vec![Vec::new(); columns.titles().len()];
            row[1] = vec![Inline::Strong(line(group.group.as_ref(), names))];
            rows.push(row);
        }
        for item in &group.items {
            number += 1;
            rows.push(columns.row(number, item, names));
        }
        if priced && funding.budget.len() > 1 {
            rows.push(columns.sum(
                "Subjumlah",
                group.items.iter().filter_map(BudgetItem::cost).sum(),
            ));
        }
    }
    if priced {
        rows.push(columns.sum("Jumlah", items().filter_map(BudgetItem::cost).sum()));
    }
    vec![Block::Table(Table {
        head: head(&columns.titles()),
        align: columns.align(),
        rows,
        ..Table::default()
    })]
}

#[derive(Clone, Copy)]
struct Columns {
    goods: bool,
    priced: bool,
}

impl Columns {
    fn titles(self) -> Vec<&'static str> {
        let mut titles = vec!["No.", "Uraian"];
        if self.goods {
            titles.extend(["Kode Barang", "Merek/Tipe", "Tahun", "Kondisi"]);
        }
        titles.extend(["Volume", "Satuan"]);
        if self.priced {
            titles.extend(["Harga Satuan", "Jumlah"]);
        }
        titles
    }

    fn align(self) -> Vec<Align> {
        self.titles()
            .into_iter()
            .map(|title| match title {
                "No." | "Tahun" => Align::Center,
                "Volume" | "Harga Satuan" | "Jumlah" => Align::Right,
                _ => Align::Left,
            })
            .collect()
    }

    fn row(self, number: usize, item: &BudgetItem, names: &Names<'_>) -> Row {
        let mut row = vec![words(&number.to_string()), line(item.name.as_ref(), names)];
        if self.goods {
            row.push(line(item.code.as_ref(), names));
            row.push(line(item.brand.as_ref(), names));
            row.push(words(
                &item.year.map(|year| year.to_string()).unwrap_or_default(),
            ));
            row.push(line(item.condition.as_ref(), names));
        }
        let quantity = item
            .quantity
            .map(|quantity| money::grouped_decimal(&quantity.normalize()));
        row.push(words(&quantity.unwrap_or_default()));
        row.push(line(item.unit.as_ref(), names));
        if self.priced {
            row.push(words(&item.price.map(rupiah).unwrap_or_default()));
            row.push(words(&item.cost().map(rupiah).unwrap_or_default()));
        }
        row
    }

    fn sum(self, label: &str, amount: i64) -> Row {
        let mut row = vec![Vec::new(); self.titles().len()];
        row[1] = strong(label);
        if let Some(last) = row.last_mut() {
            *last = strong(&rupiah(amount));
        }
        row
    }
}
