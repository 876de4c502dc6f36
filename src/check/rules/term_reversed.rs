//! An end that does not come after its start.
//!
//! The term itself, each of its periods, each activity of a schedule, and each document that puts somebody into office or
//! lets somebody act. An activity may last one day; a term that ends on its first day is a slip.

use jiff::civil::Date;

use super::wording::day;
use crate::agreement::{Agreement, Signatory};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "term-reversed",
    weight: Weight::Error,
    about: ["akhir tidak sesudah awal", "the end is not after the start"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let typed = agreement
        .term
        .as_ref()
        .is_some_and(|term| term.start.is_some());
    // After a syntax fault an absent start may stand in what could not be read.
    if typed || facts.reading == Reading::Whole {
        term(agreement, judge);
    }
    for (index, period) in agreement
        .term
        .iter()
        .flat_map(|term| &term.periods)
        .enumerate()
    {
        stretch(
            &path!["term", "periods", index],
            ["start", "end"],
            [period.start, period.end],
            judge,
        );
    }
    for (place, annex) in agreement.annexes.iter().enumerate() {
        for (index, row) in annex.schedule.iter().enumerate() {
            let at = path!["annexes", place, "schedule", index];
            stretch(&at, ["start", "end"], [row.start, row.end], judge);
        }
    }
    mandates(agreement, judge);
}

fn term(agreement: &Agreement, judge: &mut Judge<'_>) {
    let end = agreement.term.as_ref().and_then(|term| term.end);
    let (Some(start), Some(end)) = (agreement.first_day(), end) else {
        return;
    };
    if end <= start.date {
        report(&path!["term", "end"], &start.at, [start.date, end], judge);
    }
}

fn mandates(agreement: &Agreement, judge: &mut Judge<'_>) {
    for (place, party) in agreement.parties.iter().enumerate() {
        for (index, licence) in party.licences.iter().enumerate() {
            let at = path!["parties", place, "licences", index];
            stretch(
                &at,
                ["date", "valid_until"],
                [licence.date, licence.valid_until],
                judge,
            );
        }
        for (index, signatory) in party.signatories.iter().enumerate() {
            papers(
                signatory,
                &path!["parties", place, "signatories", index],
                judge,
            );
        }
    }
}

fn papers(signatory: &Signatory, at: &Path, judge: &mut Judge<'_>) {
    let papers = [
        ("appointment", &signatory.appointment),
        ("power_of_attorney", &signatory.power_of_attorney),
    ];
    for (key, paper) in papers {
        if let Some(paper) = paper {
            stretch(
                &at.join(key),
                ["date", "valid_until"],
                [paper.date, paper.valid_until],
                judge,
            );
        }
    }
}

fn stretch(
    at: &Path,
    [from, to]: [&str; 2],
    [start, end]: [Option<Date>; 2],
    judge: &mut Judge<'_>,
) {
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        report(&at.join(to), &at.join(from), [start, end], judge);
    }
}

fn report(at: &Path, from: &Path, [start, end]: [Date; 2], judge: &mut Judge<'_>) {
    let ([start_id, start_en], [end_id, end_en]) = (day(start), day(end));
    judge
        .report(
            at,
            words!(
                "diharapkan tanggal sesudah {start_id}, ditemukan {end_id}",
                "expected a day after {start_en}, found {end_en}"
            ),
        )
        .label(from, words!("mulai pada tanggal ini", "begins on this day"))
        .help(words!(
            "periksa tahun dan bulan kedua tanggal; mungkin keduanya tertukar",
            "check year and month of both days; they may have changed places"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, paths, quiet};

    #[test]
    fn a_term_that_ends_before_it_begins_is_marked() {
        assert_eq!(
            marks(
                "term-reversed",
                "[term]\nstart = 2026-11-02\nend = 2025-11-01\n"
            ),
            ["2025-11-01"]
        );
        assert_eq!(
            marks(
                "term-reversed",
                "[agreement]\ndate = 2026-11-02\n[term]\nend = 2026-11-02\n"
            ),
            ["2026-11-02"]
        );
    }

    #[test]
    fn periods_activities_and_mandates_are_looked_at() {
        let text = "[[parties]]\nid = \"a\"\n[[parties.signatories]]\nappointment = { date = 2026-01-02, valid_until = 2025-01-01 }\n\
                    [term]\nperiods = [{ name = \"x\", start = 2026-02-01, end = 2026-01-01 }]\n\
                    [[annexes]]\nschedule = [{ activity = \"y\", start = 2026-02-01, end = 2026-01-01 }]\n";
        assert_eq!(
            paths("term-reversed", text),
            [
                "parties.a.signatories.1.appointment.valid_until",
                "term.periods.1.end",
                "annexes.1.schedule.1.end"
            ]
        );
    }

    #[test]
    fn an_activity_of_one_day_and_a_term_in_order_are_right() {
        quiet(
            "term-reversed",
            "[term]\nstart = 2026-11-02\nend = 2027-11-01\n[[annexes]]\nschedule = [{ activity = \"y\", start = 2026-12-01, end = 2026-12-01 }]\n",
        );
    }
}
