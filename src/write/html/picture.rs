//! Pictures inside the page: logos, and the boxes for initials.
//!
//! An image of a page can neither run anything nor reach out of itself, so that a logo as SVG is safe there.

use super::words::escape;
use crate::naskah::{Logo, PictureKind};

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

/// The boxes for initials at the foot of a printed page, one for each party.
pub(super) fn paraf(parties: usize) -> String {
    const LABEL: usize = 40;
    const GAP: usize = 6;
    // Eight must fit beside the number of the page.
    let wide = if parties > 5 { 20 } else { 30 };
    let boxes: Vec<String> = (0..parties)
        .map(|at| {
            let left = LABEL + at * (wide + GAP);
            format!("<rect x='{left}.5' y='.5' width='{wide}' height='23'/>")
        })
        .collect();
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='24' fill='none' stroke='black'>\
         <text x='0' y='16' font-family='serif' font-size='12' fill='black' stroke='none'>Paraf</text>{}</svg>",
        LABEL + parties * (wide + GAP),
        boxes.concat()
    );
    format!("data:image/svg+xml;base64,{}", base64(svg.as_bytes()))
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
