//! A page taken apart: only as much Markdown as the pages are written in.

/// The headings of a page in their order, in Indonesian and in English; the last one may be left out.
pub const HEADINGS: [[&str; 2]; 5] = [
    ["Mengapa", "Why"],
    ["Dasar", "Basis"],
    ["Salah", "Wrong"],
    ["Benar", "Right"],
    ["Cara memperbaiki", "How to mend"],
];

/// What the files of an example are written in: agreements and `pkm.toml`, templates, and logos.
const KINDS: [&str; 3] = ["toml", "djot", "svg"];

/// A page, piece by piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    /// What its first line names: the code.
    pub title: &'a str,
    /// What follows.
    pub blocks: Vec<Block<'a>>,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// The heading of a section.
    Heading(&'a str),
    /// Prose, on one line.
    Paragraph(String),
    /// An entry of a list, on one line.
    Entry(String),
    /// Lines that print as they are.
    Code {
        /// What stands behind the opening fence: `toml`, or `toml file=pkm.toml`.
        info: &'a str,
        /// The lines.
        text: &'a str,
    },
}

/// One of the two examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that has the fault.
    Wrong,
    /// The one that has not.
    Right,
}

impl<'a> Page<'a> {
    /// Takes a page apart. Every text is a page; whether it has the form of one is for a test to say.
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        let mut page = Self {
            title: "",
            blocks: Vec::new(),
        };
        let mut fence: Option<(&str, usize)> = None;
        let mut ended = true;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            if let Some(info) = words.strip_prefix("```") {
                fence = match fence {
                    None => Some((info, at + line.len())),
                    Some((info, start)) => {
                        let text = &text[start..at];
                        page.blocks.push(Block::Code { info, text });
                        None
                    }
                };
                ended = true;
            } else if fence.is_none() {
                ended = page.take(words, ended);
            }
            at += line.len();
        }
        page
    }

    /// Takes a line of prose, and says whether the paragraph ends with it.
    fn take(&mut self, words: &'a str, ended: bool) -> bool {
        if let Some(heading) = words.strip_prefix("## ") {
            self.blocks.push(Block::Heading(heading));
            return true;
        }
        if let Some(title) = words.strip_prefix("# ") {
            self.title = title;
            return true;
        }
        if let Some(entry) = words.strip_prefix("- ") {
            self.blocks.push(Block::Entry(entry.to_owned()));
            return false;
        }
        if words.is_empty() {
            return true;
        }
        match self.blocks.last_mut() {
            Some(Block::Paragraph(text) | Block::Entry(text)) if !ended => {
                text.push(' ');
                text.push_str(words);
            }
            _ => self.blocks.push(Block::Paragraph(words.to_owned())),
        }
        false
    }

    /// Its headings.
    pub fn headings(&self) -> impl Iterator<Item = &'a str> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(*heading),
            _ => None,
        })
    }

    /// The files of an example, fence by fence: what stands behind the opening fence, and the lines.
    pub fn example(&self, side: Side) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = match side {
            Side::Wrong => HEADINGS[2],
            Side::Right => HEADINGS[3],
        };
        let of_this = move |block: &&Block<'_>| matches!(block, Block::Heading(heading) if names.contains(heading));
        let below = self
            .blocks
            .iter()
            .skip_while(move |block| !of_this(block))
            .skip(1);
        let inside = below.take_while(|block| !matches!(block, Block::Heading(_)));
        inside.filter_map(|block| match block {
            Block::Code { info, text } if KINDS.iter().any(|kind| info.starts_with(kind)) => {
                Some((*info, *text))
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# satu-kode\n\nBaris satu\nbaris dua.\n\n## Mengapa\n\n- satu\n- dua\n  lagi\n\nSelesai.\n\n\
        ## Salah\n\n```toml\na = 1\n\nb = 2\n```\n\n## Benar\n\n```toml file=pkm.toml\na = 2\n```\n";

    #[test]
    fn a_page_is_read_piece_by_piece() {
        let page = Page::parse(TEXT);
        assert_eq!(page.title, "satu-kode");
        assert_eq!(
            page.blocks[0],
            Block::Paragraph("Baris satu baris dua.".to_owned())
        );
        assert_eq!(
            page.blocks[2..5],
            [
                Block::Entry("satu".to_owned()),
                Block::Entry("dua lagi".to_owned()),
                Block::Paragraph("Selesai.".to_owned()),
            ]
        );
        assert_eq!(
            page.headings().collect::<Vec<_>>(),
            ["Mengapa", "Salah", "Benar"]
        );
        let wrong: Vec<_> = page.example(Side::Wrong).collect();
        assert_eq!(wrong, [("toml", "a = 1\n\nb = 2\n")]);
        let right: Vec<_> = page.example(Side::Right).collect();
        assert_eq!(right, [("toml file=pkm.toml", "a = 2\n")]);
    }
}
