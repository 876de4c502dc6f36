//! PDF: sound, embedded, tagged, and read in the order in which it is written.

mod scripts;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};

use pkm::naskah::{
    Align, Block, Contents, Inline, Letterhead, Logo, Naskah, Paper, Paraf, Pasal, Picture,
    PictureKind,
};
use pkm::write::{Attachment, Options, pdf};
use tempfile::TempDir;

use super::agreements::{agreements, richest};
use super::judge;

fn bytes(naskah: &Naskah) -> Vec<u8> {
    pdf::write(naskah, &Options::default()).unwrap_or_else(|fault| panic!("{fault:?}"))
}

/// An agreement and its file.
struct Written {
    naskah: Naskah,
    file: PathBuf,
}

/// The files of all agreements, written once for all tests.
fn written() -> &'static [Written] {
    static WRITTEN: OnceLock<Vec<Written>> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pdf");
        fs::create_dir_all(&folder).expect("a folder for the files");
        let write = |(name, naskah): (String, Naskah)| {
            let file = folder.join(format!("{name}.pdf"));
            fs::write(&file, bytes(&naskah)).expect("the file is written");
            Written { naskah, file }
        };
        let demanding = ("demanding".to_owned(), demanding());
        agreements()
            .into_iter()
            .chain([demanding])
            .map(write)
            .collect()
    })
}

/// Those that print nothing more than their words: a table of contents names the Pasal once more.
fn plain() -> impl Iterator<Item = &'static Written> {
    let asks = |written: &&Written| written.naskah.looks.contents == Contents::None;
    written().iter().filter(asks)
}

/// One agreement in a folder that goes away again.
fn alone(naskah: &Naskah) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder for the file");
    let file = folder.path().join("alone.pdf");
    fs::write(&file, bytes(naskah)).expect("the file is written");
    (folder, file)
}

/// What a program prints about a file.
fn said(program: &Path, args: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(args)
        .arg(file)
        .args(program.ends_with("pdftotext").then_some("-"))
        .output()
        .expect("the judge runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What asks everything of a page: logos, contents, initials, another size of paper, a table that only fits across.
fn demanding() -> Naskah {
    let mut naskah = richest();
    naskah.looks.contents = Contents::Asked;
    naskah.looks.paraf = Paraf::Boxes;
    naskah.looks.paper = Paper::A4;
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle cx="20" cy="15" r="14" fill="#163"/></svg>"##;
    let png = resvg::tiny_skia::Pixmap::new(30, 40)
        .and_then(|mut dots| {
            dots.fill(resvg::tiny_skia::Color::from_rgba8(160, 40, 40, 255));
            dots.encode_png().ok()
        })
        .expect("a small picture");
    let logo = |path: &str, kind: PictureKind, bytes: &[u8]| Logo {
        path: path.to_owned(),
        alt: format!("Lambang {path}"),
        picture: Some(Picture {
            kind,
            bytes: Arc::from(bytes),
        }),
    };
    naskah.letterhead = Letterhead {
        lines: vec![
            "PEMERINTAH KOTA".to_owned(),
            "DINAS".to_owned(),
            "Jalan 1".to_owned(),
        ],
        logos: vec![
            logo("a.svg", PictureKind::Svg, svg),
            logo("b.png", PictureKind::Png, &png),
            logo("rusak.png", PictureKind::Png, b"no picture"),
            logo("c.png", PictureKind::Png, &png),
            logo("d.svg", PictureKind::Svg, svg),
        ],
    };
    for annex in &mut naskah.annexes {
        for block in &mut annex.blocks {
            if let Block::Table(table) = block {
                let wide = vec![Inline::Text("Keteranganyangpanjang".to_owned())];
                let columns = 9 - table.head.len().min(9);
                table
                    .head
                    .extend(std::iter::repeat_n(wide.clone(), columns));
                table
                    .align
                    .extend(std::iter::repeat_n(Align::Left, columns));
                for row in &mut table.rows {
                    row.extend(std::iter::repeat_n(wide.clone(), columns));
                }
            }
        }
    }
    naskah
}

#[test]
fn qpdf_finds_no_fault() {
    let Some(qpdf) = judge("qpdf") else { return };
    for Written { file, .. } in written() {
        let output = Command::new(&qpdf)
            .arg("--check")
            .arg(file)
            .output()
            .expect("qpdf runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{}: {said}", file.display());
    }
}

#[test]
fn pdfua_finds_nothing() {
    let Some(pdfua) = judge("py/bin/pdfua") else {
        return;
    };
    let output = Command::new(pdfua)
        .arg("check")
        .args(written().iter().map(|written| &written.file))
        .output()
        .expect("pdfua runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}

#[test]
fn every_font_is_embedded_in_part() {
    let Some(pdffonts) = judge("pdffonts") else {
        return;
    };
    for Written { file, .. } in written() {
        let said = said(&pdffonts, &[], file);
        let fonts: Vec<&str> = said.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{}: {said}", file.display());
        for font in fonts {
            // Embedded, a subset, and with a way back to characters.
            let marks: Vec<&str> = font.split_whitespace().filter(|w| *w == "yes").collect();
            assert_eq!(marks.len(), 3, "{}: {font}", file.display());
        }
    }
}

const SPEC: &[u8] = b"spec = 1\n";

/// With the agreement file inside.
fn with_spec() -> Options {
    Options {
        attach: Some(Attachment {
            name: "perjanjian.toml".to_owned(),
            bytes: SPEC.to_vec(),
        }),
    }
}

#[test]
fn the_agreement_file_goes_along_where_it_is_asked_for() {
    let Some(qpdf) = judge("qpdf") else { return };
    let naskah = richest();
    let options = with_spec();
    let folder = TempDir::new().expect("a folder for the file");
    let file = folder.path().join("a.pdf");
    let bytes = pdf::write(&naskah, &options).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert_ne!(bytes, self::bytes(&naskah));
    fs::write(&file, bytes).expect("the file is written");
    let shown = said(&qpdf, &["--show-attachment=perjanjian.toml"], &file);
    assert_eq!(shown.as_bytes(), SPEC);
}

#[test]
fn the_same_agreement_makes_the_same_bytes() {
    let naskah = demanding();
    assert!(bytes(&naskah) == bytes(&naskah));
}

/// What a file says of itself, in the words of XMP.
fn says(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|part| part == words.as_bytes())
}

#[test]
fn a_file_names_the_standards_that_it_keeps() {
    let mut naskah = richest();
    let plain = bytes(&naskah);
    assert!(says(&plain, "<pdfaid:part>2</pdfaid:part>"));
    assert!(says(&plain, "<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(says(&plain, "<pdfuaid:part>1</pdfuaid:part>"));
    let attached = pdf::write(&naskah, &with_spec()).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert!(says(&attached, "<pdfaid:part>3</pdfaid:part>"));
    // An archive wants to know of what day a file is.
    naskah.about.date = None;
    let undated = bytes(&naskah);
    assert!(!says(&undated, "<pdfaid:part>"));
    assert!(says(&undated, "<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn bookmarks_lead_through_the_agreement() {
    let Some(qpdf) = judge("qpdf") else { return };
    for Written { naskah, file } in written() {
        let said = said(&qpdf, &["--json", "--json-key=outlines"], file);
        let said: serde_json::Value = serde_json::from_str(&said).expect("qpdf prints JSON");
        let marks = said["outlines"].as_array().expect("there are bookmarks");
        let titles: Vec<&str> = marks
            .iter()
            .filter_map(|mark| mark["title"].as_str())
            .collect();
        let mut expected = vec![naskah.about.title.clone()];
        let pasal = |pasal: &Pasal| format!("Pasal {} {}", pasal.number, pasal.heading);
        expected.extend(naskah.pasal.iter().map(pasal));
        expected.push("Tanda tangan".to_owned());
        let annexes = naskah.annexes.iter();
        expected.extend(annexes.map(|annex| format!("{} {}", annex.label, annex.title)));
        assert_eq!(titles, expected, "{}", file.display());
        let pages = marks.iter().map(|mark| mark["destpageposfrom1"].as_u64());
        assert!(pages.is_sorted(), "{}", file.display());
    }
}
