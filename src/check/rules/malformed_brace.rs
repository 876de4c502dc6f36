//! A brace in a text that holds neither a reference nor a value.
//!
//! What stands in braces prints as something else than what was typed, so a brace that means nothing cannot be printed at
//! all. Source: format 1, "reference" and "value in text".

use crate::agreement::Fact;
use crate::agreement::braces::{PieceKind, pieces};
use crate::agreement::walk;
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::check::signs::Sign;
use crate::locale::Words;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "malformed-brace",
    weight: Weight::Error,
    about: [
        "kurung kurawal yang tidak memuat rujukan atau nilai",
        "a brace that holds neither a reference nor a value",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    // A text that was never closed holds the rest of the file.
    if facts.reading == Reading::Broken || !facts.strings.with(Sign::Brace).any(has_malformed) {
        return;
    }
    walk::facts(facts.agreement, facts.tree, &mut |steps, fact| {
        let (Fact::Text(text) | Fact::Who(text)) = fact else {
            return;
        };
        for piece in pieces(text) {
            let PieceKind::Malformed(brace) = piece.kind else {
                continue;
            };
            let brace = brace.trim_end();
            let range = piece.range.start..piece.range.start + brace.len();
            judge
                .report_part(
                    &walk::path(steps),
                    &Part::Within(range),
                    message(brace),
                )
                .help(words!(
                    "tulis rujukan `{{@id}}`, nilai seperti `{{Rp50.000.000}}`, `{{30 hari kalender}}`, `{{2,5 persen}}`, `{{30 Juni 2027}}`, atau `{{3 kali}}`; untuk mencetak kurung kurawal tulis `{{{{` dan `}}}}`",
                    "write a reference `{{@id}}`, a value such as `{{Rp50.000.000}}`, `{{30 hari kalender}}`, `{{2,5 persen}}`, `{{30 Juni 2027}}` or `{{3 kali}}`; to print a brace write `{{{{` or `}}}}`"
                ));
        }
    });
}

/// What is wrong with a brace: it stands alone, or it holds what means nothing.
fn message(brace: &str) -> Words {
    match (brace.starts_with('{'), brace.ends_with('}')) {
        (true, true) => words!(
            "diharapkan rujukan atau nilai dalam kurung kurawal, ditemukan `{brace}`",
            "expected a reference or a value in braces, found `{brace}`"
        ),
        (true, false) => words!(
            "diharapkan `}}` yang menutup kurung kurawal ini, tidak ditemukan",
            "expected a `}}` that closes this brace, found none"
        ),
        _ => words!(
            "diharapkan `{{` yang membuka kurung kurawal ini, tidak ditemukan",
            "expected a `{{` that opens this brace, found none"
        ),
    }
}

fn has_malformed(text: &str) -> bool {
    pieces(text)
        .iter()
        .any(|piece| matches!(piece.kind, PieceKind::Malformed(_)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, marks, quiet};

    #[test]
    fn braces_that_mean_nothing_are_marked() {
        let text = "[goals]\nobjectives = [\"paling lambat {tiga hari}\", { text = \"\\\"a\\\" {@Bkm!} dan {Rp1.2}\" }]\n";
        assert_eq!(
            marks("malformed-brace", text),
            ["{tiga hari}", "{@Bkm!}", "{Rp1.2}"]
        );
        assert_eq!(
            marks("malformed-brace", "[agreement]\ntitle = \"a } b\"\n"),
            ["}"]
        );
        assert_eq!(
            marks("malformed-brace", "[agreement]\ntitle = \"a {30 hari \"\n"),
            ["{30 hari"]
        );
    }

    #[test]
    fn a_brace_that_stands_alone_is_told_from_one_that_means_nothing() {
        for (typed, said) in [
            ("{tiga hari}", "found `{tiga hari}`"),
            ("{3 hari", "expected a `}` that closes"),
            ("{3 hari {@bkm}", "expected a `}` that closes"),
            ("3 hari}", "expected a `{` that opens"),
        ] {
            let text = format!("[agreement]\ntitle = \"{typed}\"\n");
            let message = &findings("malformed-brace", &text)[0].message.en;
            assert!(message.contains(said), "{typed}: {message}");
        }
    }

    #[test]
    fn references_values_and_doubled_braces_are_right() {
        quiet(
            "malformed-brace",
            "[goals]\nobjectives = [\"{@bkm} membayar {Rp50.000} dalam {30 hari kalender}, {{begini}}\"]\n",
        );
    }
}
