//! Logos: the only pictures of an agreement.

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

/// Pictures by the paths that an agreement gives.
pub type Pictures = BTreeMap<String, Picture>;

impl Naskah {
    /// Puts the pictures that were read into the letterhead.
    pub fn illustrate(&mut self, pictures: &Pictures) {
        for logo in &mut self.letterhead.logos {
            logo.picture = pictures.get(&logo.path).cloned();
        }
    }
}
