//! The templates of each kind, kept for all the files of a run.
//!
//! Reading templates costs more than filling them, and a folder of agreements has many files of few kinds; but most runs have
//! one file. So the first document of a kind reads each template when it comes to it, and lets go of it; with the second, all
//! of them are read and kept. The templates of a repository are read at once, for they may use each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use tera::Tera;

use super::proof::proof;
use super::sheet::{OWN, PREAMBLE, fault, slipped, text};
use super::{Fault, context, filters, order};
use crate::register::kinds::Kinds;

/// Template engines by the kind of agreement, and by whether they print one or an addendum to one.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<BTreeMap<(String, Scope), Kept>>);

/// An engine with all its templates; none where one document was printed so far.
type Kept = Option<Arc<Tera>>;

/// What is printed of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scope {
    /// The agreement.
    Whole,
    /// What an addendum changes.
    Changes,
}

impl Shelf {
    /// The engine for a kind, or for an addendum to one. It has every template that may be printed, or none.
    ///
    /// # Errors
    ///
    /// Where a template that is to be read is missing or wrong.
    pub(super) fn of(
        &self,
        kinds: &Arc<Kinds>,
        id: &str,
        scope: Scope,
    ) -> Result<Arc<Tera>, Fault> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (id.to_owned(), scope);
        match kept.get(&place) {
            None if !kinds.has_own() => {
                kept.insert(place, None);
                Ok(Arc::new(empty(kinds)))
            }
            Some(Some(tera)) => Ok(Arc::clone(tera)),
            None | Some(None) => {
                let tera = Arc::new(read(kinds, id, scope)?);
                kept.insert(place, Some(Arc::clone(&tera)));
                Ok(tera)
            }
        }
    }
}

/// An engine without templates.
fn empty(kinds: &Arc<Kinds>) -> Tera {
    let mut tera = Tera::new();
    filters::register(&mut tera, kinds);
    tera.set_escape_fn(|text, out| out.write_all(context::escape(text).as_bytes()));
    tera.autoescape_on(vec![""]);
    tera
}

fn read(kinds: &Arc<Kinds>, id: &str, scope: Scope) -> Result<Tera, Fault> {
    let kind = match scope {
        Scope::Whole => kinds.get(id),
        Scope::Changes => Some(kinds.addendum()),
    };
    let rows = kind.iter().flat_map(|kind| &kind.pasal);
    let rows = rows.flat_map(|row| row.prints.iter().map(String::as_str));
    let names: BTreeSet<&str> = PREAMBLE
        .into_iter()
        .chain([OWN, order::LEGAL_BASIS])
        .chain(rows)
        .collect();
    let templates: Result<Vec<_>, Fault> = names
        .iter()
        .map(|name| Ok((*name, sound(kinds, id, name)?)))
        .collect();
    let mut tera = empty(kinds);
    tera.add_raw_templates(templates?)
        .map_err(|error| fault(id, "", &error))?;
    Ok(tera)
}

/// The text of a template; one that a repository brought along is read by itself first, so that a slip is told of the file
/// that has it.
fn sound<'k>(kinds: &'k Kinds, id: &'k str, name: &str) -> Result<&'k str, Fault> {
    let text = text(kinds, id, name)?;
    if !kinds.has_own() || kinds.own_folder(id, name).is_none() {
        return Ok(text);
    }
    match proof(text) {
        Some(slip) => Err(slipped(&format!("{id}/{name}"), slip)),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::kinds::TemplateFile;

    #[test]
    fn a_template_that_is_not_there_is_a_fault() {
        let manifest = "title = \"Uji\"\nname = \"Uji\"\nshort = \"Uji\"\n[[pasal]]\nheading = \"Uji\"\nprints = [\"tidak.ada\"]\n";
        let mut kinds = Kinds::built_in();
        let broken = kinds.add(vec![TemplateFile {
            name: "uji/naskah.toml".to_owned(),
            text: manifest.to_owned(),
        }]);
        assert!(broken.is_empty(), "{broken:?}");
        let fault = read(&Arc::new(kinds), "uji", Scope::Whole).err();
        assert!(
            matches!(&fault, Some(Fault::Template { name, .. }) if name == "uji/tidak.ada"),
            "{fault:?}"
        );
    }

    #[test]
    fn the_templates_of_every_kind_can_be_read() {
        let kinds = Arc::new(Kinds::built_in());
        for id in kinds.ids() {
            for scope in [Scope::Whole, Scope::Changes] {
                assert!(read(&kinds, id, scope).is_ok(), "{id}");
            }
        }
    }
}
