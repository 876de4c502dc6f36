//! A common fund that depends on one party.
//!
//! When that one leaves, the work ends. Four fifths of the fund, in money and in kind, are the limit. A grant and a loan come
//! from one side by nature, and are no common fund.

use rust_decimal::Decimal;

use super::wording::percentage;
use crate::agreement::Scheme;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "single-funder-dependence",
    weight: Weight::Note,
    about: [
        "dana bersama bergantung pada satu pihak",
        "a common fund that depends on one party",
    ],
    judge: Some(judge),
};

/// The share of a common fund, in percent, from which it depends on its giver.
const TOO_LARGE: i64 = 80;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts.agreement.funding.as_ref() else {
        return;
    };
    let common = funding.scheme == Some(Scheme::DanaBersama);
    let Some(all) = funding.contributed().filter(|all| common && *all > 0) else {
        return;
    };
    let balances = facts.agreement.balances();
    let given = |balance: &crate::agreement::Balance<'_>| {
        balance.gives_money.saturating_add(balance.gives_in_kind)
    };
    let Some(largest) = balances.iter().max_by_key(|balance| given(balance)) else {
        return;
    };
    let index = funding
        .contributions
        .iter()
        .position(|one| one.party == largest.party.id);
    let at = path!["funding", "contributions", index.unwrap_or_default()];
    let Some(share) = Decimal::from(given(largest))
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|hundredfold| hundredfold.checked_div(Decimal::from(all)))
    else {
        return;
    };
    if share < Decimal::from(TOO_LARGE) {
        judge.held(|| at);
        return;
    }
    let [id, en] = percentage(share.round_dp(1));
    let name = largest.party.id.as_ref().map_or("", |id| &id.0);
    judge
        .report(
            &at,
            words!(
                "diharapkan kurang dari {TOO_LARGE}% dana bersama dari satu pihak, ditemukan {id} dari `{name}`",
                "expected less than {TOO_LARGE}% of the common fund from one party, found {en} from `{name}`"
            ),
        )
        .help(words!(
            "hitung juga tenaga, lahan, dan barang pihak lain, atau tambah sumber dana",
            "count the labour, land and goods of the others as well, or find more sources"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, quiet};

    fn file(scheme: &str, a: u32, b: u32) -> String {
        format!(
            "parties = [{{ id = \"a\" }}, {{ id = \"b\" }}]\n[funding]\nscheme = \"{scheme}\"\ncontributions = [{{ party = \"a\", form = \"uang\", value = {a} }}, {{ party = \"b\", form = \"tenaga\", value = {b} }}]\n"
        )
    }

    #[test]
    fn four_fifths_of_a_common_fund_are_too_much() {
        let found = findings("single-funder-dependence", &file("dana-bersama", 80, 20));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "funding.contributions.1");
        assert!(
            found[0].message.en.contains("80% from `a`"),
            "{}",
            found[0].message.en
        );
        quiet("single-funder-dependence", &file("dana-bersama", 79, 21));
        quiet("single-funder-dependence", &file("hibah", 80, 20));
    }
}
