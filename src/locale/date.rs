//! Dates as they stand on paper: in text, in figures, and in the words of the opening.
//!
//! The weekday is always computed. A typed weekday that does not belong to its date is the classic
//! slip of agreements written by hand.

use super::terbilang::{roman, terbilang, whole};
use jiff::civil::{Date, Weekday};

const WEEKDAYS: [&str; 7] = [
    "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
];

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Names the day of the week: `Senin`.
#[must_use]
pub fn weekday(date: Date) -> &'static str {
    WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())]
}

/// Names the month: `November`.
#[must_use]
pub fn month(date: Date) -> &'static str {
    MONTHS[month_index(date)]
}

fn month_index(date: Date) -> usize {
    usize::from(date.month().unsigned_abs()) - 1
}

/// Tells whether a word, as typed, is the name of a month.
#[must_use]
pub fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// Tells whether the day is a Saturday or a Sunday.
#[must_use]
pub fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Prints a date in text: `2 November 2026`.
#[must_use]
pub fn long(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// Prints a date for English messages: `2 November 2026`.
#[must_use]
pub fn long_en(date: Date) -> String {
    format!(
        "{} {} {}",
        date.day(),
        MONTHS_EN[month_index(date)],
        date.year()
    )
}

/// Prints a date in figures, padded: `02-11-2026`.
#[must_use]
pub fn short(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// Prints a date as the opening has it after `Pada hari ini, `:
/// `Senin, tanggal dua bulan November tahun dua ribu dua puluh enam (02-11-2026)`.
#[must_use]
pub fn opening(date: Date) -> String {
    format!(
        "{}, tanggal {} bulan {} tahun {} ({})",
        weekday(date),
        terbilang(u64::from(date.day().unsigned_abs())),
        month(date),
        terbilang(u64::from(date.year().unsigned_abs())),
        short(date),
    )
}

/// Prints the form of [`opening`] with dotted blanks, for a date that is still unknown.
#[must_use]
pub fn opening_blank() -> String {
    const BLANK: &str = "....................";
    format!("{BLANK}, tanggal {BLANK} bulan {BLANK} tahun {BLANK} (..-..-....)")
}

/// Reads `30 Juni 2027`; `None` for any other form and for a day that does not exist.
#[must_use]
pub fn parse_long(text: &str) -> Option<Date> {
    let mut parts = text.split(' ');
    let (day, name, year) = (parts.next()?, parts.next()?, parts.next()?);
    // Two digits are no year: `30 Juni 27` would otherwise be a date of the first century.
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let month = MONTHS.iter().position(|known| *known == name)? + 1;
    Date::new(
        i16::try_from(whole(year)?).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(whole(day)?).ok()?,
    )
    .ok()
}

/// Gives the month in Roman figures, as letter numbers have it: `XI`.
#[must_use]
pub fn roman_month(date: Date) -> String {
    roman(u32::from(date.month().unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const TABLE: [(Date, &str); 25] = [
        (
            date(1945, 8, 17),
            "Jumat, tanggal tujuh belas bulan Agustus tahun seribu sembilan ratus empat puluh lima (17-08-1945)",
        ),
        (
            date(1998, 5, 21),
            "Kamis, tanggal dua puluh satu bulan Mei tahun seribu sembilan ratus sembilan puluh delapan (21-05-1998)",
        ),
        (
            date(1999, 12, 31),
            "Jumat, tanggal tiga puluh satu bulan Desember tahun seribu sembilan ratus sembilan puluh sembilan (31-12-1999)",
        ),
        (
            date(2000, 1, 1),
            "Sabtu, tanggal satu bulan Januari tahun dua ribu (01-01-2000)",
        ),
        (
            date(2000, 2, 29),
            "Selasa, tanggal dua puluh sembilan bulan Februari tahun dua ribu (29-02-2000)",
        ),
        (
            date(2011, 11, 11),
            "Jumat, tanggal sebelas bulan November tahun dua ribu sebelas (11-11-2011)",
        ),
        (
            date(2018, 3, 22),
            "Kamis, tanggal dua puluh dua bulan Maret tahun dua ribu delapan belas (22-03-2018)",
        ),
        (
            date(2020, 2, 29),
            "Sabtu, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh (29-02-2020)",
        ),
        (
            date(2021, 8, 10),
            "Selasa, tanggal sepuluh bulan Agustus tahun dua ribu dua puluh satu (10-08-2021)",
        ),
        (
            date(2022, 9, 17),
            "Sabtu, tanggal tujuh belas bulan September tahun dua ribu dua puluh dua (17-09-2022)",
        ),
        (
            date(2024, 2, 29),
            "Kamis, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat (29-02-2024)",
        ),
        (
            date(2025, 4, 30),
            "Rabu, tanggal tiga puluh bulan April tahun dua ribu dua puluh lima (30-04-2025)",
        ),
        (
            date(2026, 1, 1),
            "Kamis, tanggal satu bulan Januari tahun dua ribu dua puluh enam (01-01-2026)",
        ),
        (
            date(2026, 1, 2),
            "Jumat, tanggal dua bulan Januari tahun dua ribu dua puluh enam (02-01-2026)",
        ),
        (
            date(2026, 2, 10),
            "Selasa, tanggal sepuluh bulan Februari tahun dua ribu dua puluh enam (10-02-2026)",
        ),
        (
            date(2026, 3, 11),
            "Rabu, tanggal sebelas bulan Maret tahun dua ribu dua puluh enam (11-03-2026)",
        ),
        (
            date(2026, 4, 12),
            "Minggu, tanggal dua belas bulan April tahun dua ribu dua puluh enam (12-04-2026)",
        ),
        (
            date(2026, 5, 20),
            "Rabu, tanggal dua puluh bulan Mei tahun dua ribu dua puluh enam (20-05-2026)",
        ),
        (
            date(2026, 6, 30),
            "Selasa, tanggal tiga puluh bulan Juni tahun dua ribu dua puluh enam (30-06-2026)",
        ),
        (
            date(2026, 8, 17),
            "Senin, tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh enam (17-08-2026)",
        ),
        (
            date(2026, 10, 21),
            "Rabu, tanggal dua puluh satu bulan Oktober tahun dua ribu dua puluh enam (21-10-2026)",
        ),
        (
            date(2026, 11, 2),
            "Senin, tanggal dua bulan November tahun dua ribu dua puluh enam (02-11-2026)",
        ),
        (
            date(2026, 11, 21),
            "Sabtu, tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam (21-11-2026)",
        ),
        (
            date(2026, 12, 31),
            "Kamis, tanggal tiga puluh satu bulan Desember tahun dua ribu dua puluh enam (31-12-2026)",
        ),
        (
            date(2028, 2, 29),
            "Selasa, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh delapan (29-02-2028)",
        ),
    ];

    #[test]
    fn the_table_of_openings() {
        for (day, sentence) in TABLE {
            assert_eq!(opening(day), sentence);
            assert!(sentence.starts_with(weekday(day)));
        }
    }

    #[test]
    fn forms_of_one_day() {
        let day = date(2026, 11, 2);
        assert_eq!(long(day), "2 November 2026");
        assert_eq!(short(day), "02-11-2026");
        assert_eq!(roman_month(day), "XI");
        assert_eq!(long(date(2027, 5, 30)), "30 Mei 2027");
        assert_eq!(long_en(date(2027, 5, 30)), "30 May 2027");
    }

    #[test]
    fn the_blank_has_the_form_of_the_opening() {
        let blank = opening_blank();
        for word in [", tanggal ..", " bulan ..", " tahun ..", " (..-..-....)"] {
            assert!(blank.contains(word), "{word}");
        }
    }

    #[test]
    fn weekends() {
        assert!(is_weekend(date(2026, 11, 21)));
        assert!(is_weekend(date(2026, 4, 12)));
        assert!(!is_weekend(date(2026, 11, 2)));
        assert!(!is_weekend(date(2024, 11, 1)));
    }

    #[test]
    fn dates_are_read_strictly() {
        assert_eq!(parse_long("30 Juni 2027"), Some(date(2027, 6, 30)));
        assert_eq!(parse_long("29 Februari 2028"), Some(date(2028, 2, 29)));
        for wrong in [
            "",
            "31 Juni 2027",
            "29 Februari 2027",
            "0 Juni 2027",
            "30 juni 2027",
            "30 June 2027",
            "30 Juni",
            "30 Juni 27",
            "30 Juni 02027",
            "02 Juni 2027",
            "30  Juni 2027",
            "30 Juni 2027 ",
            "30-06-2027",
            "1 Pebruari 2027",
            "+3 Juni 2027",
            "300 Juni 2027",
        ] {
            assert_eq!(parse_long(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn printed_dates_are_read_back(year in 1000..=9999_i16, day in 1..=366_i16) {
            let Ok(day) = date(year, 1, 1).with().day_of_year(day).build() else {
                return Ok(());
            };
            prop_assert_eq!(parse_long(&long(day)), Some(day));
            let end = format!("({})", short(day));
            prop_assert!(opening(day).ends_with(&end));
        }

        #[test]
        fn any_text_is_taken_without_panic(text: String) {
            let _ = parse_long(&text);
        }
    }
}
