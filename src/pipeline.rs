//! The floors put together: from a text to its findings with their places on paper, and from there to the document.

use std::fmt::Write as _;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use crate::agreement::{Agreement, Status};
use crate::check::{Checked, Policy, Terms, check};
use crate::finding::{Finding, Severity};
use crate::naskah::{Mark, Naskah, Places, is_shown};
use crate::render::{Engine, Fault};
use crate::source::Source;

/// Judges a file and says where each fault shows on paper.
#[must_use]
pub fn validate(
    source: &Source,
    engine: &Engine,
    judged_as: Option<Status>,
    today: Date,
    policy: &Policy,
) -> Checked {
    let mut checked = judge(source, engine, judged_as, today, policy);
    place(&mut checked, engine);
    checked
}

/// Judges a file and leaves out where each fault shows on paper, which costs a rendering.
#[must_use]
pub fn judge(
    source: &Source,
    engine: &Engine,
    judged_as: Option<Status>,
    today: Date,
    policy: &Policy,
) -> Checked {
    let terms = Terms {
        kinds: engine.kinds(),
        judged_as,
        today,
        policy,
    };
    check(source, terms)
}

/// Says where each fault of a judged file shows on paper.
pub fn place(checked: &mut Checked, engine: &Engine) {
    if !checked.findings.is_empty()
        && let Ok((_, places)) = engine.render(&checked.agreement, &checked.tree, Mark::Draft)
    {
        for finding in &mut checked.findings {
            finding.clause = clause(&checked.agreement, &places, &finding.path);
        }
    }
}

/// The document of a judged file. A draft carries its errors at its head.
///
/// # Errors
///
/// Where the kind is unknown or cannot be printed yet, or a template is wrong.
pub fn document(
    source: &Source,
    checked: &Checked,
    engine: &Engine,
    mark: Mark,
) -> Result<Naskah, Fault> {
    let (mut naskah, _) = engine.render(&checked.agreement, &checked.tree, mark)?;
    naskah.about.digest = digest(source.text());
    if mark == Mark::Draft {
        let errors = |finding: &&Finding| finding.severity == Severity::Error;
        naskah.faults = checked.findings.iter().filter(errors).map(told).collect();
    }
    Ok(naskah)
}

/// The SHA-256 of a text, in hexadecimal digits.
fn digest(text: &str) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(text) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Where something shows on paper: `Pasal 8 ayat (3)`, `Lampiran I`, `PIHAK KEDUA`; nothing for what does not print.
fn clause(agreement: &Agreement, places: &Places, path: &str) -> Option<String> {
    let ends = path
        .match_indices('.')
        .map(|(at, _)| at)
        .chain([path.len()]);
    let prefixes: Vec<&str> = ends.map(|end| &path[..end]).collect();
    let nearest = prefixes.iter().rev().find(|prefix| places.has(prefix));
    if let Some(place) = nearest.and_then(|prefix| places.find(prefix)) {
        return Some(place.full());
    }
    if let Some(party) = path.strip_prefix("parties.") {
        return crate::render::party_label(agreement, party.split('.').next()?);
    }
    places.outside(path).map(str::to_owned)
}

/// An error in one line, for the head of a draft, in the language of the paper.
fn told(finding: &Finding) -> String {
    let place = finding.clause.as_ref().unwrap_or(&finding.path);
    let told = if place.is_empty() {
        finding.message.id.clone()
    } else {
        format!("{place}: {}", finding.message.id)
    };
    let shown: String = told
        .chars()
        .filter(|c| c.is_whitespace() || is_shown(*c))
        .collect();
    let told = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    quoted(&told)
}

/// Backticks are for screens: on paper a name stands in quotation marks.
fn quoted(told: &str) -> String {
    let mut pieces = told.split('`');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (piece, mark) in pieces.zip(['“', '”'].into_iter().cycle()) {
        out.push(mark);
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_name_is_quoted_on_paper() {
        assert_eq!(
            quoted("tidak ada yang bernama `funding.pencairan`, ada `funding`"),
            "tidak ada yang bernama “funding.pencairan”, ada “funding”"
        );
        assert_eq!(quoted("tanpa nama"), "tanpa nama");
    }
}
