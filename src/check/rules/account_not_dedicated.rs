//! Public money goes to an account that is not kept apart.
//!
//! On an account of its own the money can be followed to the last rupiah; mixed with other money it takes an audit. Usual
//! practice in grants and community programmes, not a rule of law: a note.

use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "account-not-dedicated",
    weight: Weight::Note,
    about: [
        "rekening uang publik tidak terpisah",
        "public money to an account not kept apart",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let (Some(id), Some(bank)) = (&party.id, &party.bank) else {
            continue;
        };
        if bank.dedicated == Some(true) || !facts.agreement.is_paid_public_money(&id.0) {
            continue;
        }
        let at = path!["parties", place, "bank"];
        let at = match bank.dedicated {
            Some(_) => at.join("dedicated"),
            None if facts.reading == Reading::Broken => continue,
            None => at,
        };
        judge
            .report(
                &at,
                words!(
                    "diharapkan rekening khusus untuk uang publik, tidak dinyatakan demikian",
                    "expected an account kept apart for public money, and nothing says so"
                ),
            )
            .help(words!(
                "buka rekening tersendiri untuk perjanjian ini dan tulis `dedicated = true`",
                "open an account for this agreement alone and write `dedicated = true`"
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(bank: &str) -> String {
        format!(
            "[[parties]]\nid = \"dinas\"\nkind = \"pemerintah\"\n[[parties]]\nid = \"b\"\nkind = \"masyarakat\"\nbank = {{ {bank} }}\n\
             [funding]\ncontributions = [{{ party = \"dinas\", form = \"uang\", value = 5 }}]\ndisbursements = [{{ to = \"b\", percent = 100 }}]\n"
        )
    }

    #[test]
    fn public_money_is_kept_apart() {
        assert_eq!(
            marks("account-not-dedicated", &file("dedicated = false")),
            ["false"]
        );
        assert_eq!(
            marks("account-not-dedicated", &file("account = \"1\"")),
            ["{ account = \"1\" }"]
        );
        quiet("account-not-dedicated", &file("dedicated = true"));
    }
}
