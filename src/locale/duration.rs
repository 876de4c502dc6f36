//! Periods: `30 hari kalender`, `3 bulan`, `2 x 24 jam`.
//!
//! A period keeps the unit it was given in, because a contract means it: three months are not ninety
//! days, and working days depend on a calendar of holidays that no file can know.

use super::Words;
use super::money::grouped;
use super::terbilang::terbilang;
use crate::words;
use jiff::{Span, civil::Date};
use std::fmt;
use std::str::FromStr;

/// What a period is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// An hour.
    Jam,
    /// A day.
    Hari,
    /// A working day.
    HariKerja,
    /// A day of the calendar.
    HariKalender,
    /// A week.
    Minggu,
    /// A month.
    Bulan,
    /// A year.
    Tahun,
}

impl Unit {
    /// Every unit, shortest first.
    pub const ALL: [Self; 7] = [
        Self::Jam,
        Self::Hari,
        Self::HariKerja,
        Self::HariKalender,
        Self::Minggu,
        Self::Bulan,
        Self::Tahun,
    ];

    /// Gives the unit as typed and printed: `hari kalender`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jam => "jam",
            Self::Hari => "hari",
            Self::HariKerja => "hari kerja",
            Self::HariKalender => "hari kalender",
            Self::Minggu => "minggu",
            Self::Bulan => "bulan",
            Self::Tahun => "tahun",
        }
    }

    /// Finds the unit of exactly this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// Finds the unit that somebody who typed `name` most likely meant; `None` where nothing is near.
    #[must_use]
    pub fn nearest(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        if let Some((_, unit)) = OTHER_WORDS.into_iter().find(|(word, _)| *word == name) {
            return Some(unit);
        }
        let (distance, unit) = Self::ALL
            .into_iter()
            .map(|unit| (distance(&name, unit.name()), unit))
            .min_by_key(|(distance, _)| *distance)?;
        // More than a third of the letters wrong is another word, not a slip of the hand.
        if distance * 3 <= unit.name().len() {
            return Some(unit);
        }
        let first = name.split(' ').next()?;
        Self::from_name(first)
    }
}

/// Words that people use for a unit and that no edit distance would find.
const OTHER_WORDS: [(&str, Unit); 11] = [
    ("pekan", Unit::Minggu),
    ("hour", Unit::Jam),
    ("hours", Unit::Jam),
    ("day", Unit::Hari),
    ("days", Unit::Hari),
    ("week", Unit::Minggu),
    ("weeks", Unit::Minggu),
    ("month", Unit::Bulan),
    ("months", Unit::Bulan),
    ("year", Unit::Tahun),
    ("years", Unit::Tahun),
];

/// Counts the letters to add, drop or change between two words (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let change = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// A period: a count of units, or several times a count (`2 x 24 jam`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// How many times the count: 2 in `2 x 24 jam`.
    pub times: Option<u32>,
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl Duration {
    /// Prints the period with its words: `30 (tiga puluh) hari kalender`, `2 x 24 (dua kali dua puluh empat) jam`.
    #[must_use]
    pub fn words(&self) -> String {
        let count = u64::from(self.count);
        let (figures, words) = (grouped(count), terbilang(count));
        let unit = self.unit.name();
        match self.times.map(u64::from) {
            None => format!("{figures} ({words}) {unit}"),
            Some(times) => {
                let (figure, word) = (grouped(times), terbilang(times));
                format!("{figure} x {figures} ({word} kali {words}) {unit}")
            }
        }
    }

    /// Gives the last day of a term of this length that begins on `start`.
    ///
    /// Three years from 2 November 2026 end on 1 November 2029. Where the closing month lacks the
    /// day of the start, its last day ends the term: one month from 31 January ends on 28 February.
    /// `None` for hours and working days, and beyond the calendar.
    #[must_use]
    pub fn last_day(&self, start: Date) -> Option<Date> {
        let after = self.add_to(start)?;
        let by_month = matches!(self.unit, Unit::Bulan | Unit::Tahun);
        if by_month && after.day() != start.day() {
            return Some(after);
        }
        after.yesterday().ok()
    }

    /// Gives the day that lies this period after `date`, or the last of the month where that day is missing.
    ///
    /// `None` for hours and working days, and beyond the calendar.
    #[must_use]
    pub fn add_to(&self, date: Date) -> Option<Date> {
        let total = i64::try_from(self.total()).ok()?;
        let span = match self.unit {
            Unit::Jam | Unit::HariKerja => return None,
            Unit::Hari | Unit::HariKalender => Span::new().try_days(total),
            Unit::Minggu => Span::new().try_weeks(total),
            Unit::Bulan => Span::new().try_months(total),
            Unit::Tahun => Span::new().try_years(total),
        };
        date.checked_add(span.ok()?).ok()
    }

    /// Estimates the period in days, rounded up for hours and working days, to compare periods of different units.
    ///
    /// Five working days count as a week, twelve months as a year of 365 days.
    #[must_use]
    pub fn approx_days(&self) -> u32 {
        let total = self.total();
        let days = match self.unit {
            Unit::Jam => total.div_ceil(24),
            Unit::Hari | Unit::HariKalender => total,
            Unit::HariKerja => total.saturating_mul(7).div_ceil(5),
            Unit::Minggu => total.saturating_mul(7),
            Unit::Bulan => total.saturating_mul(365) / 12,
            Unit::Tahun => total.saturating_mul(365),
        };
        u32::try_from(days).unwrap_or(u32::MAX)
    }

    fn total(&self) -> u64 {
        u64::from(self.times.unwrap_or(1)) * u64::from(self.count)
    }
}

/// Prints the period as it is typed in a file: `30 hari kalender`, `2 x 24 jam`.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(times) = self.times {
            write!(f, "{times} x ")?;
        }
        write!(f, "{} {}", self.count, self.unit.name())
    }
}

impl FromStr for Duration {
    type Err = DurationError;

    /// Reads a period; blanks and line breaks between its words count as one blank.
    fn from_str(text: &str) -> Result<Self, DurationError> {
        let parts: Vec<&str> = text.split_whitespace().collect();
        let [first, rest @ ..] = parts.as_slice() else {
            return Err(DurationError::Empty);
        };
        let first = count(first)?;
        let (times, count, unit) = match rest {
            ["x", second, unit @ ..] => (Some(first), count(second)?, unit),
            unit => (None, first, unit),
        };
        if unit.is_empty() {
            return Err(DurationError::NoUnit { count });
        }
        let name = unit.join(" ");
        let Some(unit) = Unit::from_name(&name) else {
            return Err(DurationError::UnknownUnit { found: name });
        };
        Ok(Self { times, count, unit })
    }
}

fn count(figures: &str) -> Result<u32, DurationError> {
    let found = String::from(figures);
    if !figures.contains(|c: char| c.is_ascii_digit()) {
        return Err(DurationError::NoNumber { found });
    }
    if figures == "0" {
        return Err(DurationError::Zero);
    }
    if figures.starts_with('0') || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DurationError::NotWhole { found });
    }
    figures
        .parse()
        .map_err(|_| DurationError::TooLarge { found })
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DurationError {
    /// The text is empty or blank.
    Empty,
    /// No number where one must stand.
    NoNumber {
        /// What stands there.
        found: String,
    },
    /// A number with a sign, a dot, a comma, a leading zero, or with the unit stuck to it.
    NotWhole {
        /// What stands there.
        found: String,
    },
    /// A period of nothing.
    Zero,
    /// A count beyond four billion.
    TooLarge {
        /// What stands there.
        found: String,
    },
    /// A number and nothing after it.
    NoUnit {
        /// The number.
        count: u32,
    },
    /// A unit that there is none of.
    UnknownUnit {
        /// What stands there.
        found: String,
    },
}

impl DurationError {
    /// Says what is wrong, in both languages.
    #[must_use]
    pub fn message(&self) -> Words {
        match self {
            Self::Empty => words!(
                "diharapkan jangka waktu, ditemukan teks kosong",
                "expected a duration, found empty text"
            ),
            Self::NoNumber { found } => words!(
                "diharapkan bilangan, ditemukan `{found}`",
                "expected a number, found `{found}`"
            ),
            Self::NotWhole { found } => words!(
                "diharapkan bilangan bulat, ditemukan `{found}`",
                "expected a whole number, found `{found}`"
            ),
            Self::Zero => words!(
                "diharapkan bilangan sedikitnya 1, ditemukan `0`",
                "expected a number of at least 1, found `0`"
            ),
            Self::TooLarge { found } => words!(
                "bilangan `{found}` terlalu besar untuk jangka waktu",
                "the number `{found}` is too large for a duration"
            ),
            Self::NoUnit { count } => words!(
                "diharapkan satuan sesudah `{count}`, tidak ditemukan apa pun",
                "expected a unit after `{count}`, found nothing"
            ),
            Self::UnknownUnit { found } => match Unit::nearest(found) {
                Some(nearest) => words!(
                    "satuan `{found}` tidak dikenal, yang terdekat `{}`",
                    "unknown unit `{found}`, the nearest is `{}`",
                    nearest.name()
                ),
                None => words!("satuan `{found}` tidak dikenal", "unknown unit `{found}`"),
            },
        }
    }
}

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for DurationError {}

#[cfg(test)]
mod tests;
