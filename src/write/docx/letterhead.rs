//! The letterhead: logos to the left and right of the lines of an office, and a rule below them.

use super::body::{Body, runs};
use super::package::{Pictures, Portrait};
use super::paragraph::{Paragraph, Style};
use super::run::Weight;
use super::xml::escape;
use super::{measure, table};
use crate::naskah::Letterhead;

/// How many lines name the office; what follows is its address.
const NAMES: usize = 2;

/// The room beside the picture in its cell.
const BESIDE: usize = 216;

/// Twentieths of a point are so many English metric units, the unit of drawings.
const UNITS: usize = 635;

/// Writes the letterhead, as far as there is one.
pub(super) fn write(body: &mut Body<'_>, head: &Letterhead, pictures: &Pictures) {
    let portraits = pictures.portraits();
    if head.lines.is_empty() && portraits.is_empty() {
        return;
    }
    let (left, right) = portraits.split_at(portraits.len().min(1));
    let room = body.room();
    let beside = |side: &[Portrait]| -> usize { side.iter().map(|each| each.width + BESIDE).sum() };
    // Both sides as wide as the wider one, so that the lines stand in the middle of the page.
    let side = beside(left).max(beside(right)).min(room / 4);
    let widths: Vec<usize> = match side {
        0 => vec![room],
        side => vec![side, room - 2 * side, side],
    };
    let mut out = table::begin("TabelKopSurat", 0, &widths);
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (column, width) in widths.iter().enumerate() {
        table::cell_begin(&mut out, *width, 1, None);
        match (widths.len(), column) {
            (1, _) | (_, 1) => lines(&mut out, &head.lines, *width),
            (_, 0) => drawn(&mut out, left, 1, side),
            _ => drawn(&mut out, right, 2, side),
        }
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr></w:tbl>");
    body.table(&out);
}

fn lines(out: &mut String, lines: &[String], width: usize) {
    for (index, line) in lines.iter().enumerate() {
        let (style, weight, size) = if index < NAMES {
            (Style::Letterhead, Weight::Bold, 28)
        } else {
            (Style::LetterheadAddress, Weight::Plain, 20)
        };
        let room = width.saturating_sub(BESIDE);
        let paragraph = Paragraph {
            aside: measure::aside(line, weight, size, room),
            ..Paragraph::of(style)
        };
        paragraph.write(out, line, &runs(line));
    }
    if lines.is_empty() {
        Paragraph::of(Style::Letterhead).write(out, "", "");
    }
}

/// The pictures of a side, the first of them with a number.
fn drawn(out: &mut String, side: &[Portrait], first: usize, room: usize) {
    let wide: usize = side.iter().map(|each| each.width + BESIDE).sum();
    let drawings: String = side
        .iter()
        .zip(first..)
        .map(|(portrait, number)| drawing(portrait, number, room.min(wide), wide))
        .collect();
    Paragraph::of(Style::LetterheadAddress).write(out, "", &drawings);
}

/// A picture in the line (ECMA-376 part 1, 20.4.2.8), made smaller where its side has not the room.
fn drawing(portrait: &Portrait, number: usize, room: usize, wide: usize) -> String {
    let width = portrait.width * UNITS * room / wide.max(1);
    let height = portrait.height * UNITS * room / wide.max(1);
    let alt = escape(&portrait.alt);
    let relation = &portrait.relation;
    format!(
        concat!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{w}" cy="{h}"/>"#,
            r#"<wp:docPr id="{n}" name="Logo {n}" descr="{alt}"/>"#,
            r#"<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"#,
            r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">"#,
            r#"<pic:pic><pic:nvPicPr><pic:cNvPr id="{n}" name="Logo {n}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>"#,
            r#"<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
            r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>"#,
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"#,
            r#"</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        ),
        w = width,
        h = height,
        n = number,
        alt = alt,
        relation = relation
    )
}
