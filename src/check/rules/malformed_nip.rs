//! A civil servant's number (NIP) that cannot be.
//!
//! Eighteen digits: the day of birth, the month of appointment (21 for who is employed by contract, PPPK), the sex, a serial.
//! Blanks between the groups are usual on paper. Not verified, hence a warning.

use jiff::civil::Date;

use super::completeness::is_complete;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::Words;
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-nip",
    weight: Weight::Warning,
    about: [
        "NIP yang tidak mungkin",
        "a civil servant's number that cannot be",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for signer in facts.agreement.signers() {
        if let Some(nip) = &signer.signatory.nip {
            look(facts, &nip.0, || signer.path(), judge);
        }
    }
    let Some(closing) = facts.agreement.closing.as_ref() else {
        return;
    };
    for (key, people) in [
        ("endorsers", &closing.endorsers),
        ("witnesses", &closing.witnesses),
    ] {
        for (place, person) in people.iter().enumerate() {
            if let Some(nip) = &person.nip {
                look(facts, &nip.0, || path!["closing", key, place], judge);
            }
        }
    }
}

fn look(facts: &Facts<'_>, nip: &str, at: impl Fn() -> Path, judge: &mut Judge<'_>) {
    let Some(message) = fault(nip).filter(|_| is_complete(facts, nip)) else {
        return;
    };
    judge.report(&at().join("nip"), message).help(words!(
        "salin NIP dari keputusan pengangkatan, 18 angka",
        "copy the NIP from the decision of appointment, 18 digits"
    ));
}

fn fault(nip: &str) -> Option<Words> {
    let digits: String = nip.split_whitespace().collect();
    if digits.len() != 18 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let found = digits.bytes().filter(u8::is_ascii_digit).count();
        return Some(words!(
            "diharapkan 18 angka, ditemukan {found}",
            "expected 18 digits, found {found}"
        ));
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<i16>().unwrap_or_default();
    let pair = |from: usize| digits[from..from + 2].parse::<i8>().unwrap_or_default();
    if Date::new(number(0, 4), pair(4), pair(6)).is_err() {
        let found = &digits[..8];
        return Some(words!(
            "diharapkan tanggal lahir tttt-bb-hh pada delapan angka pertama, ditemukan {found}",
            "expected the day of birth yyyy-mm-dd in the first eight digits, found {found}"
        ));
    }
    if !matches!(pair(12), 1..=12 | 21) || number(8, 12) <= number(0, 4) {
        let found = &digits[8..14];
        return Some(words!(
            "diharapkan tahun dan bulan pengangkatan pada angka ke-9 sampai ke-14, ditemukan {found}",
            "expected year and month of appointment in the digits 9 to 14, found {found}"
        ));
    }
    let sex = &digits[14..15];
    (!matches!(sex, "1" | "2")).then(|| {
        words!(
            "diharapkan 1 (laki-laki) atau 2 (perempuan) pada angka ke-15, ditemukan {sex}",
            "expected 1 (man) or 2 (woman) as the 15th digit, found {sex}"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};
    use super::fault;

    #[test]
    fn numbers_that_can_be() {
        for nip in [
            "197003121995032001",
            "19700312 199503 2 001",
            "199001012022211001",
        ] {
            assert_eq!(fault(nip), None, "{nip}");
        }
    }

    #[test]
    fn numbers_that_cannot_be() {
        for nip in [
            "19700312199503200",
            "197013121995032001",
            "197002301995032001",
            "197003121995132001",
            "197003121969032001",
            "197003121995033001",
            "19700312199503200é",
            "",
        ] {
            assert!(fault(nip).is_some(), "{nip}");
        }
    }

    #[test]
    fn everybody_who_has_one_is_looked_at() {
        let text = "[[parties]]\nsignatories = [{ nip = \"1\" }]\n[closing]\nwitnesses = [{ nip = \"2\" }]\nendorsers = [{ nip = \"....\" }]\n";
        assert_eq!(marks("malformed-nip", text), ["\"1\"", "\"2\""]);
        quiet("malformed-nip", "[[parties]]\nsignatories = [{}]\n");
    }
}
