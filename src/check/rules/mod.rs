//! Every fault that `pkm` knows, in one table.
//!
//! A rule with logic is a file of this folder and a line here.

use super::rule::Rule;

/// All rules, in the order of the manual.
pub static RULES: &[&Rule] = &[];

/// The rule of a code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}
