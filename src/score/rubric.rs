//! How points are given, in words: the data behind the pages of `docs/principles` and the items of every report.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::check::{Principle, absences};
use crate::locale::{Lang, Words};
use crate::words;

static RUBRIC: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("rubric.toml")).expect("a test reads the rubric"));

/// A principle in words.
#[derive(Debug, Clone)]
pub struct Meaning {
    /// Its name.
    pub name: Words,
    /// What it asks of an agreement, and what law asks the same.
    pub meaning: Words,
}

/// How the point of one rule is given.
#[derive(Debug, Clone)]
pub struct Grading {
    /// What the item asks.
    pub asks: Words,
    /// When it counts, after "berlaku" and "applies".
    pub relevant: Words,
    /// What earns the whole point.
    pub full: Words,
    /// What earns half of it, where that is possible.
    pub half: Option<Words>,
    /// The law or the principle that it rests on.
    pub source: Words,
}

/// A principle in words.
///
/// # Panics
///
/// Never: a test reads every principle.
#[must_use]
pub fn meaning(principle: Principle) -> Meaning {
    let row = RUBRIC
        .principle
        .iter()
        .find(|row| row.key == principle.key());
    let row = row.expect("a test reads every principle");
    Meaning {
        name: row.name.words(),
        meaning: row.meaning.words(),
    }
}

/// How the point of a rule is given; none for a rule of no principle.
#[must_use]
pub fn grading(code: &str) -> Option<Grading> {
    let absent = || {
        let row = absences().find(|row| row.rule.code == code)?;
        let [id, en] = row.when.words();
        Some(Grading {
            asks: row.asks.clone(),
            relevant: words!("{id}", "{en}"),
            full: row.full.clone(),
            half: row.half.clone(),
            source: row.source.clone(),
        })
    };
    let row = RUBRIC.item.iter().find(|row| row.code == code);
    row.map(Row::grading).or_else(absent)
}

/// The page of a principle, in Markdown: what it asks, and how each point is given.
#[must_use]
pub fn page(principle: Principle, lang: Lang) -> String {
    let Meaning { name, meaning } = meaning(principle);
    let mut page = format!("# {}\n\n{}\n\n", name.get(lang), meaning.get(lang));
    page.push_str(MANNER.get(lang));
    page.push_str("\n\n");
    for judged in principle.rules() {
        let Some(grading) = grading(judged.code) else {
            continue;
        };
        page.push_str(&item(judged.code, &grading, lang));
    }
    page.push_str(SOURCE.get(lang));
    page.push('\n');
    page
}

/// How points are given, said once on every page.
struct Both {
    id: &'static str,
    en: &'static str,
}

impl Both {
    const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

const MANNER: Both = Both {
    id: "Setiap butir di bawah ini bernilai 1 apabila terpenuhi, ½ apabila terpenuhi sebagian, dan 0 apabila belum ada. Butir yang tidak \
         relevan tidak dihitung. Nilainya adalah jumlah itu dibagi banyaknya butir yang dihitung, dalam persen. Pengecualian (`[[waivers]]`) \
         tidak memberi nilai.",
    en: "Each item below earns 1 where it is in place, ½ where it is partly so, and 0 where it is not. What is not relevant is left out. The \
         score is the sum over the number of items that count, in percent. A waiver (`[[waivers]]`) earns no point.",
};

const SOURCE: Both = Both {
    id: "## Sumber\n\nCara menilai mengikuti *Partnering Agreement Scorecard* dari The Partnering Initiative dan Partnerships Resource Centre \
         (Pfisterer, Payandeh, dan Reid, *Designing Comprehensive Partnering Agreements*): tidak relevan, belum ada, sebagian, sepenuhnya. \
         Butir-butirnya disusun sendiri dari asas kemitraan dan peraturan yang disebut di atas.",
    en: "## Source\n\nThe manner of counting is that of the *Partnering Agreement Scorecard* by The Partnering Initiative and the Partnerships \
         Resource Centre (Pfisterer, Payandeh and Reid, *Designing Comprehensive Partnering Agreements*): not relevant, not in place, partly, \
         fully. The items are our own, from the principles of partnership and the laws named above.",
};

fn item(code: &str, grading: &Grading, lang: Lang) -> String {
    let words = match lang {
        Lang::Id => [
            "Berlaku",
            "Nilai 1",
            "Nilai ½",
            "Nilai 0: selain itu",
            "Dasar",
        ],
        Lang::En => [
            "Applies",
            "1 point",
            "½ point",
            "0 points: otherwise",
            "Basis",
        ],
    };
    let [applies, full, partly, zero, basis] = words;
    let mut text = format!("## {} (`{code}`)\n\n", grading.asks.get(lang));
    text.push_str(&format!("- {applies} {}.\n", grading.relevant.get(lang)));
    text.push_str(&format!("- {full}: {}.\n", grading.full.get(lang)));
    if let Some(half) = &grading.half {
        text.push_str(&format!("- {partly}: {}.\n", half.get(lang)));
    }
    text.push_str(&format!(
        "- {zero}.\n- {basis}: {}.\n\n",
        grading.source.get(lang)
    ));
    text
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    principle: Vec<PrincipleRow>,
    item: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PrincipleRow {
    key: String,
    name: Pair,
    meaning: Pair,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    asks: Pair,
    relevant: Pair,
    full: Pair,
    half: Option<Pair>,
    source: Pair,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    id: String,
    en: String,
}

impl Row {
    fn grading(&self) -> Grading {
        Grading {
            asks: self.asks.words(),
            relevant: self.relevant.words(),
            full: self.full.words(),
            half: self.half.as_ref().map(Pair::words),
            source: self.source.words(),
        }
    }
}

impl Pair {
    fn words(&self) -> Words {
        Words {
            id: self.id.clone(),
            en: self.en.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_a_principle_is_graded_in_one_place() {
        for principle in Principle::ALL {
            assert!(!meaning(principle).name.id.is_empty());
            for rule in principle.rules() {
                let rows = RUBRIC
                    .item
                    .iter()
                    .filter(|row| row.code == rule.code)
                    .count();
                let absent = absences().filter(|row| row.rule.code == rule.code).count();
                assert_eq!(rows + absent, 1, "{}", rule.code);
            }
        }
        for row in &RUBRIC.item {
            assert!(Principle::of(&row.code).is_some(), "{}", row.code);
        }
    }

    #[test]
    fn the_pages_of_the_manual_say_what_the_rubric_says() {
        for principle in Principle::ALL {
            let pages = match principle {
                Principle::Kesetaraan => pages!("kesetaraan"),
                Principle::SalingMenghormati => pages!("saling-menghormati"),
                Principle::Transparansi => pages!("transparansi"),
                Principle::Akuntabilitas => pages!("akuntabilitas"),
                Principle::Keberlanjutan => pages!("keberlanjutan"),
                Principle::Keberhasilan => pages!("keberhasilan"),
            };
            for (lang, written) in [Lang::Id, Lang::En].into_iter().zip(pages) {
                assert_eq!(
                    page(principle, lang),
                    written,
                    "docs/principles/{}",
                    principle.key()
                );
            }
        }
    }

    macro_rules! pages {
        ($key:literal) => {
            [
                include_str!(concat!("../../docs/principles/", $key, ".id.md")),
                include_str!(concat!("../../docs/principles/", $key, ".en.md")),
            ]
        };
    }
    use pages;
}
