//! The document on paper, free of any format.
//!
//! Templates make it, writers turn it into bytes. Between the two it is numbered, its references are told their numbers and
//! its lists their punctuation; so an article left out renumbers the rest, and no writer counts anything.

mod character;
mod identify;
mod number;
mod picture;
mod punctuate;
mod refer;

use jiff::civil::Date;

pub use character::is_shown;
pub use number::{Place, Places, Step, read};
pub use picture::{Logo, Picture, PictureKind, Pictures, Unfit};
pub(crate) use refer::NOWHERE;

/// A whole agreement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Naskah {
    /// Whether it carries the mark RANCANGAN.
    pub mark: Mark,
    /// What is still wrong with a draft, told at its head.
    pub faults: Vec<String>,
    /// What stands at the head of the first page.
    pub letterhead: Letterhead,
    /// Kind, parties, subject and numbers.
    pub title: Title,
    /// Opening, parties, recitals, legal basis and the sentence that leads to the first Pasal.
    pub preamble: Vec<Block>,
    /// The articles.
    pub pasal: Vec<Pasal>,
    /// Who signs.
    pub signatures: Signatures,
    /// What is attached.
    pub annexes: Vec<Annex>,
    /// How it wants to look.
    pub looks: Looks,
    /// What a file says of itself to programs.
    pub about: About,
}

/// What a file says of itself to programs: its properties, not its pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// `Perjanjian Kerja Sama tentang Pengelolaan Air Minum`.
    pub title: String,
    /// The parties by name.
    pub authors: Vec<String>,
    /// The day of the agreement, which stands for the day of the file too.
    pub date: Option<Date>,
    /// The SHA-256 of the agreement file, in hexadecimal digits.
    pub digest: String,
}

/// What stands at the head of the first page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Its lines, the body first.
    pub lines: Vec<String>,
    /// Its logos: the first stands on the left, the others on the right.
    pub logos: Vec<Logo>,
}

/// Whether a naskah is for signing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// A draft: RANCANGAN.
    #[default]
    Draft,
    /// For signing.
    Clean,
}

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

/// The title block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// What it is: PERJANJIAN KERJA SAMA.
    pub kind: String,
    /// The names of the parties, joined by ANTARA and DENGAN.
    pub parties: Vec<String>,
    /// What it is about, behind TENTANG.
    pub subject: String,
    /// TAHUN ANGGARAN, where the agreement has one.
    pub fiscal_year: Option<String>,
    /// One number for each party that gives one.
    pub numbers: Vec<String>,
}

impl Title {
    /// How an annex tells what it belongs to: kind, numbers and subject.
    #[must_use]
    pub fn of(&self) -> Vec<String> {
        let numbers = self.numbers.iter().map(|number| format!("NOMOR: {number}"));
        let subject = format!("TENTANG {}", self.subject);
        std::iter::once(self.kind.clone())
            .chain(numbers)
            .chain([subject])
            .collect()
    }
}

/// A piece of the document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A numbered list.
    List(List),
    /// A table.
    Table(Table),
    /// Rows of a label, a colon and a text.
    Rows(Vec<(Vec<Inline>, Vec<Inline>)>),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Characters.
    Text(String),
    /// Emphasised strongly: party labels, defined names.
    Strong(Vec<Inline>),
    /// The name of a place, and how it reads from here once it is numbered.
    Reference {
        /// The place: a key path or a clause name.
        to: String,
        /// How it reads, step by step; empty until numbered.
        steps: Vec<Step>,
    },
    /// The name of the thing that stands here, for references and findings; prints nothing.
    Anchor(String),
    /// A line break.
    Break,
}

/// A numbered list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// How it counts.
    pub marker: Marker,
    /// The word before the last item.
    pub conjunction: Conjunction,
    /// The items.
    pub items: Vec<Item>,
}

/// How a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// `1.` as in a list of legal bases or parties.
    Nomor,
    /// `(1)`
    Ayat,
    /// `a.`
    Huruf,
    /// `1)`
    Angka,
    /// `a)`
    HurufKurung,
}

/// The word before the last item of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Conjunction {
    /// All of them.
    #[default]
    Dan,
    /// Any of them.
    Atau,
    /// No word: items that stand one after the other, such as legal bases.
    None,
    /// Items that are whole sentences and end each for itself.
    Sentences,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// What it holds; its first block is its own text.
    pub blocks: Vec<Block>,
    /// What references lead to, once numbered: `pasal-5-ayat-2-huruf-a`. None outside the articles, or where an ayat has two
    /// things of one mark.
    pub id: Option<String>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The headings of the columns.
    pub head: Vec<Vec<Inline>>,
    /// How each column stands.
    pub align: Vec<Align>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// What it is for.
    pub role: TableRole,
}

/// What a table is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableRole {
    /// Cells to be read.
    #[default]
    Plain,
    /// A bar chart: a cell behind the first that holds [`BAR`] is a stretch of a bar.
    Bars,
}

/// What fills a cell of a bar chart.
pub const BAR: &str = "■";

/// How a column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Short marks.
    Center,
    /// Numbers.
    Right,
}

/// An article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pasal {
    /// Its number, from 1.
    pub number: usize,
    /// Its heading.
    pub heading: String,
    /// Its parts: the clause names that it prints, each with its ayat.
    pub parts: Vec<Part>,
}

/// A clause as part of a Pasal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// The clause name: `funding.disbursements`.
    pub name: String,
    /// Its ayat, each a list of blocks whose first is its own text.
    pub ayat: Vec<Item>,
}

impl Pasal {
    /// What references lead to: `pasal-5`.
    #[must_use]
    pub fn id(&self) -> String {
        Place::pasal(self.number).id()
    }

    /// All its ayat in order.
    pub fn ayat(&self) -> impl Iterator<Item = &Item> {
        self.parts.iter().flat_map(|part| &part.ayat)
    }

    /// The mark of each ayat, none where there is only one.
    #[must_use]
    pub fn marks(&self, style: AyatMarks) -> Vec<Option<String>> {
        let count = self.ayat().count();
        (1..=count)
            .map(|number| (count > 1).then(|| style.mark(number)))
            .collect()
    }
}

impl Marker {
    /// The mark as a reference names it, without what closes it: `a`, `1`.
    #[must_use]
    pub fn bare(self, index: usize) -> String {
        let mark = self.mark(index);
        mark.trim_matches(['.', '(', ')']).to_owned()
    }

    /// The mark of the item at a place from 0.
    #[must_use]
    pub fn mark(self, index: usize) -> String {
        match self {
            Self::Nomor => format!("{}.", index + 1),
            Self::Ayat => format!("({})", index + 1),
            Self::Huruf => format!("{}.", letter(index)),
            Self::Angka => format!("{})", index + 1),
            Self::HurufKurung => format!("{})", letter(index)),
        }
    }
}

/// The letter at a place from 0: a … z, aa, bb …, as regulations count on and Word does too.
fn letter(index: usize) -> String {
    let last = char::from(b'a' + u8::try_from(index % 26).expect("less than 26"));
    std::iter::repeat_n(last, index / 26 + 1).collect()
}

/// Who signs, endorses and bears witness.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// The parties, in their order.
    pub parties: Vec<Signature>,
    /// Mengetahui.
    pub endorsers: Vec<Signer>,
    /// Saksi-saksi.
    pub witnesses: Vec<Signer>,
    /// Whether the parties sign the paper itself.
    pub closing: Closing,
}

/// Whether the agreement ends in a closing with signatures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Closing {
    /// It does.
    #[default]
    Signed,
    /// The drafter left the closing out; the parties sign all the same, without meterai.
    Bare,
}

/// Where one party signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// PIHAK KESATU.
    pub label: String,
    /// The role beside the label.
    pub role: Option<String>,
    /// The body signed for.
    pub body: Option<String>,
    /// Who signs, one below the other.
    pub signers: Vec<Signer>,
}

/// Somebody's place to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// Lines above the space: a.n. the office signed for, the own office.
    pub above: Vec<String>,
    /// The name, or dots.
    pub name: String,
    /// Lines below the name: rank, NIP.
    pub below: Vec<String>,
}

/// Something attached.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Annex {
    /// LAMPIRAN I, or LAMPIRAN where there is only one.
    pub label: String,
    /// What it is an annex of, line by line below the label: kind, numbers and subject, as a paper that comes loose must tell.
    pub of: Vec<String>,
    /// Its title.
    pub title: String,
    /// Its path, for findings.
    pub path: String,
    /// What references lead to: `lampiran-1`.
    pub id: String,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// Whether the parties sign it once more.
    pub signed: Signed,
}

/// Whether an annex is signed once more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signed {
    /// It is.
    Again,
    /// It is not.
    #[default]
    WithTheRest,
}

impl Naskah {
    /// Numbers the articles, tells the references their numbers and the lists their punctuation. `amended` are the places of
    /// the agreement that an addendum changes.
    pub fn finish(&mut self, amended: Option<Places>) -> Places {
        punctuate::punctuate(self);
        for (index, pasal) in self.pasal.iter_mut().enumerate() {
            pasal.number = index + 1;
        }
        let mut places = Places::of(self);
        identify::identify(self);
        if let Some(amended) = amended {
            places.amending(amended);
        }
        refer::refer(self, &places);
        punctuate::leading_references(self);
        places
    }
}

/// The characters of a line as they print.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Reference { steps, .. } => read(steps),
            Inline::Strong(inner) => plain(inner),
            Inline::Anchor(_) => String::new(),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Marker;

    #[test]
    fn letters_behind_z_are_doubled() {
        let mark = |index| Marker::Huruf.mark(index);
        assert_eq!(
            [mark(0), mark(25), mark(26), mark(27), mark(52)],
            ["a.", "z.", "aa.", "bb.", "aaa."]
        );
    }
}
