//! Reports of hand-made findings, so that no rule's wording moves them.

use pkm::agreement::Status;
use pkm::finding::{Finding, Label, Severity};
use pkm::locale::Lang;
use pkm::report::{self, Charset, Counts, Look, Notes, Paint, Sheet};
use pkm::source::{Source, Span};
use pkm::words;

const TEXT: &str = "\
spec = 1
[funding]
total = 450_000_000
contributions = [{ party = \"dinas\", value = 300_000_000 }]
[term]
duration = \"1 tahun\"
";

fn span(part: &str) -> Span {
    let start = TEXT.find(part).expect("the text has the part");
    start..start + part.len()
}

fn findings() -> Vec<Finding> {
    vec![
        Finding {
            code: "funding-total-mismatch",
            severity: Severity::Error,
            message: words!(
                "kontribusi seharusnya berjumlah `Rp450.000.000,00`, tetapi berjumlah `Rp300.000.000,00`",
                "contributions should add up to `Rp450.000.000,00` and add up to `Rp300.000.000,00`"
            ),
            help: Some(words!(
                "samakan `funding.total` dengan jumlah kontribusi, atau tambahkan kontribusi yang belum ditulis dalam berkas ini",
                "make `funding.total` the sum of the contributions, or add the contribution that is not written down yet"
            )),
            span: span("450_000_000"),
            path: "funding.total".to_owned(),
            clause: Some("Pasal 8 ayat (1)".to_owned()),
            labels: vec![Label {
                span: span("300_000_000"),
                message: words!(
                    "jumlah kontribusi dihitung dari sini",
                    "the sum is counted from here"
                ),
            }],
            fix: None,
        },
        Finding {
            code: "date-outside-term",
            severity: Severity::Warning,
            message: words!("satu tahun terlalu pendek", "a year is too short"),
            help: None,
            span: span("\"1 tahun\""),
            path: "term.duration".to_owned(),
            clause: None,
            labels: Vec::new(),
            fix: None,
        },
        Finding {
            code: "no-exit-plan",
            severity: Severity::Note,
            message: words!(
                "belum ada rencana sesudah berakhir",
                "nothing is said about the time after the end"
            ),
            help: None,
            span: span("[term]"),
            path: "term".to_owned(),
            clause: None,
            labels: Vec::new(),
            fix: None,
        },
    ]
}

fn look(lang: Lang, paint: Paint, charset: Charset, notes: Notes) -> Look {
    Look {
        lang,
        paint,
        charset,
        width: 80,
        notes,
    }
}

/// Hands the findings to a test as one sheet.
fn with_sheet<T>(test: impl FnOnce(Sheet<'_>) -> T) -> T {
    let (source, findings) = (Source::new("agreement.toml", TEXT), findings());
    test(Sheet {
        source: &source,
        findings: &findings,
        status: Some(Status::Draf),
    })
}

#[test]
fn human_shows_place_on_paper_and_advice() {
    let look = look(Lang::Id, Paint::Plain, Charset::Unicode, Notes::Shown);
    insta::assert_snapshot!(with_sheet(|sheet| report::human(&[sheet], &look)));
}

#[test]
fn human_speaks_english_in_ascii() {
    let look = look(Lang::En, Paint::Plain, Charset::Ascii, Notes::Counted);
    insta::assert_snapshot!(with_sheet(|sheet| report::human(&[sheet], &look)));
}

#[test]
fn colours_add_nothing_but_colours() {
    let text = |paint| {
        let look = look(Lang::Id, paint, Charset::Unicode, Notes::Shown);
        with_sheet(|sheet| report::human(&[sheet], &look))
    };
    let painted = text(Paint::Colour);
    assert!(painted.contains("\u{1b}["));
    assert_eq!(
        anstream::adapter::strip_str(&painted).to_string(),
        text(Paint::Plain)
    );
}

#[test]
fn short_is_one_line_for_each_finding() {
    let text = |notes| with_sheet(|sheet| report::short(&[sheet], Lang::Id, notes));
    assert_eq!(text(Notes::Counted).lines().count(), 2);
    insta::assert_snapshot!(text(Notes::Shown));
}

#[test]
fn json_is_what_its_schema_says() {
    let schema = include_str!("../../schemas/findings.schema.json");
    let schema = serde_json::from_str(schema).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is one");
    for lang in [Lang::Id, Lang::En] {
        let text = with_sheet(|sheet| report::json(&[sheet], lang));
        let value = serde_json::from_str(&text).expect("the report is JSON");
        let faults: Vec<String> = schema
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    insta::assert_snapshot!(with_sheet(|sheet| report::json(&[sheet], Lang::En)));
}

#[test]
fn a_table_names_each_of_few_files_and_only_the_faulty_of_many() {
    let look = look(Lang::Id, Paint::Plain, Charset::Unicode, Notes::Counted);
    let (few, many) = with_sheet(|faulty| {
        let source = Source::new("bersih.toml", "spec = 1\n");
        let clean = Sheet {
            source: &source,
            findings: &[],
            status: Some(Status::Ditandatangani),
        };
        let mut many = vec![clean; 40];
        many.push(faulty);
        (
            report::table(&[faulty, clean], &look),
            report::table(&many, &look),
        )
    });
    insta::assert_snapshot!(format!("{few}\n{many}"));
}

#[test]
fn the_closing_line_counts_and_tells_of_hidden_notes() {
    let counts = with_sheet(|sheet| Counts::of(&[sheet]));
    let lines = [
        report::closing(counts, Lang::Id, Notes::Counted),
        report::closing(counts, Lang::En, Notes::Counted),
        report::closing(counts, Lang::En, Notes::Shown),
        report::closing(
            Counts {
                files: 2,
                ..Counts::default()
            },
            Lang::En,
            Notes::Counted,
        ),
    ];
    insta::assert_snapshot!(lines.concat());
}

#[test]
fn hostile_text_does_not_steer_the_terminal() {
    let source = Source::new("a\u{1b}[2J.toml", "x = \"\u{1b}[31m\u{202e}\"\n");
    let mut finding = findings().remove(1);
    finding.span = 0..1;
    finding.message = words!("nilai `\u{1b}]0;judul\u{7}`", "value");
    let sheet = Sheet {
        source: &source,
        findings: &[finding],
        status: None,
    };
    let look = look(Lang::Id, Paint::Plain, Charset::Unicode, Notes::Shown);
    for text in [
        report::human(&[sheet], &look),
        report::short(&[sheet], Lang::Id, Notes::Shown),
        report::table(&[sheet], &look),
    ] {
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text:?}");
    }
}

/// An agreement as people make it, with a good score of faults of every family: read the snapshot as its drafter would.
#[test]
fn a_bad_agreement_is_annotated_as_a_good_colleague_would() {
    let world = crate::cli::World::new();
    world.write(
        "agreement.toml",
        include_str!("../specs/messy/agreement.toml"),
    );
    let run = world.run(&["validate", "--today", "2026-11-26"]);
    assert_eq!(run.exit, pkm::cmd::Exit::Faulty, "{}", run.err);
    insta::assert_snapshot!(run.out);
}
