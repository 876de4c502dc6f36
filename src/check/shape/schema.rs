//! The schema as data: which keys a table has, what they take, how they are called.
//!
//! It is looked at only when something is wrong; what a sound file is held to is in `contract`.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value as Json;

use crate::tree::{Path, Segment};

/// The keys that take a date, wherever they stand.
pub(in crate::check) const DATE_KEYS: [&str; 7] = [
    "date",
    "start",
    "end",
    "due",
    "first",
    "until",
    "valid_until",
];

/// The schema as it is written.
pub(super) const TEXT: &str = include_str!("../../../schemas/agreement.schema.json");

static SCHEMA: LazyLock<Json> =
    LazyLock::new(|| serde_json::from_str(TEXT).expect("a test reads the schema"));

/// The judge of every file that does not keep the schema, built for the first of them.
pub(super) static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(&SCHEMA).expect("a test builds the validator"));

/// A place in the schema: what it says of the place itself, and of the type that it refers to.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Spot {
    own: &'static Json,
    shared: &'static Json,
}

/// What a key takes, whichever table it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Wanted {
    /// A date.
    Date,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Text.
    Text,
    /// No such key, or different things in different tables.
    Unknown,
}

/// The numbers that a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Takes {
    /// Whole ones alone.
    Whole,
    /// Any.
    Decimal,
    /// Those up to a hundred, with two decimals at most.
    Percent,
}

/// A table that has a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Home {
    /// The keys on the way to it.
    pub way: Vec<&'static str>,
    /// Whether it is an entry of a list.
    pub listed: bool,
}

/// The place of a path; none where the format has nothing there.
pub(super) fn at(path: &Path) -> Option<Spot> {
    path.segments()
        .iter()
        .try_fold(root(), |spot, step| match step {
            Segment::Key(key) => spot.key(key),
            Segment::Index(_) => spot.entry(),
        })
}

/// What a key takes.
pub(in crate::check) fn wanted(key: &str) -> Wanted {
    if DATE_KEYS.contains(&key) {
        return Wanted::Date;
    }
    same(spots(key).map(Spot::wanted)).unwrap_or(Wanted::Unknown)
}

/// The numbers that a key takes; none where it takes no number, or different ones in different tables.
pub(in crate::check) fn takes(key: &str) -> Option<Takes> {
    same(spots(key).map(Spot::takes)).flatten()
}

/// What a key is in every table that has it.
fn spots(key: &str) -> impl Iterator<Item = Spot> {
    let definitions = SCHEMA["$defs"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(_, table)| table);
    definitions
        .chain([&*SCHEMA])
        .filter_map(move |table| table["properties"].get(key))
        .map(Spot::new)
}

/// What all of them are, if they are the same.
fn same<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|next| next == first).then_some(first)
}

/// Whether the keys of a header lead to a list of tables.
pub(in crate::check) fn is_list(header: &str) -> bool {
    let mut spot = Some(root());
    for key in header.split('.') {
        spot = spot.and_then(|spot| spot.entry().unwrap_or(spot).key(key.trim()));
    }
    spot.is_some_and(|spot| spot.types().contains(&"array"))
}

/// The choice of a word for yes or no.
pub(in crate::check) fn boolean_meant(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "ya" | "yes" | "benar" | "1" => Some(true),
        "false" | "tidak" | "no" | "salah" | "0" => Some(false),
        _ => None,
    }
}

/// The tables that have a key, in the order of the schema.
pub(super) fn homes(key: &str) -> Vec<Home> {
    let mut homes = Vec::new();
    let mut way = Vec::new();
    collect(root(), key, &mut way, false, &mut homes);
    homes
}

fn collect(
    spot: Spot,
    key: &str,
    way: &mut Vec<&'static str>,
    listed: bool,
    homes: &mut Vec<Home>,
) {
    if spot.key(key).is_some() && spot.own_properties() {
        homes.push(Home {
            way: way.clone(),
            listed,
        });
    }
    for name in spot.keys() {
        let Some(child) = spot.key(name) else {
            continue;
        };
        let entry = child.entry();
        let table = entry.unwrap_or(child);
        // An entry that may be a mere sentence stands under no header of its own.
        if table.types() == ["object"] && table.own_properties() {
            way.push(name);
            collect(table, key, way, entry.is_some(), homes);
            way.pop();
        }
    }
}

/// The place of the whole file.
pub(super) fn root() -> Spot {
    Spot::new(&SCHEMA)
}

impl Spot {
    fn new(own: &'static Json) -> Self {
        let mut shared = own;
        while let Some(reference) = shared["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap_or_default();
            shared = &SCHEMA["$defs"][name];
        }
        Self { own, shared }
    }

    /// The place under a key.
    pub(super) fn key(self, key: &str) -> Option<Self> {
        let property = self.shared["properties"].get(key);
        let open = || {
            self.shared
                .get("additionalProperties")
                .filter(|open| open.is_object())
        };
        property.or_else(open).map(Self::new)
    }

    /// The place of the entries of a list.
    pub(super) fn entry(self) -> Option<Self> {
        self.shared.get("items").map(Self::new)
    }

    /// The keys that a table has.
    pub(super) fn keys(self) -> impl Iterator<Item = &'static str> {
        self.shared["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.as_str())
    }

    /// Whether a table must have a key.
    pub(super) fn requires(self, key: &str) -> bool {
        // A party that takes what it lacks from `pkm.toml` need not state it; any other must.
        [&self.shared["required"], &self.shared["else"]["required"]]
            .into_iter()
            .filter_map(Json::as_array)
            .flatten()
            .any(|required| required == key)
    }

    /// The types that are taken, in the schema's words.
    pub(super) fn types(self) -> Vec<&'static str> {
        match &self.shared["type"] {
            Json::String(one) => vec![one.as_str()],
            several => several
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Json::as_str)
                .collect(),
        }
    }

    /// The fixed choices.
    pub(super) fn choices(self) -> Vec<&'static str> {
        self.shared["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .collect()
    }

    /// What the place takes.
    pub(super) fn wanted(self) -> Wanted {
        if self.is_date() {
            return Wanted::Date;
        }
        match self.types().as_slice() {
            ["integer" | "number"] => Wanted::Number,
            ["boolean"] => Wanted::Boolean,
            ["string"] | ["string", "array"] => Wanted::Text,
            _ => Wanted::Unknown,
        }
    }

    /// The numbers that are taken.
    pub(super) fn takes(self) -> Option<Takes> {
        match self.types().as_slice() {
            ["integer"] => Some(Takes::Whole),
            ["number"] if self.is_percent() => Some(Takes::Percent),
            ["number"] => Some(Takes::Decimal),
            _ => None,
        }
    }

    /// Whether a date is taken.
    pub(super) fn is_date(self) -> bool {
        self.shared["format"] == "date"
    }

    /// Whether a share of a hundred is taken.
    pub(super) fn is_percent(self) -> bool {
        self.shared["type"] == "number" && self.limit("maximum") == Some(100)
    }

    /// Whether a length of time is taken.
    pub(super) fn is_duration(self) -> bool {
        self.pattern().contains("hari kalender")
    }

    /// The pattern of a text, empty where there is none.
    pub(super) fn pattern(self) -> &'static str {
        self.shared["pattern"].as_str().unwrap_or_default()
    }

    /// A border of a number.
    pub(super) fn limit(self, keyword: &str) -> Option<i64> {
        self.shared[keyword].as_i64()
    }

    /// The Indonesian name of the key.
    pub(super) fn title(self) -> &'static str {
        self.said("title")
    }

    /// The first sentence of the Indonesian description.
    pub(super) fn description(self) -> &'static str {
        let whole = self.said("description");
        let end = whole
            .find(". ")
            .unwrap_or(whole.trim_end_matches('.').len());
        &whole[..end]
    }

    /// An example of the value.
    pub(super) fn example(self) -> Option<&'static Json> {
        [self.own, self.shared]
            .iter()
            .find_map(|place| place["examples"].get(0))
    }

    fn said(self, keyword: &str) -> &'static str {
        let here = self.own[keyword].as_str();
        here.or_else(|| self.shared[keyword].as_str())
            .unwrap_or_default()
    }

    fn own_properties(self) -> bool {
        self.shared["properties"].is_object()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_date_keys_are_those_of_the_schema() {
        let tables = SCHEMA["$defs"]
            .as_object()
            .expect("the schema has definitions");
        let properties = tables
            .values()
            .filter_map(|table| table["properties"].as_object())
            .flatten();
        let (dates, others): (Vec<_>, Vec<_>) =
            properties.partition(|(_, own)| Spot::new(own).is_date());
        let dates: BTreeSet<_> = dates.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(dates, BTreeSet::from(DATE_KEYS));
        assert!(others.iter().all(|(key, _)| !dates.contains(key.as_str())));
    }

    #[test]
    fn homes_are_tables_under_headers() {
        let homes = homes("stamp_duty");
        assert_eq!(
            homes,
            [Home {
                way: vec!["funding"],
                listed: false
            }]
        );
        assert!(is_list("funding.contributions") && is_list("parties.signatories"));
        assert!(!is_list("funding") && !is_list("parties.bank"));
    }
}
