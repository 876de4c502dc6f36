//! A party without rights.
//!
//! A party that only owes is a contractor, no partner. Where nobody has rights of its own the drafter has left the subject
//! out, and one party is no worse off than another: no finding, though no point either.

use crate::agreement::{Agreement, Balance};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "party-without-rights",
    weight: Weight::Warning,
    about: ["pihak tanpa hak", "a party without rights"],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    if facts.reading == Reading::Broken || agreement.roles.is_empty() {
        return;
    }
    let shared = agreement.shared().rights;
    let balances = agreement.balances();
    let someone_has = balances.iter().find(|balance| balance.rights > 0);
    for balance in &balances {
        let at = own_role(agreement, balance);
        match (someone_has, &at) {
            _ if balance.rights + shared > 0 => judge.held(|| place(at, balance)),
            (Some(other), Some(role)) => {
                let name = balance.party.id.as_ref().map_or("", |id| &id.0);
                let count = other.rights;
                judge
                    .report(
                        role,
                        words!(
                            "diharapkan hak bagi `{name}`, tidak ditemukan satu pun",
                            "expected rights of `{name}`, found none"
                        ),
                    )
                    .label(
                        &own_role(agreement, other).unwrap_or_default().join("rights"),
                        words!("pihak lain mempunyai {count} hak", "another party has {count}"),
                    )
                    .help(words!(
                        "tambahkan `rights` pada peran `{name}`: apa yang boleh diharapkannya dari kerja sama ini",
                        "add `rights` to the role of `{name}`: what it may expect of the work together"
                    ));
            }
            // A party without any role is told by `party-without-role`.
            _ => judge.lost(|| place(at, balance)),
        }
    }
}

/// The first role of a party's own.
pub(super) fn own_role(agreement: &Agreement, balance: &Balance<'_>) -> Option<Path> {
    let id = balance.party.id.as_ref()?;
    let index = agreement
        .roles
        .iter()
        .position(|role| role.party.as_ref() == Some(id))?;
    Some(path!["roles", index])
}

/// Where the evidence of a party stands: its role, or else the party itself.
pub(super) fn place(role: Option<Path>, balance: &Balance<'_>) -> Path {
    role.unwrap_or_else(|| path!["parties", balance.place])
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(a: &str, b: &str, more: &str) -> String {
        format!(
            "parties = [{{ id = \"a\" }}, {{ id = \"b\" }}]\n[[roles]]\nparty = \"a\"\n{a}obligations = [\"x\"]\n[[roles]]\nparty = \"b\"\n{b}obligations = [\"y\"]\n{more}"
        )
    }

    #[test]
    fn a_party_that_only_owes_is_told_where_another_has_rights() {
        let text = file("rights = [\"z\"]\n", "", "");
        assert_eq!(paths("party-without-rights", &text), ["roles.2"]);
    }

    #[test]
    fn no_rights_at_all_and_shared_rights_are_quiet() {
        quiet("party-without-rights", &file("", "", ""));
        let shared = "[[roles]]\nparty = \"bersama\"\nrights = [\"w\"]\n";
        quiet(
            "party-without-rights",
            &file("rights = [\"z\"]\n", "", shared),
        );
        let without_role = "parties = [{ id = \"a\" }, { id = \"b\" }]\n[[roles]]\nparty = \"a\"\nrights = [\"z\"]\n";
        quiet("party-without-rights", without_role);
    }
}
