//! Faults that are found outside a single file's facts: on disk, across files, in what was waived.
//!
//! Their finders report under these codes; no rule judges them.

use super::rows;

rows! {
    // On disk
    MISSING_FILE = "missing-file", Error,
        "berkas yang dirujuk tidak ada",
        "a file that is not there";
    UNREADABLE_LOGO = "unreadable-logo", Error,
        "logo yang tidak dapat dicetak",
        "a logo that cannot be printed";
    BROKEN_TEMPLATE = "broken-template", Error,
        "templat yang keliru",
        "a template that is wrong";
    CONFIG_FAULT = "config-fault", Error,
        "`pkm.toml` yang keliru",
        "a `pkm.toml` that is wrong";

    // Across files
    DUPLICATE_AGREEMENT_NUMBER = "duplicate-agreement-number", Error,
        "nomor yang sama pada dua perjanjian dari pihak yang sama",
        "the same number on two agreements of the same party";
    PARENT_MISSING = "parent-missing", Warning,
        "perjanjian induk tidak ditemukan",
        "the parent agreement is not found";
    PARENT_EXPIRED = "parent-expired", Warning,
        "perjanjian induk telah berakhir",
        "the parent agreement has expired";
    BUDGET_LINE_PROMISED_TWICE = "budget-line-promised-twice", Note,
        "rekening anggaran yang sama dijanjikan dua kali",
        "the same budget line promised twice";
    PLACE_PROMISED_TWICE = "place-promised-twice", Note,
        "tempat yang sama dijanjikan dua kali",
        "the same place promised twice";
    EXPIRED_STILL_ACTIVE = "expired-still-active", Warning,
        "jangka waktu telah lewat tetapi statusnya masih berlaku",
        "past its term and still marked as in force";

    // Waivers
    WAIVER_EXPIRED = "waiver-expired", Warning,
        "pengecualian yang telah habis masanya",
        "a waiver that has run out";
    WAIVER_UNUSED = "waiver-unused", Warning,
        "pengecualian yang tidak mengecualikan apa pun",
        "a waiver that waives nothing";
    WAIVER_FORBIDDEN = "waiver-forbidden", Error,
        "pengecualian yang dilarang organisasi",
        "a waiver that the organisation forbids";
}
