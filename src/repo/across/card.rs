//! What laying files side by side asks of each: a few names, numbers and days, each with its place.
//!
//! Everything else of a file may be forgotten once it was judged by itself, so that a folder of thousands takes little memory.

use jiff::civil::Date;

use super::numbers::{folded, plain};
use super::promises;
use crate::agreement::Status;
use crate::check::{Checked, Reading};
use crate::finding::Label;
use crate::locale::Words;
use crate::path;
use crate::source::{Source, Span};
use crate::tree::{Part, Path};

/// A file of the set, as far as the others ask about it.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its name, as reports print it.
    pub(super) name: String,
    /// How far it has come, and where it says so.
    pub(super) status: Status,
    pub(super) status_at: Spot,
    /// Whether it could be read to its end: what it lacks is unknown otherwise.
    pub(super) reading: Reading,
    /// The numbers that its parties give it.
    pub(super) numbers: Vec<Number>,
    /// Whether it changes another agreement, and the number of that.
    pub(super) is_addendum: bool,
    pub(super) amended: Option<String>,
    /// The numbers of the agreements that it carries out or changes.
    pub(super) named: Vec<(String, Spot)>,
    pub(super) signed: Option<Date>,
    pub(super) last_day: Option<(Date, Spot)>,
    /// The budget lines that it takes money from.
    pub(super) lines: Vec<(promises::Line, Spot)>,
    /// The places that it promises.
    pub(super) places: Vec<promises::Place>,
}

/// A number that a party gives an agreement.
#[derive(Debug, Clone)]
pub(super) struct Number {
    /// The party's name, without what spelling may change.
    pub(super) party: Option<String>,
    pub(super) typed: String,
    pub(super) at: Spot,
}

/// A place in a file, as findings tell it.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) span: Span,
    pub(super) path: String,
}

impl Card {
    /// Takes down what the others ask about a file that was judged by itself.
    #[must_use]
    pub fn of(source: &Source, checked: &Checked) -> Self {
        let agreement = &checked.agreement;
        let spot = |at: &Path| Spot {
            span: checked.tree.locate(source, at, &Part::Value),
            path: checked.tree.notation(at),
        };
        let parties = agreement.parties.iter().enumerate();
        let numbers = parties.filter_map(|(place, party)| {
            Some(Number {
                party: party.name.as_ref().map(|name| folded(&name.0)),
                typed: plain(party.number.as_ref()?)?,
                at: spot(&path!["parties", place, "number"]),
            })
        });
        let head = agreement.agreement.as_ref();
        let parent = head.and_then(|head| head.parent.as_ref()?.number.as_ref());
        let amends = head.and_then(|head| head.amends.as_ref()?.number.as_ref());
        let named = [("parent", parent), ("amends", amends)].into_iter();
        let named = named.filter_map(|(key, number)| {
            Some((plain(number?)?, spot(&path!["agreement", key, "number"])))
        });
        Self {
            name: source.name().to_owned(),
            status: agreement.status(),
            status_at: spot(&path!["agreement", "status"]),
            reading: checked.reading,
            numbers: numbers.collect(),
            is_addendum: agreement.is_addendum(),
            amended: amends.and_then(plain),
            named: named.collect(),
            signed: agreement.signed().map(|day| day.date),
            last_day: agreement.last_day().map(|day| (day.date, spot(&day.at))),
            lines: promises::lines(agreement, &spot),
            places: promises::places_of(agreement, &spot),
        }
    }

    /// Whether it is over, by its own word.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.status, Status::Berakhir | Status::Diakhiri)
    }
}

impl Spot {
    /// This place, as one that explains another.
    pub(super) fn label(&self, message: Words) -> Label {
        Label {
            span: self.span.clone(),
            message,
        }
    }
}
