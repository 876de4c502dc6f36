//! Documents of every shape that a naskah can have, made of few words and of what some format takes for markup.

use pkm::naskah::{
    Align, Annex, AyatMarks, Block, Closing, Conjunction, Inline, Item, Letterhead, List, Looks,
    Mark, Marker, Naskah, Part, Pasal, Side, Signature, Signatures, Signed, Signer, Step, Table,
    TableRole, Title,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const SPECIAL: [&str; 34] = [
    "*x*",
    "_y_",
    "<b>",
    "(1)",
    "a.",
    "1)",
    "1.",
    "-",
    "+",
    "#",
    "##",
    ">",
    "|",
    "\\",
    "$x$",
    "`k`",
    "~~z~~",
    "&amp;",
    "&",
    "[t](u)",
    "![a](b)",
    ":",
    "x:",
    "\"p\"",
    "'s'",
    "سوق",
    "🤝",
    "***",
    "---",
    "===",
    "@me",
    ":smile:",
    "http://a.b",
    "</p>",
];

const MARKERS: [Marker; 5] = [
    Marker::Nomor,
    Marker::Ayat,
    Marker::Huruf,
    Marker::Angka,
    Marker::HurufKurung,
];

/// A document of any shape.
pub(crate) fn naskah() -> impl Strategy<Value = Naskah> {
    let head = (
        mark(),
        vec(text(), 0..3),
        vec(text(), 0..3),
        title(),
        blocks(),
    );
    let body = (
        vec(pasal(), 0..4),
        signatures(),
        vec(annex(), 0..3),
        looks(),
    );
    (head, body).prop_map(
        |((mark, faults, lines, title, preamble), (mut pasal, signatures, annexes, looks))| {
            for (pasal, number) in pasal.iter_mut().zip(1..) {
                pasal.number = number;
            }
            let letterhead = Letterhead {
                lines,
                ..Letterhead::default()
            };
            Naskah {
                mark,
                faults,
                letterhead,
                title,
                preamble,
                pasal,
                signatures,
                annexes,
                looks,
                ..Naskah::default()
            }
        },
    )
}

fn mark() -> impl Strategy<Value = Mark> {
    select(&[Mark::Draft, Mark::Clean][..])
}

fn looks() -> impl Strategy<Value = Looks> {
    (
        select(&[AyatMarks::Kurung, AyatMarks::Titik][..]),
        select(&[Side::Left, Side::Right][..]),
    )
        .prop_map(|(ayat, first_signs)| Looks {
            ayat,
            first_signs,
            ..Looks::default()
        })
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![3 => "[a-zA-Z]{1,9}", 2 => select(&SPECIAL[..]).prop_map(str::to_owned)];
    vec(word, 1..6).prop_map(|words| words.join(" "))
}

/// Pieces with a blank between each.
fn line() -> impl Strategy<Value = Vec<Inline>> {
    let step = (
        select(&["Pasal ", "ayat ", "sampai dengan ayat "][..]),
        "[a-z0-9]{1,2}",
        option::of(Just("judul")),
    );
    let step = step.prop_map(|(words, mark, target)| Step {
        words: words.to_owned(),
        mark,
        target: target.map(str::to_owned),
    });
    let piece = prop_oneof![
        4 => text().prop_map(Inline::Text),
        1 => text().prop_map(|text| Inline::Strong(vec![Inline::Text(text)])),
        1 => step.prop_map(|step| Inline::Reference { to: String::new(), steps: vec![step] }),
        1 => Just(Inline::Anchor("a".to_owned())),
    ];
    vec(piece, 1..4).prop_map(|pieces| {
        let blank = || Inline::Text(" ".to_owned());
        let mut line: Vec<Inline> = pieces
            .into_iter()
            .flat_map(|piece| [piece, blank()])
            .collect();
        line.pop();
        line
    })
}

fn paragraph() -> impl Strategy<Value = Block> {
    (line(), option::of(line())).prop_map(|(mut line, broken)| {
        line.extend(
            broken
                .into_iter()
                .flat_map(|rest| [vec![Inline::Break], rest].concat()),
        );
        Block::Paragraph(line)
    })
}

fn table() -> impl Strategy<Value = Block> {
    (1..5_usize, 0..4_usize).prop_flat_map(|(columns, rows)| {
        let cell = prop_oneof![4 => line(), 1 => Just(Vec::new())];
        let align = vec(
            select(&[Align::Left, Align::Center, Align::Right][..]),
            columns,
        );
        let role = select(&[TableRole::Plain, TableRole::Grouped][..]);
        (
            vec(line(), columns),
            align,
            vec(vec(cell, columns), rows),
            role,
        )
            .prop_map(|(head, mut align, rows, role)| {
                // Only signatures stand in the middle of every column.
                align[0] = Align::Left;
                Block::Table(Table {
                    head,
                    align,
                    rows,
                    role,
                })
            })
    })
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        3 => paragraph(),
        1 => table(),
        1 => vec((line(), line()), 1..4).prop_map(Block::Rows),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let item = vec(inner, 1..3).prop_map(|blocks| Item { blocks, id: None });
        (select(&MARKERS[..]), vec(item, 1..4)).prop_map(|(marker, items)| {
            Block::List(List {
                marker,
                conjunction: Conjunction::Dan,
                items,
            })
        })
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    vec(block(), 1..4)
}

fn title() -> impl Strategy<Value = Title> {
    (
        text(),
        vec(text(), 1..5),
        text(),
        option::of(text()),
        vec(text(), 1..4),
    )
        .prop_map(|(kind, parties, subject, fiscal_year, numbers)| Title {
            kind,
            parties,
            subject,
            fiscal_year,
            numbers,
        })
}

fn pasal() -> impl Strategy<Value = Pasal> {
    let item = blocks().prop_map(|blocks| Item { blocks, id: None });
    let part = vec(item, 1..4).prop_map(|ayat| Part {
        name: "a".to_owned(),
        ayat,
    });
    (prop_oneof![text(), Just(String::new())], vec(part, 1..3)).prop_map(|(heading, parts)| Pasal {
        number: 0,
        heading,
        parts,
    })
}

fn annex() -> impl Strategy<Value = Annex> {
    let signed = select(&[Signed::Again, Signed::WithTheRest][..]);
    let of = vec(text(), 0..3);
    (text(), of, text(), blocks(), signed).prop_map(|(label, of, title, blocks, signed)| Annex {
        // Labels are in capitals: LAMPIRAN I.
        label: label.to_uppercase(),
        of,
        title,
        blocks,
        signed,
        ..Annex::default()
    })
}

fn signer() -> impl Strategy<Value = Signer> {
    (vec(text(), 0..3), text(), vec(text(), 0..3)).prop_map(|(above, name, below)| Signer {
        above,
        name,
        below,
    })
}

fn signatures() -> impl Strategy<Value = Signatures> {
    let party = (
        text(),
        option::of(text()),
        option::of(text()),
        vec(signer(), 1..3),
    );
    let party = party.prop_map(|(label, role, body, signers)| Signature {
        label,
        role,
        body,
        signers,
    });
    let closing = select(&[Closing::Signed, Closing::Bare][..]);
    (
        vec(party, 1..9),
        vec(signer(), 0..5),
        vec(signer(), 0..5),
        closing,
    )
        .prop_map(|(parties, endorsers, witnesses, closing)| Signatures {
            parties,
            endorsers,
            witnesses,
            closing,
        })
}
