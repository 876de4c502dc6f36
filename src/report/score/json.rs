//! A scorecard for programs, as `schemas/score.schema.json` describes it.

use serde_json::{Value, json};

use super::{asks, name};
use crate::agreement::Ending;
use crate::check::Standing;
use crate::locale::Lang;
use crate::score::{Cited, Graded, Item, Row, Scorecard, Sum};

/// The version of this form; it changes only when a reader of the old one would break.
const VERSION: u32 = 1;

/// Writes every point with every place that earned or lost it.
#[must_use]
pub fn json(card: &Scorecard, lang: Lang) -> String {
    let principles: Vec<Value> = card
        .principles
        .iter()
        .map(|one| graded(one, lang))
        .collect();
    let parties: Vec<Value> = card.balance.iter().map(party).collect();
    let report = json!({
        "version": VERSION,
        "file": card.file,
        "title": card.title,
        "total": sum(card.total),
        "principles": principles,
        "success": graded(&card.success, lang),
        "balance": {
            "parties": parties,
            "shared": { "duties": card.shared.duties, "rights": card.shared.rights },
        },
    });
    format!("{report:#}\n")
}

fn graded(graded: &Graded, lang: Lang) -> Value {
    let items: Vec<Value> = graded.items.iter().map(|one| item(one, lang)).collect();
    json!({
        "key": graded.principle.key(),
        "name": name(graded, lang),
        "sum": sum(graded.sum),
        "items": items,
    })
}

fn sum(sum: Sum) -> Value {
    json!({
        "percent": sum.percent(),
        "points": points(sum.halves),
        "items": sum.items,
    })
}

/// Half points as a number: 0, 0.5, 1, 1.5 …
fn points(halves: u32) -> Value {
    if halves.is_multiple_of(2) {
        (halves / 2).into()
    } else {
        (f64::from(halves) / 2.0).into()
    }
}

fn item(item: &Item, lang: Lang) -> Value {
    let evidence: Vec<Value> = item.cited.iter().map(|one| cited(one, lang)).collect();
    json!({
        "code": item.code,
        "asks": asks(item, lang),
        "points": item.points.halves().map(points),
        "evidence": evidence,
    })
}

fn cited(cited: &Cited, lang: Lang) -> Value {
    let standing = match cited.standing {
        Standing::Held => "held",
        Standing::Partly => "partly",
        Standing::Lost => "lost",
    };
    json!({
        "standing": standing,
        "path": cited.path,
        "line": cited.start.line,
        "column": cited.start.column,
        "end_line": cited.end.line,
        "end_column": cited.end.column,
        "message": cited.message.as_ref().map(|message| message.get(lang)),
    })
}

fn party(row: &Row) -> Value {
    let may_end = match row.ending {
        Ending::May => Some(true),
        Ending::MayNot => Some(false),
        Ending::Unstated => None,
    };
    json!({
        "id": row.id,
        "name": row.name,
        "duties": row.duties,
        "rights": row.rights,
        "gives_money": row.gives_money,
        "gives_in_kind": row.gives_in_kind,
        "receives_money": row.receives,
        "seats": row.seats,
        "reports": row.reports,
        "may_end": may_end,
    })
}
