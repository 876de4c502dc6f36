//! The contributions do not add up to the total.
//!
//! Two amounts for one thing on paper: whoever pays may hold to either. Judged only where each contribution has a value.

use super::wording::rupiah;
use crate::agreement::money::is_money;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "funding-total-mismatch",
    weight: Weight::Error,
    about: [
        "jumlah kontribusi tidak sama dengan `funding.total`",
        "contributions do not add up to `funding.total`",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts.agreement.funding.as_ref() else {
        return;
    };
    let total = funding.total.filter(|total| is_money(*total));
    let (Some(total), Some(sum)) = (total, funding.contributed()) else {
        return;
    };
    if total == sum || facts.reading == Reading::Broken {
        return;
    }
    let ([total_id, total_en], [sum_id, sum_en]) = (rupiah(total), rupiah(sum));
    let mut reported = judge
        .report(
            &path!["funding", "total"],
            words!(
                "diharapkan jumlah kontribusi {sum_id}, ditemukan {total_id}",
                "expected the sum of the contributions, {sum_en}, found {total_en}"
            ),
        )
        .label(
            &path!["funding", "contributions", 0],
            words!(
                "jumlah kontribusi dihitung dari sini",
                "the sum of the contributions begins here"
            ),
        );
    if funding.budgeted() == Some(sum) {
        reported = reported.label(
            &path!["funding", "budget", 0],
            words!(
                "anggaran berjumlah sama dengan kontribusi",
                "the budget adds up to the contributions"
            ),
        );
    }
    reported.help(words!(
        "samakan `total` dengan jumlah kontribusi, atau perbaiki nilai kontribusi yang keliru",
        "make `total` the sum of the contributions, or mend the contribution that is wrong"
    ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(total: &str, last: &str) -> String {
        format!(
            "[funding]\ntotal = {total}\n[[funding.contributions]]\nparty = \"a\"\nform = \"uang\"\nvalue = 300_000_000\n\
             [[funding.contributions]]\nparty = \"b\"\nform = \"jasa\"\n{last}\n"
        )
    }

    #[test]
    fn the_total_is_marked_and_the_contributions_labelled() {
        let text = file("450_000_000", "value = 140_000_000");
        assert_eq!(marks("funding-total-mismatch", &text), ["450_000_000"]);
        let found = findings("funding-total-mismatch", &text);
        assert_eq!(
            found[0].message.id,
            "diharapkan jumlah kontribusi Rp440.000.000, ditemukan Rp450.000.000"
        );
        assert_eq!(
            &text[found[0].labels[0].span.clone()],
            "[[funding.contributions]]"
        );
    }

    #[test]
    fn a_right_sum_or_a_missing_operand_is_quiet() {
        quiet(
            "funding-total-mismatch",
            &file("450_000_000", "value = 150_000_000"),
        );
        quiet("funding-total-mismatch", &file("450_000_000", ""));
        quiet(
            "funding-total-mismatch",
            &file("450_000_000", "value = \"150 juta\""),
        );
    }
}
