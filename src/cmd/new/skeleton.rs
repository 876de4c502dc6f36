//! The text of a new agreement: every section that its kind needs, with dots where only its drafter knows.

use serde::Serialize;
use tera::{Context, Tera};

use crate::agreement::{Model, PartyKind};

/// The skeleton with its comments. What differs between kinds is asked there, so that a new kind costs nothing here.
const TEMPLATE: &str = include_str!("skeleton.toml.tera");

/// The kind of agreement that villages make as villages.
const OF_VILLAGES: &str = "perjanjian-bersama-desa";

/// A party as the skeleton introduces it.
#[derive(Debug, Serialize)]
struct Newcomer {
    id: String,
    kind: &'static str,
    /// The first word of the names such parties have.
    name: &'static str,
    /// The office that represents it by law or by its statutes.
    position: &'static str,
}

/// Writes the skeleton for a kind, a model and a number of parties.
pub(super) fn skeleton(kind: &str, model: Model, parties: usize) -> String {
    let mut newcomers: Vec<Newcomer> = Vec::new();
    for side in sides(kind, model).iter().cycle().take(parties) {
        let mut newcomer = newcomer(*side);
        let before = newcomers
            .iter()
            .filter(|other| other.kind == newcomer.kind)
            .count();
        if before > 0 {
            newcomer.id = format!("{}-{}", newcomer.id, before + 1);
        }
        newcomers.push(newcomer);
    }
    let mut context = Context::new();
    context.insert("kind", kind);
    context.insert("model", model.word());
    context.insert("parties", &newcomers);
    let mut tera = Tera::default();
    tera.add_raw_template("skeleton", TEMPLATE)
        .expect("a test renders the skeleton for every kind");
    tera.render("skeleton", &context)
        .expect("a test renders the skeleton for every kind and model")
}

/// Who works together in a model, in the order of the document; more parties than sides begin again from the first.
fn sides(kind: &str, model: Model) -> &'static [PartyKind] {
    use PartyKind::{
        Bumdes, Desa, Koperasi, Masyarakat, Nirlaba, Pemerintah, PerguruanTinggi, Swasta,
    };
    let village = kind == OF_VILLAGES;
    match model {
        Model::PemerintahSwasta | Model::MasyarakatSwasta if village => &[Desa, Swasta],
        Model::PemerintahSwasta => &[Pemerintah, Swasta],
        Model::MasyarakatSwasta => &[Masyarakat, Swasta],
        Model::MasyarakatPemerintah if village => &[Desa, Masyarakat],
        Model::MasyarakatPemerintah => &[Pemerintah, Masyarakat],
        Model::NirlabaMasyarakat if village => &[Desa, Nirlaba],
        Model::NirlabaMasyarakat => &[Nirlaba, Masyarakat],
        Model::Multipihak if village => &[Desa, Masyarakat, Pemerintah, Nirlaba, Swasta],
        Model::Multipihak => &[
            Pemerintah,
            Masyarakat,
            Nirlaba,
            Swasta,
            PerguruanTinggi,
            Koperasi,
        ],
        Model::Antarlembaga if village => &[Desa, Pemerintah, Bumdes],
        Model::Antarlembaga => &[Pemerintah, Nirlaba, PerguruanTinggi],
    }
}

fn newcomer(kind: PartyKind) -> Newcomer {
    let (id, name, position) = match kind {
        PartyKind::Pemerintah => ("dinas", "Dinas ....", "Kepala Dinas"),
        PartyKind::Desa => ("desa", "Pemerintah Desa ....", "Kepala Desa"),
        PartyKind::Masyarakat => ("kelompok", "Kelompok ....", "Ketua"),
        PartyKind::Nirlaba => ("yayasan", "Yayasan ....", "Ketua Pengurus"),
        PartyKind::Swasta => ("perusahaan", "PT ....", "Direktur Utama"),
        PartyKind::Koperasi => ("koperasi", "Koperasi ....", "Ketua Pengurus"),
        PartyKind::Bumdes => ("bumdes", "BUM Desa ....", "Direktur"),
        PartyKind::PerguruanTinggi => ("kampus", "Universitas ....", "Rektor"),
        PartyKind::Perorangan => ("warga", "....", ""),
        PartyKind::Asing => ("mitra-asing", "....", "...."),
    };
    Newcomer {
        id: id.to_owned(),
        kind: kind.word(),
        name,
        position,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Agreement;
    use crate::register::kinds::Kinds;
    use crate::tree;

    #[test]
    fn every_kind_and_model_gives_a_readable_draft() {
        for (kind, _) in Kinds::built_in().iter() {
            for model in Model::ALL {
                for parties in 2..=8 {
                    let text = skeleton(kind, *model, parties);
                    let (tree, faults) = tree::read(&text);
                    assert!(
                        faults.is_empty(),
                        "{kind} {}: {faults:?}\n{text}",
                        model.word()
                    );
                    let agreement = Agreement::from_tree(&tree);
                    assert_eq!(agreement.parties.len(), parties);
                    assert_eq!(agreement.roles.len(), parties + 1);
                    assert!(!text.contains("\n\n\n") && !text.contains(" \n"), "{text}");
                }
            }
        }
    }
}
