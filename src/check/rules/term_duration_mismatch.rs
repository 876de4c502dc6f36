//! A duration and an end that disagree.
//!
//! `end` is the last day: three years from 2 November 2026 end on 1 November 2029. Many drafters name the day after it, which
//! also agrees. Source: format 1, "Days and types".

use jiff::civil::Date;

use super::wording::day;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::duration::Duration;
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "term-duration-mismatch",
    weight: Weight::Error,
    about: [
        "`duration` dan `end` tidak sesuai",
        "`duration` and `end` disagree",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(term) = facts.agreement.term.as_ref() else {
        return;
    };
    let start = facts
        .agreement
        .first_day()
        .filter(|_| facts.reading == Reading::Whole);
    if let Some(start) = start.as_ref() {
        look(
            &path!["term"],
            (start.date, &start.at),
            term.duration,
            term.end,
            judge,
        );
    }
    for (index, period) in term.periods.iter().enumerate() {
        let at = path!["term", "periods", index];
        if let Some(start) = period.start {
            look(
                &at,
                (start, &at.join("start")),
                period.duration,
                period.end,
                judge,
            );
        }
    }
}

fn look(
    at: &Path,
    (start, from): (Date, &Path),
    duration: Option<Duration>,
    end: Option<Date>,
    judge: &mut Judge<'_>,
) {
    let (Some(duration), Some(end)) = (duration, end) else {
        return;
    };
    // An end before the start is a fault of its own.
    let Some(last) = duration.last_day(start).filter(|_| end > start) else {
        return;
    };
    if end == last || last.tomorrow().is_ok_and(|next| end == next) {
        return;
    }
    let ([last_id, last_en], [end_id, end_en]) = (day(last), day(end));
    judge
        .report(
            &at.join("end"),
            words!(
                "diharapkan {last_id}, hari terakhir dari {duration}, ditemukan {end_id}",
                "expected {last_en}, the last day of {duration}, found {end_en}"
            ),
        )
        .label(
            &at.join("duration"),
            words!("jangka waktunya", "the duration"),
        )
        .label(
            from,
            words!("dihitung dari tanggal ini", "reckoned from this day"),
        )
        .help(words!(
            "tulis salah satu saja, `duration` atau `end`; yang lain dihitung",
            "write only one of `duration` and `end`; the other follows"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn term(end: &str) -> String {
        format!("[term]\nstart = 2026-11-02\nduration = \"3 tahun\"\nend = {end}\n")
    }

    #[test]
    fn the_end_must_be_the_last_day_or_the_next() {
        assert_eq!(
            marks("term-duration-mismatch", &term("2028-11-01")),
            ["2028-11-01"]
        );
        quiet("term-duration-mismatch", &term("2029-11-01"));
        quiet("term-duration-mismatch", &term("2029-11-02"));
        quiet("term-duration-mismatch", &term("2025-11-02"));
    }

    #[test]
    fn periods_are_looked_at() {
        let text = "[term]\nperiods = [{ name = \"x\", start = 2026-01-01, duration = \"1 bulan\", end = 2026-03-01 }]\n";
        assert_eq!(marks("term-duration-mismatch", text), ["2026-03-01"]);
    }
}
