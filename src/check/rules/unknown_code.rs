//! A waiver of a code that there is none of.
//!
//! It would waive nothing and look as if it did.

use super::RULES;
use super::wording::meant;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "unknown-code",
    weight: Weight::Error,
    about: [
        "pengecualian untuk kode yang tidak ada",
        "a waiver of a code that does not exist",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (index, waiver) in facts.agreement.waivers.iter().enumerate() {
        let Some(code) = waiver.code.as_ref().map(|code| code.0.as_str()) else {
            continue;
        };
        if code.is_empty() || super::rule(code).is_some() {
            continue;
        }
        judge
            .report(
                &path!["waivers", index, "code"],
                words!("tidak ada kode `{code}`", "there is no code `{code}`"),
            )
            .help(meant(
                code,
                RULES.iter().map(|rule| rule.code),
                words!(
                    "salin kode dari temuan yang hendak dikecualikan",
                    "copy the code from the finding to be waived"
                ),
            ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn a_code_must_exist() {
        let text = "[[waivers]]\ncode = \"no-exit-plans\"\nreason = \"x\"\n";
        assert_eq!(marks("unknown-code", text), ["\"no-exit-plans\""]);
        quiet(
            "unknown-code",
            "[[waivers]]\ncode = \"no-exit-plan\"\nreason = \"x\"\n",
        );
    }
}
