//! The commands, run inside this process where the world may be made by hand, and as the real program where it may not.

#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out the files that the program reads"
)]

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use pkm::cmd::{Colour, Context, Exit, Stream, run};
use pkm::report::Charset;
use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder of its own for one test, and the world around it.
pub(crate) struct World {
    pub(crate) folder: TempDir,
    pub(crate) lang: Option<String>,
    pub(crate) today: Option<String>,
    pub(crate) out_is: Stream,
    pub(crate) patience: Option<String>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder can be made"),
            lang: None,
            today: Some("2026-11-02".to_owned()),
            out_is: Stream::Pipe,
            patience: None,
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("it lies in the folder"))
            .expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
        self
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).expect("the file is there")
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, b"")
    }

    pub(crate) fn run_with(&self, args: &[&str], stdin: &[u8]) -> Run {
        let (exit, out, err) = self.enter(args, stdin);
        Run {
            exit,
            out: String::from_utf8(out).expect("output is text"),
            err: String::from_utf8(err).expect("messages are text"),
        }
    }

    /// The exit and the output, which may be no text.
    pub(crate) fn bytes(&self, args: &[&str]) -> (Exit, Vec<u8>) {
        let (exit, out, _) = self.enter(args, b"");
        (exit, out)
    }

    fn enter(&self, args: &[&str], mut stdin: &[u8]) -> (Exit, Vec<u8>, Vec<u8>) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut context = Context {
            out: &mut out,
            err: &mut err,
            stdin: &mut stdin,
            cwd: self.path().to_owned(),
            clock: no_clock,
            today: self.today.clone(),
            lang: self.lang.clone(),
            patience: self.patience.clone(),
            colour: Colour::Welcome,
            out_is: self.out_is,
            err_is: Stream::Pipe,
            charset: Charset::Unicode,
            width: 80,
        };
        let args = std::iter::once("pkm")
            .chain(args.iter().copied())
            .map(OsString::from);
        let exit = run(args, &mut context);
        (exit, out, err)
    }
}

/// Tests always say which day it is.
fn no_clock() -> Date {
    date(1, 1, 1)
}

/// A file that is an agreement and not more.
const BARE: &str = "spec = 1\n";

/// A file with an error that no rule needs to find: it is no text.
const NO_TEXT: &[u8] = b"spec = 1\nx = \"\xff\"\n";

/// A picture of one pixel.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[7]).expect("a pixel");
    drop(writer);
    bytes
}

fn examples() -> String {
    format!("{}/examples", env!("CARGO_MANIFEST_DIR"))
}

fn json(text: &str) -> serde_json::Value {
    let schema = include_str!("../../schemas/findings.schema.json");
    let schema = serde_json::from_str(schema).expect("the schema is JSON");
    let value = serde_json::from_str(text).expect("the report is JSON");
    jsonschema::validate(&schema, &value).expect("the report is what its schema says");
    value
}

/// Every command, word for word; without any it is the program itself.
const COMMANDS: [&[&str]; 16] = [
    &[],
    &["validate"],
    &["render"],
    &["list"],
    &["score"],
    &["new"],
    &["rules"],
    &["explain"],
    &["schema"],
    &["templates"],
    &["templates", "list"],
    &["templates", "show"],
    &["templates", "copy"],
    &["completions"],
    &["man"],
    &["help"],
];

mod validate {
    use super::*;

    /// A logo is looked for beside the agreement, not where the program was started.
    #[test]
    fn a_logo_must_lie_where_the_agreement_says() {
        let world = World::new();
        let sound = include_str!("../../docs/rules/dasar.toml");
        let text = sound.replacen("id = \"bkm\"", "id = \"bkm\"\nlogo = \"gambar/bkm.png\"", 1);
        world.write("a/agreement.toml", text);
        let args = ["validate", "--format", "short", "a/agreement.toml"];
        let told = world.run(&args).out;
        assert!(
            told.contains("error[missing-file]") && told.lines().count() == 1,
            "{told}"
        );
        world.write("a/gambar/bkm.png", png());
        assert_eq!(world.run(&args).out, "");
    }

    /// What is no picture, is hostile, or lies elsewhere is told at the logo's own characters and never taken in.
    #[test]
    fn a_logo_must_be_a_picture_of_the_repository() {
        let world = World::new();
        let sound = include_str!("../../docs/rules/dasar.toml");
        let told = |logo: &str| {
            let text = format!("{sound}\n[layout.letterhead]\nname = \"Kota\"\nlogo = {logo:?}\n");
            let line = text.lines().count();
            world.write("a/b/agreement.toml", text);
            let run = world.run(&["validate", "--format", "short", "a/b"]);
            let code = run
                .out
                .split(['[', ']'])
                .nth(1)
                .unwrap_or_default()
                .to_owned();
            let place = format!("a/b/agreement.toml:{line}:8:");
            assert!(
                run.out.is_empty() || run.out.starts_with(&place),
                "{}",
                run.out
            );
            code
        };
        let unreadable = "unreadable-logo";
        world
            .write("a/b/teks.png", "root:x:0:0\n")
            .write("a/b/besar.png", vec![0; 6 * 1024 * 1024])
            .write(
                "a/b/huruf.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text/></svg>",
            )
            .write("a/logo.png", png())
            .write("rahasia.png", png());
        for logo in [
            "teks.png",
            "besar.png",
            "huruf.svg",
            "../logo.png",
            "/etc/passwd",
        ] {
            assert_eq!(told(logo), unreadable, "{logo}");
        }
        assert_eq!(told("../../../../../../../../etc/passwd"), unreadable);
        assert_eq!(told("tidak/../../ada.png"), unreadable);
        assert_eq!(told("."), "missing-file");
        // The whole repository may be taken from, and nothing beside it.
        world.write("a/pkm.toml", "");
        assert_eq!(told("../logo.png"), "");
        assert_eq!(told("../../rahasia.png"), unreadable);
        #[cfg(unix)]
        {
            let link = world.path().join("a/b/tautan.png");
            std::os::unix::fs::symlink("../../rahasia.png", link).expect("a link");
            assert_eq!(told("tautan.png"), unreadable);
        }
    }

    #[test]
    fn takes_files_folders_and_standard_input() {
        let world = World::new();
        world
            .write("agreement.toml", BARE)
            .write("a/agreement.toml", BARE)
            .write("a/lain.toml", BARE);
        world
            .write("a/Cargo.toml", "[package]\nspec = 1\n")
            .write("a/catatan.txt", "spec = 1\n");
        let files = |args: &[&str]| {
            json(&world.run_with(args, BARE.as_bytes()).out)["summary"]["files"].clone()
        };
        assert_eq!(files(&["validate", "--format", "json"]), 1);
        assert_eq!(files(&["validate", "--format", "json", "-"]), 1);
        assert_eq!(files(&["validate", "--format", "json", "a"]), 2);
        assert_eq!(files(&["validate", "--format", "json", "."]), 3);
        assert_eq!(
            files(&["validate", "--format", "json", ".", "a", "a/lain.toml", "-"]),
            4
        );
    }

    #[test]
    fn passes_over_what_gitignore_names_and_what_is_hidden() {
        let world = World::new();
        world
            .write("agreement.toml", BARE)
            .write("lama/agreement.toml", BARE)
            .write(".git/agreement.toml", BARE);
        world.write(".gitignore", "lama/\n");
        let run = world.run(&["validate", "--format", "json", "."]);
        assert_eq!(json(&run.out)["summary"]["files"], 1);
    }

    #[test]
    fn reports_in_the_order_of_paths_on_every_run() {
        let world = World::new();
        for name in ["c/agreement.toml", "a/agreement.toml", "b.toml", "a/z.toml"] {
            world.write(name, [NO_TEXT, b"\n"].concat());
        }
        let first = world.run(&["validate", "--format", "short", "."]).out;
        let names: Vec<&str> = first
            .lines()
            .filter_map(|line| line.split(':').next())
            .collect();
        assert_eq!(
            names,
            ["a/agreement.toml", "a/z.toml", "b.toml", "c/agreement.toml"]
        );
        for _ in 0..5 {
            assert_eq!(
                world.run(&["validate", "--format", "short", "."]).out,
                first
            );
        }
    }

    #[test]
    fn exits_with_what_was_found() {
        let world = World::new();
        world.write("baik.toml", BARE).write("rusak.toml", NO_TEXT);
        let run = world.run(&["validate", "rusak.toml"]);
        assert_eq!(run.exit, Exit::Faulty);
        assert!(
            run.out.contains("error[toml-syntax]") && run.out.contains("baris 2"),
            "{}",
            run.out
        );
        assert_eq!(
            json(
                &world
                    .run(&["validate", "--format", "json", "rusak.toml"])
                    .out
            )["summary"]["errors"],
            1
        );
        assert_eq!(world.run(&["validate", "tidak-ada.toml"]).exit, Exit::Usage);
        assert_eq!(world.run(&["validate", "--formt"]).exit, Exit::Usage);
        assert_eq!(Exit::Broken.code(), 3);
    }

    #[test]
    fn a_folder_without_agreements_is_wrong_use() {
        let world = World::new();
        world.write("kosong/catatan.txt", "");
        let run = world.run(&["validate", "kosong"]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""));
        let english = world.run(&["--lang", "en", "validate"]).err;
        insta::assert_snapshot!("nothing-to-check", run.err + &english);
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_are_read() {
        let world = World::new();
        let plain = fs::read_to_string(format!("{}/lumbung-desa/agreement.toml", examples()))
            .expect("the example");
        let windows = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
        world.write("a.toml", &plain).write("b.toml", windows);
        let count =
            |name| json(&world.run(&["validate", "--format", "json", name]).out)["summary"].clone();
        assert_eq!(count("a.toml"), count("b.toml"));
    }

    #[test]
    fn a_file_too_large_is_named_and_the_others_are_still_judged() {
        let world = World::new();
        world
            .write("agreement.toml", vec![b'#'; 9 * 1024 * 1024])
            .write("kecil.toml", BARE);
        let run = world.run(&["validate", "--format", "json", "."]);
        assert_eq!(run.exit, Exit::Broken);
        assert_eq!(json(&run.out)["summary"]["files"], 1);
        assert!(run.err.contains("8 MiB"), "{}", run.err);
    }

    #[test]
    fn every_example_gives_a_valid_report_and_a_table() {
        let world = World::new();
        let run = world.run(&["validate", "--format", "json", &examples()]);
        assert_eq!(json(&run.out)["version"], 1);
        let run = world.run(&["validate", &examples()]);
        assert!(
            run.out.contains("│ Peringatan") || run.out.contains("┆ Peringatan"),
            "{}",
            run.out
        );
        assert!(run.out.contains("berkas diperiksa"), "{}", run.out);
    }

    #[test]
    fn judging_as_signed_changes_no_file() {
        let world = World::new();
        world.run(&[
            "new",
            "--kind",
            "perjanjian-kerja-sama",
            "--model",
            "masyarakat-pemerintah",
        ]);
        let before = world.read("agreement.toml");
        world.run(&["validate", "--as", "ditandatangani"]);
        assert_eq!(world.read("agreement.toml"), before);
    }

    #[test]
    fn colours_come_only_when_asked_for() {
        let world = World::new();
        world.write("agreement.toml", NO_TEXT);
        assert!(!world.run(&["validate"]).out.contains('\u{1b}'));
        assert!(
            world
                .run(&["validate", "--color", "always"])
                .out
                .contains('\u{1b}')
        );
        assert!(
            !world
                .run(&["validate", "--color=never"])
                .out
                .contains('\u{1b}')
        );
    }

    #[test]
    fn the_day_is_read_from_the_variable_and_from_the_argument() {
        let mut world = World::new();
        world.write("agreement.toml", BARE);
        world.today = Some("kemarin".to_owned());
        let run = world.run(&["validate"]);
        assert_eq!(run.exit, Exit::Usage);
        assert!(run.err.contains("PKM_TODAY"), "{}", run.err);
        assert_ne!(
            world.run(&["validate", "--today", "2026-11-02"]).exit,
            Exit::Usage
        );
    }
}

mod new {
    use super::*;
    use pkm::agreement::Model;
    use pkm::register::kinds::Kinds;

    #[test]
    fn every_kind_and_model_begins_without_an_error_or_a_warning() {
        let world = World::new();
        for (kind, _) in Kinds::built_in().iter() {
            for model in Model::ALL.iter().map(|model| model.word()) {
                let file = format!("{kind}-{model}.toml");
                let args = [
                    "new",
                    &file,
                    "--kind",
                    kind,
                    "--model",
                    model,
                    "--parties",
                    "3",
                ];
                assert_eq!(world.run(&args).exit, Exit::Clean);
            }
        }
        let run = world.run(&["validate", ".", "--deny", "warnings"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.out);
    }

    #[test]
    fn a_kind_may_be_known_by_a_part_of_its_name() {
        let world = World::new();
        let told = |kind: &str| {
            let run = world.run(&["new", "--kind", kind, "--model", "multipihak"]);
            assert_eq!(run.exit, Exit::Usage);
            run.err
        };
        assert!(told("hibah").contains("maksud Anda `perjanjian-hibah`"));
        // Two kinds are of this name, and all are listed.
        let several = told("swakelola");
        assert!(!several.contains("maksud Anda") && several.contains("kontrak-swakelola-tipe-4"));
    }

    #[test]
    fn writes_into_a_folder_or_a_file_and_never_over_one() {
        let world = World::new();
        let begin = |path| {
            world.run(&[
                "new",
                path,
                "--kind",
                "perjanjian-hibah",
                "--model",
                "antarlembaga",
            ])
        };
        assert_eq!(begin("hibah/2026").exit, Exit::Clean);
        assert_eq!(begin("naskah.toml").exit, Exit::Clean);
        assert!(world.read("hibah/2026/agreement.toml").contains("#:schema"));
        world.write("naskah.toml", "milik saya");
        let run = begin("naskah.toml");
        assert_eq!(run.exit, Exit::Usage);
        assert!(run.err.contains("sudah ada"), "{}", run.err);
        assert_eq!(world.read("naskah.toml"), "milik saya");
        assert_eq!(
            fs::read_dir(world.path())
                .expect("the folder is there")
                .count(),
            2
        );
    }

    #[test]
    fn many_sides_need_more_than_two_parties() {
        let world = World::new();
        let begin = |parties| {
            let args = [
                "new",
                "--kind",
                "nota-kesepahaman",
                "--model",
                "multipihak",
                "--parties",
                parties,
            ];
            world.run(&args).exit
        };
        assert_eq!(begin("2"), Exit::Usage);
        assert_eq!(begin("9"), Exit::Usage);
        assert_eq!(begin("3"), Exit::Clean);
    }

    #[test]
    fn the_text_is_one_that_a_drafter_can_read() {
        let world = World::new();
        world.run(&[
            "new",
            "--kind",
            "perjanjian-bersama-desa",
            "--model",
            "masyarakat-pemerintah",
        ]);
        insta::assert_snapshot!(world.read("agreement.toml"));
    }
}

mod render {
    use super::*;

    #[test]
    fn a_file_that_is_no_text_is_not_printed() {
        let world = World::new();
        world.write("agreement.toml", NO_TEXT);
        let run = world.run(&["render", "--format", "text", "--draft"]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Faulty, ""));
        assert!(run.err.contains("toml-syntax"), "{}", run.err);
    }

    #[test]
    fn one_file_is_needed() {
        let world = World::new();
        for args in [&["."][..], &[], &["--force"], &["nihil.toml"]] {
            let run = world.run(&[&["render", "--format", "text"], args].concat());
            assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""), "{args:?}");
        }
    }

    #[test]
    fn a_folder_stands_for_the_agreement_in_it() {
        let world = World::new();
        let folder = format!("{}/lumbung-desa", examples());
        let file = format!("{folder}/agreement.toml");
        let text = |path: &str| {
            world
                .run(&["render", path, "--format", "markdown", "--draft"])
                .out
        };
        assert_eq!(text(&folder), text(&file));
        assert!(text(&file).contains("RANCANGAN"));
    }

    #[test]
    fn a_character_without_a_letter_is_named_and_a_draft_shows_a_box() {
        let world = World::new();
        let file = format!("{}/lumbung-desa/agreement.toml", examples());
        let toml = fs::read_to_string(file).expect("the example is there");
        world.write(
            "agreement.toml",
            toml.replacen("title = \"", "title = \"日 ", 1),
        );
        let run = world.run(&["render", "--format", "pdf", "-o", "a.pdf"]);
        assert_eq!(run.exit, Exit::Faulty, "{}", run.err);
        assert!(run.err.contains("`日` (U+65E5)"), "{}", run.err);
        assert!(!world.path().join("a.pdf").exists());
        let run = world.run(&["render", "--format", "pdf", "-o", "a.pdf", "--draft"]);
        assert_eq!(run.exit, Exit::Clean, "{}", run.err);
        assert!(world.path().join("a.pdf").exists());
    }

    #[test]
    fn the_agreement_file_goes_into_the_pdf_only_where_it_is_asked_for() {
        let world = World::new();
        let file = format!("{}/lumbung-desa/agreement.toml", examples());
        let bytes = |more: &[&str]| {
            let args = ["render", &file, "--format", "pdf", "-o", "a.pdf", "--force"];
            assert_eq!(world.run(&[&args, more].concat()).exit, Exit::Clean);
            fs::read(world.path().join("a.pdf")).expect("the file is there")
        };
        let name = b"agreement.toml";
        let names = |bytes: &[u8]| bytes.windows(name.len()).any(|part| part == name);
        assert!(!names(&bytes(&[])));
        assert!(names(&bytes(&["--attach-spec"])));
    }

    #[test]
    fn a_file_is_overwritten_only_by_force_and_always_whole() {
        let world = World::new();
        let file = format!("{}/lumbung-desa/agreement.toml", examples());
        let args = ["render", &file, "--format", "markdown", "--draft"];
        let text = world.run(&args).out;
        let to_file = |more: &[&str]| world.run(&[&args, more].concat());
        world.write("naskah.md", "milik saya");
        let run = to_file(&["-o", "naskah.md"]);
        assert_eq!(
            (run.exit, world.read("naskah.md").as_str()),
            (Exit::Usage, "milik saya")
        );
        assert!(run.err.contains("--force"), "{}", run.err);
        assert_eq!(to_file(&["-o", "naskah.md", "--force"]).exit, Exit::Clean);
        assert_eq!(world.read("naskah.md"), text);
        assert_eq!(to_file(&["-o", "baru.md"]).exit, Exit::Clean);
        assert_eq!(to_file(&["-o", "baru.md/x.md"]).exit, Exit::Broken);
        assert_eq!(to_file(&["-o", "belum/ada/baru.md"]).exit, Exit::Clean);
        assert_eq!(
            fs::read_dir(world.path())
                .expect("the folder is there")
                .count(),
            3
        );
    }
}

mod words {
    use super::*;

    /// Words that the command-line library would say by itself.
    const FOREIGN: [&str; 9] = [
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "possible values",
        "default",
        "Print",
        "error:",
        "tip:",
    ];

    fn help(world: &World, lang: &str) -> String {
        let page = |command: &&[&str]| {
            world
                .run(&[&["--lang", lang], *command, &["--help"]].concat())
                .out
        };
        COMMANDS
            .iter()
            .map(page)
            .collect::<Vec<_>>()
            .join("\n---\n")
    }

    #[test]
    fn help_is_whole_in_both_languages() {
        let world = World::new();
        let indonesian = help(&world, "id");
        for word in FOREIGN {
            assert!(!indonesian.contains(word), "{word}");
        }
        insta::assert_snapshot!("help-id", indonesian);
        insta::assert_snapshot!("help-en", help(&world, "en"));
    }

    #[test]
    fn wrong_use_is_told_in_both_languages_and_never_in_the_librarys_words() {
        let world = World::new();
        let wrong: [&[&str]; 12] = [
            &["valdate"],
            &["help", "valdate"],
            &["validate", "--formt", "json"],
            &["validate", "--format"],
            &["validate", "--format", "jsn"],
            &["validate", "--today", "2026-13-01"],
            &["validate", "--notes", "--notes"],
            &["validate", "-x"],
            &["new"],
            &["new", "--kind", "hibah", "--model", "antarlembaga"],
            &["new", "--parties", "1"],
            &["render", "--format", "teks", "a.toml"],
        ];
        for lang in ["id", "en"] {
            let mut told = String::new();
            for args in wrong {
                let run = world.run(&[&["--lang", lang], args].concat());
                assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""), "{args:?}");
                assert!(
                    !run.err.contains("For more information") && !run.err.contains("Usage:"),
                    "{}",
                    run.err
                );
                told.push_str(&format!("$ pkm {}\n{}\n", args.join(" "), run.err));
            }
            insta::assert_snapshot!(format!("wrong-use-{lang}"), told);
        }
    }

    #[test]
    fn the_language_comes_from_the_argument_before_the_variable() {
        let mut world = World::new();
        world.lang = Some("en".to_owned());
        assert!(world.run(&["--help"]).out.contains("Usage:"));
        assert!(
            world
                .run(&["--help", "--lang=id"])
                .out
                .contains("Cara pakai:")
        );
        world.lang = Some("fr".to_owned());
        assert_eq!(world.run(&["schema"]).exit, Exit::Usage);
        assert_eq!(world.run(&["schema", "--lang", "id"]).exit, Exit::Clean);
    }

    #[test]
    fn nothing_typed_shows_the_help_and_is_wrong_use() {
        let run = World::new().run(&[]);
        assert_eq!(run.exit, Exit::Usage);
        assert!(run.err.contains("Perintah:") && run.out.is_empty());
    }
}

mod manual {
    use super::*;

    #[test]
    fn a_page_ends_with_the_finding_of_its_wrong_example() {
        let world = World::new();
        let run = world.run(&["explain", "copies-fewer-than-parties"]);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Clean, ""));
        insta::assert_snapshot!("explain", run.out);
        let english = world.run(&["explain", "unknown-key", "--lang", "en"]).out;
        assert!(
            english.contains("\nWhy\n") && english.contains("error[unknown-key]"),
            "{english}"
        );
    }

    #[test]
    fn every_listed_code_can_be_explained() {
        let world = World::new();
        let list: serde_json::Value =
            serde_json::from_str(&world.run(&["rules", "--format", "json"]).out).expect("JSON");
        let table = world.run(&["rules"]).out;
        for rule in list.as_array().expect("a list") {
            let code = rule["code"].as_str().expect("a code");
            assert_eq!(world.run(&["explain", code]).exit, Exit::Clean, "{code}");
            assert!(table.contains(code), "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_wrong_use_and_the_nearest_is_proposed() {
        let run = World::new().run(&["explain", "unknown-keys"]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Usage, ""));
        assert!(
            run.err.contains("`unknown-key`") && run.err.contains("pkm rules"),
            "{}",
            run.err
        );
    }
}

mod extras {
    use super::*;

    #[test]
    fn the_schema_is_the_one_in_the_repository() {
        let run = World::new().run(&["schema"]);
        assert_eq!(run.out, include_str!("../../schemas/agreement.schema.json"));
    }

    #[test]
    fn completions_and_manuals_are_printed() {
        let world = World::new();
        for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
            let run = world.run(&["completions", shell]);
            assert!(
                run.exit == Exit::Clean && run.out.contains("validate"),
                "{shell}"
            );
        }
        let manual = world.run(&["man", "validate"]).out;
        assert!(
            manual.contains(".SH IKHTISAR") && !manual.contains(".SH SYNOPSIS"),
            "{manual}"
        );
        let english = world.run(&["man", "--lang", "en"]).out;
        assert!(
            english.contains(".SH COMMANDS") && english.contains(".SH EXAMPLES\n  pkm"),
            "{english}"
        );
    }

    /// What a page refers to is a page of its own: `pkm-templates-list(1)` is `pkm man templates list`.
    #[test]
    fn every_manual_page_is_referred_to_and_there() {
        let world = World::new();
        let mut pages = vec!["pkm".to_owned()];
        let mut next = 0;
        while let Some(name) = pages.get(next).cloned() {
            let mut typed: Vec<&str> = name.split('-').collect();
            typed[0] = "man";
            let page = world.run(&typed).out.replace("\\-", "-");
            let usage = name.replace('-', " ");
            assert!(page.contains(&format!("\\fB{usage}\\fR")), "{name}: {page}");
            let others = page.lines().filter_map(|line| line.strip_suffix("(1)"));
            pages.extend(others.map(str::to_owned));
            next += 1;
        }
        let commands = COMMANDS
            .iter()
            .map(|words| [&["pkm"], *words].concat().join("-"));
        let (mut pages, mut commands): (Vec<_>, Vec<_>) = (pages, commands.collect());
        pages.sort();
        commands.sort();
        assert_eq!(pages, commands);
    }

    #[test]
    fn a_manual_page_of_no_command_says_what_is_near() {
        let world = World::new();
        for command in ["man", "help"] {
            let run = world.run(&[command, "templates", "lst"]);
            assert_eq!(run.exit, Exit::Usage);
            for said in ["`templates lst`", "`list`", "pkm templates --help"] {
                assert!(run.err.contains(said), "{}", run.err);
            }
        }
    }
}

mod program {
    use super::*;

    fn pkm(folder: &Path) -> Command {
        Command::new(cargo_bin!("pkm"))
            .current_dir(folder)
            .env("PKM_TODAY", "2026-11-02")
            .env_remove("PKM_LANG")
            .env_remove("NO_COLOR")
    }

    #[test]
    fn the_real_program_gives_its_exits_to_the_shell() {
        let world = World::new();
        world.write("rusak.toml", NO_TEXT);
        let begin = [
            "new",
            "--kind",
            "nota-kesepahaman",
            "--model",
            "antarlembaga",
        ];
        pkm(world.path()).args(begin).assert().code(0);
        pkm(world.path()).arg("validate").assert().code(0);
        pkm(world.path())
            .args(["validate", "rusak.toml"])
            .assert()
            .code(1);
        pkm(world.path()).args(begin).assert().code(2);
        pkm(world.path()).args(["validate", "."]).assert().code(1);
    }

    #[test]
    fn the_real_program_reads_its_environment() {
        let world = World::new();
        pkm(world.path()).env("PKM_LANG", "en").arg("validate").assert().code(2).stderr_eq(
            "error: this folder has no `agreement.toml`\n  help: name a file or a folder, or begin an agreement with `pkm new`\n",
        );
        pkm(world.path())
            .env("PKM_TODAY", "besok")
            .args(["validate", "-"])
            .assert()
            .code(2);
        pkm(world.path())
            .args(["validate", "-"])
            .stdin(BARE)
            .assert()
            .stdout_eq("...\n1 berkas diperiksa: [..]\n...\n");
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_can_be_read_by_others_and_a_refused_folder_fails() {
        use std::os::unix::fs::PermissionsExt as _;
        let world = World::new();
        world.run(&[
            "new",
            "--kind",
            "nota-kesepahaman",
            "--model",
            "antarlembaga",
        ]);
        let mode = fs::metadata(world.path().join("agreement.toml"))
            .expect("it was written")
            .permissions()
            .mode();
        assert_eq!(mode & 0o600, 0o600);
        assert_eq!(mode & 0o111, 0);
        world.write("berkas", "");
        let run = world.run(&[
            "new",
            "berkas/di/bawahnya",
            "--kind",
            "nota-kesepahaman",
            "--model",
            "antarlembaga",
        ]);
        assert_eq!(run.exit, Exit::Broken);
    }
}
