//! What each party carries and what it gets: duties, rights, money, seats, reports, the power to end the agreement.
//!
//! Rules of partnership compare these figures and the scorecard prints them, so both take them from here. An item with
//! sub-items counts as its sub-items, for a drafter may write five duties as one sentence with five parts. A duty that others
//! carry out, by its `by`, is none of the party's own.

use super::funding::Form;
use super::parties::Party;
use super::values::{Amount, Item, Whos};
use super::{ALL_PARTIES, Agreement};

/// What one party carries and gets.
#[derive(Debug, Clone, PartialEq)]
pub struct Balance<'a> {
    /// Its place among the parties, from 0.
    pub place: usize,
    /// The party.
    pub party: &'a Party,
    /// Its own duties.
    pub duties: usize,
    /// Its own rights.
    pub rights: usize,
    /// The money that it gives, in rupiah, as far as stated.
    pub gives_money: Amount,
    /// What else it gives, valued in rupiah, as far as stated.
    pub gives_in_kind: Amount,
    /// The money paid out to it, in rupiah: stages that go to several parties count for none of them.
    pub receives: Amount,
    /// Its seats in the committee.
    pub seats: Amount,
    /// The reports that it owes.
    pub reports: usize,
    /// Whether it may end the agreement.
    pub ending: Ending,
}

/// Whether a party may end the agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It may.
    May,
    /// Others may, and it may not.
    MayNot,
    /// The agreement does not say how it ends early.
    Unstated,
}

/// What the parties share under `bersama`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared {
    /// Duties.
    pub duties: usize,
    /// Rights.
    pub rights: usize,
}

impl Agreement {
    /// The balance of every party, in the order of the document.
    #[must_use]
    pub fn balances(&self) -> Vec<Balance<'_>> {
        let stages = self
            .funding
            .as_ref()
            .map(super::Funding::disbursement_amounts);
        let stages = stages.unwrap_or_default();
        let parties = self.parties.iter().enumerate();
        parties
            .map(|(place, party)| self.balance_of(place, party, &stages))
            .collect()
    }

    /// What stands under `bersama`, which counts as each party's.
    #[must_use]
    pub fn shared(&self) -> Shared {
        let (duties, rights) = self.counted(ALL_PARTIES);
        Shared { duties, rights }
    }

    /// The party that alone may end the agreement, by its place among the parties from 0: `term.termination.by` names it and
    /// no other party.
    #[must_use]
    pub fn sole_ender(&self) -> Option<usize> {
        let by = self.term.as_ref()?.termination.as_ref()?.by.as_ref()?;
        let mut named = by.0.iter().filter_map(|who| self.party(&who.0));
        let (place, _) = named.next()?;
        named.all(|(other, _)| other == place).then_some(place)
    }

    fn balance_of<'a>(
        &'a self,
        place: usize,
        party: &'a Party,
        stages: &[Option<Amount>],
    ) -> Balance<'a> {
        let id = party.id.as_ref().map_or("", |id| id.0.as_str());
        let (duties, rights) = self.counted(id);
        Balance {
            place,
            party,
            duties,
            rights,
            gives_money: self.given(id, |form| form == Form::Uang),
            gives_in_kind: self.given(id, |form| form != Form::Uang),
            receives: self.received(id, stages),
            seats: self.seats(id),
            reports: self.reports_owed(id),
            ending: self.ending(id),
        }
    }

    fn counted(&self, party: &str) -> (usize, usize) {
        let roles = self
            .roles
            .iter()
            .filter(|role| role.party.as_ref().is_some_and(|id| id.0 == party));
        let own = |item: &&Item| {
            item.by
                .as_ref()
                .is_none_or(|by| party == ALL_PARTIES || names(by, party))
        };
        roles.fold((0, 0), |(duties, rights), role| {
            let carried: usize = role.obligations.iter().filter(own).map(parts).sum();
            (
                duties + carried,
                rights + role.rights.iter().map(parts).sum::<usize>(),
            )
        })
    }

    fn given(&self, party: &str, counts: impl Fn(Form) -> bool) -> Amount {
        let contributions = self
            .funding
            .as_ref()
            .map_or(&[][..], |funding| &funding.contributions);
        contributions
            .iter()
            .filter(|given| given.party.as_ref().is_some_and(|id| id.0 == party))
            .filter(|given| given.form.is_some_and(&counts))
            .filter_map(|given| given.value)
            .fold(0, Amount::saturating_add)
    }

    fn received(&self, party: &str, stages: &[Option<Amount>]) -> Amount {
        let disbursements = self
            .funding
            .as_ref()
            .map_or(&[][..], |funding| &funding.disbursements);
        disbursements
            .iter()
            .zip(stages)
            .filter(|(stage, _)| {
                stage
                    .to
                    .as_ref()
                    .is_some_and(|to| to.0.len() == 1 && names(to, party))
            })
            .filter_map(|(_, amount)| *amount)
            .fold(0, Amount::saturating_add)
    }

    fn seats(&self, party: &str) -> Amount {
        let committee = self
            .governance
            .as_ref()
            .and_then(|governance| governance.committee.as_ref());
        committee
            .map_or(&[][..], |committee| &committee.members)
            .iter()
            .filter(|member| member.party.as_ref().is_some_and(|id| id.0 == party))
            .map(|member| member.seats.unwrap_or(1))
            .fold(0, Amount::saturating_add)
    }

    fn reports_owed(&self, party: &str) -> usize {
        let reports = self
            .evaluation
            .as_ref()
            .map_or(&[][..], |evaluation| &evaluation.reports);
        let owed =
            |report: &&super::Report| report.from.as_ref().is_some_and(|from| names(from, party));
        reports.iter().filter(owed).count()
    }

    fn ending(&self, party: &str) -> Ending {
        let Some(termination) = self
            .term
            .as_ref()
            .and_then(|term| term.termination.as_ref())
        else {
            return Ending::Unstated;
        };
        match &termination.by {
            Some(by) if !names(by, party) => Ending::MayNot,
            _ => Ending::May,
        }
    }
}

/// How many sentences an item comes to: its sub-items, or itself.
fn parts(item: &Item) -> usize {
    item.items.iter().map(parts).sum::<usize>().max(1)
}

fn names(whos: &Whos, party: &str) -> bool {
    whos.0.iter().any(|who| who.0 == party)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    const FILE: &str = r#"
parties = [{ id = "a" }, { id = "b" }]
[[roles]]
party = "a"
rights = ["x"]
obligations = ["y", { text = "v", by = "b" }, { text = "z", items = ["p", { text = "q", items = ["r", "s"] }] }]
[[roles]]
party = "bersama"
obligations = ["w"]
[governance.committee]
members = [{ party = "a" }, { party = "b", seats = 2 }]
[funding]
contributions = [{ party = "a", form = "uang", value = 10 }, { party = "b", form = "tenaga", value = 5 }]
disbursements = [{ to = "b", percent = 60 }, { to = ["a", "b"], percent = 40 }]
[evaluation]
reports = [{ name = "l", from = ["b", "Camat"] }]
[term.termination]
by = "a"
"#;

    #[test]
    fn every_figure_of_a_party_is_counted() {
        let (tree, _) = read(FILE);
        let agreement = Agreement::from_tree(&tree);
        let [a, b] = &agreement.balances()[..] else {
            panic!("two parties");
        };
        assert_eq!(
            (
                a.duties,
                a.rights,
                a.gives_money,
                a.gives_in_kind,
                a.receives
            ),
            (4, 1, 10, 0, 0)
        );
        assert_eq!(
            (b.duties, b.rights, b.gives_money, b.gives_in_kind),
            (0, 0, 0, 5)
        );
        assert_eq!((a.seats, b.seats, a.reports, b.reports), (1, 2, 0, 1));
        assert_eq!((a.ending, b.ending), (Ending::May, Ending::MayNot));
        assert_eq!(
            agreement.shared(),
            Shared {
                duties: 1,
                rights: 0
            }
        );
        assert_eq!(agreement.sole_ender(), Some(0));
    }

    #[test]
    fn a_stage_to_one_party_is_its_money() {
        let (tree, _) = read(
            "parties = [{ id = \"a\" }]\n[funding]\ntotal = 100\ndisbursements = [{ to = \"a\", percent = 60 }, { to = \"a\", percent = 40 }]\n",
        );
        assert_eq!(Agreement::from_tree(&tree).balances()[0].receives, 100);
    }
}
