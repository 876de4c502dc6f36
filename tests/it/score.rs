//! `pkm score` as the shell sees it.

#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out the files that the program reads"
)]

use std::fs;
use std::process::{Command, Output};

/// Runs `pkm --lang en score` with more arguments in the folder of the project.
fn score(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pkm"))
        .args(["--lang", "en", "score"])
        .args(args)
        .env("PKM_TODAY", "2026-11-02")
        .output()
        .expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn a_minimum_decides_the_exit_code() {
    let good = "examples/air-minum-bkm";
    assert_eq!(score(&[good]).status.code(), Some(0));
    let reached = score(&[good, "--minimum", "kesetaraan=60", "--minimum", "total=80"]);
    assert_eq!(reached.status.code(), Some(0));
    let missed = score(&["docs/rules/dasar.toml", "--minimum", "keberlanjutan=90"]);
    assert_eq!(missed.status.code(), Some(1));
    let told = text(&missed.stderr);
    assert!(
        told.contains("`keberlanjutan` was expected to be at least 90%"),
        "{told}"
    );
    assert!(text(&missed.stdout).contains("Sustainability"));
}

#[test]
fn a_minimum_that_cannot_be_meant_is_wrong_use() {
    for wrong in ["setara=60", "kesetaraan", "kesetaraan=200"] {
        let output = score(&["examples/air-minum-bkm", "--minimum", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(text(&output.stderr).contains("expected"), "{wrong}");
    }
}

#[test]
fn every_form_is_printed() {
    for (format, beginning) in [
        ("table", "Partnership scorecard"),
        ("json", "{"),
        ("markdown", "# "),
        ("html", "<!DOCTYPE html>"),
    ] {
        let output = score(&["examples/air-minum-bkm", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{format}");
        assert!(text(&output.stdout).starts_with(beginning), "{format}");
    }
}

#[test]
fn a_file_that_cannot_be_read_to_its_end_gets_no_points() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("agreement.toml");
    fs::write(&file, "spec = 1\n[goals]\nscope = [\n").expect("the folder is ours");
    let output = score(&[file.to_str().expect("a plain path")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).contains("toml-syntax"));
}
