//! The same words in the same order, whatever the format.
//!
//! Agreements of every kind, and documents of every shape, go through all writers; an independent reader of each format says
//! which words it sees, marks of ayat and lists included. What is drawn and not said is left aside: rules and frames of plain
//! text, contents, heads and feet of pages.

mod docx;
mod html;
pub(crate) mod markdown;
mod pdf;
mod text;

use std::collections::BTreeSet;

use jiff::civil::date;
use pkm::check::NO_POLICY;
use pkm::finding::Finding;
use pkm::naskah::{Block, Mark, Naskah, is_shown};
use pkm::pipeline::judge;
use pkm::render::Fault;
use pkm::source::Source;
use pkm::write::{self, Format, Unwritable};
use proptest::prelude::*;

use crate::hostile;
use crate::naskah::{engine, examples, read};
use crate::shapes;
use crate::sound::sound;

/// What reads a format.
struct Reader {
    format: Format,
    read: fn(&[u8]) -> Vec<String>,
    sets: Setting,
}

/// Where a format sets what stands side by side.
#[derive(PartialEq)]
enum Setting {
    /// In cells, of which each is read as a whole.
    Cells,
    /// In lines of characters, of which each holds a piece of every column.
    Lines,
}

/// A line for each format; the others are held to the first.
const READERS: [Reader; 5] = [
    Reader {
        format: Format::Markdown,
        read: markdown::read,
        sets: Setting::Cells,
    },
    Reader {
        format: Format::Html,
        read: html::read,
        sets: Setting::Cells,
    },
    Reader {
        format: Format::Docx,
        read: docx::read,
        sets: Setting::Cells,
    },
    Reader {
        format: Format::Pdf,
        read: pdf::read,
        sets: Setting::Cells,
    },
    Reader {
        format: Format::Text,
        read: text::read,
        sets: Setting::Lines,
    },
];

impl Reader {
    fn words(&self, naskah: &Naskah) -> Vec<String> {
        let bytes = self.format.write(naskah, &write::Options::default());
        let refused = |reason| panic!("{}: {reason:?}", self.format.word());
        (self.read)(&bytes.unwrap_or_else(refused))
    }
}

/// A naskah that every format can hold: as a draft, where it is for signing and holds what no font has.
fn writable(mut naskah: Naskah) -> Naskah {
    let refused = READERS.iter().any(|reader| {
        let written = reader.format.write(&naskah, &write::Options::default());
        matches!(written, Err(Unwritable::Characters(_)))
    });
    if refused {
        naskah.mark = Mark::Draft;
    }
    naskah
}

/// The words of every format are those of the first. In lines, columns are told piece by piece, so that there the order is
/// compared without them.
fn compare(naskah: &Naskah, name: &str) -> Result<(), String> {
    let [first, others @ ..] = &READERS;
    let abreast = first.words(naskah);
    let alone = without_columns(naskah);
    let below = first.words(&alone);
    for reader in others {
        let (expected, naskah) = match reader.sets {
            Setting::Cells => (&abreast, naskah),
            Setting::Lines => (&below, &alone),
        };
        same(expected, &reader.words(naskah))
            .map_err(|reason| format!("{name} as {}: {reason}", reader.format.word()))?;
    }
    Ok(())
}

fn same(expected: &[String], seen: &[String]) -> Result<(), String> {
    if expected == seen {
        return Ok(());
    }
    let differ = expected
        .iter()
        .zip(seen)
        .position(|(expected, seen)| expected != seen)
        .unwrap_or(expected.len().min(seen.len()));
    let around = |words: &[String]| {
        let from = differ.saturating_sub(5).min(words.len());
        let near = words[from..(differ + 5).min(words.len())].iter();
        let near = near.map(|word| word.chars().take(30).collect::<String>());
        near.collect::<Vec<_>>().join(" ")
    };
    let (expected, seen) = (around(expected), around(seen));
    Err(format!("expected …{expected}…, found …{seen}…"))
}

fn hold(same: Result<(), String>) {
    same.unwrap_or_else(|reason| panic!("{reason}"));
}

/// A naskah without tables and with one who signs.
fn without_columns(naskah: &Naskah) -> Naskah {
    fn cut(blocks: &mut Vec<Block>) {
        blocks.retain(|block| !matches!(block, Block::Table(_)));
        for block in blocks {
            if let Block::List(list) = block {
                list.items.iter_mut().for_each(|item| cut(&mut item.blocks));
            }
        }
    }
    let mut naskah = naskah.clone();
    cut(&mut naskah.preamble);
    for part in naskah.pasal.iter_mut().flat_map(|pasal| &mut pasal.parts) {
        part.ayat.iter_mut().for_each(|item| cut(&mut item.blocks));
    }
    naskah
        .annexes
        .iter_mut()
        .for_each(|annex| cut(&mut annex.blocks));
    naskah.signatures.parties.truncate(1);
    naskah.signatures.endorsers.truncate(1);
    naskah.signatures.witnesses.truncate(1);
    naskah
}

/// Whether a character prints something by itself: marks of direction, joiners and selectors of variants do not, and pages
/// that hold nothing but ink do not hold them.
fn prints(c: char) -> bool {
    !matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// The words of a text. A colon behind a label stands by itself: where labels are aligned, it stands apart from them.
pub(crate) fn split(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|c| prints(*c)).collect();
    text.split_whitespace()
        .flat_map(|word| {
            let label = word.trim_end_matches(':');
            let colons = vec![":".to_owned(); word.len() - label.len()];
            let label = (!label.is_empty()).then(|| label.to_owned());
            label.into_iter().chain(colons)
        })
        .collect()
}

/// Where columns are told piece by piece, nothing of them is lost and nothing comes in: frames aside, the same words are
/// there, however often a heading is told.
fn compare_sets(naskah: &Naskah, name: &str) -> Result<(), String> {
    let set = |reader: &Reader| -> BTreeSet<String> {
        let words = reader.words(naskah);
        let parts = words.iter().flat_map(|word| word.split('|'));
        parts.map(str::to_owned).collect()
    };
    let expected = set(&READERS[0]);
    let lines = |reader: &&Reader| reader.sets == Setting::Lines;
    for reader in READERS.iter().filter(lines) {
        let mut differ = &set(reader) ^ &expected;
        differ.retain(|word| !word.is_empty() && word != ":");
        if !differ.is_empty() {
            return Err(format!("{name} as {}: {differ:?}", reader.format.word()));
        }
    }
    Ok(())
}

#[test]
fn every_format_has_its_reader() {
    let read: BTreeSet<Format> = READERS.iter().map(|reader| reader.format).collect();
    assert_eq!(read, Format::ALL.iter().copied().collect());
}

#[test]
fn the_examples_say_the_same_in_every_format() {
    for (folder, toml) in examples() {
        let (agreement, tree) = read(&toml);
        for mark in [Mark::Draft, Mark::Clean] {
            let (naskah, _) = engine()
                .render(&agreement, &tree, mark)
                .unwrap_or_else(|fault| panic!("{}: {fault:?}", folder.display()));
            let name = folder.display().to_string();
            hold(compare(&naskah, &name));
            hold(compare_sets(&naskah, &name));
        }
    }
}

#[test]
fn every_kind_says_the_same_in_every_format() {
    let mut printed = 0;
    for number in 0..44 {
        let (agreement, tree) = read(&sound(number));
        match engine().render(&agreement, &tree, Mark::Draft) {
            Ok((naskah, _)) => {
                let name = format!("agreement {number}");
                hold(compare(&naskah, &name));
                hold(compare_sets(&naskah, &name));
            }
            Err(Fault::NoTemplates(_)) => continue,
            Err(fault) => panic!("{number}: {fault:?}"),
        }
        printed += 1;
    }
    assert!(printed > 20, "only {printed}");
}

#[test]
fn hostile_values_say_the_same_in_every_format() {
    hold(compare(&hostile::naskah(), "the hostile agreement"));
}

/// Blanks and capitals aside, every hostile value is on every paper, but for characters that no page shows.
#[test]
fn hostile_values_print_as_themselves() {
    let naskah = hostile::naskah();
    let squeezed = |text: &str| -> String {
        let shown = |c: &char| is_shown(*c) && prints(*c) && !c.is_whitespace();
        let shown = text.chars().filter(shown);
        shown.flat_map(char::to_lowercase).collect()
    };
    let values = hostile::VALUES.map(str::to_owned);
    for reader in &READERS {
        let paper = squeezed(&reader.words(&naskah).concat());
        for value in values.iter().chain([&hostile::long_word()]) {
            assert!(
                paper.contains(&squeezed(value)),
                "{}: {value}",
                reader.format.word()
            );
        }
    }
}

/// Nothing is lost in silence: what no page shows is told as a fault.
#[test]
fn a_value_that_cannot_print_as_itself_is_a_fault() {
    for value in hostile::VALUES {
        let toml = format!("[agreement]\ntitle = {}\n", hostile::quoted(value));
        let source = Source::new("agreement.toml", toml);
        let checked = judge(&source, engine(), None, date(2026, 11, 2), &NO_POLICY);
        let told = |finding: &Finding| finding.code == "unprintable-character";
        let lost = value.chars().any(|c| !is_shown(c));
        assert!(!lost || checked.findings.iter().any(told), "{value:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_of_every_shape_say_the_same_in_every_format(naskah in shapes::naskah().prop_map(writable)) {
        compare(&naskah, "a document").map_err(TestCaseError::fail)?;
        compare_sets(&naskah, "a document").map_err(TestCaseError::fail)?;
    }
}
