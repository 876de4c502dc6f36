//! The year or the Roman month in a party's number is not that of the day of signing.
//!
//! Numbers end in month and year (`07/BKM-KS/XI/2026`). One that does not fit was taken for another paper, or the day of
//! signing has moved since. A custom of letters, not a rule of law.

use std::ops::Range;

use jiff::civil::Date;

use super::wording::day;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::terbilang::roman;
use crate::path;
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "number-date-mismatch",
    weight: Weight::Warning,
    about: [
        "tahun atau bulan Romawi pada nomor tidak sesuai dengan tanggal penandatanganan",
        "the year or Roman month in a number is not that of the signing date",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(signed) = facts.agreement.signed() else {
        return;
    };
    let [signed_id, signed_en] = day(signed.date);
    for (place, party) in facts.agreement.parties.iter().enumerate() {
        let number = party.number.as_ref().map_or("", |number| number.0.as_str());
        let Some((range, expected)) = mismatch(number, signed.date) else {
            continue;
        };
        let found = &number[range.clone()];
        judge
            .report_part(
                &path!["parties", place, "number"],
                &Part::Within(range.clone()),
                words!(
                    "diharapkan `{expected}` dalam nomor, sesuai dengan tanggal {signed_id}, ditemukan `{found}`",
                    "expected `{expected}` in the number, for it is signed on {signed_en}, found `{found}`"
                ),
            )
            .label(
                &signed.at,
                words!("tanggal penandatanganan", "the day of signing"),
            )
            .help(words!(
                "periksa tanggal penandatanganan, atau ambil nomor yang baru",
                "check the day of signing, or take a new number"
            ));
    }
}

/// The part of a number that does not fit a day, and what should stand there.
fn mismatch(number: &str, day: Date) -> Option<(Range<usize>, String)> {
    let parts = parts(number);
    // The first part is a serial or a class, and may look like a year by chance.
    let year_at = (1..parts.len())
        .rev()
        .find(|at| is_year(&number[parts[*at].clone()]))?;
    let year = parts[year_at].clone();
    let month = parts[year_at - 1].clone();
    let month = (1..=12)
        .find(|n| roman(*n) == number[month.clone()])
        .map(|n| (n, month));
    let right_year = number[year.clone()].parse() == Ok(day.year());
    let day_month = u32::from(day.month().unsigned_abs());
    match month {
        Some((found, range)) if found != day_month && year_at > 1 => {
            let end = if right_year { range.end } else { year.end };
            let expected = if right_year {
                roman(day_month)
            } else {
                format!("{}/{}", roman(day_month), day.year())
            };
            Some((range.start..end, expected))
        }
        _ => (!right_year).then(|| (year, day.year().to_string())),
    }
}

/// The parts of a number between its strokes.
fn parts(number: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    number
        .split('/')
        .map(|part| {
            let trimmed = part.trim();
            let from = start + (part.len() - part.trim_start().len());
            start += part.len() + 1;
            from..from + trimmed.len()
        })
        .collect()
}

fn is_year(part: &str) -> bool {
    part.len() == 4
        && part.bytes().all(|byte| byte.is_ascii_digit())
        && (part.starts_with("19") || part.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(number: &str) -> String {
        format!("[agreement]\ndate = 2026-11-02\n[[parties]]\nnumber = \"{number}\"\n")
    }

    #[test]
    fn month_and_year_are_those_of_signing() {
        let code = "number-date-mismatch";
        for (number, mark) in [
            ("07/BKM-KS/X/2026", "X"),
            ("07/BKM-KS/XI/2025", "2025"),
            ("07/BKM-KS/XII/2025", "XII/2025"),
            ("140/12/2025", "2025"),
        ] {
            assert_eq!(marks(code, &file(number)), [mark], "{number}");
        }
    }

    #[test]
    fn other_parts_are_left_alone() {
        let code = "number-date-mismatch";
        for number in [
            "07/BKM-KS/XI/2026",
            "2025/PKS/2026",
            "415.4/1207/DPKP/2026",
            "..../BRWA-F022",
            "B-2210/PL.310/B/06/2026",
            "X/2026",
            "600/V/PKS/2026",
            "",
            "é/é",
        ] {
            quiet(code, &file(number));
        }
    }

    #[test]
    fn without_a_day_nothing_is_compared() {
        quiet(
            "number-date-mismatch",
            "[[parties]]\nnumber = \"1/X/2020\"\n",
        );
    }
}
