//! Quiet on good work: a sound agreement, large or small, raises no error and at most two warnings.
//!
//! A rule that breaks this on a good agreement is wrong. Beside the shipped examples stand a hundred and more agreements of
//! every kind, made of sound parts that vary: who joins whom, how it is paid for, for how long, from when.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use pkm::check::NO_POLICY;
use pkm::finding::Severity;
use pkm::naskah::Mark;
use pkm::pipeline;
use pkm::render::Engine;
use pkm::source::Source;

use crate::sound::sound;

const TODAY: Date = date(2026, 11, 2);

/// The most warnings that a sound agreement may raise.
const FEW: usize = 2;

#[test]
fn the_examples_are_sound() {
    let engine = Engine::built_in();
    for file in examples() {
        let text = fs::read_to_string(&file).expect("an example");
        let name = file.display().to_string();
        hold(
            &engine,
            &name,
            &text,
            if name.contains("air-minum-bkm") {
                0
            } else {
                FEW
            },
        );
    }
}

#[test]
fn a_hundred_sound_agreements_of_every_kind_are_left_in_peace() {
    let engine = Engine::built_in();
    for number in 0..132 {
        let text = sound(number);
        hold(&engine, &format!("number {number}:\n{text}"), &text, FEW);
    }
}

fn hold(engine: &Engine, name: &str, text: &str, few: usize) {
    let source = Source::new("agreement.toml", text);
    let checked = pipeline::validate(&source, engine, None, TODAY, &NO_POLICY);
    let count = |severity| {
        checked
            .findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    let loud: Vec<_> = checked
        .findings
        .iter()
        .filter(|finding| finding.severity != Severity::Note)
        .collect();
    assert_eq!(count(Severity::Error), 0, "{name}\n{loud:#?}");
    assert!(count(Severity::Warning) <= few, "{name}\n{loud:#?}");
    if let Err(fault) = engine.render(&checked.agreement, &checked.tree, Mark::Clean) {
        panic!("{name}: {fault:?}");
    }
}

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the examples")
        .map(|entry| entry.expect("an entry").path().join("agreement.toml"))
        .filter(|file| file.exists())
        .collect();
    files.sort();
    files
}
