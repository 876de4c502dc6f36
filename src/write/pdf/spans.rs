//! From inlines to what lines are made of: words, and what stands between them.

use std::ops::Range;
use std::rc::Rc;

use unicode_bidi::{BidiInfo, Level};

use super::fonts::Style;
use super::lines::After;
use super::shape::{Shaper, Way, Word};
use super::strip::Link;
use crate::naskah::{Inline, Step};

/// What a break behind a hyphen or a stroke costs: readers of the file may take the hyphen for one that is not in the word.
const STROKE: f64 = 1_000.0;

/// What a break inside a word costs that fits no line.
const TORN: f64 = 2_000.0;

/// A stretch of text of one style.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub text: String,
    pub style: Style,
    pub blanks: Blanks,
    pub link: Option<Link>,
}

/// Whether a line may end at the blanks of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blanks {
    Loose,
    Tight,
}

/// A word, or what of it is in one style.
pub(super) struct Atom {
    pub word: Word,
    /// Its width in points.
    pub width: f32,
    pub after: After,
    pub style: Style,
    pub level: Level,
    /// The span that it comes from.
    pub span: usize,
    /// The span that the blank behind it comes from, and its level.
    pub blank_of: usize,
    pub blank_level: Level,
    text: Range<usize>,
}

impl Span {
    /// Plain words.
    pub(super) fn of(text: &str, style: Style) -> Self {
        Self {
            text: text.to_owned(),
            style,
            blanks: Blanks::Loose,
            link: None,
        }
    }
}

/// The spans of a line of inlines.
pub(super) fn spans(inlines: &[Inline], style: Style) -> Vec<Span> {
    let mut spans = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => spans.push(Span::of(text, style)),
            Inline::Strong(inner) => spans.extend(self::spans(inner, Style::Bold)),
            Inline::Reference { steps, .. } => {
                for step in steps {
                    reference(step, style, &mut spans);
                }
            }
            Inline::Anchor(_) => {}
            Inline::Break => spans.push(Span::of("\n", style)),
        }
    }
    spans
}

/// A step of a reference; `Pasal` and its number stay on one line.
fn reference(step: &Step, style: Style, spans: &mut Vec<Span>) {
    let said = format!("{}{}", step.words, step.mark);
    let words = said.trim_start();
    if words.len() < said.len() {
        spans.push(Span::of(" ", style));
    }
    let link = step.target.as_ref().map(|target| Link {
        to: Rc::from(target.as_str()),
        says: Rc::from(words),
    });
    spans.push(Span {
        blanks: Blanks::Tight,
        link,
        ..Span::of(words, style)
    });
}

/// The words of some spans in a size, cut so that none is wider than a measure.
pub(super) fn atoms(shaper: &mut Shaper, spans: &[Span], size: f32, measure: f32) -> Vec<Atom> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut reader = Reader {
        levels: levels(&text),
        text: &text,
        shaper,
        size,
        atoms: Vec::new(),
    };
    let mut start = 0;
    for (index, span) in spans.iter().enumerate() {
        reader.span(index, span, start);
        start += span.text.len();
    }
    reader.divide(measure);
    reader.atoms
}

/// The direction of each byte (Unicode Standard Annex 9); none where all runs to the right. The document is Indonesian, so
/// its paragraphs run to the right whatever they begin with.
fn levels(text: &str) -> Option<Vec<Level>> {
    if !text.chars().any(may_run_left) {
        return None;
    }
    // One paragraph for us, whatever line breaks it holds; each is replaced by a blank of as many bytes.
    let line: String = text
        .chars()
        .map(|c| match c {
            '\n' | '\r' | '\u{1C}'..='\u{1E}' => ' ',
            '\u{85}' => '\u{A0}',
            '\u{2029}' => '\u{2003}',
            c => c,
        })
        .collect();
    let bidi = BidiInfo::new(&line, Some(Level::ltr()));
    bidi.has_rtl().then_some(bidi.levels)
}

/// Whether a character is worth a closer look: letters that run to the left, and marks that turn text.
fn may_run_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}' | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    )
}

struct Reader<'t> {
    text: &'t str,
    levels: Option<Vec<Level>>,
    shaper: &'t mut Shaper,
    size: f32,
    atoms: Vec<Atom>,
}

impl Reader<'_> {
    fn level(&self, at: usize) -> Level {
        self.levels
            .as_ref()
            .map_or(Level::ltr(), |levels| levels[at])
    }

    fn span(&mut self, index: usize, span: &Span, start: usize) {
        let mut from = start;
        for (at, c) in span.text.char_indices() {
            let at = start + at;
            let next = at + c.len_utf8();
            if c.is_whitespace() {
                self.word(from..at, span.style, index);
                self.blank(c, span, index, self.level(at));
                from = next;
            } else if from < at && self.level(at) != self.level(from) {
                self.word(from..at, span.style, index);
                from = at;
            } else if matches!(c, '-' | '/') && self.may_end(at, next, start) {
                self.word(from..next, span.style, index);
                self.after(After::Soft(STROKE));
                from = next;
            }
        }
        self.word(from..start + span.text.len(), span.style, index);
    }

    /// Whether a line may end behind a stroke: between two letters or digits on either side.
    fn may_end(&self, at: usize, next: usize, start: usize) -> bool {
        let before = self.text[start..at].chars().rev().take(2);
        let behind = self.text[next..].chars().take(2);
        before.chain(behind).filter(|c| c.is_alphanumeric()).count() == 4
    }

    fn word(&mut self, text: Range<usize>, style: Style, span: usize) {
        if text.is_empty() {
            return;
        }
        self.number(text.start);
        let level = self.level(text.start);
        let way = if level.is_rtl() {
            Way::Left
        } else {
            Way::Right
        };
        let word = self.shaper.word(&self.text[text.clone()], style, way);
        let width = self.size * word.iter().map(|part| part.width).sum::<f32>();
        self.atoms.push(Atom {
            word,
            width,
            after: After::Joined,
            style,
            level,
            span,
            blank_of: span,
            blank_level: level,
            text,
        });
    }

    /// A number stays with the word that says what it counts, where it can: `Nomor 7`, `tanggal 2 November 2026`.
    fn number(&mut self, start: usize) {
        if let Some(before) = self.atoms.last_mut()
            && let After::Blank(blank) = before.after
            && self.text[start..].starts_with(|c: char| c.is_ascii_digit())
            && self.text[..before.text.end].ends_with(char::is_alphabetic)
        {
            before.after = After::Dear(blank);
        }
    }

    fn after(&mut self, after: After) {
        if let Some(atom) = self.atoms.last_mut() {
            atom.after = after;
        }
    }

    fn blank(&mut self, c: char, span: &Span, index: usize, level: Level) {
        let Some(atom) = self.atoms.last_mut() else {
            return;
        };
        if matches!(atom.after, After::Joined | After::Soft(_)) {
            atom.blank_of = index;
            atom.blank_level = level;
        }
        if c == '\n' {
            self.after(After::Hard);
        } else if matches!(atom.after, After::Joined | After::Soft(_)) {
            let blank = self.shaper.blank(span.style);
            let width = self.size * blank.iter().map(|part| part.width).sum::<f32>();
            let bound = span.blanks == Blanks::Tight || matches!(c, '\u{A0}' | '\u{202F}');
            self.after(if bound {
                After::Bound(width)
            } else {
                After::Blank(width)
            });
        }
    }

    /// Gives lines a place to end in whatever is wider than the measure.
    fn divide(&mut self, measure: f32) {
        let mut start = 0;
        for atom in std::mem::take(&mut self.atoms) {
            let whole = !matches!(atom.after, After::Joined | After::Bound(_));
            self.atoms.push(atom);
            if whole {
                self.divide_group(start, measure);
                start = self.atoms.len();
            }
        }
        self.divide_group(start, measure);
    }

    fn divide_group(&mut self, start: usize, measure: f32) {
        let width = |atom: &Atom| match atom.after {
            After::Bound(blank) => atom.width + blank,
            _ => atom.width,
        };
        if self.atoms[start..].iter().map(width).sum::<f32>() <= measure {
            return;
        }
        for atom in self.atoms.split_off(start) {
            let after = match atom.after {
                After::Joined => After::Soft(TORN),
                After::Bound(blank) => After::Blank(blank),
                after => after,
            };
            if atom.width > measure {
                self.tear(&atom);
                self.after(after);
            } else {
                self.atoms.push(Atom { after, ..atom });
            }
        }
    }

    /// Takes a word apart, letter by letter.
    fn tear(&mut self, atom: &Atom) {
        let mut ends: Vec<usize> = Vec::new();
        let whole = &self.text[atom.text.clone()];
        ends.extend(whole.char_indices().map(|(at, _)| atom.text.start + at));
        ends.push(atom.text.end);
        for pair in ends.windows(2) {
            self.word(pair[0]..pair[1], atom.style, atom.span);
            self.after(After::Soft(TORN));
        }
    }
}
