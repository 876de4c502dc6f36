//! Dates, money, percents, durations and counts, with their words.

use jiff::civil::Date;
use tera::{Kwargs, State, TeraResult, Value};

use super::super::context::unescape;
use super::{after_anchors, blank, decimal, literal, parsed, plain, safe};
use crate::locale::duration::Duration;
use crate::locale::{date, money, percent, terbilang};

/// `2026-11-02` → 2 November 2026
pub(super) fn tanggal(day: &Value, _: Kwargs, _: &State) -> Value {
    parsed::<Date>(day).map_or_else(blank, |day| literal(&date::long(day)))
}

/// `2026-11-02` → Senin, tanggal dua bulan November tahun dua ribu dua puluh enam (02-11-2026)
pub(super) fn hari_ini(day: &Value, _: Kwargs, _: &State) -> Value {
    let day = parsed::<Date>(day);
    literal(&day.map_or_else(date::opening_blank, date::opening))
}

/// 450000000 → Rp450.000.000,00 (empat ratus lima puluh juta rupiah)
pub(super) fn rupiah(amount: &Value, _: Kwargs, _: &State) -> Value {
    amount
        .as_u64()
        .map_or_else(blank, |amount| literal(&money::rupiah_words(amount)))
}

/// 2.5 → 2,5% (dua koma lima persen)
pub(super) fn persen(rate: &Value, _: Kwargs, _: &State) -> Value {
    decimal(rate).map_or_else(blank, |rate| literal(&percent::percent_words(&rate)))
}

/// `30 hari kalender` → 30 (tiga puluh) hari kalender
pub(super) fn jangka(duration: &Value, _: Kwargs, _: &State) -> Value {
    parsed::<Duration>(duration).map_or_else(blank, |duration| literal(&duration.words()))
}

/// 3 → 3 (tiga)
pub(super) fn bilangan(number: &Value, _: Kwargs, _: &State) -> Value {
    decimal(number).map_or_else(blank, |number| {
        let words = terbilang::decimal_words(&number);
        literal(&format!("{} ({words})", money::grouped_decimal(&number)))
    })
}

/// A number with the unit that it is counted in: 420 of `KK` → 420 (empat ratus dua puluh) KK, 90 of `persen` → 90% (sembilan
/// puluh persen); with `ringkas=true`, where the unit follows with the next number, 420 (empat ratus dua puluh)
pub(super) fn ukuran(number: &Value, options: Kwargs, state: &State) -> TeraResult<Value> {
    let unit: Option<Value> = options.get("satuan")?;
    let unit = unit.as_ref().and_then(Value::as_str).unwrap_or_default();
    if matches!(unescape(after_anchors(unit)).as_str(), "persen" | "%") {
        return Ok(persen(number, options, state));
    }
    let short = options.get::<bool>("ringkas")? == Some(true);
    let counted = bilangan(number, options, state);
    if short {
        return Ok(counted);
    }
    let counted = counted.as_str().unwrap_or_default();
    Ok(safe(format!("{counted} {unit}").trim_end()))
}

/// `2/3` → 2/3 (dua per tiga)
pub(super) fn pecahan(fraction: &Value, _: Kwargs, _: &State) -> Value {
    let Some(fraction) = plain(fraction) else {
        return blank();
    };
    match terbilang::fraction_words(&fraction) {
        Some(words) => literal(&format!("{fraction} ({words})")),
        None => literal(&fraction),
    }
}

/// 1 → pertama, as stages are counted
pub(super) fn urut(number: &Value, _: Kwargs, _: &State) -> Value {
    let number = number
        .as_u64()
        .and_then(|number| u32::try_from(number).ok());
    number.map_or_else(blank, |number| {
        literal(&terbilang::ordinal_informal(number))
    })
}
