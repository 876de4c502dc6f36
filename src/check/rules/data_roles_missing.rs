//! Personal data is shared, and nobody is named controller or processor.
//!
//! Who decides on personal data together must say by agreement who does what (UU 27/2022 Pasal 18 ayat (2)), and a processor
//! acts on the controller's order alone (Pasal 51). A text that says "data pribadi" is taken as sharing it.

use std::ops::Range;

use crate::agreement::walk::{self, Step};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::tree::{Part, Path};
use crate::words;

pub static RULE: Rule = Rule {
    code: "data-roles-missing",
    weight: Weight::Warning,
    about: [
        "data pribadi dibagikan tanpa pengendali atau prosesor",
        "personal data shared, and nobody named controller or processor",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken || !mentions_it(facts.source.text()) || names_roles(facts) {
        return;
    }
    let Some((at, range)) = first_mention(facts) else {
        return;
    };
    judge
        .report_part(
            &at,
            &Part::Within(range),
            words!(
                "disebut data pribadi, tetapi `governance.data_protection` belum menyebut pengendali atau prosesornya",
                "personal data is mentioned, but `governance.data_protection` names neither controller nor processor"
            ),
        )
        .help(words!(
            "tulis `data_protection = {{ controller = \"…\", processors = [\"…\"] }}` pada `[governance]` (UU 27/2022 Pasal 18 ayat (2))",
            "write `data_protection = {{ controller = \"…\", processors = [\"…\"] }}` in `[governance]` (UU 27/2022 Pasal 18 ayat (2))"
        ));
}

/// Whether the file may mention it at all. Quick, for most files do not.
fn mentions_it(text: &str) -> bool {
    text.contains("ribadi") || text.contains("RIBADI")
}

fn names_roles(facts: &Facts<'_>) -> bool {
    let governance = facts.agreement.governance.as_ref();
    let roles = governance.and_then(|governance| governance.data_protection.as_ref());
    roles.is_some_and(|roles| roles.controller.is_some() || !roles.processors.is_empty())
}

/// The first text for the paper that mentions it. Names of laws in the legal basis and reasons of waivers share no data.
fn first_mention(facts: &Facts<'_>) -> Option<(Path, Range<usize>)> {
    let mut first = None;
    walk::nodes(facts.tree, &mut |steps, node| {
        let aside = matches!(
            steps,
            [Step::Key("waivers"), ..] | [Step::Key("background"), Step::Key("legal_basis"), ..]
        );
        if first.is_none() && !aside {
            let mention = node.text().and_then(mention);
            first = mention.map(|range| (walk::path(steps), range));
        }
    });
    first
}

fn mention(text: &str) -> Option<Range<usize>> {
    const WHAT: [&str; 2] = ["data", "pribadi"];
    text.as_bytes()
        .windows(4)
        .enumerate()
        .find_map(|(at, word)| {
            let rest = word
                .eq_ignore_ascii_case(WHAT[0].as_bytes())
                .then(|| text.get(at + 4..))??;
            let blank = rest.len() - rest.trim_start().len();
            let next = rest.trim_start().get(..WHAT[1].len())?;
            let found = blank > 0 && next.eq_ignore_ascii_case(WHAT[1]);
            found.then(|| at..at + 4 + blank + WHAT[1].len())
        })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    const CODE: &str = "data-roles-missing";
    const DUTY: &str =
        "[[roles]]\nobligations = [\"menjaga Data  pribadi siswa\", \"data pribadi lagi\"]\n";

    #[test]
    fn the_first_mention_is_marked() {
        assert_eq!(marks(CODE, DUTY), ["Data  pribadi"]);
    }

    #[test]
    fn a_controller_or_processor_is_enough() {
        quiet(
            CODE,
            &format!("{DUTY}[governance]\ndata_protection = {{ controller = \"a\" }}\n"),
        );
        quiet(
            CODE,
            &format!("{DUTY}[governance]\ndata_protection = {{ processors = [\"a\"] }}\n"),
        );
    }

    #[test]
    fn the_name_of_the_law_and_other_data_share_nothing() {
        quiet(
            CODE,
            "[background]\nlegal_basis = [\"UU 27/2022 tentang Pelindungan Data Pribadi\"]\n",
        );
        quiet(
            CODE,
            "[[roles]]\nobligations = [\"mengolah database pribadi é data\"]\n",
        );
        quiet(
            CODE,
            "[[roles]]\nobligations = [\"menjaga data pribadi\"]\n[goals]\nscope = \n",
        );
    }
}
