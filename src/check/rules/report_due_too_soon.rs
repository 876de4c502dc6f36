//! A report that falls due within two weeks of the start.
//!
//! There is nothing to report yet; nearly always the year is wrong, or the day of signing has moved.

use super::wording::day;
use crate::agreement::span_of_time::days_between;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "report-due-too-soon",
    weight: Weight::Warning,
    about: [
        "laporan jatuh tempo dalam 14 hari sejak mulai",
        "a report falls due within 14 days of the start",
    ],
    judge: Some(judge),
};

/// Days from the start in which no report can be due.
const TOO_SOON: i32 = 14;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(evaluation) = facts.agreement.evaluation.as_ref() else {
        return;
    };
    let Some(start) = facts
        .agreement
        .first_day()
        .filter(|_| facts.reading == Reading::Whole)
    else {
        return;
    };
    for (index, report) in evaluation.reports.iter().enumerate() {
        let Some(due) = report.due else {
            continue;
        };
        let days = days_between(start.date, due);
        // A day before the start lies outside the term, which is another fault.
        if !(0..=TOO_SOON).contains(&days) {
            continue;
        }
        let ([due_id, due_en], [start_id, start_en]) = (day(due), day(start.date));
        judge
            .report(
                &path!["evaluation", "reports", index, "due"],
                words!(
                    "diharapkan lebih dari {TOO_SOON} hari sesudah mulai, {start_id}, ditemukan {due_id}",
                    "expected more than {TOO_SOON} days after the start, {start_en}, found {due_en}"
                ),
            )
            .label(&start.at, words!("mulai pada tanggal ini", "begins on this day"))
            .help(words!(
                "periksa tahunnya, atau beri waktu yang cukup untuk bekerja dan melapor",
                "check the year, or leave time to work and to report"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(due: &str) -> String {
        format!(
            "[evaluation]\nreports = [{{ name = \"x\", due = {due} }}]\n[term]\nstart = 2026-11-02\n"
        )
    }

    #[test]
    fn two_weeks_are_too_soon_and_a_day_more_is_not() {
        assert_eq!(
            marks("report-due-too-soon", &file("2026-11-16")),
            ["2026-11-16"]
        );
        quiet("report-due-too-soon", &file("2026-11-17"));
        quiet("report-due-too-soon", &file("2026-11-01"));
    }
}
