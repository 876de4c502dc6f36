//! A text speaks of a term as defined, and no definition has it.
//!
//! Only the sure case is told: a term in capitals right before `sebagaimana didefinisikan`, or before a reference to the
//! definitions. What else may want a definition is for a reader to judge.

use std::ops::Range;

use crate::agreement::prose::{places_of, sentences};
use crate::agreement::walk;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "undefined-term",
    weight: Weight::Note,
    about: [
        "istilah disebut terdefinisi tetapi tidak ada definisinya",
        "a term said to be defined and without a definition",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let definitions = facts
        .agreement
        .goals
        .iter()
        .flat_map(|goals| &goals.definitions);
    let defined: Vec<&str> = definitions
        .filter_map(|definition| definition.term.as_ref())
        .map(|term| term.0.trim())
        .collect();
    let suspicious = |text: &str| undefined(text, &defined).next().is_some();
    let mut suspects = facts.strings.with(Sign::Definition);
    if facts.reading == Reading::Broken || !suspects.any(suspicious) {
        return;
    }
    sentences(facts.agreement, facts.tree, &mut |steps, text| {
        for range in undefined(text, &defined) {
            let found = &text[range.clone()];
            judge
                .report_part(
                    &walk::path(steps),
                    &Part::Within(range.clone()),
                    words!(
                        "diharapkan definisi `{found}` pada `goals.definitions`, tidak ditemukan",
                        "expected a definition of `{found}` in `goals.definitions`, found none"
                    ),
                )
                .help(words!(
                    "tambahkan `[[goals.definitions]]` dengan `term = \"{found}\"`",
                    "add `[[goals.definitions]]` with `term = \"{found}\"`"
                ));
        }
    });
}

/// The terms that a text calls defined and that are not.
fn undefined<'a>(text: &'a str, defined: &'a [&str]) -> impl Iterator<Item = Range<usize>> + 'a {
    places_of(text, MARK)
        .filter(|mark| means_own_definition(&text[mark.end..], defined))
        .filter_map(|mark| term_before(text, mark.start))
        .filter(|term| {
            let found = &text[term.clone()];
            !defined
                .iter()
                .any(|defined| places_of(defined, found).next().is_some())
        })
}

const MARK: &str = "sebagaimana";

/// Whether what follows points at the agreement's own definitions. A reference to definitions that are not there is another
/// fault.
fn means_own_definition(after: &str, defined: &[&str]) -> bool {
    let after = after.trim_start();
    let Some((verb, rest)) = ["didefinisikan", "dimaksud"]
        .into_iter()
        .find_map(|verb| Some((verb, after.strip_prefix(verb)?.trim_start())))
    else {
        return false;
    };
    let Some(place) = ["dalam ", "pada ", "oleh ", "menurut "]
        .into_iter()
        .find_map(|word| rest.strip_prefix(word))
    else {
        return verb == "didefinisikan";
    };
    place.trim_start().starts_with("{@goals.definitions}") && !defined.is_empty()
}

/// The run of capitalised words before a place.
fn term_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].trim_end();
    let end = before.len();
    let mut start = end;
    for word in before.split(' ').rev() {
        let plain = word.chars().all(|c| c.is_alphanumeric() || c == '-');
        if !word.starts_with(char::is_uppercase) || !plain {
            break;
        }
        start = if start == end {
            end - word.len()
        } else {
            start - 1 - word.len()
        };
    }
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(scope: &str) -> String {
        format!(
            "[goals]\nscope = [\"{scope}\"]\ndefinitions = [{{ term = \"Sarana Air\", meaning = \"sumur\" }}]\n"
        )
    }

    #[test]
    fn what_is_said_to_be_defined_is_defined() {
        let code = "undefined-term";
        assert_eq!(
            marks(
                code,
                &file("memelihara Sarana Listrik sebagaimana didefinisikan")
            ),
            ["Sarana Listrik"]
        );
        assert_eq!(
            marks(
                code,
                &file("Warga sebagaimana dimaksud dalam {@goals.definitions}")
            ),
            ["Warga"]
        );
        quiet(
            code,
            &file("memelihara Sarana Air sebagaimana didefinisikan"),
        );
    }

    #[test]
    fn what_is_defined_elsewhere_is_left_alone() {
        let code = "undefined-term";
        quiet(
            code,
            &file("Desa sebagaimana didefinisikan dalam UU 6/2014"),
        );
        quiet(
            code,
            &file("Laporan sebagaimana dimaksud dalam {@evaluation.reports}"),
        );
        quiet(code, &file("sarana sebagaimana didefinisikan"));
        quiet(code, &file("sebagaimana didefinisikan"));
    }
}
