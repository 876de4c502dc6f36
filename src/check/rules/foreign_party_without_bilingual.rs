//! A foreign party, and a document in one language.
//!
//! With a foreign party the agreement is also written in that party's language or in English (UU 24/2009 Pasal 31 ayat (2)).
//! Format 1 cannot give a second language yet, so this reminds and no more.

use crate::agreement::PartyKind;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "foreign-party-without-bilingual",
    weight: Weight::Note,
    about: [
        "pihak asing dalam naskah satu bahasa",
        "a foreign party and only one language",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let mut parties = facts.agreement.parties.iter();
    let Some(index) = parties.position(|party| party.kind == Some(PartyKind::Asing)) else {
        return;
    };
    judge
        .report(
            &path!["parties", index, "kind"],
            words!(
                "pihak asing: naskah diharapkan juga dalam bahasa nasional pihak itu atau bahasa Inggris (UU 24/2009 Pasal 31 ayat (2))",
                "a foreign party: the document is expected in that party's language or in English too (UU 24/2009 Pasal 31 ayat (2))"
            ),
        )
        .help(words!(
            "siapkan terjemahannya di luar berkas ini, dan sepakati dalam klausul sendiri bahasa mana yang berlaku bila penafsiran berbeda",
            "prepare the translation outside this file, and agree in a clause of your own which language prevails"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn a_foreign_party_is_told_once() {
        let text = "[[parties]]\nkind = \"desa\"\n[[parties]]\nkind = \"asing\"\n[[parties]]\nkind = \"asing\"\n";
        assert_eq!(
            marks("foreign-party-without-bilingual", text),
            ["\"asing\""]
        );
        quiet(
            "foreign-party-without-bilingual",
            "[[parties]]\nkind = \"nirlaba\"\n",
        );
    }
}
