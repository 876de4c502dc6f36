//! The community is party, and absent from deciding, carrying out and overseeing.
//!
//! Then it is a beneficiary that signs. It decides by a seat in the committee, or by agreeing like every party where there is
//! none; it carries out by its own duties or as one who acts; it oversees by monitoring, by receiving reports, or by a right to.

use crate::agreement::{Agreement, Item, PartyKind, Whos};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "community-absent",
    weight: Weight::Warning,
    about: [
        "masyarakat menjadi pihak tetapi tidak ikut memutuskan, melaksanakan, atau mengawasi",
        "the community is party, and absent from deciding, carrying out or overseeing",
    ],
    judge: Some(judge),
};

/// Stems of the words by which a right lets a party oversee.
const OVERSEEING: [&str; 6] = [
    "laporan",
    "pantau",
    "awas",
    "evaluasi",
    "periksa",
    "informasi",
];

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let communities: Vec<_> = agreement
        .parties
        .iter()
        .enumerate()
        .filter(|(_, party)| party.kind == Some(PartyKind::Masyarakat))
        .filter_map(|(index, party)| Some((index, party.id.as_ref()?.0.as_str())))
        .collect();
    let Some((index, name)) = communities
        .first()
        .copied()
        .filter(|_| facts.reading == Reading::Whole)
    else {
        return;
    };
    let first = |look: fn(&Agreement, &str) -> Option<Path>| {
        communities.iter().find_map(|(_, id)| look(agreement, id))
    };
    let places = [first(decides), first(carries_out), first(oversees)];
    let at = path!["parties", index];
    if places.iter().any(Option::is_some) {
        for place in places {
            match place {
                Some(place) => judge.held(|| place),
                None => judge.lost(|| at.clone()),
            }
        }
        return;
    }
    judge
        .report(
            &at,
            words!(
                "diharapkan `{name}` ikut memutuskan, melaksanakan, atau mengawasi, tidak ditemukan satu pun",
                "expected `{name}` to decide, carry out or oversee, found none of them"
            ),
        )
        .help(words!(
            "beri `{name}` kursi dalam komite, kewajiban sendiri, atau laporan yang diterimanya",
            "give `{name}` a seat in the committee, duties of its own, or reports to receive"
        ));
}

fn decides(agreement: &Agreement, id: &str) -> Option<Path> {
    let governance = agreement.governance.as_ref()?;
    let Some(committee) = &governance.committee else {
        return governance
            .decision
            .as_ref()
            .map(|_| path!["governance", "decision"]);
    };
    let seat = committee
        .members
        .iter()
        .position(|member| member.party.as_ref().is_some_and(|party| party.0 == id))?;
    Some(path!["governance", "committee", "members", seat])
}

fn carries_out(agreement: &Agreement, id: &str) -> Option<Path> {
    let role = agreement.roles.iter().position(|role| {
        role.party.as_ref().is_some_and(|party| party.0 == id) && !role.obligations.is_empty()
    });
    let maintains = || {
        let by = agreement
            .continuity
            .as_ref()?
            .maintenance
            .as_ref()?
            .by
            .as_ref()?;
        names(by, id).then(|| path!["continuity", "maintenance", "by"])
    };
    role.map(|index| path!["roles", index, "obligations"])
        .or_else(maintains)
}

fn oversees(agreement: &Agreement, id: &str) -> Option<Path> {
    let evaluation = agreement.evaluation.as_ref()?;
    let monitors = evaluation
        .monitoring
        .as_ref()
        .and_then(|monitoring| monitoring.by.as_ref());
    if monitors.is_some_and(|by| names(by, id)) {
        return Some(path!["evaluation", "monitoring", "by"]);
    }
    let received = evaluation
        .reports
        .iter()
        .position(|report| report.to.as_ref().is_some_and(|to| names(to, id)));
    if let Some(report) = received {
        return Some(path!["evaluation", "reports", report, "to"]);
    }
    let role = agreement.roles.iter().position(|role| {
        role.party.as_ref().is_some_and(|party| party.0 == id)
            && role.rights.iter().any(lets_oversee)
    })?;
    Some(path!["roles", role, "rights"])
}

fn lets_oversee(right: &Item) -> bool {
    right.text.as_ref().is_some_and(|text| {
        let text = text.0.to_lowercase();
        OVERSEEING.iter().any(|stem| text.contains(stem))
    })
}

fn names(whos: &Whos, id: &str) -> bool {
    whos.0.iter().any(|who| who.0 == id)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    const PARTIES: &str = "parties = [{ id = \"d\", kind = \"pemerintah\" }, { id = \"m\", kind = \"masyarakat\" }]\n";
    const COMMITTEE: &str = "[governance]\ndecision = { method = \"suara-terbanyak\" }\ncommittee = { name = \"K\", members = [{ party = \"d\" }] }\n";

    #[test]
    fn a_community_without_voice_or_work_is_told() {
        let evaluation = "[evaluation]\nreports = [{ name = \"x\", to = \"d\" }]\n";
        let text = format!("{PARTIES}{COMMITTEE}{evaluation}");
        assert_eq!(paths("community-absent", &text), ["parties.m"]);
    }

    #[test]
    fn one_of_the_three_is_enough() {
        quiet(
            "community-absent",
            &format!("{PARTIES}[governance]\ndecision = {{ method = \"musyawarah-mufakat\" }}\n"),
        );
        let report = "[evaluation]\nreports = [{ name = \"x\", to = \"m\" }]\n";
        quiet("community-absent", &format!("{PARTIES}{COMMITTEE}{report}"));
        let role = "roles = [{ party = \"m\", obligations = [\"x\"] }]\n";
        quiet("community-absent", &format!("{PARTIES}{role}{COMMITTEE}"));
    }
}
