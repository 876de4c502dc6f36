//! The file around the parts: a ZIP archive in the order and with the names of the Open Packaging Conventions.

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, System};

use super::picture;
use super::{DECLARATION, RELATIONS};
use crate::naskah::Letterhead;

/// The height of a logo, 22 mm, and the most it may be wide, in twentieths of a point.
const TALL: usize = 1247;
const WIDE: usize = 2200;

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CORE_TYPE: &str = "application/vnd.openxmlformats-package.core-properties";
const OFFICE_TYPE: &str = "application/vnd.openxmlformats-officedocument";

/// The pictures of the letterhead that can be shown.
pub(super) struct Pictures {
    portraits: Vec<Portrait>,
}

/// A picture of the letterhead.
pub(super) struct Portrait {
    /// The id of its relation.
    pub relation: String,
    /// What it shows, in words.
    pub alt: String,
    /// Its width on paper.
    pub width: usize,
    /// Its height on paper.
    pub height: usize,
    bytes: Vec<u8>,
}

impl Pictures {
    /// Those of a letterhead.
    pub(super) fn of(head: &Letterhead) -> Self {
        let shown = head.logos.iter().filter_map(|logo| {
            let dots = picture::dots(logo.picture.as_ref()?)?;
            Some((logo, dots))
        });
        let portraits = shown.enumerate().map(|(index, (logo, dots))| {
            let (wide, tall) = (dots.width as usize, dots.height as usize);
            let width = (TALL * wide / tall.max(1)).clamp(1, WIDE);
            Portrait {
                relation: format!("rIdLogo{}", index + 1),
                alt: logo.alt.clone(),
                width,
                height: (width * tall / wide.max(1)).clamp(1, TALL),
                bytes: dots.bytes,
            }
        });
        Self {
            portraits: portraits.collect(),
        }
    }

    /// All of them, the first for the left side.
    pub(super) fn portraits(&self) -> &[Portrait] {
        &self.portraits
    }
}

/// The parts that are made for each document.
pub(super) struct Parts {
    pub document: String,
    pub numbering: String,
    pub settings: &'static str,
    pub styles: String,
    pub fonts: &'static str,
    pub theme: &'static str,
    pub header: Option<String>,
    pub footer: String,
    pub core: String,
    pub app: String,
    pub custom: String,
}

impl Parts {
    /// The bytes of the file.
    pub(super) fn zip(&self, pictures: &Pictures) -> Vec<u8> {
        let mut archive = Archive::new();
        let header = self
            .header
            .as_deref()
            .map(|part| ("word/header1.xml", part));
        let types = content_types(self.header.as_deref());
        archive.add("[Content_Types].xml", types.as_bytes());
        archive.add("_rels/.rels", package_relations().as_bytes());
        let relations = document_relations(self.header.as_deref(), pictures);
        let parts = [
            ("word/document.xml", self.document.as_str()),
            ("word/_rels/document.xml.rels", &relations),
            ("word/styles.xml", &self.styles),
            ("word/numbering.xml", &self.numbering),
            ("word/settings.xml", self.settings),
            ("word/fontTable.xml", self.fonts),
            ("word/theme/theme1.xml", self.theme),
            ("word/footer1.xml", &self.footer),
            ("docProps/core.xml", &self.core),
            ("docProps/app.xml", &self.app),
            ("docProps/custom.xml", &self.custom),
        ];
        for (name, part) in parts.into_iter().chain(header) {
            archive.add(name, part.as_bytes());
        }
        for (index, portrait) in pictures.portraits.iter().enumerate() {
            archive.add(&format!("word/{}", file(index)), &portrait.bytes);
        }
        archive.finish()
    }
}

struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    fn new() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        // The same bytes on every day and every system.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .system(System::Dos);
        self.writer
            .start_file(name, options)
            .expect("the names of parts differ and are short");
        self.writer
            .write_all(bytes)
            .expect("memory takes what is written to it");
    }

    fn finish(self) -> Vec<u8> {
        let done = self.writer.finish();
        done.expect("memory takes what is written to it")
            .into_inner()
    }
}

fn file(index: usize) -> String {
    format!("media/logo{}.png", index + 1)
}

fn content_types(header: Option<&str>) -> String {
    let part = |name: &str, kind: &str| {
        format!(r#"<Override PartName="{name}" ContentType="{kind}+xml"/>"#)
    };
    let word =
        |name: &str, kind: &str| part(&format!("/word/{name}.xml"), &format!("{WORD_TYPE}.{kind}"));
    let header = header.map(|_| word("header1", "header"));
    [
        DECLARATION,
        &format!(r#"<Types xmlns="{CONTENT_TYPES}">"#),
        r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
        r#"<Default Extension="xml" ContentType="application/xml"/>"#,
        r#"<Default Extension="png" ContentType="image/png"/>"#,
        &word("document", "document.main"),
        &word("styles", "styles"),
        &word("numbering", "numbering"),
        &word("settings", "settings"),
        &word("fontTable", "fontTable"),
        &part("/word/theme/theme1.xml", &format!("{OFFICE_TYPE}.theme")),
        &header.unwrap_or_default(),
        &word("footer1", "footer"),
        &part("/docProps/core.xml", CORE_TYPE),
        &part("/docProps/app.xml", &format!("{OFFICE_TYPE}.extended-properties")),
        &part("/docProps/custom.xml", &format!("{OFFICE_TYPE}.custom-properties")),
        "</Types>",
    ]
    .concat()
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#)
}

fn package_relations() -> String {
    let core = format!("{PACKAGE}/metadata/core-properties");
    let office =
        |id: &str, kind: &str, target: &str| relation(id, &format!("{RELATIONS}/{kind}"), target);
    [
        DECLARATION,
        &format!(r#"<Relationships xmlns="{PACKAGE}">"#),
        &office("rId1", "officeDocument", "word/document.xml"),
        &relation("rId2", &core, "docProps/core.xml"),
        &office("rId3", "extended-properties", "docProps/app.xml"),
        &office("rId4", "custom-properties", "docProps/custom.xml"),
        "</Relationships>",
    ]
    .concat()
}

fn document_relations(header: Option<&str>, pictures: &Pictures) -> String {
    let office =
        |id: &str, kind: &str, target: &str| relation(id, &format!("{RELATIONS}/{kind}"), target);
    let header = header.map(|_| office("rIdKepala", "header", "header1.xml"));
    let logos = pictures.portraits.iter().enumerate();
    let logos: String = logos
        .map(|(index, portrait)| office(&portrait.relation, "image", &file(index)))
        .collect();
    [
        DECLARATION,
        &format!(r#"<Relationships xmlns="{PACKAGE}">"#),
        &office("rId1", "styles", "styles.xml"),
        &office("rId2", "numbering", "numbering.xml"),
        &office("rId3", "settings", "settings.xml"),
        &office("rId4", "fontTable", "fontTable.xml"),
        &office("rId5", "theme", "theme/theme1.xml"),
        &office("rIdKaki", "footer", "footer1.xml"),
        &header.unwrap_or_default(),
        &logos,
        "</Relationships>",
    ]
    .concat()
}
