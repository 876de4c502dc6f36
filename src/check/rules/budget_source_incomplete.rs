//! Money of APBN or APBD without account or fiscal year.
//!
//! Whoever spends a state budget may bind it only where a line of that year provides for it (UU 1/2004 Pasal 3 ayat (3) and
//! Pasal 17 ayat (2)), so the paper names line and year. A grant without any source is left to `missing-required-content`.

use crate::agreement::public_funds::{budget_year, state_money};
use crate::agreement::{Agreement, Contribution};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "budget-source-incomplete",
    weight: Weight::Warning,
    about: [
        "uang APBN atau APBD tanpa kode rekening atau tahun anggaran",
        "public money without account or fiscal year",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    for (index, given) in state_money(facts.agreement) {
        let missing = missing(facts.agreement, index, given);
        if missing.is_empty() || (given.source.is_none() && is_grant(facts.agreement)) {
            continue;
        }
        let missing = missing.join(", ");
        judge
            .report(
                &path!["funding", "contributions", index, "source"],
                words!(
                    "uang dari APBN atau APBD diharapkan menyebut rekening dan tahun anggaran, tetapi {missing} belum ada",
                    "money of a state budget is expected to name its account and fiscal year, but {missing} is missing"
                ),
            )
            .help(words!(
                "lengkapi: `source = {{ name = \"APBD …\", fiscal_year = 2026, account = \"5.1.02.05.01.0001\" }}`",
                "complete it: `source = {{ name = \"APBD …\", fiscal_year = 2026, account = \"5.1.02.05.01.0001\" }}`"
            ));
    }
}

fn missing(agreement: &Agreement, index: usize, given: &Contribution) -> Vec<&'static str> {
    let Some(source) = &given.source else {
        return vec!["`source`"];
    };
    let account = source.account.is_none().then_some("`account`");
    let year = budget_year(agreement, index)
        .is_none()
        .then_some("`fiscal_year`");
    [account, year].into_iter().flatten().collect()
}

fn is_grant(agreement: &Agreement) -> bool {
    let kind = agreement
        .agreement
        .as_ref()
        .and_then(|head| head.kind.as_ref());
    kind.is_some_and(|kind| kind.0 == "perjanjian-hibah")
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const CODE: &str = "budget-source-incomplete";

    fn given(source: &str) -> String {
        format!(
            "[[parties]]\nid = \"dinas\"\nkind = \"pemerintah\"\n[funding]\ncontributions = [{{ party = \"dinas\", form = \"uang\", value = 5{source} }}]\n"
        )
    }

    #[test]
    fn what_is_missing_is_named_once() {
        let text = given(", source = { name = \"APBD Kota Semarang\" }");
        assert_eq!(marks(CODE, &text), ["{ name = \"APBD Kota Semarang\" }"]);
        assert!(
            findings(CODE, &text)[0]
                .message
                .id
                .contains("`account`, `fiscal_year` belum ada")
        );
        assert!(
            findings(CODE, &given(""))[0]
                .message
                .id
                .contains("`source` belum ada")
        );
    }

    #[test]
    fn a_whole_source_or_another_fund_is_right() {
        quiet(
            CODE,
            &given(", source = { name = \"APBD\", fiscal_year = 2026, account = \"5.1\" }"),
        );
        quiet(CODE, &given(", source = { name = \"Pendapatan BLUD\" }"));
        let year = "[agreement]\nfiscal_year = 2026\n";
        quiet(
            CODE,
            &(year.to_owned() + &given(", source = { name = \"APBN\", account = \"526\" }")),
        );
        quiet(
            CODE,
            &("[agreement]\nkind = \"perjanjian-hibah\"\n".to_owned() + &given("")),
        );
    }
}
