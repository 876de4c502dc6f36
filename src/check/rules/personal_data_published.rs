//! NIK, private account or home address in a document that is meant for the public.
//!
//! They are personal data (UU 27/2022 Pasal 4), and what is published cannot be taken back. One finding points at the first
//! and labels the others.

use crate::agreement::{Agreement, PartyKind};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "personal-data-published",
    weight: Weight::Note,
    about: [
        "data pribadi dalam naskah yang diumumkan",
        "personal data in a document meant for the public",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let governance = facts.agreement.governance.as_ref();
    let published = governance
        .and_then(|governance| governance.transparency.as_ref())
        .is_some_and(|transparency| transparency.publish == Some(true));
    if !published {
        return;
    }
    let found = personal_data(facts.agreement);
    let Some(((at, [what_id, what_en]), others)) = found.split_first() else {
        return;
    };
    let mut reported = judge
        .report(
            at,
            words!(
                "naskah ini diumumkan, ditemukan data pribadi: {what_id}",
                "this document is published, found personal data: {what_en}"
            ),
        )
        .help(words!(
            "umumkan salinan yang menutupi data ini, atau hapus bila tidak diperlukan untuk mengenali pihak",
            "publish a copy that covers it, or delete it if the party is known without it"
        ))
        .label(
            &path!["governance", "transparency"],
            words!("diumumkan menurut ini", "published by this"),
        );
    for (other, [what_id, what_en]) in others {
        reported = reported.label(other, words!("juga {what_id}", "also {what_en}"));
    }
}

/// The personal data that the document prints, each with its place and what it is.
fn personal_data(agreement: &Agreement) -> Vec<(Path, [&'static str; 2])> {
    let mut found = Vec::new();
    for (place, party) in agreement.parties.iter().enumerate() {
        let at = path!["parties", place];
        if party.kind == Some(PartyKind::Perorangan) {
            let account = party.bank.as_ref().and_then(|bank| bank.account.as_ref());
            let keys = [
                party.nik.as_ref().map(|_| (at.join("nik"), ["NIK", "NIK"])),
                party
                    .address
                    .as_ref()
                    .map(|_| (at.join("address"), ["alamat rumah", "a home address"])),
                account.map(|_| {
                    (
                        at.join("bank").join("account"),
                        ["rekening pribadi", "a private account"],
                    )
                }),
            ];
            found.extend(keys.into_iter().flatten());
        }
        for (index, _) in party
            .signatories
            .iter()
            .enumerate()
            .filter(|(_, signatory)| signatory.nik.is_some())
        {
            found.push((
                at.join("signatories").join(index).join("nik"),
                ["NIK", "NIK"],
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const CODE: &str = "personal-data-published";
    const PARTIES: &str = "[[parties]]\nkind = \"masyarakat\"\naddress = \"Desa A\"\nsignatories = [{ nik = \"1\" }]\nbank = { account = \"5\" }\n\
        [[parties]]\nkind = \"perorangan\"\nnik = \"2\"\naddress = \"Jalan B\"\nbank = { account = \"3\" }\n";

    #[test]
    fn one_finding_shows_all_of_it() {
        let text = format!("{PARTIES}[governance]\ntransparency = {{ publish = true }}\n");
        assert_eq!(marks(CODE, &text), ["\"1\""]);
        let found = findings(CODE, &text);
        let labels: Vec<_> = found[0]
            .labels
            .iter()
            .map(|label| &text[label.span.clone()])
            .collect();
        assert_eq!(
            labels,
            ["{ publish = true }", "\"2\"", "\"Jalan B\"", "\"3\""]
        );
    }

    #[test]
    fn what_is_not_published_may_name_it() {
        quiet(CODE, PARTIES);
        quiet(
            CODE,
            &format!("{PARTIES}[governance]\ntransparency = {{ publish = false }}\n"),
        );
    }
}
