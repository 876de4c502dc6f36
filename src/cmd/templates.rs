//! `pkm templates`: the words that are printed, to be looked at and taken over.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::failure::{Failure, Outcome, Verdict};
use super::output::{self, Existing};
use super::repository::{Repositories, real, shown, slashed};
use super::{Context, Manner, usage};
use crate::cli::{CopyTemplate, ListFormat, ListTemplates, ShowTemplate, Templates};
use crate::locale::{messages, templates as words};
use crate::register::kinds::{Kinds, MANIFEST, SHARED};
use crate::render::Engine;
use crate::report::templates::{self, KindRow, TemplateRow};
use crate::report::{Notes, tame};
use crate::tree::is_id;

/// The folder of templates where no `pkm.toml` names another.
const FOLDER: &str = "templates";

/// Lists, shows or copies templates: those of the repository that this folder is in, and those of the program.
pub(super) fn run(args: &Templates, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let (repositories, home) = Repositories::here(context)?;
    let engine = repositories.engine(&home);
    match args {
        Templates::List(args) => list(args, engine, context, manner)?,
        Templates::Show(args) => {
            let text = show(args, engine)?;
            context.print(text)?;
        }
        Templates::Copy(args) => {
            let place = Place::of(args, repositories.templates_folder(&home), context);
            copy(args, &place, engine, context, manner)?;
        }
    }
    Ok(Verdict::Clean)
}

fn list(
    args: &ListTemplates,
    engine: &Engine,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<(), Failure> {
    let look = context.look(context.out_is, manner, Notes::Shown);
    let kinds = engine.kinds();
    let text = if let Some(id) = &args.kind {
        let kind = kinds.get(id).ok_or_else(|| no_kind(id, kinds))?;
        let printed = engine.printed(kind).into_iter();
        let rows: Vec<TemplateRow> = printed
            .map(|(heading, name)| TemplateRow {
                found: kinds
                    .found(id, &name)
                    .map(|found| (found.folder.to_owned(), found.scope, found.author)),
                name,
                heading,
            })
            .collect();
        match args.format {
            ListFormat::Table => templates::table(&rows, &look),
            ListFormat::Json => templates::json(id, &rows),
        }
    } else {
        let rows: Vec<KindRow> = kinds
            .iter()
            .map(|(id, kind)| KindRow {
                id: id.to_owned(),
                title: kind.title.clone(),
                articles: kind.pasal.len(),
                author: kinds.author(id),
            })
            .collect();
        match args.format {
            ListFormat::Table => templates::kinds_table(&rows, &look),
            ListFormat::Json => templates::kinds_json(&rows),
        }
    };
    context.print(&text)?;
    Ok(())
}

fn show<'k>(args: &'k ShowTemplate, engine: &'k Engine) -> Result<&'k str, Failure> {
    let kinds = engine.kinds();
    let wanted = Wanted::read(&args.template);
    let text = if args.builtin {
        wanted.built_in()
    } else {
        match wanted.name {
            Some(name) => kinds.template(wanted.kind, name),
            None => kinds.manifest(wanted.kind),
        }
    };
    text.ok_or_else(|| wanted.absent(engine))
}

/// Writes the program's own template where the repository's own stand.
fn copy(
    args: &CopyTemplate,
    place: &Place,
    engine: &Engine,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<(), Failure> {
    let wanted = Wanted::read(&args.template);
    let text = wanted.built_in().ok_or_else(|| wanted.absent(engine))?;
    let kind = args.as_kind.as_deref().unwrap_or(wanted.kind);
    if !is_id(kind) {
        return Err(Failure::usage(
            words::bad_kind(kind),
            words::how_kinds_are_named(),
        ));
    }
    let file = match wanted.name {
        Some(name) => format!("{name}.djot"),
        None => MANIFEST.to_owned(),
    };
    let below = Path::new(kind).join(file);
    let (name, path) = (place.shown.join(&below), place.path.join(&below));
    let existing = if args.force {
        Existing::Replaced
    } else {
        Existing::Kept(messages::force_overwrites())
    };
    output::write(&name, &path, text.as_bytes(), existing)?;
    let next = match wanted.name {
        Some(_) => words::edit_the_clause(),
        None => words::edit_the_manifest(kind),
    };
    let written = messages::written(&name.display().to_string());
    let unnamed = place
        .unnamed
        .as_ref()
        .map(|key| words::name_the_folder(key));
    for line in [Some(written), unnamed, Some(next)].into_iter().flatten() {
        context.print(&format!("{}\n", tame(line.get(manner.lang))))?;
    }
    Ok(())
}

/// A template as it is asked for: `perjanjian-hibah/funding`, or `perjanjian-hibah` for the manifest of the kind.
struct Wanted<'a> {
    typed: &'a str,
    kind: &'a str,
    name: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    fn read(typed: &'a str) -> Self {
        let (kind, name) = match typed.split_once('/') {
            None | Some((_, MANIFEST | "")) => (typed.split('/').next().unwrap_or(typed), None),
            Some((kind, name)) => (kind, Some(name.strip_suffix(".djot").unwrap_or(name))),
        };
        Self { typed, kind, name }
    }

    /// The program's own text.
    fn built_in(&self) -> Option<&'static str> {
        match self.name {
            Some(name) => Kinds::built_in_template(self.kind, name),
            None => Kinds::built_in_manifest(self.kind),
        }
    }

    /// Why there is none.
    fn absent(&self, engine: &Engine) -> Failure {
        let kinds = engine.kinds();
        let known = kinds.get(self.kind).is_some();
        match self.name {
            Some(name) if known && kinds.template(self.kind, name).is_some() => self.not_built_in(),
            None if known => self.not_built_in(),
            Some(name) if known || self.kind == SHARED => self.no_template(name, engine),
            None if kinds.template(SHARED, self.typed).is_some() => Failure::Usage {
                message: words::no_kind(self.typed),
                help: vec![usage::meant(&format!("{SHARED}/{}", self.typed))],
                more: vec![words::list_kinds()],
            },
            _ => no_kind(self.kind, kinds),
        }
    }

    /// There is no template of this name, but perhaps one of a name like it.
    fn no_template(&self, name: &str, engine: &Engine) -> Failure {
        let of_kind = engine.kinds().get(self.kind);
        let all = engine.kinds().iter().map(|(_, kind)| kind);
        let kinds = all.filter(|kind| of_kind.is_none_or(|wanted| std::ptr::eq(wanted, *kind)));
        let printed: BTreeSet<String> = kinds
            .flat_map(|kind| engine.printed(kind))
            .map(|(_, name)| name)
            .collect();
        let near = usage::nearest(name, printed.iter().map(String::as_str));
        Failure::Usage {
            message: words::no_template(self.typed),
            help: near
                .map(|name| usage::meant(&format!("{}/{name}", self.kind)))
                .into_iter()
                .collect(),
            more: vec![match of_kind {
                Some(_) => words::list_templates(self.kind),
                None => words::list_kinds(),
            }],
        }
    }

    fn not_built_in(&self) -> Failure {
        Failure::usage(
            words::not_built_in(self.typed),
            words::list_templates(self.kind),
        )
    }
}

fn no_kind(kind: &str, kinds: &Kinds) -> Failure {
    let near = usage::near(kind, kinds.iter().map(|(id, _)| id));
    Failure::Usage {
        message: words::no_kind(kind),
        help: near.into_iter().collect(),
        more: vec![words::list_kinds()],
    }
}

/// Where copies go.
struct Place {
    /// The folder of templates.
    path: PathBuf,
    /// As somebody would type it here.
    shown: PathBuf,
    /// How `pkm.toml` would have to name it, where it does not yet.
    unnamed: Option<String>,
}

impl Place {
    /// The folder that was asked for, else that of the repository, else one beside its `pkm.toml` or in this folder.
    fn of(
        args: &CopyTemplate,
        of_repository: Option<(PathBuf, Option<String>)>,
        context: &Context<'_>,
    ) -> Self {
        let (root, named) = of_repository.unwrap_or_else(|| (real(&context.cwd), None));
        let folder = named.as_deref().unwrap_or(FOLDER);
        let (path, shown) = if let Some(to) = &args.to {
            (context.cwd.join(to), to.clone())
        } else {
            let path = root.join(folder);
            let shown = shown(&path, &context.cwd);
            (path, shown)
        };
        let same = named.is_some_and(|named| real(&root.join(named)) == real(&path));
        let key = || {
            let below = path.strip_prefix(&root).ok();
            slashed(below.unwrap_or(&shown))
        };
        let unnamed = (!same).then(key);
        Self {
            path,
            shown,
            unnamed,
        }
    }
}
