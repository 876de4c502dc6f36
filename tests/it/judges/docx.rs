//! Word: an independent validator finds nothing, and another program that opens the file counts and refers as we do.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use pkm::agreement::{Agreement, Status};
use pkm::naskah::{
    AyatMarks, Block, Conjunction, Contents, Inline, Item, List, Logo, Mark, Marker, Naskah, Paraf,
    Pasal, Picture, PictureKind, Step, plain,
};
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
    HOSTILE.clone_into(&mut naskah.title.subject);
    HOSTILE.clone_into(&mut naskah.about.title);
    naskah.about.authors = vec![HOSTILE.to_owned()];
    naskah.looks.ayat = AyatMarks::Titik;
    naskah.looks.paraf = Paraf::Boxes;
    naskah.looks.contents = Contents::Asked;
    naskah.letterhead.logos = logos();
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

/// Three drawings, one of them wide, and what is none.
fn logos() -> Vec<Logo> {
    let drawn = |width: usize| {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="100"><rect width="{width}" height="90" fill="#2f5d62"/></svg>"##
        )
    };
    let all = [drawn(80), drawn(80), drawn(900), "<svg".to_owned()];
    let logo = |bytes: String| Logo {
        path: "logo.svg".to_owned(),
        alt: HOSTILE.to_owned(),
        picture: Some(Picture {
            kind: PictureKind::Svg,
            bytes: bytes.into_bytes().into(),
        }),
    };
    all.into_iter().map(logo).collect()
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

/// Lets an office program print the Word files of a folder: with the numbers it counts and the references it looks up.
fn printed(soffice: &Path, folder: &Path) {
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
    let (Some(soffice), Some(pdftotext)) = (judge("soffice"), judge("pdftotext")) else {
        return;
    };
    let mut agreements = agreements();
    agreements.push(("references".to_owned(), referring(AyatMarks::Kurung)));
    agreements.push(("references-titik".to_owned(), referring(AyatMarks::Titik)));
    let folder = written(
        agreements
            .iter()
            .map(|(name, naskah)| (name.as_str(), naskah)),
    );
    printed(&soffice, folder.path());
    for (name, naskah) in &agreements {
        let read = words(&pdftotext, folder.path(), name);
        same(name, &told(naskah), &read, &repeated(naskah));
    }
}

/// The richest example with references to marks of every level.
fn referring(ayat: AyatMarks) -> Naskah {
    let mut naskah = richest();
    naskah.looks.ayat = ayat;
    let step = |words: &str, mark: &str, target: &str| Step {
        words: words.to_owned(),
        mark: mark.to_owned(),
        target: Some(target.to_owned()),
    };
    let reference = Inline::Reference {
        to: String::new(),
        steps: vec![
            step("Pasal ", "3", "pasal-3"),
            step(" ayat ", "(1)", "pasal-3-ayat-1"),
            step(" huruf ", "b", "pasal-3-ayat-1-huruf-b"),
            step(" angka ", "2", "pasal-3-ayat-1-huruf-b-angka-2"),
            step(" huruf ", "a", "pasal-3-ayat-1-huruf-b-angka-2-huruf-a"),
        ],
    };
    let item = |words: &str, id: &str| Item {
        blocks: vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])],
        id: Some(id.to_owned()),
    };
    let deepest = List {
        marker: Marker::HurufKurung,
        conjunction: Conjunction::Dan,
        items: vec![item(
            "paling dalam.",
            "pasal-3-ayat-1-huruf-b-angka-2-huruf-a",
        )],
    };
    let mut blocks = &mut naskah.pasal[2].parts[0].ayat[0].blocks;
    for at in [1, 1] {
        let Some(Block::List(list)) = blocks.last_mut() else {
            panic!("a list below the first ayat of Pasal 3");
        };
        blocks = &mut list.items[at].blocks;
    }
    blocks.push(Block::List(deepest));
    more_lists(&mut naskah);
    naskah.preamble.push(Block::Paragraph(vec![reference]));
    naskah
}

/// Lists that the levels of the articles do not follow: two in one ayat, one of each kind below it, one in the other.
fn more_lists(naskah: &mut Naskah) {
    let item = |blocks: Vec<Block>| Item { blocks, id: None };
    let words = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
    let list = |marker: Marker, below: Option<List>| {
        let mut first = vec![words("satu;")];
        first.extend(below.map(Block::List));
        Block::List(List {
            marker,
            conjunction: Conjunction::None,
            items: vec![item(first), item(vec![words("dua.")])],
        })
    };
    let plain = |marker: Marker| match list(marker, None) {
        Block::List(list) => list,
        _ => unreachable!("it is a list"),
    };
    let all = [
        list(Marker::Huruf, Some(plain(Marker::Angka))),
        list(Marker::Huruf, Some(plain(Marker::Huruf))),
        list(Marker::Huruf, Some(plain(Marker::HurufKurung))),
        list(Marker::Angka, Some(plain(Marker::Huruf))),
        list(Marker::Angka, Some(plain(Marker::Nomor))),
        list(Marker::Nomor, Some(plain(Marker::Nomor))),
        list(Marker::HurufKurung, None),
        list(Marker::Ayat, Some(plain(Marker::Huruf))),
    ];
    // Below an ayat among others, below the only one of its Pasal, before the articles, and in an annex.
    naskah.pasal[2].parts[0].ayat[1].blocks.extend(all.clone());
    naskah.pasal[3].parts[0].ayat[0].blocks.extend(all.clone());
    naskah.preamble.extend(all.clone());
    naskah.annexes[0].blocks.extend(all);
}

#[test]
fn hostile_values_print() {
    let (Some(soffice), Some(pdftotext)) = (judge("soffice"), judge("pdftotext")) else {
        return;
    };
    let hostile = hostile();
    let folder = written([("hostile", &hostile)]);
    printed(&soffice, folder.path());
    let read = squeezed(&words(&pdftotext, folder.path(), "hostile"));
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
    let (Some(soffice), Some(pdftotext)) = (judge("soffice"), judge("pdftotext")) else {
        return;
    };
    let naskah = richest();
    let folder = written([("before", &naskah)]);
    let more = edited(&docx::write(&naskah), |document| {
        let heading = r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/>"#;
        let (third, _) = document.match_indices(heading).nth(2).expect("a third");
        let put_in = format!("{heading}</w:pPr><w:r><w:br/><w:t>SISIPAN</w:t></w:r></w:p>");
        format!("{}{put_in}{}", &document[..third], &document[third..])
    });
    fs::write(folder.path().join("after.docx"), more).expect("the folder takes a file");
    printed(&soffice, folder.path());
    let before = words(&pdftotext, folder.path(), "before");
    let after = words(&pdftotext, folder.path(), "after");
    let (left, right) = after
        .split_once("Pasal 3\nSISIPAN")
        .expect("the article is there");
    let repeated = repeated(&naskah);
    let plain = |text: &str| {
        repeated
            .iter()
            .take(1)
            .fold(squeezed(text), |text, foot| text.replace(foot, ""))
    };
    let told = plain(&shifted(&before, 3));
    same("after", &told, &plain(&format!("{left}{right}")), &repeated);
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
