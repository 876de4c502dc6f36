//! A duty that names a report and has another deadline than the report.
//!
//! Two clauses then ask for one paper on two days. Only like is compared with like: a day with a day, a frequency with a
//! frequency, and only duties of who writes the report.

use super::wording::day;
use crate::agreement::{ALL_PARTIES, Evaluation, Id, Item, Report};
use crate::check::rule::{Facts, Judge, Rule, Weight};
use crate::locale::Words;
use crate::locale::duration::{Duration, Unit};
use crate::path;
use crate::tree::Path;
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "conflicting-deadlines",
    weight: Weight::Warning,
    about: [
        "kewajiban menyebut laporan dengan tenggat yang lain dari laporannya",
        "a duty names a report and has another deadline than the report",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(evaluation) = facts.agreement.evaluation.as_ref() else {
        return;
    };
    for (index, role) in facts.agreement.roles.iter().enumerate() {
        let duties = Duties {
            evaluation,
            party: role.party.as_ref(),
        };
        duties.look(
            &role.obligations,
            &path!["roles", index, "obligations"],
            judge,
        );
    }
}

/// The duties of one party beside the reports.
struct Duties<'a> {
    evaluation: &'a Evaluation,
    party: Option<&'a Id>,
}

impl Duties<'_> {
    fn look(&self, items: &[Item], at: &Path, judge: &mut Judge<'_>) {
        for (index, item) in items.iter().enumerate() {
            if item.due.is_some() || item.every.is_some() {
                self.compare(item, &at.join(index), judge);
            }
            if !item.items.is_empty() {
                self.look(&item.items, &at.join(index).join("items"), judge);
            }
        }
    }

    fn compare(&self, duty: &Item, at: &Path, judge: &mut Judge<'_>) {
        let text = duty.text.as_ref().map_or("", |text| text.0.as_str());
        for (place, report) in self.evaluation.reports_in(text) {
            if !self.writes(report) {
                continue;
            }
            let report_at = path!["evaluation", "reports", place];
            if let Some((key, message)) = conflict(duty, report) {
                judge
                    .report(&at.join(key), message)
                    .label(&report_at.join(key), words!("tenggat laporan", "the deadline of the report"))
                    .help(words!(
                        "hapus tenggat pada kewajiban dan rujuk laporannya, atau samakan keduanya",
                        "delete the deadline of the duty and refer to the report, or make both the same"
                    ));
            }
        }
    }

    /// Whether the party writes a report; what is said of nobody in particular counts for all.
    fn writes(&self, report: &Report) -> bool {
        let Some(party) = self.party.filter(|party| party.0 != ALL_PARTIES) else {
            return true;
        };
        report
            .from
            .as_ref()
            .is_none_or(|from| from.0.iter().any(|who| who.0 == party.0))
    }
}

/// The key under which a duty and its report differ, and how.
fn conflict(duty: &Item, report: &Report) -> Option<(&'static str, Words)> {
    let name = report.name.as_ref().map_or("", |name| name.0.as_str());
    if let (Some(own), Some(other)) = (duty.due, report.due)
        && own != other
    {
        let ([own_id, own_en], [other_id, other_en]) = (day(own), day(other));
        let message = words!(
            "diharapkan {other_id}, tenggat {name}, ditemukan {own_id}",
            "expected {other_en}, when {name} is due, found {own_en}"
        );
        return Some(("due", message));
    }
    let (own, other) = (duty.every?, report.every?);
    (length(own) != length(other)).then(|| {
        let message = words!(
            "diharapkan setiap {other}, sebagaimana {name}, ditemukan setiap {own}",
            "expected every {other}, as {name} is due, found every {own}"
        );
        ("every", message)
    })
}

/// A duration in the smallest unit of its family, so that a year is twelve months and a week seven days.
fn length(duration: Duration) -> (Unit, u64) {
    let total = u64::from(duration.count) * u64::from(duration.times.unwrap_or(1));
    match duration.unit {
        Unit::Tahun => (Unit::Bulan, total.saturating_mul(12)),
        Unit::Minggu => (Unit::Hari, total.saturating_mul(7)),
        Unit::HariKalender => (Unit::Hari, total),
        unit => (unit, total),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(duty: &str) -> String {
        format!(
            "[[roles]]\nparty = \"bkm\"\nobligations = [{{ {duty} }}]\n[evaluation]\nreports = [\n\
             {{ id = \"akhir\", name = \"laporan akhir\", from = \"bkm\", due = 2029-11-30 }},\n\
             {{ id = \"maju\", name = \"laporan kemajuan\", from = \"bkm\", every = \"12 bulan\" }}]\n"
        )
    }

    #[test]
    fn another_day_or_frequency_is_marked() {
        assert_eq!(
            marks(
                "conflicting-deadlines",
                &file("text = \"menyusun {@akhir}\", due = 2029-10-31")
            ),
            ["2029-10-31"]
        );
        assert_eq!(
            marks(
                "conflicting-deadlines",
                &file("text = \"menyampaikan laporan kemajuan\", every = \"3 bulan\"")
            ),
            ["\"3 bulan\""]
        );
    }

    #[test]
    fn the_same_deadline_in_other_words_is_right() {
        quiet(
            "conflicting-deadlines",
            &file("text = \"menyusun laporan kemajuan\", every = \"1 tahun\""),
        );
        quiet(
            "conflicting-deadlines",
            &file("text = \"menyusun {@akhir}\", due = 2029-11-30"),
        );
        quiet(
            "conflicting-deadlines",
            &file("text = \"menyusun {@maju}\", due = 2029-11-30"),
        );
    }

    #[test]
    fn who_only_reads_a_report_has_a_deadline_of_its_own() {
        let text = file("text = \"menilai {@akhir}\", due = 2029-12-31")
            .replace("party = \"bkm\"", "party = \"dinas\"");
        quiet("conflicting-deadlines", &text);
    }
}
