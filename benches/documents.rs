//! What a document costs in each format, from an agreement of thirty articles and from one of a thousand.
//!
//! Ratios of one run are what counts: a format against the others, and the long agreement against the short one, whose time
//! should grow as its text does.

use std::fmt::Write as _;

use divan::counter::BytesCount;
use divan::{Bencher, Divan};
use jiff::civil::date;
use pkm::check::NO_POLICY;
use pkm::naskah::{Mark, Naskah};
use pkm::pipeline;
use pkm::render::Engine;
use pkm::source::Source;
use pkm::write::{Format, Options};

/// How many articles the drafter adds to those of the shortest sound agreement.
const OWN: [usize; 2] = [14, 984];

const SOUND: &str = include_str!("../docs/rules/dasar.toml");

fn main() {
    Divan::from_args().main();
}

/// From the text of a file to the document, before any format.
#[divan::bench(args = OWN)]
fn naskah(bencher: Bencher<'_, '_>, own: usize) {
    let engine = Engine::built_in();
    let text = agreement(own);
    bencher.bench(|| document(&engine, &text));
}

#[divan::bench(args = cases())]
fn write(bencher: Bencher<'_, '_>, case: &Case) {
    let naskah = document(&Engine::built_in(), &agreement(case.own));
    let size = case
        .format
        .write(&naskah, &Options::default())
        .map_or(0, |bytes| bytes.len());
    bencher
        .counter(BytesCount::new(size))
        .bench(|| case.format.write(&naskah, &Options::default()));
}

/// A format, and how many articles of their own an agreement has.
struct Case {
    format: Format,
    own: usize,
}

impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.format.word(), self.own)
    }
}

fn cases() -> impl Iterator<Item = Case> {
    let each = |format: &'static Format| {
        let format = *format;
        OWN.map(|own| Case { format, own })
    };
    Format::ALL.iter().flat_map(each)
}

fn document(engine: &Engine, text: &str) -> Naskah {
    let source = Source::new("agreement.toml", text);
    let checked = pipeline::judge(&source, engine, None, date(2026, 11, 2), &NO_POLICY);
    pipeline::document(&source, &checked, engine, Mark::Clean).expect("its kind has templates")
}

/// A sound agreement with articles of its own, each with two ayat, a list and a reference to the one before.
fn agreement(own: usize) -> String {
    let mut text = SOUND.to_owned();
    for number in 1..=own {
        let before = match number {
            1 => "governance".to_owned(),
            _ => format!("pasal-{}", number - 1),
        };
        let _ = write!(
            text,
            "\n[[clauses]]\nid = \"pasal-{number}\"\nheading = \"Kesepakatan {number}\"\nbody = [\n  \
             \"{{@dinas}} dan {{@bkm}} memelihara jaringan sebagaimana dimaksud dalam {{@{before}}} dengan biaya {{Rp{number}.000.000}}\",\n  \
             {{ text = \"pemeliharaan meliputi\", items = [\"pemeriksaan sumur dan menara air\", \"penggantian pipa yang bocor\", \"pencatatan setiap {{30 hari kalender}}\"] }},\n]\n"
        );
    }
    text
}
