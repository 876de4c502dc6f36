//! Which reports a sentence speaks of.
//!
//! A duty names its report by `{@id}` or by the report's own name; a shorter name inside a longer one is not meant
//! ("laporan kemajuan" in "laporan kemajuan akhir").

use std::borrow::Cow;

use super::braces;
use super::evaluation::{Evaluation, Report};
use super::prose::places_of;

impl Evaluation {
    /// The reports that a text names, each with its place among the reports from 0.
    #[must_use]
    pub fn reports_in<'a>(&'a self, text: &str) -> Vec<(usize, &'a Report)> {
        let referred: Vec<&str> = braces::references(text)
            .filter_map(|(_, name)| name.rsplit('.').next())
            .collect();
        let text = single_blanks(text);
        let named = |report: &Report| {
            name_of(report).is_some_and(|name| {
                has_words(&text, &name)
                    && !self
                        .longer_than(&name)
                        .any(|longer| has_words(&text, &longer))
            })
        };
        let by_id = |report: &Report| {
            let id = report.id.as_ref();
            id.is_some_and(|id| referred.contains(&id.0.as_str()))
        };
        self.reports
            .iter()
            .enumerate()
            .filter(|(_, report)| by_id(report) || named(report))
            .collect()
    }

    fn longer_than<'a>(&'a self, name: &str) -> impl Iterator<Item = Cow<'a, str>> {
        self.reports
            .iter()
            .filter_map(name_of)
            .filter(move |other| other.len() > name.len() && has_words(other, name))
    }
}

/// The name of a report. One word alone ("laporan") names no report in particular.
fn name_of(report: &Report) -> Option<Cow<'_, str>> {
    let name = single_blanks(report.name.as_ref()?.0.trim());
    name.contains(' ').then_some(name)
}

/// A text with single blanks; nearly every text is as it was typed.
fn single_blanks(text: &str) -> Cow<'_, str> {
    let blank = |b: &u8| b.is_ascii_whitespace();
    let odd = |pair: &[u8]| blank(&pair[1]) && (pair[1] != b' ' || blank(&pair[0]));
    if text.as_bytes().windows(2).any(odd) {
        let words: Vec<_> = text.split_whitespace().collect();
        return Cow::Owned(words.join(" "));
    }
    Cow::Borrowed(text)
}

/// Whether a text holds whole words, in letters of either case.
fn has_words(text: &str, words: &str) -> bool {
    places_of(text, words).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::super::Agreement;
    use crate::tree::read;

    #[test]
    fn reports_are_named_by_id_or_by_whole_name() {
        let (tree, _) = read(
            "[evaluation]\nreports = [{ id = \"maju\", name = \"laporan kemajuan\" }, { id = \"akhir\", name = \"Laporan kemajuan akhir\" }, { name = \"laporan\" }]\n",
        );
        let evaluation = Agreement::from_tree(&tree)
            .evaluation
            .expect("an evaluation section");
        let places = |text: &str| {
            let found = evaluation.reports_in(text);
            found
                .into_iter()
                .map(|(place, _)| place)
                .collect::<Vec<_>>()
        };
        assert_eq!(places("menyampaikan laporan  kemajuan"), [0]);
        assert_eq!(places("menyampaikan laporan kemajuan akhir"), [1]);
        assert_eq!(
            places("menyampaikan {@akhir} dan {@evaluation.reports.maju}"),
            [0, 1]
        );
        assert_eq!(places("menyusun laporan"), [] as [usize; 0]);
    }
}
