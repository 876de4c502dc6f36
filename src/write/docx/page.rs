//! The page: its size, what stands in its head and foot, and the section that says so.

use super::paragraph::{Paragraph, Style};
use super::run::{Weight, field, text};
use super::{OFFICE, RELATIONS, WORD, table};
use crate::naskah::{Mark, Naskah, Paper};
use crate::write::{paraf, watermark};

/// The margins, 2.5 cm, in twentieths of a point.
const MARGIN: usize = 1417;

/// How far head and foot stand from the edge: the number of the page and the boxes for initials fit into the margin.
const EDGE: usize = 450;

/// The widest that a box for initials is, its height, and the room for the word before the first.
const BOX: usize = 1320;
const TALL: usize = 510;
const WORD_BESIDE: usize = 600;

/// How wide the mark of a draft is and how high the line of its letters, in points, set as large as in the PDF.
const MARK: (u16, u16) = (561, 98);

/// The shape that Word draws letters in, as it writes it out in every file.
const LETTERING: &str = concat!(
    r##"<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">"##,
    r##"<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>"##,
    r##"<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>"##,
    r##"<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>"##,
    r##"<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>"##,
    r##"<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>"##,
    r##"<v:textpath on="t" fitshape="t"/></v:shapetype>"##
);

/// How pages lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lie {
    Upright,
    Across,
}

/// The width between the margins.
pub(super) fn room(paper: Paper, lie: Lie) -> usize {
    let (width, height) = size(paper);
    let across = match lie {
        Lie::Upright => width,
        Lie::Across => height,
    };
    across - 2 * MARGIN
}

/// The height between the margins.
pub(super) fn tall(paper: Paper, lie: Lie) -> usize {
    let other = match lie {
        Lie::Upright => Lie::Across,
        Lie::Across => Lie::Upright,
    };
    room(paper, other)
}

/// Width and height.
const fn size(paper: Paper) -> (usize, usize) {
    match paper {
        Paper::F4 => (12_189, 18_709),
        Paper::A4 => (11_906, 16_838),
        Paper::Legal => (12_240, 20_160),
    }
}

/// A section of pages that lie so, with the relations of their head and foot.
pub(super) fn section(naskah: &Naskah, lie: Lie) -> String {
    let (width, height) = size(naskah.looks.paper);
    let size = match lie {
        Lie::Upright => format!(r#"<w:pgSz w:w="{width}" w:h="{height}"/>"#),
        Lie::Across => format!(r#"<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>"#),
    };
    let head = match naskah.mark {
        Mark::Draft => r#"<w:headerReference w:type="default" r:id="rIdKepala"/>"#,
        Mark::Clean => "",
    };
    format!(
        r#"<w:sectPr>{head}<w:footerReference w:type="default" r:id="rIdKaki"/>{size}<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}" w:header="{EDGE}" w:footer="{EDGE}" w:gutter="0"/></w:sectPr>"#
    )
}

/// `header1.xml`: the watermark of a draft, drawn as Word draws its own.
pub(super) fn header(paper: Paper) -> String {
    let (width, height) = MARK;
    let turn = 360.0 - watermark::rise_on(paper);
    let (word, colour) = (watermark::WORD, watermark::COLOUR);
    let place = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:{turn:.0};z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
         mso-position-vertical-relative:margin"
    );
    let font = "font-family:&quot;Bookman Old Style&quot;;font-size:1pt;font-weight:bold";
    let shape = format!(
        r##"<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="{word}" style="{place}" o:allowincell="f" fillcolor="#{colour}" stroked="f"><v:textpath style="{font}" string="{word}"/></v:shape>"##
    );
    let run = format!("<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{LETTERING}{shape}</w:pict></w:r>");
    let mut out = format!(
        r#"{}<w:hdr xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="{OFFICE}">"#,
        super::DECLARATION
    );
    Paragraph::of(Style::Header).write(&mut out, "", &run);
    out.push_str("</w:hdr>");
    out
}

/// `footer1.xml`: the boxes for initials where they were asked for, and the number of the page.
pub(super) fn footer(naskah: &Naskah) -> String {
    let mut out = format!(r#"{}<w:ftr xmlns:w="{WORD}">"#, super::DECLARATION);
    let labels = paraf::labels(naskah);
    if !labels.is_empty() {
        out.push_str(&initials(naskah, &labels));
    }
    let mut runs = String::new();
    text(&mut runs, "Halaman ", Weight::Plain);
    runs.push_str(&field(" PAGE ", "1"));
    text(&mut runs, " dari ", Weight::Plain);
    runs.push_str(&field(" NUMPAGES ", "1"));
    Paragraph::of(Style::Footer).write(&mut out, "", &runs);
    out.push_str("</w:ftr>");
    out
}

/// The word, and a box for each party, at the right margin.
fn initials(naskah: &Naskah, labels: &[&str]) -> String {
    let room = room(naskah.looks.paper, Lie::Upright);
    let width = BOX.min((room - WORD_BESIDE) / labels.len().max(1));
    let mut widths = vec![width; labels.len()];
    widths.insert(0, WORD_BESIDE);
    let mut out = table::begin_right("TabelParaf", &widths);
    out.push_str(&format!(
        r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{TALL}" w:hRule="exact"/></w:trPr>"#
    ));
    table::cell_begin_bare(&mut out, WORD_BESIDE);
    initial(&mut out, Style::InitialsWord, paraf::WORD);
    for label in labels {
        table::cell_begin(&mut out, width, 1, None);
        initial(&mut out, Style::Initials, label);
    }
    out.push_str("</w:tr></w:tbl>");
    out
}

/// The only line of a cell.
fn initial(out: &mut String, style: Style, words: &str) {
    let mut runs = String::new();
    text(&mut runs, words, Weight::Plain);
    Paragraph::of(style).write(out, words, &runs);
    out.push_str("</w:tc>");
}
