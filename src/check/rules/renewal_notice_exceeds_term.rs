//! A notice of renewal as long as the term, or longer.
//!
//! It would fall due before the agreement begins, so nobody could ever give it.

use crate::agreement::span_of_time::days_between;
use crate::agreement::{Agreement, Term};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::duration::Duration;
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "renewal-notice-exceeds-term",
    weight: Weight::Error,
    about: [
        "pemberitahuan perpanjangan sama dengan atau lebih lama dari jangka waktu",
        "the notice of renewal is as long as the term or longer",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(term) = facts.agreement.term.as_ref() else {
        return;
    };
    let notice = term.renewal.as_ref().and_then(|renewal| renewal.notice);
    let Some(notice) = notice.filter(|_| facts.reading == Reading::Whole) else {
        return;
    };
    let Some(stated) = outlasted(facts.agreement, term, notice) else {
        return;
    };
    judge
        .report(
            &path!["term", "renewal", "notice"],
            words!(
                "diharapkan lebih pendek daripada jangka waktu, ditemukan {notice}",
                "expected less than the term, found {notice}"
            ),
        )
        .label(
            &stated,
            words!("jangka waktu ditentukan di sini", "the term is stated here"),
        )
        .help(words!(
            "perpendek `notice`, misalnya `\"3 bulan\"` sebelum jangka waktu berakhir",
            "make `notice` shorter, for example `\"3 bulan\"` before the term ends"
        ));
}

/// The place that states the term, where a notice is not shorter than it.
fn outlasted(agreement: &Agreement, term: &Term, notice: Duration) -> Option<Path> {
    if let (Some(first), Some(last)) = (agreement.first_day(), agreement.last_day()) {
        if last.date <= first.date {
            return None;
        }
        // Hours and working days have no calendar: their length is estimated.
        let longer = notice.last_day(first.date).map_or_else(
            || i64::from(notice.approx_days()) > i64::from(days_between(first.date, last.date)),
            |reached| reached >= last.date,
        );
        return longer.then_some(last.at);
    }
    let duration = term.duration.filter(|_| term.end.is_none())?;
    (notice.approx_days() >= duration.approx_days()).then(|| path!["term", "duration"])
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(notice: &str, term: &str) -> String {
        format!("[term]\n{term}\nrenewal = {{ notice = \"{notice}\" }}\n")
    }

    const YEAR: &str = "start = 2026-01-01\nend = 2026-12-31";

    #[test]
    fn a_notice_as_long_as_the_term_is_marked() {
        for (notice, term) in [
            ("12 bulan", YEAR),
            ("1 tahun", "duration = \"12 bulan\""),
            ("300 hari kerja", YEAR),
        ] {
            let mark = format!("\"{notice}\"");
            assert_eq!(
                marks("renewal-notice-exceeds-term", &file(notice, term)),
                [&mark]
            );
        }
    }

    #[test]
    fn a_shorter_notice_is_right() {
        for (notice, term) in [
            ("11 bulan", YEAR),
            ("3 bulan", "duration = \"1 tahun\""),
            ("60 hari kerja", YEAR),
            ("3 bulan", "open_ended = true"),
        ] {
            quiet("renewal-notice-exceeds-term", &file(notice, term));
        }
    }
}
