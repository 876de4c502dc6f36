use super::*;
use proptest::prelude::*;

const TABLE: [(u64, &str); 60] = [
    (0, "nol"),
    (1, "satu"),
    (2, "dua"),
    (5, "lima"),
    (9, "sembilan"),
    (10, "sepuluh"),
    (11, "sebelas"),
    (12, "dua belas"),
    (15, "lima belas"),
    (19, "sembilan belas"),
    (20, "dua puluh"),
    (21, "dua puluh satu"),
    (30, "tiga puluh"),
    (42, "empat puluh dua"),
    (99, "sembilan puluh sembilan"),
    (100, "seratus"),
    (101, "seratus satu"),
    (110, "seratus sepuluh"),
    (111, "seratus sebelas"),
    (119, "seratus sembilan belas"),
    (120, "seratus dua puluh"),
    (200, "dua ratus"),
    (211, "dua ratus sebelas"),
    (999, "sembilan ratus sembilan puluh sembilan"),
    (1000, "seribu"),
    (1001, "seribu satu"),
    (1010, "seribu sepuluh"),
    (1011, "seribu sebelas"),
    (1100, "seribu seratus"),
    (1111, "seribu seratus sebelas"),
    (1500, "seribu lima ratus"),
    (1999, "seribu sembilan ratus sembilan puluh sembilan"),
    (2000, "dua ribu"),
    (2026, "dua ribu dua puluh enam"),
    (9999, "sembilan ribu sembilan ratus sembilan puluh sembilan"),
    (10_000, "sepuluh ribu"),
    (11_000, "sebelas ribu"),
    (12_500, "dua belas ribu lima ratus"),
    (20_000, "dua puluh ribu"),
    (21_000, "dua puluh satu ribu"),
    (100_000, "seratus ribu"),
    (101_000, "seratus satu ribu"),
    (111_111, "seratus sebelas ribu seratus sebelas"),
    (200_000, "dua ratus ribu"),
    (
        999_999,
        "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan",
    ),
    (1_000_000, "satu juta"),
    (1_001_000, "satu juta seribu"),
    (1_100_000, "satu juta seratus ribu"),
    (1_500_000, "satu juta lima ratus ribu"),
    (2_011_011, "dua juta sebelas ribu sebelas"),
    (10_000_000, "sepuluh juta"),
    (11_500_000, "sebelas juta lima ratus ribu"),
    (100_000_000, "seratus juta"),
    (111_000_000, "seratus sebelas juta"),
    (250_000_000, "dua ratus lima puluh juta"),
    (
        999_999_999,
        "sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan",
    ),
    (1_000_000_000, "satu miliar"),
    (1_001_001_001, "satu miliar satu juta seribu satu"),
    (12_500_000_000, "dua belas miliar lima ratus juta"),
    (1_000_000_000_000, "satu triliun"),
];

#[test]
fn the_table_both_ways() {
    for (figure, words) in TABLE {
        assert_eq!(terbilang(figure), words);
        assert_eq!(number(words), Some(figure), "{words}");
    }
}

#[test]
fn beyond_the_trillions() {
    for (figure, words) in [
        (1_000_000_000_000_000, "satu kuadriliun"),
        (2_001_000_000_000_000, "dua kuadriliun satu triliun"),
        (1_000_000_000_000_000_001, "seribu kuadriliun satu"),
        (1_000_000_000_001_000, "satu kuadriliun seribu"),
    ] {
        assert_eq!(terbilang(figure), words);
        assert_eq!(number(words), Some(figure));
    }
    assert_eq!(number(&terbilang(u64::MAX)), Some(u64::MAX));
    assert_eq!(number("dua puluh ribu kuadriliun"), None);
}

#[test]
fn the_way_back_is_strict() {
    for words in [
        "",
        " ",
        "Satu",
        "satu ",
        " satu",
        "satu  ribu",
        "satu ribu",
        "satu ratus",
        "satu puluh",
        "satu belas",
        "sejuta",
        "semiliar",
        "satu milyar",
        "nol satu",
        "dua puluh nol",
        "seribu seribu",
        "seratus seribu",
        "dua ribu seribu",
        "dua tiga",
        "ribu",
        "puluh",
        "dua ribu satu juta",
        "seratus ratus",
        "dua puluh sepuluh",
        "dua-puluh",
        "seratus dan satu",
        "kuadriliun",
        "satu kuadriliun nol",
        "satu kuadriliun satu kuadriliun",
        "sepuluh satu",
    ] {
        assert_eq!(number(words), None, "{words}");
    }
}

#[test]
fn every_number_up_to_two_hundred_thousand() {
    for n in 0..200_000 {
        assert_eq!(number(&terbilang(n)), Some(n));
    }
}

#[test]
fn ordinals() {
    let table = [
        "kesatu",
        "kedua",
        "ketiga",
        "keempat",
        "kelima",
        "keenam",
        "ketujuh",
        "kedelapan",
        "kesembilan",
        "kesepuluh",
        "kesebelas",
        "kedua belas",
    ];
    for (n, words) in (1..).zip(table) {
        assert_eq!(ordinal(n), words);
    }
    assert_eq!(ordinal(21), "kedua puluh satu");
    assert_eq!(ordinal(100), "keseratus");
    assert_eq!(ordinal_informal(1), "pertama");
    assert_eq!(ordinal_informal(2), "kedua");
}

#[test]
fn decimals() {
    for (figure, words) in [
        ("0.5", "nol koma lima"),
        ("2.5", "dua koma lima"),
        ("0.03", "nol koma nol tiga"),
        ("4.99", "empat koma sembilan puluh sembilan"),
        ("12.75", "dua belas koma tujuh puluh lima"),
        ("20.0", "dua puluh koma nol"),
        ("100", "seratus"),
        ("0", "nol"),
        ("0.75", "nol koma tujuh puluh lima"),
        ("0.025", "nol koma nol dua puluh lima"),
        ("3.141", "tiga koma satu empat satu"),
        ("1.00", "satu koma nol nol"),
        ("-0.5", "minus nol koma lima"),
    ] {
        let decimal: Decimal = figure.parse().expect("the table holds decimals");
        assert_eq!(decimal_words(&decimal), words);
    }
    assert!(decimal_words(&Decimal::MAX).starts_with("tujuh puluh sembilan triliun "));
}

#[test]
fn fractions() {
    assert_eq!(fraction_words("1/2").as_deref(), Some("satu per dua"));
    assert_eq!(fraction_words("2/3").as_deref(), Some("dua per tiga"));
    assert_eq!(
        fraction_words("11/12").as_deref(),
        Some("sebelas per dua belas")
    );
    for wrong in [
        "", "2", "2/0", "2/", "/3", "2/3/4", "a/b", "-1/2", "+1/2", "02/3", "2 / 3", "½",
    ] {
        assert_eq!(fraction_words(wrong), None, "{wrong}");
    }
}

#[test]
fn roman_numerals() {
    for (n, numeral) in [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (11, "XI"),
        (12, "XII"),
        (14, "XIV"),
        (40, "XL"),
        (49, "XLIX"),
        (90, "XC"),
        (400, "CD"),
        (1994, "MCMXCIV"),
        (2026, "MMXXVI"),
        (3999, "MMMCMXCIX"),
    ] {
        assert_eq!(roman(n), numeral);
    }
    assert_eq!(roman(0), "0");
    assert_eq!(roman(4000), "4000");
}

/// The other rule of Roman figures: a smaller letter before a larger one is taken away.
fn roman_value(numeral: &str) -> u32 {
    let value = |letter| match letter {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => panic!("`{letter}` is no Roman figure"),
    };
    numeral
        .chars()
        .rev()
        .fold((0, 0), |(total, largest), letter| match value(letter) {
            v if v < largest => (total - v, largest),
            v => (total + v, v),
        })
        .0
}

#[test]
fn roman_numerals_are_unique_and_worth_their_number() {
    for n in 1..=3999 {
        assert_eq!(roman_value(&roman(n)), n);
    }
}

proptest! {
    #[test]
    fn words_give_the_number_back(n in 0..=999_999_999_999_999_u64) {
        prop_assert_eq!(number(&terbilang(n)), Some(n));
    }

    #[test]
    fn sparse_numbers_too(digit in 0..1000_u64, group in 0..5_u32, low in 0..2000_u64) {
        let n = digit * 1000_u64.pow(group) + low;
        prop_assert_eq!(number(&terbilang(n)), Some(n));
    }

    #[test]
    fn beyond_money_too(n: u64) {
        prop_assert_eq!(number(&terbilang(n)), Some(n));
    }

    #[test]
    fn what_is_read_prints_the_same(words in proptest::collection::vec(
        proptest::sample::select(vec![
            "satu", "dua", "sembilan", "sepuluh", "sebelas", "belas", "puluh", "seratus", "ratus",
            "seribu", "ribu", "juta", "miliar", "triliun", "kuadriliun", "nol",
        ]), 1..7)) {
        let words = words.join(" ");
        if let Some(n) = number(&words) {
            prop_assert_eq!(terbilang(n), words);
        }
    }

    #[test]
    fn any_text_is_taken_without_panic(text: String) {
        let _ = (number(&text), fraction_words(&text));
    }

    #[test]
    fn decimals_never_panic(mantissa: i64, scale in 0..=28_u32) {
        prop_assert!(!decimal_words(&Decimal::new(mantissa, scale)).is_empty());
    }
}
