//! A party without obligations.
//!
//! A party that only receives is a beneficiary, no partner, and nothing can be asked of it. A duty that others carry out, by
//! its `by`, is none of its own.

use super::party_without_rights::{own_role, place};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::words;

pub static RULE: Rule = Rule {
    code: "party-without-obligations",
    weight: Weight::Warning,
    about: ["pihak tanpa kewajiban", "a party without obligations"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    if facts.reading == Reading::Broken || agreement.roles.is_empty() {
        return;
    }
    let shared = agreement.shared().duties;
    for balance in &agreement.balances() {
        let at = own_role(agreement, balance);
        // A list that is absent or empty is told by its shape, a party without any role by `party-without-role`.
        let handed_on = at
            .as_ref()
            .map(|role| role.join("obligations"))
            .filter(|list| {
                facts
                    .tree
                    .get(list)
                    .is_some_and(|list| !list.items().is_empty())
            });
        match handed_on {
            _ if balance.duties + shared > 0 => judge.held(|| place(at, balance)),
            Some(list) => {
                let name = balance.party.id.as_ref().map_or("", |id| &id.0);
                judge
                    .report(
                        &list,
                        words!(
                            "diharapkan kewajiban yang dipikul `{name}` sendiri, ditemukan hanya yang dikerjakan orang lain",
                            "expected obligations that `{name}` carries itself, found only those that others carry out"
                        ),
                    )
                    .help(words!(
                        "tuliskan apa yang dikerjakan `{name}` dalam kerja sama ini",
                        "write what `{name}` does in the work together"
                    ));
            }
            None => judge.lost(|| place(at, balance)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(b: &str, more: &str) -> String {
        format!(
            "parties = [{{ id = \"a\" }}, {{ id = \"b\" }}]\n[[roles]]\nparty = \"a\"\nobligations = [\"x\"]\n[[roles]]\nparty = \"b\"\n{b}{more}"
        )
    }

    #[test]
    fn a_list_of_what_others_do_is_marked() {
        let list = "[{ text = \"y\", by = \"Camat\" }]";
        let text = file(&format!("obligations = {list}\n"), "");
        assert_eq!(marks("party-without-obligations", &text), [list]);
        quiet(
            "party-without-obligations",
            &file(
                "obligations = [{ text = \"y\", by = [\"b\", \"Camat\"] }]\n",
                "",
            ),
        );
    }

    #[test]
    fn shared_duties_and_faults_of_shape_are_quiet() {
        let shared = "[[roles]]\nparty = \"bersama\"\nobligations = [\"w\"]\n";
        let handed_on = "obligations = [{ text = \"y\", by = \"Camat\" }]\n";
        quiet("party-without-obligations", &file(handed_on, shared));
        quiet("party-without-obligations", &file("obligations = []\n", ""));
        quiet("party-without-obligations", &file("rights = [\"z\"]\n", ""));
    }
}
