//! When the agreements of the set end, and those that are over and still count as signed.
//!
//! A signed addendum states the term anew, so an agreement ends when the last of its addenda does.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Card, Sheet};
use crate::agreement::Status;
use crate::locale::date::{long, long_en};
use crate::words;

/// The ends of all agreements, their addenda taken into account.
pub struct Terms {
    ends: Vec<Option<Date>>,
}

impl Terms {
    pub fn of(files: &[&Card]) -> Self {
        let mut addenda: BTreeMap<&str, Vec<End>> = BTreeMap::new();
        for card in files.iter().filter(|card| is_bound(card)) {
            if let Some(number) = &card.amended {
                addenda.entry(number).or_default().push(End::of(card));
            }
        }
        let end = |card: &&Card| {
            let own = card.numbers.iter().map(|own| &own.typed);
            let later = own
                .chain(&card.amended)
                .filter_map(|number| addenda.get(number.as_str()))
                .flatten()
                .copied();
            later.fold(End::of(card), End::max).day()
        };
        Self {
            ends: files.iter().map(end).collect(),
        }
    }

    /// The last day of an agreement; none where nobody knows it or there is none.
    pub fn end(&self, file: usize) -> Option<Date> {
        self.ends[file]
    }
}

/// The end that one file states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    On(Date),
    UnknownOrNever,
}

impl End {
    fn of(card: &Card) -> Self {
        let day = card.last_day.as_ref();
        day.map_or(Self::UnknownOrNever, |(day, _)| Self::On(*day))
    }

    fn day(self) -> Option<Date> {
        match self {
            Self::On(day) => Some(day),
            Self::UnknownOrNever => None,
        }
    }
}

/// Whether an agreement has been signed, whatever became of it.
fn is_bound(card: &Card) -> bool {
    !matches!(card.status, Status::Draf | Status::Dirundingkan)
}

/// Tells every agreement that is over and still counts as signed.
pub fn expired(terms: &Terms, today: Date, sheet: &mut Sheet<'_>) {
    for (file, card) in sheet.filed() {
        let Some(end) = terms.end(file).filter(|end| *end < today) else {
            continue;
        };
        if card.status != Status::Ditandatangani {
            continue;
        }
        let (end_id, end_en) = (long(end), long_en(end));
        let own = card.last_day.as_ref();
        let label = own.map(|(_, at)| at.label(words!("jangka waktu", "the term")));
        let finding = sheet.report(
            file,
            "expired-still-active",
            &card.status_at,
            words!(
                "diharapkan `berakhir` atau `diakhiri`, sebab jangka waktu berakhir {end_id}, ditemukan `ditandatangani`",
                "expected `berakhir` or `diakhiri`, for the term ended on {end_en}, found `ditandatangani`"
            ),
            words!(
                "tulis `status = \"berakhir\"`, atau tambahkan adendum yang memperpanjangnya",
                "write `status = \"berakhir\"`, or add the addendum that prolongs it"
            ),
        );
        finding.labels.extend(label);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::found;

    const SIGNED: &str = "[agreement]\nstatus = \"ditandatangani\"\n[[parties]]\nname = \"A\"\nnumber = \"1/2024\"\n[term]\nend = 2026-11-01\n";

    #[test]
    fn what_is_over_should_not_count_as_signed() {
        let expected = (0, "expired-still-active", "\"ditandatangani\"".to_owned());
        assert_eq!(found(&[SIGNED]), [expected]);
        assert!(found(&[&SIGNED.replace("2026-11-01", "2026-11-02")]).is_empty());
        assert!(found(&[&SIGNED.replace("ditandatangani", "berakhir")]).is_empty());
    }

    #[test]
    fn a_signed_addendum_prolongs_it() {
        let addendum = "[agreement]\nstatus = \"ditandatangani\"\ndate = 2026-10-01\namends = { number = \"1/2024\", changes = [] }\n[term]\nend = 2028-11-01\n";
        assert!(found(&[SIGNED, addendum]).is_empty());
        assert_eq!(
            found(&[SIGNED, &addendum.replace("ditandatangani", "draf")]).len(),
            1
        );
    }
}
