//! A foundation receives Rp500 juta or more in a year.
//!
//! Then a public accountant audits it and a newspaper carries its summary report (UU 28/2004, Pasal 52 ayat (2) and ayat (3)
//! of the law on foundations). Parties who know it in time put the cost into the budget.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::wording::rupiah;
use crate::agreement::{Agreement, Funding, Party, PartyKind, Scheme};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "foundation-audit-threshold",
    weight: Weight::Note,
    about: [
        "yayasan menerima Rp500 juta atau lebih dalam setahun",
        "a foundation receives Rp500 million or more in a year",
    ],
    judge: Some(judge),
};

/// Rupiah in one year, from which on the audit is owed.
const THRESHOLD: i64 = 500_000_000;

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let Some(funding) = agreement.funding.as_ref() else {
        return;
    };
    if names_accountant(funding) {
        return;
    }
    for (place, party) in agreement
        .parties
        .iter()
        .enumerate()
        .filter(|(_, party)| is_foundation(party))
    {
        let Some((at, received)) =
            received(agreement, funding, party).filter(|(_, sum)| *sum >= THRESHOLD)
        else {
            continue;
        };
        let [sum_id, sum_en] = rupiah(received);
        judge
            .report(
                &at,
                words!(
                    "yayasan menerima {sum_id} dalam setahun; mulai Rp500.000.000 wajib diaudit akuntan publik (UU 28/2004, Pasal 52)",
                    "a foundation receives {sum_en} in a year; from Rp500,000,000 on a public accountant must audit it (UU 28/2004, Pasal 52)"
                ),
            )
            .label(&path!["parties", place, "name"], words!("yayasan penerima", "the foundation"))
            .help(words!(
                "rencanakan biayanya dan tulis `audit = {{ by = \"Kantor Akuntan Publik …\", every = \"1 tahun\" }}`",
                "plan its cost and write `audit = {{ by = \"Kantor Akuntan Publik …\", every = \"1 tahun\" }}`"
            ));
    }
}

fn is_foundation(party: &Party) -> bool {
    let name = party.name.as_ref().map_or("", |name| name.0.trim_start());
    party.kind == Some(PartyKind::Nirlaba) && name.starts_with("Yayasan")
}

fn names_accountant(funding: &Funding) -> bool {
    let by = funding.audit.as_ref().and_then(|audit| audit.by.as_ref());
    by.is_some_and(|by| {
        by.0.iter()
            .any(|who| who.0.to_lowercase().contains("akuntan publik"))
    })
}

/// The most that a party receives in one year, in rupiah, and the place that states it. Stages without a day count as one year.
fn received(agreement: &Agreement, funding: &Funding, party: &Party) -> Option<(Path, i64)> {
    let id = party.id.as_ref()?;
    let mut years: BTreeMap<Option<i16>, (usize, i64)> = BTreeMap::new();
    for (index, (stage, amount)) in funding
        .disbursements
        .iter()
        .zip(funding.disbursement_amounts())
        .enumerate()
    {
        let to_it_alone = stage
            .to
            .as_ref()
            .is_some_and(|to| to.0.iter().all(|who| who.0 == id.0));
        if let Some(amount) = amount.filter(|_| to_it_alone) {
            let (_, sum) = years.entry(stage.due.map(Date::year)).or_insert((index, 0));
            *sum = sum.saturating_add(amount);
        }
    }
    if let Some((index, sum)) = years.into_values().max_by_key(|(_, sum)| *sum) {
        return Some((path!["funding", "disbursements", index], sum));
    }
    let gives = funding
        .contributions
        .iter()
        .any(|given| given.party.as_ref() == Some(id));
    let whole = funding.scheme == Some(Scheme::Hibah) && funding.disbursements.is_empty();
    let total = funding
        .total
        .filter(|_| whole && !gives && agreement.parties.len() == 2)?;
    Some((path!["funding", "total"], total))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    const CODE: &str = "foundation-audit-threshold";

    fn file(name: &str, funding: &str) -> String {
        format!(
            "[[parties]]\nid = \"a\"\nkind = \"pemerintah\"\n[[parties]]\nid = \"y\"\nkind = \"nirlaba\"\nname = \"{name}\"\n[funding]\n{funding}\n"
        )
    }

    #[test]
    fn what_comes_in_one_year_is_added_up() {
        let stages = "disbursements = [{ to = \"y\", amount = 300_000_000, due = 2027-01-04 }, { to = \"y\", amount = 200_000_000, due = 2027-06-04 }]";
        let text = file("Yayasan Lestari", stages);
        assert_eq!(
            marks(CODE, &text),
            ["{ to = \"y\", amount = 300_000_000, due = 2027-01-04 }"]
        );
        quiet(CODE, &text.replace("2027-06-04", "2028-06-04"));
        quiet(CODE, &text.replace("200_000_000", "199_999_999"));
        quiet(CODE, &text.replace("Yayasan", "Perkumpulan"));
        quiet(
            CODE,
            &(text + "audit = { by = \"Kantor Akuntan Publik Adi\" }\n"),
        );
    }

    #[test]
    fn a_grant_without_stages_counts_whole() {
        let text = file("Yayasan Lestari", "scheme = \"hibah\"\ntotal = 500_000_000");
        assert_eq!(marks(CODE, &text), ["500_000_000"]);
        quiet(CODE, &text.replace("hibah", "dana-bersama"));
    }
}
