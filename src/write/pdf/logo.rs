//! Logos: what a PDF can show of them, and how large.

use krilla::Data;
use krilla::image::Image;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use super::page::MM;
use crate::naskah::{Logo, Picture, PictureKind};

/// The room that a logo may fill.
const HIGH: f32 = 22.0 * MM;
const WIDE: f32 = 32.0 * MM;

/// The most of the line that the logos on one side take.
const SIDE: f32 = 0.25;

/// The dots to a point of a drawing that is turned into dots: 600 to the inch.
const DOTS: f32 = 600.0 / 72.0;

/// A logo that can be shown.
pub(super) struct Shown {
    pub image: Image,
    pub alt: String,
    pub width: f32,
    pub height: f32,
}

/// The logos of a letterhead between margins: all as large as they may be, and smaller where many stand on one side.
pub(super) fn shown(logos: &[Logo], measure: f32) -> Vec<Shown> {
    let mut shown: Vec<Shown> = logos.iter().filter_map(show).collect();
    let side: f32 = shown.iter().skip(1).map(|logo| logo.width).sum();
    let scale = (measure * SIDE / side.max(1.0)).min(1.0);
    for logo in &mut shown {
        logo.width *= scale;
        logo.height *= scale;
    }
    shown
}

/// A logo ready for the page; none where there is no picture, or none that can be read.
fn show(logo: &Logo) -> Option<Shown> {
    let picture = logo.picture.as_ref()?;
    let (image, width, height) = match picture.kind {
        PictureKind::Png => dots(picture)?,
        PictureKind::Svg => lines(picture)?,
    };
    Some(Shown {
        image,
        alt: if logo.alt.trim().is_empty() {
            "Logo".to_owned()
        } else {
            logo.alt.clone()
        },
        width,
        height,
    })
}

/// A picture of dots goes in as it is.
fn dots(picture: &Picture) -> Option<(Image, f32, f32)> {
    // What cannot be read to the end would spoil the whole file.
    let pixels = Pixmap::decode_png(&picture.bytes).ok()?;
    let (width, height) = fit(float(pixels.width()), float(pixels.height()))?;
    let image = Image::from_png(Data::from(picture.bytes.to_vec()), false).ok()?;
    Some((image, width, height))
}

/// A drawing is turned into dots, as many as a good printer sets.
fn lines(picture: &Picture) -> Option<(Image, f32, f32)> {
    let tree = usvg::Tree::from_data(&picture.bytes, &usvg::Options::default()).ok()?;
    let size = tree.size();
    let (width, height) = fit(size.width(), size.height())?;
    let (across, down) = (whole(width * DOTS), whole(height * DOTS));
    let mut pixels = Pixmap::new(across, down)?;
    let scale = Transform::from_scale(float(across) / size.width(), float(down) / size.height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    let image = Image::from_rgba8(pixels.take_demultiplied(), across, down);
    Some((image, width, height))
}

/// As large as the room allows.
fn fit(width: f32, height: f32) -> Option<(f32, f32)> {
    let scale = (WIDE / width).min(HIGH / height);
    (scale.is_finite() && scale > 0.0).then_some((width * scale, height * scale))
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a picture has fewer dots than that"
)]
fn float(dots: u32) -> f32 {
    dots as f32
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the room for a logo is small and positive"
)]
fn whole(dots: f32) -> u32 {
    dots.round().max(1.0) as u32
}
