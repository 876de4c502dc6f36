//! Syntax.
use crate::finding::Finding;
use crate::source::Source;
use crate::tree::{SyntaxFault, Tree};

pub(super) fn findings(_source: &Source, _tree: &Tree, _faults: &[SyntaxFault]) -> Vec<Finding> {
    Vec::new()
}
