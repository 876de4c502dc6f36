//! The page of a scorecard, as the Nu HTML checker reads it.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::judge;
use crate::cli::World;

#[test]
fn the_page_is_sound_html() {
    let (Some(java), Some(checker)) = (
        judge("java"),
        judge("node_modules/vnu-jar/build/dist/vnu.jar"),
    ) else {
        return;
    };
    let world = World::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let messy = root.join("tests/specs/messy/agreement.toml");
    let good = root.join("examples/air-minum-bkm/agreement.toml");
    let mut pages = Vec::new();
    for (place, file) in [messy, good].iter().enumerate() {
        let file = file.display().to_string();
        let page = world.path().join(format!("{place}.html"));
        let run = world.run(&["score", "--format", "html", &file]);
        fs::write(&page, run.out).expect("a page");
        pages.push(page);
    }
    let output = Command::new(java)
        .arg("-jar")
        .arg(checker)
        .args(pages)
        .output()
        .expect("java can be run");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.is_empty(), "{told}");
}
