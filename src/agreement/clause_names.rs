//! The names of clauses, as format 1 lists them.
//!
//! A kind prints a clause under a name; a drafter moves, heads or leaves out a clause by it. The list stands here beside the
//! kinds' manifests because a name stays valid where the kind at hand happens not to print it.

/// Every clause name of the format.
pub const CLAUSE_NAMES: [&str; 30] = [
    "background.legal_basis",
    "goals.definitions",
    "goals",
    "goals.scope",
    "goals.implementation",
    "roles",
    "roles.prohibitions",
    "funding",
    "funding.prices",
    "funding.sharing",
    "funding.loan",
    "funding.disbursements",
    "funding.tax",
    "funding.sanctions",
    "evaluation",
    "evaluation.reports",
    "term",
    "term.termination",
    "term.suspension",
    "term.force_majeure",
    "term.amendment",
    "governance",
    "governance.dispute",
    "governance.correspondence",
    "governance.confidentiality",
    "governance.data_protection",
    "governance.integrity",
    "governance.intellectual_property",
    "governance.complaints",
    "continuity",
];

/// The clause that ends every agreement, whether or not the file has a section for it.
pub const CLOSING: &str = "closing";

/// Whether the format itself knows a clause by this name.
#[must_use]
pub fn is_clause(name: &str) -> bool {
    name == CLOSING || CLAUSE_NAMES.contains(&name)
}
