//! The mark of a draft behind a printed page, as an outline: whoever takes the words from the print does not meet it among
//! them.

use std::fmt::Write as _;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Face, UnicodeBuffer};

use crate::naskah::Paper;
use crate::write::pdf::fonts::BOLD;
use crate::write::watermark::{COLOUR, SIZE, WORD, rise_on};

/// The style that puts it in the middle of each page.
pub(super) fn style(paper: Paper) -> String {
    let svg = drawing(paper).replace('%', "%25").replace('#', "%23");
    let svg = svg.replace('<', "%3C").replace('>', "%3E");
    format!(
        "@media print {{ .watermark {{ display: block; position: fixed; inset: 0; z-index: -1; print-color-adjust: exact; \
         background: center no-repeat url(\"data:image/svg+xml,{svg}\"); }} }}\n"
    )
}

fn drawing(paper: Paper) -> String {
    let face = Face::from_slice(BOLD, 0).expect("a font that is shipped can be read");
    let mut letters = Letters::default();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(WORD);
    let shaped = rustybuzz::shape(&face, &[], buffer);
    for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let id = u16::try_from(glyph.glyph_id).expect("a font has no more glyphs than that");
        face.outline_glyph(GlyphId(id), &mut letters);
        letters.from += whole(place.x_advance);
    }
    // As long as it is, it fits into a square, however it is turned.
    let scale = SIZE / whole(face.units_per_em());
    let length = (letters.from * scale).ceil();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{length}pt' height='{length}pt' viewBox='0 0 {length} {length}'>\
         <path fill='#{COLOUR}' transform='translate({middle} {middle}) rotate({turn:.2}) scale({scale} -{scale}) \
         translate({left} {down})' d='{path}'/></svg>",
        middle = length / 2.0,
        turn = -rise_on(paper),
        left = -letters.from / 2.0,
        down = -whole(face.units_per_em()) / 3.0,
        path = letters.path
    )
}

#[allow(clippy::cast_precision_loss, reason = "the units of a font are few")]
fn whole(units: i32) -> f32 {
    units as f32
}

/// Outlines side by side, as a path of SVG.
#[derive(Default)]
struct Letters {
    /// Where the next begins, in units of the font.
    from: f32,
    path: String,
}

impl Letters {
    fn add(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            let blank = if index == 0 { "" } else { " " };
            let _ = write!(self.path, "{blank}{} {}", x + self.from, y);
        }
    }
}

impl OutlineBuilder for Letters {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
