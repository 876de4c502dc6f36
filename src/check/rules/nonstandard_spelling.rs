//! A spelling that KBBI and EYD V do not know.
//!
//! One spelling makes texts look finished and lets them be searched. Titles of other papers keep theirs: what follows
//! `tentang` in a citation is not looked at, nor is what belongs to an address of the net. Source: KBBI; EYD V; usage of acts
//! and ordinances since 2015.

use std::ops::Range;

use super::spelling;
use crate::agreement::prose::{sentences, words};
use crate::agreement::walk;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "nonstandard-spelling",
    weight: Weight::Note,
    about: ["ejaan tidak baku", "nonstandard spelling"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // A text that was never closed holds the rest of the file.
    if facts.reading == Reading::Broken || !facts.strings.has(Sign::Spelling) {
        return;
    }
    sentences(facts.agreement, facts.tree, &mut |steps, text| {
        for (range, standard) in nonstandard(text) {
            let found = &text[range.clone()];
            judge
                .report_part(
                    &walk::path(steps),
                    &Part::Within(range.clone()),
                    words!(
                        "diharapkan `{standard}`, ditemukan `{found}`",
                        "expected `{standard}`, found `{found}`"
                    ),
                )
                .help(words!("tulis `{standard}`", "write `{standard}`"))
                .fix(found, standard.as_str());
        }
    });
}

/// The nonstandard spellings of a sentence, each with what stands in its place, in the same case.
fn nonstandard(text: &str) -> Vec<(Range<usize>, String)> {
    let end = end_of_own_words(text);
    words(text)
        .take_while(|(start, _)| *start < end)
        .filter_map(|(start, _)| {
            let row = spelling::at(text, start)?;
            let range = start..start + row.typed.len();
            let standard = in_case_of(text, &range, row.standard);
            is_word_of_sentence(text, &range).then_some((range, standard))
        })
        .collect()
}

/// Where the title of a regulation begins, which is cited as it is.
fn end_of_own_words(text: &str) -> usize {
    let cites = text.contains("Nomor ") && text.contains("Tahun ");
    text.find(" tentang ")
        .filter(|_| cites)
        .unwrap_or(text.len())
}

/// Whether a range is no part of a longer word, of a reference, a number, or an address of the net.
fn is_word_of_sentence(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| matches!(c, '@' | '/' | '_' | '-' | '.') || c.is_alphanumeric();
    let before = &text[..range.start];
    let after = &text[range.end..];
    let mut behind = after.chars();
    let joined = match behind.next() {
        Some('@' | '/' | '_') => true,
        Some('.' | '-') => behind.next().is_some_and(char::is_alphanumeric),
        _ => false,
    };
    !before.ends_with(joins) && !joined
}

/// A standard spelling in the case of what was typed: all capitals, a capital for each word in a title, or one capital.
fn in_case_of(text: &str, range: &Range<usize>, standard: &str) -> String {
    let typed = &text[range.clone()];
    if !typed.contains(|c: char| c.is_lowercase()) {
        return standard.to_uppercase();
    }
    if !typed.starts_with(char::is_uppercase) {
        return standard.to_owned();
    }
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let before = text[..range.start].split_whitespace().next_back();
    let after = text[range.end..].split_whitespace().next();
    let title = match typed.split_once(' ') {
        Some((_, second)) => capital(second),
        None => before.is_some_and(capital) || after.is_some_and(capital),
    };
    let mut words = standard.split(' ');
    let first = words.next().map_or_else(String::new, capitalised);
    words.fold(first, |sentence, word| {
        let word = if title {
            capitalised(word)
        } else {
            word.to_owned()
        };
        format!("{sentence} {word}")
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};
    use super::nonstandard;

    fn mended(text: &str) -> String {
        let mut text = text.to_owned();
        for (range, standard) in nonstandard(&text).into_iter().rev() {
            text.replace_range(range, &standard);
        }
        text
    }

    #[test]
    fn spellings_are_mended_in_their_case() {
        for (typed, standard) in [
            (
                "Kerjasama ini terdiri dari ijin",
                "Kerja sama ini terdiri atas izin",
            ),
            ("Perjanjian Kerjasama ini", "Perjanjian Kerja Sama ini"),
            ("PERJANJIAN KERJASAMA", "PERJANJIAN KERJA SAMA"),
            ("resikonya diatas 2 milyar", "risikonya di atas 2 miliar"),
            ("hari Jum'at, 6 Nopember", "hari Jumat, 6 November"),
            (
                "ditanda tangani dan bermaterai",
                "ditandatangani dan bermeterai",
            ),
            ("praktek.", "praktik."),
        ] {
            assert_eq!(mended(typed), standard);
        }
    }

    #[test]
    fn look_alikes_are_left_alone() {
        for text in [
            "mengatasi, membawahi, praktik, jadwal, materaiku",
            "itikad baik, addendum, walikota",
            "{@kerjasama} dan {@goals.kerjasama}, {@a-kerjasama}",
            "laman kerjasama.example.id, pos-el kerjasama@example.id, 12/kerjasama/2026",
            "Peraturan Daerah Nomor 3 Tahun 2009 tentang Ijin Usaha",
            "",
            "é ijiné",
        ] {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn only_sentences_are_looked_at() {
        let text = "[agreement]\ntitle = \"Kerjasama \\\"x\\\" ijin\"\nplace = \"Ijin\"\n[[parties]]\nname = \"Kelompok Ijin\"\n";
        assert_eq!(marks("nonstandard-spelling", text), ["Kerjasama", "ijin"]);
        quiet(
            "nonstandard-spelling",
            "[background]\nlegal_basis = [\"Ijin\"]\n",
        );
    }
}
