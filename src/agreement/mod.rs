//! The typed agreement: what the sections of a file mean.
//!
//! Reading never fails. A value of the wrong kind is left out, as if it were not there: the shape judges say what is wrong
//! with it, and the rules go on with all the rest. Hence every field may be absent, and `required` is what the schema calls
//! so; a test holds both to the same keys, the same required ones and the same fixed choices.

pub mod authority;
mod balance;
pub mod braces;
pub mod clause_names;
mod clauses;
mod continuity;
mod copies;
mod evaluation;
pub(crate) mod fact;
mod funding;
mod goals;
mod governance;
mod head;
pub mod ids;
mod instalments;
mod mentions;
pub mod money;
mod parties;
mod payees;
pub mod prose;
mod public_interest;
mod roles;
pub mod public_funds;
mod signers;
pub mod span_of_time;
mod term;
mod values;
pub mod walk;

pub use balance::{Balance, Ending, Shared};
pub use clauses::{
    Annex, AnnexSource, AyatStyle, Clause, Closing, Endorser, Layout, Letterhead, Paper,
    PartyLabels, Schedule, SignatureOrder, Signing, Table, Waiver,
};
pub use continuity::{Continuity, Handover, Maintenance};
pub use evaluation::{Evaluation, Indicator, Learning, Monitoring, Publication, Report};
pub use fact::{Fact, Field, Shape, ShapeKey};
pub use funding::{
    Audit, BudgetGroup, BudgetItem, Contribution, Disbursement, Form, Funding, FundingSource, Loan,
    LoanMethod, Price, RatePer, Sanction, Scheme, Share, Tax,
};
pub use goals::{Background, Beneficiary, Definition, Goals, Output};
pub use governance::{
    Assignment, Committee, Complaints, Confidentiality, Correspondence, DataProtection, Decision,
    DecisionMethod, Dispute, DisputeMethod, DisputeStep, Governance, LeadershipChange, Meetings,
    Member, Property, PropertyParts, Seat, Transparency,
};
pub use head::{Amends, Change, Head, Location, Model, Parent, Status};
pub use instalments::Instalment;
pub use parties::{
    Acting, Bank, Birth, Contact, Decree, Deed, Document, Licence, Party, PartyKind, Signatory,
};
pub use roles::{Provides, Role};
pub use signers::Signer;
pub use term::{
    Amendment, ForceMajeure, Period, Renewal, RenewalForm, Suspension, Term, Termination,
};
pub use values::{Amount, Cell, Headings, Id, Item, Quorum, Text, Who, Whos};

use crate::tree::Tree;
use fact::record;

/// The id that stands for all parties together in `roles` and `stamp_duty`.
pub const ALL_PARTIES: &str = "bersama";

record! {
    /// A whole file in format 1.
    pub struct Agreement {
        /// The number of the format.
        required spec: i64,
        /// What the agreement is.
        required agreement: Head,
        /// Who makes it, in the order of the document.
        required_list parties: Party,
        /// Why, and on what legal basis.
        optional background: Background,
        /// What for.
        required goals: Goals,
        /// Who does what.
        required_list roles: Role,
        /// How the parties decide and deal with each other.
        required governance: Governance,
        /// With what money and goods.
        required funding: Funding,
        /// How results are seen and told.
        required evaluation: Evaluation,
        /// From when to when.
        optional term: Term,
        /// What stays after the end.
        optional continuity: Continuity,
        /// Copies and witnesses.
        optional closing: Closing,
        /// Clauses of the drafter's own.
        list clauses: Clause,
        /// What is attached.
        list annexes: Annex,
        /// How it looks.
        optional layout: Layout,
        /// Findings that the people responsible have decided to live with.
        list waivers: Waiver,
    }
}

impl Agreement {
    /// Reads what a tree states, leaving out what has the wrong shape.
    #[must_use]
    pub fn from_tree(tree: &Tree) -> Self {
        Self::read(tree.root()).unwrap_or_default()
    }

    /// How far the agreement has come; `draf` where it does not say.
    #[must_use]
    pub fn status(&self) -> Status {
        self.agreement
            .as_ref()
            .and_then(|head| head.status)
            .unwrap_or(Status::Draf)
    }

    /// The party with an id, and its place among the parties from 0.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<(usize, &Party)> {
        self.parties
            .iter()
            .enumerate()
            .find(|(_, party)| party.id.as_ref().is_some_and(|own| own.0 == id))
    }
}
