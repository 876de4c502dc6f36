//! A defined term that the agreement does not use.
//!
//! A definition says how a word is to be read; without the word it says nothing. Words that the printed clauses use
//! themselves count as used. Source: Lampiran II UU 12/2011 butir 98 and following (a rule for legislation, followed in
//! agreements by custom).

use crate::agreement::prose::places_of;
use crate::agreement::{Definition, Party};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "defined-term-unused",
    weight: Weight::Note,
    about: [
        "istilah didefinisikan tetapi tidak dipakai",
        "a defined term that is not used",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let definitions = facts
        .agreement
        .goals
        .iter()
        .flat_map(|goals| &goals.definitions);
    for (place, definition) in definitions.enumerate() {
        let term = definition.term.as_ref().map_or("", |term| term.0.trim());
        if term.is_empty() || facts.reading == Reading::Broken || is_used(term, definition, facts) {
            continue;
        }
        judge
            .report(
                &path!["goals", "definitions", place, "term"],
                words!(
                    "istilah `{term}` tidak dipakai",
                    "the term `{term}` is not used"
                ),
            )
            .help(words!(
                "hapus definisinya, atau pakai istilah itu di tempat yang dimaksud",
                "delete the definition, or use the term where it is meant"
            ));
    }
}

/// Terms that printed clauses use of themselves.
const PRINTED: [&str; 9] = [
    "perjanjian",
    "pihak",
    "para pihak",
    "hari",
    "hari kerja",
    "hari kalender",
    "keadaan kahar",
    "adendum",
    "lampiran",
];

fn is_used(term: &str, own: &Definition, facts: &Facts<'_>) -> bool {
    let forms = || {
        term.split(['(', ')', ','])
            .map(str::trim)
            .filter(|form| !form.is_empty())
    };
    let in_own = |form: &str| {
        let texts = [&own.term, &own.meaning];
        texts
            .into_iter()
            .flatten()
            .map(|text| places_of(&text.0, form).count())
            .sum::<usize>()
    };
    forms().any(|form| {
        let names_party = |party: &Party| {
            [&party.name, &party.short]
                .into_iter()
                .flatten()
                .any(|name| name.0.eq_ignore_ascii_case(form))
        };
        let printed = PRINTED
            .iter()
            .any(|printed| form.eq_ignore_ascii_case(printed));
        printed || facts.agreement.parties.iter().any(names_party) || {
            let mut left = in_own(form);
            facts.strings.all().any(|text| {
                let found = places_of(text, form).count();
                let beyond = found > left;
                left = left.saturating_sub(found);
                beyond
            })
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(term: &str, scope: &str) -> String {
        format!(
            "[[parties]]\nid = \"bkm\"\nname = \"Badan Keswadayaan\"\nshort = \"BKM\"\n[goals]\nscope = [\"{scope}\"]\ndefinitions = [{{ term = \"{term}\", meaning = \"sumur dan Sarana lain\" }}, {{ term = \"Air\", meaning = \"air dari sumur\" }}]\n"
        )
    }

    #[test]
    fn a_term_stands_somewhere_else_too() {
        assert_eq!(
            marks("defined-term-unused", &file("Sarana", "prasarana air")),
            ["\"Sarana\""]
        );
        assert_eq!(
            marks("defined-term-unused", &file("Sarana", "sarana")),
            ["\"Air\""]
        );
        quiet(
            "defined-term-unused",
            &file("Sarana", "memelihara sarana air"),
        );
    }

    #[test]
    fn printed_words_parties_and_short_forms_count() {
        for term in ["Hari", "PARA PIHAK", "BKM", "Sarana Air Bersih (SAB)"] {
            quiet("defined-term-unused", &file(term, "air SAB"));
        }
    }
}
