//! `pkm validate --fix`: puts right what is certain, in the file or in a diff.

use std::fs;
use std::path::Path;

use similar::TextDiff;

use super::bench::{Bench, judge_text};
use super::failure::Failure;
use super::files::{Candidate, Text};
use super::judged::Judged;
use super::output::{self, Existing};
use super::{Context, Manner, Stream};
use crate::finding::Finding;
use crate::fix::{self, Fixed};
use crate::locale::{Words, messages};
use crate::report::{Sheet, tame};
use crate::source::Source;

/// A file after its fixes.
#[derive(Debug)]
struct Mended {
    /// The file, judged anew.
    judged: Judged,
    /// How many findings were mended.
    count: usize,
}

/// Whether every file can be written to; standard input cannot, and nothing but files is.
pub(super) fn writable(candidates: &[Candidate]) -> Result<(), Failure> {
    if candidates
        .iter()
        .any(|candidate| candidate.path().is_none())
    {
        return Err(Failure::usage(
            messages::no_file_to_fix(),
            messages::diff_shows_fixes(),
        ));
    }
    let irregular = |candidate: &&Candidate| {
        let behind = candidate.path().map(fs::metadata);
        behind.is_some_and(|behind| behind.is_ok_and(|behind| !behind.is_file()))
    };
    if let Some(candidate) = candidates.iter().find(irregular) {
        return Err(output::in_the_way(&candidate.name));
    }
    Ok(())
}

/// Puts in the fixes of a file, and those that show only then; nothing where there are none.
fn mend(judged: &Judged, bench: &Bench<'_>) -> Option<Mended> {
    let mut mended: Option<Mended> = None;
    for _ in 0..fix::PASSES {
        let sheet = mended
            .as_ref()
            .map_or(judged, |mended| &mended.judged)
            .sheet();
        let Some(Fixed { text, count }) = fix::apply(sheet.source, &standing(judged, sheet, bench))
        else {
            break;
        };
        let source = Source::new(sheet.source.name(), text);
        mended = Some(Mended {
            judged: judge_text(
                Text {
                    source,
                    fault: None,
                },
                judged.home.clone(),
                judged.path.clone(),
                bench,
            ),
            count: count + mended.map_or(0, |mended| mended.count),
        });
    }
    mended
}

/// The findings that are to be mended: what the organisation lives with stays as it is.
fn standing(judged: &Judged, sheet: Sheet<'_>, bench: &Bench<'_>) -> Vec<Finding> {
    let stands = |finding: &&Finding| {
        let repositories = bench.repositories;
        finding.fix.is_some() && repositories.let_stand(&judged.home, finding, bench.today)
    };
    sheet.findings.iter().filter(stands).cloned().collect()
}

/// Writes the fixes of all files, which are then as they stand on disk. Gives what could not be written, and is as it was.
///
/// # Errors
///
/// Where nothing can be told any more.
pub(super) fn write(
    judged: &mut [Judged],
    bench: &Bench<'_>,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<Vec<Words>, Failure> {
    let mut unwritten = Vec::new();
    for one in judged {
        let (Some(mended), Some(place)) = (mend(one, bench), &one.path) else {
            continue;
        };
        let name = one.source().name().to_owned();
        let bytes = mended.judged.source().text().as_bytes();
        match output::write(Path::new(&name), place, bytes, Existing::Replaced) {
            Ok(()) => {}
            Err(Failure::Broken(messages)) => {
                unwritten.extend(messages);
                continue;
            }
            Err(failure) => return Err(failure),
        }
        let told = messages::fixed(&name, mended.count);
        context.say(&told, manner.lang);
        *one = mended.judged;
        one.forget();
    }
    Ok(unwritten)
}

/// The fixes of a file as a unified diff for what the stream leads to; empty where there are none.
pub(super) fn diff(judged: &Judged, bench: &Bench<'_>, stream: Stream) -> String {
    let Some(mended) = mend(judged, bench) else {
        return String::new();
    };
    let (before, after) = (judged.sheet().source, mended.judged.sheet().source);
    let name = tame(before.name());
    let name = name.trim_start_matches("./").trim_start_matches('/');
    let [old, new] = ["a", "b"].map(|side| format!("{side}/{name}"));
    let patch = TextDiff::from_lines(before.text(), after.text())
        .unified_diff()
        .header(&old, &new)
        .to_string();
    match stream {
        // `patch` needs every byte, a terminal must not get those that steer it.
        Stream::Pipe => patch,
        Stream::Terminal => patch.lines().map(|line| tame(line) + "\n").collect(),
    }
}
