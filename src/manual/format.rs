//! The reference of the format, as Markdown.
//!
//! Everything that it says stands in the schema, in the schema's own words: names, forms, choices, descriptions, examples. So
//! an editor that reads the schema and a person who reads this page are told the same.

use serde_json::{Map, Value};

use crate::locale::money::grouped;

/// Where the schema keeps what it defines once.
const DEFINITIONS: &str = "#/$defs/";

/// The head of every table of keys.
const HEAD: &str = "| Kunci | Jenis | Wajib | Keterangan | Contoh |\n|:--|:--|:--|:--|:--|\n";

/// The least number that is written in groups of three; a year is not.
const LONG: u64 = 10_000;

/// Writes the reference of a schema; its words are those of the schema, Indonesian.
#[must_use]
pub fn format(schema: &Value) -> String {
    let mut writer = Writer {
        schema,
        text: String::new(),
    };
    writer.head();
    for (key, place) in members(schema) {
        writer.section(key, place);
    }
    writer.shared();
    writer.values();
    writer.text
}

/// What a place of the schema leads to.
#[derive(Debug, Clone, Copy)]
enum Form<'s> {
    /// A table that stands at one place only, one or a list of them.
    Own(Count, &'s Value),
    /// A table that several places take, one or a list of them.
    Shared(Count, &'s Value),
    /// A value that the schema defines by name.
    Named(&'s Value),
    /// Anything else, said at the place itself.
    Plain(&'s Value),
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    One,
    List,
}

/// The page as far as it is written.
struct Writer<'s> {
    schema: &'s Value,
    text: String,
}

impl<'s> Writer<'s> {
    fn head(&mut self) {
        let title = said(self.schema, "title");
        let about = said(self.schema, "description");
        self.text.push_str(&format!(
            "# {title}\n\n{about}\n\nHalaman ini disusun dari skema oleh `pkm schema --format markdown`. \
             Contoh yang utuh ada dalam [`examples/`](../examples/).\n\n## Bagian\n\n"
        ));
        self.keys("", self.schema);
    }

    /// A top-level key with a heading of its own, and the tables below it.
    fn section(&mut self, key: &str, place: &'s Value) {
        let Form::Own(count, table) = self.form(place) else {
            return;
        };
        let heading = section_heading(key, count, place);
        let about = said(place, "description");
        self.text
            .push_str(&format!("\n## {heading}\n\n{about}\n\n"));
        self.keys(key, table);
        self.below(key, table);
    }

    /// The tables below a table, each with a heading that shows how it is opened.
    fn below(&mut self, path: &str, table: &'s Value) {
        for (key, place) in members(table) {
            if let Form::Own(count, inner) = self.form(place) {
                let path = format!("{path}.{key}");
                let about = said(place, "description");
                self.text.push_str(&format!(
                    "\n### {}\n\n{about}\n\n",
                    table_heading(&path, count)
                ));
                self.keys(&path, inner);
                self.below(&path, inner);
            }
        }
    }

    /// The tables that several places take.
    fn shared(&mut self) {
        self.text
            .push_str("\n## Tabel yang dipakai di beberapa tempat\n");
        for (name, table) in definitions(self.schema) {
            if table["properties"].is_object() && self.is_shared(name) {
                let (title, about) = (said(table, "title"), said(table, "description"));
                self.text.push_str(&format!("\n### {title}\n\n{about}\n\n"));
                self.keys("", table);
            }
        }
    }

    /// The values that the schema defines by name.
    fn values(&mut self) {
        self.text
            .push_str("\n## Nilai\n\n| Jenis | Keterangan | Contoh |\n|:--|:--|:--|\n");
        for (_, value) in definitions(self.schema) {
            if value["properties"].is_object() {
                continue;
            }
            let name = said(value, "title").to_lowercase();
            let about = cell(said(value, "description"));
            self.text
                .push_str(&format!("| {name} | {about} | {} |\n", example(value)));
        }
    }

    /// The rows of a table's keys.
    fn keys(&mut self, path: &str, table: &'s Value) {
        self.text.push_str(HEAD);
        for (key, place) in members(table) {
            // A party that takes what it lacks from `pkm.toml` need not state it; any other must.
            let required = [&table["required"], &table["else"]["required"]]
                .into_iter()
                .filter_map(Value::as_array)
                .any(|keys| keys.iter().any(|known| known == key));
            let form = self.form(place);
            let example = match form {
                Form::Own(..) => String::new(),
                _ => example(place),
            };
            self.text.push_str(&format!(
                "| `{key}` | {} | {} | **{}.** {}{} | {example} |\n",
                kind(path, key, place, form),
                if required { "ya" } else { "" },
                cell(said(place, "title")),
                cell(said(place, "description")),
                choices(form),
            ));
        }
    }

    /// What a place leads to.
    fn form(&self, place: &'s Value) -> Form<'s> {
        let (count, target) = match place["items"]["$ref"].as_str() {
            Some(target) => (Count::List, target),
            None => match place["$ref"].as_str() {
                Some(target) => (Count::One, target),
                None => return Form::Plain(place),
            },
        };
        let name = target.trim_start_matches(DEFINITIONS);
        let definition = &self.schema["$defs"][name];
        match (definition["properties"].is_object(), self.is_shared(name)) {
            (true, true) => Form::Shared(count, definition),
            (true, false) => Form::Own(count, definition),
            (false, _) => Form::Named(definition),
        }
    }

    /// Whether several places take a definition, or the lists that do.
    fn is_shared(&self, name: &str) -> bool {
        let target = format!("{DEFINITIONS}{name}");
        let lists =
            definitions(self.schema).filter(|(_, list)| list["items"]["$ref"] == target.as_str());
        lists.count() > 0 || uses(self.schema, &target) > 1
    }
}

/// The type of a key's value, with a link to where it is described.
fn kind(path: &str, key: &str, place: &Value, form: Form<'_>) -> String {
    match form {
        Form::Own(count, table) => {
            let heading = if path.is_empty() {
                section_heading(key, count, place)
            } else {
                table_heading(&format!("{path}.{key}"), count)
            };
            let text = table["type"].is_array().then_some("teks atau ");
            let name = text.unwrap_or_default().to_owned() + table_word(count);
            format!("[{name}](#{})", anchor(&heading))
        }
        Form::Shared(count, table) => {
            format!("[{}](#{})", table_word(count), anchor(said(table, "title")))
        }
        Form::Named(value) => format!("[{}](#nilai)", said(value, "title").to_lowercase()),
        Form::Plain(place) => plain(place),
    }
}

const fn table_word(count: Count) -> &'static str {
    match count {
        Count::One => "tabel",
        Count::List => "daftar tabel",
    }
}

/// The word for a type that has no name in the schema.
fn plain(place: &Value) -> String {
    if place["enum"].is_array() {
        return "pilihan".to_owned();
    }
    let word = |name: &str| match name {
        "string" => "teks",
        "integer" => "bilangan bulat",
        "number" => "bilangan",
        "boolean" => "`true` atau `false`",
        _ => "tabel",
    };
    match &place["type"] {
        Value::String(name) if name == "array" => format!("daftar {}", plain(&place["items"])),
        Value::String(name) => word(name).to_owned(),
        several => {
            let words = several.as_array().into_iter().flatten();
            let words: Vec<&str> = words.filter_map(Value::as_str).map(word).collect();
            words.join(" atau ")
        }
    }
}

/// The fixed choices of a value, as a sentence.
fn choices(form: Form<'_>) -> String {
    let Form::Plain(place) = form else {
        return String::new();
    };
    let own = place["enum"].as_array();
    let Some(choices) = own.or_else(|| place["items"]["enum"].as_array()) else {
        return String::new();
    };
    let words: Vec<String> = choices
        .iter()
        .map(|choice| {
            format!(
                "`{}`",
                choice
                    .as_str()
                    .map_or_else(|| choice.to_string(), str::to_owned)
            )
        })
        .collect();
    format!(" Pilihan: {}.", words.join(", "))
}

/// The first example of a value, as it is typed.
fn example(place: &Value) -> String {
    place["examples"]
        .get(0)
        .map(|example| format!("`{}`", cell(&toml(example))))
        .unwrap_or_default()
}

/// A value of the schema as TOML on one line.
fn toml(value: &Value) -> String {
    match value {
        Value::Object(table) => {
            let pairs: Vec<String> = table
                .iter()
                .map(|(key, value)| format!("{} = {}", bare(key), toml(value)))
                .collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        Value::Array(list) => {
            let entries: Vec<String> = list.iter().map(toml).collect();
            format!("[{}]", entries.join(", "))
        }
        Value::String(text) if is_date(text) => text.clone(),
        Value::Number(number) => match number.as_u64().filter(|number| *number >= LONG) {
            Some(number) => grouped(number).replace('.', "_"),
            None => number.to_string(),
        },
        value => value.to_string(),
    }
}

/// A key, in quotes where it has a point.
fn bare(key: &str) -> String {
    if key.contains('.') {
        format!("\"{key}\"")
    } else {
        key.to_owned()
    }
}

/// JSON has no dates: one is told by its form, year, month and day.
fn is_date(text: &str) -> bool {
    let form = text.split('-').map(str::len);
    form.eq([4, 2, 2]) && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// How often a value refers to a definition.
fn uses(value: &Value, target: &str) -> usize {
    match value {
        Value::Object(table) => {
            let own = usize::from(value["$ref"] == target);
            own + table
                .values()
                .map(|inner| uses(inner, target))
                .sum::<usize>()
        }
        Value::Array(list) => list.iter().map(|inner| uses(inner, target)).sum(),
        _ => 0,
    }
}

fn section_heading(key: &str, count: Count, place: &Value) -> String {
    format!("{} {}", table_heading(key, count), said(place, "title"))
}

/// How a table is opened, as code.
fn table_heading(path: &str, count: Count) -> String {
    match count {
        Count::One => format!("`[{path}]`"),
        Count::List => format!("`[[{path}]]`"),
    }
}

/// The name under which Markdown pages are linked to a heading: letters, digits, `_` and `-`, in small letters.
fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .replace(' ', "-")
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        .collect()
}

/// A text in the cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn said<'s>(place: &'s Value, key: &str) -> &'s str {
    place[key].as_str().unwrap_or_default()
}

fn members(table: &Value) -> impl Iterator<Item = (&str, &Value)> {
    entries(&table["properties"])
}

fn definitions(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    entries(&schema["$defs"])
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let entries = value.as_object().into_iter().flat_map(Map::iter);
    entries.map(|(key, value)| (key.as_str(), value))
}
