//! Where things stand, and how references to them read.

use pkm::agreement::braces::{Piece, PieceKind, pieces};
use pkm::agreement::clause_names::{CLAUSE_NAMES, CLOSING};
use pkm::locale::value;
use pkm::naskah::{Block, Inline, Pasal, plain};
use proptest::prelude::*;

use super::{Printed, print, richest, seen};

/// Places as one reads them on the paper of the richest example.
const READ_ON_PAPER: [(&str, &str); 34] = [
    ("goals.definitions", "Pasal 1"),
    ("goals.definitions.1.meaning", "Pasal 1"),
    ("goals", "Pasal 2"),
    ("goals.objectives", "Pasal 2 ayat (2)"),
    ("goals.objectives.akses", "Pasal 2 ayat (2) huruf a"),
    ("goals.beneficiaries.1.count", "Pasal 2 ayat (3)"),
    ("goals.scope.2.items", "Pasal 3 ayat (1) huruf b"),
    ("goals.scope.2.items.1", "Pasal 3 ayat (1) huruf b angka 1"),
    ("goals.outputs.pipa.target", "Pasal 3 ayat (3)"),
    ("agreement.locations.1.village", "Pasal 3 ayat (4)"),
    ("roles", "Pasal 5"),
    ("roles.1.obligations.teknis.due", "Pasal 5 ayat (2) huruf a"),
    ("roles.2.rights", "Pasal 5 ayat (4)"),
    ("roles.2.obligations", "Pasal 5 ayat (5)"),
    ("roles.2.obligations.1", "Pasal 5 ayat (5) huruf a"),
    ("roles.2.prohibitions.1", "Pasal 7"),
    ("clauses.1.body.2.items.1", "Pasal 6 ayat (2) huruf a"),
    (
        "governance.committee.members.2.seats",
        "Pasal 8 ayat (1) huruf b",
    ),
    (
        "governance.decision",
        "Pasal 8 ayat (3) sampai dengan ayat (5)",
    ),
    ("governance.decision.quorum", "Pasal 8 ayat (5)"),
    ("governance.transparency.within", "Pasal 8 ayat (10)"),
    ("funding.total", "Pasal 9 ayat (1)"),
    (
        "funding.contributions.1.source.account",
        "Pasal 9 ayat (2) huruf a",
    ),
    ("funding.disbursements", "Pasal 9 ayat (6)"),
    ("funding.disbursements.2.amount", "Pasal 9 ayat (6) huruf b"),
    ("parties.bkm.bank.account", "Pasal 9 ayat (7)"),
    ("funding.tax", "Pasal 9 ayat (8)"),
    ("funding.stamp_duty", "Pasal 9 ayat (9)"),
    (
        "evaluation.indicators.sr.baseline",
        "Pasal 10 ayat (1) huruf a",
    ),
    ("evaluation.reports.akhir.due", "Pasal 11 ayat (2)"),
    ("term.end", "Pasal 12 ayat (1)"),
    ("term.force_majeure.events.2", "Pasal 18 ayat (1) huruf b"),
    ("governance.dispute.steps.2.mediator", "Pasal 22 ayat (2)"),
    ("closing.originals", "Pasal 24 ayat (2)"),
];

#[test]
fn things_stand_where_the_paper_has_them() {
    let Printed { places, .. } = print(&richest());
    for (path, place) in READ_ON_PAPER {
        let found = places.find(path).map(|place| place.full());
        assert_eq!(found.as_deref(), Some(place), "{path}");
    }
    assert_eq!(places.outside("annexes.rab.title"), Some("Lampiran I"));
    assert_eq!(
        places.outside("annexes.2.schedule.1.start"),
        Some("Lampiran II")
    );
    assert!(places.find("waivers.1.reason").is_none());
}

#[test]
fn references_read_as_the_law_writes_them() {
    let sentences = [
        ("menurut pada {@funding}", "Menurut dalam Pasal 10."),
        (
            "dimaksud dalam {@funding.disbursements}",
            "Dimaksud dalam Pasal 10 ayat (6).",
        ),
        (
            "dimaksud pada {@teknis}",
            "Dimaksud dalam Pasal 5 ayat (2) huruf a.",
        ),
        ("dimaksud dalam {@ayat.1}", "Dimaksud pada ayat (1)."),
        ("{@ayat.2} tidak berlaku", "Ayat (2) tidak berlaku."),
        ("dimaksud dalam {@lain}", "Dimaksud pada ayat (7) huruf b."),
        (
            "{ text = 'terdiri atas', items = ['satu', { id = 'lain', text = 'dua' }] }",
            "Terdiri atas:",
        ),
        ("menurut Pasal {@term}", "Menurut Pasal 13."),
        (
            "sesuai dengan {@rab} oleh {@bkm}",
            "Sesuai dengan Lampiran I oleh PIHAK KEDUA.",
        ),
        (
            "selama {@agreement} berlaku",
            "Selama Perjanjian Kerja Sama ini berlaku.",
        ),
    ];
    let body: Vec<String> = sentences
        .iter()
        .map(|(typed, _)| {
            if typed.starts_with("{ ") {
                (*typed).to_owned()
            } else {
                format!("'{typed}'")
            }
        })
        .collect();
    let clause = format!(
        "\n[[clauses]]\nid = \"uji\"\nheading = \"Kewajiban {{@yayasan}}\"\nafter = \"roles.prohibitions\"\nbody = [{}]\n",
        body.join(", ")
    );
    let Printed { naskah, places, .. } = print(&(richest() + &clause));
    let place = places.find("uji").expect("an own clause has a place");
    let pasal = &naskah.pasal[place.pasal - 1];
    assert_eq!(
        (pasal.number, pasal.heading.as_str()),
        (8, "Kewajiban PIHAK KETIGA")
    );
    let lines = pasal.ayat().map(|item| match &item.blocks[0] {
        pkm::naskah::Block::Paragraph(line) => plain(line),
        other => panic!("{other:?}"),
    });
    for (line, (typed, read)) in lines.zip(sentences) {
        assert_eq!(line, read, "{typed}");
    }
}

/// Where ayat count `2.`, a reference says `ayat 2`, on paper and in findings.
#[test]
fn references_name_the_ayat_by_the_mark_that_it_bears() {
    let titik = richest().replacen("[layout]", "[layout]\nayat_style = \"titik\"", 1);
    let printed = print(&titik);
    let paper = seen(&printed.markdown);
    assert!(!paper.contains("ayat ("), "{paper}");
    for sentence in [
        "Jaminan sebagaimana dimaksud pada ayat 1 meliputi:",
        "sebagaimana dimaksud dalam Pasal 2 ayat 2 huruf a",
    ] {
        assert!(paper.contains(sentence), "{paper}");
    }
    let decided = printed.places.find("governance.decision");
    assert_eq!(
        decided.map(|place| place.full()).as_deref(),
        Some("Pasal 8 ayat 3 sampai dengan ayat 5")
    );
}

/// A reference to an annex leads to it; in an addendum, whose agreement keeps the annexes, it names it all the same.
#[test]
fn references_to_annexes_lead_there() {
    let clause = "\n[[clauses]]\nheading = \"Uji\"\nbody = ['menurut {@rab} dan {@annexes.2}']\n";
    let toml = richest() + clause;
    let printed = print(&toml);
    let mut targets: Vec<String> = printed
        .naskah
        .pasal
        .iter()
        .flat_map(Pasal::ayat)
        .flat_map(|item| &item.blocks)
        .filter_map(|block| match block {
            Block::Paragraph(line) => Some(line),
            _ => None,
        })
        .flatten()
        .filter_map(|inline| match inline {
            Inline::Reference { steps, .. } => steps.first()?.target.clone(),
            _ => None,
        })
        .filter(|target| target.starts_with("lampiran"))
        .collect();
    targets.sort_unstable();
    assert_eq!(targets, ["lampiran-1", "lampiran-1", "lampiran-2"]);
    let ids: Vec<&str> = printed
        .naskah
        .annexes
        .iter()
        .map(|annex| annex.id.as_str())
        .collect();
    assert_eq!(ids, ["lampiran-1", "lampiran-2"]);

    let change = "[agreement.amends]\nchanges = [{ at = \"judul {@rab}\", becomes = \"Rincian dalam {@annexes.2}\" }]\n\n[[agreement.locations]]";
    let addendum = print(&richest().replacen("[[agreement.locations]]", change, 1));
    let paper = seen(&addendum.markdown);
    assert!(
        paper.contains("Ketentuan judul Lampiran I ditambah dengan ketentuan yang berbunyi “Rincian dalam Lampiran II”"),
        "{paper}"
    );
}

/// A page that comes loose tells what it is an annex of: kind, numbers and subject, as the title has them.
#[test]
fn an_annex_tells_what_it_belongs_to() {
    let Printed {
        naskah,
        markdown,
        text,
        ..
    } = print(&richest());
    for annex in &naskah.annexes {
        assert_eq!(annex.of.first(), Some(&naskah.title.kind));
        for number in &naskah.title.numbers {
            assert!(
                annex.of.iter().any(|line| line.ends_with(number)),
                "{annex:?}"
            );
        }
        assert!(
            annex
                .of
                .iter()
                .any(|line| line.ends_with(&naskah.title.subject))
        );
    }
    let head = "LAMPIRAN I PERJANJIAN KERJA SAMA NOMOR: 415.4/1207/DPKP/2026";
    assert!(seen(&markdown).contains(head), "{markdown}");
    assert!(super::blanks(&text).contains(head), "{text}");
}

/// An addendum quotes its agreement to the letter, and its own file states the agreement as it reads after the change.
#[test]
fn an_addendum_quotes_what_is_printed() {
    let example = |name: &str| {
        let path = super::root()
            .join("examples")
            .join(name)
            .join("agreement.toml");
        std::fs::read_to_string(path).expect("the example is there")
    };
    let whole = |toml: &str| seen(&print(toml).markdown);
    let addendum = example("adendum-lumbung-desa");
    let original = whole(&example("lumbung-desa"));
    let (head, rest) = addendum
        .split_once("[agreement.amends]")
        .expect("an addendum");
    let (_, rest) = rest.split_once("[[parties]]").expect("parties");
    let changed = whole(&format!("{head}[[parties]]{rest}"));
    let (agreement, _) = super::read(&addendum);
    let amends = agreement
        .agreement
        .and_then(|head| head.amends)
        .expect("an addendum");
    assert!(amends.changes.len() > 2);
    for change in &amends.changes {
        if let Some(was) = &change.was {
            let was = told(&was.0);
            assert!(original.contains(&was), "{was}\n{original}");
            assert!(!changed.contains(&was), "{was}\n{changed}");
        }
        let becomes = told(&change.becomes.as_ref().expect("a new text").0);
        assert!(changed.contains(&becomes), "{becomes}\n{changed}");
        assert!(!original.contains(&becomes), "{becomes}\n{original}");
    }
}

/// A text with its values in words.
fn told(text: &str) -> String {
    let piece = |piece: Piece<'_>| match piece.kind {
        PieceKind::Value(held) => value::print(&held),
        PieceKind::Plain(plain) => plain.to_owned(),
        other => panic!("{other:?}"),
    };
    pieces(text).into_iter().map(piece).collect()
}

/// An addendum names the articles of the agreement that it changes, as they stand after the change.
#[test]
fn an_addendum_names_the_articles_that_it_changes() {
    let amends = "[agreement.amends]\nkind = \"perjanjian-kerja-sama\"\nchanges = [{ at = \"{@funding.disbursements}\", becomes = \"dihapus\" }]\n\n[[agreement.locations]]";
    let addendum = richest().replacen("[[agreement.locations]]", amends, 1);
    let printed = print(&addendum);
    let paper = seen(&printed.markdown);
    assert!(
        paper.contains("Ketentuan Pasal 9 ayat (6) dihapus."),
        "{paper}"
    );
    assert_eq!(printed.naskah.pasal.len(), 2);
    assert!(printed.naskah.annexes.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is left out, the articles count from 1 without a gap, and only a text that names what was left out leads
    /// nowhere.
    #[test]
    fn leaving_clauses_out_leaves_no_gap(
        omitted in prop::sample::subsequence([&CLAUSE_NAMES[..], &[CLOSING]].concat(), 0..=CLAUSE_NAMES.len()),
    ) {
        let names: Vec<String> = omitted.iter().map(|name| format!("'{name}'")).collect();
        let toml = richest().replacen("omit = []", &format!("omit = [{}]", names.join(", ")), 1);
        let Printed { naskah, markdown, .. } = print(&toml);
        let numbers: Vec<usize> = naskah.pasal.iter().map(|pasal| pasal.number).collect();
        prop_assert_eq!(&numbers, &(1..=naskah.pasal.len()).collect::<Vec<_>>());
        for pasal in &naskah.pasal {
            let parts = pasal.parts.iter().map(|part| part.name.as_str());
            prop_assert!(parts.into_iter().all(|name| !omitted.contains(&name)), "{pasal:?}");
        }
        let named = ["funding.disbursements", "evaluation.reports"];
        if !named.iter().any(|name| omitted.contains(name)) {
            prop_assert!(!markdown.contains('…'), "{omitted:?}");
        }
    }
}
