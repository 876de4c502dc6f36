//! An acting official (Plt., Plh.) signs for money of the budget.
//!
//! Who acts by mandate may not take strategic decisions that change the allocation of the budget. Source: UU 30/2014 Pasal 14
//! ayat (7).

use crate::agreement::public_funds::state_money;
use crate::agreement::{Acting, Signatory};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "acting-official-binds-budget",
    weight: Weight::Warning,
    about: [
        "Plt. atau Plh. menandatangani untuk uang anggaran",
        "an acting official signs for budget money",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for signer in facts.agreement.signers() {
        let Some((key, title)) = acting(signer.signatory) else {
            continue;
        };
        let id = signer.party.id.as_ref().map_or("", |id| id.0.as_str());
        let Some((place, _)) = state_money(facts.agreement).find(|(_, given)| given.is_of(id))
        else {
            continue;
        };
        judge
            .report(
                &signer.path().join(key),
                words!(
                    "diharapkan pejabat definitif untuk uang APBN atau APBD, ditemukan {title}",
                    "expected the holder of the office for money of the APBN or APBD, found {title}"
                ),
            )
            .label(
                &path!["funding", "contributions", place, "source"],
                words!("uang anggaran yang dijanjikan", "the budget money promised"),
            )
            .help(words!(
                "biarkan pejabat definitif atau atasan yang berwenang menandatangani",
                "let the holder of the office or the superior who may do so sign"
            ));
    }
}

/// Where a signatory is said to act for the holder of the office, and how that is called.
fn acting(signatory: &Signatory) -> Option<(&'static str, &'static str)> {
    match signatory.acting {
        Some(Acting::Plt) => return Some(("acting", "Plt.")),
        Some(Acting::Plh) => return Some(("acting", "Plh.")),
        Some(Acting::An) | None => {}
    }
    let position = signatory.position.as_ref()?.0.trim_start();
    [
        ("Plt", "Plt."),
        ("Plh", "Plh."),
        ("Pelaksana Tugas", "Plt."),
        ("Pelaksana Harian", "Plh."),
    ]
    .into_iter()
    .find(|(typed, _)| position.starts_with(typed))
    .map(|(_, title)| ("position", title))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(signatory: &str, source: &str) -> String {
        format!(
            "[[parties]]\nid = \"a\"\nsignatories = [{{ {signatory} }}]\n[funding]\ncontributions = [{{ party = \"a\", form = \"uang\", value = 5, source = {{ name = \"{source}\" }} }}]\n"
        )
    }

    #[test]
    fn an_acting_official_may_not_bind_the_budget() {
        let code = "acting-official-binds-budget";
        assert_eq!(
            marks(code, &file("acting = \"plt\"", "APBD Kota Semarang")),
            ["\"plt\""]
        );
        let typed = file("position = \"Plh. Kepala Dinas\"", "APBN");
        assert_eq!(marks(code, &typed), ["\"Plh. Kepala Dinas\""]);
    }

    #[test]
    fn other_money_and_other_titles_are_right() {
        let code = "acting-official-binds-budget";
        quiet(code, &file("acting = \"plt\"", "APBDes Sukamaju"));
        quiet(code, &file("acting = \"an\"", "APBD Kota Semarang"));
        quiet(
            code,
            &file("position = \"Kepala Dinas\"", "APBD Kota Semarang"),
        );
    }
}
