//! Numbers in Indonesian words (terbilang), and the strict way back.
//!
//! The reader shares nothing with the printer, not even the list of digits: two independent
//! readings of the same rules check each other over the whole range of money.

use rust_decimal::Decimal;

/// Spells a whole number: `21000` is `dua puluh satu ribu`.
///
/// Spelling is KBBI's (miliar, triliun). From 10^15 on it counts in kuadriliun, as the budget laws do since 2009.
#[must_use]
pub fn terbilang(n: u64) -> String {
    spelled(u128::from(n))
}

fn spelled(n: u128) -> String {
    if n == 0 {
        return String::from("nol");
    }
    let mut words = Vec::new();
    spell(n, &mut words);
    words.join(" ")
}

const SMALL: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
];

const SCALES: [(u128, &str); 7] = [
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
];

fn spell(n: u128, words: &mut Vec<&'static str>) {
    match n {
        0 => {}
        1..=11 => words.push(SMALL[usize::try_from(n).expect("at most eleven")]),
        12..=19 => {
            spell(n - 10, words);
            words.push("belas");
        }
        // "se-" joins only ten, eleven, hundred and thousand: sejuta and semiliar do not occur in law.
        100..=199 => {
            words.push("seratus");
            spell(n - 100, words);
        }
        1_000..=1_999 => {
            words.push("seribu");
            spell(n - 1_000, words);
        }
        _ => {
            let (scale, name) = SCALES
                .into_iter()
                .find(|(scale, _)| n >= *scale)
                .expect("twenty and more has a scale of ten or above");
            spell(n / scale, words);
            words.push(name);
            spell(n % scale, words);
        }
    }
}

/// Reads back what [`terbilang`] prints, and nothing else: no capitals, no `satu ribu`, no second blank.
#[must_use]
pub fn number(words: &str) -> Option<u64> {
    if words == "nol" {
        return Some(0);
    }
    let words: Vec<&str> = words.split(' ').collect();
    let Some(at) = words.iter().rposition(|word| *word == "kuadriliun") else {
        return read_groups(&words);
    };
    let above = read_groups(&words[..at])?.checked_mul(1_000_000_000_000_000)?;
    match &words[at + 1..] {
        [] => Some(above),
        below => above.checked_add(read_groups(below)?),
    }
}

/// Reads groups of three digits with falling scales, together at least 1 and below 10^15.
fn read_groups(words: &[&str]) -> Option<u64> {
    let mut total = 0;
    let mut last_scale = u64::MAX;
    let mut rest = words;
    while let Some(first) = rest.first() {
        let (value, scale, used) = if *first == "seribu" {
            (1, 1_000, 1)
        } else {
            let (value, used) = read_group(rest)?;
            let (scale, name) = match rest.get(used) {
                None => (1, 0),
                Some(&"ribu") if value > 1 => (1_000, 1),
                Some(&"juta") => (1_000_000, 1),
                Some(&"miliar") => (1_000_000_000, 1),
                Some(&"triliun") => (1_000_000_000_000, 1),
                Some(_) => return None,
            };
            (value, scale, used + name)
        };
        if scale >= last_scale {
            return None;
        }
        last_scale = scale;
        total += value * scale;
        rest = &rest[used..];
    }
    (total > 0).then_some(total)
}

/// Reads 1 to 999 from the front; gives the value and how many words it took.
fn read_group(words: &[&str]) -> Option<(u64, usize)> {
    let (hundreds, used) = match words {
        ["seratus", ..] => (100, 1),
        [digit, "ratus", ..] => (read_digit(digit).filter(|d| *d > 1)? * 100, 2),
        _ => (0, 0),
    };
    let (rest, more) = match &words[used..] {
        ["sepuluh", ..] => (10, 1),
        ["sebelas", ..] => (11, 1),
        [digit, "belas", ..] => (read_digit(digit).filter(|d| *d > 1)? + 10, 2),
        [tens, "puluh", after @ ..] => {
            let tens = read_digit(tens).filter(|d| *d > 1)? * 10;
            match after.first().and_then(|word| read_digit(word)) {
                Some(ones) => (tens + ones, 3),
                None => (tens, 2),
            }
        }
        [digit, ..] => read_digit(digit).map_or((0, 0), |value| (value, 1)),
        [] => (0, 0),
    };
    (used + more > 0).then_some((hundreds + rest, used + more))
}

fn read_digit(word: &str) -> Option<u64> {
    Some(match word {
        "satu" => 1,
        "dua" => 2,
        "tiga" => 3,
        "empat" => 4,
        "lima" => 5,
        "enam" => 6,
        "tujuh" => 7,
        "delapan" => 8,
        "sembilan" => 9,
        _ => return None,
    })
}

/// Gives the formal ordinal of law: `kesatu`, `kedua`, `kesebelas`, `kedua puluh satu`.
#[must_use]
pub fn ordinal(n: u32) -> String {
    format!("ke{}", terbilang(u64::from(n)))
}

/// Gives the everyday ordinal, which differs from [`ordinal`] only in its first: `pertama`, `kedua`.
#[must_use]
pub fn ordinal_informal(n: u32) -> String {
    match n {
        1 => String::from("pertama"),
        _ => ordinal(n),
    }
}

/// Spells a decimal with as many places as it carries: `0.03` is `nol koma nol tiga`, `20.0` is `dua puluh koma nol`.
///
/// Zeros after the comma are read one by one; what follows is read as one number while it has at
/// most two digits (the usage of acts since 2009) and digit by digit when longer, which stays unambiguous.
#[must_use]
pub fn decimal_words(decimal: &Decimal) -> String {
    let mantissa = decimal.mantissa();
    let one = 10_u128.pow(decimal.scale());
    let whole = spelled(mantissa.unsigned_abs() / one);
    let sign = if mantissa < 0 { "minus " } else { "" };
    let Some(places) = places(decimal) else {
        return format!("{sign}{whole}");
    };
    let significant = places.trim_start_matches('0');
    let mut words = vec!["nol"; places.len() - significant.len()];
    match significant.parse::<u128>() {
        Ok(number) if significant.len() <= 2 => spell(number, &mut words),
        _ => words.extend(significant.bytes().map(|b| SMALL[usize::from(b - b'0')])),
    }
    format!("{sign}{whole} koma {}", words.join(" "))
}

/// Gives the digits after the comma, as many as the decimal carries; `None` for a whole one.
pub(super) fn places(decimal: &Decimal) -> Option<String> {
    let scale = decimal.scale();
    let digits = decimal.mantissa().unsigned_abs() % 10_u128.pow(scale);
    let width = usize::try_from(scale).expect("a decimal has at most 28 places");
    (width > 0).then(|| format!("{digits:0width$}"))
}

/// Spells a fraction in figures: `2/3` is `dua per tiga`. `None` for any other form and for a denominator of zero.
#[must_use]
pub fn fraction_words(fraction: &str) -> Option<String> {
    let (above, below) = fraction.split_once('/')?;
    let below = whole(below).filter(|n| *n > 0)?;
    Some(format!(
        "{} per {}",
        terbilang(whole(above)?),
        terbilang(below)
    ))
}

/// Reads a whole number in plain figures, without sign, dots or a leading zero.
pub(super) fn whole(figures: &str) -> Option<u64> {
    let plain = figures.bytes().all(|b| b.is_ascii_digit());
    let padded = figures.len() > 1 && figures.starts_with('0');
    (plain && !padded).then(|| figures.parse().ok())?
}

/// Gives the Roman numeral of 1 to 3999, for months in letter numbers and for annexes.
///
/// Roman figures end there (and know no zero), so any other number comes back in ours.
#[must_use]
pub fn roman(n: u32) -> String {
    if !(1..=3999).contains(&n) {
        return n.to_string();
    }
    let mut rest = n;
    let mut numeral = String::new();
    for (value, letters) in ROMAN {
        while rest >= value {
            numeral.push_str(letters);
            rest -= value;
        }
    }
    numeral
}

const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

#[cfg(test)]
mod tests;
