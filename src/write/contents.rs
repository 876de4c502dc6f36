//! What a table of contents lists, for writers that have one.

use crate::naskah::{Contents, Naskah};

/// The most articles that need no table of contents.
const SHORT: usize = 15;

/// A line of the contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where it leads: `pasal-5`.
    pub id: String,
    /// Pasal 5, LAMPIRAN II.
    pub label: String,
    /// Its title as it stands over the article, in capitals.
    pub title: String,
}

/// Every Pasal and annex of a long agreement that asks for contents; nothing of another.
pub(super) fn entries(naskah: &Naskah) -> Vec<Entry> {
    if naskah.looks.contents == Contents::None || naskah.pasal.len() <= SHORT {
        return Vec::new();
    }
    let pasal = naskah.pasal.iter().map(|pasal| Entry {
        id: pasal.id(),
        label: format!("Pasal {}", pasal.number),
        title: pasal.heading.to_uppercase(),
    });
    let annexes = naskah.annexes.iter().map(|annex| Entry {
        id: annex.id.clone(),
        label: annex.label.clone(),
        title: annex.title.clone(),
    });
    pasal.chain(annexes).collect()
}
