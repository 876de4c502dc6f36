//! A government party that signs on a Saturday or Sunday.
//!
//! Offices are closed then, so the day is often a slip; ceremonies on a Sunday do happen, hence a note.

use super::wording::day;
use crate::agreement::PartyKind;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::date::{is_weekend, weekday};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "weekend-signing",
    weight: Weight::Note,
    about: [
        "pihak pemerintah menandatangani pada hari Sabtu atau Minggu",
        "a government party signs on a Saturday or Sunday",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let parties = &facts.agreement.parties;
    let government = parties
        .iter()
        .any(|party| party.kind == Some(PartyKind::Pemerintah));
    let Some(signed) = facts
        .agreement
        .signed()
        .filter(|signed| government && is_weekend(signed.date))
    else {
        return;
    };
    let name_id = weekday(signed.date);
    let name_en = if name_id == "Sabtu" {
        "Saturday"
    } else {
        "Sunday"
    };
    let [day_id, day_en] = day(signed.date);
    judge
        .report(
            &signed.at,
            words!(
                "diharapkan hari kerja, ditemukan {name_id}, {day_id}",
                "expected a working day, found {name_en}, {day_en}"
            ),
        )
        .help(words!(
            "periksa tanggalnya; biarkan bila penandatanganan memang pada hari itu",
            "check the day; leave it if the signing really is on that day"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(day: &str, kind: &str) -> String {
        format!("[agreement]\ndate = {day}\n[[parties]]\nkind = \"{kind}\"\n")
    }

    #[test]
    fn offices_are_closed_on_saturday_and_sunday() {
        assert_eq!(
            marks("weekend-signing", &file("2026-11-01", "pemerintah")),
            ["2026-11-01"]
        );
        let found = findings("weekend-signing", &file("2026-10-31", "pemerintah"));
        assert_eq!(
            found[0].message.id,
            "diharapkan hari kerja, ditemukan Sabtu, 31 Oktober 2026"
        );
        quiet("weekend-signing", &file("2026-11-02", "pemerintah"));
        quiet("weekend-signing", &file("2026-11-01", "koperasi"));
    }
}
