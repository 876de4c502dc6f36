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
    for ayat in naskah
        .pasal
        .iter_mut()
        .flat_map(|pasal| &mut pasal.parts)
        .flat_map(|part| &mut part.ayat)
    {
        sentence(ayat);
    }
    for block in naskah.annexes.iter_mut().flat_map(|annex| &mut annex.blocks) {
        match block {
            Block::List(list) => end_list(list, "."),
            Block::Paragraph(line) => {
                capital(line);
                end(line, ".");
            }
            _ => {}
        }
    }
}

/// An ayat is a sentence: it begins with a capital and ends with a full stop, or with a colon before what it holds.
fn sentence(item: &mut Item) {
    join_only_item(item);
    let holds_more = item.blocks.len() > 1;
    if let Some(Block::Paragraph(line)) = item.blocks.first_mut() {
        capital(line);
        end(line, if holds_more { ":" } else { "." });
    }
    for block in item.blocks.iter_mut().skip(1) {
        match block {
            Block::List(list) => end_list(list, "."),
            Block::Paragraph(line) => {
                capital(line);
                end(line, ".");
            }
            _ => {}
        }
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
        end(lead, " ");
        lead.extend(line);
        item.blocks.truncate(1);
    }
}

/// Ends each item of a list; the last takes the end mark of what the list stands in.
fn end_list(list: &mut List, last: &str) {
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
            1 => last,
            2 => conjunction,
            _ => ";",
        };
        end_item(item, mark);
    }
}

fn end_item(item: &mut Item, mark: &str) {
    let nested = item.blocks.len() > 1;
    for block in &mut item.blocks {
        match block {
            Block::Paragraph(line) => end(line, if nested { ":" } else { mark }),
            Block::List(list) => end_list(list, mark),
            _ => {}
        }
    }
}

/// Gives a line its end mark unless one is typed.
fn end(line: &mut Vec<Inline>, mark: &str) {
    match last_text(line) {
        Some(text) => {
            let bare = text.trim_end_matches([' ', ';', ',', '.', ':']);
            // A typed full stop may belong to an abbreviation (Tbk., S.H.), before which a list mark still stands.
            let abbreviation = text.trim_end().ends_with('.') && mark != "." && is_abbreviation(bare);
            let bare = if abbreviation { text.trim_end() } else { bare };
            *text = format!("{bare}{mark}");
        }
        None => line.push(Inline::Text(mark.to_owned())),
    }
}

/// Whether the last word of a text is of the sort that ends in a full stop of its own.
fn is_abbreviation(bare: &str) -> bool {
    let word = bare.rsplit([' ', '(']).next().unwrap_or(bare);
    word.contains('.') || matches!(word, "Tbk" | "dll" | "dsb" | "dst" | "No" | "Jl")
}

fn last_text(line: &mut [Inline]) -> Option<&mut String> {
    match line
        .iter_mut()
        .rev()
        .find(|inline| !matches!(inline, Inline::Anchor(_)))
    {
        Some(Inline::Text(text)) => Some(text),
        _ => None,
    }
}

fn capital(line: &mut [Inline]) {
    for inline in line {
        match inline {
            Inline::Anchor(_) => {}
            Inline::Text(text) if text.is_empty() => {}
            Inline::Text(text) => {
                let mut rest = text.chars();
                if let Some(first) = rest.next() {
                    *text = first.to_uppercase().chain(rest).collect();
                }
                return;
            }
            Inline::Strong(inner) => {
                capital(inner);
                return;
            }
            Inline::Reference { .. } | Inline::Break => return,
        }
    }
}
