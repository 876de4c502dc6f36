//! A village contracts, and no musyawarah desa is named.
//!
//! What a village agrees with others is first deliberated by the village (UU 6/2014 Pasal 93 ayat (2)), and what villages
//! agree among themselves by all of them (Pasal 92). The paper names the record of it.

use crate::agreement::{Agreement, PartyKind};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "village-deliberation-missing",
    weight: Weight::ByStatus,
    about: [
        "desa berjanji tanpa musyawarah desa",
        "a village contracts without village deliberation",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let is_village = |kind: Option<PartyKind>| kind == Some(PartyKind::Desa);
    let Some(index) = agreement
        .parties
        .iter()
        .position(|party| is_village(party.kind))
    else {
        return;
    };
    if facts.reading == Reading::Broken || names_deliberation(agreement) {
        return;
    }
    let among_villages = agreement.parties.iter().all(|party| is_village(party.kind));
    let (meeting, article) = if among_villages {
        ("Musyawarah antar-Desa", "UU 6/2014 Pasal 92")
    } else {
        ("Musyawarah Desa", "UU 6/2014 Pasal 93 ayat (2)")
    };
    let kind = path!["parties", index, "kind"];
    let header = path!["governance"];
    let at = if facts.tree.get(&header).is_some() {
        &header
    } else {
        &kind
    };
    judge
        .report(
            at,
            words!(
                "diharapkan berita acara {meeting} menurut {article}, tetapi `governance.village_deliberation` belum ada",
                "expected the record of the {meeting} by {article}, but `governance.village_deliberation` is missing"
            ),
        )
        .label(&kind, words!("desa menjadi pihak", "a village is party"))
        .help(words!(
            "tulis `village_deliberation = {{ document = \"Berita Acara Musyawarah Desa\", number = \"…\", date = … }}`",
            "write `village_deliberation = {{ document = \"Berita Acara Musyawarah Desa\", number = \"…\", date = … }}`"
        ));
}

fn names_deliberation(agreement: &Agreement) -> bool {
    let governance = agreement.governance.as_ref();
    governance.is_some_and(|governance| governance.village_deliberation.is_some())
        || is_recited(agreement)
}

/// Whether a recital or legal basis speaks of the deliberation.
fn is_recited(agreement: &Agreement) -> bool {
    let Some(background) = agreement.background.as_ref() else {
        return false;
    };
    let recitals = background
        .recitals
        .iter()
        .filter_map(|item| item.text.as_ref());
    recitals.chain(&background.legal_basis).any(|text| {
        let text = text.0.to_lowercase();
        text.contains("musyawarah desa") || text.contains("musyawarah antar")
    })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, findings_as, marks, quiet};
    use crate::agreement::Status;
    use crate::finding::Severity;

    const CODE: &str = "village-deliberation-missing";
    const VILLAGE: &str = "[[parties]]\nkind = \"desa\"\n[[parties]]\nkind = \"masyarakat\"\n";

    #[test]
    fn a_village_needs_the_record_of_its_deliberation() {
        let text = format!("{VILLAGE}[governance]\nleadership_change = \"tetap-berlaku\"\n");
        assert_eq!(marks(CODE, &text), ["[governance]"]);
        assert_eq!(marks(CODE, VILLAGE), ["\"desa\""]);
        assert_eq!(findings(CODE, &text)[0].severity, Severity::Note);
        assert_eq!(
            findings_as(Status::Ditandatangani, CODE, &text)[0].severity,
            Severity::Error
        );
        quiet(CODE, &text.replace("desa", "pemerintah"));
        quiet(
            CODE,
            &format!("{text}village_deliberation = {{ number = \"1\" }}\n"),
        );
        quiet(
            CODE,
            &format!(
                "{text}[background]\nrecitals = [\"hal ini telah disepakati dalam Musyawarah Desa\"]\n"
            ),
        );
    }

    #[test]
    fn villages_among_themselves_deliberate_together() {
        let text = VILLAGE.replace("masyarakat", "desa");
        assert!(findings(CODE, &text)[0].message.id.contains("Pasal 92"));
    }
}
