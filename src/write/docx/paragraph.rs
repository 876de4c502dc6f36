//! Paragraphs: a style, and the little that one of them has beyond it.

use super::run::{Direction, direction};

/// A style of `styles.xml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    TitleBlock,
    TitleName,
    Number,
    Draft,
    Fault,
    Letterhead,
    LetterheadAddress,
    Pasal,
    Annex,
    AnnexNumbered,
    AnnexOf,
    AnnexTitle,
    Body,
    Ayat,
    Huruf,
    Angka,
    HurufKurung,
    ListItem,
    Continued,
    Cell,
    CellSmall,
    CellSmaller,
    CellSmallest,
    /// A stretch of a bar: its sign for those who read the table by ear, in the colour of its ground.
    Bar,
    Row,
    Signature,
    SignatureAbreast,
    Stamp,
    Spacer,
    SignatureSpacer,
    SmallSpacer,
    ContentsHeading,
    Contents,
    Footer,
    Initials,
    InitialsWord,
    Header,
}

impl Style {
    /// Its id in `styles.xml`.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::TitleBlock => "BlokJudul",
            Self::TitleName => "NamaJudul",
            Self::Number => "NomorNaskah",
            Self::Draft => "Rancangan",
            Self::Fault => "Kesalahan",
            Self::Letterhead => "KopSurat",
            Self::LetterheadAddress => "AlamatKop",
            Self::Pasal => "Heading1",
            Self::Annex => "Lampiran",
            Self::AnnexNumbered => "LampiranBernomor",
            Self::AnnexOf => "PokokLampiran",
            Self::AnnexTitle => "JudulLampiran",
            Self::Body => "BodyText",
            Self::Ayat => "Ayat",
            Self::Huruf => "Huruf",
            Self::Angka => "Angka",
            Self::HurufKurung => "HurufKurung",
            Self::ListItem => "ListParagraph",
            Self::Continued => "ListContinue",
            Self::Cell => "IsiTabel",
            Self::CellSmall => "IsiTabelKecil",
            Self::CellSmaller => "IsiTabelLebihKecil",
            Self::CellSmallest => "IsiTabelTerkecil",
            Self::Bar => "Batang",
            Self::Row => "BarisUraian",
            Self::Signature => "TandaTangan",
            Self::SignatureAbreast => "TandaTanganBertiga",
            Self::Stamp => "Meterai",
            Self::Spacer => "Jarak",
            Self::SignatureSpacer => "JarakTandaTangan",
            Self::SmallSpacer => "JarakKecil",
            Self::ContentsHeading => "TOCHeading",
            Self::Contents => "TOC1",
            Self::Footer => "Footer",
            Self::Initials => "Paraf",
            Self::InitialsWord => "KataParaf",
            Self::Header => "Header",
        }
    }
}

/// Whether a paragraph stays on the page of the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Keep {
    /// As it comes.
    #[default]
    Free,
    /// It stays with the next.
    WithNext,
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    Left,
    Center,
    Right,
}

/// A level of a list of `numbering.xml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The list.
    pub list: usize,
    /// The level, from 0.
    pub level: usize,
}

/// Where the text of a paragraph begins, and how far its mark stands before it, in twentieths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Indent {
    pub left: usize,
    pub hanging: usize,
}

/// A paragraph without its content.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paragraph {
    pub style: Style,
    pub keep: Keep,
    pub numbered: Option<Numbered>,
    pub tab: Option<usize>,
    pub indent: Option<Indent>,
    /// How far it stands from either margin.
    pub aside: usize,
    pub stand: Option<Stand>,
}

impl Paragraph {
    /// A paragraph that has nothing beyond its style.
    pub(super) const fn of(style: Style) -> Self {
        Self {
            style,
            keep: Keep::Free,
            numbered: None,
            tab: None,
            indent: None,
            aside: 0,
            stand: None,
        }
    }

    /// The same, kept or not.
    pub(super) const fn keep(self, keep: Keep) -> Self {
        Self { keep, ..self }
    }

    /// Writes the paragraph around runs that hold a text. The order of its properties is that of ECMA-376 part 1, 17.3.1.26.
    pub(super) fn write(&self, out: &mut String, text: &str, runs: &str) {
        let id = self.style.id();
        out.push_str(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{id}"/>"#));
        if self.keep == Keep::WithNext {
            out.push_str("<w:keepNext/>");
        }
        if let Some(Numbered { list, level }) = self.numbered {
            out.push_str(&format!(
                r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#
            ));
        }
        if let Some(tab) = self.tab {
            out.push_str(&format!(
                r#"<w:tabs><w:tab w:val="left" w:pos="{tab}"/></w:tabs>"#
            ));
        }
        if direction(text) == Direction::Left {
            out.push_str("<w:bidi/>");
        }
        if let Some(Indent { left, hanging }) = self.indent {
            out.push_str(&format!(
                r#"<w:ind w:left="{left}" w:hanging="{hanging}"/>"#
            ));
        } else if self.aside > 0 {
            let aside = self.aside;
            out.push_str(&format!(r#"<w:ind w:left="{aside}" w:right="{aside}"/>"#));
        }
        if let Some(stand) = self.stand {
            let stand = match stand {
                Stand::Left => "left",
                Stand::Center => "center",
                Stand::Right => "right",
            };
            out.push_str(&format!(r#"<w:jc w:val="{stand}"/>"#));
        }
        out.push_str("</w:pPr>");
        out.push_str(runs);
        out.push_str("</w:p>");
    }
}
