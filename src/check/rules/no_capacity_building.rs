//! No capacity building.
//!
//! When the helpers have gone, the community goes on with what it has learnt. Training may stand as a kind of help, or in the
//! words of scope, duties, outputs or budget.

use crate::agreement::walk::{self, Step};
use crate::agreement::{PartyKind, Provides};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::{Path, Value};
use crate::words;

pub static RULE: Rule = Rule {
    code: "no-capacity-building",
    weight: Weight::Note,
    about: ["penguatan kapasitas belum ada", "no capacity building"],
    judge: Some(judge),
};

/// Beginnings and stems of words for teaching and training.
const TEACHING: [&str; 8] = [
    "latih",
    "kapasitas",
    "mendamping",
    "pendamping",
    "bimbing",
    "lokakarya",
    "magang",
    "sekolah lapang",
];

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let has_community = facts.agreement.parties.iter().any(|party| {
        matches!(
            party.kind,
            Some(
                PartyKind::Masyarakat
                    | PartyKind::Perorangan
                    | PartyKind::Koperasi
                    | PartyKind::Bumdes
            )
        )
    });
    if !has_community {
        return;
    }
    if let Some(at) = provided(facts).or_else(|| written(facts)) {
        judge.held(|| at);
    } else if facts.reading == Reading::Whole {
        judge
            .report(
                &path!["goals", "scope"],
                words!(
                    "diharapkan pelatihan atau pendampingan bagi masyarakat, tidak ditemukan",
                    "expected training or mentoring of the community, found none"
                ),
            )
            .help(words!(
                "tambahkan `pelatihan` pada `provides` salah satu pihak, beserta kewajiban melatihnya",
                "add `pelatihan` to what a party `provides`, and the duty to train"
            ));
    }
}

fn provided(facts: &Facts<'_>) -> Option<Path> {
    let index = facts
        .agreement
        .roles
        .iter()
        .position(|role| role.provides.contains(&Provides::Pelatihan))?;
    Some(path!["roles", index, "provides"])
}

/// The first text of goals, duties, budget or schedules that speaks of teaching.
fn written(facts: &Facts<'_>) -> Option<Path> {
    let mut found = None;
    walk::nodes(facts.tree, &mut |steps, node| {
        let (None, Value::String(text)) = (&found, &node.value) else {
            return;
        };
        let looked_at = match steps {
            [Step::Key("goals"), Step::Key(key), ..] => {
                matches!(*key, "objectives" | "scope" | "implementation" | "outputs")
            }
            [Step::Key("roles"), _, Step::Key(key), ..] => *key == "obligations",
            [Step::Key("funding"), Step::Key("budget"), ..]
            | [Step::Key("annexes"), _, Step::Key("schedule"), ..] => true,
            _ => false,
        };
        if looked_at && speaks_of_teaching(text) {
            found = Some(walk::path(steps));
        }
    });
    found
}

fn speaks_of_teaching(text: &str) -> bool {
    let text = text.to_lowercase();
    TEACHING.iter().any(|stem| text.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{paths, quiet};

    fn file(kind: &str, scope: &str) -> String {
        format!("parties = [{{ id = \"a\", kind = \"{kind}\" }}]\n[goals]\nscope = [\"{scope}\"]\n")
    }

    #[test]
    fn a_community_shall_learn() {
        assert_eq!(
            paths("no-capacity-building", &file("masyarakat", "pembangunan")),
            ["goals.scope"]
        );
        quiet(
            "no-capacity-building",
            &file("masyarakat", "Pelatihan pengelola"),
        );
        quiet("no-capacity-building", &file("swasta", "pembangunan"));
        let provides = "roles = [{ party = \"b\", provides = [\"pelatihan\"] }]\n";
        quiet(
            "no-capacity-building",
            &format!("{provides}{}", file("masyarakat", "pembangunan")),
        );
    }
}
