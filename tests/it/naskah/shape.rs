//! Every kind prints every clause, and the paper keeps its form.

use pkm::agreement::clause_names::{CLAUSE_NAMES, CLOSING};
use pkm::naskah::{Mark, Title};
use pkm::render::Engine;

use super::{Printed, engine, examples, print, read, richest, seen};

/// The name under which a clause stands in the preamble, and in no manifest.
const LEGAL_BASIS: &str = "background.legal_basis";

/// What no agreement has both: a loan, shares and prices, a text on the works, a place to put off and to complain.
const REST: &str = r#"
[term.suspension]
grounds = ["banjir"]
notice = "7 hari"
"#;

#[test]
fn every_kind_prints_every_clause_once() {
    for (id, kind) in engine().kinds().iter() {
        let mut prints: Vec<&str> = kind
            .pasal
            .iter()
            .flat_map(|row| row.prints.iter().map(String::as_str))
            .collect();
        prints.sort_unstable();
        let names = CLAUSE_NAMES.iter().copied().chain([CLOSING]);
        let mut names: Vec<&str> = names.filter(|name| *name != LEGAL_BASIS).collect();
        names.sort_unstable();
        assert_eq!(prints, names, "{id}");
    }
}

/// The first document of a kind reads its templates one by one, later ones find them read.
#[test]
fn the_documents_of_a_run_are_alike() {
    for (folder, toml) in examples() {
        let (agreement, tree) = read(&toml);
        let engine = Engine::built_in();
        let render = || engine.render(&agreement, &tree, Mark::Clean);
        let (first, _) = render().expect("the first document prints");
        for _ in 0..2 {
            let (later, _) = render().expect("a later document prints");
            assert_eq!(later, first, "{}", folder.display());
        }
    }
}

#[test]
fn every_kind_renders_every_clause() {
    let funding = "[funding]\nloan = { rate = 1, per = \"bulan\", method = \"tetap\", instalments = 3, first = 2026-12-02 }\n\
        sharing = [{ party = \"bkm\", percent = 100, base = \"hasil\" }]\nprices = [{ name = \"Air\", per = \"meter kubik\", price = 2_000, to = \"bkm\" }]";
    let toml = richest().replacen("[funding]", funding, 1).replacen(
        "[governance]",
        "[governance]\nintellectual_property = \"milik {@bkm}\"",
        1,
    );
    let toml = toml + REST;
    for (id, kind) in engine().kinds().iter() {
        let toml = toml.replacen(
            "kind = \"perjanjian-kerja-sama\"",
            &format!("kind = \"{id}\""),
            1,
        );
        let Printed {
            naskah, markdown, ..
        } = print(&toml);
        let printed: Vec<&str> = naskah
            .pasal
            .iter()
            .flat_map(|pasal| pasal.parts.iter().map(|part| part.name.as_str()))
            .collect();
        for name in kind.pasal.iter().flat_map(|row| &row.prints) {
            assert!(printed.contains(&name.as_str()), "{id} without {name}");
        }
        assert_eq!(naskah.title.kind, kind.title.to_uppercase());
        assert!(
            seen(&markdown).contains(&format!("{} ini", kind.name)),
            "{id}"
        );
    }
}

/// Only one word that is longer than the line may pass its 80 columns.
#[test]
fn plain_text_keeps_to_eighty_columns() {
    for (folder, toml) in examples() {
        for line in print(&toml).text.lines() {
            let fits = line.chars().count() <= 80 || !line.trim().contains(' ');
            assert!(fits, "{}: {line}", folder.display());
        }
    }
}

#[test]
fn two_to_eight_parties_sign() {
    for count in 2..=8 {
        let party = |n| {
            let signatory = format!("{{ name = \"Wakil Kelompok {n}\", position = \"Ketua\" }}");
            format!(
                "[[parties]]\nid = \"p{n}\"\nname = \"Kelompok Tani Sumber Rejeki Nomor {n}\"\nsignatories = [{signatory}]"
            )
        };
        let parties = (1..=count).map(party).collect::<Vec<_>>().join("\n");
        let Printed { text, markdown, .. } = print(&format!(
            "[agreement]\nkind = \"nota-kesepahaman\"\ntitle = \"Uji\"\n{parties}"
        ));
        let paper = seen(&markdown);
        for n in 1..=count {
            let signs = format!("Wakil Kelompok {n}");
            assert_eq!(paper.matches(&signs).count(), 2, "{count}: {markdown}");
            assert_eq!(text.matches(&signs).count(), 2, "{count}: {text}");
        }
        assert!(
            text.lines().all(|line| line.chars().count() <= 80),
            "{text}"
        );
    }
}

#[test]
fn the_head_of_a_title_follows_the_file() {
    let title = |toml: &str| -> Title { print(toml).naskah.title };
    let toml = richest();
    assert_eq!(
        title(&toml).fiscal_year.as_deref(),
        Some("TAHUN ANGGARAN 2026")
    );
    let named = toml.replacen("heading =", "x =", 1).replacen(
        "kind = \"perjanjian-kerja-sama\"",
        "kind = \"perjanjian-kerja-sama\"\nheading = \"Kesepakatan Bersama\"",
        1,
    );
    assert_eq!(title(&named).kind, "KESEPAKATAN BERSAMA");
    let paper = seen(&print(&named).markdown);
    assert!(
        paper.contains("Kesepakatan Bersama ini") && !paper.contains("Perjanjian Kerja Sama ini")
    );
    assert!(paper.contains("bertugas dan bertanggung jawab untuk"));
}

#[test]
fn a_clean_naskah_carries_no_mark() {
    let (agreement, tree) = read(&richest());
    let (naskah, _) = engine()
        .render(&agreement, &tree, Mark::Clean)
        .expect("the richest example renders");
    assert!(!pkm::write::text::write(&naskah).contains("RANCANGAN"));
    assert!(!pkm::write::markdown::write(&naskah).contains("RANCANGAN"));
}
