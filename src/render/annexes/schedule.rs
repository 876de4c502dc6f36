//! What is done when: a table of activities, and the same as a bar chart.

use jiff::civil::Date;

use super::{head, line, who, words};
use crate::agreement::Schedule;
use crate::locale::date;
use crate::naskah::{Align, BAR, Block, Inline, Table, TableRole};
use crate::render::names::Names;

/// The most columns of a bar chart that still fit beside the names on paper.
const COLUMNS: i32 = 12;

/// The table of activities and, where days are known, the bar chart.
pub(super) fn schedule(rows: &[Schedule], names: &Names<'_>) -> Vec<Block> {
    let table = rows.iter().enumerate().map(|(index, row)| {
        let day = |day: Option<Date>| words(&day.map(date::long).unwrap_or_default());
        vec![
            words(&(index + 1).to_string()),
            line(row.activity.as_ref(), names),
            day(row.start),
            day(row.end),
            words(&row.by.as_ref().map(|by| who(by, names)).unwrap_or_default()),
        ]
    });
    let mut blocks = vec![Block::Table(Table {
        head: head(&["No.", "Kegiatan", "Mulai", "Selesai", "Pelaksana"]),
        align: vec![
            Align::Center,
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Left,
        ],
        rows: table.collect(),
        ..Table::default()
    })];
    blocks.extend(chart(rows, names));
    blocks
}

/// One column for each month, or for as many months as it takes to fit the page.
fn chart(rows: &[Schedule], names: &Names<'_>) -> Option<Block> {
    let bars: Vec<(&Schedule, i32, i32)> = rows
        .iter()
        .filter_map(|row| Some((row, month(row.start?), month(row.end?))))
        .filter(|(_, start, end)| start <= end)
        .collect();
    let first = bars.iter().map(|bar| bar.1).min()?;
    let last = bars.iter().map(|bar| bar.2).max()?;
    let width = [1, 3, 6, 12]
        .into_iter()
        .find(|width| (last - first) / width < COLUMNS)
        .unwrap_or((last - first) / COLUMNS + 1);
    let columns = (last - first) / width + 1;
    let mut titles = vec![words("Kegiatan")];
    titles.extend((0..columns).map(|column| words(&span(first + column * width, width))));
    let bar = |start: i32, end: i32| {
        (0..columns).map(move |column| {
            let from = first + column * width;
            words(if start < from + width && from <= end {
                BAR
            } else {
                ""
            })
        })
    };
    let rows = bars.iter().map(|(row, start, end)| -> Vec<Vec<Inline>> {
        std::iter::once(line(row.activity.as_ref(), names))
            .chain(bar(*start, *end))
            .collect()
    });
    let columns = usize::try_from(columns).unwrap_or(0);
    Some(Block::Table(Table {
        head: titles,
        align: std::iter::once(Align::Left)
            .chain(std::iter::repeat_n(Align::Center, columns))
            .collect(),
        rows: rows.collect(),
        role: TableRole::Bars,
    }))
}

/// Months since the year 0.
fn month(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// `Nov 2026`, or `Nov 2026–Jan 2027` for a column of several months.
fn span(month: i32, width: i32) -> String {
    let short = |month: i32| {
        let day = i16::try_from(month.div_euclid(12))
            .ok()
            .zip(i8::try_from(month.rem_euclid(12) + 1).ok())
            .and_then(|(year, month)| Date::new(year, month, 1).ok());
        let name: String = day
            .map(date::month)
            .unwrap_or_default()
            .chars()
            .take(3)
            .collect();
        format!("{name} {}", month.div_euclid(12))
    };
    if width == 1 {
        short(month)
    } else {
        format!("{}–{}", short(month), short(month + width - 1))
    }
}
