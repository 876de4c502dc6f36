//! Who signs, endorses and bears witness.

use super::filters::BLANK;
use super::names;
use super::title::folded;
use crate::agreement::{Acting, Agreement, Endorser, Party, PartyKind, Signatory, Text};
use crate::naskah::{Closing, Signature, Signatures, Signer};

/// The signature block of an agreement.
pub(super) fn signatures(agreement: &Agreement) -> Signatures {
    let closing = agreement.closing.clone().unwrap_or_default();
    let omitted = agreement
        .layout
        .iter()
        .flat_map(|layout| &layout.omit)
        .any(|name| name.0 == "closing");
    Signatures {
        parties: agreement
            .parties
            .iter()
            .enumerate()
            .map(|(index, party)| signature(names::label(agreement, index), party))
            .collect(),
        endorsers: closing.endorsers.iter().map(endorser).collect(),
        witnesses: closing.witnesses.iter().map(endorser).collect(),
        closing: if omitted { Closing::Bare } else { Closing::Signed },
    }
}

fn signature(label: String, party: &Party) -> Signature {
    let person = party.kind == Some(PartyKind::Perorangan);
    let own = || Signer {
        name: party.name.as_ref().map_or_else(|| BLANK.to_owned(), folded),
        ..Signer::default()
    };
    let mut signers: Vec<Signer> = party.signatories.iter().map(signer).collect();
    if signers.is_empty() {
        signers.push(if person { own() } else { blank() });
    }
    Signature {
        label,
        role: party.acts_as.as_ref().map(folded),
        body: (!person).then(|| {
            let body = party.short.as_ref().or(party.name.as_ref());
            body.map_or_else(|| BLANK.to_owned(), folded)
        }),
        signers,
    }
}

fn signer(signatory: &Signatory) -> Signer {
    let position = signatory.position.as_ref().map(folded);
    let office = signatory.on_behalf_of.as_ref().map(folded);
    let above = match (signatory.acting, office, position) {
        (Some(Acting::An), Some(office), position) => {
            [Some(format!("a.n. {office}")), position].into_iter().flatten().collect()
        }
        (Some(Acting::Plt), _, Some(position)) => vec![format!("Plt. {position}")],
        (Some(Acting::Plh), _, Some(position)) => vec![format!("Plh. {position}")],
        (_, _, position) => position.into_iter().collect(),
    };
    let row = |label: &str, text: &Option<Text>| text.as_ref().map(|text| format!("{label} {}", folded(text)));
    Signer {
        above,
        name: signatory.name.as_ref().map_or_else(|| BLANK.to_owned(), folded),
        below: [
            signatory.rank.as_ref().map(folded),
            row("NIP", &signatory.nip),
            row("NUPTK", &signatory.nuptk),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn endorser(endorser: &Endorser) -> Signer {
    Signer {
        above: endorser.position.iter().map(folded).collect(),
        name: endorser.name.as_ref().map_or_else(|| BLANK.to_owned(), folded),
        below: endorser
            .nip
            .iter()
            .map(|nip| format!("NIP {}", folded(nip)))
            .collect(),
    }
}

fn blank() -> Signer {
    Signer {
        name: BLANK.to_owned(),
        ..Signer::default()
    }
}
