//! Pages of HTML before the Nu HTML checker, and before axe in a real browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use pkm::write::html;

use super::agreements::agreements;
use super::judge;
use crate::html::pages;

/// The pages as files, those of the agreements that are right among them.
fn written() -> (TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder");
    let right = agreements().into_iter().filter_map(|(name, naskah)| {
        let right = name.starts_with("tests");
        right.then(|| (name, html::write(&naskah)))
    });
    let files = pages()
        .into_iter()
        .chain(right)
        .map(|(name, page)| {
            let file = folder.path().join(format!("{name}.html"));
            fs::write(&file, page).expect("a page is written");
            file
        })
        .collect();
    (folder, files)
}

fn ran(command: &mut Command) {
    let output = command.output().expect("a judge runs");
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && out.is_empty() && err.is_empty(),
        "{out}{err}"
    );
}

/// Not one error, and not one warning. It does not guess the language, in which it takes Indonesian for Malay by chance.
#[test]
fn the_nu_html_checker_finds_nothing() {
    let jar = judge("node_modules/vnu-jar/build/dist/vnu.jar");
    let (Some(java), Some(jar)) = (judge("java"), jar) else {
        return;
    };
    let (_folder, files) = written();
    let quiet = ["--no-langdetect"];
    ran(Command::new(java)
        .arg("-jar")
        .arg(jar)
        .args(quiet)
        .args(files));
}

/// Nothing that axe knows, WCAG 2.2 AA and good practice, on a desk and on a phone; no request, no script, no page that must
/// be moved sideways, no table that hides that it must be; on paper, nothing wider than its page.
#[test]
fn axe_finds_nothing_in_a_browser() {
    let modules = judge("node_modules/playwright-core").and(judge("node_modules/axe-core"));
    let (Some(node), Some(chromium), Some(modules)) = (judge("node"), judge("chromium"), modules)
    else {
        return;
    };
    let (_folder, files) = written();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/judges/axe.mjs");
    let modules = modules.parent().expect("a folder of modules");
    ran(Command::new(node)
        .arg(script)
        .arg(modules)
        .arg(chromium)
        .args(files));
}

/// A browser prints the pages on the paper that was asked for, numbers them, and draws the mark of a draft without its letters
/// among the words.
#[test]
fn a_browser_prints_numbered_pages() {
    let readers = (judge("pdfinfo"), judge("pdftotext"));
    let (Some(chromium), (Some(pdfinfo), Some(pdftotext))) = (judge("chromium"), readers) else {
        return;
    };
    let (folder, files) = written();
    let long = files.iter().find(|file| file.ends_with("long.html"));
    let pdf = printed(
        &chromium,
        long.expect("it is among the pages"),
        folder.path(),
    );
    let about = out(Command::new(pdfinfo).arg(&pdf));
    let about = |key: &str| {
        let value = about.lines().find_map(|line| line.strip_prefix(key));
        value.unwrap_or_default().trim().to_owned()
    };
    // 215 × 330 mm in points, as far as a browser counts them.
    let size = about("Page size:");
    assert!(size.starts_with("609") && size.contains(" x 935"), "{size}");
    let words = out(Command::new(pdftotext).arg(&pdf).arg("-"));
    let pages: usize = about("Pages:").parse().expect("a number of pages");
    for page in 1..=pages {
        let foot = format!("Halaman {page} dari {pages}");
        assert!(words.contains(&foot), "{foot}");
    }
    assert_eq!(words.matches("RANCANGAN").count(), 1);
    assert!(!words.lines().any(|line| line.trim() == "N"), "{words}");
}

/// Whoever signs stands whole on one page, below what the signature is for, also where all signatures need more than one page;
/// and an annex with a wide table lies across.
#[test]
fn a_browser_cuts_no_signature() {
    let readers = (judge("pdfinfo"), judge("pdftotext"));
    let (Some(chromium), (Some(pdfinfo), Some(pdftotext))) = (judge("chromium"), readers) else {
        return;
    };
    let (folder, files) = written();
    let told = [
        ("danau-delapan-pihak", "PIHAK KEDELAPAN", "Hasnawati Lamuru"),
        ("danau-delapan-pihak", "Saksi-saksi,", "La Sinrang"),
        ("kebun-sekolah-pesisir", "PENUTUP", "Mahadi bin Tahar"),
        (
            "kebun-sekolah-pesisir",
            "Saksi-saksi,",
            "Maimunah Idris, S.Pd.",
        ),
    ];
    for (name, above, below) in told {
        let file = files
            .iter()
            .find(|file| file.ends_with(format!("{name}.html")));
        let pdf = printed(
            &chromium,
            file.expect("it is among the pages"),
            folder.path(),
        );
        let words = out(Command::new(&pdftotext).arg(&pdf).arg("-"));
        let whole = |page: &str| {
            let (_, rest) = page.split_once(above)?;
            rest.contains(below).then_some(())
        };
        let pages: Vec<&str> = words.split('\u{c}').collect();
        assert!(
            pages.iter().any(|page| whole(page).is_some()),
            "{name}: {below}"
        );
        let about = out(Command::new(&pdfinfo).args(["-l", "99"]).arg(&pdf));
        let across = about.lines().filter(|line| lies_across(line)).count();
        assert_eq!(across, usize::from(name.starts_with("kebun")), "{about}");
    }
}

/// Whether a line tells the size of a page that is wider than it is high.
fn lies_across(line: &str) -> bool {
    let page = line.strip_prefix("Page ");
    let sizes = page
        .and_then(|page| page.split_once("size:"))
        .map(|(_, sizes)| sizes);
    let mut sizes = sizes.into_iter().flat_map(str::split_whitespace);
    let mut size = || sizes.find_map(|word| word.parse::<f32>().ok());
    size() > size()
}

/// A page as a browser prints it.
fn printed(chromium: &Path, page: &Path, folder: &Path) -> PathBuf {
    let pdf = folder.join("printed.pdf");
    let quiet = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-pdf-header-footer",
    ];
    let own = [
        format!("--user-data-dir={}", folder.join("profile").display()),
        format!("--print-to-pdf={}", pdf.display()),
    ];
    out(Command::new(chromium).args(quiet).args(own).arg(page));
    pdf
}

fn out(command: &mut Command) -> String {
    let output = command.output().expect("a judge runs");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
