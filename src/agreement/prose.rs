//! The sentences of an agreement: the texts in which its drafter speaks.
//!
//! Rules about language read these alone. Names, addresses, numbers and the titles of other papers are not the drafter's own
//! words, and what an addendum quotes was written before.

use std::ops::Range;

use super::walk::{self, Step};
use super::{Agreement, Fact};
use crate::tree::Tree;

/// Shows every sentence with the way to it.
pub fn sentences<'t>(
    agreement: &Agreement,
    tree: &'t Tree,
    visit: &mut dyn FnMut(&[Step<'t>], &str),
) {
    walk::facts(agreement, tree, &mut |steps, fact| {
        if let Fact::Text(text) = fact
            && is_own(steps)
        {
            visit(steps, text);
        }
    });
}

fn is_own(steps: &[Step<'_>]) -> bool {
    use Step::Key;
    match steps {
        [Key("agreement"), Key("title" | "heading")]
        | [Key("agreement"), Key("amends"), .., Key("becomes")]
        | [Key("parties"), _, Key("acts_as" | "description")]
        | [Key("layout"), Key("headings"), ..] => true,
        [
            Key("agreement" | "parties" | "closing" | "layout" | "waivers"),
            ..,
        ]
        | [Key("background"), Key("legal_basis"), ..]
        | [Key("governance"), Key("village_deliberation"), ..]
        | [Key("clauses"), _, Key("after")] => false,
        _ => !matches!(
            walk::last_key(steps),
            Some("phone" | "email" | "code" | "account" | "brand")
        ),
    }
}

/// The words of a text with their places: runs of letters, with an apostrophe inside (`Jum'at`).
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() && !is_letter(at) {
            at += 1;
        }
        let start = at;
        while is_letter(at) || (bytes.get(at) == Some(&b'\'') && is_letter(at + 1)) {
            at += 1;
        }
        (start < at).then(|| (start, &text[start..at]))
    })
}

/// The places of whole words in a text, in letters of either case.
pub fn places_of<'a>(text: &'a str, wanted: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    places_within(text, wanted).filter(|range| is_whole(text, range))
}

/// The places of letters in a text, in either case, also inside words.
pub fn places_within<'a>(
    text: &'a str,
    wanted: &'a str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = wanted.as_bytes().first().map(u8::to_ascii_lowercase);
    text.bytes()
        .enumerate()
        .filter(move |(_, byte)| Some(byte.to_ascii_lowercase()) == first)
        .map(move |(at, _)| at..at + wanted.len())
        .filter(move |range| {
            text.get(range.clone())
                .is_some_and(|found| found.eq_ignore_ascii_case(wanted))
        })
}

/// Whether no letter or digit touches a range of a text.
#[must_use]
pub fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    ![before, after]
        .into_iter()
        .flatten()
        .any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read;

    #[test]
    fn names_numbers_and_quotations_are_no_sentences() {
        let (tree, _) = read(
            "[agreement]\ntitle = \"judul\"\nplace = \"kota\"\nparent = { kind = \"x\", title = \"induk\" }\n\
             amends = { changes = [{ at = \"y\", was = \"dulu\", becomes = \"kini\" }] }\n\
             [[parties]]\nname = \"nama\"\nacts_as = \"pembina\"\n\
             [background]\nrecitals = [\"timbang\"]\nlegal_basis = [\"dasar\"]\n\
             [goals]\nscope = [{ text = \"lingkup\", by = \"siapa\", items = [\"rinci\"] }]\n",
        );
        let agreement = Agreement::from_tree(&tree);
        let mut found = Vec::new();
        sentences(&agreement, &tree, &mut |_, text| {
            found.push(text.to_owned());
        });
        let expected = ["judul", "kini", "pembina", "timbang", "lingkup", "rinci"];
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_runs_of_letters() {
        let found: Vec<_> = words("hari Jum'at, {@a-b} 'x'").collect();
        let expected = [(0, "hari"), (5, "Jum'at"), (15, "a"), (17, "b"), (21, "x")];
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_found_whole_and_in_either_case() {
        let found: Vec<_> = places_of("Sarana, prasarana, dan sarana…", "Sarana").collect();
        assert_eq!(found, [0..6, 23..29]);
        assert_eq!(places_of("é", "").count(), 0);
    }
}
