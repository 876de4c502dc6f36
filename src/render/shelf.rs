//! The templates of each kind, read once for all the files of a run.
//!
//! Reading templates costs far more than filling them, and a folder of agreements has many files of few kinds.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tera::Tera;

use super::proof::proof;
use super::sheet::{OWN, PREAMBLE, fault, slipped, text};
use super::{Fault, context, filters, order};
use crate::register::kinds::{Kinds, PasalRow};

/// Template engines by the id of their kind.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<BTreeMap<String, Arc<Tera>>>);

impl Shelf {
    /// The engine that has every template which a kind, or an addendum to one, may print.
    ///
    /// # Errors
    ///
    /// Where a template is missing or wrong.
    pub(super) fn of(&self, kinds: &Kinds, id: &str) -> Result<Arc<Tera>, Fault> {
        let mut read_so_far = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tera) = read_so_far.get(id) {
            return Ok(Arc::clone(tera));
        }
        let tera = Arc::new(read(kinds, id)?);
        read_so_far.insert(id.to_owned(), Arc::clone(&tera));
        Ok(tera)
    }
}

fn read(kinds: &Kinds, id: &str) -> Result<Tera, Fault> {
    let mut tera = Tera::new();
    filters::register(&mut tera);
    tera.set_escape_fn(|text, out| out.write_all(context::escape(text).as_bytes()));
    tera.autoescape_on(vec![""]);
    let prints = |rows: &'_ [PasalRow]| {
        let names = rows.iter().flat_map(|row| row.prints.clone());
        names.collect::<Vec<_>>()
    };
    let mut names: Vec<String> = PREAMBLE
        .into_iter()
        .chain([OWN, order::LEGAL_BASIS])
        .map(str::to_owned)
        .collect();
    names.extend(
        kinds
            .get(id)
            .map(|kind| prints(&kind.pasal))
            .unwrap_or_default(),
    );
    names.extend(prints(&kinds.addendum().pasal));
    let templates: Result<Vec<_>, Fault> = names
        .iter()
        .map(|name| Ok((name.as_str(), sound(kinds, id, name)?)))
        .collect();
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
        let fault = Shelf::default().of(&kinds, "uji").err();
        assert!(
            matches!(&fault, Some(Fault::Template { name, .. }) if name == "uji/tidak.ada"),
            "{fault:?}"
        );
    }

    #[test]
    fn the_templates_of_every_kind_can_be_read() {
        let kinds = Kinds::built_in();
        for (id, _) in kinds.iter() {
            assert!(Shelf::default().of(&kinds, id).is_ok(), "{id}");
        }
    }
}
