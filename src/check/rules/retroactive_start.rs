//! A term that starts before the day of signing.
//!
//! Parties may agree on it, but public money cannot be spent on what came before the agreement, and a wrong year looks the
//! same. An addendum is signed while the term runs, so it is left alone.

use super::wording::day;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "retroactive-start",
    weight: Weight::Warning,
    about: [
        "jangka waktu mulai sebelum tanggal penandatanganan",
        "the term starts before the signing date",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let (Some(start), Some(signed)) = (agreement.first_day(), agreement.signed()) else {
        return;
    };
    if agreement.is_addendum() || agreement.term.is_none() || start.date >= signed.date {
        return;
    }
    let ([start_id, start_en], [signed_id, signed_en]) = (day(start.date), day(signed.date));
    judge
        .report(
            &start.at,
            words!(
                "diharapkan mulai pada atau sesudah tanggal penandatanganan, {signed_id}, ditemukan {start_id}",
                "expected a start on or after the day of signing, {signed_en}, found {start_en}"
            ),
        )
        .label(&path!["agreement", "date"], words!("ditandatangani pada tanggal ini", "signed on this day"))
        .help(words!(
            "periksa tahunnya; bila memang berlaku surut, jelaskan alasannya dalam konsiderans dan kecualikan temuan ini",
            "check the year; if it is meant to reach back, give the reason in the recitals and waive this finding"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn a_start_before_signing_is_marked_but_not_in_an_addendum() {
        let term = "[term]\nstart = 2025-11-02\n";
        let text = format!("[agreement]\ndate = 2026-11-02\n{term}");
        assert_eq!(marks("retroactive-start", &text), ["2025-11-02"]);
        quiet(
            "retroactive-start",
            &format!("[agreement]\ndate = 2025-11-02\n{term}"),
        );
        quiet(
            "retroactive-start",
            &format!("[agreement]\ndate = 2026-11-02\namends = {{ changes = [] }}\n{term}"),
        );
    }
}
