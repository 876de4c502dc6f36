//! Obligations far out of balance.
//!
//! One party carries three times the duties of another, or four times its own rights. A grant and a loan are lopsided by
//! nature and left alone. What stands under `bersama` counts as each party's.

use super::party_without_rights::{own_role, place};
use crate::agreement::{Balance, Scheme};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::words;

pub static RULE: Rule = Rule {
    code: "lopsided-obligations",
    weight: Weight::Note,
    about: [
        "kewajiban sangat tidak berimbang",
        "obligations far out of balance",
    ],
    judge: Some(judge),
};

/// How many times the duties of another party are too many.
const TIMES_ANOTHER: usize = 3;

/// How many times a party's own rights are too many duties.
const TIMES_OWN_RIGHTS: usize = 4;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let scheme = agreement
        .funding
        .as_ref()
        .and_then(|funding| funding.scheme);
    if facts.reading == Reading::Broken
        || matches!(scheme, Some(Scheme::Hibah | Scheme::Pinjaman))
        || agreement.roles.is_empty()
    {
        return;
    }
    let balances = agreement.balances();
    let shared = agreement.shared();
    let carried = |balance: &Balance<'_>| balance.duties + shared.duties;
    let most = balances.iter().max_by_key(|balance| carried(balance));
    let least = balances.iter().min_by_key(|balance| carried(balance));
    let (Some(most), Some(least)) = (most, least) else {
        return;
    };
    let (many, few) = (carried(most), carried(least));
    let at = place(own_role(agreement, most), most);
    if few == 0 && many > 0 {
        // Told by `party-without-obligations`.
        judge.lost(|| at);
    } else if few > 0 && many >= few * TIMES_ANOTHER {
        let [name, other] =
            [most, least].map(|balance| balance.party.id.as_ref().map_or("", |id| &id.0));
        let other_at = place(own_role(agreement, least), least);
        judge
            .report(
                &at,
                words!(
                    "diharapkan kewajiban yang berimbang, ditemukan {many} pada `{name}` dan {few} pada `{other}`",
                    "expected obligations in balance, found {many} of `{name}` and {few} of `{other}`"
                ),
            )
            .label(&other_at, words!("pihak dengan kewajiban paling sedikit", "the party with the fewest"))
            .help(words!(
                "bagi sebagian kewajiban `{name}` kepada pihak lain, atau jadikan kewajiban `bersama`",
                "give some of the duties of `{name}` to others, or make them duties of `bersama`"
            ));
    } else {
        against_own_rights(facts, &balances, judge);
    }
}

/// Looks at each party's duties beside its own rights.
fn against_own_rights(facts: &Facts<'_>, balances: &[Balance<'_>], judge: &mut Judge<'_>) {
    let shared = facts.agreement.shared();
    let overloaded = balances.iter().find(|balance| {
        let rights = balance.rights + shared.rights;
        balance.duties + shared.duties >= TIMES_OWN_RIGHTS * rights.max(1)
    });
    let Some(balance) = overloaded else {
        judge.held(|| crate::path!["roles"]);
        return;
    };
    let at = place(own_role(facts.agreement, balance), balance);
    let (duties, rights) = (
        balance.duties + shared.duties,
        balance.rights + shared.rights,
    );
    if rights == 0 {
        // Told by `party-without-rights`, or nobody has any.
        judge.partly(|| at);
        return;
    }
    let name = balance.party.id.as_ref().map_or("", |id| &id.0);
    judge
        .report(
            &at,
            words!(
                "diharapkan hak yang sepadan dengan kewajiban, ditemukan {duties} kewajiban dan {rights} hak pada `{name}`",
                "expected rights to match the obligations, found {duties} obligations and {rights} rights of `{name}`"
            ),
        )
        .partly()
        .help(words!(
            "tambahkan hak bagi `{name}`, atau ringankan kewajibannya",
            "add rights of `{name}`, or lighten its duties"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, paths, quiet};

    fn file(a: usize, b: usize, rights: usize, more: &str) -> String {
        let list = |count: usize| vec!["\"x\""; count].join(", ");
        let (a, b, rights) = (list(a), list(b), list(rights));
        format!(
            "parties = [{{ id = \"a\" }}, {{ id = \"b\" }}]\nroles = [{{ party = \"a\", rights = [{rights}], obligations = [{a}] }}, {{ party = \"b\", rights = [{rights}], obligations = [{b}] }}]\n{more}"
        )
    }

    #[test]
    fn three_times_the_duties_of_another_are_too_many() {
        let text = file(3, 1, 2, "");
        assert_eq!(paths("lopsided-obligations", &text), ["roles.1"]);
        quiet("lopsided-obligations", &file(5, 2, 2, ""));
        quiet(
            "lopsided-obligations",
            &file(3, 1, 2, "[funding]\nscheme = \"hibah\"\n"),
        );
    }

    #[test]
    fn four_times_ones_own_rights_are_too_many() {
        let found = findings("lopsided-obligations", &file(3, 4, 1, ""));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "roles.2");
        quiet("lopsided-obligations", &file(3, 3, 1, ""));
        quiet("lopsided-obligations", &file(5, 5, 0, ""));
    }
}
