//! One fact given twice, differently.
//!
//! `copies` beside the count of `originals`; a party listed twice in `roles`, so that neither list is the whole; a party that
//! holds the same office of the committee twice.

use crate::agreement::{Agreement, Member, Seat};
use crate::check::rule::{Facts, Judge, Reading, Reported, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "repeated-fact-differs",
    weight: Weight::Error,
    about: [
        "satu fakta ditulis dua kali dan berbeda",
        "one fact given twice, differently",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Whole {
        copies(facts.agreement, judge);
    }
    roles(facts.agreement, judge);
    committee(facts.agreement, judge);
}

fn copies(agreement: &Agreement, judge: &mut Judge<'_>) {
    let Some(closing) = agreement.closing.as_ref() else {
        return;
    };
    let named = closing.originals.len();
    let Some(copies) = closing.copies.filter(|copies| named > 0 && *copies > 0) else {
        return;
    };
    if i64::try_from(named) == Ok(copies) {
        return;
    }
    judge
        .report(
            &path!["closing", "copies"],
            words!(
                "diharapkan {named}, sebanyak penerima naskah asli, ditemukan {copies}",
                "expected {named}, as many as get an original, found {copies}"
            ),
        )
        .label(
            &path!["closing", "originals"],
            words!("penerima naskah asli", "who gets an original"),
        )
        .help(words!(
            "hapus `copies`, yang dihitung dari `originals`, atau lengkapi `originals`",
            "delete `copies`, which follows from `originals`, or complete `originals`"
        ));
}

fn roles(agreement: &Agreement, judge: &mut Judge<'_>) {
    let at = |index: usize| path!["roles", index, "party"];
    let parties: Vec<_> = agreement
        .roles
        .iter()
        .map(|role| role.party.as_ref())
        .collect();
    for (index, party) in parties.iter().enumerate() {
        let Some(first) = parties[..index]
            .iter()
            .position(|other| party.is_some() && other == party)
        else {
            continue;
        };
        let party = party.map_or("", |party| party.0.as_str());
        repeated(&at(index), &at(first), party, judge).help(words!(
            "gabungkan hak dan kewajiban `{party}` dalam satu `[[roles]]`",
            "join the rights and duties of `{party}` in one `[[roles]]`"
        ));
    }
}

fn committee(agreement: &Agreement, judge: &mut Judge<'_>) {
    let committee = agreement
        .governance
        .as_ref()
        .and_then(|governance| governance.committee.as_ref());
    let Some(members) = committee.map(|committee| &committee.members) else {
        return;
    };
    let at = |index: usize| path!["governance", "committee", "members", index, "party"];
    for (index, member) in members.iter().enumerate() {
        let Some(first) = members[..index]
            .iter()
            .position(|other| same_seat(member, other))
        else {
            continue;
        };
        let party = member.party.as_ref().map_or("", |party| party.0.as_str());
        repeated(&at(index), &at(first), party, judge).help(words!(
            "gabungkan kursi `{party}` dalam satu baris, dengan jumlahnya pada `seats`",
            "join the seats of `{party}` in one line, with their number in `seats`"
        ));
    }
}

/// Whether two members are one party in one office; a party may well hold the chair and ordinary seats beside it.
fn same_seat(a: &Member, b: &Member) -> bool {
    let office = |member: &Member| member.position.unwrap_or(Seat::Anggota);
    a.party.is_some() && a.party == b.party && office(a) == office(b)
}

fn repeated<'s, 'a>(
    at: &Path,
    first: &Path,
    party: &str,
    judge: &'s mut Judge<'a>,
) -> Reported<'s, 'a> {
    judge
        .report(
            at,
            words!(
                "`{party}` sudah ditulis sebelumnya",
                "`{party}` has been listed before"
            ),
        )
        .label(
            first,
            words!("pertama kali ditulis di sini", "first listed here"),
        )
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, paths, quiet};

    #[test]
    fn copies_must_be_as_many_as_originals() {
        assert_eq!(
            marks(
                "repeated-fact-differs",
                "[closing]\ncopies = 3\noriginals = [\"a\", \"b\"]\n"
            ),
            ["3"]
        );
        quiet(
            "repeated-fact-differs",
            "[closing]\ncopies = 2\noriginals = [\"a\", \"b\"]\n",
        );
        quiet("repeated-fact-differs", "[closing]\ncopies = 3\n");
    }

    #[test]
    fn a_party_has_one_role() {
        let text = "[[roles]]\nparty = \"a\"\n[[roles]]\nparty = \"b\"\n[[roles]]\nparty = \"a\"\n";
        assert_eq!(paths("repeated-fact-differs", text), ["roles.3.party"]);
    }

    #[test]
    fn a_party_may_hold_two_offices_but_none_twice() {
        let file = |position: &str| {
            format!(
                "[governance.committee]\nmembers = [{{ party = \"a\", position = \"ketua\" }}, {{ party = \"a\", position = \"{position}\" }}]\n"
            )
        };
        quiet("repeated-fact-differs", &file("anggota"));
        assert_eq!(marks("repeated-fact-differs", &file("ketua")), ["\"a\""]);
    }
}
