//! The house keeps its floors: no module imports one that stands later.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate in floor order, as `src/lib.rs` lists them.
fn floors() -> Vec<String> {
    let text = fs::read_to_string("src/lib.rs").expect("the crate has a root");
    text.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the crate") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The floor that a file stands on.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix("src").expect("a file of the crate");
    let first = inside.iter().next().expect("a name").to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn no_floor_imports_one_above() {
    let floors = floors();
    let rank: BTreeMap<&str, usize> = floors
        .iter()
        .enumerate()
        .map(|(rank, floor)| (floor.as_str(), rank))
        .collect();
    let mut faults = Vec::new();
    for path in files(Path::new("src")) {
        let Some(own) = rank.get(module(&path).as_str()).copied() else {
            continue;
        };
        let text = fs::read_to_string(&path).expect("a source file");
        // A file's own tests may look at the whole house.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for (at, _) in line.match_indices("crate::") {
                let name: String = line[at + "crate::".len()..]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if rank.get(name.as_str()).is_some_and(|other| *other > own) {
                    faults.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_stands_on_a_floor() {
    let floors = floors();
    for path in files(Path::new("src")) {
        let module = module(&path);
        let known = floors.contains(&module) || ["lib", "main"].contains(&module.as_str());
        assert!(known, "{} stands on no floor", path.display());
    }
}
