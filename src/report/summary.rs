//! What a run found, in a table over its files and in one closing line.

use comfy_table::{Cell, CellAlignment};

use super::{Counts, Look, Notes, Sheet, framed, tame};
use crate::locale::{Lang, Words};
use crate::words;

/// Up to this many files each has its row; of more, only those with errors or warnings.
pub(super) const ROWS: usize = 30;

/// A table of the files: how far each agreement has come and how much was found in it.
#[must_use]
pub fn table(sheets: &[Sheet<'_>], look: &Look) -> String {
    let head = match look.lang {
        Lang::Id => ["Berkas", "Status", "Error", "Peringatan", "Catatan"],
        Lang::En => ["File", "Status", "Errors", "Warnings", "Notes"],
    };
    let mut table = framed(look);
    table.set_header(head);
    if let Some(paths) = table.column_mut(0) {
        paths.set_delimiter('/');
    }
    let mut rest = Vec::new();
    for sheet in sheets {
        let counts = Counts::of(std::slice::from_ref(sheet));
        if sheets.len() > ROWS && counts.errors + counts.warnings == 0 {
            rest.push(*sheet);
            continue;
        }
        let status = sheet.status.map_or("", |status| status.word());
        table.add_row(row(tame(sheet.source.name()), status, counts));
    }
    if !rest.is_empty() {
        let name = words!("{} berkas lain", "{} other files", rest.len());
        table.add_row(row(name.get(look.lang).to_owned(), "", Counts::of(&rest)));
    }
    format!("{table}\n")
}

fn row(name: String, status: &str, counts: Counts) -> Vec<Cell> {
    let number = |count: usize| Cell::new(count).set_alignment(CellAlignment::Right);
    vec![
        Cell::new(name),
        Cell::new(status),
        number(counts.errors),
        number(counts.warnings),
        number(counts.notes),
    ]
}

/// The closing line: how many files, errors and warnings, and how to see the notes that were only counted.
#[must_use]
pub fn closing(counts: Counts, lang: Lang, notes: Notes) -> String {
    let mut parts = vec![
        counted(
            counts.files,
            &words!("berkas diperiksa", "file checked"),
            "files checked",
        ),
        counted(counts.errors, &words!("error", "error"), "errors"),
        counted(
            counts.warnings,
            &words!("peringatan", "warning"),
            "warnings",
        ),
    ];
    if notes == Notes::Shown {
        parts.push(counted(counts.notes, &words!("catatan", "note"), "notes"));
    }
    let parts: Vec<&str> = parts.iter().map(|part| part.get(lang)).collect();
    let mut text = format!("{}: {}\n", parts[0], parts[1..].join(", "));
    if notes == Notes::Counted && counts.notes > 0 {
        let hidden = counted(counts.notes, &words!("catatan", "note"), "notes");
        let hint = words!(
            "{} untuk menyempurnakan naskah: lihat dengan `--notes` atau `pkm score`",
            "{} that would improve the agreement: see `--notes` or `pkm score`",
            hidden.get(lang),
        );
        text.push_str(hint.get(lang));
        text.push('\n');
    }
    if counts.fixable > 0 {
        let hint = words!(
            "{} dapat diperbaiki otomatis: `pkm validate --fix`",
            "{} can be fixed automatically: `pkm validate --fix`",
            counts.fixable,
        );
        text.push_str(hint.get(lang));
        text.push('\n');
    }
    text
}

/// A number and its noun; an Indonesian noun does not change, an English one takes its plural.
fn counted(count: usize, noun: &Words, plural: &str) -> Words {
    Words {
        id: format!("{count} {}", noun.id),
        en: format!("{count} {}", if count == 1 { &noun.en } else { plural }),
    }
}
