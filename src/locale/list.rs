//! Lists inside a sentence: `a`, `a dan b`, `a, b, dan c`.

/// The word before the last item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conjunction {
    /// All of them.
    Dan,
    /// Any of them.
    Atau,
}

impl Conjunction {
    /// Gives the word itself.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Dan => "dan",
            Self::Atau => "atau",
        }
    }
}

/// Joins items into one phrase, with the comma that EYD V puts before the conjunction from three items on.
#[must_use]
pub fn join(items: &[String], last: Conjunction) -> String {
    let word = last.word();
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} {word} {second}"),
        [rest @ .., end] => format!("{}, {word} {end}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_every_length() {
        let items = ["air", "tanah", "udara", "api"].map(String::from);
        for (count, last, phrase) in [
            (0, Conjunction::Dan, ""),
            (1, Conjunction::Dan, "air"),
            (2, Conjunction::Dan, "air dan tanah"),
            (2, Conjunction::Atau, "air atau tanah"),
            (3, Conjunction::Dan, "air, tanah, dan udara"),
            (4, Conjunction::Atau, "air, tanah, udara, atau api"),
        ] {
            assert_eq!(join(&items[..count], last), phrase);
        }
    }
}
