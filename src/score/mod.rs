//! The scorecard of an agreement: points per principle of partnership, and the balance between the parties.
//!
//! In the manner of the published Partnering Agreement Scorecard an item is not relevant, not in place, partly or fully so.
//! Items are the rules of partnership themselves, run on a sheet that keeps what is good as well: a finding and a point can
//! never disagree, and a waiver, which says that people live with a fault, earns nothing.

mod balance;
mod minimum;
pub mod rubric;

pub use balance::Row;
pub use minimum::{Gate, Minimum, MinimumFault};

use crate::agreement::Shared;
use crate::check::{self, Checked, Facts, Principle, Standing, Terms};
use crate::locale::Words;
use crate::source::{Position, Source, Span};

/// How an agreement does by the principles of partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// The name of the file.
    pub file: String,
    /// The title of the agreement, where it has one.
    pub title: Option<String>,
    /// The five principles, in the order of the manual.
    pub principles: Vec<Graded>,
    /// The success factors, which the total does not count.
    pub success: Graded,
    /// All items of the five principles.
    pub total: Sum,
    /// What each party carries and gets.
    pub balance: Vec<Row>,
    /// What all parties share.
    pub shared: Shared,
}

/// A principle with its items.
#[derive(Debug, Clone, PartialEq)]
pub struct Graded {
    /// The principle.
    pub principle: Principle,
    /// Its items, in the order of the manual.
    pub items: Vec<Item>,
    /// What they come to.
    pub sum: Sum,
}

/// One item: a rule of partnership and what it found.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The code of the rule.
    pub code: &'static str,
    /// What it earned.
    pub points: Points,
    /// The places that earned or lost it.
    pub cited: Vec<Cited>,
}

/// What an item earned, from the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Points {
    /// It does not count.
    NotRelevant,
    /// 0: not in place.
    None,
    /// ½: partly in place.
    Half,
    /// 1: fully in place.
    Full,
}

/// A place that earned or lost a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Whether what stands there is as it should be.
    pub standing: Standing,
    /// The place in the notation of `waivers.at`.
    pub path: String,
    /// Its characters.
    pub span: Span,
    /// The line and column of their beginning.
    pub start: Position,
    /// The line and column behind their end.
    pub end: Position,
    /// What the rule said of it, where it reported a fault.
    pub message: Option<Words>,
}

/// Points over the items that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Half points earned.
    pub halves: u32,
    /// Items that count.
    pub items: u32,
}

/// Counts the points of a file that was judged; `source` and `terms` are those it was judged by.
#[must_use]
pub fn score(checked: &Checked, source: &Source, terms: Terms<'_>) -> Scorecard {
    let facts = checked.facts(source, terms);
    let [principles @ .., success] = Principle::ALL.map(|principle| graded(principle, &facts));
    let total = principles
        .iter()
        .map(|graded| graded.sum)
        .fold(Sum::default(), Sum::and);
    let head = checked.agreement.agreement.as_ref();
    Scorecard {
        file: source.name().to_owned(),
        title: head
            .and_then(|head| head.title.as_ref())
            .map(|title| title.0.clone()),
        principles: principles.into(),
        success,
        total,
        balance: balance::rows(&checked.agreement),
        shared: checked.agreement.shared(),
    }
}

impl Scorecard {
    /// The five principles and the success factors.
    pub fn all(&self) -> impl Iterator<Item = &Graded> {
        self.principles.iter().chain([&self.success])
    }

    /// What a principle, or the success factors, came to.
    #[must_use]
    pub fn sum(&self, principle: Principle) -> Sum {
        let graded = self.all().find(|graded| graded.principle == principle);
        graded.map_or(Sum::default(), |graded| graded.sum)
    }
}

impl Points {
    /// Half points, none for what does not count.
    #[must_use]
    pub const fn halves(self) -> Option<u32> {
        match self {
            Self::NotRelevant => None,
            Self::None => Some(0),
            Self::Half => Some(1),
            Self::Full => Some(2),
        }
    }

    /// What places come to: all good, all lacking, or in between.
    fn of(cited: &[Cited]) -> Self {
        let all = |standing| cited.iter().all(|one| one.standing == standing);
        if cited.is_empty() {
            Self::NotRelevant
        } else if all(Standing::Held) {
            Self::Full
        } else if all(Standing::Lost) {
            Self::None
        } else {
            Self::Half
        }
    }
}

impl Sum {
    /// The percentage, rounded half up; none where no item counts.
    #[must_use]
    pub const fn percent(self) -> Option<u32> {
        match self.items {
            0 => None,
            items => Some((self.halves * 100 + items) / (items * 2)),
        }
    }

    /// Whether the exact share, before any rounding, reaches a percentage; so does what has no item that counts.
    #[must_use]
    pub const fn reaches(self, percent: u32) -> bool {
        self.halves as u64 * 100 >= percent as u64 * self.items as u64 * 2
    }

    const fn and(self, other: Self) -> Self {
        Self {
            halves: self.halves + other.halves,
            items: self.items + other.items,
        }
    }
}

fn graded(principle: Principle, facts: &Facts<'_>) -> Graded {
    let items: Vec<_> = principle
        .rules()
        .map(|rule| {
            let cited: Vec<_> = check::evidence(rule, facts)
                .into_iter()
                .map(|mark| Cited {
                    standing: mark.standing,
                    path: mark.path,
                    start: facts.source.position(mark.span.start),
                    end: facts.source.position(mark.span.end),
                    span: mark.span,
                    message: mark.message,
                })
                .collect();
            Item {
                code: rule.code,
                points: Points::of(&cited),
                cited,
            }
        })
        .collect();
    let sum = items
        .iter()
        .filter_map(|item| item.points.halves())
        .fold(Sum::default(), |sum, halves| {
            sum.and(Sum { halves, items: 1 })
        });
    Graded {
        principle,
        items,
        sum,
    }
}

#[cfg(test)]
mod tests;
