//! Public money goes to an account that is not in the party's name.
//!
//! An account of a person, of a treasurer, of another body: whoever holds it can spend it, and the books of the party do not
//! show it. Source: UU 17/2013 Pasal 37 ayat (3) for organisations; accountability for the rest.

use crate::agreement::{Party, PartyKind};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "account-holder-mismatch",
    weight: Weight::Warning,
    about: [
        "rekening uang publik tidak atas nama pihak penerima",
        "public money to an account not in the party's name",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let holder = party.bank.as_ref().and_then(|bank| bank.holder.as_ref());
        let (Some(id), Some(name), Some(holder)) = (&party.id, &party.name, holder) else {
            continue;
        };
        if is_of(&holder.0, party) || !facts.agreement.is_paid_public_money(&id.0) {
            continue;
        }
        let (name, holder) = (&name.0, &holder.0);
        judge
            .report(
                &path!["parties", place, "bank", "holder"],
                words!(
                    "diharapkan rekening atas nama {name}, ditemukan atas nama {holder}",
                    "expected an account in the name of {name}, found {holder}"
                ),
            )
            .label(&path!["parties", place, "name"], words!("nama pihak", "the name of the party"))
            .help(words!(
                "pakai rekening atas nama pihak; nama pendek yang dipakai bank ditulis pada `short`",
                "use an account in the name of the party; a shorter name that the bank uses is written in `short`"
            ));
    }
}

/// Whether a holder is the party, by its name, its short name, or its name with the beginning shortened to its initials.
fn is_of(holder: &str, party: &Party) -> bool {
    let kind = party.kind.unwrap_or(PartyKind::Perorangan);
    let holder = significant(holder, kind);
    [&party.name, &party.short]
        .into_iter()
        .flatten()
        .any(|name| {
            let name = significant(&name.0, kind);
            let whole = !name.is_empty() && holder.windows(name.len()).any(|part| part == name);
            whole || (1..=name.len()).any(|count| shortened(&name, count) == holder)
        })
}

/// A name whose first words are drawn together to their initials.
fn shortened(name: &[String], count: usize) -> Vec<String> {
    let initials: String = name[..count]
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let mut short = vec![initials];
    short.extend_from_slice(&name[count..]);
    short
}

/// The words of a name in small letters; of a person's without titles.
fn significant(name: &str, kind: PartyKind) -> Vec<String> {
    let person = kind == PartyKind::Perorangan;
    // Titles behind a name follow a comma.
    let name = if person {
        name.split(',').next().unwrap_or_default()
    } else {
        name
    };
    let words = name
        .split_whitespace()
        .filter(|word| !(person && word.ends_with('.')));
    words
        .map(|word| {
            word.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
                .to_lowercase()
        })
        .filter(|word| !(word.is_empty() || person && TITLES.contains(&word.as_str())))
        .collect()
}

/// Titles before a person's name that are also written without a dot.
const TITLES: [&str; 9] = ["h", "hj", "haji", "hajah", "dr", "drs", "dra", "ir", "prof"];

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(kind: &str, names: &str, holder: &str) -> String {
        format!(
            "[[parties]]\nid = \"dinas\"\nkind = \"pemerintah\"\n[[parties]]\nid = \"b\"\nkind = \"{kind}\"\n{names}\nbank = {{ holder = \"{holder}\" }}\n\
             [funding]\ncontributions = [{{ party = \"dinas\", form = \"uang\", value = 5 }}]\ndisbursements = [{{ to = \"b\", percent = 100 }}]\n"
        )
    }

    #[test]
    fn the_account_is_the_partys() {
        let names = "name = \"Badan Keswadayaan Masyarakat Kemijen Sejahtera\"";
        let text = file("masyarakat", names, "Ahmad Fauzi");
        assert_eq!(marks("account-holder-mismatch", &text), ["\"Ahmad Fauzi\""]);
        for holder in [
            "BADAN KESWADAYAAN MASYARAKAT KEMIJEN SEJAHTERA",
            "BKM Kemijen Sejahtera",
            "Rekening Badan Keswadayaan Masyarakat Kemijen Sejahtera",
        ] {
            quiet(
                "account-holder-mismatch",
                &file("masyarakat", names, holder),
            );
        }
    }

    #[test]
    fn short_names_and_titles_are_understood() {
        let names = "name = \"Kelompok Tani Hutan Segara Lestari\"\nshort = \"Tani Segara\"";
        quiet(
            "account-holder-mismatch",
            &file("masyarakat", names, "TANI SEGARA"),
        );
        quiet(
            "account-holder-mismatch",
            &file(
                "perorangan",
                "name = \"Dr. Hj. Sari Dewi, S.E.\"",
                "SARI DEWI",
            ),
        );
        let other = file("perorangan", "name = \"Sari Dewi\"", "Budi, S.E.");
        assert_eq!(marks("account-holder-mismatch", &other).len(), 1);
    }

    #[test]
    fn only_public_money_is_looked_at() {
        let text = file("masyarakat", "name = \"Kelompok\"", "Budi")
            .replace("kind = \"pemerintah\"", "kind = \"swasta\"");
        quiet("account-holder-mismatch", &text);
    }
}
