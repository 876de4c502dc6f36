//! Documents that ask more than any example does.

use pkm::naskah::{
    AyatMarks, Block, Conjunction, Contents, Inline, Item, List, Logo, Mark, Marker, Naskah, Paraf,
    Picture, PictureKind, Signature, Signer, Step,
};

use crate::judges::agreements::richest;

/// Characters that XML takes for more than they are, does not take at all, or writes the other way round.
pub(super) const HOSTILE: &str = "<w:p> & ]]> \"q\" 'a' \u{1} \u{B} \u{FFFE} \u{645}\u{62D}\u{645}\u{62F} 7 \u{5D0}\u{5D1} \u{1F33E} {PAGE} _x0041_ \\n";

/// The richest example with hostile characters wherever a text of the file can stand, and every look that can be asked for.
pub(super) fn hostile() -> Naskah {
    let mut naskah = richest();
    naskah.mark = Mark::Draft;
    naskah.faults = vec![HOSTILE.to_owned(), "x".repeat(10_000)];
    naskah.letterhead.lines.push(HOSTILE.to_owned());
    HOSTILE.clone_into(&mut naskah.title.subject);
    HOSTILE.clone_into(&mut naskah.about.title);
    naskah.about.authors = vec![HOSTILE.to_owned()];
    naskah.looks.ayat = AyatMarks::Titik;
    naskah.looks.paraf = Paraf::Boxes;
    naskah.looks.contents = Contents::Asked;
    naskah.letterhead.logos = logos();
    for pasal in &mut naskah.pasal {
        pasal.heading.push_str(HOSTILE);
    }
    for party in &mut naskah.signatures.parties {
        party.label.push_str(HOSTILE);
        party.body = Some("\u{627}".repeat(3000));
    }
    for annex in &mut naskah.annexes {
        annex.title.push_str(HOSTILE);
    }
    naskah
}

/// How many parties a crowd is.
pub(super) const CROWD: usize = 8;

/// The richest example, signed by more than one page takes: a crowd of parties, two of each.
pub(super) fn crowded() -> Naskah {
    let mut naskah = richest();
    naskah.looks.paraf = Paraf::None;
    naskah.annexes.clear();
    let signer = |name: String| Signer {
        above: vec!["Ketua".to_owned()],
        name,
        below: vec!["NIP 197003121995032001".to_owned()],
    };
    let party = |number| Signature {
        label: format!("KELOMPOK {number}"),
        body: Some("Kelompok Tani".to_owned()),
        signers: [1, 2]
            .map(|at| signer(format!("Penanda {number}.{at}")))
            .to_vec(),
        role: None,
    };
    naskah.signatures.parties = (1..=CROWD).map(party).collect();
    naskah
}

/// Three drawings, one of them wide, and what is none.
fn logos() -> Vec<Logo> {
    let drawn = |width: usize| {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="100"><rect width="{width}" height="90" fill="#2f5d62"/></svg>"##
        )
    };
    let all = [drawn(80), drawn(80), drawn(900), "<svg".to_owned()];
    let logo = |bytes: String| Logo {
        path: "logo.svg".to_owned(),
        alt: HOSTILE.to_owned(),
        picture: Some(Picture {
            kind: PictureKind::Svg,
            bytes: bytes.into_bytes().into(),
        }),
    };
    all.into_iter().map(logo).collect()
}

/// The richest example with references to marks of every level.
pub(super) fn referring(ayat: AyatMarks) -> Naskah {
    let mut naskah = richest();
    naskah.looks.ayat = ayat;
    let step = |words: &str, mark: &str, target: &str| Step {
        words: words.to_owned(),
        mark: mark.to_owned(),
        target: Some(target.to_owned()),
    };
    let reference = Inline::Reference {
        to: String::new(),
        steps: vec![
            step("Pasal ", "3", "pasal-3"),
            step(" ayat ", "(1)", "pasal-3-ayat-1"),
            step(" huruf ", "b", "pasal-3-ayat-1-huruf-b"),
            step(" angka ", "2", "pasal-3-ayat-1-huruf-b-angka-2"),
            step(" huruf ", "a", "pasal-3-ayat-1-huruf-b-angka-2-huruf-a"),
        ],
    };
    let item = |words: &str, id: &str| Item {
        blocks: vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])],
        id: Some(id.to_owned()),
    };
    let deepest = List {
        marker: Marker::HurufKurung,
        conjunction: Conjunction::Dan,
        items: vec![item(
            "paling dalam.",
            "pasal-3-ayat-1-huruf-b-angka-2-huruf-a",
        )],
    };
    let mut blocks = &mut naskah.pasal[2].parts[0].ayat[0].blocks;
    for at in [1, 1] {
        let Some(Block::List(list)) = blocks.last_mut() else {
            panic!("a list below the first ayat of Pasal 3");
        };
        blocks = &mut list.items[at].blocks;
    }
    blocks.push(Block::List(deepest));
    more_lists(&mut naskah);
    naskah.preamble.push(Block::Paragraph(vec![reference]));
    naskah
}

/// Lists that the levels of the articles do not follow: two in one ayat, one of each kind below it, one in the other.
fn more_lists(naskah: &mut Naskah) {
    let item = |blocks: Vec<Block>| Item { blocks, id: None };
    let words = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
    let list = |marker: Marker, below: Option<List>| {
        let mut first = vec![words("satu;")];
        first.extend(below.map(Block::List));
        Block::List(List {
            marker,
            conjunction: Conjunction::None,
            items: vec![item(first), item(vec![words("dua.")])],
        })
    };
    let plain = |marker: Marker| match list(marker, None) {
        Block::List(list) => list,
        _ => unreachable!("it is a list"),
    };
    let all = [
        list(Marker::Huruf, Some(plain(Marker::Angka))),
        list(Marker::Huruf, Some(plain(Marker::Huruf))),
        list(Marker::Huruf, Some(plain(Marker::HurufKurung))),
        list(Marker::Angka, Some(plain(Marker::Huruf))),
        list(Marker::Angka, Some(plain(Marker::Nomor))),
        list(Marker::Nomor, Some(plain(Marker::Nomor))),
        list(Marker::HurufKurung, None),
        list(Marker::Ayat, Some(plain(Marker::Huruf))),
    ];
    // Below an ayat among others, below the only one of its Pasal, before the articles, and in an annex.
    naskah.pasal[2].parts[0].ayat[1].blocks.extend(all.clone());
    naskah.pasal[3].parts[0].ayat[0].blocks.extend(all.clone());
    naskah.preamble.extend(all.clone());
    naskah.annexes[0].blocks.extend(all);
}
