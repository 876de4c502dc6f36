//! How the fixed choices read on paper.

/// The phrase for a fixed choice; nothing where the word prints as it is.
#[must_use]
pub(super) fn phrase(word: &str) -> Option<&'static str> {
    PHRASES
        .iter()
        .find_map(|(choice, phrase)| (*choice == word).then_some(*phrase))
}

static PHRASES: &[(&str, &str)] = &[
    ("musyawarah-mufakat", "musyawarah untuk mufakat"),
    ("suara-terbanyak", "suara terbanyak"),
    ("kesepakatan-bulat", "kesepakatan bulat"),
    ("wakil-ketua", "wakil ketua"),
    ("dukungan-teknis", "dukungan teknis"),
    ("keahlian-teknis", "keahlian teknis"),
    ("pengetahuan-lokal", "pengetahuan lokal"),
    ("tenaga-kerja", "tenaga kerja"),
    ("tenaga", "tenaga kerja"),
    ("teknis", "bantuan teknis"),
];
