//! Where things stand, and how references to them read.

use pkm::agreement::clause_names::{CLAUSE_NAMES, CLOSING};
use pkm::naskah::plain;
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
