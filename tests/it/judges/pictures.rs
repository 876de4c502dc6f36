//! The pages that the READMEs show are the pages that the program prints.
//!
//! Programs that draw pages differ from version to version in a hair's breadth, so pictures are compared by how dark their
//! parts are. `SNAPSHOTS=overwrite` draws them anew.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use resvg::tiny_skia::Pixmap;
use tempfile::TempDir;

use super::judge;

/// What is shown, seen from the root of the project.
const EXAMPLE: &str = "examples/kebun-sekolah-pesisir";

/// The parts that a picture is cut into, across and down.
const PARTS: (u32, u32) = (12, 16);

/// How many parts there are.
const COUNT: f32 = 12.0 * 16.0;

/// How much the parts of two pictures of one page differ at most, on average, from 0 to 1. Pictures of two agreements of one
/// layout differ twice as much and more.
const MOST: f32 = 0.012;

/// The example in a format, in a folder that goes away again.
fn printed(ending: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join(format!("naskah.{ending}"));
    let run = Command::new(env!("CARGO_BIN_EXE_pkm"))
        .arg("render")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLE))
        .arg("-o")
        .arg(&file)
        .env("PKM_TODAY", "2026-11-02")
        .status()
        .expect("the program runs");
    assert!(run.success());
    (folder, file)
}

fn run(command: &mut Command) {
    let output = command.output().expect("the judge runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

/// The first page of a PDF as a picture.
fn drawn(pdftoppm: &Path, file: &Path) -> PathBuf {
    let picture = file.with_file_name("halaman");
    run(Command::new(pdftoppm)
        .args(["-r", "60", "-f", "1", "-l", "1", "-singlefile", "-png"])
        .arg(file)
        .arg(&picture));
    picture.with_extension("png")
}

/// Holds a picture to the one that the READMEs show.
fn hold(name: &str, drawn: &Path) {
    let shown = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs/img")
        .join(name);
    if env::var_os("SNAPSHOTS").is_some_and(|word| word == "overwrite") {
        fs::copy(drawn, &shown).expect("the picture is written");
    }
    let [new, old] = [drawn, &shown].map(|file| {
        let bytes = fs::read(file).expect("a picture");
        darkness(&Pixmap::decode_png(&bytes).expect("a PNG"))
    });
    let differ: f32 = new
        .iter()
        .zip(&old)
        .map(|(new, old)| (new - old).abs())
        .sum();
    let differ = differ / COUNT;
    assert!(
        differ <= MOST,
        "{name} is no longer what is printed ({differ}): look at it and run with `SNAPSHOTS=overwrite`"
    );
}

/// How dark each part of a picture is, from 0 to 1.
fn darkness(picture: &Pixmap) -> Vec<f32> {
    let (across, down) = PARTS;
    let parts = (0..down).flat_map(|row| (0..across).map(move |column| (column, row)));
    parts
        .map(|(column, row)| {
            let within =
                |at: u32, parts: u32, size: u32| at * size / parts..(at + 1) * size / parts;
            let rows = within(row, down, picture.height());
            let (light, dots) = rows
                .flat_map(|y| within(column, across, picture.width()).map(move |x| (x, y)))
                .filter_map(|(x, y)| picture.pixel(x, y))
                .flat_map(|dot| [dot.red(), dot.green(), dot.blue()])
                .fold((0.0, 0.0), |(light, dots), each| {
                    (light + f32::from(each), dots + 255.0)
                });
            1.0 - light / dots
        })
        .collect()
}

#[test]
fn the_page_of_the_pdf_is_what_is_printed() {
    let Some(pdftoppm) = judge("pdftoppm") else {
        return;
    };
    let (_folder, file) = printed("pdf");
    hold("halaman-pdf.png", &drawn(&pdftoppm, &file));
}

#[test]
fn the_page_of_the_word_file_is_what_is_printed() {
    let (Some(soffice), Some(pdftoppm)) = (judge("soffice"), judge("pdftoppm")) else {
        return;
    };
    let (folder, file) = printed("docx");
    let profile = folder.path().join("profile");
    run(Command::new(soffice)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file));
    hold(
        "halaman-docx.png",
        &drawn(&pdftoppm, &file.with_extension("pdf")),
    );
}

#[test]
fn the_page_in_the_browser_is_what_is_printed() {
    let Some(chromium) = judge("chromium") else {
        return;
    };
    let (folder, file) = printed("html");
    let picture = folder.path().join("halaman.png");
    run(Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-device-scale-factor=0.6",
            "--window-size=860,1160",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ))
        .arg(format!("--screenshot={}", picture.display()))
        .arg(format!("file://{}", file.display())));
    hold("halaman-html.png", &picture);
}
