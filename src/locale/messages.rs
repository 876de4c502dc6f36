//! What the program says about itself: wrong use, and what the disk refused.
//!
//! Findings about agreements do not stand here; their rules bring them along.

use std::io;

use super::{Lang, Words};
use crate::words;

/// The word before a message about what went wrong, in both languages.
pub const ERROR: &str = "error";

/// The word before advice.
#[must_use]
pub const fn help(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "saran",
        Lang::En => "help",
    }
}

/// A minimum of `pkm score` that was not reached.
#[must_use]
pub fn under_minimum(name: &str, minimum: u32, found: u32) -> Words {
    words!(
        "`{name}` diharapkan paling sedikit {minimum}%, ditemukan {found}%",
        "`{name}` was expected to be at least {minimum}%, found {found}%"
    )
}

/// What `--minimum` takes.
#[must_use]
pub fn how_to_set_a_minimum() -> Words {
    words!(
        "tulis asas dan persennya: `--minimum kesetaraan=60`",
        "write the principle and its percentage: `--minimum kesetaraan=60`"
    )
}

/// Why the disk refused, without the library's own words where the reason is a known one.
#[must_use]
pub fn disk(error: &io::Error) -> Words {
    match error.kind() {
        io::ErrorKind::NotFound => words!("tidak ada", "not there"),
        io::ErrorKind::PermissionDenied => words!("tidak diizinkan", "not allowed"),
        io::ErrorKind::AlreadyExists => words!("sudah ada", "already there"),
        io::ErrorKind::IsADirectory => words!("ini sebuah folder", "this is a folder"),
        io::ErrorKind::NotADirectory => words!(
            "sebagian jalurnya bukan folder",
            "part of its path is no folder"
        ),
        io::ErrorKind::StorageFull => words!("tempat penyimpanan penuh", "the storage is full"),
        io::ErrorKind::ReadOnlyFilesystem => words!(
            "penyimpanan ini hanya dapat dibaca",
            "the storage is read-only"
        ),
        io::ErrorKind::InvalidFilename => words!(
            "namanya terlalu panjang atau tidak dapat dipakai",
            "its name is too long or cannot be used"
        ),
        _ => words!("sistem menjawab `{error}`", "the system says `{error}`"),
    }
}

/// A path on the command line leads to nothing.
#[must_use]
pub fn no_such_path(path: &str) -> Words {
    words!("`{path}` tidak ada", "`{path}` does not exist")
}

/// No path was given and this folder has no agreement.
#[must_use]
pub fn no_default_file() -> Words {
    words!(
        "di folder ini tidak ada `agreement.toml`",
        "this folder has no `agreement.toml`"
    )
}

/// How to get on without an `agreement.toml`.
#[must_use]
pub fn name_a_file() -> Words {
    words!(
        "sebutkan berkas atau folder, atau mulai perjanjian baru dengan `pkm new`",
        "name a file or a folder, or begin an agreement with `pkm new`"
    )
}

/// How to get on after a path that does not exist.
#[must_use]
pub fn check_the_spelling() -> Words {
    words!("periksa ejaan jalur itu", "check the spelling of the path")
}

/// A folder without agreements.
#[must_use]
pub fn empty_folder(path: &str) -> Words {
    if path == "." {
        return words!(
            "di folder ini tidak ditemukan berkas perjanjian",
            "this folder holds no agreement file"
        );
    }
    words!(
        "di folder `{path}` tidak ditemukan berkas perjanjian",
        "the folder `{path}` holds no agreement file"
    )
}

/// What counts as an agreement file in a folder.
#[must_use]
pub fn what_is_an_agreement() -> Words {
    words!(
        "berkas perjanjian bernama `agreement.toml`, atau berakhiran `.toml` dan memuat kunci `spec`; dilewati yang disebut dalam `.gitignore` atau disisihkan `pkm.toml`",
        "an agreement file is named `agreement.toml`, or ends in `.toml` and has the key `spec`; what `.gitignore` names or `pkm.toml` leaves out is passed over"
    )
}

/// A folder was named and has no agreement.
#[must_use]
pub fn no_file_in(folder: &str) -> Words {
    words!(
        "di folder `{folder}` tidak ada `agreement.toml`",
        "the folder `{folder}` has no `agreement.toml`"
    )
}

/// A file that could not be read.
#[must_use]
pub fn cannot_read(path: &str, reason: &Words) -> Words {
    words_of(
        format!("`{path}` tidak dapat dibaca: {}", reason.id),
        format!("cannot read `{path}`: {}", reason.en),
    )
}

/// A file that could not be written.
#[must_use]
pub fn cannot_write(path: &str, reason: &Words) -> Words {
    words_of(
        format!("`{path}` tidak dapat ditulis: {}", reason.id),
        format!("cannot write `{path}`: {}", reason.en),
    )
}

/// Output that could not be printed.
#[must_use]
pub fn cannot_print(reason: &Words) -> Words {
    words_of(
        format!("keluaran tidak dapat ditulis: {}", reason.id),
        format!("cannot write the output: {}", reason.en),
    )
}

/// A file larger than any agreement, in mebibytes.
#[must_use]
pub fn too_large(path: &str, most: u64) -> Words {
    words!(
        "`{path}` lebih besar daripada {most} MiB, terlalu besar untuk sebuah perjanjian",
        "`{path}` is larger than {most} MiB, too large for an agreement"
    )
}

/// A file that is no text, found at its first bad byte.
#[must_use]
pub fn not_utf8(line: usize) -> Words {
    words!(
        "berkas harus berupa teks UTF-8, tetapi baris {line} memuat bita yang bukan UTF-8",
        "the file must be UTF-8 text, but line {line} holds bytes that are not UTF-8"
    )
}

/// A text file that is in another encoding, as its first bytes tell.
#[must_use]
pub fn is_utf16() -> Words {
    words!(
        "berkas harus berupa teks UTF-8, tetapi yang ini UTF-16",
        "the file must be UTF-8 text, but this one is UTF-16"
    )
}

/// What to do about a file that is no text.
#[must_use]
pub fn save_as_utf8() -> Words {
    words!(
        "simpan ulang berkas dengan pengodean UTF-8 di penyunting teks Anda",
        "save the file again in your editor with the encoding UTF-8"
    )
}

/// A file that is there and must not be overwritten.
#[must_use]
pub fn already_there(path: &str) -> Words {
    words!("`{path}` sudah ada", "`{path}` is already there")
}

/// What is there is a folder, a pipe or a device.
#[must_use]
pub fn no_regular_file(path: &str) -> Words {
    words!(
        "`{path}` bukan berkas biasa, sehingga tidak ditimpa",
        "`{path}` is no regular file and is not overwritten"
    )
}

/// How to overwrite.
#[must_use]
pub fn force_overwrites() -> Words {
    words!(
        "tambahkan `--force` untuk menimpanya, atau pilih nama lain",
        "add `--force` to overwrite it, or choose another name"
    )
}

/// A new agreement never overwrites.
#[must_use]
pub fn new_never_overwrites() -> Words {
    words!(
        "`pkm new` tidak pernah menimpa berkas: pilih jalur lain",
        "`pkm new` never overwrites a file: choose another path"
    )
}

/// A file was written.
#[must_use]
pub fn written(path: &str) -> Words {
    words!("ditulis: {path}", "written: {path}")
}

/// Fixes were written to a file.
#[must_use]
pub fn fixed(path: &str, count: usize) -> Words {
    words_of(
        format!("diperbaiki: {path} ({count} perubahan)"),
        format!(
            "fixed: {path} ({count} {})",
            if count == 1 { "change" } else { "changes" }
        ),
    )
}

/// Standard input cannot be fixed in place.
#[must_use]
pub fn no_file_to_fix() -> Words {
    words!(
        "`--fix` tidak dapat menulis ke masukan baku",
        "`--fix` cannot write to standard input"
    )
}

/// How to see the fixes of standard input.
#[must_use]
pub fn diff_shows_fixes() -> Words {
    words!(
        "sebutkan berkasnya, atau tambahkan `--diff` untuk melihat perubahannya saja",
        "name the file, or add `--diff` to see the changes alone"
    )
}

/// What to do with a new agreement.
#[must_use]
pub fn fill_in(path: &str) -> Words {
    words!(
        "isi titik-titik di dalamnya, lalu jalankan: pkm validate --notes {path}",
        "fill in its dots, then run: pkm validate --notes {path}"
    )
}

/// An agreement with errors cannot be printed for signing.
#[must_use]
pub fn errors_prevent_printing() -> Words {
    words!(
        "naskah tidak dicetak, sebab masih ada kesalahan; `--draft` mencetaknya sebagai rancangan",
        "the agreement was not printed, for it has errors; `--draft` prints it as a draft"
    )
}

/// A document for signing that holds characters without a glyph.
#[must_use]
pub fn unprintable_characters(characters: &str) -> Words {
    words!(
        "naskah tidak dicetak, sebab tidak ada huruf untuk {characters}; `--draft` mencetaknya sebagai kotak",
        "the agreement was not printed, for no font has {characters}; `--draft` prints a box in its place"
    )
}

/// A document that would break the standard of its format.
#[must_use]
pub fn breaks_its_standard(reason: &str) -> Words {
    words!(
        "berkas ini akan melanggar standarnya: {reason}",
        "the file would break its standard: {reason}"
    )
}

/// An agreement of a kind that cannot be printed because nobody knows it; what is wrong with it was told before.
#[must_use]
pub fn unknown_kind_prevents_printing() -> Words {
    words!(
        "naskah tidak dicetak, sebab jenisnya tidak dikenal",
        "the agreement was not printed, for its kind is unknown"
    )
}

/// An agreement of a kind that has no templates.
#[must_use]
pub fn no_templates(kind: &str) -> Words {
    words!(
        "perjanjian jenis `{kind}` sudah dapat diperiksa, tetapi belum dapat dicetak",
        "agreements of the kind `{kind}` can be checked, but not printed yet"
    )
}

/// The kinds that can be printed.
#[must_use]
pub fn kinds_that_print(kinds: &str) -> Words {
    words!(
        "yang dapat dicetak: {kinds}",
        "these can be printed: {kinds}"
    )
}

/// A template that is wrong, with what the engine says of it.
#[must_use]
pub fn broken_template(name: &str, reason: &Words) -> Words {
    words_of(
        format!("templat `{name}` rusak: {}", reason.id),
        format!("the template `{name}` is broken: {}", reason.en),
    )
}

/// A template that takes too long.
#[must_use]
pub fn endless_template(name: &str, seconds: f32) -> Words {
    words!(
        "templat `{name}` belum selesai diisi setelah {seconds} detik, sehingga pkm berhenti: hentikan perulangannya, atau beri waktu dengan `PKM_PATIENCE`",
        "the template `{name}` was not filled after {seconds} seconds, so pkm ends here: mend its loops, or give it time with `PKM_PATIENCE`"
    )
}

/// A template that takes too much memory.
#[must_use]
pub fn greedy_template(name: &str, mebibytes: u64) -> Words {
    words!(
        "templat `{name}` memerlukan lebih dari {mebibytes} MiB memori, sehingga pkm berhenti: perbaiki teks yang terus bertambah panjang di dalamnya",
        "the template `{name}` takes more than {mebibytes} MiB of memory, so pkm ends here: mend the text in it that grows and grows"
    )
}

/// A variable with a time that does not exist.
#[must_use]
pub fn bad_patience_variable(value: &str) -> Words {
    words!(
        "`PKM_PATIENCE` berisi `{value}`, padahal seharusnya banyaknya detik seperti `30`",
        "`PKM_PATIENCE` is `{value}`, but should be a number of seconds such as `30`"
    )
}

/// A variable with a language that does not exist.
#[must_use]
pub fn bad_lang_variable(value: &str) -> Words {
    words!(
        "`PKM_LANG` berisi `{value}`, padahal pilihannya `id` atau `en`",
        "`PKM_LANG` is `{value}`, but the choices are `id` and `en`"
    )
}

/// A variable with a day that does not exist.
#[must_use]
pub fn bad_today_variable(value: &str) -> Words {
    words!(
        "`PKM_TODAY` berisi `{value}`, padahal seharusnya tanggal seperti `2026-11-02`",
        "`PKM_TODAY` is `{value}`, but should be a date such as `2026-11-02`"
    )
}

/// How to mend a variable of the environment.
#[must_use]
pub fn mend_variable() -> Words {
    words!(
        "perbaiki atau hapus variabel itu",
        "mend or unset the variable"
    )
}

/// A model that needs more parties.
#[must_use]
pub fn too_few_parties(least: usize) -> Words {
    words!(
        "model `multipihak` memerlukan sedikitnya {least} pihak",
        "the model `multipihak` needs at least {least} parties"
    )
}

/// How to give more parties or another model.
#[must_use]
pub fn more_parties(least: usize) -> Words {
    words!(
        "tulis `--parties {least}`, atau pilih model untuk dua pihak",
        "write `--parties {least}`, or choose a model for two parties"
    )
}

/// Where the codes of a list are explained.
#[must_use]
pub fn explain_one() -> Words {
    words!(
        "penjelasan sebuah kode beserta contohnya: pkm explain KODE",
        "a code explained, with examples: pkm explain CODE"
    )
}

/// Above the findings of a wrong example.
#[must_use]
pub fn what_validate_says() -> Words {
    words!(
        "Kata `pkm validate` tentang contoh yang salah",
        "What `pkm validate` says of the wrong example"
    )
}

/// The progress of a long check.
#[must_use]
pub fn checking() -> Words {
    words!("memeriksa", "checking")
}

/// The folder that the program was started in is gone or closed to it.
#[must_use]
pub fn no_folder(reason: &Words) -> Words {
    words_of(
        format!(
            "folder tempat pkm dijalankan tidak dapat dibaca: {}",
            reason.id
        ),
        format!(
            "cannot read the folder that pkm was started in: {}",
            reason.en
        ),
    )
}

/// A fault of the program itself.
#[must_use]
pub fn crashed(place: &str) -> Words {
    words!(
        "pkm sendiri gagal ({place}); berkas Anda tidak berubah. Mohon laporkan beserta perintah yang dijalankan",
        "pkm itself failed ({place}); your files are unchanged. Please report it with the command you ran"
    )
}

fn words_of(id: String, en: String) -> Words {
    Words { id, en }
}
