//! Where everything stands: from the name of a thing to its Pasal, ayat, huruf and angka.

use std::collections::BTreeMap;

use super::{Block, Inline, Item, List, Naskah};

/// A place on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The number of the Pasal.
    pub pasal: usize,
    /// The ayat, first and last; none where the Pasal is meant as a whole or has only one.
    pub ayat: Option<(usize, usize)>,
    /// Marks below the ayat, outermost first: `a`, `1`, `a`.
    pub below: Vec<String>,
}

/// The places of all named things of a naskah.
#[derive(Debug, Clone, Default)]
pub struct Places {
    named: BTreeMap<Vec<String>, Place>,
    elsewhere: BTreeMap<Vec<String>, String>,
    ayat: BTreeMap<usize, usize>,
    amended: Option<Box<Places>>,
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

    /// The smallest place that holds this one and another of the same Pasal.
    fn spanning(&self, other: &Self) -> Self {
        let ayat = match (self.ayat, other.ayat) {
            (Some(one), Some(two)) => Some((one.0.min(two.0), one.1.max(two.1))),
            _ => None,
        };
        let same = self.ayat == other.ayat;
        let common = self.below.iter().zip(&other.below);
        Self {
            pasal: self.pasal,
            ayat,
            below: common
                .take_while(|(one, two)| same && one == two)
                .map(|(mark, _)| mark.clone())
                .collect(),
        }
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

    /// The place of a thing named by its path: its own, else the span of all that stands below it, else that of what holds
    /// it.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Place> {
        let words = split(path);
        (1..=words.len())
            .rev()
            .find_map(|length| self.span(&words[..length]))
    }

    /// How a reference to a thing reads from the Pasal `here`, 0 from outside the articles; nothing where the thing does not
    /// print. In an addendum the articles of the agreement that it changes can be named too.
    #[must_use]
    pub fn read(&self, to: &str, here: usize) -> Option<String> {
        if let Some(number) = to.strip_prefix("ayat.").and_then(|n| n.parse().ok()) {
            return Some(self.sibling(number, here).near());
        }
        match self.find(to) {
            Some(place) if place.pasal == here => Some(place.near()),
            Some(place) => Some(place.full()),
            None => self
                .outside(to)
                .map(str::to_owned)
                .or_else(|| self.amended.as_ref()?.read(to, 0)),
        }
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
        self.named.contains_key(&split(path))
    }

    /// Makes the places of the agreement that an addendum changes known to its references.
    pub(super) fn amending(&mut self, amended: Places) {
        self.amended = Some(Box::new(amended));
    }

    fn span(&self, prefix: &[String]) -> Option<Place> {
        if let Some(own) = self.named.get(prefix) {
            return Some(own.clone());
        }
        let mut below = self
            .named
            .range(prefix.to_vec()..)
            .take_while(|(key, _)| key.starts_with(prefix))
            .map(|(_, place)| place);
        let first = below.next()?.clone();
        Some(
            below
                .filter(|place| place.pasal == first.pasal)
                .fold(first.clone(), |span, place| span.spanning(place)),
        )
    }

    /// Another ayat of the Pasal `here`.
    fn sibling(&self, number: usize, here: usize) -> Place {
        let several = self.ayat.get(&here).is_some_and(|count| *count > 1);
        Place {
            pasal: here,
            ayat: several.then_some((number, number)),
            below: Vec::new(),
        }
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
            below
                .below
                .push(mark.trim_end_matches(['.', ')']).to_owned());
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
        self.named
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
