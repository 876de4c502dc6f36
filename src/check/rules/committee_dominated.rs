//! One party can decide alone in the committee.
//!
//! More than half of the seats decide every vote, so the others sit there for show. Where every decision needs all voices no
//! number of seats decides alone.

use crate::agreement::{Decision, DecisionMethod, Member};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "committee-dominated",
    weight: Weight::Warning,
    about: [
        "satu pihak dapat memutuskan sendiri dalam komite",
        "one party can decide alone in the committee",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(governance) = facts.agreement.governance.as_ref() else {
        return;
    };
    let Some(committee) = governance
        .committee
        .as_ref()
        .filter(|committee| !committee.members.is_empty())
    else {
        return;
    };
    let balances = facts.agreement.balances();
    let total = balances
        .iter()
        .fold(0, |sum: i64, balance| sum.saturating_add(balance.seats));
    let ruler = balances
        .iter()
        .find(|balance| balance.seats > total - balance.seats);
    let members = path!["governance", "committee", "members"];
    let Some(ruler) = ruler.filter(|_| balances.len() > 1) else {
        judge.held(|| members);
        return;
    };
    if governance.decision.as_ref().is_some_and(needs_all_voices) {
        judge.partly(|| members);
        return;
    }
    let own = |member: &&Member| member.party == ruler.party.id;
    if committee.members.iter().filter(own).count() > 1 {
        // Which of the entries counts is told by `repeated-fact-differs`.
        judge.lost(|| members);
        return;
    }
    let member = committee.members.iter().position(|member| own(&member));
    let (name, seats) = (ruler.party.id.as_ref().map_or("", |id| &id.0), ruler.seats);
    judge
        .report(
            &members.join(member.unwrap_or_default()),
            words!(
                "diharapkan paling banyak setengah dari {total} kursi untuk satu pihak, ditemukan {seats} kursi untuk `{name}`",
                "expected at most half of {total} seats for one party, found {seats} for `{name}`"
            ),
        )
        .help(words!(
            "beri pihak lain lebih banyak kursi, atau kurangi kursi `{name}`",
            "give the others more seats, or `{name}` fewer"
        ));
}

/// Whether nothing is decided unless all agree, and no vote follows where they do not.
fn needs_all_voices(decision: &Decision) -> bool {
    decision.method == Some(DecisionMethod::KesepakatanBulat)
        && decision.fallback != Some(DecisionMethod::SuaraTerbanyak)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(seats: [u8; 2], method: &str) -> String {
        let [a, b] = seats;
        format!(
            "parties = [{{ id = \"a\" }}, {{ id = \"b\" }}]\n[governance]\ndecision = {{ method = \"{method}\" }}\ncommittee = {{ name = \"K\", members = [{{ party = \"a\", seats = {a} }}, {{ party = \"b\", seats = {b} }}] }}\n"
        )
    }

    #[test]
    fn more_than_half_of_the_seats_rule() {
        let text = file([2, 1], "suara-terbanyak");
        assert_eq!(
            paths("committee-dominated", &text),
            ["governance.committee.members.1"]
        );
        quiet("committee-dominated", &file([2, 2], "suara-terbanyak"));
        quiet("committee-dominated", &file([2, 1], "kesepakatan-bulat"));
    }

    #[test]
    fn a_party_listed_twice_is_another_fault() {
        let text = "parties = [{ id = \"a\" }, { id = \"b\" }]\n[governance]\ncommittee = { name = \"K\", members = [{ party = \"a\" }, { party = \"a\", seats = 2 }] }\n";
        quiet("committee-dominated", text);
    }
}
