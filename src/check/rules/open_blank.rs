//! The date, the place, or the name of somebody who signs is still unknown, or nobody has given a number.
//!
//! The paper shows dots to fill in by hand. That is normal while drafting and wrong once signed: an agreement that does not
//! say when it was made cannot prove when it binds. Source: format 1, principle 5.

use crate::agreement::PartyKind;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::finding::Severity;
use crate::path;
use crate::tree::Node;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "open-blank",
    weight: Weight::ByStatus,
    about: [
        "tanggal, tempat, nama penanda tangan, atau nomor belum diisi",
        "date, place, name of a signatory or number still unknown",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    head(facts, judge);
    signatories(facts, judge);
    numbers(facts, judge);
}

fn head(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let at = path!["agreement"];
    let Some(head) = facts.tree.get(&at) else {
        return;
    };
    if head.entry("date").is_none() {
        judge
            .report(&at, words!("tanggal penandatanganan belum diisi", "the day of signing is still unknown"))
            .help(words!(
                "tulis `date = 2026-11-02` dengan tanggalnya; selama kosong naskah memuat titik-titik",
                "write `date = 2026-11-02` with its day; until then the paper shows dots"
            ));
    }
    if head.entry("place").is_none() {
        judge
            .report(&at, words!("tempat penandatanganan belum diisi", "the place of signing is still unknown"))
            .help(words!(
                "tulis `place = \"Kota Semarang\"` dengan tempatnya; selama kosong naskah memuat titik-titik",
                "write `place = \"Kota Semarang\"` with its place; until then the paper shows dots"
            ));
    }
}

fn signatories(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        // A person signs under the name of the party.
        if party.kind == Some(PartyKind::Perorangan) {
            continue;
        }
        for index in 0..party.signatories.len() {
            let at = path!["parties", place, "signatories", index];
            if !facts.tree.get(&at).is_some_and(is_nameless) {
                continue;
            }
            judge
                .report(&at, words!("nama penanda tangan belum diisi", "the name of the signatory is still unknown"))
                .help(words!(
                    "tulis `name` dengan nama lengkap dan gelar; selama kosong naskah memuat titik-titik",
                    "write `name` with the full name and titles; until then the paper shows dots"
                ));
        }
    }
}

fn is_nameless(signatory: &Node) -> bool {
    signatory.text().is_none() && signatory.entry("name").is_none()
}

fn numbers(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let at = path!["parties"];
    let Some(parties) = facts
        .tree
        .get(&at)
        .map(Node::items)
        .filter(|parties| !parties.is_empty())
    else {
        return;
    };
    if parties.iter().any(|party| party.entry("number").is_some()) {
        return;
    }
    judge
        .report(
            &at.join(0),
            words!("belum ada pihak yang memberi nomor", "no party has given a number yet"),
        )
        .severity(Severity::Note)
        .help(words!(
            "tulis `number` pada pihak yang menomori naskah; nomor yang belum terbit ditulis dengan titik, `\"..../PKS/XI/2026\"`",
            "write `number` at the party that numbers the paper; a number still to come is typed with dots, `\"..../PKS/XI/2026\"`"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, findings_as, marks, quiet};
    use crate::agreement::Status;
    use crate::finding::Severity;

    const OPEN: &str = "[agreement]\ntitle = \"x\"\n[[parties]]\nid = \"a\"\nsignatories = [{ position = \"Ketua\" }]\n";

    #[test]
    fn blanks_are_marked_at_the_header_that_lacks_them() {
        let marked = marks("open-blank", OPEN);
        assert_eq!(
            marked,
            [
                "[agreement]",
                "[agreement]",
                "[[parties]]",
                "{ position = \"Ketua\" }"
            ]
        );
    }

    #[test]
    fn blanks_weigh_more_once_signed_but_for_the_number() {
        let weights = |found: Vec<crate::finding::Finding>| {
            found
                .into_iter()
                .map(|finding| finding.severity)
                .collect::<Vec<_>>()
        };
        assert_eq!(weights(findings("open-blank", OPEN)), [Severity::Note; 4]);
        let signed = weights(findings_as(Status::Ditandatangani, "open-blank", OPEN));
        assert_eq!(
            signed,
            [
                Severity::Error,
                Severity::Error,
                Severity::Note,
                Severity::Error
            ]
        );
    }

    #[test]
    fn a_person_signs_under_the_name_of_the_party() {
        quiet(
            "open-blank",
            "[agreement]\ndate = 2026-11-02\nplace = \"Kota Semarang\"\n[[parties]]\nkind = \"perorangan\"\nnumber = \"1\"\nsignatories = [{ nik = \"1\" }]\n",
        );
    }

    #[test]
    fn nothing_is_called_absent_after_a_syntax_fault() {
        quiet("open-blank", "[agreement]\ntitle = \n");
    }
}
