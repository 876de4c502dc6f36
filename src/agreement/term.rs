//! From when to when, and how it may end or change.

use jiff::civil::Date;

use super::fact::{choices, record};
use super::values::{Item, Text, Whos};
use crate::locale::duration::Duration;

choices! {
    /// How the wish to renew is told.
    pub enum RenewalForm {
        /// In writing.
        Tertulis = "tertulis",
    }
}

choices! {
    /// How the agreement is changed.
    pub enum Amendment {
        /// By a written addendum.
        AddendumTertulis = "addendum-tertulis",
    }
}

record! {
    /// The section `term`.
    pub struct Term {
        /// The first day; left out: the day of signing.
        optional start: Date,
        /// The last day.
        optional end: Date,
        /// Or how long.
        optional duration: Duration,
        /// Or without an end.
        optional open_ended: bool,
        /// Or several stretches.
        list periods: Period,
        /// How it goes on.
        optional renewal: Renewal,
        /// How it ends early.
        optional termination: Termination,
        /// How it is put off.
        optional suspension: Suspension,
        /// What nobody can help (keadaan kahar).
        optional force_majeure: ForceMajeure,
        /// How it is changed.
        optional amendment: Amendment,
    }
}

record! {
    /// A stretch of time.
    pub struct Period {
        /// What happens in it.
        required name: Text,
        /// The first day.
        optional start: Date,
        /// The last day.
        optional end: Date,
        /// Or how long.
        optional duration: Duration,
    }
}

record! {
    /// How the agreement goes on.
    pub struct Renewal {
        /// How long before the end it is asked for.
        optional notice: Duration,
        /// In what form.
        optional form: RenewalForm,
    }
}

record! {
    /// How the agreement ends early.
    pub struct Termination {
        /// How long before it is told.
        optional notice: Duration,
        /// For what reasons.
        list grounds: Item,
        /// Who may end it; left out: any party.
        optional by: Whos,
        /// Whether the parties set aside KUHPerdata 1266.
        optional waive_kuhper_1266: bool,
    }
}

record! {
    /// How the agreement is put off (penundaan).
    pub struct Suspension {
        /// For what reasons.
        list grounds: Item,
        /// How long before it is told.
        optional notice: Duration,
    }
}

record! {
    /// What nobody can help (keadaan kahar, KUHPerdata 1244 and 1245).
    pub struct ForceMajeure {
        /// How soon it is told.
        optional notice: Duration,
        /// What counts as such.
        list events: Item,
    }
}
