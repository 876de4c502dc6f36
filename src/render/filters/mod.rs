//! The filters of the template language, by the words that drafters use; `templates/README.md` shows each.
//!
//! Every text that reaches a filter is markup already, and every filter gives markup back: what comes out of one can go
//! straight onto the paper. What is not known prints as dots, so that a draft renders whatever is missing.

#![allow(
    clippy::needless_pass_by_value,
    reason = "the template engine hands a filter its options by value"
)]

mod documents;
mod items;
mod names;
mod numbers;
mod words;

use std::str::FromStr;
use std::sync::Arc;

use rust_decimal::Decimal;
use tera::{Kwargs, State, Tera, Value};

use super::context::{escape, unescape};
use crate::register::kinds::Kinds;

pub(super) use names::{LABELS, OBJECTIVES};

/// Dots where something is still unknown.
pub(super) const BLANK: &str = "..............................";

/// Teaches an engine all filters and tests.
pub(super) fn register(tera: &mut Tera, kinds: &Arc<Kinds>) {
    let kinds = Arc::clone(kinds);
    tera.register_filter("tanggal", numbers::tanggal);
    tera.register_filter("hari_ini", numbers::hari_ini);
    tera.register_filter("rupiah", numbers::rupiah);
    tera.register_filter("persen", numbers::persen);
    tera.register_filter("jangka", numbers::jangka);
    tera.register_filter("bilangan", numbers::bilangan);
    tera.register_filter("ukuran", numbers::ukuran);
    tera.register_filter("pecahan", numbers::pecahan);
    tera.register_filter("urut", numbers::urut);
    tera.register_filter("frasa", words::frasa);
    tera.register_filter("daftar_frasa", words::daftar_frasa);
    tera.register_filter("isian", words::isian);
    tera.register_filter("polos", words::polos);
    tera.register_filter("bahwa", words::bahwa);
    tera.register_filter("sebut", names::sebut);
    tera.register_filter("jenis", move |kind: &Value, _: Kwargs, _: &State| {
        names::jenis(kind, &kinds)
    });
    tera.register_filter("tujuan", names::tujuan);
    tera.register_filter("tpb", names::tpb);
    tera.register_filter("daftar", items::daftar);
    tera.register_filter("huruf", items::huruf);
    tera.register_filter("ayat", items::ayat);
    tera.register_filter("dokumen", documents::dokumen);
    tera.register_filter("akta", documents::akta);
    tera.register_filter("lokasi", documents::lokasi);
    tera.register_test("berawal", words::berawal);
}

/// Markup that needs no escaping any more.
pub(super) fn safe(markup: &str) -> Value {
    Value::safe_string(markup)
}

/// Characters that are no markup.
fn literal(text: &str) -> Value {
    safe(&escape(text))
}

/// Dots to be filled in by hand.
fn blank() -> Value {
    literal(BLANK)
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

/// The items of a list, none for anything else.
fn entries(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_default()
}

/// The characters of a text without its anchor; nothing for what is no text.
fn plain(value: &Value) -> Option<String> {
    value.as_str().map(|markup| unescape(after_anchors(markup)))
}

/// A value of the format that reaches templates as text: a date, a duration.
fn parsed<T: FromStr>(value: &Value) -> Option<T> {
    plain(value)?.parse().ok()
}

fn decimal(value: &Value) -> Option<Decimal> {
    value.as_i64().map(Decimal::from).or_else(|| parsed(value))
}

#[cfg(test)]
mod tests {
    use super::super::context;
    use super::*;

    /// A template as an engine fills it, without the marks that keep its characters from being markup.
    fn filled(template: &str) -> String {
        let mut tera = Tera::new();
        register(&mut tera, &Arc::new(Kinds::built_in()));
        tera.set_escape_fn(|text, out| out.write_all(context::escape(text).as_bytes()));
        tera.autoescape_on(vec![""]);
        tera.add_raw_template("contoh", template)
            .unwrap_or_else(|error| panic!("{template}: {error}"));
        let mut context = tera::Context::new();
        let labels = tera::Map::from_iter([("bkm".into(), Value::safe_string("PIHAK KEDUA"))]);
        context.insert_value(LABELS, Value::from(labels));
        let filled = tera
            .render("contoh", &context)
            .unwrap_or_else(|error| panic!("{template}: {error}"));
        unescape(&filled)
    }

    /// The page for template authors shows each filter with what it gives.
    #[test]
    fn the_examples_of_the_readme_hold() {
        let readme = include_str!("../../../templates/README.md");
        let rows = readme.lines().filter_map(|line| {
            let cells: Vec<&str> = line
                .split(" | ")
                .map(|cell| cell.trim_matches(['|', ' ']))
                .collect();
            let [name, example, result] = cells.as_slice() else {
                return None;
            };
            let code = |cell: &str| Some(cell.strip_prefix('`')?.strip_suffix('`')?.to_owned());
            let example = code(example)?.replace(r"\|", "|");
            let shown = example.starts_with("{{");
            shown.then(|| (code(name), example, (*result).to_owned()))
        });
        let mut shown = Vec::new();
        for (name, example, result) in rows {
            assert_eq!(filled(&example), result, "{example}");
            shown.extend(name);
        }
        for name in ["tanggal", "rupiah", "jangka", "daftar", "sebut", "persen"] {
            assert!(
                shown.iter().any(|shown| shown == name),
                "no row shows `{name}`"
            );
        }
    }

    #[test]
    fn what_is_not_known_prints_as_dots() {
        for filter in [
            "tanggal", "rupiah", "persen", "jangka", "bilangan", "sebut", "isian",
        ] {
            assert_eq!(
                filled(&format!("{{{{ none | {filter} }}}}")),
                BLANK,
                "{filter}"
            );
        }
    }
}
