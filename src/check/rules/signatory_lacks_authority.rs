//! The office of who signs may not represent the party.
//!
//! For four sorts of body the law says which organ does: the Pengurus of a yayasan (UU 16/2001 Pasal 35), the Direksi of a PT
//! (UU 40/2007 Pasal 98), the head of a village (UU 6/2014 Pasal 26), PPK and pimpinan in a swakelola (Perpres 16/2018
//! Pasal 47). Anybody else needs a power of attorney.

use crate::agreement::authority::Organ;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "signatory-lacks-authority",
    weight: Weight::Warning,
    about: [
        "jabatan penanda tangan tidak berwenang mewakili pihak",
        "the signatory's office may not represent the party",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let Some(organ) = facts.agreement.organ_missed(party) else {
            continue;
        };
        let [wanted_id, wanted_en] = wanted(organ);
        let position = party.signatories[0].position.as_ref();
        let found = position.map_or("", |position| position.0.as_str());
        judge
            .report(
                &path!["parties", place, "signatories", 0, "position"],
                words!(
                    "diharapkan {wanted_id}, ditemukan {found}",
                    "expected {wanted_en}, found {found}"
                ),
            )
            .help(words!(
                "ganti penanda tangan, atau tulis `power_of_attorney` dengan surat kuasanya",
                "let somebody else sign, or write `power_of_attorney` with the letter that lets this person sign"
            ));
    }
}

fn wanted(organ: Organ) -> [&'static str; 2] {
    match organ {
        Organ::Pengurus => [
            "Pengurus, yang mewakili yayasan (UU 16/2001 Pasal 35)",
            "the Pengurus, who represents a yayasan (UU 16/2001 Pasal 35)",
        ],
        Organ::Direksi => [
            "Direksi, yang mewakili PT (UU 40/2007 Pasal 98)",
            "the Direksi, who represents a PT (UU 40/2007 Pasal 98)",
        ],
        Organ::KepalaDesa => [
            "kepala desa, yang mewakili desa (UU 6/2014 Pasal 26)",
            "the kepala desa, who represents a village (UU 6/2014 Pasal 26)",
        ],
        Organ::PejabatPembuatKomitmen => [
            "Pejabat Pembuat Komitmen, yang membuat kontrak swakelola (Perpres 16/2018 Pasal 47)",
            "the Pejabat Pembuat Komitmen, who makes a swakelola contract (Perpres 16/2018 Pasal 47)",
        ],
        Organ::Pimpinan => [
            "pimpinan pelaksana swakelola (Perpres 16/2018 Pasal 47)",
            "the head of who carries out the swakelola (Perpres 16/2018 Pasal 47)",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(kind: &str, name: &str, signatories: &str) -> String {
        format!(
            "[agreement]\nkind = \"kontrak-swakelola-tipe-4\"\n[[parties]]\nid = \"a\"\nkind = \"{kind}\"\nname = \"{name}\"\nsignatories = [{signatories}]\n"
        )
    }

    #[test]
    fn the_organ_of_the_law_must_sign() {
        for (kind, name, position) in [
            ("nirlaba", "Yayasan Tirta", "Ketua Pembina"),
            ("swasta", "PT Makmur", "General Manager"),
            ("desa", "Pemerintah Desa Sukamaju", "Sekretaris Desa"),
            ("pemerintah", "Dinas Lingkungan Hidup", "Kepala Dinas"),
            ("masyarakat", "KTH Segara", "Bendahara"),
        ] {
            let text = file(kind, name, &format!("{{ position = \"{position}\" }}"));
            assert_eq!(
                marks("signatory-lacks-authority", &text),
                [format!("\"{position}\"")]
            );
        }
    }

    #[test]
    fn one_who_may_is_enough_and_so_is_a_power_of_attorney() {
        let two = "{ position = \"Manajer\" }, { position = \"Direktur\" }";
        quiet(
            "signatory-lacks-authority",
            &file("swasta", "PT Makmur", two),
        );
        let proxy = "{ position = \"Manajer\", power_of_attorney = { number = \"1\" } }";
        quiet(
            "signatory-lacks-authority",
            &file("swasta", "PT Makmur", proxy),
        );
        quiet(
            "signatory-lacks-authority",
            &file("swasta", "CV Makmur", "{ position = \"Manajer\" }"),
        );
        quiet(
            "signatory-lacks-authority",
            &file("swasta", "PT Makmur", "{ name = \"Budi\" }"),
        );
    }

    #[test]
    fn who_is_appointed_to_commit_may_be_called_otherwise() {
        let head = "{ position = \"Kepala Bidang\", appointment = { about = \"Penetapan Pejabat Pembuat Komitmen\" } }";
        quiet(
            "signatory-lacks-authority",
            &file("pemerintah", "Dinas", head),
        );
    }
}
