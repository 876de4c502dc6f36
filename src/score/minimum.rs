//! A minimum that a scorecard must reach: `kesetaraan=60`, or `total=70`.
//!
//! So a repository can hold its agreements to a standard in CI. A principle of which no item counts reaches every minimum.

use std::str::FromStr;

use super::{Scorecard, Sum};
use crate::check::Principle;
use crate::locale::Words;
use crate::words;

/// The name of the total of the five principles.
const TOTAL: &str = "total";

/// What must reach how many percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minimum {
    /// What is held to it.
    pub gate: Gate,
    /// The least percentage, 0 to 100.
    pub percent: u32,
}

/// What a minimum holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// The total of the five principles.
    Total,
    /// One principle, or the success factors.
    Principle(Principle),
}

/// Why a text is no minimum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinimumFault(pub Words);

impl Minimum {
    /// Whether a scorecard reaches it.
    #[must_use]
    pub fn is_reached_by(self, scorecard: &Scorecard) -> bool {
        self.gate.sum(scorecard).reaches(self.percent)
    }
}

impl Gate {
    /// Its name, as it is typed.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Total => TOTAL,
            Self::Principle(principle) => principle.key(),
        }
    }

    /// What it came to.
    #[must_use]
    pub fn sum(self, scorecard: &Scorecard) -> Sum {
        match self {
            Self::Total => scorecard.total,
            Self::Principle(principle) => scorecard.sum(principle),
        }
    }
}

impl FromStr for Minimum {
    type Err = MinimumFault;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let Some((name, number)) = typed.split_once('=') else {
            return Err(MinimumFault(words!(
                "diharapkan `asas=persen`, misalnya `kesetaraan=60`, ditemukan `{typed}`",
                "expected `principle=percent`, such as `kesetaraan=60`, found `{typed}`"
            )));
        };
        let gate = match name.trim() {
            TOTAL => Some(Gate::Total),
            name => Principle::from_key(name).map(Gate::Principle),
        };
        let Some(gate) = gate else {
            let known: Vec<_> = Principle::ALL
                .iter()
                .map(|one| one.key())
                .chain([TOTAL])
                .collect();
            let known = known.join(", ");
            return Err(MinimumFault(words!(
                "diharapkan salah satu dari {known}, ditemukan `{name}`",
                "expected one of {known}, found `{name}`"
            )));
        };
        match number.trim().parse() {
            Ok(percent) if percent <= 100 => Ok(Self { gate, percent }),
            _ => Err(MinimumFault(words!(
                "diharapkan persen dari 0 sampai dengan 100, ditemukan `{number}`",
                "expected a percentage from 0 to 100, found `{number}`"
            ))),
        }
    }
}

impl std::fmt::Display for MinimumFault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0.id)
    }
}

impl std::error::Error for MinimumFault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minima_are_read_and_refused_with_a_reason() {
        let read = |typed: &str| typed.parse::<Minimum>();
        let kesetaraan = Gate::Principle(Principle::Kesetaraan);
        assert_eq!(
            read("kesetaraan=60"),
            Ok(Minimum {
                gate: kesetaraan,
                percent: 60
            })
        );
        assert_eq!(read("total = 0").map(|one| one.gate), Ok(Gate::Total));
        for wrong in [
            "kesetaraan",
            "setara=60",
            "kesetaraan=101",
            "kesetaraan=enam",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_share_is_compared_before_it_is_rounded() {
        let sum = Sum {
            halves: 119,
            items: 100,
        };
        assert_eq!(sum.percent(), Some(60));
        assert!(!sum.reaches(60));
        assert!(sum.reaches(59));
        assert!(Sum::default().reaches(100));
        assert_eq!(Sum::default().percent(), None);
    }
}
