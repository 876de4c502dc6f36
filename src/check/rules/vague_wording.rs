//! Wording that leaves open what is meant.
//!
//! An open list and a measure without a measure can be read in two ways, and are, once there is a dispute. Looked at in what
//! binds, not in the recitals. Source: Lampiran II UU 12/2011 butir 270b, inserted by UU 13/2022 (a rule for legislation,
//! followed in agreements by custom).

use crate::agreement::prose::{is_whole, places_of, sentences};
use crate::agreement::walk::{self, Step};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::{Beginnings, Sign};
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
    if facts.reading == Reading::Broken || !facts.strings.has(Sign::Vagueness) {
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

/// How they begin.
pub(in crate::check) const FIRST_LETTERS: Beginnings = {
    let mut all = Beginnings::NONE;
    let mut at = 0;
    while at < PHRASES.len() {
        all = all.and(PHRASES[at].0);
        at += 1;
    }
    all
};

/// Whether a text has a phrase at the beginning of a word.
pub(in crate::check) fn is_at(text: &str, at: usize) -> bool {
    let has = |phrase: &str| {
        let range = at..at + phrase.len();
        text.get(range.clone())
            .is_some_and(|found| found.eq_ignore_ascii_case(phrase))
            && is_whole(text, &range)
    };
    PHRASES.iter().any(|(phrase, _)| has(phrase))
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
