//! The codes of regions of the Ministry of Home Affairs: province, kabupaten or kota, kecamatan, desa or kelurahan.
//!
//! Written 2.2.2.4 with dots (Permendagri 58/2021). The parts say what they are: a kota counts from 71, a kelurahan begins
//! with 1, a desa with 2, a desa adat with 3. An identity number (NIK) begins with the first three of them.

use std::ops::Range;

/// The 38 provinces. The office of statistics numbers those of Papua in another way.
const PROVINCES: [&str; 38] = [
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36",
    "51", "52", "53", "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82",
    "91", "92", "93", "94", "95", "96",
];

/// Whether two digits are a province.
#[must_use]
pub fn is_province(digits: &str) -> bool {
    PROVINCES.contains(&digits)
}

/// A code, as far as it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionCode {
    /// Kabupaten or kota.
    pub regency: Option<Regency>,
    /// Desa or kelurahan.
    pub village: Option<Village>,
}

/// What a regency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regency {
    /// 01 to 69.
    Kabupaten,
    /// 71 to 99.
    Kota,
}

/// What a village is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Village {
    /// 1 and three digits.
    Kelurahan,
    /// 2 and three digits.
    Desa,
    /// 3 and three digits.
    DesaAdat,
}

/// Why a code cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not 2, 4, 6 or 10 digits with a dot between the parts.
    Form,
    /// There is no such province.
    Province,
    /// Kabupaten count from 01, kota from 71: 00 and 70 are neither.
    Regency,
    /// A village begins with 1, 2 or 3.
    Village,
}

impl RegionCode {
    /// Reads a code.
    ///
    /// # Errors
    /// What is wrong with it, and the bytes that are.
    pub fn parse(code: &str) -> Result<Self, (Fault, Range<usize>)> {
        let parts: Vec<&str> = code.split('.').collect();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let widths = parts
            .iter()
            .zip([2, 2, 2, 4])
            .all(|(part, width)| part.len() == width);
        if parts.len() > 4 || !widths || !parts.iter().all(|part| digits(part)) {
            return Err((Fault::Form, 0..code.len()));
        }
        let regency = match parts.get(1) {
            Some(&("00" | "70")) => return Err((Fault::Regency, 3..5)),
            Some(part) if *part > "70" => Some(Regency::Kota),
            Some(_) => Some(Regency::Kabupaten),
            None => None,
        };
        let village = match parts.get(3).and_then(|part| part.bytes().next()) {
            Some(b'1') => Some(Village::Kelurahan),
            Some(b'2') => Some(Village::Desa),
            Some(b'3') => Some(Village::DesaAdat),
            Some(_) => return Err((Fault::Village, 9..13)),
            None => None,
        };
        if !is_province(parts[0]) {
            return Err((Fault::Province, 0..2));
        }
        Ok(Self { regency, village })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_what_a_place_is() {
        let place = |code| RegionCode::parse(code).map(|code| (code.regency, code.village));
        assert_eq!(place("33"), Ok((None, None)));
        assert_eq!(place("33.04.17"), Ok((Some(Regency::Kabupaten), None)));
        assert_eq!(
            place("33.74.03.1003"),
            Ok((Some(Regency::Kota), Some(Village::Kelurahan)))
        );
        assert_eq!(
            place("12.18.14.2011"),
            Ok((Some(Regency::Kabupaten), Some(Village::Desa)))
        );
    }

    #[test]
    fn what_cannot_be_is_marked_where_it_is_wrong() {
        for (code, fault, range) in [
            ("", Fault::Form, 0..0),
            ("3374031003", Fault::Form, 0..10),
            ("33.74.03.103", Fault::Form, 0..12),
            ("33.74.03.1003.1", Fault::Form, 0..15),
            ("33.7é", Fault::Form, 0..6),
            ("20.74", Fault::Province, 0..2),
            ("33.70", Fault::Regency, 3..5),
            ("33.74.03.4003", Fault::Village, 9..13),
        ] {
            assert_eq!(RegionCode::parse(code), Err((fault, range)), "{code}");
        }
    }
}
