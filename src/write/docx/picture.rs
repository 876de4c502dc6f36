//! Pictures as Word takes them: PNG.
//!
//! A picture comes from a file that anybody may have made. One that cannot be read, or says that it is larger than any logo,
//! is left out; none reads another file.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::naskah::{Picture, PictureKind};

/// The height of a drawn logo in dots: 22 mm at 600 dots to the inch.
const HEIGHT: f32 = 520.0;

/// The most dots that either side of a picture may have.
const MOST: u32 = 4096;

/// A picture with its size in dots.
pub(super) struct Dots {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// The picture as PNG, where it is one that can be shown.
pub(super) fn dots(picture: &Picture) -> Option<Dots> {
    match picture.kind {
        PictureKind::Png => png(&picture.bytes),
        PictureKind::Svg => svg(&picture.bytes),
    }
}

fn png(bytes: &[u8]) -> Option<Dots> {
    // Width and height stand in the first chunk, behind eight bytes of signature and eight of its own head.
    let side = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let (width, height) = (side(16)?, side(20)?);
    if width > MOST || height > MOST {
        return None;
    }
    Pixmap::decode_png(bytes).ok()?;
    Some(Dots {
        bytes: bytes.to_vec(),
        width,
        height,
    })
}

fn svg(bytes: &[u8]) -> Option<Dots> {
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_data(bytes, &options).ok()?;
    let scale = HEIGHT / tree.size().height();
    let size = tree.size().to_int_size().scale_by(scale)?;
    if size.width() > MOST || size.height() > MOST {
        return None;
    }
    let mut pixmap = Pixmap::new(size.width(), size.height())?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    Some(Dots {
        bytes: pixmap.encode_png().ok()?,
        width: size.width(),
        height: size.height(),
    })
}
