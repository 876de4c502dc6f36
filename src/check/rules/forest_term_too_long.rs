//! A forestry partnership above 35 years.
//!
//! Perhutanan sosial is granted for at most 35 years, and may be prolonged (PP 23/2021 Pasal 210). A term that ends one day
//! after the years are full counts as full, as everywhere in format 1.

use jiff::ToSpan;
use jiff::civil::Date;

use super::wording::day;
use crate::agreement::{Agreement, Term};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::duration::{Duration, Unit};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "forest-term-too-long",
    weight: Weight::Error,
    about: [
        "kemitraan kehutanan lebih dari 35 tahun",
        "a forestry partnership above 35 years",
    ],
    judge: Some(judge),
};

/// The longest term, in years.
const YEARS: i32 = 35;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let kind = agreement
        .agreement
        .as_ref()
        .and_then(|head| head.kind.as_ref());
    let Some(term) = agreement.term.as_ref() else {
        return;
    };
    if kind.is_none_or(|kind| kind.0 != "kemitraan-kehutanan") {
        return;
    }
    if let Some((at, [found_id, found_en])) = too_long(agreement, term) {
        judge
            .report(
                &at,
                words!(
                    "diharapkan jangka waktu paling lama {YEARS} tahun (PP 23/2021 Pasal 210), ditemukan {found_id}",
                    "expected a term of at most {YEARS} years (PP 23/2021 Pasal 210), found {found_en}"
                ),
            )
            .help(words!(
                "pendekkan jangka waktu dan atur perpanjangannya dengan `renewal`",
                "shorten the term and provide for its renewal with `renewal`"
            ));
    }
}

/// The place that makes the term too long, and what it states.
fn too_long(agreement: &Agreement, term: &Term) -> Option<(Path, [String; 2])> {
    if let Some(duration) = term.duration.filter(|_| term.end.is_none()) {
        let typed = format!("{} {}", duration.count, duration.unit.name());
        return exceeds(duration).then(|| (path!["term", "duration"], [typed.clone(), typed]));
    }
    if let (Some(first), Some(last)) = (agreement.first_day(), agreement.last_day()) {
        let past = last.date > full(first.date)?;
        return past.then(|| {
            let [id, en] = day(last.date);
            (
                last.at,
                [format!("sampai dengan {id}"), format!("one until {en}")],
            )
        });
    }
    (term.open_ended == Some(true)).then(|| {
        let endless = [
            "jangka waktu tanpa batas".to_owned(),
            "no end at all".to_owned(),
        ];
        (path!["term", "open_ended"], endless)
    })
}

/// The day on which the longest term is over.
fn full(first: Date) -> Option<Date> {
    first.checked_add(YEARS.years()).ok()
}

/// Whether a duration is longer than the longest term, whenever it begins.
fn exceeds(duration: Duration) -> bool {
    let total = u64::from(duration.count) * u64::from(duration.times.unwrap_or(1));
    match duration.unit {
        Unit::Tahun => total > 35,
        Unit::Bulan => total > 35 * 12,
        _ => duration.approx_days() > 35 * 366,
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const CODE: &str = "forest-term-too-long";

    fn term(keys: &str) -> String {
        format!("[agreement]\nkind = \"kemitraan-kehutanan\"\n[term]\n{keys}\n")
    }

    #[test]
    fn more_than_35_years_are_marked() {
        assert_eq!(
            marks(CODE, &term("start = 2026-11-02\nend = 2061-11-03")),
            ["2061-11-03"]
        );
        assert_eq!(
            marks(CODE, &term("duration = \"36 tahun\"")),
            ["\"36 tahun\""]
        );
        assert_eq!(marks(CODE, &term("open_ended = true")), ["true"]);
        let found = findings(CODE, &term("duration = \"36 tahun\""));
        assert_eq!(
            found[0].message.id,
            "diharapkan jangka waktu paling lama 35 tahun (PP 23/2021 Pasal 210), ditemukan 36 tahun"
        );
    }

    #[test]
    fn full_35_years_and_other_kinds_are_right() {
        quiet(CODE, &term("start = 2026-11-02\nend = 2061-11-01"));
        quiet(CODE, &term("start = 2026-11-02\nend = 2061-11-02"));
        quiet(CODE, &term("duration = \"420 bulan\""));
        quiet(
            CODE,
            &term("duration = \"50 tahun\"").replace("kemitraan-kehutanan", "kemitraan-usaha"),
        );
    }
}
