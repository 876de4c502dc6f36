use super::*;
use crate::locale::Lang;
use jiff::civil::date;
use proptest::prelude::*;

fn read(text: &str) -> Duration {
    text.parse().expect("the test holds periods")
}

#[test]
fn periods_with_words() {
    for (typed, words) in [
        ("1 tahun", "1 (satu) tahun"),
        ("30 hari kalender", "30 (tiga puluh) hari kalender"),
        ("14 hari kerja", "14 (empat belas) hari kerja"),
        ("2 x 24 jam", "2 x 24 (dua kali dua puluh empat) jam"),
        ("1000 hari", "1.000 (seribu) hari"),
        ("6 bulan", "6 (enam) bulan"),
        ("1 minggu", "1 (satu) minggu"),
    ] {
        assert_eq!(read(typed).words(), words);
        assert_eq!(read(typed).to_string(), typed);
    }
    assert_eq!(read(" 30  hari\n kalender "), read("30 hari kalender"));
}

#[test]
fn faults_are_named() {
    let text = String::from;
    for (typed, fault) in [
        ("", DurationError::Empty),
        (" \n", DurationError::Empty),
        (
            "tiga bulan",
            DurationError::NoNumber {
                found: text("tiga"),
            },
        ),
        ("2 x jam", DurationError::NoNumber { found: text("jam") }),
        ("0 hari", DurationError::Zero),
        ("2 x 0 jam", DurationError::Zero),
        ("1,5 tahun", DurationError::NotWhole { found: text("1,5") }),
        (
            "1.000 hari",
            DurationError::NotWhole {
                found: text("1.000"),
            },
        ),
        ("-3 bulan", DurationError::NotWhole { found: text("-3") }),
        ("03 bulan", DurationError::NotWhole { found: text("03") }),
        (
            "30hari",
            DurationError::NotWhole {
                found: text("30hari"),
            },
        ),
        (
            "5000000000 hari",
            DurationError::TooLarge {
                found: text("5000000000"),
            },
        ),
        ("30", DurationError::NoUnit { count: 30 }),
        ("2 x 24", DurationError::NoUnit { count: 24 }),
    ] {
        assert_eq!(typed.parse::<Duration>(), Err(fault), "{typed}");
    }
}

#[test]
fn the_nearest_unit_is_offered() {
    for (typed, nearest) in [
        ("Bulan", Some(Unit::Bulan)),
        ("bulann", Some(Unit::Bulan)),
        ("harikerja", Some(Unit::HariKerja)),
        ("hari kalendar", Some(Unit::HariKalender)),
        ("hari libur", Some(Unit::Hari)),
        ("pekan", Some(Unit::Minggu)),
        ("days", Some(Unit::Hari)),
        ("x", None),
        ("semester", None),
    ] {
        assert_eq!(Unit::nearest(typed), nearest, "{typed}");
    }
    let fault = "3 bulann"
        .parse::<Duration>()
        .expect_err("there is no such unit");
    assert_eq!(
        fault.message().get(Lang::Id),
        "satuan `bulann` tidak dikenal, yang terdekat `bulan`"
    );
    assert_eq!(
        fault.to_string(),
        "unknown unit `bulann`, the nearest is `bulan`"
    );
}

#[test]
fn the_last_day_is_inside_the_term() {
    for (start, term, end) in [
        (date(2026, 11, 2), "3 tahun", Some(date(2029, 11, 1))),
        (date(2026, 1, 1), "12 bulan", Some(date(2026, 12, 31))),
        (date(2026, 1, 1), "1 hari", Some(date(2026, 1, 1))),
        (
            date(2026, 1, 1),
            "30 hari kalender",
            Some(date(2026, 1, 30)),
        ),
        (date(2026, 1, 1), "2 minggu", Some(date(2026, 1, 14))),
        (date(2026, 1, 28), "1 bulan", Some(date(2026, 2, 27))),
        (date(2026, 1, 29), "1 bulan", Some(date(2026, 2, 28))),
        (date(2026, 1, 31), "1 bulan", Some(date(2026, 2, 28))),
        (date(2024, 2, 29), "1 tahun", Some(date(2025, 2, 28))),
        (date(2024, 2, 29), "4 tahun", Some(date(2028, 2, 28))),
        (date(2026, 1, 1), "5 hari kerja", None),
        (date(2026, 1, 1), "2 x 24 jam", None),
        (date(2026, 1, 1), "4000000000 tahun", None),
        (date(9999, 1, 1), "1 tahun", None),
    ] {
        assert_eq!(read(term).last_day(start), end, "{start} {term}");
    }
}

#[test]
fn a_period_later() {
    assert_eq!(
        read("3 bulan").add_to(date(2026, 11, 30)),
        Some(date(2027, 2, 28))
    );
    assert_eq!(
        read("2 x 3 hari").add_to(date(2026, 11, 2)),
        Some(date(2026, 11, 8))
    );
    assert_eq!(read("7 hari kerja").add_to(date(2026, 11, 2)), None);
}

#[test]
fn periods_compare_by_days() {
    for (typed, days) in [
        ("2 x 24 jam", 2),
        ("1 jam", 1),
        ("14 hari", 14),
        ("5 hari kerja", 7),
        ("14 hari kerja", 20),
        ("2 minggu", 14),
        ("1 bulan", 30),
        ("12 bulan", 365),
        ("3 tahun", 1095),
        ("4000000000 x 4000000000 tahun", u32::MAX),
    ] {
        assert_eq!(read(typed).approx_days(), days, "{typed}");
    }
}

proptest! {
    #[test]
    fn printed_periods_are_read_back(
        times in proptest::option::of(1..=u32::MAX),
        count in 1..=u32::MAX,
        unit in proptest::sample::select(Unit::ALL.to_vec()),
    ) {
        let period = Duration { times, count, unit };
        prop_assert_eq!(period.to_string().parse(), Ok(period));
    }

    #[test]
    fn the_next_term_begins_no_later_than_the_day_after(months in 1..600_u32, day in 0..3000_i64) {
        let start = date(2024, 1, 1).checked_add(Span::new().days(day)).expect("a day of this century");
        let term = Duration { times: None, count: months, unit: Unit::Bulan };
        let end = term.last_day(start).expect("a day of this century");
        let after = term.add_to(start).expect("a day of this century");
        prop_assert!(end <= after && after <= end.tomorrow().expect("a day of this century"));
    }

    #[test]
    fn any_text_is_taken_without_panic(text: String) {
        let _ = text.parse::<Duration>();
    }
}
