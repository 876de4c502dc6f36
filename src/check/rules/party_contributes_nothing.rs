//! A party that gives neither funds nor other help.
//!
//! Who brings nothing has no weight among the partners. Help that is not counted in money counts as well: local knowledge,
//! labour, land. A grant and a loan go one way by nature and are left alone.

use crate::agreement::{Agreement, Id, Price, Scheme};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "party-contributes-nothing",
    weight: Weight::Note,
    about: [
        "pihak tanpa kontribusi",
        "a party that gives neither funds nor other help",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let scheme = facts
        .agreement
        .funding
        .as_ref()
        .and_then(|funding| funding.scheme);
    if facts.reading == Reading::Broken || matches!(scheme, Some(Scheme::Hibah | Scheme::Pinjaman))
    {
        return;
    }
    for (index, party) in facts.agreement.parties.iter().enumerate() {
        let Some(id) = party.id.as_ref().filter(|id| !id.0.is_empty()) else {
            continue;
        };
        if let Some(at) = gift(facts.agreement, id) {
            judge.held(|| at);
            continue;
        }
        let name = &id.0;
        judge
            .report(
                &path!["parties", index],
                words!(
                    "diharapkan kontribusi atau bantuan dari `{name}`, tidak ditemukan satu pun",
                    "expected a contribution or other help from `{name}`, found none"
                ),
            )
            .help(words!(
                "sebutkan bantuannya dalam `provides` pada peran `{name}`, misalnya `pengetahuan-lokal`, atau dalam `[[funding.contributions]]`",
                "name its help in `provides` of the role of `{name}`, such as `pengetahuan-lokal`, or in `[[funding.contributions]]`"
            ));
    }
}

/// The first place that states what a party gives.
fn gift(agreement: &Agreement, id: &Id) -> Option<Path> {
    let role = agreement
        .roles
        .iter()
        .position(|role| role.party.as_ref() == Some(id) && !role.provides.is_empty());
    if let Some(role) = role {
        return Some(path!["roles", role, "provides"]);
    }
    let funding = agreement.funding.as_ref()?;
    let given = funding
        .contributions
        .iter()
        .position(|given| given.party.as_ref() == Some(id));
    let paid = || {
        let pays = |price: &Price| {
            price
                .from
                .as_ref()
                .is_some_and(|from| from.0.iter().any(|who| who.0 == id.0))
        };
        funding.prices.iter().position(pays)
    };
    given
        .map(|index| path!["funding", "contributions", index])
        .or_else(|| paid().map(|index| path!["funding", "prices", index]))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    #[test]
    fn each_party_gives_something() {
        let parties = "parties = [{ id = \"a\" }, { id = \"b\" }]\n";
        let roles = "roles = [{ party = \"a\", provides = [\"lahan\"] }, { party = \"b\", provides = [] }]\n";
        let text = format!("{parties}{roles}");
        assert_eq!(paths("party-contributes-nothing", &text), ["parties.b"]);
        let given = "[funding]\ncontributions = [{ party = \"b\", form = \"tenaga\" }]\n";
        quiet("party-contributes-nothing", &format!("{text}{given}"));
        let paid = "[funding]\nprices = [{ name = \"x\", price = 1, from = \"b\", to = \"a\" }]\n";
        quiet("party-contributes-nothing", &format!("{text}{paid}"));
        quiet(
            "party-contributes-nothing",
            &format!("{text}[funding]\nscheme = \"hibah\"\n"),
        );
    }
}
