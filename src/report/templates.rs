//! The kinds of agreement and their templates as lists: what each is called, and who wrote it.

use comfy_table::{ColumnConstraint, Table};
use serde_json::{Value, json};

use super::{Look, framed, tame};
use crate::locale::Lang;
use crate::register::kinds::{Author, Scope};
use crate::words;

/// The version of the form for programs.
const VERSION: u32 = 1;

/// A kind of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindRow {
    /// Its id.
    pub id: String,
    /// How the title calls it.
    pub title: String,
    /// How many articles it has.
    pub articles: usize,
    /// Who wrote its manifest.
    pub author: Author,
}

/// A template of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRow {
    /// The name of its clause.
    pub name: String,
    /// The heading of the article in which it prints, if it prints in one.
    pub heading: Option<String>,
    /// The folder it is taken from, whose folder that is, and who wrote it; nothing where nobody has.
    pub found: Option<(String, Scope, Author)>,
}

/// The kinds, for people.
#[must_use]
pub fn kinds_table(rows: &[KindRow], look: &Look) -> String {
    let mut table = framed(look);
    table.set_header(match look.lang {
        Lang::Id => ["Jenis", "Judul", "Pasal", "Dari"],
        Lang::En => ["Kind", "Title", "Pasal", "From"],
    });
    keep_whole(&mut table, &[0, 3]);
    for row in rows {
        table.add_row([
            tame(&row.id),
            tame(&row.title),
            row.articles.to_string(),
            author(row.author, look.lang).to_owned(),
        ]);
    }
    format!("{table}\n")
}

/// The templates of a kind, for people.
#[must_use]
pub fn table(rows: &[TemplateRow], look: &Look) -> String {
    let mut table = framed(look);
    table.set_header(match look.lang {
        Lang::Id => ["Pasal", "Templat", "Dari"],
        Lang::En => ["Pasal", "Template", "From"],
    });
    keep_whole(&mut table, &[1, 2]);
    for row in rows {
        let name = row.found.as_ref().map_or_else(
            || row.name.clone(),
            |(folder, _, _)| format!("{folder}/{}", row.name),
        );
        let from = row.found.as_ref().map_or_else(
            || words!("tidak ada", "not there").get(look.lang).to_owned(),
            |(_, _, by)| author(*by, look.lang).to_owned(),
        );
        let heading = row.heading.as_deref().unwrap_or_default();
        table.add_row([tame(heading), tame(&name), from]);
    }
    format!("{table}\n")
}

/// The kinds, for programs.
#[must_use]
pub fn kinds_json(rows: &[KindRow]) -> String {
    let kinds: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({
                "kind": row.id,
                "title": row.title,
                "articles": row.articles,
                "source": source(row.author),
            })
        })
        .collect();
    format!("{:#}\n", json!({ "version": VERSION, "kinds": kinds }))
}

/// The templates of a kind, for programs.
#[must_use]
pub fn json(kind: &str, rows: &[TemplateRow]) -> String {
    let templates: Vec<Value> = rows
        .iter()
        .map(|row| {
            let found = row.found.as_ref();
            json!({
                "name": row.name,
                "heading": row.heading,
                "folder": found.map(|(folder, _, _)| folder),
                "scope": found.map(|(_, scope, _)| match scope {
                    Scope::Kind => "kind",
                    Scope::Shared => "shared",
                }),
                "source": found.map(|(_, _, author)| source(*author)),
            })
        })
        .collect();
    let list = json!({ "version": VERSION, "kind": kind, "templates": templates });
    format!("{list:#}\n")
}

/// Keeps columns from being wrapped: a name is copied whole from here.
fn keep_whole(table: &mut Table, columns: &[usize]) {
    for column in columns {
        if let Some(column) = table.column_mut(*column) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
}

const fn author(author: Author, lang: Lang) -> &'static str {
    match (author, lang) {
        (Author::Program, Lang::Id) => "bawaan",
        (Author::Program, Lang::En) => "built in",
        (Author::Repository, Lang::Id) => "repositori",
        (Author::Repository, Lang::En) => "repository",
    }
}

const fn source(author: Author) -> &'static str {
    match author {
        Author::Program => "built-in",
        Author::Repository => "repository",
    }
}
