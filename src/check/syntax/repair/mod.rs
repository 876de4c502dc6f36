//! What was opened and never closed, and so swallows what follows.
//!
//! A list without its `]` makes everything after it look wrong, or hides what is wrong there. Such a mistake is told at what
//! was opened; then it is closed where it most likely ends, in a copy, and the rest is read again.

mod bracket;
mod header;
mod text;

use std::ops::Range;

pub(super) use text::open_quote;

use super::lex;
use super::marks::Marks;
use super::{Diagnosis, sample};
use crate::tree::SyntaxFault;

/// A mistake that swallows what follows, and how the copy is mended.
#[derive(Debug)]
pub(super) struct Repair {
    /// What is said of it.
    pub diagnosis: Diagnosis,
    /// The bytes to replace.
    pub region: Range<usize>,
    /// As many bytes that can be read.
    pub filler: String,
    /// The table that the copy loses with it, by the name in its header.
    pub lost: Option<String>,
}

/// The first such mistake of a text that has faults.
pub(super) fn first(text: &str, marks: &Marks, faults: &[SyntaxFault]) -> Option<Repair> {
    text::long(text, marks)
        .or_else(|| text::wrapped(text, marks))
        .or_else(|| text::odd(text, marks))
        .or_else(|| header::broken(text, marks, faults))
        .or_else(|| bracket::without_equals(text, marks))
        .or_else(|| bracket::without_opening(text, marks))
        .or_else(|| bracket::unclosed(text, marks))
}

/// The name in a header.
pub(super) fn header_name(typed: &str) -> &str {
    typed.trim_matches(['[', ']', ' ', '\t'])
}

/// Whether a line states a key.
fn states(line: &str) -> bool {
    line.split_once('=')
        .is_some_and(|(key, _)| is_name(key.trim()))
}

fn is_header(line: &str) -> bool {
    let bare = line.split('#').next().unwrap_or_default().trim_end();
    let inside = bare.trim_start_matches('[').trim_end_matches(']');
    bare.starts_with('[')
        && bare.ends_with(']')
        && inside.starts_with(|c: char| c.is_ascii_alphabetic())
        && inside
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

fn is_key(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else {
        return false;
    };
    is_name(key.trim_end()) && !line.trim_end().ends_with(',')
}

fn is_name(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// As many bytes as were there, with the same line breaks: a value, then blanks.
fn filler(there: &str, value: &str, after: &str) -> String {
    let mut bytes: Vec<u8> = there
        .bytes()
        .map(|b| if b == b'\n' { b'\n' } else { b' ' })
        .collect();
    let first_line = lex::rest_of_line(there);
    let value = if value.len() <= first_line {
        value
    } else {
        "0"
    };
    if first_line > 0 {
        bytes[..value.len()].copy_from_slice(value.as_bytes());
    }
    if after.len() + value.len() <= first_line {
        bytes[first_line - after.len()..first_line].copy_from_slice(after.as_bytes());
    }
    String::from_utf8(bytes).expect("blanks, line breaks and a value of ASCII")
}
