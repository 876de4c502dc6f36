//! Why the parties join and what for.

use super::fact::record;
use super::values::{Amount, Id, Item, Text};
use rust_decimal::Decimal;

record! {
    /// The section `background`.
    pub struct Background {
        /// What the parties state beforehand.
        list recitals: Item,
        /// Short citations and free text.
        list legal_basis: Text,
    }
}

record! {
    /// The section `goals`.
    pub struct Goals {
        /// The intention (maksud).
        required purpose: Text,
        /// The aims (tujuan).
        required_list objectives: Item,
        /// The scope (ruang lingkup).
        required_list scope: Item,
        /// How it is carried out (tata cara pelaksanaan).
        list implementation: Item,
        /// The terms used.
        list definitions: Definition,
        /// Fields of cooperation (bidang kerja sama).
        list services: Text,
        /// Sustainable Development Goals, by number.
        list sdgs: Amount,
        /// Who benefits.
        list beneficiaries: Beneficiary,
        /// What comes out.
        list outputs: Output,
    }
}

record! {
    /// A term and its meaning.
    pub struct Definition {
        /// The term.
        required term: Text,
        /// What it means.
        required meaning: Text,
    }
}

record! {
    /// Somebody who benefits.
    pub struct Beneficiary {
        /// Who.
        required who: Text,
        /// How many.
        optional count: Amount,
        /// Counted in what.
        optional unit: Text,
    }
}

record! {
    /// Something that comes out of the work.
    pub struct Output {
        /// Its name in this file.
        optional id: Id,
        /// What it is.
        required name: Text,
        /// How much of it.
        optional target: Decimal,
        /// Counted in what.
        optional unit: Text,
        /// The objective that it serves.
        optional objective: Id,
    }
}
