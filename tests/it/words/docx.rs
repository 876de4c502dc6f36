//! Reads a Word document as Word shows it: with the numbers that its lists count, the results of its fields, its capitals.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::split;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The styles of what lists the contents.
const CONTENTS: [&str; 2] = ["TOC Heading", "toc 1"];

/// The style of tables whose columns are read one after the other.
const COLUMNS: &str = "Tabel Tanda Tangan";

pub(super) fn read(bytes: &[u8]) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut part = |name: &str| {
        let mut text = String::new();
        let mut part = archive.by_name(name).expect("the part is there");
        part.read_to_string(&mut text).expect("UTF-8");
        text
    };
    let (document, styles, numbering) = (
        part("word/document.xml"),
        part("word/styles.xml"),
        part("word/numbering.xml"),
    );
    let parse = |text| Document::parse(text).unwrap_or_else(|fault| panic!("{fault}"));
    let (document, styles, numbering) = (parse(&document), parse(&styles), parse(&numbering));
    let mut reader = Reader {
        styles: styles_of(styles.root_element()),
        lists: Lists::of(numbering.root_element()),
        fields: Vec::new(),
    };
    let body = child(document.root_element(), "body").expect("a body");
    split(&reader.story(body))
}

fn children<'a>(node: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    let named = move |node: &Node| node.has_tag_name((WORD, name));
    node.children().filter(named)
}

fn child<'a>(node: Node<'a, 'a>, name: &'a str) -> Option<Node<'a, 'a>> {
    children(node, name).next()
}

fn value<'a>(node: Node<'a, 'a>) -> Option<&'a str> {
    node.attribute((WORD, "val"))
}

/// The value of a property below a node.
fn property<'a>(node: Node<'a, 'a>, name: &'a str) -> Option<&'a str> {
    value(child(node, name)?)
}

fn number(text: &str) -> u32 {
    text.parse().expect("a number")
}

/// A property that is there is on, unless it says otherwise.
fn is_on(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let found = node
        .children()
        .find(|node| node.has_tag_name((WORD, name)))?;
    let said = found.attribute((WORD, "val"));
    Some(!matches!(said, Some("0" | "false" | "off")))
}

/// A style of paragraphs or tables.
#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    list: Option<String>,
    level: Option<u32>,
    caps: Option<bool>,
}

fn styles_of(root: Node<'_, '_>) -> BTreeMap<String, Style> {
    let all = root
        .children()
        .filter(|node| node.has_tag_name((WORD, "style")));
    all.map(|node| {
        let id = node
            .attribute((WORD, "styleId"))
            .expect("a style has an id");
        let counted = child(node, "pPr").and_then(|node| child(node, "numPr"));
        let style = Style {
            name: property(node, "name").unwrap_or_default().to_owned(),
            based_on: property(node, "basedOn").map(str::to_owned),
            list: counted
                .and_then(|node| property(node, "numId"))
                .map(str::to_owned),
            level: counted.and_then(|node| property(node, "ilvl")).map(number),
            caps: child(node, "rPr").and_then(|node| is_on(node, "caps")),
        };
        (id.to_owned(), style)
    })
    .collect()
}

/// A level of a list.
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The style that is numbered by it.
    style: Option<String>,
    apart: bool,
    caps: bool,
}

/// The lists of a document, and how far they have counted.
struct Lists {
    /// The levels of each pattern.
    patterns: BTreeMap<String, BTreeMap<u32, Level>>,
    /// The pattern of each list, and the levels that it begins anew.
    instances: BTreeMap<String, (String, BTreeMap<u32, u32>)>,
    /// Lists of one pattern count together.
    counted: BTreeMap<String, BTreeMap<u32, u32>>,
    begun: BTreeSet<(String, u32)>,
}

impl Lists {
    fn of(root: Node<'_, '_>) -> Self {
        let id = |node: Node<'_, '_>, name: &str| {
            let id = node
                .attribute((WORD, name))
                .expect("lists and levels have numbers");
            id.to_owned()
        };
        let named = |name: &'static str| {
            let all = root.children();
            all.filter(move |node| node.has_tag_name((WORD, name)))
        };
        let patterns = named("abstractNum").map(|pattern| {
            let levels = children(pattern, "lvl")
                .map(|level| (number(&id(level, "ilvl")), Level::of(level)));
            (id(pattern, "abstractNumId"), levels.collect())
        });
        let lists = named("num").map(|list| {
            let pattern = property(list, "abstractNumId").expect("a list has a pattern");
            let anew = children(list, "lvlOverride").filter_map(|level| {
                let start = property(level, "startOverride")?;
                Some((number(&id(level, "ilvl")), number(start)))
            });
            (id(list, "numId"), (pattern.to_owned(), anew.collect()))
        });
        Self {
            patterns: patterns.collect(),
            instances: lists.collect(),
            counted: BTreeMap::new(),
            begun: BTreeSet::new(),
        }
    }

    /// The level of a list that a style is numbered by.
    fn level_of(&self, list: &str, style: &str) -> Option<u32> {
        let levels = &self.patterns[&self.instances[list].0];
        let linked = |level: &Level| level.style.as_deref() == Some(style);
        levels
            .iter()
            .find(|(_, level)| linked(level))
            .map(|(at, _)| *at)
    }

    /// Counts a paragraph, and says its number as it stands before the text.
    fn count(&mut self, list: &str, at: u32, caps: bool) -> String {
        let (pattern, anew) = &self.instances[list];
        let levels = &self.patterns[pattern];
        let counted = self.counted.entry(pattern.clone()).or_default();
        let first = self.begun.insert((list.to_owned(), at));
        let next = match (anew.get(&at).filter(|_| first), counted.get(&at)) {
            (Some(start), _) => *start,
            (None, Some(before)) => before + 1,
            (None, None) => levels[&at].start,
        };
        counted.retain(|level, _| *level < at);
        counted.insert(at, next);
        let level = &levels[&at];
        let mut text = level.text.clone();
        for (above, pattern) in levels {
            let count = counted.get(above).unwrap_or(&pattern.start);
            text = text.replace(&format!("%{}", above + 1), &pattern.said(*count));
        }
        let text = if caps || level.caps {
            text.to_uppercase()
        } else {
            text
        };
        if level.apart { text + " " } else { text }
    }
}

impl Level {
    fn of(node: Node<'_, '_>) -> Self {
        let property = |name: &str| {
            let found = node.children().find(|node| node.has_tag_name((WORD, name)));
            found
                .and_then(|node| node.attribute((WORD, "val")))
                .map(str::to_owned)
        };
        Self {
            start: property("start").map_or(0, |start| number(&start)),
            format: property("numFmt").expect("a level counts somehow"),
            text: property("lvlText").expect("a level has a text"),
            style: property("pStyle"),
            apart: property("suff").as_deref() != Some("nothing"),
            caps: child(node, "rPr").is_some_and(|node| is_on(node, "caps") == Some(true)),
        }
    }

    fn said(&self, count: u32) -> String {
        match self.format.as_str() {
            "decimal" => count.to_string(),
            // Behind z comes aa, then bb.
            "lowerLetter" => {
                let letter = char::from_u32(u32::from('a') + (count - 1) % 26).expect("a letter");
                let times = usize::try_from((count - 1) / 26 + 1).expect("few letters");
                letter.to_string().repeat(times)
            }
            "upperRoman" => roman(count),
            "bullet" => String::new(),
            other => panic!("no list counts so: {other}"),
        }
    }
}

fn roman(count: u32) -> String {
    const TENS: [&str; 10] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let digit = |count: u32| usize::try_from(count % 10).expect("a digit");
    format!("{}{}", TENS[digit(count / 10)], ONES[digit(count)])
}

/// Where the reader is in a field.
#[derive(PartialEq)]
enum Field {
    /// In what it asks for.
    Asks(String),
    /// In what it shows.
    Shows,
    /// In contents, which are left aside.
    Contents,
}

struct Reader {
    styles: BTreeMap<String, Style>,
    lists: Lists,
    fields: Vec<Field>,
}

impl Reader {
    /// The paragraphs and tables of a body or a cell.
    fn story(&mut self, node: Node<'_, '_>) -> String {
        let parts = node.children().map(|part| match part.tag_name().name() {
            "p" => self.paragraph(part),
            "tbl" => self.table(part),
            _ => String::new(),
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    fn table(&mut self, table: Node<'_, '_>) -> String {
        let rows = table
            .children()
            .filter(|node| node.has_tag_name((WORD, "tr")));
        let rows: Vec<Vec<String>> = rows
            .map(|row| {
                let cells = row
                    .children()
                    .filter(|node| node.has_tag_name((WORD, "tc")));
                cells.map(|cell| self.story(cell)).collect()
            })
            .collect();
        let style = child(table, "tblPr").and_then(|node| property(node, "tblStyle"));
        if style.is_none_or(|style| self.styles[style].name != COLUMNS) {
            return rows.concat().join(" ");
        }
        let mut said = Vec::new();
        for abreast in rows.chunk_by(|one, other| one.len() == other.len()) {
            for column in 0..abreast[0].len() {
                said.extend(abreast.iter().map(|row| row[column].as_str()));
            }
        }
        said.join(" ")
    }

    fn paragraph(&mut self, paragraph: Node<'_, '_>) -> String {
        let properties = child(paragraph, "pPr");
        let style = properties
            .and_then(|node| property(node, "pStyle"))
            .unwrap_or("Normal")
            .to_owned();
        let caps = self.inherited(&style, |style| style.caps).unwrap_or(false);
        let mut out = self.mark(properties, &style, caps);
        self.runs(paragraph, caps, &mut out);
        if CONTENTS.contains(&self.styles[&style].name.as_str()) {
            return String::new();
        }
        out
    }

    /// What a style says, or one that it is based on.
    fn inherited<T>(&self, id: &str, said: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let style = &self.styles[id];
        said(style).or_else(|| self.inherited(style.based_on.as_ref()?, said))
    }

    /// The number before a paragraph.
    fn mark(&mut self, properties: Option<Node<'_, '_>>, style: &str, caps: bool) -> String {
        let own = properties.and_then(|node| child(node, "numPr"));
        let counted = match own {
            Some(node) => {
                let list = property(node, "numId").expect("a list").to_owned();
                Some((list, property(node, "ilvl").map_or(0, number)))
            }
            None => self
                .inherited(style, |style| style.list.clone())
                .map(|list| {
                    let linked = self.lists.level_of(&list, style);
                    let said = || self.inherited(style, |style| style.level);
                    let level = linked.or_else(said).unwrap_or(0);
                    (list, level)
                }),
        };
        match counted {
            Some((list, level)) if list != "0" => self.lists.count(&list, level, caps),
            _ => String::new(),
        }
    }

    fn runs(&mut self, node: Node<'_, '_>, caps: bool, out: &mut String) {
        for part in node.children() {
            match part.tag_name().name() {
                "r" => self.run(part, caps, out),
                "hyperlink" => self.runs(part, caps, out),
                "pPr" | "bookmarkStart" | "bookmarkEnd" => {}
                other => panic!("no such thing stands in a paragraph: {other}"),
            }
        }
    }

    fn run(&mut self, run: Node<'_, '_>, caps: bool, out: &mut String) {
        let caps = child(run, "rPr")
            .and_then(|node| is_on(node, "caps"))
            .unwrap_or(caps);
        for part in run.children() {
            let shown = self.fields.iter().all(|field| *field == Field::Shows);
            match part.tag_name().name() {
                "t" if shown => {
                    let text = part.text().unwrap_or_default();
                    out.push_str(&if caps {
                        text.to_uppercase()
                    } else {
                        text.to_owned()
                    });
                }
                "br" | "tab" if shown => out.push(' '),
                "instrText" => {
                    if let Some(Field::Asks(words)) = self.fields.last_mut() {
                        words.push_str(part.text().unwrap_or_default());
                    }
                }
                "fldChar" => self.field(part.attribute((WORD, "fldCharType"))),
                "t" | "br" | "tab" | "rPr" | "drawing" => {}
                other => panic!("no such thing stands in a run: {other}"),
            }
        }
    }

    fn field(&mut self, edge: Option<&str>) {
        match (edge, self.fields.last()) {
            (Some("begin"), _) => self.fields.push(Field::Asks(String::new())),
            (Some("separate"), Some(Field::Asks(words))) => {
                let contents = words.trim_start().starts_with("TOC");
                self.fields.pop();
                self.fields.push(if contents {
                    Field::Contents
                } else {
                    Field::Shows
                });
            }
            (Some("end"), Some(_)) => {
                self.fields.pop();
            }
            _ => panic!("a field has a beginning, a middle and an end"),
        }
    }
}
