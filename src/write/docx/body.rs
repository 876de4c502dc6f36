//! The story of the document, from its first line to the last signature.

use super::bookmark::{self, Bookmarks};
use super::letterhead;
use super::numbering::{self, ARTICLES, AYAT, Numbering, PASAL};
use super::package::Pictures;
use super::page::Lie;
use super::paragraph::{Indent, Keep, Numbered, Paragraph, Style};
use super::run::{Weight, line, text};
use super::{contents, measure, page, rows, signature, table};
use crate::naskah::{Annex, Block, Inline, Item, List, Mark, Naskah, Pasal, Signed, Title, plain};
use crate::write::signing::{self, Grid};

/// What is written so far.
pub(super) struct Body<'n> {
    naskah: &'n Naskah,
    out: String,
    bookmarks: &'n Bookmarks,
    numbering: Numbering,
    lie: Lie,
    room: usize,
    /// Whether what is being written stays with what follows it.
    keep: Keep,
    last: Last,
}

/// What was written last: Word joins two tables that touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Paragraph,
    Table,
}

/// The elements of the body, its last section among them, and the lists that they are numbered by.
pub(super) fn write(
    naskah: &Naskah,
    bookmarks: &Bookmarks,
    pictures: &Pictures,
) -> (String, Numbering) {
    let mut body = Body {
        naskah,
        out: String::new(),
        bookmarks,
        numbering: Numbering::default(),
        lie: Lie::Upright,
        room: page::room(naskah.looks.paper, Lie::Upright),
        keep: Keep::Free,
        last: Last::Paragraph,
    };
    body.draft();
    letterhead::write(&mut body, &naskah.letterhead, pictures);
    body.title(&naskah.title);
    contents::write(&mut body, naskah);
    for (index, block) in naskah.preamble.iter().enumerate() {
        let next = naskah.preamble.get(index + 1);
        body.keep = leads(block, next);
        body.block(block, 0, None);
    }
    body.keep = Keep::Free;
    for (index, pasal) in naskah.pasal.iter().enumerate() {
        let last = index + 1 == naskah.pasal.len();
        body.pasal(pasal, last.then(|| signing::company(pasal)));
    }
    body.signed(&signing::parties(naskah), &signing::beneath(naskah));
    for (index, annex) in naskah.annexes.iter().enumerate() {
        body.annex(annex, index);
    }
    if body.last == Last::Table {
        body.spacer(Style::SmallSpacer, Keep::Free);
    }
    let section = page::section(naskah, body.lie);
    body.out.push_str(&section);
    (body.out, body.numbering)
}

/// Words that lead to the list, table or rows below them stay with these.
fn leads(block: &Block, next: Option<&Block>) -> Keep {
    match (block, next) {
        (Block::Paragraph(_), Some(Block::List(_) | Block::Table(_) | Block::Rows(_))) => {
            Keep::WithNext
        }
        _ => Keep::Free,
    }
}

impl<'n> Body<'n> {
    /// The width between the margins, in twentieths of a point.
    pub(super) fn room(&self) -> usize {
        self.room
    }

    /// The height between the margins, in twentieths of a point.
    pub(super) fn tall(&self) -> usize {
        page::tall(self.naskah.looks.paper, self.lie)
    }

    /// Whether what is being written stays with what follows it.
    pub(super) fn keep(&self) -> Keep {
        self.keep
    }

    /// The places that references lead to.
    pub(super) fn bookmarks(&self) -> &'n Bookmarks {
        self.bookmarks
    }

    /// Writes a table below what is before it: a table has no room of its own above it.
    pub(super) fn table_below(&mut self, table: &str) {
        let style = match self.last {
            Last::Table => Style::Spacer,
            Last::Paragraph => Style::SmallSpacer,
        };
        self.spacer(style, Keep::WithNext);
        self.table(table);
    }

    /// Writes a table.
    pub(super) fn table(&mut self, table: &str) {
        self.out.push_str(table);
        self.last = Last::Table;
    }

    /// Writes the places to sign, away from the words that lead to them but on their page.
    pub(super) fn signatures(&mut self, table: &str) {
        self.spacer(Style::SignatureSpacer, Keep::WithNext);
        self.table(table);
    }

    /// Writes a paragraph around runs that hold a text.
    pub(super) fn paragraph(&mut self, paragraph: Paragraph, text: &str, runs: &str) {
        paragraph.write(&mut self.out, text, runs);
        self.last = Last::Paragraph;
    }

    /// Writes words in a style.
    pub(super) fn words(&mut self, style: Style, words: &str) {
        self.paragraph(Paragraph::of(style), words, &runs(words));
    }

    /// Writes centred words in a style of so many half points, their lines as long as each other.
    fn balanced(&mut self, style: Style, words: &str, weight: Weight, size: usize) {
        let aside = measure::aside(words, weight, size, self.room);
        let paragraph = Paragraph {
            aside,
            ..Paragraph::of(style)
        };
        self.paragraph(paragraph, words, &runs(words));
    }

    fn spacer(&mut self, style: Style, keep: Keep) {
        let paragraph = Paragraph::of(style).keep(keep);
        paragraph.write(&mut self.out, "", "");
        self.last = Last::Paragraph;
    }

    fn draft(&mut self) {
        if self.naskah.mark == Mark::Draft {
            self.words(Style::Draft, "RANCANGAN");
        }
        if self.naskah.faults.is_empty() {
            return;
        }
        let lead = "Rancangan ini masih memuat kesalahan:";
        self.paragraph(
            Paragraph::of(Style::Body).keep(Keep::WithNext),
            lead,
            &runs(lead),
        );
        for fault in &self.naskah.faults {
            self.words(Style::Fault, fault);
        }
    }

    fn title(&mut self, title: &Title) {
        self.balanced(Style::Title, &title.kind, Weight::Bold, 28);
        for (index, party) in title.parties.iter().enumerate() {
            self.words(Style::TitleBlock, signing::joint(index));
            self.balanced(Style::TitleName, party, Weight::Bold, 24);
        }
        self.words(Style::TitleBlock, "TENTANG");
        self.balanced(Style::TitleName, &title.subject, Weight::Bold, 24);
        if let Some(year) = &title.fiscal_year {
            self.words(Style::TitleName, year);
        }
        for number in &title.numbers {
            self.words(Style::Number, &format!("NOMOR: {number}"));
        }
    }

    /// An article. Of the last one, the ayat from a place on stay with the signatures.
    fn pasal(&mut self, pasal: &Pasal, company: Option<usize>) {
        self.numbering.count(PASAL);
        let heading = pasal.heading.to_uppercase();
        let mut content = runs(&heading);
        if !heading.is_empty() {
            content.insert_str(0, "<w:r><w:br/></w:r>");
        }
        let content = contents::around(self.naskah, self.bookmarks, pasal.number, &content);
        let content = self.marked(Some(&pasal.id()), &content);
        self.paragraph(Paragraph::of(Style::Pasal), &heading, &content);
        let count = pasal.ayat().count();
        for (index, item) in pasal.ayat().enumerate() {
            let near = company.is_some_and(|from| index >= from);
            self.keep = if near { Keep::WithNext } else { Keep::Free };
            if count == 1 {
                let here = Numbered {
                    list: ARTICLES,
                    level: PASAL,
                };
                self.blocks(&item.blocks, 0, Some(here));
            } else {
                self.numbering.count(AYAT);
                let here = Numbered {
                    list: ARTICLES,
                    level: AYAT,
                };
                let indent = numbering::indent(crate::naskah::Marker::Ayat, 0);
                self.item(item, Paragraph::of(Style::Ayat), indent.left, Some(here));
            }
        }
        self.keep = Keep::Free;
    }

    fn annex(&mut self, annex: &Annex, index: usize) {
        let numbered = bookmark::numbered(annex, index);
        let mark = self.bookmarks.get(Some(&annex.id));
        let around = |content: String| match mark {
            Some(mark) => mark.around(&content),
            None => content,
        };
        let (style, label) = match numbered {
            Some(_) => (Style::AnnexNumbered, String::new()),
            None => (Style::Annex, runs(&bookmark::spoken(&annex.label))),
        };
        self.turn(annex);
        self.last = Last::Paragraph;
        self.paragraph(Paragraph::of(style), "", &around(label));
        for line in &annex.of {
            self.balanced(Style::AnnexOf, line, Weight::Plain, 24);
        }
        let entry = self.naskah.pasal.len() + index + 1;
        let title = contents::listed(self.naskah, annex) + &runs(&annex.title);
        let title = contents::around(self.naskah, self.bookmarks, entry, &title);
        self.paragraph(Paragraph::of(Style::AnnexTitle), &annex.title, &title);
        let signed = annex.signed == Signed::Again;
        for (at, block) in annex.blocks.iter().enumerate() {
            let next = annex.blocks.get(at + 1);
            let closes = signed && next.is_none();
            self.keep = if closes {
                Keep::WithNext
            } else {
                leads(block, next)
            };
            self.block(block, 0, None);
        }
        self.keep = Keep::Free;
        if signed {
            self.signed(&signing::parties_again(self.naskah), &[]);
        }
    }

    /// Lays the pages of an annex as its tables ask. A section ends with the paragraph that says how its pages lie.
    fn turn(&mut self, annex: &Annex) {
        let paper = self.naskah.looks.paper;
        let upright = page::room(paper, Lie::Upright);
        let wide = |block: &Block| matches!(block, Block::Table(each) if table::lie(each, upright) == Lie::Across);
        let lie = if annex.blocks.iter().any(wide) {
            Lie::Across
        } else {
            Lie::Upright
        };
        if lie == self.lie {
            return;
        }
        let section = page::section(self.naskah, self.lie);
        let style = Style::SmallSpacer.id();
        self.out.push_str(&format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{section}</w:pPr></w:p>"#
        ));
        self.lie = lie;
        self.room = page::room(paper, lie);
    }

    /// The places to sign: the parties, and the blocks beneath them.
    fn signed(&mut self, parties: &Grid, beneath: &[(&str, Grid)]) {
        let blocks = std::iter::once((None, parties));
        let blocks = blocks.chain(beneath.iter().map(|(title, grid)| (Some(*title), grid)));
        signature::blocks(self, &blocks.collect::<Vec<_>>());
    }

    /// Blocks whose text begins at `base`, below a paragraph that the articles count.
    fn blocks(&mut self, blocks: &[Block], base: usize, within: Option<Numbered>) {
        let outer = self.keep;
        for (index, block) in blocks.iter().enumerate() {
            if outer == Keep::Free {
                self.keep = leads(block, blocks.get(index + 1));
            }
            self.block(block, base, within);
        }
        self.keep = outer;
    }

    fn block(&mut self, block: &Block, base: usize, within: Option<Numbered>) {
        // However deep lists stand in each other, half of the line is left for their words.
        let base = base.min(self.room / 2);
        match block {
            Block::Paragraph(words) => {
                let (style, indent) = match base {
                    0 => (Style::Body, None),
                    left => (Style::Continued, Some(Indent { left, hanging: 0 })),
                };
                let paragraph = Paragraph {
                    indent,
                    ..Paragraph::of(style)
                };
                self.line(paragraph, words, None);
            }
            Block::List(list) => self.list(list, base, within),
            Block::Table(each) => table::table(self, each, base),
            Block::Rows(each) => rows::rows(self, each, base),
        }
    }

    fn list(&mut self, list: &List, base: usize, within: Option<Numbered>) {
        let counter = self.numbering.list(list, base, within);
        let paragraph = Paragraph {
            numbered: counter.numbered,
            indent: counter.indent,
            ..Paragraph::of(counter.style)
        };
        let below = numbering::indent(list.marker, base).left;
        for item in &list.items {
            if let Some(here) = counter.within {
                self.numbering.count(here.level);
            }
            self.item(item, paragraph, below, counter.within);
        }
    }

    /// An item: its first paragraph bears the mark, what follows stands below its text.
    fn item(&mut self, item: &Item, paragraph: Paragraph, below: usize, within: Option<Numbered>) {
        let outer = self.keep;
        let (first, rest) = match item.blocks.split_first() {
            Some((Block::Paragraph(words), rest)) => (words.as_slice(), rest),
            _ => (&[][..], item.blocks.as_slice()),
        };
        if outer == Keep::Free
            && matches!(
                rest.first(),
                Some(Block::List(_) | Block::Table(_) | Block::Rows(_))
            )
        {
            self.keep = Keep::WithNext;
        }
        self.line(paragraph, first, item.id.as_deref());
        self.keep = outer;
        self.blocks(rest, below, within);
    }

    fn line(&mut self, paragraph: Paragraph, words: &[Inline], id: Option<&str>) {
        let runs = line(words, self.bookmarks, Weight::Plain);
        let runs = self.marked(id, &runs);
        self.paragraph(paragraph.keep(self.keep), &plain(words), &runs);
    }

    fn marked(&self, id: Option<&str>, content: &str) -> String {
        match self.bookmarks.get(id) {
            Some(mark) => mark.around(content),
            None => content.to_owned(),
        }
    }
}

/// Words as runs of the weight of their paragraph.
pub(super) fn runs(words: &str) -> String {
    let mut out = String::new();
    text(&mut out, words, Weight::Plain);
    out
}
