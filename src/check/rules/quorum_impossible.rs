//! A quorum that asks for more than all.
//!
//! The fraction is one of the committee's seats or, without a committee, of the parties. Above one, no meeting can decide.

use crate::agreement::{Agreement, Quorum};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "quorum-impossible",
    weight: Weight::Error,
    about: [
        "kuorum lebih dari seluruh kursi",
        "a quorum of more seats than exist",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let decision = facts
        .agreement
        .governance
        .as_ref()
        .and_then(|governance| governance.decision.as_ref());
    let Some(quorum) = decision.and_then(|decision| decision.quorum.as_ref()) else {
        return;
    };
    if quorum.part <= quorum.of {
        return;
    }
    let typed = &quorum.typed;
    let seats = seats(facts.agreement);
    let needed = needed(quorum, seats);
    judge
        .report(
            &path!["governance", "decision", "quorum"],
            words!(
                "diharapkan paling banyak seluruh {seats} suara, ditemukan `{typed}`, yaitu {needed} suara",
                "expected at most all {seats} votes, found `{typed}`, which is {needed} votes"
            ),
        )
        .help(words!(
            "tulis pecahan paling banyak satu, misalnya `\"2/3\"`",
            "write a fraction of at most one, for example `\"2/3\"`"
        ));
}

/// The seats of the committee or, without one, the parties.
fn seats(agreement: &Agreement) -> u64 {
    let committee = agreement
        .governance
        .as_ref()
        .and_then(|governance| governance.committee.as_ref());
    let seats: u64 = committee
        .iter()
        .flat_map(|committee| &committee.members)
        .map(|member| u64::try_from(member.seats.unwrap_or(1)).unwrap_or(0))
        .fold(0, u64::saturating_add);
    if seats > 0 {
        seats
    } else {
        agreement.parties.len() as u64
    }
}

/// The least whole number of votes that reaches a quorum.
fn needed(quorum: &Quorum, seats: u64) -> u64 {
    seats
        .saturating_mul(u64::from(quorum.part))
        .div_ceil(u64::from(quorum.of).max(1))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    fn file(quorum: &str) -> String {
        format!(
            "[governance]\ndecision = {{ quorum = \"{quorum}\" }}\ncommittee = {{ members = [{{ party = \"a\", seats = 3 }}, {{ party = \"b\" }}] }}\n"
        )
    }

    #[test]
    fn more_than_all_is_marked() {
        let text = file("3/2");
        assert_eq!(marks("quorum-impossible", &text), ["\"3/2\""]);
        let message = &findings("quorum-impossible", &text)[0].message.en;
        assert_eq!(
            message,
            "expected at most all 4 votes, found `3/2`, which is 6 votes"
        );
    }

    #[test]
    fn all_or_less_is_right() {
        quiet("quorum-impossible", &file("2/3"));
        quiet("quorum-impossible", &file("4/4"));
    }
}
