//! How decisions, deeds and places are cited in a sentence.

use jiff::civil::Date;
use tera::value::Key;
use tera::{Kwargs, Map, State, Value};

use super::{after_anchors, safe};
use crate::locale::date;
use crate::render::context::escape;

/// Keputusan Wali Kota Semarang Nomor 821.2/318/2025 tanggal 6 Januari 2025 tentang …; from the number on for a
/// licence or an agreement, whose kind its template names before.
pub(super) fn dokumen(document: &Value, _: Kwargs, _: &State) -> Value {
    let Some(map) = document.as_map() else {
        return safe("");
    };
    let mut words = Words::default();
    if map.contains_key(&Key::Str("document")) {
        words.add(text(map, "document").unwrap_or("surat"));
    }
    words.lead("Nomor", text(map, "number"));
    words.lead("tanggal", day(map, "date").as_deref());
    words.lead("tentang", text(map, "about").or_else(|| text(map, "title")));
    let mut line = words.0.join(" ");
    if let Some(period) = text(map, "period") {
        let named = after_anchors(period).to_lowercase();
        let lead = if named.starts_with("masa") || named.starts_with("periode") {
            ""
        } else {
            "masa bakti "
        };
        line.push_str(&format!(", {lead}{period}"));
    }
    if let Some(last) = day(map, "valid_until") {
        line.push_str(&format!(", yang berlaku sampai dengan tanggal {last}"));
    }
    safe(&line)
}

/// Nomor 21 tanggal 8 April 2019 yang dibuat di hadapan Notaris …
pub(super) fn akta(deed: &Value, _: Kwargs, _: &State) -> Value {
    let Some(map) = deed.as_map() else {
        return safe("");
    };
    let mut words = Words::default();
    words.lead("Nomor", text(map, "number"));
    words.lead("tanggal", day(map, "date").as_deref());
    words.lead("yang dibuat di hadapan Notaris", text(map, "notary"));
    safe(&words.0.join(" "))
}

/// Kelurahan Kemijen, Kecamatan Semarang Timur, Kota Semarang, Provinsi Jawa Tengah (kode wilayah 33.74.03.1003)
pub(super) fn lokasi(location: &Value, _: Kwargs, _: &State) -> Value {
    let Some(map) = location.as_map() else {
        return safe("");
    };
    let mut parts: Vec<String> = ["detail", "village", "district", "regency"]
        .into_iter()
        .filter_map(|key| text(map, key).map(str::to_owned))
        .collect();
    if let Some(province) = text(map, "province") {
        let named = after_anchors(province).to_lowercase();
        let lead = if named.starts_with("provinsi") || named.starts_with("daerah") {
            ""
        } else {
            "Provinsi "
        };
        parts.push(format!("{lead}{province}"));
    }
    let mut line = parts.join(", ");
    if let Some(code) = text(map, "code") {
        line.push_str(&format!(" (kode wilayah {code})"));
    }
    safe(&line)
}

/// Words of a citation that are there.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn add(&mut self, words: &str) {
        self.0.push(words.to_owned());
    }

    fn lead(&mut self, lead: &str, words: Option<&str>) {
        self.0.extend(words.map(|words| format!("{lead} {words}")));
    }
}

fn text<'m>(map: &'m Map, key: &'static str) -> Option<&'m str> {
    map.get(&Key::Str(key)).and_then(Value::as_str)
}

fn day(map: &Map, key: &'static str) -> Option<String> {
    let day: Date = text(map, key)?.parse().ok()?;
    Some(escape(&date::long(day)))
}
