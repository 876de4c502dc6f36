//! The agreements of a folder as a list: what each is worth, until when it holds, how it stands.

use comfy_table::{Cell, CellAlignment, ColumnConstraint};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Counts, Look, framed, tame};
use crate::agreement::span_of_time::days_between;
use crate::agreement::{Agreement, Status};
use crate::locale::{Lang, Words, money};
use crate::words;

/// The version of the form for programs.
const VERSION: u32 = 1;

/// One agreement of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its file.
    pub file: String,
    /// What it is about.
    pub title: Option<String>,
    /// Its parties, by their shorter names where they have them.
    pub parties: Vec<String>,
    /// Its kind.
    pub kind: Option<String>,
    /// Of an addendum, the agreement that it changes: its number, else its title, else nothing but that there is one.
    pub amends: Option<String>,
    /// What it is worth in whole rupiah: the total, or what the parties contribute.
    pub value: Option<i64>,
    /// The last day of its term.
    pub end: Option<Date>,
    /// How far it has come; nothing where the file is no text.
    pub status: Option<Status>,
    /// The days from today to the last day; negative where that is past.
    pub days: Option<i32>,
    /// What was found in it.
    pub counts: Counts,
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The title.
    Title,
    /// The value, the greatest first.
    Value,
    /// The last day.
    End,
    /// The status, in the order of an agreement's life.
    Status,
    /// The days left, the fewest first.
    Days,
    /// What was found, the worst first.
    Findings,
}

impl Row {
    /// What the list says of an agreement on a day.
    #[must_use]
    pub fn of(file: &str, agreement: &Agreement, counts: Counts, today: Date) -> Self {
        let head = agreement.agreement.as_ref();
        let funding = agreement.funding.as_ref();
        let end = agreement.last_day().map(|day| day.date);
        let named = |party: &crate::agreement::Party| {
            let name = party.short.as_ref().or(party.name.as_ref());
            name.map(|name| blanks(&name.0))
                .or_else(|| party.id.as_ref().map(|id| id.0.clone()))
        };
        Self {
            file: file.to_owned(),
            title: head
                .and_then(|head| head.title.as_ref())
                .map(|title| blanks(&title.0)),
            parties: agreement.parties.iter().filter_map(named).collect(),
            kind: head
                .and_then(|head| head.kind.as_ref())
                .map(|kind| kind.0.clone()),
            amends: head.and_then(|head| head.amends.as_ref()).map(|whole| {
                let name = whole.number.as_ref().or(whole.title.as_ref());
                name.map(|name| blanks(&name.0)).unwrap_or_default()
            }),
            value: funding.and_then(|funding| funding.total.or_else(|| funding.contributed())),
            end,
            status: Some(agreement.status()),
            days: end.map(|end| days_between(today, end)),
            counts,
        }
    }

    /// What the list says of a file that cannot be read.
    #[must_use]
    pub fn unread(file: &str, counts: Counts) -> Self {
        Self {
            file: file.to_owned(),
            title: None,
            parties: Vec::new(),
            kind: None,
            amends: None,
            value: None,
            end: None,
            status: None,
            days: None,
            counts,
        }
    }
}

/// Sorts the list. What is not known comes last; what is equal, by file.
pub fn sort(rows: &mut [Row], order: Order) {
    let life = |row: &Row| {
        Status::ALL
            .iter()
            .position(|status| Some(*status) == row.status)
    };
    let last = |missing: bool| u8::from(missing);
    rows.sort_by(|a, b| {
        let by = match order {
            Order::Title => (
                last(a.title.is_none()),
                a.title.as_deref().map(str::to_lowercase),
            )
                .cmp(&(
                    last(b.title.is_none()),
                    b.title.as_deref().map(str::to_lowercase),
                )),
            Order::Value => b.value.cmp(&a.value),
            Order::End => (last(a.end.is_none()), a.end).cmp(&(last(b.end.is_none()), b.end)),
            Order::Status => {
                (last(life(a).is_none()), life(a)).cmp(&(last(life(b).is_none()), life(b)))
            }
            Order::Days => (last(a.days.is_none()), a.days).cmp(&(last(b.days.is_none()), b.days)),
            Order::Findings => worst(b).cmp(&worst(a)),
        };
        by.then_with(|| a.file.cmp(&b.file))
    });
}

/// The list for people.
#[must_use]
pub fn table(rows: &[Row], look: &Look) -> String {
    let mut table = framed(look);
    table.set_header(match look.lang {
        Lang::Id => ["Perjanjian", "Para pihak", "Nilai", "Berakhir", "Status"],
        Lang::En => ["Agreement", "Parties", "Value", "Ends", "Status"],
    });
    // Only names are wrapped; a number or a date cut in two reads as another.
    for column in table.column_iter_mut().skip(2) {
        column.set_constraint(ColumnConstraint::ContentWidth);
    }
    let right = |text: String| Cell::new(text).set_alignment(CellAlignment::Right);
    for row in rows {
        let kind = row.kind.as_deref().unwrap_or_default().replace('-', " ");
        let kind = match row.amends {
            Some(_) => format!("adendum {kind}"),
            None => kind,
        };
        let lines = [tame(row.title.as_deref().unwrap_or(&row.file)), tame(&kind)];
        let end = [
            row.end.map(|end| end.to_string()),
            row.days.map(|days| left(days, look.lang)),
        ];
        let status = [
            row.status.map_or("", Status::word).to_owned(),
            found(row.counts, look.lang),
        ];
        table.add_row([
            Cell::new(lines.join("\n")),
            Cell::new(
                row.parties
                    .iter()
                    .map(|party| tame(party))
                    .collect::<Vec<_>>()
                    .join("\n"),
            ),
            right(row.value.map(rupiah).unwrap_or_default()),
            right(end.into_iter().flatten().collect::<Vec<_>>().join("\n")),
            Cell::new(status.join("\n")),
        ]);
    }
    let count = rows.len();
    let noun = if count == 1 {
        "agreement"
    } else {
        "agreements"
    };
    let closing = words!(
        "{count} perjanjian; E: error, P: peringatan, C: catatan",
        "{count} {noun}; E: errors, W: warnings, N: notes"
    );
    format!("{table}\n{}\n", closing.get(look.lang))
}

/// The list for spreadsheets, as RFC 4180 has it.
#[must_use]
pub fn csv(rows: &[Row], lang: Lang) -> String {
    let head: [Words; 12] = [
        words!("berkas", "file"),
        words!("judul", "title"),
        words!("para pihak", "parties"),
        words!("jenis", "kind"),
        words!("mengubah", "amends"),
        words!("nilai", "value"),
        words!("berakhir", "end"),
        words!("status", "status"),
        words!("sisa hari", "days left"),
        words!("error", "errors"),
        words!("peringatan", "warnings"),
        words!("catatan", "notes"),
    ];
    let mut lines = vec![
        head.iter()
            .map(|word| word.get(lang).to_owned())
            .collect::<Vec<_>>()
            .join(","),
    ];
    for row in rows {
        let number = |number: Option<String>| number.unwrap_or_default();
        lines.push(
            [
                field(&row.file),
                field(row.title.as_deref().unwrap_or_default()),
                field(&row.parties.join("; ")),
                field(row.kind.as_deref().unwrap_or_default()),
                field(row.amends.as_deref().unwrap_or_default()),
                number(row.value.map(|value| value.to_string())),
                number(row.end.map(|end| end.to_string())),
                field(row.status.map_or("", Status::word)),
                number(row.days.map(|days| days.to_string())),
                row.counts.errors.to_string(),
                row.counts.warnings.to_string(),
                row.counts.notes.to_string(),
            ]
            .join(","),
        );
    }
    lines.join("\r\n") + "\r\n"
}

/// The list for programs.
#[must_use]
pub fn json(rows: &[Row], today: Date) -> String {
    let agreements: Vec<Value> = rows
        .iter()
        .map(|row| {
            json!({
                "file": row.file,
                "title": row.title,
                "parties": row.parties,
                "kind": row.kind,
                "amends": row.amends,
                "value": row.value,
                "end": row.end.map(|end| end.to_string()),
                "status": row.status.map(Status::word),
                "days_left": row.days,
                "findings": {
                    "errors": row.counts.errors,
                    "warnings": row.counts.warnings,
                    "notes": row.counts.notes,
                },
            })
        })
        .collect();
    let list = json!({ "version": VERSION, "today": today.to_string(), "agreements": agreements });
    format!("{list:#}\n")
}

fn worst(row: &Row) -> (usize, usize, usize) {
    (row.counts.errors, row.counts.warnings, row.counts.notes)
}

/// The days left or gone, in words.
fn left(days: i32, lang: Lang) -> String {
    let count = days.unsigned_abs();
    let noun = if count == 1 { "day" } else { "days" };
    let words = match days {
        0 => words!("hari ini", "today"),
        1.. => words!("{count} hari", "{count} {noun}"),
        _ => words!("lewat {count} hari", "{count} {noun} ago"),
    };
    words.get(lang).to_owned()
}

/// What was found, each weight by its first letter.
fn found(counts: Counts, lang: Lang) -> String {
    let Counts {
        errors,
        warnings,
        notes,
        ..
    } = counts;
    let words = words!(
        "{errors} E {warnings} P {notes} C",
        "{errors} E {warnings} W {notes} N"
    );
    words.get(lang).to_owned()
}

fn rupiah(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}Rp{}", money::grouped(value.unsigned_abs()))
}

/// Text in one line, as the paper takes it.
fn blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A field of text. One that a spreadsheet would take for a formula is set off with an apostrophe, for a file may come from
/// anybody.
fn field(text: &str) -> String {
    let text = tame(text);
    let guarded = if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text
    };
    if guarded.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", guarded.replace('"', "\"\""));
    }
    guarded
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn row(file: &str, title: &str, value: Option<i64>, days: Option<i32>) -> Row {
        Row {
            title: Some(title.to_owned()),
            value,
            days,
            ..Row::unread(file, Counts::default())
        }
    }

    #[test]
    fn what_is_not_known_comes_last() {
        let mut rows = [
            row("a", "Zakat", None, Some(5)),
            row("b", "air", Some(1), None),
            row("c", "Bumi", Some(7), Some(-3)),
        ];
        let mut order = |order| {
            sort(&mut rows, order);
            rows.iter().map(|row| row.file.clone()).collect::<String>()
        };
        assert_eq!(order(Order::Title), "bca");
        assert_eq!(order(Order::Value), "cba");
        assert_eq!(order(Order::Days), "cab");
        assert_eq!(order(Order::End), "abc");
    }

    #[test]
    fn what_is_past_is_told_as_past() {
        let told = |days| [Lang::Id, Lang::En].map(|lang| left(days, lang));
        assert_eq!(told(-3), ["lewat 3 hari", "3 days ago"]);
        assert_eq!(told(0), ["hari ini", "today"]);
        assert_eq!(told(1), ["1 hari", "1 day"]);
    }

    #[test]
    fn a_spreadsheet_gets_fields_and_no_formulas() {
        assert_eq!(field("Air, \"bersih\""), "\"Air, \"\"bersih\"\"\"");
        assert_eq!(field("=1+1"), "'=1+1");
        assert_eq!(field("a\nb"), "a\u{FFFD}b");
        let text = csv(&[row("a", "Air", Some(5), Some(-3))], Lang::Id);
        assert_eq!(text.lines().nth(1), Some("a,Air,,,,5,,,-3,0,0,0"));
    }

    /// What an addendum is worth is what its agreement is worth; whoever adds up must be able to leave it out.
    #[test]
    fn an_addendum_tells_what_it_changes() {
        let amends = |head: &str| {
            let text = format!("[agreement]\nkind = \"perjanjian-hibah\"\n{head}");
            let agreement = Agreement::from_tree(&crate::tree::read(&text).0);
            Row::of("a", &agreement, Counts::default(), date(2026, 12, 1)).amends
        };
        assert_eq!(amends(""), None);
        assert_eq!(amends("amends = { changes = [] }"), Some(String::new()));
        let named = "amends = { number = \"7/PH/2026\", title = \"Hibah\", changes = [] }";
        assert_eq!(amends(named), Some("7/PH/2026".to_owned()));
    }

    #[test]
    fn an_agreement_tells_its_end_from_its_duration() {
        let text = "[agreement]\ntitle = \"A\\n  B\"\n[term]\nstart = 2026-01-01\nduration = \"1 tahun\"\n[[parties]]\nid = \"x\"\n";
        let agreement = Agreement::from_tree(&crate::tree::read(text).0);
        let row = Row::of("a", &agreement, Counts::default(), date(2026, 12, 1));
        assert_eq!(
            (row.title.as_deref(), row.days, row.parties),
            (Some("A B"), Some(30), vec!["x".to_owned()])
        );
    }
}
