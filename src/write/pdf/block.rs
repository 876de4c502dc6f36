//! Paragraphs, lists and rows of labels.

use krilla::tagging::{ListNumbering, Tag as Kind};

use super::flow::{BODY, Flow, GAP, Place, line_of, together};
use super::fonts::Style;
use super::page::MM;
use super::set::{Alignment, Setting};
use super::spans::{Span, spans};
use super::strip::Hold;
use crate::naskah::{AyatMarks, Block, Inline, Item, List, Marker, Pasal, plain};

/// The room above an item of a list.
const ITEM: f32 = 3.0;

/// The least by which ayat and lists are indented, and the room between their marks and their text.
const AYAT: f32 = 10.0 * MM;
const LIST: f32 = 8.0 * MM;
const BESIDE: f32 = 6.0;

/// The most of the measure that labels take.
const LABELS: f32 = 0.4;

/// So many rows of labels stay on one page, such as an address.
const WHOLE: usize = 8;

impl Flow {
    /// Blocks one below the other, the first with some room above.
    pub(super) fn blocks(&mut self, blocks: &[Block], place: Place, above: f32) {
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| blocks.get(before));
            let above = match (before, block) {
                (None, _) => above,
                // An address stands nearer to whose it is than to the next.
                (_, Block::Rows(_)) => ITEM,
                (Some(Block::Table(_)), Block::Table(_)) => 2.0 * GAP,
                _ => GAP,
            };
            self.block(block, place, above);
            // What leads to a list stays with its first item.
            let leads = matches!(block, Block::Paragraph(_));
            if leads
                && blocks
                    .get(index + 1)
                    .is_some_and(|next| !matches!(next, Block::Paragraph(_)))
            {
                self.hold(Hold::Loath);
            }
        }
    }

    fn block(&mut self, block: &Block, place: Place, above: f32) {
        match block {
            Block::Paragraph(line) => {
                let spans = spans(line, Style::Regular);
                self.paragraph(spans, place, Alignment::Justified, above);
            }
            Block::List(list) => self.list(list, place, above),
            Block::Table(table) => self.table(table, place, above.max(GAP)),
            Block::Rows(rows) => self.rows(rows, place, above),
        }
    }

    fn list(&mut self, list: &List, place: Place, above: f32) {
        let marks: Vec<String> = (0..list.items.len())
            .map(|at| list.marker.mark(at))
            .collect();
        let numbering = match list.marker {
            Marker::Huruf | Marker::HurufKurung => ListNumbering::LowerAlpha,
            Marker::Nomor | Marker::Ayat | Marker::Angka => ListNumbering::Decimal,
        };
        let items: Vec<(&Item, &str)> = list
            .items
            .iter()
            .zip(marks.iter().map(String::as_str))
            .collect();
        self.items(&items, (numbering, LIST), place, above.min(ITEM), ITEM);
    }

    /// The ayat of a Pasal; where there is only one it is a paragraph.
    pub(super) fn ayat(&mut self, pasal: &Pasal, style: AyatMarks, place: Place) {
        let marks: Option<Vec<String>> = pasal.marks(style).into_iter().collect();
        let Some(marks) = marks else {
            for item in pasal.ayat() {
                self.item_blocks(item, place, GAP);
            }
            return;
        };
        let items: Vec<(&Item, &str)> =
            pasal.ayat().zip(marks.iter().map(String::as_str)).collect();
        self.items(&items, (ListNumbering::Decimal, AYAT), place, GAP, GAP);
    }

    fn items(
        &mut self,
        items: &[(&Item, &str)],
        (numbering, least): (ListNumbering, f32),
        place: Place,
        above: f32,
        between: f32,
    ) {
        let list = self.tags.below(place.tag, Kind::L(numbering));
        let widest = items
            .iter()
            .map(|(_, mark)| self.width(&[Span::of(mark, Style::Regular)], BODY))
            .fold(0.0, f32::max);
        let indent = least.max(widest + BESIDE);
        for (index, (item, mark)) in items.iter().enumerate() {
            let entry = self.tags.below(list, Kind::LI);
            let label = self.tags.below(entry, Kind::Lbl);
            let body = self.tags.below(entry, Kind::LBody);
            self.mark(mark, place.left, label);
            let before = index.checked_sub(1).and_then(|before| items.get(before));
            let above = match before.map(|(item, _)| item.blocks.last()) {
                None => above,
                Some(Some(Block::Rows(_))) => between.max(GAP),
                Some(_) => between,
            };
            self.item_blocks(item, place.indented(indent, body), above);
        }
    }

    fn item_blocks(&mut self, item: &Item, place: Place, above: f32) {
        if let Some(id) = &item.id {
            self.begin(id);
        }
        if item.blocks.is_empty() {
            self.paragraph(Vec::new(), place, Alignment::Left, above);
        }
        self.blocks(&item.blocks, place, above);
    }

    /// Rows of a label, a colon and a text, the colons below each other.
    fn rows(&mut self, rows: &[(Vec<Inline>, Vec<Inline>)], place: Place, above: f32) {
        let labels: Vec<Vec<Span>> = rows
            .iter()
            .map(|(label, _)| spans(label, Style::Regular))
            .collect();
        let widest = labels
            .iter()
            .map(|label| self.width(label, BODY))
            .fold(0.0, f32::max);
        let label_width = widest.min(place.width * LABELS) + 0.5;
        let list = self.tags.below(place.tag, Kind::L(ListNumbering::None));
        for (index, (label, (_, text))) in labels.into_iter().zip(rows).enumerate() {
            let above = if index == 0 { above } else { 1.0 };
            self.row(
                label,
                text,
                Place { tag: list, ..place },
                label_width,
                above,
            );
            if index + 1 < rows.len() && rows.len() <= WHOLE {
                self.hold(Hold::Loath);
            }
        }
    }

    fn row(&mut self, label: Vec<Span>, text: &[Inline], place: Place, width: f32, above: f32) {
        let entry = self.tags.below(place.tag, Kind::LI);
        let name = self.tags.below(entry, Kind::Lbl);
        let body = self.tags.below(entry, Kind::LBody);
        // The colon stands beside the first line of a label and is read behind the last.
        let (words, stop) = (
            self.tags.below(name, Kind::Span),
            self.tags.below(name, Kind::Span),
        );
        let label = self.cell(
            label,
            place.left,
            Setting {
                measure: width,
                ..line_of(BODY)
            },
            words,
        );
        let colon_at = place.left + width + BESIDE;
        let colon = vec![Span::of(":", Style::Regular)];
        let colon = self.cell(colon, colon_at, line_of(BODY), stop);
        let text_at = colon_at + 2.0 * BESIDE;
        let align = if plain(text).len() > 80 {
            Alignment::Justified
        } else {
            Alignment::Left
        };
        let setting = Setting {
            measure: place.left + place.width - text_at,
            align,
            ..line_of(BODY)
        };
        let text = self.cell(spans(text, Style::Regular), text_at, setting, body);
        let mut strips = self.abreast(vec![label, colon, text], BODY);
        together(&mut strips);
        self.push(strips, above);
    }
}
