//! Where everything stands: from the name of a thing to its Pasal, ayat, huruf and angka.

use std::collections::BTreeMap;

use super::{Block, Inline, Item, List, Naskah};

/// A place on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The number of the Pasal.
    pub pasal: usize,
    /// The ayat, first and last, none where the Pasal is meant as a whole or has only one.
    pub ayat: Option<(usize, usize)>,
    /// Marks below the ayat, outermost first: `a`, `1`, `a`.
    pub below: Vec<String>,
}

/// The places of all named things of a naskah.
#[derive(Debug, Clone, Default)]
pub struct Places {
    places: BTreeMap<Vec<String>, Place>,
    elsewhere: BTreeMap<Vec<String>, String>,
    ayat: BTreeMap<usize, usize>,
}

impl Place {
    /// How the place reads from anywhere: `Pasal 8 ayat (3) huruf a`.
    #[must_use]
    pub fn full(&self) -> String {
        let rest = self.rest();
        if rest.is_empty() {
            format!("Pasal {}", self.pasal)
        } else {
            format!("Pasal {} {rest}", self.pasal)
        }
    }

    /// How the place reads inside its own Pasal: from the ayat down.
    #[must_use]
    pub fn near(&self) -> String {
        let rest = self.rest();
        if rest.is_empty() { self.full() } else { rest }
    }

    fn rest(&self) -> String {
        let mut words = Vec::new();
        match self.ayat {
            Some((first, last)) if first == last => words.push(format!("ayat ({first})")),
            Some((first, last)) => {
                words.push(format!("ayat ({first}) sampai dengan ayat ({last})"));
            }
            None => {}
        }
        for mark in &self.below {
            let kind = if mark.chars().all(|c| c.is_ascii_digit()) {
                "angka"
            } else {
                "huruf"
            };
            words.push(format!("{kind} {mark}"));
        }
        words.join(" ")
    }
}

impl Places {
    pub(super) fn of(naskah: &Naskah) -> Self {
        let mut places = Self::default();
        for pasal in &naskah.pasal {
            let count = pasal.ayat().count();
            places.ayat.insert(pasal.number, count);
            let mut next = 1;
            for (index, part) in pasal.parts.iter().enumerate() {
                let last = next + part.ayat.len() - 1;
                let whole = Place {
                    pasal: pasal.number,
                    ayat: (index > 0 && count > 1).then_some((next, last)),
                    below: Vec::new(),
                };
                // The leading clause is the Pasal itself; a later one is the ayat that bears its name, else all its ayat.
                if index == 0 {
                    places.insert(&part.name, &whole);
                }
                for (ayat, number) in part.ayat.iter().zip(next..) {
                    let place = Place {
                        pasal: pasal.number,
                        ayat: (count > 1).then_some((number, number)),
                        below: Vec::new(),
                    };
                    places.item(ayat, &place);
                }
                places.insert(&part.name, &whole);
                next = last + 1;
            }
        }
        for annex in &naskah.annexes {
            let key = split(&annex.path);
            places.elsewhere.insert(key, sentence_case(&annex.label));
        }
        places
    }

    /// The place of a thing named by its path: its own, else the nearest below it, else that of what holds it.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Place> {
        let words = split(path);
        (1..=words.len()).rev().find_map(|length| {
            let prefix = &words[..length];
            self.places
                .range(prefix.to_vec()..)
                .next()
                .filter(|(key, _)| key.starts_with(prefix))
                .map(|(_, place)| place)
        })
    }

    /// How a place outside the articles reads: an annex.
    #[must_use]
    pub fn outside(&self, path: &str) -> Option<&str> {
        let words = split(path);
        (1..=words.len())
            .rev()
            .find_map(|length| self.elsewhere.get(&words[..length]))
            .map(String::as_str)
    }

    /// Whether a thing of exactly this name stands on paper.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.places.contains_key(&split(path))
    }

    /// How many ayat a Pasal has.
    #[must_use]
    pub fn ayat_of(&self, pasal: usize) -> usize {
        self.ayat.get(&pasal).copied().unwrap_or(0)
    }

    fn item(&mut self, item: &Item, place: &Place) {
        for block in &item.blocks {
            self.block(block, place);
        }
    }

    fn block(&mut self, block: &Block, place: &Place) {
        match block {
            Block::Paragraph(line) => self.line(line, place),
            Block::List(list) => self.list(list, place),
            Block::Rows(rows) => {
                for (label, text) in rows {
                    self.line(label, place);
                    self.line(text, place);
                }
            }
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    self.line(cell, place);
                }
            }
        }
    }

    fn list(&mut self, list: &List, place: &Place) {
        for (index, item) in list.items.iter().enumerate() {
            let mut below = place.clone();
            let mark = list.marker.mark(index);
            below.below.push(mark.trim_end_matches(['.', ')']).to_owned());
            self.item(item, &below);
        }
    }

    fn line(&mut self, line: &[Inline], place: &Place) {
        for inline in line {
            match inline {
                Inline::Anchor(name) => self.insert(name, place),
                Inline::Strong(inner) => self.line(inner, place),
                _ => {}
            }
        }
    }

    /// The first place of a thing is the one that counts: what is said again later refers to it.
    fn insert(&mut self, name: &str, place: &Place) {
        self.places
            .entry(split(name))
            .or_insert_with(|| place.clone());
    }
}

fn split(path: &str) -> Vec<String> {
    path.split('.').map(str::to_owned).collect()
}

fn sentence_case(label: &str) -> String {
    label.replacen("LAMPIRAN", "Lampiran", 1)
}
