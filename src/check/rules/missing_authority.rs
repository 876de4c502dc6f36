//! Somebody signs for a body, and nothing says by what right.
//!
//! Whoever is not entitled binds only himself. A decision of appointment, a power of attorney, the deed or the registration
//! of the body show the right; some offices have it by law. Source: Civil Code 1320 and 1792; PP 28/2018 Pasal 13.

use crate::agreement::{PartyKind, Signatory};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "missing-authority",
    weight: Weight::Warning,
    about: [
        "penanda tangan tanpa dasar kewenangan",
        "somebody signs for a body and nothing says by what right",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    let agreement = facts.agreement;
    for (place, party) in agreement.parties.iter().enumerate() {
        let founded = party.deed.is_some() || party.registration.is_some();
        let is_body = party.kind.is_some_and(|kind| kind != PartyKind::Perorangan);
        // Who signs by the wrong office is told by `signatory-lacks-authority`.
        if founded || !is_body || agreement.organ_missed(party).is_some() {
            continue;
        }
        let lacking = party.signatories.iter().position(|signatory| {
            lacks_right(signatory) && !agreement.represents_by_law(party, signatory)
        });
        let Some(index) = lacking else {
            continue;
        };
        let signatory = &party.signatories[index];
        let name = signatory.name.as_ref().map_or("", |name| name.0.as_str());
        judge
            .report(
                &path!["parties", place, "signatories", index],
                words!(
                    "{name} menandatangani tanpa dasar kewenangan yang disebut",
                    "{name} signs, and nothing says by what right"
                ),
            )
            .help(words!(
                "tulis `appointment` (keputusan pengangkatan atau berita acara pemilihan), `power_of_attorney`, atau `deed`/`registration` pihaknya",
                "write `appointment` (the decision or the record of the election), `power_of_attorney`, or the `deed`/`registration` of the party"
            ));
    }
}

/// Whether nothing is said of a signatory's right. Of somebody still unknown nothing can be said.
fn lacks_right(signatory: &Signatory) -> bool {
    signatory.name.is_some()
        && signatory.appointment.is_none()
        && signatory.power_of_attorney.is_none()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(kind: &str, party: &str, signatory: &str) -> String {
        format!(
            "[[parties]]\nid = \"a\"\nkind = \"{kind}\"\n{party}\nsignatories = [{{ {signatory} }}]\n"
        )
    }

    #[test]
    fn a_right_must_be_shown() {
        let text = file("masyarakat", "", "name = \"Wagiman\", position = \"Ketua\"");
        assert_eq!(
            paths("missing-authority", &text),
            ["parties.a.signatories.1"]
        );
        let text = file(
            "pemerintah",
            "",
            "name = \"Sri\", position = \"Kepala Dinas\"",
        );
        assert_eq!(
            paths("missing-authority", &text),
            ["parties.a.signatories.1"]
        );
    }

    #[test]
    fn deeds_decisions_and_offices_show_it() {
        let named = "name = \"Sri\", position = \"Ketua\"";
        quiet(
            "missing-authority",
            &file("masyarakat", "deed = { number = \"3\" }", named),
        );
        quiet(
            "missing-authority",
            &file(
                "masyarakat",
                "",
                &format!("{named}, appointment = {{ number = \"1\" }}"),
            ),
        );
        quiet("missing-authority", &file("perorangan", "", named));
        quiet(
            "missing-authority",
            &file("masyarakat", "", "position = \"Ketua\""),
        );
        quiet(
            "missing-authority",
            &file(
                "desa",
                "",
                "name = \"Asep\", position = \"Pj. Kepala Desa\"",
            ),
        );
        quiet(
            "missing-authority",
            &file(
                "pemerintah",
                "",
                "name = \"Sri\", position = \"Wali Kota Semarang\"",
            ),
        );
        quiet(
            "missing-authority",
            &file(
                "swasta",
                "name = \"PT Makmur\"",
                "name = \"Budi\", position = \"Direktur\"",
            ),
        );
    }

    #[test]
    fn the_wrong_office_is_another_fault() {
        let text = file(
            "swasta",
            "name = \"PT Makmur\"",
            "name = \"Budi\", position = \"Manajer\"",
        );
        quiet("missing-authority", &text);
    }
}
