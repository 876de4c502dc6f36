//! Who makes the agreement, and by what right somebody signs for them.

use jiff::civil::Date;

use super::fact::{choices, record};
use super::values::{Id, Text};

choices! {
    /// What sort of body or person a party is.
    pub enum PartyKind {
        /// Central or regional government.
        Pemerintah = "pemerintah",
        /// A village.
        Desa = "desa",
        /// A community board, a group of people, an adat community.
        Masyarakat = "masyarakat",
        /// A foundation, an association, an NGO.
        Nirlaba = "nirlaba",
        /// A company.
        Swasta = "swasta",
        /// A cooperative.
        Koperasi = "koperasi",
        /// A village-owned enterprise.
        Bumdes = "bumdes",
        /// A university.
        PerguruanTinggi = "perguruan-tinggi",
        /// A person.
        Perorangan = "perorangan",
        /// A foreign body.
        Asing = "asing",
    }
}

choices! {
    /// In what capacity somebody signs who does not hold the office.
    pub enum Acting {
        /// Pelaksana tugas.
        Plt = "plt",
        /// Pelaksana harian.
        Plh = "plh",
        /// Atas nama.
        An = "an",
    }
}

record! {
    /// A party.
    pub struct Party {
        /// Its name in this file.
        required id: Id,
        /// What it is.
        required kind: PartyKind,
        /// Its full name.
        required name: Text,
        /// A shorter name.
        optional short: Text,
        /// Its role, printed beside its label.
        optional acts_as: Text,
        /// The path of its logo.
        optional logo: Text,
        /// The number that it gives the agreement.
        optional number: Text,
        /// Where it sits.
        optional address: Text,
        /// The body that it stands for.
        optional on_behalf_of: Text,
        /// What it is and does.
        optional description: Text,
        /// Who signs.
        list signatories: Signatory,
        /// The deed that founded it.
        optional deed: Deed,
        /// The decision that made it a legal entity or confirmed it.
        optional registration: Decree,
        /// Its licences.
        list licences: Licence,
        /// Its tax number.
        optional npwp: Text,
        /// Its business number.
        optional nib: Text,
        /// The identity number of a person.
        optional nik: Text,
        /// The birth of a person.
        optional birth: Birth,
        /// How to reach it.
        optional contact: Contact,
        /// Where its money goes.
        optional bank: Bank,
    }
}

record! {
    /// Somebody who signs for a party.
    pub struct Signatory {
        /// The name with titles.
        optional name: Text,
        /// The office (jabatan).
        optional position: Text,
        /// In what capacity, where not as holder of the office.
        optional acting: Acting,
        /// The office signed for: `Bupati Kapuas`.
        optional on_behalf_of: Text,
        /// Civil servant's number.
        optional nip: Text,
        /// Identity number.
        optional nik: Text,
        /// Teacher's number.
        optional nuptk: Text,
        /// Rank and grade.
        optional rank: Text,
        /// What put the signatory into office.
        optional appointment: Document,
        /// What lets the signatory act for the party.
        optional power_of_attorney: Document,
    }
}

record! {
    /// A decision, a record, a letter.
    pub struct Document {
        /// What it is and of whom.
        optional document: Text,
        /// Its number.
        optional number: Text,
        /// Its day.
        optional date: Date,
        /// What it is about.
        optional about: Text,
        /// The term of office.
        optional period: Text,
        /// The last day on which it holds.
        optional valid_until: Date,
    }
}

record! {
    /// A decision or record that is named by number and day alone.
    pub struct Decree {
        /// What it is and of whom.
        optional document: Text,
        /// Its number.
        optional number: Text,
        /// Its day.
        optional date: Date,
    }
}

record! {
    /// A notary's deed.
    pub struct Deed {
        /// Its number.
        optional number: Text,
        /// Its day.
        optional date: Date,
        /// The notary.
        optional notary: Text,
    }
}

record! {
    /// A licence.
    pub struct Licence {
        /// What it allows.
        required kind: Text,
        /// Its number.
        optional number: Text,
        /// Its day.
        optional date: Date,
        /// The last day on which it holds.
        optional valid_until: Date,
    }
}

record! {
    /// The birth of a person.
    pub struct Birth {
        /// Where.
        optional place: Text,
        /// When.
        optional date: Date,
    }
}

record! {
    /// How to reach a party.
    pub struct Contact {
        /// For whose attention.
        optional attention: Text,
        /// The telephone number.
        optional phone: Text,
        /// The fax number.
        optional fax: Text,
        /// The address of electronic mail (pos-el).
        optional email: Text,
        /// The site (laman).
        optional website: Text,
    }
}

record! {
    /// A bank account.
    pub struct Bank {
        /// The bank.
        optional name: Text,
        /// Its branch.
        optional branch: Text,
        /// The account's number.
        optional account: Text,
        /// In whose name it stands.
        optional holder: Text,
        /// Whether it serves this agreement alone.
        optional dedicated: bool,
    }
}
