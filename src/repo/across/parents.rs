//! The agreement that another carries out or changes: whether it is in the set, and whether it still held.

use jiff::civil::Date;

use super::card::Spot;
use super::numbers::Numbers;
use super::terms::Terms;
use super::{Card, Sheet};
use crate::check::Reading;
use crate::locale::date::{long, long_en};
use crate::words;

/// Looks for the parent of every agreement that names one by number.
pub fn judge(numbers: &Numbers, terms: &Terms, today: Date, sheet: &mut Sheet<'_>) {
    // One file alone is no folder to look in, and a file that could not be read may be the parent.
    let whole = sheet.files.len() > 1
        && sheet
            .files
            .iter()
            .all(|card| card.reading == Reading::Whole);
    for (file, card) in sheet.filed() {
        for (number, at) in &card.named {
            match numbers.other(number, file) {
                Some(parent) => expired([file, parent], at, terms, today, sheet),
                None if whole => missing(file, at, sheet),
                None => {}
            }
        }
    }
}

fn missing(file: usize, at: &Spot, sheet: &mut Sheet<'_>) {
    sheet.report(
        file,
        "parent-missing",
        at,
        words!(
            "diharapkan perjanjian dengan nomor ini di antara berkas yang diperiksa, tetapi tidak ada",
            "expected an agreement of this number among the files checked, but there is none"
        ),
        words!(
            "periksa nomornya, tambahkan berkas perjanjian induknya, atau kecualikan temuan ini",
            "check the number, add the file of the parent agreement, or waive this finding"
        ),
    );
}

fn expired(
    [file, parent]: [usize; 2],
    at: &Spot,
    terms: &Terms,
    today: Date,
    sheet: &mut Sheet<'_>,
) {
    let [child, other] = [file, parent].map(|place| sheet.files[place]);
    if child.is_over() {
        return;
    }
    let day = child.signed.unwrap_or(today);
    let end = own_end(terms, other, parent, child).filter(|end| *end < day);
    let (fate_id, fate_en) = match end {
        Some(end) => (
            format!("jangka waktunya berakhir {}", long(end)),
            format!("its term ended on {}", long_en(end)),
        ),
        None if other.is_over() => (
            format!("statusnya `{}`", other.status.word()),
            format!("its status is `{}`", other.status.word()),
        ),
        None => return,
    };
    let name = sheet.name(parent);
    sheet.report(
        file,
        "parent-expired",
        at,
        words!(
            "diharapkan perjanjian induk yang masih berlaku, tetapi `{name}` sudah berakhir: {fate_id}",
            "expected a parent agreement in force, but `{name}` is over: {fate_en}"
        ),
        words!(
            "perpanjang perjanjian induk dengan adendum, atau rujuk perjanjian yang masih berlaku",
            "prolong the parent agreement by an addendum, or refer to one that is in force"
        ),
    );
}

/// The end of a parent. An addendum must come before the end that it changes, so its own term does not count.
fn own_end(terms: &Terms, other: &Card, parent: usize, child: &Card) -> Option<Date> {
    if child.is_addendum {
        return other.last_day.as_ref().map(|(day, _)| *day);
    }
    terms.end(parent)
}

#[cfg(test)]
mod tests {
    use super::super::trial::found;

    const PARENT: &str =
        "[[parties]]\nname = \"A\"\nnumber = \"050/881/2025\"\n[term]\nend = 2026-06-30\n";
    const CHILD: &str = "[agreement]\ndate = 2026-10-01\nparent = { kind = \"nota-kesepahaman\", number = \"050/881/2025\" }\n";

    #[test]
    fn a_parent_that_ended_before_the_signing_is_told() {
        let expected = (0, "parent-expired", "\"050/881/2025\"".to_owned());
        assert_eq!(found(&[CHILD, PARENT]), [expected]);
        assert!(found(&[CHILD, &PARENT.replace("2026-06-30", "2027-06-30")]).is_empty());
        let over = "[agreement]\nstatus = \"berakhir\"\n".to_owned()
            + CHILD.trim_start_matches("[agreement]\n");
        assert!(found(&[&over, PARENT]).is_empty());
    }

    #[test]
    fn a_parent_may_have_been_ended_early() {
        let ended = "[agreement]\nstatus = \"diakhiri\"\n[[parties]]\nname = \"A\"\nnumber = \"050/881/2025\"\n";
        assert_eq!(found(&[CHILD, ended])[0].1, "parent-expired");
        assert!(found(&[CHILD, &ended.replace("diakhiri", "ditandatangani")]).is_empty());
    }

    #[test]
    fn a_parent_that_is_in_no_file_is_missing() {
        let other = PARENT.replace("881", "882");
        assert_eq!(found(&[CHILD, &other])[0].1, "parent-missing");
        assert!(
            found(&[CHILD, &(other + "[funding]\ntotal = \n")])
                .iter()
                .all(|found| found.1 != "parent-missing")
        );
    }

    #[test]
    fn an_addendum_must_come_before_the_end() {
        let addendum = "[agreement]\ndate = 2026-10-01\namends = { number = \"050/881/2025\", changes = [] }\n[term]\nend = 2028-06-30\n";
        assert_eq!(found(&[PARENT, addendum])[0].1, "parent-expired");
        assert!(found(&[PARENT, &addendum.replace("2026-10-01", "2026-06-01")]).is_empty());
    }
}
