//! How a command ends.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::locale::Words;
use crate::locale::messages;

/// What a command says about the agreements it was given, or why it could not.
pub(super) type Outcome = Result<Verdict, Failure>;

/// What a command says about the agreements it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing that fails.
    Clean,
    /// Errors, or what `--deny` names.
    Faulty,
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// It was asked for something that cannot be meant.
    Usage {
        /// What is wrong.
        message: Words,
        /// What to do.
        help: Vec<Words>,
        /// Where to read on.
        more: Vec<Words>,
    },
    /// The disk or the program failed; every message stands for one thing that did.
    Broken(Vec<Words>),
    /// Nobody reads the output any more.
    Unread,
}

/// How a run ends, as the shell sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: no error was found.
    Clean,
    /// 1: errors were found.
    Faulty,
    /// 2: wrong use, among it a path that does not exist.
    Usage,
    /// 3: the disk or the program failed.
    Broken,
}

impl Failure {
    /// Wrong use, with one line of advice.
    pub(super) fn usage(message: Words, help: Words) -> Self {
        Self::Usage {
            message,
            help: vec![help],
            more: Vec::new(),
        }
    }

    /// A file that could not be written.
    pub(super) fn write(path: &Path, error: &io::Error) -> Self {
        Self::Broken(vec![messages::cannot_write(
            &path.display().to_string(),
            &messages::disk(error),
        )])
    }

    /// The exit that belongs to it.
    pub(super) const fn exit(&self) -> Exit {
        match self {
            Self::Usage { .. } => Exit::Usage,
            Self::Broken(_) | Self::Unread => Exit::Broken,
        }
    }
}

/// A stream that cannot be written to: closed by its reader, or broken.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Unread;
        }
        Self::Broken(vec![messages::cannot_print(&messages::disk(&error))])
    }
}

impl From<Verdict> for Exit {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Clean => Self::Clean,
            Verdict::Faulty => Self::Faulty,
        }
    }
}

impl Exit {
    /// The number that the shell gets.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Faulty => 1,
            Self::Usage => 2,
            Self::Broken => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
