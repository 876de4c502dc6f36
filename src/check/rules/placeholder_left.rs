//! A placeholder that somebody meant to fill in later.
//!
//! Dots, brackets and catchwords print as they are. In a draft they are normal, in a signed agreement they are a hole.

use std::ops::Range;

use crate::agreement::Fact;
use crate::agreement::walk;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "placeholder-left",
    weight: Weight::ByStatus,
    about: [
        "isian sementara yang belum diganti",
        "a placeholder not yet filled in",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // A text that was never closed holds the rest of the file.
    let mut suspects = facts.strings.with(Sign::Placeholder);
    if facts.reading == Reading::Broken || !suspects.any(|text| placeholder(text).is_some()) {
        return;
    }
    walk::facts(facts.agreement, facts.tree, &mut |steps, fact| {
        let (Fact::Text(text) | Fact::Who(text)) = fact else {
            return;
        };
        let Some(range) = placeholder(text) else {
            return;
        };
        let found = &text[range.clone()];
        judge
            .report_part(
                &walk::path(steps),
                &Part::Within(range.clone()),
                words!(
                    "ditemukan isian sementara `{found}`",
                    "found the placeholder `{found}`"
                ),
            )
            .help(words!(
                "ganti dengan isi yang sebenarnya sebelum naskah ditandatangani",
                "put in what belongs there before the paper is signed"
            ));
    });
}

/// The first placeholder in a text.
pub(super) fn placeholder(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let found = match bytes[at] {
            b'.' => Some(run(rest, b'.')).filter(|length| *length >= 4),
            b'_' => Some(run(rest, b'_')).filter(|length| *length >= 3),
            b'X' => Some(run(rest, b'X'))
                .filter(|length| *length >= 3 && stands_alone(text, at, *length)),
            b'[' => bracket(&text[at..]),
            b'T' => word(text, at, "TODO"),
            b'l' | b'L' => word(text, at, "lorem"),
            0xE2 => ellipses(&text[at..]),
            _ => None,
        };
        if let Some(length) = found {
            return Some(at..at + length);
        }
        at += match bytes[at] {
            byte @ (b'.' | b'_' | b'X') => run(rest, byte),
            0xE2 => 3,
            _ => 1,
        };
    }
    None
}

/// How often a byte repeats from the beginning.
fn run(bytes: &[u8], byte: u8) -> usize {
    bytes.iter().take_while(|next| **next == byte).count()
}

/// Brackets around nothing but dots, `[...]`.
fn bracket(rest: &str) -> Option<usize> {
    let end = rest.find(']')?;
    let inside = &rest[1..end];
    let dotted =
        inside.contains(['.', '…']) && inside.chars().all(|c| matches!(c, '.' | '…' | ' '));
    dotted.then_some(end + 1)
}

/// Two or more of `…` in a row; one alone leaves out a word in a quotation.
fn ellipses(rest: &str) -> Option<usize> {
    let count = rest.chars().take_while(|c| *c == '…').count();
    (count >= 2).then_some(count * '…'.len_utf8())
}

fn word(text: &str, at: usize, word: &str) -> Option<usize> {
    let found = text.get(at..at + word.len())?;
    // Catchwords of programmers are typed in capitals; "lorem" begins a text in either case.
    let same = if word == "lorem" {
        found.eq_ignore_ascii_case(word)
    } else {
        found == word
    };
    (same && stands_alone(text, at, word.len())).then_some(word.len())
}

/// Whether no letter touches what was found: `XXXIV` is a number.
fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    ![before, after]
        .into_iter()
        .flatten()
        .any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings_as, marks, quiet};
    use super::placeholder;
    use crate::agreement::Status;
    use crate::finding::Severity;

    #[test]
    fn placeholders_are_found_and_look_alikes_are_not() {
        let found = |text: &str| placeholder(text).map(|range| text[range].to_owned());
        for (text, expected) in [
            ("Nomor ..../BKM", "...."),
            ("nama [...] di sini", "[...]"),
            ("[ … ]", "[ … ]"),
            ("sebesar ___ rupiah", "___"),
            ("TODO: isi", "TODO"),
            ("telepon 0812XXXX", "XXXX"),
            ("Lorem ipsum", "Lorem"),
            ("………", "………"),
        ] {
            assert_eq!(found(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "dan seterusnya...",
            "Pasal XXXIV",
            "METODOLOGI",
            "a_b__c",
            "[1]",
            "kata … kata",
            "florem",
            "–é…",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn one_value_gives_one_finding_by_status() {
        let text = "[[parties]]\nid = \"a\"\nnumber = \"..../..../Bappeda\"\n";
        assert_eq!(marks("placeholder-left", text), ["...."]);
        let signed = findings_as(Status::Ditandatangani, "placeholder-left", text);
        assert_eq!(signed[0].severity, Severity::Error);
    }

    #[test]
    fn filled_in_values_are_right() {
        quiet(
            "placeholder-left",
            "[[parties]]\nid = \"a\"\nnumber = \"140/12/2026\"\n",
        );
    }
}
