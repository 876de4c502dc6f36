//! PDF: sound, embedded, tagged, and read in the order in which it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};

use pkm::agreement::{Agreement, Status};
use pkm::naskah;
use pkm::naskah::{
    Align, Block, Contents, Inline, Letterhead, Logo, Mark, Naskah, Paper, Paraf, Pasal, Picture,
    PictureKind,
};
use pkm::render::Engine;
use pkm::tree;
use pkm::write::{Attachment, Options, Unwritable, markdown, pdf, text};
use pulldown_cmark::{Event, Options as Reads, Parser, TagEnd};
use tempfile::TempDir;

use super::judge;

/// Letters of many scripts, all of which one of the faces has; signs that other formats take for markup.
const FOREIGN: &str = "Ω → ■ Привет שלום שרכה مرحبا بالعالم 7% {x} <b> & \\n (a) é e\u{301} ﬁ ☺";

/// Characters that no face has, or that stand for nothing.
const UNKNOWN: [char; 4] = ['日', '\u{E000}', '\u{7}', '\u{FFFE}'];

fn read(toml: &str) -> Naskah {
    let (tree, faults) = tree::read(toml);
    assert!(faults.is_empty(), "{faults:?}");
    let agreement = Agreement::from_tree(&tree);
    let mark = match agreement.status() {
        Status::Draf => Mark::Draft,
        _ => Mark::Clean,
    };
    let (naskah, _) = Engine::built_in()
        .render(&agreement, &tree, mark)
        .unwrap_or_else(|fault| panic!("{fault:?}"));
    naskah
}

/// Every example and every agreement that is right.
fn agreements() -> Vec<(String, Naskah)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let inside = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).expect("a folder of the project");
        entries.map(|entry| entry.expect("an entry").path())
    };
    let mut files: Vec<PathBuf> = inside("examples")
        .map(|folder| folder.join("agreement.toml"))
        .chain(inside("tests/specs/valid"))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    let name = |file: &Path| {
        let inside = file.strip_prefix(root).expect("a file of the project");
        inside.display().to_string().replace(['/', '.'], "-")
    };
    let text = |file: &Path| fs::read_to_string(file).expect("a file of the project");
    files
        .iter()
        .map(|file| (name(file), read(&text(file))))
        .collect()
}

fn richest() -> Naskah {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/air-minum-bkm/agreement.toml");
    read(&fs::read_to_string(path).expect("the richest example is there"))
}

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
        .and_then(|dots| dots.encode_png().ok())
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

/// What an independent reader of Markdown sees, blanks aside: the order of the words.
fn order(naskah: &Naskah) -> String {
    let reads = Reads::ENABLE_TABLES | Reads::ENABLE_STRIKETHROUGH | Reads::ENABLE_MATH;
    let markdown = markdown::write(naskah);
    let mut out = String::new();
    for event in Parser::new_ext(&markdown, reads) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::End(TagEnd::Item) => out.push(' '),
            _ => {}
        }
    }
    squeezed(&out)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of a file without its feet, and without the heads of tables that come again at the top of a page.
fn body(pdftotext: &Path, written: &Written) -> String {
    let heads = heads(&written.naskah);
    let said = said(pdftotext, &["-raw"], &written.file);
    let mut body = String::new();
    for page in said.split('\u{c}') {
        let foot = page.rfind("\nHalaman ").unwrap_or(page.len());
        let lines: Vec<&str> = page[..foot].lines().collect();
        let again = (1..=lines.len().min(6))
            .find(|count| heads.contains(&squeezed(&lines[..*count].concat())))
            .unwrap_or(0);
        body.push_str(&lines[again..].join("\n"));
        body.push('\n');
    }
    body
}

/// The heads of the tables of an agreement.
fn heads(naskah: &Naskah) -> BTreeSet<String> {
    fn collect(blocks: &[Block], heads: &mut BTreeSet<String>) {
        for block in blocks {
            match block {
                Block::Table(table) => {
                    let head: String = table.head.iter().map(|cell| naskah::plain(cell)).collect();
                    heads.insert(squeezed(&head));
                }
                Block::List(list) => {
                    for item in &list.items {
                        collect(&item.blocks, heads);
                    }
                }
                Block::Paragraph(_) | Block::Rows(_) => {}
            }
        }
    }
    let mut heads = BTreeSet::new();
    let items = naskah.pasal.iter().flat_map(Pasal::ayat);
    items.for_each(|item| collect(&item.blocks, &mut heads));
    naskah
        .annexes
        .iter()
        .for_each(|annex| collect(&annex.blocks, &mut heads));
    heads
}

#[test]
fn the_words_stand_in_the_order_of_the_agreement() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    for agreement in plain() {
        let name = agreement.file.display();
        let written = order(&agreement.naskah);
        let read = squeezed(&body(&pdftotext, agreement));
        let differs = written
            .chars()
            .zip(read.chars())
            .position(|(one, other)| one != other);
        let near = |text: &str| -> String {
            let from = differs.unwrap_or(0).saturating_sub(20);
            text.chars().skip(from).take(60).collect()
        };
        assert!(
            written == read,
            "{name}: {} where {} was written",
            near(&read),
            near(&written)
        );
    }
}

/// How often each word stands in a text.
fn words(text: &str) -> BTreeMap<&str, usize> {
    let mut words = BTreeMap::new();
    for word in text.split_whitespace() {
        *words.entry(word).or_default() += 1;
    }
    words
}

#[test]
fn no_word_is_torn_and_no_two_run_together() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    for agreement in plain() {
        // A line may end behind a stroke inside a word.
        let read = body(&pdftotext, agreement)
            .replace("-\n", "-")
            .replace("/\n", "/");
        let written = text::write(&agreement.naskah).replace("(meterai)", "meterai");
        // What text draws its tables with.
        let ruled = |line: &&str| !line.trim_start().starts_with(['+', '-']);
        let written: Vec<&str> = written.lines().filter(ruled).collect();
        let written = written.join("\n").replace('|', " ");
        let name = agreement.file.display();
        assert_eq!(words(&read), words(&written), "{name}");
    }
}

/// The words as a program hears them that reads a page out, by its structure.
#[test]
fn the_structure_reads_as_the_page_does() {
    let Some(pdfinfo) = judge("pdfinfo") else {
        return;
    };
    // Poppler walks through all pages for each element, so a few agreements must do.
    let few = ["adendum-lumbung-desa", "pinjaman-bumdes", "valid-barang"];
    let among = |file: &Path| few.iter().any(|name| file.to_string_lossy().contains(name));
    for Written { naskah, file } in plain().filter(|written| among(&written.file)) {
        let said = said(&pdfinfo, &["-struct-text"], file);
        let heard = said.lines().filter_map(|line| {
            let line = line.trim().strip_prefix('"')?;
            line.strip_suffix('"')
        });
        let heard: String = heard.collect();
        assert!(
            squeezed(&heard) == order(naskah),
            "{}: {heard}",
            file.display()
        );
    }
}

/// Puts a text behind every text of an agreement.
fn with_everywhere(naskah: &mut Naskah, behind: &str) {
    let add = |text: &mut String| {
        text.push(' ');
        text.push_str(behind);
    };
    add(&mut naskah.about.title);
    naskah.about.authors.iter_mut().for_each(add);
    naskah.title.parties.iter_mut().for_each(add);
    add(&mut naskah.title.subject);
    naskah.title.numbers.iter_mut().for_each(add);
    naskah.letterhead.lines.iter_mut().for_each(add);
    in_blocks(&mut naskah.preamble, &add);
    for pasal in &mut naskah.pasal {
        add(&mut pasal.heading);
        for item in pasal.parts.iter_mut().flat_map(|part| &mut part.ayat) {
            in_blocks(&mut item.blocks, &add);
        }
    }
    for party in &mut naskah.signatures.parties {
        party.body.iter_mut().for_each(add);
        for signer in &mut party.signers {
            add(&mut signer.name);
            let lines = signer.above.iter_mut().chain(&mut signer.below);
            lines.for_each(add);
        }
    }
    for annex in &mut naskah.annexes {
        add(&mut annex.title);
        in_blocks(&mut annex.blocks, &add);
    }
}

fn in_blocks(blocks: &mut [Block], add: &dyn Fn(&mut String)) {
    for block in blocks {
        match block {
            Block::Paragraph(line) => in_line(line, add),
            Block::List(list) => {
                for item in &mut list.items {
                    in_blocks(&mut item.blocks, add);
                }
            }
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                let cells = table.head.iter_mut().chain(cells);
                cells.for_each(|cell| in_line(cell, add));
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    in_line(label, add);
                    in_line(text, add);
                }
            }
        }
    }
}

fn in_line(line: &mut [Inline], add: &dyn Fn(&mut String)) {
    for inline in line {
        match inline {
            Inline::Text(text) => add(text),
            Inline::Strong(inner) => in_line(inner, add),
            Inline::Reference { .. } | Inline::Anchor(_) | Inline::Break => {}
        }
    }
}

#[test]
fn letters_of_any_script_are_read_back() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    let mut naskah = richest();
    naskah.mark = Mark::Clean;
    with_everywhere(&mut naskah, FOREIGN);
    let (_folder, file) = alone(&naskah);
    let read = said(&pdftotext, &[], &file);
    for word in FOREIGN.split(' ') {
        assert!(read.contains(word), "{word}: {read}");
    }
}

#[test]
fn what_no_face_has_is_named_or_shown_as_a_box() {
    let behind: String = UNKNOWN.iter().collect();
    let mut naskah = richest();
    with_everywhere(&mut naskah, &behind);
    assert_eq!(naskah.mark, Mark::Draft);
    assert!(bytes(&naskah).starts_with(b"%PDF-1.7"));
    naskah.mark = Mark::Clean;
    let mut unknown = UNKNOWN.to_vec();
    unknown.sort_unstable();
    let refused = pdf::write(&naskah, &Options::default());
    assert_eq!(refused, Err(Unwritable::Characters(unknown)));
}

#[test]
fn a_word_longer_than_the_line_is_cut_at_the_margin() {
    let Some(pdftotext) = judge("pdftotext") else {
        return;
    };
    let word = "panjang".repeat(1_430);
    let mut naskah = richest();
    naskah
        .preamble
        .push(Block::Paragraph(vec![Inline::Text(word.clone())]));
    let (_folder, file) = alone(&naskah);
    let read = squeezed(&body(&pdftotext, &Written { naskah, file }));
    assert!(read.contains(&word), "{read}");
}

#[test]
fn the_agreement_file_goes_along_where_it_is_asked_for() {
    let Some(qpdf) = judge("qpdf") else { return };
    let naskah = richest();
    let spec = b"spec = 1\n";
    let options = Options {
        attach: Some(Attachment {
            name: "perjanjian.toml".to_owned(),
            bytes: spec.to_vec(),
        }),
    };
    let folder = TempDir::new().expect("a folder for the file");
    let file = folder.path().join("a.pdf");
    let bytes = pdf::write(&naskah, &options).unwrap_or_else(|fault| panic!("{fault:?}"));
    assert_ne!(bytes, self::bytes(&naskah));
    fs::write(&file, bytes).expect("the file is written");
    let shown = said(&qpdf, &["--show-attachment=perjanjian.toml"], &file);
    assert_eq!(shown.as_bytes(), spec);
}

#[test]
fn the_same_agreement_makes_the_same_bytes() {
    let naskah = demanding();
    assert!(bytes(&naskah) == bytes(&naskah));
}
