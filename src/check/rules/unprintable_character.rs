//! A character that prints nothing or turns the line around.
//!
//! Control characters cannot stand in a document at all; characters that reverse the direction of writing make the paper
//! say something else than the file; and a name of nothing but characters without a shape would be signed as a blank.
//! Source: XML 1.0 (2.2 Characters), Unicode Standard Annex 9, Unicode 5.21 (Default Ignorable Code Points).

use crate::agreement::walk;
use crate::check::Checked;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::finding::{Finding, Severity};
use crate::naskah::is_shown;
use crate::source::Source;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "unprintable-character",
    weight: Weight::Error,
    about: [
        "karakter kendali dalam teks",
        "a control character in a text",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // Typed as it is, such a character is a syntax fault already.
    let mut suspects = facts.strings.with(Sign::Unusual);
    let suspect = |text: &str| text.contains(is_unprintable) || shows_nothing(text);
    if facts.reading == Reading::Broken || !suspects.any(suspect) {
        return;
    }
    walk::nodes(facts.tree, &mut |steps, node| {
        let Some(text) = node.text() else {
            return;
        };
        if shows_nothing(text) {
            judge
                .report(
                    &walk::path(steps),
                    words!(
                        "teks ini tidak menampakkan apa pun",
                        "this text shows nothing"
                    ),
                )
                .help(words!(
                    "tulis isinya, atau hapus kuncinya; yang ada di sini hanya karakter tanpa bentuk",
                    "write what it should say, or delete the key; all that stands here are characters without a shape"
                ));
            return;
        }
        for (at, character) in text.char_indices().filter(|(_, c)| is_unprintable(*c)) {
            let code = format!("U+{:04X}", u32::from(character));
            judge
                .report_part(
                    &walk::path(steps),
                    &Part::Within(at..at + character.len_utf8()),
                    words!(
                        "ditemukan karakter yang tidak dapat dicetak, {code}",
                        "found a character that cannot be printed, {code}"
                    ),
                )
                .help(words!(
                    "hapus karakter ini; biasanya terbawa ketika menyalin dari berkas lain",
                    "delete this character; it usually comes along when copying from another file"
                ));
        }
    });
}

/// A finding for each character of some that no font has, where it first stands in the file.
///
/// Which these are only a writer of pages knows: other formats leave the choice of a font to whoever reads them.
#[must_use]
pub fn without_glyph(checked: &Checked, source: &Source, chars: &[char]) -> Vec<Finding> {
    let mut left = chars.to_vec();
    let mut findings = Vec::new();
    walk::nodes(&checked.tree, &mut |steps, node| {
        for (at, c) in node.text().unwrap_or_default().char_indices() {
            let Some(found) = left.iter().position(|wanted| *wanted == c) else {
                continue;
            };
            left.remove(found);
            let path = walk::path(steps);
            let part = Part::Within(at..at + c.len_utf8());
            let c = format!("`{c}` (U+{:04X})", u32::from(c));
            findings.push(Finding {
                code: RULE.code,
                severity: Severity::Error,
                message: words!(
                    "tidak ada huruf untuk {c} pada halaman PDF",
                    "no font has {c} for the pages of a PDF"
                ),
                help: Some(words!(
                    "ganti karakter ini; `--draft` mencetaknya sebagai kotak, dan format lain memuatnya apa adanya",
                    "write it otherwise; `--draft` prints a box in its place, and other formats hold it as it is"
                )),
                span: checked.tree.locate(source, &path, &part),
                path: checked.tree.notation(&path),
                clause: None,
                labels: Vec::new(),
                fix: None,
            });
        }
    });
    findings
}

fn is_unprintable(c: char) -> bool {
    let blank = matches!(c, '\t' | '\n' | '\r');
    let hidden = matches!(
        c,
        '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    );
    (!is_shown(c) && !blank) || hidden
}

/// Whether a text that is no blank still shows nothing.
fn shows_nothing(text: &str) -> bool {
    let shapeless = |c: char| c.is_whitespace() || has_no_shape(c);
    !text.trim().is_empty() && text.chars().all(shapeless)
}

/// Characters that only say something of those beside them, and the blank of Braille.
fn has_no_shape(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    #[test]
    fn a_text_without_a_shape_is_marked_whole() {
        for shapeless in [
            "200B", "00AD", "034F", "FE0F", "2062", "180E", "200E", "FFF9", "2800",
        ] {
            let text = format!("[agreement]\ntitle = \" \\u{shapeless} \"\n");
            let marked = marks("unprintable-character", &text);
            assert_eq!(marked, [format!("\" \\u{shapeless} \"")]);
        }
        let joined = "[agreement]\ntitle = \"Air\\u200BMinum\\uFE0F\"\n";
        quiet("unprintable-character", joined);
    }

    #[test]
    fn control_characters_are_marked_at_their_escape() {
        let text = "[agreement]\ntitle = \"é \\u0007 Air\\u202EMinum\\uFDD0\"\n";
        let marked = ["\\u0007", "\\u202E", "\\uFDD0"];
        assert_eq!(marks("unprintable-character", text), marked);
    }

    #[test]
    fn line_breaks_tabs_and_letters_are_right() {
        quiet(
            "unprintable-character",
            "[agreement]\ntitle = \"\"\"\nAir\tMinum – Désa \\n\n\"\"\"\n",
        );
    }
}
