//! Who signs, endorses and bears witness.

use super::filters::BLANK;
use super::names;
use super::plain::Plain;
use crate::agreement::{Acting, Agreement, Endorser, Party, PartyKind, Signatory};
use crate::naskah::{Closing, Signature, Signatures, Signer};

/// The signature block of an agreement.
pub(super) fn signatures(agreement: &Agreement, plain: Plain<'_>) -> Signatures {
    let closing = agreement.closing.clone().unwrap_or_default();
    let omitted = agreement
        .layout
        .iter()
        .flat_map(|layout| &layout.omit)
        .any(|name| name.0 == crate::agreement::clause_names::CLOSING);
    let endorser = |endorser: &Endorser| signed_by(endorser, plain);
    Signatures {
        parties: agreement
            .parties
            .iter()
            .enumerate()
            .map(|(index, party)| signature(names::label(agreement, index), party, plain))
            .collect(),
        endorsers: closing.endorsers.iter().map(endorser).collect(),
        witnesses: closing.witnesses.iter().map(endorser).collect(),
        closing: if omitted {
            Closing::Bare
        } else {
            Closing::Signed
        },
    }
}

fn signature(label: String, party: &Party, plain: Plain<'_>) -> Signature {
    let person = party.kind == Some(PartyKind::Perorangan);
    let mut signers: Vec<Signer> = party
        .signatories
        .iter()
        .map(|signatory| signer(signatory, plain))
        .collect();
    if signers.is_empty() {
        let own = person.then(|| plain.or_blank(party.name.as_ref()));
        signers.push(Signer {
            name: own.unwrap_or_else(|| BLANK.to_owned()),
            ..Signer::default()
        });
    }
    let role = plain.some(party.acts_as.as_ref());
    // An office that is also the role is not told twice.
    let office = |role: &String| signers.iter().any(|signer| signer.above.contains(role));
    Signature {
        label,
        role: role.filter(|role| !office(role)),
        body: (!person).then(|| plain.or_blank(party.short.as_ref().or(party.name.as_ref()))),
        signers,
    }
}

fn signer(signatory: &Signatory, plain: Plain<'_>) -> Signer {
    let position = plain.some(signatory.position.as_ref());
    let position = match signatory.acting {
        Some(Acting::Plt) => Some(format!("Plt. {}", position.as_deref().unwrap_or(BLANK))),
        Some(Acting::Plh) => Some(format!("Plh. {}", position.as_deref().unwrap_or(BLANK))),
        _ => position,
    };
    let office = plain.some(signatory.on_behalf_of.as_ref());
    let office = office.map(|office| format!("a.n. {office}"));
    let row = |label: &str, text| plain.some(text).map(|text| format!("{label} {text}"));
    Signer {
        above: office.into_iter().chain(position).collect(),
        name: plain.or_blank(signatory.name.as_ref()),
        below: [
            plain.some(signatory.rank.as_ref()),
            row("NIP", signatory.nip.as_ref()),
            row("NUPTK", signatory.nuptk.as_ref()),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn signed_by(endorser: &Endorser, plain: Plain<'_>) -> Signer {
    let nip = plain.some(endorser.nip.as_ref());
    Signer {
        above: plain.some(endorser.position.as_ref()).into_iter().collect(),
        name: plain.or_blank(endorser.name.as_ref()),
        below: nip.map(|nip| format!("NIP {nip}")).into_iter().collect(),
    }
}
