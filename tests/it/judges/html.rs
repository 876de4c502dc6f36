//! Pages of HTML before the Nu HTML checker, and before axe in a real browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::judge;
use crate::html::pages;

/// The pages as files.
fn written() -> (TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = pages()
        .into_iter()
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
/// be moved sideways.
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
