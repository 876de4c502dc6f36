//! Unilateral termination, and Pasal 1266 of the civil code not set aside.
//!
//! Without the waiver an agreement that binds both sides is ended by a judge alone, even where the clause says otherwise
//! (common knowledge of the field, not read). Termination is unilateral where `notice` stands without `grounds`,
//! or where `by` names fewer than all parties.

use crate::agreement::{Agreement, Termination};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "termination-without-waiver",
    weight: Weight::Warning,
    about: [
        "pengakhiran sepihak tanpa mengesampingkan Pasal 1266 KUHPerdata",
        "unilateral termination and no waiver of KUHPerdata 1266",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let term = facts.agreement.term.as_ref();
    let Some(termination) = term.and_then(|term| term.termination.as_ref()) else {
        return;
    };
    let set_aside = termination.waive_kuhper_1266 == Some(true);
    if facts.reading == Reading::Broken || set_aside || !is_unilateral(termination, facts.agreement)
    {
        return;
    }
    if names_the_article(facts) {
        return;
    }
    let at = path!["term", "termination"];
    judge
        .report(
            &at.join("waive_kuhper_1266"),
            words!(
                "pengakhiran sepihak diharapkan disertai pengesampingan Pasal 1266 KUHPerdata (belum diverifikasi), tetapi `waive_kuhper_1266` bukan `true`",
                "unilateral termination is expected to set aside KUHPerdata 1266 (not verified), but `waive_kuhper_1266` is not `true`"
            ),
        )
        .help(words!(
            "tulis `waive_kuhper_1266 = true` bila para pihak sepakat mengakhiri tanpa putusan hakim, atau sebutkan `grounds`",
            "write `waive_kuhper_1266 = true` if the parties agree to end it without a judge, or name the `grounds`"
        ));
}

fn is_unilateral(termination: &Termination, agreement: &Agreement) -> bool {
    let by_some = termination.by.as_ref().is_some_and(|by| {
        let named = agreement
            .parties
            .iter()
            .filter_map(|party| party.id.as_ref());
        let named = named
            .filter(|id| by.0.iter().any(|who| who.0 == id.0))
            .count();
        !by.0.is_empty() && named < agreement.parties.len()
    });
    by_some || (termination.notice.is_some() && termination.grounds.is_empty())
}

/// Whether the drafter's own words deal with Pasal 1266.
fn names_the_article(facts: &Facts<'_>) -> bool {
    facts.strings.all().any(|text| text.contains("1266"))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    const CODE: &str = "termination-without-waiver";
    const PARTIES: &str = "[[parties]]\nid = \"a\"\n[[parties]]\nid = \"b\"\n";

    fn termination(keys: &str) -> String {
        format!("{PARTIES}[term.termination]\n{keys}\n")
    }

    #[test]
    fn notice_alone_or_some_of_the_parties_make_it_unilateral() {
        assert_eq!(
            marks(CODE, &termination("notice = \"30 hari\"")),
            ["[term.termination]"]
        );
        assert_eq!(
            marks(CODE, &termination("grounds = [\"x\"]\nby = \"a\"")),
            ["[term.termination]"]
        );
        assert_eq!(
            marks(
                CODE,
                &termination("notice = \"30 hari\"\nwaive_kuhper_1266 = false")
            ),
            ["false"]
        );
    }

    #[test]
    fn grounds_a_waiver_or_all_parties_are_right() {
        quiet(
            CODE,
            &termination("notice = \"30 hari\"\ngrounds = [\"x\"]"),
        );
        quiet(
            CODE,
            &termination("notice = \"30 hari\"\nwaive_kuhper_1266 = true"),
        );
        quiet(CODE, &termination("grounds = [\"x\"]\nby = [\"a\", \"b\"]"));
        let own = "[[clauses]]\nbody = [\"PARA PIHAK mengesampingkan Pasal 1266 KUHPerdata\"]\n";
        quiet(CODE, &(termination("notice = \"30 hari\"") + own));
    }
}
