//! `pkm list`: the agreements of a folder with their terms.

use std::path::PathBuf;

use jiff::civil::Date;

use super::bench::{Bench, Run, judge_all};
use super::failure::{Failure, Outcome, Verdict};
use super::judged::Judged;
use super::repository::Repositories;
use super::{Context, Manner, files};
use crate::cli::{List, PortfolioFormat, SortBy};
use crate::report::portfolio::{self, Order, Row};
use crate::report::{Counts, Notes};

/// Prints the list. What is found in the agreements is counted and fails nothing.
pub(super) fn run(args: &List, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() {
        &here[..]
    } else {
        &args.paths
    };
    let mut gathered = files::gather(paths, context)?;
    let repositories = Repositories::find(&mut gathered, context, manner.lang)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: None,
        today,
        whole: gathered.whole(&context.cwd),
    };
    let Run {
        mut judged,
        picked: mut rows,
        unread,
    } = judge_all(gathered, &bench, |one| row(one, today), context, manner)?;
    bench.together(&mut judged);
    for (row, one) in rows.iter_mut().zip(&judged) {
        row.counts = Counts::of(&[one.sheet()]);
    }
    portfolio::sort(&mut rows, order(args.sort));
    let text = match args.format {
        PortfolioFormat::Table => {
            portfolio::table(&rows, &context.look(context.out_is, manner, Notes::Counted))
        }
        PortfolioFormat::Csv => portfolio::csv(&rows, manner.lang),
        PortfolioFormat::Json => portfolio::json(&rows, today),
    };
    context.print(&text)?;
    if unread.is_empty() {
        Ok(Verdict::Clean)
    } else {
        Err(Failure::Broken(unread))
    }
}

/// What the list says of a file, but for what is found in it: that shows only when all are laid side by side.
fn row(one: &Judged, today: Date) -> Row {
    let (name, counts) = (one.source().name(), Counts::default());
    match one.checked() {
        Some(checked) => Row::of(name, &checked.agreement, counts, today),
        None => Row::unread(name, counts),
    }
}

fn order(sort: SortBy) -> Order {
    match sort {
        SortBy::Title => Order::Title,
        SortBy::Value => Order::Value,
        SortBy::End => Order::End,
        SortBy::Status => Order::Status,
        SortBy::Days => Order::Days,
        SortBy::Findings => Order::Findings,
    }
}
