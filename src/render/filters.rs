//! The filters of the template language, by the words that drafters use.
//!
//! Every text that reaches a filter is markup already, and every filter gives markup back: what comes out of one can go
//! straight onto the paper.

use std::str::FromStr;

use jiff::civil::Date;
use rust_decimal::Decimal;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::context::{ANCHOR, escape, unescape};
use super::{documents, phrases};
use crate::locale::duration::Duration;
use crate::locale::list::{self, Conjunction};
use crate::locale::{date, money, percent, terbilang};
use crate::register::sdgs;

/// Dots where something is still unknown.
pub(super) const BLANK: &str = "..............................";

/// The map from ids to labels that the context holds for [`sebut`].
pub(super) const LABELS: &str = "label";

/// Teaches an engine all filters.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("tanggal", tanggal);
    tera.register_filter("rupiah", rupiah);
    tera.register_filter("rupiah_angka", rupiah_angka);
    tera.register_filter("persen", persen);
    tera.register_filter("jangka", jangka);
    tera.register_filter("bilangan", bilangan);
    tera.register_filter("angka", angka);
    tera.register_filter("frasa", frasa);
    tera.register_filter("pecahan", pecahan);
    tera.register_filter("sebut", sebut);
    tera.register_filter("isian", isian);
    tera.register_filter("besar", besar);
    tera.register_filter("daftar", daftar);
    tera.register_filter("huruf", huruf);
    tera.register_filter("ayat", ayat);
    tera.register_filter("polos", polos);
    tera.register_filter("urut", urut);
    tera.register_filter("bahwa", bahwa);
    tera.register_filter("tpb", tpb);
    tera.register_filter("daftar_frasa", daftar_frasa);
    tera.register_filter("hari_ini", hari_ini);
    tera.register_filter("dokumen", documents::dokumen);
    tera.register_filter("akta", documents::akta);
    tera.register_filter("lokasi", documents::lokasi);
    tera.register_function("tanda", tanda);
}

/// `2026-11-02` → 2 November 2026
fn tanggal(day: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    if day.is_none() {
        return Ok(safe(&escape(BLANK)));
    }
    let day: Date = parse(day, "a date")?;
    Ok(safe(&escape(&date::long(day))))
}

/// `2026-11-02` → Senin, tanggal dua bulan November tahun dua ribu dua puluh enam (02-11-2026)
fn hari_ini(day: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    if day.is_none() {
        return Ok(safe(&escape(&date::opening_blank())));
    }
    let day: Date = parse(day, "a date")?;
    Ok(safe(&escape(&date::opening(day))))
}

/// 450000000 → Rp450.000.000,00 (empat ratus lima puluh juta rupiah)
fn rupiah(amount: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    Ok(safe(&escape(&money::rupiah_words(whole(amount)?))))
}

/// 450000000 → Rp450.000.000,00, as in tables
fn rupiah_angka(amount: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    Ok(safe(&escape(&money::rupiah(whole(amount)?))))
}

/// 2.5 → 2,5% (dua koma lima persen)
fn persen(rate: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    Ok(safe(&escape(&percent::percent_words(&decimal(rate)?))))
}

/// `30 hari kalender` → 30 (tiga puluh) hari kalender
fn jangka(duration: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let duration = Duration::from_str(&text(duration)?).map_err(Error::message)?;
    Ok(safe(&escape(&duration.words())))
}

/// 3 → 3 (tiga)
fn bilangan(number: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let number = decimal(number)?;
    let words = terbilang::decimal_words(&number);
    Ok(safe(&escape(&format!("{} ({words})", money::grouped_decimal(&number)))))
}

/// 3200 → 3.200
fn angka(number: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    Ok(safe(&escape(&money::grouped_decimal(&decimal(number)?))))
}

/// `musyawarah-mufakat` → musyawarah untuk mufakat
fn frasa(word: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let word = plain(word)?;
    Ok(safe(&escape(phrases::phrase(&word).unwrap_or(&word))))
}

/// `2/3` → 2/3 (dua per tiga)
fn pecahan(fraction: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let fraction = plain(fraction)?;
    let words = terbilang::fraction_words(&fraction);
    let shown = words.map_or(fraction.clone(), |words| format!("{fraction} ({words})"));
    Ok(safe(&escape(&shown)))
}

/// `bkm` → PIHAK KEDUA
fn sebut(id: &Value, _: Kwargs, state: &State) -> TeraResult<Value> {
    let id = text(id)?;
    let labels: Option<Value> = state.get(LABELS)?;
    let label = labels
        .as_ref()
        .and_then(Value::as_map)
        .and_then(|labels| labels.get(&tera::value::Key::Str(&id)))
        .cloned();
    Ok(label.unwrap_or_else(|| safe(&escape(&id))))
}

/// A text without the end mark that was typed, for the middle of a sentence.
fn polos(text: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let text = text.as_str().unwrap_or_default();
    Ok(safe(bare(text.strip_suffix(r"\.").unwrap_or(text))))
}

/// 1 → kesatu
fn urut(number: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let number = u32::try_from(whole(number)?).unwrap_or(u32::MAX);
    Ok(safe(&terbilang::ordinal(number)))
}

/// Recitals, each beginning with `bahwa`.
fn bahwa(items: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let lines: Vec<Value> = entries(items)
        .iter()
        .filter_map(sentence)
        .map(|(text, below)| {
            let shown = after_anchors(&text);
            let lead = if shown.to_lowercase().starts_with("bahwa ") { "" } else { "bahwa " };
            let anchors = &text[..text.len() - shown.len()];
            safe(&format!("{anchors}{lead}{shown}{}", nested(below, 1, None)))
        })
        .collect();
    Ok(Value::from(lines.as_slice()))
}

/// Numbers of Sustainable Development Goals with their names.
fn tpb(goals: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let names: Vec<String> = entries(goals)
        .iter()
        .filter_map(Value::as_i64)
        .map(|number| match u8::try_from(number).ok().and_then(sdgs::name) {
            Some(name) => format!("Tujuan {number} ({name})"),
            None => format!("Tujuan {number}"),
        })
        .collect();
    Ok(safe(&escape(&list::join(&names, Conjunction::Dan))))
}

/// Fixed choices as a list in words.
fn daftar_frasa(words: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let words: Vec<String> = entries(words)
        .iter()
        .filter_map(Value::as_str)
        .map(|word| phrases::phrase(word).unwrap_or(word).to_owned())
        .collect();
    Ok(safe(&escape(&list::join(&words, Conjunction::Dan))))
}

/// Dots where nothing is known yet.
fn isian(value: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    if value.is_none() || value.is_undefined() {
        return Ok(safe(&escape(BLANK)));
    }
    Ok(value.clone())
}

/// Capitals, with anchors left as they are.
fn besar(value: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    Ok(safe(&escape(&plain(value)?.to_uppercase())))
}

/// a, b, dan c
fn daftar(items: &Value, options: Kwargs, _: &State) -> TeraResult<Value> {
    let conjunction = match options.get::<&str>("kata")? {
        Some("atau") => Conjunction::Atau,
        _ => Conjunction::Dan,
    };
    let words: Vec<String> = entries(items)
        .iter()
        .map(|item| match sentence(item) {
            Some((text, _)) => bare(&text).to_owned(),
            None => String::new(),
        })
        .filter(|word| !word.is_empty())
        .collect();
    Ok(safe(&list::join(&words, conjunction)))
}

/// Items as huruf below an ayat.
fn huruf(items: &Value, options: Kwargs, _: &State) -> TeraResult<Value> {
    let class = options.get::<&str>("kata")?.map(str::to_owned);
    Ok(safe(&nested(entries(items), 1, class.as_deref())))
}

/// Items as ayat.
fn ayat(items: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let mut out = String::new();
    for item in entries(items) {
        let Some((text, below)) = sentence(item) else {
            continue;
        };
        out.push_str(&format!("(1) {text}{}\n\n", nested(below, 1, None)));
    }
    Ok(safe(&out))
}

/// Names the place where a value stands that carries no anchor itself: a choice, a number, a date.
fn tanda(options: Kwargs, _: &State) -> TeraResult<Value> {
    Ok(safe(&super::context::anchor(options.must_get::<&str>("di")?)))
}

/// A list of items in markup, indented for its level below an ayat.
fn nested(items: &[Value], level: usize, class: Option<&str>) -> String {
    let indent = "    ".repeat(level);
    let marker = ["a.", "1)", "a)"][(level - 1).min(2)];
    let mut out = String::new();
    for item in items {
        let Some((text, below)) = sentence(item) else {
            continue;
        };
        if out.is_empty() {
            out.push_str("\n\n");
            if let Some(class) = class {
                out.push_str(&format!("{indent}{{.{class}}}\n"));
            }
        }
        out.push_str(&format!("{indent}{marker} {text}\n"));
        if level < 3 && !below.is_empty() {
            // A nested list is set off by blank lines, without which it would be part of the line before.
            out.push('\n');
            out.push_str(nested(below, level + 1, None).trim_start_matches('\n'));
            out.push('\n');
        }
    }
    out
}

/// The line of an item with its deadline and doer, and what stands below it.
fn sentence(item: &Value) -> Option<(String, &[Value])> {
    let Some(map) = item.as_map() else {
        return item.as_str().map(|text| (text.to_owned(), [].as_slice()));
    };
    let get = |key: &'static str| {
        map.get(&tera::value::Key::Str(key))
            .filter(|value| !value.is_none())
    };
    let text = get("text").and_then(Value::as_str)?;
    let anchor = get(ANCHOR).and_then(Value::as_str).unwrap_or_default();
    let below = get("items").map_or([].as_slice(), entries);
    let typed = bare(text);
    let mut line = format!("{anchor}{typed}");
    if let Some(day) = get("due").and_then(Value::as_str)
        && let Ok(day) = day.parse()
    {
        line.push_str(&format!(" paling lambat tanggal {}", date::long(day)));
    }
    for (key, lead) in [("every", "setiap"), ("within", "paling lama")] {
        if let Some(duration) = get(key).and_then(Value::as_str)
            && let Ok(duration) = Duration::from_str(duration)
        {
            line.push_str(&format!(" {lead} {}", escape(&duration.words())));
        }
    }
    if let Some(who) = get("by") {
        let names: Vec<String> = entries(who)
            .iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        line.push_str(&format!(" oleh {}", list::join(&names, Conjunction::Dan)));
    }
    // Nothing was added: the end mark that was typed may stay.
    if line.len() == anchor.len() + typed.len() {
        line = format!("{anchor}{text}");
    }
    Some((line, below))
}

/// Markup without the end mark that was typed, which other words are to follow.
fn bare(markup: &str) -> &str {
    let mut bare = markup.trim_end();
    while let Some(shorter) = [r"\;", r"\:", r"\,"]
        .iter()
        .find_map(|mark| bare.strip_suffix(mark))
    {
        bare = shorter.trim_end();
    }
    bare
}

fn entries(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_default()
}

pub(super) fn safe(markup: &str) -> Value {
    Value::safe_string(markup)
}

fn text(value: &Value) -> TeraResult<String> {
    let Some(text) = value.as_str() else {
        return Err(Error::message(format!("a text was expected, found {value}")));
    };
    Ok(unescape(text))
}

/// The characters of a text without its anchor.
fn plain(value: &Value) -> TeraResult<String> {
    let Some(markup) = value.as_str() else {
        return Err(Error::message(format!("a text was expected, found {value}")));
    };
    Ok(unescape(after_anchors(markup)))
}

/// Markup behind the anchors that it begins with.
pub(super) fn after_anchors(markup: &str) -> &str {
    let mut shown = markup;
    while let Some((_, rest)) = shown
        .strip_prefix("[]{at=\"")
        .and_then(|rest| rest.split_once("\"}"))
    {
        shown = rest;
    }
    shown
}

fn parse<T: FromStr>(value: &Value, expected: &str) -> TeraResult<T> {
    text(value)?
        .parse()
        .map_err(|_| Error::message(format!("{expected} was expected, found {value}")))
}

fn decimal(value: &Value) -> TeraResult<Decimal> {
    match value.as_i64() {
        Some(number) => Ok(number.into()),
        None => parse(value, "a number"),
    }
}

fn whole(value: &Value) -> TeraResult<u64> {
    value
        .as_u64()
        .ok_or_else(|| Error::message(format!("an amount was expected, found {value}")))
}
