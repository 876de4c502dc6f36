//! Logos that an agreement names: they lie where it says, seen from its own folder.

use std::path::Path;

use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::path;
use crate::source::Source;
use crate::tree::{self, Part};
use crate::words;

const CODE: &str = "missing-file";

/// One finding for each logo that is not there.
pub(super) fn missing(checked: &Checked, source: &Source, file: &Path) -> Vec<Finding> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let parties = checked.agreement.parties.iter().enumerate();
    let of_parties = parties
        .filter_map(|(index, party)| Some((path!["parties", index, "logo"], party.logo.as_ref()?)));
    let letterhead = checked
        .agreement
        .layout
        .iter()
        .filter_map(|layout| layout.letterhead.as_ref()?.logo.as_ref())
        .map(|logo| (path!["layout", "letterhead", "logo"], logo));
    of_parties
        .chain(letterhead)
        .filter(|(_, logo)| !folder.join(&logo.0).is_file())
        .map(|(at, logo)| finding(checked, source, &at, &logo.0))
        .collect()
}

fn finding(checked: &Checked, source: &Source, at: &tree::Path, logo: &str) -> Finding {
    Finding {
        code: CODE,
        severity: Severity::Error,
        message: words!(
            "diharapkan berkas logo, tetapi `{logo}` tidak ada",
            "expected a logo file, but `{logo}` is not there"
        ),
        help: Some(words!(
            "jalurnya dihitung dari folder berkas perjanjian ini; letakkan gambarnya di sana atau hapus `logo`",
            "the path starts at the folder of this agreement file; put the picture there or leave `logo` out"
        )),
        span: checked.tree.locate(source, at, &Part::Value),
        path: checked.tree.notation(at),
        clause: None,
        labels: Vec::new(),
        fix: None,
    }
}
