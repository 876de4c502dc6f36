//! The places to sign: a table without lines, in which none who sign side by side leave the page of their signatures.

use super::body::Body;
use super::paragraph::{Keep, Paragraph, Style};
use super::run::{Weight, text};
use super::{table, tall};
use crate::write::signing::{Grid, Line};

/// The height of a place to sign, and of one over a stamp, in twentieths of a point.
pub(super) const PLACE: usize = 1160;
pub(super) const STAMPED: usize = 1440;

/// What the heading and the words of the last article take of the page of the signatures.
const COMPANY: usize = 2400;

/// The width of the box for a stamp.
const STAMP: usize = 1520;

/// Blocks of signatures, each with its title, and below words that stay with them.
///
/// All that sign the same paper sign it on one page. Where no page holds them all, those who have seen it and bore witness
/// go together to the next; and where it does not even hold the parties, those abreast do.
pub(super) fn blocks(body: &mut Body<'_>, blocks: &[(Option<&str>, &Grid)]) {
    let page = body.tall().saturating_sub(COMPANY);
    let heights = blocks
        .iter()
        .map(|(title, grid)| tall::block(*title, grid, body.room()));
    let fits = heights.sum::<usize>() <= page;
    for (index, (title, grid)) in blocks.iter().enumerate() {
        let torn = index == 0 && !fits;
        let below = if torn || index + 1 == blocks.len() {
            Keep::Free
        } else {
            Keep::WithNext
        };
        columns(body, *title, grid, below, page);
    }
}

/// Columns of signatures, a row for each of their lines, so that like stands beside like. A title stands above them.
fn columns(body: &mut Body<'_>, title: Option<&str>, grid: &Grid, below: Keep, page: usize) {
    // A table of no row is none that Word opens.
    let Some(most) = grid.iter().map(Vec::len).max().filter(|most| *most > 0) else {
        return;
    };
    let width = body.room() / most;
    let mut out = table::begin("TabelTandaTangan", 0, &vec![width; most]);
    if let Some(title) = title {
        let paragraph = Paragraph::of(Style::Signature).keep(Keep::WithNext);
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        table::cell_begin(&mut out, width * most, most, None);
        paragraph.write(&mut out, title, &runs(title, Weight::Plain));
        out.push_str("</w:tc></w:tr>");
    }
    let ends = ends(&tall::grid_rows(grid, body.room()), page);
    for (at, columns) in grid.iter().enumerate() {
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        if at > 0 {
            space(&mut out, most, width);
        }
        for line in 0..height {
            let keep = match line + 1 == height {
                true if at + 1 == grid.len() => below,
                true if ends.contains(&at) => Keep::Free,
                _ => Keep::WithNext,
            };
            row(&mut out, columns, line, most, width, keep);
        }
    }
    out.push_str("</w:tbl>");
    body.signatures(&out);
}

/// The rows of a grid behind which the next would not fit on the page.
fn ends(heights: &[usize], page: usize) -> Vec<usize> {
    let (mut ends, mut down) = (Vec::new(), 0);
    for (at, height) in heights.iter().enumerate() {
        down += height;
        if at > 0 && down > page {
            ends.push(at - 1);
            down = *height;
        }
    }
    ends
}

/// Room between those who sign above and those who sign below.
fn space(out: &mut String, most: usize, width: usize) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    table::cell_begin(out, width * most, most, None);
    let paragraph = Paragraph::of(Style::SignatureSpacer).keep(Keep::WithNext);
    paragraph.write(out, "", "");
    out.push_str("</w:tc></w:tr>");
}

fn row(
    out: &mut String,
    columns: &[Vec<Line>],
    line: usize,
    most: usize,
    width: usize,
    keep: Keep,
) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/>");
    let places = columns.iter().filter_map(|column| place(column.get(line)?));
    if let Some(height) = places.max() {
        out.push_str(&format!(
            r#"<w:trHeight w:val="{height}" w:hRule="atLeast"/>"#
        ));
    }
    out.push_str("</w:trPr>");
    let span = most / columns.len().max(1);
    let paragraph = Paragraph::of(style(columns.len())).keep(keep);
    for column in columns {
        match column.get(line) {
            // A short name beside one of two lines stays with the rank below it.
            Some(Line::Name(_)) => table::cell_begin_low(out, width * span, span),
            _ => table::cell_begin(out, width * span, span, None),
        }
        cell(out, column.get(line), width * span, paragraph);
        out.push_str("</w:tc>");
    }
    // Columns that the last of the grid does not fill.
    let rest = most - span * columns.len();
    if rest > 0 {
        table::cell_begin(out, width * rest, rest, None);
        paragraph.write(out, "", "");
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

/// The style of so many columns side by side.
fn style(columns: usize) -> Style {
    if columns > 2 {
        Style::SignatureAbreast
    } else {
        Style::Signature
    }
}

/// The height of a line that is left free to sign.
fn place(line: &Line) -> Option<usize> {
    match line {
        Line::Meterai => Some(STAMPED),
        Line::Space => Some(PLACE),
        Line::Label(_) | Line::Plain(_) | Line::Name(_) => None,
    }
}

fn cell(out: &mut String, line: Option<&Line>, width: usize, paragraph: Paragraph) {
    match line {
        Some(Line::Label(text) | Line::Name(text)) => {
            paragraph.write(out, text, &runs(text, Weight::Bold));
        }
        Some(Line::Plain(text)) => paragraph.write(out, text, &runs(text, Weight::Plain)),
        Some(Line::Meterai) => stamp(out, width, paragraph.keep),
        Some(Line::Space) | None => paragraph.write(out, "", ""),
    }
}

/// A small box that says where the stamp goes.
fn stamp(out: &mut String, width: usize, keep: Keep) {
    let side = width.saturating_sub(STAMP) / 2;
    let style = Style::Stamp.id();
    let kept = match keep {
        Keep::Free => "",
        Keep::WithNext => "<w:keepNext/>",
    };
    out.push_str(&format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}<w:ind w:left="{side}" w:right="{side}"/></w:pPr>{}</w:p>"#,
        runs("meterai", Weight::Plain)
    ));
}

fn runs(words: &str, weight: Weight) -> String {
    let mut out = String::new();
    text(&mut out, words, weight);
    out
}
