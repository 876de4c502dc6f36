//! Only one party may end the agreement.
//!
//! The others are bound for as long as that one pleases. Where `by` is left out any party may end it.

use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "one-sided-termination",
    weight: Weight::Warning,
    about: [
        "hanya satu pihak yang dapat mengakhiri",
        "only one party may end the agreement",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let termination = agreement
        .term
        .as_ref()
        .and_then(|term| term.termination.as_ref());
    let Some(termination) = termination.filter(|_| agreement.parties.len() > 1) else {
        return;
    };
    let by = path!["term", "termination", "by"];
    let Some(sole) = agreement.sole_ender() else {
        let named = termination.by.as_ref().map_or(&[][..], |by| &by.0);
        let left_out = agreement.parties.iter().any(|party| {
            !named.is_empty()
                && !named
                    .iter()
                    .any(|who| party.id.as_ref().is_some_and(|id| id.0 == who.0))
        });
        return if left_out {
            judge.partly(|| by);
        } else {
            judge.held(|| by.parent());
        };
    };
    let name = agreement.parties[sole].id.as_ref().map_or("", |id| &id.0);
    judge
        .report(
            &by,
            words!(
                "diharapkan setiap pihak dapat mengakhiri perjanjian, ditemukan hanya `{name}`",
                "expected that every party may end the agreement, found only `{name}`"
            ),
        )
        .help(words!(
            "hapus `by` agar setiap pihak dapat mengakhiri, atau sebutkan semua pihak",
            "remove `by` so that any party may end it, or name them all"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(by: &str) -> String {
        format!(
            "parties = [{{ id = \"a\" }}, {{ id = \"b\" }}]\n[term]\ntermination = {{ notice = \"30 hari\"{by} }}\n"
        )
    }

    #[test]
    fn one_name_among_two_parties_is_marked() {
        assert_eq!(
            marks("one-sided-termination", &file(", by = \"a\"")),
            ["\"a\""]
        );
        assert_eq!(
            marks("one-sided-termination", &file(", by = [\"a\"]")),
            ["[\"a\"]"]
        );
    }

    #[test]
    fn all_parties_or_none_named_are_quiet() {
        quiet("one-sided-termination", &file(", by = [\"a\", \"b\"]"));
        quiet("one-sided-termination", &file(""));
        quiet("one-sided-termination", &file(", by = \"Camat\""));
    }
}
