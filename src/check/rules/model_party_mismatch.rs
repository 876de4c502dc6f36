//! The parties are not those that the model is made of.
//!
//! A two-sided model says who stands on either side; each party stands on one of them and neither is empty. `antarlembaga` is
//! for bodies among themselves, without the community. Source: format 1, "Fixed choices".

use crate::agreement::{Model, PartyKind};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::Words;
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "model-party-mismatch",
    weight: Weight::Error,
    about: [
        "para pihak tidak sesuai dengan modelnya",
        "the parties are not those that the model is made of",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let Some(model) = agreement.agreement.as_ref().and_then(|head| head.model) else {
        return;
    };
    // Of a party without a kind nobody knows where it stands; that it lacks one is another fault.
    let kinds: Option<Vec<PartyKind>> = agreement.parties.iter().map(|party| party.kind).collect();
    let Some(kinds) = kinds.filter(|kinds| kinds.len() > 1) else {
        return;
    };
    let strangers: Vec<usize> = (0..kinds.len())
        .filter(|place| !belongs(model, kinds[*place]))
        .collect();
    let message = if strangers.is_empty() {
        match empty_side(model, &kinds).filter(|_| facts.reading == Reading::Whole) {
            Some(side) => lacking(model, side),
            None => return,
        }
    } else {
        let found: Vec<_> = strangers
            .iter()
            .map(|place| format!("`{}`", kinds[*place].word()))
            .collect();
        foreign(model, &found.join(", "))
    };
    let mut reported = judge.report(&path!["agreement", "model"], message);
    for place in strangers {
        reported = reported.label(
            &path!["parties", place, "kind"],
            words!(
                "pihak ini tidak termasuk model itu",
                "this party is none of that model"
            ),
        );
    }
    let fitting = fitting(&kinds);
    reported.help(words!(
        "model yang sesuai dengan para pihak: {fitting}; atau periksa `kind` pihak",
        "models that fit the parties: {fitting}; or look at the `kind` of the party"
    ));
}

fn foreign(model: Model, found: &str) -> Words {
    let name = model.word();
    match sides(model) {
        Some(sides) => {
            let mut kinds: Vec<PartyKind> = sides.concat();
            kinds.dedup();
            let kinds = listed(&kinds);
            words!(
                "diharapkan pihak {kinds} dalam model `{name}`, ditemukan {found}",
                "expected parties of the kinds {kinds} in the model `{name}`, found {found}"
            )
        }
        None => words!(
            "diharapkan tidak ada pihak `masyarakat` dalam model `{name}`",
            "expected no party of the kind `masyarakat` in the model `{name}`"
        ),
    }
}

fn lacking(model: Model, side: &[PartyKind]) -> Words {
    let (name, kinds) = (model.word(), listed(side));
    words!(
        "diharapkan juga pihak {kinds} dalam model `{name}`, ditemukan satu sisi saja",
        "expected a party of the kinds {kinds} as well in the model `{name}`, found one side only"
    )
}

fn listed(kinds: &[PartyKind]) -> String {
    let names: Vec<_> = kinds
        .iter()
        .map(|kind| format!("`{}`", kind.word()))
        .collect();
    names.join(", ")
}

/// The models that parties of these kinds can have.
fn fitting(kinds: &[PartyKind]) -> String {
    let names: Vec<_> = Model::ALL
        .iter()
        .filter(|model| {
            kinds.iter().all(|kind| belongs(**model, *kind)) && empty_side(**model, kinds).is_none()
        })
        .map(|model| format!("`{}`", model.word()))
        .collect();
    names.join(", ")
}

const GOVERNMENT: &[PartyKind] = &[PartyKind::Pemerintah, PartyKind::Desa];
const BUSINESS: &[PartyKind] = &[PartyKind::Swasta, PartyKind::Bumdes, PartyKind::Koperasi];
const NON_PROFIT: &[PartyKind] = &[
    PartyKind::Nirlaba,
    PartyKind::PerguruanTinggi,
    PartyKind::Asing,
];
const COMMUNITY: &[PartyKind] = &[
    PartyKind::Masyarakat,
    PartyKind::Desa,
    PartyKind::Koperasi,
    PartyKind::Perorangan,
];

/// The two sides of a model, if it has two.
fn sides(model: Model) -> Option<[&'static [PartyKind]; 2]> {
    match model {
        Model::PemerintahSwasta => Some([GOVERNMENT, BUSINESS]),
        Model::MasyarakatSwasta => Some([COMMUNITY, BUSINESS]),
        Model::MasyarakatPemerintah => Some([COMMUNITY, GOVERNMENT]),
        Model::NirlabaMasyarakat => Some([NON_PROFIT, COMMUNITY]),
        Model::Multipihak | Model::Antarlembaga => None,
    }
}

fn belongs(model: Model, kind: PartyKind) -> bool {
    match sides(model) {
        Some(sides) => sides.iter().any(|side| side.contains(&kind)),
        None => model != Model::Antarlembaga || kind != PartyKind::Masyarakat,
    }
}

/// The side that nobody stands on. Who may stand on both stands on one at a time.
fn empty_side(model: Model, kinds: &[PartyKind]) -> Option<&'static [PartyKind]> {
    sides(model)?
        .into_iter()
        .find(|side| !kinds.iter().any(|kind| side.contains(kind)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(model: &str, kinds: &[&str]) -> String {
        let parties: Vec<_> = kinds
            .iter()
            .map(|kind| format!("[[parties]]\nkind = \"{kind}\"\n"))
            .collect();
        format!("[agreement]\nmodel = \"{model}\"\n{}", parties.concat())
    }

    #[test]
    fn each_party_stands_on_a_side() {
        let text = file(
            "pemerintah-swasta",
            &["pemerintah", "swasta", "nirlaba", "asing"],
        );
        assert_eq!(
            marks("model-party-mismatch", &text),
            ["\"pemerintah-swasta\""]
        );
        assert_eq!(findings("model-party-mismatch", &text)[0].labels.len(), 2);
        assert_eq!(
            marks(
                "model-party-mismatch",
                &file("antarlembaga", &["desa", "masyarakat"])
            )
            .len(),
            1
        );
    }

    #[test]
    fn no_side_is_empty() {
        for (model, kinds) in [
            ("masyarakat-pemerintah", ["masyarakat", "perorangan"]),
            ("masyarakat-swasta", ["swasta", "bumdes"]),
            ("nirlaba-masyarakat", ["nirlaba", "perguruan-tinggi"]),
        ] {
            assert_eq!(
                marks("model-party-mismatch", &file(model, &kinds)).len(),
                1,
                "{model}"
            );
        }
    }

    #[test]
    fn who_may_stand_on_both_sides_stands_on_either() {
        for (model, kinds) in [
            ("masyarakat-pemerintah", ["desa", "desa"]),
            ("masyarakat-swasta", ["koperasi", "koperasi"]),
            ("pemerintah-swasta", ["desa", "bumdes"]),
            ("multipihak", ["masyarakat", "masyarakat"]),
            ("antarlembaga", ["pemerintah", "perorangan"]),
        ] {
            quiet("model-party-mismatch", &file(model, &kinds));
        }
        quiet(
            "model-party-mismatch",
            &file("antarlembaga", &["masyarakat"]),
        );
    }
}
