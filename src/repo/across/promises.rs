//! The same budget line, or the same place, promised in two agreements.
//!
//! Either may be meant, so these are notes: a line of the budget has room for several grants, a village for several works. A
//! place counts as the same where code or names, detail and kind of agreement agree and the terms overlap.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Sheet;
use super::card::Spot;
use super::numbers::folded;
use crate::agreement::public_funds::{budget_year, state_money};
use crate::agreement::{Agreement, Contribution, Location, Status, Text};
use crate::path;
use crate::tree::Path;
use crate::words;

/// A line of somebody's budget: giver, account, year.
pub type Line = (String, String, i64);

/// A place that is promised for a stretch of time.
#[derive(Debug, Clone)]
pub struct Place {
    key: String,
    at: Spot,
    first: Date,
    last: Date,
}

/// Tells the later of two files that take money from one account of one year's budget.
pub fn budget_lines(sheet: &mut Sheet<'_>) {
    let mut first: BTreeMap<&Line, usize> = BTreeMap::new();
    for (file, card) in sheet.filed() {
        let mut told = false;
        for (line, at) in &card.lines {
            let earlier = *first.entry(line).or_insert(file);
            if earlier == file || told {
                continue;
            }
            told = true;
            let name = sheet.name(earlier);
            sheet.report(
                file,
                "budget-line-promised-twice",
                at,
                words!(
                    "rekening anggaran ini juga dijanjikan dalam `{name}` untuk tahun yang sama",
                    "this budget line is promised in `{name}` too, for the same year"
                ),
                words!(
                    "pastikan anggarannya cukup untuk keduanya",
                    "make sure that the budget is enough for both"
                ),
            );
        }
    }
}

/// The budget lines of an agreement.
pub fn lines(agreement: &Agreement, spot: &impl Fn(&Path) -> Spot) -> Vec<(Line, Spot)> {
    if !promises(agreement) {
        return Vec::new();
    }
    let line = |(place, given): (usize, &Contribution)| {
        let (_, giver) = agreement.party(&given.party.as_ref()?.0)?;
        let giver = giver.on_behalf_of.as_ref().or(giver.name.as_ref())?;
        let account = given.source.as_ref()?.account.as_ref()?;
        let year = budget_year(agreement, place)?.year;
        let at = path!["funding", "contributions", place, "source", "account"];
        Some(((folded(&giver.0), folded(&account.0), year), spot(&at)))
    };
    state_money(agreement).filter_map(line).collect()
}

/// Tells the later of two files that promise one place for the same time.
pub fn places(sheet: &mut Sheet<'_>) {
    let mut promised: BTreeMap<&str, Vec<(usize, &Place)>> = BTreeMap::new();
    for (file, card) in sheet.filed() {
        for place in &card.places {
            promised.entry(&place.key).or_default().push((file, place));
        }
    }
    let mut told = vec![false; sheet.files.len()];
    for mut promises in promised.into_values() {
        promises.sort_by_key(|(file, place)| (place.first, *file));
        let mut longest: Option<(usize, &Place)> = None;
        for (file, place) in promises {
            let clash = longest.filter(|(other, long)| place.first <= long.last && file != *other);
            if let Some((other, _)) = clash
                && !std::mem::replace(&mut told[file], true)
            {
                report(file, &place.at, other, sheet);
            }
            if longest.is_none_or(|(_, long)| long.last < place.last) {
                longest = Some((file, place));
            }
        }
    }
}

fn report(file: usize, at: &Spot, other: usize, sheet: &mut Sheet<'_>) {
    let name = sheet.name(other);
    sheet.report(
        file,
        "place-promised-twice",
        at,
        words!(
            "tempat ini juga dijanjikan dalam `{name}` pada waktu yang sama",
            "this place is promised in `{name}` too, for the same time"
        ),
        words!(
            "pastikan keduanya tidak saling meniadakan, atau bedakan tempatnya dengan `detail`",
            "make sure that neither stands in the other's way, or tell the places apart with `detail`"
        ),
    );
}

/// The places of an agreement.
pub fn places_of(agreement: &Agreement, spot: &impl Fn(&Path) -> Spot) -> Vec<Place> {
    let (Some(head), Some(first), Some(last)) = (
        &agreement.agreement,
        agreement.first_day(),
        agreement.last_day(),
    ) else {
        return Vec::new();
    };
    if !promises(agreement) {
        return Vec::new();
    }
    let kind = head.kind.as_ref().map_or("", |kind| kind.0.as_str());
    let place = |(index, location): (usize, &Location)| {
        Some(Place {
            key: format!("{kind}|{}", key(location)?),
            at: spot(&path!["agreement", "locations", index]),
            first: first.date,
            last: last.date,
        })
    };
    let locations = head.locations.iter().enumerate();
    locations.filter_map(place).collect()
}

/// What names a place; none where it is wider than a village.
fn key(location: &Location) -> Option<String> {
    let village = location.village.as_ref()?;
    let word = |text: &Option<Text>| {
        text.as_ref()
            .map_or_else(String::new, |text| folded(&text.0))
    };
    let whole = match &location.code {
        Some(code) => folded(&code.0),
        None => [
            folded(&village.0),
            word(&location.district),
            word(&location.regency),
        ]
        .join("|"),
    };
    Some(format!("{whole}|{}", word(&location.detail)))
}

/// Whether an agreement promises anything of its own that is still to be kept.
fn promises(agreement: &Agreement) -> bool {
    !agreement.is_addendum() && !matches!(agreement.status(), Status::Berakhir | Status::Diakhiri)
}

#[cfg(test)]
mod tests {
    use super::super::trial::found;

    fn budget(account: &str) -> String {
        format!(
            "[[parties]]\nid = \"d\"\nkind = \"pemerintah\"\nname = \"Dinas A\"\n[funding]\ncontributions = [{{ party = \"d\", form = \"uang\", \
             source = {{ name = \"APBD\", fiscal_year = 2026, account = \"{account}\" }} }}]\n"
        )
    }

    fn place(detail: &str, start: &str) -> String {
        format!(
            "[agreement]\nkind = \"perjanjian-kerja-sama\"\nlocations = [{{ village = \"Kelurahan B\", code = \"33.74.03.1003\"{detail} }}]\n\
             [term]\nstart = {start}\nduration = \"1 tahun\"\n"
        )
    }

    #[test]
    fn one_account_of_one_year_is_told_once() {
        let [a, b] = [budget("5.1.02"), budget("5.1.03")];
        let expected = (1, "budget-line-promised-twice", "\"5.1.02\"".to_owned());
        assert_eq!(found(&[&a, &a, &b]), [expected]);
        assert!(found(&[&a, &b]).is_empty());
        assert!(found(&[&a, &a.replace("2026", "2027")]).is_empty());
        let addendum = format!("[agreement]\namends = {{ changes = [] }}\n{a}");
        assert!(found(&[&a, &addendum]).is_empty());
    }

    #[test]
    fn a_place_is_promised_twice_where_the_terms_overlap() {
        let a = place("", "2026-01-01");
        assert_eq!(
            found(&[&a, &place("", "2026-12-31")])[0].1,
            "place-promised-twice"
        );
        assert!(found(&[&a, &place("", "2027-01-01")]).is_empty());
        assert!(found(&[&a, &place(", detail = \"RW 3\"", "2026-02-01")]).is_empty());
        assert!(found(&[&a, &a.replace("kerja-sama", "hibah")]).is_empty());
    }

    #[test]
    fn a_long_promise_is_remembered_past_a_short_one() {
        let long = place("", "2026-01-01").replace("1 tahun", "5 tahun");
        let files = [long, place("", "2026-03-01"), place("", "2028-01-01")];
        let texts: Vec<&str> = files.iter().map(String::as_str).collect();
        let told: Vec<_> = found(&texts).into_iter().map(|(file, ..)| file).collect();
        assert_eq!(told, [1, 2]);
    }
}
