//! What the law requires each kind of agreement to contain, and where in a file it stands.
//!
//! The facts stand in `contents.toml` with their articles and how certain they are; what they ask of one agreement is judged
//! elsewhere.

use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use super::regulations::Certainty;

/// The contents that one rule of law requires of some kinds of agreement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// The kinds of agreement, by id.
    pub kinds: Vec<String>,
    /// The parties between whom the rule holds.
    #[serde(default)]
    pub between: Between,
    /// Where the law lists the items: `UU 23/2014 Pasal 366 ayat (2)`.
    pub article: String,
    /// Where that is known from.
    pub source: String,
    /// How certain it is.
    pub certainty: Certainty,
    /// What must be there, in the order of the law.
    pub items: Vec<Item>,
}

/// One thing that an agreement must contain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its place in the list of the law.
    #[serde(default)]
    pub letter: Option<String>,
    /// What it is, in Indonesian and in English.
    pub name: [String; 2],
    /// What must be given, as paths; of each inner list any one will do. Empty where every agreement has it.
    #[serde(default)]
    pub needs: Vec<Vec<String>>,
    /// What must be given for the item to count.
    #[serde(default)]
    pub of: Of,
    /// Words in the heading of an own clause that gives the item as well, in small letters.
    #[serde(default)]
    pub heading: Vec<String>,
}

/// The parties between whom a rule holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Between {
    /// Any.
    #[default]
    Siapapun,
    /// Regional government with a party that is no government.
    DaerahPihakKetiga,
    /// Regional government and any other.
    Daerah,
}

/// What an agreement must give for an item to count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Of {
    /// Anything.
    #[default]
    Apapun,
    /// Money.
    Uang,
    /// Goods and no money.
    Barang,
}

impl Contents {
    /// The article of an item: `UU 23/2014 Pasal 366 ayat (2) huruf b`.
    #[must_use]
    pub fn article_of(&self, item: &Item) -> String {
        match &item.letter {
            Some(letter) => format!("{} huruf {letter}", self.article),
            None => self.article.clone(),
        }
    }
}

/// The contents required of a kind of agreement.
///
/// # Panics
/// Where the data file is broken.
pub fn required(kind: &str) -> impl Iterator<Item = &'static Contents> {
    let rows = ALL.iter().filter(move |row| row.names(kind));
    rows.map(Row::read)
}

static ALL: LazyLock<Vec<Row>> =
    LazyLock::new(|| DATA.split(HEADER).skip(1).map(Row::new).collect());

const DATA: &str = include_str!("contents.toml");

/// What begins a row of the data file.
const HEADER: &str = "[[contents]]\n";

/// A row of the data file, read when a kind that it names is first asked for.
#[derive(Debug)]
struct Row {
    text: &'static str,
    contents: OnceLock<Contents>,
}

impl Row {
    const fn new(text: &'static str) -> Self {
        Self {
            text,
            contents: OnceLock::new(),
        }
    }

    /// Whether the first line, which names the kinds, names this one.
    fn names(&self, kind: &str) -> bool {
        let line = self.text.lines().next().unwrap_or_default();
        line.starts_with("kinds = ") && line.contains(&format!("\"{kind}\""))
    }

    fn read(&self) -> &Contents {
        self.contents.get_or_init(|| {
            let row = format!("{HEADER}{}", self.text);
            let file: File = toml::from_str(&row).expect("a test reads every row");
            let [contents] = file.contents;
            contents
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    contents: [Contents; 1],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Agreement, Field, Shape};
    use crate::register::kinds::Kinds;

    /// Whether the format has a path, lists stepped into.
    fn leads_somewhere(path: &str) -> bool {
        let mut shape = Agreement::shape();
        for key in path.split('.') {
            while let Shape::List(inner) = shape {
                shape = *inner;
            }
            let Shape::Record(keys) = shape else {
                return false;
            };
            let Some(found) = keys.into_iter().find(|own| own.name == key) else {
                return false;
            };
            shape = found.shape;
        }
        true
    }

    #[test]
    fn every_kind_exists_and_every_path_leads_somewhere() {
        let kinds = Kinds::built_in();
        for row in ALL.iter() {
            let contents = row.read();
            assert!(contents.kinds.iter().all(|kind| row.names(kind)), "{row:?}");
            assert!(contents.kinds.iter().all(|kind| kinds.get(kind).is_some()));
            for path in contents
                .items
                .iter()
                .flat_map(|item| item.needs.iter().flatten())
            {
                assert!(leads_somewhere(path), "{path}");
            }
        }
    }

    #[test]
    fn headings_are_compared_in_small_letters() {
        for item in ALL.iter().flat_map(|row| &row.read().items) {
            assert!(
                item.heading.iter().all(|word| *word == word.to_lowercase()),
                "{item:?}"
            );
        }
    }

    #[test]
    fn the_law_lists_as_many_items_as_it_does() {
        let count = |kind| {
            let contents = required(kind).next().expect("required contents");
            contents
                .items
                .iter()
                .filter(|item| item.of != Of::Barang)
                .count()
        };
        assert_eq!(count("perjanjian-kerja-sama"), 4);
        assert_eq!(count("perjanjian-bersama-desa"), 8);
        assert_eq!(count("perjanjian-hibah"), 9);
        assert_eq!(count("kontrak-swakelola-tipe-4"), 5);
        assert_eq!(count("kemitraan-usaha"), 6);
        assert_eq!(count("kontrak-swakelola-tipe-3"), 5);
        assert_eq!(count("perjanjian-tjsl"), 4);
        assert_eq!(count("kesepakatan-bersama"), 7);
        assert_eq!(count("kemitraan-kehutanan"), 11);
        assert_eq!(required("nota-kesepahaman").count(), 0);
    }
}
