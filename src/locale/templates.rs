//! What `pkm templates` says.

use super::Words;
use crate::words;

/// A kind that there is none of.
#[must_use]
pub fn no_kind(kind: &str) -> Words {
    words!(
        "tidak ada jenis perjanjian `{kind}`",
        "there is no kind of agreement `{kind}`"
    )
}

/// A template that there is none of.
#[must_use]
pub fn no_template(name: &str) -> Words {
    words!(
        "tidak ada templat `{name}`",
        "there is no template `{name}`"
    )
}

/// A template that only the repository has, so that there is nothing to copy.
#[must_use]
pub fn not_built_in(name: &str) -> Words {
    words!(
        "`{name}` bukan templat bawaan",
        "`{name}` is no template of the program's own"
    )
}

/// Where the names of kinds stand.
#[must_use]
pub fn list_kinds() -> Words {
    words!(
        "semua jenis: pkm templates list",
        "all kinds: pkm templates list"
    )
}

/// Where the names of templates stand.
#[must_use]
pub fn list_templates(kind: &str) -> Words {
    words!(
        "semua templatnya: pkm templates list {kind}",
        "all its templates: pkm templates list {kind}"
    )
}

/// A name that no kind may have.
#[must_use]
pub fn bad_kind(kind: &str) -> Words {
    words!(
        "`{kind}` tidak dapat menjadi nama jenis perjanjian",
        "`{kind}` cannot be the name of a kind of agreement"
    )
}

/// What the names of kinds are made of.
#[must_use]
pub fn how_kinds_are_named() -> Words {
    words!(
        "pakai huruf kecil, angka, dan `-`, diawali huruf: `titip-ternak`",
        "use small letters, digits and `-`, a letter first: `titip-ternak`"
    )
}

/// What to do before a copied template holds.
#[must_use]
pub fn name_the_folder(folder: &str) -> Words {
    words!(
        "agar dipakai, tulis dalam `pkm.toml`: templates = \"{folder}\"",
        "to have it used, write in `pkm.toml`: templates = \"{folder}\""
    )
}

/// What to do with the copy of a clause.
#[must_use]
pub fn edit_the_clause() -> Words {
    words!(
        "ubah kata-katanya, lalu jalankan: pkm validate .",
        "change its words, then run: pkm validate ."
    )
}

/// What to do with the copy of a manifest.
#[must_use]
pub fn edit_the_manifest(kind: &str) -> Words {
    words!(
        "ubah judul dan Pasalnya; perjanjian memakainya dengan kind = \"{kind}\"",
        "change its title and its Pasal; an agreement uses it with kind = \"{kind}\""
    )
}
