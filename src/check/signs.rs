//! What the strings of a file hold, seen in one reading of their letters.
//!
//! Rules of language look for what is rare: a brace, a row of dots, a word of a list. If each read every text for itself, that
//! would cost more than all other judging. So every string is read once, and a rule goes through the sentences only of a file
//! that may have what it looks for.

use crate::agreement::walk;
use crate::check::rules::{spelling, vague_wording};
use crate::tree::Tree;

/// Something that a string may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Sign {
    /// A brace of either kind.
    Brace,
    /// An opening bracket, behind which the words of a number may stand.
    Bracket,
    /// The beginning of a placeholder: two dots, two underscores, `XX`, `TO`.
    Placeholder,
    /// A control character, or one that is not ASCII.
    Unusual,
    /// A word that may be the label of a party.
    Label,
    /// A word that may point at a definition.
    Definition,
    /// A spelling that is surely nonstandard.
    Spelling,
    /// A wording that is surely vague.
    Vagueness,
}

/// Every string of a file, sentence or not, with what was seen in it.
#[derive(Debug, Default)]
pub struct Strings<'t>(Vec<(&'t str, Signs)>);

/// A set of signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Signs(u8);

impl<'t> Strings<'t> {
    /// Reads the strings of a tree.
    #[must_use]
    pub fn of(tree: &'t Tree) -> Self {
        let mut strings = Vec::new();
        walk::values(tree, |node| {
            strings.extend(node.text().map(|text| (text, Signs::of(text))));
        });
        Self(strings)
    }

    /// The strings that may hold something.
    pub fn with(&self, sign: Sign) -> impl Iterator<Item = &'t str> {
        let marked = self.0.iter().filter(move |(_, signs)| signs.has(sign));
        marked.map(|(text, _)| *text)
    }

    /// Whether any string may hold something.
    #[must_use]
    pub fn has(&self, sign: Sign) -> bool {
        self.with(sign).next().is_some()
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &'t str> {
        self.0.iter().map(|(text, _)| *text)
    }
}

impl Signs {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut signs = Self::default();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_alphabetic() {
                signs.see_word(text, at);
                at += 1;
                while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
                    at += 1;
                }
            } else {
                signs.see_mark(*byte, bytes.get(at + 1).copied());
                at += 1;
            }
        }
        signs
    }

    fn see_mark(&mut self, byte: u8, next: Option<u8>) {
        match byte {
            b'{' | b'}' => self.add(Sign::Brace),
            b'(' => self.add(Sign::Bracket),
            b'[' => self.add(Sign::Placeholder),
            b'.' | b'_' if next == Some(byte) => self.add(Sign::Placeholder),
            // The first byte of `…`.
            0xE2 => {
                self.add(Sign::Placeholder);
                self.add(Sign::Unusual);
            }
            ..b' ' | 0x7f.. => self.add(Sign::Unusual),
            _ => {}
        }
    }

    fn see_word(&mut self, text: &str, at: usize) {
        match &text.as_bytes()[at..] {
            [b'P', b'I' | b'i', ..] => self.add(Sign::Label),
            [b'X', b'X', ..] | [b'T', b'O', ..] | [b'l' | b'L', b'o', b'r', ..] => {
                self.add(Sign::Placeholder);
            }
            [b's', b'e', b'b', ..] => self.add(Sign::Definition),
            _ => {}
        }
        if LISTED.may_begin(text, at) {
            if spelling::at(text, at).is_some() {
                self.add(Sign::Spelling);
            }
            if vague_wording::is_at(text, at) {
                self.add(Sign::Vagueness);
            }
        }
    }

    fn add(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u8;
    }

    fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u8) != 0
    }
}

/// The beginnings of all words that are looked for.
static LISTED: Beginnings = spelling::FIRST_LETTERS.or(vague_wording::FIRST_LETTERS);

/// The beginnings of the words of a list: for each first letter a bit for every pair of letters that follows it, shared with
/// other pairs. Nearly every word of a text is ruled out by its first three letters, without a look at the list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beginnings([u64; 26]);

impl Beginnings {
    pub(super) const NONE: Self = Self([0; 26]);

    /// These and the beginning of a word in small letters.
    pub(super) const fn and(mut self, word: &str) -> Self {
        let word = word.as_bytes();
        self.0[(word[0] - b'a') as usize] |= Self::bit(word[1], word[2]);
        self
    }

    /// These and others.
    const fn or(mut self, other: Self) -> Self {
        let mut letter = 0;
        while letter < self.0.len() {
            self.0[letter] |= other.0[letter];
            letter += 1;
        }
        self
    }

    /// Whether a word of the list may begin at a place, in letters of either case.
    pub(super) fn may_begin(&self, text: &str, at: usize) -> bool {
        let [first, second, third, ..] = &text.as_bytes()[at..] else {
            return false;
        };
        let letter = usize::from(first.to_ascii_lowercase().wrapping_sub(b'a'));
        let pairs = self.0.get(letter).copied().unwrap_or_default();
        pairs & Self::bit(*second, *third) != 0
    }

    const fn bit(second: u8, third: u8) -> u64 {
        let mixed = second.to_ascii_lowercase() as u32 * 7 + third.to_ascii_lowercase() as u32;
        1 << (mixed % 64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Sign::{Brace, Bracket, Definition, Label, Placeholder, Spelling, Unusual, Vagueness};

    const ALL: [Sign; 8] = [
        Brace,
        Bracket,
        Placeholder,
        Unusual,
        Label,
        Definition,
        Spelling,
        Vagueness,
    ];

    fn seen(text: &str) -> Vec<Sign> {
        let signs = Signs::of(text);
        ALL.into_iter().filter(|sign| signs.has(*sign)).collect()
    }

    #[test]
    fn a_plain_sentence_has_no_sign() {
        assert_eq!(seen("melatih pengurus dan warga, 3 kali; Pasal 5."), []);
    }

    #[test]
    fn each_sign_is_seen() {
        for (text, signs) in [
            ("{@bkm} hadir", vec![Brace]),
            ("30 (tiga puluh) hari", vec![Bracket]),
            ("nomor ....", vec![Placeholder]),
            ("TODO", vec![Placeholder]),
            ("Lorem ipsum", vec![Placeholder]),
            ("ditunda\u{7}", vec![Unusual]),
            ("PIHAK KEDUA", vec![Label]),
            ("Sarana sebagaimana dimaksud", vec![Definition]),
            ("Kerjasama", vec![Spelling]),
            ("bibit secukupnya", vec![Vagueness]),
        ] {
            assert_eq!(seen(text), signs, "{text}");
        }
    }
}
