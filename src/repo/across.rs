//! Faults that show only when agreements are laid side by side.
//!
//! Every judge passes once over all files and looks others up by number, budget line or place, so that a folder of thousands
//! takes no longer than its files together. What an addendum promises is what its agreement promised, so addenda promise
//! nothing twice; they do lengthen terms.

mod card;
mod numbers;
mod parents;
mod promises;
mod terms;

use jiff::civil::Date;

use crate::check::rule;
use crate::finding::Finding;
use crate::locale::Words;

pub use card::Card;
use card::Spot;
use numbers::Numbers;
use terms::Terms;

/// Judges a whole set of files. Each finding comes with the place of its file in the set, in the order of the set; waivers
/// are not yet looked at.
#[must_use]
pub fn judge(files: &[&Card], today: Date) -> Vec<(usize, Finding)> {
    let mut sheet = Sheet {
        files,
        findings: Vec::new(),
    };
    let numbers = Numbers::of(files);
    let terms = Terms::of(files);
    numbers::twice(&mut sheet);
    parents::judge(&numbers, &terms, today, &mut sheet);
    promises::budget_lines(&mut sheet);
    promises::places(&mut sheet);
    terms::expired(&terms, today, &mut sheet);
    let mut findings = sheet.findings;
    findings.sort_by(|(file, a), (other, b)| (file, a.order()).cmp(&(other, b.order())));
    findings
}

/// The sheet on which the judges write.
struct Sheet<'a> {
    files: &'a [&'a Card],
    findings: Vec<(usize, Finding)>,
}

impl<'a> Sheet<'a> {
    /// Every file with its place in the set.
    fn filed(&self) -> impl Iterator<Item = (usize, &'a Card)> + use<'a> {
        self.files.iter().copied().enumerate()
    }

    /// The name of a file, as reports print it.
    fn name(&self, file: usize) -> &'a str {
        &self.files[file].name
    }

    fn report(
        &mut self,
        file: usize,
        code: &str,
        at: &Spot,
        message: Words,
        help: Words,
    ) -> &mut Finding {
        let rule = rule(code).expect("the table of rules has every code that is reported here");
        self.findings.push((
            file,
            Finding {
                code: rule.code,
                severity: rule.weight.severity(self.files[file].status),
                message,
                help: Some(help),
                span: at.span.clone(),
                path: at.path.clone(),
                clause: None,
                labels: Vec::new(),
                fix: None,
            },
        ));
        &mut self.findings.last_mut().expect("one was just pushed").1
    }
}

#[cfg(test)]
mod trial {
    use super::{Card, judge};
    use crate::check::{Terms, check};
    use crate::register::kinds::Kinds;
    use crate::source::Source;

    /// The codes found in a set of files on 2 November 2026, each with the place of its file and the characters marked.
    pub fn found(texts: &[&str]) -> Vec<(usize, &'static str, String)> {
        let kinds = Kinds::built_in();
        let terms = Terms {
            kinds: &kinds,
            judged_as: None,
            today: jiff::civil::date(2026, 11, 2),
            policy: &crate::check::NO_POLICY,
        };
        let sources: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(place, text)| Source::new(format!("{place}/agreement.toml"), *text))
            .collect();
        let cards: Vec<_> = sources
            .iter()
            .map(|source| Card::of(source, &check(source, terms)))
            .collect();
        judge(&cards.iter().collect::<Vec<_>>(), terms.today)
            .into_iter()
            .map(|(file, finding)| (file, finding.code, texts[file][finding.span].to_owned()))
            .collect()
    }

    #[test]
    fn a_single_file_and_an_empty_set_have_nothing_to_compare() {
        assert!(found(&[]).is_empty());
        let lone = "[agreement]\nparent = { kind = \"nota-kesepahaman\", number = \"1/2025\" }\n[[parties]]\nname = \"A\"\nnumber = \"2/2026\"\n";
        assert!(found(&[lone]).is_empty());
    }

    #[test]
    fn findings_come_in_the_order_of_the_files() {
        let old = "[agreement]\nstatus = \"ditandatangani\"\n[[parties]]\nname = \"A\"\nnumber = \"1/2025\"\n[term]\nend = 2025-12-31\n";
        let places: Vec<_> = found(&[old, old])
            .into_iter()
            .map(|(file, code, _)| (file, code))
            .collect();
        assert_eq!(
            places,
            [
                (0, "expired-still-active"),
                (1, "expired-still-active"),
                (1, "duplicate-agreement-number"),
            ]
        );
    }
}
