//! `pkm validate --fix`: puts right what is certain, in the file or in a diff.

use similar::TextDiff;

use super::failure::Failure;
use super::files::Candidate;
use super::output::{self, Existing};
use super::validate::{Judged, Terms, judge_text};
use super::{Context, Manner, Stream};
use crate::fix::{self, Fixed};
use crate::locale::messages;
use crate::report::tame;
use crate::source::Source;

/// A file after its fixes.
#[derive(Debug)]
struct Mended {
    /// The file, judged anew.
    judged: Judged,
    /// How many findings were mended.
    count: usize,
}

/// Whether every file can be written to; standard input cannot.
pub(super) fn writable(candidates: &[Candidate]) -> Result<(), Failure> {
    if candidates
        .iter()
        .any(|candidate| candidate.place().is_none())
    {
        return Err(Failure::usage(
            messages::no_file_to_fix(),
            messages::diff_shows_fixes(),
        ));
    }
    Ok(())
}

/// Puts in the fixes of a file, and those that show only then; nothing where there are none.
fn mend(judged: &Judged, terms: Terms<'_>) -> Option<Mended> {
    let mut mended: Option<Mended> = None;
    for _ in 0..fix::PASSES {
        let sheet = mended
            .as_ref()
            .map_or(judged, |mended| &mended.judged)
            .sheet();
        let Some(Fixed { text, count }) = fix::apply(sheet.source, sheet.findings) else {
            break;
        };
        let source = Source::new(sheet.source.name(), text);
        mended = Some(Mended {
            judged: judge_text(source, terms),
            count: count + mended.map_or(0, |mended| mended.count),
        });
    }
    mended
}

/// Writes the fixes of a file and gives it back as it stands then.
///
/// # Errors
///
/// Where the file could not be written; it is then as it was.
pub(super) fn write(
    candidate: &Candidate,
    judged: Judged,
    terms: Terms<'_>,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<Judged, Failure> {
    let (Some(mended), Some(place)) = (mend(&judged, terms), candidate.place()) else {
        return Ok(judged);
    };
    let bytes = mended.judged.sheet().source.text().as_bytes();
    output::write(&candidate.name, place, bytes, Existing::Replaced)?;
    let name = candidate.name.display().to_string();
    let told = messages::fixed(&name, mended.count);
    context.tell(&format!("{}\n", tame(told.get(manner.lang))));
    Ok(mended.judged)
}

/// The fixes of a file as a unified diff for what the stream leads to; empty where there are none.
pub(super) fn diff(judged: &Judged, terms: Terms<'_>, stream: Stream) -> String {
    let Some(mended) = mend(judged, terms) else {
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
