//! A value that TOML does not take, and how it is written instead.
//!
//! What people type is not random: amounts as on paper, dates as in a letter, codes and telephone numbers without quotes.
//! Each gets the form that they meant.

use jiff::civil::Date;

use super::sample;
use crate::check::shape::schema::{self, Wanted};
use crate::locale::{Words, date, money};
use crate::words;

/// What is said of a value, and what to write.
pub(super) fn diagnose(typed: &str, key: Option<&str>) -> (Words, Words) {
    let wanted = key.map_or(Wanted::Unknown, schema::wanted);
    let found = sample(typed);
    if typed.starts_with(CURLY) || (typed.contains(CURLY) && typed.ends_with(CURLY)) {
        return curly(typed, &found);
    }
    if wanted != Wanted::Text
        && let Some(words) = as_date(typed, wanted)
    {
        return words;
    }
    if matches!(wanted, Wanted::Number | Wanted::Unknown)
        && let Some(figure) = figure(typed)
    {
        return as_number(typed, &found, &figure);
    }
    match wanted {
        Wanted::Number => number_expected(&found),
        Wanted::Boolean => boolean(&found),
        Wanted::Date => (
            words!(
                "diharapkan tanggal, ditemukan `{found}`",
                "expected a date, found `{found}`"
            ),
            words!(
                "tulis tahun, bulan, tanggal: `2026-11-02`; hapus barisnya bila belum diketahui",
                "write year, month, day: `2026-11-02`; remove the line while it is unknown"
            ),
        ),
        Wanted::Text | Wanted::Unknown => as_text(typed, &found),
    }
}

const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '«'];

fn curly(typed: &str, found: &str) -> (Words, Words) {
    let inside = typed
        .trim_matches(|c| CURLY.contains(&c) || c == '»')
        .trim();
    let quoted = sample(&quoted(inside));
    (
        words!(
            "diharapkan tanda petik lurus, ditemukan tanda petik lengkung: `{found}`",
            "expected straight quotes, found curly quotes: `{found}`"
        ),
        words!(
            "tulis `{quoted}`; pengolah kata sering mengubah tanda petik",
            "write `{quoted}`; word processors tend to change quotes"
        ),
    )
}

fn number_expected(found: &str) -> (Words, Words) {
    (
        words!(
            "diharapkan bilangan, ditemukan `{found}`",
            "expected a number, found `{found}`"
        ),
        words!(
            "tulis angkanya saja, dengan garis bawah sebagai pemisah ribuan: `450_000_000`",
            "write the figures alone, with an underscore between thousands: `450_000_000`"
        ),
    )
}

fn as_number(typed: &str, found: &str, figure: &str) -> (Words, Words) {
    let message = words!(
        "diharapkan bilangan, ditemukan `{found}`",
        "expected a number, found `{found}`"
    );
    let help = if typed.contains("Rp") || typed.contains("IDR") {
        words!(
            "tulis angkanya saja, tanpa `Rp` dan tanpa titik: `{figure}`",
            "write the figures alone, without `Rp` and without dots: `{figure}`"
        )
    } else if typed.ends_with('%') || typed.ends_with("persen") {
        words!(
            "tulis angkanya saja: `{figure}`",
            "write the figures alone: `{figure}`"
        )
    } else if figure.contains('.') {
        words!(
            "pecahan ditulis dengan titik: `{figure}`",
            "decimals stand behind a point: `{figure}`"
        )
    } else if typed.contains(['.', ' ']) || typed.ends_with(",00") {
        words!(
            "pemisah ribuan ditulis dengan garis bawah: `{figure}`",
            "thousands are separated by underscores: `{figure}`"
        )
    } else {
        words!("tulis `{figure}`", "write `{figure}`")
    };
    (message, help)
}

/// What is said of a text without quotes.
fn as_text(typed: &str, found: &str) -> (Words, Words) {
    let quoted = sample(&quoted(typed));
    let help = words!(
        "tulis dalam tanda petik: `{quoted}`",
        "write it in quotes: `{quoted}`"
    );
    if matches!(typed.to_lowercase().as_str(), "true" | "false") {
        return boolean(found);
    }
    if typed.starts_with('0') && typed.bytes().all(|b| b.is_ascii_digit()) {
        return (
            words!(
                "bilangan tidak boleh diawali nol: `{found}`",
                "a number must not begin with a zero: `{found}`"
            ),
            words!(
                "nomor seperti ini teks; tulis dalam tanda petik: `{quoted}`",
                "a number like this is text; write it in quotes: `{quoted}`"
            ),
        );
    }
    let code = typed.contains(|c: char| c.is_ascii_digit())
        && typed
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-./:()_".contains(c));
    if code {
        return (
            words!(
                "nomor atau kode tanpa tanda petik: `{found}`",
                "a number or code without quotes: `{found}`"
            ),
            help,
        );
    }
    (
        words!(
            "teks tanpa tanda petik: `{found}`",
            "text without quotes: `{found}`"
        ),
        help,
    )
}

/// What is said where only `true` and `false` are taken.
fn boolean(found: &str) -> (Words, Words) {
    let choice = schema::boolean_meant(found);
    (
        words!(
            "diharapkan `true` atau `false`, ditemukan `{found}`",
            "expected `true` or `false`, found `{found}`"
        ),
        choice.map_or_else(
            || {
                words!(
                    "tulis `true` untuk ya, `false` untuk tidak",
                    "write `true` for yes, `false` for no"
                )
            },
            |choice| words!("tulis `{choice}`", "write `{choice}`"),
        ),
    )
}

/// A text in the quotes that it can stand in.
pub(super) fn quoted(text: &str) -> String {
    let text = text.trim();
    if text.contains(['"', '\\']) && !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What is said of a date in another order, in words, or of a day that there is none of.
fn as_date(typed: &str, wanted: Wanted) -> Option<(Words, Words)> {
    let (year, month, day) = parts(typed)?;
    if wanted == Wanted::Number {
        return None;
    }
    let found = sample(typed);
    if let Ok(date) = Date::new(year, month, day) {
        let (id, en) = (date::long(date), date::long_en(date));
        return Some((
            words!(
                "diharapkan tanggal berbentuk tahun-bulan-tanggal, ditemukan `{found}`",
                "expected a date as year-month-day, found `{found}`"
            ),
            words!("tulis `{date}` untuk {id}", "write `{date}` for {en}"),
        ));
    }
    let message = words!(
        "tanggal `{found}` tidak ada dalam kalender",
        "there is no day `{found}` in the calendar"
    );
    let help = Date::new(year, month, 1).map_or_else(
        |_| {
            words!(
                "urutannya tahun, bulan, tanggal; bulan dari 01 sampai dengan 12",
                "the order is year, month, day; months go from 01 to 12"
            )
        },
        month_ends,
    );
    Some((message, help))
}

fn month_ends(first: Date) -> Words {
    let last = first.last_of_month();
    let (id, en) = (date::long(last), date::long_en(last));
    let (day, month_id, month_en) = (last.day(), without_day(&id), without_day(&en));
    words!(
        "{month_id} berakhir pada tanggal {day}",
        "{month_en} ends on day {day}"
    )
}

fn without_day(long: &str) -> &str {
    long.split_once(' ').map_or(long, |(_, rest)| rest)
}

/// The day that a date in figures of either order, or in words, names.
pub(super) fn date_meant(typed: &str) -> Option<Date> {
    let (year, month, day) = parts(typed.trim())?;
    Date::new(year, month, day).ok()
}

/// Year, month and day of a date in figures of either order, or in words.
fn parts(typed: &str) -> Option<(i16, i8, i8)> {
    if let Some(date) = date::parse_long(typed) {
        return Some((date.year(), date.month(), date.day()));
    }
    let figures: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let [first, month, last] = figures.as_slice() else {
        return None;
    };
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !figures.iter().all(plain) || month.len() > 2 {
        return None;
    }
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return None,
    };
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// The number that somebody meant, as TOML writes it; none for what is no number.
pub(super) fn figure(typed: &str) -> Option<String> {
    let bare = typed
        .trim()
        .trim_start_matches("IDR")
        .trim_start_matches("Rp");
    let bare = bare.trim_start_matches('.').trim();
    let bare = bare.trim_end_matches([';', ',']);
    let bare = bare
        .trim_end_matches("persen")
        .trim_end_matches('%')
        .trim_end();
    let bare = bare.strip_suffix(",-").unwrap_or(bare);
    let (sign, bare) = bare
        .strip_prefix('-')
        .map_or(("", bare), |rest| ("-", rest));
    let (whole, places) = match bare.split_once(',') {
        Some((whole, places)) if places.len() != 3 && !places.contains(',') => {
            (whole.to_owned(), places)
        }
        // In `450,000` and `1,250,000` the commas part thousands.
        Some(_) => (bare.replace(',', "."), ""),
        None => (bare.to_owned(), ""),
    };
    let whole = thousands(&whole)?;
    if !places.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if places.bytes().all(|b| b == b'0') {
        return Some(format!("{sign}{}", money::grouped(whole).replace('.', "_")));
    }
    Some(format!("{sign}{whole}.{places}"))
}

/// A whole number with dots, blanks or underscores at every third digit, or with none.
fn thousands(figure: &str) -> Option<u64> {
    let groups: Vec<&str> = figure.split(['.', ' ', '_']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let regular = groups.iter().skip(1).all(|group| group.len() == 3);
    let leading = groups.len() > 1 && groups[0].len() > 3;
    if !groups.iter().all(digits)
        || !regular
        || leading
        || (figure.len() > 1 && figure.starts_with('0'))
    {
        return None;
    }
    groups.concat().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (typed, figure_) in [
            ("450.000.000", "450_000_000"),
            ("Rp450000000", "450_000_000"),
            ("Rp 450.000.000,00", "450_000_000"),
            ("Rp. 5.000,-", "5_000"),
            ("450_000_000,00", "450_000_000"),
            ("33,33", "33.33"),
            ("70%", "70"),
            ("2,5 persen", "2.5"),
            ("1,250,000", "1_250_000"),
        ] {
            assert_eq!(figure(typed).as_deref(), Some(figure_), "{typed}");
        }
        for typed in ["5.1.02.05", "0812", "2/3", "", "1.2.3", "08.000.000", "a"] {
            assert_eq!(figure(typed), None, "{typed}");
        }
    }
}
