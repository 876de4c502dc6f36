//! A number of the Ministry of Law (AHU) that cannot be, or is of another sort of body.
//!
//! `AHU-0012345.AH.01.04.TAHUN 2018`: a serial that begins anew each year, a code for what was decided, the year. Before
//! 2015 serials had fewer digits. The form is known from public lists, not from a rule: a warning.

use super::completeness::is_complete;
use crate::agreement::{Decree, Party, PartyKind};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::Words;
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-ahu-number",
    weight: Weight::Warning,
    about: [
        "nomor AHU yang tidak mungkin",
        "an AHU number that cannot be",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let Some(number) = party.registration.as_ref().and_then(ahu_number) else {
            continue;
        };
        if !is_complete(facts, number) {
            continue;
        }
        let message = match Ahu::parse(number) {
            None => words!(
                "diharapkan bentuk `AHU-0012345.AH.01.04.TAHUN 2018`, ditemukan `{number}`",
                "expected the form `AHU-0012345.AH.01.04.TAHUN 2018`, found `{number}`"
            ),
            Some(ahu) if ahu.lacks_year() => words!(
                "diharapkan tahun di belakang nomor, `TAHUN 2018`, ditemukan `{number}`",
                "expected the year behind the number, `TAHUN 2018`, found `{number}`"
            ),
            Some(ahu) => match other_body(party, ahu.code) {
                Some(message) => message,
                None => continue,
            },
        };
        judge
            .report(&path!["parties", place, "registration", "number"], message)
            .help(words!(
                "salin nomor dari keputusan pengesahan badan hukum",
                "copy the number from the decision that made the body a legal entity"
            ));
    }
}

/// The number of a registration, if it is one of the Ministry of Law.
fn ahu_number(registration: &Decree) -> Option<&str> {
    let number = registration.number.as_ref()?.0.trim();
    let begins = number.get(..3)?.eq_ignore_ascii_case("ahu");
    begins.then_some(number)
}

/// The parts of a number.
#[derive(Debug, PartialEq, Eq)]
struct Ahu {
    /// What was decided for what body: the two digits after `AH.01`.
    code: u8,
    year: Option<u16>,
    form: Form,
}

#[derive(Debug, PartialEq, Eq)]
enum Form {
    /// `AHU-0012345.AH.01.04.TAHUN 2018`
    Decision,
    /// `AHU-AH.01.06-0012345`
    Notification,
}

impl Ahu {
    fn parse(number: &str) -> Option<Self> {
        let number = number.to_ascii_uppercase();
        let rest = number.strip_prefix("AHU-")?;
        if let Some(rest) = rest.strip_prefix("AH.01.") {
            let (code, serial) = rest.split_once('-')?;
            digits(serial).filter(|count| *count == 7)?;
            return Some(Self {
                code: code_of(code)?,
                year: None,
                form: Form::Notification,
            });
        }
        let (serial, rest) = rest.split_once(".AH.01.")?;
        let length = digits(serial)?;
        let code = code_of(rest.get(..2)?)?;
        let tail = rest[2..].trim_start_matches(['.', ' ']);
        let year = match tail.strip_prefix("TAHUN") {
            Some(year) => {
                let year = year.trim();
                digits(year).filter(|count| *count == 4)?;
                Some(year.parse().ok()?)
            }
            None if tail.is_empty() => None,
            None => return None,
        };
        let old = year.is_some_and(|year| year < 2015);
        (length == 7 || (old && length < 7)).then_some(Self {
            code,
            year,
            form: Form::Decision,
        })
    }

    fn lacks_year(&self) -> bool {
        self.form == Form::Decision && self.year.is_none()
    }
}

fn digits(text: &str) -> Option<usize> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text.len())
}

fn code_of(code: &str) -> Option<u8> {
    digits(code).filter(|count| *count == 2)?;
    code.parse().ok()
}

/// What is wrong where the code is that of another sort of body than the party's name says.
fn other_body(party: &Party, code: u8) -> Option<Words> {
    let name = party.name.as_ref().map_or("", |name| name.0.as_str());
    let first = name
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let (body, own) = match (party.kind?, first.as_str()) {
        (PartyKind::Nirlaba, "yayasan") => ("yayasan", [4, 5, 6].as_slice()),
        (PartyKind::Nirlaba, "perkumpulan") => ("perkumpulan", [7, 8].as_slice()),
        (PartyKind::Swasta, "pt" | "pt." | "perseroan") => ("PT", [1, 2, 3, 9].as_slice()),
        _ => return None,
    };
    let taken = (1..=9).contains(&code) && !own.contains(&code);
    let codes: Vec<_> = own.iter().map(|code| format!("AH.01.{code:02}")).collect();
    let codes = codes.join(", ");
    taken.then(|| {
        words!(
            "diharapkan kode {codes} untuk {body}, ditemukan AH.01.{code:02}",
            "expected the code {codes} for a {body}, found AH.01.{code:02}"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(kind: &str, name: &str, number: &str) -> String {
        format!(
            "[[parties]]\nkind = \"{kind}\"\nname = \"{name}\"\nregistration = {{ number = \"{number}\" }}\n"
        )
    }

    #[test]
    fn numbers_have_a_form() {
        for wrong in [
            "AHU-12345.AH.01.04.TAHUN 2018",
            "AHU-0012345",
            "AHU-0012345.AH.01.04",
            "AHU.0012345.AH.01.04.TAHUN 2018",
            "AHU-é",
        ] {
            let text = file("nirlaba", "Yayasan Tirta", wrong);
            assert_eq!(
                marks("malformed-ahu-number", &text),
                [format!("\"{wrong}\"")]
            );
        }
        for right in [
            "AHU-0012345.AH.01.04.TAHUN 2018",
            "AHU-0009652.AH.01.04.Tahun 2021",
            "AHU-161.AH.01.04.Tahun 2011",
            "AHU-AH.01.06-0012345",
            "220/SKT/2019",
        ] {
            quiet(
                "malformed-ahu-number",
                &file("nirlaba", "Yayasan Tirta", right),
            );
        }
    }

    #[test]
    fn the_code_is_that_of_the_body() {
        let number = "AHU-0012345.AH.01.07.TAHUN 2018";
        assert_eq!(
            marks(
                "malformed-ahu-number",
                &file("nirlaba", "Yayasan Tirta", number)
            )
            .len(),
            1
        );
        assert_eq!(
            marks("malformed-ahu-number", &file("swasta", "PT Tirta", number)).len(),
            1
        );
        quiet(
            "malformed-ahu-number",
            &file("nirlaba", "Perkumpulan Tirta", number),
        );
        quiet(
            "malformed-ahu-number",
            &file("koperasi", "Koperasi Tirta", number),
        );
        quiet(
            "malformed-ahu-number",
            &file(
                "nirlaba",
                "Yayasan Tirta",
                "AHU-0012345.AH.01.33.TAHUN 2022",
            ),
        );
    }
}
