//! Where everything stands: from the name of a thing to its Pasal, ayat, huruf and angka.

use std::collections::BTreeMap;

use super::{AyatMarks, Block, Inline, Item, List, Naskah};

/// A place on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The number of the Pasal.
    pub pasal: usize,
    /// The ayat, first and last; none where the Pasal is meant as a whole or has only one.
    pub ayat: Option<(usize, usize)>,
    /// Marks below the ayat, outermost first: `a`, `1`, `a`.
    pub below: Vec<String>,
    /// How its ayat are numbered.
    pub marks: AyatMarks,
}

/// The places of all named things of a naskah.
#[derive(Debug, Clone, Default)]
pub struct Places {
    named: BTreeMap<Vec<String>, Place>,
    elsewhere: BTreeMap<Vec<String>, Step>,
    ayat: BTreeMap<usize, usize>,
    marks: AyatMarks,
    amended: Option<Box<Places>>,
}

/// A step of a reference: words, and behind them the mark of what they lead to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Step {
    /// What stands before the mark: `Pasal `, ` ayat `, ` huruf `.
    pub words: String,
    /// The mark as its paragraph bears it, without the full stop of a list: `5`, `(2)`, or `2` where ayat count `2.`, `a`.
    pub mark: String,
    /// The id of what bears the mark; none where it does not stand in this document.
    pub target: Option<String>,
}

/// How steps read one behind the other: `Pasal 8 ayat (3) huruf a`.
#[must_use]
pub fn read(steps: &[Step]) -> String {
    steps
        .iter()
        .flat_map(|step| [step.words.as_str(), &step.mark])
        .collect()
}

impl Place {
    /// A Pasal as a whole.
    #[must_use]
    pub fn pasal(number: usize) -> Self {
        Self {
            pasal: number,
            ..Self::default()
        }
    }

    /// What references lead to: `pasal-8-ayat-3-huruf-a`. Of several ayat it is the first.
    #[must_use]
    pub fn id(&self) -> String {
        let ayat = self.ayat.map(|(first, _)| format!("-ayat-{first}"));
        let below = self
            .below
            .iter()
            .map(|mark| format!("-{}-{mark}", counted_by(mark)));
        let rest: String = ayat.into_iter().chain(below).collect();
        format!("pasal-{}{rest}", self.pasal)
    }

    /// How the place reads from anywhere: `Pasal 8 ayat (3) huruf a`.
    #[must_use]
    pub fn full(&self) -> String {
        read(&self.far())
    }

    /// How the place reads from another Pasal, step by step.
    fn far(&self) -> Vec<Step> {
        let mut steps = vec![Step {
            words: "Pasal ".to_owned(),
            mark: self.pasal.to_string(),
            target: Some(Self::pasal(self.pasal).id()),
        }];
        for mut step in self.rest() {
            step.words.insert(0, ' ');
            steps.push(step);
        }
        steps
    }

    /// How the place reads inside its own Pasal: from the ayat down.
    fn near(&self) -> Vec<Step> {
        let mut steps = self.rest();
        if steps.is_empty() {
            return self.far();
        }
        for step in &mut steps[1..] {
            step.words.insert(0, ' ');
        }
        steps
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
            marks: self.marks,
        }
    }

    /// The steps below the Pasal, without the blanks between them.
    fn rest(&self) -> Vec<Step> {
        let ayat = |words: &str, number: usize| Step {
            words: words.to_owned(),
            mark: self.marks.named(number),
            target: Some(self.above(number, 0).id()),
        };
        let mut steps = Vec::new();
        if let Some((first, last)) = self.ayat {
            steps.push(ayat("ayat ", first));
            if first != last {
                steps.push(ayat("sampai dengan ayat ", last));
            }
        }
        for (depth, mark) in self.below.iter().enumerate() {
            let first = self.ayat.map_or(0, |(first, _)| first);
            steps.push(Step {
                words: format!("{} ", counted_by(mark)),
                mark: mark.clone(),
                target: Some(self.above(first, depth + 1).id()),
            });
        }
        steps
    }

    /// What holds this place: an ayat of its Pasal, and so many marks below it.
    fn above(&self, ayat: usize, depth: usize) -> Self {
        Self {
            pasal: self.pasal,
            ayat: self.ayat.map(|_| (ayat, ayat)),
            below: self.below[..depth].to_vec(),
            marks: self.marks,
        }
    }
}

/// What a mark below an ayat is called.
fn counted_by(mark: &str) -> &'static str {
    if mark.chars().all(|c| c.is_ascii_digit()) {
        "angka"
    } else {
        "huruf"
    }
}

impl Places {
    pub(super) fn of(naskah: &Naskah) -> Self {
        let mut places = Self {
            marks: naskah.looks.ayat,
            ..Self::default()
        };
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
                    marks: places.marks,
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
                        marks: places.marks,
                    };
                    places.item(ayat, &place);
                }
                places.insert(&part.name, &whole);
                next = last + 1;
            }
        }
        for annex in &naskah.annexes {
            let step = Step {
                words: String::new(),
                mark: sentence_case(&annex.label),
                target: Some(annex.id.clone()),
            };
            places.elsewhere.insert(split(&annex.path), step);
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
    pub fn read(&self, to: &str, here: usize) -> Option<Vec<Step>> {
        if let Some(number) = to.strip_prefix("ayat.").and_then(|n| n.parse().ok()) {
            return Some(self.sibling(number, here).near());
        }
        match self.find(to) {
            Some(place) if place.pasal == here => Some(place.near()),
            Some(place) => Some(place.far()),
            None => self
                .annex(to)
                .map(|step| vec![step.clone()])
                .or_else(|| self.read_amended(to)),
        }
    }

    /// How a place of the agreement that an addendum changes reads. It stands on other paper, so no step leads there.
    fn read_amended(&self, to: &str) -> Option<Vec<Step>> {
        let mut steps = self.amended.as_ref()?.read(to, 0)?;
        for step in &mut steps {
            step.target = None;
        }
        Some(steps)
    }

    /// How a place outside the articles reads: an annex.
    #[must_use]
    pub fn outside(&self, path: &str) -> Option<&str> {
        self.annex(path).map(|step| step.mark.as_str())
    }

    fn annex(&self, path: &str) -> Option<&Step> {
        let words = split(path);
        (1..=words.len())
            .rev()
            .find_map(|length| self.elsewhere.get(&words[..length]))
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
            marks: self.marks,
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
            below.below.push(list.marker.bare(index));
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
