//! Keys that the format does not have, and keys that it requires.

use std::collections::BTreeMap;

use super::schema::{self, Home, Spot};
use super::speech::{self, Slip};
use super::{MISSING_KEY, Sheet, Table, UNKNOWN_KEY, demands, rename};
use crate::check::rule::Reading;
use crate::finding::Finding;
use crate::locale::Words;
use crate::tree::{Part, Path, Segment};
use crate::words;

/// How many tables a help line names.
const MOST_HOMES: usize = 3;

/// How many keys a help line lists.
const MOST_KEYS: usize = 12;

/// What was most likely meant by a key that a table does not have.
enum Meant {
    /// A key of the same table.
    Key(&'static str),
    /// The same key, in one of these tables.
    Elsewhere(Vec<Home>),
    /// Nothing near.
    Nothing,
}

/// Keys that stand in the file after all, misspelt or in another table, each with the keys on the way to its table.
#[derive(Debug, Default)]
pub(super) struct Stated(Vec<(Vec<String>, String)>);

impl Stated {
    /// Whether a key that a table lacks was meant somewhere.
    pub(super) fn has(&self, table: &Path, key: &str) -> bool {
        let way = way(table);
        self.0
            .iter()
            .any(|(home, stated)| *home == way && stated == key)
    }

    fn add(&mut self, home: &[&str], key: &str) {
        let home = home.iter().map(|step| (*step).to_owned()).collect();
        self.0.push((home, key.to_owned()));
    }
}

/// Judges the keys of all tables of which the validator complains.
pub(super) fn judge(sheet: &mut Sheet<'_>, tables: &BTreeMap<Path, Table>) -> Stated {
    let mut stated = Stated::default();
    for (path, table) in tables {
        let Some(spot) = schema::at(path) else {
            continue;
        };
        let mut given: Vec<&str> = Vec::new();
        for key in &table.unknown {
            let meant = meant(sheet, path, spot, key, &table.missing);
            match &meant {
                Meant::Key(name) => stated.add(&way(path), name),
                Meant::Elsewhere(homes) => homes.iter().for_each(|home| stated.add(&home.way, key)),
                Meant::Nothing => {}
            }
            let fix = match meant {
                Meant::Key(name) if !given.contains(&name) => {
                    given.push(name);
                    rename::fix(sheet, path, spot, key, name)
                }
                _ => None,
            };
            unknown(sheet, path, spot, key, &meant).fix = fix;
        }
    }
    if sheet.facts.reading == Reading::Broken {
        return stated;
    }
    for (path, table) in tables {
        let here = |missing: &&String| !stated.has(path, missing);
        let missing: Vec<&String> = table.missing.iter().filter(here).collect();
        if path.segments().is_empty() {
            sections(sheet, &missing);
        } else {
            for key in missing {
                absent(sheet, path, key);
            }
        }
    }
    stated
}

/// The keys of a path, without the places in lists.
pub(super) fn way(path: &Path) -> Vec<&str> {
    let steps = path.segments().iter();
    let keys = steps.filter_map(|step| match step {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    });
    keys.collect()
}

fn meant(sheet: &Sheet<'_>, path: &Path, spot: Spot, key: &str, missing: &[String]) -> Meant {
    let table = sheet.tree.get(path);
    let free: Vec<&'static str> = spot
        .keys()
        .filter(|name| table.is_some_and(|table| table.entry(name).is_none()))
        .collect();
    let one_of = demands::one_of(path);
    let needed =
        |name: &&str| missing.iter().any(|missing| missing == name) || one_of.contains(name);
    let needed: Vec<&'static str> = free.iter().copied().filter(needed).collect();
    if let Some(name) = speech::nearest(key, &needed, Slip::Small) {
        return Meant::Key(name);
    }
    let homes = nearest_homes(path, key);
    if !homes.is_empty() {
        return Meant::Elsewhere(homes);
    }
    // A key that the table needs is more likely meant than any other, though less of it is right.
    let meant = speech::nearest(key, &needed, Slip::Large)
        .or_else(|| speech::nearest(key, &free, Slip::Small))
        .or_else(|| named(spot, &free, key));
    meant.map_or(Meant::Nothing, Meant::Key)
}

/// The tables that have a key, nearest to a path; none where there are too many to choose from.
fn nearest_homes(path: &Path, key: &str) -> Vec<Home> {
    let here = way(path);
    let distance = |home: &Home| {
        let shared = here
            .iter()
            .zip(&home.way)
            .take_while(|(a, b)| a == b)
            .count();
        here.len() + home.way.len() - 2 * shared
    };
    let mut homes = schema::homes(key);
    let Some(least) = homes.iter().map(distance).min() else {
        return homes;
    };
    homes.retain(|home| distance(home) == least);
    if homes.len() > MOST_HOMES {
        homes.clear();
    }
    homes
}

/// The key whose Indonesian name was typed.
pub(super) fn named(spot: Spot, free: &[&'static str], key: &str) -> Option<&'static str> {
    let plain = key.to_lowercase().replace(['_', '-'], " ");
    let mut hits = free.iter().copied().filter(|name| {
        let title = spot.key(name).map_or("", Spot::title).to_lowercase();
        title == plain || title.split(' ').next() == Some(plain.as_str())
    });
    let hit = hits.next();
    hit.filter(|_| hits.next().is_none())
}

fn unknown<'s>(
    sheet: &'s mut Sheet<'_>,
    path: &Path,
    spot: Spot,
    key: &str,
    meant: &Meant,
) -> &'s mut Finding {
    let at = path.join(key);
    let message = if path.segments().is_empty() {
        words!(
            "tidak ada bagian atau kunci `{key}` di tingkat teratas",
            "there is no section or key `{key}` at the top level"
        )
    } else {
        let header = header(path, sheet);
        words!(
            "tidak ada kunci `{key}` dalam {header}",
            "there is no key `{key}` in {header}"
        )
    };
    let help = match meant {
        Meant::Key(name) => {
            let title = spot.key(name).map_or("", Spot::title);
            words!("maksudnya `{name}` ({title})?", "did you mean `{name}`?")
        }
        Meant::Elsewhere(homes) => elsewhere(key, homes),
        Meant::Nothing => known(spot),
    };
    sheet.report(UNKNOWN_KEY, &at, &Part::Key, message, Some(help))
}

fn elsewhere(key: &str, homes: &[Home]) -> Words {
    if let [Home { way, .. }] = homes
        && way.is_empty()
    {
        let listed = schema::is_list(key);
        let section = schema::root()
            .key(key)
            .is_some_and(|spot| spot.keys().next().is_some());
        return match (listed, section) {
            (true, _) => words!(
                "bagian ini berdiri sendiri: `[[{key}]]`",
                "this section stands by itself: `[[{key}]]`"
            ),
            (_, true) => words!(
                "bagian ini berdiri sendiri: `[{key}]`",
                "this section stands by itself: `[{key}]`"
            ),
            _ => words!(
                "`{key}` ditulis paling atas, sebelum tajuk yang pertama",
                "`{key}` stands at the very top, before the first header"
            ),
        };
    }
    let headers: Vec<String> = homes.iter().map(notation).collect();
    let (id, en) = speech::names(headers.iter().map(String::as_str), ("atau", "or"));
    words!(
        "`{key}` termasuk {id}: tulis di bawah tajuk itu, sebelum tajuk berikutnya",
        "`{key}` belongs to {en}: write it under that header, before the next one"
    )
}

/// The header of a table: `[funding]`, `[[parties.signatories]]`.
fn notation(home: &Home) -> String {
    let name = home.way.join(".");
    if home.listed {
        format!("[[{name}]]")
    } else {
        format!("[{name}]")
    }
}

fn known(spot: Spot) -> Words {
    let keys: Vec<&str> = spot.keys().take(MOST_KEYS + 1).collect();
    let (id, en) = speech::names(keys.iter().copied().take(MOST_KEYS), ("dan", "and"));
    if keys.len() > MOST_KEYS {
        return words!(
            "hapus kunci ini; yang ada antara lain {id}",
            "remove it; there are, among others, {en}"
        );
    }
    words!(
        "hapus kunci ini; yang ada hanya {id}",
        "remove it; there are only {en}"
    )
}

/// A table as the reader sees it, in backticks: its header, or the keys that lead to a table in braces.
pub(super) fn header(path: &Path, sheet: &Sheet<'_>) -> String {
    let typed = sheet.tree.get(path).map_or("", |node| sheet.typed(node));
    let typed = typed.lines().next().unwrap_or_default();
    if typed.starts_with('[') {
        return format!("`{}`", typed.trim_end());
    }
    let name = way(path).join(".");
    if typed.starts_with('{') {
        return format!("`{name}`");
    }
    format!("`[{name}]`")
}

/// Required sections that a file lacks: one finding for all.
fn sections(sheet: &mut Sheet<'_>, missing: &[&String]) {
    let [first, ..] = missing else { return };
    let shown: Vec<String> = missing.iter().map(|key| section(key)).collect();
    let (id, en) = speech::names(shown.iter().map(String::as_str), ("dan", "and"));
    let help = schema::root().key(first).map(|spot| {
        let (shown, description) = (&shown[0], spot.description());
        match spot.example() {
            Some(example) if example.is_object() && shown.starts_with('[') => {
                let inside = example
                    .as_object()
                    .and_then(|map| map.keys().next())
                    .map_or("", String::as_str);
                let line = spot
                    .key(inside)
                    .map_or_else(String::new, |inner| speech::example(inside, inner));
                words!(
                    "tambahkan `{shown}`, misalnya dengan `{line}`: {description}",
                    "add `{shown}`, for example with `{line}`"
                )
            }
            _ => words!("tambahkan `{shown}`: {description}", "add `{shown}`"),
        }
    });
    let message = words!("berkas belum memuat {id}", "the file lacks {en}");
    sheet.report(MISSING_KEY, &Path::root(), &Part::Value, message, help);
}

fn section(key: &str) -> String {
    match schema::root().key(key) {
        Some(_) if schema::is_list(key) => format!("[[{key}]]"),
        Some(spot) if spot.keys().next().is_some() => format!("[{key}]"),
        _ => format!("{key} = 1"),
    }
}

/// A required key that a table lacks.
fn absent(sheet: &mut Sheet<'_>, path: &Path, key: &str) {
    let header = header(path, sheet);
    let help = schema::at(&path.join(key)).map(|spot| {
        let (example, description) = (speech::example(key, spot), spot.description());
        words!(
            "tambahkan `{example}`: {description}",
            "add for example `{example}`"
        )
    });
    let message = words!(
        "{header} belum memuat kunci wajib `{key}`",
        "{header} lacks the required key `{key}`"
    );
    sheet.report(MISSING_KEY, path, &Part::Value, message, help);
}
