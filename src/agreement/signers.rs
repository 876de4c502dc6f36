//! Everybody who signs for a party, with the place in the file.

use super::{Agreement, Party, Signatory};
use crate::path;
use crate::tree::Path;

/// Somebody who signs, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Signer<'a> {
    /// The party's place among the parties, from 0.
    pub party_place: usize,
    /// The party.
    pub party: &'a Party,
    /// The place among those who sign for the party, from 0.
    pub place: usize,
    /// Who signs.
    pub signatory: &'a Signatory,
}

impl Signer<'_> {
    /// The way to the signatory.
    #[must_use]
    pub fn path(&self) -> Path {
        path!["parties", self.party_place, "signatories", self.place]
    }
}

impl Agreement {
    /// Everybody who signs, in the order of the file.
    pub fn signers(&self) -> impl Iterator<Item = Signer<'_>> {
        self.parties
            .iter()
            .enumerate()
            .flat_map(|(party_place, party)| {
                let signatories = party.signatories.iter().enumerate();
                signatories.map(move |(place, signatory)| Signer {
                    party_place,
                    party,
                    place,
                    signatory,
                })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    #[test]
    fn signers_know_their_place() {
        let (tree, _) =
            read("[[parties]]\nid = \"a\"\n[[parties]]\nid = \"b\"\nsignatories = [{}, {}]\n");
        let agreement = Agreement::from_tree(&tree);
        let paths: Vec<_> = agreement
            .signers()
            .map(|signer| tree.notation(&signer.path()))
            .collect();
        assert_eq!(
            paths,
            ["parties.b.signatories.1", "parties.b.signatories.2"]
        );
    }
}
