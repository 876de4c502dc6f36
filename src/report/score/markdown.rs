//! A scorecard in `CommonMark` with tables, for a pull request or a page.

use super::{
    Evidence, asks, cells, labels, lines, listed, name, out_of, percent, shared_cells, sign,
};
use crate::locale::Lang;
use crate::score::{Graded, Points, Scorecard};

/// Characters that would be markup in a text from a file.
const MARKUP: &str = "\\`*_{}[]<>#|~&!";

/// Writes the scores first, then each principle with its items, then the balance.
#[must_use]
pub fn markdown(card: &Scorecard, lang: Lang) -> String {
    let words = labels(lang);
    let title = card.title.as_deref().unwrap_or(&card.file);
    let mut text = format!("# {}: {}\n\n", words.title, escape(title));
    text.push_str(&overview(card, lang));
    for graded in card.all() {
        text.push_str(&items(graded, lang));
    }
    text.push_str(&format!("{}\n\n## {}\n\n", words.legend, words.balance));
    text.push_str(&row(&words.columns.map(str::to_owned)));
    text.push_str(&format!("|---|{}\n", "---:|".repeat(8)));
    for party in &card.balance {
        text.push_str(&named(escape(&party.name), cells(party, lang)));
    }
    text.push_str(&named(words.shared.to_owned(), shared_cells(card)));
    text
}

fn overview(card: &Scorecard, lang: Lang) -> String {
    let words = labels(lang);
    let mut text = row(&[
        words.principle.to_owned(),
        words.score.to_owned(),
        words.points.to_owned(),
    ]);
    text.push_str("|---|---:|---:|\n");
    for graded in &card.principles {
        text.push_str(&row(&[
            name(graded, lang),
            percent(graded.sum),
            out_of(graded.sum, lang),
        ]));
    }
    let total = [
        words.total.to_owned(),
        percent(card.total),
        out_of(card.total, lang),
    ];
    text.push_str(&row(&total.map(|cell| format!("**{cell}**"))));
    let success = &card.success;
    let apart = format!("{} ({})", name(success, lang), words.apart);
    text.push_str(&row(&[
        apart,
        percent(success.sum),
        out_of(success.sum, lang),
    ]));
    text + "\n"
}

fn items(graded: &Graded, lang: Lang) -> String {
    let words = labels(lang);
    let mut text = format!("## {}: {}\n\n", name(graded, lang), percent(graded.sum));
    text.push_str(&row(
        &[words.points, words.item, words.held, words.lost].map(str::to_owned)
    ));
    text.push_str("|---:|---|---|---|\n");
    for item in &graded.items {
        let cited = |side| match item.points {
            Points::NotRelevant => String::new(),
            _ => listed(&lines(item, side)),
        };
        let asks = format!("{} (`{}`)", asks(item, lang), item.code);
        let cells = [
            sign(item.points).to_owned(),
            asks,
            cited(Evidence::Held),
            cited(Evidence::Lost),
        ];
        text.push_str(&row(&cells));
    }
    text + "\n"
}

fn named(name: String, cells: [String; 8]) -> String {
    let cells: Vec<String> = [name].into_iter().chain(cells).collect();
    row(&cells)
}

fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A text from a file, without a line break and with nothing in it that is markup.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() => escaped.push(' '),
            c if MARKUP.contains(c) => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
