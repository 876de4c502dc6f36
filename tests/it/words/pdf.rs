//! Reads a PDF as a program does that reads it out: by its structure, in which the feet of pages, the mark behind a draft and
//! the heads of tables that come again have no place.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Name, ObjRef, Object, Stream, String as Bytes};
use hayro_syntax::page::Page;

use super::split;

/// Elements that stand within a line.
const WITHIN_A_LINE: [&str; 3] = ["Span", "Link", "Reference"];

/// What marked content says, by the number of the page's object and its own.
type Said = BTreeMap<(u32, i32), String>;

pub(super) fn read(bytes: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap_or_else(|fault| panic!("{fault:?}"));
    let mut said = Said::new();
    for page in pdf.pages().iter() {
        let id = page.raw().obj_id().expect("a page is an object of its own");
        let number = ObjRef::from(id).obj_number;
        let marked = Marks::of(page).said.into_iter();
        said.extend(marked.map(|(mark, text)| ((number, mark), text)));
    }
    let root: Dict = pdf.xref().get(pdf.xref().root_id()).expect("a catalog");
    let tree: Dict = root.get("StructTreeRoot").expect("a structure");
    let mut out = String::new();
    kids(&tree, None, &said, &mut out);
    split(&out)
}

/// What an element holds: marked content, and elements below it.
fn kids(element: &Dict<'_>, page: Option<u32>, said: &Said, out: &mut String) {
    let page = element.get_ref("Pg").map(|page| page.obj_number).or(page);
    let kids: Vec<Object> = match element.get("K") {
        Some(Object::Array(all)) => all.iter().collect(),
        other => other.into_iter().collect(),
    };
    for (at, kid) in kids.iter().enumerate() {
        // What stands right before the contents is their heading.
        if !kids.get(at + 1).is_some_and(lists_contents) {
            one(kid, page, said, out);
        }
    }
}

fn lists_contents(element: &Object<'_>) -> bool {
    let Object::Dict(element) = element else {
        return false;
    };
    element
        .get::<Name>("S")
        .is_some_and(|name| name.as_str() == "TOC")
}

fn one(kid: &Object<'_>, page: Option<u32>, said: &Said, out: &mut String) {
    match kid {
        Object::Number(_) => {
            let mark = kid.clone().into_i32().expect("a whole number");
            marked(mark, page, said, out);
        }
        Object::Dict(dict) => match dict.get::<Name>("S") {
            Some(name) => element(dict, name.as_str(), page, said, out),
            None if dict.contains_key("MCID") => {
                let page = dict.get_ref("Pg").map(|page| page.obj_number).or(page);
                let mark = dict.get::<i32>("MCID").expect("a whole number");
                marked(mark, page, said, out);
            }
            // Where one can click says nothing.
            None => {}
        },
        other => panic!("no such thing stands in a structure: {other:?}"),
    }
}

fn marked(mark: i32, page: Option<u32>, said: &Said, out: &mut String) {
    let place = (page.expect("content stands on a page"), mark);
    out.push_str(said.get(&place).expect("the page has such content"));
}

fn element(dict: &Dict<'_>, name: &str, page: Option<u32>, said: &Said, out: &mut String) {
    let within = WITHIN_A_LINE.contains(&name);
    if name == "TOC" {
        return;
    }
    if !within {
        out.push(' ');
    }
    match dict.get::<Bytes>("ActualText") {
        Some(text) => out.push_str(&decoded(&text)),
        None => kids(dict, page, said, out),
    }
    if !within {
        out.push(' ');
    }
}

/// The marked content of a page.
#[derive(Default)]
struct Marks {
    said: BTreeMap<i32, String>,
    open: Vec<Mark>,
}

/// Marked content that is being read.
#[derive(Default)]
struct Mark {
    id: Option<i32>,
    /// What it is read as, whatever it shows.
    reads: Option<String>,
    /// What each of its glyphs says.
    glyphs: Vec<String>,
}

impl Marks {
    fn of(page: &Page<'_>) -> Self {
        let mut marks = Self::default();
        let mut fonts: BTreeMap<String, Font> = BTreeMap::new();
        let mut font = String::new();
        let mut all = page.typed_operations();
        while let Some(op) = all.next() {
            match op {
                TypedInstruction::BeginMarkedContent(_) => marks.open.push(Mark::default()),
                TypedInstruction::BeginMarkedContentWithProperties(begun) => {
                    marks.begin(begun.1);
                }
                TypedInstruction::EndMarkedContent(_) => marks.end(),
                TypedInstruction::TextFont(set) => {
                    set.0.as_str().clone_into(&mut font);
                    let resources = page.resources();
                    fonts.entry(font.clone()).or_insert_with(|| {
                        Font::of(&resources.get_font(set.0).expect("the page has the font"))
                    });
                }
                TypedInstruction::ShowText(shown) => marks.show(&fonts[&font], shown.0),
                TypedInstruction::ShowTexts(shown) => {
                    for part in shown.0.iter::<Object>() {
                        if let Object::String(text) = part {
                            marks.show(&fonts[&font], &text);
                        }
                    }
                }
                _ => {}
            }
        }
        marks
    }

    fn begin(&mut self, properties: &Object<'_>) {
        let Object::Dict(properties) = properties else {
            self.open.push(Mark::default());
            return;
        };
        let reads = properties.get::<Bytes>("ActualText");
        self.open.push(Mark {
            id: properties.get::<i32>("MCID"),
            reads: reads.map(|text| decoded(&text)),
            glyphs: Vec::new(),
        });
    }

    fn show(&mut self, font: &Font, text: &[u8]) {
        if let Some(mark) = self.open.last_mut() {
            mark.glyphs.extend(font.reads(text));
        }
    }

    /// What stood in content that is no element of its own stood in the one around it.
    fn end(&mut self) {
        let mark = self.open.pop().expect("what ends has begun");
        let text = mark.reads.unwrap_or_else(|| in_order(&mark.glyphs));
        match (mark.id, self.open.last_mut()) {
            (Some(id), _) => self.said.entry(id).or_default().push_str(&text),
            (None, Some(around)) => around.glyphs.push(text),
            (None, None) => {}
        }
    }
}

/// Glyphs stand from left to right; words that run to the left are read from their right end.
fn in_order(glyphs: &[String]) -> String {
    let to_the_left = |glyph: &String| {
        let letters = glyph.chars().next();
        letters.is_some_and(|c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}'))
    };
    let runs = glyphs.chunk_by(|one, other| to_the_left(one) == to_the_left(other));
    runs.map(|run| {
        if to_the_left(&run[0]) {
            run.iter().rev().map(String::as_str).collect::<String>()
        } else {
            run.concat()
        }
    })
    .collect()
}

/// What the codes of a font stand for.
struct Font {
    /// How many bytes make a code.
    wide: usize,
    characters: BTreeMap<Vec<u8>, String>,
}

impl Font {
    fn of(font: &Dict<'_>) -> Self {
        let composite = font
            .get::<Name>("Subtype")
            .is_some_and(|kind| kind.as_str() == "Type0");
        let map = font
            .get::<Stream>("ToUnicode")
            .expect("a way back to characters");
        let map = map.decoded().expect("a map that reads");
        let map = String::from_utf8_lossy(&map).into_owned();
        Self {
            wide: if composite { 2 } else { 1 },
            characters: characters(&map),
        }
    }

    fn reads(&self, text: &[u8]) -> Vec<String> {
        let code = |code: &[u8]| self.characters.get(code).cloned();
        let unknown = || '\u{FFFD}'.to_string();
        let codes = text.chunks(self.wide);
        codes
            .map(|bytes| code(bytes).unwrap_or_else(unknown))
            .collect()
    }
}

/// The table of a `CMap` (ISO 32000-1, 9.10.3): single codes, and ranges that count on from one character.
fn characters(map: &str) -> BTreeMap<Vec<u8>, String> {
    let mut found = BTreeMap::new();
    let mut kind = "";
    let mut codes: Vec<Vec<u8>> = Vec::new();
    for word in map.replace('<', " <").replace('>', "> ").split_whitespace() {
        match word {
            "beginbfchar" | "beginbfrange" => {
                kind = if word == "beginbfchar" {
                    "one"
                } else {
                    "range"
                }
            }
            "endbfchar" | "endbfrange" => kind = "",
            _ => {
                let code = word
                    .strip_prefix('<')
                    .and_then(|word| word.strip_suffix('>'));
                codes.extend(code.filter(|_| !kind.is_empty()).map(hexadecimal));
            }
        }
        match (kind, codes.as_slice()) {
            ("one", [code, reads]) => {
                found.insert(code.clone(), utf_16(reads));
                codes.clear();
            }
            ("range", [first, last, reads]) => {
                let number = |code: &[u8]| {
                    code.iter()
                        .fold(0_u32, |sum, byte| sum * 256 + u32::from(*byte))
                };
                let begins = utf_16(reads)
                    .chars()
                    .next()
                    .expect("a range stands for something");
                for (step, code) in (number(first)..=number(last)).enumerate() {
                    let step = u32::try_from(step).expect("a range is short");
                    let reads = char::from_u32(u32::from(begins) + step).expect("a character");
                    let code = code.to_be_bytes()[4 - first.len()..].to_vec();
                    found.insert(code, reads.to_string());
                }
                codes.clear();
            }
            _ => {}
        }
    }
    found
}

fn hexadecimal(digits: &str) -> Vec<u8> {
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits"))
        .collect()
}

/// A text of the file: UTF-16 behind its mark, else one byte for a character.
fn decoded(text: &[u8]) -> String {
    match text.strip_prefix(&[0xFE, 0xFF]) {
        Some(text) => utf_16(text),
        None => text.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf_16(bytes: &[u8]) -> String {
    let units = bytes
        .chunks(2)
        .map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
    String::from_utf16(&units.collect::<Vec<_>>()).expect("UTF-16")
}
