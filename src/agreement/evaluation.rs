//! How results are seen and told.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fact::record;
use super::values::{Id, Item, Text, Whos};
use crate::locale::duration::Duration;

record! {
    /// The section `evaluation`.
    pub struct Evaluation {
        /// What is measured.
        list indicators: Indicator,
        /// What is reported.
        list reports: Report,
        /// Who watches.
        optional monitoring: Monitoring,
        /// How the parties learn from it.
        optional learning: Learning,
        /// How results are made public.
        optional publication: Publication,
    }
}

record! {
    /// Something that is measured.
    pub struct Indicator {
        /// Its name in this file.
        optional id: Id,
        /// The objective that it measures.
        optional objective: Id,
        /// What it is.
        required name: Text,
        /// In what it is measured.
        optional unit: Text,
        /// Where it stands.
        optional baseline: Decimal,
        /// Where it shall stand.
        optional target: Decimal,
        /// Where the numbers come from.
        optional data_source: Text,
        /// How often it is measured.
        optional every: Duration,
    }
}

record! {
    /// A report.
    pub struct Report {
        /// Its name in this file.
        optional id: Id,
        /// What it is.
        required name: Text,
        /// Who writes it.
        optional from: Whos,
        /// Who gets it.
        optional to: Whos,
        /// The day by which.
        optional due: Date,
        /// How often.
        optional every: Duration,
        /// Whether everybody may read it.
        optional public: bool,
        /// What goes with it.
        list attachments: Item,
    }
}

record! {
    /// Who watches the work.
    pub struct Monitoring {
        /// Who.
        optional by: Whos,
        /// How often.
        optional every: Duration,
    }
}

record! {
    /// How the parties learn from the work.
    pub struct Learning {
        /// How often.
        optional every: Duration,
        /// Where.
        optional forum: Text,
    }
}

record! {
    /// How results are made public.
    pub struct Publication {
        /// `publik`, or who.
        optional to: Whos,
        /// Where.
        optional channel: Text,
        /// How soon.
        optional within: Duration,
    }
}
