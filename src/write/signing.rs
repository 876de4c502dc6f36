//! What stands in a signature block, line by line, for writers of any format.

use crate::naskah::{Closing, Naskah, Side, Signature, Signer};

/// The most parties that sign side by side; more sign in a grid of two columns.
const ABREAST: usize = 3;

/// A line of a column of signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// PIHAK KESATU.
    Label(String),
    /// An office, a body, a rank, a number.
    Plain(String),
    /// Where the stamp and the signature go.
    Meterai,
    /// Where a signature goes.
    Space,
    /// The name of who signs.
    Name(String),
}

/// The parties' columns, a list for each row of the grid.
pub(super) fn parties(naskah: &Naskah) -> Vec<Vec<Vec<Line>>> {
    let signatures = &naskah.signatures;
    let mut columns: Vec<Vec<Line>> = signatures
        .parties
        .iter()
        .map(|signature| column(signature, signatures.closing))
        .collect();
    if naskah.looks.first_signs == Side::Right && columns.len() == 2 {
        columns.swap(0, 1);
    }
    grid(columns)
}

/// The columns of endorsers or witnesses.
pub(super) fn signers(signers: &[Signer]) -> Vec<Vec<Vec<Line>>> {
    grid(signers.iter().map(|signer| signer_lines(signer, Line::Space)).collect())
}

/// The word before a party in the title: ANTARA, DENGAN, DAN.
pub(super) fn joint(index: usize, count: usize) -> &'static str {
    match index {
        0 => "ANTARA",
        1 => "DENGAN",
        _ if index + 1 == count => "DAN",
        _ => "DENGAN",
    }
}

fn column(signature: &Signature, closing: Closing) -> Vec<Line> {
    let mut lines = vec![Line::Label(signature.label.clone())];
    lines.extend(signature.role.iter().cloned().map(Line::Plain));
    lines.extend(signature.body.iter().cloned().map(Line::Plain));
    for (index, signer) in signature.signers.iter().enumerate() {
        // The stamp is wanted once for each party.
        let space = match closing {
            Closing::Signed if index == 0 => Line::Meterai,
            _ => Line::Space,
        };
        lines.extend(signer_lines(signer, space));
    }
    lines
}

fn signer_lines(signer: &Signer, space: Line) -> Vec<Line> {
    let mut lines: Vec<Line> = signer.above.iter().cloned().map(Line::Plain).collect();
    lines.push(space);
    lines.push(Line::Name(signer.name.clone()));
    lines.extend(signer.below.iter().cloned().map(Line::Plain));
    lines
}

fn grid(columns: Vec<Vec<Line>>) -> Vec<Vec<Vec<Line>>> {
    let abreast = if columns.len() > ABREAST { 2 } else { ABREAST };
    columns
        .chunks(abreast)
        .map(|row| {
            let mut row = row.to_vec();
            level(&mut row);
            row
        })
        .collect()
}

/// Sets the places to sign of columns that stand abreast on one line, by blank lines above.
fn level(columns: &mut [Vec<Line>]) {
    let place = |column: &[Line]| {
        column
            .iter()
            .position(|line| matches!(line, Line::Meterai | Line::Space))
            .unwrap_or(column.len())
    };
    let lowest = columns.iter().map(|column| place(column)).max().unwrap_or(0);
    for column in columns {
        let at = place(column);
        column.splice(at..at, (at..lowest).map(|_| Line::Plain(String::new())));
    }
}
