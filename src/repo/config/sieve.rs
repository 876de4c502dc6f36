//! Patterns of paths, as `.gitignore` has them.

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Some patterns, ready to be asked.
#[derive(Debug, Clone)]
pub struct Sieve {
    patterns: Gitignore,
}

impl Sieve {
    /// Reads patterns; one that is none is left out.
    #[must_use]
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a str>) -> Self {
        let mut builder = GitignoreBuilder::new("");
        for pattern in patterns {
            if fault(pattern).is_none() {
                let _ = builder.add_line(None, pattern);
            }
        }
        Self {
            patterns: builder.build().unwrap_or_else(|_| Gitignore::empty()),
        }
    }

    /// Whether there is any pattern.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Whether a file, by its path below the folder of `pkm.toml`, or a folder that it lies in, is meant.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        self.patterns
            .matched_path_or_any_parents(path, false)
            .is_ignore()
    }
}

/// Why a pattern is none.
pub(super) fn fault(pattern: &str) -> Option<String> {
    GitignoreBuilder::new("")
        .add_line(None, pattern)
        .and_then(|builder| builder.build())
        .err()
        .map(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Sieve, fault};

    #[test]
    fn folders_and_stars_are_understood() {
        let sieve = Sieve::new(["arsip/", "**/draf-*.toml", "!arsip/2026/"]);
        assert!(
            sieve.holds("arsip/a.toml")
                && sieve.holds("x/arsip/b/a.toml")
                && sieve.holds("x/draf-1.toml")
        );
        assert!(!sieve.holds("perjanjian/a.toml"));
        assert!(Sieve::new([]).is_empty() && !Sieve::new([]).holds("a"));
        assert!(fault("[z-a]").is_some() && fault("a/**").is_none());
    }
}
