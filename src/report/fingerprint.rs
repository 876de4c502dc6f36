//! What a finding is recognised by from one run to the next.
//!
//! Lines move whenever something is written above them, so a fingerprint is made of what does not: the file, the code, the
//! path of the keys and the characters that are wrong.

use std::collections::BTreeMap;

use super::{Sheet, place};

/// Fingerprints of the findings of a sheet, in their order: 32 hexadecimal digits, each only once in a file.
pub(super) fn fingerprints(sheet: &Sheet<'_>) -> Vec<String> {
    let mut seen: BTreeMap<u128, usize> = BTreeMap::new();
    let one = |finding: &crate::finding::Finding| {
        let marked = &sheet.source.text()[sheet.source.clamp(&finding.span)];
        let marked: Vec<&str> = marked.split_whitespace().collect();
        let name = place::path(sheet.source.name());
        let hash = fnv([
            name.as_str(),
            finding.code,
            &finding.path,
            &marked.join(" "),
        ]);
        let twins = seen.entry(hash).or_default();
        *twins += 1;
        let hash = if *twins == 1 {
            hash
        } else {
            fnv([format!("{hash:032x}").as_str(), &twins.to_string()])
        };
        format!("{hash:032x}")
    };
    sheet.findings.iter().map(one).collect()
}

/// Where the hash begins.
const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;

/// What the hash is multiplied by for each byte.
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// The 128-bit FNV-1a hash of some parts. It keeps strangers apart and need not withstand enemies.
fn fnv<const N: usize>(parts: [&str; N]) -> u128 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(BASIS, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::{BASIS, PRIME, fnv};

    #[test]
    fn the_hash_is_the_published_one() {
        // FNV-1a of no bytes is its basis; of one zero byte the basis times the prime.
        assert_eq!(fnv([]), BASIS);
        assert_eq!(fnv([""]), BASIS.wrapping_mul(PRIME));
        assert_ne!(fnv(["ab", ""]), fnv(["a", "b"]));
    }
}
