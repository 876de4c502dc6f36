//! The same words in the same order, whatever the format.
//!
//! Agreements of every kind, and documents of every shape, go through all writers; an independent reader of each format says
//! which words it sees, marks of ayat and lists included. What is drawn and not said is left aside: rules and frames of plain
//! text, contents, heads and feet of pages.

use std::collections::BTreeSet;

use html5gum::{Token, Tokenizer};
use jiff::civil::date;
use pkm::check::NO_POLICY;
use pkm::finding::Finding;
use pkm::naskah::{Block, Mark, Naskah, is_shown};
use pkm::pipeline::judge;
use pkm::render::Fault;
use pkm::source::Source;
use pkm::write::{self, Format};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

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
const READERS: [Reader; 3] = [
    Reader {
        format: Format::Markdown,
        read: markdown,
        sets: Setting::Cells,
    },
    Reader {
        format: Format::Html,
        read: html,
        sets: Setting::Cells,
    },
    Reader {
        format: Format::Text,
        read: text,
        sets: Setting::Lines,
    },
];

impl Reader {
    fn words(&self, naskah: &Naskah) -> Vec<String> {
        let bytes = self.format.write(naskah, &write::Options::default());
        (self.read)(&bytes.expect("these formats hold everything"))
    }
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

/// The words of a text. A colon behind a label stands by itself: where labels are aligned, it stands apart from them.
fn split(text: &str) -> Vec<String> {
    text.split_whitespace()
        .flat_map(|word| {
            let label = word.trim_end_matches(':');
            let colons = vec![":".to_owned(); word.len() - label.len()];
            let label = (!label.is_empty()).then(|| label.to_owned());
            label.into_iter().chain(colons)
        })
        .collect()
}

fn markdown(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("Markdown is UTF-8");
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    let mut out = String::new();
    let mut table: Option<(Vec<pulldown_cmark::Alignment>, Vec<String>)> = None;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Table(align)) => table = Some((align, Vec::new())),
            Event::End(TagEnd::Table) => {
                let (align, cells) = table.take().expect("a table began");
                out.push_str(&read_table(&align, &cells));
            }
            Event::Start(Tag::TableCell) => {
                table
                    .as_mut()
                    .expect("a cell of a table")
                    .1
                    .push(String::new());
            }
            Event::Start(Tag::Item) => out.push_str(" - "),
            Event::Text(text) => match &mut table {
                Some((_, cells)) => cells.last_mut().expect("a cell").push_str(&text),
                None => out.push_str(&text),
            },
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(end) if !matches!(end, TagEnd::Strong | TagEnd::Emphasis) => out.push(' '),
            Event::Start(_) | Event::End(_) | Event::Rule => {}
            other => panic!("no such thing is written: {other:?}"),
        }
    }
    split(&out)
}

/// Cells row by row; those of signatures, which alone stand in the middle of every column, column by column.
fn read_table(align: &[pulldown_cmark::Alignment], cells: &[String]) -> String {
    let columns = align.len();
    let signed = align
        .iter()
        .all(|align| *align == pulldown_cmark::Alignment::Center);
    let mut order: Vec<usize> = (0..cells.len()).collect();
    if signed {
        order.sort_by_key(|at| at % columns);
    }
    let cells = order.iter().map(|at| format!(" {} ", cells[*at]));
    cells.collect::<Vec<_>>().concat()
}

fn html(bytes: &[u8]) -> Vec<String> {
    const WITHIN_A_WORD: [&str; 4] = ["strong", "bdi", "a", "span"];
    const UNSEEN: [&str; 4] = ["title", "style", "nav", "script"];
    let mut out = String::new();
    let mut unseen: Option<String> = None;
    let mut bullets = false;
    for token in Tokenizer::new(bytes) {
        let Ok(token) = token;
        let (name, starts) = match &token {
            Token::StartTag(tag) => (String::from_utf8_lossy(&tag.name).into_owned(), true),
            Token::EndTag(tag) => (String::from_utf8_lossy(&tag.name).into_owned(), false),
            Token::String(text) if unseen.is_none() => {
                out.push_str(std::str::from_utf8(text).expect("HTML is UTF-8"));
                continue;
            }
            Token::Error(error) => panic!("{error:?}"),
            _ => continue,
        };
        match unseen.as_deref() {
            Some(open) if !starts && open == name => unseen = None,
            Some(_) => {}
            None if starts && UNSEEN.contains(&name.as_str()) => unseen = Some(name),
            None => {
                bullets = bullets && name != "ol" || name == "ul" && starts;
                if starts && bullets && name == "li" {
                    out.push_str(" -");
                }
                if !WITHIN_A_WORD.contains(&name.as_str()) {
                    out.push(' ');
                }
            }
        }
    }
    split(&out)
}

fn text(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("plain text is UTF-8");
    let said: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !is_drawn(line))
        .map(|line| match line {
            "| meterai |" => "meterai",
            line => line,
        })
        .collect();
    split(&said.join("\n"))
}

/// A rule across the page, or the upper or lower side of frames.
fn is_drawn(line: &str) -> bool {
    let side = line.contains("+-") && line.chars().all(|c| matches!(c, '-' | '+' | ' '));
    side || line == "-".repeat(80)
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
        let shown = text.chars().filter(|c| is_shown(*c) && !c.is_whitespace());
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
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_of_every_shape_say_the_same_in_every_format(naskah in shapes::naskah()) {
        compare(&naskah, "a document").map_err(TestCaseError::fail)?;
        compare_sets(&naskah, "a document").map_err(TestCaseError::fail)?;
    }
}
