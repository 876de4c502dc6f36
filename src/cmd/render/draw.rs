//! From one agreement file to its documents on disk.

use std::path::{Path, PathBuf};

use super::errors;
use crate::agreement::Status;
use crate::check;
use crate::cmd::bench::{self, Bench};
use crate::cmd::failure::Failure;
use crate::cmd::files::Candidate;
use crate::cmd::judged::Judged;
use crate::cmd::output::{self, Existing};
use crate::locale::messages;
use crate::naskah::{Mark, Naskah, Pictures};
use crate::pipeline;
use crate::render::{Engine, Fault};
use crate::report::{self, Counts, Look, Notes, Sheet};
use crate::source::Source;
use crate::write::{Attachment, Format, Options, Unwritable};

/// What every file of a run is drawn up with.
pub(super) struct Job<'a> {
    /// What it is judged with.
    pub(super) bench: &'a Bench<'a>,
    /// The formats that are wanted.
    pub(super) formats: &'a [Format],
    /// The mark that was asked for; nothing where the status decides.
    pub(super) mark: Option<Mark>,
    /// What happens to files that are there.
    pub(super) existing: Existing,
    /// The folder that paths start from.
    pub(super) cwd: &'a Path,
    /// Whether documents carry the agreement file along.
    pub(super) attach: Attach,
    /// How faults are told.
    pub(super) look: Look,
}

/// Whether documents carry the agreement file along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attach {
    /// Those that can.
    Spec,
    /// None.
    Nothing,
}

/// What has become of a file.
pub(super) struct Drawn {
    /// What is said of it.
    pub(super) text: String,
    /// Whether it was printed.
    pub(super) done: Done,
}

/// Whether a file was printed.
pub(super) enum Done {
    /// Its one document, which goes to standard output.
    Printed(Vec<u8>),
    /// All its documents are on disk.
    Written,
    /// Its own faults stand in its way; they are told with it.
    Refused,
    /// A template of its repository is wrong, as is told here.
    Blamed(String),
    /// It could not be read, printed or written.
    Failed(Failure),
}

impl Job<'_> {
    /// Reads, judges and prints a file: to the targets, or for standard output where there are none.
    pub(super) fn draw(&self, candidate: &Candidate, targets: Option<&[PathBuf]>) -> Drawn {
        let mut text = String::new();
        let done = self
            .attempt(candidate, targets, &mut text)
            .unwrap_or_else(Done::Failed);
        Drawn { text, done }
    }

    fn attempt(
        &self,
        candidate: &Candidate,
        targets: Option<&[PathBuf]>,
        text: &mut String,
    ) -> Result<Done, Failure> {
        let (judged, pictures) = self.judge(candidate)?;
        let sheet = judged.sheet();
        let faults = Counts::of(&[sheet]).errors;
        if faults > 0 {
            text.push_str(&errors(sheet, &self.look));
        }
        let Some(checked) = judged.checked() else {
            return Ok(Done::Refused);
        };
        let mark = self.mark(&judged);
        if faults > 0 && mark == Mark::Clean {
            let reason = messages::errors_prevent_printing();
            text.push_str(reason.get(self.look.lang));
            text.push('\n');
            return Ok(Done::Refused);
        }
        let engine = self.bench.repositories.engine(&judged.home);
        match pipeline::document(judged.source(), checked, engine, mark) {
            Ok(mut naskah) => {
                naskah.illustrate(&pictures);
                match self.bytes(&naskah, judged.source()) {
                    Ok(documents) => self.write(documents, targets),
                    Err(unwritable) => self.refuse_to_write(unwritable, &judged, text),
                }
            }
            Err(fault) => self.refuse(&fault, &judged, engine, text),
        }
    }

    fn judge(&self, candidate: &Candidate) -> Result<(Judged, Pictures), Failure> {
        let mut judged = bench::judge(candidate, self.bench)
            .map_err(|message| Failure::Broken(vec![message]))?
            .expect("what is no agreement was left out before");
        let pictures = self.bench.alone(&mut judged, self.cwd);
        self.bench
            .place(std::slice::from_mut(&mut judged), Notes::Counted);
        Ok((judged, pictures))
    }

    /// A draft is marked, and so is what is asked for as one; anything else is for signing.
    fn mark(&self, judged: &Judged) -> Mark {
        self.mark.unwrap_or(match judged.sheet().status {
            Some(Status::Draf) => Mark::Draft,
            _ => Mark::Clean,
        })
    }

    /// The document in every format. All of them come from the one naskah.
    fn bytes(&self, naskah: &Naskah, source: &Source) -> Result<Vec<Vec<u8>>, Unwritable> {
        let options = Options {
            attach: (self.attach == Attach::Spec).then(|| attachment(source)),
        };
        let formats = self.formats.iter();
        formats
            .map(|format| format.write(naskah, &options))
            .collect()
    }

    fn write(
        &self,
        mut documents: Vec<Vec<u8>>,
        targets: Option<&[PathBuf]>,
    ) -> Result<Done, Failure> {
        let Some(targets) = targets else {
            return Ok(Done::Printed(documents.swap_remove(0)));
        };
        for (bytes, name) in documents.iter().zip(targets) {
            let place = self.cwd.join(name);
            let _whole = self.bench.repositories.hold();
            output::write(name, &place, bytes, self.existing.clone())?;
        }
        Ok(Done::Written)
    }

    /// Characters that no font has are told where they stand; those of a template stand in no agreement.
    fn refuse_to_write(
        &self,
        unwritable: Unwritable,
        judged: &Judged,
        text: &mut String,
    ) -> Result<Done, Failure> {
        let chars = match unwritable {
            Unwritable::Characters(chars) => chars,
            Unwritable::Standard(reason) => {
                return Err(Failure::Broken(vec![messages::breaks_its_standard(
                    &reason,
                )]));
            }
        };
        let checked = judged.checked();
        let findings =
            checked.map(|checked| check::without_glyph(checked, judged.source(), &chars));
        let findings = findings.unwrap_or_default();
        if findings.is_empty() {
            let reason = messages::unprintable_characters(&named(&chars));
            text.push_str(reason.get(self.look.lang));
            text.push('\n');
        } else {
            let sheet = Sheet {
                findings: &findings,
                ..judged.sheet()
            };
            text.push_str(&errors(sheet, &self.look));
        }
        Ok(Done::Refused)
    }

    /// A kind that nobody knows was told as an error, and one without templates is asked for in vain; a template that is wrong
    /// is a fault of the repository, or of the program.
    fn refuse(
        &self,
        fault: &Fault,
        judged: &Judged,
        engine: &Engine,
        text: &mut String,
    ) -> Result<Done, Failure> {
        if let Some(template) = self.bench.repositories.blamed(&judged.home, fault) {
            return Ok(Done::Blamed(report::human(&[template.sheet()], &self.look)));
        }
        match fault {
            Fault::UnknownKind(_) => {
                let reason = messages::unknown_kind_prevents_printing();
                text.push_str(reason.get(self.look.lang));
                text.push('\n');
                Ok(Done::Refused)
            }
            Fault::NoTemplates(kind) => Err(Failure::usage(
                messages::no_templates(kind),
                messages::kinds_that_print(&printable(engine)),
            )),
            Fault::Template { name, reason, .. } => {
                let broken = messages::broken_template(name, reason);
                Err(Failure::Broken(vec![broken]))
            }
        }
    }
}

/// The kinds that have anything to print.
fn printable(engine: &Engine) -> String {
    let kinds = engine.kinds().iter();
    let printable = kinds.filter(|(_, kind)| !kind.pasal.is_empty());
    let named: Vec<String> = printable.map(|(id, _)| format!("`{id}`")).collect();
    named.join(", ")
}

/// The agreement file, under its own name.
fn attachment(source: &Source) -> Attachment {
    let name = Path::new(source.name()).file_name();
    Attachment {
        name: name.map_or_else(
            || "agreement.toml".to_owned(),
            |name| name.to_string_lossy().into_owned(),
        ),
        bytes: source.text().as_bytes().to_vec(),
    }
}

/// Characters as Unicode names them by number, and as they look.
fn named(chars: &[char]) -> String {
    let named = chars
        .iter()
        .map(|c| format!("`{}` (U+{:04X})", c.escape_debug(), u32::from(*c)));
    named.collect::<Vec<_>>().join(", ")
}
