//! The types of regulation: how they are abbreviated, how paper spells them, where they stand in the hierarchy.
//!
//! Ministries and agencies come and go, so a type that no table knows is still recognised by its first word.

use super::names::{AGENCIES, FIXED, MINISTRIES, NAMED, REGIONAL};

/// The place of a type in the hierarchy (UU 12/2011 Pasal 7 and Pasal 8; the order of levels is that of legal bases).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Undang-Undang Dasar.
    Constitution,
    /// Ketetapan MPR.
    Assembly,
    /// Undang-Undang, Perppu and what the colony left at their level.
    Law,
    /// Peraturan Pemerintah.
    Government,
    /// Peraturan Presiden and Keputusan Presiden.
    President,
    /// Peraturan Menteri and those of other state bodies.
    Minister,
    /// Peraturan Daerah of a province.
    ProvinceCouncil,
    /// Peraturan Gubernur.
    Governor,
    /// Peraturan Daerah of a kabupaten or kota.
    RegencyCouncil,
    /// Peraturan Bupati and Peraturan Wali Kota.
    Regent,
    /// Peraturan Desa and Peraturan Kepala Desa.
    Village,
    /// Decisions, instructions, rules of a body for itself.
    Other,
}

/// Whether the type was typed as paper spells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    Short,
    Official,
}

/// A recognised type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The abbreviation in its canonical spelling; as typed where no table knows it.
    pub short: String,
    /// The type as paper spells it; none for an abbreviation that no table knows.
    pub official: Option<String>,
    /// Its place in the hierarchy.
    pub level: Level,
    /// How it was typed.
    pub spelling: Spelling,
}

/// Recognises a document that is cited by its name alone, and gives its year.
pub fn named(words: &str) -> Option<(Form, u16)> {
    NAMED
        .iter()
        .find_map(|(short, official, other, year, level)| {
            let spelling = spelled_as(words, short, official, other)?;
            Some((form(short, official, *level, spelling), *year))
        })
}

/// Recognises a type of regulation in the words that stand before its number.
pub fn typed(words: &str) -> Option<Form> {
    fixed(words)
        .or_else(|| minister(words))
        .or_else(|| agency(words))
        .or_else(|| regional(words))
}

/// Takes a type that no table knows for one by its first word, for new bodies make rules every year.
pub fn by_first_word(words: &str) -> Option<Form> {
    const INTERNAL: [&str; 5] = ["rektor", "direktur", "direksi", "dekan", "bersama"];
    let plain = folded(words);
    let mut parts = plain.split(' ');
    let (first, second) = (parts.next()?, parts.next());
    match (first, second) {
        ("peraturan", Some(body)) if !INTERNAL.contains(&body) => {
            Some(unknown(words, Level::Minister, Spelling::Official))
        }
        ("peraturan" | "keputusan" | "instruksi", Some(_)) | ("surat", Some("edaran")) => {
            Some(unknown(words, Level::Other, Spelling::Official))
        }
        ("perka" | "perlem" | "perban", Some(_)) => {
            Some(unknown(words, Level::Minister, Spelling::Short))
        }
        _ if first.starts_with("permen") => Some(unknown(words, Level::Minister, Spelling::Short)),
        _ if first.starts_with("kepmen") => Some(unknown(words, Level::Other, Spelling::Short)),
        _ => None,
    }
}

/// Brings text to the form in which spellings are compared: small letters, blanks for hyphens, no points.
pub fn folded(text: &str) -> String {
    let plain = text.to_lowercase().replace('-', " ").replace('.', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fixed(words: &str) -> Option<Form> {
    FIXED.iter().find_map(|(short, official, other, level)| {
        let spelling = spelled_as(words, short, official, other)?;
        Some(form(short, official, *level, spelling))
    })
}

fn minister(words: &str) -> Option<Form> {
    const ACTS: [(&str, &str, Level); 2] = [
        ("Permen", "Peraturan Menteri", Level::Minister),
        ("Kepmen", "Keputusan Menteri", Level::Other),
    ];
    let plain = folded(words);
    ACTS.iter().find_map(|(short, official, level)| {
        let (office, spelling) = match plain.strip_prefix(&folded(official)) {
            Some(office) => (office, Spelling::Official),
            None => (plain.strip_prefix(&folded(short))?, Spelling::Short),
        };
        let (after, name, _) = MINISTRIES.iter().find(|(after, name, other)| {
            same(office, after)
                || same(office, name)
                || other.iter().any(|other| same(office, other))
        })?;
        let spelling = if same(office, name) {
            spelling
        } else {
            Spelling::Short
        };
        Some(form(
            &format!("{short}{after}"),
            &format!("{official} {name}"),
            *level,
            spelling,
        ))
    })
}

fn agency(words: &str) -> Option<Form> {
    const ACTS: [(&str, &str); 6] = [
        ("perlem ", "Peraturan"),
        ("perban ", "Peraturan"),
        ("perka ", "Peraturan Kepala"),
        ("peraturan kepala ", "Peraturan Kepala"),
        ("peraturan lembaga ", "Peraturan"),
        ("peraturan ", "Peraturan"),
    ];
    let plain = folded(words);
    ACTS.iter().find_map(|(prefix, act)| {
        let body = plain.strip_prefix(prefix)?;
        let (abbreviation, name) = AGENCIES
            .iter()
            .find(|(abbreviation, name)| same(body, abbreviation) || same(body, name))?;
        let official = format!("{act} {name}");
        let spelling = if same(words, &official) {
            Spelling::Official
        } else {
            Spelling::Short
        };
        Some(form(
            &format!("{act} {abbreviation}"),
            &official,
            Level::Minister,
            spelling,
        ))
    })
}

fn regional(words: &str) -> Option<Form> {
    REGIONAL.iter().find_map(|(short, official, other, level)| {
        let (place, spelling) = [*official, *short]
            .iter()
            .chain(*other)
            .find_map(|name| after_name(words, name).map(|place| (place, *name)))?;
        let spelling = if spelling == *official {
            Spelling::Official
        } else {
            Spelling::Short
        };
        let place = region_of(*level, &unabridged(place));
        let level = match level {
            Level::RegencyCouncil if of_province(&place) => Level::ProvinceCouncil,
            level => *level,
        };
        let short = format!("{short} {place}");
        let official = format!("{official} {place}");
        Some(form(short.trim_end(), official.trim_end(), level, spelling))
    })
}

/// The words after a type's name, empty where nothing follows.
fn after_name<'a>(words: &'a str, name: &str) -> Option<&'a str> {
    let head = words.get(..name.len())?;
    let rest = &words[name.len()..];
    let whole = rest.is_empty() || rest.starts_with(' ');
    (whole && head.eq_ignore_ascii_case(name)).then(|| rest.trim())
}

fn unabridged(place: &str) -> String {
    let words = place.split_whitespace().map(|word| match word {
        "Kab." | "Kab" => "Kabupaten",
        "Prov." | "Prov" => "Provinsi",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The region as an office names it: a Bupati is of Sleman, not of Kabupaten Sleman.
fn region_of(level: Level, place: &str) -> String {
    let kinds: &[&str] = match level {
        Level::Governor => &["Provinsi "],
        Level::Regent => &["Kabupaten ", "Kota "],
        _ => &[],
    };
    let bare = kinds.iter().find_map(|kind| place.strip_prefix(kind));
    bare.unwrap_or(place).to_owned()
}

fn of_province(place: &str) -> bool {
    let place = folded(place);
    let begins = [
        "provinsi",
        "propinsi",
        "daerah khusus",
        "daerah istimewa",
        "dki",
        "diy",
    ];
    place == "aceh" || begins.iter().any(|word| place.starts_with(word))
}

fn unknown(words: &str, level: Level, spelling: Spelling) -> Form {
    let official = (spelling == Spelling::Official).then(|| words.to_owned());
    Form {
        short: words.to_owned(),
        official,
        level,
        spelling,
    }
}

fn form(short: &str, official: &str, level: Level, spelling: Spelling) -> Form {
    Form {
        short: short.to_owned(),
        official: Some(official.to_owned()),
        level,
        spelling,
    }
}

fn spelled_as(words: &str, short: &str, official: &str, other: &[&str]) -> Option<Spelling> {
    if same(words, official) {
        return Some(Spelling::Official);
    }
    let known = same(words, short) || other.iter().any(|name| same(words, name));
    known.then_some(Spelling::Short)
}

/// Whether two spellings differ in nothing but capitals, blanks, hyphens and points.
fn same(left: &str, right: &str) -> bool {
    letters(left).eq(letters(right))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|letter| !matches!(letter, ' ' | '-' | '.' | ','))
        .flat_map(char::to_lowercase)
}
