//! Draws pages into a file, and enters what is read into the structure.

use std::collections::BTreeMap;
use std::rc::Rc;

use krilla::Document;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::luma;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::fonts::Embedded;
use super::logo::Shown;
use super::page::{MARGIN, Page, RULE};
use super::strip::{Ink, Link, Role, Run, Stretch, What};
use super::tag::{Tag, Tags};
use crate::write::watermark;

/// Where places begin: the page, and how far down.
pub(super) type Places = BTreeMap<Rc<str>, (usize, f32)>;

/// How far letters rise above their base line, and how high a line of them is.
const RISE: f32 = 0.8;
const TALL: f32 = 1.1;

/// What drawing needs beside the pages.
pub(super) struct Pen<'p> {
    pub fonts: Embedded,
    pub logos: &'p [Shown],
    pub tags: Tags,
    pub places: Places,
}

/// The places of all pages.
pub(super) fn places(pages: &[Page]) -> Places {
    let mut places = Places::new();
    for (index, page) in pages.iter().enumerate() {
        for (id, down) in &page.ids {
            places.entry(Rc::clone(id)).or_insert((index, *down));
        }
    }
    places
}

/// A place as links and bookmarks lead to it.
pub(super) fn destination(place: (usize, f32)) -> XyzDestination {
    XyzDestination::new(place.0, Point::from_xy(MARGIN, place.1))
}

impl Pen<'_> {
    /// Draws a page.
    pub(super) fn page(&mut self, document: &mut Document, index: usize, page: &Page) {
        let Some(settings) = PageSettings::from_wh(page.width, page.height) else {
            return;
        };
        let mut drawn = document.start_page_with(settings);
        let mut surface = drawn.surface();
        let mut inks: Vec<&Ink> = page.inks.iter().collect();
        inks.sort_by_key(|ink| order(&ink.role));
        let mut leading: Vec<(&Link, Tag, Rect)> = Vec::new();
        for ink in inks {
            match &ink.role {
                Role::Content { tag, link, .. } => {
                    self.content(&mut surface, index, ink, *tag);
                    if let (Some(link), What::Run(run)) = (link, &ink.what)
                        && let Some(area) = area(ink, run)
                    {
                        leading.push((link, *tag, area));
                    }
                }
                Role::Watermark => self.watermark(&mut surface, page, ink),
                Role::Decoration => self.artifact(&mut surface, ArtifactType::Layout, ink),
                Role::Foot => self.artifact(&mut surface, ArtifactType::Footer, ink),
            }
        }
        surface.finish();
        for (link, tag, area) in leading {
            let Some(place) = self.places.get(&link.to) else {
                continue;
            };
            let target = Target::Destination(destination(*place).into());
            let annotation = LinkAnnotation::new(area, target);
            let says = Some(link.says.to_string());
            let id = drawn.add_tagged_annotation(Annotation::new_link(annotation, says));
            self.tags.fill(tag, id);
        }
        drawn.finish();
    }

    fn artifact(&self, surface: &mut Surface<'_>, kind: ArtifactType, ink: &Ink) {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        match &ink.what {
            What::Run(run) => {
                for stretch in &run.stretches {
                    self.stretch(surface, run, stretch, (ink.x, ink.y));
                }
            }
            _ => self.shape(surface, ink),
        }
        surface.end_tagged();
    }

    fn content(&mut self, surface: &mut Surface<'_>, page: usize, ink: &Ink, tag: Tag) {
        match &ink.what {
            What::Run(run) => {
                let mut rest = &run.stretches[..];
                while let Some(first) = rest.first() {
                    let count = match first.reads {
                        Some(_) => 1,
                        None => rest
                            .iter()
                            .take_while(|other| other.reads.is_none())
                            .count(),
                    };
                    let span = SpanTag::empty().with_actual_text(first.reads.as_deref());
                    let id = surface.start_tagged(ContentTag::Span(span));
                    for stretch in &rest[..count] {
                        self.stretch(surface, run, stretch, (ink.x, ink.y));
                    }
                    surface.end_tagged();
                    self.tags.fill(tag, id);
                    rest = &rest[count..];
                }
            }
            What::Logo { width, height, .. } => {
                let id = surface.start_tagged(ContentTag::Other);
                self.shape(surface, ink);
                surface.end_tagged();
                self.tags.fill(tag, id);
                if let Some(area) = Rect::from_xywh(ink.x, ink.y, *width, *height) {
                    self.tags.place(tag, page, area);
                }
            }
            What::Block { .. } | What::Frame { .. } | What::PageOf { .. } => {}
        }
    }

    fn stretch(&self, surface: &mut Surface<'_>, run: &Run, stretch: &Stretch, (x, y): (f32, f32)) {
        surface.set_fill(Some(fill(run.grey)));
        surface.set_stroke(None);
        surface.draw_glyphs(
            Point::from_xy(x + stretch.x, y),
            &glyphs(stretch),
            self.fonts.font(stretch.face),
            &stretch.text,
            run.size,
            false,
        );
    }

    /// The mark of a draft, as an outline: nobody searches for it or copies it.
    fn watermark(&self, surface: &mut Surface<'_>, page: &Page, ink: &Ink) {
        let What::Run(run) = &ink.what else { return };
        let area = Rect::from_xywh(0.0, 0.0, page.width, page.height);
        let artifact = Artifact::new(ArtifactType::Watermark, area);
        surface.start_tagged(ContentTag::Artifact(artifact));
        surface.push_transform(&Transform::from_translate(ink.x, ink.y));
        let turn = -watermark::rise(page.width, page.height);
        surface.push_transform(&Transform::from_rotate(turn));
        surface.set_fill(Some(fill(run.grey)));
        surface.set_stroke(None);
        for stretch in &run.stretches {
            surface.draw_glyphs(
                Point::from_xy(stretch.x - run.width / 2.0, run.size / 3.0),
                &glyphs(stretch),
                self.fonts.font(stretch.face),
                &stretch.text,
                run.size,
                true,
            );
        }
        surface.pop();
        surface.pop();
        surface.end_tagged();
    }

    fn shape(&self, surface: &mut Surface<'_>, ink: &Ink) {
        match ink.what {
            What::Block {
                width,
                height,
                grey,
            } => {
                surface.set_fill(Some(fill(grey)));
                surface.set_stroke(None);
                rectangle(surface, ink, width, height);
            }
            What::Frame {
                width,
                height,
                grey,
            } => {
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke {
                    paint: luma::Color::new(grey).into(),
                    width: RULE,
                    ..Stroke::default()
                }));
                rectangle(surface, ink, width, height);
            }
            What::Logo { at, width, height } => {
                if let (Some(logo), Some(size)) = (self.logos.get(at), Size::from_wh(width, height))
                {
                    surface.push_transform(&Transform::from_translate(ink.x, ink.y));
                    surface.draw_image(logo.image.clone(), size);
                    surface.pop();
                }
            }
            What::Run(_) | What::PageOf { .. } => {}
        }
    }
}

/// What lies below comes first, then what is read, in its order.
fn order(role: &Role) -> (u8, usize) {
    match role {
        Role::Watermark => (0, 0),
        Role::Decoration => (1, 0),
        Role::Content { turn, .. } => (2, *turn),
        Role::Foot => (3, 0),
    }
}

fn glyphs(stretch: &Stretch) -> Vec<KrillaGlyph> {
    let glyphs = stretch.glyphs.iter().map(|glyph| {
        KrillaGlyph::new(
            GlyphId::new(glyph.id),
            glyph.advance,
            glyph.dx,
            glyph.dy,
            0.0,
            glyph.range.clone(),
            None,
        )
    });
    glyphs.collect()
}

fn fill(grey: u8) -> Fill {
    Fill {
        paint: luma::Color::new(grey).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}

fn rectangle(surface: &mut Surface<'_>, ink: &Ink, width: f32, height: f32) {
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_xywh(ink.x, ink.y, width, height) {
        path.push_rect(rect);
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

/// Where one can click.
fn area(ink: &Ink, run: &Run) -> Option<Rect> {
    Rect::from_xywh(ink.x, ink.y - RISE * run.size, run.width, TALL * run.size)
}
