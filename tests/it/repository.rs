//! Living in a repository: `pkm.toml`, waivers, baselines, what a branch adds, and the list of agreements.

#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out the files that the program reads"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use pkm::cmd::Exit;

use crate::cli::{Run, World};

/// The smallest sound agreement.
const SOUND: &str = include_str!("../../docs/rules/dasar.toml");

/// A second agreement of the same parties.
fn other(text: &str) -> String {
    text.replace("600/12/PKS", "600/13/PKS")
}

/// A warning that one line makes: an original fewer than parties.
fn with_one_copy() -> String {
    SOUND.replace("copies = 2", "copies = 1")
}

/// An agreement whose first party stands in `pkm.toml` alone.
fn borrowing(name: &str) -> String {
    let start = SOUND.find("id = \"dinas\"").expect("the first party");
    let end = SOUND[start..].find("\n\n").expect("a blank line") + start;
    format!(
        "{}id = \"dinas\"\nuse = \"{name}\"{}",
        &SOUND[..start],
        &SOUND[end..]
    )
}

const DIRECTORY: &str = r#"
[parties.dinas-pu]
kind = "pemerintah"
name = "Dinas Pekerjaan Umum Kota Semarang"
number = "600/12/PKS/XI/2026"
address = "Jalan Pemuda Nomor 1, Kota Semarang"
signatories = [{ use = "kepala" }]

[signatories.kepala]
name = "Ir. Budi Santosa"
position = "Kepala Dinas"
appointment = { document = "Keputusan Wali Kota Semarang", number = "821.2/10/2025", date = 2025-01-06 }
"#;

fn short(world: &World, more: &[&str]) -> Run {
    world.run(&[&["validate", "--format", "short"], more].concat())
}

/// The codes of a short report, in its order.
fn codes(run: &Run) -> Vec<&str> {
    let inside = |line| -> Option<&str> {
        str::split_once(line, '[')?
            .1
            .split_once(']')
            .map(|(code, _)| code)
    };
    run.out.lines().filter_map(inside).collect()
}

mod config {
    use super::*;

    #[test]
    fn is_found_above_and_its_faults_are_told_in_it() {
        let world = World::new();
        world.write("a/b/agreement.toml", SOUND);
        world.write("pkm.toml", "templats = \"t\"\n[severity]\nmissing-autority = \"error\"\nno-audit = \"of\"\ntoml-syntax = \"off\"\n[score]\nkesetaraan = 160\n[parties.x]\nname = 5\nnik = 2026-01-01\n");
        let run = short(&world, &["a"]);
        assert_eq!(run.exit, Exit::Faulty);
        assert_eq!(codes(&run), ["config-fault"; 7], "{}", run.out);
        assert!(run.out.starts_with("pkm.toml:1:1"), "{}", run.out);
        let human = world.run(&["validate", "a"]).out;
        for said in ["`templates`", "`missing-authority`", "`off`", "160"] {
            assert!(human.contains(said), "{said}: {human}");
        }
        let english = world.run(&["validate", "a", "--lang", "en"]);
        assert!(
            english.out.contains("there is no key `templats`"),
            "{}",
            english.out
        );
        world.write("pkm.toml", "include = [");
        assert_eq!(codes(&short(&world, &["a"])), ["config-fault"]);
        for no_text in [&b"x = \"\xff\""[..], b"\xff y\n"] {
            world.write("pkm.toml", no_text);
            assert_eq!(codes(&short(&world, &["a"])), ["config-fault"]);
        }
    }

    #[test]
    fn says_which_files_are_agreements() {
        let world = World::new();
        world
            .write("perjanjian/a.toml", SOUND)
            .write("perjanjian/lama/b.toml", SOUND)
            .write("lain/agreement.toml", SOUND);
        let files = |config: &str| {
            world.write("pkm.toml", config);
            let run = world.run(&["validate", "--format", "json", "."]);
            serde_json::from_str::<serde_json::Value>(&run.out).expect("a report")["summary"]["files"].clone()
        };
        assert_eq!(files(""), 3);
        assert_eq!(files("exclude = [\"lama/\"]"), 2);
        assert_eq!(files("include = [\"perjanjian/\"]"), 2);
        assert_eq!(files("include = [\"perjanjian/*.toml\"]"), 1);
        world.write("pkm.toml", "exclude = [\"*\"]");
        assert_eq!(short(&world, &["."]).exit, Exit::Usage);
        assert_eq!(short(&world, &["perjanjian/a.toml"]).exit, Exit::Clean);
    }

    #[test]
    fn weighs_codes_and_takes_notes_away() {
        let world = World::new();
        world.write("agreement.toml", with_one_copy());
        let exit = |config: &str| {
            world.write("pkm.toml", config);
            let run = short(&world, &[]);
            (run.exit, codes(&run).len())
        };
        assert_eq!(exit(""), (Exit::Clean, 1));
        assert_eq!(
            exit("[severity]\ncopies-fewer-than-parties = \"error\""),
            (Exit::Faulty, 1)
        );
        assert_eq!(
            exit("[severity]\ncopies-fewer-than-parties = \"off\""),
            (Exit::Clean, 0)
        );
    }

    #[test]
    fn lends_parties_and_signatories() {
        let world = World::new();
        world
            .write("agreement.toml", borrowing("dinas-pu"))
            .write("pkm.toml", DIRECTORY);
        let run = short(&world, &["--deny", "warnings"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.out);
        let paper = world.run(&["render", "--format", "text"]).out;
        for said in [
            "DINAS PEKERJAAN UMUM KOTA SEMARANG",
            "Ir. Budi Santosa",
            "821.2/10/2025",
        ] {
            assert!(paper.contains(said), "{paper}");
        }
    }

    #[test]
    fn says_of_what_it_lent_where_it_is_from() {
        let world = World::new();
        world.write("agreement.toml", borrowing("dinas-pu"));
        world.write(
            "pkm.toml",
            DIRECTORY.replace("Ir. Budi Santosa", "{@siapa}"),
        );
        let run = world.run(&["validate"]);
        assert_eq!(run.exit, Exit::Faulty);
        assert!(
            run.out.contains("use = \"dinas-pu\"") && run.out.contains("[parties.dinas-pu]"),
            "{}",
            run.out
        );
        world.write(
            "pkm.toml",
            DIRECTORY.replace("kind = \"pemerintah\"", "kind = \"instansi\""),
        );
        let run = short(&world, &[]);
        assert_eq!(codes(&run)[0], "config-fault", "{}", run.out);
        assert!(!codes(&run).contains(&"unknown-value"), "{}", run.out);
    }

    #[test]
    fn what_it_lent_is_not_mended_in_the_agreement() {
        let world = World::new();
        let text = borrowing("dinas-pu");
        world.write("agreement.toml", &text);
        let misspelt = DIRECTORY.replace(
            "address =",
            "description = \"dinas yang membuka kerjasama\"\naddress =",
        );
        world.write("pkm.toml", misspelt);
        let run = short(&world, &["--notes"]);
        assert!(codes(&run).contains(&"nonstandard-spelling"), "{}", run.out);
        world.run(&["validate", "--fix"]);
        assert_eq!(world.read("agreement.toml"), text);
    }

    #[test]
    fn what_it_lives_with_is_not_mended() {
        let world = World::new();
        let text = SOUND.replacen("purpose = \"", "purpose = \"membuka kerjasama untuk ", 1);
        let mended = text.replace("kerjasama", "kerja sama");
        let after = |config: &str| {
            world.write("agreement.toml", &text);
            world.write("pkm.toml", config);
            world.run(&["validate", "--fix"]);
            world.read("agreement.toml")
        };
        assert_ne!(text, mended);
        assert_eq!(after(""), mended);
        assert_eq!(after("[severity]\nnonstandard-spelling = \"off\""), text);
        let waiver = "[[waivers]]\ncode = \"nonstandard-spelling\"\nreason = \"dikutip\"\n";
        assert_eq!(after(waiver), text);
        assert_eq!(after(&format!("{waiver}until = 2020-01-01\n")), mended);
    }

    #[test]
    fn an_unknown_name_is_one_finding() {
        let world = World::new();
        world
            .write("agreement.toml", borrowing("dinas-up"))
            .write("pkm.toml", DIRECTORY);
        let run = short(&world, &[]);
        assert_eq!(codes(&run), ["unknown-party"], "{}", run.out);
        assert!(
            world
                .run(&["validate"])
                .out
                .contains("mungkin maksudnya `dinas-pu`")
        );
        fs::remove_file(world.path().join("pkm.toml")).expect("it is there");
        assert_eq!(codes(&short(&world, &[])), ["unknown-party"]);
    }
}

mod templates {
    use super::*;

    const CONFIG: &str = "templates = \"templat\"\n";

    #[test]
    fn go_before_those_of_the_program() {
        let world = World::new();
        world
            .write("agreement.toml", SOUND)
            .write("pkm.toml", CONFIG);
        world.write("templat/umum/kesepakatan.djot", "PARA PIHAK bermufakat:");
        let paper = world.run(&["render", "--format", "text"]).out;
        assert!(paper.contains("PARA PIHAK bermufakat:"), "{paper}");
        world.write(
            "templat/perjanjian-kerja-sama/kesepakatan.djot",
            "Maka disepakati:",
        );
        let paper = world.run(&["render", "--format", "text"]).out;
        assert!(
            paper.contains("Maka disepakati:") && !paper.contains("bermufakat"),
            "{paper}"
        );
    }

    #[test]
    fn can_add_a_kind() {
        let world = World::new();
        world
            .write(
                "agreement.toml",
                SOUND.replace("perjanjian-kerja-sama", "titip-ternak"),
            )
            .write("pkm.toml", CONFIG);
        let manifest = "title = \"Perjanjian Titip Ternak\"\nname = \"Perjanjian Titip Ternak\"\nshort = \"Perjanjian\"\n[[pasal]]\nheading = \"Tujuan\"\nprints = [\"goals\"]\n";
        world.write("templat/titip-ternak/naskah.toml", manifest);
        let run = world.run(&["render", "--format", "text"]);
        assert!(
            run.out.contains("PERJANJIAN TITIP TERNAK"),
            "{}{}",
            run.out,
            run.err
        );
        assert_eq!(short(&world, &[]).exit, Exit::Clean);
    }

    #[test]
    fn are_judged_in_their_own_files() {
        let world = World::new();
        world
            .write("agreement.toml", SOUND)
            .write("pkm.toml", CONFIG);
        let told = |file: &str, text: &str| {
            let name = format!("templat/{file}");
            world.write(&name, text);
            let run = short(&world, &[]);
            fs::remove_file(world.path().join(&name)).expect("it is there");
            assert_eq!(codes(&run), ["broken-template"], "{name}: {}", run.out);
            assert!(run.out.starts_with(&name), "{}", run.out);
            assert_eq!(run.exit, Exit::Faulty);
            run.out
        };
        assert!(told("umum/goals.djot", "(1) a\n\n(1) {{ goals.purpose").contains(":3:"));
        told("umum/golas.djot", "(1) a");
        told("umum/goals.djot", "(1) {{ goals.tidak.ada }}");
        told("tidak-ada/goals.djot", "(1) a");
        told("titip/naskah.toml", "title = 5\n");
        world.write("pkm.toml", "templates = \"templet\"\n");
        assert_eq!(codes(&short(&world, &[])), ["config-fault"]);
    }
}

mod waivers {
    use super::*;

    fn waiver(more: &str) -> String {
        format!(
            "[[waivers]]\ncode = \"copies-fewer-than-parties\"\nreason = \"naskah kedua menyusul\"\n{more}\n"
        )
    }

    #[test]
    fn in_the_file_hold_until_they_run_out() {
        let world = World::new();
        let codes_of = |text: String| {
            world.write("agreement.toml", text);
            codes(&short(&world, &[]))
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert!(codes_of(with_one_copy() + "\n" + &waiver("until = 2026-11-02")).is_empty());
        let expired = codes_of(with_one_copy() + "\n" + &waiver("until = 2026-11-01"));
        assert_eq!(expired, ["copies-fewer-than-parties", "waiver-expired"]);
        assert_eq!(
            codes_of(SOUND.to_owned() + "\n" + &waiver("")),
            ["waiver-unused"]
        );
        world.write(
            "pkm.toml",
            "forbid-waivers = [\"copies-fewer-than-parties\"]",
        );
        let forbidden = codes_of(with_one_copy() + "\n" + &waiver(""));
        assert_eq!(forbidden, ["copies-fewer-than-parties", "waiver-forbidden"]);
        assert_eq!(short(&world, &[]).exit, Exit::Faulty);
    }

    #[test]
    fn in_pkm_toml_hold_for_all_files_or_for_some() {
        let world = World::new();
        world
            .write("a/agreement.toml", with_one_copy())
            .write("b/agreement.toml", other(&with_one_copy()));
        let codes_of = |config: String| {
            world.write("pkm.toml", config);
            codes(&short(&world, &["."]))
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert!(codes_of(waiver("")).is_empty());
        assert_eq!(
            codes_of(waiver("files = [\"a/\"]")),
            ["copies-fewer-than-parties"]
        );
        assert_eq!(
            codes_of(waiver("until = 2026-01-01"))
                .first()
                .map(String::as_str),
            Some("waiver-expired")
        );
        let forbidden = format!(
            "forbid-waivers = [\"copies-fewer-than-parties\"]\n{}",
            waiver("")
        );
        assert_eq!(
            codes_of(forbidden).first().map(String::as_str),
            Some("waiver-forbidden")
        );
    }

    #[test]
    fn in_pkm_toml_are_unused_only_after_the_whole_folder() {
        let world = World::new();
        world
            .write("a/agreement.toml", SOUND)
            .write("b/agreement.toml", other(&with_one_copy()));
        world.write("pkm.toml", waiver(""));
        assert!(codes(&short(&world, &["a"])).is_empty());
        assert!(codes(&short(&world, &["."])).is_empty());
        world.write("b/agreement.toml", other(SOUND));
        assert!(codes(&short(&world, &["a", "b"])).is_empty());
        assert_eq!(codes(&short(&world, &["."])), ["waiver-unused"]);
    }
}

mod across {
    use super::*;

    #[test]
    fn files_are_laid_side_by_side_and_their_waivers_hold() {
        let world = World::new();
        world
            .write("a/agreement.toml", SOUND)
            .write("b/agreement.toml", SOUND);
        let run = short(&world, &["."]);
        assert!(
            codes(&run).contains(&"duplicate-agreement-number"),
            "{}",
            run.out
        );
        assert_eq!(run.exit, Exit::Faulty);
        let waiver = "\n[[waivers]]\ncode = \"duplicate-agreement-number\"\nreason = \"salinan\"\n";
        world
            .write("a/agreement.toml", format!("{SOUND}{waiver}"))
            .write("b/agreement.toml", format!("{SOUND}{waiver}"));
        assert_eq!(
            short(&world, &["--deny", "warnings", "."]).exit,
            Exit::Clean
        );
        // Alone it says nothing of the other; seen together in a whole repository it waives nothing any more.
        world
            .write("b/agreement.toml", other(SOUND))
            .write("pkm.toml", "");
        assert!(codes(&short(&world, &["a"])).is_empty());
        assert_eq!(codes(&short(&world, &["."])), ["waiver-unused"]);
    }
}

mod baseline {
    use super::*;

    #[test]
    fn starts_clean_and_only_gets_better() {
        let world = World::new();
        world
            .write("a/agreement.toml", with_one_copy())
            .write("b/agreement.toml", other(SOUND));
        let run = short(
            &world,
            &["--write-baseline", "lama.json", "--deny", "warnings", "."],
        );
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        let written = world.read("lama.json");
        assert!(
            written.contains("\"a/agreement.toml\"")
                && written.contains("copies-fewer-than-parties")
        );
        let with = ["--baseline", "lama.json", "--deny", "warnings", "."];
        let run = short(&world, &with);
        assert_eq!((run.exit, codes(&run).len()), (Exit::Clean, 0));
        assert!(run.err.contains("garis dasar"), "{}", run.err);
        // The lines move, the finding stays known; another file's is new.
        world.write(
            "a/agreement.toml",
            format!("# catatan\n\n{}", with_one_copy()),
        );
        assert_eq!(short(&world, &with).exit, Exit::Clean);
        world.write("b/agreement.toml", other(&with_one_copy()));
        assert_eq!(short(&world, &with).exit, Exit::Faulty);
        // A fault mended is told, and goes from the file when that is written anew.
        world
            .write("a/agreement.toml", SOUND)
            .write("b/agreement.toml", other(SOUND));
        let run = short(&world, &with);
        assert!(
            run.exit == Exit::Clean && run.err.contains("sudah tidak ada"),
            "{}",
            run.err
        );
        assert!(
            world
                .run(&["validate", "--lang", "en", "--baseline", "lama.json", "."])
                .out
                .contains("no longer there")
        );
        short(&world, &["--write-baseline", "lama.json", "."]);
        assert!(
            !world
                .read("lama.json")
                .contains("copies-fewer-than-parties")
        );
    }

    #[test]
    fn keeps_what_a_smaller_run_did_not_look_at() {
        let world = World::new();
        world
            .write("a/agreement.toml", with_one_copy())
            .write("b/agreement.toml", other(&with_one_copy()));
        short(&world, &["--write-baseline", "lama.json", "."]);
        world.write("a/agreement.toml", SOUND);
        short(&world, &["--write-baseline", "lama.json", "a"]);
        let rows = |world: &World| world.read("lama.json").matches("copies-fewer").count();
        assert_eq!(rows(&world), 1);
        fs::remove_dir_all(world.path().join("b")).expect("it is there");
        short(&world, &["--write-baseline", "lama.json", "a"]);
        assert_eq!(rows(&world), 0);
    }

    #[test]
    fn of_pkm_toml_holds_from_every_folder() {
        let world = World::new();
        world
            .write("a/agreement.toml", with_one_copy())
            .write("pkm.toml", "baseline = \"lama.json\"");
        assert_eq!(
            codes(&short(&world, &["a"])),
            ["config-fault", "copies-fewer-than-parties"]
        );
        short(&world, &["--write-baseline", "lama.json", "a"]);
        assert_eq!(
            short(&world, &["--deny", "warnings", "a/agreement.toml"]).exit,
            Exit::Clean
        );
        world.write("lama.json", "{}");
        assert_eq!(codes(&short(&world, &["a"]))[0], "config-fault");
    }

    #[test]
    fn that_cannot_be_read_or_written_is_told() {
        let world = World::new();
        world
            .write("agreement.toml", SOUND)
            .write("lama.json", "[]");
        assert_eq!(
            short(&world, &["--baseline", "tidak-ada.json"]).exit,
            Exit::Usage
        );
        assert_eq!(
            short(&world, &["--baseline", "lama.json"]).exit,
            Exit::Usage
        );
        let run = short(&world, &["--write-baseline", "lama.json/ada.json"]);
        assert_eq!(run.exit, Exit::Broken);
        assert!(run.err.contains("bukan folder"), "{}", run.err);
        assert_eq!(
            short(&world, &["--baseline", "a", "--write-baseline", "b"]).exit,
            Exit::Usage
        );
    }
}

mod branch {
    use super::*;

    fn git(folder: &Path, args: &[&str]) {
        let who = [
            "-c",
            "user.name=Uji",
            "-c",
            "user.email=uji@example.com",
            "-c",
            "init.defaultBranch=utama",
        ];
        let status = Command::new("git")
            .arg("-C")
            .arg(folder)
            .args(who)
            .args(args)
            .output();
        let output = status.expect("git can be run");
        assert!(
            output.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    #[test]
    fn only_what_it_adds_is_told() {
        let world = World::new();
        world
            .write("a/agreement.toml", with_one_copy())
            .write("pkm.toml", "templats = 1\n");
        git(world.path(), &["init", "-q"]);
        git(world.path(), &["add", "."]);
        git(world.path(), &["commit", "-q", "-m", "awal"]);
        let with = ["--diff-base", "HEAD", "."];
        assert!(codes(&short(&world, &with)).is_empty());
        world.write(
            "a/agreement.toml",
            format!("# catatan\n{}", with_one_copy()),
        );
        assert!(codes(&short(&world, &with)).is_empty());
        let worse = with_one_copy().replace("due = 2027-06-30", "due = 2037-06-30");
        world
            .write("a/agreement.toml", worse)
            .write("b/agreement.toml", other(&with_one_copy()));
        assert_eq!(
            codes(&short(&world, &with)),
            ["date-outside-term", "copies-fewer-than-parties"]
        );
        world.write("pkm.toml", "templats = 2\n");
        assert_eq!(codes(&short(&world, &with))[0], "config-fault");
    }

    #[test]
    fn what_the_base_mended_meanwhile_is_not_added() {
        let world = World::new();
        world.write("agreement.toml", with_one_copy());
        git(world.path(), &["init", "-q"]);
        git(world.path(), &["add", "."]);
        git(world.path(), &["commit", "-q", "-m", "awal"]);
        git(world.path(), &["branch", "cabang"]);
        world.write("agreement.toml", SOUND);
        git(world.path(), &["commit", "-q", "-a", "-m", "diperbaiki"]);
        git(world.path(), &["checkout", "-q", "cabang"]);
        let told = |base: &str| codes(&short(&world, &["--diff-base", base, "."])).len();
        assert_eq!((told("utama"), told("HEAD")), (0, 0));
        world.write(
            "agreement.toml",
            with_one_copy().replace("spec = 1", "spec = 2"),
        );
        assert_eq!(told("utama"), 1);
    }

    #[test]
    fn what_a_baseline_knows_is_not_called_mended_by_it() {
        let world = World::new();
        world.write("agreement.toml", with_one_copy());
        world.run(&["validate", "--write-baseline", "pkm-baseline.json", "."]);
        world.write("pkm.toml", "baseline = \"pkm-baseline.json\"\n");
        git(world.path(), &["init", "-q"]);
        git(world.path(), &["add", "."]);
        git(world.path(), &["commit", "-q", "-m", "awal"]);
        let run = short(&world, &["--diff-base", "HEAD", "."]);
        assert!(codes(&run).is_empty(), "{}", run.out);
        assert!(!run.err.contains("--write-baseline"), "{}", run.err);
    }

    #[test]
    fn without_a_history_is_wrong_use() {
        let world = World::new();
        world.write("agreement.toml", SOUND);
        let run = short(&world, &["--diff-base", "HEAD"]);
        assert_eq!(run.exit, Exit::Usage);
        assert!(run.err.contains("repositori git"), "{}", run.err);
        git(world.path(), &["init", "-q"]);
        for revision in ["tidak-ada", "--output=x"] {
            let run = short(&world, &[&format!("--diff-base={revision}")]);
            assert_eq!(run.exit, Exit::Usage);
            assert!(run.err.contains("tidak mengenal revisi"), "{}", run.err);
        }
    }
}

mod list {
    use super::*;

    fn world() -> World {
        let world = World::new();
        world.write(
            "a/agreement.toml",
            SOUND.replace(
                "scheme = \"masing-masing\"",
                "scheme = \"masing-masing\"\ntotal = 5_000_000",
            ),
        );
        world.write(
            "b/agreement.toml",
            other(&with_one_copy()).replace("Pengelolaan Air", "Iuran \\\"Air\\\", dan"),
        );
        world
    }

    #[test]
    fn is_a_table_that_can_be_sorted() {
        let world = world();
        let run = world.run(&["list"]);
        assert_eq!(run.exit, Exit::Clean);
        for said in [
            "Pengelolaan",
            "Rp5.000.000",
            "2028-11-01",
            "730 hari",
            "0 E 1 P",
        ] {
            assert!(run.out.contains(said), "{said}: {}", run.out);
        }
        let first = |sort: &str| {
            let run = world.run(&["list", "--sort", sort, "--format", "csv", "."]);
            run.out
                .lines()
                .nth(1)
                .and_then(|line| line.split('/').next())
                .map(str::to_owned)
        };
        assert_eq!(first("title").as_deref(), Some("b"));
        assert_eq!(first("value").as_deref(), Some("a"));
        assert_eq!(first("findings").as_deref(), Some("b"));
        for sort in ["end", "days", "status"] {
            assert_eq!(first(sort).as_deref(), Some("a"));
        }
        assert_eq!(world.run(&["list", "--sort", "umur"]).exit, Exit::Usage);
    }

    #[test]
    fn is_for_spreadsheets_and_programs_too() {
        let world = world();
        let run = world.run(&["list", "--format", "csv"]);
        assert!(run.out.starts_with("berkas,judul,"), "{}", run.out);
        assert!(
            run.out.contains("\"Iuran \"\"Air\"\", dan Bersih Desa\""),
            "{}",
            run.out
        );
        let run = world.run(&["list", "--format", "json", "--today", "2028-11-02"]);
        let list: serde_json::Value = serde_json::from_str(&run.out).expect("a list");
        let first = &list["agreements"][0];
        assert_eq!(
            (&first["days_left"], &first["value"]),
            (&(-1).into(), &5_000_000.into())
        );
        assert_eq!(list["agreements"][1]["findings"]["warnings"], 1);
        assert_eq!(world.run(&["list", "tidak-ada"]).exit, Exit::Usage);
    }

    #[test]
    fn counts_what_shows_only_between_files_and_knows_what_is_no_text() {
        let world = World::new();
        world.write("a.toml", SOUND);
        world.write("b.toml", SOUND);
        std::fs::write(world.path().join("agreement.toml"), [0xff, 0xfe]).expect("written");
        let run = world.run(&["list", "--format", "csv"]);
        let ends: Vec<(bool, &str)> = run
            .out
            .lines()
            .skip(1)
            .map(|line| {
                (
                    line.contains("2028-11-01"),
                    line.rsplit(',').nth(2).expect("errors"),
                )
            })
            .collect();
        assert_eq!(
            ends,
            [(true, "0"), (true, "1"), (false, "1")],
            "{}",
            run.out
        );
    }
}

#[test]
fn the_example_repository_is_clean() {
    let mut world = World::new();
    world.lang = Some("en".to_owned());
    let folder = format!("{}/examples/repository", env!("CARGO_MANIFEST_DIR"));
    let run = world.run(&["validate", "--deny", "warnings", &folder]);
    assert_eq!(run.exit, Exit::Clean, "{}{}", run.out, run.err);
    assert!(run.out.contains("10 files checked"), "{}", run.out);
}
