//! Whether bytes are a whole PNG.

use std::io::Cursor;

use png::Decoder;

use super::Unfit;

/// How every PNG begins (ISO/IEC 15948, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// More pixels on a side than any printer shows of a logo; each costs memory wherever it is drawn.
const SIDE: u32 = 8_000;

/// More pixels than a logo has, however narrow it is.
const AREA: u64 = 25_000_000;

/// Whether bytes begin as a PNG does.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Decodes the picture line by line, keeping none of them.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Unfit> {
    let broken = |_| Unfit::BrokenPng;
    let mut reader = Decoder::new(Cursor::new(bytes))
        .read_info()
        .map_err(broken)?;
    let (width, height) = reader.info().size();
    if width > SIDE || height > SIDE || u64::from(width) * u64::from(height) > AREA {
        return Err(Unfit::Pixels { width, height });
    }
    while reader.next_row().map_err(broken)?.is_some() {}
    Ok(())
}
