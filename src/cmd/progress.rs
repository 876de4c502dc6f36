//! A bar for long work, drawn only where somebody looks on.

#![allow(
    clippy::disallowed_methods,
    reason = "the bar waits a second before it shows itself"
)]

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Stream;
use crate::locale::{Lang, Words};

/// More files than this are long work from the start.
const MANY: usize = 200;

/// Fewer files become long work after this time.
const LONG: Duration = Duration::from_secs(1);

/// How far a run has come.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    began: Instant,
    /// Whether the bar still waits for the work to become long.
    waits: AtomicBool,
}

impl Progress {
    /// Begins to count; `stream` is what standard error leads to, `work` what is done.
    pub(super) fn new(files: usize, stream: Stream, work: &Words, lang: Lang) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}")
            .expect("the template names known parts");
        bar.set_style(style);
        bar.set_message(work.get(lang).to_owned());
        let progress = Self {
            bar,
            began: Instant::now(),
            waits: AtomicBool::new(stream == Stream::Terminal),
        };
        if files > MANY {
            progress.show();
        }
        progress
    }

    /// Counts one file more.
    pub(super) fn step(&self) {
        self.bar.inc(1);
        if self.began.elapsed() > LONG {
            self.show();
        }
    }

    /// Wipes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn show(&self) {
        if self.waits.swap(false, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}
