//! The register of regulations: titles, amendments, successors.
//!
//! The facts stand in `regulations.toml` with the source of each and how certain it is. A drafter types `UU 23/2014`; paper
//! carries the type in full, the title, and the last amendment.
//!
//! An agreement cites a handful of regulations out of many, so the data file is cut into rows at once and a row is read when
//! it is first asked for.

mod citation;
mod forms;
mod names;
#[cfg(test)]
mod tests;

use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use citation::Key;
pub use citation::{Citation, rank};
use forms::Spelling;

/// The regulations that the program knows.
#[derive(Debug)]
pub struct Register(Vec<Row>);

/// The register that the program brings along.
#[must_use]
pub fn register() -> &'static Register {
    static REGISTER: LazyLock<Register> = LazyLock::new(Register::built_in);
    &REGISTER
}

/// A regulation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulation {
    /// The short citation in its canonical form: `UU 23/2014`.
    pub id: String,
    /// The type in short: `UU`, `Permendagri`, `Peraturan LKPP`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The number; none for a code of law.
    #[serde(default)]
    pub number: Option<String>,
    /// The year; none for a code of law.
    #[serde(default)]
    pub year: Option<u16>,
    /// What it is about, as its official title says; empty where the type is its name.
    #[serde(default)]
    pub title: String,
    /// Given where the title is not surely the official one.
    #[serde(default)]
    pub title_certainty: Option<Certainty>,
    /// The name in the language of the colony.
    #[serde(default)]
    pub original: Option<String>,
    /// Whether it is in force.
    pub status: Status,
    /// What amended it, by id, in the order of time.
    #[serde(default)]
    pub amendments: Vec<String>,
    /// What took its place, by id.
    #[serde(default)]
    pub replaced_by: Vec<String>,
    /// The kinds of agreement or of parties that it is about; none for every agreement.
    #[serde(default)]
    pub concerns: Vec<String>,
    /// What else a drafter should know, in Indonesian.
    #[serde(default)]
    pub note: Option<String>,
    /// Where status and succession are known from.
    pub source: String,
    /// How certain status and succession are.
    pub certainty: Certainty,
    #[serde(skip)]
    full: String,
}

/// Whether a regulation is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In force.
    Berlaku,
    /// In force as amended.
    Diubah,
    /// Revoked by another.
    Dicabut,
    /// Without force for another reason: struck down by the court, made a law, expired.
    TidakBerlaku,
}

/// How certain a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Certainty {
    /// The text of the rule itself was read.
    #[serde(rename = "V")]
    Verified,
    /// A secondary source says so.
    #[serde(rename = "V2")]
    Secondary,
    /// Common knowledge of the field, not verified.
    #[serde(rename = "K")]
    Known,
    /// Uncertain.
    #[serde(rename = "U")]
    Uncertain,
}

impl Register {
    /// Cuts the data file into its rows.
    #[must_use]
    pub fn built_in() -> Self {
        Self(DATA.split(HEADER).skip(1).filter_map(Row::new).collect())
    }

    /// The regulation that a citation names, in any of the common spellings.
    #[must_use]
    pub fn find(&self, citation: &str) -> Option<&Regulation> {
        let first = citation::first_of(citation);
        self.by_id(first)
            .or_else(|| self.of(&Citation::parse(first)?))
    }

    /// The regulation of a canonical short citation, typed to the letter. Nearly every citation is, and it costs nearly nothing.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&Regulation> {
        self.0
            .iter()
            .find(|row| row.id == id)
            .map(|row| row.read(self))
    }

    /// The regulation that a citation taken apart names.
    #[must_use]
    pub fn of(&self, citation: &Citation) -> Option<&Regulation> {
        self.row(&citation.key()).map(|row| row.read(self))
    }

    fn row(&self, key: &Key) -> Option<&Row> {
        // Taking citations apart is slow, and few are of one year.
        let year = key.2.map(|year| year.to_string()).unwrap_or_default();
        let mut rows = self.0.iter().filter(|row| row.id.contains(&year));
        rows.find(|row| row.key() == Some(key))
    }

    /// What stands today in the place of a regulation that is no longer in force, the whole chain of successors followed.
    #[must_use]
    pub fn successors(&self, regulation: &Regulation) -> Vec<&Regulation> {
        let mut found: Vec<&Regulation> = Vec::new();
        let mut open: Vec<&str> = regulation.replaced_by.iter().map(String::as_str).collect();
        let mut seen: Vec<&str> = Vec::new();
        while let Some(id) = open.pop() {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            match self.by_id(id) {
                Some(next) if next.in_force() => found.push(next),
                Some(next) => open.extend(next.replaced_by.iter().map(String::as_str)),
                None => {}
            }
        }
        found
    }

    /// All regulations, in the order of the data file.
    pub fn iter(&self) -> impl Iterator<Item = &Regulation> {
        self.0.iter().map(|row| row.read(self))
    }
}

impl Regulation {
    /// The full citation as on paper, with the last amendment and without `Republik Indonesia` (Lampiran II UU 12/2011
    /// butir 45).
    #[must_use]
    pub fn full(&self) -> String {
        self.full.clone()
    }

    /// Whether it is in force, amended or not.
    #[must_use]
    pub fn in_force(&self) -> bool {
        matches!(self.status, Status::Berlaku | Status::Diubah)
    }

    /// A title that is not surely official is left out: a citation by type, number and year is never wrong.
    fn unamended(&self) -> String {
        let citation = Citation::parse(&self.id).and_then(|citation| citation.spelled());
        let mut text = citation.unwrap_or_else(|| self.id.clone());
        if !self.title.is_empty() && self.title_certainty.is_none() {
            text.push_str(" tentang ");
            text.push_str(&self.title);
        }
        if let Some(original) = &self.original {
            text = format!("{text} ({original})");
        }
        text
    }

    fn amended(&self, last: Option<&str>) -> String {
        let own = self.unamended();
        match (last, self.amendments.len()) {
            (None, _) => own,
            (Some(last), 1) => format!("{own} sebagaimana telah diubah dengan {last}"),
            (Some(last), _) => {
                format!("{own} sebagaimana telah beberapa kali diubah, terakhir dengan {last}")
            }
        }
    }
}

/// A legal basis as paper carries it. A citation that is typed in short is spelled out, with title and amendments where the
/// register knows it and the drafter gave no title; everything else stays as typed.
#[must_use]
pub fn expand(register: &Register, typed: &str) -> String {
    spelled_out(register, typed).unwrap_or_else(|| typed.to_owned())
}

fn spelled_out(register: &Register, typed: &str) -> Option<String> {
    let citation = Citation::parse(typed)?;
    if citation.about.is_none()
        && let Some(regulation) = register.find(typed)
    {
        return Some(regulation.full());
    }
    match citation.spelling() {
        Spelling::Short => citation.spelled(),
        Spelling::Official => None,
    }
}

const DATA: &str = include_str!("regulations.toml");

/// What begins a row of the data file.
const HEADER: &str = "[[regulations]]\n";

/// A regulation in the data file, read when it is first asked for.
#[derive(Debug)]
struct Row {
    id: &'static str,
    text: &'static str,
    key: OnceLock<Option<Key>>,
    regulation: OnceLock<Regulation>,
}

impl Row {
    fn new(text: &'static str) -> Option<Self> {
        let id = text
            .lines()
            .find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'))?;
        Some(Self {
            id,
            text,
            key: OnceLock::new(),
            regulation: OnceLock::new(),
        })
    }

    fn key(&self) -> Option<&Key> {
        let key = self.key.get_or_init(|| citation::key_of_id(self.id));
        key.as_ref()
    }

    fn read(&self, register: &Register) -> &Regulation {
        self.regulation.get_or_init(|| {
            let mut regulation = self.bare();
            let last = regulation.amendments.last();
            let last = last.and_then(|id| register.0.iter().find(|row| row.id == id));
            let title = last.map(|row| row.bare().unamended());
            regulation.full = regulation.amended(title.as_deref());
            regulation
        })
    }

    /// What the row itself says.
    fn bare(&self) -> Regulation {
        toml::from_str(self.text).expect("a test reads every row")
    }
}
