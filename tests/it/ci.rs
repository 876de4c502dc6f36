//! What is shipped for builds: the script of the action, and the hook as the real pre-commit runs it.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const PKM: &str = env!("CARGO_BIN_EXE_pkm");

const SOUND: &str = include_str!("../../docs/rules/dasar.toml");

/// Another sound agreement, under a number of its own.
fn second() -> String {
    SOUND.replacen("600/12/", "600/13/", 1)
}

/// A repository with two agreements, the second committed later and with an error.
struct Repository(TempDir);

impl Repository {
    fn new() -> Self {
        let repository = Self(tempfile::tempdir().expect("a folder"));
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit("satu/agreement.toml", SOUND);
        repository.git(&["tag", "awal"]);
        repository.commit(
            "dua desa/agreement.toml",
            &second().replacen("title =", "titel =", 1),
        );
        repository
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn commit(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", name]);
    }

    fn git(&self, args: &[&str]) {
        let identity = ["-c", "user.name=Uji", "-c", "user.email=uji@example.org"];
        let output = self.run(Command::new("git").args(identity).args(args));
        assert!(output.status.success(), "{args:?}: {}", told(&output));
    }

    fn run(&self, command: &mut Command) -> Output {
        command
            .current_dir(self.path())
            .env("PKM_TODAY", "2026-11-02")
            .env("PKM_LANG", "id")
            .output()
            .expect("the program runs")
    }

    /// Runs the script of the action; its output, its summary and its exit.
    fn action(&self, variables: &[(&str, &str)]) -> (String, String, Option<i32>) {
        let summary = tempfile::NamedTempFile::new().expect("a file");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("ci/github.sh");
        let output = self.run(
            Command::new("bash")
                .arg(script)
                .env("PKM", PKM)
                .env("GITHUB_STEP_SUMMARY", summary.path())
                .envs(variables.iter().copied()),
        );
        let written = fs::read_to_string(summary.path()).expect("the summary");
        (told(&output), written, output.status.code())
    }
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

#[test]
fn the_action_annotates_summarises_and_fails() {
    let repository = Repository::new();
    let (out, summary, exit) = repository.action(&[]);
    assert_eq!(exit, Some(1), "{out}");
    assert!(
        out.contains("::error file=dua desa/agreement.toml,line="),
        "{out}"
    );
    assert!(summary.starts_with("## pkm\n") && summary.contains("satu/agreement.toml"));
    let (out, summary, exit) =
        repository.action(&[("PKM_PATH", "satu\n"), ("PKM_DENY", "warnings")]);
    assert_eq!((exit, out.as_str()), (Some(0), ""));
    assert!(summary.contains("1 berkas"));
}

#[test]
fn the_action_can_tell_what_was_added_alone() {
    let repository = Repository::new();
    let since = |base: &str| repository.action(&[("PKM_DIFF_BASE", base)]);
    let (out, summary, exit) = since("awal");
    assert_eq!(exit, Some(1), "{out}");
    assert!(summary.contains("dua desa/agreement.toml:"), "{summary}");
    let (out, summary, exit) = since("HEAD");
    assert_eq!((out.as_str(), exit), ("", Some(0)));
    assert!(summary.contains("0 error"), "{summary}");
    let (_, _, exit) = since("--tidak-ada");
    assert!(exit.is_some_and(|code| code > 1), "{exit:?}");
}

#[test]
fn the_hook_runs_under_the_real_pre_commit() {
    if Command::new("pre-commit")
        .arg("--version")
        .output()
        .is_err()
    {
        let word = b"skipped: pre-commit is not installed\n";
        return std::io::stderr()
            .write_all(word)
            .expect("standard error is open");
    }
    // Building takes minutes, so the hook of the test is ours in all but how the program is got.
    let manifest = include_str!("../../.pre-commit-hooks.yaml");
    let ready = manifest
        .replace("language: rust", "language: system")
        .replace("entry: pkm", &format!("entry: '{PKM}'"));
    assert_ne!(manifest, ready);
    let hooks = Repository::new();
    hooks.commit(".pre-commit-hooks.yaml", &ready.replace('\'', ""));
    let repository = Repository::new();
    let home = tempfile::tempdir().expect("a folder");
    let try_repo = |repository: &Repository| {
        let output = repository.run(
            Command::new("pre-commit")
                .args(["try-repo", "--all-files", "--verbose"])
                .arg(hooks.path())
                .arg("pkm-validate")
                .env("PRE_COMMIT_HOME", home.path()),
        );
        (told(&output), output.status.code())
    };
    let (out, exit) = try_repo(&repository);
    assert_eq!(exit, Some(1), "{out}");
    assert!(out.contains("titel") && out.contains("2 berkas"), "{out}");
    repository.commit("dua desa/agreement.toml", &second());
    let (out, exit) = try_repo(&repository);
    assert_eq!(exit, Some(0), "{out}");
    let checked = Command::new("pre-commit")
        .arg("validate-manifest")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml"))
        .output()
        .expect("it ran just now");
    assert!(checked.status.success(), "{}", told(&checked));
}

#[test]
fn the_example_repository_uses_what_is_shipped() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect("a file of the project");
    let example = |name: &str| read(&format!("examples/repository/{name}"));
    for (used, head, shipped) in [
        (
            example(".github/workflows/perjanjian.yml"),
            "with:",
            read("action.yml"),
        ),
        (example(".gitlab-ci.yml"), "inputs:", read("ci/gitlab.yml")),
    ] {
        let inputs = keys_below(&shipped, "inputs:");
        let given = keys_below(&used, head);
        assert!(!given.is_empty());
        for key in given {
            assert!(inputs.contains(&key), "{key} is no input: {inputs:?}");
        }
    }
    let hook = |text: &str| {
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with("- id: "));
        line.expect("a hook").trim().to_owned()
    };
    let config = example(".pre-commit-config.yaml");
    assert_eq!(hook(&config), hook(&read(".pre-commit-hooks.yaml")));
}

/// The keys right below the last line of a text that is a certain key.
fn keys_below<'a>(text: &'a str, head: &str) -> Vec<&'a str> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().rposition(|line| line.trim() == head);
    let at = at.expect("the text has the key");
    let below = lines[at + 1..]
        .iter()
        .take_while(|line| line.trim().is_empty() || indent(line) > indent(lines[at]));
    let below: Vec<&str> = below
        .copied()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let first = below.first().map_or(0, |line| indent(line));
    let keys = below.into_iter().filter(|line| indent(line) == first);
    keys.filter_map(|line| Some(line.trim().split_once(':')?.0))
        .collect()
}
