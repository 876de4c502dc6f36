//! The words among which an option lets choose.
//!
//! Every word explains itself in the help of its option, so none has a help of its own.

use clap::ValueEnum;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal.
    #[value(help = None)]
    Auto,
    /// Always.
    #[value(help = None)]
    Always,
    /// Never.
    #[value(help = None)]
    Never,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// With the lines of the file, for people.
    #[value(help = None)]
    Human,
    /// One line for each finding.
    #[value(help = None)]
    Short,
    /// For programs.
    #[value(help = None)]
    Json,
    /// For code scanning and editors.
    #[value(help = None)]
    Sarif,
    /// Annotations of a GitHub workflow.
    #[value(help = None)]
    Github,
    /// Code Quality of GitLab.
    #[value(help = None)]
    Gitlab,
    /// For build servers.
    #[value(help = None)]
    Junit,
    /// For a comment or a summary.
    #[value(help = None)]
    Markdown,
}

/// What a list of agreements is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SortBy {
    /// The title, by the alphabet.
    #[value(help = None)]
    Title,
    /// The value, the greatest first.
    #[value(help = None)]
    Value,
    /// The last day of the term, the nearest first.
    #[value(help = None)]
    End,
    /// The status, in the order of an agreement's life.
    #[value(help = None)]
    Status,
    /// The days left, the fewest first.
    #[value(help = None)]
    Days,
    /// What was found, the most first.
    #[value(help = None)]
    Findings,
}

/// The form of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people.
    #[value(help = None)]
    Table,
    /// For programs.
    #[value(help = None)]
    Json,
}

/// The form of a list of agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PortfolioFormat {
    /// For people.
    #[value(help = None)]
    Table,
    /// For spreadsheets.
    #[value(help = None)]
    Csv,
    /// For programs.
    #[value(help = None)]
    Json,
}

/// What a schema is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// Agreement files.
    #[value(help = None)]
    Agreement,
    /// `pkm.toml`.
    #[value(help = None)]
    Pkm,
}

/// The form of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaFormat {
    /// JSON Schema, for editors and programs.
    #[value(help = None)]
    Json,
    /// A page, for people.
    #[value(help = None)]
    Markdown,
}

/// The form of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScoreFormat {
    /// Tables on the screen.
    #[value(help = None)]
    Table,
    /// For programs.
    #[value(help = None)]
    Json,
    /// `CommonMark` with tables.
    #[value(help = None)]
    Markdown,
    /// A page that needs nothing else.
    #[value(help = None)]
    Html,
}

/// What fails beside errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings.
    #[value(help = None)]
    Warnings,
    /// Warnings and notes.
    #[value(help = None)]
    Notes,
}
