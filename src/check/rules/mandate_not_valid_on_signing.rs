//! An appointment or a power of attorney that does not hold on the day of signing.
//!
//! What is dated later did not exist yet, what has expired exists no more: in both cases nobody was entitled on that day.
//! Source: Civil Code 1792 and 1813.

use super::wording::day;
use crate::agreement::Document;
use crate::agreement::span_of_time::Day;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "mandate-not-valid-on-signing",
    weight: Weight::Warning,
    about: [
        "pengangkatan atau kuasa tidak berlaku pada tanggal penandatanganan",
        "an appointment or power of attorney that does not hold on the signing date",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(signed) = facts.agreement.signed() else {
        return;
    };
    for signer in facts.agreement.signers() {
        let mandates = [
            ("appointment", &signer.signatory.appointment),
            ("power_of_attorney", &signer.signatory.power_of_attorney),
        ];
        for (key, mandate) in mandates {
            if let Some(mandate) = mandate {
                compare(mandate, &signed, || signer.path().join(key), judge);
            }
        }
    }
}

fn compare(mandate: &Document, signed: &Day, at: impl Fn() -> Path, judge: &mut Judge<'_>) {
    let [on_id, on_en] = day(signed.date);
    let (key, message) = if let Some(made) = mandate.date.filter(|made| *made > signed.date) {
        let [made_id, made_en] = day(made);
        let message = words!(
            "diharapkan paling lambat {on_id}, tanggal penandatanganan, ditemukan {made_id}",
            "expected no later than {on_en}, the day of signing, found {made_en}"
        );
        ("date", message)
    } else if let Some(until) = mandate
        .valid_until
        // One that ends before it begins is another fault.
        .filter(|until| *until < signed.date && mandate.date.is_none_or(|made| made <= *until))
    {
        let [until_id, until_en] = day(until);
        let message = words!(
            "diharapkan masih berlaku pada {on_id}, tanggal penandatanganan, ditemukan sampai dengan {until_id}",
            "expected to hold on {on_en}, the day of signing, found until {until_en}"
        );
        ("valid_until", message)
    } else {
        return;
    };
    judge
        .report(&at().join(key), message)
        .label(
            &signed.at,
            words!("ditandatangani pada tanggal ini", "signed on this day"),
        )
        .help(words!(
            "periksa tanggalnya, atau sebut keputusan atau kuasa yang berlaku pada hari itu",
            "check the day, or name the decision or power of attorney that holds on that day"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(mandate: &str) -> String {
        format!("[agreement]\ndate = 2026-11-02\n[[parties]]\nsignatories = [{{ {mandate} }}]\n")
    }

    #[test]
    fn a_mandate_holds_from_its_day_to_its_last() {
        let code = "mandate-not-valid-on-signing";
        assert_eq!(
            marks(code, &file("appointment = { date = 2026-11-03 }")),
            ["2026-11-03"]
        );
        assert_eq!(
            marks(
                code,
                &file("power_of_attorney = { valid_until = 2026-11-01 }")
            ),
            ["2026-11-01"]
        );
        quiet(
            code,
            &file("appointment = { date = 2026-11-02, valid_until = 2026-11-02 }"),
        );
    }

    #[test]
    fn one_that_ends_before_it_begins_is_another_fault() {
        quiet(
            "mandate-not-valid-on-signing",
            &file("appointment = { date = 2025-02-16, valid_until = 2020-02-16 }"),
        );
    }

    #[test]
    fn without_a_day_of_signing_nothing_is_known() {
        quiet(
            "mandate-not-valid-on-signing",
            "[[parties]]\nsignatories = [{ appointment = { date = 2026-11-03 } }]\n",
        );
    }
}
