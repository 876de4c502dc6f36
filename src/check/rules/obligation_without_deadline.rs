//! An obligation without a deadline.
//!
//! What may be done at any time is not done. A duty has its time by `due`, `every` or `within`, by a day or a length of time
//! in its text, or by what it refers to. Duties of all together (`bersama`) are standing ones and left alone. Told once for
//! each role, for a draft has many.

use crate::agreement::braces::{self, PieceKind};
use crate::agreement::{ALL_PARTIES, Agreement, Item};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::value::BraceValue;
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "obligation-without-deadline",
    weight: Weight::Note,
    about: [
        "kewajiban tanpa tenggat",
        "an obligation without a deadline",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    for (index, role) in facts.agreement.roles.iter().enumerate() {
        let shared = role
            .party
            .as_ref()
            .is_some_and(|party| party.0 == ALL_PARTIES);
        let duties = role.obligations.len();
        if shared || duties == 0 {
            continue;
        }
        let timeless = |item: &&Item| !has_time(facts.agreement, item);
        let open = role.obligations.iter().filter(timeless).count();
        let at = path!["roles", index, "obligations"];
        let Some(first) = role.obligations.iter().position(|item| timeless(&item)) else {
            judge.held(|| at);
            continue;
        };
        let reported = judge
            .report(
                &at.join(first),
                words!(
                    "diharapkan tenggat pada setiap kewajiban, tidak ditemukan pada {open} dari {duties} kewajiban peran ini",
                    "expected a deadline for every obligation, found none for {open} of the {duties} in this role"
                ),
            )
            .help(words!(
                "tambahkan `due`, `every`, atau `within`: `{{ text = \"…\", due = 2027-06-30 }}`",
                "add `due`, `every` or `within`: `{{ text = \"…\", due = 2027-06-30 }}`"
            ));
        if open < duties {
            reported.partly();
        }
    }
}

/// Whether a duty says when, itself or through its sub-items.
fn has_time(agreement: &Agreement, item: &Item) -> bool {
    item.due.is_some()
        || item.every.is_some()
        || item.within.is_some()
        || item
            .text
            .as_ref()
            .is_some_and(|text| tells_time(agreement, &text.0))
        || (!item.items.is_empty() && item.items.iter().all(|item| has_time(agreement, item)))
}

/// Whether a text states a day or a length of time, names a report that is due, or refers to another place that may.
fn tells_time(agreement: &Agreement, text: &str) -> bool {
    let stated = text.contains('{')
        && braces::pieces(text).iter().any(|piece| match &piece.kind {
            PieceKind::Value(value) => {
                matches!(value, BraceValue::Date(_) | BraceValue::Duration(_))
            }
            PieceKind::Reference(name) => agreement.party(name).is_none(),
            _ => false,
        });
    stated
        || agreement.evaluation.as_ref().is_some_and(|evaluation| {
            let due = |(_, report): &(usize, &crate::agreement::Report)| {
                report.due.is_some() || report.every.is_some()
            };
            evaluation.reports_in(text).iter().any(due)
        })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, paths, quiet};

    fn file(duties: &str) -> String {
        format!(
            "parties = [{{ id = \"a\" }}]\nroles = [{{ party = \"a\", obligations = [{duties}] }}]\n[evaluation]\nreports = [{{ name = \"laporan akhir\", due = 2027-01-01 }}]\n"
        )
    }

    #[test]
    fn a_role_is_told_once_at_its_first_open_duty() {
        let text = file("{ text = \"x\", every = \"1 bulan\" }, \"y\", \"z\"");
        assert_eq!(
            paths("obligation-without-deadline", &text),
            ["roles.1.obligations.2"]
        );
        let found = findings("obligation-without-deadline", &text);
        assert!(
            found[0].message.en.contains("2 of the 3"),
            "{}",
            found[0].message.en
        );
    }

    #[test]
    fn time_may_stand_in_the_text_or_where_it_refers() {
        quiet(
            "obligation-without-deadline",
            &file("\"membayar paling lambat {30 hari kalender}\""),
        );
        quiet(
            "obligation-without-deadline",
            &file("\"menyampaikan laporan akhir\""),
        );
        quiet(
            "obligation-without-deadline",
            &file("\"membayar menurut {@funding.disbursements}\""),
        );
        quiet(
            "obligation-without-deadline",
            &file("{ text = \"x\", items = [{ text = \"y\", due = 2027-01-01 }] }"),
        );
        let shared =
            "roles = [{ party = \"bersama\", obligations = [\"menjaga iktikad baik\"] }]\n";
        quiet("obligation-without-deadline", shared);
    }

    #[test]
    fn a_reference_to_a_party_tells_no_time() {
        assert_eq!(
            paths("obligation-without-deadline", &file("\"melatih {@a}\"")),
            ["roles.1.obligations.1"]
        );
    }
}
