//! Living in a repository: what in a folder is an agreement, what its organisation says of all of them, and what was known
//! before.
//!
//! The walking itself is done where the disk may be touched; here stands only what to make of what was read.

pub mod across;
pub mod baseline;
pub mod config;
pub mod difference;
pub mod logos;
pub mod template;

use std::ffi::OsStr;
use std::path::Path;

use crate::tree;

/// The name by which an agreement is found without being named.
pub const AGREEMENT: &str = "agreement.toml";

/// The key that every agreement has at its top level.
const MARK: &str = "spec";

/// Whether a file has the name of agreements, so that it is one whatever it holds.
#[must_use]
pub fn is_named_so(path: &Path) -> bool {
    path.file_name() == Some(OsStr::new(AGREEMENT))
}

/// Whether a file may be an agreement, judged by its name alone.
#[must_use]
pub fn may_be(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("toml"))
}

/// Whether a text is an agreement: its top level has `spec`, even where the rest is not well-formed. What follows the first
/// header belongs to that, so only what stands before it is read.
#[must_use]
pub fn is_agreement(text: &str) -> bool {
    let top = text.find("\n[").map_or(text, |end| &text[..end]);
    top.contains(MARK) && tree::read(top).0.root().entry(MARK).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_is_told_by_its_name_or_by_its_top_level() {
        assert!(is_named_so(Path::new("a/agreement.toml")));
        assert!(!is_named_so(Path::new("a/agreement.toml.bak")));
        assert!(may_be(Path::new("kerja-sama.toml")) && !may_be(Path::new("kerja-sama.json")));
        assert!(is_agreement("spec = 1\n[agreement]\ntitle = \n"));
        assert!(!is_agreement("[package]\nspec = 1\n"));
        assert!(!is_agreement("# spec = 1\n"));
    }
}
