//! The frame of every table on the terminal: its lines, and the width that it keeps to.

use comfy_table::presets::{ASCII_FULL_CONDENSED, UTF8_FULL_CONDENSED};
use comfy_table::{ContentArrangement, Table};

use super::{Charset, Look};

/// A table without rows, in the characters and the width of the terminal.
pub(crate) fn framed(look: &Look) -> Table {
    let mut table = Table::new();
    table
        .load_style(match look.charset {
            Charset::Unicode => UTF8_FULL_CONDENSED,
            Charset::Ascii => ASCII_FULL_CONDENSED,
        })
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(look.width).unwrap_or(u16::MAX));
    table
}
