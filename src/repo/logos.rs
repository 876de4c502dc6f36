//! Logos that an agreement names: whether each is there, and is a picture that documents can take in.
//!
//! Paths start at the folder of the agreement, and none leads out of its repository: an agreement may come from anybody, and
//! what it names ends up in a document that goes to others.

use crate::agreement::Agreement;
use crate::check::Checked;
use crate::finding::{Finding, Severity};
use crate::locale::Words;
use crate::naskah::{Picture, Pictures, Unfit};
use crate::path;
use crate::source::Source;
use crate::tree::{self, Part};
use crate::words;

/// The largest logo that is read, in mebibytes.
pub const MOST: u64 = 5;

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such file.
    Missing,
    /// It lies outside the folder that an agreement may take from.
    Outside,
    /// It is larger than any logo.
    TooLarge,
    /// The disk does not give it.
    Unread(Words),
    /// It is no picture that documents can take in.
    Unfit(Unfit),
}

/// Takes bytes as a picture.
///
/// # Errors
///
/// Where they are none.
pub fn picture(bytes: Vec<u8>) -> Result<Picture, Trouble> {
    Picture::read(bytes).map_err(Trouble::Unfit)
}

/// Whether an agreement names a logo.
#[must_use]
pub fn any(checked: &Checked) -> bool {
    named(checked).next().is_some()
}

/// Asks for every logo of an agreement; gives the pictures, and a finding for each that there is none of.
pub fn judge(
    checked: &Checked,
    source: &Source,
    ask: &dyn Fn(&str) -> Result<Picture, Trouble>,
) -> (Pictures, Vec<Finding>) {
    let mut pictures = Pictures::new();
    let mut findings = Vec::new();
    for (at, logo) in named(checked) {
        if pictures.contains_key(logo) {
            continue;
        }
        match ask(logo) {
            Ok(picture) => {
                pictures.insert(logo.to_owned(), picture);
            }
            Err(trouble) => findings.push(finding(checked, source, &at, logo, &trouble)),
        }
    }
    (pictures, findings)
}

/// The logos of an agreement, and where it names them.
fn named(checked: &Checked) -> impl Iterator<Item = (tree::Path, &str)> {
    let Agreement {
        parties, layout, ..
    } = &checked.agreement;
    let of_parties = parties.iter().enumerate().filter_map(|(index, party)| {
        let logo = party.logo.as_ref()?;
        Some((path!["parties", index, "logo"], logo.0.as_str()))
    });
    let letterhead = layout.iter().filter_map(|layout| {
        let logo = layout.letterhead.as_ref()?.logo.as_ref()?;
        Some((path!["layout", "letterhead", "logo"], logo.0.as_str()))
    });
    of_parties.chain(letterhead)
}

fn finding(
    checked: &Checked,
    source: &Source,
    at: &tree::Path,
    logo: &str,
    trouble: &Trouble,
) -> Finding {
    let (message, help) = told(logo, trouble);
    Finding {
        code: match trouble {
            Trouble::Missing => "missing-file",
            _ => "unreadable-logo",
        },
        severity: Severity::Error,
        message,
        help: Some(help),
        span: checked.tree.locate(source, at, &Part::Value),
        path: checked.tree.notation(at),
        clause: None,
        labels: Vec::new(),
        fix: None,
    }
}

fn told(logo: &str, trouble: &Trouble) -> (Words, Words) {
    match trouble {
        Trouble::Missing => (
            words!(
                "diharapkan berkas logo, tetapi `{logo}` tidak ada",
                "expected a logo file, but `{logo}` is not there"
            ),
            words!(
                "jalurnya dihitung dari folder berkas perjanjian ini; letakkan gambarnya di sana atau hapus `logo`",
                "the path starts at the folder of this agreement file; put the picture there or leave `logo` out"
            ),
        ),
        Trouble::Outside => (
            words!(
                "`{logo}` berada di luar folder perjanjian ini",
                "`{logo}` lies outside the folder of this agreement"
            ),
            words!(
                "letakkan gambarnya di folder perjanjian ini, atau di mana saja di bawah folder yang memuat `pkm.toml`",
                "put the picture into the folder of this agreement, or anywhere below a folder with a `pkm.toml`"
            ),
        ),
        Trouble::TooLarge => (
            words!(
                "logo paling besar {MOST} MiB, tetapi `{logo}` lebih besar",
                "a logo has at most {MOST} MiB, but `{logo}` is larger"
            ),
            words!("perkecil gambarnya", "make the picture smaller"),
        ),
        Trouble::Unread(reason) => (
            Words {
                id: format!("logo `{logo}` tidak dapat dibaca: {}", reason.id),
                en: format!("the logo `{logo}` cannot be read: {}", reason.en),
            },
            words!(
                "periksa izin berkas itu",
                "look at the permissions of the file"
            ),
        ),
        Trouble::Unfit(unfit) => unusable(logo, unfit),
    }
}

/// What is said of a file that is no picture for documents.
fn unusable(logo: &str, unfit: &Unfit) -> (Words, Words) {
    let again = words!(
        "simpan ulang logo itu sebagai PNG atau SVG",
        "save the logo again as PNG or SVG"
    );
    let outlines = words!(
        "simpan SVG yang hanya berisi bentuk: ubah huruf menjadi kurva (di Inkscape: Path, Object to Path), dan hapus sisanya",
        "save an SVG of shapes alone: turn letters into curves (in Inkscape: Path, Object to Path) and remove the rest"
    );
    match unfit {
        Unfit::NoPicture => (
            words!(
                "logo harus berupa PNG atau SVG, tetapi `{logo}` bukan keduanya",
                "a logo is PNG or SVG, but `{logo}` is neither"
            ),
            again,
        ),
        Unfit::BrokenPng => (
            words!("`{logo}` bukan PNG yang utuh", "`{logo}` is no whole PNG"),
            again,
        ),
        Unfit::BrokenSvg => (
            words!(
                "`{logo}` bukan SVG yang dapat dibaca",
                "`{logo}` is no SVG that can be read"
            ),
            again,
        ),
        Unfit::Pixels { width, height } => (
            words!(
                "`{logo}` berukuran {width} × {height} piksel, terlalu besar untuk logo",
                "`{logo}` has {width} × {height} pixels, too many for a logo"
            ),
            words!(
                "perkecil gambarnya; seribu piksel sudah cukup untuk kop",
                "make it smaller; a thousand pixels are enough for a letterhead"
            ),
        ),
        Unfit::NotDrawn(name) => (
            words!(
                "`{logo}` memuat `{name}`, yang tidak dapat dicetak",
                "`{logo}` holds `{name}`, which cannot be printed"
            ),
            outlines,
        ),
        Unfit::Elsewhere(target) => (
            words!(
                "`{logo}` merujuk ke luar dirinya: `{target}`",
                "`{logo}` refers to something outside itself: `{target}`"
            ),
            outlines,
        ),
    }
}
