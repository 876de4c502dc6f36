//! Who signs, endorses and bears witness.

/// Who signs, endorses and bears witness.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatures {
    /// The parties, in their order.
    pub parties: Vec<Signature>,
    /// Mengetahui.
    pub endorsers: Vec<Signer>,
    /// Saksi-saksi.
    pub witnesses: Vec<Signer>,
    /// Whether the parties sign the paper itself.
    pub closing: Closing,
}

/// Whether the agreement ends in a closing with signatures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Closing {
    /// It does.
    #[default]
    Signed,
    /// The drafter left the closing out; the parties sign all the same, without meterai.
    Bare,
}

/// Where one party signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// PIHAK KESATU.
    pub label: String,
    /// The role beside the label.
    pub role: Option<String>,
    /// The body signed for.
    pub body: Option<String>,
    /// Who signs, one below the other.
    pub signers: Vec<Signer>,
}

/// Somebody's place to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// Lines above the space: a.n. the office signed for, the own office.
    pub above: Vec<String>,
    /// The name, or dots.
    pub name: String,
    /// Lines below the name: rank, NIP.
    pub below: Vec<String>,
}
