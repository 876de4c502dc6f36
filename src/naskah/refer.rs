//! Tells references their numbers.
//!
//! Lampiran II UU 12/2011 butir 271–276: "dalam Pasal", "pada ayat"; inside the same Pasal its number is left out.

use super::{Block, Inline, Item, Naskah, Place, Places};

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
    for block in naskah.annexes.iter_mut().flat_map(|annex| &mut annex.blocks) {
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
            Inline::Reference { to, text } => {
                *text = read(to, places, here);
                if let Some(Inline::Text(words)) = before
                    .iter_mut()
                    .rev()
                    .find(|inline| !matches!(inline, Inline::Anchor(_)))
                {
                    preposition(words, text);
                }
            }
            Inline::Strong(inner) => refer_line(inner, places, here),
            _ => {}
        }
    }
}

/// How a place reads from the Pasal `here` (0: from outside the articles).
fn read(to: &str, places: &Places, here: usize) -> String {
    if let Some(number) = to.strip_prefix("ayat.").and_then(|n| n.parse().ok()) {
        return ayat(number, places, here);
    }
    match places.find(to) {
        Some(place) if place.pasal == here => place.near(),
        Some(place) => place.full(),
        None => places.outside(to).unwrap_or("…").to_owned(),
    }
}

fn ayat(number: usize, places: &Places, here: usize) -> String {
    let place = Place {
        pasal: here,
        ayat: (places.ayat_of(here) > 1).then_some((number, number)),
        below: Vec::new(),
    };
    place.near()
}

/// Sets a typed `dalam` or `pada` right for what follows it.
fn preposition(words: &mut String, reference: &str) {
    let right = match reference.split(' ').next() {
        Some("Pasal") => "dalam",
        Some("ayat" | "huruf" | "angka") => "pada",
        _ => return,
    };
    for wrong in ["dalam ", "pada "] {
        let Some(stem) = words.strip_suffix(wrong) else {
            continue;
        };
        if stem.is_empty() || stem.ends_with(|c: char| !c.is_alphanumeric()) {
            *words = format!("{stem}{right} ");
        }
    }
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
        assert_eq!(set("Pada ", "PIHAK KESATU"), "Pada ");
        assert_eq!(set("kepada ", "ayat (2)"), "kepada ");
    }
}
