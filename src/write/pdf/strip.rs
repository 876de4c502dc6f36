//! What stands on a page, before there are pages: strips of ink, one below the other.
//!
//! A line of a paragraph is a strip, and so is a line of a row of a table. What must not be torn apart says so to the strip
//! above; pages are then cut between strips, and nothing is laid out twice.

use std::rc::Rc;

use super::fonts::Face;
use super::shape::{Fragment, Glyph};
use super::tag::Tag;

/// Something printed, at a place measured from the left margin and the top of its strip.
#[derive(Debug, Clone)]
pub(super) struct Ink {
    pub x: f32,
    pub y: f32,
    pub what: What,
    pub role: Role,
}

/// What is printed.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// Glyphs on a base line.
    Run(Rc<Run>),
    /// A filled rectangle, from its upper left corner.
    Block { width: f32, height: f32, grey: u8 },
    /// The outline of a rectangle.
    Frame { width: f32, height: f32, grey: u8 },
    /// A logo, by its place among those of the letterhead.
    Logo { at: usize, width: f32, height: f32 },
    /// The number of the page on which something stands, its right end at the place.
    PageOf { id: Rc<str>, size: f32 },
}

/// Glyphs of one size, one behind the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub size: f32,
    pub width: f32,
    pub grey: u8,
    pub stretches: Vec<Stretch>,
}

/// A part of a run in one face.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub face: Face,
    /// Where it begins, from the beginning of the run.
    pub x: f32,
    pub text: String,
    pub glyphs: Vec<Glyph>,
    /// The character that a box stands for, as which it is read.
    pub reads: Option<String>,
}

impl Stretch {
    /// A fragment of a word, so far from the beginning of its run.
    pub(super) fn of(fragment: &Fragment, x: f32) -> Self {
        Self {
            face: fragment.face,
            x,
            text: fragment.text.clone(),
            glyphs: fragment.glyphs.clone(),
            reads: fragment.reads.clone(),
        }
    }
}

/// What part something plays.
#[derive(Debug, Clone)]
pub(super) enum Role {
    /// Decoration, which nobody reads out.
    Decoration,
    /// The foot of the page.
    Foot,
    /// The mark of a draft behind the text.
    Watermark,
    /// Part of the document.
    Content {
        tag: Tag,
        /// Its place in the order of reading.
        turn: usize,
        /// Where it leads.
        link: Option<Link>,
    },
}

/// A reference to another place of the document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    /// The id of the place.
    pub to: Rc<str>,
    /// What it says, for those who do not see it.
    pub says: Rc<str>,
}

/// How firmly a strip holds on to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hold {
    /// A page may end here.
    #[default]
    Free,
    /// A page ends here only where it could end nowhere else.
    Loath,
    /// A page ends here only where nothing else lets go, not even what is loath to.
    Firm,
    /// A page ends here only where it would otherwise run over.
    Never,
}

/// Ink from margin to margin that is never cut.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// The room above, which falls away at the top of a page.
    pub above: f32,
    pub height: f32,
    pub inks: Vec<Ink>,
    pub hold: Hold,
    /// The places that begin here.
    pub ids: Vec<Rc<str>>,
    /// The table that it is a part of.
    pub table: Option<Rc<Running>>,
}

/// What a table shows again where it goes on on another page.
#[derive(Debug, Clone, Default)]
pub(super) struct Running {
    /// Its head, as decoration.
    pub head: Vec<Strip>,
    /// The rule below the last strip of a page.
    pub rule: Option<(f32, f32)>,
}

/// How a page lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Lie {
    #[default]
    Upright,
    Across,
}

/// Strips that begin on a new page.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub lie: Lie,
    pub strips: Vec<Strip>,
}

impl Strip {
    /// An empty strip.
    pub(super) fn of(height: f32) -> Self {
        Self {
            height,
            ..Self::default()
        }
    }
}
