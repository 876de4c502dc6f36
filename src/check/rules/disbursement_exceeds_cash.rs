//! More money is disbursed than the parties contribute in `uang`.
//!
//! Goods and labour cannot be paid out. Where there are no contributions, the total is the limit. Stages that all have a
//! percent are left to `disbursement-share-mismatch`, unless there is no money at all.

use super::wording::rupiah;
use crate::agreement::Funding;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "disbursement-exceeds-cash",
    weight: Weight::Error,
    about: [
        "penyaluran melebihi kontribusi para pihak berupa uang",
        "more is disbursed than the parties contribute in money",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts.agreement.funding.as_ref() else {
        return;
    };
    if facts.reading == Reading::Broken || funding.disbursements.is_empty() {
        return;
    }
    let (limit, source) = if funding.contributions.is_empty() {
        (funding.disbursed(), path!["funding", "total"])
    } else {
        (funding.cash(), path!["funding", "contributions", 0])
    };
    match limit {
        Some(0) if !funding.contributions.is_empty() => no_cash(&source, judge),
        Some(limit) => {
            if let Some((index, paid)) = beyond(funding, limit) {
                too_much(index, [paid, limit], &source, judge);
            }
        }
        None => {}
    }
}

/// The stage that goes beyond the limit and all that is disbursed.
fn beyond(funding: &Funding, limit: i64) -> Option<(usize, i64)> {
    if funding
        .disbursements
        .iter()
        .all(|stage| stage.percent.is_some())
    {
        return None;
    }
    let mut paid = 0_i64;
    let mut first = None;
    for (index, amount) in funding.disbursement_amounts().into_iter().enumerate() {
        paid = paid.checked_add(amount?)?;
        if paid > limit {
            first.get_or_insert(index);
        }
    }
    Some((first?, paid))
}

fn no_cash(source: &Path, judge: &mut Judge<'_>) {
    judge
        .report(
            &path!["funding", "disbursements", 0],
            words!(
                "ada penyaluran, tetapi tidak ada kontribusi berupa uang",
                "money is disbursed, but nobody contributes any"
            ),
        )
        .label(
            source,
            words!(
                "kontribusi para pihak mulai dari sini",
                "the contributions begin here"
            ),
        )
        .help(words!(
            "tulis `form = \"uang\"` pada kontribusi berupa uang, atau hapus penyaluran",
            "write `form = \"uang\"` at the contribution of money, or delete the disbursement"
        ));
}

fn too_much(index: usize, [paid, limit]: [i64; 2], source: &Path, judge: &mut Judge<'_>) {
    let ([paid_id, paid_en], [limit_id, limit_en]) = (rupiah(paid), rupiah(limit));
    judge
        .report(
            &path!["funding", "disbursements", index, "amount"],
            words!(
                "diharapkan penyaluran paling banyak {limit_id}, ditemukan {paid_id}",
                "expected at most {limit_en} to be disbursed, found {paid_en}"
            ),
        )
        .label(
            source,
            words!(
                "uang yang tersedia dihitung dari sini",
                "the money at hand is reckoned from here"
            ),
        )
        .help(words!(
            "kurangi `amount`, atau tambah kontribusi berupa uang",
            "make `amount` smaller, or the contributions of money larger"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(form: &str, stages: &str) -> String {
        format!(
            "[funding]\ncontributions = [{{ party = \"a\", form = \"{form}\", value = 100 }}]\ndisbursements = [{stages}]\n"
        )
    }

    #[test]
    fn the_stage_that_goes_beyond_is_marked() {
        let text = file(
            "uang",
            "{ to = \"b\", amount = 70 }, { to = \"b\", amount = 40 }, { to = \"b\", amount = 5 }",
        );
        assert_eq!(marks("disbursement-exceeds-cash", &text), ["40"]);
        quiet(
            "disbursement-exceeds-cash",
            &file(
                "uang",
                "{ to = \"b\", amount = 70 }, { to = \"b\", amount = 30 }",
            ),
        );
    }

    #[test]
    fn goods_cannot_be_paid_out() {
        let text = file("barang", "{ to = \"b\", percent = 100 }");
        assert_eq!(
            marks("disbursement-exceeds-cash", &text),
            ["{ to = \"b\", percent = 100 }"]
        );
    }

    #[test]
    fn without_contributions_the_total_is_the_limit() {
        let text = "[funding]\ntotal = 100\ndisbursements = [{ to = \"b\", amount = 101 }]\n";
        assert_eq!(marks("disbursement-exceeds-cash", text), ["101"]);
    }
}
