//! A file that was judged: where it belongs, what was read of it and what was found in it.

use std::path::PathBuf;

use super::repository::Home;
use crate::agreement::Status;
use crate::check::{Checked, Terms};
use crate::finding::Finding;
use crate::repo::across::Card;
use crate::report::Sheet;
use crate::source::Source;

/// A file that was judged.
#[derive(Debug)]
pub(super) struct Judged {
    /// Where it belongs.
    pub(super) home: Home,
    /// Where it lies on disk.
    pub(super) path: Option<PathBuf>,
    /// The template of its repository that it could not be filled into, by name.
    pub(super) slip: Option<(String, Finding)>,
    /// The status it was judged by.
    pub(super) status: Option<Status>,
    /// What other files ask about it.
    pub(super) card: Option<Card>,
    /// What only the disk shows.
    pub(super) on_disk: Vec<Finding>,
    source: Source,
    reading: Reading,
}

/// What became of a file.
#[derive(Debug)]
enum Reading {
    /// It was checked.
    Checked(Box<Checked>),
    /// It is no text, and that is all that is found.
    NoText(Vec<Finding>),
    /// It is no agreement but a file of the repository itself.
    Own(Vec<Finding>),
}

impl Judged {
    /// A file that was checked.
    pub(super) fn agreement(
        source: Source,
        home: Home,
        path: Option<PathBuf>,
        checked: Checked,
    ) -> Self {
        Self {
            home,
            ..Self::of(source, path, Reading::Checked(Box::new(checked)))
        }
    }

    /// A file that was to be an agreement and is no text.
    pub(super) fn no_text(
        source: Source,
        home: Home,
        path: Option<PathBuf>,
        fault: Finding,
    ) -> Self {
        Self {
            home,
            ..Self::of(source, path, Reading::NoText(vec![fault]))
        }
    }

    /// A file of a repository that is no agreement.
    pub(super) fn own(source: Source, path: Option<PathBuf>, findings: Vec<Finding>) -> Self {
        Self::of(source, path, Reading::Own(findings))
    }

    fn of(source: Source, path: Option<PathBuf>, reading: Reading) -> Self {
        Self {
            home: Home::default(),
            path,
            slip: None,
            status: None,
            card: None,
            on_disk: Vec::new(),
            source,
            reading,
        }
    }

    /// The file as reports take it.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        Sheet {
            source: &self.source,
            findings: match &self.reading {
                Reading::Checked(checked) => &checked.findings,
                Reading::NoText(findings) | Reading::Own(findings) => findings,
            },
            status: self.status,
        }
    }

    /// Its text.
    pub(super) fn source(&self) -> &Source {
        &self.source
    }

    /// Whether it is an agreement, or was to be one.
    pub(super) fn is_agreement(&self) -> bool {
        !matches!(self.reading, Reading::Own(_))
    }

    /// What was found in it.
    pub(super) fn findings_mut(&mut self) -> &mut Vec<Finding> {
        match &mut self.reading {
            Reading::Checked(checked) => &mut checked.findings,
            Reading::NoText(findings) | Reading::Own(findings) => findings,
        }
    }

    /// Why it is no text, if it is none.
    pub(super) fn fault(&self) -> Option<Finding> {
        match &self.reading {
            Reading::NoText(findings) => findings.first().cloned(),
            Reading::Checked(_) | Reading::Own(_) => None,
        }
    }

    /// What was read, unless the file is no text.
    pub(super) fn checked(&self) -> Option<&Checked> {
        match &self.reading {
            Reading::Checked(checked) => Some(checked),
            Reading::NoText(_) | Reading::Own(_) => None,
        }
    }

    /// What was read, to be added to.
    pub(super) fn checked_mut(&mut self) -> Option<&mut Checked> {
        match &mut self.reading {
            Reading::Checked(checked) => Some(checked),
            Reading::NoText(_) | Reading::Own(_) => None,
        }
    }

    /// Lets go of its values.
    pub(super) fn forget(&mut self) {
        if let Some(checked) = self.checked_mut() {
            checked.forget();
        }
    }

    /// Works with its values, which are read anew and let go of again where they were forgotten; `terms` are those that the
    /// file was judged by.
    pub(super) fn recall(&mut self, terms: Terms<'_>, work: impl FnOnce(&mut Checked, &Source)) {
        if let Reading::Checked(checked) = &mut self.reading {
            let recalled = checked.recall(&self.source, terms);
            work(checked, &self.source);
            if recalled {
                checked.forget();
            }
        }
    }
}
