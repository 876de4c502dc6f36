//! What stands in a signature block, line by line, for writers of any format.

use crate::naskah::{Block, Closing, Item, Naskah, Pasal, Side, Signature, Signer, plain};

/// The most parties that sign side by side; more sign in a grid of two columns.
const ABREAST: usize = 3;

/// The fewest characters that stand over the signatures on their page: about two lines. A page of nothing but signatures
/// could belong to any agreement.
const COMPANY: usize = 80;

/// A line of a column of signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// PIHAK KESATU.
    Label(String),
    /// An office, a body, a rank, a number; empty to stand level with a column beside.
    Plain(String),
    /// Where the stamp and the signature go.
    Meterai,
    /// Where a signature goes.
    Space,
    /// The name of who signs.
    Name(String),
}

/// Rows of columns that stand side by side.
pub(super) type Grid = Vec<Vec<Vec<Line>>>;

/// The parties' columns at the end of the agreement.
pub(super) fn parties(naskah: &Naskah) -> Grid {
    match naskah.signatures.closing {
        Closing::Signed => columns(naskah, &Line::Meterai),
        Closing::Bare => columns(naskah, &Line::Space),
    }
}

/// The parties' columns below an annex. It is part of the agreement and owes no stamp of its own (UU 10/2020 Pasal 4).
pub(super) fn parties_again(naskah: &Naskah) -> Grid {
    columns(naskah, &Line::Space)
}

/// The blocks beneath the parties', each with its title: who has seen the agreement, who bore witness.
pub(super) fn beneath(naskah: &Naskah) -> Vec<(&'static str, Grid)> {
    let signatures = &naskah.signatures;
    let witnesses = match signatures.witnesses.len() {
        1 => "Saksi,",
        _ => "Saksi-saksi,",
    };
    [
        ("Mengetahui,", &signatures.endorsers),
        (witnesses, &signatures.witnesses),
    ]
    .into_iter()
    .filter(|(_, signers)| !signers.is_empty())
    .map(|(title, signers)| {
        let columns = signers
            .iter()
            .map(|signer| signer_lines(signer, Line::Space));
        (title, grid(&columns.collect::<Vec<_>>(), 0))
    })
    .collect()
}

/// The word before a party in the title: ANTARA, DENGAN, DAN.
pub(super) fn joint(index: usize) -> &'static str {
    match index {
        0 => "ANTARA",
        1 => "DENGAN",
        _ => "DAN",
    }
}

/// The first ayat of the last Pasal, from 0, that stays on the page of the signatures.
pub(super) fn company(pasal: &Pasal) -> usize {
    let ayat: Vec<&Item> = pasal.ayat().collect();
    let mut said = 0;
    let enough = ayat.iter().rposition(|item| {
        said += length(&item.blocks);
        said >= COMPANY
    });
    enough.unwrap_or(0)
}

fn length(blocks: &[Block]) -> usize {
    let of = |block: &Block| match block {
        Block::Paragraph(line) => plain(line).chars().count(),
        Block::List(list) => list.items.iter().map(|item| length(&item.blocks)).sum(),
        // Each row of a table or of labels is a line or more.
        Block::Table(table) => table.rows.len() * COMPANY / 2,
        Block::Rows(rows) => rows.len() * COMPANY / 2,
    };
    blocks.iter().map(of).sum()
}

fn columns(naskah: &Naskah, space: &Line) -> Grid {
    let parties = &naskah.signatures.parties;
    // A line that any party has, all have, so that like stands beside like.
    let lines = [
        |party: &Signature| party.role.clone(),
        |party: &Signature| party.body.clone(),
    ];
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| parties.iter().any(|party| line(party).is_some()))
        .collect();
    let mut columns: Vec<Vec<Line>> = parties
        .iter()
        .map(|party| {
            let head = lines
                .iter()
                .map(|line| Line::Plain(line(party).unwrap_or_default()));
            let label = Line::Label(party.label.clone());
            let signers = signers(party, space);
            std::iter::once(label).chain(head).chain(signers).collect()
        })
        .collect();
    if naskah.looks.first_signs == Side::Right && columns.len() == 2 {
        columns.swap(0, 1);
    }
    grid(&columns, 1 + lines.len())
}

fn signers(signature: &Signature, space: &Line) -> Vec<Line> {
    let signers = signature.signers.iter().enumerate();
    signers
        .flat_map(|(index, signer)| {
            // The stamp is wanted once for each party.
            let space = if index == 0 {
                space.clone()
            } else {
                Line::Space
            };
            // An office right below a name would be read as the office of who bears it.
            let apart = (index > 0).then(|| Line::Plain(String::new()));
            apart.into_iter().chain(signer_lines(signer, space))
        })
        .collect()
}

fn signer_lines(signer: &Signer, space: Line) -> Vec<Line> {
    let mut lines: Vec<Line> = signer.above.iter().cloned().map(Line::Plain).collect();
    lines.push(space);
    lines.push(Line::Name(signer.name.clone()));
    lines.extend(signer.below.iter().cloned().map(Line::Plain));
    lines
}

fn grid(columns: &[Vec<Line>], head: usize) -> Grid {
    let abreast = if columns.len() > ABREAST { 2 } else { ABREAST };
    columns
        .chunks(abreast)
        .map(|row| {
            let mut row = row.to_vec();
            level(&mut row, head);
            row
        })
        .collect()
}

/// Sets the places to sign of columns that stand abreast on one line, by blank lines between their heads and the last line
/// of the office.
fn level(columns: &mut [Vec<Line>], head: usize) {
    let place = |column: &[Line]| {
        column
            .iter()
            .position(|line| matches!(line, Line::Meterai | Line::Space))
            .unwrap_or(column.len())
    };
    let lowest = columns
        .iter()
        .map(|column| place(column))
        .max()
        .unwrap_or(0);
    for column in columns {
        let at = place(column);
        let office = at.saturating_sub(1).max(head);
        column.splice(
            office..office,
            (at..lowest).map(|_| Line::Plain(String::new())),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::naskah::{Inline, Part};

    fn pasal(lengths: &[usize]) -> Pasal {
        let ayat = lengths.iter().map(|length| Item {
            blocks: vec![Block::Paragraph(vec![Inline::Text("a".repeat(*length))])],
            id: None,
        });
        Pasal {
            parts: vec![Part {
                name: "closing".to_owned(),
                ayat: ayat.collect(),
            }],
            ..Pasal::default()
        }
    }

    #[test]
    fn some_lines_stay_with_the_signatures_and_no_more() {
        assert_eq!(company(&pasal(&[300, 300, 200])), 2);
        assert_eq!(company(&pasal(&[300, 300, 20])), 1);
        assert_eq!(company(&pasal(&[10, 20])), 0);
        assert_eq!(company(&pasal(&[])), 0);
    }
}
