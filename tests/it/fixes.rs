//! What `--fix` may write: certain, settled, and nothing beside the place it speaks of.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use pkm::check::{Terms, check};
use pkm::finding::{Finding, Severity};
use pkm::fix;
use pkm::register::kinds::Kinds;
use pkm::source::Source;
use proptest::prelude::*;

const SOUND: &str = include_str!("../../examples/air-minum-bkm/agreement.toml");

fn findings(text: &str) -> Vec<Finding> {
    let kinds = Kinds::built_in();
    let terms = Terms {
        kinds: &kinds,
        judged_as: None,
        today: date(2026, 11, 2),
        policy: &pkm::check::NO_POLICY,
    };
    check(&Source::new("agreement.toml", text), terms).findings
}

fn pass(text: &str) -> Option<String> {
    let source = Source::new("agreement.toml", text);
    fix::apply(&source, &findings(text)).map(|fixed| fixed.text)
}

/// A text after as many passes as the program makes.
fn settled(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..fix::PASSES {
        let Some(next) = pass(&text) else { break };
        text = next;
    }
    text
}

fn errors(text: &str) -> Vec<Finding> {
    let mut found = findings(text);
    found.retain(|finding| finding.severity == Severity::Error);
    found
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is part of the project");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file was just listed")
}

#[test]
fn fixes_of_the_invalid_files_settle_and_leave_them_sound() {
    let mut shown = String::new();
    for file in files("tests/specs/invalid") {
        let text = read(&file);
        let name = file.file_stem().expect("a name").to_string_lossy();
        for finding in findings(&text) {
            let Some(fix) = &finding.fix else { continue };
            for edit in &fix.edits {
                let (was, becomes) = (&text[edit.span.clone()], &edit.replacement);
                writeln!(shown, "{name}: «{was}» → «{becomes}»").expect("a string takes anything");
            }
        }
        let after = settled(&text);
        if after == text {
            continue;
        }
        assert_eq!(pass(&after), None, "{name} does not settle");
        for error in errors(&after) {
            writeln!(shown, "  left: {} {}", error.code, error.message.id)
                .expect("a string takes anything");
        }
    }
    insta::assert_snapshot!(shown);
}

/// Ways to get a sound line wrong, each with the fix that brings it back.
const SLIPS: [(&str, &str); 19] = [
    ("title = ", "titel = "),
    ("title = ", "judul = "),
    ("title = ", "title : "),
    ("title = ", "title == "),
    ("purpose = ", "porpose = "),
    ("[governance", "[governence"),
    ("[funding", "[fundings"),
    ("kind = \"desa\"", "kind = Desa"),
    ("total = 450_000_000", "total = 450.000.000"),
    ("total = 450_000_000", "total = 450_000_000,00"),
    ("total = 450_000_000", "total = Rp450000000"),
    ("total = 450_000_000", "total = \"450.000.000\""),
    ("percent = 70", "percent = 70%"),
    ("percent = 70", "percent = \"70\""),
    ("copies = 4", "copies = 4,"),
    ("date = 2026-11-02", "date = \"2 November 2026\""),
    ("date = 2026-11-02", "date = 2026/11/02"),
    ("# ", "// "),
    ("public = true", "public = ya"),
];

#[test]
fn a_slip_of_the_hand_is_put_right_to_the_letter() {
    let mut tried = 0;
    for file in examples() {
        let sound = read(&file);
        for (right, wrong) in SLIPS {
            let Some(at) = sound.find(&format!("\n{right}")) else {
                continue;
            };
            let mut text = sound.clone();
            if right.starts_with('[') {
                text = text.replace(right, wrong);
            } else {
                text.replace_range(at + 1..at + 1 + right.len(), wrong);
            }
            let fixed = settled(&text);
            let same = fixed == sound || toml(&fixed) == toml(&sound);
            assert!(same, "{}: {wrong}\n{:#?}", file.display(), errors(&fixed));
            tried += 1;
        }
    }
    assert!(tried > 60, "only {tried} slips could be tried");
}

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = fs::read_dir(folder).expect("the folder is part of the project");
    let mut files: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("a readable entry")
                .path()
                .join("agreement.toml")
        })
        .filter(|path| path.exists())
        .collect();
    files.sort();
    files
}

fn toml(text: &str) -> Option<String> {
    let (tree, faults) = pkm::tree::read(text);
    faults.is_empty().then(|| without_places(tree.root()))
}

/// The values of a tree without where they stand.
fn without_places(node: &pkm::tree::Node) -> String {
    use pkm::tree::Value;
    match &node.value {
        Value::Array(items) => {
            format!("{:?}", items.iter().map(without_places).collect::<Vec<_>>())
        }
        Value::Table(entries) => {
            let pair =
                |entry: &pkm::tree::Entry| format!("{}={}", entry.key, without_places(&entry.node));
            format!("{{{:?}}}", entries.iter().map(pair).collect::<Vec<_>>())
        }
        value => format!("{value:?}"),
    }
}

#[test]
fn sound_files_are_left_alone() {
    for file in examples() {
        let text = read(&file);
        let changes: Vec<_> = findings(&text)
            .into_iter()
            .filter(|finding| finding.fix.is_some())
            .collect();
        assert!(changes.is_empty(), "{}: {changes:#?}", file.display());
    }
}

/// A change to a text: some characters from one place are cut, doubled, or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let change = (
        0..SOUND.len(),
        0_usize..12,
        "[\\[\\]{}\"'=,#.;%\n0-9a-zA-Z_“-]{0,4}",
    );
    proptest::collection::vec(change, 1..6).prop_map(|changes| {
        let mut text = SOUND.to_owned();
        for (at, length, new) in changes {
            let start = text.floor_char_boundary(at.min(text.len()));
            let end = text.floor_char_boundary((start + length).min(text.len()));
            text.replace_range(start..end, &new);
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fix_mends_its_finding_and_touches_nothing_else(text in mutated()) {
        let before = findings(&text);
        for finding in before.iter().filter(|finding| finding.fix.is_some()) {
            let source = Source::new("agreement.toml", text.as_str());
            let fixed = fix::apply(&source, std::slice::from_ref(finding)).expect("it has a fix");
            let edits = &finding.fix.as_ref().expect("it has a fix").edits;
            // What stands before the first and behind the last edit is what stood there.
            let (first, last) = (edits[0].span.start, edits[edits.len() - 1].span.end);
            prop_assert!(fixed.text.starts_with(&text[..first]));
            prop_assert!(fixed.text.ends_with(&text[last..]));
            let after = findings(&fixed.text);
            let same = |other: &Finding| {
                other.code == finding.code && other.message == finding.message && other.span == finding.span
            };
            prop_assert!(!after.iter().any(same), "{finding:#?}\n{}", fixed.text);
        }
    }

    #[test]
    fn fixing_settles_and_never_makes_a_whole_file_broken(text in mutated()) {
        let fixed = settled(&text);
        prop_assert_eq!(pass(&fixed), None);
        let broken = |text: &str| !pkm::tree::read(text).1.is_empty();
        prop_assert!(broken(&text) || !broken(&fixed), "{}", fixed);
    }
}

mod program {
    use super::*;
    use std::process::{Command, Output, Stdio};
    use tempfile::TempDir;

    const BASE: &str = include_str!("../../docs/rules/dasar.toml");

    fn faulty() -> String {
        BASE.replacen("title =", "# ditulis malam-malam\r\ntitel =", 1)
            .replacen("kind = \"masyarakat\"", "kind = masyarakat", 1)
    }

    fn pkm(folder: &TempDir, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_pkm"))
            .args(args)
            .current_dir(folder.path())
            .env("PKM_TODAY", "2026-11-02")
            .env("PKM_LANG", "id")
            .stdin(Stdio::null())
            .output()
            .expect("the program runs")
    }

    fn folder(files: &[(&str, &str)]) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            fs::write(folder.path().join(name), text).expect("the file can be written");
        }
        folder
    }

    fn text(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).expect("text")
    }

    #[test]
    fn fix_writes_the_files_and_reports_what_is_left() {
        let folder = folder(&[
            ("agreement.toml", &faulty()),
            ("rusak.toml", "spec = 1\nx = [\n"),
        ]);
        let run = pkm(&folder, &["validate", "--fix", "--format", "short", "."]);
        assert_eq!(run.status.code(), Some(1));
        let told = text(&run.stderr);
        assert!(
            told.contains("diperbaiki: agreement.toml (2 perubahan)"),
            "{told}"
        );
        assert!(
            text(&run.stdout)
                .lines()
                .all(|line| line.starts_with("rusak.toml:")),
            "{run:?}"
        );
        let fixed = read(&folder.path().join("agreement.toml"));
        assert_eq!(
            fixed,
            BASE.replacen("title =", "# ditulis malam-malam\r\ntitle =", 1)
        );
        assert_eq!(read(&folder.path().join("rusak.toml")), "spec = 1\nx = [\n");
        let again = pkm(&folder, &["validate", "--fix", "--deny", "warnings"]);
        assert_eq!(again.status.code(), Some(0), "{again:?}");
        assert!(!text(&again.stderr).contains("diperbaiki"));
        assert_eq!(read(&folder.path().join("agreement.toml")), fixed);
    }

    #[test]
    fn diff_is_a_patch_and_writes_nothing() {
        let folder = folder(&[("agreement.toml", &faulty())]);
        let run = pkm(&folder, &["validate", "--fix", "--diff"]);
        assert_eq!(run.status.code(), Some(1));
        assert_eq!(read(&folder.path().join("agreement.toml")), faulty());
        let patch = text(&run.stdout);
        assert!(
            patch.starts_with("--- a/agreement.toml\n+++ b/agreement.toml\n@@ "),
            "{patch}"
        );
        let changed = patch
            .lines()
            .filter(|line| line.starts_with(['+', '-']))
            .count();
        assert_eq!(changed, 6, "{patch}");
        fs::write(folder.path().join("perbaikan.patch"), patch).expect("the patch can be written");
        let applied = Command::new("git")
            .args(["apply", "perbaikan.patch"])
            .current_dir(folder.path())
            .output()
            .expect("git runs");
        assert!(applied.status.success(), "{applied:?}");
        assert_eq!(pkm(&folder, &["validate"]).status.code(), Some(0));
    }

    #[test]
    fn standard_input_has_no_file_to_write_to() {
        let folder = folder(&[]);
        let run = pkm(&folder, &["validate", "--fix", "-"]);
        assert_eq!(run.status.code(), Some(2));
        assert!(text(&run.stderr).contains("--diff"), "{run:?}");
        assert_eq!(
            pkm(&folder, &["validate", "--diff", "-"]).status.code(),
            Some(2)
        );
    }
}
