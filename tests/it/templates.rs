//! A repository's own templates: what they may change, how a slip in them is told, and what they cannot do.

#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out the files that the program reads"
)]

use std::fs;

use pkm::cmd::Exit;
use pkm::render::Engine;
use snapbox::cmd::{Command, cargo_bin};

use crate::cli::World;

/// The smallest sound agreement.
const SOUND: &str = include_str!("../../docs/rules/dasar.toml");

/// A repository with one agreement and a folder for templates.
fn world() -> World {
    let world = World::new();
    world
        .write("agreement.toml", SOUND)
        .write("pkm.toml", "templates = \"templat\"\n")
        .write("templat/umum/.kosong", "");
    world
}

mod change {
    use super::*;

    #[test]
    fn one_clause_alone() {
        let world = world();
        let before = world.run(&["render", "--format", "text"]).out;
        let template = "(1) Para pihak sepakat menempuh *musyawarah* lebih dahulu.";
        world.write("templat/perjanjian-kerja-sama/goals.djot", template);
        let run = world.run(&["render", "--format", "text"]);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Clean, ""));
        let lost: Vec<&str> = before
            .lines()
            .filter(|line| !run.out.contains(line))
            .collect();
        assert!(
            run.out.contains("sepakat menempuh musyawarah"),
            "{}",
            run.out
        );
        assert!(
            !lost.is_empty() && lost.iter().all(|line| !line.contains("Pasal 2")),
            "{lost:?}"
        );
        world.write(
            "agreement.toml",
            SOUND.replace("perjanjian-kerja-sama", "nota-kesepahaman"),
        );
        let other = world.run(&["render", "--format", "text", "--draft"]).out;
        assert!(!other.contains("sepakat menempuh"), "{other}");
    }

    #[test]
    fn the_standing_words_of_all_kinds() {
        let world = world();
        world.write(
            "templat/umum/kesepakatan.djot",
            "PARA PIHAK bermufakat sebagai berikut:",
        );
        for kind in [
            "perjanjian-kerja-sama",
            "nota-kesepahaman",
            "perjanjian-bersama-desa",
        ] {
            world.write(
                "agreement.toml",
                SOUND.replace("perjanjian-kerja-sama", kind),
            );
            let paper = world.run(&["render", "--format", "text", "--draft"]).out;
            assert!(paper.contains("PARA PIHAK bermufakat"), "{kind}: {paper}");
        }
    }

    #[test]
    fn the_kinds_that_there_are() {
        let world = world();
        world.write(
            "agreement.toml",
            SOUND.replace("perjanjian-kerja-sama", "titip-ternak"),
        );
        assert_eq!(world.run(&["validate"]).exit, Exit::Faulty);
        let manifest = "title = \"Perjanjian Titip Ternak\"\nname = \"Perjanjian Titip Ternak\"\nshort = \"Perjanjian\"\n\
            [[pasal]]\nheading = \"Tujuan Titipan\"\nprints = [\"goals\"]\n\
            [[pasal]]\nheading = \"Ternak\"\nprints = [\"ternak\"]\n";
        world
            .write("templat/titip-ternak/naskah.toml", manifest)
            .write(
                "templat/titip-ternak/ternak.djot",
                "(1) {{ nama }} ini mengatur ternak {{ agreement.title }}.",
            );
        assert_eq!(world.run(&["validate"]).exit, Exit::Clean);
        let paper = world.run(&["render", "--format", "text"]).out;
        for said in [
            "PERJANJIAN TITIP TERNAK",
            "TUJUAN TITIPAN",
            "Ternak ini mengatur ternak Pengelolaan",
        ] {
            assert!(
                paper.to_uppercase().contains(&said.to_uppercase()),
                "{said}: {paper}"
            );
        }
    }
}

mod slip {
    use super::*;

    /// The names and filters of the program's own templates are those that the proof knows.
    #[test]
    fn is_in_none_of_the_programs_own() {
        let engine = Engine::built_in();
        let mut seen = 0;
        for entry in fs::read_dir("templates/umum").expect("the templates") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "djot") {
                let text = fs::read_to_string(&path).expect("a template");
                assert_eq!(engine.proof(&text), None, "{}", path.display());
                seen += 1;
            }
        }
        assert!(seen > 30);
    }

    /// What is said of a template, in English and in one line.
    fn told(name: &str, text: &str) -> String {
        let world = world();
        let name = format!("templat/{name}");
        world.write(&name, text);
        let run = world.run(&["validate", "--format", "short", "--lang", "en"]);
        let lines: Vec<&str> = run.out.lines().collect();
        let [line] = lines[..] else {
            panic!("{text}: {}", run.out)
        };
        assert_eq!(run.exit, Exit::Faulty);
        let printed = world.run(&["render", "--format", "text", "--lang", "en"]);
        assert_eq!(printed.exit, Exit::Faulty, "{text}: {}", printed.err);
        let excerpt = text.lines().last().unwrap_or_default();
        assert!(
            printed.err.contains(excerpt) && printed.err.contains(&name),
            "{}",
            printed.err
        );
        assert_eq!(
            printed.err.matches("[broken-template]").count(),
            1,
            "{}",
            printed.err
        );
        line.strip_prefix(&name)
            .unwrap_or_else(|| panic!("{line}"))
            .to_owned()
    }

    #[test]
    fn is_told_at_its_place_in_its_own_file() {
        let cases = [
            (
                "(1) a\n\n(1) {{ goals.purpose",
                ":3:14: error[broken-template]: this template cannot be read: something is still open at the end",
            ),
            (
                "(1) {{ goals.purpose | tanggl }}",
                ":1:24: error[broken-template]: this template cannot be read: there is no filter `tanggl`",
            ),
            (
                "{% fi a %}",
                ":1:4: error[broken-template]: this template cannot be read: there is no tag `fi`",
            ),
            (
                "(1) x\n{% if purpos %}y{% endif %}",
                ":2:7: error[broken-template]: this template cannot be read: there is no `purpos`",
            ),
            (
                "(1) x\n{% include \"umum/x\" %}",
                ":2:13: error[broken-template]: this template cannot be read: a template cannot take in another",
            ),
            (
                "(1) {{ goals.tujuan }}",
                ":1:14: error[broken-template]: this template cannot be read: there is no `tujuan`",
            ),
            (
                "(1) {{ goals.start }}",
                ":1:14: error[broken-template]: this template cannot be filled: there is no `goals.start`",
            ),
            (
                "(1) {{ goals.start.end }}",
                ":1:14: error[broken-template]: this template cannot be filled: there is no `goals.start.end`",
            ),
            (
                "{% for p in goals.purpose.start.end %}{% endfor %}",
                ":1:27: error[broken-template]: this template cannot be filled: there is no `goals.purpose.start.end`",
            ),
            (
                "(1) {{ 1 + goals.purpose }}",
                ":1:8: error[broken-template]: this template cannot be filled: `1 + goals.purpose` cannot be reckoned with",
            ),
            (
                "(1) {{ goals.purpose | tanggal(x=goals.start.end) }}",
                ":1:40: error[broken-template]: this template cannot be filled: there is no `goals.start.end`",
            ),
            (
                "(1) {{ parties | upper }}",
                ":1:8: error[broken-template]: this template cannot be filled: `parties` does not suit its filter or option",
            ),
        ];
        let told = cases.map(|(text, _)| told("umum/goals.djot", text));
        assert_eq!(told, cases.map(|(_, expected)| expected.to_owned()));
    }

    #[test]
    fn in_a_manifest_is_told_without_the_readers_own_words() {
        let cases = [
            ("title = \"A\"\nname = \"A\"\n", "the key `short` is absent"),
            ("title = \"A\"\njudul = \"A\"\n", "there is no key `judul`"),
            ("title = 5\n", "this value is not of the type expected"),
            ("title = \n", "it is not well-formed here"),
        ];
        for (text, expected) in cases {
            let told = {
                let world = world();
                world.write("templat/baru/naskah.toml", text);
                world
                    .run(&["validate", "--format", "short", "--lang", "en"])
                    .out
            };
            assert!(told.trim_end().ends_with(expected), "{told}");
        }
    }

    #[test]
    fn a_clause_that_a_kind_prints_and_nobody_has_written() {
        let world = world();
        let manifest = "title = \"A\"\nname = \"A\"\nshort = \"A\"\n[[pasal]]\nheading = \"Satu\"\nprints = [\"tidak.ada\"]\n";
        world.write("templat/perjanjian-kerja-sama/naskah.toml", manifest);
        let told = world
            .run(&["validate", "--format", "short", "--lang", "en"])
            .out;
        let place = "templat/perjanjian-kerja-sama/naskah.toml:6:11: error[broken-template]";
        let said = told.lines().find(|line| line.starts_with(place));
        assert!(
            said.is_some_and(|line| line.contains("`tidak.ada` has no template")),
            "{told}"
        );
        let run = world.run(&["render", "--format", "text"]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Faulty, ""));
        assert_eq!(run.err.matches("broken-template").count(), 1, "{}", run.err);
    }

    #[test]
    fn of_two_templates_that_do_not_go_together_is_told() {
        let world = world();
        let text = "{% component x() %}a{% endcomponent x %}(1) {{<x />}}";
        world
            .write("templat/umum/goals.djot", text)
            .write("templat/umum/goals.scope.djot", text);
        let run = world.run(&["render", "--format", "text"]);
        assert_ne!(run.exit, Exit::Clean);
        assert!(run.err.contains("komponen `x`"), "{}", run.err);
    }
}

/// Templates that others have written to do harm.
mod hostile {
    use super::*;

    fn short(world: &World) -> String {
        world
            .run(&["validate", "--format", "short", "--lang", "en"])
            .out
    }

    #[test]
    fn cannot_read_what_lies_elsewhere() {
        let world = world();
        world.write("rahasia.djot", "(1) kata sandi");
        for name in [
            "../../rahasia.djot",
            "/etc/passwd",
            "rahasia.djot",
            "goals.scope",
        ] {
            for tag in ["include", "extends"] {
                world.write(
                    "templat/umum/goals.djot",
                    format!("{{% {tag} \"{name}\" %}}"),
                );
                assert!(
                    short(&world).contains("cannot take in another"),
                    "{tag} {name}"
                );
                let run = world.run(&["render", "--format", "text"]);
                assert_eq!((run.exit, run.out.as_str()), (Exit::Faulty, ""));
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn cannot_be_links_to_elsewhere() {
        use std::os::unix::fs::symlink;
        let world = world();
        world
            .write("rahasia.djot", "(1) kata sandi")
            .write("luar/goals.djot", "(1) kata sandi")
            .write("templat/umum/goals.djot", "");
        let link = world.path().join("templat/umum/goals.djot");
        fs::remove_file(&link).expect("it is there");
        symlink("../../rahasia.djot", &link).expect("a link");
        symlink(
            "../luar",
            world.path().join("templat/perjanjian-kerja-sama"),
        )
        .expect("a link");
        let told = short(&world);
        assert!(
            told.starts_with("templat/umum/goals.djot:1:1:") && told.contains("leads out"),
            "{told}"
        );
        let run = world.run(&["render", "--format", "text"]);
        assert!(
            !run.out.contains("kata sandi") && run.exit == Exit::Faulty,
            "{}",
            run.out
        );
        fs::remove_file(&link).expect("it is there");
        symlink("/dev/zero", &link).expect("a link");
        assert!(short(&world).contains("leads out"));
    }

    #[test]
    fn cannot_print_without_end() {
        let world = world();
        world.write(
            "templat/umum/goals.djot",
            "{% for a in range(end=100000) %}{% for b in range(end=100000) %}x{% endfor %}{% endfor %}",
        );
        assert!(
            short(&world).contains("longer than 1024 KiB"),
            "{}",
            short(&world)
        );
    }

    /// Each of these would use up the stack of the thread that reads it.
    #[test]
    fn cannot_nest_without_end() {
        let world = world();
        for (inside, closing) in [
            ("> ", ""),
            ("- ", ""),
            ("1. ", ""),
            ("(a) ", ""),
            (": ", ""),
            ("::: a\n", ""),
        ] {
            let text = format!("{{% for i in range(end=50000) %}}{inside}{{% endfor %}}x{closing}");
            world.write("templat/umum/goals.djot", text);
            assert!(
                short(&world).contains("nested too deeply"),
                "{inside}: {}",
                short(&world)
            );
        }
        let steps = "{% set_global s = \"\" %}{% for i in range(end=600) %}{{ s }}- a\n\n{% set_global s = s ~ \"  \" %}{% endfor %}";
        world.write("templat/umum/goals.djot", steps);
        assert!(
            short(&world).contains("nested too deeply"),
            "{}",
            short(&world)
        );
        let emphasis = "{% for i in range(end=3000) %}*a {% endfor %}x{% for i in range(end=3000) %}*{% endfor %}";
        world.write("templat/umum/goals.djot", emphasis);
        assert!(
            world
                .run(&["render", "--format", "text"])
                .out
                .contains("a a a")
        );
    }

    /// What nothing but the end of the process can stop, stopped by the real program.
    #[test]
    fn cannot_run_without_end() {
        let world = world();
        let silent = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}{% for c in range(end=100000) %}\
            {% endfor %}{% endfor %}{% endfor %}";
        world.write("templat/umum/goals.djot", silent);
        for args in [&["validate", "--notes"][..], &["render"], &["list"]] {
            let ended = Command::new(cargo_bin!("pkm"))
                .current_dir(world.path())
                .env("PKM_TODAY", "2026-11-02")
                .env("PKM_LANG", "en")
                .env("PKM_PATIENCE", "0.2")
                .args(args)
                .assert()
                .code(3);
            let said = String::from_utf8_lossy(&ended.get_output().stderr).into_owned();
            assert!(
                said.contains("`umum/goals` was not filled after 0.2 seconds"),
                "{said}"
            );
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn cannot_take_all_memory() {
        let world = world();
        let doubling = "{% set_global s = \"0123456789abcdef\" %}{% for i in range(end=40) %}{% set_global s = s ~ s %}{% endfor %}";
        world.write("templat/umum/goals.djot", doubling);
        let ended = Command::new(cargo_bin!("pkm"))
            .current_dir(world.path())
            .env("PKM_LANG", "en")
            .args(["render"])
            .assert()
            .code(3);
        let said = String::from_utf8_lossy(&ended.get_output().stderr).into_owned();
        assert!(
            said.contains("`umum/goals` takes more than 512 MiB"),
            "{said}"
        );
    }

    #[test]
    fn patience_is_a_number_of_seconds() {
        let mut world = world();
        for word in ["lama", "-1", "NaN"] {
            world.patience = Some(word.to_owned());
            let run = world.run(&["validate"]);
            assert_eq!(run.exit, Exit::Usage);
            assert!(run.err.contains("PKM_PATIENCE"), "{}", run.err);
        }
    }
}

mod command {
    use super::*;
    use serde_json::Value;

    fn json(world: &World, args: &[&str]) -> Value {
        let run = world.run(&[&["templates", "list", "--format", "json"], args].concat());
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        serde_json::from_str(&run.out).expect("JSON")
    }

    /// Where a clause of the kind is taken from: folder, scope, source.
    fn found(world: &World, name: &str) -> [String; 3] {
        let list = json(world, &["perjanjian-kerja-sama"]);
        let mut rows = list["templates"].as_array().expect("rows").iter();
        let row = rows
            .find(|row| row["name"] == name)
            .expect("the clause is listed");
        ["folder", "scope", "source"].map(|key| row[key].as_str().unwrap_or_default().to_owned())
    }

    #[test]
    fn lists_kinds_and_who_wrote_each_template() {
        let world = world();
        let kinds = json(&world, &[]);
        assert!(
            kinds["kinds"]
                .as_array()
                .is_some_and(|kinds| kinds.len() >= 11)
        );
        assert_eq!(found(&world, "goals"), ["umum", "shared", "built-in"]);
        world.write("templat/umum/goals.djot", "(1) a");
        assert_eq!(found(&world, "goals"), ["umum", "shared", "repository"]);
        world.write("templat/perjanjian-kerja-sama/goals.djot", "(1) a");
        assert_eq!(
            found(&world, "goals"),
            ["perjanjian-kerja-sama", "kind", "repository"]
        );
        let table = world
            .run(&["templates", "list", "perjanjian-kerja-sama"])
            .out;
        let line = table
            .lines()
            .find(|line| line.contains("perjanjian-kerja-sama/goals "))
            .expect("a row");
        assert!(line.contains("repositori"), "{line}");
        world.write(
            "templat/titip/naskah.toml",
            "title = \"Titip\"\nname = \"T\"\nshort = \"T\"\n",
        );
        let table = world.run(&["templates", "list", "--lang", "en"]).out;
        let line = table
            .lines()
            .find(|line| line.contains("titip"))
            .expect("a row");
        assert!(
            line.contains("Titip") && line.contains("repository"),
            "{line}"
        );
    }

    #[test]
    fn shows_the_repositorys_own_before_the_programs() {
        let world = world();
        let show = |args: &[&str]| world.run(&[&["templates", "show"], args].concat());
        let own = include_str!("../../templates/umum/goals.djot");
        assert_eq!(show(&["perjanjian-hibah/goals"]).out, own);
        assert_eq!(show(&["umum/goals.djot"]).out, own);
        world.write("templat/umum/goals.djot", "(1) milik sendiri");
        assert_eq!(show(&["perjanjian-hibah/goals"]).out, "(1) milik sendiri");
        assert_eq!(show(&["perjanjian-hibah/goals", "--builtin"]).out, own);
        let manifest = include_str!("../../templates/perjanjian-hibah/naskah.toml");
        for name in [
            "perjanjian-hibah",
            "perjanjian-hibah/naskah.toml",
            "perjanjian-hibah/",
        ] {
            assert_eq!(show(&[name]).out, manifest);
        }
        for (name, said) in [
            (
                "perjanjian-hibahh",
                "mungkin maksud Anda `perjanjian-hibah`",
            ),
            (
                "perjanjian-hibah/golas",
                "pkm templates list perjanjian-hibah",
            ),
            ("umum/golas", "tidak ada templat `umum/golas`"),
            ("umum/golas", "mungkin maksud Anda `umum/goals`"),
            ("nota-kesepahaman/golas", "`nota-kesepahaman/goals`"),
            ("goals", "mungkin maksud Anda `umum/goals`"),
            ("../umum/goals", "tidak ada"),
            ("/etc/passwd", "tidak ada"),
            ("", "tidak ada"),
        ] {
            let run = show(&[name]);
            assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""), "{name}");
            assert!(run.err.contains(said), "{name}: {}", run.err);
        }
    }

    #[test]
    fn copies_into_the_folder_of_the_repository() {
        let world = world();
        let own = include_str!("../../templates/umum/goals.djot");
        let run = world.run(&["templates", "copy", "umum/goals"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        assert!(
            run.out.starts_with("ditulis: templat/umum/goals.djot\n"),
            "{}",
            run.out
        );
        assert!(
            run.out.contains("pkm validate") && !run.out.contains("templates ="),
            "{}",
            run.out
        );
        assert_eq!(world.read("templat/umum/goals.djot"), own);
        assert_eq!(
            world.run(&["validate", "--deny", "warnings"]).exit,
            Exit::Clean
        );

        world.write("templat/umum/goals.djot", "(1) milik sendiri");
        let again = world.run(&["templates", "copy", "umum/goals"]);
        assert!(
            again.exit == Exit::Usage && again.err.contains("--force"),
            "{}",
            again.err
        );
        assert_eq!(world.read("templat/umum/goals.djot"), "(1) milik sendiri");
        assert_eq!(
            world
                .run(&["templates", "copy", "umum/goals", "--force"])
                .exit,
            Exit::Clean
        );
        assert_eq!(world.read("templat/umum/goals.djot"), own);

        world.run(&[
            "templates",
            "copy",
            "perjanjian-hibah/funding",
            "--as",
            "nota-kesepahaman",
        ]);
        assert!(
            world
                .read("templat/nota-kesepahaman/funding.djot")
                .contains("funding")
        );
    }

    #[test]
    fn says_what_pkm_toml_lacks() {
        let world = World::new();
        world.write("agreement.toml", SOUND);
        let run = world.run(&["templates", "copy", "umum/goals"]);
        assert!(run.out.contains("templates = \"templates\""), "{}", run.out);
        assert!(world.path().join("templates/umum/goals.djot").is_file());
        world.write("pkm.toml", "");
        world.write("a/b/x", "");
        let run = world.run(&["templates", "copy", "umum/term", "--to", "kata/kata"]);
        assert!(run.out.contains("templates = \"kata/kata\""), "{}", run.out);
        assert!(world.path().join("kata/kata/umum/term.djot").is_file());
    }

    /// From nothing to a printed agreement of a new kind, doing what the program says.
    #[test]
    fn begins_a_kind_from_one_that_is_there() {
        let world = world();
        let run = world.run(&[
            "templates",
            "copy",
            "perjanjian-kerja-sama",
            "--as",
            "titip-ternak",
        ]);
        assert!(run.out.contains("kind = \"titip-ternak\""), "{}", run.out);
        let manifest = world.read("templat/titip-ternak/naskah.toml");
        world.write(
            "templat/titip-ternak/naskah.toml",
            manifest.replacen("Perjanjian Kerja Sama", "Perjanjian Titip Ternak", 1),
        );
        world.write(
            "agreement.toml",
            SOUND.replace("perjanjian-kerja-sama", "titip-ternak"),
        );
        let run = world.run(&["render", "--format", "text"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        assert!(run.out.contains("PERJANJIAN TITIP TERNAK"), "{}", run.out);
        for bad in ["Titip", "../x", "a/b", ""] {
            let run = world.run(&["templates", "copy", "perjanjian-kerja-sama", "--as", bad]);
            assert_eq!(run.exit, Exit::Usage, "{bad}");
        }
    }

    #[test]
    fn needs_to_know_what_to_do() {
        let run = World::new().run(&["templates"]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""));
        assert!(run.err.contains("pkm templates <PERINTAH>"), "{}", run.err);
        let script = World::new().run(&["completions", "bash"]).out;
        assert!(
            script.contains("pkm__subcmd__templates__subcmd__copy")
                || script.contains("templates__copy")
        );
    }
}
