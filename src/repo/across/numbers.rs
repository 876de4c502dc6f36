//! The numbers that parties give, and one given twice.

use std::collections::BTreeMap;

use super::card::Spot;
use super::{Card, Sheet};
use crate::agreement::Text;
use crate::words;

/// Every number of the set, with the files that bear it.
pub struct Numbers(BTreeMap<String, Vec<usize>>);

impl Numbers {
    pub fn of(files: &[&Card]) -> Self {
        let mut numbers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, file) in files.iter().enumerate() {
            for own in &file.numbers {
                numbers.entry(own.typed.clone()).or_default().push(place);
            }
        }
        Self(numbers)
    }

    /// A file that bears a number, other than the one that asks.
    pub fn other(&self, number: &str, asking: usize) -> Option<usize> {
        let files = self.0.get(number)?;
        files.iter().copied().find(|file| *file != asking)
    }
}

/// A number without what spelling may change; none where it is still to come.
pub fn plain(number: &Text) -> Option<String> {
    let blank = ["..", "…", "__"].iter().any(|dots| number.0.contains(dots));
    let told = number.0.contains(|letter: char| letter.is_ascii_digit());
    (told && !blank).then(|| folded(&number.0))
}

/// Text in capitals with single blanks.
pub fn folded(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_uppercase()
}

/// Tells the later of two files that bear the same number from a party of the same name. Some offices number an addendum like
/// the agreement that it changes.
pub fn twice(sheet: &mut Sheet<'_>) {
    let mut first: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (file, card) in sheet.filed() {
        let mut told = false;
        for own in &card.numbers {
            let Some(party) = &own.party else { continue };
            if card.amended.as_ref() == Some(&own.typed) {
                continue;
            }
            let earlier = *first.entry((party, &own.typed)).or_insert(file);
            if earlier != file && !told {
                told = true;
                report(file, &own.at, earlier, sheet);
            }
        }
    }
}

fn report(file: usize, at: &Spot, earlier: usize, sheet: &mut Sheet<'_>) {
    let other = sheet.name(earlier);
    sheet.report(
        file,
        "duplicate-agreement-number",
        at,
        words!(
            "diharapkan nomor yang belum dipakai pihak ini, tetapi nomor yang sama ada dalam `{other}`",
            "expected a number that this party has not used, but `{other}` has the same"
        ),
        words!(
            "beri nomor baru; bila ini adendum, sebutkan naskah yang diubah dengan `amends`",
            "give a new number; if this is an addendum, name what it changes with `amends`"
        ),
    );
}

#[cfg(test)]
mod tests {
    use super::super::trial::found;

    fn numbered(name: &str, number: &str) -> String {
        format!("[[parties]]\nname = \"{name}\"\nnumber = \"{number}\"\n")
    }

    #[test]
    fn the_later_file_is_told() {
        let [a, b] = [
            numbered("Dinas A", "1/PKS/2026"),
            numbered("Dinas  a", "1/pks/2026"),
        ];
        let expected = (1, "duplicate-agreement-number", "\"1/pks/2026\"".to_owned());
        assert_eq!(found(&[&a, &b]), [expected]);
    }

    #[test]
    fn another_party_a_blank_or_an_addendum_may_have_the_same() {
        let a = numbered("Dinas A", "1/PKS/2026");
        assert!(found(&[&a, &numbered("Dinas B", "1/PKS/2026")]).is_empty());
        let blank = numbered("Dinas A", "..../PKS/2026");
        assert!(found(&[&blank, &blank]).is_empty());
        let addendum =
            format!("[agreement]\namends = {{ number = \"1/PKS/2026\", changes = [] }}\n{a}");
        assert!(found(&[&a, &addendum]).is_empty());
    }
}
