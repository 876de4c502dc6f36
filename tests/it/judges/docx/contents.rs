//! Contents tell pages before Word counts them: those of the PDF, which are about those of whatever prints the Word file.

use std::path::Path;
use std::process::Command;

use pkm::naskah::Naskah;

use super::{judge, printed};

/// The pages of a printed file, as text.
fn pages(pdftotext: &Path, file: &Path) -> Vec<String> {
    let run = Command::new(pdftotext)
        .args(["-layout", "-enc", "UTF-8"])
        .arg(file)
        .arg("-")
        .output()
        .expect("it starts");
    let text = String::from_utf8(run.stdout).expect("UTF-8");
    text.split('\u{c}').map(str::to_owned).collect()
}

/// The page that the contents tell for a label, from a line of it, dots and a number.
fn told(pages: &[String], label: &str) -> Option<usize> {
    let lines = pages.iter().flat_map(|page| page.lines());
    let mut entries = lines.filter_map(|line| {
        let rest = line.trim().strip_prefix(label)?.strip_prefix(' ')?;
        rest.rsplit_once("..")?.1.trim().parse().ok()
    });
    entries.next()
}

/// The page on which a label stands by itself, over what it is the label of.
fn stands(pages: &[String], label: &str) -> Option<usize> {
    let mut numbered = pages.iter().zip(1..);
    let found = numbered.find(|(page, _)| page.lines().any(|line| line.trim() == label));
    found.map(|(_, number)| number)
}

fn labels(naskah: &Naskah) -> Vec<String> {
    let pasal = naskah.pasal.iter();
    let pasal = pasal.map(|pasal| format!("Pasal {}", pasal.number));
    let annexes = naskah.annexes.iter().map(|annex| annex.label.clone());
    pasal.chain(annexes).collect()
}

#[test]
fn contents_tell_about_where_things_stand() {
    let (Some(printed), Some(pdftotext)) = (printed(), judge("pdftotext")) else {
        return;
    };
    let pages = pages(&pdftotext, &printed.folder.join("contents.pdf"));
    let labels = labels(&printed.contents);
    assert!(labels.len() > 20, "{labels:?}");
    for label in labels {
        let told = told(&pages, &label).unwrap_or_else(|| panic!("{label} has no page"));
        let stands = stands(&pages, &label).unwrap_or_else(|| panic!("{label} is nowhere"));
        assert!(
            told.abs_diff(stands) < 2,
            "{label}: {told} instead of {stands}"
        );
    }
}
