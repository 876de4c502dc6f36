//! Wording that leaves open what is meant.
//!
//! An open list and a measure without a measure can be read in two ways, and are, once there is a dispute. Looked at in what
//! binds, not in the recitals. Source: Lampiran II UU 12/2011 butir 270b, inserted by UU 13/2022 (a rule for legislation,
//! followed in agreements by custom).

use crate::agreement::prose::{any_string, places_of, sentences, words};
use crate::agreement::walk::{self, Step};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::Words;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "vague-wording",
    weight: Weight::Note,
    about: ["rumusan yang kabur", "vague wording"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // A text that was never closed holds the rest of the file.
    if facts.reading == Reading::Broken
        || !any_string(facts.tree, |text| {
            words(text).any(|(_, word)| is_of_phrase(word))
        })
    {
        return;
    }
    sentences(facts.agreement, facts.tree, &mut |steps, text| {
        if walk::section(steps) == Some("background") || steps.contains(&Step::Key("definitions")) {
            return;
        }
        for (phrase, vagueness) in PHRASES {
            for range in places_of(text, phrase) {
                judge
                    .report_part(
                        &walk::path(steps),
                        &Part::Within(range),
                        words!(
                            "rumusan `{phrase}` dapat ditafsirkan berbeda",
                            "`{phrase}` can be read in two ways"
                        ),
                    )
                    .help(advice(*vagueness));
            }
        }
    });
}

/// The rarest word of each phrase: a text without any of them has no phrase.
const RAREST: [&str; 13] = [
    "lain",
    "terbatas",
    "sebagainya",
    "seterusnya",
    "dll",
    "dsb",
    "secukupnya",
    "seperlunya",
    "sewajarnya",
    "lebih",
    "secepatnya",
    "sesegera",
    "dekat",
];

fn is_of_phrase(word: &str) -> bool {
    RAREST
        .iter()
        .any(|rarest| word.eq_ignore_ascii_case(rarest))
}

/// What a phrase leaves open.
#[derive(Debug, Clone, Copy)]
enum Vagueness {
    List,
    Measure,
    Time,
}

/// The phrases, in small letters.
const PHRASES: &[(&str, Vagueness)] = &[
    ("antara lain", Vagueness::List),
    ("tidak terbatas pada", Vagueness::List),
    ("dan lain-lain", Vagueness::List),
    ("dan lain sebagainya", Vagueness::List),
    ("dan sebagainya", Vagueness::List),
    ("dan seterusnya", Vagueness::List),
    ("dll", Vagueness::List),
    ("dsb", Vagueness::List),
    ("secukupnya", Vagueness::Measure),
    ("seperlunya", Vagueness::Measure),
    ("sewajarnya", Vagueness::Measure),
    ("kurang lebih", Vagueness::Measure),
    ("secepatnya", Vagueness::Time),
    ("sesegera mungkin", Vagueness::Time),
    ("dalam waktu dekat", Vagueness::Time),
];

fn advice(vagueness: Vagueness) -> Words {
    match vagueness {
        Vagueness::List => words!(
            "sebut semuanya dengan `meliputi`, atau yang paling sedikit harus ada dengan `paling sedikit meliputi`",
            "name them all with `meliputi`, or what there must be at least with `paling sedikit meliputi`"
        ),
        Vagueness::Measure => words!(
            "sebut ukurannya, misalnya `paling sedikit {{10 orang}}`",
            "give the measure, such as `paling sedikit {{10 orang}}`"
        ),
        Vagueness::Time => words!(
            "sebut tenggatnya, misalnya `paling lambat {{14 hari kalender}}`",
            "give the deadline, such as `paling lambat {{14 hari kalender}}`"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn open_lists_and_measures_are_marked() {
        let text = "[goals]\nscope = [\"pelatihan, antara lain tata buku, dll.\", \"gabah secukupnya\", \"Antara lain antara lain\"]\n";
        assert_eq!(
            marks("vague-wording", text),
            [
                "antara lain",
                "dll",
                "secukupnya",
                "Antara lain",
                "antara lain"
            ]
        );
    }

    #[test]
    fn every_phrase_has_a_rare_word() {
        for (phrase, _) in super::PHRASES {
            assert!(
                super::words(phrase).any(|(_, word)| super::is_of_phrase(word)),
                "{phrase}"
            );
        }
    }

    #[test]
    fn recitals_definitions_and_look_alikes_are_left_alone() {
        quiet(
            "vague-wording",
            "[background]\nrecitals = [\"antara lain\"]\n[goals]\ndefinitions = [{ term = \"a\", meaning = \"antara lain b\" }]\n",
        );
        quiet(
            "vague-wording",
            "[goals]\nscope = [\"di antara lainnya\", \"antara lainnya\"]\n",
        );
    }
}
