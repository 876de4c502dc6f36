//! When the agreement begins and ends.
//!
//! A term may be typed as two days, as a day and a duration, as a duration from the day of signing, or in periods. All come
//! down to a first and a last day, each with the place that states it.

use jiff::civil::Date;

use super::term::{Period, Term};
use super::{Agreement, Head};
use crate::path;
use crate::tree::Path;

/// A day and the place that states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// The place in the file.
    pub at: Path,
}

/// A final report, and a duty that names it, may follow the end by this many days.
pub const DAYS_FOR_FINAL_REPORTS: i32 = 60;

impl Agreement {
    /// The agreement that this one changes, if it is an addendum.
    #[must_use]
    pub fn is_addendum(&self) -> bool {
        self.agreement
            .as_ref()
            .is_some_and(|head| head.amends.is_some())
    }

    /// The day of signing.
    #[must_use]
    pub fn signed(&self) -> Option<Day> {
        let date = self.agreement.as_ref().and_then(|head: &Head| head.date)?;
        Some(Day {
            date,
            at: path!["agreement", "date"],
        })
    }

    /// The first day of the term: as typed, else that of the first period, else the day of signing. An addendum is signed
    /// long after the term began, so its own day tells nothing.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        let term = self.term.as_ref();
        let typed = |date, at| Day { date, at };
        if let Some(start) = term.and_then(|term| term.start) {
            return Some(typed(start, path!["term", "start"]));
        }
        if let Some(start) = term.and_then(|term| term.periods.first()?.start) {
            return Some(typed(start, path!["term", "periods", 0, "start"]));
        }
        self.signed().filter(|_| !self.is_addendum())
    }

    /// The last day of the term: as typed, else reckoned from the duration, else that of the last period to end.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        let term = self.term.as_ref()?;
        if let Some(end) = term.end {
            let at = path!["term", "end"];
            return Some(Day { date: end, at });
        }
        if let Some(duration) = term.duration {
            let date = duration.last_day(self.first_day()?.date)?;
            let at = path!["term", "duration"];
            return Some(Day { date, at });
        }
        self.last_period(term)
    }

    fn last_period(&self, term: &Term) -> Option<Day> {
        let mut next = self.first_day().map(|day| day.date);
        let mut last: Option<Day> = None;
        for (index, period) in term.periods.iter().enumerate() {
            let end = period.last_day(next);
            next = end.and_then(|end| end.tomorrow().ok());
            let at = path!["term", "periods", index];
            if let Some(date) = end
                && last.as_ref().is_none_or(|last| last.date <= date)
            {
                last = Some(Day { date, at });
            }
        }
        // The end of the last period decides; without it nobody knows when all is over.
        last.filter(|_| next.is_some())
    }
}

impl Period {
    /// The last day of the period: as typed, else reckoned from its start, or from the day on which it follows another.
    #[must_use]
    pub fn last_day(&self, follows: Option<Date>) -> Option<Date> {
        self.end
            .or_else(|| self.duration?.last_day(self.start.or(follows)?))
    }
}

/// The days from one day to another; negative where the other comes first.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    // The calendar of 20,000 years fits in an `i32` of days.
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    fn span(text: &str) -> [Option<String>; 2] {
        let (tree, faults) = read(text);
        assert!(faults.is_empty(), "{faults:?}");
        let agreement = Agreement::from_tree(&tree);
        [agreement.first_day(), agreement.last_day()]
            .map(|day| day.map(|day| format!("{} {}", day.date, tree.notation(&day.at))))
    }

    #[test]
    fn a_duration_runs_from_the_day_of_signing() {
        let [first, last] =
            span("[agreement]\ndate = 2026-11-02\n[term]\nduration = \"3 tahun\"\n");
        assert_eq!(first.as_deref(), Some("2026-11-02 agreement.date"));
        assert_eq!(last.as_deref(), Some("2029-11-01 term.duration"));
    }

    #[test]
    fn a_period_without_start_follows_the_one_before() {
        let [first, last] = span(
            "[term]\nperiods = [{ name = \"a\", start = 2026-01-01, duration = \"1 bulan\" }, { name = \"b\", duration = \"1 bulan\" }]\n",
        );
        assert_eq!(first.as_deref(), Some("2026-01-01 term.periods.1.start"));
        assert_eq!(last.as_deref(), Some("2026-02-28 term.periods.2"));
    }

    #[test]
    fn an_addendum_does_not_begin_the_term() {
        let [first, last] = span(
            "[agreement]\ndate = 2026-11-02\namends = { changes = [] }\n[term]\nduration = \"3 tahun\"\n",
        );
        assert_eq!((first, last), (None, None));
    }

    #[test]
    fn days_are_counted_over_months_and_years() {
        let day = |text: &str| text.parse().expect("a date");
        assert_eq!(days_between(day("2026-12-31"), day("2027-03-01")), 60);
        assert_eq!(days_between(day("2027-03-01"), day("2026-12-31")), -60);
    }
}
