//! Which characters a page can show.

/// Whether a character has a form on paper: control characters have none, and Unicode keeps some code points for no character
/// at all (U+FDD0 … U+FDEF and the last two of each plane). HTML and XML refuse most of them.
#[must_use]
pub fn is_shown(c: char) -> bool {
    let code = u32::from(c);
    let kept = (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE;
    !c.is_control() && !kept
}
