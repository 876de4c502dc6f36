//! The Indonesian language as an agreement needs it: numbers in words, money, percents, dates, periods and lists.
//!
//! Why our own: on paper a figure stands beside its words and the words win a dispute, so both come
//! from here and from nowhere else, and every printer has a strict reader that proves it. Nothing
//! in here knows what an agreement is, reads a clock, or asks the machine for its language.

pub mod date;
pub mod duration;
pub mod help;
pub mod list;
pub mod messages;
pub mod money;
pub mod percent;
pub mod printing;
pub mod repository;
pub mod templates;
pub mod terbilang;
pub mod value;

pub use crate::words;

/// The language of what the tool says to its reader; the paper is always Indonesian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Reads a language code, `id` or `en`; `None` for any other.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "id" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// One text in both languages, so that neither can be forgotten where the other is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// In Indonesian.
    pub id: String,
    /// In English.
    pub en: String,
}

impl Words {
    /// Gives the text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// Builds [`Words`] from an Indonesian and an English format string, in this order.
///
/// Both may capture names in braces, and both receive the arguments that follow:
/// `words!("{} dari {total}", "{} of {total}", done)`. An argument is evaluated once for each language.
#[macro_export]
macro_rules! words {
    ($id:literal, $en:literal $(, $($arg:tt)*)?) => {
        $crate::locale::Words {
            id: ::std::format!($id $(, $($arg)*)?),
            en: ::std::format!($en $(, $($arg)*)?),
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_captures_and_arguments() {
        let name = "bkm";
        let captured = words!("pihak `{name}` tidak ada", "no party `{name}`");
        assert_eq!(captured.get(Lang::Id), "pihak `bkm` tidak ada");
        assert_eq!(captured.get(Lang::En), "no party `bkm`");

        let given = words!("{} dari {n}", "{} out of {n}", 1 + 1, n = 3);
        assert_eq!(given.get(Lang::Id), "2 dari 3");
        assert_eq!(given.get(Lang::En), "2 out of 3");

        assert_eq!(words!("ya", "yes",).get(Lang::default()), "ya");
    }

    #[test]
    fn languages_have_codes() {
        assert_eq!(Lang::from_code("id"), Some(Lang::Id));
        assert_eq!(Lang::from_code("en"), Some(Lang::En));
        assert_eq!(Lang::from_code("ID"), None);
    }
}
