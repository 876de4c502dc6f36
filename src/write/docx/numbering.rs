//! The lists that Word counts.
//!
//! One list of five levels bears all articles: Pasal, ayat, huruf, angka and huruf with a bracket, each level begun anew by
//! those above it, so that whoever puts in an article sees the rest renumber. What stands outside the articles, or at a
//! level that the marks do not follow, has lists of its own.

use super::paragraph::{Indent, Numbered, Style};
use crate::naskah::{AyatMarks, List, Marker};

/// The list of the articles, of the annexes and of the faults of a draft, as the styles name them.
pub(super) const ARTICLES: usize = 1;
const ANNEXES: usize = 2;
const FAULTS: usize = 3;

/// The levels of the articles.
pub(super) const PASAL: usize = 0;
pub(super) const AYAT: usize = 1;
const LEVELS: usize = 5;

/// How far the text of an ayat, and of anything else that bears a mark, stands to the right of it.
const BESIDE_AYAT: usize = 567;
const BESIDE: usize = 454;

/// Where the text of a mark's paragraph begins when its mark begins there.
pub(super) const fn indent(marker: Marker, base: usize) -> Indent {
    let hanging = match marker {
        Marker::Ayat => BESIDE_AYAT,
        _ => BESIDE,
    };
    Indent {
        left: base + hanging,
        hanging,
    }
}

/// The counters of the articles, and the lists beside them.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// What has been counted at each level of the articles since the level above it.
    counted: [Counted; LEVELS],
    /// Patterns of lists outside the articles: how they count and where they begin.
    patterns: Vec<(Marker, usize)>,
    /// The lists beside the first three.
    lists: Vec<Begun>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Counted {
    #[default]
    Nothing,
    Something,
}

/// A list that begins anew.
#[derive(Debug, Clone, Copy)]
enum Begun {
    /// At a level of the articles.
    Article(usize),
    /// By a pattern of its own.
    Pattern(usize),
}

/// How the paragraphs of a list are numbered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counter {
    /// The style of its paragraphs.
    pub style: Style,
    /// The list and level, where the style does not say them.
    pub numbered: Option<Numbered>,
    /// The indent, where neither style nor list says it.
    pub indent: Option<Indent>,
    /// The level, and the list that lists below it belong to, inside the articles.
    pub within: Option<Numbered>,
}

impl Numbering {
    /// Counts a paragraph of the articles, which begins the levels below it anew.
    pub(super) fn count(&mut self, level: usize) {
        self.counted[level] = Counted::Something;
        self.counted[level + 1..].fill(Counted::Nothing);
    }

    /// How a list is counted that stands below `within`, its marks beginning at `base`.
    pub(super) fn list(&mut self, list: &List, base: usize, within: Option<Numbered>) -> Counter {
        let level = level(list.marker);
        match (within, level) {
            (Some(above), Some((level, style))) if level > above.level => {
                self.article(list.marker, level, style, base, above)
            }
            _ => self.apart(list.marker, base),
        }
    }

    fn article(
        &mut self,
        marker: Marker,
        level: usize,
        style: Style,
        base: usize,
        above: Numbered,
    ) -> Counter {
        let list = match self.counted[level] {
            Counted::Nothing => above.list,
            Counted::Something => self.begin(Begun::Article(level)),
        };
        let numbered = Numbered { list, level };
        Counter {
            style,
            numbered: (list != ARTICLES).then_some(numbered),
            indent: (base != usual(level)).then(|| indent(marker, base)),
            within: Some(numbered),
        }
    }

    fn apart(&mut self, marker: Marker, base: usize) -> Counter {
        let pattern = (marker, base);
        let known = self.patterns.iter().position(|known| *known == pattern);
        let at = known.unwrap_or_else(|| {
            self.patterns.push(pattern);
            self.patterns.len() - 1
        });
        let list = self.begin(Begun::Pattern(at));
        Counter {
            style: Style::ListItem,
            numbered: Some(Numbered { list, level: 0 }),
            indent: None,
            within: None,
        }
    }

    fn begin(&mut self, list: Begun) -> usize {
        self.lists.push(list);
        FAULTS + self.lists.len()
    }

    /// `numbering.xml`.
    pub(super) fn part(&self, ayat: AyatMarks) -> String {
        let mut out = format!(
            r#"{}<w:numbering xmlns:w="{}">"#,
            super::DECLARATION,
            super::WORD
        );
        out.push_str(&articles(ayat));
        out.push_str(&annexes());
        out.push_str(&faults());
        for (at, (marker, base)) in self.patterns.iter().enumerate() {
            out.push_str(&pattern(FAULTS + 1 + at, *marker, *base));
        }
        for list in [ARTICLES, ANNEXES, FAULTS] {
            out.push_str(&format!(
                r#"<w:num w:numId="{list}"><w:abstractNumId w:val="{list}"/></w:num>"#
            ));
        }
        for (at, list) in self.lists.iter().enumerate() {
            let (pattern, level) = match list {
                Begun::Article(level) => (ARTICLES, *level),
                Begun::Pattern(at) => (FAULTS + 1 + at, 0),
            };
            out.push_str(&format!(
                r#"<w:num w:numId="{}"><w:abstractNumId w:val="{pattern}"/><w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
                FAULTS + 1 + at
            ));
        }
        out.push_str("</w:numbering>");
        out
    }
}

/// The level of the articles that a marker counts at, and its style.
fn level(marker: Marker) -> Option<(usize, Style)> {
    match marker {
        Marker::Nomor | Marker::Ayat => None,
        Marker::Huruf => Some((2, Style::Huruf)),
        Marker::Angka => Some((3, Style::Angka)),
        Marker::HurufKurung => Some((4, Style::HurufKurung)),
    }
}

/// Where the marks of a level of the articles usually begin.
const fn usual(level: usize) -> usize {
    match level {
        PASAL | AYAT => 0,
        _ => BESIDE_AYAT + (level - 2) * BESIDE,
    }
}

fn articles(ayat: AyatMarks) -> String {
    let second = match ayat {
        AyatMarks::Kurung => "(%2)",
        AyatMarks::Titik => "%2.",
    };
    let levels: String = [
        (AYAT, Marker::Ayat, "Ayat", second),
        (2, Marker::Huruf, "Huruf", "%3."),
        (3, Marker::Angka, "Angka", "%4)"),
        (4, Marker::HurufKurung, "HurufKurung", "%5)"),
    ]
    .into_iter()
    .map(|(at, marker, style, text)| {
        let link = format!(r#"<w:pStyle w:val="{style}"/>"#);
        counted(at, marker, &link, text, usual(at))
    })
    .collect();
    let pasal = heading("decimal", "Heading1", "Pasal %1", "");
    outline(ARTICLES, "multilevel", &(pasal + &levels))
}

/// The annexes: `Lampiran I`, in capitals on paper, so that references read it as a sentence needs it.
fn annexes() -> String {
    let capitals = "<w:rPr><w:caps/></w:rPr>";
    let level = heading("upperRoman", "LampiranBernomor", "Lampiran %1", capitals);
    outline(ANNEXES, "multilevel", &level)
}

fn faults() -> String {
    let level = format!(
        r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="{}"/><w:lvlText w:val="-"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>"#,
        Style::Fault.id()
    );
    outline(FAULTS, "singleLevel", &level)
}

fn pattern(id: usize, marker: Marker, base: usize) -> String {
    let text = match marker {
        Marker::Nomor | Marker::Huruf => "%1.",
        Marker::Ayat => "(%1)",
        Marker::Angka | Marker::HurufKurung => "%1)",
    };
    outline(id, "singleLevel", &counted(0, marker, "", text, base))
}

/// A list with its own number, by which Word tells it from others when text is pasted from file to file.
fn outline(id: usize, kind: &str, levels: &str) -> String {
    format!(
        r#"<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="{:08X}"/><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>"#,
        0x504B_4D00 + id
    )
}

/// A level of headings; the number stands above the words, on a line of its own.
fn heading(format: &str, style: &str, text: &str, look: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:pStyle w:val="{style}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>{look}</w:lvl>"#
    )
}

/// A level whose marks stand before the text.
fn counted(level: usize, marker: Marker, link: &str, text: &str, base: usize) -> String {
    let format = match marker {
        Marker::Huruf | Marker::HurufKurung => "lowerLetter",
        Marker::Nomor | Marker::Ayat | Marker::Angka => "decimal",
    };
    let Indent { left, hanging } = indent(marker, base);
    format!(
        r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{link}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>"#
    )
}
