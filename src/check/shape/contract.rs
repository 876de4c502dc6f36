//! The schema without its words: what each place takes, in a form that is quickly walked along a file.
//!
//! A validator for any schema would need the file as JSON, which knows neither dates nor exact decimals, and would cost more
//! than reading the file did. This one knows the keywords that our schema uses, and judges the values of TOML as they are; a
//! test holds it to a real validator.

use std::sync::LazyLock;

use serde_json::Value as Json;

use super::schema;
use crate::agreement::walk::Step;
use crate::source::Source;
use crate::tree::{Entry, Node, Tree, Value};

/// What a place does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal<'t> {
    /// A value of this type.
    Type,
    /// A value that is none of the choices.
    Choice,
    /// A text of another form.
    Pattern,
    /// A number below the least.
    Least,
    /// A number above the most.
    Most,
    /// A text of nothing but blanks.
    Blank,
    /// A list with fewer entries than this.
    Few(usize),
    /// A key of the table that it does not have.
    Unknown(&'t str),
    /// The lack of a key in the table.
    Missing(&'static str),
}

/// What hears of refusals, each with the way to the value.
pub(super) type Hear<'h, 't> = dyn FnMut(&[Step<'t>], Refusal<'t>) + 'h;

/// Tells everything that the schema refuses in a tree.
pub(super) fn judge<'t>(source: &Source, tree: &'t Tree, hear: &mut Hear<'_, 't>) {
    static CONTRACT: LazyLock<Contract> = LazyLock::new(Contract::new);
    let mut walk = Walk {
        contract: &CONTRACT,
        source,
        steps: Vec::new(),
        hear,
    };
    walk.judge(tree.root(), ROOT);
}

/// The places of the schema, by number.
#[derive(Debug, Default)]
struct Contract {
    places: Vec<Place>,
}

/// The number of the whole file.
const ROOT: usize = 0;

/// What one place of the schema takes.
#[derive(Debug, Default)]
struct Place {
    types: Types,
    date: bool,
    /// The keys of a table in order, each with its place.
    keys: Vec<(&'static str, usize)>,
    /// The place of keys that the drafter chooses.
    open: Option<usize>,
    required: Vec<&'static str>,
    /// The key that excuses the lack of the others.
    excuse: Option<&'static str>,
    entry: Option<usize>,
    fewest: usize,
    choices: Vec<&'static Json>,
    pattern: Option<Pattern>,
    no_blank: bool,
    least: Option<i64>,
    most: Option<i64>,
}

/// The types that a place takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Types(u8);

/// The forms of text that the schema asks, known by their patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pattern {
    Id,
    Duration,
    Fraction,
}

impl Contract {
    fn new() -> Self {
        let mut contract = Self::default();
        contract.add(schema::whole(), &mut Vec::new());
        contract
    }

    /// Takes in a place of the schema and those below it, each definition once.
    fn add(&mut self, own: &'static Json, known: &mut Vec<(&'static str, usize)>) -> usize {
        if let Some(name) = own["$ref"].as_str() {
            if let Some((_, number)) = known.iter().find(|(known, _)| *known == name) {
                return *number;
            }
            known.push((name, self.places.len()));
            return self.add(schema::definition(name), known);
        }
        let number = self.places.len();
        self.places.push(Place::plain(own));
        let keys = own["properties"].as_object().into_iter().flatten();
        let mut keys: Vec<_> = keys
            .map(|(key, place)| (key.as_str(), self.add(place, known)))
            .collect();
        keys.sort_unstable_by_key(|(key, _)| *key);
        let open = &own["additionalProperties"];
        let open = open.is_object().then(|| self.add(open, known));
        let entry = own.get("items").map(|entry| self.add(entry, known));
        let place = &mut self.places[number];
        (place.keys, place.open, place.entry) = (keys, open, entry);
        number
    }
}

impl Place {
    /// What a place says of itself, without those below it.
    fn plain(own: &'static Json) -> Self {
        let excused = &own["else"]["required"];
        Self {
            types: Types::of(&own["type"]),
            date: own["format"] == "date",
            required: names(&own["required"]).chain(names(excused)).collect(),
            excuse: names(&own["if"]["required"]).next(),
            fewest: own["minItems"].as_u64().map_or(0, |fewest| {
                usize::try_from(fewest).expect("a list has few entries")
            }),
            choices: own["enum"].as_array().into_iter().flatten().collect(),
            pattern: own["pattern"].as_str().map(Pattern::known),
            no_blank: own["minLength"].is_u64(),
            least: own["minimum"].as_i64(),
            most: own["maximum"].as_i64(),
            ..Self::default()
        }
    }

    fn key(&self, key: &str) -> Option<usize> {
        let place = self.keys.binary_search_by_key(&key, |(name, _)| name);
        place.map(|place| self.keys[place].1).ok().or(self.open)
    }

    /// Why a text does not stand here.
    fn refuses_text(&self, text: &str) -> Option<Refusal<'static>> {
        if self.date || !self.types.take(Types::STRING) {
            return Some(Refusal::Type);
        }
        if !self.choices.is_empty() && !self.choices.iter().any(|choice| *choice == text) {
            return Some(Refusal::Choice);
        }
        if self.pattern.is_some_and(|pattern| !pattern.fits(text)) {
            return Some(Refusal::Pattern);
        }
        (self.no_blank && text.trim().is_empty()).then_some(Refusal::Blank)
    }

    /// Why a whole number does not stand here.
    fn refuses_integer(&self, number: i64) -> Option<Refusal<'static>> {
        if !self.types.take(Types::INTEGER) {
            return Some(Refusal::Type);
        }
        if !self.choices.is_empty() && !self.choices.iter().any(|choice| **choice == number) {
            return Some(Refusal::Choice);
        }
        if self.least.is_some_and(|least| number < least) {
            return Some(Refusal::Least);
        }
        self.most
            .is_some_and(|most| number > most)
            .then_some(Refusal::Most)
    }
}

/// The strings of a list.
fn names(list: &'static Json) -> impl Iterator<Item = &'static str> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Json::as_str)
}

impl Types {
    const STRING: u8 = 1;
    const INTEGER: u8 = 2;
    const NUMBER: u8 = 4;
    const BOOLEAN: u8 = 8;
    const ARRAY: u8 = 16;
    const OBJECT: u8 = 32;

    fn of(own: &Json) -> Self {
        let several = own.as_array().into_iter().flatten();
        let types = several.chain([own]).filter_map(Json::as_str);
        Self(types.fold(0, |set, name| {
            set | match name {
                "string" => Self::STRING,
                "integer" => Self::INTEGER,
                "number" => Self::INTEGER | Self::NUMBER,
                "boolean" => Self::BOOLEAN,
                "array" => Self::ARRAY,
                _ => Self::OBJECT,
            }
        }))
    }

    fn take(self, one: u8) -> bool {
        self.0 & one != 0
    }
}

impl Pattern {
    fn known(pattern: &str) -> Self {
        match pattern {
            "^[a-z][a-z0-9-]*$" => Self::Id,
            "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$" => Self::Fraction,
            _ => Self::Duration,
        }
    }

    fn fits(self, text: &str) -> bool {
        match self {
            Self::Id => crate::tree::is_id(text),
            Self::Fraction => text
                .split_once('/')
                .is_some_and(|(part, of)| is_count(part, 4) && is_count(of, 4)),
            Self::Duration => is_duration(text),
        }
    }
}

/// Whether a text is a number from 1 with so many digits at most.
fn is_count(text: &str, most: usize) -> bool {
    let bytes = text.as_bytes();
    bytes.len() <= most
        && bytes.first().is_some_and(|first| *first != b'0')
        && bytes.iter().all(u8::is_ascii_digit)
}

/// Whether a text is `30 hari kalender` or `2 x 24 jam`.
fn is_duration(text: &str) -> bool {
    const UNITS: [&str; 7] = [
        "jam",
        "hari",
        "hari kerja",
        "hari kalender",
        "minggu",
        "bulan",
        "tahun",
    ];
    let one = |text: &str| {
        text.split_once(' ')
            .is_some_and(|(number, unit)| is_count(number, 5) && UNITS.contains(&unit))
    };
    one(text)
        || text
            .split_once(" x ")
            .is_some_and(|(times, rest)| is_count(times, 3) && one(rest))
}

/// A walk along a file and the schema at once.
struct Walk<'w, 'h, 't> {
    contract: &'static Contract,
    source: &'w Source,
    steps: Vec<Step<'t>>,
    hear: &'w mut Hear<'h, 't>,
}

impl<'t> Walk<'_, '_, 't> {
    fn judge(&mut self, node: &'t Node, number: usize) {
        let place = &self.contract.places[number];
        let refusal = match &node.value {
            Value::String(text) => place.refuses_text(text),
            Value::Integer(number) => place.refuses_integer(*number),
            Value::Float(_) => self.refuses_decimal(place, node),
            Value::Boolean(_) if place.types.take(Types::BOOLEAN) => None,
            Value::Date(_) if place.date => None,
            Value::Array(items) if place.types.take(Types::ARRAY) => self.list(items, place),
            Value::Table(entries) if place.types.take(Types::OBJECT) => {
                self.table(entries, place);
                None
            }
            _ => Some(Refusal::Type),
        };
        if let Some(refusal) = refusal {
            (self.hear)(&self.steps, refusal);
        }
    }

    fn list(&mut self, items: &'t [Node], place: &Place) -> Option<Refusal<'t>> {
        if let Some(entry) = place.entry {
            for (index, item) in items.iter().enumerate() {
                self.steps.push(Step::Index(index));
                self.judge(item, entry);
                self.steps.pop();
            }
        }
        (items.len() < place.fewest).then_some(Refusal::Few(place.fewest))
    }

    fn table(&mut self, entries: &'t [Entry], place: &Place) {
        for Entry { key, node, .. } in entries {
            let Some(number) = place.key(key) else {
                (self.hear)(&self.steps, Refusal::Unknown(key));
                continue;
            };
            self.steps.push(Step::Key(key));
            self.judge(node, number);
            self.steps.pop();
        }
        let has = |key: &str| entries.iter().any(|entry| entry.key == key);
        if place.excuse.is_some_and(has) {
            return;
        }
        for key in place.required.iter().filter(|key| !has(key)) {
            (self.hear)(&self.steps, Refusal::Missing(key));
        }
    }

    /// Why a number with a point does not stand here. More decimals than two are to be judged on the digits, and so is a
    /// whole number with a point.
    fn refuses_decimal(&self, place: &Place, node: &Node) -> Option<Refusal<'t>> {
        let typed = self.source.text().get(node.span.clone());
        let places = typed
            .and_then(|typed| typed.split_once('.'))
            .map_or("", |(_, places)| places);
        let plain = matches!(places.len(), 1 | 2)
            && places.bytes().all(|b| b.is_ascii_digit())
            && places.bytes().any(|b| b != b'0');
        let Value::Float(Some(number)) = node.value else {
            return Some(Refusal::Type);
        };
        if !plain || !place.types.take(Types::NUMBER) {
            return Some(Refusal::Type);
        }
        if place.least.is_some_and(|least| number < least.into()) {
            return Some(Refusal::Least);
        }
        place
            .most
            .is_some_and(|most| number > most.into())
            .then_some(Refusal::Most)
    }
}

#[cfg(test)]
mod tests;
