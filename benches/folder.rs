//! What judging costs beside reading: a folder of agreements of some 10 KB each, phase by phase.
//!
//! Ratios of one run are what counts; the machine decides the rest. Judging is timed as `pkm validate` does it: where a fault
//! shows on paper is looked up only in files of which something is told. `benches/compare.py` times whole programs.

#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the files of its project"
)]

use std::fs;
use std::sync::LazyLock;

use divan::Bencher;
use pkm::check::{self, Checked, NO_POLICY, Terms};
use pkm::naskah::Mark;
use pkm::pipeline;
use pkm::render::Engine;
use pkm::source::Source;
use pkm::write::{Format, Options};
use rayon::prelude::*;
use toml::de::DeTable;

/// The number of files whose phases are told apart.
const FILES: usize = 1_000;

/// The shortest example that counts as an ordinary agreement, in bytes.
const LONG: usize = 9_000;

/// The longer examples over and over, each as a file of its own.
static FOLDER: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut texts: Vec<_> = fs::read_dir("examples")
        .expect("the examples")
        .filter_map(|entry| fs::read_to_string(entry.ok()?.path().join("agreement.toml")).ok())
        .filter(|text| text.len() >= LONG)
        .collect();
    texts.sort();
    let text = |number: usize| format!("{}\n# {number}\n", texts[number % texts.len()]);
    (0..10 * FILES)
        .map(|number| Source::new("agreement.toml", text(number)))
        .collect()
});

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::built_in);

fn main() {
    LazyLock::force(&FOLDER);
    divan::main();
}

/// The `toml` crate alone.
#[divan::bench(sample_count = 40)]
fn phase_0_parse_alone(bencher: Bencher<'_, '_>) {
    bencher.bench(|| each(|source| DeTable::parse(source.text()).map_or(0, |t| t.get_ref().len())));
}

/// The same, into values that know where they stand, and what only TOML 1.1 allows.
#[divan::bench(sample_count = 40)]
fn phase_1_read(bencher: Bencher<'_, '_>) {
    bencher.bench(|| each(|source| check::read(source).1.len()));
}

#[divan::bench(sample_count = 40)]
fn phase_2_shape(bencher: Bencher<'_, '_>) {
    let judged = judged();
    bencher.bench(|| again(&judged, |facts| check::by_shape(facts).len()));
}

#[divan::bench(sample_count = 40)]
fn phase_3_rules(bencher: Bencher<'_, '_>) {
    let judged = judged();
    bencher.bench(|| again(&judged, |facts| check::by_rules(facts).len()));
}

/// Everything, from text to findings, on one core.
#[divan::bench(args = [1, FILES], sample_count = 40)]
fn judge(bencher: Bencher<'_, '_>, files: usize) {
    bencher.bench(|| FOLDER[..files].iter().map(findings).sum::<usize>());
}

#[divan::bench(args = [FILES, 10 * FILES], sample_count = 10)]
fn judge_on_all_cores(bencher: Bencher<'_, '_>, files: usize) {
    bencher.bench(|| FOLDER[..files].par_iter().map(findings).sum::<usize>());
}

#[divan::bench]
fn render_one(bencher: Bencher<'_, '_>) {
    let checked = whole(&FOLDER[1]);
    bencher.bench(|| {
        pipeline::document(&FOLDER[1], &checked, &ENGINE, Mark::Draft)
            .map(|naskah| Format::Markdown.write(&naskah, &Options::default()))
    });
}

#[divan::bench]
fn start() -> Engine {
    Engine::built_in()
}

fn each(count: impl Fn(&Source) -> usize) -> usize {
    FOLDER[..FILES].iter().map(count).sum()
}

fn judged() -> Vec<(&'static Source, Checked)> {
    FOLDER[..FILES]
        .iter()
        .map(|source| (source, whole(source)))
        .collect()
}

/// Judges files that were read before.
fn again(
    judged: &[(&'static Source, Checked)],
    count: impl Fn(&check::Facts<'_>) -> usize,
) -> usize {
    let files = judged.iter();
    files
        .map(|(source, checked)| count(&checked.facts(source, terms())))
        .sum()
}

fn findings(source: &Source) -> usize {
    whole(source).findings.len()
}

fn whole(source: &Source) -> Checked {
    let terms = terms();
    pipeline::judge(source, &ENGINE, None, terms.today, terms.policy)
}

fn terms() -> Terms<'static> {
    Terms {
        kinds: ENGINE.kinds(),
        judged_as: None,
        today: jiff::civil::date(2026, 11, 2),
        policy: &NO_POLICY,
    }
}
