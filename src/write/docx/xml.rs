//! Characters as XML takes them.
//!
//! Every value goes through [`escape`], whatever part it is written to: what XML 1.0 forbids would make a file that no
//! program opens.

/// The characters of a text as they stand in an element or an attribute; those that XML 1.0 forbids are left out.
pub(super) fn escape(text: &str) -> String {
    if text.bytes().all(plain) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars().filter(|c| allowed(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            _ => out.push(c),
        }
    }
    out
}

/// Whether a byte surely begins or goes on a character that stands as it is. What is forbidden from U+FFFE on begins with EF.
fn plain(byte: u8) -> bool {
    byte >= b' ' && !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0xEF)
}

/// What XML 1.0 takes as a character (production 2).
fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// An independent reader of XML sees the text, without what XML cannot say.
        #[test]
        fn a_text_reads_back(text in any::<String>()) {
            let xml = format!("<a b=\"{0}\">{0}</a>", escape(&text));
            let read = roxmltree::Document::parse(&xml).expect("well-formed");
            let said: String = text.chars().filter(|c| allowed(*c)).collect();
            prop_assert_eq!(read.root_element().attribute("b"), Some(said.as_str()));
            prop_assert_eq!(read.root_element().text().unwrap_or_default(), said);
        }
    }

    #[test]
    fn forbidden_characters_are_left_out() {
        assert_eq!(escape("a\0b\u{1}c\u{FFFE}d\u{B}e"), "abcde");
    }
}
