//! What may be typed behind `pkm templates`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::ListFormat;

/// `pkm templates`
#[derive(Debug, Subcommand)]
pub enum Templates {
    /// List the kinds of agreement, or the templates of a kind and who wrote each
    List(ListTemplates),
    /// Print the text of a template
    Show(ShowTemplate),
    /// Copy a template of the program into the repository, to be changed there
    Copy(CopyTemplate),
}

/// `pkm templates list`
#[derive(Debug, Args)]
pub struct ListTemplates {
    /// The kind of agreement; without one all kinds are listed
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,

    /// Choose the form of the list
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "table")]
    pub format: ListFormat,
}

/// `pkm templates show`
#[derive(Debug, Args)]
pub struct ShowTemplate {
    /// The template as `KIND/NAME`, or a kind alone for its manifest; `umum` is the folder that all kinds share
    #[arg(value_name = "TEMPLATE")]
    pub template: String,

    /// Print the program's own, whatever the repository has in its place
    #[arg(long)]
    pub builtin: bool,
}

/// `pkm templates copy`
#[derive(Debug, Args)]
pub struct CopyTemplate {
    /// The template as `KIND/NAME`, or a kind alone for its manifest; `umum` is the folder that all kinds share
    #[arg(value_name = "TEMPLATE")]
    pub template: String,

    /// Copy into this folder; without it the one that `pkm.toml` names, else `templates` beside it
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,

    /// Give the copy to this kind, which may be a new one
    #[arg(long = "as", value_name = "KIND")]
    pub as_kind: Option<String>,

    /// Overwrite the template that is there
    #[arg(long)]
    pub force: bool,
}
