//! The legal basis cites what has been revoked.
//!
//! Old lists of legal bases are copied for years after a new law has come. What stands in the recitals is history and left
//! alone, and so is an agreement that was signed before the successor came.

use super::assurance::{at_most, caution};
use crate::agreement::Agreement;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::Words;
use crate::path;
use crate::register::regulations::{Register, Regulation, Status, register};
use crate::words;

pub static RULE: Rule = Rule {
    code: "revoked-regulation",
    weight: Weight::Warning,
    about: [
        "dasar hukum menyebut peraturan yang telah dicabut",
        "the legal basis cites what has been revoked",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(background) = facts.agreement.background.as_ref() else {
        return;
    };
    for (index, basis) in background.legal_basis.iter().enumerate() {
        let register = register();
        let Some(found) = register.find(&basis.0).filter(|found| !found.in_force()) else {
            continue;
        };
        if was_in_force(found, register, facts.agreement) {
            continue;
        }
        judge
            .report(&path!["background", "legal_basis", index], message(found))
            .severity(at_most(found.certainty, RULE.weight.severity(facts.status)))
            .help(help(found, register));
    }
}

/// Whether the agreement was signed before any successor came.
fn was_in_force(found: &Regulation, register: &Register, agreement: &Agreement) -> bool {
    let next = found
        .replaced_by
        .iter()
        .filter_map(|id| register.find(id)?.year)
        .min();
    let signed = agreement
        .signed()
        .and_then(|day| u16::try_from(day.date.year()).ok());
    next.zip(signed).is_some_and(|(next, signed)| signed < next)
}

fn message(found: &Regulation) -> Words {
    let [caution_id, caution_en] = caution(found.certainty);
    let (fate_id, fate_en) = match found.status {
        Status::Dicabut => ("telah dicabut", "has been revoked"),
        _ => ("tidak berlaku lagi", "is no longer in force"),
    };
    words!(
        "diharapkan peraturan yang berlaku, ditemukan `{id}`, yang {fate_id}{caution_id}",
        "expected a regulation in force, found `{id}`, which {fate_en}{caution_en}",
        id = found.id
    )
}

fn help(found: &Regulation, register: &Register) -> Words {
    let next: Vec<_> = register
        .successors(found)
        .iter()
        .map(|next| format!("`{}`", next.id))
        .collect();
    if next.is_empty() {
        return words!(
            "hapus, atau cari peraturan penggantinya",
            "delete it, or look for what took its place"
        );
    }
    words!(
        "ganti dengan {}, lalu periksa pasal-pasal yang dirujuk",
        "cite {} instead, then check the articles referred to",
        next.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};
    use crate::finding::Severity;

    const CODE: &str = "revoked-regulation";

    fn basis(entries: &str) -> String {
        format!("[background]\nlegal_basis = [{entries}]\n")
    }

    #[test]
    fn the_citation_is_marked_and_the_successor_named() {
        let text = basis("\"UU 23/2014\", \"PP 50/2007\"");
        assert_eq!(marks(CODE, &text), ["\"PP 50/2007\""]);
        let found = findings(CODE, &text);
        assert_eq!(found[0].severity, Severity::Warning);
        assert!(
            found[0]
                .help
                .as_ref()
                .is_some_and(|help| help.id.contains("`PP 28/2018`"))
        );
    }

    #[test]
    fn a_full_citation_is_recognised_too() {
        let text = basis("\"Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah\"");
        assert_eq!(findings(CODE, &text).len(), 1);
    }

    #[test]
    fn what_is_not_verified_says_so() {
        let found = findings(
            CODE,
            &basis("\"Keppres 80/2003\", \"Peraturan Kepala LKPP 6/2012\""),
        );
        assert!(
            found[0].message.id.ends_with("(belum diverifikasi)"),
            "{found:?}"
        );
        assert_eq!(
            [found[0].severity, found[1].severity],
            [Severity::Warning, Severity::Note]
        );
    }

    #[test]
    fn an_old_agreement_rests_on_the_law_of_its_day() {
        let text = basis("\"PP 50/2007\"");
        quiet(CODE, &format!("[agreement]\ndate = 2017-03-01\n{text}"));
        assert_eq!(
            findings(CODE, &format!("[agreement]\ndate = 2019-03-01\n{text}")).len(),
            1
        );
    }

    #[test]
    fn recitals_and_laws_in_force_are_left_alone() {
        quiet(
            CODE,
            "[background]\nrecitals = [\"PP 50/2007\"]\nlegal_basis = [\"PP 28/2018\", \"adat\"]\n",
        );
    }
}
