//! A day outside the term: what is due, done or paid when the agreement does not bind.
//!
//! A report, and a duty that names one, may follow the end by sixty days, for the last report is written when the work is
//! over. What follows the end by its nature (`continuity`) and what lies before it (`background`) is left alone, and so are
//! the instalments of a loan.

use jiff::civil::Date;

use super::wording::day;
use crate::agreement::span_of_time::{DAYS_FOR_FINAL_REPORTS, Day, days_between};
use crate::agreement::walk::{self, Step};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::tree::{Node, Path, Tree, Value};
use crate::words;

pub(super) static RULE: Rule = Rule {
    code: "date-outside-term",
    weight: Weight::Warning,
    about: [
        "tenggat, kegiatan, atau tahap di luar jangka waktu",
        "a due date, activity or stage outside the term",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.agreement.term.is_none() || facts.reading == Reading::Broken {
        return;
    }
    let bounds = Bounds {
        first: facts.agreement.first_day(),
        last: facts.agreement.last_day(),
    };
    if bounds.are_reversed() {
        return;
    }
    if !bounds.leave_out_any(facts.tree) {
        return;
    }
    walk::nodes(facts.tree, &mut |steps, node| {
        let days = match steps {
            [Step::Key("continuity" | "background"), ..] => return,
            [Step::Key("term"), Step::Key("periods"), Step::Index(_)]
            | [
                Step::Key("annexes"),
                ..,
                Step::Key("schedule"),
                Step::Index(_),
            ] => [("start", date(node, "start")), ("end", date(node, "end"))],
            _ => [("due", date(node, "due")), ("", None)],
        };
        let grace = match days {
            [(_, None), (_, None)] => return,
            // What ends before it begins is a fault of its own.
            [(_, Some(start)), (_, Some(end))] if end < start => return,
            _ if may_follow(facts, steps, node) => DAYS_FOR_FINAL_REPORTS,
            _ => 0,
        };
        bounds.look(&walk::path(steps), days, grace, judge);
    });
}

fn date(node: &Node, key: &str) -> Option<Date> {
    match node.entry(key)?.node.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

/// Whether something may follow the end: a report, or a sentence that speaks of one.
fn may_follow(facts: &Facts<'_>, steps: &[Step<'_>], node: &Node) -> bool {
    if let [Step::Key("evaluation"), Step::Key("reports"), ..] = steps {
        return true;
    }
    let text = node.entry("text").and_then(|entry| entry.node.text());
    text.is_some_and(|text| {
        let evaluation = facts.agreement.evaluation.as_ref();
        text.to_lowercase().contains("laporan")
            || evaluation.is_some_and(|evaluation| !evaluation.reports_in(text).is_empty())
    })
}

/// The first and last day of the term, as far as they are known.
struct Bounds {
    first: Option<Day>,
    last: Option<Day>,
}

impl Bounds {
    fn are_reversed(&self) -> bool {
        matches!((&self.first, &self.last), (Some(first), Some(last)) if last.date <= first.date)
    }

    /// Whether any day of a file lies outside. Quick, for in nearly every file none does.
    fn leave_out_any(&self, tree: &Tree) -> bool {
        let outside = |day: Date| {
            self.first.as_ref().is_some_and(|first| day < first.date)
                || self.last.as_ref().is_some_and(|last| day > last.date)
        };
        let mut any = false;
        walk::values(tree, |node| {
            let mut days = ["due", "start", "end"].iter();
            any |= days.any(|key| date(node, key).is_some_and(outside));
        });
        any
    }

    /// Tells the first of some days that lies outside: one thing, one finding.
    fn look(&self, at: &Path, days: [(&str, Option<Date>); 2], grace: i32, judge: &mut Judge<'_>) {
        for (key, date) in days {
            let Some(date) = date else {
                continue;
            };
            let at = at.join(key);
            if let Some(first) = self.first.as_ref().filter(|first| date < first.date) {
                return before(&at, date, first, judge);
            }
            let last = self
                .last
                .as_ref()
                .filter(|last| days_between(last.date, date) > grace);
            if let Some(last) = last.filter(|last| last.at != at.parent()) {
                return after(&at, date, last, grace, judge);
            }
        }
    }
}

fn before(at: &Path, date: Date, first: &Day, judge: &mut Judge<'_>) {
    let ([date_id, date_en], [first_id, first_en]) = (day(date), day(first.date));
    judge
        .report(
            at,
            words!(
                "diharapkan tanggal dalam jangka waktu, yang mulai {first_id}, ditemukan {date_id}",
                "expected a day within the term, which begins on {first_en}, found {date_en}"
            ),
        )
        .label(
            &first.at,
            words!("jangka waktu mulai di sini", "the term begins here"),
        )
        .help(words!(
            "perbaiki tanggal ini, atau mulai jangka waktu lebih awal dengan `term.start`",
            "mend this day, or begin the term earlier with `term.start`"
        ));
}

fn after(at: &Path, date: Date, last: &Day, grace: i32, judge: &mut Judge<'_>) {
    let ([date_id, date_en], [last_id, last_en]) = (day(date), day(last.date));
    let message = if grace > 0 {
        words!(
            "diharapkan paling lambat {grace} hari sesudah jangka waktu berakhir pada {last_id}, ditemukan {date_id}",
            "expected a day at most {grace} days after the term ends on {last_en}, found {date_en}"
        )
    } else {
        words!(
            "diharapkan tanggal dalam jangka waktu, yang berakhir {last_id}, ditemukan {date_id}",
            "expected a day within the term, which ends on {last_en}, found {date_en}"
        )
    };
    judge
        .report(at, message)
        .label(
            &last.at,
            words!("jangka waktu berakhir menurut ini", "the term ends by this"),
        )
        .help(words!(
            "perbaiki tanggal ini, atau perpanjang jangka waktu",
            "mend this day, or make the term longer"
        ));
}

#[cfg(test)]
mod tests {
    use super::super::trial::{marks, quiet};

    fn file(rest: &str) -> String {
        format!("{rest}\n[term]\nstart = 2026-11-02\nend = 2029-11-01\n")
    }

    #[test]
    fn days_before_and_behind_the_term_are_marked() {
        let text = file(
            "[[roles]]\nobligations = [{ text = \"melatih\", due = 2029-11-02 }]\n[funding]\ndisbursements = [{ due = 2026-11-01 }]\n\
             [[annexes]]\nschedule = [{ activity = \"y\", start = 2029-10-01, end = 2029-12-01 }]\n",
        );
        assert_eq!(
            marks("date-outside-term", &text),
            ["2029-11-02", "2026-11-01", "2029-12-01"]
        );
    }

    #[test]
    fn reports_and_duties_that_name_them_may_follow() {
        quiet(
            "date-outside-term",
            &file(
                "[[roles]]\nobligations = [{ text = \"menyampaikan {@akhir}\", due = 2029-12-31 }]\n\
                 [evaluation]\nreports = [{ id = \"akhir\", name = \"laporan akhir\", due = 2029-12-31 }]\n\
                 [continuity]\nexit = [{ text = \"menyerahkan kunci\", due = 2030-06-01 }]\n",
            ),
        );
        let text = file(
            "[evaluation]\nreports = [{ id = \"akhir\", name = \"laporan akhir\", due = 2030-01-01 }]\n",
        );
        assert_eq!(marks("date-outside-term", &text), ["2030-01-01"]);
    }

    #[test]
    fn without_a_term_no_day_is_outside() {
        quiet(
            "date-outside-term",
            "[agreement]\ndate = 2026-11-02\n[funding]\ndisbursements = [{ due = 2020-11-01 }]\n",
        );
    }
}
