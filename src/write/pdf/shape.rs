//! From a word to glyphs.
//!
//! Words come back all the time in an agreement, so each is shaped once for each style and then known. Widths are in ems: a
//! word is shaped alike in every size.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use rustybuzz::{BufferFlags, Direction, GlyphBuffer, Script, ShapePlan, UnicodeBuffer};
use unicode_bidi::{BidiClass, bidi_class};

use super::fonts::{Face, Fonts, Style};

/// What stands for a character that no face has; `DejaVu` Sans has it.
const BOX: &str = "□";

/// A shaped word: its fragments in the order of reading.
pub(super) type Word = Rc<[Fragment]>;

/// A stretch of a word in one face.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fragment {
    pub face: Face,
    /// The characters that its glyphs show, in the order of reading.
    pub text: String,
    /// What its glyphs are read as, where they do not say it themselves: the character that a box stands for.
    pub reads: Option<String>,
    /// Its glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Its width.
    pub width: f32,
}

/// A glyph, in ems.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub id: u32,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
}

/// Which way text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Right,
    Left,
}

/// What a plan for shaping is made for.
type Key = (Face, Way, Option<Script>);

/// Shapes words and remembers them.
#[derive(Default)]
pub(super) struct Shaper {
    fonts: Fonts,
    plans: Vec<(Key, ShapePlan)>,
    known: [HashMap<String, Word>; 4],
    /// The characters that no face has.
    pub missing: BTreeSet<char>,
}

impl Shaper {
    /// The glyphs of a word.
    pub(super) fn word(&mut self, text: &str, style: Style, way: Way) -> Word {
        let at = usize::from(style == Style::Bold) * 2 + usize::from(way == Way::Left);
        if let Some(word) = self.known[at].get(text) {
            return Rc::clone(word);
        }
        let mut fragments = Vec::new();
        self.fragments(text, &[style.face(), Face::Fallback], way, &mut fragments);
        if way == Way::Left && !text.chars().any(runs_left) {
            // Readers of the file turn around only letters that run to the left by themselves.
            for fragment in &mut fragments {
                fragment.reads.get_or_insert_with(|| fragment.text.clone());
            }
        }
        let word: Word = fragments.into();
        self.known[at].insert(text.to_owned(), Rc::clone(&word));
        word
    }

    /// The blank between two words.
    pub(super) fn blank(&mut self, style: Style) -> Word {
        self.word(" ", style, Way::Right)
    }

    /// Sets a text in the first of some faces, and what that face lacks in the others; in the order of reading.
    fn fragments(&mut self, text: &str, faces: &[Face], way: Way, out: &mut Vec<Fragment>) {
        if text.is_empty() {
            return;
        }
        let Some((&face, others)) = faces.split_first() else {
            self.missing.extend(text.chars());
            for c in text.chars() {
                let reads = Some(c.to_string());
                let shown = self.shape(BOX, Face::Fallback, Way::Right);
                out.push(Fragment { reads, ..shown });
            }
            return;
        };
        let fragment = self.shape(text, face, way);
        let lacking = lacking(text, &fragment);
        if lacking.is_empty() {
            out.push(fragment);
            return;
        }
        let mut from = 0;
        for gap in lacking {
            self.fragments(&text[from..gap.start], faces, way, out);
            self.fragments(&text[gap.clone()], others, way, out);
            from = gap.end;
        }
        self.fragments(&text[from..], faces, way, out);
    }

    fn shape(&mut self, text: &str, face: Face, way: Way) -> Fragment {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(match way {
            Way::Right => Direction::LeftToRight,
            Way::Left => Direction::RightToLeft,
        });
        // What prints nothing would otherwise print as blanks.
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let script = Some(buffer.script());
        let key = (face, way, script);
        let known = self.plans.iter().position(|(plan, _)| *plan == key);
        let shaping = self.fonts.shaping(face);
        let at = known.unwrap_or_else(|| {
            let plan = ShapePlan::new(shaping, buffer.direction(), script, None, &[]);
            self.plans.push((key, plan));
            self.plans.len() - 1
        });
        let shaped = rustybuzz::shape_with_plan(shaping, &self.plans[at].1, buffer);
        #[allow(clippy::cast_precision_loss, reason = "a font has few units to the em")]
        let units = shaping.units_per_em() as f32;
        let glyphs = glyphs(&shaped, text.len(), units);
        Fragment {
            face,
            reads: None,
            text: text.to_owned(),
            width: glyphs.iter().map(|glyph| glyph.advance).sum(),
            glyphs,
        }
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "the units of a font are far below what a float holds"
)]
fn glyphs(shaped: &GlyphBuffer, end: usize, units: f32) -> Vec<Glyph> {
    let infos = shaped.glyph_infos();
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let range = |start: usize| {
        let next = starts.partition_point(|other| *other <= start);
        start..starts.get(next).copied().unwrap_or(end)
    };
    let positions = shaped.glyph_positions();
    infos
        .iter()
        .zip(positions)
        .map(|(info, position)| Glyph {
            id: info.glyph_id,
            advance: position.x_advance as f32 / units,
            dx: position.x_offset as f32 / units,
            dy: position.y_offset as f32 / units,
            range: range(info.cluster as usize),
        })
        .collect()
}

/// The stretches of a text that a face has no glyph for, or none that an archive may keep. Letters side by side are one
/// stretch, for Arabic ones join.
fn lacking(text: &str, fragment: &Fragment) -> Vec<Range<usize>> {
    let mut gaps: Vec<Range<usize>> = text
        .char_indices()
        .filter(|(_, c)| is_unmappable(*c))
        .map(|(at, c)| at..at + c.len_utf8())
        .chain(
            fragment
                .glyphs
                .iter()
                .filter(|glyph| glyph.id == 0)
                .map(|glyph| glyph.range.clone()),
        )
        .collect();
    gaps.sort_unstable_by_key(|gap| (gap.start, gap.end));
    gaps.dedup();
    let mut apart: Vec<Range<usize>> = Vec::new();
    for gap in gaps {
        match apart.last_mut() {
            Some(last) if gap.start <= last.end => last.end = last.end.max(gap.end),
            _ => apart.push(gap),
        }
    }
    apart
}

/// Letters that run to the left by themselves.
fn runs_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Control characters and characters for private use: PDF/A-2a lets no glyph stand for them (ISO 19005-2, 6.2.11.7.3).
fn is_unmappable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{F0000}'..='\u{10FFFF}')
}
