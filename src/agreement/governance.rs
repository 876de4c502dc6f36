//! How the parties decide, meet, speak and settle.

use super::fact::{Fact, Field, Shape, Show, choices, record};
use super::values::{Amount, Id, Item, Quorum, Text, Who};
use super::walk::Step;
use crate::locale::duration::Duration;
use crate::tree::{Node, Value};

choices! {
    /// How a decision is made.
    pub enum DecisionMethod {
        /// Deliberation towards consensus.
        MusyawarahMufakat = "musyawarah-mufakat",
        /// Most votes.
        SuaraTerbanyak = "suara-terbanyak",
        /// All agree.
        KesepakatanBulat = "kesepakatan-bulat",
    }
}

choices! {
    /// A step of settling a dispute.
    pub enum DisputeMethod {
        /// Deliberation.
        Musyawarah = "musyawarah",
        /// Mediation.
        Mediasi = "mediasi",
        /// Facilitation by an authority.
        Fasilitasi = "fasilitasi",
        /// Arbitration.
        Arbitrase = "arbitrase",
        /// A court.
        Pengadilan = "pengadilan",
    }
}

choices! {
    /// An office in the committee.
    pub enum Seat {
        /// Chair.
        Ketua = "ketua",
        /// Vice chair.
        WakilKetua = "wakil-ketua",
        /// Secretary.
        Sekretaris = "sekretaris",
        /// Member.
        Anggota = "anggota",
    }
}

choices! {
    /// What a change of leaders does to the agreement.
    pub enum LeadershipChange {
        /// It stays in force.
        TetapBerlaku = "tetap-berlaku",
        /// The parties look at it together.
        DitinjauBersama = "ditinjau-bersama",
    }
}

choices! {
    /// Whether rights and duties may be handed on.
    pub enum Assignment {
        /// They may not.
        Dilarang = "dilarang",
        /// With written consent.
        DenganPersetujuanTertulis = "dengan-persetujuan-tertulis",
    }
}

record! {
    /// The section `governance`.
    pub struct Governance {
        /// How decisions are made.
        required decision: Decision,
        /// Who steers.
        optional committee: Committee,
        /// When the parties meet.
        optional meetings: Meetings,
        /// Who facilitates.
        optional facilitator: Who,
        /// How disputes are settled.
        optional dispute: Dispute,
        /// How letters reach the parties.
        optional correspondence: Correspondence,
        /// How the agreement is made public.
        optional transparency: Transparency,
        /// Where the public complains.
        optional complaints: Complaints,
        /// What a change of leaders does.
        optional leadership_change: LeadershipChange,
        /// What is kept secret.
        optional confidentiality: Confidentiality,
        /// Who answers for personal data.
        optional data_protection: DataProtection,
        /// What honest dealing asks of all.
        list integrity: Item,
        /// Whose the works are.
        optional intellectual_property: Property,
        /// Whether rights and duties may be handed on.
        optional assignment: Assignment,
        /// The record of the village deliberation (berita acara musyawarah desa).
        optional village_deliberation: super::parties::Decree,
    }
}

record! {
    /// How decisions are made.
    pub struct Decision {
        /// First.
        required method: DecisionMethod,
        /// If that fails.
        optional fallback: DecisionMethod,
        /// Of the seats or, without a committee, the parties.
        optional quorum: Quorum,
    }
}

record! {
    /// The body that steers.
    pub struct Committee {
        /// Its name.
        required name: Text,
        /// What it does.
        list duties: Item,
        /// Who sits in it.
        list members: Member,
    }
}

record! {
    /// A party's place in the committee.
    pub struct Member {
        /// Whose.
        required party: Id,
        /// Which office.
        optional position: Seat,
        /// How many seats; left out: one.
        optional seats: Amount,
    }
}

record! {
    /// When the parties meet.
    pub struct Meetings {
        /// How often.
        optional every: Duration,
        /// A party's id, or `bergilir`.
        optional chair: Id,
    }
}

record! {
    /// How disputes are settled.
    pub struct Dispute {
        /// Step by step.
        required_list steps: DisputeStep,
    }
}

record! {
    /// A step of settling a dispute.
    pub struct DisputeStep {
        /// How.
        required method: DisputeMethod,
        /// How long it may take.
        optional within: Duration,
        /// Who mediates or facilitates.
        optional mediator: Text,
        /// Which court or which arbitration body.
        optional forum: Text,
    }
}

record! {
    /// How letters reach the parties.
    pub struct Correspondence {
        /// How soon a change of address is told.
        optional change_notice: Duration,
    }
}

record! {
    /// How the agreement is made public.
    pub struct Transparency {
        /// Whether it is.
        optional publish: bool,
        /// Where.
        optional channel: Text,
        /// How soon after signing.
        optional within: Duration,
    }
}

record! {
    /// Where the public complains.
    pub struct Complaints {
        /// In any other way: a box, a counter.
        optional channel: Text,
        /// By telephone.
        optional phone: Text,
        /// By electronic mail.
        optional email: Text,
    }
}

record! {
    /// What is kept secret.
    pub struct Confidentiality {
        /// What it covers; left out: everything.
        optional covers: Text,
        /// How long it outlives the agreement.
        optional survives: Duration,
    }
}

record! {
    /// Who answers for personal data (UU 27/2022).
    pub struct DataProtection {
        /// Who decides what it is used for (pengendali).
        optional controller: Who,
        /// Who uses it on the controller's order (prosesor).
        list processors: Who,
    }
}

/// Whose the works are: a sentence, or owner, publication and acknowledgement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Property {
    /// The whole rule in one sentence.
    pub text: Option<Text>,
    /// The rule in parts.
    pub parts: PropertyParts,
}

record! {
    /// Whose the works are, in parts.
    pub struct PropertyParts {
        /// Who owns them.
        optional owner: Who,
        /// How they may be published.
        optional publication: Text,
        /// How help is acknowledged.
        optional acknowledgement: Text,
    }
}

impl Field for Property {
    fn shape() -> Shape {
        match PropertyParts::shape() {
            Shape::Record(keys) => Shape::TextOrRecord(keys),
            other => other,
        }
    }

    fn read(node: &Node) -> Option<Self> {
        match node.value {
            Value::String(_) => Some(Self {
                text: Text::read(node),
                parts: PropertyParts::default(),
            }),
            _ => PropertyParts::read(node).map(|parts| Self { text: None, parts }),
        }
    }

    fn fact(&self) -> Fact<'_> {
        let text = self.text.as_ref().map_or(Fact::Absent, Field::fact);
        match self.parts.fact() {
            Fact::Record(mut parts) => {
                parts.insert(0, ("text", text));
                Fact::Record(parts)
            }
            other => other,
        }
    }

    fn visit<'t>(&self, node: &'t Node, steps: &mut Vec<Step<'t>>, show: &mut Show<'_, 't>) {
        match &self.text {
            Some(text) => text.visit(node, steps, show),
            None => self.parts.visit(node, steps, show),
        }
    }
}
