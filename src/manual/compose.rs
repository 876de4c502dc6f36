//! Examples made whole.
//!
//! An example shows only the sections that matter. It is laid over a small sound agreement as text and not as values, so that
//! an example may be no TOML at all and a report still points into the lines that its reader sees.

/// The agreement that examples are laid over.
const BASE: &str = include_str!("../../docs/rules/dasar.toml");

/// A key of the top level, or a table with its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Block<'a> {
    /// The first part of its name: `funding` of `[[funding.budget]]`.
    name: &'a str,
    place: Place,
    text: &'a str,
}

/// Where a block stands: TOML gives a key below a header to that header, so the top level's own keys come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Root,
    Table,
}

/// Lays a fragment over the small agreement: each top-level key or table that it has replaces that of the agreement as a whole.
#[must_use]
pub fn compose(fragment: &str) -> String {
    lay(fragment, BASE)
}

fn lay(fragment: &str, base: &str) -> String {
    let own = blocks(fragment);
    let mut whole: Vec<Block<'_>> = Vec::new();
    for block in blocks(base) {
        if !own.iter().any(|one| one.name == block.name) {
            whole.push(block);
        } else if !whole.iter().any(|one| one.name == block.name) {
            whole.extend(own.iter().filter(|one| one.name == block.name));
        }
    }
    let new = |one: &&Block<'_>| !whole.iter().any(|known| known.name == one.name);
    let new: Vec<Block<'_>> = own.iter().filter(new).copied().collect();
    whole.extend(new);
    whole.sort_by_key(|block| block.place);
    let mut text = String::new();
    for block in whole {
        if !text.is_empty() && block.place == Place::Table {
            text.push('\n');
        }
        text.push_str(block.text.trim_matches('\n'));
        text.push('\n');
    }
    text
}

/// Cuts a text where a line opens a key of the top level or a table. What stands before the first belongs to it; comments
/// belong to what they precede.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut starts: Vec<(usize, &str, Place)> = Vec::new();
    let (mut at, mut aside) = (0, None);
    for line in text.split_inclusive('\n') {
        let place = starts.last().map_or(Place::Root, |start| start.2);
        if let Some((name, place)) = opened(line, place) {
            let start = if starts.is_empty() {
                0
            } else {
                aside.unwrap_or(at)
            };
            starts.push((start, name, place));
            aside = None;
        } else if line.trim().is_empty() || line.starts_with('#') {
            aside.get_or_insert(at);
        } else {
            aside = None;
        }
        at += line.len();
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|start| start.0)
        .chain([text.len()]);
    let spans = starts.iter().zip(ends);
    spans
        .map(|(&(start, name, place), end)| Block {
            name,
            place,
            text: &text[start..end],
        })
        .collect()
}

/// What a line opens, where the text is at a place.
fn opened(line: &str, place: Place) -> Option<(&str, Place)> {
    let header = line.starts_with('[');
    if !header && place == Place::Table {
        return None;
    }
    let inside = line.trim_start_matches('[');
    let end = inside.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))?;
    let place = if header { Place::Table } else { Place::Root };
    (end > 0).then_some((&inside[..end], place))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "spec = 1\n\n[agreement]\ntitle = \"A\"\n\n[[parties]]\nid = \"a\"\n\n[[parties]]\nid = \"b\"\n";

    #[test]
    fn a_table_replaces_all_of_its_name_where_they_stood() {
        let laid = lay("[[parties]]\nid = \"c\"\n", SMALL);
        assert_eq!(
            laid,
            "spec = 1\n\n[agreement]\ntitle = \"A\"\n\n[[parties]]\nid = \"c\"\n"
        );
    }

    #[test]
    fn keys_of_the_top_level_stay_before_the_tables() {
        let laid = lay(
            "spec = 2\nwarna = \"biru\"\n# baru\n[term]\nend = 1\n",
            SMALL,
        );
        assert!(
            laid.starts_with("spec = 2\nwarna = \"biru\"\n\n[agreement]\n"),
            "{laid}"
        );
        assert!(
            laid.ends_with("id = \"b\"\n\n# baru\n[term]\nend = 1\n"),
            "{laid}"
        );
    }

    #[test]
    fn what_is_no_toml_is_laid_over_all_the_same() {
        let laid = lay("[agreement\ntitle = \"B\n", SMALL);
        assert!(
            laid.contains("\n[agreement\ntitle = \"B\n\n[[parties]]"),
            "{laid}"
        );
        assert!(!laid.contains("\"A\""), "{laid}");
    }

    #[test]
    fn the_small_agreement_is_made_of_its_blocks() {
        assert_eq!(lay("", BASE), BASE);
    }
}
