//! A citation that the register of regulations does not know.
//!
//! Paper then carries the type spelled out, and no title but one that was typed. Only national types are looked at, for no
//! register holds what each region and village rules.

use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::Words;
use crate::path;
use crate::register::regulations::{Citation, Register, expand, register};
use crate::words;

pub static RULE: Rule = Rule {
    code: "unknown-regulation",
    weight: Weight::Note,
    about: [
        "kutipan peraturan yang tidak dikenal register",
        "a citation that the register does not know",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(background) = facts.agreement.background.as_ref() else {
        return;
    };
    for (index, basis) in background.legal_basis.iter().enumerate() {
        let register = register();
        if register.by_id(&basis.0).is_some() {
            continue;
        }
        let Some(citation) = Citation::parse(&basis.0).filter(Citation::is_national) else {
            continue;
        };
        if register.of(&citation).is_some() {
            continue;
        }
        judge
            .report(
                &path!["background", "legal_basis", index],
                message(&basis.0, register),
            )
            .help(help(&citation));
    }
}

fn message(typed: &str, register: &Register) -> Words {
    let printed = expand(register, typed);
    words!(
        "`{typed}` tidak ada dalam register peraturan; dicetak sebagai `{printed}`",
        "`{typed}` is not in the register of regulations; printed as `{printed}`"
    )
}

fn help(citation: &Citation) -> Words {
    if citation.about.is_some() {
        return words!(
            "periksa nomor dan tahunnya, dan apakah masih berlaku",
            "check its number and year, and whether it is still in force"
        );
    }
    words!(
        "periksa nomor dan tahunnya; bila benar, tulis judulnya sesudah `tentang`",
        "check its number and year; if they are right, write its title after `tentang`"
    )
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const CODE: &str = "unknown-regulation";

    fn basis(entries: &str) -> String {
        format!("[background]\nlegal_basis = [{entries}]\n")
    }

    #[test]
    fn an_unknown_citation_is_told_as_it_will_be_printed() {
        let text = basis("\"UU 23/2014\", \"PP 28/2081\"");
        assert_eq!(marks(CODE, &text), ["\"PP 28/2081\""]);
        assert_eq!(
            findings(CODE, &text)[0].message.id,
            "`PP 28/2081` tidak ada dalam register peraturan; dicetak sebagai `Peraturan Pemerintah Nomor 28 Tahun 2081`"
        );
    }

    #[test]
    fn regional_rules_and_free_text_are_left_alone() {
        quiet(
            CODE,
            &basis(
                "\"Perda Kota Semarang 4/2021\", \"Perdes Sukamaju 3/2025\", \"hasil rapat 3 Maret 2026\", \"Keputusan Bupati Kapuas 5/2021\"",
            ),
        );
    }
}
