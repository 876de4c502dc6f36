//! The words behind a dot in a template: keys of the format, and the little that the program adds to them.
//!
//! The engine takes a key that there is not for one without a value and prints nothing, so a slip in one would show on paper
//! alone, as words that are missing.

use std::collections::BTreeSet;
use std::ops::Range;

use super::context::ANCHOR;
use crate::agreement::{Agreement, Field as _, Item, Shape, ShapeKey};

/// What tables have beside the keys of the format, and what the engine says of a loop.
const ADDED: [&str; 8] = [
    ANCHOR, "label", "baris", "index", "index0", "first", "last", "length",
];

/// The first word behind a dot that no table has.
pub(super) fn stranger(text: &str) -> Option<Range<usize>> {
    let mut known = BTreeSet::from(ADDED);
    collect(&Agreement::shape(), &mut known);
    let mut strange = behind_dots(text).into_iter();
    strange.find(|place| !known.contains(&text[place.clone()]))
}

fn collect(shape: &Shape, known: &mut BTreeSet<&'static str>) {
    let mut keys = |keys: &[ShapeKey]| {
        for key in keys {
            known.insert(key.name);
            collect(&key.shape, known);
        }
    };
    match shape {
        Shape::Record(own) | Shape::TextOrRecord(own) => keys(own),
        Shape::List(inner) | Shape::Map(inner) => collect(inner, known),
        Shape::Item => known.extend(Item::keys().iter().map(|key| key.name)),
        _ => {}
    }
}

/// Where words stand behind a dot, in what the engine reads: not in the text around it, nor between quotation marks, nor in
/// a remark.
fn behind_dots(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|open| at + open) {
        at = open + 1;
        match bytes.get(at) {
            Some(b'{' | b'%') => at = read(bytes, at + 1, &mut found),
            Some(b'#') => at = text[at..].find("#}").map_or(text.len(), |end| at + end),
            _ => {}
        }
    }
    found
}

/// Reads one tag up to its closing brace; gives the place behind it.
fn read(bytes: &[u8], mut at: usize, found: &mut Vec<Range<usize>>) -> usize {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let mut quote = None;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if let Some(open) = quote {
            if open == byte {
                quote = None;
            }
            continue;
        }
        match byte {
            b'"' | b'\'' | b'`' => quote = Some(byte),
            b'}' => break,
            b'.' if bytes.get(at).is_some_and(u8::is_ascii_alphabetic) => {
                let word = bytes[at..].iter().take_while(|byte| part(byte)).count();
                found.push(at..at + word);
                at += word;
            }
            _ => {}
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::kinds::Kinds;

    #[test]
    fn a_key_that_no_table_has_is_found_where_it_stands() {
        for (text, strange) in [
            (
                "{% for s in funding.sanctions %}{{ s.withn }}",
                Some("withn"),
            ),
            ("{{ goals.purpos | frasa }}", Some("purpos")),
            ("{% if term?.strat %}", Some("strat")),
            ("{{ term.periods[0].strt }}", Some("strt")),
            ("{{ term.periods[0].start }} dan seterusnya.lagi", None),
            ("{# term.strt #}{{ \"term.strt\" | frasa }}{{ 1.5 }}", None),
            ("{ term.strt }", None),
            ("{{ term.", None),
        ] {
            let found = stranger(text).map(|place| &text[place]);
            assert_eq!(found, strange, "{text}");
        }
    }

    /// The keys of the format and those of this module are all that the program's own templates need.
    #[test]
    fn no_template_of_the_program_has_a_stranger() {
        let kinds = Kinds::built_in();
        for (id, kind) in kinds.iter() {
            let addendum = &kinds.addendum().pasal;
            let rows = kind.pasal.iter().chain(addendum);
            for name in rows.flat_map(|row| &row.prints) {
                let text = kinds.template(id, name).expect("a template");
                let strange = stranger(text).map(|place| &text[place]);
                assert_eq!(strange, None, "{id}/{name}");
            }
        }
    }
}
