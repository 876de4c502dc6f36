//! Whether a number is typed to its end, so that it may be called wrong.
//!
//! One still to come is typed with dots, and a text that was never closed swallows what follows it: both are told as what they
//! are.

use super::placeholder_left::placeholder;
use crate::check::rule::{Facts, Reading};

pub(super) fn is_complete(facts: &Facts<'_>, number: &str) -> bool {
    let swallows = facts.reading == Reading::Broken && number.contains('\n');
    !swallows && placeholder(number).is_none()
}
