//! The structure of the document, for those who have it read out.
//!
//! Layout makes the elements in the order of reading; what is drawn goes into them afterwards, page by page, from one side of
//! the page to the other. An element enters its parent when its first ink is drawn, so what stayed empty is not in the tree;
//! among others it stands where layout made it.

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, Node, TagGroup, TagKind, TagTree};

/// An element by its number; the first is the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tag(usize);

/// The elements of a document.
pub(super) struct Tags {
    elements: Vec<Element>,
}

struct Element {
    kind: Option<TagKind>,
    parent: Tag,
    kids: Vec<Kid>,
    entered: bool,
}

enum Kid {
    Element(Tag),
    Ink(Identifier),
}

impl Tags {
    /// The document itself.
    pub(super) const DOCUMENT: Tag = Tag(0);

    pub(super) fn new() -> Self {
        let document = Element {
            kind: None,
            parent: Self::DOCUMENT,
            kids: Vec::new(),
            entered: true,
        };
        Self {
            elements: vec![document],
        }
    }

    /// A new element of another.
    pub(super) fn below(&mut self, parent: Tag, kind: impl Into<TagKind>) -> Tag {
        self.elements.push(Element {
            kind: Some(kind.into()),
            parent,
            kids: Vec::new(),
            entered: false,
        });
        Tag(self.elements.len() - 1)
    }

    /// Puts what was drawn into an element.
    pub(super) fn fill(&mut self, tag: Tag, ink: Identifier) {
        self.enter(tag);
        self.elements[tag.0].kids.push(Kid::Ink(ink));
    }

    /// Says where a figure stands.
    pub(super) fn place(&mut self, tag: Tag, page: usize, rect: Rect) {
        if let Some(TagKind::Figure(figure)) = self.elements[tag.0].kind.take() {
            let figure = figure.with_bbox(Some(BBox::new(page, rect)));
            self.elements[tag.0].kind = Some(figure.into());
        }
    }

    fn enter(&mut self, tag: Tag) {
        let mut tag = tag;
        while !self.elements[tag.0].entered {
            let parent = self.elements[tag.0].parent;
            self.elements[tag.0].entered = true;
            self.elements[parent.0].kids.push(Kid::Element(tag));
            tag = parent;
        }
    }

    /// The tree as the file holds it.
    pub(super) fn tree(mut self, language: &str) -> TagTree {
        let children = self.nodes(Self::DOCUMENT);
        TagTree::from(children).with_lang(Some(language.to_owned()))
    }

    fn nodes(&mut self, tag: Tag) -> Vec<Node> {
        let mut kids = std::mem::take(&mut self.elements[tag.0].kids);
        // Of columns side by side the second may begin higher up. Among ink, a link stands where it was drawn.
        if kids.iter().all(|kid| matches!(kid, Kid::Element(_))) {
            kids.sort_by_key(|kid| match kid {
                Kid::Element(tag) => Some(*tag),
                Kid::Ink(_) => None,
            });
        }
        kids.into_iter()
            .map(|kid| match kid {
                Kid::Ink(ink) => Node::Leaf(ink),
                Kid::Element(tag) => {
                    let kind = self.elements[tag.0].kind.take();
                    let kind = kind.expect("only the document has no kind, and it is no child");
                    Node::Group(TagGroup::with_children(kind, self.nodes(tag)))
                }
            })
            .collect()
    }
}
