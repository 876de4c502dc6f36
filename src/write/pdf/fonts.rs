//! The faces that a PDF is set in.
//!
//! TeX Gyre Bonum has the widths of Bookman Old Style, the letter of Indonesian offices, and may be embedded anywhere. What
//! it has no glyph for (Greek, Arabic, Hebrew, arrows, squares) is set in `DejaVu` Sans. Each is read when it is first needed.

use std::cell::OnceCell;

use krilla::text::Font;
use rustybuzz::Face as Shaping;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/texgyrebonum-regular.otf");
/// TeX Gyre Bonum Bold.
pub(in crate::write) static BOLD: &[u8] =
    include_bytes!("../../../assets/fonts/texgyrebonum-bold.otf");
static FALLBACK: &[u8] = include_bytes!("../../../assets/fonts/DejaVuSans.ttf");

/// How text is emphasised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Not at all.
    Regular,
    /// Bold.
    Bold,
}

impl Style {
    /// The face that text of this style is set in where it can be.
    pub(super) fn face(self) -> Face {
        match self {
            Self::Regular => Face::Regular,
            Self::Bold => Face::Bold,
        }
    }
}

/// A face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// TeX Gyre Bonum.
    Regular,
    /// TeX Gyre Bonum Bold.
    Bold,
    /// `DejaVu` Sans.
    Fallback,
}

impl Face {
    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
            Self::Fallback => FALLBACK,
        }
    }

    fn index(self) -> usize {
        match self {
            Self::Regular => 0,
            Self::Bold => 1,
            Self::Fallback => 2,
        }
    }
}

/// The faces as the shaper reads them.
#[derive(Default)]
pub(super) struct Fonts([OnceCell<Shaping<'static>>; 3]);

impl Fonts {
    pub(super) fn shaping(&self, face: Face) -> &Shaping<'static> {
        self.0[face.index()].get_or_init(|| {
            Shaping::from_slice(face.bytes(), 0).expect("a font that is shipped can be read")
        })
    }
}

/// The faces as the file embeds them.
#[derive(Default)]
pub(super) struct Embedded([OnceCell<Font>; 3]);

impl Embedded {
    pub(super) fn font(&self, face: Face) -> Font {
        let font = self.0[face.index()].get_or_init(|| {
            Font::new(face.bytes().into(), 0).expect("a font that is shipped can be read")
        });
        font.clone()
    }
}
