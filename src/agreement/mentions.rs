//! Which reports a sentence speaks of.
//!
//! A duty names its report by `{@id}` or by the report's own name; a shorter name inside a longer one is not meant
//! ("laporan kemajuan" in "laporan kemajuan akhir").

use super::braces;
use super::evaluation::{Evaluation, Report};

impl Evaluation {
    /// The reports that a text names, each with its place among the reports from 0.
    #[must_use]
    pub fn reports_in<'a>(&'a self, text: &str) -> Vec<(usize, &'a Report)> {
        let referred: Vec<&str> = braces::references(text)
            .filter_map(|(_, name)| name.rsplit('.').next())
            .collect();
        let text = plain(text);
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

    fn longer_than(&self, name: &str) -> impl Iterator<Item = String> {
        self.reports
            .iter()
            .filter_map(name_of)
            .filter(move |other| other.len() > name.len() && has_words(other, name))
    }
}

/// The name of a report in small letters. One word alone ("laporan") names no report in particular.
fn name_of(report: &Report) -> Option<String> {
    let name = plain(&report.name.as_ref()?.0);
    name.contains(' ').then_some(name)
}

/// A text in small letters with single blanks.
fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether a text holds whole words.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        ![before, after]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
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
