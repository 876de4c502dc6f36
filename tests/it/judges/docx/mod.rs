//! Word: an independent validator finds nothing, and another program that opens the file counts and refers as we do.

mod samples;

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use hayro_syntax::Pdf;
use pkm::naskah::{AyatMarks, Block, Contents, Naskah, Pasal, plain};
use pkm::write::{docx, markdown, pdf};
use pulldown_cmark::{Event, Options, Parser};
use tempfile::TempDir;
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::agreements::{agreements, richest};
use super::judge;
use samples::{HOSTILE, hostile, referring};

/// A face as wide as Bookman Old Style.
const BOOKMAN: &str = "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrebonum-regular.otf";

/// A folder with the documents as Word files.
fn written<'n>(all: impl IntoIterator<Item = (&'n str, &'n Naskah)>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), all);
    folder
}

fn write<'n>(folder: &Path, all: impl IntoIterator<Item = (&'n str, &'n Naskah)>) {
    for (name, naskah) in all {
        let path = folder.join(format!("{name}.docx"));
        fs::write(path, docx::write(naskah)).expect("the folder takes a file");
    }
}

/// The Word files of all tests as an office program prints them: with the numbers it counts and the references it looks up.
/// It is slow to start, so it prints them all at once.
struct Printed {
    folder: PathBuf,
    /// Every agreement, and two full of references.
    agreements: Vec<(String, Naskah)>,
}

fn printed() -> Option<&'static Printed> {
    static PRINTED: OnceLock<Printed> = OnceLock::new();
    let soffice = judge("soffice")?;
    Some(PRINTED.get_or_init(|| {
        let mut agreements = agreements();
        agreements.push(("references".to_owned(), referring(AyatMarks::Kurung)));
        agreements.push(("references-titik".to_owned(), referring(AyatMarks::Titik)));
        for (_, naskah) in &mut agreements {
            // Contents say again what follows.
            naskah.looks.contents = Contents::None;
        }
        let (hostile, before) = (hostile(), richest());
        let all = agreements
            .iter()
            .map(|(name, naskah)| (name.as_str(), naskah));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docx");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for the files");
        write(
            &folder,
            all.chain([("hostile", &hostile), ("before", &before)]),
        );
        let after = with_an_article_more(&before);
        fs::write(folder.join("after.docx"), after).expect("the folder takes a file");
        print(&soffice, &folder);
        Printed { folder, agreements }
    }))
}

fn print(soffice: &Path, folder: &Path) {
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
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && !said.contains("Error"), "{said}");
}

/// The words of a printed file, without those of the feet of its pages.
fn words(pdftotext: &Path, folder: &Path, name: &str) -> String {
    let run = Command::new(pdftotext)
        .args(["-raw", "-enc", "UTF-8"])
        .arg(folder.join(format!("{name}.pdf")))
        .arg("-")
        .output()
        .expect("it starts");
    let text = String::from_utf8(run.stdout).expect("UTF-8");
    let foot = |line: &&str| {
        let page = line.trim().strip_prefix("Halaman ");
        let page = page.and_then(|rest| rest.split_once(" dari "));
        page.is_none_or(|(page, of)| page.parse::<u32>().is_err() || of.parse::<u32>().is_err())
    };
    let lines: Vec<&str> = text.lines().filter(foot).collect();
    lines.join("\n")
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

/// What pages repeat: the boxes in their feet, the heads of their tables.
fn repeated(naskah: &Naskah) -> Vec<String> {
    let boxes = naskah.signatures.parties.iter();
    let boxes: String = boxes
        .flat_map(|party| ["Paraf ", party.label.as_str()])
        .collect();
    let ayat = naskah.pasal.iter().flat_map(Pasal::ayat);
    let ayat = ayat.flat_map(|item| &item.blocks);
    let annexes = naskah.annexes.iter().flat_map(|annex| &annex.blocks);
    let heads = ayat.chain(annexes).filter_map(|block| match block {
        Block::Table(table) => Some(table.head.iter().map(|cell| plain(cell)).collect()),
        _ => None,
    });
    let all = std::iter::once(boxes).chain(heads);
    all.map(|text: String| squeezed(&text)).collect()
}

/// The same characters, what pages repeat aside.
#[track_caller]
fn same(name: &str, told: &str, read: &str, repeated: &[String]) {
    let (told, read) = (squeezed(told), squeezed(read));
    let (mut left, mut right) = (told.as_str(), read.as_str());
    while left != right {
        let common: usize = left
            .chars()
            .zip(right.chars())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum();
        let again = repeated.iter().find_map(|text| {
            // What is repeated may begin as what is told goes on.
            let starts = (0..=common.min(text.len())).map(|back| common - back);
            let mut rests =
                starts.filter_map(|at| Some((at, right.get(at..)?.strip_prefix(text.as_str())?)));
            rests.find(|(at, rest)| left.is_char_boundary(*at) && head(&left[*at..]) == head(rest))
        });
        let around = |text: &str| -> String {
            text.chars()
                .skip(text[..common].chars().count().saturating_sub(60))
                .take(120)
                .collect()
        };
        let Some((at, rest)) = again else {
            panic!("{name}:\n told {}\n read {}", around(left), around(right));
        };
        (left, right) = (&left[at..], rest);
    }
}

fn head(text: &str) -> Vec<char> {
    text.chars().take(8).collect()
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
    let nothing = Naskah::default();
    all.extend([("hostile", &hostile), ("nothing", &nothing)]);
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

/// The numbers are counted and the references looked up by the program that prints: nothing of them is typed.
#[test]
fn another_program_prints_the_same_words() {
    let (Some(printed), Some(pdftotext)) = (printed(), judge("pdftotext")) else {
        return;
    };
    for (name, naskah) in &printed.agreements {
        let read = words(&pdftotext, &printed.folder, name);
        same(name, &told(naskah), &read, &repeated(naskah));
    }
}

/// Whoever prints the Word file holds about as many pages as whoever prints the PDF.
#[test]
fn an_agreement_is_about_as_long_as_its_pdf() {
    // Without the face that our own follows, other letters are as wide as they happen to be.
    let (Some(printed), Some(_)) = (printed(), judge(BOOKMAN)) else {
        return;
    };
    let pages = |bytes: Vec<u8>| {
        let pdf = Pdf::new(bytes).unwrap_or_else(|fault| panic!("{fault:?}"));
        pdf.pages().len()
    };
    let mut differ = Vec::new();
    for (name, naskah) in &printed.agreements {
        if !name.starts_with("examples") {
            continue;
        }
        let file = printed.folder.join(format!("{name}.pdf"));
        let word = pages(fs::read(file).expect("it was printed"));
        let ours = pdf::write(naskah, &pkm::write::Options::default());
        let ours = pages(ours.unwrap_or_else(|reason| panic!("{name}: {reason:?}")));
        if word.abs_diff(ours) > (ours / 5).max(1) {
            differ.push(format!("{name}: {word} pages of Word, {ours} of PDF"));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn hostile_values_print() {
    let (Some(printed), Some(pdftotext)) = (printed(), judge("pdftotext")) else {
        return;
    };
    let read = squeezed(&words(&pdftotext, &printed.folder, "hostile"));
    let latin = HOSTILE
        .split(' ')
        .filter(|word| word.is_ascii() && !word.contains(char::is_control));
    for word in latin {
        assert!(read.contains(&word.to_lowercase()), "{word}: {read}");
    }
    assert!(read.matches('x').count() >= 10_000);
}

/// What a lawyer does in Word: an article more, before the third. The rest renumbers, and references follow.
#[test]
fn an_article_put_in_renumbers_the_rest() {
    let (Some(printed), Some(pdftotext)) = (printed(), judge("pdftotext")) else {
        return;
    };
    let before = words(&pdftotext, &printed.folder, "before");
    let after = words(&pdftotext, &printed.folder, "after");
    let (left, right) = after
        .split_once("Pasal 3\nSISIPAN")
        .expect("the article is there");
    let repeated = repeated(&richest());
    let plain = |text: &str| {
        repeated
            .iter()
            .take(1)
            .fold(squeezed(text), |text, foot| text.replace(foot, ""))
    };
    let told = plain(&shifted(&before, 3));
    same("after", &told, &plain(&format!("{left}{right}")), &repeated);
}

fn with_an_article_more(naskah: &Naskah) -> Vec<u8> {
    edited(&docx::write(naskah), |document| {
        let heading = r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/>"#;
        let (third, _) = document.match_indices(heading).nth(2).expect("a third");
        let put_in = format!("{heading}</w:pPr><w:r><w:br/><w:t>SISIPAN</w:t></w:r></w:p>");
        format!("{}{put_in}{}", &document[..third], &document[third..])
    })
}

/// A text in which every `Pasal` from a number on has the next one, for an article put in before it.
fn shifted(text: &str, from: usize) -> String {
    let mut out = String::new();
    let text = text.replace("Pasal\n", "Pasal ");
    let mut rest = text.as_str();
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
