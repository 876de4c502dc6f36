//! Who does what, and what each may expect.

use super::fact::{choices, record};
use super::values::{Id, Item};

choices! {
    /// A kind of help that a party brings.
    pub enum Provides {
        /// Money.
        Pendanaan = "pendanaan",
        /// Rules and permits.
        Regulasi = "regulasi",
        /// Technical support.
        DukunganTeknis = "dukungan-teknis",
        /// Technical skill.
        KeahlianTeknis = "keahlian-teknis",
        /// Local knowledge.
        PengetahuanLokal = "pengetahuan-lokal",
        /// Labour.
        TenagaKerja = "tenaga-kerja",
        /// Land.
        Lahan = "lahan",
        /// A service.
        Layanan = "layanan",
        /// Facilitation.
        Fasilitasi = "fasilitasi",
        /// Training.
        Pelatihan = "pelatihan",
    }
}

record! {
    /// What one party, or all together, may and must do.
    pub struct Role {
        /// A party's id, or `bersama`.
        required party: Id,
        /// Kinds of help.
        list provides: Provides,
        /// Rights.
        list rights: Item,
        /// Duties.
        required_list obligations: Item,
        /// What is forbidden.
        list prohibitions: Item,
    }
}
