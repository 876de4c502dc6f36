//! Rules that something is absent, read from `presence.toml`.
//!
//! Such a rule needs no logic: where to look, when it matters, and what to say. Hence it is a row of data, and adding one
//! touches no Rust.

use std::sync::LazyLock;

use serde::Deserialize;

use super::principle::Principle;
use super::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::agreement::{Form, Funding, Provides, Scheme};
use crate::locale::Words;
use crate::tree::{Node, Path, Tree, Value};

/// The rows of `presence.toml`.
static ABSENCES: LazyLock<Vec<Absence>> = LazyLock::new(|| {
    let table: Table =
        toml::from_str(include_str!("presence.toml")).expect("a test reads every row");
    table.rule.into_iter().map(Absence::from).collect()
});

/// From how many parties on a partnership needs a body of its own to steer it.
const MANY_PARTIES: usize = 4;

/// A rule that something is absent.
#[derive(Debug)]
pub struct Absence {
    /// The rule.
    pub rule: Rule,
    /// The principle that it stands for.
    pub principle: Principle,
    /// When it matters.
    pub when: When,
    /// What it asks, as an item of the scorecard.
    pub asks: Words,
    /// What earns the whole point.
    pub full: Words,
    /// What earns half of it, where that is possible.
    pub half: Option<Words>,
    /// The law or the principle that it rests on, with the article.
    pub source: Words,
    message: Words,
    help: Words,
    needs: Vec<Way>,
    whole: Vec<Way>,
}

/// A way into a file: keys, and `*` for every entry of a list.
#[derive(Debug)]
struct Way(Vec<&'static str>);

/// When a rule matters: a closed set, so that a row is data and no program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// In every agreement.
    Always,
    /// Where public money goes into it.
    PublicMoney,
    /// Where public money or a public service is part of it.
    PublicInterest,
    /// Where money passes between the parties or into a common fund.
    MoneyMoves,
    /// Where something lasts beyond the work: goods, land, outputs.
    SomethingLasts,
    /// Where the parties are four or more.
    ManyParties,
}

/// All rules that something is absent, in the order of the file.
pub fn absences() -> impl Iterator<Item = &'static Absence> {
    ABSENCES.iter()
}

impl When {
    /// Whether it is so in a file.
    fn holds(self, facts: &Facts<'_>) -> bool {
        let agreement = facts.agreement;
        match self {
            Self::Always => true,
            Self::PublicMoney => agreement.has_public_money(),
            Self::PublicInterest => agreement.has_public_money() || agreement.has_public_service(),
            Self::MoneyMoves => agreement.funding.as_ref().is_some_and(money_moves),
            Self::SomethingLasts => something_lasts(facts),
            Self::ManyParties => agreement.parties.len() >= MANY_PARTIES,
        }
    }

    /// The condition in words, after "berlaku" and "applies".
    #[must_use]
    pub const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Always => ["pada setiap perjanjian", "to every agreement"],
            Self::PublicMoney => [
                "apabila ada uang atau barang publik di dalamnya",
                "where public money or goods go into it",
            ],
            Self::PublicInterest => [
                "apabila ada uang publik atau pelayanan publik di dalamnya",
                "where public money or a public service is part of it",
            ],
            Self::MoneyMoves => [
                "apabila uang berpindah antar-PIHAK atau masuk ke dana bersama",
                "where money passes between the parties or into a common fund",
            ],
            Self::SomethingLasts => [
                "apabila ada barang, lahan, atau keluaran yang tetap ada sesudah kegiatan selesai",
                "where goods, land or outputs outlast the work",
            ],
            Self::ManyParties => [
                "apabila PIHAK berjumlah empat atau lebih",
                "where the parties are four or more",
            ],
        }
    }
}

fn money_moves(funding: &Funding) -> bool {
    let apart = matches!(
        funding.scheme,
        None | Some(Scheme::MasingMasing | Scheme::TanpaDana)
    );
    let in_money = funding
        .contributions
        .iter()
        .any(|given| given.form == Some(Form::Uang))
        || !funding.prices.is_empty()
        || !funding.sharing.is_empty()
        || funding.loan.is_some();
    // Where only the scheme is known it is money; a list of goods alone is none.
    let nothing_said = funding.contributions.is_empty() && funding.budget.is_empty();
    !funding.disbursements.is_empty() || (!apart && (in_money || nothing_said))
}

fn something_lasts(facts: &Facts<'_>) -> bool {
    let agreement = facts.agreement;
    let lasting = |form| matches!(form, Some(Form::Barang | Form::Lahan));
    let contributions = agreement
        .funding
        .as_ref()
        .map_or(&[][..], |funding| &funding.contributions);
    contributions.iter().any(|given| lasting(given.form))
        || agreement
            .goals
            .as_ref()
            .is_some_and(|goals| !goals.outputs.is_empty())
        || agreement
            .continuity
            .as_ref()
            .is_some_and(|continuity| continuity.handover.is_some())
        || agreement
            .roles
            .iter()
            .any(|role| role.provides.contains(&Provides::Lahan))
}

/// Looks for what the row of the judging rule needs.
fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    let Some(row) = absences().find(|row| row.rule.code == judge.code()) else {
        return;
    };
    if !row.when.holds(facts) {
        return;
    }
    if let Some(found) = row.needs.iter().find_map(|way| way.first(facts.tree)) {
        return if row
            .whole
            .iter()
            .all(|way| way.stands_everywhere(facts.tree.root()))
        {
            judge.held(|| found);
        } else {
            judge.partly(|| found);
        };
    }
    if facts.reading == Reading::Whole
        && let Some(way) = row.needs.first()
    {
        judge
            .report(&way.wanted(), row.message.clone())
            .help(row.help.clone());
    }
}

impl Way {
    fn parse(typed: &'static str) -> Self {
        Self(typed.split('.').collect())
    }

    /// The first place that it leads to.
    fn first(&self, tree: &Tree) -> Option<Path> {
        let mut path = Path::root();
        first(tree.root(), &self.0, &mut path).then_some(path)
    }

    /// Whether every entry that it passes has it.
    fn stands_everywhere(&self, root: &Node) -> bool {
        stands_everywhere(root, &self.0)
    }

    /// The way to what is absent, as far as it can be told without an entry of a list.
    fn wanted(&self) -> Path {
        let mut path = Path::root();
        for word in self.0.iter().take_while(|word| **word != "*") {
            path.push(*word);
        }
        path
    }
}

fn first(node: &Node, words: &[&str], path: &mut Path) -> bool {
    match words {
        [] => is_given(node),
        ["*", rest @ ..] => node.items().iter().enumerate().any(|(index, item)| {
            path.push(index);
            let found = first(item, rest, path);
            if !found {
                path.pop();
            }
            found
        }),
        [key, rest @ ..] => node.entry(key).is_some_and(|entry| {
            path.push(*key);
            let found = first(&entry.node, rest, path);
            if !found {
                path.pop();
            }
            found
        }),
    }
}

fn stands_everywhere(node: &Node, words: &[&str]) -> bool {
    match words {
        [] => is_given(node),
        ["*", rest @ ..] => {
            let items = node.items();
            !items.is_empty() && items.iter().all(|item| stands_everywhere(item, rest))
        }
        [key, rest @ ..] => node
            .entry(key)
            .is_some_and(|entry| stands_everywhere(&entry.node, rest)),
    }
}

/// Whether a value says anything: an empty list, a blank text and a plain no do not.
fn is_given(node: &Node) -> bool {
    match &node.value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Table(entries) => !entries.is_empty(),
        Value::Boolean(yes) => *yes,
        _ => true,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    rule: Vec<Row>,
}

/// A row as it is typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    principle: String,
    weight: RowWeight,
    when: When,
    needs: Vec<String>,
    #[serde(default)]
    whole: Vec<String>,
    source: Pair,
    about: Pair,
    message: Pair,
    help: Pair,
    asks: Pair,
    full: Pair,
    half: Option<Pair>,
}

/// A text in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    id: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RowWeight {
    Warning,
    Note,
}

impl From<Row> for Absence {
    fn from(row: Row) -> Self {
        // A row lives as long as the program, and so do its words.
        let ways = |typed: Vec<String>| {
            typed
                .into_iter()
                .map(|way| Way::parse(way.leak()))
                .collect()
        };
        Self {
            rule: Rule {
                code: row.code.leak(),
                weight: match row.weight {
                    RowWeight::Warning => Weight::Warning,
                    RowWeight::Note => Weight::Note,
                },
                about: [row.about.id.leak(), row.about.en.leak()],
                judge: Some(judge),
            },
            principle: Principle::from_key(&row.principle).expect("a test reads every row"),
            when: row.when,
            asks: row.asks.into(),
            full: row.full.into(),
            half: row.half.map(Words::from),
            source: row.source.into(),
            message: row.message.into(),
            help: row.help.into(),
            needs: ways(row.needs),
            whole: ways(row.whole),
        }
    }
}

impl From<Pair> for Words {
    fn from(Pair { id, en }: Pair) -> Self {
        Self { id, en }
    }
}

#[cfg(test)]
mod tests;
