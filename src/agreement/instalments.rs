//! The instalments of a loan.
//!
//! Principal is paid in equal whole rupiah and the last instalment takes the rest; interest is reckoned on the first
//! principal (`tetap`) or on what is still owed (`menurun`), month by month.

use jiff::{Span, civil::Date};
use rust_decimal::Decimal;

use super::funding::{Funding, Loan, LoanMethod, RatePer};
use super::money::percent_of;
use super::values::Amount;

/// One instalment; amounts in whole rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// Its number, from 1.
    pub number: u32,
    /// Its day, where the loan names the first.
    pub due: Option<Date>,
    /// What it pays back.
    pub principal: Amount,
    /// The interest with it.
    pub interest: Amount,
    /// What is still owed after it.
    pub owed: Amount,
}

/// The most instalments that format 1 takes.
const MOST: Amount = 600;

impl Funding {
    /// The instalments of the loan; none where it is not fully stated. The principal is the total, else the money disbursed.
    #[must_use]
    pub fn instalments(&self) -> Vec<Instalment> {
        let principal = self.total.or_else(|| self.disbursed());
        self.loan
            .as_ref()
            .zip(principal)
            .and_then(|(loan, principal)| loan.instalments_of(principal))
            .unwrap_or_default()
    }
}

impl Loan {
    fn instalments_of(&self, principal: Amount) -> Option<Vec<Instalment>> {
        let count = self
            .instalments
            .filter(|count| (1..=MOST).contains(count))?;
        let rate = self.monthly_rate()?;
        let method = self.method?;
        let each = principal / count;
        let mut owed = principal;
        (1..=count)
            .map(|number| {
                let base = match method {
                    LoanMethod::Tetap => principal,
                    LoanMethod::Menurun => owed,
                };
                let paid = if number == count { owed } else { each };
                owed -= paid;
                Some(Instalment {
                    number: u32::try_from(number).ok()?,
                    due: self.first.and_then(|first| months_after(first, number - 1)),
                    principal: paid,
                    interest: percent_of(rate, base)?,
                    owed,
                })
            })
            .collect()
    }

    /// Percent for a month. A rate of zero needs no period.
    fn monthly_rate(&self) -> Option<Decimal> {
        let rate = self.rate?;
        match self.per {
            Some(RatePer::Bulan) => Some(rate),
            Some(RatePer::Tahun) => rate.checked_div(Decimal::from(12)),
            None => rate.is_zero().then_some(rate),
        }
    }
}

fn months_after(first: Date, months: Amount) -> Option<Date> {
    first.checked_add(Span::new().try_months(months).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::Agreement;
    use super::*;
    use crate::tree::read;

    fn instalments(loan: &str) -> Vec<Instalment> {
        let (tree, faults) = read(&format!(
            "[funding]\ntotal = 1_000_000\nloan = {{ {loan} }}\n"
        ));
        assert!(faults.is_empty(), "{faults:?}");
        let agreement = Agreement::from_tree(&tree);
        agreement.funding.expect("a funding section").instalments()
    }

    #[test]
    fn the_last_instalment_takes_the_rest() {
        let paid = instalments(
            "rate = 1.5, per = \"bulan\", method = \"tetap\", instalments = 3, first = 2026-01-31",
        );
        let rows: Vec<_> = paid
            .iter()
            .map(|row| (row.principal, row.interest, row.owed))
            .collect();
        assert_eq!(
            rows,
            [
                (333_333, 15_000, 666_667),
                (333_333, 15_000, 333_334),
                (333_334, 15_000, 0)
            ]
        );
        let days: Vec<_> = paid
            .iter()
            .filter_map(|row| row.due)
            .map(|day| day.to_string())
            .collect();
        assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31"]);
    }

    #[test]
    fn declining_interest_follows_what_is_owed() {
        let paid = instalments("rate = 12, per = \"tahun\", method = \"menurun\", instalments = 2");
        let rows: Vec<_> = paid
            .iter()
            .map(|row| (row.principal, row.interest))
            .collect();
        assert_eq!(rows, [(500_000, 10_000), (500_000, 5_000)]);
    }

    #[test]
    fn a_rate_for_nothing_gives_no_schedule() {
        assert!(instalments("rate = 2, method = \"tetap\", instalments = 3").is_empty());
        assert_eq!(
            instalments("rate = 0, method = \"tetap\", instalments = 3").len(),
            3
        );
    }
}
