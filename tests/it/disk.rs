//! What lies on disk beside files: folders, links that lead nowhere, sockets; and names that nobody would choose.

#![allow(
    clippy::disallowed_methods,
    reason = "the tests lay out what the program meets"
)]

use std::fs;

use pkm::cmd::Exit;

use crate::cli::World;

const SOUND: &str = include_str!("../../examples/lumbung-desa/agreement.toml");

fn world() -> World {
    let world = World::new();
    world.write("agreement.toml", SOUND);
    world
}

#[test]
fn an_agreement_is_never_printed_over() {
    let world = world();
    for args in [&["--format", "text"][..], &["--format", "text", "--force"]] {
        let run = world.run(&[&["render", "-o", "agreement.toml"], args].concat());
        assert_eq!(run.exit, Exit::Usage);
        assert!(
            run.err.contains("`agreement.toml` ialah berkas perjanjian"),
            "{}",
            run.err
        );
    }
    assert_eq!(world.read("agreement.toml"), SOUND);
}

#[test]
fn a_dash_is_standard_output() {
    let world = world();
    let args = ["render", "--format", "text", "-o", "-"];
    assert_eq!(world.run(&args).out, world.run(&args[..3]).out);
    assert!(!world.path().join("-").exists());
    assert_eq!(
        world.run(&["render", "-o", "-"]).out,
        world.run(&["render"]).out
    );
    let run = world.run(&["render", "--format", "all", "-o", "-"]);
    assert_eq!(run.exit, Exit::Usage);
}

#[test]
fn a_document_does_not_end_as_another_form_does() {
    let world = world();
    let run = world.run(&["render", "--format", "docx", "-o", "a.pdf"]);
    assert_eq!(run.exit, Exit::Usage);
    assert!(run.err.contains(".docx"), "{}", run.err);
    for file in ["a.PDF", "a.cetak"] {
        let run = world.run(&["render", "--format", "pdf", "-o", file]);
        assert_eq!(run.exit, Exit::Clean, "{file}: {}", run.err);
    }
}

#[test]
fn a_folder_in_the_way_keeps_all_documents_from_being_written() {
    let world = world();
    world.write("lumbung.toml", SOUND);
    fs::create_dir_all(world.path().join("naskah/lumbung.txt")).expect("a folder");
    let all = ["render", "lumbung.toml", "--format", "all", "-o", "naskah/"];
    for force in [&[][..], &["--force"]] {
        let run = world.run(&[&all, force].concat());
        assert_eq!(run.exit, Exit::Usage);
        assert!(
            run.err.contains("`naskah/lumbung.txt` bukan berkas biasa"),
            "{}",
            run.err
        );
    }
    let left = fs::read_dir(world.path().join("naskah")).expect("a folder");
    assert_eq!(left.count(), 1);
}

#[test]
fn a_kind_that_nobody_knows_is_told_once() {
    let world = World::new();
    for text in ["", "[agreement]\nkind = \"perjanjian-hiba\"\n"] {
        world.write("agreement.toml", text);
        let run = world.run(&["render", "--draft"]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Faulty, ""));
        assert!(
            run.err.ends_with("sebab jenisnya tidak dikenal\n"),
            "{}",
            run.err
        );
        assert!(!run.err.contains("``"), "{}", run.err);
    }
}

#[test]
fn text_in_utf_16_is_told_from_no_text() {
    let world = World::new();
    let text = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}spec = 1\n"
            .encode_utf16()
            .flat_map(bytes)
            .collect()
    };
    for bytes in [text(u16::to_le_bytes), text(u16::to_be_bytes)] {
        world.write("agreement.toml", bytes);
        let run = world.run(&["validate"]);
        assert_eq!(run.exit, Exit::Faulty);
        assert!(run.out.contains("UTF-16"), "{}", run.out);
    }
}

#[test]
fn standard_input_is_read_once() {
    let world = World::new();
    let run = world.run_with(&["validate", "-", "-"], SOUND.as_bytes());
    assert_eq!(run.exit, Exit::Clean, "{}", run.out);
    assert!(run.out.contains("1 berkas diperiksa"), "{}", run.out);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;

    /// A socket stands for all that cannot be read to its end; unlike a pipe, it lets nobody wait.
    #[test]
    fn what_is_no_file_is_passed_over_in_a_folder() {
        let world = world();
        let _held = UnixListener::bind(world.path().join("kanal.toml")).expect("a socket");
        symlink("kanal.toml", world.path().join("tautan.toml")).expect("a link");
        symlink(".", world.path().join("folder.toml")).expect("a link");
        symlink("/dev/null", world.path().join("nihil.toml")).expect("a link");
        let run = world.run(&["validate", "."]);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Clean, ""));
        assert!(run.out.contains("1 berkas diperiksa"), "{}", run.out);
        symlink("entah.toml", world.path().join("putus.toml")).expect("a link");
        let run = world.run(&["validate", "."]);
        assert_eq!(run.exit, Exit::Broken);
        assert!(
            run.err.contains("`putus.toml` tidak dapat dibaca"),
            "{}",
            run.err
        );
    }

    #[test]
    fn what_is_no_file_is_never_replaced() {
        let world = world();
        let place = world.path().join("kanal.txt");
        let _held = UnixListener::bind(&place).expect("a socket");
        symlink("kanal.txt", world.path().join("tautan.txt")).expect("a link");
        for name in ["kanal.txt", "tautan.txt"] {
            for force in [&[][..], &["--force"]] {
                let run = world.run(&[&["render", "-o", name], force].concat());
                assert_eq!(run.exit, Exit::Usage);
                assert!(run.err.contains("bukan berkas biasa"), "{}", run.err);
            }
            let run = world.run(&["validate", "--write-baseline", name]);
            assert_eq!(run.exit, Exit::Usage, "{}", run.err);
        }
        let there = fs::symlink_metadata(&place).expect("it is there");
        assert!(!there.is_file());
        assert_eq!(fs::read_dir(world.path()).expect("a folder").count(), 3);
    }

    #[test]
    fn what_is_no_file_is_never_mended() {
        let world = World::new();
        let wrong = SOUND.replace("date = 2026-03-09", "date = \"2026-03-09\"");
        world.write("agreement.toml", &wrong);
        let run = world.run(&["validate", "--fix", "agreement.toml", "/dev/null"]);
        assert_eq!(run.exit, Exit::Usage);
        assert!(
            run.err.contains("`/dev/null` bukan berkas biasa"),
            "{}",
            run.err
        );
        assert_eq!(world.read("agreement.toml"), wrong);
    }

    #[test]
    fn a_name_does_not_steer_the_terminal() {
        let world = World::new();
        world.write("\u{1b}[2Ja.toml", SOUND);
        let run = world.run(&["render", ".", "-o", "naskah/"]);
        assert_eq!(run.exit, Exit::Clean);
        assert!(
            run.err.contains("ditulis: naskah/") && !run.err.contains('\u{1b}'),
            "{:?}",
            run.err
        );
        let begin = ["--kind", "nota-kesepahaman", "--model", "antarlembaga"];
        let run = world.run(&[&["new", "b\u{1b}[2J.toml"], &begin[..]].concat());
        assert!(
            run.exit == Exit::Clean && !run.out.contains('\u{1b}'),
            "{:?}",
            run.out
        );
    }
}
