//! Values of the right type that cannot be: other words than the fixed choices, impossible lengths, numbers out of range.

use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value as Json;

use super::keys::way;
use super::schema::{self, Spot};
use super::speech::{self, Slip, underscored};
use super::{MALFORMED_VALUE, Sheet, UNKNOWN_VALUE};
use crate::check::certain;
use crate::finding::Fix;
use crate::locale::Words;
use crate::locale::duration::Duration;
use crate::tree::{Node, Part, Path};
use crate::words;

/// Judges a value that is not among the fixed choices.
pub(super) fn choice(sheet: &mut Sheet<'_>, path: &Path, node: &Node, choices: &[&str]) {
    let typed = speech::short(sheet.typed(node));
    let Some(text) = node.text() else {
        let message = words!(
            "format `{typed}` tidak dikenal",
            "the format `{typed}` is unknown"
        );
        let help = words!("tulis `spec = 1`", "write `spec = 1`");
        sheet.report(UNKNOWN_VALUE, path, &Part::Value, message, Some(help));
        return;
    };
    let way = way(path);
    let key = way.last().copied().unwrap_or_default();
    let message = words!(
        "pilihan {typed} tidak dikenal untuk `{key}`",
        "the choice {typed} is unknown for `{key}`"
    );
    let (id, en) = speech::names(choices.iter().copied(), ("atau", "or"));
    let help = match speech::nearest(text, choices, Slip::Small) {
        Some(near) if choices.len() > 1 => words!(
            "maksudnya `{near}`? pilihannya {id}",
            "did you mean `{near}`? the choices are {en}"
        ),
        _ if choices.len() > 1 => words!("pilihannya {id}", "the choices are {en}"),
        _ => words!("pilihannya hanya {id}", "the only choice is {en}"),
    };
    let finding = sheet.report(UNKNOWN_VALUE, path, &Part::Value, message, Some(help));
    finding.fix = certain::name(text, choices)
        .map(|name| Fix::at(finding.span.clone(), format!("\"{name}\"")));
}

/// Judges any other value that the validator refuses.
pub(super) fn judge(sheet: &mut Sheet<'_>, path: &Path, node: &Node, spot: &Spot, kind: &Kind) {
    let typed = speech::short(sheet.typed(node));
    let (message, help) = match kind {
        Kind::Pattern { .. } if path.last_key() == Some("kind") => return,
        Kind::Pattern { .. } => pattern(*spot, node.text().unwrap_or_default()),
        Kind::Minimum { limit } => below(limit, &typed),
        Kind::Maximum { limit } => above(limit, &typed),
        Kind::MinLength { .. } => (words!("teks kosong", "empty text"), fill_in(path)),
        Kind::MinItems { limit } => too_few(path, node, *limit),
        _ => (
            words!(
                "nilai {typed} tidak dapat dipakai di sini",
                "the value {typed} cannot stand here"
            ),
            words!("periksa nilainya", "look at the value"),
        ),
    };
    let finding = sheet.report(MALFORMED_VALUE, path, &Part::Value, message, Some(help));
    if matches!(kind, Kind::Pattern { .. }) && spot.is_duration() {
        let read = node
            .text()
            .and_then(|text| Some((text, text.parse::<Duration>().ok()?)));
        finding.fix = read
            .filter(|(text, read)| read.to_string() != *text)
            .map(|(_, read)| Fix::at(finding.span.clone(), format!("\"{read}\"")));
    }
}

fn pattern(spot: Spot, text: &str) -> (Words, Words) {
    if spot.is_duration() {
        return duration(text);
    }
    let shown = speech::short(text);
    if spot.pattern().contains('/') {
        return (
            words!(
                "diharapkan pecahan, ditemukan `{shown}`",
                "expected a fraction, found `{shown}`"
            ),
            words!(
                "tulis bagian per jumlahnya, misalnya `\"2/3\"`",
                "write the part and of how many, for example `\"2/3\"`"
            ),
        );
    }
    let rule = words!(
        "kode terdiri atas huruf kecil, angka, dan tanda hubung, diawali huruf; ditemukan `{shown}`",
        "an id consists of lower-case letters, digits and hyphens, a letter first; found `{shown}`"
    );
    let help = match id_like(text) {
        Some(id) => words!("tulis misalnya `\"{id}\"`", "write for example `\"{id}\"`"),
        None => words!("tulis misalnya `\"bkm\"`", "write for example `\"bkm\"`"),
    };
    (rule, help)
}

/// The id nearest to what was typed.
fn id_like(text: &str) -> Option<String> {
    let dashed: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let words: Vec<&str> = dashed.split('-').filter(|word| !word.is_empty()).collect();
    let joined = words.join("-");
    let id = joined.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    (!id.is_empty()).then(|| id.to_owned())
}

fn duration(text: &str) -> (Words, Words) {
    const EXAMPLE: &str = "\"30 hari kalender\"";
    match text.parse::<Duration>() {
        Err(error) => (
            error.message(),
            words!(
                "tulis bilangan dan satuannya, misalnya `{EXAMPLE}`; satuannya `jam`, `hari`, `hari kerja`, `hari kalender`, `minggu`, `bulan`, atau `tahun`",
                "write a number and its unit, for example `{EXAMPLE}`; the units are `jam`, `hari`, `hari kerja`, `hari kalender`, `minggu`, `bulan` and `tahun`"
            ),
        ),
        Ok(read) if read.to_string() != text => {
            let shown = speech::short(text);
            (
                words!(
                    "spasi yang berlebih dalam `{shown}`",
                    "too many blanks in `{shown}`"
                ),
                words!("tulis `\"{read}\"`", "write `\"{read}\"`"),
            )
        }
        Ok(_) => {
            let shown = speech::short(text);
            (
                words!(
                    "bilangan dalam `{shown}` terlalu besar",
                    "the number in `{shown}` is too large"
                ),
                words!(
                    "pakai satuan yang lebih besar, misalnya `tahun`",
                    "use a larger unit, for example `tahun`"
                ),
            )
        }
    }
}

fn below(limit: &Json, typed: &str) -> (Words, Words) {
    let least = limit.as_u64().unwrap_or_default();
    let help = if least == 0 {
        words!(
            "tulis bilangan tanpa tanda kurang",
            "write the number without a minus sign"
        )
    } else {
        words!("tulis {least} atau lebih", "write {least} or more")
    };
    (
        words!(
            "diharapkan sedikitnya {least}, ditemukan `{typed}`",
            "expected at least {least}, found `{typed}`"
        ),
        help,
    )
}

fn above(limit: &Json, typed: &str) -> (Words, Words) {
    let most = limit.as_u64().unwrap_or_default();
    let most = if most < 10_000 {
        most.to_string()
    } else {
        underscored(most)
    };
    (
        words!(
            "diharapkan paling banyak {most}, ditemukan `{typed}`",
            "expected at most {most}, found `{typed}`"
        ),
        words!("tulis {most} atau kurang", "write {most} or less"),
    )
}

fn too_few(path: &Path, node: &Node, limit: u64) -> (Words, Words) {
    let count = node.items().len();
    if path.last_key() == Some("parties") {
        return (
            words!(
                "diharapkan sedikitnya {limit} pihak, ditemukan {count}",
                "expected at least {limit} parties, found {count}"
            ),
            words!(
                "tambahkan pihak berikutnya di bawah `[[parties]]`",
                "add the next party under `[[parties]]`"
            ),
        );
    }
    (words!("daftar kosong", "empty list"), fill_in(path))
}

/// What to do about an empty value: only what is not required may go.
fn fill_in(path: &Path) -> Words {
    let key = path.last_key().unwrap_or_default();
    let required = schema::at(&path.parent()).is_some_and(|table| table.requires(key));
    match schema::at(path) {
        Some(spot) if required => {
            let description = spot.description();
            words!(
                "kunci ini wajib; isilah: {description}",
                "this key is required; fill it in"
            )
        }
        _ => words!(
            "isilah, atau hapus kuncinya bila belum diketahui",
            "fill it in, or remove the key while it is unknown"
        ),
    }
}
