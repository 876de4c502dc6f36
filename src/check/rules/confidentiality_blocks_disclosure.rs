//! Everything is secret, and a public body is party.
//!
//! An agreement between a public body and a third party must be open at all times (UU 14/2008 Pasal 11 ayat (1) huruf e), so a
//! clause that hides all of it cannot be kept.

use crate::agreement::public_funds::is_government;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "confidentiality-blocks-disclosure",
    weight: Weight::Warning,
    about: [
        "semua dirahasiakan padahal ada badan publik",
        "everything secret, with a public body as party",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let governance = facts.agreement.governance.as_ref();
    let Some(secret) = governance.and_then(|governance| governance.confidentiality.as_ref()) else {
        return;
    };
    let Some(body) = facts.agreement.parties.iter().position(is_government) else {
        return;
    };
    let everything = match &secret.covers {
        Some(covers) => says_everything(&covers.0),
        None => facts.reading == Reading::Whole,
    };
    if !everything {
        return;
    }
    judge
        .report(
            &path!["governance", "confidentiality", "covers"],
            words!(
                "diharapkan bagian tertentu yang dirahasiakan, ditemukan seluruh isi Perjanjian (UU 14/2008 Pasal 11 ayat (1) huruf e)",
                "expected a certain part to be secret, found all of the agreement (UU 14/2008 Pasal 11 ayat (1) huruf e)"
            ),
        )
        .label(
            &path!["parties", body, "kind"],
            words!("pihak ini badan publik", "this party is a public body"),
        )
        .help(words!(
            "tulis `covers` dengan yang memang boleh dirahasiakan, misalnya `\"data pribadi penerima manfaat\"`",
            "let `covers` name what may be kept secret, for example `\"data pribadi penerima manfaat\"`"
        ));
}

/// Whether a text hides all and makes no exception.
fn says_everything(covers: &str) -> bool {
    const ALL: [&str; 4] = ["seluruh", "semua", "segala", "setiap"];
    const WHAT: [&str; 7] = [
        "isi",
        "informasi",
        "dokumen",
        "hal",
        "keterangan",
        "perjanjian",
        "sesuatu",
    ];
    const LIMITS: [&str; 4] = ["kecuali", "rahasia", "pribadi", "selain"];
    let covers = covers.to_lowercase();
    if LIMITS.iter().any(|limit| covers.contains(limit)) {
        return false;
    }
    let words: Vec<&str> = covers
        .split(|letter: char| !letter.is_alphabetic())
        .collect();
    words
        .windows(2)
        .any(|pair| ALL.contains(&pair[0]) && WHAT.contains(&pair[1]))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    const CODE: &str = "confidentiality-blocks-disclosure";

    fn file(kind: &str, keys: &str) -> String {
        format!(
            "[[parties]]\nkind = \"{kind}\"\n[governance.confidentiality]\nsurvives = \"2 tahun\"\n{keys}\n"
        )
    }

    #[test]
    fn hiding_everything_is_marked_where_a_public_body_is_party() {
        assert_eq!(
            marks(CODE, &file("pemerintah", "")),
            ["[governance.confidentiality]"]
        );
        assert_eq!(
            marks(CODE, &file("desa", "covers = \"seluruh isi Perjanjian\"")),
            ["\"seluruh isi Perjanjian\""]
        );
        quiet(CODE, &file("swasta", ""));
    }

    #[test]
    fn a_part_may_be_secret() {
        quiet(
            CODE,
            &file("pemerintah", "covers = \"seluruh data pribadi warga\""),
        );
        quiet(
            CODE,
            &file(
                "pemerintah",
                "covers = \"semua informasi yang dinyatakan rahasia secara tertulis\"",
            ),
        );
        quiet(CODE, &file("pemerintah", "covers = \"rencana harga\""));
    }
}
