//! The faults that the readers of TOML and of shape find themselves; no rule judges them.

use crate::check::rule::{Rule, Weight};
use crate::check::shape;

/// A text that is not TOML.
pub(super) static TOML_SYNTAX: Rule = Rule {
    code: shape::TOML_SYNTAX,
    weight: Weight::Error,
    about: [
        "berkas tidak mengikuti tata tulis TOML",
        "the file is not TOML",
    ],
    judge: None,
};

/// A key that the format does not have.
pub(super) static UNKNOWN_KEY: Rule = Rule {
    code: shape::UNKNOWN_KEY,
    weight: Weight::Error,
    about: [
        "kunci yang tidak ada dalam format",
        "a key that the format does not have",
    ],
    judge: None,
};

/// A required key that is absent.
pub(super) static MISSING_KEY: Rule = Rule {
    code: shape::MISSING_KEY,
    weight: Weight::Error,
    about: ["kunci wajib belum ditulis", "a required key is absent"],
    judge: None,
};

/// A value of another type.
pub(super) static WRONG_TYPE: Rule = Rule {
    code: shape::WRONG_TYPE,
    weight: Weight::Error,
    about: [
        "jenis nilai tidak sesuai: teks untuk bilangan, tabel untuk daftar",
        "a value of another type: text for a number, a table for a list",
    ],
    judge: None,
};

/// A value that is not among the fixed choices.
pub(super) static UNKNOWN_VALUE: Rule = Rule {
    code: shape::UNKNOWN_VALUE,
    weight: Weight::Error,
    about: [
        "nilai tidak termasuk pilihan yang tersedia",
        "a value that is not among the fixed choices",
    ],
    judge: None,
};

/// A value that cannot be.
pub(super) static MALFORMED_VALUE: Rule = Rule {
    code: shape::MALFORMED_VALUE,
    weight: Weight::Error,
    about: [
        "bentuk atau besar nilai tidak mungkin: kode, jangka waktu, uang, persen",
        "a form or size that cannot be: of an id, a duration, money, a percentage",
    ],
    judge: None,
};

/// An amount that TOML takes for a fraction.
pub(super) static DOTTED_THOUSANDS: Rule = Rule {
    code: shape::DOTTED_THOUSANDS,
    weight: Weight::Error,
    about: [
        "`3.200` dibaca TOML sebagai 3,2 di tempat jumlah atau uang",
        "`3.200`, which TOML reads as 3.2 where a count or money stands",
    ],
    judge: None,
};

/// Syntax that only TOML 1.1 allows.
pub(super) static TOML_NEWER_THAN_1_0: Rule = Rule {
    code: shape::TOML_NEWER,
    weight: Weight::Note,
    about: [
        "tata tulis TOML 1.1 yang ditolak pembaca TOML 1.0",
        "syntax of TOML 1.1 that readers of 1.0 refuse",
    ],
    judge: None,
};
