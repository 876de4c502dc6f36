//! What may be typed behind `pkm`.
//!
//! Types only. The doc comments here are the English help; the Indonesian help stands in [`crate::locale::help`], and
//! [`crate::cmd`] puts one of the two on the screen.

mod choices;
mod templates;

pub use choices::{
    ColorChoice, Deny, ListFormat, PortfolioFormat, ReportFormat, SchemaFormat, SchemaOf,
    ScoreFormat, SortBy,
};
pub use templates::{CopyTemplate, ListTemplates, ShowTemplate, Templates};

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::agreement::{Model, Status};
use crate::locale::Lang;
use crate::register::kinds::Kinds;
use crate::write::Format;

/// Write, check and print community-partnership agreements from one file of facts
#[derive(Debug, Parser)]
#[command(
    name = "pkm",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// Choose the language of messages; `PKM_LANG` does so too
    #[arg(long, global = true, value_name = "LANG", value_parser = lang())]
    pub lang: Option<Lang>,

    /// Say when to use colours
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value = "auto"
    )]
    pub color: ColorChoice,

    /// Print this help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,

    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// What `pkm` can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check agreement files
    Validate(Validate),
    /// Print agreements as documents
    Render(Render),
    /// List the agreements of a folder with their terms
    List(List),
    /// Count points by the principles of partnership
    Score(Score),
    /// Begin a new agreement file, with comments that guide
    New(New),
    /// List the faults that `pkm` finds
    Rules(Rules),
    /// Explain a fault, with a wrong and a right example
    Explain(Explain),
    /// Print the JSON Schema of agreement files, for editors, or the format as a page
    Schema(Schema),
    /// List, show and take over the templates that are printed
    #[command(subcommand)]
    Templates(Templates),
    /// Print a completion script for a shell
    Completions(Completions),
    /// Print a manual page
    Man(Man),
    /// Print the help of a command
    Help(Help),
}

/// `pkm validate`
#[derive(Debug, Args)]
pub struct Validate {
    /// Files, folders, or `-` for standard input; without one the `agreement.toml` of this folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Choose the form of the report
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "human")]
    pub format: ReportFormat,

    /// Fail on warnings too, or on warnings and notes
    #[arg(long, value_name = "WHAT", value_enum)]
    pub deny: Option<Deny>,

    /// Show notes too, which otherwise are only counted
    #[arg(long)]
    pub notes: bool,

    /// Judge as if the agreement had this status; changes no file
    #[arg(long = "as", value_name = "STATUS", value_parser = status())]
    pub judged_as: Option<Status>,

    /// Put right what is certain, write the files, and report what is left
    #[arg(long)]
    pub fix: bool,

    /// With `--fix`: print the changes and write no file
    #[arg(long, requires = "fix")]
    pub diff: bool,

    /// Do not tell what this baseline knows; `baseline` in `pkm.toml` does so too
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub baseline: Option<PathBuf>,

    /// Write down what is found now, to be told no more
    #[arg(long, value_name = "FILE", conflicts_with = "diff_base")]
    pub write_baseline: Option<PathBuf>,

    /// Tell only what was not found at this git revision
    #[arg(long, value_name = "REVISION")]
    pub diff_base: Option<String>,

    /// Judge as of this day, such as 2026-11-02; `PKM_TODAY` does so too
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
}

/// `pkm list`
#[derive(Debug, Args)]
pub struct List {
    /// Files and folders; without one this folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Choose what the agreements are sorted by
    #[arg(long, value_name = "COLUMN", value_enum, default_value = "end")]
    pub sort: SortBy,

    /// Choose the form of the list
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "table")]
    pub format: PortfolioFormat,

    /// Count days from this day, such as 2026-11-02; `PKM_TODAY` does so too
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
}

/// `pkm render`
#[derive(Debug, Args)]
pub struct Render {
    /// Files, folders, or `-` for standard input; without one the `agreement.toml` of this folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Choose the form of the documents, several with commas between; without it what the output ends in, else markdown
    #[arg(long, value_name = "FORMAT", value_parser = document(), value_delimiter = ',')]
    pub format: Vec<Documents>,

    /// Write to this file, or into this folder: one that is there or ends with `/`. Several documents need a folder; `-` is
    /// standard output
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,

    /// Overwrite documents that are there
    #[arg(long, requires = "output")]
    pub force: bool,

    /// Mark as RANCANGAN and print what can be printed, in spite of errors
    #[arg(long)]
    pub draft: bool,

    /// Put the agreement file into the PDF; it holds every identity that it names
    #[arg(long)]
    pub attach_spec: bool,

    /// Judge as of this day, such as 2026-11-02; `PKM_TODAY` does so too
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
}

/// `pkm score`
#[derive(Debug, Args)]
pub struct Score {
    /// The agreement file, a folder with an `agreement.toml`, or `-` for standard input; without one this folder
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,

    /// Choose the form of the scorecard
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "table")]
    pub format: ScoreFormat,

    /// Fail where a principle is under a percentage, such as `kesetaraan=60` or `total=70`; may be given again
    #[arg(long, value_name = "PRINCIPLE=PERCENT")]
    pub minimum: Vec<String>,

    /// Judge as of this day, such as 2026-11-02; `PKM_TODAY` does so too
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
}

/// `pkm new`
#[derive(Debug, Args)]
pub struct New {
    /// A folder or a .toml file that is not there yet; without one `agreement.toml` in this folder
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,

    /// Choose the kind of agreement
    #[arg(long, value_name = "KIND", value_parser = kind())]
    pub kind: String,

    /// Say which sides work together
    #[arg(long, value_name = "MODEL", value_parser = model())]
    pub model: Model,

    /// Number of parties, 2 to 8; without it 2, and 3 for `multipihak`
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=8))]
    pub parties: Option<u8>,
}

/// `pkm rules`
#[derive(Debug, Args)]
pub struct Rules {
    /// Choose the form of the list
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "table")]
    pub format: ListFormat,
}

/// `pkm explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// The code of the fault, as a report names it
    #[arg(value_name = "CODE")]
    pub code: String,
}

/// `pkm schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// What the schema is of: agreement files, or `pkm.toml`
    #[arg(value_name = "OF", value_enum, default_value = "agreement")]
    pub of: SchemaOf,

    /// Choose the form of the schema; the Markdown page is in Indonesian
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "json")]
    pub format: SchemaFormat,
}

/// `pkm completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

/// `pkm man`
#[derive(Debug, Args)]
pub struct Man {
    /// The command, word for word; without one the page of `pkm` itself
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,
}

/// `pkm help`
#[derive(Debug, Args)]
pub struct Help {
    /// The command, word for word; without one the help of `pkm` itself
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,
}

/// The documents that are wanted of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Documents {
    /// The one of a format.
    One(Format),
    /// One of every format.
    All,
}

impl Documents {
    /// The word for one of every format.
    const ALL: &str = "all";
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(["id", "en"])
        .map(|code| Lang::from_code(&code).expect("only these two codes are let through"))
}

fn status() -> impl TypedValueParser<Value = Status> {
    PossibleValuesParser::new(Status::ALL.iter().map(|status| status.word())).map(|word| {
        let known = Status::ALL.iter().find(|status| status.word() == word);
        *known.expect("only these words are let through")
    })
}

fn model() -> impl TypedValueParser<Value = Model> {
    PossibleValuesParser::new(Model::ALL.iter().map(|model| model.word())).map(|word| {
        let known = Model::ALL.iter().find(|model| model.word() == word);
        *known.expect("only these words are let through")
    })
}

fn document() -> impl TypedValueParser<Value = Documents> {
    let words = Format::ALL.iter().map(|format| format.word());
    PossibleValuesParser::new(words.chain([Documents::ALL])).map(|word| {
        let known = Format::ALL.iter().find(|format| format.word() == word);
        known.map_or(Documents::All, |format| Documents::One(*format))
    })
}

fn kind() -> PossibleValuesParser {
    let kinds = Kinds::built_in();
    PossibleValuesParser::new(kinds.ids().map(str::to_owned).collect::<Vec<_>>())
}
