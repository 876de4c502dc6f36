//! Fewer originals than parties.
//!
//! A party without an original of its own has nothing to prove the agreement with. Where
//! `copies` and `originals` contradict each other, `repeated-fact-differs` tells it.

use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "copies-fewer-than-parties",
    weight: Weight::Warning,
    about: [
        "naskah asli lebih sedikit daripada pihak",
        "fewer originals than parties",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let parties = facts.agreement.parties.len();
    let Some(closing) = facts.agreement.closing.as_ref() else {
        return;
    };
    let named = closing.originals.len();
    let (key, count) = match closing.copies {
        // Less than one is a malformed value.
        Some(..=0) => return,
        Some(copies) if named == 0 || i64::try_from(named) == Ok(copies) => ("copies", copies),
        None if named > 0 => ("originals", facts.agreement.copies()),
        _ => return,
    };
    if i64::try_from(parties).is_ok_and(|parties| count >= parties)
        || facts.reading == Reading::Broken
    {
        return;
    }
    judge
        .report(
            &path!["closing", key],
            words!(
                "diharapkan paling sedikit {parties} naskah asli, satu untuk setiap pihak, ditemukan {count}",
                "expected at least {parties} originals, one for each party, found {count}"
            ),
        )
        .help(words!(
            "buat satu naskah asli untuk setiap pihak",
            "make one original for each party"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(closing: &str) -> String {
        format!("[[parties]]\nid = \"a\"\n[[parties]]\nid = \"b\"\n[closing]\n{closing}\n")
    }

    #[test]
    fn each_party_needs_an_original() {
        assert_eq!(
            marks("copies-fewer-than-parties", &file("copies = 1")),
            ["1"]
        );
        assert_eq!(
            marks("copies-fewer-than-parties", &file("originals = [\"a\"]")),
            ["[\"a\"]"]
        );
        quiet("copies-fewer-than-parties", &file("copies = 2"));
        quiet("copies-fewer-than-parties", &file("signing = \"basah\""));
    }

    #[test]
    fn a_contradiction_is_told_once() {
        let text = file("copies = 1\noriginals = [\"a\", \"b\"]");
        quiet("copies-fewer-than-parties", &text);
        assert_eq!(marks("repeated-fact-differs", &text), ["1"]);
    }
}
