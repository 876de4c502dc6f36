//! The page: its size, what stands in its head and foot, and the section that says so.

use super::paragraph::{Paragraph, Stand, Style};
use super::run::{Weight, field, text};
use super::{OFFICE, RELATIONS, WORD, table};
use crate::naskah::{Mark, Naskah, Paper, Paraf};

/// The margins, 2.5 cm, in twentieths of a point.
const MARGIN: usize = 1417;

/// How far head and foot stand from the edge.
const EDGE: usize = 709;

/// The widest that a box for initials is.
const BOX: usize = 1247;

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
pub(super) fn header() -> String {
    let shape = concat!(
        r##"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>"##,
        r##"<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">"##,
        r##"<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>"##,
        r##"<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>"##,
        r##"<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>"##,
        r##"<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>"##,
        r##"<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>"##,
        r##"<v:textpath on="t" fitshape="t"/></v:shapetype>"##,
        r##"<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="RANCANGAN" "##,
        r##"style="position:absolute;margin-left:0;margin-top:0;width:520pt;height:96pt;rotation:315;z-index:-251658752;"##,
        r##"mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"##,
        r##"mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">"##,
        r##"<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Bookman Old Style&quot;;font-size:1pt" string="RANCANGAN"/>"##,
        r##"</v:shape></w:pict></w:r>"##
    );
    let mut out = format!(
        r#"{}<w:hdr xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="{OFFICE}">"#,
        super::DECLARATION
    );
    Paragraph::of(Style::Header).write(&mut out, "", shape);
    out.push_str("</w:hdr>");
    out
}

/// `footer1.xml`: the boxes for initials where they were asked for, and the number of the page.
pub(super) fn footer(naskah: &Naskah) -> String {
    let mut out = format!(r#"{}<w:ftr xmlns:w="{WORD}">"#, super::DECLARATION);
    if naskah.looks.paraf == Paraf::Boxes {
        out.push_str(&initials(naskah));
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

/// A box for each party below its label, at the right margin.
fn initials(naskah: &Naskah) -> String {
    let parties = &naskah.signatures.parties;
    if parties.is_empty() {
        return String::new();
    }
    let room = room(naskah.looks.paper, Lie::Upright);
    let width = BOX.min(room / parties.len());
    let mut out = table::begin_right("TabelParaf", &vec![width; parties.len()]);
    for labels in [Labels::Printed, Labels::Empty] {
        let height = match labels {
            Labels::Printed => "",
            Labels::Empty => r#"<w:trHeight w:val="454" w:hRule="exact"/>"#,
        };
        out.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>"));
        for party in parties {
            table::cell_begin(&mut out, width, 1, None);
            let label = match labels {
                Labels::Printed => format!("Paraf {}", party.label),
                Labels::Empty => String::new(),
            };
            let mut runs = String::new();
            text(&mut runs, &label, Weight::Plain);
            let paragraph = Paragraph {
                stand: Some(Stand::Center),
                ..Paragraph::of(Style::Initials)
            };
            paragraph.write(&mut out, &label, &runs);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    out
}

/// Whether a row of boxes holds the labels.
#[derive(Clone, Copy)]
enum Labels {
    Printed,
    Empty,
}
