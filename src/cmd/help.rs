//! `pkm help`, and the command line as its reader's language has it.

use std::fmt::Write as _;

use clap::{Arg, Command, CommandFactory as _};

use super::failure::{Failure, Outcome, Verdict};
use super::{Context, Manner, usage};
use crate::cli::{Cli, Help};
use crate::locale::Lang;
use crate::locale::help::{HEADINGS_EN, HEADINGS_ID, Headings, Page, page};
use crate::report::Paint;

/// Prints the help of a command, or of the program.
pub(super) fn run(args: &Help, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let mut command = named(
        args.command.iter().map(String::as_str),
        manner.lang,
        context.width,
    )?;
    let paint = context.paint(context.out_is, manner.color);
    context.print(&text(&command.render_help(), paint))?;
    Ok(Verdict::Clean)
}

/// The command line in a language, wrapped to a width.
#[must_use]
pub(super) fn command(lang: Lang, width: usize) -> Command {
    localised(Cli::command().term_width(width), "", lang).mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        localised(sub, &name, lang).mut_subcommands(|below| {
            let name = format!("{name} {}", below.get_name());
            localised(below, &name, lang)
        })
    })
}

/// The command of the names that lead to it, with all that it takes from the program; the program itself without a name.
pub(super) fn named<'a>(
    names: impl IntoIterator<Item = &'a str>,
    lang: Lang,
    width: usize,
) -> Result<Command, Failure> {
    let mut root = command(lang, width);
    root.build();
    let mut found = &root;
    for name in names {
        let below = found.find_subcommand(name);
        found = below.ok_or_else(|| usage::unknown_command(name, found))?;
    }
    Ok(found.clone())
}

/// Whether a line stands above the examples of a command. A manual page has a heading of its own there.
pub(super) fn is_above_examples(line: &str, lang: Lang) -> bool {
    line.strip_suffix(':') == Some(headings(lang).examples)
}

/// A help text of the library, with its colours or without.
pub(super) fn text(styled: &clap::builder::StyledStr, paint: Paint) -> String {
    match paint {
        Paint::Colour => styled.ansi().to_string(),
        Paint::Plain => styled.to_string(),
    }
}

fn localised(command: Command, name: &str, lang: Lang) -> Command {
    let Some(page) = page(name) else {
        return command;
    };
    let headings = headings(lang);
    let header = command.get_styles().get_header();
    let usage = format!(
        "pkm {name}{}{}",
        if name.is_empty() { "" } else { " " },
        page.usage[index(lang)]
    );
    let template = format!(
        "{{about-with-newline}}\n{header}{}:{header:#} {{usage}}\n\n{{all-args}}{{after-help}}",
        headings.usage
    );
    let own = if name.is_empty() {
        headings.global
    } else {
        headings.options
    };
    let command = match lang {
        Lang::Id => command.about(page.about),
        Lang::En => command,
    };
    command
        .help_template(template)
        .override_usage(usage.trim_end().to_owned())
        .subcommand_help_heading(headings.commands)
        .after_help(examples(page, headings, lang))
        .mut_args(|arg| described(arg, page, headings, own, lang))
}

/// An argument with its help, choices and default in the reader's language.
fn described(arg: Arg, page: &Page, headings: &Headings, own: &'static str, lang: Lang) -> Arg {
    let mut text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let heading = if arg.is_positional() {
        headings.arguments
    } else {
        own
    };
    let mut arg = arg.help_heading(heading);
    if let (Lang::Id, Some(argument)) = (lang, page.argument(arg.get_id().as_str())) {
        argument.text.clone_into(&mut text);
        if !argument.value.is_empty() {
            arg = arg.value_name(argument.value);
        }
    }
    if arg.get_action().takes_values() {
        arg = arg.hide_possible_values(true).hide_default_value(true);
        let choices: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        let default: Vec<_> = arg
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy())
            .collect();
        for (name, values) in [
            (headings.choices, choices.join(", ")),
            (headings.default, default.join(" ")),
        ] {
            if !values.is_empty() {
                write!(text, " [{name}: {values}]").expect("a String takes everything");
            }
        }
    }
    arg.help(text)
}

fn examples(page: &Page, headings: &Headings, lang: Lang) -> String {
    let header = clap::builder::Styles::styled();
    let header = header.get_header();
    let mut text = format!("{header}{}:{header:#}", headings.examples);
    for (line, meaning) in page.examples {
        write!(text, "\n  {line}\n      {}", meaning[index(lang)])
            .expect("a String takes everything");
    }
    text
}

const fn headings(lang: Lang) -> &'static Headings {
    match lang {
        Lang::Id => &HEADINGS_ID,
        Lang::En => &HEADINGS_EN,
    }
}

/// Where the words of a language stand in a pair.
pub(super) const fn index(lang: Lang) -> usize {
    match lang {
        Lang::Id => 0,
        Lang::En => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::help::pages;

    /// Every command with its name; the program itself has none.
    fn commands() -> Vec<(String, Command)> {
        let mut commands = vec![(String::new(), Cli::command())];
        let mut next = 0;
        while let Some((above, command)) = commands.get(next).cloned() {
            let name = |sub: &Command| format!("{above} {}", sub.get_name()).trim().to_owned();
            let below = command.get_subcommands();
            commands.extend(below.map(|sub| (name(sub), sub.clone())));
            next += 1;
        }
        commands
    }

    #[test]
    fn every_command_and_argument_has_both_texts() {
        for (name, command) in commands() {
            let page = page(&name).unwrap_or_else(|| panic!("`{name}` has no Indonesian page"));
            assert!(
                command.get_about().is_some(),
                "`{name}` has no English text"
            );
            assert!(
                !page.about.is_empty() && !page.examples.is_empty(),
                "`{name}` is incomplete"
            );
            let ids: Vec<&str> = command
                .get_arguments()
                .map(|arg| arg.get_id().as_str())
                .collect();
            let known: Vec<&str> = page.arguments.iter().map(|argument| argument.id).collect();
            assert_eq!(ids, known, "arguments of `{name}`");
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str();
                let indonesian = page.argument(id).expect("the lists are equal");
                let english = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(
                    !english.is_empty() && !indonesian.text.is_empty(),
                    "`{name} {id}`"
                );
                assert_eq!(
                    arg.get_action().takes_values(),
                    !indonesian.value.is_empty(),
                    "`{name} {id}`"
                );
            }
        }
    }

    #[test]
    fn every_page_belongs_to_a_command_and_every_example_can_be_typed() {
        let names: Vec<String> = commands().into_iter().map(|(name, _)| name).collect();
        for page in pages() {
            assert!(
                names.iter().any(|name| name == page.command),
                "`{}`",
                page.command
            );
            for (line, _) in page.examples {
                let typed = line
                    .split('|')
                    .find(|part| part.trim().starts_with("pkm"))
                    .unwrap_or(line);
                let typed = typed.split('>').next().unwrap_or(typed);
                let parsed = Cli::command().try_get_matches_from(typed.split_whitespace());
                assert!(parsed.is_ok(), "{line}: {parsed:?}");
            }
        }
    }
}
