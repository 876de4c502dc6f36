//! A region code that does not fit the place named beside it.
//!
//! The code says whether a place is a kelurahan or a desa, a kabupaten or a kota. A village that became a kelurahan got a new
//! code, so one of the two is out of date. Source: Permendagri 58/2021.

use crate::agreement::Text;
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::path;
use crate::register::regions::{Regency, RegionCode, Village};
use crate::tree::Part;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "region-kind-mismatch",
    weight: Weight::Warning,
    about: [
        "kode wilayah tidak sesuai dengan tempat yang disebut",
        "a region code that does not fit the place named",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let locations = facts
        .agreement
        .agreement
        .iter()
        .flat_map(|head| &head.locations);
    for (place, location) in locations.enumerate() {
        let code = location.code.as_ref().map_or("", |code| code.0.as_str());
        let Ok(read) = RegionCode::parse(code) else {
            continue;
        };
        let regency = clash(
            location.regency.as_ref(),
            read.regency.map(of_regency),
            REGENCIES,
        );
        let village = clash(
            location.village.as_ref(),
            read.village.map(of_village),
            VILLAGES,
        );
        for (key, range, clash) in [("regency", 3..5, regency), ("village", 9..13, village)] {
            let Some((named, coded)) = clash else {
                continue;
            };
            let at = path!["agreement", "locations", place];
            judge
                .report_part(
                    &at.join("code"),
                    &Part::Within(range),
                    words!(
                        "diharapkan kode sebuah {named}, ditemukan kode sebuah {coded}",
                        "expected the code of a {named}, found that of a {coded}"
                    ),
                )
                .label(&at.join(key), words!("disebut di sini", "named here"))
                .help(words!(
                    "cocokkan kode dengan daftar Kemendagri, atau perbaiki nama tempatnya",
                    "compare the code with the list of the Ministry of Home Affairs, or mend the name of the place"
                ));
        }
    }
}

/// First words of names, with what they say the place is.
type Titles = &'static [(&'static str, &'static str)];

const REGENCIES: Titles = &[("kabupaten", "kabupaten"), ("kota", "kota")];

/// A kalurahan is a desa of Yogyakarta; other names for a desa are left alone, for they may also begin a proper name.
const VILLAGES: Titles = &[
    ("kelurahan", "kelurahan"),
    ("desa", "desa"),
    ("kalurahan", "desa"),
];

fn of_regency(regency: Regency) -> &'static str {
    match regency {
        Regency::Kabupaten => "kabupaten",
        Regency::Kota => "kota",
    }
}

fn of_village(village: Village) -> &'static str {
    match village {
        Village::Kelurahan => "kelurahan",
        Village::Desa | Village::DesaAdat => "desa",
    }
}

/// What a place is by its name and by its code, where these differ.
fn clash(
    name: Option<&Text>,
    coded: Option<&'static str>,
    titles: Titles,
) -> Option<(&'static str, &'static str)> {
    let first = name?.0.split_whitespace().next()?.to_lowercase();
    let (_, named) = titles.iter().find(|(title, _)| *title == first)?;
    coded
        .filter(|coded| coded != named)
        .map(|coded| (*named, coded))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(village: &str, regency: &str, code: &str) -> String {
        format!(
            "[agreement]\nlocations = [{{ village = \"{village}\", regency = \"{regency}\", code = \"{code}\" }}]\n"
        )
    }

    #[test]
    fn the_part_that_does_not_fit_is_marked() {
        let code = "region-kind-mismatch";
        assert_eq!(
            marks(
                code,
                &file("Kelurahan Kemijen", "Kota Semarang", "33.74.03.2003")
            ),
            ["2003"]
        );
        assert_eq!(
            marks(code, &file("Desa Eti", "Kota Seram", "81.06.03.2003")),
            ["06"]
        );
    }

    #[test]
    fn fitting_codes_and_untitled_places_are_right() {
        let code = "region-kind-mismatch";
        quiet(
            code,
            &file("Kelurahan Kemijen", "Kota Semarang", "33.74.03.1003"),
        );
        quiet(
            code,
            &file("Kalurahan Sumber", "Kabupaten Bantul", "34.02.03.2003"),
        );
        quiet(
            code,
            &file("Desa Adat Ubud", "Kabupaten Gianyar", "51.04.03.3003"),
        );
        quiet(code, &file("Kemijen", "Semarang", "33.74.03.2003"));
        quiet(code, &file("Kelurahan Kemijen", "Kota Semarang", "33"));
    }
}
