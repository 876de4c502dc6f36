//! Wrong use, told in our own words.
//!
//! The command-line library knows what is wrong and says it in English; here its findings are taken apart and said anew in
//! the reader's language.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::failure::{Failure, Outcome, Verdict};
use super::{Context, Manner, help};
use crate::locale::Words;
use crate::locale::help::page;
use crate::words;

/// How near a word must be to be proposed, between 0 and 1.
const NEAR: f64 = 0.7;

/// Answers a command line that led to no command: with help, the version, or what is wrong.
pub(super) fn answer(
    error: &Error,
    args: &[OsString],
    context: &mut Context<'_>,
    manner: Manner,
) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let paint = context.paint(context.out_is, manner.color);
            context.print(&help::text(&error.render(), paint))?;
            Ok(Verdict::Clean)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            let name = command_of(args);
            let mut command = help::named(name, manner.lang, context.width)?;
            let command = command.render_help();
            let paint = context.paint(context.err_is, manner.color);
            context.tell(&help::text(&command, paint));
            Err(Failure::Usage {
                message: words!("perintah belum disebut", "no command was given"),
                help: Vec::new(),
                more: Vec::new(),
            })
        }
        _ => Err(fault(error, args)),
    }
}

/// A command that there is none of below another.
pub(super) fn unknown_command(name: &str, above: &Command) -> Failure {
    let near = nearest(name, above.get_subcommands().map(Command::get_name));
    let words = above.get_bin_name().unwrap_or_default().split(' ').skip(1);
    let path: Vec<&str> = words.collect();
    Failure::Usage {
        message: no_command(&[&path[..], &[name]].concat().join(" ")),
        help: near.map(meant).into_iter().collect(),
        more: vec![more(&path.join(" "))],
    }
}

/// A code of a fault that there is none of.
pub(super) fn unknown_code(code: &str, known: impl Iterator<Item = &'static str>) -> Failure {
    Failure::Usage {
        message: words!("kode `{code}` tidak ada", "there is no code `{code}`"),
        help: nearest(code, known).map(meant).into_iter().collect(),
        more: vec![words!("semua kode: pkm rules", "all codes: pkm rules")],
    }
}

/// A word that was perhaps meant.
pub(super) fn near<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<Words> {
    nearest(typed, known).map(meant)
}

/// The nearest of the words that are known, if any is near.
pub(super) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|known| (strsim::jaro_winkler(typed, known), known))
        .filter(|(nearness, _)| *nearness > NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

fn fault(error: &Error, args: &[OsString]) -> Failure {
    let text = |kind| said(error, kind);
    let argument = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => words!(
            "argumen `{argument}` tidak dikenal",
            "unknown argument `{argument}`"
        ),
        ErrorKind::InvalidSubcommand => no_command(&text(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => {
            words!(
                "`{argument}` memerlukan nilai",
                "`{argument}` needs a value"
            )
        }
        ErrorKind::InvalidValue => words!(
            "`{value}` bukan pilihan untuk `{argument}`",
            "`{value}` is no choice for `{argument}`"
        ),
        ErrorKind::ValueValidation => words!(
            "nilai `{value}` untuk `{argument}` tidak dapat diterima",
            "the value `{value}` of `{argument}` cannot be taken"
        ),
        ErrorKind::ArgumentConflict
            if text(ContextKind::PriorArg).is_empty()
                || text(ContextKind::PriorArg) == argument =>
        {
            words!(
                "`{argument}` disebut lebih dari sekali",
                "`{argument}` was given more than once"
            )
        }
        ErrorKind::ArgumentConflict => {
            let prior = text(ContextKind::PriorArg);
            words!(
                "`{argument}` tidak dapat dipakai bersama `{prior}`",
                "`{argument}` cannot stand beside `{prior}`"
            )
        }
        ErrorKind::MissingRequiredArgument => {
            words!(
                "yang wajib belum disebut: {argument}",
                "required and not given: {argument}"
            )
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            words!(
                "banyaknya nilai untuk `{argument}` tidak sesuai",
                "`{argument}` has the wrong number of values"
            )
        }
        ErrorKind::InvalidUtf8 => words!(
            "salah satu argumen bukan teks UTF-8",
            "one of the arguments is not UTF-8 text"
        ),
        _ => words!(
            "perintah ini tidak dapat dipahami",
            "this command line cannot be understood"
        ),
    };
    Failure::Usage {
        message,
        help: advice(error, &argument),
        more: read_on(error, args),
    }
}

fn advice(error: &Error, argument: &str) -> Vec<Words> {
    let mut help = Vec::new();
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    for suggestion in near.map(|kind| said(error, kind)) {
        if !suggestion.is_empty() {
            help.push(meant(&suggestion));
        }
    }
    if help.is_empty() {
        help.extend(part_of(error).map(meant));
    }
    let choices = said(error, ContextKind::ValidValue);
    if !choices.is_empty() {
        help.push(words!(
            "pilihannya: {choices}",
            "the choices are: {choices}"
        ));
    }
    if error.kind() == ErrorKind::ValueValidation {
        help.extend(form(argument));
    }
    if error.kind() == ErrorKind::UnknownArgument
        && argument.starts_with('-')
        && !argument.starts_with("--")
    {
        help.push(words!(
            "berkas yang namanya diawali `-` ditulis sesudah `--`",
            "a file whose name begins with `-` stands behind `--`"
        ));
    }
    help
}

/// The one choice of which a part was typed: `hibah` for `perjanjian-hibah`.
fn part_of(error: &Error) -> Option<&str> {
    let typed = said(error, ContextKind::InvalidValue);
    let Some(ContextValue::Strings(choices)) = error.get(ContextKind::ValidValue) else {
        return None;
    };
    let holds = |choice: &&String| choice.split('-').any(|part| part == typed);
    let mut holding = choices.iter().filter(holds);
    let first = holding.next()?;
    holding.next().is_none().then_some(first)
}

/// How the command is used, and where its help stands.
fn read_on(error: &Error, args: &[OsString]) -> Vec<Words> {
    let mut lines = Vec::new();
    let usage = said(error, ContextKind::Usage);
    let usage = usage.trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        lines.push(words!("cara pakai: {usage}", "usage: {usage}"));
    }
    lines.push(more(command_of(args).unwrap_or_default()));
    lines
}

/// The command that is typed.
fn command_of(args: &[OsString]) -> Option<&str> {
    let mut names = args.iter().skip(1).filter_map(|arg| arg.to_str());
    names.find(|name| !name.is_empty() && page(name).is_some())
}

/// How the values of an argument are written.
fn form(argument: &str) -> Option<Words> {
    if argument.starts_with("--today") {
        return Some(words!(
            "tulis tanggal seperti 2026-11-02",
            "write a date such as 2026-11-02"
        ));
    }
    if argument.starts_with("--parties") {
        return Some(words!(
            "tulis bilangan dari 2 sampai dengan 8",
            "write a number from 2 to 8"
        ));
    }
    None
}

fn no_command(name: &str) -> Words {
    words!(
        "perintah `{name}` tidak ada",
        "there is no command `{name}`"
    )
}

/// Proposes a word.
pub(super) fn meant(suggestion: &str) -> Words {
    words!(
        "mungkin maksud Anda `{suggestion}`",
        "did you mean `{suggestion}`?"
    )
}

fn more(command: &str) -> Words {
    let gap = if command.is_empty() { "" } else { " " };
    words!(
        "selengkapnya: pkm{gap}{command} --help",
        "more: pkm{gap}{command} --help"
    )
}

/// What the library knows of one kind, as plain text.
fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}
