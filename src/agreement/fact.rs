//! What a type of the format is: how it is read, which keys it has, what it states.
//!
//! One declaration of a section gives all three, so that the reader, the schema test and the printer cannot drift apart.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::walk::Step;
use crate::locale::duration::Duration;
use crate::tree::{Node, Value};

/// A value of the format, with its meaning kept and its section forgotten.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact<'a> {
    /// Text for the paper, in which braces hold references and values.
    Text(&'a str),
    /// The id of something in the file.
    Id(&'a str),
    /// A party's id, or somebody who is no party.
    Who(&'a str),
    /// One of the fixed choices.
    Choice(&'static str),
    /// A day.
    Date(Date),
    /// A length of time.
    Duration(Duration),
    /// A whole number: a count, a year, or whole rupiah.
    Integer(i64),
    /// A number that may have decimals: a quantity, or a percentage.
    Number(Decimal),
    /// Yes or no.
    Bool(bool),
    /// Several, in order.
    List(Vec<Fact<'a>>),
    /// A table with every key that it may have.
    Record(Vec<(&'a str, Fact<'a>)>),
    /// A key that may stand there and does not.
    Absent,
}

/// What the schema must say of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A table with these keys and no others.
    Record(Vec<ShapeKey>),
    /// A list of one shape.
    List(Box<Shape>),
    /// A string out of a fixed set.
    Choice(Vec<&'static str>),
    /// A string or a table, the table with these keys.
    TextOrRecord(Vec<ShapeKey>),
    /// A list item, whose table may hold further items.
    Item,
    /// One string or a list of them.
    OneOrMore,
    /// A string.
    Text,
    /// A string or a whole number.
    TextOrInteger,
    /// A local date.
    Date,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A table whose keys the drafter chooses, of texts.
    Open,
    /// A table whose keys are names that somebody gives, each with a value of one shape.
    Map(Box<Shape>),
}

/// A key of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapeKey {
    /// Its name.
    pub name: &'static str,
    /// Whether the table must have it.
    pub required: bool,
    /// What stands under it.
    pub shape: Shape,
}

/// A type that the format knows.
pub trait Field: Sized {
    /// What the schema must say of it.
    fn shape() -> Shape;

    /// Reads a value, or nothing where it has another shape.
    fn read(node: &Node) -> Option<Self>;

    /// What stands in a list for an entry that cannot be read, so that the others keep their places; nothing where an
    /// entry may simply be left out.
    fn hole() -> Option<Self> {
        None
    }

    /// What the value states.
    fn fact(&self) -> Fact<'_>;

    /// Shows every single fact that the value states, each with the steps to the node that states it; `node` is what the
    /// value was read from.
    fn visit<'t>(&self, _node: &'t Node, steps: &mut Vec<Step<'t>>, show: &mut Show<'_, 't>) {
        show(steps, &self.fact());
    }
}

/// What looks at single facts.
pub type Show<'s, 't> = dyn FnMut(&[Step<'t>], &Fact<'_>) + 's;

impl<T: Field> Field for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn read(node: &Node) -> Option<Self> {
        let Value::Array(items) = &node.value else {
            return None;
        };
        Some(
            items
                .iter()
                .filter_map(|item| T::read(item).or_else(T::hole))
                .collect(),
        )
    }

    fn fact(&self) -> Fact<'_> {
        Fact::List(self.iter().map(Field::fact).collect())
    }

    fn visit<'t>(&self, node: &'t Node, steps: &mut Vec<Step<'t>>, show: &mut Show<'_, 't>) {
        for (index, (value, item)) in self.iter().zip(node.items()).enumerate() {
            steps.push(Step::Index(index));
            value.visit(item, steps, show);
            steps.pop();
        }
    }
}

/// Shows the facts of what stands under a key, if it is there.
pub fn visit_key<'t>(
    value: &impl Field,
    key: &str,
    node: &'t Node,
    steps: &mut Vec<Step<'t>>,
    show: &mut Show<'_, 't>,
) {
    if let Some(entry) = node.entry(key) {
        steps.push(Step::Key(&entry.key));
        value.visit(&entry.node, steps, show);
        steps.pop();
    }
}

/// Declares a table of the format: a struct, its keys, how it is read and what it states.
///
/// `required` and `optional` fields become `Option<T>`, for a required value too may be absent from a file; lists become
/// `Vec<T>`, empty when absent.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident { $( $(#[$field_doc:meta])* $need:ident $field:ident : $type:ty ),* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            $( $(#[$field_doc])* pub $field: $crate::agreement::fact::record!(@type $need $type), )*
        }

        impl $crate::agreement::fact::Field for $name {
            fn shape() -> $crate::agreement::fact::Shape {
                $crate::agreement::fact::Shape::Record(vec![$(
                    $crate::agreement::fact::ShapeKey {
                        name: stringify!($field),
                        required: $crate::agreement::fact::record!(@required $need),
                        shape: <$crate::agreement::fact::record!(@shape $need $type) as $crate::agreement::fact::Field>::shape(),
                    },
                )*])
            }

            fn read(node: &$crate::tree::Node) -> Option<Self> {
                let $crate::tree::Value::Table(_) = &node.value else {
                    return None;
                };
                Some(Self {
                    $( $field: $crate::agreement::fact::record!(@read $need node $field), )*
                })
            }

            fn hole() -> Option<Self> {
                Some(Self::default())
            }

            fn fact(&self) -> $crate::agreement::fact::Fact<'_> {
                $crate::agreement::fact::Fact::Record(vec![
                    $( (stringify!($field), $crate::agreement::fact::record!(@fact $need self $field)), )*
                ])
            }

            fn visit<'t>(
                &self,
                node: &'t $crate::tree::Node,
                steps: &mut Vec<$crate::agreement::walk::Step<'t>>,
                show: &mut $crate::agreement::fact::Show<'_, 't>,
            ) {
                $( $crate::agreement::fact::record!(@visit $need self $field node steps show); )*
            }
        }
    };
    (@type required $type:ty) => { Option<$type> };
    (@type optional $type:ty) => { Option<$type> };
    (@type list $type:ty) => { Vec<$type> };
    (@type required_list $type:ty) => { Vec<$type> };
    (@shape required $type:ty) => { $type };
    (@shape optional $type:ty) => { $type };
    (@shape list $type:ty) => { Vec<$type> };
    (@shape required_list $type:ty) => { Vec<$type> };
    (@required required) => { true };
    (@required required_list) => { true };
    (@required optional) => { false };
    (@required list) => { false };
    (@read required $node:ident $field:ident) => {
        $node
            .entry(stringify!($field))
            .and_then(|entry| $crate::agreement::fact::Field::read(&entry.node))
    };
    (@read optional $node:ident $field:ident) => {
        $crate::agreement::fact::record!(@read required $node $field)
    };
    (@read list $node:ident $field:ident) => {
        $crate::agreement::fact::record!(@read required $node $field).unwrap_or_default()
    };
    (@read required_list $node:ident $field:ident) => {
        $crate::agreement::fact::record!(@read list $node $field)
    };
    (@visit required $self:ident $field:ident $node:ident $steps:ident $show:ident) => {
        if let Some(value) = &$self.$field {
            $crate::agreement::fact::visit_key(value, stringify!($field), $node, $steps, $show);
        }
    };
    (@visit optional $self:ident $field:ident $node:ident $steps:ident $show:ident) => {
        $crate::agreement::fact::record!(@visit required $self $field $node $steps $show)
    };
    (@visit list $self:ident $field:ident $node:ident $steps:ident $show:ident) => {
        if !$self.$field.is_empty() {
            $crate::agreement::fact::visit_key(&$self.$field, stringify!($field), $node, $steps, $show);
        }
    };
    (@visit required_list $self:ident $field:ident $node:ident $steps:ident $show:ident) => {
        $crate::agreement::fact::record!(@visit list $self $field $node $steps $show)
    };
    (@fact required $self:ident $field:ident) => {
        $self.$field.as_ref().map_or(
            $crate::agreement::fact::Fact::Absent,
            $crate::agreement::fact::Field::fact,
        )
    };
    (@fact optional $self:ident $field:ident) => {
        $crate::agreement::fact::record!(@fact required $self $field)
    };
    (@fact list $self:ident $field:ident) => {
        $crate::agreement::fact::Field::fact(&$self.$field)
    };
    (@fact required_list $self:ident $field:ident) => {
        $crate::agreement::fact::Field::fact(&$self.$field)
    };
}
pub(crate) use record;

/// Declares a fixed choice: an enum, the words for its variants, and how it is read.
macro_rules! choices {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $word:literal ),* $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$variant_doc])* $variant, )* }

        impl $name {
            /// Every variant, in the order of the format.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// The word in the file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        impl $crate::agreement::fact::Field for $name {
            fn shape() -> $crate::agreement::fact::Shape {
                $crate::agreement::fact::Shape::Choice(vec![$( $word, )*])
            }

            fn read(node: &$crate::tree::Node) -> Option<Self> {
                let word = node.text()?;
                Self::ALL.iter().copied().find(|choice| choice.word() == word)
            }

            fn fact(&self) -> $crate::agreement::fact::Fact<'_> {
                $crate::agreement::fact::Fact::Choice(self.word())
            }
        }
    };
}
pub(crate) use choices;
