//! The places to sign: a table without lines, none of whose rows leaves the page of the next.

use super::body::Body;
use super::paragraph::{Keep, Paragraph, Style};
use super::run::{Weight, text};
use super::table;
use crate::write::signing::{Grid, Line};

/// The height of a place to sign, in twentieths of a point.
const PLACE: usize = 1134;

/// The width of the box for a stamp.
const STAMP: usize = 1300;

/// Columns of signatures, a row for each of their lines, so that like stands beside like. A title stands above them.
///
/// All that sign the same paper sign it on one page, so a block stays with the one below it.
pub(super) fn columns(body: &mut Body<'_>, title: Option<&str>, grid: &Grid, below: Keep) {
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
    for (at, columns) in grid.iter().enumerate() {
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        if at > 0 {
            space(&mut out, most, width);
        }
        for line in 0..height {
            let last = at + 1 == grid.len() && line + 1 == height;
            let keep = if last { below } else { Keep::WithNext };
            row(&mut out, columns, line, most, width, keep);
        }
    }
    out.push_str("</w:tbl>");
    body.signatures(&out);
}

/// Room between those who sign above and those who sign below.
fn space(out: &mut String, most: usize, width: usize) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    table::cell_begin(out, width * most, most, None);
    let paragraph = Paragraph::of(Style::Spacer).keep(Keep::WithNext);
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
    let place = |column: &Vec<Line>| matches!(column.get(line), Some(Line::Meterai | Line::Space));
    out.push_str("<w:tr><w:trPr><w:cantSplit/>");
    if columns.iter().any(place) {
        out.push_str(&format!(
            r#"<w:trHeight w:val="{PLACE}" w:hRule="atLeast"/>"#
        ));
    }
    out.push_str("</w:trPr>");
    let span = most / columns.len().max(1);
    for column in columns {
        match column.get(line) {
            // A short name beside one of two lines stays with the rank below it.
            Some(Line::Name(_)) => table::cell_begin_low(out, width * span, span),
            _ => table::cell_begin(out, width * span, span, None),
        }
        cell(out, column.get(line), width * span, keep);
        out.push_str("</w:tc>");
    }
    // Columns that the last of the grid does not fill.
    let rest = most - span * columns.len();
    if rest > 0 {
        table::cell_begin(out, width * rest, rest, None);
        Paragraph::of(Style::Signature)
            .keep(keep)
            .write(out, "", "");
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

fn cell(out: &mut String, line: Option<&Line>, width: usize, keep: Keep) {
    let paragraph = Paragraph::of(Style::Signature).keep(keep);
    match line {
        Some(Line::Label(text) | Line::Name(text)) => {
            paragraph.write(out, text, &runs(text, Weight::Bold));
        }
        Some(Line::Plain(text)) => paragraph.write(out, text, &runs(text, Weight::Plain)),
        Some(Line::Meterai) => stamp(out, width, keep),
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
