//! Logos: the only pictures of an agreement.
//!
//! A picture comes from a file that anybody may have made, and goes into documents that others open. So only what is read
//! whole and holds nothing but the picture becomes one.

mod png;
mod svg;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Naskah;

/// A logo of the letterhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The path of its file, as the agreement gives it.
    pub path: String,
    /// What it shows, for those who do not see it: the name of its body.
    pub alt: String,
    /// The picture itself, once it is read.
    pub picture: Option<Picture>,
}

/// A picture as its file holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The form of the bytes.
    pub kind: PictureKind,
    /// The bytes of the file.
    pub bytes: Arc<[u8]>,
}

/// The form of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

/// Why bytes cannot be a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// They are neither PNG nor SVG.
    NoPicture,
    /// They begin as a PNG and do not go on as one.
    BrokenPng,
    /// A PNG of more pixels than a logo has.
    Pixels {
        /// From left to right.
        width: u32,
        /// From top to bottom.
        height: u32,
    },
    /// They are to be an SVG and cannot be read as one.
    BrokenSvg,
    /// An SVG with an element or an attribute that is not drawn.
    NotDrawn(String),
    /// An SVG that refers to something outside itself.
    Elsewhere(String),
}

/// Pictures by the paths that an agreement gives.
pub type Pictures = BTreeMap<String, Picture>;

impl Picture {
    /// Takes bytes as a picture, after reading all of it.
    ///
    /// # Errors
    ///
    /// What is wrong with them.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Unfit> {
        let kind = if png::is_one(&bytes) {
            png::judge(&bytes)?;
            PictureKind::Png
        } else {
            let text = std::str::from_utf8(&bytes).map_err(|_| Unfit::NoPicture)?;
            if !svg::is_one(text) {
                return Err(Unfit::NoPicture);
            }
            svg::judge(text)?;
            PictureKind::Svg
        };
        Ok(Self {
            kind,
            bytes: bytes.into(),
        })
    }
}

impl Naskah {
    /// Puts the pictures that were read into the letterhead.
    pub fn illustrate(&mut self, pictures: &Pictures) {
        for logo in &mut self.letterhead.logos {
            logo.picture = pictures.get(&logo.path).cloned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inside: &str) -> Result<PictureKind, Unfit> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             width=\"9\" height=\"9\">{inside}</svg>"
        );
        Picture::read(text.into_bytes()).map(|picture| picture.kind)
    }

    #[test]
    fn shapes_are_drawn_and_nothing_else_is_let_in() {
        let shapes = "<defs><linearGradient id=\"g\"/></defs><style>.a{fill:url(#g)}</style><path class=\"a\" d=\"M0 0h9v9z\"/>";
        assert_eq!(read(shapes), Ok(PictureKind::Svg));
        assert_eq!(
            read("<use xlink:href=\"#g\"/><circle r=\"2\"/>"),
            Ok(PictureKind::Svg)
        );
        for (inside, name) in [
            ("<text>a</text>", "text"),
            ("<image href=\"data:image/png;base64,\"/>", "image"),
            ("<script>alert(1)</script>", "script"),
            ("<g onload=\"alert(1)\"/>", "onload"),
            ("<foreignObject/>", "foreignObject"),
        ] {
            assert_eq!(read(inside), Err(Unfit::NotDrawn(name.to_owned())));
        }
        for (inside, target) in [
            (
                "<use xlink:href=\"file:///etc/passwd#a\"/>",
                "file:///etc/passwd#a",
            ),
            ("<style>@import 'x';</style>", "@import 'x';"),
            ("<rect fill=\"URL( 'http://a/#b')\"/>", "http://a/#b')"),
            ("<?xml-stylesheet href=\"a.css\"?>", "href=\"a.css\""),
        ] {
            assert_eq!(read(inside), Err(Unfit::Elsewhere(target.to_owned())));
        }
        assert_eq!(read("<g>"), Err(Unfit::BrokenSvg));
    }

    /// Ten times ten times ten … of the same shape: refused, or drawn in no time, but never the end of the machine.
    #[test]
    fn a_picture_that_unfolds_without_end_is_refused() {
        let mut inside = "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>".to_owned();
        for level in 1..12 {
            let uses = format!("<use href=\"#a{}\"/>", level - 1).repeat(10);
            inside.push_str(&format!("<g id=\"a{level}\">{uses}</g>"));
        }
        assert_eq!(read(&inside), Err(Unfit::BrokenSvg));
        let laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">\
            <!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>\
            <svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"&f;\"/></svg>";
        assert_eq!(Picture::read(laughs.into()), Err(Unfit::BrokenSvg));
    }

    #[test]
    fn a_png_is_read_to_its_end() {
        let whole = sample(3, 2);
        assert_eq!(
            Picture::read(whole.clone()).map(|picture| picture.kind),
            Ok(PictureKind::Png)
        );
        for end in [20, 40, whole.len() - 20] {
            assert_eq!(
                Picture::read(whole[..end].to_vec()),
                Err(Unfit::BrokenPng),
                "{end}"
            );
        }
        assert_eq!(
            Picture::read(sample(9_000, 1)),
            Err(Unfit::Pixels {
                width: 9_000,
                height: 1
            })
        );
        assert_eq!(
            Picture::read(b"\xff\xd8\xff\xe0".to_vec()),
            Err(Unfit::NoPicture)
        );
        assert_eq!(Picture::read(b"root:x:0:0".to_vec()), Err(Unfit::NoPicture));
    }

    fn sample(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(::png::ColorType::Grayscale);
        let mut writer = encoder.write_header().expect("a header");
        let pixels: Vec<u8> = (0..width * height)
            .map(|pixel| u8::try_from(pixel * 37 % 251).expect("below 251"))
            .collect();
        writer.write_image_data(&pixels).expect("an image");
        drop(writer);
        bytes
    }
}
