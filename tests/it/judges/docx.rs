//! Word: an independent validator finds nothing, and another program that opens the file counts and refers as we do.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use pkm::agreement::{Agreement, Status};
use pkm::naskah::{AyatMarks, Contents, Mark, Naskah, Paraf};
use pkm::render::Engine;
use pkm::tree;
use pkm::write::{docx, markdown};
use pulldown_cmark::{Event, Options, Parser};
use tempfile::TempDir;
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::judge;

/// Characters that XML takes for more than they are, does not take at all, or writes the other way round.
const HOSTILE: &str = "<w:p> & ]]> \"q\" 'a' \u{1} \u{B} \u{FFFE} \u{645}\u{62D}\u{645}\u{62F} 7 \u{5D0}\u{5D1} \u{1F33E} {PAGE} _x0041_ \\n";

fn naskah(toml: &str) -> Naskah {
    let (tree, faults) = tree::read(toml);
    assert!(faults.is_empty(), "{faults:?}");
    let agreement = Agreement::from_tree(&tree);
    let mark = match agreement.status() {
        Status::Draf => Mark::Draft,
        _ => Mark::Clean,
    };
    let rendered = Engine::built_in().render(&agreement, &tree, mark);
    rendered.unwrap_or_else(|fault| panic!("{fault:?}")).0
}

/// Every example and every agreement that is right, by name.
fn agreements() -> Vec<(String, Naskah)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = fs::read_dir(root.join("examples")).expect("there are examples");
    let right = fs::read_dir(root.join("tests/specs/valid")).expect("there are right ones");
    let files = folders
        .map(|folder| folder.expect("an entry").path().join("agreement.toml"))
        .chain(right.map(|file| file.expect("an entry").path()));
    let mut files: Vec<PathBuf> = files.filter(|file| file.is_file()).collect();
    files.sort();
    let name = |file: &Path| {
        let inside = file.strip_prefix(root).expect("a file of the project");
        inside.display().to_string().replace(['/', '.'], "-")
    };
    let read = |file: &Path| fs::read_to_string(file).expect("a file of the project");
    files
        .iter()
        .map(|file| (name(file), naskah(&read(file))))
        .collect()
}

fn richest() -> Naskah {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/air-minum-bkm/agreement.toml");
    naskah(&fs::read_to_string(path).expect("the richest example is there"))
}

/// The richest example with hostile characters wherever a text of the file can stand, and every look that can be asked for.
fn hostile() -> Naskah {
    let mut naskah = richest();
    naskah.mark = Mark::Draft;
    naskah.faults = vec![HOSTILE.to_owned(), "x".repeat(10_000)];
    naskah.letterhead.lines.push(HOSTILE.to_owned());
    naskah.title.subject = HOSTILE.to_owned();
    naskah.about.title = HOSTILE.to_owned();
    naskah.about.authors = vec![HOSTILE.to_owned()];
    naskah.looks.ayat = AyatMarks::Titik;
    naskah.looks.paraf = Paraf::Boxes;
    naskah.looks.contents = Contents::Asked;
    for pasal in &mut naskah.pasal {
        pasal.heading.push_str(HOSTILE);
    }
    for party in &mut naskah.signatures.parties {
        party.label.push_str(HOSTILE);
        party.body = Some("\u{627}".repeat(3000));
    }
    for annex in &mut naskah.annexes {
        annex.title.push_str(HOSTILE);
    }
    naskah
}

/// A folder with the documents as Word files.
fn written<'n>(all: impl IntoIterator<Item = (&'n str, &'n Naskah)>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, naskah) in all {
        let path = folder.path().join(format!("{name}.docx"));
        fs::write(path, docx::write(naskah)).expect("the folder takes a file");
    }
    folder
}

/// What an office program reads in the Word files of a folder: with the numbers it counts and the references it looks up.
fn opened(soffice: &Path, folder: &Path, ending: &str) {
    let profile = folder.join("profile");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "docx"))
        .collect();
    files.sort();
    let run = Command::new(soffice)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", ending, "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && !said.contains("Error"), "{said}");
}

const TEXT: &str = "txt:Text (encoded):UTF8";

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(format!("{name}.txt"))).expect("it was converted")
}

/// Without blanks, capitals aside.
fn squeezed(text: &str) -> String {
    let shown = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{FEFF}');
    shown.collect::<String>().to_lowercase()
}

/// What an independent reader of Markdown sees of the document.
fn told(naskah: &Naskah) -> String {
    let options = Options::ENABLE_TABLES;
    let markdown = markdown::write(naskah);
    Parser::new_ext(&markdown, options)
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            _ => None,
        })
        .collect()
}

#[track_caller]
fn same(name: &str, told: &str, read: &str) {
    let (told, read) = (squeezed(told), squeezed(read));
    let at = told
        .chars()
        .zip(read.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let around =
        |text: &str| -> String { text.chars().skip(at.saturating_sub(60)).take(120).collect() };
    assert!(
        told == read,
        "{name}:\n told {}\n read {}",
        around(&told),
        around(&read)
    );
}

#[test]
fn a_validator_finds_nothing() {
    let Some(auditor) = judge("py/bin/openxml-audit") else {
        return;
    };
    let agreements = agreements();
    let hostile = hostile();
    let mut all: Vec<(&str, &Naskah)> = agreements
        .iter()
        .map(|(name, naskah)| (name.as_str(), naskah))
        .collect();
    all.push(("hostile", &hostile));
    let folder = written(all);
    for version in ["office2007", "microsoft365"] {
        let run = Command::new(&auditor)
            .args([
                "--policy",
                "strict",
                "--max-errors",
                "0",
                "--recursive",
                "--quiet",
                "--format",
                version,
            ])
            .arg(folder.path())
            .output()
            .expect("it starts");
        let said = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success(), "{version}: {said}");
    }
}

/// The numbers are counted and the references looked up by the program that reads: nothing of them is typed.
#[test]
fn another_program_reads_the_same_words() {
    let Some(soffice) = judge("soffice") else {
        return;
    };
    let agreements = agreements();
    let folder = written(
        agreements
            .iter()
            .map(|(name, naskah)| (name.as_str(), naskah)),
    );
    opened(&soffice, folder.path(), TEXT);
    for (name, naskah) in &agreements {
        same(name, &told(naskah), &text(folder.path(), name));
    }
}

#[test]
fn hostile_values_open() {
    let Some(soffice) = judge("soffice") else {
        return;
    };
    let hostile = hostile();
    let folder = written([("hostile", &hostile)]);
    opened(&soffice, folder.path(), TEXT);
    let text = squeezed(&text(folder.path(), "hostile"));
    let shown: String = HOSTILE
        .chars()
        .filter(|c| !c.is_control() && *c != '\u{FFFE}')
        .collect();
    assert!(text.contains(&squeezed(&shown)), "{text}");
    assert!(text.contains(&"x".repeat(10_000)));
}

/// What a lawyer does in Word: an article more, before the third. The rest renumbers, and references follow.
#[test]
fn an_article_put_in_renumbers_the_rest() {
    let Some(soffice) = judge("soffice") else {
        return;
    };
    let naskah = richest();
    let folder = written([("before", &naskah)]);
    let more = edited(&docx::write(&naskah), |document| {
        let headings = document.match_indices(r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/>"#);
        let (third, heading) = headings.clone().nth(2).expect("a third article");
        let put_in = format!("{heading}</w:pPr><w:r><w:br/><w:t>SISIPAN</w:t></w:r></w:p>");
        format!("{}{put_in}{}", &document[..third], &document[third..])
    });
    fs::write(folder.path().join("after.docx"), more).expect("the folder takes a file");
    opened(&soffice, folder.path(), TEXT);
    let before = text(folder.path(), "before");
    let after = text(folder.path(), "after");
    let count = naskah.pasal.len();
    assert!(
        before.contains(&format!("Pasal {count} "))
            && !before.contains(&format!("Pasal {} ", count + 1))
    );
    let shifted = shifted(&before, 3);
    let (left, right) = after.split_once("SISIPAN").expect("the article is there");
    let heading = left.rfind("Pasal 3").expect("its number");
    same("after", &shifted, &format!("{}{right}", &left[..heading]));
}

/// A text in which every `Pasal` from a number on has the next one, for an article put in before it.
fn shifted(text: &str, from: usize) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("Pasal ") {
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number: Option<usize> = after[..digits].parse().ok();
        // Other laws have articles too, but of a higher number than any of the example.
        let number = number.map(|n| if (from..100).contains(&n) { n + 1 } else { n });
        out.push_str(before);
        out.push_str("Pasal ");
        out.push_str(&number.map(|n| n.to_string()).unwrap_or_default());
        rest = &after[digits..];
    }
    out + rest
}

/// A Word file with another text of its document.
fn edited(bytes: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a part that reads");
        if name == "word/document.xml" {
            content = edit(&String::from_utf8(content).expect("UTF-8")).into_bytes();
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a new part");
        writer.write_all(&content).expect("memory takes it");
    }
    writer.finish().expect("an archive").into_inner()
}
