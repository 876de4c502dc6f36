//! What was found before, and is mended in its own time.
//!
//! A baseline lets an old repository start clean and only get better. It counts findings per file, code and weight and knows
//! no lines: whoever edits a file moves them. As long as a file has no more findings of a code than counted, none is told;
//! one more, and all of them are, for nobody can say which is the new one. A count covers what weighs the same or less, so
//! that a blank left open in a draft does not stay hidden on the day of signing.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::finding::{Finding, Severity};

/// The version of the form.
const VERSION: u64 = 1;

/// The weights, the heaviest first.
const WEIGHTS: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// How many findings there were of each weight, the heaviest first.
type Tally = [usize; WEIGHTS.len()];

/// Findings counted per file, code and weight.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    files: BTreeMap<String, BTreeMap<String, Tally>>,
}

/// What a baseline did to the findings of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effect {
    /// Findings that were known and are not told.
    pub known: usize,
    /// Findings counted in it that are there no more.
    pub mended: usize,
}

impl Baseline {
    /// Reads a baseline; nothing where the text is none.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        let whole: Value = serde_json::from_str(text).ok()?;
        if whole.get("version")?.as_u64()? != VERSION {
            return None;
        }
        let mut files: BTreeMap<String, BTreeMap<String, Tally>> = BTreeMap::new();
        for row in whole.get("findings")?.as_array()? {
            let word = |key: &str| row.get(key)?.as_str();
            let weight = word("severity")?;
            let at = WEIGHTS
                .iter()
                .position(|severity| severity.key() == weight)?;
            let count = usize::try_from(row.get("count")?.as_u64()?).ok()?;
            let codes = files.entry(word("file")?.to_owned()).or_default();
            codes.entry(word("code")?.to_owned()).or_default()[at] = count;
        }
        Some(Self { files })
    }

    /// Writes a baseline, a line for each count, sorted, so that versions of it can be compared line by line.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut rows = Vec::new();
        for (file, codes) in &self.files {
            for (code, tally) in codes {
                for (severity, count) in WEIGHTS.iter().zip(tally).filter(|(_, count)| **count > 0)
                {
                    let row = json!({ "file": file, "code": code, "severity": severity.key(), "count": count });
                    rows.push(format!("    {row}"));
                }
            }
        }
        let rows = match rows.as_slice() {
            [] => String::new(),
            rows => format!("\n{}\n  ", rows.join(",\n")),
        };
        format!("{{\n  \"version\": {VERSION},\n  \"findings\": [{rows}]\n}}\n")
    }

    /// Counts the findings of a file anew, whatever was counted before.
    pub fn count(&mut self, file: &str, findings: &[Finding]) {
        let mut codes: BTreeMap<String, Tally> = BTreeMap::new();
        for finding in findings {
            codes.entry(finding.code.to_owned()).or_default()[weight(finding.severity)] += 1;
        }
        if codes.is_empty() {
            self.files.remove(file);
        } else {
            self.files.insert(file.to_owned(), codes);
        }
    }

    /// Forgets the files that are no more.
    pub fn retain(&mut self, mut there: impl FnMut(&str) -> bool) {
        self.files.retain(|file, _| there(file));
    }

    /// Takes the known findings of a file away.
    pub fn apply(&self, file: &str, findings: &mut Vec<Finding>) -> Effect {
        let Some(codes) = self.files.get(file) else {
            return Effect::default();
        };
        let mut effect = Effect::default();
        let mut hidden: BTreeMap<&str, [bool; WEIGHTS.len()]> = BTreeMap::new();
        for (code, counted) in codes {
            let mut found = Tally::default();
            for finding in findings.iter().filter(|finding| finding.code == code) {
                found[weight(finding.severity)] += 1;
            }
            let mut room = 0;
            let hides = hidden.entry(code).or_default();
            for at in 0..WEIGHTS.len() {
                room += counted[at];
                if found[at] <= room {
                    hides[at] = true;
                    room -= found[at];
                    effect.known += found[at];
                }
            }
            let total: usize = counted.iter().sum();
            effect.mended += total.saturating_sub(found.iter().sum());
        }
        findings.retain(|finding| {
            let hides = hidden.get(finding.code);
            !hides.is_some_and(|hides| hides[weight(finding.severity)])
        });
        effect
    }
}

impl std::ops::AddAssign for Effect {
    fn add_assign(&mut self, other: Self) {
        self.known += other.known;
        self.mended += other.mended;
    }
}

fn weight(severity: Severity) -> usize {
    let at = WEIGHTS.iter().position(|known| *known == severity);
    at.expect("there are three weights")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::check::RULES;
    use crate::words;

    fn finding((code, weight): (usize, usize)) -> Finding {
        Finding {
            code: RULES[code].code,
            severity: WEIGHTS[weight],
            message: words!("a", "a"),
            help: None,
            span: 0..0,
            path: String::new(),
            clause: None,
            labels: Vec::new(),
            fix: None,
        }
    }

    fn some() -> impl Strategy<Value = Vec<Finding>> {
        prop::collection::vec((0..3usize, 0..3usize).prop_map(finding), 1..12)
    }

    fn told(baseline: &Baseline, findings: &[Finding]) -> Vec<Finding> {
        let mut findings = findings.to_vec();
        baseline.apply("a.toml", &mut findings);
        findings
    }

    fn counted(findings: &[Finding]) -> Baseline {
        let mut baseline = Baseline::default();
        baseline.count("a.toml", findings);
        baseline
    }

    proptest! {
        #[test]
        fn a_repository_starts_clean_and_mending_never_makes_it_worse(findings in some(), at in any::<prop::sample::Index>()) {
            let baseline = counted(&findings);
            prop_assert!(told(&baseline, &findings).is_empty());
            let mut mended = findings.clone();
            mended.remove(at.index(findings.len()));
            prop_assert!(told(&baseline, &mended).is_empty());
            let mut left = mended.clone();
            prop_assert_eq!(baseline.apply("a.toml", &mut left).mended, 1);
        }

        #[test]
        fn an_added_fault_always_shows(findings in some(), code in 0..4usize, weight in 0..3usize) {
            let baseline = counted(&findings);
            let more = finding((code, weight));
            let added: Vec<Finding> = findings.iter().cloned().chain([more.clone()]).collect();
            prop_assert!(told(&baseline, &added).contains(&more));
        }

        #[test]
        fn a_fault_that_grows_heavier_always_shows(findings in some(), at in any::<prop::sample::Index>()) {
            let baseline = counted(&findings);
            let mut grown = findings.clone();
            let one = &mut grown[at.index(findings.len())];
            let heavier = WEIGHTS[weight(one.severity).saturating_sub(1)];
            let same = heavier == one.severity;
            one.severity = heavier;
            let one = one.clone();
            prop_assert_eq!(told(&baseline, &grown).contains(&one), !same);
        }

        #[test]
        fn what_is_written_is_read_again(findings in some()) {
            let baseline = counted(&findings);
            prop_assert_eq!(Baseline::from_json(&baseline.to_json()), Some(baseline));
        }
    }

    #[test]
    fn the_form_is_sorted_and_a_line_for_each_count() {
        let mut baseline = counted(&[finding((1, 2)), finding((0, 0)), finding((1, 2))]);
        baseline.count("b.toml", &[finding((0, 1))]);
        let [first, second] = [RULES[0].code, RULES[1].code];
        let rows = [
            format!(r#"    {{"file":"a.toml","code":"{first}","severity":"error","count":1}},"#),
            format!(r#"    {{"file":"a.toml","code":"{second}","severity":"note","count":2}},"#),
            format!(r#"    {{"file":"b.toml","code":"{first}","severity":"warning","count":1}}"#),
        ];
        let text = baseline.to_json();
        assert_eq!(text.lines().collect::<Vec<_>>()[3..6], rows);
        baseline.count("b.toml", &[]);
        baseline.retain(|file| file == "b.toml");
        assert_eq!(baseline, Baseline::default());
        assert_eq!(Baseline::from_json(&baseline.to_json()), Some(baseline));
        assert_eq!(Baseline::from_json("{}"), None);
    }
}
