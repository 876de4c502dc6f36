//! The program on a real machine: its terminal, its environment, its clock.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    clippy::print_stderr,
    reason = "this is the one place that asks the machine"
)]

use std::env;
use std::fs;
use std::io::{self, BufWriter, IsTerminal as _};
use std::panic;
use std::process::{self, ExitCode};

use anstream::AutoStream;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use terminal_size::Width;

use super::{Colour, Context, Exit, Stream, run};
use crate::locale::{Lang, Words, messages};
use crate::report::{Charset, tame};

/// Columns where nobody says how many there are.
const WIDTH: usize = 100;

/// Columns beyond which lines are tiring to read.
const WIDEST: usize = 120;

/// Runs the program with the arguments, streams and variables of this process.
#[must_use]
pub fn main() -> ExitCode {
    panic::set_hook(Box::new(crash));
    let cwd = match env::current_dir() {
        Ok(cwd) => cwd,
        Err(error) => end(&messages::no_folder(&messages::disk(&error)), lang()),
    };
    let (out_is, err_is) = (stream(&io::stdout()), stream(&io::stderr()));
    let mut context = Context {
        out: &mut BufWriter::new(AutoStream::always(io::stdout())),
        err: &mut AutoStream::always(io::stderr()),
        stdin: &mut io::stdin().lock(),
        cwd,
        clock: today,
        today: variable("PKM_TODAY"),
        lang: variable("PKM_LANG"),
        patience: variable("PKM_PATIENCE"),
        colour: colour(),
        out_is,
        err_is,
        charset: charset(),
        width: width(),
    };
    run(env::args_os(), &mut context).into()
}

/// Ends with the exit of a failed program, and with words that its user can pass on.
fn crash(info: &panic::PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    end(&messages::crashed(&place), lang())
}

/// The language of the environment, where nothing is parsed yet.
fn lang() -> Lang {
    let code = variable("PKM_LANG");
    code.and_then(|code| Lang::from_code(&code))
        .unwrap_or_default()
}

/// Ends a run that would not end by itself.
pub(super) fn end(words: &Words, lang: Lang) -> ! {
    eprintln!("{}: {}", messages::ERROR, tame(words.get(lang)));
    process::exit(Exit::Broken.code().into());
}

fn today() -> Date {
    let zone = local_zone().unwrap_or_else(TimeZone::system);
    Timestamp::now().to_zoned(zone).date()
}

/// The time zone of a Unix machine, from its own file. The library would look through the folder of all zones for a name that
/// nobody asks for, which takes longer than to judge an agreement.
fn local_zone() -> Option<TimeZone> {
    if env::var_os("TZ").is_some() {
        return None;
    }
    let zone = fs::read("/etc/localtime").ok()?;
    TimeZone::tzif("local", &zone).ok()
}

fn variable(name: &str) -> Option<String> {
    env::var_os(name).map(|value| value.to_string_lossy().into_owned())
}

fn stream(stream: &impl io::IsTerminal) -> Stream {
    if stream.is_terminal() {
        Stream::Terminal
    } else {
        Stream::Pipe
    }
}

/// Colours are unwanted where `NO_COLOR` holds anything (no-color.org) or the terminal is too simple for them.
fn colour() -> Colour {
    let refused = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
    let simple = variable("TERM").is_some_and(|value| value == "dumb");
    if refused || simple {
        Colour::Unwanted
    } else {
        Colour::Welcome
    }
}

/// ASCII where the locale names an encoding and it is another than UTF-8, as POSIX orders these variables.
fn charset() -> Charset {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    let foreign = locale.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        !locale.contains("utf-8") && !locale.contains("utf8")
    });
    if foreign && cfg!(unix) && io::stdout().is_terminal() {
        Charset::Ascii
    } else {
        Charset::Unicode
    }
}

fn width() -> usize {
    let measured = terminal_size::terminal_size_of(io::stdout())
        .or_else(|| terminal_size::terminal_size_of(io::stderr()));
    measured.map_or(WIDTH, |(Width(columns), _)| {
        usize::from(columns).min(WIDEST)
    })
}
