//! Looks on while a repository's own templates are filled, and ends the program where one of them would not end by itself.
//!
//! A template is a program that others have written. What it prints is limited where it is printed; a loop that prints
//! nothing, and a text that doubles with every turn, show only in time and memory. Nothing can stop the template engine in
//! the middle of its work but the end of the process. It waits for documents that are being written, so that nothing stays
//! behind by half.
//! The time is watched everywhere, the memory where the system tells it in a file, as Linux does.

#![allow(
    clippy::disallowed_methods,
    reason = "a watch needs a clock, and looks the memory up where the system tells it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, Weak};
use std::thread;
use std::time::{Duration, Instant};

use super::machine;
use crate::locale::{Lang, Words, messages};
use crate::render::Watch;

/// How long a template may take where nobody says otherwise; any of the program's own takes less than a millisecond.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// How much the process may grow while a template is filled, in mebibytes.
const GROWTH: u64 = 512;

/// How often the watch looks: often enough that a text which doubles is seen between two turns.
const GLANCE: Duration = Duration::from_millis(5);

/// Where Linux tells how large a process is.
const STATUS: &str = "/proc/self/status";

/// The watch over all templates of a run.
#[derive(Debug)]
pub(super) struct Watchdog {
    patience: Duration,
    lang: Lang,
    posts: Mutex<Posts>,
    /// Held by whoever writes a file.
    writing: RwLock<()>,
}

/// The templates that are being filled, by number.
#[derive(Debug, Default)]
struct Posts {
    next: u64,
    open: BTreeMap<u64, Post>,
}

#[derive(Debug)]
struct Post {
    template: String,
    began: Instant,
    /// The size of the process when it began, in mebibytes, where the system tells.
    size: Option<u64>,
}

impl Watchdog {
    /// Begins to watch, until nobody needs the watch any more.
    pub(super) fn new(patience: Duration, lang: Lang) -> Arc<Self> {
        let watchdog = Arc::new(Self {
            patience,
            lang,
            posts: Mutex::default(),
            writing: RwLock::default(),
        });
        let seen = Arc::downgrade(&watchdog);
        // Without a thread there is no watch, but everything else works.
        let _ = thread::Builder::new()
            .name("watchdog".to_owned())
            .spawn(move || watch(&seen));
        watchdog
    }

    /// Keeps the process alive while a file is written.
    pub(super) fn hold(&self) -> RwLockReadGuard<'_, ()> {
        self.writing.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is wrong with the templates that are being filled, if anything is.
    fn alarm(&self) -> Option<Words> {
        let posts = self.posts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut open = posts.open.values();
        if posts.open.is_empty() {
            return None;
        }
        let size = size();
        open.find_map(|post| {
            if post.began.elapsed() > self.patience {
                let seconds = self.patience.as_secs_f32();
                return Some(messages::endless_template(&post.template, seconds));
            }
            let grown = size?.saturating_sub(post.size?);
            (grown > GROWTH).then(|| messages::greedy_template(&post.template, GROWTH))
        })
    }
}

impl Watch for Watchdog {
    fn begin(&self, template: &str) -> u64 {
        let post = Post {
            template: template.to_owned(),
            began: Instant::now(),
            size: size(),
        };
        let mut posts = self.posts.lock().unwrap_or_else(PoisonError::into_inner);
        posts.next += 1;
        let number = posts.next;
        posts.open.insert(number, post);
        number
    }

    fn end(&self, number: u64) {
        let mut posts = self.posts.lock().unwrap_or_else(PoisonError::into_inner);
        posts.open.remove(&number);
    }
}

fn watch(watchdog: &Weak<Watchdog>) {
    while let Some(watchdog) = watchdog.upgrade() {
        if let Some(words) = watchdog.alarm() {
            let _written = watchdog.writing.write();
            machine::end(&words, watchdog.lang);
        }
        drop(watchdog);
        thread::sleep(GLANCE);
    }
}

/// The size of this process in mebibytes.
fn size() -> Option<u64> {
    let status = fs::read_to_string(STATUS).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes / 1024)
}
