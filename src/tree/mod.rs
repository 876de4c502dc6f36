//! TOML read into values that know where they stand.
//!
//! Rules name a place by [`Path`] and, inside a text, by a range of its characters; the tree alone maps both to the bytes of
//! the file. So a rule never counts bytes, and a finding never loses its place.

mod literal;
mod path;
mod read;

pub use path::{Path, Segment};
pub use read::{SyntaxFault, read};

use std::ops::Range;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::source::{Source, Span};

/// The tree of one file.
#[derive(Debug, Clone)]
pub struct Tree {
    root: Node,
}

/// A value and the characters that state it: for a table under a header the header, else the value itself.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where the value stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// A TOML value.
#[derive(Debug, Clone)]
pub enum Value {
    /// A string, with its escapes undone.
    String(String),
    /// A whole number; one beyond `i64` is kept at the border.
    Integer(i64),
    /// A number with a point, exact where it has at most 28 digits.
    Float(Option<Decimal>),
    /// `true` or `false`.
    Boolean(bool),
    /// A local date.
    Date(Date),
    /// A time, or a date with a time: nothing in the format takes one.
    Time,
    /// A list.
    Array(Vec<Node>),
    /// A table, its entries in the order of the file.
    Table(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key, with its quotes and escapes undone.
    pub key: String,
    /// The characters of the key.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

/// Which characters of a place are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The value, or the header of a table.
    Value,
    /// The key.
    Key,
    /// A range of bytes inside a string value, counted in the text that the string stands for.
    Within(Range<usize>),
}

impl Tree {
    /// The table of the whole file.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The table of the whole file, to be completed with what it takes from elsewhere.
    pub fn root_mut(&mut self) -> &mut Node {
        &mut self.root
    }

    /// The node at a path.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<&Node> {
        path.segments()
            .iter()
            .try_fold(&self.root, |node, segment| node.child(segment))
    }

    /// The characters of a place. Where the path leads further than the file does, those of the last thing on the way; for
    /// the file as a whole, its first line.
    #[must_use]
    pub fn locate(&self, source: &Source, path: &Path, part: &Part) -> Span {
        let mut node = &self.root;
        let mut key_span = None;
        for segment in path.segments() {
            let Some(child) = node.child(segment) else {
                return self.shown(source, node);
            };
            key_span = match segment {
                Segment::Key(key) => node.entry(key).map(|entry| entry.key_span.clone()),
                Segment::Index(_) => None,
            };
            node = child;
        }
        match (part, key_span) {
            (Part::Key, Some(span)) => span,
            (Part::Within(range), _) => literal::span_within(source, node, range),
            _ => self.shown(source, node),
        }
    }

    /// A path in the notation of `waivers.at`: entries of a list by their id where they have one, else by place from 1.
    #[must_use]
    pub fn notation(&self, path: &Path) -> String {
        let mut node = Some(&self.root);
        let mut words = Vec::new();
        for segment in path.segments() {
            let child = node.and_then(|node| node.child(segment));
            words.push(match segment {
                Segment::Key(key) => key.clone(),
                Segment::Index(index) => child
                    .and_then(Node::id)
                    .map_or_else(|| (index + 1).to_string(), str::to_owned),
            });
            node = child;
        }
        words.join(".")
    }

    /// The path that a notation names, if the file has it. Entries of a list may be named by id or by place from 1.
    #[must_use]
    pub fn resolve(&self, notation: &str) -> Option<Path> {
        let mut node = &self.root;
        let mut path = Path::root();
        for word in notation.split('.') {
            let segment = match &node.value {
                Value::Array(items) => {
                    let by_id = items.iter().position(|item| item.id() == Some(word));
                    let by_place = || word.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                    Segment::Index(by_id.or_else(by_place)?)
                }
                _ => Segment::Key(word.to_owned()),
            };
            node = node.child(&segment)?;
            path.push(segment);
        }
        Some(path)
    }

    fn shown(&self, source: &Source, node: &Node) -> Span {
        if std::ptr::eq(node, &raw const self.root) {
            return source.line_span(0);
        }
        node.span.clone()
    }
}

impl Node {
    /// The value under a key or at a place.
    #[must_use]
    pub fn child(&self, segment: &Segment) -> Option<&Self> {
        match (segment, &self.value) {
            (Segment::Key(key), _) => self.entry(key).map(|entry| &entry.node),
            (Segment::Index(index), Value::Array(items)) => items.get(*index),
            _ => None,
        }
    }

    /// The entry under a key, if this is a table that has it.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The value under a key, if this is a table that has it, to be completed.
    pub fn value_mut(&mut self, key: &str) -> Option<&mut Self> {
        let Value::Table(entries) = &mut self.value else {
            return None;
        };
        entries
            .iter_mut()
            .find(|entry| entry.key == key)
            .map(|entry| &mut entry.node)
    }

    /// The items of a list, to be completed; none for anything else.
    pub fn items_mut(&mut self) -> &mut [Self] {
        match &mut self.value {
            Value::Array(items) => items,
            _ => &mut [],
        }
    }

    /// The entries of a table, none for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list, none for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text under `id`, if this is a table that has one in the form of an id.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.entry("id")
            .and_then(|entry| entry.node.text())
            .filter(|id| is_id(id))
    }
}

/// Whether a text has the form of an id: small letters, digits and hyphens, a letter first.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
