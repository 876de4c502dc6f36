//! Reads HTML as it is read out, contents aside.

use html5gum::{Token, Tokenizer};

use super::split;

pub(super) fn read(bytes: &[u8]) -> Vec<String> {
    const WITHIN_A_WORD: [&str; 5] = ["strong", "bdi", "a", "span", "wbr"];
    const UNSEEN: [&str; 4] = ["title", "style", "nav", "script"];
    let mut out = String::new();
    let mut unseen: Option<String> = None;
    let mut bullets = false;
    for token in Tokenizer::new(bytes) {
        let Ok(token) = token;
        let (name, starts) = match &token {
            Token::StartTag(tag) => (String::from_utf8_lossy(&tag.name).into_owned(), true),
            Token::EndTag(tag) => (String::from_utf8_lossy(&tag.name).into_owned(), false),
            Token::String(text) if unseen.is_none() => {
                out.push_str(std::str::from_utf8(text).expect("HTML is UTF-8"));
                continue;
            }
            Token::Error(error) => panic!("{error:?}"),
            _ => continue,
        };
        match unseen.as_deref() {
            Some(open) if !starts && open == name => unseen = None,
            Some(_) => {}
            None if starts && UNSEEN.contains(&name.as_str()) => unseen = Some(name),
            None => {
                bullets = bullets && name != "ol" || name == "ul" && starts;
                if starts && bullets && name == "li" {
                    out.push_str(" -");
                }
                if !WITHIN_A_WORD.contains(&name.as_str()) {
                    out.push(' ');
                }
            }
        }
    }
    split(&out)
}
