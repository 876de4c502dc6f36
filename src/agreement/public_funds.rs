//! Money out of a state budget: which contributions it is, and of which year.
//!
//! The budget binds whoever spends it: to a line, and to its year (UU 1/2004 Pasal 3 ayat (3) and Pasal 17 ayat (2)).

use super::funding::{Contribution, Form, Funding};
use super::parties::PartyKind;
use super::values::Amount;
use super::{Agreement, Party};
use crate::path;
use crate::tree::Path;

/// A year and the place that states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetYear {
    /// The year.
    pub year: Amount,
    /// The place in the file.
    pub at: Path,
}

/// The contributions of money that come out of APBN or APBD, each with its place from 0: those whose source says so, and
/// those of a government party that name no source.
pub fn state_money(agreement: &Agreement) -> impl Iterator<Item = (usize, &Contribution)> {
    let given = agreement.funding.as_ref().map_or(&[][..], contributions);
    given
        .iter()
        .enumerate()
        .filter(|(_, given)| given.form == Some(Form::Uang) && is_state_money(agreement, given))
}

/// The budget year of a contribution: its own, else that of the whole agreement.
#[must_use]
pub fn budget_year(agreement: &Agreement, index: usize) -> Option<BudgetYear> {
    let given = agreement.funding.as_ref()?.contributions.get(index)?;
    if let Some(year) = given.source.as_ref().and_then(|source| source.fiscal_year) {
        let at = path!["funding", "contributions", index, "source", "fiscal_year"];
        return Some(BudgetYear { year, at });
    }
    let year = agreement.agreement.as_ref()?.fiscal_year?;
    let at = path!["agreement", "fiscal_year"];
    Some(BudgetYear { year, at })
}

/// Whether a party stands on the side of government: it governs, and what it holds is public.
#[must_use]
pub fn is_government(party: &Party) -> bool {
    matches!(party.kind, Some(PartyKind::Pemerintah | PartyKind::Desa))
}

fn contributions(funding: &Funding) -> &[Contribution] {
    &funding.contributions
}

fn is_state_money(agreement: &Agreement, given: &Contribution) -> bool {
    if let Some(source) = &given.source {
        return source
            .name
            .as_ref()
            .is_some_and(|name| names_state_budget(&name.0));
    }
    let party = given.party.as_ref().and_then(|id| agreement.party(&id.0));
    party.is_some_and(|(_, party)| party.kind == Some(PartyKind::Pemerintah))
}

/// Whether a name speaks of APBN or APBD; the budget of a village (APB Desa) is another.
fn names_state_budget(name: &str) -> bool {
    const SHORT: [&str; 4] = ["apbn", "apbd", "apbnp", "apbdp"];
    const LONG: [&str; 2] = [
        "anggaran pendapatan dan belanja negara",
        "anggaran pendapatan dan belanja daerah",
    ];
    let name = name.to_lowercase();
    let mut words = name.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| SHORT.contains(&word)) || LONG.iter().any(|long| name.contains(long))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    fn places(text: &str) -> Vec<usize> {
        let (tree, faults) = read(text);
        assert!(faults.is_empty(), "{faults:?}");
        let agreement = Agreement::from_tree(&tree);
        state_money(&agreement).map(|(place, _)| place).collect()
    }

    #[test]
    fn state_money_is_named_so_or_given_by_a_government_party() {
        let text = "[[parties]]\nid = \"dinas\"\nkind = \"pemerintah\"\n[funding]\ncontributions = [\n\
            { party = \"a\", form = \"uang\", source = { name = \"APBD-P Kota Semarang\" } },\n\
            { party = \"a\", form = \"uang\", source = { name = \"APBDes Sukamaju\" } },\n\
            { party = \"a\", form = \"barang\", source = { name = \"APBN\" } },\n\
            { party = \"dinas\", form = \"uang\" },\n\
            { party = \"dinas\", form = \"uang\", source = { name = \"Pendapatan BLUD\" } },\n\
            { party = \"a\", form = \"uang\" }]\n";
        assert_eq!(places(text), [0, 3]);
    }

    #[test]
    fn the_year_of_the_source_goes_before_that_of_the_agreement() {
        let (tree, _) = read(
            "[agreement]\nfiscal_year = 2026\n[funding]\ncontributions = [{ source = { name = \"APBD\", fiscal_year = 2027 } }, { form = \"uang\" }]\n",
        );
        let agreement = Agreement::from_tree(&tree);
        let year = |index| budget_year(&agreement, index).map(|year| year.year);
        assert_eq!([year(0), year(1), year(2)], [Some(2027), Some(2026), None]);
    }
}
