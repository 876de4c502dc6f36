//! Arbitration and a court for the same dispute.
//!
//! An agreement to arbitrate takes away the right to go to court, and the court must refuse (UU 30/1999 Pasal 3 and Pasal 11),
//! so a list that names both leaves nobody knowing where to go.

use crate::agreement::DisputeMethod;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "two-dispute-forums",
    weight: Weight::Error,
    about: [
        "arbitrase dan pengadilan untuk perselisihan yang sama",
        "arbitration and court for the same dispute",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let governance = facts.agreement.governance.as_ref();
    let Some(dispute) = governance.and_then(|governance| governance.dispute.as_ref()) else {
        return;
    };
    let place = |method| {
        dispute
            .steps
            .iter()
            .position(|step| step.method == Some(method))
    };
    let (Some(arbitration), Some(court)) = (
        place(DisputeMethod::Arbitrase),
        place(DisputeMethod::Pengadilan),
    ) else {
        return;
    };
    judge
        .report(
            &method(arbitration.max(court)),
            words!(
                "diharapkan satu tempat memutus perselisihan, ditemukan arbitrase dan pengadilan",
                "expected one place where a dispute is decided, found arbitration and a court"
            ),
        )
        .label(
            &method(arbitration.min(court)),
            words!("yang satu lagi disebut di sini", "the other one is named here"),
        )
        .help(words!(
            "pilih salah satu; perjanjian arbitrase meniadakan hak mengajukan perkara ke pengadilan (UU 30/1999 Pasal 3 dan Pasal 11)",
            "choose one; an agreement to arbitrate takes away the right to go to court (UU 30/1999 Pasal 3 and Pasal 11)"
        ));
}

fn method(step: usize) -> Path {
    path!["governance", "dispute", "steps", step, "method"]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn steps(methods: &[&str]) -> String {
        let steps: Vec<_> = methods
            .iter()
            .map(|method| format!("{{ method = \"{method}\" }}"))
            .collect();
        format!(
            "[governance]\ndispute = {{ steps = [{}] }}\n",
            steps.join(", ")
        )
    }

    #[test]
    fn the_second_forum_is_marked() {
        let text = steps(&["musyawarah", "arbitrase", "pengadilan"]);
        assert_eq!(marks("two-dispute-forums", &text), ["\"pengadilan\""]);
        let text = steps(&["pengadilan", "arbitrase"]);
        assert_eq!(marks("two-dispute-forums", &text), ["\"arbitrase\""]);
        quiet(
            "two-dispute-forums",
            &steps(&["musyawarah", "mediasi", "arbitrase"]),
        );
        quiet("two-dispute-forums", &steps(&["musyawarah", "pengadilan"]));
    }
}
