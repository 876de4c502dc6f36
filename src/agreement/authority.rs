//! Who may sign for whom.
//!
//! For four sorts of body the law names the organ that represents them; for all others statutes of their own do, which no
//! file shows. Titles of offices are judged by their words, in favour of who signs.

use super::{Agreement, Document, Party, PartyKind, Signatory, Text};

/// The organ that represents a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Organ {
    /// The Pengurus of a yayasan: UU 16/2001 Pasal 35 ayat (1).
    Pengurus,
    /// The Direksi of a PT: UU 40/2007 Pasal 98.
    Direksi,
    /// The head of a village, under whatever name: UU 6/2014 Pasal 26 ayat (2) huruf n.
    KepalaDesa,
    /// The Pejabat Pembuat Komitmen of a swakelola: Perpres 16/2018 Pasal 47.
    PejabatPembuatKomitmen,
    /// The head of who carries out a swakelola: Perpres 16/2018 Pasal 47.
    Pimpinan,
}

impl Agreement {
    /// The organ that the law wants for a party, where it names one and nobody who signs for the party holds it or has a
    /// power of attorney. A title still unknown is given the benefit of the doubt.
    #[must_use]
    pub fn organ_missed(&self, party: &Party) -> Option<Organ> {
        let organ = self.organ_of(party)?;
        let signatories = &party.signatories;
        let unproven = signatories.iter().all(|signatory| {
            !office(signatory).is_empty() && signatory.power_of_attorney.is_none()
        });
        let held = |party: &Party| {
            party
                .signatories
                .iter()
                .any(|signatory| signatory.holds(organ))
        };
        let held = match organ {
            Organ::PejabatPembuatKomitmen => self
                .parties
                .iter()
                .filter(|other| other.kind == party.kind)
                .any(held),
            _ => held(party),
        };
        (!signatories.is_empty() && unproven && !held).then_some(organ)
    }

    fn organ_of(&self, party: &Party) -> Option<Organ> {
        let name = first_word(party.name.as_ref());
        let kind = self.agreement.as_ref().and_then(|head| head.kind.as_ref());
        let swakelola = kind.is_some_and(|kind| kind.0.starts_with("kontrak-swakelola-"));
        match party.kind? {
            PartyKind::Nirlaba if name == "yayasan" => Some(Organ::Pengurus),
            PartyKind::Swasta if matches!(name.as_str(), "pt" | "pt." | "perseroan") => {
                Some(Organ::Direksi)
            }
            PartyKind::Desa => Some(Organ::KepalaDesa),
            PartyKind::Pemerintah if swakelola => Some(Organ::PejabatPembuatKomitmen),
            PartyKind::Masyarakat | PartyKind::Nirlaba if swakelola => Some(Organ::Pimpinan),
            _ => None,
        }
    }

    /// Whether an office represents its body by law, so that nothing else need say so: kepala desa, kepala daerah, menteri,
    /// Direksi of a PT.
    #[must_use]
    pub fn represents_by_law(&self, party: &Party, signatory: &Signatory) -> bool {
        match self.organ_of(party) {
            Some(organ @ (Organ::Direksi | Organ::KepalaDesa)) => signatory.holds(organ),
            _ if party.kind == Some(PartyKind::Pemerintah) => {
                let office = office(signatory);
                HEADS_OF_GOVERNMENT
                    .iter()
                    .any(|head| begins_with(&office, head))
            }
            _ => false,
        }
    }
}

impl Signatory {
    /// Whether the signatory holds an organ of the body, by the title of the office.
    #[must_use]
    pub fn holds(&self, organ: Organ) -> bool {
        let office = office(self);
        let words: Vec<&str> = office.split(' ').collect();
        let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
        let first = words.first().copied().unwrap_or_default();
        match organ {
            Organ::Pengurus => {
                has(&["pengurus"])
                    || (has(&["ketua", "sekretaris", "bendahara"])
                        && !has(&OTHER_ORGANS)
                        && !has(&UNITS))
            }
            Organ::Direksi => has(&DIRECTORS) && !ASSISTANTS.contains(&first),
            Organ::KepalaDesa => heads_village(&office, &words),
            Organ::PejabatPembuatKomitmen => {
                let decree = |document: &Document| {
                    let texts = [&document.about, &document.document];
                    texts
                        .into_iter()
                        .flatten()
                        .any(|text| commits(&text.0.to_lowercase()))
                };
                commits(&office) || self.appointment.as_ref().is_some_and(decree)
            }
            Organ::Pimpinan => !DEPUTIES.contains(&first) && !has(&UNITS),
        }
    }
}

const HEADS_OF_GOVERNMENT: [&str; 7] = [
    "gubernur",
    "bupati",
    "wali kota",
    "walikota",
    "kepala daerah",
    "menteri",
    "presiden",
];

/// Organs of a yayasan that do not represent it.
const OTHER_ORGANS: [&str; 5] = ["pembina", "pengawas", "penasihat", "pendiri", "dewan"];

/// Parts of a body, whose heads are not the head of the body.
const UNITS: [&str; 9] = [
    "program",
    "tim",
    "panitia",
    "proyek",
    "bidang",
    "divisi",
    "cabang",
    "unit",
    "departemen",
];

const DIRECTORS: [&str; 5] = ["direktur", "direksi", "direktris", "director", "ceo"];

const ASSISTANTS: [&str; 8] = [
    "asisten",
    "sekretaris",
    "staf",
    "staff",
    "deputi",
    "manajer",
    "manager",
    "komisaris",
];

const DEPUTIES: [&str; 7] = [
    "wakil",
    "sekretaris",
    "bendahara",
    "anggota",
    "staf",
    "manajer",
    "manager",
];

/// Names that a village head has in the regions (UU 6/2014 Pasal 1 angka 1: "atau yang disebut dengan nama lain").
const VILLAGE_HEADS: [&str; 14] = [
    "kuwu",
    "keuchik",
    "geuchik",
    "hukum tua",
    "perbekel",
    "pambakal",
    "petinggi",
    "lurah",
    "wali nagari",
    "walinagari",
    "peratin",
    "penghulu",
    "datuk penghulu",
    "raja",
];

/// Parts of a village, whose heads are not the village head.
const PARTS_OF_VILLAGE: [&str; 10] = [
    "dusun",
    "urusan",
    "seksi",
    "wilayah",
    "jorong",
    "jaga",
    "lingkungan",
    "padukuhan",
    "bagian",
    "badan",
];

fn heads_village(office: &str, words: &[&str]) -> bool {
    match words {
        ["kepala", of, ..] => !PARTS_OF_VILLAGE.contains(of),
        _ => VILLAGE_HEADS.iter().any(|head| begins_with(office, head)),
    }
}

fn commits(text: &str) -> bool {
    text.contains("pejabat pembuat komitmen")
        || text.contains("pengguna anggaran")
        || text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "ppk" | "kpa"))
}

/// The title of the office in small letters and single blanks, without what says that somebody only stands in for its holder.
fn office(signatory: &Signatory) -> String {
    let title = signatory
        .position
        .as_ref()
        .map_or("", |title| title.0.as_str());
    let title = title.to_lowercase();
    let words: Vec<&str> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let own = words.iter().position(|word| !STANDING_IN.contains(word));
    words[own.unwrap_or(words.len())..].join(" ")
}

const STANDING_IN: [&str; 8] = [
    "plt",
    "plh",
    "pj",
    "pjs",
    "penjabat",
    "pelaksana",
    "tugas",
    "harian",
];

fn begins_with(title: &str, office: &str) -> bool {
    title
        .strip_prefix(office)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn first_word(name: Option<&Text>) -> String {
    let name = name.map_or("", |name| name.0.as_str());
    name.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(position: &str, organ: Organ) -> bool {
        let signatory = Signatory {
            position: Some(Text(position.to_owned())),
            ..Signatory::default()
        };
        signatory.holds(organ)
    }

    #[test]
    fn titles_tell_the_organ() {
        for (organ, right, wrong) in [
            (
                Organ::Pengurus,
                &[
                    "Ketua",
                    "Ketua Pengurus",
                    "Ketua Yayasan",
                    "Direktur selaku Sekretaris Pengurus",
                    "Bendahara",
                ][..],
                &[
                    "Ketua Dewan Pembina",
                    "Pengawas",
                    "Direktur Eksekutif",
                    "Ketua Program Studi",
                ][..],
            ),
            (
                Organ::Direksi,
                &[
                    "Direktur Utama",
                    "Wakil Direktur Utama",
                    "Presiden Direktur",
                    "Plt. Direktur",
                ],
                &[
                    "Komisaris Utama",
                    "General Manager",
                    "Sekretaris Direksi",
                    "Kepala Cabang",
                ],
            ),
            (
                Organ::KepalaDesa,
                &[
                    "Kepala Desa",
                    "Penjabat (Pj.) Kepala Desa Sukamaju",
                    "Wali Nagari",
                    "Kepala Kampung",
                    "Lurah",
                ],
                &["Sekretaris Desa", "Kepala Dusun II", "Ketua BPD"],
            ),
            (
                Organ::PejabatPembuatKomitmen,
                &[
                    "Kepala Bidang selaku Pejabat Pembuat Komitmen",
                    "PPK",
                    "KPA",
                ],
                &["Kepala Dinas"],
            ),
            (
                Organ::Pimpinan,
                &["Ketua", "Koordinator"],
                &["Bendahara", "Ketua Tim Pelaksana"],
            ),
        ] {
            for title in right {
                assert!(holds(title, organ), "{title}");
            }
            for title in wrong {
                assert!(!holds(title, organ), "{title}");
            }
        }
    }
}
