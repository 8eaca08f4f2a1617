//! Who does the work of an analysis: threads that share out its pieces and hand what came of them back in order.
//!
//! Invariant: neither a result nor an error depends on the number of threads.

use crate::rng::RunKey;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

/// Who plays, who may stop it, and who is told how far it is.
#[derive(Debug, Clone, Copy)]
pub struct Crew<'a> {
    /// Threads, 1 or more. No result depends on it.
    pub threads: usize,
    /// Stops the work when it is raised.
    pub cancel: &'a AtomicBool,
    /// Tasks done, counted up.
    pub done: &'a AtomicU64,
}

/// Why work was not done to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Halted {
    /// It was told to stop.
    Interrupted,
    /// A run went wrong: a panic, or a quantity that is no finite number.
    Fault {
        /// The run.
        key: RunKey,
        /// What it was played with beside what was given, each as `--set` takes it.
        with: Vec<String>,
    },
}

impl Halted {
    /// Returns the fault of a run of the scenario as it was given.
    #[must_use]
    pub const fn fault(key: RunKey) -> Self {
        Self::Fault { key, with: vec![] }
    }
}

impl Crew<'_> {
    /// Does pieces 0 to `pieces` - 1 and returns what came of them in that order. `tools` makes what a thread keeps from one
    /// piece to the next.
    ///
    /// # Errors
    /// That of the lowest piece that fails, with its number: pieces below it are still done, those above it may not be.
    ///
    /// # Panics
    /// Where a piece panics.
    pub fn each<W, T: Send, E: Send>(
        &self,
        pieces: usize,
        tools: impl Fn() -> W + Sync,
        piece: impl Fn(&mut W, usize) -> Result<T, E> + Sync,
    ) -> Result<Vec<T>, (usize, E)> {
        let next = AtomicUsize::new(0);
        let end = AtomicUsize::new(pieces);
        let kept = Mutex::new(Vec::new());
        let work = || {
            let mut tools = tools();
            loop {
                let place = next.fetch_add(1, Ordering::Relaxed);
                if place >= end.load(Ordering::Relaxed) {
                    return;
                }
                let came = piece(&mut tools, place);
                if came.is_err() {
                    end.fetch_min(place, Ordering::Relaxed);
                }
                let mut kept = kept.lock().expect("no thread panics with the lock");
                kept.push((place, came));
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.threads.clamp(1, pieces.max(1)) {
                scope.spawn(work);
            }
            work();
        });
        let mut kept = kept.into_inner().expect("no thread panics with the lock");
        kept.sort_unstable_by_key(|(place, _)| *place);
        let each = kept
            .into_iter()
            .map(|(place, came): (usize, Result<T, E>)| came.map_err(|why| (place, why)));
        each.collect()
    }

    /// Returns this crew as one thread, for work that shares out its own pieces.
    #[must_use]
    pub const fn alone(&self) -> Self {
        Self {
            threads: 1,
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each(
        threads: usize,
        fails: impl Fn(usize) -> bool + Sync,
    ) -> Result<Vec<usize>, (usize, String)> {
        let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
        let crew = Crew {
            threads,
            cancel: &cancel,
            done: &done,
        };
        crew.each(
            100,
            || 0,
            |before: &mut usize, i| {
                assert!(*before <= i, "a thread takes pieces as they come");
                *before = i;
                if fails(i) {
                    Err(format!("{i} fails"))
                } else {
                    Ok(3 * i)
                }
            },
        )
    }

    #[test]
    fn pieces_come_back_in_order_and_the_first_fault_counts() {
        let all: Vec<usize> = (0..100).map(|i| 3 * i).collect();
        for threads in [1, 2, 7, 200] {
            assert_eq!(each(threads, |_| false), Ok(all.clone()));
            let failed = each(threads, |i| i == 99 || i % 40 == 21);
            assert_eq!(failed, Err((21, "21 fails".into())), "{threads} threads");
        }
    }
}
