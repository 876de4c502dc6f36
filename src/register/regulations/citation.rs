//! What is typed to cite a regulation, taken apart: type, number, year and title.
//!
//! Drafters write one regulation in many ways. All of them come to the same parts, so the register is asked by parts and
//! never by spelling.

use super::forms::{self, Form, Level, Spelling};

/// A citation taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The type in its canonical short form: `UU`, `Permendagri`, `Perda Kota Semarang`; as typed where it is unknown.
    pub kind: String,
    /// The number: `23`, or `111/PMK.06/2016` where the number carries a code and the year. None for a code of law.
    pub number: Option<String>,
    /// The year; none for a code of law.
    pub year: Option<u16>,
    /// What was typed after `tentang`.
    pub about: Option<String>,
    form: Form,
}

impl Citation {
    /// Takes a citation apart; none where the text is not one citation and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (head, about) = split_about(&text);
        let head = head
            .trim_end_matches([';', ',', '.', ' '])
            .replace(" / ", "/");
        if let Some((form, _)) = forms::named(&without_state(&head)) {
            return Some(Self::of(form, None, None, about));
        }
        let tokens = tokens(&head);
        let (words, number, year) = split_colonial(&tokens).or_else(|| split_number(&tokens))?;
        let form = forms::typed(&words)
            .or_else(|| forms::typed(&without_state(&words)))
            .or_else(|| forms::by_first_word(&words))?;
        Some(Self::of(form, Some(number), Some(year), about))
    }

    /// The citation as paper spells it, with the title where one was typed; none where nobody knows what the type is short
    /// for.
    #[must_use]
    pub fn spelled(&self) -> Option<String> {
        let official = self.form.official.as_deref()?;
        let mut text = match (&self.number, self.year) {
            (Some(number), Some(year)) if self.kind == COLONIAL => {
                format!("{official} Tahun {year} Nomor {number}")
            }
            (Some(number), _) if number.contains('/') => format!("{official} Nomor {number}"),
            (Some(number), Some(year)) => format!("{official} Nomor {number} Tahun {year}"),
            _ => official.to_owned(),
        };
        if let Some(about) = &self.about {
            text.push_str(" tentang ");
            text.push_str(about);
        }
        Some(text)
    }

    /// Whether the type was typed in short or as paper spells it.
    pub(super) fn spelling(&self) -> Spelling {
        self.form.spelling
    }

    /// What two spellings of one regulation have in common: its type, its number without code, its year.
    pub(super) fn key(&self) -> Key {
        let number = self.number.as_deref().unwrap_or_default().to_lowercase();
        let serial = number.split('/').next().unwrap_or_default();
        let serial = serial.trim_start_matches("p.").trim_start_matches('0');
        (forms::folded(&self.kind), serial.to_owned(), self.year)
    }

    /// Whether a body of the state makes regulations of this type for the whole country, by a table that knows the type. What
    /// regions and villages rule is beyond any register, and so are decisions.
    #[must_use]
    pub fn is_national(&self) -> bool {
        let known = || forms::typed(&self.kind).is_some() || forms::named(&self.kind).is_some();
        self.form.level <= Level::Minister && known()
    }

    fn of(form: Form, number: Option<String>, year: Option<u16>, about: Option<String>) -> Self {
        let kind = form.short.clone();
        Self {
            kind,
            number,
            year,
            about,
            form,
        }
    }
}

/// What two spellings of one regulation have in common: type, serial number, year.
pub(super) type Key = (String, String, Option<u16>);

/// The key of a canonical short citation, without looking through the types: `UU 23/2014` is of type `UU`.
pub(super) fn key_of_id(id: &str) -> Option<Key> {
    let plain = || {
        let (kind, numbers) = id.rsplit_once(' ')?;
        let (number, year) = numbers.split_once('/')?;
        let digits =
            |text: &str| text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
        let year = (digits(number) && digits(year)).then(|| year.parse().ok())??;
        Some((forms::folded(kind), number.to_owned(), Some(year)))
    };
    plain().or_else(|| Some(Citation::parse(id)?.key()))
}

/// The place of a legal basis in a list: its level, its year, its number (Lampiran II UU 12/2011 butir 40 and 41). What is
/// no citation comes last, and a stable sort leaves it in the order typed.
#[must_use]
pub fn rank(text: &str) -> (u8, u16, u32) {
    let Some(citation) = Citation::parse(first_of(text)) else {
        return (u8::MAX, u16::MAX, u32::MAX);
    };
    let age = forms::named(&citation.kind).map(|(_, year)| year);
    let year = citation.year.or(age).unwrap_or(u16::MAX);
    let (_, serial, _) = citation.key();
    let digits: String = serial.chars().take_while(char::is_ascii_digit).collect();
    (
        tier(citation.form.level),
        year,
        digits.parse().unwrap_or(u32::MAX),
    )
}

/// The first regulation of a chain (`UU 31/1999 jo. UU 20/2001`).
pub(super) fn first_of(text: &str) -> &str {
    const LINKS: [&str; 4] = [" jo. ", " jo ", " juncto ", " sebagaimana telah "];
    let lower = text.to_ascii_lowercase();
    let cut = LINKS.iter().filter_map(|link| lower.find(link)).min();
    cut.map_or(text, |at| &text[..at])
}

/// The type whose year stands before its number.
const COLONIAL: &str = "Staatsblad";

fn tier(level: Level) -> u8 {
    level as u8
}

fn split_about(text: &str) -> (&str, Option<String>) {
    const LINK: &str = " tentang ";
    // Small letters are compared in ASCII, which leaves every byte where it stands.
    match text.to_ascii_lowercase().find(LINK) {
        Some(at) => (&text[..at], Some(text[at + LINK.len()..].trim().to_owned())),
        None => (text, None),
    }
}

/// The words of a head; `No.23` is two.
fn tokens(head: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in head.split_whitespace() {
        let number = word
            .get(..3)
            .filter(|begin| begin.eq_ignore_ascii_case("no."));
        match number {
            Some(begin) if word.len() > begin.len() => {
                tokens.push(begin.to_owned());
                tokens.push(word[begin.len()..].to_owned());
            }
            _ => tokens.push(word.trim_end_matches(':').to_owned()),
        }
    }
    tokens
}

/// `UU Nomor 23 Tahun 2014`, `UU 23/2014`, `PMK 111/PMK.06/2016` → type, number, year.
fn split_number(tokens: &[String]) -> Option<(String, String, u16)> {
    let (words, number, year) = match tokens {
        [words @ .., number, link, last] if means_year(link) => {
            (words, number.clone(), year(last)?)
        }
        [words @ .., last] => {
            let (left, right) = last.rsplit_once('/')?;
            let number = if left.contains('/') {
                last.as_str()
            } else {
                left
            };
            (words, number.to_owned(), year(right)?)
        }
        [] => return None,
    };
    let words = match words {
        [words @ .., link] if means_number(link) => words,
        words => words,
    };
    let told = number.contains(|letter: char| letter.is_ascii_digit());
    (told && !words.is_empty()).then(|| (words.join(" "), number, year))
}

/// `Staatsblad 1870:64`, `Staatsblad Tahun 1870 Nomor 64` → type, number, year.
fn split_colonial(tokens: &[String]) -> Option<(String, String, u16)> {
    let first = tokens.first()?;
    let form = forms::typed(first).filter(|form| form.short == COLONIAL)?;
    let rest = tokens[1..].join(" ");
    let mut numbers = rest
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let (left, right) = (numbers.next()?, numbers.next()?);
    numbers.next().is_none().then_some(())?;
    Some((form.short, right.to_owned(), year(left)?))
}

fn means_year(word: &str) -> bool {
    matches!(forms::folded(word).as_str(), "tahun" | "thn" | "th")
}

fn means_number(word: &str) -> bool {
    matches!(forms::folded(word).as_str(), "nomor" | "no" | "nomer")
}

fn year(word: &str) -> Option<u16> {
    let year = word
        .parse()
        .ok()
        .filter(|year| (1800..2200).contains(year))?;
    (word.len() == 4).then_some(year)
}

/// The type without the name of the state, which a citation leaves out.
fn without_state(words: &str) -> String {
    let mut words: Vec<&str> = words.split_whitespace().collect();
    let last = words.last().is_some_and(|word| *word == "RI");
    let state = words.ends_with(&["Republik", "Indonesia"]);
    words.truncate(words.len() - usize::from(last) - 2 * usize::from(state));
    words.join(" ")
}
