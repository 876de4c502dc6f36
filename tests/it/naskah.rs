//! The document on paper: what it says, where it says it, and how it looks in Markdown and in plain text.

pub(crate) mod characters;
mod facts;
mod places;
mod shape;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use pkm::agreement::{Agreement, Fact, Status};
use pkm::naskah::{Mark, Naskah, Places};
use pkm::render::{Engine, Fault};
use pkm::tree::{self, Tree};
use pkm::write::{markdown, text};
use pulldown_cmark::{Event, Options, Parser};

/// What an engine makes of a file.
struct Printed {
    naskah: Naskah,
    places: Places,
    markdown: String,
    text: String,
}

/// The agreement that a file states.
pub(crate) fn read(toml: &str) -> (Agreement, Tree) {
    let (tree, faults) = tree::read(toml);
    assert!(faults.is_empty(), "{faults:?}");
    (Agreement::from_tree(&tree), tree)
}

fn print(toml: &str) -> Printed {
    let (agreement, tree) = read(toml);
    render(&agreement, &tree).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn render(agreement: &Agreement, tree: &Tree) -> Result<Printed, Fault> {
    let (naskah, places) = engine().render(agreement, tree, Mark::Draft)?;
    Ok(Printed {
        markdown: markdown::write(&naskah),
        text: text::write(&naskah),
        naskah,
        places,
    })
}

pub(crate) fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(Engine::built_in)
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every example: its folder and its file.
pub(crate) fn examples() -> Vec<(PathBuf, String)> {
    let folders = fs::read_dir(root().join("examples")).expect("there are examples");
    let mut examples: Vec<_> = folders
        .map(|folder| folder.expect("a folder can be read").path())
        .filter_map(|folder| {
            let toml = fs::read_to_string(folder.join("agreement.toml")).ok()?;
            Some((folder, toml))
        })
        .collect();
    examples.sort();
    examples
}

/// The example that has every section and nearly every key.
pub(crate) fn richest() -> String {
    let path = root().join("examples/air-minum-bkm/agreement.toml");
    fs::read_to_string(path).expect("the richest example is there")
}

/// What an independent reader of Markdown sees, blanks as one.
fn seen(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    let mut out = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => {
                out.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push(' '),
            _ => {}
        }
    }
    blanks(&out)
}

fn blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without blanks, capitals aside: names stand in capitals in the title, and a strong name ends before a comma.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

/// Calls for every value that is no list and no table, with its way from the root.
pub(crate) fn walk(
    fact: &Fact<'_>,
    path: &tree::Path,
    visit: &mut dyn FnMut(&tree::Path, &Fact<'_>),
) {
    match fact {
        Fact::List(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &path.join(index), visit);
            }
        }
        Fact::Record(entries) => {
            for (key, fact) in entries {
                walk(fact, &path.join(*key), visit);
            }
        }
        other => visit(path, other),
    }
}

/// The keys of a path, without the places in lists.
pub(crate) fn keys(path: &tree::Path) -> String {
    let keys = path.segments().iter().filter_map(|segment| match segment {
        tree::Segment::Key(key) => Some(key.as_str()),
        tree::Segment::Index(_) => None,
    });
    keys.collect::<Vec<_>>().join(".")
}

/// Whether keys lie under others, or are the same.
pub(crate) fn under(keys: &str, prefix: &str) -> bool {
    keys.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A file with another value at a path, where the file has that path.
pub(crate) fn with(toml: &str, tree: &Tree, path: &tree::Path, value: &str) -> Option<String> {
    // A list item that is a bare string stands for a table with a text.
    let parent = path.parent();
    let node = match path.last_key() {
        Some("text") => tree
            .get(path)
            .or_else(|| tree.get(&parent).filter(|node| node.text().is_some())),
        _ => tree.get(path),
    }?;
    let span = &node.span;
    Some(format!(
        "{}{value}{}",
        &toml[..span.start],
        &toml[span.end..]
    ))
}

#[test]
fn every_example_reads_as_its_naskah() {
    for (folder, toml) in examples() {
        let path = folder.join("agreement.md");
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let slug = folder.file_name().unwrap_or_default().display();
        let command = format!(
            "pkm render examples/{slug} --format markdown -o examples/{slug}/agreement.md --force"
        );
        let (agreement, tree) = read(&toml);
        let mark = match agreement.status() {
            Status::Draf => Mark::Draft,
            _ => Mark::Clean,
        };
        let (naskah, _) = engine()
            .render(&agreement, &tree, mark)
            .unwrap_or_else(|fault| panic!("{slug}: {fault:?}"));
        let now = markdown::write(&naskah);
        let changed = kept
            .lines()
            .zip(now.lines())
            .find(|(kept, now)| kept != now);
        assert!(
            kept == now,
            "{slug}: {changed:#?} ({} lines kept, {} now); read it and renew it with `{command}`",
            kept.lines().count(),
            now.lines().count(),
        );
    }
}
