//! Tells references their numbers.
//!
//! Lampiran II UU 12/2011 butir 271–276: "dalam Pasal", "pada ayat"; inside the same Pasal its number is left out.

use super::{Block, Inline, Item, Naskah, Places, Step, read};

/// What prints where a reference leads to nothing on paper.
pub(crate) const NOWHERE: &str = "…";

/// Fills the text of every reference.
pub(super) fn refer(naskah: &mut Naskah, places: &Places) {
    for block in &mut naskah.preamble {
        refer_block(block, places, 0);
    }
    for pasal in &mut naskah.pasal {
        let number = pasal.number;
        for item in pasal.parts.iter_mut().flat_map(|part| &mut part.ayat) {
            refer_item(item, places, number);
        }
    }
    for block in naskah
        .annexes
        .iter_mut()
        .flat_map(|annex| &mut annex.blocks)
    {
        refer_block(block, places, 0);
    }
}

fn refer_item(item: &mut Item, places: &Places, here: usize) {
    for block in &mut item.blocks {
        refer_block(block, places, here);
    }
}

fn refer_block(block: &mut Block, places: &Places, here: usize) {
    match block {
        Block::Paragraph(line) => refer_line(line, places, here),
        Block::List(list) => {
            for item in &mut list.items {
                refer_item(item, places, here);
            }
        }
        Block::Table(table) => {
            for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                refer_line(cell, places, here);
            }
        }
        Block::Rows(rows) => {
            for (label, text) in rows {
                refer_line(label, places, here);
                refer_line(text, places, here);
            }
        }
    }
}

fn refer_line(line: &mut [Inline], places: &Places, here: usize) {
    for index in 0..line.len() {
        let (before, rest) = line.split_at_mut(index);
        match &mut rest[0] {
            Inline::Reference { to, steps } => {
                *steps = places.read(to, here).unwrap_or_else(nowhere);
                if let Some(Inline::Text(words)) = before
                    .iter_mut()
                    .rev()
                    .find(|inline| !matches!(inline, Inline::Anchor(_)))
                {
                    preposition(words, &read(steps));
                }
            }
            Inline::Strong(inner) => refer_line(inner, places, here),
            _ => {}
        }
    }
}

fn nowhere() -> Vec<Step> {
    vec![Step {
        mark: NOWHERE.to_owned(),
        ..Step::default()
    }]
}

/// Sets a typed `dalam` or `pada` right for what follows it, and drops a typed `Pasal` or `ayat` that would stand twice.
fn preposition(words: &mut String, reference: &str) {
    let (kind, right) = match reference.split(' ').next() {
        Some("Pasal") => ("Pasal ", ["dalam ", "Dalam "]),
        Some("ayat") => ("ayat ", ["pada ", "Pada "]),
        Some("huruf") => ("huruf ", ["pada ", "Pada "]),
        Some("angka") => ("angka ", ["pada ", "Pada "]),
        _ => return,
    };
    if let Some(stem) = before_word(words, kind) {
        *words = stem.to_owned();
    }
    for (wrong, right) in [
        ("dalam ", right[0]),
        ("pada ", right[0]),
        ("Dalam ", right[1]),
        ("Pada ", right[1]),
    ] {
        if let Some(stem) = before_word(words, wrong) {
            *words = format!("{stem}{right}");
            return;
        }
    }
}

/// What stands before a whole word at the end of a text.
fn before_word<'w>(words: &'w str, word: &str) -> Option<&'w str> {
    words
        .strip_suffix(word)
        .filter(|stem| stem.is_empty() || stem.ends_with(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::preposition;

    #[test]
    fn the_preposition_follows_what_is_referred_to() {
        let set = |typed: &str, reference: &str| {
            let mut words = typed.to_owned();
            preposition(&mut words, reference);
            words
        };
        assert_eq!(set("dimaksud pada ", "Pasal 3"), "dimaksud dalam ");
        assert_eq!(set("dimaksud dalam ", "ayat (2)"), "dimaksud pada ");
        assert_eq!(set("Dalam ", "ayat (2)"), "Pada ");
        assert_eq!(set("menurut Pasal ", "Pasal 3"), "menurut ");
        assert_eq!(set("dimaksud dalam ayat ", "ayat (2)"), "dimaksud pada ");
        assert_eq!(set("Pada ", "PIHAK KESATU"), "Pada ");
        assert_eq!(set("kepada ", "ayat (2)"), "kepada ");
    }
}
