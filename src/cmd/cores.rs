//! The files of a run, shared out to every core.
//!
//! One file stays on the core that it is on: to start threads takes longer than to judge it.

use rayon::iter::{IndexedParallelIterator as _, IntoParallelIterator as _, ParallelIterator as _};

/// What comes of each item, which the work gets with its place.
pub(super) fn map<T: Send, R: Send>(
    items: impl IntoIterator<Item = T>,
    work: impl Fn(usize, T) -> R + Sync + Send,
) -> Vec<R> {
    let items: Vec<T> = items.into_iter().collect();
    let work = |(place, item)| work(place, item);
    if items.len() > 1 {
        items.into_par_iter().enumerate().map(work).collect()
    } else {
        items.into_iter().enumerate().map(work).collect()
    }
}
