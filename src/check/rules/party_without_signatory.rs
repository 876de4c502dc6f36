//! A party that nobody signs for.
//!
//! A body acts through people. Only a person signs without being named twice. Source: Civil Code 1320, for agreement needs
//! somebody who agrees.

use crate::agreement::PartyKind;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "party-without-signatory",
    weight: Weight::ByStatus,
    about: [
        "pihak tanpa penanda tangan",
        "a party that nobody signs for",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let is_body = party.kind.is_some_and(|kind| kind != PartyKind::Perorangan);
        let at = path!["parties", place];
        let typed = facts.tree.get(&at.join("signatories"));
        // What stands there in a wrong shape is told as such.
        if !is_body
            || typed.is_some_and(|typed| !typed.items().is_empty() || !typed.entries().is_empty())
        {
            continue;
        }
        let name = party.name.as_ref().map_or("", |name| name.0.as_str());
        judge
            .report(
                &at,
                words!(
                    "belum ada yang menandatangani untuk pihak {name}",
                    "nobody signs yet for the party {name}"
                ),
            )
            .help(words!(
                "tulis `signatories = [{{ name = \"…\", position = \"Ketua\" }}]`; nama boleh menyusul",
                "write `signatories = [{{ name = \"…\", position = \"Ketua\" }}]`; the name may follow later"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings_as, paths, quiet};
    use crate::agreement::Status;
    use crate::finding::Severity;

    const FILE: &str = "[[parties]]\nid = \"a\"\nkind = \"desa\"\nsignatories = [{ position = \"Kepala Desa\" }]\n[[parties]]\nid = \"b\"\nkind = \"masyarakat\"\n[[parties]]\nid = \"c\"\nkind = \"perorangan\"\n";

    #[test]
    fn a_body_needs_somebody_who_signs() {
        assert_eq!(paths("party-without-signatory", FILE), ["parties.b"]);
        let signed = findings_as(Status::Ditandatangani, "party-without-signatory", FILE);
        assert_eq!(signed[0].severity, Severity::Error);
    }

    #[test]
    fn nothing_is_called_absent_after_a_syntax_fault() {
        quiet("party-without-signatory", &format!("{FILE}x = \n"));
    }
}
