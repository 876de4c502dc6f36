//! The head of the first page and the title block.

use super::plain::Plain;
use crate::agreement::{Agreement, Head, Letterhead as Typed, Text};
use crate::locale::terbilang;
use crate::naskah::{About, Letterhead, Logo, Title};
use crate::register::kinds::{Kind, Kinds};

/// The letterhead: its own logo before those of the parties.
pub(super) fn letterhead(agreement: &Agreement, plain: Plain<'_>) -> Letterhead {
    let layout = agreement.layout.as_ref();
    let typed = layout.and_then(|layout| layout.letterhead.as_ref());
    let own = typed.map(|head| (&head.logo, &head.name));
    let parties = agreement.parties.iter();
    let logos = own
        .into_iter()
        .chain(parties.map(|party| (&party.logo, &party.name)))
        .filter_map(|(logo, body)| {
            Some(Logo {
                path: logo.as_ref()?.0.clone(),
                alt: format!("Logo {}", plain.or_blank(body.as_ref())),
                picture: None,
            })
        });
    Letterhead {
        lines: typed.map(|head| lines(head, plain)).unwrap_or_default(),
        logos: logos.collect(),
    }
}

fn lines(head: &Typed, plain: Plain<'_>) -> Vec<String> {
    [&head.name, &head.unit, &head.address]
        .into_iter()
        .filter_map(|text| plain.some(text.as_ref()))
        .collect()
}

/// What a file says of itself to programs, but for the digest of its source.
pub(super) fn about(agreement: &Agreement, kind: &Kind, kinds: &Kinds, plain: Plain<'_>) -> About {
    let head = agreement.agreement.clone().unwrap_or_default();
    let parties = agreement.parties.iter();
    let kind = kind_line(&head, kind, kinds, plain);
    About {
        title: match plain.some(head.title.as_ref()) {
            Some(subject) => format!("{kind} tentang {subject}"),
            None => kind,
        },
        authors: parties
            .filter_map(|party| plain.some(party.name.as_ref()))
            .collect(),
        date: head.date,
        digest: String::new(),
    }
}

/// Kind, parties, subject, budget year and numbers.
pub(super) fn title(agreement: &Agreement, kind: &Kind, kinds: &Kinds, plain: Plain<'_>) -> Title {
    let head = agreement.agreement.clone().unwrap_or_default();
    let parties = agreement
        .parties
        .iter()
        .map(|party| plain.or_blank(party.name.as_ref()).to_uppercase())
        .collect();
    let mut numbers: Vec<String> = agreement
        .parties
        .iter()
        .filter_map(|party| plain.some(party.number.as_ref()))
        .collect();
    if numbers.is_empty() {
        numbers.push(plain.or_blank(None));
    }
    let subject = plain.or_blank(head.title.as_ref()).to_uppercase();
    let year = head
        .fiscal_year
        .map(|year| format!("TAHUN ANGGARAN {year}"));
    Title {
        kind: kind_line(&head, kind, kinds, plain).to_uppercase(),
        parties,
        // A subject that names the year itself is not told it again.
        fiscal_year: year.filter(|year| !subject.contains(year)),
        subject,
        numbers,
    }
}

fn kind_line(head: &Head, kind: &Kind, kinds: &Kinds, plain: Plain<'_>) -> String {
    let own = plain
        .some(head.heading.as_ref())
        .unwrap_or_else(|| kind.title.clone());
    let Some(amends) = &head.amends else {
        return own;
    };
    let order = amends.order.and_then(|order| u32::try_from(order).ok());
    let amended = amends
        .kind
        .as_ref()
        .map_or(own, |kind| named(kind, kinds, plain));
    match order {
        Some(order) => format!("Adendum {} atas {amended}", terbilang::ordinal(order)),
        None => format!("Adendum atas {amended}"),
    }
}

/// A kind by its printed name, where a text names one by its id.
fn named(kind: &Text, kinds: &Kinds, plain: Plain<'_>) -> String {
    kinds
        .get(&kind.0)
        .map_or_else(|| plain.line(&kind.0), |kind| kind.title.clone())
}
