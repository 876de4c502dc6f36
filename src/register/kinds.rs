//! The kinds of agreement, from the manifests of their template folders.
//!
//! A manifest is the only place where a kind's facts stand: its printed names, its clauses in order, their headings. Adding
//! a kind is adding a folder.

use std::collections::BTreeMap;

use include_dir::{Dir, File, include_dir};
use serde::Deserialize;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The folder with the clauses that kinds share.
const SHARED: &str = "umum";

/// The name of a manifest inside the folder of its kind.
const MANIFEST: &str = "naskah.toml";

/// The manifest of what an addendum prints, whatever kind it changes.
const ADDENDUM: &str = "umum/adendum.toml";

/// All kinds, by id.
#[derive(Debug)]
pub struct Kinds {
    kinds: BTreeMap<String, Kind>,
    addendum: Kind,
}

/// A kind of agreement.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// How the title calls it: `Perjanjian Kerja Sama`.
    pub title: String,
    /// How its own text calls it: `Perjanjian Kerja Sama`, in `Perjanjian Kerja Sama ini`.
    pub name: String,
    /// How its clauses call it for short: `Perjanjian`.
    pub short: String,
    /// On which side the first party signs where the drafter does not say: `kesatu-kiri`, `kesatu-kanan`.
    #[serde(default)]
    pub signature_order: Option<String>,
    /// Its articles in order; none while the kind cannot be printed yet.
    #[serde(default)]
    pub pasal: Vec<PasalRow>,
}

/// An article of a kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasalRow {
    /// Its heading.
    pub heading: String,
    /// The clauses that it prints, by name.
    pub prints: Vec<String>,
}

impl Kinds {
    /// The kinds that the program brings along.
    #[must_use]
    pub fn built_in() -> Self {
        let folders = TEMPLATES.dirs().filter_map(|folder| {
            let id = folder.path().to_str()?;
            let manifest = TEMPLATES.get_file(format!("{id}/{MANIFEST}"))?;
            Some((id.to_owned(), read(manifest)))
        });
        let addendum = TEMPLATES
            .get_file(ADDENDUM)
            .expect("the manifest of addenda is embedded");
        Self {
            kinds: folders.collect(),
            addendum: read(addendum),
        }
    }

    /// What an addendum prints, whatever kind it changes.
    #[must_use]
    pub fn addendum(&self) -> &Kind {
        &self.addendum
    }

    /// The kind of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Kind> {
        self.kinds.get(id)
    }

    /// All kinds by id, in the order of the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Kind)> {
        self.kinds.iter().map(|(id, kind)| (id.as_str(), kind))
    }

    /// Whether any kind prints a clause of this name.
    #[must_use]
    pub fn prints(&self, clause: &str) -> bool {
        let row = |row: &PasalRow| row.prints.iter().any(|name| name == clause);
        self.kinds.values().any(|kind| kind.pasal.iter().any(row))
    }
}

fn read(manifest: &File<'_>) -> Kind {
    let text = manifest.contents_utf8().unwrap_or_default();
    toml::from_str(text).expect("a test reads every manifest")
}

/// The text of a template: the kind's own, else the one that kinds share.
#[must_use]
pub fn template(kind: &str, name: &str) -> Option<&'static str> {
    [kind, SHARED].iter().find_map(|folder| {
        TEMPLATES
            .get_file(format!("{folder}/{name}.djot"))?
            .contents_utf8()
    })
}
