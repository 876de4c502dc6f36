//! A party's label typed by hand: PIHAK PERTAMA, PIHAK KEDUA.
//!
//! Labels follow the order of the parties; one typed by hand names somebody else as soon as a party is added or moved. `Pihak
//! Ketiga` in mixed case is left alone, for it mostly means outsiders. Source: format 1, principle 3.

use std::ops::Range;

use crate::agreement::prose::{is_whole, sentences};
use crate::agreement::walk;
use crate::agreement::{Agreement, Id};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::locale::Words;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "typed-party-label",
    weight: Weight::Note,
    about: [
        "sebutan pihak diketik sendiri",
        "a party label typed by hand",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // A text that was never closed holds the rest of the file.
    let mut suspects = facts.strings.with(Sign::Label);
    if facts.reading == Reading::Broken || !suspects.any(|text| labels(text).next().is_some()) {
        return;
    }
    sentences(facts.agreement, facts.tree, &mut |steps, text| {
        for (range, place) in labels(text) {
            let label = &text[range.clone()];
            judge
                .report_part(
                    &walk::path(steps),
                    &Part::Within(range.clone()),
                    words!(
                        "sebutan `{label}` diketik sendiri",
                        "the label `{label}` is typed by hand"
                    ),
                )
                .help(advice(facts.agreement, place));
        }
    });
}

/// What to write instead: the id of the party that has the label.
fn advice(agreement: &Agreement, place: usize) -> Words {
    let party = agreement.parties.get(place);
    match party.and_then(|party| party.id.as_ref()) {
        Some(Id(id)) => words!("tulis `{{@{id}}}`", "write `{{@{id}}}`"),
        None => words!(
            "tulis `{{@id}}` dengan id pihak yang dimaksud",
            "write `{{@id}}` with the id of the party that is meant"
        ),
    }
}

/// Ordinals with the place that they stand for, from 0.
const ORDINALS: [(&str, usize); 9] = [
    ("pertama", 0),
    ("kesatu", 0),
    ("kedua", 1),
    ("ketiga", 2),
    ("keempat", 3),
    ("kelima", 4),
    ("keenam", 5),
    ("ketujuh", 6),
    ("kedelapan", 7),
];

/// The labels of a text, each with the place of its party, from 0.
fn labels(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
    text.match_indices('P').filter_map(|(start, _)| {
        let rest = &text[start..];
        if !rest.starts_with("PIHAK ") && !rest.starts_with("Pihak ") {
            return None;
        }
        ORDINALS.iter().find_map(|(ordinal, place)| {
            let length = "PIHAK ".len() + ordinal.len();
            let label = rest.get(..length)?;
            let (word, typed) = label.split_once(' ')?;
            let range = start..start + length;
            (is_label(word, typed, ordinal, *place) && is_whole(text, &range))
                .then_some((range, *place))
        })
    })
}

/// Whether both words of a label are typed in the same manner, and surely mean a party.
fn is_label(word: &str, typed: &str, ordinal: &str, place: usize) -> bool {
    let manner = match word {
        "PIHAK" => !typed.contains(|c: char| c.is_lowercase()),
        "Pihak" => place < 2 && typed.starts_with(char::is_uppercase),
        _ => false,
    };
    manner && typed.eq_ignore_ascii_case(ordinal)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(text: &str) -> String {
        format!(
            "[[parties]]\nid = \"dinas\"\n[[parties]]\nid = \"bkm\"\n[goals]\nscope = [\"{text}\"]\n"
        )
    }

    #[test]
    fn labels_are_marked_and_their_party_named() {
        let text = file("PIHAK KESATU melatih Pihak Kedua dan PIHAK KETIGA");
        assert_eq!(
            marks("typed-party-label", &text),
            ["PIHAK KESATU", "Pihak Kedua", "PIHAK KETIGA"]
        );
        let help: Vec<_> = findings("typed-party-label", &text)
            .into_iter()
            .filter_map(|finding| Some(finding.help?.id))
            .collect();
        assert_eq!(help[..2], ["tulis `{@dinas}`", "tulis `{@bkm}`"]);
    }

    #[test]
    fn other_words_are_left_alone() {
        for text in [
            "PARA PIHAK",
            "salah satu PIHAK",
            "pihak ketiga",
            "dengan Pihak Ketiga",
            "pihak kedua",
            "PIHAK KEDUANYA",
            "PIHAK é",
        ] {
            quiet("typed-party-label", &file(text));
        }
    }

    #[test]
    fn a_quotation_of_the_old_text_is_left_alone() {
        quiet(
            "typed-party-label",
            "[agreement]\namends = { changes = [{ at = \"Pasal 1\", was = \"PIHAK KEDUA\" }] }\n",
        );
    }
}
