//! Files with one fault each, and what is said of it.
//!
//! A file of `tests/specs/invalid` is named after the path and the code of its fault. It is sound but for that, so the
//! snapshot shows that one fault gives one finding. Notes of other codes are left out: they wish for more and find no fault.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use pkm::check::{Terms, check};
use pkm::finding::{Finding, Severity};
use pkm::locale::Lang;
use pkm::register::kinds::Kinds;
use pkm::source::{Source, Span};

const FOLDER: &str = "tests/specs/invalid";

#[test]
fn every_invalid_file_says_what_its_name_says() {
    let kinds = Kinds::built_in();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/invalid");
    for file in files() {
        let stem = file
            .file_stem()
            .expect("a file of the folder")
            .to_string_lossy();
        let (_, code) = stem.rsplit_once('_').expect("the name is `<path>_<fault>`");
        let text = fs::read_to_string(&file).expect("the file was just listed");
        let source = Source::new(format!("{stem}.toml"), text);
        let terms = Terms {
            kinds: &kinds,
            judged_as: None,
            today: date(2026, 11, 2),
            policy: &pkm::check::NO_POLICY,
        };
        let findings = check(&source, terms).findings;
        let told: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity != Severity::Note || finding.code == code)
            .collect();
        assert!(
            told.iter().any(|finding| finding.code == code),
            "{stem}: {told:#?}"
        );
        let shown: String = told.iter().map(|finding| show(&source, finding)).collect();
        settings.bind(|| insta::assert_snapshot!(stem.as_ref(), shown));
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let entries = fs::read_dir(folder).expect("the folder is part of the project");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "toml")
    });
    files.sort();
    files
}

fn show(source: &Source, finding: &Finding) -> String {
    let mut shown = format!(
        "{}:{} {}[{}] {}\n  {}\n",
        source.name(),
        place(source, &finding.span),
        finding.severity.key(),
        finding.code,
        finding.path,
        quote(source, &finding.span),
    );
    for (lang, name) in [(Lang::Id, "id"), (Lang::En, "en")] {
        let help = finding.help.as_ref().map_or("–", |help| help.get(lang));
        let message = finding.message.get(lang);
        writeln!(shown, "  {name}: {message}\n      {help}").expect("a string takes anything");
    }
    for label in &finding.labels {
        let (place, quote) = (place(source, &label.span), quote(source, &label.span));
        let message = &label.message;
        writeln!(
            shown,
            "  also {place} {quote} {} / {}",
            message.id, message.en
        )
        .expect("a string takes anything");
    }
    shown
}

fn place(source: &Source, span: &Span) -> String {
    let (start, end) = (source.position(span.start), source.position(span.end));
    format!(
        "{}:{}-{}:{}",
        start.line, start.column, end.line, end.column
    )
}

fn quote(source: &Source, span: &Span) -> String {
    format!("«{}»", &source.text()[span.clone()])
}
