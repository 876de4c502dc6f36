//! What the program says about a repository: its `pkm.toml`, its baseline, its history.

use super::Words;
use crate::words;

/// A `pkm.toml` names a folder of templates that is not there.
#[must_use]
pub fn no_templates_folder(folder: &str) -> [Words; 2] {
    [
        words!(
            "folder templat `{folder}` tidak ada",
            "there is no folder of templates `{folder}`"
        ),
        words!(
            "buat folder itu di samping `pkm.toml`, atau hapus kunci ini",
            "make the folder beside `pkm.toml`, or remove this key"
        ),
    ]
}

/// A `pkm.toml` names a baseline that is not there.
#[must_use]
pub fn no_baseline(file: &str) -> [Words; 2] {
    [
        words!(
            "garis dasar `{file}` tidak ada",
            "there is no baseline `{file}`"
        ),
        words!(
            "tulis dengan `pkm validate --write-baseline {file}`, atau hapus kunci ini",
            "write it with `pkm validate --write-baseline {file}`, or remove this key"
        ),
    ]
}

/// A file that was named as a baseline is none.
#[must_use]
pub fn bad_baseline(file: &str) -> [Words; 2] {
    [
        words!(
            "`{file}` bukan garis dasar yang dapat dibaca",
            "`{file}` is no baseline that can be read"
        ),
        words!(
            "tulis ulang dengan `pkm validate --write-baseline {file}`",
            "write it anew with `pkm validate --write-baseline {file}`"
        ),
    ]
}

/// What a baseline kept from the report.
#[must_use]
pub fn known(count: usize) -> Words {
    let noun = if count == 1 { "finding" } else { "findings" };
    words!(
        "{count} temuan yang sudah tercatat dalam garis dasar tidak ditampilkan",
        "{count} {noun} of the baseline not shown"
    )
}

/// What a baseline counts and nobody finds any more.
#[must_use]
pub fn mended(count: usize) -> Words {
    let noun = if count == 1 { "finding" } else { "findings" };
    words!(
        "{count} temuan dalam garis dasar sudah tidak ada: catat dengan `--write-baseline`",
        "{count} {noun} of the baseline no longer there: write that down with `--write-baseline`"
    )
}

/// There is no git to ask.
#[must_use]
pub fn no_git() -> [Words; 2] {
    [
        words!(
            "`--diff-base` memerlukan git, tetapi git tidak dapat dijalankan",
            "`--diff-base` needs git, but git cannot be run"
        ),
        words!(
            "pasang git, atau periksa tanpa `--diff-base`",
            "install git, or check without `--diff-base`"
        ),
    ]
}

/// The files lie in no git repository.
#[must_use]
pub fn no_history(folder: &str) -> [Words; 2] {
    [
        words!(
            "`--diff-base` memerlukan repositori git, tetapi `{folder}` tidak berada di dalamnya",
            "`--diff-base` needs a git repository, but `{folder}` lies in none"
        ),
        words!(
            "jalankan di dalam repositori, atau periksa tanpa `--diff-base`",
            "run it inside a repository, or check without `--diff-base`"
        ),
    ]
}

/// A revision that git does not know.
#[must_use]
pub fn no_revision(revision: &str) -> [Words; 2] {
    [
        words!(
            "git tidak mengenal revisi `{revision}`",
            "git knows no revision `{revision}`"
        ),
        words!(
            "sebutkan cabang, tag, atau komit yang ada; pada mesin CI ambil dahulu riwayatnya dengan `git fetch`",
            "name a branch, a tag or a commit that is there; on a CI machine get the history with `git fetch` first"
        ),
    ]
}
