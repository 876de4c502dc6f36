//! A public service is handed over, and nobody says where the public complains.
//!
//! Who hands part of a public service to another, and who takes it over, both show a complaint address and channel (UU 25/2009
//! Pasal 13 ayat (1) huruf e). A service is handed over where a party that is no government provides `layanan` beside one that
//! is.

use crate::agreement::public_funds::is_government;
use crate::agreement::{Agreement, Provides};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::path;
use crate::tree::Path;
use crate::words;

pub static RULE: Rule = Rule {
    code: "complaint-channel-missing",
    weight: Weight::Warning,
    about: [
        "layanan publik diserahkan tanpa saluran pengaduan",
        "a public service handed over without a complaint channel",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let agreement = facts.agreement;
    let Some(body) = agreement.parties.iter().position(is_government) else {
        return;
    };
    if facts.reading == Reading::Broken || has_channel(agreement) {
        return;
    }
    let Some(service) = service_of_others(agreement) else {
        return;
    };
    judge
        .report(
            &service,
            words!(
                "layanan publik diserahkan kepada pihak lain, tetapi `governance.complaints` belum menyebut saluran pengaduan",
                "a public service is handed to another party, but `governance.complaints` names no channel"
            ),
        )
        .label(
            &path!["parties", body, "kind"],
            words!("masyarakat dilayani atas nama pihak ini", "the public is served in the name of this party"),
        )
        .help(words!(
            "tulis `complaints = {{ phone = \"+62…\", email = \"…\" }}` pada `[governance]` (UU 25/2009 Pasal 13 ayat (1) huruf e)",
            "write `complaints = {{ phone = \"+62…\", email = \"…\" }}` in `[governance]` (UU 25/2009 Pasal 13 ayat (1) huruf e)"
        ));
}

fn has_channel(agreement: &Agreement) -> bool {
    let governance = agreement.governance.as_ref();
    let complaints = governance.and_then(|governance| governance.complaints.as_ref());
    complaints.is_some_and(|given| {
        [&given.channel, &given.phone, &given.email]
            .into_iter()
            .any(Option::is_some)
    })
}

/// Where a party that is no government provides a service.
fn service_of_others(agreement: &Agreement) -> Option<Path> {
    agreement
        .roles
        .iter()
        .enumerate()
        .find_map(|(role, duties)| {
            let (_, party) = agreement.party(&duties.party.as_ref()?.0)?;
            let place = duties
                .provides
                .iter()
                .position(|help| *help == Provides::Layanan)?;
            (!is_government(party)).then(|| path!["roles", role, "provides", place])
        })
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    const CODE: &str = "complaint-channel-missing";

    fn file(kind: &str, rest: &str) -> String {
        format!(
            "[[parties]]\nid = \"a\"\nkind = \"{kind}\"\n[[parties]]\nid = \"b\"\nkind = \"masyarakat\"\n\
             [[roles]]\nparty = \"b\"\nprovides = [\"tenaga-kerja\", \"layanan\"]\n{rest}"
        )
    }

    #[test]
    fn the_service_is_marked() {
        assert_eq!(marks(CODE, &file("pemerintah", "")), ["\"layanan\""]);
        assert_eq!(
            marks(CODE, &file("desa", "[governance]\ncomplaints = {}\n")),
            ["\"layanan\""]
        );
    }

    #[test]
    fn a_channel_or_a_service_of_ones_own_is_right() {
        quiet(
            CODE,
            &file(
                "pemerintah",
                "[governance]\ncomplaints = { channel = \"kotak saran\" }\n",
            ),
        );
        quiet(CODE, &file("nirlaba", ""));
        quiet(
            CODE,
            &file("pemerintah", "").replace("party = \"b\"", "party = \"a\""),
        );
    }
}
