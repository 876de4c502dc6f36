//! Capitals and end marks.
//!
//! A drafter types sentences and items bare; Lampiran II UU 12/2011 butir 87–91 says how a list ends: items in small letters
//! with `;`, the conjunction once, behind the last but one, a full stop at the end. What is typed already is not doubled, and
//! no capital is made small.

use super::{Block, Conjunction, Inline, Item, List, Naskah};

/// Punctuates every sentence and list of the articles, the preamble and the annexes.
pub(super) fn punctuate(naskah: &mut Naskah) {
    for block in &mut naskah.preamble {
        if let Block::List(list) = block {
            end_list(list, ".");
        }
    }
    ayat(naskah).for_each(sentence);
    for block in naskah
        .annexes
        .iter_mut()
        .flat_map(|annex| &mut annex.blocks)
    {
        further(block);
    }
}

/// Gives a reference that begins an ayat its capital, once it is told its number.
pub(super) fn leading_references(naskah: &mut Naskah) {
    for item in ayat(naskah) {
        if let Some(Block::Paragraph(line)) = item.blocks.first_mut()
            && let Some(Inline::Reference { steps, .. }) =
                line.iter_mut().find(|inline| prints(inline))
            && let Some(first) = steps.first_mut()
        {
            first.words = capitalised(&first.words);
        }
    }
}

fn ayat(naskah: &mut Naskah) -> impl Iterator<Item = &mut Item> {
    naskah
        .pasal
        .iter_mut()
        .flat_map(|pasal| &mut pasal.parts)
        .flat_map(|part| &mut part.ayat)
}

/// An ayat is a sentence: it begins with a capital and ends with a full stop, or with a colon before what it holds.
fn sentence(item: &mut Item) {
    join_only_item(item);
    let holds_more = item.blocks.len() > 1;
    if let Some(Block::Paragraph(line)) = item.blocks.first_mut() {
        capital(line);
        end(line, if holds_more { ":" } else { "." });
    }
    item.blocks.iter_mut().skip(1).for_each(further);
}

/// What stands by itself below a sentence, or in an annex.
fn further(block: &mut Block) {
    match block {
        Block::List(list) => end_list(list, "."),
        Block::Paragraph(line) => {
            capital(line);
            end(line, ".");
        }
        Block::Table(_) | Block::Rows(_) => {}
    }
}

/// A list of one is no list: its item goes on in the line that leads to it.
fn join_only_item(item: &mut Item) {
    let [Block::Paragraph(lead), Block::List(list)] = item.blocks.as_mut_slice() else {
        return;
    };
    let [only] = list.items.as_mut_slice() else {
        return;
    };
    let [Block::Paragraph(_)] = only.blocks.as_slice() else {
        return;
    };
    if let Some(Block::Paragraph(line)) = only.blocks.pop() {
        end(lead, joint(lead));
        lead.extend(line);
        item.blocks.truncate(1);
    }
}

/// What stands between a line and the only item below it: "sebagai berikut" keeps its colon.
fn joint(lead: &[Inline]) -> &'static str {
    let words = super::plain(lead);
    let bare = words.trim_end_matches([' ', ':']);
    if bare.ends_with("berikut") { ": " } else { " " }
}

/// Ends each item of a list; the last takes the closing mark of what the list stands in.
fn end_list(list: &mut List, closing: &str) {
    let count = list.items.len();
    let conjunction = match list.conjunction {
        Conjunction::Dan => "; dan",
        Conjunction::Atau => "; atau",
        Conjunction::None => ";",
        Conjunction::Sentences => {
            list.items.iter_mut().for_each(sentence);
            return;
        }
    };
    for (index, item) in list.items.iter_mut().enumerate() {
        let mark = match count - index {
            1 => closing,
            2 => conjunction,
            _ => ";",
        };
        end_item(item, mark);
    }
}

fn end_item(item: &mut Item, mark: &str) {
    join_only_item(item);
    let nested = item.blocks.len() > 1;
    for block in &mut item.blocks {
        match block {
            Block::Paragraph(line) => end(line, if nested { ":" } else { mark }),
            Block::List(list) => end_list(list, mark),
            Block::Table(_) | Block::Rows(_) => {}
        }
    }
}

/// Gives a line its end mark unless one is typed.
fn end(line: &mut Vec<Inline>, mark: &str) {
    match line.iter_mut().rev().find(|inline| prints(inline)) {
        Some(Inline::Text(text)) => *text = ended(text, mark),
        _ => line.push(Inline::Text(mark.to_owned())),
    }
}

/// A text with an end mark in place of the one that is typed.
fn ended(text: &str, mark: &str) -> String {
    let text = text.trim_end_matches([' ', ';', ',', ':']);
    let closed = text.trim_end_matches(['”', '"', '’']);
    if mark == "." && closed.ends_with(['.', '!', '?', '…']) {
        return text.to_owned();
    }
    // A typed full stop gives way to another mark, but dots to be filled in and an abbreviation (Tbk., S.H.) keep theirs.
    let bare = match text.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') && !is_abbreviation(bare) => bare,
        _ => text,
    };
    format!("{bare}{mark}")
}

/// Whether the last word of a text is of the sort that ends in a full stop of its own.
fn is_abbreviation(bare: &str) -> bool {
    let word = bare.rsplit([' ', '(']).next().unwrap_or(bare);
    let initials = word.contains('.') && word.contains(char::is_alphabetic);
    initials || matches!(word, "Tbk" | "dll" | "dsb" | "dst" | "No" | "Jl")
}

fn prints(inline: &Inline) -> bool {
    !matches!(inline, Inline::Anchor(_)) && !matches!(inline, Inline::Text(text) if text.is_empty())
}

/// Begins a line with a capital. What is set off strongly is a name, and stays as its bearer writes it (dr., van den).
fn capital(line: &mut [Inline]) {
    if let Some(Inline::Text(text)) = line.iter_mut().find(|inline| prints(inline)) {
        *text = capitalised(text);
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::ended;

    #[test]
    fn no_end_mark_stands_twice() {
        assert_eq!(ended("menanam bakau", ";"), "menanam bakau;");
        assert_eq!(ended("menanam bakau.", "; dan"), "menanam bakau; dan");
        assert_eq!(ended("menanam bakau;", "."), "menanam bakau.");
        assert_eq!(ended("oleh PT Maju Tbk.", ";"), "oleh PT Maju Tbk.;");
        assert_eq!(ended("seluas 1.000.", ";"), "seluas 1.000;");
        assert_eq!(ended("selaku ..............", "."), "selaku ..............");
        assert_eq!(
            ended("selaku ..............", ";"),
            "selaku ..............;"
        );
        assert_eq!(ended("berbunyi “tetap.”", "."), "berbunyi “tetap.”");
        assert_eq!(ended("setuju?", "."), "setuju?");
    }
}
