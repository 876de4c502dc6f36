//! Printing: one agreement or many, in one format or in all, and nothing by half.

#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out the files that the program reads"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pkm::cmd::{Exit, Stream};
use pkm::write::Format;

use crate::cli::{Run, World};

/// The smallest sound agreement.
const SOUND: &str = include_str!("../../docs/rules/dasar.toml");

/// An agreement that is to be signed and has an error.
fn faulty() -> String {
    SOUND.replacen("title =", "status = \"ditandatangani\"\ntitel =", 1)
}

fn render(world: &World, args: &[&str]) -> Run {
    world.run(&[&["render"], args].concat())
}

/// Every file below a folder, by its path with `/`.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).expect("it lies below");
                found.insert(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found
}

/// The names without endings in every format.
fn in_all(names: &[&str]) -> BTreeSet<String> {
    let endings = Format::ALL.iter().map(|format| format.extension());
    endings
        .flat_map(|ending| names.iter().map(move |name| format!("{name}.{ending}")))
        .collect()
}

mod one {
    use super::*;

    #[test]
    fn goes_to_standard_output_as_the_format_says() {
        let world = World::new();
        world.write("agreement.toml", SOUND);
        let markdown = render(&world, &[]).out;
        assert_eq!(markdown, render(&world, &["--format", "markdown", "."]).out);
        assert!(markdown.contains("## Pasal 1"), "{markdown}");
        let text = render(&world, &["--format", "text"]).out;
        assert!(!text.contains("## ") && text != markdown);
    }

    #[test]
    fn takes_its_format_from_the_ending() {
        let world = World::new();
        world.write("agreement.toml", SOUND);
        for format in Format::ALL {
            let name = format!("naskah.{}", format.extension());
            let run = render(&world, &["-o", &name]);
            assert_eq!(run.exit, Exit::Clean, "{}", run.err);
            assert!(run.err.contains(&name), "{}", run.err);
            render(&world, &["-o", "lain/", "--format", format.word()]);
            let name = world
                .path()
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let other = fs::read(
                world
                    .path()
                    .join(format!("lain/{name}.{}", format.extension())),
            );
            let own = fs::read(world.path().join(format!("naskah.{}", format.extension())));
            assert_eq!(own.expect("written"), other.expect("written"));
        }
        for name in ["naskah.xyz", "naskah"] {
            let run = render(&world, &["-o", name]);
            assert_eq!(run.exit, Exit::Usage);
            assert!(run.err.contains("`.md`"), "{}", run.err);
        }
        assert_eq!(
            render(&world, &["-o", "naskah", "--format", "text"]).exit,
            Exit::Clean
        );
    }

    #[test]
    fn carries_the_agreement_file_along_only_where_it_can() {
        let world = World::new();
        world.write("agreement.toml", SOUND);
        let run = render(&world, &["-o", "naskah.html", "--attach-spec"]);
        assert_eq!(run.exit, Exit::Usage);
        assert!(run.err.contains("`--attach-spec`"), "{}", run.err);
        let run = render(&world, &["-o", "naskah.pdf", "--attach-spec"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
    }

    /// The characters of a logo's file are in the page, and its dots in the other documents.
    #[test]
    fn has_the_logos_of_its_letterhead() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/kebun-sekolah-pesisir");
        let world = World::new();
        let toml = fs::read_to_string(root.join("agreement.toml")).expect("the example");
        let lines = toml.lines().filter(|line| !line.starts_with("logo = "));
        let plain = lines.collect::<Vec<_>>().join("\n");
        fs::create_dir(world.path().join("logo")).expect("a folder");
        for logo in fs::read_dir(root.join("logo")).expect("its logos") {
            let logo = logo.expect("a logo");
            fs::copy(
                logo.path(),
                world.path().join("logo").join(logo.file_name()),
            )
            .expect("a copy");
        }
        world.write("logo.toml", &toml).write("tanpa.toml", &plain);
        let run = render(
            &world,
            &[
                "--format",
                "html,docx,pdf",
                "-o",
                "naskah/",
                "logo.toml",
                "tanpa.toml",
            ],
        );
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        let size = |name: &str| {
            let file = world.path().join("naskah").join(name);
            fs::metadata(file).expect("it was written").len()
        };
        for ending in ["html", "docx", "pdf"] {
            let (with, without) = (
                size(&format!("logo.{ending}")),
                size(&format!("tanpa.{ending}")),
            );
            assert!(with > without + 500, "{ending}: {with} and {without} bytes");
        }
    }

    #[test]
    fn is_never_written_over_an_agreement() {
        let world = World::new();
        world.write("agreement.toml", SOUND);
        let args = ["-o", "./agreement.toml", "--format", "text", "--force"];
        assert_eq!(render(&world, &args).exit, Exit::Usage);
        assert_eq!(world.read("agreement.toml"), SOUND);
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_from_a_terminal() {
        let mut world = World::new();
        world.write("agreement.toml", SOUND);
        for format in Format::ALL {
            world.out_is = Stream::Pipe;
            let piped = world.bytes(&["render", "--format", format.word()]);
            assert_eq!(piped.0, Exit::Clean);
            world.out_is = Stream::Terminal;
            let shown = world.bytes(&["render", "--format", format.word()]);
            if std::str::from_utf8(&piped.1).is_ok() {
                assert_eq!(piped, shown);
            } else {
                assert_eq!(shown, (Exit::Usage, Vec::new()));
            }
        }
    }
}

mod many {
    use super::*;

    fn world() -> World {
        let world = World::new();
        world
            .write("p/2025/air/agreement.toml", SOUND)
            .write("p/2026/pasar/agreement.toml", SOUND)
            .write("p/2026/bank.v2.toml", SOUND)
            .write("p/catatan.toml", "[package]\n");
        world
    }

    #[test]
    fn are_named_after_their_folders_and_files() {
        let world = world();
        let run = render(&world, &["--format", "all", "-o", "naskah/", "p"]);
        assert_eq!(
            (run.exit, run.out.as_str()),
            (Exit::Clean, ""),
            "{}",
            run.err
        );
        assert!(run.err.contains("3 perjanjian dicetak"), "{}", run.err);
        assert_eq!(
            files(&world.path().join("naskah")),
            in_all(&["air", "pasar", "bank.v2"])
        );
        let alone = render(&world, &["p/2025/air", "--format", "text"]).out;
        assert_eq!(world.read("naskah/air.txt"), alone);
    }

    #[test]
    fn keep_their_folders_where_names_would_be_the_same() {
        let world = world();
        world.write("p/2026/Air/agreement.toml", SOUND);
        let run = render(&world, &["--format", "text", "-o", "naskah", "p"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        let expected = [
            "2025/air.txt",
            "2026/Air.txt",
            "2026/bank.v2.txt",
            "2026/pasar.txt",
        ];
        assert_eq!(
            files(&world.path().join("naskah")),
            expected.map(str::to_owned).into()
        );
        world.write("p/2026/pasar.toml", SOUND);
        let run = render(&world, &["--format", "text", "-o", "lain/", "p"]);
        assert_eq!(run.exit, Exit::Usage);
        assert!(run.err.contains("`2026/pasar`"), "{}", run.err);
        assert!(!world.path().join("lain").exists());
    }

    #[test]
    fn need_a_folder() {
        let world = world();
        for args in [
            &["p"][..],
            &["p/2025/air", "--format", "markdown,text"],
            &["p", "-o", "naskah.md"],
            &["p", "-o", "p/catatan.toml", "--format", "text"],
        ] {
            let run = render(&world, args);
            assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""), "{args:?}");
            assert!(run.err.contains("-o naskah/"), "{}", run.err);
        }
        assert_eq!(render(&world, &["p", "-o", "naskah"]).exit, Exit::Clean);
        assert_eq!(files(&world.path().join("naskah")).len(), 3);
    }

    #[test]
    fn are_all_kept_where_one_is_there_already() {
        let world = world();
        world.write("naskah/pasar.txt", "milik saya");
        let args = ["--format", "all", "-o", "naskah/", "p"];
        let run = render(&world, &args);
        assert_eq!(run.exit, Exit::Usage);
        assert!(
            run.err.contains("naskah/pasar.txt") && run.err.contains("--force"),
            "{}",
            run.err
        );
        assert_eq!(files(&world.path().join("naskah")).len(), 1);
        assert_eq!(
            render(&world, &[&args[..], &["--force"]].concat()).exit,
            Exit::Clean
        );
        assert_ne!(world.read("naskah/pasar.txt"), "milik saya");
    }

    #[test]
    fn are_printed_though_one_of_them_is_faulty() {
        let world = world();
        world
            .write("p/2026/rusak.toml", faulty())
            .write("p/b.toml", faulty());
        let args = ["--format", "text", "-o", "naskah/", "p"];
        let run = render(&world, &args);
        assert_eq!(run.exit, Exit::Faulty);
        let told = |name| {
            run.err
                .find(name)
                .unwrap_or_else(|| panic!("{name}: {}", run.err))
        };
        assert!(told("p/2026/rusak.toml") < told("p/b.toml"));
        assert!(
            run.err.contains("3 perjanjian dicetak, 2 tidak"),
            "{}",
            run.err
        );
        assert_eq!(files(&world.path().join("naskah")).len(), 3);
        for _ in 0..3 {
            let again = render(&world, &[&args[..], &["--force"]].concat());
            assert_eq!(again.err, run.err);
        }
        let run = render(&world, &[&args[..], &["--force", "--draft"]].concat());
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        assert!(world.read("naskah/rusak.txt").contains("RANCANGAN"));
        assert_eq!(files(&world.path().join("naskah")).len(), 5);
    }

    #[test]
    fn are_passed_over_where_pkm_toml_says_so() {
        let world = world();
        world.write("pkm.toml", "exclude = [\"2025/\"]\n");
        render(&world, &["-o", "naskah/", "."]);
        let expected = ["bank.v2.md", "pasar.md"].map(str::to_owned);
        assert_eq!(files(&world.path().join("naskah")), expected.into());
        let kosong = render(&world, &["-o", "naskah/", "p/2025"]);
        assert_eq!(kosong.exit, Exit::Usage);
    }
}
