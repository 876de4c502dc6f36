//! The ids of a file, whatever bears them.
//!
//! A reference names a party, an item, an annex or a clause in the same way, so all ids are one set of names.

use super::walk;
use crate::tree::{Node, Path, Tree};

/// An id and its table.
#[derive(Debug, Clone, Copy)]
pub struct Bearer<'t> {
    /// The id.
    pub id: &'t str,
    table: &'t Node,
}

impl Bearer<'_> {
    /// The way to the value under `id`, in the tree that it was found in.
    #[must_use]
    pub fn path(&self, tree: &Tree) -> Path {
        let mut path = Path::root();
        walk::nodes(tree, &mut |steps, node| {
            if std::ptr::eq(node, self.table) {
                path = walk::path(steps).join("id");
            }
        });
        path
    }
}

/// All ids in the order of the file. One in a table that should have none counts too, for it is a name all the same.
#[must_use]
pub fn ids(tree: &Tree) -> Vec<Bearer<'_>> {
    let mut bearers = Vec::new();
    walk::values(tree, |table| {
        bearers.extend(table.id().map(|id| Bearer { id, table }));
    });
    bearers
}

/// Whether a text has the form of an id: lower-case letters, digits and `-`, a letter first.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    #[test]
    fn ids_are_found_at_any_depth() {
        let (tree, _) = read(
            "[[parties]]\nid = \"a\"\n[goals]\nscope = [{ text = \"x\", items = [{ id = \"b\", text = \"y\" }] }]\n[[annexes]]\nid = \"c\"\n",
        );
        let found: Vec<_> = ids(&tree)
            .iter()
            .map(|bearer| (bearer.id.to_owned(), tree.notation(&bearer.path(&tree))))
            .collect();
        let expected = [
            ("a", "parties.a.id"),
            ("b", "goals.scope.1.items.b.id"),
            ("c", "annexes.c.id"),
        ];
        assert_eq!(
            found,
            expected.map(|(id, at)| (id.to_owned(), at.to_owned()))
        );
    }

    #[test]
    fn a_name_with_a_blank_or_a_capital_is_no_id() {
        assert!(is_id("laporan-akhir2"));
        assert!(!is_id("Camat"));
        assert!(!is_id("kepala desa"));
        assert!(!is_id("2b"));
        assert!(!is_id(""));
    }
}
