//! The rest of the paper: closing, own clauses, annexes, looks, and what the people responsible decided to live with.

use jiff::civil::Date;

use super::fact::{choices, record};
use super::values::{Amount, Cell, Headings, Id, Item, Text, Who, Whos};

choices! {
    /// How it is signed.
    pub enum Signing {
        /// By hand.
        Basah = "basah",
        /// Electronically.
        Elektronik = "elektronik",
        /// Both.
        Campuran = "campuran",
    }
}

choices! {
    /// What an annex is computed from.
    pub enum AnnexSource {
        /// The budget (RAB) or the list of goods.
        Budget = "funding.budget",
        /// The prices.
        Prices = "funding.prices",
        /// The instalments of a loan.
        Loan = "funding.loan",
        /// The indicators.
        Indicators = "evaluation.indicators",
    }
}

choices! {
    /// How the parties are called.
    pub enum PartyLabels {
        /// PIHAK KESATU, PIHAK KEDUA.
        Kesatu = "kesatu",
        /// PIHAK PERTAMA, PIHAK KEDUA.
        Pertama = "pertama",
    }
}

choices! {
    /// The size of the paper.
    pub enum Paper {
        /// 215 × 330 mm.
        F4 = "f4",
        /// 210 × 297 mm.
        A4 = "a4",
        /// 216 × 356 mm.
        Legal = "legal",
    }
}

choices! {
    /// On which side the first party signs.
    pub enum SignatureOrder {
        /// Left.
        KesatuKiri = "kesatu-kiri",
        /// Right.
        KesatuKanan = "kesatu-kanan",
    }
}

choices! {
    /// How an ayat is numbered.
    pub enum AyatStyle {
        /// `(1)`
        Kurung = "kurung",
        /// `1.`
        Titik = "titik",
    }
}

record! {
    /// The section `closing`.
    pub struct Closing {
        /// How many originals (rangkap).
        optional copies: Amount,
        /// Who gets one.
        list originals: Who,
        /// Who has seen it (mengetahui).
        list endorsers: Endorser,
        /// Who bears witness (saksi).
        list witnesses: Endorser,
        /// How it is signed.
        optional signing: Signing,
    }
}

record! {
    /// Somebody who signs without being bound.
    pub struct Endorser {
        /// The name.
        optional name: Text,
        /// The office.
        optional position: Text,
        /// Civil servant's number.
        optional nip: Text,
    }
}

record! {
    /// A clause of the drafter's own.
    pub struct Clause {
        /// Its name, for references.
        optional id: Id,
        /// Its heading.
        required heading: Text,
        /// The clause that it follows; left out: it stands before the closing.
        optional after: Text,
        /// Its ayat.
        required_list body: Item,
    }
}

record! {
    /// What is attached.
    pub struct Annex {
        /// Its name, for references.
        optional id: Id,
        /// Its title.
        required title: Text,
        /// What it is computed from.
        optional from: AnnexSource,
        /// What is done when.
        list schedule: Schedule,
        /// A free table.
        optional table: Table,
        /// Free text.
        optional text: Text,
        /// Whether it is signed once more.
        optional signed: bool,
    }
}

record! {
    /// What is done when.
    pub struct Schedule {
        /// What.
        required activity: Text,
        /// The first day.
        optional start: Date,
        /// The last day.
        optional end: Date,
        /// Who does it.
        optional by: Whos,
    }
}

record! {
    /// A free table.
    pub struct Table {
        /// The headings of its columns.
        required_list columns: Text,
        /// Its rows.
        required_list rows: Vec<Cell>,
        /// The columns that have a total.
        list sum: Text,
    }
}

record! {
    /// The section `layout`.
    pub struct Layout {
        /// How the parties are called.
        optional party_labels: PartyLabels,
        /// The size of the paper.
        optional paper: Paper,
        /// What stands at the head of the first page.
        optional letterhead: Letterhead,
        /// Whether there are boxes for initials (paraf) at the foot of each page.
        optional initials: bool,
        /// Whether a long agreement has a table of contents.
        optional contents: bool,
        /// Built-in clauses left out.
        list omit: Text,
        /// Clauses in the drafter's order.
        list order: Text,
        /// The drafter's headings.
        optional headings: Headings,
        /// On which side the first party signs.
        optional signature_order: SignatureOrder,
        /// How an ayat is numbered.
        optional ayat_style: AyatStyle,
    }
}

record! {
    /// What stands at the head of the first page.
    pub struct Letterhead {
        /// The body.
        required name: Text,
        /// The office.
        optional unit: Text,
        /// Where it sits.
        optional address: Text,
        /// The path of its logo.
        optional logo: Text,
    }
}

record! {
    /// A finding that the people responsible have decided to live with.
    pub struct Waiver {
        /// Its code.
        required code: Text,
        /// Why.
        required reason: Text,
        /// Who decided.
        optional approved_by: Text,
        /// The last day.
        optional until: Date,
        /// The place that it is limited to.
        optional at: Text,
    }
}
