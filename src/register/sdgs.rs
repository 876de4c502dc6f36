//! The goals of sustainable development by number, in the wording of Bappenas.
//!
//! Goals 1 to 17 are those of the United Nations (Perpres 111/2022); the 18th is the one that SDGs Desa add for villages.

/// What the goals are called together.
pub const COLLECTIVE_NAME: &str = "Tujuan Pembangunan Berkelanjutan (TPB/SDGs)";

const NAMES: [&str; 18] = [
    "Tanpa Kemiskinan",
    "Tanpa Kelaparan",
    "Kehidupan Sehat dan Sejahtera",
    "Pendidikan Berkualitas",
    "Kesetaraan Gender",
    "Air Bersih dan Sanitasi Layak",
    "Energi Bersih dan Terjangkau",
    "Pekerjaan Layak dan Pertumbuhan Ekonomi",
    "Industri, Inovasi, dan Infrastruktur",
    "Berkurangnya Kesenjangan",
    "Kota dan Permukiman yang Berkelanjutan",
    "Konsumsi dan Produksi yang Bertanggung Jawab",
    "Penanganan Perubahan Iklim",
    "Ekosistem Lautan",
    "Ekosistem Daratan",
    "Perdamaian, Keadilan, dan Kelembagaan yang Tangguh",
    "Kemitraan untuk Mencapai Tujuan",
    "Kelembagaan Desa Dinamis dan Budaya Desa Adaptif",
];

/// The official name of a goal, numbered from 1.
#[must_use]
pub fn name(goal: u8) -> Option<&'static str> {
    let place = usize::from(goal).checked_sub(1)?;
    NAMES.get(place).copied()
}

/// All goals with their numbers, in order.
pub fn all() -> impl Iterator<Item = (u8, &'static str)> {
    (1..).zip(NAMES)
}

#[cfg(test)]
mod tests {
    use super::{all, name};

    #[test]
    fn numbers_begin_at_one() {
        assert_eq!(name(0), None);
        assert_eq!(name(1), Some("Tanpa Kemiskinan"));
        assert_eq!(name(17), Some("Kemitraan untuk Mencapai Tujuan"));
        assert_eq!(
            name(18),
            Some("Kelembagaan Desa Dinamis dan Budaya Desa Adaptif")
        );
        assert_eq!(name(19), None);
        assert_eq!(all().last().map(|(goal, _)| goal), Some(18));
    }
}
