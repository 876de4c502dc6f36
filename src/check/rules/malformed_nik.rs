//! An identity number (NIK) that cannot be.
//!
//! Sixteen digits: three pairs for the place of first registration, the day of birth with 40 added for women, month and year,
//! and a serial from 0001. There is no check digit. Provinces come and go and old numbers stay, so that one unknown is only a
//! warning. The number itself is never repeated in a message. Source: Ditjen Dukcapil.

use std::ops::Range;

use jiff::civil::Date;

use super::completeness::is_complete;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::finding::Severity;
use crate::locale::Words;
use crate::path;
use crate::register::regions::is_province;
use crate::tree::{Part, Path};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-nik",
    weight: Weight::Error,
    about: [
        "NIK yang tidak mungkin",
        "an identity number that cannot be",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        if let Some(nik) = &party.nik {
            look(facts, &nik.0, || path!["parties", place], judge);
        }
    }
    for signer in facts.agreement.signers() {
        if let Some(nik) = &signer.signatory.nik {
            look(facts, &nik.0, || signer.path(), judge);
        }
    }
}

fn look(facts: &Facts<'_>, nik: &str, at: impl Fn() -> Path, judge: &mut Judge<'_>) {
    let Some((fault, range)) = fault(nik) else {
        return;
    };
    if !is_complete(facts, nik) {
        return;
    }
    let at = at().join("nik");
    let part = Part::Within(range.clone());
    let reported = judge.report_part(&at, &part, message(fault, &nik[range]));
    let reported = match fault {
        Fault::Province => reported.severity(Severity::Warning),
        _ => reported,
    };
    reported.help(words!(
        "salin NIK dari KTP, 16 angka tanpa pemisah",
        "copy the NIK from the identity card, 16 digits without separators"
    ));
}

/// Why a number cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Form,
    Day,
    Month,
    Date,
    Serial,
    Province,
}

fn message(fault: Fault, found: &str) -> Words {
    match fault {
        Fault::Form => {
            let digits = found.bytes().filter(u8::is_ascii_digit).count();
            let length = found.chars().count();
            if digits == length {
                words!(
                    "diharapkan NIK dengan 16 angka, ditemukan {digits}",
                    "expected a NIK of 16 digits, found {digits}"
                )
            } else {
                words!(
                    "diharapkan NIK dengan 16 angka tanpa pemisah, ditemukan tanda lain di antaranya",
                    "expected a NIK of 16 digits without separators, found other characters among them"
                )
            }
        }
        Fault::Day => words!(
            "diharapkan hari lahir 01–31 atau, untuk perempuan, 41–71, ditemukan {found}",
            "expected a day of birth 01–31 or, for women, 41–71, found {found}"
        ),
        Fault::Month => words!(
            "diharapkan bulan lahir 01–12, ditemukan {found}",
            "expected a month of birth 01–12, found {found}"
        ),
        Fault::Date => words!(
            "diharapkan tanggal lahir yang ada dalam kalender, ditemukan {found}",
            "expected a day of birth that the calendar has, found {found}"
        ),
        Fault::Serial => words!(
            "diharapkan nomor urut mulai dari 0001, ditemukan {found}",
            "expected a serial from 0001, found {found}"
        ),
        Fault::Province => words!(
            "diharapkan kode provinsi yang dikenal, ditemukan {found}",
            "expected a known code of a province, found {found}"
        ),
    }
}

fn fault(nik: &str) -> Option<(Fault, Range<usize>)> {
    if nik.len() != 16 || !nik.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((Fault::Form, 0..nik.len()));
    }
    let pair = |at: usize| nik[at..at + 2].parse::<i8>().unwrap_or_default();
    let (day, month, year) = (pair(6), pair(8), i16::from(pair(10)));
    let day = if day > 40 { day - 40 } else { day };
    if !(1..=31).contains(&day) {
        return Some((Fault::Day, 6..8));
    }
    if !(1..=12).contains(&month) {
        return Some((Fault::Month, 8..10));
    }
    // The century is unknown; leap years of 19YY and 20YY differ only for 00.
    if Date::new(2000 + year, month, day).is_err() {
        return Some((Fault::Date, 6..12));
    }
    if &nik[12..] == "0000" {
        return Some((Fault::Serial, 12..16));
    }
    (!is_province(&nik[..2])).then_some((Fault::Province, 0..2))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};
    use super::{Fault, fault};
    use crate::finding::Severity;

    #[test]
    fn numbers_that_can_be() {
        for nik in [
            "3374010211900001",
            "3374014211900001",
            "3374012902240001",
            "3374012902000001",
        ] {
            assert_eq!(fault(nik), None, "{nik}");
        }
    }

    #[test]
    fn numbers_that_cannot_be() {
        for (nik, expected, range) in [
            ("337401021190001", Fault::Form, 0..15),
            ("3374.0102.1190.0001", Fault::Form, 0..19),
            ("33740102119000é", Fault::Form, 0..16),
            ("3374013211900001", Fault::Day, 6..8),
            ("3374017211900001", Fault::Day, 6..8),
            ("3374010013900001", Fault::Day, 6..8),
            ("3374010213900001", Fault::Month, 8..10),
            ("3374012902230001", Fault::Date, 6..12),
            ("3374010211900000", Fault::Serial, 12..16),
            ("9974010211900001", Fault::Province, 0..2),
        ] {
            assert_eq!(fault(nik), Some((expected, range)), "{nik}");
        }
    }

    #[test]
    fn parties_and_signatories_are_looked_at() {
        let text = "[[parties]]\nnik = \"3374013211900001\"\nsignatories = [{ nik = \"3374010211900000\" }, { nik = \"9974010211900001\" }]\n";
        assert_eq!(marks("malformed-nik", text), ["32", "0000", "99"]);
        assert_eq!(
            findings("malformed-nik", text)[2].severity,
            Severity::Warning
        );
        quiet("malformed-nik", "[[parties]]\nnik = \"3374....\"\n");
    }
}
