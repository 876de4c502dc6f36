//! What a branch adds: findings that a file did not have at its base.
//!
//! A finding is the same when its code, its place in the notation of `waivers.at` and its message are; lines do not count,
//! for every edit moves them.

use std::collections::BTreeMap;

use crate::finding::Finding;

/// Keeps the findings that were not there before, each as often as it is there more often now.
pub fn keep_new(findings: &mut Vec<Finding>, before: &[Finding]) {
    let mut known: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for finding in before {
        *known.entry(key(finding)).or_default() += 1;
    }
    let new = findings
        .iter()
        .map(|finding| match known.get_mut(&key(finding)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
    let mut new = new.collect::<Vec<bool>>().into_iter();
    findings.retain(|_| new.next().unwrap_or(true));
}

fn key(finding: &Finding) -> (&str, &str, &str) {
    (finding.code, &finding.path, &finding.message.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;
    use crate::locale::Words;

    fn finding(path: &str, message: &str, line: usize) -> Finding {
        Finding {
            code: "open-blank",
            severity: Severity::Note,
            message: Words {
                id: message.to_owned(),
                en: message.to_owned(),
            },
            help: None,
            span: line..line,
            path: path.to_owned(),
            clause: None,
            labels: Vec::new(),
            fix: None,
        }
    }

    #[test]
    fn what_only_moved_is_not_new() {
        let before = [finding("a", "x", 1), finding("b", "y", 2)];
        let mut now = vec![
            finding("a", "x", 7),
            finding("a", "x", 8),
            finding("b", "z", 9),
        ];
        keep_new(&mut now, &before);
        assert_eq!(now, [finding("a", "x", 8), finding("b", "z", 9)]);
    }
}
