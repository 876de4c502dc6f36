//! Whether the public has a stake in an agreement: its money, or a service that it is owed.
//!
//! Where it has, the public must be able to see what is done (UU 14/2008 Pasal 11 ayat (1) huruf e, UU 25/2009 Pasal 13).

use super::funding::Form;
use super::public_funds::{is_government, state_money};
use super::roles::Provides;
use super::{ALL_PARTIES, Agreement};

impl Agreement {
    /// Whether public money or goods go into it: money out of a state budget, or what a government or a village gives.
    #[must_use]
    pub fn has_public_money(&self) -> bool {
        let contributions = self
            .funding
            .as_ref()
            .map_or(&[][..], |funding| &funding.contributions);
        let given = contributions.iter().any(|given| {
            matches!(given.form, Some(Form::Uang | Form::Barang))
                && given
                    .party
                    .as_ref()
                    .is_some_and(|id| self.is_government(&id.0))
        });
        given || state_money(self).next().is_some()
    }

    /// Whether somebody else serves the public of a government or a village.
    #[must_use]
    pub fn has_public_service(&self) -> bool {
        self.parties.iter().any(is_government)
            && self.roles.iter().any(|role| {
                let party = role.party.as_ref().map_or("", |id| id.0.as_str());
                role.provides.contains(&Provides::Layanan)
                    && party != ALL_PARTIES
                    && !self.is_government(party)
            })
    }

    fn is_government(&self, id: &str) -> bool {
        self.party(id)
            .is_some_and(|(_, party)| is_government(party))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    fn agreement(text: &str) -> Agreement {
        Agreement::from_tree(&read(text).0)
    }

    #[test]
    fn money_is_public_by_its_giver_or_its_source() {
        let file = |kind: &str, more: &str| {
            let parties = format!("parties = [{{ id = \"a\", kind = \"{kind}\" }}]\n");
            agreement(&format!(
                "{parties}[funding]\ncontributions = [{{ party = \"a\", form = \"uang\"{more} }}]\n"
            ))
        };
        assert!(file("desa", "").has_public_money());
        assert!(!file("swasta", "").has_public_money());
        assert!(file("nirlaba", ", source = { name = \"APBD Kota Semarang\" }").has_public_money());
    }

    #[test]
    fn a_service_by_another_than_the_government_is_public() {
        let file = |server: &str| {
            agreement(&format!(
                "parties = [{{ id = \"a\", kind = \"pemerintah\" }}, {{ id = \"b\", kind = \"nirlaba\" }}]\n[[roles]]\nparty = \"{server}\"\nprovides = [\"layanan\"]\n"
            ))
        };
        assert!(file("b").has_public_service());
        assert!(!file("a").has_public_service());
    }
}
