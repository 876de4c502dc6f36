//! How sure a fact of law is, and what that allows a finding to say.
//!
//! Only what was read in the text of the rule itself may make an error. What others say, or everybody in the field knows,
//! makes a warning that says so at most; what is uncertain, a note.

use crate::finding::Severity;
use crate::register::regulations::Certainty;

/// The weight of a finding that rests on a fact of law.
pub fn at_most(certainty: Certainty, severity: Severity) -> Severity {
    let most = match certainty {
        Certainty::Verified => Severity::Error,
        Certainty::Secondary | Certainty::Known => Severity::Warning,
        Certainty::Uncertain => Severity::Note,
    };
    severity.max(most)
}

/// What is added to a message that rests on the fact, in Indonesian and in English.
pub fn caution(certainty: Certainty) -> [&'static str; 2] {
    match certainty {
        Certainty::Verified | Certainty::Secondary => ["", ""],
        Certainty::Known => [" (belum diverifikasi)", " (not verified)"],
        Certainty::Uncertain => [" (belum pasti)", " (not certain)"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_read_makes_an_error() {
        assert_eq!(
            at_most(Certainty::Verified, Severity::Error),
            Severity::Error
        );
        assert_eq!(
            at_most(Certainty::Known, Severity::Error),
            Severity::Warning
        );
        assert_eq!(at_most(Certainty::Known, Severity::Note), Severity::Note);
        assert_eq!(
            at_most(Certainty::Uncertain, Severity::Error),
            Severity::Note
        );
    }
}
