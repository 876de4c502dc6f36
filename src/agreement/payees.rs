//! Which parties money is paid to, and which of them receive public money.
//!
//! Whoever receives public money and is no government must be able to show where it went: on whose account, and by what right.

use super::Agreement;
use super::funding::{Contribution, Form, Funding, Scheme};
use super::public_funds::{is_government, state_money};

impl Agreement {
    /// Whether public money is paid to a party that is no government: money out of a state budget, or given by a government.
    #[must_use]
    pub fn is_paid_public_money(&self, id: &str) -> bool {
        let Some(funding) = self.funding.as_ref() else {
            return false;
        };
        let private = self
            .party(id)
            .is_some_and(|(_, party)| !is_government(party));
        private
            && funding.is_paid(id)
            && (state_money(self).any(|(_, given)| !given.is_of(id))
                || funding
                    .contributions
                    .iter()
                    .any(|given| self.is_given_by_government(given)))
    }

    fn is_given_by_government(&self, given: &Contribution) -> bool {
        let payer = given.party.as_ref().and_then(|id| self.party(&id.0));
        given.form == Some(Form::Uang) && payer.is_some_and(|(_, party)| is_government(party))
    }
}

impl Funding {
    /// Whether money is paid to a party: as a stage of disbursement says, or, without stages, as who receives a grant.
    #[must_use]
    pub fn is_paid(&self, id: &str) -> bool {
        if self.disbursements.is_empty() {
            return self.scheme == Some(Scheme::Hibah)
                && !self.contributions.iter().any(|given| given.is_of(id));
        }
        self.disbursements
            .iter()
            .filter_map(|stage| stage.to.as_ref())
            .any(|to| to.0.iter().any(|who| who.0 == id))
    }
}

impl Contribution {
    /// Whether a party gives it.
    #[must_use]
    pub fn is_of(&self, id: &str) -> bool {
        self.party.as_ref().is_some_and(|giver| giver.0 == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    #[test]
    fn public_money_reaches_whom_it_is_paid_to() {
        let (tree, _) = read(
            "[[parties]]\nid = \"dinas\"\nkind = \"pemerintah\"\n[[parties]]\nid = \"bkm\"\nkind = \"masyarakat\"\n\
             [[parties]]\nid = \"lsm\"\nkind = \"nirlaba\"\n\
             [funding]\ncontributions = [{ party = \"dinas\", form = \"uang\", value = 5 }]\ndisbursements = [{ to = \"bkm\", percent = 100 }]\n",
        );
        let agreement = Agreement::from_tree(&tree);
        assert!(agreement.is_paid_public_money("bkm"));
        assert!(!agreement.is_paid_public_money("lsm"));
        assert!(!agreement.is_paid_public_money("dinas"));
    }

    #[test]
    fn a_grant_without_stages_is_paid_to_who_does_not_give_it() {
        let (tree, _) = read(
            "[funding]\nscheme = \"hibah\"\ncontributions = [{ party = \"dinas\", form = \"uang\", value = 5 }]\n",
        );
        let funding = Agreement::from_tree(&tree)
            .funding
            .expect("a funding section");
        assert!(funding.is_paid("bkm"));
        assert!(!funding.is_paid("dinas"));
    }
}
