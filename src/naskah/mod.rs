//! The document on paper, free of any format.
//!
//! Templates make it, writers turn it into bytes. Between the two it is numbered, its references are told their numbers and
//! its lists their punctuation; so an article left out renumbers the rest, and no writer counts anything.

mod block;
mod character;
mod identify;
mod looks;
mod number;
mod picture;
mod punctuate;
mod refer;
mod signatures;

use jiff::civil::Date;

pub use block::{
    Align, BAR, Block, Conjunction, Inline, Item, List, Marker, Table, TableRole, plain,
};
pub use character::is_shown;
pub use looks::{AyatMarks, Contents, Looks, Paper, Paraf, Side};
pub use number::{Place, Places, Step, read};
pub use picture::{Logo, Picture, PictureKind, Pictures, Unfit};
pub(crate) use refer::NOWHERE;
pub use signatures::{Closing, Signature, Signatures, Signer};

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
