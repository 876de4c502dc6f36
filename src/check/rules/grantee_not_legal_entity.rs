//! A grant of the state or a region to an organisation that is no legal entity.
//!
//! Such grants go only to organisations that are Indonesian legal entities; a notary's deed alone makes none. Source:
//! PP 12/2019 Pasal 62 ayat (1); PP 2/2012 Pasal 8 ayat (1) huruf d; UU 17/2013 Pasal 11.

use crate::agreement::prose::places_of;
use crate::agreement::public_funds::state_money;
use crate::agreement::{Decree, PartyKind, Scheme};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "grantee-not-legal-entity",
    weight: Weight::Warning,
    about: [
        "hibah APBN atau APBD kepada ormas tanpa badan hukum",
        "a grant of public money to an ormas that is no legal entity",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let Some(funding) = agreement
        .funding
        .as_ref()
        .filter(|funding| funding.scheme == Some(Scheme::Hibah))
    else {
        return;
    };
    let Some((grant, _)) = state_money(agreement).next() else {
        return;
    };
    for (place, party) in agreement.parties.iter().enumerate() {
        let is_organisation =
            matches!(party.kind, Some(PartyKind::Nirlaba | PartyKind::Masyarakat));
        let paid = party.id.as_ref().is_some_and(|id| funding.is_paid(&id.0));
        if !is_organisation || !paid || party.registration.as_ref().is_some_and(makes_legal_entity)
        {
            continue;
        }
        let at = path!["parties", place];
        let at = match party.registration {
            Some(_) => at.join("registration"),
            None if facts.reading == Reading::Broken => continue,
            None => at,
        };
        let name = party.name.as_ref().map_or("", |name| name.0.as_str());
        judge
            .report(
                &at,
                words!(
                    "diharapkan pengesahan badan hukum {name}, tidak ditemukan",
                    "expected the decision that made {name} a legal entity, found none"
                ),
            )
            .label(
                &path!["funding", "contributions", grant],
                words!("hibah dari anggaran negara atau daerah", "a grant out of the public budget"),
            )
            .help(words!(
                "tulis `registration` dengan keputusan Menteri Hukum (nomor AHU); akta notaris saja belum cukup",
                "write `registration` with the decision of the Minister of Law (an AHU number); a notary's deed alone is not enough"
            ));
    }
}

/// Whether a registration makes a legal entity: one of the Ministry of Law, under whatever name it had.
fn makes_legal_entity(registration: &Decree) -> bool {
    let number = registration
        .number
        .as_ref()
        .map_or("", |number| number.0.as_str());
    let document = registration
        .document
        .as_ref()
        .map_or("", |document| document.0.as_str());
    let ahu = number
        .trim_start()
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("ahu"));
    ahu || [
        "menteri hukum",
        "kementerian hukum",
        "menteri kehakiman",
        "badan hukum",
    ]
    .iter()
    .any(|words| places_of(document, words).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(party: &str, source: &str) -> String {
        format!(
            "[[parties]]\nid = \"pemda\"\nkind = \"pemerintah\"\n[[parties]]\nid = \"b\"\n{party}\n\
             [funding]\nscheme = \"hibah\"\ncontributions = [{{ party = \"pemda\", form = \"uang\", value = 5, source = {{ name = \"{source}\" }} }}]\n"
        )
    }

    #[test]
    fn a_grantee_is_a_legal_entity() {
        let code = "grantee-not-legal-entity";
        let bare = file("kind = \"masyarakat\"\ndeed = { number = \"3\" }", "APBD");
        assert_eq!(marks(code, &bare), ["[[parties]]"]);
        let registered = file(
            "kind = \"nirlaba\"\nregistration = { document = \"Surat Keterangan Terdaftar\" }",
            "APBN",
        );
        assert_eq!(
            marks(code, &registered),
            ["{ document = \"Surat Keterangan Terdaftar\" }"]
        );
    }

    #[test]
    fn legal_entities_and_other_money_are_right() {
        let code = "grantee-not-legal-entity";
        quiet(
            code,
            &file(
                "kind = \"nirlaba\"\nregistration = { number = \"AHU-1\" }",
                "APBD",
            ),
        );
        quiet(
            code,
            &file(
                "kind = \"nirlaba\"\nregistration = { document = \"Keputusan Menteri Hukum dan HAM\" }",
                "APBD",
            ),
        );
        quiet(code, &file("kind = \"masyarakat\"", "APBDes"));
        quiet(code, &file("kind = \"desa\"", "APBD"));
    }
}
