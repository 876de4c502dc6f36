//! The head of the first page and the title block.

use super::filters::BLANK;
use crate::agreement::{Agreement, Text};
use crate::locale::terbilang;
use crate::naskah::Title;
use crate::register::kinds::{Kind, Kinds};

/// The lines of the letterhead.
pub(super) fn letterhead(agreement: &Agreement) -> Vec<String> {
    let head = agreement
        .layout
        .as_ref()
        .and_then(|layout| layout.letterhead.as_ref());
    let Some(head) = head else {
        return Vec::new();
    };
    [&head.name, &head.unit, &head.address]
        .into_iter()
        .flatten()
        .map(folded)
        .collect()
}

/// Kind, parties, subject, budget year and numbers.
pub(super) fn title(agreement: &Agreement, kind: &Kind, kinds: &Kinds) -> Title {
    let head = agreement.agreement.clone().unwrap_or_default();
    let own = head.heading.as_ref().map_or_else(|| kind.title.clone(), folded);
    let kind = match &head.amends {
        Some(amends) => {
            let order = amends.order.and_then(|order| u32::try_from(order).ok());
            let order = order.map(terbilang::ordinal).unwrap_or_default();
            let amended = amends.kind.as_ref().map_or(own, |kind| named(kind, kinds));
            format!("Adendum {order} atas {amended}").replace("  ", " ")
        }
        None => own,
    };
    let parties = agreement
        .parties
        .iter()
        .map(|party| party.name.as_ref().map_or_else(blank, folded).to_uppercase())
        .collect();
    let mut numbers: Vec<String> = agreement
        .parties
        .iter()
        .filter_map(|party| party.number.as_ref().map(folded))
        .collect();
    if numbers.is_empty() {
        numbers.push(blank());
    }
    Title {
        kind: kind.to_uppercase(),
        parties,
        subject: head.title.as_ref().map_or_else(blank, folded).to_uppercase(),
        fiscal_year: head.fiscal_year.map(|year| format!("TAHUN ANGGARAN {year}")),
        numbers,
    }
}

/// A kind by its printed name, where a text names one by its id.
pub(super) fn named(kind: &Text, kinds: &Kinds) -> String {
    kinds
        .get(&kind.0)
        .map_or_else(|| folded(kind), |kind| kind.title.clone())
}

/// A text in one line, as it is typed.
pub(super) fn folded(text: &Text) -> String {
    let plain: String = text.0.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn blank() -> String {
    BLANK.to_owned()
}
