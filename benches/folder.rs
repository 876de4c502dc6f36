//! A folder of a thousand agreements: reading alone against reading and judging, and what a document costs.
//!
//! Ratios of one run are what counts; the machine decides the rest. Judging is timed as `pkm validate` does it: where a fault
//! shows on paper is looked up only in files of which something is told.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the files of its project"
)]

use std::fs;
use std::sync::LazyLock;

use divan::Bencher;
use pkm::check::NO_POLICY;
use pkm::naskah::Mark;
use pkm::pipeline;
use pkm::render::Engine;
use pkm::source::Source;
use pkm::write::{Format, Options};
use rayon::prelude::*;

const FILES: usize = 1_000;

/// The shipped examples over and over, each under a number of its own.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut folders: Vec<_> = fs::read_dir("examples")
        .expect("the examples")
        .filter_map(|entry| fs::read_to_string(entry.ok()?.path().join("agreement.toml")).ok())
        .collect();
    folders.sort();
    (0..FILES)
        .map(|number| format!("{}\n# {number}\n", folders[number % folders.len()]))
        .collect()
});

fn main() {
    divan::main();
}

/// The `toml` crate alone, as a program would use it.
#[divan::bench]
fn parse_with_toml_alone(bencher: Bencher<'_, '_>) {
    LazyLock::force(&TEXTS);
    bencher.bench(|| {
        TEXTS
            .iter()
            .map(|text| toml::from_str::<toml::Table>(text).map_or(0, |table| table.len()))
            .sum::<usize>()
    });
}

#[divan::bench]
fn validate(bencher: Bencher<'_, '_>) {
    let engine = Engine::built_in();
    bencher.bench(|| {
        TEXTS
            .iter()
            .map(|text| findings(&engine, text))
            .sum::<usize>()
    });
}

#[divan::bench]
fn validate_on_all_cores(bencher: Bencher<'_, '_>) {
    let engine = Engine::built_in();
    bencher.bench(|| {
        TEXTS
            .par_iter()
            .map(|text| findings(&engine, text))
            .sum::<usize>()
    });
}

#[divan::bench]
fn render_one(bencher: Bencher<'_, '_>) {
    let engine = Engine::built_in();
    let checked = validated(&engine, &TEXTS[1]);
    let source = Source::new("agreement.toml", TEXTS[1].as_str());
    bencher.bench(|| {
        pipeline::document(&source, &checked, &engine, Mark::Draft)
            .map(|naskah| Format::Markdown.write(&naskah, &Options::default()))
    });
}

/// The work of laying out grows with the agreement and no faster.
#[divan::bench(args = [30, 300, 1_000])]
fn pdf_of_so_many_articles(bencher: Bencher<'_, '_>, count: usize) {
    let engine = Engine::built_in();
    let checked = validated(&engine, &TEXTS[1]);
    let source = Source::new("agreement.toml", TEXTS[1].as_str());
    let naskah = pipeline::document(&source, &checked, &engine, Mark::Draft);
    let mut naskah = naskah.unwrap_or_else(|fault| panic!("{fault:?}"));
    let articles: Vec<_> = naskah.pasal.iter().cycle().take(count).cloned().collect();
    naskah.pasal = articles;
    for (pasal, number) in naskah.pasal.iter_mut().zip(1..) {
        pasal.number = number;
    }
    bencher.bench(|| Format::Pdf.write(&naskah, &Options::default()));
}

#[divan::bench]
fn start() -> Engine {
    Engine::built_in()
}

fn findings(engine: &Engine, text: &str) -> usize {
    validated(engine, text).findings.len()
}

fn validated(engine: &Engine, text: &str) -> pkm::check::Checked {
    let today = jiff::civil::date(2026, 11, 2);
    pipeline::judge(
        &Source::new("agreement.toml", text),
        engine,
        None,
        today,
        &NO_POLICY,
    )
}
