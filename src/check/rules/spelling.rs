//! Spellings that KBBI and EYD V do not know, each with the standard one.
//!
//! Usage in acts and ordinances is divided over `itikad`, `addendum` and `walikota`; those are left to the drafter.

use crate::check::signs::Beginnings;

/// A nonstandard spelling, in small letters, and what stands in its place.
#[derive(Debug)]
pub(in crate::check) struct Row {
    pub(super) typed: &'static str,
    pub(super) standard: &'static str,
}

const fn row(typed: &'static str, standard: &'static str) -> Row {
    Row { typed, standard }
}

/// All of them. What is typed as one word or as several is matched as a whole.
pub(super) static ROWS: &[Row] = &[
    row("aktifitas", "aktivitas"),
    row("analisa", "analisis"),
    row("azas", "asas"),
    row("bekerjasama", "bekerja sama"),
    row("beresiko", "berisiko"),
    row("bermaterai", "bermeterai"),
    row("bertandatangan", "bertanda tangan"),
    row("bertanggungjawab", "bertanggung jawab"),
    row("bilamana", "apabila"),
    row("detil", "detail"),
    row("diantara", "di antara"),
    row("diatas", "di atas"),
    row("dibawah", "di bawah"),
    row("didalam", "di dalam"),
    row("diijinkan", "diizinkan"),
    row("diluar", "di luar"),
    row("dimana", "di mana"),
    row("dirubah", "diubah"),
    row("ditanda tangani", "ditandatangani"),
    row("efektifitas", "efektivitas"),
    row("foto copy", "fotokopi"),
    row("fotocopy", "fotokopi"),
    row("himbauan", "imbauan"),
    row("hutang", "utang"),
    row("ijin", "izin"),
    row("jadual", "jadwal"),
    row("jum'at", "Jumat"),
    row("kerjasama", "kerja sama"),
    row("ketrampilan", "keterampilan"),
    row("kwalitas", "kualitas"),
    row("kwantitas", "kuantitas"),
    row("kwitansi", "kuitansi"),
    row("materai", "meterai"),
    row("mempraktekkan", "mempraktikkan"),
    row("mengijinkan", "mengizinkan"),
    row("merubah", "mengubah"),
    row("milyar", "miliar"),
    row("musyawarah dan mufakat", "musyawarah untuk mufakat"),
    row("nasehat", "nasihat"),
    row("nopember", "November"),
    row("obyek", "objek"),
    row("pebruari", "Februari"),
    row("penanda tanganan", "penandatanganan"),
    row("perijinan", "perizinan"),
    row("perlindungan data pribadi", "pelindungan data pribadi"),
    row("pertanggung jawaban", "pertanggungjawaban"),
    row("praktek", "praktik"),
    row("propinsi", "provinsi"),
    row("resiko", "risiko"),
    row("sekedar", "sekadar"),
    row("serahterima", "serah terima"),
    row("sistim", "sistem"),
    row("standarisasi", "standardisasi"),
    row("subyek", "subjek"),
    row("tandatangan", "tanda tangan"),
    row("tanggungjawab", "tanggung jawab"),
    row("tehnik", "teknik"),
    row("tehnis", "teknis"),
    row("terdiri dari", "terdiri atas"),
    row("trilyun", "triliun"),
];

/// How they begin.
pub(in crate::check) const FIRST_LETTERS: Beginnings = {
    let mut all = Beginnings::NONE;
    let mut at = 0;
    while at < ROWS.len() {
        all = all.and(ROWS[at].typed);
        at += 1;
    }
    all
};

/// For each first letter where its rows begin; the rows are in order.
static BEGINNINGS: [usize; 27] = beginnings();

const fn beginnings() -> [usize; 27] {
    let mut beginnings = [ROWS.len(); 27];
    let mut at = ROWS.len();
    while at > 0 {
        at -= 1;
        let mut letter = (ROWS[at].typed.as_bytes()[0] - b'a') as usize;
        beginnings[letter] = at;
        // Letters without rows end where they begin.
        while letter > 0 && beginnings[letter - 1] > at {
            letter -= 1;
            beginnings[letter] = at;
        }
    }
    beginnings
}

/// The row that a text has at the beginning of a word. The word may have `nya` behind it.
pub(in crate::check) fn at(text: &str, start: usize) -> Option<&'static Row> {
    let letter = usize::from(text.as_bytes()[start].to_ascii_lowercase() - b'a');
    ROWS[BEGINNINGS[letter]..BEGINNINGS[letter + 1]]
        .iter()
        .find(|row| has_row(text, start, row))
}

fn has_row(text: &str, start: usize, row: &Row) -> bool {
    let end = start + row.typed.len();
    let Some(found) = text.get(start..end) else {
        return false;
    };
    if !found.eq_ignore_ascii_case(row.typed) {
        return false;
    }
    let rest = &text[end..];
    let suffix = rest
        .get(..SUFFIX.len())
        .filter(|suffix| suffix.eq_ignore_ascii_case(SUFFIX));
    let behind = rest[suffix.map_or(0, str::len)..].chars().next();
    !behind.is_some_and(char::is_alphanumeric)
}

const SUFFIX: &str = "nya";

#[cfg(test)]
mod tests {
    use super::ROWS;

    #[test]
    fn rows_are_in_order_and_in_small_letters() {
        assert!(ROWS.is_sorted_by(|a, b| a.typed < b.typed));
        for row in ROWS {
            assert_eq!(row.typed, row.typed.to_ascii_lowercase());
            assert_ne!(row.typed, row.standard);
        }
    }

    #[test]
    fn no_standard_spelling_is_itself_nonstandard() {
        for row in ROWS {
            let standard = row.standard;
            let words = crate::agreement::prose::words(standard);
            assert!(
                words
                    .into_iter()
                    .all(|(start, _)| super::at(standard, start).is_none()),
                "{standard}"
            );
        }
    }
}
