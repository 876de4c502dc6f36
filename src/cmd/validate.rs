//! `pkm validate`: reads agreement files and tells what is wrong with them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::iter::{
    IntoParallelRefIterator as _, IntoParallelRefMutIterator as _, ParallelIterator as _,
};

use super::failure::{Failure, Outcome, Verdict};
use super::files::{self, Candidate, Gathered, Origin, Text};
use super::fix;
use super::progress::Progress;
use super::repository::{Home, Repositories};
use super::{Context, Manner, history};
use crate::agreement::Status;
use crate::check::{self, Checked, Terms};
use crate::cli::{Deny, ReportFormat, Validate};
use crate::finding::{Finding, Severity};
use crate::locale::{Lang, Words, messages, repository as words};
use crate::naskah::Pictures;
use crate::pipeline;
use crate::repo::across::{self, Card};
use crate::repo::baseline::Effect;
use crate::repo::logos;
use crate::report::{self, Counts, Notes, Sheet};
use crate::source::Source;

/// Checks the files and prints the report.
pub(super) fn run(args: &Validate, context: &mut Context<'_>, manner: Manner) -> Outcome {
    let today = context.today(args.today)?;
    let mut gathered = files::gather(&args.paths, context)?;
    let repositories = Repositories::find(&mut gathered, context, manner.lang)?;
    let bench = Bench {
        repositories: &repositories,
        judged_as: args.judged_as,
        today,
        whole: gathered.whole(&context.cwd),
    };
    if args.fix && !args.diff {
        fix::writable(&gathered.candidates)?;
    }
    let Run {
        mut judged,
        mut unread,
        ..
    } = judge_all(gathered, &bench, |_| (), context, manner)?;
    if args.diff {
        for one in &judged {
            context.print(&fix::diff(one, &bench, context.out_is))?;
        }
    } else if args.fix {
        unread.extend(fix::write(&mut judged, &bench, context, manner)?);
    }
    let own = bench.together(&mut judged);
    judged.splice(0..0, own);
    if let Some(revision) = &args.diff_base {
        history::keep_new(revision, &mut judged, &bench, context)?;
    }
    let mut known = history::settle(args, &mut judged, &repositories, context, manner)?;
    if args.diff_base.is_some() {
        // What a branch does not add was taken away before: what a baseline misses now may still be there.
        known.mended = 0;
    }
    let all = args.format == ReportFormat::Json || notes(args) == Notes::Shown;
    bench.place(&mut judged, if all { Notes::Shown } else { Notes::Counted });
    let sheets: Vec<Sheet<'_>> = judged.iter().map(Judged::sheet).collect();
    if args.diff {
        let counts = Counts::of(&sheets);
        context.tell(&report::closing(counts, manner.lang, Notes::Counted));
    } else {
        print(args, &sheets, known, context, manner)?;
    }
    if !unread.is_empty() {
        return Err(Failure::Broken(unread));
    }
    Ok(verdict(Counts::of(&sheets), args.deny))
}

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

/// A file that was judged.
#[derive(Debug)]
pub(super) struct Judged {
    /// Where it belongs.
    pub(super) home: Home,
    /// Where it lies on disk.
    pub(super) path: Option<PathBuf>,
    /// The template of its repository that it could not be filled into, by name.
    pub(super) slip: Option<(String, Finding)>,
    source: Source,
    reading: Reading,
    /// The status it was judged by.
    status: Option<Status>,
    /// What other files ask about it.
    card: Option<Card>,
    /// What only the disk shows.
    on_disk: Vec<Finding>,
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

/// What became of a file.
#[derive(Debug)]
enum Reading {
    /// It was checked.
    Checked(Box<Checked>),
    /// It is no text, and that is all that is found.
    NoText(Vec<Finding>),
    /// It is no agreement but a file of the repository itself.
    Own(Vec<Finding>),
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
            self.logos(&one.home, checked, &one.source, folder)
        });
        let (pictures, found) = pictures.unwrap_or_default();
        one.on_disk.clear();
        self.join(one, found);
        self.repositories.apply(one, self.today);
        pictures
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
        if let Reading::Checked(checked) = &mut one.reading
            && (!found.is_empty() || !checked.agreement.waivers.is_empty())
        {
            let recalled = checked.recall(&one.source, terms);
            check::waive::join(checked, &one.source, found, terms, seen);
            if recalled {
                checked.forget();
            }
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
        judged.par_iter_mut().for_each(|one| {
            let engine = self.repositories.engine(&one.home);
            let terms = self.terms(&one.home);
            if let Reading::Checked(checked) = &mut one.reading {
                let mut told = checked.findings.iter();
                if told.any(|finding| notes == Notes::Shown || finding.severity != Severity::Note) {
                    let recalled = checked.recall(&one.source, terms);
                    pipeline::place(checked, engine);
                    if recalled {
                        checked.forget();
                    }
                }
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

impl Judged {
    /// A file of a repository that is no agreement.
    pub(super) fn own(source: Source, path: Option<PathBuf>, findings: Vec<Finding>) -> Self {
        Self {
            home: Home::default(),
            path,
            source,
            reading: Reading::Own(findings),
            status: None,
            slip: None,
            card: None,
            on_disk: Vec::new(),
        }
    }

    /// The file as reports take it.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        Sheet {
            source: &self.source,
            findings: match &self.reading {
                Reading::Checked(checked) => &checked.findings,
                Reading::NoText(findings) | Reading::Own(findings) => findings,
            },
            status: self.status,
        }
    }

    /// Its text.
    pub(super) fn source(&self) -> &Source {
        &self.source
    }

    /// Whether it is an agreement, or was to be one.
    pub(super) fn is_agreement(&self) -> bool {
        !matches!(self.reading, Reading::Own(_))
    }

    /// What was found in it.
    pub(super) fn findings_mut(&mut self) -> &mut Vec<Finding> {
        match &mut self.reading {
            Reading::Checked(checked) => &mut checked.findings,
            Reading::NoText(findings) | Reading::Own(findings) => findings,
        }
    }

    /// Why it is no text, if it is none.
    pub(super) fn fault(&self) -> Option<Finding> {
        match &self.reading {
            Reading::NoText(findings) => findings.first().cloned(),
            Reading::Checked(_) | Reading::Own(_) => None,
        }
    }

    /// Lets go of its values.
    pub(super) fn forget(&mut self) {
        if let Reading::Checked(checked) = &mut self.reading {
            checked.forget();
        }
    }

    /// What was read, unless the file is no text.
    pub(super) fn checked(&self) -> Option<&Checked> {
        match &self.reading {
            Reading::Checked(checked) => Some(checked),
            Reading::NoText(_) | Reading::Own(_) => None,
        }
    }

    /// What was read, to be added to.
    pub(super) fn checked_mut(&mut self) -> Option<&mut Checked> {
        match &mut self.reading {
            Reading::Checked(checked) => Some(checked),
            Reading::NoText(_) | Reading::Own(_) => None,
        }
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
    let results: Vec<_> = gathered
        .candidates
        .par_iter()
        .filter_map(|candidate| {
            let result = judge(candidate, bench).transpose();
            progress.step();
            let result = result?.map(|mut one| {
                let picked = pick(&one);
                one.forget();
                (one, picked)
            });
            Some((candidate.origin, result))
        })
        .collect();
    progress.finish();
    for (index, name) in &gathered.folders {
        if !results
            .iter()
            .any(|(origin, _)| *origin == Origin::Found(*index))
        {
            return Err(files::empty_folder(name));
        }
    }
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
        return Judged {
            home,
            reading: Reading::NoText(vec![fault]),
            ..Judged::own(source, path, Vec::new())
        };
    }
    let checked = check::check(&source, bench.terms(&home));
    let folder = path.as_deref().and_then(Path::parent);
    let on_disk = folder.map(|folder| bench.logos(&home, &checked, &source, folder).1);
    Judged {
        slip: bench.repositories.unfilled(&home, &checked),
        status: bench.judged_as.or(Some(checked.agreement.status())),
        card: Some(Card::of(&source, &checked)),
        on_disk: on_disk.unwrap_or_default(),
        reading: Reading::Checked(Box::new(checked)),
        home,
        path,
        source,
    }
}

/// Whether notes are told one by one.
fn notes(args: &Validate) -> Notes {
    if args.notes || args.deny == Some(Deny::Notes) {
        Notes::Shown
    } else {
        Notes::Counted
    }
}

fn print(
    args: &Validate,
    sheets: &[Sheet<'_>],
    known: Effect,
    context: &mut Context<'_>,
    manner: Manner,
) -> Result<(), Failure> {
    let notes = notes(args);
    let mut closing = report::closing(Counts::of(sheets), manner.lang, notes);
    let lines = [
        (known.known, words::known(known.known)),
        (known.mended, words::mended(known.mended)),
    ];
    for (_, line) in lines.iter().filter(|(count, _)| *count > 0) {
        closing.push_str(line.get(manner.lang));
        closing.push('\n');
    }
    let lang = manner.lang;
    let of_machines = |form: fn(&[Sheet<'_>], Lang, Notes) -> String| form(sheets, lang, notes);
    match args.format {
        ReportFormat::Json => context.print(&report::json(sheets, lang))?,
        ReportFormat::Sarif => context.print(&of_machines(report::sarif))?,
        ReportFormat::Github => context.print(&of_machines(report::github))?,
        ReportFormat::Gitlab => context.print(&of_machines(report::gitlab))?,
        ReportFormat::Junit => context.print(&of_machines(report::junit))?,
        ReportFormat::Markdown => context.print(&of_machines(report::markdown))?,
        ReportFormat::Short => {
            context.print(&report::short(sheets, manner.lang, notes))?;
            context.tell(&closing);
        }
        ReportFormat::Human => {
            let look = context.look(context.out_is, manner, notes);
            let mut text = report::human(sheets, &look);
            if sheets.len() > 1 {
                text.push_str(&report::table(sheets, &look));
            }
            context.print(&(text + &closing))?;
        }
    }
    Ok(())
}

fn verdict(counts: Counts, deny: Option<Deny>) -> Verdict {
    let faults = match deny {
        None => counts.errors,
        Some(Deny::Warnings) => counts.errors + counts.warnings,
        Some(Deny::Notes) => counts.errors + counts.warnings + counts.notes,
    };
    if faults == 0 {
        Verdict::Clean
    } else {
        Verdict::Faulty
    }
}
