//! The stages of disbursement do not make a hundred percent, or an amount is not its percent of the money disbursed.
//!
//! A difference that rounding the percent explains is none. Percents must make a hundred only where every stage has one; a
//! stage that recurs is left out, for nobody knows how often it does.

use rust_decimal::Decimal;

use super::wording::{percentage, rupiah};
use crate::agreement::money::{amount_slack, is_money, sum_of_percents};
use crate::agreement::{Disbursement, Funding};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "disbursement-share-mismatch",
    weight: Weight::Error,
    about: [
        "persen penyaluran tidak berjumlah 100, atau jumlahnya tidak sesuai dengan persennya",
        "disbursements do not make 100 percent, or an amount is not its percent",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts.agreement.funding.as_ref() else {
        return;
    };
    if facts.reading == Reading::Broken {
        return;
    }
    let mut amounts_fit = true;
    if let Some(money) = funding.disbursed() {
        for (index, stage) in funding.disbursements.iter().enumerate() {
            if let Some((amount, share)) = misfit(stage, money) {
                amounts_fit = false;
                report_amount(index, stage, [amount, share, money], judge);
            }
        }
    }
    // A wrong percent beside a right amount would spoil the sum as well: one fault, one finding.
    if amounts_fit {
        look_at_sum(funding, judge);
    }
}

/// The amount of a stage and the one that its percent gives, where they differ.
fn misfit(stage: &Disbursement, money: i64) -> Option<(i64, i64)> {
    let (percent, amount) = (
        stage.percent?,
        stage.amount.filter(|amount| is_money(*amount))?,
    );
    let share = stage.share_of(money)?;
    let difference = (Decimal::from(amount) - Decimal::from(share)).abs();
    (stage.every.is_none() && difference > amount_slack(percent, money)).then_some((amount, share))
}

fn report_amount(
    index: usize,
    stage: &Disbursement,
    [amount, share, money]: [i64; 3],
    judge: &mut Judge<'_>,
) {
    let [percent_id, percent_en] = percentage(stage.percent.unwrap_or_default());
    let ([amount_id, amount_en], [share_id, share_en]) = (rupiah(amount), rupiah(share));
    let [money_id, money_en] = rupiah(money);
    judge
        .report(
            &path!["funding", "disbursements", index, "amount"],
            words!(
                "diharapkan {share_id}, yaitu {percent_id} dari {money_id}, ditemukan {amount_id}",
                "expected {share_en}, which is {percent_en} of {money_en}, found {amount_en}"
            ),
        )
        .label(
            &path!["funding", "disbursements", index, "percent"],
            words!("persen tahap ini", "the percent of this stage"),
        )
        .help(words!(
            "perbaiki `percent` atau `amount`; cukup tulis salah satunya, yang lain dihitung dari uang yang disalurkan",
            "mend `percent` or `amount`; one of them is enough, the other follows from the money disbursed"
        ));
}

fn look_at_sum(funding: &Funding, judge: &mut Judge<'_>) {
    let stages = &funding.disbursements;
    if stages.iter().any(|stage| stage.every.is_some()) {
        return;
    }
    let Some(percents) = sum_of_percents(stages.iter().map(|stage| stage.percent)) else {
        return;
    };
    if percents.make_hundred() {
        return;
    }
    let [sum_id, sum_en] = percentage(percents.sum);
    let at = |index: usize| path!["funding", "disbursements", index, "percent"];
    let reported = judge
        .report(
            &at(stages.len() - 1),
            words!(
                "diharapkan persen semua tahap berjumlah 100%, ditemukan {sum_id}",
                "expected the percents of all stages to make 100%, found {sum_en}"
            ),
        )
        .help(words!(
            "perbaiki `percent` tahap yang keliru sehingga semua berjumlah 100",
            "mend the `percent` that is wrong so that all make 100"
        ));
    if stages.len() > 1 {
        reported.label(
            &at(0),
            words!(
                "persen dijumlahkan dari sini",
                "the percents are added up from here"
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(stages: &[&str]) -> String {
        let stages: Vec<_> = stages
            .iter()
            .map(|stage| format!("{{ to = \"b\", {stage} }}"))
            .collect();
        format!(
            "[funding]\ncontributions = [{{ party = \"a\", form = \"uang\", value = 300_000_000 }}, {{ party = \"b\", form = \"tenaga\", value = 1 }}]\ndisbursements = [{}]\n",
            stages.join(", ")
        )
    }

    #[test]
    fn percents_must_make_a_hundred() {
        assert_eq!(
            marks(
                "disbursement-share-mismatch",
                &file(&["percent = 70", "percent = 20"])
            ),
            ["20"]
        );
        quiet(
            "disbursement-share-mismatch",
            &file(&["percent = 70", "percent = 30"]),
        );
        quiet(
            "disbursement-share-mismatch",
            &file(&["percent = 33.33"; 3]),
        );
        quiet(
            "disbursement-share-mismatch",
            &file(&["percent = 70", "amount = 90_000_000"]),
        );
        quiet(
            "disbursement-share-mismatch",
            &file(&["percent = 8, every = \"1 bulan\""]),
        );
    }

    #[test]
    fn an_amount_must_be_its_percent() {
        let wrong = file(&["percent = 70, amount = 201_000_000", "percent = 30"]);
        assert_eq!(
            marks("disbursement-share-mismatch", &wrong),
            ["201_000_000"]
        );
        quiet(
            "disbursement-share-mismatch",
            &file(&["percent = 33.33, amount = 100_000_000"; 3]),
        );
    }

    #[test]
    fn a_wrong_percent_beside_its_amount_is_told_once() {
        let wrong = file(&["percent = 60, amount = 210_000_000", "percent = 30"]);
        assert_eq!(
            marks("disbursement-share-mismatch", &wrong),
            ["210_000_000"]
        );
    }
}
