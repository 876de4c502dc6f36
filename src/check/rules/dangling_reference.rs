//! A reference to nothing.
//!
//! On paper it would read as three dots where a Pasal, a party or an annex should stand. Source: format 1, "reference".

use super::wording::meant;
use crate::agreement::braces::references;
use crate::agreement::clause_names::{CLAUSE_NAMES, CLOSING, is_clause};
use crate::agreement::ids::{Bearer, ids};
use crate::agreement::walk::{self, Step};
use crate::agreement::{Agreement, Fact};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::locale::Words;
use crate::tree::{Part, Tree};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "dangling-reference",
    weight: Weight::Error,
    about: [
        "rujukan kepada sesuatu yang tidak ada",
        "a reference to nothing",
    ],
    judge: Some(judge),
};

/// The reference to the agreement itself.
const AGREEMENT: &str = "agreement";

/// Sections whose Pasal has ayat to refer to.
const WITH_PASAL: [&str; 9] = [
    "goals",
    "roles",
    "governance",
    "funding",
    "evaluation",
    "term",
    "continuity",
    "closing",
    "clauses",
];

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // What is referred to may stand in the part that could not be read, or bear an id that could not.
    let nameless = facts
        .agreement
        .parties
        .iter()
        .any(|party| party.id.is_none());
    if facts.reading == Reading::Broken || nameless {
        return;
    }
    let names = Names {
        ids: ids(facts.tree),
        tree: facts.tree,
        agreement: facts.agreement,
    };
    if !facts
        .strings
        .with(Sign::Brace)
        .any(|text| names.may_dangle(text))
    {
        return;
    }
    walk::facts(facts.agreement, facts.tree, &mut |steps, fact| {
        let (Fact::Text(text) | Fact::Who(text)) = fact else {
            return;
        };
        for (range, name) in references(text) {
            let Some(message) = names.fault(name, steps) else {
                continue;
            };
            judge
                .report_part(&walk::path(steps), &Part::Within(range), message)
                .help(names.advice(name));
        }
    });
}

/// What may be referred to in a file.
struct Names<'a> {
    ids: Vec<Bearer<'a>>,
    tree: &'a Tree,
    agreement: &'a Agreement,
}

impl Names<'_> {
    /// Whether a text has a reference to nothing, or one whose place decides.
    fn may_dangle(&self, text: &str) -> bool {
        references(text).any(|(_, name)| self.fault(name, &[]).is_some())
    }

    /// What is wrong with a name where it stands.
    fn fault(&self, name: &str, from: &[Step<'_>]) -> Option<Words> {
        if let Some(ayat) = name.strip_prefix("ayat.") {
            return self.ayat_fault(ayat, from);
        }
        if name == AGREEMENT || self.ids.iter().any(|bearer| bearer.id == name) {
            return None;
        }
        if self.omits(name) {
            return Some(words!(
                "`{name}` dihilangkan oleh `layout.omit`, jadi tidak ada Pasal yang dirujuk",
                "`layout.omit` leaves out `{name}`, so there is no Pasal to refer to"
            ));
        }
        let stands = || self.tree.resolve(name).is_some() || self.is_told_by_entries(name);
        if name == CLOSING || (self.prints(name) && stands()) {
            return None;
        }
        Some(if is_clause(name) {
            words!(
                "bagian `{name}` tidak ada dalam berkas ini, jadi tidak ada Pasal yang dirujuk",
                "this file has no `{name}`, so there is no Pasal to refer to"
            )
        } else {
            words!(
                "tidak ada yang bernama `{name}`",
                "nothing is named `{name}`"
            )
        })
    }

    /// Whether a clause gathers what the entries of a list tell, as the prohibitions of each role.
    fn is_told_by_entries(&self, name: &str) -> bool {
        let Some((section, key)) = name.split_once('.').filter(|_| is_clause(name)) else {
            return false;
        };
        let section = self.tree.root().entry(section);
        section.is_some_and(|list| {
            list.node
                .items()
                .iter()
                .any(|item| item.entry(key).is_some())
        })
    }

    fn omits(&self, name: &str) -> bool {
        let omitted = self.agreement.layout.iter().flat_map(|layout| &layout.omit);
        omitted.into_iter().any(|omitted| omitted.0 == name)
    }

    /// Whether what stands under a key path has a place among the articles or annexes.
    fn prints(&self, name: &str) -> bool {
        let (section, below) = name.split_once('.').unwrap_or((name, ""));
        match section {
            "spec" | "agreement" | "parties" | "layout" | "waivers" => false,
            "annexes" | "clauses" => !below.is_empty(),
            "background" => self.orders_legal_basis(),
            _ => true,
        }
    }

    /// The legal basis is a Pasal only where the drafter puts it among them.
    fn orders_legal_basis(&self) -> bool {
        let order = self
            .agreement
            .layout
            .iter()
            .flat_map(|layout| &layout.order);
        order
            .into_iter()
            .any(|name| name.0 == "background.legal_basis")
    }

    /// Only an own clause says how many ayat its Pasal has; elsewhere the kind decides.
    fn ayat_fault(&self, ayat: &str, from: &[Step<'_>]) -> Option<Words> {
        let section = walk::section(from).unwrap_or_default();
        if !WITH_PASAL.contains(&section) {
            return Some(words!(
                "`ayat.{ayat}` merujuk ayat dalam Pasal yang sama, tetapi teks ini bukan bagian Pasal",
                "`ayat.{ayat}` refers to an ayat of the same Pasal, but this text is in none"
            ));
        }
        let number: usize = ayat.parse().unwrap_or(0);
        let count = match from {
            [Step::Key("clauses"), Step::Index(index), ..] => self
                .agreement
                .clauses
                .get(*index)
                .map_or(0, |clause| clause.body.len()),
            _ => usize::MAX,
        };
        (number == 0 || number > count).then(|| {
            words!(
                "tidak ada ayat {ayat} dalam Pasal ini",
                "this Pasal has no ayat {ayat}"
            )
        })
    }

    fn advice(&self, name: &str) -> Words {
        let ids = self.ids.iter().map(|bearer| bearer.id);
        let clauses = CLAUSE_NAMES
            .into_iter()
            .filter(|name| self.prints(name) && self.tree.resolve(name).is_some());
        let last = name.rsplit('.').next().unwrap_or(name);
        let typed = if ids.clone().any(|id| id == last) {
            last
        } else {
            name
        };
        meant(
            typed,
            ids.chain(clauses)
                .chain([AGREEMENT])
                .filter(|known| *known != name),
            words!(
                "rujuk `id` yang ada, bagian seperti `{{@funding}}`, atau hapus rujukan ini",
                "refer to an `id` that exists or to a section such as `{{@funding}}`, or delete this reference"
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const FILE: &str = "[[parties]]\nid = \"bkm\"\n[funding]\nscheme = \"hibah\"\ndisbursements = [{ to = \"bkm\" }]\n";

    fn with(text: &str) -> String {
        format!(
            "{FILE}[[clauses]]\nid = \"asuransi\"\nheading = \"A\"\nbody = [\"x\", \"{text}\"]\n[layout]\nomit = [\"funding.tax\"]\n"
        )
    }

    #[test]
    fn references_to_nothing_are_marked_at_their_braces() {
        for (name, wrong) in [
            ("bkn", true),
            ("term", true),
            ("funding.tax", true),
            ("parties.bkm", true),
            ("layout.omit", true),
            ("ayat.3", true),
            ("ayat.x", true),
            ("spec", true),
        ] {
            let text = with(&format!("a {{@{name}}} b"));
            let mark = format!("{{@{name}}}");
            let expected: &[&str] = if wrong { &[&mark] } else { &[] };
            assert_eq!(marks("dangling-reference", &text), expected);
        }
    }

    #[test]
    fn a_clause_that_gathers_what_each_role_tells_stands_where_one_tells_it() {
        let text = with("a {@roles.prohibitions} b");
        assert_eq!(
            marks("dangling-reference", &text),
            ["{@roles.prohibitions}"]
        );
        let told = format!("{text}[[roles]]\nparty = \"bkm\"\nprohibitions = [\"x\"]\n");
        quiet("dangling-reference", &told);
    }

    #[test]
    fn ids_sections_key_paths_and_ayat_are_right() {
        for name in [
            "bkm",
            "asuransi",
            "agreement",
            "funding",
            "funding.disbursements",
            "funding.disbursements.1",
            "closing",
            "ayat.1",
        ] {
            quiet("dangling-reference", &with(&format!("{{@{name}}}")));
        }
    }

    #[test]
    fn an_ayat_is_not_referred_to_outside_the_articles() {
        let text = format!("{FILE}[background]\nrecitals = [\"sesuai {{@ayat.1}}\"]\n");
        assert_eq!(marks("dangling-reference", &text), ["{@ayat.1}"]);
    }

    #[test]
    fn the_nearest_name_is_suggested() {
        let help = |name: &str| {
            let text = with(&format!("{{@{name}}}"));
            findings("dangling-reference", &text)[0]
                .help
                .clone()
                .expect("help")
                .en
        };
        assert_eq!(help("asuransu"), "perhaps `asuransi` was meant");
        assert_eq!(help("parties.bkm"), "perhaps `bkm` was meant");
        assert_eq!(
            help("funding.disbursement"),
            "perhaps `funding.disbursements` was meant"
        );
    }
}
