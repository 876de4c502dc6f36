//! The kinds of agreement, from the manifests of their template folders.
//!
//! A manifest is the only place where a kind's facts stand: its printed names, its clauses in order, their headings. Adding
//! a kind is adding a folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The folder with the clauses that kinds share.
pub const SHARED: &str = "umum";

/// The name of a manifest inside the folder of its kind.
pub const MANIFEST: &str = "naskah.toml";

/// How the name of a template ends.
pub const ENDING: &str = ".djot";

/// The manifest of what an addendum prints, whatever kind it changes.
pub const ADDENDUM: &str = "umum/adendum.toml";

/// All kinds, by id.
#[derive(Debug)]
pub struct Kinds {
    by_id: BTreeMap<String, Manifest>,
    addendum: Manifest,
    /// Templates that a repository adds or sets before the program's own, by `<folder>/<name>`.
    own: BTreeMap<String, String>,
}

/// A manifest, read when its kind is first asked for: most runs have to do with one kind.
#[derive(Debug)]
struct Manifest {
    author: Author,
    text: Cow<'static, str>,
    kind: OnceLock<Kind>,
}

/// A file of a repository's templates folder: `perjanjian-hibah/funding.djot`, `titip-ternak/naskah.toml`.
#[derive(Debug, Clone)]
pub struct TemplateFile {
    /// Its path below the templates folder, with `/`.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// Who wrote a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// It comes with the program.
    Program,
    /// The repository brought it along.
    Repository,
}

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One kind.
    Kind,
    /// All kinds that have none of their own.
    Shared,
}

/// Where a template is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'k> {
    /// The folder of the kind, or the shared one.
    pub folder: &'k str,
    /// Which of the two that is.
    pub scope: Scope,
    /// Who wrote it.
    pub author: Author,
    /// What it says.
    text: &'k str,
}

/// A manifest that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenManifest {
    /// Its path below the templates folder.
    pub name: String,
    /// Where reading went wrong, in bytes.
    pub span: Range<usize>,
    /// What the reader says.
    pub reason: String,
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
    /// What is given under the scheme `hibah`, in small letters; left out: `hibah`.
    #[serde(default)]
    pub grant: Option<String>,
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
            Some((
                id.to_owned(),
                Manifest::built_in(&format!("{id}/{MANIFEST}"))?,
            ))
        });
        Self {
            by_id: folders.collect(),
            addendum: Manifest::built_in(ADDENDUM).expect("the manifest of addenda is embedded"),
            own: BTreeMap::new(),
        }
    }

    /// Adds the templates and kinds of a repository; those of a name that is there already take its place.
    pub fn add(&mut self, files: Vec<TemplateFile>) -> Vec<BrokenManifest> {
        let mut broken = Vec::new();
        for TemplateFile { name, text } in files {
            let kind = match name.split_once('/') {
                _ if name == ADDENDUM => None,
                Some((kind, MANIFEST)) => Some(kind.to_owned()),
                _ => {
                    let name = name.strip_suffix(ENDING).unwrap_or(&name).to_owned();
                    self.own.insert(name, text);
                    continue;
                }
            };
            match toml::from_str::<Kind>(&text) {
                Ok(read) => {
                    let manifest = Manifest {
                        author: Author::Repository,
                        text: Cow::Owned(text),
                        kind: OnceLock::from(read),
                    };
                    match kind {
                        Some(kind) => {
                            self.by_id.insert(kind, manifest);
                        }
                        None => self.addendum = manifest,
                    }
                }
                Err(error) => broken.push(BrokenManifest {
                    span: error.span().unwrap_or_default(),
                    reason: error.message().to_owned(),
                    name,
                }),
            }
        }
        broken
    }

    /// Whether a repository has added templates.
    #[must_use]
    pub fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// The text of a template: the kind's own, else the one that kinds share; of each the repository's before the
    /// program's.
    #[must_use]
    pub fn template<'k>(&'k self, kind: &'k str, name: &str) -> Option<&'k str> {
        self.found(kind, name).map(|found| found.text)
    }

    /// Where a template of a name is taken from.
    #[must_use]
    pub fn found<'k>(&'k self, kind: &'k str, name: &str) -> Option<Found<'k>> {
        let scopes = [(kind, Scope::Kind), (SHARED, Scope::Shared)];
        scopes.into_iter().find_map(|(folder, scope)| {
            let name = format!("{folder}/{name}");
            let own = self.own.get(&name).map(String::as_str);
            let (text, author) = match own {
                Some(text) => (text, Author::Repository),
                None => (built_in(&name)?, Author::Program),
            };
            Some(Found {
                folder,
                scope: if folder == SHARED {
                    Scope::Shared
                } else {
                    scope
                },
                author,
                text,
            })
        })
    }

    /// The folder whose template of a name is printed, where the repository brought it along.
    #[must_use]
    pub fn own_folder<'k>(&'k self, kind: &'k str, name: &str) -> Option<&'k str> {
        let found = self.found(kind, name)?;
        (found.author == Author::Repository).then_some(found.folder)
    }

    /// The program's own template of a name, whatever a repository brought along.
    #[must_use]
    pub fn built_in_template(kind: &str, name: &str) -> Option<&'static str> {
        let mut folders = [kind, SHARED].into_iter();
        folders.find_map(|folder| built_in(&format!("{folder}/{name}")))
    }

    /// The manifest of a kind: the repository's before the program's.
    #[must_use]
    pub fn manifest(&self, kind: &str) -> Option<&str> {
        self.by_id.get(kind).map(|manifest| &*manifest.text)
    }

    /// The program's own manifest of a kind.
    #[must_use]
    pub fn built_in_manifest(kind: &str) -> Option<&'static str> {
        embedded(&format!("{kind}/{MANIFEST}"))
    }

    /// Who wrote the manifest of a kind.
    #[must_use]
    pub fn author(&self, kind: &str) -> Author {
        let manifest = self.by_id.get(kind);
        manifest.map_or(Author::Program, |manifest| manifest.author)
    }

    /// What an addendum prints, whatever kind it changes.
    #[must_use]
    pub fn addendum(&self) -> &Kind {
        self.addendum.kind()
    }

    /// The kind of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Kind> {
        self.by_id.get(id).map(Manifest::kind)
    }

    /// The ids of all kinds, in the order of the alphabet.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// All kinds by id, in the order of the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Kind)> {
        let kinds = self.by_id.iter();
        kinds.map(|(id, manifest)| (id.as_str(), manifest.kind()))
    }

    /// Whether any kind prints a clause of this name.
    #[must_use]
    pub fn prints(&self, clause: &str) -> bool {
        let row = |row: &PasalRow| row.prints.iter().any(|name| name == clause);
        self.iter().any(|(_, kind)| kind.pasal.iter().any(row))
    }
}

impl Manifest {
    fn built_in(path: &str) -> Option<Self> {
        Some(Self {
            author: Author::Program,
            text: Cow::Borrowed(embedded(path)?),
            kind: OnceLock::new(),
        })
    }

    fn kind(&self) -> &Kind {
        self.kind.get_or_init(|| {
            toml::from_str(&self.text).expect("a test reads every manifest of the program")
        })
    }
}

fn built_in(name: &str) -> Option<&'static str> {
    embedded(&format!("{name}{ENDING}"))
}

/// An embedded file. The library compares paths part by part, which for fifty templates takes longer than all of them take
/// to be filled; names as written are enough.
fn embedded(path: &str) -> Option<&'static str> {
    let (folder, _) = path.split_once('/')?;
    let folder = TEMPLATES
        .dirs()
        .find(|dir| dir.path().as_os_str() == folder)?;
    let file = folder
        .files()
        .find(|file| file.path().as_os_str() == path)?;
    file.contents_utf8()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(name: &str, heading: &str) -> (Kinds, Vec<BrokenManifest>) {
        let head = "title = \"Uji\"\nname = \"Uji\"\nshort = \"Uji\"\n";
        let mut kinds = Kinds::built_in();
        let broken = kinds.add(vec![TemplateFile {
            name: name.to_owned(),
            text: format!("{head}[[pasal]]\nheading = {heading}\nprints = [\"closing\"]\n"),
        }]);
        (kinds, broken)
    }

    #[test]
    fn a_repository_adds_kinds_and_says_what_addenda_print() {
        let (kinds, _) = added("titip-ternak/naskah.toml", "\"Penutup\"");
        let kind = kinds.get("titip-ternak").expect("it was added");
        assert_eq!(kind.pasal[0].heading, "Penutup");
        let (kinds, _) = added(ADDENDUM, "\"Ketentuan Akhir\"");
        assert_eq!(kinds.addendum().pasal[0].heading, "Ketentuan Akhir");
        let (kinds, broken) = added(ADDENDUM, "7");
        assert_eq!(broken[0].name, ADDENDUM);
        assert_ne!(kinds.addendum().title, "Uji");
    }
}
