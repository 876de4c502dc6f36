//! A number typed with its words: `30 (tiga puluh) hari`.
//!
//! The words win a dispute, so wrong ones are an error. Right ones are only work: a brace prints them. Source: Lampiran II
//! UU 12/2011 butir 86; the words are those of [`crate::locale::terbilang`].

use std::ops::Range;

use super::written_number::{Written, typed};
use crate::agreement::prose::sentences;
use crate::agreement::walk;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::finding::Severity;
use crate::tree::{Part, Path};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "typed-number-words",
    weight: Weight::Note,
    about: [
        "bilangan beserta hurufnya diketik sendiri",
        "a number typed by hand with its words",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // A text that was never closed holds the rest of the file.
    let mut suspects = facts.strings.with(Sign::Bracket);
    if facts.reading == Reading::Broken || !suspects.any(|text| typed(text).next().is_some()) {
        return;
    }
    sentences(facts.agreement, facts.tree, &mut |steps, text| {
        for number in typed(text) {
            let at = walk::path(steps);
            match &number.wrong {
                Some(expected) => report_wrong(judge, &at, text, number.words, expected),
                None => report_right(judge, &at, text, &number),
            }
        }
    });
}

fn report_wrong(judge: &mut Judge<'_>, at: &Path, text: &str, words: Range<usize>, expected: &str) {
    let found = &text[words.clone()];
    judge
        .report_part(
            at,
            &Part::Within(words),
            words!("diharapkan `{expected}`, ditemukan `{found}`", "expected `{expected}`, found `{found}`"),
        )
        .severity(Severity::Error)
        .help(words!(
            "periksa mana yang benar, angka atau hurufnya, lalu tulis dalam kurung kurawal, misalnya `{{30 hari kalender}}`",
            "see which is right, figure or words, and write it in braces, such as `{{30 hari kalender}}`"
        ));
}

fn report_right(judge: &mut Judge<'_>, at: &Path, text: &str, number: &Written) {
    let whole = number.figure.start..number.words.end + 1;
    let found = &text[whole.clone()];
    let brace = number.brace.as_deref().unwrap_or("2,5 persen");
    judge
        .report_part(
            at,
            &Part::Within(whole),
            words!(
                "`{found}` diketik lengkap dengan hurufnya",
                "`{found}` is typed with its words"
            ),
        )
        .help(words!(
            "tulis dalam kurung kurawal, `{{{brace}}}`; hurufnya dicetak sendiri",
            "write it in braces, `{{{brace}}}`; the words are printed of themselves"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};
    use crate::finding::Severity;

    fn file(text: &str) -> String {
        format!("[goals]\nscope = [\"{text}\"]\n")
    }

    #[test]
    fn wrong_words_are_an_error_at_the_words() {
        let text = file("paling lambat 30 (tiga puluh satu) hari");
        assert_eq!(marks("typed-number-words", &text), ["tiga puluh satu"]);
        assert_eq!(
            findings("typed-number-words", &text)[0].severity,
            Severity::Error
        );
    }

    #[test]
    fn right_words_are_a_note_at_the_whole() {
        let text = file("paling lambat 30 (Tiga Puluh) hari");
        assert_eq!(marks("typed-number-words", &text), ["30 (Tiga Puluh)"]);
        assert_eq!(
            findings("typed-number-words", &text)[0].severity,
            Severity::Note
        );
    }

    #[test]
    fn other_brackets_are_left_alone() {
        for text in [
            "Rp5.000 (termasuk pajak)",
            "{30 hari} kalender",
            "ayat (3)",
            "tiga (3)",
        ] {
            quiet("typed-number-words", &file(text));
        }
    }
}
