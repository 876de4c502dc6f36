//! What the file says of itself, and which standards it keeps.

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};

use super::draw::{Places, destination};
use crate::naskah::{About, Naskah};
use crate::write::Attachment;

/// The language of the paper.
pub(super) const LANGUAGE: &str = "id-ID";

/// The standards: PDF/UA-1 always, and an archive's where the agreement has a date, which an archive wants to know. PDF/A-2a
/// takes no attachment, so with one it is PDF/A-3a.
pub(super) fn settings(about: &About, attach: Option<&Attachment>) -> SerializeSettings {
    SerializeSettings {
        configuration: configuration(about, attach),
        ..SerializeSettings::default()
    }
}

fn configuration(about: &About, attach: Option<&Attachment>) -> Configuration {
    let builder = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let builder = match (day(about), attach) {
        (None, _) => builder,
        (Some(_), None) => builder.with_archival_validator(Archival::A2_A),
        (Some(_), Some(_)) => builder.with_archival_validator(Archival::A3_A),
    };
    builder
        .finish()
        .expect("all these standards build on PDF 1.7")
}

/// What it is called: no file without a title reads well, and PDF/UA-1 takes none (7.1).
pub(super) fn title(naskah: &Naskah) -> String {
    [&naskah.about.title, &naskah.title.kind]
        .into_iter()
        .map(|title| printable(title))
        .find(|title| !title.trim().is_empty())
        .unwrap_or_else(|| "Perjanjian".to_owned())
}

/// Title, parties, date and digest.
pub(super) fn metadata(naskah: &Naskah) -> Metadata {
    let about = &naskah.about;
    let mut metadata = Metadata::new()
        .title(title(naskah))
        .authors(about.authors.iter().map(|name| printable(name)).collect())
        .language(LANGUAGE.to_owned())
        .creator(format!("pkm {}", env!("CARGO_PKG_VERSION")));
    if !about.digest.is_empty() {
        metadata = metadata
            .document_id(format!("pkm:{}", about.digest))
            .keywords(vec![format!("sha256:{}", about.digest)]);
    }
    match day(about) {
        Some(day) => metadata.creation_date(day),
        None => metadata,
    }
}

/// The day of the agreement.
fn day(about: &About) -> Option<DateTime> {
    let date = about.date?;
    let year = u16::try_from(date.year()).ok()?;
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    let midnight = DateTime::new(year).month(month).day(day).hour(0).minute(0);
    Some(midnight.second(0).utc_offset_hour(0).utc_offset_minute(0))
}

/// The agreement file that the document was made from.
pub(super) fn attached(about: &About, attach: &Attachment) -> EmbeddedFile {
    EmbeddedFile {
        path: attach.name.clone(),
        mime_type: MimeType::new("application/toml"),
        description: Some("Berkas fakta perjanjian ini".to_owned()),
        association_kind: AssociationKind::Source,
        data: attach.bytes.clone().into(),
        modification_date: day(about),
        compress: Some(true),
        location: None,
    }
}

/// Bookmarks: the title, each Pasal, the signatures, the annexes.
pub(super) fn outline(naskah: &Naskah, places: &Places) -> Outline {
    let mut outline = Outline::new();
    let mut push = |id: &str, words: String| {
        if let Some(place) = places.get(id) {
            outline.push_child(OutlineNode::new(words, destination(*place)));
        }
    };
    push("judul", title(naskah));
    for pasal in &naskah.pasal {
        let words = format!("Pasal {} {}", pasal.number, pasal.heading);
        push(&pasal.id(), words.trim_end().to_owned());
    }
    push("tanda-tangan", "Tanda tangan".to_owned());
    for annex in &naskah.annexes {
        push(&annex.id, format!("{} {}", annex.label, annex.title));
    }
    outline
}

/// Without what the metadata of a file, which is XML, cannot hold.
fn printable(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}
