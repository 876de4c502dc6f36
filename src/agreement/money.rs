//! What the amounts of `funding` come to: contributions, budget, the money disbursed and its stages.
//!
//! Judges compare these sums with what was typed and the paper prints them, so both take them from here. A sum exists only
//! where each of its operands is given.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::funding::{BudgetItem, Disbursement, Form, Funding};
use super::values::Amount;
use crate::locale::money::MAX_RUPIAH;
use crate::locale::percent::MAX_PLACES;

impl Funding {
    /// All contributions in rupiah; none where there are none or one has no value.
    #[must_use]
    pub fn contributed(&self) -> Option<Amount> {
        if self.contributions.is_empty() {
            return None;
        }
        sum(self.contributions.iter().map(|given| given.value))
    }

    /// All budget lines in rupiah; none where there are none or one has no price.
    #[must_use]
    pub fn budgeted(&self) -> Option<Amount> {
        if self.budget.is_empty() {
            return None;
        }
        sum(self
            .budget
            .iter()
            .flat_map(|group| &group.items)
            .map(BudgetItem::cost))
    }

    /// What the parties give in money, in rupiah: zero where they give other things only, none where there are no
    /// contributions or one is not fully stated.
    #[must_use]
    pub fn cash(&self) -> Option<Amount> {
        self.cash_of(|_| true)
    }

    /// The money disbursed, in rupiah: the `uang` of the parties that receive none of it, or the total where there are no
    /// contributions.
    #[must_use]
    pub fn disbursed(&self) -> Option<Amount> {
        if self.contributions.is_empty() {
            return self.total.filter(|total| is_money(*total));
        }
        let mut recipients = self
            .disbursements
            .iter()
            .flat_map(|stage| &stage.to)
            .flat_map(|to| &to.0);
        self.cash_of(|party| !recipients.clone().any(|to| to.0 == party))
            .filter(|_| recipients.all(|to| !to.0.is_empty()))
    }

    fn cash_of(&self, giver: impl Fn(&str) -> bool) -> Option<Amount> {
        if self.contributions.is_empty() {
            return None;
        }
        sum(self.contributions.iter().map(|given| {
            let party = given.party.as_ref()?;
            match given.form? {
                Form::Uang if giver(&party.0) => given.value,
                _ => Some(0),
            }
        }))
    }

    /// The amount of each stage of disbursement in rupiah: as typed, else computed from its percent of the money disbursed.
    /// Where only percents are typed and they make a hundred, the last stage takes what rounding leaves.
    #[must_use]
    pub fn disbursement_amounts(&self) -> Vec<Option<Amount>> {
        let money = self.disbursed();
        let mut amounts: Vec<_> = self
            .disbursements
            .iter()
            .map(|stage| stage.amount.or_else(|| stage.share_of(money?)))
            .collect();
        let computed = self
            .disbursements
            .iter()
            .all(|stage| stage.amount.is_none());
        let percents = sum_of_percents(self.disbursements.iter().map(|stage| stage.percent));
        if computed
            && percents.is_some_and(|percents| percents.make_hundred())
            && let Some((Some(last), before)) = amounts.split_last_mut()
            && let Some((money, paid)) = money.zip(sum(before.iter().copied()))
        {
            *last = money - paid;
        }
        amounts
    }
}

impl BudgetItem {
    /// Quantity times price, rounded half up to the rupiah.
    #[must_use]
    pub fn cost(&self) -> Option<Amount> {
        let price = Decimal::from(self.price?);
        rupiah(self.quantity?.checked_mul(price)?)
    }
}

impl Disbursement {
    /// The percent of this stage of an amount, rounded half up to the rupiah.
    #[must_use]
    pub fn share_of(&self, money: Amount) -> Option<Amount> {
        percent_of(self.percent.filter(|percent| is_percent(*percent))?, money)
    }
}

/// Whether an amount is one that the format takes; another is as good as not given, for its own fault is told already.
#[must_use]
pub fn is_money(amount: Amount) -> bool {
    u64::try_from(amount).is_ok_and(|amount| amount <= MAX_RUPIAH)
}

/// Whether a percent is one that the format takes: from 0 to 100, with at most two decimals.
#[must_use]
pub fn is_percent(percent: Decimal) -> bool {
    let places = usize::try_from(percent.normalize().scale());
    (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent)
        && places.is_ok_and(|places| places <= MAX_PLACES)
}

/// A percentage of an amount, rounded half up to the rupiah.
#[must_use]
pub fn percent_of(percent: Decimal, money: Amount) -> Option<Amount> {
    let hundredth = Decimal::new(1, 2);
    rupiah(
        percent
            .checked_mul(Decimal::from(money))?
            .checked_mul(hundredth)?,
    )
}

/// Percents added up, with what their rounding may hide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percents {
    /// Their sum.
    pub sum: Decimal,
    /// By how much rounding to the typed places may put the sum off; whole percents count as exact.
    pub slack: Decimal,
}

impl Percents {
    /// Whether they make a hundred, but for rounding: three times 33,33 does.
    #[must_use]
    pub fn make_hundred(&self) -> bool {
        (self.sum - Decimal::ONE_HUNDRED).abs() <= self.slack
    }
}

/// Adds up percents; none where there are none or one is not given.
pub fn sum_of_percents(percents: impl Iterator<Item = Option<Decimal>>) -> Option<Percents> {
    let mut total = None;
    for percent in percents {
        let percent = percent.filter(|percent| is_percent(*percent))?.normalize();
        let Percents { sum, slack } = total.unwrap_or(Percents {
            sum: Decimal::ZERO,
            slack: Decimal::ZERO,
        });
        total = Some(Percents {
            sum: sum.checked_add(percent)?,
            slack: slack + rounding(percent),
        });
    }
    total
}

/// Half a unit of the last place of a percent with decimals; nothing for a whole one.
fn rounding(percent: Decimal) -> Decimal {
    match percent.scale() {
        0 => Decimal::ZERO,
        scale if scale < Decimal::MAX_SCALE => Decimal::new(5, scale + 1),
        _ => Decimal::ZERO,
    }
}

/// By how much an amount may lie beside a percent of the money disbursed, in rupiah: what rounding the percent to its places,
/// at least two, and the amount to the rupiah can do.
#[must_use]
pub fn amount_slack(percent: Decimal, money: Amount) -> Decimal {
    let places = Decimal::new(5, 3).max(rounding(percent.normalize()));
    let share = places
        .checked_mul(Decimal::from(money))
        .and_then(|share| share.checked_mul(Decimal::new(1, 2)));
    share.unwrap_or_default() + Decimal::ONE
}

fn rupiah(exact: Decimal) -> Option<Amount> {
    exact
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
        .to_i64()
}

fn sum(mut amounts: impl Iterator<Item = Option<Amount>>) -> Option<Amount> {
    amounts.try_fold(0_i64, |sum, amount| {
        sum.checked_add(amount.filter(|amount| is_money(*amount))?)
    })
}

#[cfg(test)]
mod tests {
    use super::super::Agreement;
    use super::*;
    use crate::tree::read;

    fn funding(text: &str) -> Funding {
        let (tree, faults) = read(text);
        assert!(faults.is_empty(), "{faults:?}");
        Agreement::from_tree(&tree)
            .funding
            .expect("a funding section")
    }

    #[test]
    fn budget_lines_multiply_exactly_and_round_half_up() {
        let funding = funding(
            "[[funding.budget]]\nitems = [{ name = \"a\", quantity = 0.1, price = 15 }, { name = \"b\", quantity = 2.5, price = 1_000_001 }]\n",
        );
        let costs: Vec<_> = funding.budget[0]
            .items
            .iter()
            .map(BudgetItem::cost)
            .collect();
        assert_eq!(costs, [Some(2), Some(2_500_003)]);
        assert_eq!(funding.budgeted(), Some(2_500_005));
    }

    #[test]
    fn a_sum_needs_every_operand() {
        let funding = funding(
            "[funding]\ntotal = 5\ncontributions = [{ party = \"a\", form = \"uang\", value = 5 }, { party = \"b\", form = \"tenaga\" }]\n",
        );
        assert_eq!(funding.contributed(), None);
        assert_eq!(funding.cash(), Some(5));
    }

    #[test]
    fn what_the_recipient_gives_is_not_disbursed_to_it() {
        let funding = funding(
            "[funding]\ncontributions = [{ party = \"a\", form = \"uang\", value = 100 }, { party = \"b\", form = \"uang\", value = 40 }]\n\
             disbursements = [{ to = \"b\", percent = 33.33 }, { to = \"b\", percent = 33.33 }, { to = \"b\", percent = 33.33 }]\n",
        );
        assert_eq!(funding.disbursed(), Some(100));
        assert_eq!(
            funding.disbursement_amounts(),
            [Some(33), Some(33), Some(34)]
        );
    }

    #[test]
    fn only_percents_with_decimals_have_slack() {
        let sum = |percents: &[Decimal]| {
            sum_of_percents(percents.iter().copied().map(Some))
                .is_some_and(|sum| sum.make_hundred())
        };
        assert!(sum(&[Decimal::new(3_333, 2); 3]));
        assert!(!sum(&[Decimal::from(50), Decimal::from(49)]));
        assert!(!sum(&[Decimal::new(4_999, 2), Decimal::from(50)]));
        assert!(sum(&[Decimal::new(700, 1), Decimal::from(30)]));
    }

    #[test]
    fn what_the_format_refuses_is_not_given() {
        let impossible = [Some(Decimal::from(110)), Some(Decimal::from(-10))];
        assert_eq!(sum_of_percents(impossible.into_iter()), None);
        let funding = funding(
            "[funding]\ncontributions = [{ party = \"a\", form = \"uang\", value = -5 }]\n",
        );
        assert_eq!((funding.contributed(), funding.cash()), (None, None));
    }

    #[test]
    fn a_huge_amount_is_no_amount() {
        let funding = funding(
            "[[funding.budget]]\nitems = [{ name = \"a\", quantity = 9223372036854775807, price = 9223372036854775807 }]\n",
        );
        assert_eq!(funding.budgeted(), None);
    }
}
