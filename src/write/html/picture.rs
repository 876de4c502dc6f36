//! Pictures inside the page: logos, and the boxes for initials.
//!
//! An image of a page can neither run anything nor reach out of itself, so that a logo as SVG is safe there.

use std::fmt::Write as _;

use super::words::escape;
use crate::naskah::{Logo, PictureKind};
use crate::write::paraf;

/// A logo with its name for those who do not see it; nothing where its file was not read.
pub(super) fn logo(logo: &Logo) -> Option<String> {
    let picture = logo.picture.as_ref()?;
    let kind = match picture.kind {
        PictureKind::Png => "png",
        PictureKind::Svg => "svg+xml",
    };
    Some(format!(
        "<img alt=\"{}\" src=\"data:image/{kind};base64,{}\">",
        escape(&logo.alt),
        base64(&picture.bytes)
    ))
}

/// The boxes for initials at the foot of a printed page of such a width between its margins, both in points.
pub(super) fn paraf(labels: &[&str], measure: f32) -> String {
    let height = paraf::BOX.1;
    let width = paraf::width(labels.len(), measure);
    let mut x = measure - 0.5;
    let mut drawn = String::new();
    let write = |drawn: &mut String, x: f32, y: f32, size: f32, words: &str| {
        let _ = write!(
            drawn,
            "<text x='{x}' y='{y}' font-size='{size}' fill='black' stroke='none'>{}</text>",
            escape(words)
        );
    };
    let longest = labels.iter().map(|label| label.chars().count()).max();
    let size = label_size(longest.unwrap_or(0), width);
    for label in labels.iter().rev() {
        x -= width;
        let _ = write!(
            drawn,
            "<rect x='{x}' y='.5' width='{width}' height='{height}'/>"
        );
        write(&mut drawn, x + width / 2.0, size + 2.0, size, label);
    }
    let before = x - paraf::BESIDE / 2.0;
    write(
        &mut drawn,
        before,
        paraf::base_line(),
        paraf::SIZE,
        paraf::WORD,
    );
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{measure}pt' height='{tall}pt' viewBox='0 0 {measure} {tall}' \
         fill='none' stroke='black' stroke-width='.6' text-anchor='middle' font-family='{FAMILY}'>{drawn}</svg>",
        tall = height + 1.0
    );
    format!("data:image/svg+xml;base64,{}", base64(svg.as_bytes()))
}

/// The letters of the page.
const FAMILY: &str = "TeX Gyre Bonum, Bookman Old Style, URW Bookman, Bookman, Georgia, serif";

/// The size of labels of so many characters at most in a box of such a width: capitals are about three quarters of it wide.
#[allow(clippy::cast_precision_loss, reason = "a label is short")]
fn label_size(longest: usize, width: f32) -> f32 {
    paraf::LABEL.min(width / (longest.max(1) as f32 * 0.75))
}

/// Bytes as RFC 4648 writes them.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= three.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    /// The test vectors of RFC 4648, section 10.
    #[test]
    fn bytes_are_written_as_the_standard_says() {
        let told = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, written) in told {
            assert_eq!(base64(bytes.as_bytes()), written);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    }
}
