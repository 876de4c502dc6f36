//! How many originals there are.

use super::Agreement;
use super::values::Amount;

impl Agreement {
    /// How many originals there are (rangkap): as typed, else one for each of `originals`, else one for each party.
    #[must_use]
    pub fn copies(&self) -> Amount {
        let closing = self.closing.as_ref();
        if let Some(copies) = closing.and_then(|closing| closing.copies) {
            return copies;
        }
        let named = closing.map_or(0, |closing| closing.originals.len());
        let count = if named > 0 { named } else { self.parties.len() };
        Amount::try_from(count).unwrap_or(Amount::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    #[test]
    fn originals_come_before_parties_and_a_typed_count_before_both() {
        let copies = |closing: &str| {
            let (tree, _) = read(&format!("[[parties]]\n[[parties]]\n[closing]\n{closing}"));
            Agreement::from_tree(&tree).copies()
        };
        assert_eq!(copies(""), 2);
        assert_eq!(copies("originals = [\"a\", \"b\", \"Camat\"]"), 3);
        assert_eq!(
            copies("copies = 4\noriginals = [\"a\", \"b\", \"Camat\"]"),
            4
        );
    }
}
