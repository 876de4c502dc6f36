//! The document on paper, free of any format.
//!
//! Templates make it, writers turn it into bytes. Between the two it is numbered, its references are told their numbers and
//! its lists their punctuation; so an article left out renumbers the rest, and no writer counts anything.

mod number;
mod punctuate;
mod refer;

pub use number::{Place, Places};
pub(crate) use refer::NOWHERE;

/// A whole agreement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Naskah {
    /// Whether it carries the mark RANCANGAN.
    pub mark: Mark,
    /// What is still wrong with a draft, told at its head.
    pub faults: Vec<String>,
    /// What stands at the head of the first page.
    pub letterhead: Vec<String>,
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
        /// How it reads; empty until numbered.
        text: String,
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
}

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
    /// All its ayat in order.
    pub fn ayat(&self) -> impl Iterator<Item = &Item> {
        self.parts.iter().flat_map(|part| &part.ayat)
    }

    /// The mark of each ayat, none where there is only one.
    #[must_use]
    pub fn marks(&self, style: AyatMarks) -> Vec<Option<String>> {
        let count = self.ayat().count();
        (1..=count)
            .map(|number| match style {
                _ if count == 1 => None,
                AyatMarks::Kurung => Some(format!("({number})")),
                AyatMarks::Titik => Some(format!("{number}.")),
            })
            .collect()
    }
}

impl Marker {
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

/// The letter at a place from 0: a … z, aa, ab …
fn letter(index: usize) -> String {
    let last = char::from(b'a' + u8::try_from(index % 26).expect("less than 26"));
    match index / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
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
    /// Its title.
    pub title: String,
    /// Its path, for findings.
    pub path: String,
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
            Inline::Text(text) | Inline::Reference { text, .. } => text.clone(),
            Inline::Strong(inner) => plain(inner),
            Inline::Anchor(_) => String::new(),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}
