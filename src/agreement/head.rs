//! What the agreement is: its kind and model, its title, where it stands in time.

use jiff::civil::Date;

use super::fact::{choices, record};
use super::values::{Amount, Text};

choices! {
    /// Which sides the partnership joins.
    pub enum Model {
        /// Government and business (PPP).
        PemerintahSwasta = "pemerintah-swasta",
        /// Community and business (PSP).
        MasyarakatSwasta = "masyarakat-swasta",
        /// Community and government (PMG).
        MasyarakatPemerintah = "masyarakat-pemerintah",
        /// Non-profit and community.
        NirlabaMasyarakat = "nirlaba-masyarakat",
        /// Many sides.
        Multipihak = "multipihak",
        /// Bodies among themselves, no community among them.
        Antarlembaga = "antarlembaga",
    }
}

choices! {
    /// How far the agreement has come.
    pub enum Status {
        /// Being drafted.
        Draf = "draf",
        /// Being negotiated.
        Dirundingkan = "dirundingkan",
        /// Signed.
        Ditandatangani = "ditandatangani",
        /// Past its term.
        Berakhir = "berakhir",
        /// Ended early.
        Diakhiri = "diakhiri",
    }
}

record! {
    /// The section `agreement`.
    pub struct Head {
        /// One of the built-in kinds, or one that a repository's templates add.
        required kind: Text,
        /// Which sides it joins.
        required model: Model,
        /// What it is about.
        required title: Text,
        /// How far it has come; left out: a draft.
        optional status: Status,
        /// The day of signing.
        optional date: Date,
        /// Where it is signed.
        optional place: Text,
        /// The budget year.
        optional fiscal_year: Amount,
        /// Where it works.
        list locations: Location,
        /// The agreement that this one carries out.
        optional parent: Parent,
        /// The agreement that this one changes.
        optional amends: Amends,
        /// A kind line of the drafter's own.
        optional heading: Text,
    }
}

record! {
    /// A place where the agreement works.
    pub struct Location {
        /// Desa or kelurahan.
        optional village: Text,
        /// Kecamatan.
        optional district: Text,
        /// Kabupaten or kota.
        optional regency: Text,
        /// Provinsi.
        optional province: Text,
        /// The code of the Ministry of Home Affairs, `33.74.03.1003`.
        optional code: Text,
        /// Hamlet, neighbourhood, area.
        optional detail: Text,
    }
}

record! {
    /// The agreement that this one carries out.
    pub struct Parent {
        /// What it is.
        required kind: Text,
        /// Its number.
        optional number: Text,
        /// The day of its signing.
        optional date: Date,
        /// What it is about.
        optional title: Text,
    }
}

record! {
    /// The agreement that an addendum changes.
    pub struct Amends {
        /// What it is.
        optional kind: Text,
        /// Its number.
        optional number: Text,
        /// The day of its signing.
        optional date: Date,
        /// What it is about.
        optional title: Text,
        /// Which addendum this is, from 1.
        optional order: Amount,
        /// What it changes.
        required_list changes: Change,
    }
}

record! {
    /// One change of an addendum: Pasal, Semula, Menjadi.
    pub struct Change {
        /// Where.
        required at: Text,
        /// What stood there.
        optional was: Text,
        /// What stands there now.
        required becomes: Text,
    }
}
