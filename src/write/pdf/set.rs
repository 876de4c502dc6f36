//! Sets the lines of a paragraph: which words stand on each, and where.

use std::rc::Rc;

use unicode_bidi::{BidiInfo, Level};

use super::lines::{self, After, Filling, Piece};
use super::shape::{Fragment, Glyph, Shaper};
use super::spans::{Atom, Span, atoms};
use super::strip::{Run, Stretch};

/// The most by which a blank is widened, as often as it is wide; a line that asks for more is left as it is.
const GAPING: f32 = 8.0;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub size: f32,
    pub measure: f32,
    pub align: Alignment,
    pub grey: u8,
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alignment {
    Justified,
    Left,
    Centre,
    Right,
}

/// A line: its runs in the order of reading, each with where it stands and the span that makes it a link.
#[derive(Debug, Clone, Default)]
pub(super) struct SetLine {
    pub runs: Vec<(f32, Rc<Run>, Option<usize>)>,
    /// From the first to the last ink.
    pub width: f32,
}

/// Sets spans into lines; at least one.
pub(super) fn set(shaper: &mut Shaper, spans: &[Span], setting: Setting) -> Vec<SetLine> {
    let atoms = atoms(shaper, spans, setting.size, setting.measure);
    if atoms.is_empty() {
        return vec![SetLine::default()];
    }
    let pieces: Vec<Piece> = atoms
        .iter()
        .map(|atom| Piece {
            width: atom.width,
            after: atom.after,
        })
        .collect();
    let filling = match setting.align {
        Alignment::Justified => Filling::Justified,
        Alignment::Centre => Filling::Even,
        _ => Filling::Ragged,
    };
    let ends = lines::ends(&pieces, setting.measure, filling);
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts
        .zip(&ends)
        .map(|(start, &end)| {
            line(
                shaper,
                &atoms[start..end],
                setting,
                end == atoms.len(),
                spans,
            )
        })
        .collect()
}

/// The width of spans on one line, and of their widest word.
pub(super) fn widths(shaper: &mut Shaper, spans: &[Span], size: f32) -> (f32, f32) {
    let atoms = atoms(shaper, spans, size, f32::INFINITY);
    let (mut widest, mut longest) = (0.0f32, 0.0f32);
    let (mut width, mut word) = (0.0f32, 0.0f32);
    for atom in &atoms {
        width += atom.width;
        word += atom.width;
        widest = widest.max(width);
        longest = longest.max(word);
        match atom.after {
            After::Joined | After::Soft(_) => {}
            After::Bound(blank) => {
                width += blank;
                word += blank;
            }
            After::Blank(blank) | After::Dear(blank) => {
                width += blank;
                word = 0.0;
            }
            After::Hard => (width, word) = (0.0, 0.0),
        }
    }
    (widest, longest)
}

/// Something on a line: a word or a blank.
struct Thing<'a> {
    atom: &'a Atom,
    /// The width of the blank; none for the word itself.
    blank: Option<f32>,
}

impl Thing<'_> {
    fn level(&self) -> Level {
        match self.blank {
            Some(_) => self.atom.blank_level,
            None => self.atom.level,
        }
    }

    fn width(&self) -> f32 {
        self.blank.unwrap_or(self.atom.width)
    }
}

fn line(
    shaper: &mut Shaper,
    atoms: &[Atom],
    setting: Setting,
    last: bool,
    spans: &[Span],
) -> SetLine {
    let end = &atoms[atoms.len() - 1];
    let last = last || end.after == After::Hard;
    let blanks: f32 = atoms[..atoms.len() - 1].iter().map(blank).sum();
    let words: f32 = atoms.iter().map(|atom| atom.width).sum();
    let factor = match setting.align {
        Alignment::Justified => widening(setting.measure - words, blanks, last),
        _ => 1.0,
    };
    let width = words + blanks * factor;
    let room = setting.measure - width;
    let left = match setting.align {
        Alignment::Justified | Alignment::Left => 0.0,
        Alignment::Centre => room / 2.0,
        Alignment::Right => room,
    };
    let mut setter = Setter {
        shaper,
        setting,
        spans,
        runs: Vec::new(),
    };
    let things = things(atoms, factor);
    for (thing, x) in things.iter().zip(places(&things, left)) {
        setter.put(thing, x);
    }
    // A word that goes on in the next line is no two words.
    if !matches!(end.after, After::Soft(_)) {
        setter.close(end);
    }
    SetLine {
        runs: setter.finish(),
        width,
    }
}

/// The width of the blank behind a word.
fn blank(atom: &Atom) -> f32 {
    match atom.after {
        After::Blank(blank) | After::Dear(blank) | After::Bound(blank) => blank,
        After::Joined | After::Soft(_) | After::Hard => 0.0,
    }
}

/// The words of a line and the blanks between them, so much widened.
fn things(atoms: &[Atom], factor: f32) -> Vec<Thing<'_>> {
    let mut things = Vec::with_capacity(2 * atoms.len());
    for (index, atom) in atoms.iter().enumerate() {
        things.push(Thing { atom, blank: None });
        if index + 1 < atoms.len() && blank(atom) > 0.0 {
            let blank = Some(blank(atom) * factor);
            things.push(Thing { atom, blank });
        }
    }
    things
}

/// By how much the blanks of a line are widened.
fn widening(room: f32, blanks: f32, last: bool) -> f32 {
    let factor = if blanks > 0.0 { room / blanks } else { 1.0 };
    if factor > 1.0 && (last || factor > GAPING) {
        1.0
    } else {
        factor.max(1.0 - lines::SHRINK)
    }
}

/// Where things stand that are given in the order of reading.
fn places(things: &[Thing<'_>], left: f32) -> Vec<f32> {
    let levels: Vec<Level> = things.iter().map(Thing::level).collect();
    let mut places = vec![0.0; things.len()];
    let mut x = left;
    let mut put = |index: usize| {
        places[index] = x;
        x += things[index].width();
    };
    if levels.iter().any(Level::is_rtl) {
        BidiInfo::reorder_visual(&levels)
            .into_iter()
            .for_each(&mut put);
    } else {
        (0..things.len()).for_each(&mut put);
    }
    places
}

struct Setter<'s> {
    shaper: &'s mut Shaper,
    setting: Setting,
    spans: &'s [Span],
    runs: Vec<(f32, Run, Option<usize>)>,
}

impl Setter<'_> {
    fn put(&mut self, thing: &Thing<'_>, x: f32) {
        let atom = thing.atom;
        match thing.blank {
            Some(width) => self.blank(atom, x, width),
            None => self.fragments(&atom.word.clone(), atom, x),
        }
    }

    fn blank(&mut self, atom: &Atom, x: f32, width: f32) {
        let blank = self.shaper.blank(atom.style);
        for fragment in blank.iter() {
            let mut fragment = fragment.clone();
            for glyph in &mut fragment.glyphs {
                glyph.advance = width / self.setting.size;
            }
            fragment.width = width / self.setting.size;
            self.fragment(&fragment, atom.blank_of, x);
        }
    }

    fn fragments(&mut self, word: &[Fragment], atom: &Atom, x: f32) {
        let mut done = 0.0;
        for fragment in word {
            let width = fragment.width * self.setting.size;
            let from = if atom.level.is_rtl() {
                atom.width - done - width
            } else {
                done
            };
            self.fragment(fragment, atom.span, x + from);
            done += width;
        }
    }

    fn fragment(&mut self, fragment: &Fragment, span: usize, x: f32) {
        let width = fragment.width * self.setting.size;
        let link = self.spans[span].link.is_some().then_some(span);
        let run = self.run(link, x);
        let from = x - run.0;
        let run = &mut run.1;
        run.width = from + width;
        match run.stretches.last_mut() {
            Some(stretch)
                if stretch.face == fragment.face
                    && stretch.reads.is_none()
                    && fragment.reads.is_none() =>
            {
                let start = stretch.text.len();
                stretch.text.push_str(&fragment.text);
                stretch
                    .glyphs
                    .extend(fragment.glyphs.iter().map(|glyph| Glyph {
                        range: glyph.range.start + start..glyph.range.end + start,
                        ..glyph.clone()
                    }));
            }
            _ => run.stretches.push(Stretch::of(fragment, from)),
        }
    }

    /// The run that something at a place goes into: the last where it ends there and leads as far, else a new one.
    fn run(&mut self, link: Option<usize>, x: f32) -> &mut (f32, Run, Option<usize>) {
        let goes_on = self.runs.last().is_some_and(|(from, run, other)| {
            *other == link && (from + run.width - x).abs() < 0.01
        });
        if !goes_on {
            let run = Run {
                size: self.setting.size,
                grey: self.setting.grey,
                ..Run::default()
            };
            self.runs.push((x, run, link));
        }
        self.runs.last_mut().expect("there is one now")
    }

    /// Ends a line in a blank, so that readers of the file do not run its last word into the next.
    fn close(&mut self, end: &Atom) {
        let Some((x, run, _)) = self.runs.last() else {
            return;
        };
        if self.spans[end.blank_of].link.is_some() {
            return;
        }
        self.blank(end, x + run.width, self.setting.size * 0.25);
    }

    fn finish(self) -> Vec<(f32, Rc<Run>, Option<usize>)> {
        self.runs
            .into_iter()
            .map(|(x, run, link)| (x, Rc::new(run), link))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::pdf::fonts::Style;
    use proptest::prelude::*;

    /// Letters that join, that turn around, that stack, that no face has; and what may stand between words.
    const LETTERS: &str =
        "[a-dA-D0-9.,()/-]|[אבג]|[ابتث]|[αβ]|e\u{301}|[日本]|\u{7}|[ \u{A0}\n]|😀|ffi";

    /// The text of lines as it is read.
    fn read(lines: &[SetLine]) -> String {
        let runs = lines.iter().flat_map(|line| &line.runs);
        runs.flat_map(|(_, run, _)| &run.stretches)
            .map(|part| part.reads.as_ref().unwrap_or(&part.text).as_str())
            .flat_map(str::chars)
            .filter(|c| !c.is_whitespace())
            .collect()
    }

    proptest! {
        /// Nothing is lost, nothing comes twice, and all is in the order of reading; no line passes the margin.
        #[test]
        fn a_text_is_set_whole(
            letters in prop::collection::vec(LETTERS, 0..120),
            measure in 30.0f32..300.0,
            align in prop::sample::select(vec![Alignment::Justified, Alignment::Left, Alignment::Centre, Alignment::Right]),
        ) {
            let text = letters.concat();
            let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
            let spans = [Span::of(&text[..middle], Style::Regular), Span::of(&text[middle..], Style::Bold)];
            let setting = Setting { size: 12.0, measure, align, grey: 0 };
            let lines = set(&mut Shaper::default(), &spans, setting);
            let written: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(read(&lines), written);
            for line in &lines {
                prop_assert!(line.width <= measure + 0.1, "{} in {measure}", line.width);
                for (x, run, _) in &line.runs {
                    // The blank at the end is not seen.
                    prop_assert!(*x >= -0.1 && x + run.width <= measure + 3.2, "{x} + {}", run.width);
                }
            }
        }
    }

    #[test]
    fn words_that_run_to_the_left_stand_from_the_right() {
        let spans = [Span::of("satu אבג דהו dua", Style::Regular)];
        let setting = Setting {
            size: 12.0,
            measure: 400.0,
            align: Alignment::Left,
            grey: 0,
        };
        let lines = set(&mut Shaper::default(), &spans, setting);
        let place = |word: &str| {
            let found = lines[0].runs.iter().find_map(|(x, run, _)| {
                let part = run.stretches.iter().find(|part| part.text.contains(word))?;
                Some(x + part.x)
            });
            found.expect("the word stands on the line")
        };
        assert!(place("satu") < place("דהו"));
        assert!(place("דהו") < place("אבג"));
        assert!(place("אבג") < place("dua"));
    }
}
