//! The values of the format: texts, ids, dates, durations, numbers, and the items of a list.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fact::{Fact, Field, Shape, ShapeKey, Show, visit_key};
use super::walk::Step;
use crate::locale::duration::Duration;
use crate::tree::{Node, Value};

/// Text for the paper. Nothing in it is markup; braces hold references and values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(pub String);

/// The name of something in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Id(pub String);

/// A party's id, or text for somebody who is no party.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Who(pub String);

/// One or several of [`Who`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whos(pub Vec<Who>);

/// Whole rupiah, or a whole number of something.
pub type Amount = i64;

/// A fraction of the votes, `2/3`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// The part.
    pub part: u32,
    /// Of how many.
    pub of: u32,
    /// As it was written.
    pub typed: String,
}

/// A sentence of a list, which may hold further items and say when and by whom.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// The sentence.
    pub text: Option<Text>,
    /// Its sub-items.
    pub items: Vec<Item>,
    /// Its name, for references.
    pub id: Option<Id>,
    /// The day by which.
    pub due: Option<Date>,
    /// How often.
    pub every: Option<Duration>,
    /// How long after the event in the text.
    pub within: Option<Duration>,
    /// By whom.
    pub by: Option<Whos>,
}

/// A cell of a free table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text.
    Text(Text),
    /// A whole number, which a total may count.
    Integer(i64),
}

/// The drafter's own headings, by clause name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headings(pub Vec<(String, Text)>);

macro_rules! strings {
    ($($type:ident => $fact:ident),*) => { $(
        impl Field for $type {
            fn shape() -> Shape {
                Shape::Text
            }

            fn read(node: &Node) -> Option<Self> {
                node.text().map(|text| Self(text.to_owned()))
            }

            fn hole() -> Option<Self> {
                Some(Self::default())
            }

            fn fact(&self) -> Fact<'_> {
                Fact::$fact(&self.0)
            }
        }
    )* };
}
strings!(Text => Text, Id => Id, Who => Who);

impl Field for Whos {
    fn shape() -> Shape {
        Shape::OneOrMore
    }

    fn read(node: &Node) -> Option<Self> {
        match &node.value {
            Value::String(_) => Who::read(node).map(|who| Self(vec![who])),
            _ => Vec::read(node).map(Self),
        }
    }

    fn fact(&self) -> Fact<'_> {
        self.0.fact()
    }

    fn visit<'t>(&self, node: &'t Node, steps: &mut Vec<Step<'t>>, show: &mut Show<'_, 't>) {
        match (&node.value, &*self.0) {
            (Value::String(_), [one]) => one.visit(node, steps, show),
            _ => self.0.visit(node, steps, show),
        }
    }
}

impl Field for Date {
    fn shape() -> Shape {
        Shape::Date
    }

    fn read(node: &Node) -> Option<Self> {
        match node.value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Date(*self)
    }
}

impl Field for Duration {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node) -> Option<Self> {
        node.text()?.parse().ok()
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Duration(*self)
    }
}

impl Field for i64 {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn read(node: &Node) -> Option<Self> {
        match node.value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Integer(*self)
    }
}

impl Field for Decimal {
    fn shape() -> Shape {
        Shape::Number
    }

    fn read(node: &Node) -> Option<Self> {
        match node.value {
            Value::Integer(number) => Some(number.into()),
            Value::Float(number) => number,
            _ => None,
        }
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Number(*self)
    }
}

impl Field for bool {
    fn shape() -> Shape {
        Shape::Boolean
    }

    fn read(node: &Node) -> Option<Self> {
        match node.value {
            Value::Boolean(flag) => Some(flag),
            _ => None,
        }
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Bool(*self)
    }
}

impl Field for Quorum {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node) -> Option<Self> {
        let typed = node.text()?;
        let (part, of) = typed.split_once('/')?;
        Some(Self {
            part: part.parse().ok()?,
            of: of.parse().ok().filter(|of| *of > 0)?,
            typed: typed.to_owned(),
        })
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Text(&self.typed)
    }
}

impl Field for Item {
    fn shape() -> Shape {
        Shape::Item
    }

    fn read(node: &Node) -> Option<Self> {
        if let Some(text) = Text::read(node) {
            return Some(Self {
                text: Some(text),
                ..Self::default()
            });
        }
        let Value::Table(_) = node.value else {
            return None;
        };
        Some(Self {
            text: field(node, "text"),
            items: field(node, "items").unwrap_or_default(),
            id: field(node, "id"),
            due: field(node, "due"),
            every: field(node, "every"),
            within: field(node, "within"),
            by: field(node, "by"),
        })
    }

    fn hole() -> Option<Self> {
        Some(Self::default())
    }

    fn fact(&self) -> Fact<'_> {
        let fact = |value: Option<Fact<'static>>| value.unwrap_or(Fact::Absent);
        Fact::Record(vec![
            ("text", self.text.as_ref().map_or(Fact::Absent, Field::fact)),
            ("items", self.items.fact()),
            ("id", self.id.as_ref().map_or(Fact::Absent, Field::fact)),
            ("due", fact(self.due.map(Fact::Date))),
            ("every", fact(self.every.map(Fact::Duration))),
            ("within", fact(self.within.map(Fact::Duration))),
            ("by", self.by.as_ref().map_or(Fact::Absent, Field::fact)),
        ])
    }

    fn visit<'t>(&self, node: &'t Node, steps: &mut Vec<Step<'t>>, show: &mut Show<'_, 't>) {
        if let (Value::String(_), Some(text)) = (&node.value, &self.text) {
            return text.visit(node, steps, show);
        }
        optional(self.text.as_ref(), "text", node, steps, show);
        visit_key(&self.items, "items", node, steps, show);
        optional(self.id.as_ref(), "id", node, steps, show);
        optional(self.due.as_ref(), "due", node, steps, show);
        optional(self.every.as_ref(), "every", node, steps, show);
        optional(self.within.as_ref(), "within", node, steps, show);
        optional(self.by.as_ref(), "by", node, steps, show);
    }
}

impl Item {
    /// The keys that the table form of an item takes.
    #[must_use]
    pub fn keys() -> Vec<ShapeKey> {
        let key = |name, required, shape| ShapeKey {
            name,
            required,
            shape,
        };
        vec![
            key("text", true, Shape::Text),
            key("items", false, Shape::List(Box::new(Shape::Item))),
            key("id", false, Shape::Text),
            key("due", false, Shape::Date),
            key("every", false, Shape::Text),
            key("within", false, Shape::Text),
            key("by", false, Shape::OneOrMore),
        ]
    }
}

impl Field for Cell {
    fn shape() -> Shape {
        Shape::TextOrInteger
    }

    fn read(node: &Node) -> Option<Self> {
        Text::read(node)
            .map(Self::Text)
            .or_else(|| i64::read(node).map(Self::Integer))
    }

    fn hole() -> Option<Self> {
        Some(Self::Text(Text::default()))
    }

    fn fact(&self) -> Fact<'_> {
        match self {
            Self::Text(text) => text.fact(),
            Self::Integer(number) => number.fact(),
        }
    }
}

impl Field for Headings {
    fn shape() -> Shape {
        Shape::Open
    }

    fn read(node: &Node) -> Option<Self> {
        let Value::Table(entries) = &node.value else {
            return None;
        };
        let pair = |entry: &crate::tree::Entry| Some((entry.key.clone(), Text::read(&entry.node)?));
        Some(Self(entries.iter().filter_map(pair).collect()))
    }

    fn fact(&self) -> Fact<'_> {
        Fact::Record(
            self.0
                .iter()
                .map(|(key, text)| (key.as_str(), text.fact()))
                .collect(),
        )
    }

    fn visit<'t>(&self, node: &'t Node, steps: &mut Vec<Step<'t>>, show: &mut Show<'_, 't>) {
        for (key, text) in &self.0 {
            visit_key(text, key, node, steps, show);
        }
    }
}

fn optional<'t>(
    value: Option<&impl Field>,
    key: &str,
    node: &'t Node,
    steps: &mut Vec<Step<'t>>,
    show: &mut Show<'_, 't>,
) {
    if let Some(value) = value {
        visit_key(value, key, node, steps, show);
    }
}

fn field<T: Field>(node: &Node, key: &str) -> Option<T> {
    node.entry(key).and_then(|entry| T::read(&entry.node))
}
