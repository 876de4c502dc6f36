//! A party with no role of its own and none shared.
//!
//! Who has nothing to do and nothing to expect is no party. What stands under `bersama` counts as each party's.

use crate::agreement::ALL_PARTIES;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "party-without-role",
    weight: Weight::Error,
    about: [
        "pihak tanpa peran sendiri atau bersama",
        "a party with no role of its own and none shared",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let bearers: Option<Vec<&str>> = agreement
        .roles
        .iter()
        .map(|role| role.party.as_ref().map(|party| party.0.as_str()))
        .collect();
    let Some(bearers) = bearers.filter(|bearers| !bearers.is_empty()) else {
        return;
    };
    // A role of nobody is most likely that of the party left over: one fault, told by `unknown-party`.
    let all_known = bearers.iter().all(|id| agreement.party(id).is_some());
    if !all_known || bearers.contains(&ALL_PARTIES) || facts.reading == Reading::Broken {
        return;
    }
    for (place, party) in agreement.parties.iter().enumerate() {
        let Some(id) = party.id.as_ref().map(|id| id.0.as_str()) else {
            continue;
        };
        if bearers.contains(&id) {
            continue;
        }
        judge
            .report(
                &path!["parties", place],
                words!(
                    "diharapkan peran pihak `{id}` pada `roles`, tidak ditemukan",
                    "expected a role of the party `{id}` in `roles`, found none"
                ),
            )
            .help(words!(
                "tambahkan `[[roles]]` dengan `party = \"{id}\"`, atau `party = \"bersama\"` untuk kewajiban semua pihak",
                "add `[[roles]]` with `party = \"{id}\"`, or `party = \"bersama\"` for what all parties must do"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(roles: &[&str]) -> String {
        let roles: Vec<_> = roles
            .iter()
            .map(|party| format!("[[roles]]\nparty = \"{party}\"\n"))
            .collect();
        format!(
            "[[parties]]\nid = \"a\"\n[[parties]]\nid = \"b\"\n{}",
            roles.concat()
        )
    }

    #[test]
    fn each_party_needs_a_role() {
        assert_eq!(paths("party-without-role", &file(&["a"])), ["parties.b"]);
        quiet("party-without-role", &file(&["a", "b"]));
    }

    #[test]
    fn a_shared_role_is_a_role() {
        quiet("party-without-role", &file(&["bersama"]));
    }

    #[test]
    fn a_misspelt_party_is_one_fault() {
        quiet("party-without-role", &file(&["a", "bb"]));
        quiet("party-without-role", &file(&[]));
    }
}
