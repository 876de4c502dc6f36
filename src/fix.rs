//! Fixes put into a text: bytes replaced in place, so that comments, order and layout stay as they are.

use crate::finding::{Edit, Finding};
use crate::source::Source;

/// How many times a text is mended and judged anew before what is left is left.
///
/// A fix may uncover another fault: an amount in curly quotes is first a text and then a number.
pub const PASSES: usize = 5;

/// A text with fixes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// How many findings were mended.
    pub count: usize,
}

/// Puts in the fixes of the findings, in their order. One that touches what another has changed is left for the next time;
/// nothing where there is none.
#[must_use]
pub fn apply(source: &Source, findings: &[Finding]) -> Option<Fixed> {
    let mut taken: Vec<&Edit> = Vec::new();
    let mut count = 0;
    for fix in findings.iter().filter_map(|finding| finding.fix.as_ref()) {
        let free = |edit: &Edit| {
            source.text().get(edit.span.clone()).is_some()
                && !taken.iter().any(|other| touch(edit, other))
        };
        if fix.edits.iter().all(free) {
            taken.extend(&fix.edits);
            count += 1;
        }
    }
    if count == 0 {
        return None;
    }
    taken.sort_by_key(|edit| edit.span.start);
    let mut text = source.text().to_owned();
    for edit in taken.iter().rev() {
        text.replace_range(edit.span.clone(), &edit.replacement);
    }
    Some(Fixed { text, count })
}

fn touch(one: &Edit, other: &Edit) -> bool {
    one.span.start <= other.span.end && other.span.start <= one.span.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Fix, Severity};
    use crate::words;

    fn finding(edits: &[(usize, usize, &str)]) -> Finding {
        let edits = edits.iter().map(|&(start, end, replacement)| Edit {
            span: start..end,
            replacement: replacement.to_owned(),
        });
        Finding {
            code: "unknown-key",
            severity: Severity::Error,
            message: words!("x", "x"),
            help: None,
            span: 0..0,
            path: String::new(),
            clause: None,
            labels: Vec::new(),
            fix: Some(Fix {
                edits: edits.collect(),
            }),
        }
    }

    fn applied(text: &str, findings: &[Finding]) -> Option<(String, usize)> {
        apply(&Source::new("a.toml", text), findings).map(|fixed| (fixed.text, fixed.count))
    }

    #[test]
    fn the_first_of_two_that_touch_wins() {
        let findings = [
            finding(&[(0, 1, "xx"), (6, 7, "yy")]),
            finding(&[(3, 4, ""), (7, 8, "z")]),
            finding(&[(3, 4, "é")]),
        ];
        let (text, count) = applied("abcdefgh", &findings).expect("there are fixes");
        assert_eq!((text.as_str(), count), ("xxbcéefyyh", 2));
    }

    #[test]
    fn what_lies_outside_the_text_is_left_alone() {
        assert_eq!(applied("é", &[finding(&[(1, 2, "x")])]), None);
        assert_eq!(applied("a", &[finding(&[(0, 9, "x")])]), None);
        assert_eq!(applied("a", &[]), None);
    }
}
