//! The pages of the rules: in form, alike in both languages, and right about their examples.

use std::collections::BTreeSet;
use std::fs;

use pkm::check::{RULES, rule};
use pkm::finding::Severity;
use pkm::locale::Lang;
use pkm::manual::{self, Block, HEADINGS, Judged, Page, Side, judged, page};
use pkm::render::Engine;

/// The faults that the readers of TOML and of shape find themselves, without a judge.
const READERS: &[&str] = &[
    "toml-syntax",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-value",
    "malformed-value",
    "toml-newer-than-1-0",
    "dotted-thousands",
];

#[test]
fn every_rule_that_speaks_has_its_pages_and_they_are_true() {
    let engine = Engine::built_in();
    let mut faults = Vec::new();
    let mut files = files();
    for rule in RULES.iter() {
        let code = rule.code;
        let names = ["id", "en"].map(|lang| format!("{code}.{lang}.md"));
        for name in &names {
            files.remove(name);
        }
        let pages = (page(code, Lang::Id), page(code, Lang::En));
        let (Some(id), Some(en)) = pages else {
            let speaks = rule.judge.is_some() || READERS.contains(&code);
            if speaks || pages != (None, None) {
                faults.push(format!("{code}: a page is absent"));
            }
            continue;
        };
        for (page, name, lang) in [(&id, &names[0], 0), (&en, &names[1], 1)] {
            form(page, code, lang, &mut |fault| {
                faults.push(format!("{name}: {fault}"));
            });
        }
        if toml(&id) != toml(&en) {
            faults.push(format!("{code}: the examples of the two languages differ"));
        }
        let mut tell = |fault| faults.push(format!("{code}: {fault}"));
        example(&id, Side::Wrong, &engine, &mut tell);
        example(&id, Side::Right, &engine, &mut tell);
    }
    faults.extend(
        files
            .into_iter()
            .map(|name| format!("{name}: no rule has this code")),
    );
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The names of the pages on disk.
fn files() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules");
    let entries = fs::read_dir(folder).expect("the folder is part of the project");
    entries
        .map(|entry| {
            entry
                .expect("a readable entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name != "dasar.toml")
        .collect()
}

/// Whether a page begins, is divided and ends as all pages do.
fn form(page: &Page<'_>, code: &str, lang: usize, tell: &mut dyn FnMut(&str)) {
    if page.title != code {
        tell("the title is not the code");
    }
    let headings: Vec<&str> = page.headings().collect();
    let expected = HEADINGS.map(|heading| heading[lang]);
    if headings != expected && headings != expected[..expected.len() - 1] {
        tell(&format!("the headings are {headings:?}"));
    }
    if !matches!(page.blocks.first(), Some(Block::Paragraph(_))) {
        tell("no sentence says what the fault is");
    }
    for pair in page.blocks.windows(2) {
        if matches!(pair, [Block::Heading(_), Block::Heading(_)]) {
            tell("a section is empty");
        }
    }
    for side in [Side::Wrong, Side::Right] {
        if page.example(side).next().is_none() {
            tell("an example is absent");
        }
    }
}

fn toml<'a>(page: &Page<'a>) -> Vec<(&'a str, &'a str)> {
    page.example(Side::Wrong)
        .chain(page.example(Side::Right))
        .collect()
}

/// Whether the wrong side has this fault alone, and the right side none.
fn example(page: &Page<'_>, side: Side, engine: &Engine, tell: &mut dyn FnMut(String)) {
    let mut seen = false;
    for Judged { source, findings } in judged(page, side, engine) {
        for finding in findings {
            let own = finding.code == page.title;
            seen |= own;
            let allowed = match side {
                Side::Wrong => own || finding.severity == Severity::Note,
                Side::Right => !own && finding.severity == Severity::Note,
            };
            if !allowed {
                let line = source.position(finding.span.start).line;
                let text = &source.text()[source.line_span(finding.span.start)];
                let (code, message) = (finding.code, finding.message.en);
                tell(format!(
                    "the {side:?} example has {code}: {message} (line {line}: {text})"
                ));
            }
        }
    }
    if side == Side::Wrong && !seen {
        tell("the wrong example does not have the fault".to_owned());
    }
}

#[test]
fn the_reference_of_the_format_says_what_the_schema_says() {
    let schema = include_str!("../../schemas/agreement.schema.json");
    let schema = serde_json::from_str(schema).expect("the schema is JSON");
    snapbox::assert_data_eq!(
        manual::format(&schema),
        snapbox::file!["../../docs/format.md": Text].raw()
    );
}

#[test]
fn a_code_without_a_rule_has_no_page() {
    assert!(rule("tidak-ada").is_none() && page("tidak-ada", Lang::Id).is_none());
}
