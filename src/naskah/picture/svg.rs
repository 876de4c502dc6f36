//! Whether a text is an SVG that every writer can draw.
//!
//! Shapes alone pass. Letters need fonts that only some machines have, pictures inside pictures and references to elsewhere
//! need files that nobody hands in, and scripts have no business on paper.

use resvg::usvg::roxmltree::{Document, Node, NodeType, ParsingOptions};
use resvg::usvg::{Options, Tree};

use super::Unfit;

/// More elements than a logo has.
const ELEMENTS: u32 = 100_000;

/// What is not drawn, by the names of elements.
const NOT_DRAWN: [&str; 12] = [
    "text",
    "tspan",
    "textPath",
    "tref",
    "image",
    "feImage",
    "script",
    "foreignObject",
    "iframe",
    "audio",
    "video",
    "canvas",
];

/// The characters of a reference that a message repeats.
const SHOWN: usize = 60;

/// Whether a text is to be an SVG, whether or not it is a sound one.
pub(super) fn is_one(text: &str) -> bool {
    text.contains("<svg") || text.contains(":svg")
}

/// Reads the picture as those who draw it will.
pub(super) fn judge(text: &str) -> Result<(), Unfit> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: ELEMENTS,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_| Unfit::BrokenSvg)?;
    for node in document.descendants() {
        match node.node_type() {
            NodeType::Element => element(node)?,
            NodeType::PI => instruction(node)?,
            NodeType::Text if within_style(node) => style(node.text().unwrap_or_default())?,
            _ => {}
        }
    }
    Tree::from_xmltree(&document, &Options::default())
        .map(drop)
        .map_err(|_| Unfit::BrokenSvg)
}

fn element(node: Node<'_, '_>) -> Result<(), Unfit> {
    let name = node.tag_name().name();
    if NOT_DRAWN.contains(&name) {
        return Err(Unfit::NotDrawn(name.to_owned()));
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value().trim());
        if name.starts_with("on") {
            return Err(Unfit::NotDrawn(name.to_owned()));
        }
        if name == "href" && !value.starts_with('#') {
            return Err(elsewhere(value));
        }
        style(value)?;
    }
    Ok(())
}

/// A style sheet that stands elsewhere.
fn instruction(node: Node<'_, '_>) -> Result<(), Unfit> {
    match node.pi() {
        Some(found) if found.target == "xml-stylesheet" => {
            Err(elsewhere(found.value.unwrap_or_default()))
        }
        _ => Ok(()),
    }
}

fn within_style(node: Node<'_, '_>) -> bool {
    let parent = node.parent();
    parent.is_some_and(|parent| parent.tag_name().name() == "style")
}

/// A style may refer to what stands in the same file, and to nothing else.
fn style(text: &str) -> Result<(), Unfit> {
    let text = text.to_ascii_lowercase();
    if let Some(at) = text.find("@import") {
        return Err(elsewhere(&text[at..]));
    }
    for (at, opening) in text.match_indices("url(") {
        let target = &text[at + opening.len()..];
        let inside = target.trim_start_matches([' ', '\'', '"', '\t', '\n', '\r']);
        if !inside.starts_with('#') {
            return Err(elsewhere(inside));
        }
    }
    Ok(())
}

fn elsewhere(target: &str) -> Unfit {
    Unfit::Elsewhere(target.chars().take(SHOWN).collect())
}
