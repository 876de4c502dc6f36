//! One year's budget, and a longer commitment.
//!
//! A budget ends with its year, and nobody may bind money that no budget provides for (UU 1/2004 Pasal 3 ayat (3) and Pasal 17
//! ayat (2)). Work over several years is possible with an approval of its own, which a waiver names.

use super::wording::day;
use crate::agreement::Agreement;
use crate::agreement::public_funds::{BudgetYear, budget_year, state_money};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "commitment-beyond-fiscal-year",
    weight: Weight::Warning,
    about: [
        "anggaran satu tahun untuk ikatan yang lebih lama",
        "one year's budget, a longer commitment",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(budget) = last_budget(facts.agreement) else {
        return;
    };
    let Some((at, [end_id, end_en])) = end_after(facts.agreement, budget.year) else {
        return;
    };
    let year = budget.year;
    judge
        .report(
            &at,
            words!(
                "diharapkan berakhir paling lambat 31 Desember {year}, akhir tahun anggaran, ditemukan {end_id}",
                "expected an end by 31 December {year}, when the fiscal year ends, found {end_en}"
            ),
        )
        .label(&budget.at, words!("tahun anggaran", "the fiscal year"))
        .help(words!(
            "pendekkan jangka waktu, rinci kontribusi per tahun anggaran, atau kecualikan temuan ini dengan menyebut persetujuan tahun jamak",
            "shorten the term, state contributions year by year, or waive this finding and name the approval for several years"
        ));
}

/// The last budget year that money comes from; none where a contribution does not tell its year.
fn last_budget(agreement: &Agreement) -> Option<BudgetYear> {
    let years = state_money(agreement).map(|(index, _)| budget_year(agreement, index));
    let years: Option<Vec<_>> = years.collect();
    years?.into_iter().max_by_key(|budget| budget.year)
}

/// The place that lets the term run on after a year, and the end that it states.
fn end_after(agreement: &Agreement, year: i64) -> Option<(Path, [String; 2])> {
    let term = agreement.term.as_ref()?;
    if let Some(last) = agreement.last_day() {
        return (i64::from(last.date.year()) > year).then(|| (last.at, day(last.date)));
    }
    (term.open_ended == Some(true)).then(|| {
        let never = ["tanpa batas waktu".to_owned(), "no end at all".to_owned()];
        (path!["term", "open_ended"], never)
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const CODE: &str = "commitment-beyond-fiscal-year";

    fn file(years: &[u16], term: &str) -> String {
        let given: Vec<_> = years
            .iter()
            .map(|year| format!("{{ party = \"a\", form = \"uang\", source = {{ name = \"APBD\", fiscal_year = {year} }} }}"))
            .collect();
        format!(
            "[funding]\ncontributions = [{}]\n[term]\n{term}\n",
            given.join(", ")
        )
    }

    #[test]
    fn an_end_after_the_last_year_is_marked() {
        let text = file(&[2026], "start = 2026-03-01\nend = 2027-02-28");
        assert_eq!(marks(CODE, &text), ["2027-02-28"]);
        assert_eq!(findings(CODE, &text)[0].labels.len(), 1);
        assert_eq!(marks(CODE, &file(&[2026], "open_ended = true")), ["true"]);
        assert_eq!(
            marks(
                CODE,
                &file(&[2026], "start = 2026-03-01\nduration = \"2 tahun\"")
            ),
            ["\"2 tahun\""]
        );
    }

    #[test]
    fn money_for_each_year_is_right() {
        quiet(
            CODE,
            &file(&[2026, 2027], "start = 2026-03-01\nend = 2027-02-28"),
        );
        quiet(CODE, &file(&[2026], "start = 2026-03-01\nend = 2026-12-31"));
        quiet(CODE, &file(&[], "start = 2026-03-01\nend = 2029-12-31"));
    }
}
