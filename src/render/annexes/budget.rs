//! The budget (RAB), or a list of goods.

use super::{head, line, rupiah, strong, words};
use crate::agreement::{BudgetItem, Funding};
use crate::locale::money;
use crate::naskah::{Align, Block, Inline, Table, TableRole};
use crate::render::names::Names;

type Row = Vec<Vec<Inline>>;

/// One table for the whole budget, each group with its own sum.
pub(in crate::render) fn budget(funding: &Funding, names: &Names<'_>) -> Vec<Block> {
    let items = || funding.budget.iter().flat_map(|group| &group.items);
    let columns: Vec<Column> = COLUMNS
        .into_iter()
        .filter(|column| items().any(|item| column.is_told(item)))
        .collect();
    let priced = columns.contains(&Column::Cost);
    let mut rows: Vec<Row> = Vec::new();
    let mut number = 0;
    for group in &funding.budget {
        if group.group.is_some() {
            let mut row = vec![Vec::new(); columns.len()];
            row[1] = vec![Inline::Strong(line(group.group.as_ref(), names))];
            rows.push(row);
        }
        for item in &group.items {
            number += 1;
            let cells = columns
                .iter()
                .map(|column| column.cell(number, item, names));
            rows.push(cells.collect());
        }
        if priced && funding.budget.len() > 1 {
            rows.push(sum("Subjumlah", &group.items, &columns));
        }
    }
    if priced {
        rows.push(sum("Jumlah", items(), &columns));
    }
    let titles: Vec<&str> = columns.iter().map(|column| column.title()).collect();
    vec![Block::Table(Table {
        head: head(&titles),
        align: columns.iter().map(|column| column.align()).collect(),
        rows,
        role: TableRole::Grouped,
    })]
}

fn sum<'i>(
    label: &str,
    items: impl IntoIterator<Item = &'i BudgetItem>,
    columns: &[Column],
) -> Row {
    let amount = items.into_iter().filter_map(BudgetItem::cost).sum();
    let mut row = vec![Vec::new(); columns.len()];
    row[1] = strong(label);
    if let Some(last) = row.last_mut() {
        *last = strong(&rupiah(amount));
    }
    row
}

/// What a column tells of each item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Name,
    Code,
    Brand,
    Year,
    Condition,
    Quantity,
    Unit,
    Price,
    Cost,
}

const COLUMNS: [Column; 10] = [
    Column::Number,
    Column::Name,
    Column::Code,
    Column::Brand,
    Column::Year,
    Column::Condition,
    Column::Quantity,
    Column::Unit,
    Column::Price,
    Column::Cost,
];

impl Column {
    /// Whether the column has anything to tell of an item: those of goods and of money stand only where one does.
    fn is_told(self, item: &BudgetItem) -> bool {
        match self {
            Self::Number | Self::Name | Self::Quantity | Self::Unit => true,
            Self::Code => item.code.is_some(),
            Self::Brand => item.brand.is_some(),
            Self::Year => item.year.is_some(),
            Self::Condition => item.condition.is_some(),
            Self::Price | Self::Cost => item.price.is_some(),
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Number => "No.",
            Self::Name => "Uraian",
            Self::Code => "Kode Barang",
            Self::Brand => "Merek/Tipe",
            Self::Year => "Tahun",
            Self::Condition => "Kondisi",
            Self::Quantity => "Volume",
            Self::Unit => "Satuan",
            Self::Price => "Harga Satuan",
            Self::Cost => "Jumlah",
        }
    }

    const fn align(self) -> Align {
        match self {
            Self::Number | Self::Year => Align::Center,
            Self::Quantity | Self::Price | Self::Cost => Align::Right,
            Self::Name | Self::Code | Self::Brand | Self::Condition | Self::Unit => Align::Left,
        }
    }

    fn cell(self, number: usize, item: &BudgetItem, names: &Names<'_>) -> Vec<Inline> {
        let shown = match self {
            Self::Name => return line(item.name.as_ref(), names),
            Self::Code => return line(item.code.as_ref(), names),
            Self::Brand => return line(item.brand.as_ref(), names),
            Self::Condition => return line(item.condition.as_ref(), names),
            Self::Unit => return line(item.unit.as_ref(), names),
            Self::Number => Some(number.to_string()),
            Self::Year => item.year.map(|year| year.to_string()),
            Self::Quantity => item
                .quantity
                .map(|quantity| money::grouped_decimal(&quantity.normalize())),
            Self::Price => item.price.map(rupiah),
            Self::Cost => item.cost().map(rupiah),
        };
        words(&shown.unwrap_or_default())
    }
}
