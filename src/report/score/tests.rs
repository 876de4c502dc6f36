//! Whether every form says the same, and lets nothing from a file become markup.

use serde_json::Value;

use super::*;
use crate::check::{Terms, check};
use crate::register::kinds::Kinds;
use crate::report::{Charset, Look, Notes, Paint};
use crate::score::score;
use crate::source::Source;

const REFERENCE: &str = include_str!("../../../examples/air-minum-bkm/agreement.toml");

fn card(text: &str) -> Scorecard {
    let kinds = Kinds::built_in();
    let terms = Terms {
        kinds: &kinds,
        judged_as: None,
        today: jiff::civil::date(2026, 11, 21),
        policy: &crate::check::NO_POLICY,
    };
    let source = Source::new("agreement.toml", text);
    score(&check(&source, terms), &source, terms)
}

const fn look(charset: Charset) -> Look {
    Look {
        lang: Lang::Id,
        paint: Paint::Plain,
        charset,
        width: 100,
        notes: Notes::Counted,
    }
}

/// An agreement whose every name is markup.
fn hostile() -> String {
    let name = "<b onclick='x'>|&`*_[a](b)\\u001b\\nz";
    format!(
        "[agreement]\ntitle = \"{name}\"\n[[parties]]\nid = \"a\"\nname = \"{name}\"\n[[roles]]\nparty = \"a\"\nobligations = []\n"
    )
}

#[test]
fn json_keeps_to_its_schema() {
    let schema: Value = serde_json::from_str(include_str!("../../../schemas/score.schema.json"))
        .expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for text in [REFERENCE, "", &hostile(), "[goals]\nscope = [\n"] {
        for lang in [Lang::Id, Lang::En] {
            let report: Value = serde_json::from_str(&json(&card(text), lang)).expect("JSON");
            let faults: Vec<String> = validator
                .iter_errors(&report)
                .map(|fault| fault.to_string())
                .collect();
            assert!(faults.is_empty(), "{faults:#?}");
        }
    }
}

#[test]
fn every_form_names_each_item_and_party() {
    let card = card(REFERENCE);
    let forms = [
        table(
            &card,
            &Look {
                width: 240,
                ..look(Charset::Unicode)
            },
        ),
        markdown(&card, Lang::Id),
        html(&card, Lang::Id),
    ];
    for form in forms {
        for item in card.all().flat_map(|graded| &graded.items) {
            let asks = asks(item, Lang::Id);
            assert!(form.contains(&asks), "{asks}\n{form}");
        }
        for row in &card.balance {
            assert!(
                form.contains(&row.name) || form.contains(&row.id),
                "{}",
                row.name
            );
        }
        assert!(form.contains("Rp300.000.000"));
    }
}

#[test]
fn a_terminal_without_unicode_gets_none() {
    let text = table(&card("[goals]\nscope = []\n"), &look(Charset::Ascii));
    assert!(text.is_ascii(), "{text}");
}

#[test]
fn nothing_from_a_file_becomes_markup() {
    let card = card(&hostile());
    let page = html(&card, Lang::En);
    assert!(!page.contains("<b "), "{page}");
    assert!(!page.contains('\u{1b}'));
    let text = markdown(&card, Lang::En);
    assert!(
        text.contains("\\<b onclick='x'\\>\\|\\&\\`\\*\\_\\[a\\](b)"),
        "{text}"
    );
    assert!(!table(&card, &look(Charset::Unicode)).contains('\u{1b}'));
}

#[test]
fn a_page_needs_nothing_else_and_is_well_formed() {
    for lang in [Lang::Id, Lang::En] {
        let page = html(&card(REFERENCE), lang);
        for forbidden in ["<script", "http:", "https:", "src=", "@import", "url("] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        for tag in [
            "table", "tr", "td", "th", "section", "ul", "li", "span", "code", "main", "tbody",
            "thead",
        ] {
            let opened = page.matches(&format!("<{tag}>")).count()
                + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}

#[test]
fn sums_are_written_with_halves() {
    let sum = |halves, items| out_of(Sum { halves, items }, Lang::En);
    assert_eq!(sum(11, 6), "5½ of 6");
    assert_eq!(sum(1, 2), "½ of 2");
    assert_eq!(sum(0, 0), "0 of 0");
    assert_eq!(listed(&[1, 2, 3, 4, 5, 6, 9]), "1, 2, 3, 4, 5 +2");
}
