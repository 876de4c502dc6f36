//! What stays after the end.

use super::fact::record;
use super::values::{Item, Text, Whos};

record! {
    /// The section `continuity`.
    pub struct Continuity {
        /// What is handed over.
        optional handover: Handover,
        /// Who keeps it up.
        optional maintenance: Maintenance,
        /// What is done at the end.
        list exit: Item,
    }
}

record! {
    /// What is handed over.
    pub struct Handover {
        /// What.
        required asset: Text,
        /// To whom.
        optional to: Whos,
        /// By what paper.
        optional document: Text,
    }
}

record! {
    /// Who keeps it up.
    pub struct Maintenance {
        /// Who.
        optional by: Whos,
        /// With what money.
        optional funded_by: Text,
    }
}
