//! Profit shares that do not make a hundred.
//!
//! What nobody is promised, or two are, is what a partnership quarrels over. Shares of different bases are added up apart;
//! what rounding to the typed places leaves is none.

use super::wording::percentage;
use crate::agreement::Share;
use crate::agreement::money::sum_of_percents;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "sharing-not-hundred",
    weight: Weight::Error,
    about: [
        "bagian hasil tidak berjumlah 100%",
        "profit shares do not make 100%",
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
    let mut rest: Vec<(usize, &Share)> = funding.sharing.iter().enumerate().collect();
    while let Some((_, share)) = rest.first() {
        let base = base(share);
        let (group, others): (Vec<_>, Vec<_>) = rest
            .into_iter()
            .partition(|(_, share)| self::base(share) == base);
        look(&group, judge);
        rest = others;
    }
}

/// What a share is a share of, with single blanks.
fn base(share: &Share) -> String {
    let base = share.base.as_ref().map_or("", |base| base.0.as_str());
    base.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn look(group: &[(usize, &Share)], judge: &mut Judge<'_>) {
    let percents = sum_of_percents(group.iter().map(|(_, share)| share.percent));
    let Some(percents) = percents.filter(|percents| !percents.make_hundred()) else {
        return;
    };
    let (Some((first, _)), Some((last, _))) = (group.first(), group.last()) else {
        return;
    };
    let [sum_id, sum_en] = percentage(percents.sum);
    let at = |index: usize| path!["funding", "sharing", index, "percent"];
    let reported = judge
        .report(
            &at(*last),
            words!(
                "diharapkan bagian hasil berjumlah 100%, ditemukan {sum_id}",
                "expected the shares to make 100%, found {sum_en}"
            ),
        )
        .help(words!(
            "perbaiki `percent` sehingga semua bagian dari dasar yang sama berjumlah 100",
            "mend `percent` so that all shares of the same base make 100"
        ));
    if first != last {
        reported.label(
            &at(*first),
            words!(
                "bagian dijumlahkan dari sini",
                "the shares are added up from here"
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(shares: &[(&str, &str)]) -> String {
        let shares: Vec<_> = shares
            .iter()
            .map(|(percent, base)| {
                format!("{{ party = \"a\", percent = {percent}, base = \"{base}\" }}")
            })
            .collect();
        format!("[funding]\nsharing = [{}]\n", shares.join(", "))
    }

    #[test]
    fn shares_of_one_base_must_make_a_hundred() {
        let text = file(&[("60", "laba"), ("45.5", "laba")]);
        assert_eq!(marks("sharing-not-hundred", &text), ["45.5"]);
        assert_eq!(
            findings("sharing-not-hundred", &text)[0].message.id,
            "diharapkan bagian hasil berjumlah 100%, ditemukan 105,5%"
        );
    }

    #[test]
    fn each_base_is_added_up_apart() {
        quiet(
            "sharing-not-hundred",
            &file(&[
                ("60", "laba"),
                ("50", "sewa"),
                ("40", "laba"),
                ("50", "sewa"),
            ]),
        );
        quiet("sharing-not-hundred", &file(&[("33.33", "laba"); 3]));
        let text = file(&[("100", "laba"), ("90", "sewa")]);
        assert_eq!(marks("sharing-not-hundred", &text), ["90"]);
    }
}
