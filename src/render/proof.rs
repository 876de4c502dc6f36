//! Reads a template without filling it, and says where it is wrong.
//!
//! A repository's own templates are read on every run, whether an agreement needs them or not, so that a slip is found by
//! whoever makes it.

use std::ops::Range;

use tera::{ErrorKind, Tera};

use super::filters;

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Where, in bytes; nothing where the engine does not know.
    pub span: Option<Range<usize>>,
    /// What the template engine says.
    pub reason: String,
}

/// Reads a template; what is wrong with it, if anything is.
#[must_use]
pub fn proof(text: &str) -> Option<Slip> {
    let mut tera = Tera::new();
    filters::register(&mut tera);
    let error = tera.add_raw_template("", text).err()?;
    Some(Slip {
        span: span(&error),
        reason: reason(&error),
    })
}

/// Where the engine sees an error.
pub(super) fn span(error: &tera::Error) -> Option<Range<usize>> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.span().range.clone())
        }
        _ => None,
    }
}

/// What the engine says, without the excerpt that it draws.
fn reason(error: &tera::Error) -> String {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            report.message().to_owned()
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::proof;

    #[test]
    fn a_slip_has_its_place() {
        assert_eq!(proof("{% if term %}(1) {{ term.start }}{% endif %}"), None);
        let text = "(1) {{ term.start | tanggl }}";
        let slip = proof(text).expect("there is no such filter");
        assert!(slip.reason.contains("tanggl"), "{slip:?}");
        let open = proof("(1) {{ term.start").expect("the brace is open");
        assert!(open.span.is_some(), "{open:?}");
    }
}
