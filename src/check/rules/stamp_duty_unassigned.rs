//! Nobody is named to pay the meterai.
//!
//! Every signed original of an agreement owes it, whatever its value (UU 10/2020 Pasal 3 ayat (2) huruf a); each party owes it
//! for the copy that it receives, unless the parties agree otherwise (Pasal 9 ayat (2) and ayat (6)).

use crate::agreement::prose::places_within;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "stamp-duty-unassigned",
    weight: Weight::Note,
    about: [
        "pembayar meterai belum ditentukan",
        "nobody is named to pay the meterai",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(funding) = facts.agreement.funding.as_ref() else {
        return;
    };
    if facts.reading == Reading::Broken || funding.stamp_duty.is_some() || speaks_of_it(facts) {
        return;
    }
    judge
        .report(
            &path!["funding", "stamp_duty"],
            words!(
                "`stamp_duty` belum menyebut siapa yang membayar meterai",
                "`stamp_duty` does not say who pays the meterai"
            ),
        )
        .help(words!(
            "tulis id pihak, atau `stamp_duty = \"bersama\"`; tanpa itu setiap pihak membayar untuk naskah yang diterimanya (UU 10/2020 Pasal 9)",
            "write a party's id, or `stamp_duty = \"bersama\"`; without it each party pays for the copy it receives (UU 10/2020 Pasal 9)"
        ));
}

/// Whether the drafter's own words deal with it.
fn speaks_of_it(facts: &Facts<'_>) -> bool {
    let mut texts = facts.strings.all();
    texts.any(|text| places_within(text, "meterai").next().is_some())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn who_pays_is_named_or_told() {
        let text = "[funding]\nscheme = \"tanpa-dana\"\n";
        assert_eq!(marks("stamp-duty-unassigned", text), ["[funding]"]);
        quiet(
            "stamp-duty-unassigned",
            &format!("{text}stamp_duty = \"bersama\"\n"),
        );
        let own = "[[clauses]]\nbody = [\"Meterai ditanggung {@dinas}\"]\n";
        quiet("stamp-duty-unassigned", &format!("{text}{own}"));
    }
}
