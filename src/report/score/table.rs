//! A scorecard on the terminal.

use comfy_table::{Cell, CellAlignment};

use super::{
    Evidence, asks, cells, labels, lines, listed, name, out_of, percent, shared_cells, sign,
};
use crate::report::{Charset, Look, framed, tame};
use crate::score::{Graded, Points, Scorecard};

/// Writes the points of each principle, the total and the balance.
#[must_use]
pub fn table(card: &Scorecard, look: &Look) -> String {
    let lang = look.lang;
    let words = labels(lang);
    let title = card
        .title
        .as_deref()
        .map_or_else(String::new, |title| format!(": {}", tame(title)));
    let mut text = format!("{} ({}){title}\n", words.title, tame(&card.file));
    for graded in &card.principles {
        text.push_str(&heading(graded, "", look));
        text.push_str(&items(graded, look));
    }
    let total = format!(
        "{}: {} ({})\n",
        words.total,
        percent(card.total),
        out_of(card.total, lang)
    );
    text.push('\n');
    text.push_str(&plain(total, look));
    text.push_str(&heading(&card.success, &format!(", {}", words.apart), look));
    text.push_str(&items(&card.success, look));
    text.push_str(&plain(format!("{}\n", words.legend), look));
    text.push_str(&format!("\n{}\n{}", words.balance, balance(card, look)));
    text
}

fn heading(graded: &Graded, more: &str, look: &Look) -> String {
    let (sum, lang) = (graded.sum, look.lang);
    let line = format!(
        "\n{}: {} ({}{more})\n",
        name(graded, lang),
        percent(sum),
        out_of(sum, lang)
    );
    plain(line, look)
}

fn items(graded: &Graded, look: &Look) -> String {
    let words = labels(look.lang);
    let mut table = framed(look);
    table.set_header([words.points, words.item, words.held, words.lost]);
    for item in &graded.items {
        let cited = |side| match item.points {
            Points::NotRelevant => String::new(),
            _ => listed(&lines(item, side)),
        };
        table.add_row(vec![
            Cell::new(plain(sign(item.points).to_owned(), look))
                .set_alignment(CellAlignment::Right),
            Cell::new(asks(item, look.lang)),
            Cell::new(cited(Evidence::Held)),
            Cell::new(cited(Evidence::Lost)),
        ]);
    }
    format!("{table}\n")
}

/// The matrix with a column for each party, by its id: amounts are long and must not break.
fn balance(card: &Scorecard, look: &Look) -> String {
    let [first, rest @ ..] = labels(look.lang).columns;
    let mut table = framed(look);
    let ids = card.balance.iter().map(|row| tame(&row.id));
    let shared = labels(look.lang).shared.to_owned();
    table.set_header([first.to_owned()].into_iter().chain(ids).chain([shared]));
    let columns: Vec<[String; 8]> = card
        .balance
        .iter()
        .map(|row| cells(row, look.lang))
        .chain([shared_cells(card)])
        .collect();
    for (index, name) in rest.into_iter().enumerate() {
        let cells = columns.iter().map(|column| {
            Cell::new(plain(column[index].clone(), look)).set_alignment(CellAlignment::Right)
        });
        table.add_row([Cell::new(name)].into_iter().chain(cells));
    }
    format!("{table}\n")
}

/// A text in the characters of the terminal.
fn plain(text: String, look: &Look) -> String {
    match look.charset {
        Charset::Unicode => text,
        Charset::Ascii => text
            .replace('½', ".5")
            .replace('–', "-")
            .replace(" · ", ", "),
    }
}
