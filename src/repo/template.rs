//! A repository's own templates: what may stand in their folder, and what is wrong with it.
//!
//! `templates/<kind>/<clause>.djot` goes before the program's template of that clause for one kind of agreement,
//! `templates/umum/<clause>.djot` for all; `templates/<kind>/naskah.toml` is the manifest of a kind that the repository adds,
//! `templates/umum/adendum.toml` that of all addenda.

use std::ops::Range;

use crate::finding::{Finding, Severity};
use crate::locale::Words;
use crate::register::kinds::{
    ADDENDUM, BrokenManifest, ENDING, Kinds, MANIFEST, SHARED, TemplateFile,
};
use crate::render::{Engine, Fault, Slip};
use crate::words;

/// Whether a file below the templates folder is one of them.
#[must_use]
pub fn is_one(name: &str) -> bool {
    name.contains('/') && (name.ends_with(ENDING) || is_manifest(name))
}

/// Whether a file is the manifest of a kind, or that of addenda.
fn is_manifest(name: &str) -> bool {
    name == ADDENDUM || name.rsplit('/').next() == Some(MANIFEST)
}

/// Makes an engine of the program's templates and those of a repository, and says of each of these what is wrong with it.
#[must_use]
pub fn judge(files: &[TemplateFile]) -> (Engine, Vec<Option<Finding>>) {
    let (engine, broken) = Engine::with(files.to_vec());
    let judged = files.iter().map(|TemplateFile { name, text }| {
        if let Some(broken) = broken.iter().find(|slip| slip.name == *name) {
            return Some(manifest(broken));
        }
        let unread = || {
            let text = Some(text).filter(|_| !is_manifest(name))?;
            engine.proof(text).as_ref().map(slip)
        };
        misplaced(name, &engine)
            .or_else(unread)
            .or_else(|| unwritten(name, text, &engine))
    });
    let judged = judged.collect();
    (engine, judged)
}

/// What is wrong with a manifest.
fn manifest(broken: &BrokenManifest) -> Finding {
    let Words { id, en } = manifest_reason(&broken.reason);
    let message = Words {
        id: format!("manifes jenis ini tidak dapat dibaca: {id}"),
        en: format!("the manifest of this kind cannot be read: {en}"),
    };
    let help = words!(
        "isinya `title`, `name`, `short`, dan `[[pasal]]` dengan `heading` dan `prints`",
        "it has `title`, `name`, `short`, and `[[pasal]]` with `heading` and `prints`"
    );
    finding(broken.span.clone(), message, help)
}

/// What the reader of manifests says, in the reader's language.
fn manifest_reason(message: &str) -> Words {
    let key = message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("missing field") {
        return words!("kunci `{key}` belum ada", "the key `{key}` is absent");
    }
    if message.starts_with("unknown field") {
        return words!("tidak ada kunci `{key}`", "there is no key `{key}`");
    }
    if message.starts_with("invalid type") {
        return words!(
            "nilai ini bukan jenis yang diharapkan",
            "this value is not of the type expected"
        );
    }
    words!("TOML-nya keliru di sini", "it is not well-formed here")
}

/// What is wrong with a template that cannot be read.
fn slip(slip: &Slip) -> Finding {
    let Words { id, en } = &slip.reason;
    let message = Words {
        id: format!("templat ini tidak dapat dibaca: {id}"),
        en: format!("this template cannot be read: {en}"),
    };
    let help = words!(
        "perbaiki di tempat yang ditunjuk",
        "mend it at the place shown"
    );
    finding(slip.span.clone().unwrap_or_default(), message, help)
}

/// A template that is a link to somewhere else.
#[must_use]
pub fn outside() -> Finding {
    let message = words!(
        "templat ini tautan yang mengarah ke luar folder templat",
        "this template is a link that leads out of the folder of templates"
    );
    let help = words!(
        "ganti tautan itu dengan berkasnya sendiri",
        "put the file itself in its place"
    );
    finding(0..0, message, help)
}

/// A template that nothing prints: its kind or its clause does not exist.
fn misplaced(name: &str, engine: &Engine) -> Option<Finding> {
    let (kind, file) = name.split_once('/')?;
    if kind != SHARED && engine.kinds().get(kind).is_none() {
        let message = words!(
            "tidak ada jenis perjanjian `{kind}`",
            "there is no kind of agreement `{kind}`"
        );
        let help = words!(
            "ganti nama foldernya, atau tambahkan `{kind}/{MANIFEST}` untuk jenis yang baru",
            "rename the folder, or add `{kind}/{MANIFEST}` for a new kind"
        );
        return Some(finding(0..0, message, help));
    }
    let clause = file.strip_suffix(ENDING)?;
    if engine.prints(clause) {
        return None;
    }
    let message = words!(
        "tidak ada klausul bernama `{clause}`",
        "there is no clause named `{clause}`"
    );
    let help = words!(
        "beri nama seperti klausulnya, misalnya `funding.sanctions{ENDING}`",
        "name it after a clause, for example `funding.sanctions{ENDING}`"
    );
    Some(finding(0..0, message, help))
}

/// A manifest that prints a clause which nobody has written.
fn unwritten(name: &str, text: &str, engine: &Engine) -> Option<Finding> {
    let (id, _) = name.split_once('/').filter(|_| is_manifest(name))?;
    let rows = &engine.kinds().get(id)?.pasal;
    let mut names = rows.iter().flat_map(|row| &row.prints);
    let clause = names.find(|clause| engine.kinds().found(id, clause).is_none())?;
    let start = text.find(&format!("\"{clause}\"")).unwrap_or_default();
    let message = words!(
        "klausul `{clause}` tidak mempunyai templat",
        "the clause `{clause}` has no template"
    );
    let help = words!(
        "tulis `{id}/{clause}{ENDING}`, atau pakai nama klausul yang ada: `pkm templates list {id}`",
        "write `{id}/{clause}{ENDING}`, or take a name that is there: `pkm templates list {id}`"
    );
    Some(finding(start..start + clause.len() + 2, message, help))
}

/// What went wrong while a repository's own template was filled, and which one it was.
#[must_use]
pub fn unfilled(fault: &Fault, kinds: &Kinds) -> Option<(String, Finding)> {
    let Fault::Template { name, reason, span } = fault else {
        return None;
    };
    let (kind, clause) = name.split_once('/')?;
    let folder = kinds.own_folder(kind, clause)?;
    let message = Words {
        id: format!("templat ini tidak dapat diisi: {}", reason.id),
        en: format!("this template cannot be filled: {}", reason.en),
    };
    let help = words!(
        "periksa nama kunci dan penyaring di tempat yang ditunjuk",
        "look at the keys and filters at the place shown"
    );
    Some((
        format!("{folder}/{clause}{ENDING}"),
        finding(span.clone().unwrap_or_default(), message, help),
    ))
}

/// The manifest of the kind whose template is wrong.
#[must_use]
pub fn manifest_of(fault: &Fault) -> Option<String> {
    let Fault::Template { name, .. } = fault else {
        return None;
    };
    let (kind, _) = name.split_once('/')?;
    Some(format!("{kind}/{MANIFEST}"))
}

fn finding(span: Range<usize>, message: Words, help: Words) -> Finding {
    Finding {
        code: "broken-template",
        severity: Severity::Error,
        message,
        help: Some(help),
        span,
        path: String::new(),
        clause: None,
        labels: Vec::new(),
        fix: None,
    }
}
