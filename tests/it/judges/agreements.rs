//! The agreements that every judge is shown.

use std::fs;
use std::path::{Path, PathBuf};

use pkm::agreement::{Agreement, Status};
use pkm::naskah::{Mark, Naskah};
use pkm::render::Engine;
use pkm::tree;

/// The document of a file, marked as its status asks.
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
pub(super) fn agreements() -> Vec<(String, Naskah)> {
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

/// The example that has every section and nearly every key.
pub(super) fn richest() -> Naskah {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/air-minum-bkm/agreement.toml");
    naskah(&fs::read_to_string(path).expect("the richest example is there"))
}
