//! The budget lines do not add up to the total.
//!
//! Each line is quantity times price, rounded to the rupiah. Where budget and contributions agree and the total alone differs,
//! the fault is the total's and `funding-total-mismatch` tells it. A line that comes to more than can be told in words adds up
//! to nothing, and is told itself.

use super::wording::rupiah;
use crate::agreement::money::is_money;
use crate::agreement::{Amount, BudgetItem, Funding};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::money::MAX_RUPIAH;
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "budget-total-mismatch",
    weight: Weight::Error,
    about: [
        "jumlah rincian anggaran tidak sama dengan `funding.total`",
        "budget lines do not add up to `funding.total`",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts.agreement.funding.as_ref() else {
        return;
    };
    if facts.reading != Reading::Broken
        && let Some((group, item)) = beyond(funding)
    {
        let [most_id, most_en] = rupiah(Amount::try_from(MAX_RUPIAH).unwrap_or(Amount::MAX));
        judge
            .report(
                &path!["funding", "budget", group, "items", item, "price"],
                words!(
                    "diharapkan jumlah baris ini paling banyak {most_id}, ditemukan lebih",
                    "expected this line to come to {most_en} at most, found more"
                ),
            )
            .help(words!(
                "perbaiki `quantity` atau `price`; mungkin angkanya kelebihan nol",
                "mend `quantity` or `price`; a zero may be too much"
            ));
        return;
    }
    let total = funding.total.filter(|total| is_money(*total));
    let (Some(total), Some(sum)) = (total, funding.budgeted()) else {
        return;
    };
    if total == sum || facts.reading == Reading::Broken || funding.contributed() == Some(sum) {
        return;
    }
    let ([total_id, total_en], [sum_id, sum_en]) = (rupiah(total), rupiah(sum));
    judge
        .report(
            &path!["funding", "total"],
            words!(
                "diharapkan jumlah anggaran {sum_id}, ditemukan {total_id}",
                "expected the sum of the budget, {sum_en}, found {total_en}"
            ),
        )
        .label(
            &path!["funding", "budget", 0],
            words!("jumlah anggaran dihitung dari sini", "the sum of the budget begins here"),
        )
        .help(words!(
            "samakan `total` dengan jumlah anggaran, atau perbaiki `quantity` atau `price` yang keliru",
            "make `total` the sum of the budget, or mend the `quantity` or `price` that is wrong"
        ));
}

/// The first line whose quantity times price is no amount any more, by its group and its place there.
fn beyond(funding: &Funding) -> Option<(usize, usize)> {
    funding.budget.iter().enumerate().find_map(|(at, group)| {
        let too_much = |item: &BudgetItem| {
            let given = item.quantity.is_some() && item.price.is_some_and(is_money);
            given && !item.cost().is_some_and(is_money)
        };
        Some((at, group.items.iter().position(too_much)?))
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(more: &str, price: &str) -> String {
        format!(
            "[funding]\ntotal = 300_000\n{more}budget = [{{ items = [{{ name = \"a\", quantity = 2.5, {price} }}] }}]\n"
        )
    }

    #[test]
    fn the_total_is_marked() {
        let text = file("", "price = 100_000");
        assert_eq!(marks("budget-total-mismatch", &text), ["300_000"]);
        let found = findings("budget-total-mismatch", &text);
        assert_eq!(
            found[0].message.en,
            "expected the sum of the budget, Rp250,000, found Rp300,000"
        );
    }

    #[test]
    fn a_right_sum_or_a_missing_price_is_quiet() {
        quiet("budget-total-mismatch", &file("", "price = 120_000"));
        quiet("budget-total-mismatch", &file("", "unit = \"kg\""));
    }

    #[test]
    fn a_line_beyond_all_money_is_told_itself() {
        let text = file("", "price = 999_000_000_000_000");
        let marked = marks("budget-total-mismatch", &text);
        assert_eq!(marked, ["999_000_000_000_000"]);
        let text = file("", "price = 300_000_000_000_000");
        assert_eq!(marks("budget-total-mismatch", &text), ["300_000"]);
    }

    #[test]
    fn a_wrong_total_is_told_once() {
        let given = "contributions = [{ party = \"a\", form = \"uang\", value = 250_000 }]\n";
        let text = file(given, "price = 100_000");
        quiet("budget-total-mismatch", &text);
        assert_eq!(marks("funding-total-mismatch", &text), ["300_000"]);
    }
}
