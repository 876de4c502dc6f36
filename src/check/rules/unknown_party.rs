//! A party that nobody declared.
//!
//! Where a party is expected, its id must stand; where anybody may be named, a text in the form of an id must be a party's,
//! for otherwise a slip of the hand would print as somebody's name. Source: format 1, "who".

use super::wording::meant;
use crate::agreement::ids::is_id;
use crate::agreement::walk::{self, Step};
use crate::agreement::{ALL_PARTIES, Agreement, Fact, Id};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "unknown-party",
    weight: Weight::Error,
    about: [
        "pihak yang tidak ada dalam `parties`",
        "a party that `parties` does not have",
    ],
    judge: Some(judge),
};

/// The chair that goes round among the parties.
const IN_TURN: &str = "bergilir";

/// The places where anybody may be named that have a word of their own besides, and the word: everybody as readers of what
/// is published, all parties as owners of what they make.
const WORDS: [([Step<'_>; 3], &str); 2] = [
    (
        [
            Step::Key("evaluation"),
            Step::Key("publication"),
            Step::Key("to"),
        ],
        "publik",
    ),
    (
        [
            Step::Key("governance"),
            Step::Key("intellectual_property"),
            Step::Key("owner"),
        ],
        ALL_PARTIES,
    ),
];

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let parties = &facts.agreement.parties;
    // Without the parties or their ids, every name would seem unknown.
    let nameless = parties.is_empty() || parties.iter().any(|party| party.id.is_none());
    if facts.reading == Reading::Broken || nameless {
        return;
    }
    for (at, id, also) in expected(facts.agreement) {
        if also != Some(id.0.as_str()) {
            look(facts.agreement, judge, &at, &id.0, also);
        }
    }
    walk::facts(facts.agreement, facts.tree, &mut |steps, fact| {
        let Fact::Who(who) = fact else {
            return;
        };
        let also = WORDS.iter().find(|(place, _)| steps.starts_with(place));
        let also = also.map(|(_, word)| *word);
        if also != Some(*who) {
            look(facts.agreement, judge, &walk::path(steps), who, also);
        }
    });
}

/// Every place where a party's id must stand and none does, with the other word that may stand there.
fn expected(agreement: &Agreement) -> Vec<(Path, &Id, Option<&'static str>)> {
    let unknown = |id: &&Id| agreement.party(&id.0).is_none();
    let mut places = Vec::new();
    for (index, role) in agreement.roles.iter().enumerate() {
        let id = role.party.as_ref().filter(unknown);
        places.extend(id.map(|id| (path!["roles", index, "party"], id, Some(ALL_PARTIES))));
    }
    if let Some(governance) = &agreement.governance {
        let members = governance
            .committee
            .iter()
            .flat_map(|committee| &committee.members);
        for (index, member) in members.enumerate() {
            let at = || path!["governance", "committee", "members", index, "party"];
            places.extend(
                member
                    .party
                    .as_ref()
                    .filter(unknown)
                    .map(|id| (at(), id, None)),
            );
        }
        let chair = governance
            .meetings
            .as_ref()
            .and_then(|meetings| meetings.chair.as_ref())
            .filter(unknown);
        places
            .extend(chair.map(|id| (path!["governance", "meetings", "chair"], id, Some(IN_TURN))));
    }
    if let Some(funding) = &agreement.funding {
        for (index, given) in funding.contributions.iter().enumerate() {
            let at = || path!["funding", "contributions", index, "party"];
            places.extend(
                given
                    .party
                    .as_ref()
                    .filter(unknown)
                    .map(|id| (at(), id, None)),
            );
        }
        for (index, share) in funding.sharing.iter().enumerate() {
            let at = || path!["funding", "sharing", index, "party"];
            places.extend(
                share
                    .party
                    .as_ref()
                    .filter(unknown)
                    .map(|id| (at(), id, None)),
            );
        }
        let duty = funding.stamp_duty.as_ref().filter(unknown);
        places.extend(duty.map(|id| (path!["funding", "stamp_duty"], id, Some(ALL_PARTIES))));
    }
    places
}

fn look(
    agreement: &Agreement,
    judge: &mut Judge<'_>,
    at: &Path,
    typed: &str,
    also: Option<&'static str>,
) {
    // What has not even the form of an id is a malformed value, which the judges of shape report.
    if agreement.party(typed).is_some() || !is_id(typed) {
        return;
    }
    let ids: Vec<&str> = agreement
        .parties
        .iter()
        .filter_map(|party| party.id.as_ref())
        .map(|id| id.0.as_str())
        .chain(also)
        .collect();
    let list = ids
        .iter()
        .map(|id| format!("`{id}`"))
        .collect::<Vec<_>>()
        .join(", ");
    judge
        .report(
            at,
            words!(
                "diharapkan id pihak, ditemukan `{typed}`",
                "expected the id of a party, found `{typed}`"
            ),
        )
        .help(meant(
            typed,
            ids.iter().copied(),
            words!(
                "yang dapat ditulis: {list}; yang bukan pihak ditulis dengan nama lengkapnya",
                "one of {list}; who is no party is written with the full name"
            ),
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, paths, quiet};

    const PARTIES: &str = "[[parties]]\nid = \"dinas\"\n[[parties]]\nid = \"bkm\"\n";

    #[test]
    fn unknown_ids_are_marked_wherever_a_party_stands() {
        let text = format!(
            "{PARTIES}[[roles]]\nparty = \"dians\"\nobligations = [{{ text = \"x\", by = [\"bkm\", \"bersama\"] }}]\n\
             [governance]\nmeetings = {{ chair = \"ketua\" }}\n[funding]\nstamp_duty = \"bergilir\"\n\
             [evaluation]\nmonitoring = {{ by = \"camat\" }}\n"
        );
        assert_eq!(
            marks("unknown-party", &text),
            [
                "\"dians\"",
                "\"bersama\"",
                "\"ketua\"",
                "\"bergilir\"",
                "\"camat\""
            ]
        );
        assert_eq!(
            paths("unknown-party", &text)[1],
            "roles.1.obligations.1.by.2"
        );
    }

    #[test]
    fn ids_words_of_the_format_and_full_names_are_right() {
        let text = format!(
            "{PARTIES}[[roles]]\nparty = \"bersama\"\nobligations = [\"x\"]\n[governance]\nmeetings = {{ chair = \"bergilir\" }}\n\
             facilitator = \"Camat Torue\"\n[funding]\nstamp_duty = \"bersama\"\n[evaluation]\npublication = {{ to = [\"publik\", \"bkm\"] }}\n"
        );
        quiet("unknown-party", &text);
    }

    #[test]
    fn works_belong_to_a_party_or_to_all() {
        let owned = |owner: &str| {
            format!("{PARTIES}[governance]\nintellectual_property = {{ owner = \"{owner}\" }}\n")
        };
        for owner in ["bkm", "bersama", "PARA PIHAK"] {
            quiet("unknown-party", &owned(owner));
        }
        for owner in ["bmk", "publik"] {
            assert_eq!(
                marks("unknown-party", &owned(owner)),
                [format!("\"{owner}\"")]
            );
        }
    }

    #[test]
    fn a_party_without_id_silences_the_rule() {
        quiet(
            "unknown-party",
            "[[parties]]\nidd = \"a\"\n[[roles]]\nparty = \"a\"\nobligations = [\"x\"]\n",
        );
    }
}
