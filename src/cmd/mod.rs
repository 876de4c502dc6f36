//! The commands: one file for each, and beside them what they share.
//!
//! This floor alone touches disk, clock, environment and terminal, and it does so through a [`Context`] that is handed in:
//! [`main`] fills one from the machine, a test fills one by hand and runs every command inside its own process.

mod bench;
mod completions;
mod cores;
mod explain;
mod failure;
mod files;
mod git;
mod fix;
mod help;
mod history;
mod judged;
mod list;
mod logos;
mod machine;
mod man;
mod new;
mod output;
mod progress;
mod render;
mod repository;
mod rules;
mod schema;
mod score;
mod templates;
mod usage;
mod validate;
mod watchdog;

pub use failure::Exit;
pub use machine::main;

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::time::Duration;

use clap::{FromArgMatches as _, ValueEnum as _};
use jiff::civil::Date;

use crate::cli::{Cli, ColorChoice, Command};
use crate::locale::{Lang, Words, messages};
use crate::report::{Charset, Look, Notes, Paint, tame};
use failure::{Failure, Outcome};

/// What a command knows of the world.
pub struct Context<'a> {
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where messages go.
    pub err: &'a mut dyn Write,
    /// What `-` reads.
    pub stdin: &'a mut dyn Read,
    /// The folder that paths start from.
    pub cwd: PathBuf,
    /// The clock, asked only where nobody says which day it is.
    pub clock: fn() -> Date,
    /// What `PKM_TODAY` says, unread.
    pub today: Option<String>,
    /// What `PKM_LANG` says, unread.
    pub lang: Option<String>,
    /// What `PKM_PATIENCE` says, unread: the seconds that a repository's own template may take.
    pub patience: Option<String>,
    /// Whether the environment lets colours be.
    pub colour: Colour,
    /// What `out` leads to.
    pub out_is: Stream,
    /// What `err` leads to.
    pub err_is: Stream,
    /// The characters that lines are drawn with.
    pub charset: Charset,
    /// The columns of the terminal.
    pub width: usize,
}

/// What a stream leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// A terminal, with somebody looking on.
    Terminal,
    /// A file or another program.
    Pipe,
}

/// Whether the environment lets colours be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// It does.
    Welcome,
    /// `NO_COLOR` is set, or the terminal has none.
    Unwanted,
}

/// How this run speaks.
#[derive(Debug, Clone, Copy)]
struct Manner {
    lang: Lang,
    color: ColorChoice,
}

/// Runs a command line, its first argument the program's own name.
pub fn run(args: impl Iterator<Item = OsString>, context: &mut Context<'_>) -> Exit {
    let args: Vec<OsString> = args.collect();
    let mut manner = Manner {
        lang: Lang::default(),
        color: typed(&args, "--color")
            .and_then(|word| ColorChoice::from_str(word, false).ok())
            .unwrap_or(ColorChoice::Auto),
    };
    let outcome = language(&args, context).and_then(|lang| {
        manner.lang = lang;
        dispatch(&args, context, manner)
    });
    match outcome {
        Ok(verdict) => verdict.into(),
        Err(failure) => {
            context.complain(&failure, manner);
            failure.exit()
        }
    }
}

fn dispatch(args: &[OsString], context: &mut Context<'_>, manner: Manner) -> Outcome {
    let mut command = help::command(manner.lang, context.width);
    let parsed = command
        .try_get_matches_from_mut(args)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage::answer(&error, args, context, manner),
    };
    match cli.command {
        Command::Validate(args) => validate::run(&args, context, manner),
        Command::Render(args) => render::run(&args, context, manner),
        Command::List(args) => list::run(&args, context, manner),
        Command::Score(args) => score::run(&args, context, manner),
        Command::New(args) => new::run(&args, context, manner.lang),
        Command::Rules(args) => rules::run(&args, context, manner),
        Command::Explain(args) => explain::run(&args, context, manner),
        Command::Schema(args) => schema::run(&args, context),
        Command::Templates(args) => templates::run(&args, context, manner),
        Command::Completions(args) => completions::run(&args, context, manner.lang),
        Command::Man(args) => man::run(&args, context, manner.lang),
        Command::Help(args) => help::run(&args, context, manner),
    }
}

/// The language to speak, found before anything is parsed, so that wrong use is told in it too.
fn language(args: &[OsString], context: &Context<'_>) -> Result<Lang, Failure> {
    if let Some(word) = typed(args, "--lang") {
        return Ok(Lang::from_code(word).unwrap_or_default());
    }
    match context.lang.as_deref() {
        None | Some("") => Ok(Lang::default()),
        Some(word) => Lang::from_code(word).ok_or_else(|| {
            Failure::usage(messages::bad_lang_variable(word), messages::mend_variable())
        }),
    }
}

/// The value typed behind an option, as `--name value` or `--name=value`.
fn typed<'a>(args: &'a [OsString], name: &str) -> Option<&'a str> {
    let words: Vec<&str> = args
        .iter()
        .map_while(|arg| Some(arg.to_str().unwrap_or_default()).filter(|word| *word != "--"))
        .collect();
    words.iter().enumerate().rev().find_map(|(index, word)| {
        let rest = word.strip_prefix(name)?;
        if rest.is_empty() {
            return words.get(index + 1).copied();
        }
        rest.strip_prefix('=')
    })
}

impl Context<'_> {
    /// The day to judge by: the one typed, else that of `PKM_TODAY`, else that of the clock.
    fn today(&self, typed: Option<Date>) -> Result<Date, Failure> {
        match (typed, self.today.as_deref()) {
            (Some(date), _) => Ok(date),
            (None, None | Some("")) => Ok((self.clock)()),
            (None, Some(word)) => word.parse().map_err(|_| {
                Failure::usage(
                    messages::bad_today_variable(word),
                    messages::mend_variable(),
                )
            }),
        }
    }

    /// How long a repository's own template may take.
    fn patience(&self) -> Result<Duration, Failure> {
        let Some(word) = self.patience.as_deref().filter(|word| !word.is_empty()) else {
            return Ok(watchdog::PATIENCE);
        };
        let seconds: Option<f32> = word.parse().ok();
        let patience = seconds.and_then(|seconds| Duration::try_from_secs_f32(seconds).ok());
        patience.ok_or_else(|| {
            Failure::usage(
                messages::bad_patience_variable(word),
                messages::mend_variable(),
            )
        })
    }

    /// Whether a stream gets colours.
    fn paint(&self, stream: Stream, color: ColorChoice) -> Paint {
        match (color, stream, self.colour) {
            (ColorChoice::Always, _, _)
            | (ColorChoice::Auto, Stream::Terminal, Colour::Welcome) => Paint::Colour,
            _ => Paint::Plain,
        }
    }

    /// How a report on a stream looks.
    fn look(&self, stream: Stream, manner: Manner, notes: Notes) -> Look {
        Look {
            lang: manner.lang,
            paint: self.paint(stream, manner.color),
            charset: self.charset,
            width: self.width,
            notes,
        }
    }

    fn print(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    /// Tells something beside the result. Where even that cannot be written, the exit code must do.
    fn tell(&mut self, text: &str) {
        let _ = self
            .err
            .write_all(text.as_bytes())
            .and_then(|()| self.err.flush());
    }

    /// Tells something in a line beside the result.
    fn say(&mut self, words: &Words, lang: Lang) {
        self.tell(&format!("{}\n", tame(words.get(lang))));
    }

    fn complain(&mut self, failure: &Failure, manner: Manner) {
        let (messages, help, more): (&[Words], &[Words], &[Words]) = match failure {
            Failure::Usage {
                message,
                help,
                more,
            } => (std::slice::from_ref(message), help, more),
            Failure::Broken(messages) => (messages, &[], &[]),
            Failure::Unread => return,
        };
        let [red, cyan, plain] = match self.paint(self.err_is, manner.color) {
            Paint::Colour => ["\u{1b}[31m", "\u{1b}[36m", "\u{1b}[0m"],
            Paint::Plain => [""; 3],
        };
        let (error, advice) = (messages::ERROR, messages::help(manner.lang));
        for message in messages {
            self.tell(&format!(
                "{red}{error}:{plain} {}\n",
                tame(message.get(manner.lang))
            ));
        }
        for line in help {
            self.tell(&format!(
                "  {cyan}{advice}:{plain} {}\n",
                tame(line.get(manner.lang))
            ));
        }
        for line in more {
            self.tell(&format!("  {}\n", tame(line.get(manner.lang))));
        }
    }
}
