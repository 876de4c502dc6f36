//! An article of the law on corruption that the criminal code has replaced.
//!
//! Pasal 2 ayat (1), 3, 5, 11 and 13 of UU 31/1999 have been read as KUHP 603 to 606 since 2 January 2026 (UU 1/2023 Pasal 622
//! ayat (1) huruf l and ayat (4)). The rest of the law stands, so only these articles are looked for. Recitals tell history and
//! are left alone, and so is an agreement that was signed before.

use std::ops::Range;

use jiff::civil::{Date, date};

use crate::agreement::walk::{self, Step};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::tree::{Part, Path};
use crate::words;

pub static RULE: Rule = Rule {
    code: "replaced-article",
    weight: Weight::Warning,
    about: [
        "pasal yang telah diganti pasal undang-undang lain",
        "an article that another law has replaced",
    ],
    judge: Some(judge),
};

/// Articles of UU 31/1999 and those of the KUHP (UU 1/2023) in their place.
const REPLACED: [(&str, &str); 5] = [
    ("2", "Pasal 603"),
    ("3", "Pasal 604"),
    ("5", "Pasal 605"),
    ("11", "Pasal 606 ayat (2)"),
    ("13", "Pasal 606 ayat (1)"),
];

/// The law as it is cited, in short and in full.
const LAW: [&str; 2] = ["31/1999", "31 Tahun 1999"];

/// The first day of the KUHP.
const FROM: Date = date(2026, 1, 2);

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let before = facts
        .agreement
        .signed()
        .is_some_and(|signed| signed.date < FROM);
    if before || !LAW.iter().any(|law| facts.source.text().contains(law)) {
        return;
    }
    walk::nodes(facts.tree, &mut |steps, node| {
        let history = matches!(
            steps,
            [Step::Key("waivers"), ..] | [Step::Key("background"), Step::Key("recitals"), ..]
        );
        if !history && let Some(text) = node.text() {
            let at = walk::path(steps);
            for (range, next) in replaced(text) {
                report(&at, &text[range.clone()], range, next, judge);
            }
        }
    });
}

fn report(at: &Path, found: &str, range: Range<usize>, next: &str, judge: &mut Judge<'_>) {
    judge
        .report_part(
            at,
            &Part::Within(range),
            words!(
                "diharapkan {next} KUHP, ditemukan {found} UU 31/1999, yang telah diganti (UU 1/2023 Pasal 622)",
                "expected {next} KUHP, found {found} UU 31/1999, which has been replaced (UU 1/2023 Pasal 622)"
            ),
        )
        .help(words!(
            "rujuk {next} UU 1/2023 tentang Kitab Undang-Undang Hukum Pidana",
            "refer to {next} of UU 1/2023 on the criminal code (Kitab Undang-Undang Hukum Pidana)"
        ));
}

/// The replaced articles that a text cites, each with its successor. An article belongs to the law that is named next.
fn replaced(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    for (at, _) in LAW.iter().flat_map(|law| text.match_indices(law)) {
        let before = &text[..at];
        // What stands before another law's year belongs to that law.
        let start = before
            .rfind(" Tahun ")
            .into_iter()
            .chain(before.rfind('/'))
            .max()
            .unwrap_or(0);
        found.extend(articles(text, start..at));
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn articles(text: &str, part: Range<usize>) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    const WORD: &str = "Pasal ";
    let start = part.start;
    text[part]
        .match_indices(WORD)
        .filter_map(move |(at, word)| {
            let from = start + at;
            let number = &text[from + word.len()..];
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            // Pasal 12B is not Pasal 12.
            let whole = !number[digits..].starts_with(char::is_alphanumeric);
            let (_, next) = REPLACED.iter().find(|(own, _)| *own == &number[..digits])?;
            whole.then_some((from..from + word.len() + digits, *next))
        })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    const CODE: &str = "replaced-article";

    fn text(sentence: &str) -> String {
        format!("[governance]\nintegrity = [\"{sentence}\"]\n")
    }

    #[test]
    fn replaced_articles_are_marked_with_their_successor() {
        let file = text(
            "tidak melanggar Pasal 5 ayat (1) atau Pasal 13 Undang-Undang Nomor 31 Tahun 1999",
        );
        assert_eq!(marks(CODE, &file), ["Pasal 5", "Pasal 13"]);
        assert!(
            findings(CODE, &file)[1]
                .message
                .id
                .contains("Pasal 606 ayat (1) KUHP")
        );
        assert_eq!(
            marks(CODE, &text("Pasal 3 UU 20/2001 dan Pasal 2 UU 31/1999")),
            ["Pasal 2"]
        );
    }

    #[test]
    fn other_articles_other_laws_and_history_are_left_alone() {
        quiet(CODE, &text("Pasal 12B UU 31/1999 dan Pasal 12 UU 31/1999"));
        quiet(CODE, &text("Pasal 5 UU 14/2008"));
        quiet(CODE, &text("UU 31/1999"));
        quiet(CODE, "[background]\nrecitals = [\"Pasal 5 UU 31/1999\"]\n");
        let old = text("Pasal 5 UU 31/1999");
        quiet(CODE, &format!("[agreement]\ndate = 2025-12-30\n{old}"));
    }
}
