//! Values of another type than the format has there.

use super::keys::way;
use super::schema::{self, Spot, Wanted};
use super::speech::{self, underscored};
use super::{DOTTED_THOUSANDS, MALFORMED_VALUE, Sheet, WRONG_TYPE};
use crate::check::certain;
use crate::check::syntax::{as_toml_date, as_toml_number, in_quotes, quoted};
use crate::finding::Fix;
use crate::locale::Words;
use crate::locale::money::grouped_decimal;
use crate::tree::{Node, Part, Path, Value};
use crate::words;

/// Judges a value of another type than the schema asks.
pub(super) fn judge(sheet: &mut Sheet<'_>, path: &Path, node: &Node, spot: &Spot) {
    let typed = sheet.typed(node);
    if let (Value::Float(_), Wanted::Number) = (&node.value, spot.wanted())
        && decimal(sheet, path, node, *spot, typed)
    {
        return;
    }
    let (expected_id, expected_en) = speech::expected(*spot);
    let (found_id, found_en) = speech::found(node, typed);
    let message = words!(
        "diharapkan {expected_id}, ditemukan {found_id}",
        "expected {expected_en}, found {found_en}"
    );
    let help = help(path, node, *spot, typed);
    let replacement = replacement(node, *spot, typed);
    let finding = sheet.report(WRONG_TYPE, path, &Part::Value, message, help);
    finding.fix = replacement.map(|replacement| Fix::at(finding.span.clone(), replacement));
}

/// What to write instead, where there is no doubt about it.
fn replacement(node: &Node, spot: Spot, typed: &str) -> Option<String> {
    let list = spot.types() == ["array"];
    match (&node.value, spot.wanted()) {
        (Value::String(text), Wanted::Date) => certain::date(text).map(|date| date.to_string()),
        (Value::String(text), Wanted::Number) => certain::number(text, spot.takes()?),
        (Value::Float(Some(number)), Wanted::Number) if number.fract().is_zero() => {
            let whole = u64::try_from(*number).ok()?;
            Some(underscored(whole))
        }
        (Value::String(text), Wanted::Boolean) => {
            schema::boolean_meant(text).map(|choice| choice.to_string())
        }
        (Value::Integer(_) | Value::Float(_) | Value::Date(_), Wanted::Text) => {
            let figures = typed
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
            let free = spot.pattern().is_empty() && spot.choices().is_empty();
            (figures && free).then(|| quoted(typed))
        }
        (Value::String(_), _) if list => {
            let texts = spot
                .entry()
                .is_some_and(|entry| entry.types().contains(&"string"));
            texts.then(|| format!("[{typed}]"))
        }
        (Value::Table(_), _) if list && typed.starts_with('{') => Some(format!("[{typed}]")),
        _ => None,
    }
}

/// Judges the decimals of a number; whether that settles it.
fn decimal(sheet: &mut Sheet<'_>, path: &Path, node: &Node, spot: Spot, typed: &str) -> bool {
    let (whole, places) = typed.split_once('.').unwrap_or((typed, ""));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let plain = digits(places)
        && digits(
            whole
                .trim_start_matches(['-', '+'])
                .replace('_', "")
                .as_str(),
        );
    if plain && spot.is_percent() && places.trim_end_matches('0').len() > 2 {
        let cut = format!("{whole}.{}", &places[..2]);
        sheet.report(
            MALFORMED_VALUE,
            path,
            &Part::Value,
            words!(
                "persen memuat paling banyak dua angka di belakang koma, ditemukan `{typed}`",
                "a percentage has at most two decimals, found `{typed}`"
            ),
            Some(words!(
                "bulatkan, misalnya `{cut}`",
                "round it, for example `{cut}`"
            )),
        );
        return true;
    }
    if plain
        && !spot.is_percent()
        && places.len() == 3
        && !whole.trim_start_matches(['-', '+', '0', '_']).is_empty()
    {
        let (id, en) = read_as(node);
        let joined = format!("{whole}_{places}");
        let certain = spot.types() == ["integer"];
        let finding = sheet.report(
            DOTTED_THOUSANDS,
            path,
            &Part::Value,
            words!(
                "TOML membaca `{typed}` sebagai {id}",
                "TOML reads `{typed}` as {en}"
            ),
            Some(thousands_help(&joined, typed, spot)),
        );
        finding.fix = certain.then(|| Fix::at(finding.span.clone(), joined));
        return true;
    }
    let takes_decimals = spot.types() == ["number"];
    let known = matches!(node.value, Value::Float(Some(_)));
    takes_decimals && known && in_range(node, spot)
}

fn thousands_help(joined: &str, typed: &str, spot: Spot) -> Words {
    if spot.types() == ["integer"] {
        return words!(
            "tulis `{joined}` bila maksudnya ribuan",
            "write `{joined}` if thousands are meant"
        );
    }
    words!(
        "tulis `{joined}` bila maksudnya ribuan, `{typed}0` bila memang pecahan",
        "write `{joined}` if thousands are meant, `{typed}0` if it is a fraction"
    )
}

/// The number that TOML reads, as it is written in Indonesian and in English.
fn read_as(node: &Node) -> (String, String) {
    match &node.value {
        Value::Float(Some(number)) => {
            let number = number.normalize();
            (grouped_decimal(&number), number.to_string())
        }
        _ => Default::default(),
    }
}

fn in_range(node: &Node, spot: Spot) -> bool {
    let Value::Float(Some(number)) = node.value else {
        return false;
    };
    let least = spot
        .limit("minimum")
        .is_none_or(|least| number >= least.into());
    least
        && spot
            .limit("maximum")
            .is_none_or(|most| number <= most.into())
}

/// How the value is written instead.
fn help(path: &Path, node: &Node, spot: Spot, typed: &str) -> Option<Words> {
    let takes = |name: &str| spot.types().contains(&name);
    let only = |name: &str| spot.types() == [name];
    match (&node.value, spot.wanted()) {
        (_, Wanted::Date) => Some(date_help(node, typed)),
        (Value::Table(_), _) if takes("array") => Some(list_of_tables(path, typed)),
        (Value::Array(_), _) if only("object") => Some(one_table(path, typed)),
        (_, Wanted::Number) => Some(number_help(path, node, spot)),
        (_, Wanted::Boolean) => Some(boolean_help(node)),
        (Value::Array(_) | Value::Table(_), _) if takes("string") => Some(words!(
            "tulis satu teks dalam tanda petik, tanpa kurung",
            "write one text in quotes, without brackets"
        )),
        (Value::String(_), _) if only("array") => {
            let typed = speech::short(typed);
            Some(words!(
                "tulis dalam kurung siku: `[{typed}]`",
                "write it in brackets: `[{typed}]`"
            ))
        }
        (Value::String(_), _) if only("object") => table_help(path, spot),
        (_, Wanted::Text | Wanted::Unknown) if takes("string") => {
            let quoted = in_quotes(typed);
            Some(words!(
                "tulis dalam tanda petik: `{quoted}`",
                "write it in quotes: `{quoted}`"
            ))
        }
        _ => table_help(path, spot),
    }
}

fn date_help(node: &Node, typed: &str) -> Words {
    let meant = match &node.value {
        Value::String(text) => as_toml_date(text),
        Value::Time => typed.get(..10).and_then(as_toml_date),
        _ => None,
    };
    match (meant, &node.value) {
        (Some(date), Value::String(_)) => {
            words!(
                "tulis tanpa tanda petik: `{date}`",
                "write it without quotes: `{date}`"
            )
        }
        (Some(date), _) => words!(
            "tulis tanggalnya saja: `{date}`",
            "write the date alone: `{date}`"
        ),
        (None, _) => words!(
            "tulis tahun, bulan, tanggal tanpa tanda petik: `2026-11-02`",
            "write year, month, day without quotes: `2026-11-02`"
        ),
    }
}

fn number_help(path: &Path, node: &Node, spot: Spot) -> Words {
    let meant = match &node.value {
        Value::String(text) => as_toml_number(text),
        Value::Float(Some(number)) if number.fract().is_zero() => {
            u64::try_from(*number).ok().map(underscored)
        }
        _ => None,
    };
    match (meant, &node.value) {
        (Some(figure), Value::String(_)) => {
            words!(
                "tulis tanpa tanda petik: `{figure}`",
                "write it without quotes: `{figure}`"
            )
        }
        (Some(figure), _) => words!(
            "tulis tanpa pecahan: `{figure}`",
            "write it without decimals: `{figure}`"
        ),
        (None, Value::Float(_)) if spot.types() == ["integer"] => {
            words!(
                "tulis bilangan bulat, tanpa pecahan",
                "write a whole number, without decimals"
            )
        }
        _ => {
            let example = speech::example(path.last_key().unwrap_or("total"), spot);
            words!(
                "tulis angkanya saja, misalnya `{example}`",
                "write figures alone, for example `{example}`"
            )
        }
    }
}

fn boolean_help(node: &Node) -> Words {
    let word = match &node.value {
        Value::String(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        _ => String::new(),
    };
    schema::boolean_meant(&word).map_or_else(
        || {
            words!(
                "tulis `true` untuk ya, `false` untuk tidak",
                "write `true` for yes, `false` for no"
            )
        },
        |choice| {
            words!(
                "tulis `{choice}`, tanpa tanda petik",
                "write `{choice}`, without quotes"
            )
        },
    )
}

/// A list of tables of which one was written as if it were the only one.
fn list_of_tables(path: &Path, typed: &str) -> Words {
    if typed.starts_with('{') {
        let typed = speech::short(typed);
        return words!(
            "tulis dalam kurung siku: `[{typed}]`",
            "write it in brackets: `[{typed}]`"
        );
    }
    let header = way(path).join(".");
    words!(
        "bagian ini dapat berulang; tulis tajuknya `[[{header}]]`, dengan dua kurung siku",
        "this section may be repeated; write its header as `[[{header}]]`, with two brackets"
    )
}

/// One table that was written as if there could be several.
fn one_table(path: &Path, typed: &str) -> Words {
    if typed.starts_with("[[") {
        let header = way(path).join(".");
        return words!(
            "bagian ini hanya satu; tulis tajuknya `[{header}]`, dengan satu kurung siku",
            "there is only one of this section; write its header as `[{header}]`, with one pair of brackets"
        );
    }
    words!(
        "tulis satu tabel dalam kurung kurawal, tanpa kurung siku",
        "write one table in braces, without brackets"
    )
}

fn table_help(path: &Path, spot: Spot) -> Option<Words> {
    let key = path.last_key()?;
    let example = speech::example(key, spot);
    Some(words!(
        "tulis misalnya `{example}`",
        "write for example `{example}`"
    ))
}
