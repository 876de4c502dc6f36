//! What holds for every document, read back by an independent reader of XML.

mod file;

use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{WORD, write};
use crate::agreement::Agreement;
use crate::naskah::{
    Align, Annex, AyatMarks, Block, Conjunction, Contents, Inline, Item, List, Logo, Mark, Marker,
    Naskah, Paraf, Pasal, Picture, PictureKind, Signed, Table, TableRole,
};
use crate::render::Engine;
use crate::tree;
use file::{all, drawn, part, parts, sound, word};

const RICHEST: &str = include_str!("../../../../examples/air-minum-bkm/agreement.toml");
const SHORT: &str = include_str!("../../../../examples/lumbung-desa/agreement.toml");
const MANY: &str = include_str!("../../../../examples/danau-delapan-pihak/agreement.toml");
const EXAMPLES: [&str; 3] = [
    RICHEST,
    SHORT,
    include_str!("../../../../examples/koperasi-dan-petani/agreement.toml"),
];

fn example(toml: &str) -> Naskah {
    let (tree, _) = tree::read(toml);
    let agreement = Agreement::from_tree(&tree);
    let rendered = Engine::built_in().render(&agreement, &tree, Mark::Draft);
    rendered.expect("an example that renders").0
}

/// The paragraphs that Word numbers.
fn numbered<'a, 'i>(document: &'a Document<'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    const STYLES: [&str; 7] = [
        "Heading1",
        "Ayat",
        "Huruf",
        "Angka",
        "HurufKurung",
        "LampiranBernomor",
        "ListParagraph",
    ];
    all(document, "p").filter(|paragraph| {
        let style = paragraph
            .descendants()
            .find(|node| node.has_tag_name((WORD, "pStyle")));
        style
            .and_then(|style| word(style, "val"))
            .is_some_and(|style| STYLES.contains(&style))
    })
}

fn said(paragraph: Node<'_, '_>) -> String {
    let texts = paragraph
        .descendants()
        .filter(|node| node.has_tag_name((WORD, "t")));
    texts.filter_map(|text| text.text()).collect()
}

#[test]
fn examples_are_sound_and_the_same_twice() {
    for toml in EXAMPLES {
        let mut naskah = example(toml);
        for (ayat, contents) in [
            (AyatMarks::Kurung, Contents::None),
            (AyatMarks::Titik, Contents::Asked),
        ] {
            naskah.looks.ayat = ayat;
            naskah.looks.contents = contents;
            let bytes = write(&naskah);
            sound(&bytes);
            assert_eq!(bytes, write(&naskah));
        }
    }
}

#[test]
fn no_number_is_typed() {
    for toml in EXAMPLES {
        let naskah = example(toml);
        let text = part(&write(&naskah), "word/document.xml");
        let document = Document::parse(&text).expect("well-formed");
        let mut count = 0;
        for paragraph in numbered(&document) {
            let said = said(paragraph);
            let first = said.split(' ').next().unwrap_or_default();
            let bare = first.trim_matches(['(', ')', '.']);
            let typed =
                first.ends_with([')', '.']) && (bare.parse::<u32>().is_ok() || bare.len() == 1);
            assert!(!typed && first != "Pasal", "{said}");
            count += 1;
        }
        assert!(count > naskah.pasal.len() * 2, "only {count}");
    }
}

#[test]
fn a_reference_reads_the_number_of_its_paragraph() {
    let naskah = example(RICHEST);
    let text = part(&write(&naskah), "word/document.xml");
    assert!(text.contains(r"REF _Ref000000001 \n \h"), "{text}");
    let document = Document::parse(&text).expect("well-formed");
    let line = all(&document, "p")
        .map(said)
        .find(|line| line.contains("sebagaimana dimaksud dalam Pasal 2 ayat (2) huruf a"));
    assert!(line.is_some(), "the fields hold what they read");
}

/// Word lists headings, and what fields say: the label and the title of an annex, which stand in two paragraphs. Quotation
/// marks would end what a field says.
#[test]
fn word_can_list_every_annex() {
    let mut naskah = example(RICHEST);
    naskah.looks.contents = Contents::Asked;
    naskah.annexes[1].title = r#"DAFTAR "B\C""#.to_owned();
    let text = part(&write(&naskah), "word/document.xml");
    let document = Document::parse(&text).expect("well-formed");
    let fields: Vec<&str> = all(&document, "instrText")
        .filter_map(|node| node.text())
        .collect();
    let listed: Vec<&&str> = fields
        .iter()
        .filter(|field| field.starts_with(" TC "))
        .collect();
    let budget = " TC \"LAMPIRAN I\tRENCANA ANGGARAN BIAYA\" \\f l \\l 1 ";
    let quoted = " TC \"LAMPIRAN II\tDAFTAR \\\"B\\\\C\\\"\" \\f l \\l 1 ";
    assert_eq!(listed, [&budget, &quoted]);
    assert!(
        fields.contains(&r#" TOC \o "1-1" \f l \h \z "#),
        "{fields:?}"
    );
}

/// The closing and the places to sign stand on one page: every paragraph but those of the last row stays with the next.
#[test]
fn the_places_to_sign_stay_with_the_closing() {
    let naskah = example(SHORT);
    assert!(naskah.annexes.is_empty(), "the signatures end the file");
    let text = part(&write(&naskah), "word/document.xml");
    let document = Document::parse(&text).expect("well-formed");
    let closing = all(&document, "pStyle").filter(|style| word(*style, "val") == Some("Heading1"));
    let closing = closing.last().expect("a last article").range().end;
    let row = all(&document, "tr").last().expect("a last row").range();
    let mut kept = 0;
    for paragraph in all(&document, "p") {
        if paragraph.range().start > closing && paragraph.range().start < row.start {
            let keeps = paragraph
                .descendants()
                .any(|node| node.has_tag_name((WORD, "keepNext")));
            assert!(keeps, "{}", said(paragraph));
            kept += 1;
        }
    }
    assert!(kept > 6, "only {kept}");
}

/// Where no page holds all who sign, those abreast are not torn from each other, nor anybody from the name below.
#[test]
fn many_signatures_are_torn_only_between_those_abreast() {
    let text = part(&write(&example(MANY)), "word/document.xml");
    let document = Document::parse(&text).expect("well-formed");
    let has = |row: &Node<'_, '_>, name: &str| {
        row.descendants()
            .any(|node| node.has_tag_name((WORD, name)))
    };
    let apart = |row: &Node<'_, '_>| {
        let mut styles = row
            .descendants()
            .filter(|node| node.has_tag_name((WORD, "pStyle")));
        styles.any(|style| word(style, "val") == Some("JarakTandaTangan"))
    };
    let mut torn = 0;
    for row in all(&document, "tr").filter(|row| !has(row, "tblHeader")) {
        let table = row.parent_element().expect("a row stands in a table");
        let signed = table
            .descendants()
            .find(|node| node.has_tag_name((WORD, "tblStyle")));
        let signed = signed.and_then(|style| word(style, "val")) == Some("TabelTandaTangan");
        if let Some(next) = row.next_sibling_element().filter(|_| signed)
            && !has(&row, "keepNext")
        {
            assert!(apart(&next), "{}", said(row));
            torn += 1;
        }
    }
    assert!(torn > 0, "no page holds eight parties and their witnesses");
}

/// Each entry of the contents tells the page of the PDF in a field that leads to its heading.
#[test]
fn contents_tell_the_pages_of_the_pdf() {
    let mut naskah = example(RICHEST);
    naskah.looks.contents = Contents::Asked;
    let pages = crate::write::pdf::places(&naskah);
    let text = part(&write(&naskah), "word/document.xml");
    let document = Document::parse(&text).expect("well-formed");
    let entries = all(&document, "hyperlink").filter(|link| {
        let name = word(*link, "anchor").unwrap_or_default();
        let mut fields = link.descendants().filter_map(|node| node.text());
        fields.any(|field| field.split_whitespace().collect::<Vec<_>>() == ["PAGEREF", name, r"\h"])
    });
    let told: Vec<String> = entries.map(said).collect();
    let pasal = naskah.pasal.iter();
    let pasal = pasal.map(|pasal| (pasal.id(), pasal.heading.to_uppercase()));
    let annexes = naskah.annexes.iter();
    let annexes = annexes.map(|annex| (annex.id.clone(), annex.title.clone()));
    let expected: Vec<String> = pasal
        .chain(annexes)
        .map(|(id, title)| format!("{title}{}", pages[id.as_str()]))
        .collect();
    assert_eq!(told.len(), expected.len());
    for (told, expected) in told.iter().zip(&expected) {
        assert!(told.ends_with(expected), "{told} instead of {expected}");
    }
}

fn whole(row: Node<'_, '_>) -> bool {
    row.descendants()
        .any(|node| node.has_tag_name((WORD, "cantSplit")))
}

#[test]
fn the_head_of_a_table_repeats_and_no_row_is_split() {
    let text = part(&write(&example(RICHEST)), "word/document.xml");
    let document = Document::parse(&text).expect("well-formed");
    assert!(all(&document, "tr").all(whole));
    let lined = |table: &Node<'_, '_>| {
        let style = table
            .descendants()
            .find(|node| node.has_tag_name((WORD, "tblStyle")));
        style.and_then(|style| word(style, "val")) == Some("TableGrid")
    };
    let mut tables = 0;
    for table in all(&document, "tbl").filter(lined) {
        let rows = table
            .children()
            .filter(|node| node.has_tag_name((WORD, "tr")));
        let heads = rows.map(|row| {
            row.descendants()
                .any(|node| node.has_tag_name((WORD, "tblHeader")))
        });
        let heads: Vec<bool> = heads.collect();
        assert!(heads[0] && !heads[1..].contains(&true), "{heads:?}");
        tables += 1;
    }
    assert!(tables > 2, "only {tables}");
}

#[test]
fn a_picture_that_is_none_is_left_out() {
    let mut naskah = example(RICHEST);
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="12"><rect width="9" height="9"/></svg>"#;
    let png = {
        let sound = Picture {
            kind: PictureKind::Svg,
            bytes: svg.as_slice().into(),
        };
        super::picture::dots(&sound).expect("a drawing").bytes
    };
    let vast = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90000\" height=\"1\"/>";
    let outside = br#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="Cargo.toml" width="9" height="9"/></svg>"#;
    let mut huge = png.clone();
    huge[16..20].copy_from_slice(&u32::MAX.to_be_bytes());
    let shown: [(PictureKind, &[u8], usize); 9] = [
        (PictureKind::Svg, svg, 1),
        (PictureKind::Png, &png, 1),
        (PictureKind::Svg, outside, 1),
        (PictureKind::Svg, b"<svg", 0),
        (PictureKind::Svg, vast, 0),
        (PictureKind::Svg, b"", 0),
        (PictureKind::Png, &png[..png.len() / 2], 0),
        (PictureKind::Png, &huge, 0),
        (PictureKind::Png, b"", 0),
    ];
    for (kind, bytes, count) in shown {
        naskah.letterhead.logos = vec![Logo {
            path: "logo".to_owned(),
            alt: "Logo <Kota>".to_owned(),
            picture: Some(Picture {
                kind,
                bytes: bytes.into(),
            }),
        }];
        let written = write(&naskah);
        sound(&written);
        let pictures = parts(&written).into_iter().filter(|(name, _)| drawn(name));
        assert_eq!(
            pictures.count(),
            count,
            "{kind:?} {:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn properties_tell_what_is_known() {
    let mut naskah = example(RICHEST);
    naskah.about.digest = "abc".to_owned();
    let bytes = write(&naskah);
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("2026-11-02T00:00:00Z</dcterms:created>"),
        "{core}"
    );
    assert!(part(&bytes, "docProps/custom.xml").contains(r#"name="pkm-digest"><vt:lpwstr>abc<"#));
    naskah.about.date = None;
    let core = part(&write(&naskah), "docProps/core.xml");
    assert!(!core.contains("dcterms:created"), "{core}");
}

/// A draft of nothing is a file all the same.
#[test]
fn what_is_not_there_breaks_nothing() {
    let mut naskah = Naskah::default();
    naskah.looks.paraf = Paraf::Boxes;
    sound(&write(&naskah));
    naskah.pasal = vec![Pasal::default()];
    naskah.preamble = vec![
        Block::Table(Table::default()),
        Block::Rows(Vec::new()),
        Block::List(List {
            marker: Marker::Huruf,
            conjunction: Conjunction::Dan,
            items: vec![Item::default()],
        }),
    ];
    naskah.annexes = vec![Annex {
        signed: Signed::Again,
        ..Annex::default()
    }];
    sound(&write(&naskah));
}

/// However deep things stand in each other, there is room for them.
#[test]
fn lists_may_stand_deep_in_each_other() {
    let words = || vec![Inline::Text("isi".to_owned())];
    let mut blocks = vec![
        Block::Rows(vec![(words(), words())]),
        Block::Table(Table {
            head: vec![words()],
            align: vec![Align::Left],
            rows: vec![vec![words()]],
            role: TableRole::Plain,
        }),
    ];
    for _ in 0..60 {
        blocks.insert(0, Block::Paragraph(words()));
        blocks = vec![Block::List(List {
            marker: Marker::Nomor,
            conjunction: Conjunction::None,
            items: vec![Item { blocks, id: None }],
        })];
    }
    let mut naskah = example(SHORT);
    naskah.preamble.extend(blocks);
    sound(&write(&naskah));
}

/// Puts words wherever an agreement can have them.
fn everywhere(naskah: &mut Naskah, words: &str) {
    let put = || words.to_owned();
    naskah.faults = vec![put()];
    naskah.letterhead.lines = vec![put(), put()];
    naskah.title.kind = put();
    naskah.title.parties = vec![put(), put()];
    naskah.title.numbers = vec![put()];
    naskah.about.title = put();
    naskah.about.authors = vec![put()];
    for pasal in &mut naskah.pasal {
        pasal.heading = put();
        let ayat = pasal.parts.iter_mut().flat_map(|part| &mut part.ayat);
        for block in ayat.flat_map(|item| &mut item.blocks) {
            fill(block, words);
        }
    }
    for party in &mut naskah.signatures.parties {
        party.label = put();
        party.role = Some(put());
        for signer in &mut party.signers {
            signer.name = put();
            signer.below = vec![put()];
        }
    }
    for annex in &mut naskah.annexes {
        annex.title = put();
        for block in &mut annex.blocks {
            fill(block, words);
        }
    }
}

fn fill(block: &mut Block, words: &str) {
    let put = |line: &mut Vec<Inline>| line.push(Inline::Text(words.to_owned()));
    match block {
        Block::Paragraph(line) => put(line),
        Block::List(list) => {
            for block in list.items.iter_mut().flat_map(|item| &mut item.blocks) {
                fill(block, words);
            }
        }
        Block::Table(table) => {
            for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                put(cell);
            }
        }
        Block::Rows(rows) => {
            for (label, text) in rows {
                put(label);
                put(text);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// No value breaks the file.
    #[test]
    fn any_words_make_a_sound_file(words in any::<String>()) {
        let mut naskah = example(SHORT);
        naskah.looks.paraf = Paraf::Boxes;
        naskah.looks.contents = Contents::Asked;
        everywhere(&mut naskah, &words);
        sound(&write(&naskah));
    }
}
