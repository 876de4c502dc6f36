//! `pkm score`: counts the points of an agreement by the principles of partnership.

use super::bench::{Bench, judge};
use super::failure::{Failure, Outcome, Verdict};
use super::files;
use super::judged::Judged;
use super::render::list;
use super::repository::Repositories;
use super::{Context, Manner};
use crate::check::{self, Checked, Reading};
use crate::cli::{Score, ScoreFormat};
use crate::locale::messages;
use crate::report::{self, Notes};
use crate::score::{Minimum, Scorecard, score};

/// Prints the scorecard, and says which minimum it does not reach.
pub(super) fn run(args: &Score, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let mut minima = minima(&args.minimum)?;
    let today = context.today(args.today)?;
    let candidate = files::one(args.path.as_deref(), context)?;
    let (repositories, candidate) = Repositories::of(candidate, context, manner.lang)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: None,
        today,
        whole: Vec::new(),
    };
    minima.extend(repositories.minimums(&candidate.home));
    let judged = judge(&candidate, &bench)
        .map_err(|message| Failure::Broken(vec![message]))?
        .expect("a file that was named is taken as an agreement");
    let Some(checked) = judged
        .checked()
        .filter(|checked| checked.reading == Reading::Whole)
    else {
        // Nobody can say what a file lacks that cannot be read to its end.
        list(judged.sheet(), context, manner);
        return Ok(Verdict::Faulty);
    };
    let card = count(&judged, checked, &bench);
    let text = match args.format {
        ScoreFormat::Table => {
            report::score::table(&card, &context.look(context.out_is, manner, Notes::Counted))
        }
        ScoreFormat::Json => report::score::json(&card, manner.lang),
        ScoreFormat::Markdown => report::score::markdown(&card, manner.lang),
        ScoreFormat::Html => report::score::html(&card, manner.lang),
    };
    context.print(&text)?;
    Ok(verdict(&card, &minima, context, manner))
}

fn minima(typed: &[String]) -> Result<Vec<Minimum>, Failure> {
    typed
        .iter()
        .map(|text| {
            text.parse::<Minimum>()
                .map_err(|fault| Failure::usage(fault.0, messages::how_to_set_a_minimum()))
        })
        .collect()
}

fn count(judged: &Judged, checked: &Checked, bench: &Bench<'_>) -> Scorecard {
    let terms = check::Terms {
        kinds: bench.repositories.engine(&judged.home).kinds(),
        judged_as: bench.judged_as,
        today: bench.today,
        policy: bench.repositories.policy(&judged.home),
    };
    score(checked, judged.source(), terms)
}

/// Tells every minimum that is not reached, beside the scorecard.
fn verdict(
    card: &Scorecard,
    minima: &[Minimum],
    context: &mut Context<'_>,
    manner: Manner,
) -> Verdict {
    let missed: Vec<&Minimum> = minima
        .iter()
        .filter(|one| !one.is_reached_by(card))
        .collect();
    for one in &missed {
        let found = one.gate.sum(card).percent().unwrap_or_default();
        let message = messages::under_minimum(one.gate.key(), one.percent, found);
        context.say(&message, manner.lang);
    }
    if missed.is_empty() {
        Verdict::Clean
    } else {
        Verdict::Faulty
    }
}
