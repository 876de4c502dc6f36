//! What writers of pages ask beyond the words.

/// What writers of pages ask beyond the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Looks {
    /// How ayat are numbered.
    pub ayat: AyatMarks,
    /// Whether the first party signs on the right.
    pub first_signs: Side,
    /// The size of the paper.
    pub paper: Paper,
    /// Whether each page has boxes for initials.
    pub paraf: Paraf,
    /// Whether a table of contents was asked for.
    pub contents: Contents,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// 215 × 330 mm, the paper of Indonesian offices.
    #[default]
    F4,
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 14 inches.
    Legal,
}

impl Paper {
    /// Width and height in millimetres.
    #[must_use]
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::F4 => (215.0, 330.0),
            Self::A4 => (210.0, 297.0),
            Self::Legal => (215.9, 355.6),
        }
    }
}

/// Whether each page has boxes for initials, one for each party.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paraf {
    /// None.
    #[default]
    None,
    /// In the foot of every page.
    Boxes,
}

/// Whether a table of contents was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Contents {
    /// It was not.
    #[default]
    None,
    /// It was.
    Asked,
}

/// How ayat are numbered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AyatMarks {
    /// `(1)`
    #[default]
    Kurung,
    /// `1.`
    Titik,
}

impl AyatMarks {
    /// The mark that an ayat bears: `(2)` or `2.`
    #[must_use]
    pub fn mark(self, number: usize) -> String {
        match self {
            Self::Kurung => format!("({number})"),
            Self::Titik => format!("{number}."),
        }
    }

    /// The mark as a reference names it, whose full stop belongs to the list: `ayat (2)` or `ayat 2`.
    #[must_use]
    pub fn named(self, number: usize) -> String {
        self.mark(number).trim_end_matches('.').to_owned()
    }
}

/// A side of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// Left.
    #[default]
    Left,
    /// Right.
    Right,
}
