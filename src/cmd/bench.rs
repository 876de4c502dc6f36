//! Where commands lay the files of a run: judged one by one, then side by side.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::failure::Failure;
use super::files::{Candidate, Gathered, Origin, Text};
use super::judged::Judged;
use super::progress::Progress;
use super::repository::{Home, Repositories};
use super::{Context, Manner, cores};
use crate::agreement::Status;
use crate::check::{self, Checked, Terms};
use crate::finding::{Finding, Severity};
use crate::locale::{Words, messages};
use crate::naskah::Pictures;
use crate::pipeline;
use crate::repo::across::{self, Card};
use crate::repo::logos;
use crate::report::Notes;
use crate::source::Source;

/// What the files of a run are judged with.
#[derive(Debug)]
pub(super) struct Bench<'a> {
    /// Where each belongs.
    pub(super) repositories: &'a Repositories,
    /// The status to judge by, where it is not the file's own.
    pub(super) judged_as: Option<Status>,
    /// The day.
    pub(super) today: Date,
    /// The folders that are looked through as a whole.
    pub(super) whole: Vec<PathBuf>,
}

/// What many files come to.
#[derive(Debug)]
pub(super) struct Run<T> {
    /// The files, of whose values only the little is left that other files ask about.
    pub(super) judged: Vec<Judged>,
    /// What was picked up of each before its values went.
    pub(super) picked: Vec<T>,
    /// What could not be read.
    pub(super) unread: Vec<Words>,
}

impl Bench<'_> {
    /// Judges what only many files together show, then applies what the organisations say. Gives what is wrong with the
    /// organisations' own files.
    pub(super) fn together(&self, judged: &mut [Judged]) -> Vec<Judged> {
        let mut found = self.across(judged);
        for (place, one) in judged.iter_mut().enumerate() {
            let mut mine = found.remove(&place).unwrap_or_default();
            mine.append(&mut one.on_disk);
            self.join(one, mine);
        }
        self.repositories.settle(judged, self.today, &self.whole)
    }

    /// Judges what the disk shows of one file and applies what its organisation says. Gives its logos; those of an agreement
    /// without a file lie in the folder.
    pub(super) fn alone(&self, one: &mut Judged, folder: &Path) -> Pictures {
        let own = one.path.as_deref().and_then(Path::parent);
        let pictures = one.checked().map(|checked| {
            let folder = own.unwrap_or(folder);
            self.logos(&one.home, checked, one.source(), folder)
        });
        let (pictures, found) = pictures.unwrap_or_default();
        one.on_disk.clear();
        self.join(one, found);
        self.repositories.apply(one, self.today);
        pictures
    }

    /// Notes what the disk, the repository and other files ask of one that was checked.
    fn look_around(&self, one: &mut Judged) {
        let Some(checked) = one.checked() else {
            return;
        };
        let folder = one.path.as_deref().and_then(Path::parent);
        let logos = folder.map(|folder| self.logos(&one.home, checked, one.source(), folder));
        let slip = self.repositories.unfilled(&one.home, checked);
        let card = Card::of(one.source(), checked);
        one.status = self.judged_as.or(Some(checked.agreement.status()));
        one.on_disk = logos.unwrap_or_default().1;
        one.slip = slip;
        one.card = Some(card);
    }

    /// The logos of a file that lie in a folder, and what is wrong with them.
    fn logos(
        &self,
        home: &Home,
        checked: &Checked,
        source: &Source,
        folder: &Path,
    ) -> (Pictures, Vec<Finding>) {
        if !logos::any(checked) {
            return Default::default();
        }
        let ground = self.repositories.ground(home, folder);
        logos::judge(checked, source, &|logo| ground.read(logo))
    }

    /// Adds to a file what was found outside it.
    fn join(&self, one: &mut Judged, found: Vec<Finding>) {
        let terms = self.terms(&one.home);
        let seen = self.repositories.seen(&one.home, &self.whole);
        let waives = |checked: &Checked| !checked.agreement.waivers.is_empty();
        if !found.is_empty() || one.checked().is_some_and(waives) {
            one.recall(terms, |checked, source| {
                check::waive::join(checked, source, found, terms, seen);
            });
        }
    }

    /// What a file is judged by.
    fn terms(&self, home: &Home) -> Terms<'_> {
        Terms {
            kinds: self.repositories.engine(home).kinds(),
            judged_as: self.judged_as,
            today: self.today,
            policy: self.repositories.policy(home),
        }
    }

    /// Says where faults show on paper, in the files of which any are told: it costs a rendering each.
    pub(super) fn place(&self, judged: &mut [Judged], notes: Notes) {
        cores::map(judged, |_, one| {
            let engine = self.repositories.engine(&one.home);
            let mut told = one.sheet().findings.iter();
            if told.any(|finding| notes == Notes::Shown || finding.severity != Severity::Note) {
                one.recall(self.terms(&one.home), |checked, _| {
                    pipeline::place(checked, engine);
                });
            }
        });
    }

    /// What shows only when the files are laid side by side, by their place among them.
    fn across(&self, judged: &[Judged]) -> BTreeMap<usize, Vec<Finding>> {
        let readable = judged.iter().enumerate();
        let (places, cards): (Vec<usize>, Vec<&Card>) = readable
            .filter_map(|(place, one)| Some((place, one.card.as_ref()?)))
            .unzip();
        let mut found: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
        for (file, finding) in across::judge(&cards, self.today) {
            found.entry(places[file]).or_default().push(finding);
        }
        found
    }
}

/// Reads and judges every file by itself, picks up what is asked of its values and lets go of them, so that thousands of
/// files need not be held at once.
pub(super) fn judge_all<T: Send>(
    gathered: Gathered,
    bench: &Bench<'_>,
    pick: impl Fn(&Judged) -> T + Sync,
    context: &Context<'_>,
    manner: Manner,
) -> Result<Run<T>, Failure> {
    let (count, work) = (gathered.candidates.len(), messages::checking());
    let progress = Progress::new(count, context.err_is, &work, manner.lang);
    let results = cores::map(&gathered.candidates, |_, candidate| {
        let result = judge(candidate, bench).transpose();
        progress.step();
        let result = result?.map(|mut one| {
            let picked = pick(&one);
            one.forget();
            (one, picked)
        });
        Some((candidate.origin, result))
    });
    let results: Vec<_> = results.into_iter().flatten().collect();
    progress.finish();
    let origins: Vec<Origin> = results.iter().map(|(origin, _)| *origin).collect();
    gathered.none_is_empty(&origins)?;
    let mut run = Run {
        judged: Vec::new(),
        picked: Vec::new(),
        unread: gathered.unread,
    };
    for (_, result) in results {
        match result {
            Ok((one, picked)) => {
                run.judged.push(one);
                run.picked.push(picked);
            }
            Err(message) => run.unread.push(message),
        }
    }
    Ok(run)
}

/// Reads and judges a file; nothing where it turns out to be no agreement.
pub(super) fn judge(candidate: &Candidate, bench: &Bench<'_>) -> Result<Option<Judged>, Words> {
    let path = candidate.path().map(Path::to_owned);
    let judged = candidate
        .read()?
        .map(|text| judge_text(text, candidate.home.clone(), path, bench));
    Ok(judged)
}

/// Judges a file that was read.
pub(super) fn judge_text(
    text: Text,
    home: Home,
    path: Option<PathBuf>,
    bench: &Bench<'_>,
) -> Judged {
    let Text { source, fault } = text;
    if let Some(fault) = fault {
        return Judged::no_text(source, home, path, fault);
    }
    let checked = check::check(&source, bench.terms(&home));
    let mut judged = Judged::agreement(source, home, path, checked);
    bench.look_around(&mut judged);
    judged
}
