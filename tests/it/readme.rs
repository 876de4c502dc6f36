//! What the READMEs show is what the program does.
//!
//! A `console` block holds commands behind `$` and what they print; `? 1` before the output is the exit code, a line `...`
//! stands for any lines. The commands run one after the other in a folder of their own that sees the examples.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use snapbox::assert_data_eq;

struct Step {
    command: String,
    code: i32,
    output: String,
}

fn steps(readme: &str) -> Vec<Step> {
    let blocks = readme.split("```console\n").skip(1);
    let lines = blocks.flat_map(|block| block.split("\n```").next().unwrap_or_default().lines());
    let mut steps: Vec<Step> = Vec::new();
    for line in lines {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step {
                command: command.to_owned(),
                code: 0,
                output: String::new(),
            });
        } else if let Some(step) = steps.last_mut() {
            match line.strip_prefix("? ").and_then(|code| code.parse().ok()) {
                Some(code) => step.code = code,
                None => step.output.push_str(&format!("{line}\n")),
            }
        }
    }
    steps
}

fn replay(readme: &str) {
    let text = fs::read_to_string(readme).expect("a README");
    let steps = steps(&text);
    assert!(!steps.is_empty(), "{readme} shows no command");
    let folder = tempfile::tempdir().expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for shared in ["examples", "tests"] {
        symlink(root.join(shared), folder.path().join(shared)).expect("a link");
    }
    for step in steps {
        let words = step.command.split_whitespace().skip(1);
        let output = Command::new(env!("CARGO_BIN_EXE_pkm"))
            .args(words)
            .current_dir(folder.path())
            .env("PKM_TODAY", "2026-11-02")
            .env_remove("PKM_LANG")
            .output()
            .expect("the program runs");
        let shown = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(shown).expect("text");
        assert_eq!(
            output.status.code(),
            Some(step.code),
            "{}\n{shown}",
            step.command
        );
        assert_data_eq!(shown, step.output);
    }
}

#[test]
fn the_english_readme_tells_the_truth() {
    replay("README.md");
}

#[test]
fn the_indonesian_readme_tells_the_truth() {
    replay("README.id.md");
}

/// The finding that both READMEs show is drawn from what the program prints.
#[test]
fn the_picture_of_a_finding_is_what_the_program_prints() {
    let fault = "tests/specs/invalid/term.end_term-reversed.toml";
    let output = Command::new(env!("CARGO_BIN_EXE_pkm"))
        .args(["validate", "--color", "always", fault])
        .env("PKM_TODAY", "2026-11-02")
        .env_remove("PKM_LANG")
        .output()
        .expect("the program runs");
    let shown = String::from_utf8(output.stdout).expect("text");
    assert_data_eq!(
        anstyle_svg::Term::new().render_svg(shown.trim_end()),
        snapbox::file!["../../docs/img/temuan.svg": Text].raw()
    );
}
