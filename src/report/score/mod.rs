//! Scorecards as text: a pure function for each form, and the words that they share.
//!
//! Each form says the same: points per principle, each with the lines that earned and lost it, and the balance between the
//! parties.

mod html;
mod json;
mod markdown;
mod table;

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use table::table;

use crate::agreement::{Amount, Ending};
use crate::check::Standing;
use crate::locale::{Lang, money};
use crate::score::{Graded, Item, Points, Row, Scorecard, Sum, rubric};

/// How many lines are named for one item before the rest is only counted.
const LINES: usize = 5;

/// The fixed words of a scorecard.
struct Labels {
    title: &'static str,
    principle: &'static str,
    score: &'static str,
    points: &'static str,
    item: &'static str,
    held: &'static str,
    lost: &'static str,
    total: &'static str,
    apart: &'static str,
    balance: &'static str,
    shared: &'static str,
    legend: &'static str,
    columns: [&'static str; 9],
}

const ID: Labels = Labels {
    title: "Kartu skor kemitraan",
    principle: "Asas",
    score: "Skor",
    points: "Nilai",
    item: "Butir",
    held: "Terpenuhi pada baris",
    lost: "Belum pada baris",
    total: "Jumlah kelima asas",
    apart: "dihitung terpisah",
    balance: "Neraca PARA PIHAK",
    shared: "Bersama",
    legend: "1 terpenuhi · ½ sebagian · 0 belum · – tidak relevan, tidak dihitung",
    columns: [
        "Pihak",
        "Kewajiban",
        "Hak",
        "Memberi uang",
        "Memberi lainnya",
        "Menerima uang",
        "Kursi",
        "Laporan",
        "Dapat mengakhiri",
    ],
};

const EN: Labels = Labels {
    title: "Partnership scorecard",
    principle: "Principle",
    score: "Score",
    points: "Points",
    item: "Item",
    held: "Held on line",
    lost: "Lacking on line",
    total: "Total of the five principles",
    apart: "counted apart",
    balance: "Balance between the parties",
    shared: "Shared",
    legend: "1 in place · ½ partly · 0 not in place · – not relevant, not counted",
    columns: [
        "Party",
        "Duties",
        "Rights",
        "Gives money",
        "Gives otherwise",
        "Receives money",
        "Seats",
        "Reports",
        "May end it",
    ],
};

const fn labels(lang: Lang) -> &'static Labels {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

/// The points of an item: `1`, `½`, `0`, `–`.
const fn sign(points: Points) -> &'static str {
    match points {
        Points::NotRelevant => "–",
        Points::None => "0",
        Points::Half => "½",
        Points::Full => "1",
    }
}

/// `92%`, or a dash where nothing counts.
fn percent(sum: Sum) -> String {
    sum.percent()
        .map_or_else(|| "–".to_owned(), |percent| format!("{percent}%"))
}

/// `5½ dari 6`, `5½ of 6`.
fn out_of(sum: Sum, lang: Lang) -> String {
    let half = if sum.halves % 2 == 1 { "½" } else { "" };
    let whole = match (sum.halves / 2, half) {
        (0, "½") => String::new(),
        (whole, _) => whole.to_string(),
    };
    let of = match lang {
        Lang::Id => "dari",
        Lang::En => "of",
    };
    format!("{whole}{half} {of} {}", sum.items)
}

/// The name of a principle.
fn name(graded: &Graded, lang: Lang) -> String {
    rubric::meaning(graded.principle).name.get(lang).to_owned()
}

/// What an item asks.
fn asks(item: &Item, lang: Lang) -> String {
    rubric::grading(item.code).map_or_else(
        || item.code.to_owned(),
        |grading| grading.asks.get(lang).to_owned(),
    )
}

/// The lines on which something is as it should be, or is not; what is half so counts as not.
fn lines(item: &Item, held: Evidence) -> Vec<usize> {
    let mut lines: Vec<usize> = item
        .cited
        .iter()
        .filter(|cited| (cited.standing == Standing::Held) == (held == Evidence::Held))
        .map(|cited| cited.start.line)
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// Which side of the evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// What earned points.
    Held,
    /// What lost them.
    Lost,
}

/// Lines in words, the rest of many counted: `3, 8, 12, 40, 41 +2`.
fn listed(lines: &[usize]) -> String {
    let named: Vec<String> = lines.iter().take(LINES).map(usize::to_string).collect();
    let text = named.join(", ");
    match lines.len().saturating_sub(LINES) {
        0 => text,
        more => format!("{text} +{more}"),
    }
}

/// The cells of a party's row behind its name.
fn cells(row: &Row, lang: Lang) -> [String; 8] {
    [
        row.duties.to_string(),
        row.rights.to_string(),
        rupiah(row.gives_money, lang),
        rupiah(row.gives_in_kind, lang),
        rupiah(row.receives, lang),
        row.seats.to_string(),
        row.reports.to_string(),
        ending(row.ending, lang).to_owned(),
    ]
}

/// The cells of what all share behind its name.
fn shared_cells(card: &Scorecard) -> [String; 8] {
    let mut cells = [const { String::new() }; 8];
    cells[0] = card.shared.duties.to_string();
    cells[1] = card.shared.rights.to_string();
    cells
}

fn rupiah(amount: Amount, lang: Lang) -> String {
    if amount == 0 {
        return "–".to_owned();
    }
    let sign = if amount < 0 { "-" } else { "" };
    let grouped = money::grouped(amount.unsigned_abs());
    match lang {
        Lang::Id => format!("{sign}Rp{grouped}"),
        Lang::En => format!("{sign}Rp{}", grouped.replace('.', ",")),
    }
}

const fn ending(ending: Ending, lang: Lang) -> &'static str {
    match (ending, lang) {
        (Ending::May, Lang::Id) => "ya",
        (Ending::May, Lang::En) => "yes",
        (Ending::MayNot, Lang::Id) => "tidak",
        (Ending::MayNot, Lang::En) => "no",
        (Ending::Unstated, Lang::Id) => "tidak diatur",
        (Ending::Unstated, Lang::En) => "not stated",
    }
}

#[cfg(test)]
mod tests;
