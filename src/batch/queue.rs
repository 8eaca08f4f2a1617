//! Where threads fetch jobs: consecutive runs, handed out in order, never far ahead of what is written.

use crate::record::RunRows;
use std::ops::Range;
use std::sync::{Condvar, Mutex, MutexGuard};

/// Some consecutive places in the list of runs.
#[derive(Debug)]
pub(super) struct Job {
    /// Number of the job.
    pub(super) index: u64,
    /// Places of its runs.
    pub(super) places: Range<u64>,
    /// Rows of former runs, whose memory can be used.
    pub(super) spare: Vec<RunRows>,
}

#[derive(Debug, Default)]
struct State {
    next: u64,
    written: u64,
    is_closed: bool,
    spare: Vec<Vec<RunRows>>,
}

/// The queue: bounded by a window of jobs that are out or waiting to be written.
#[derive(Debug)]
pub(super) struct Queue {
    runs: u64,
    job_runs: u64,
    window: u64,
    state: Mutex<State>,
    moved: Condvar,
}

impl Queue {
    /// Returns a queue for this many runs and threads. Runs with much text come in small jobs, so that memory stays bounded.
    pub(super) fn new(runs: u64, threads: usize, is_wordy: bool) -> Self {
        let threads = threads as u64;
        let most = if is_wordy { 8 } else { 32 };
        Self {
            runs,
            job_runs: (runs / (4 * threads)).clamp(1, most),
            window: 4 * threads,
            state: Mutex::default(),
            moved: Condvar::new(),
        }
    }

    /// Returns a queue with all runs in one job.
    pub(super) fn of_one_job(runs: u64) -> Self {
        Self {
            runs,
            job_runs: runs.max(1),
            window: 1,
            state: Mutex::default(),
            moved: Condvar::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state
            .lock()
            .expect("no thread panics while it holds the queue")
    }

    /// Returns the next job; none when there is none left, or none yet and the caller does not wait.
    pub(super) fn take(&self, waits: bool) -> Option<Job> {
        let mut state = self.lock();
        loop {
            let first = state.next * self.job_runs;
            if state.is_closed || first >= self.runs {
                return None;
            }
            if state.next < state.written + self.window {
                let index = state.next;
                state.next += 1;
                let spare = state.spare.pop().unwrap_or_default();
                return Some(Job {
                    index,
                    places: first..(first + self.job_runs).min(self.runs),
                    spare,
                });
            }
            if !waits {
                return None;
            }
            state = self
                .moved
                .wait(state)
                .expect("no thread panics while it holds the queue");
        }
    }

    /// Notes that one more job is written; its rows serve again.
    pub(super) fn written(&self, rows: Vec<RunRows>) {
        let mut state = self.lock();
        state.written += 1;
        state.spare.push(rows);
        drop(state);
        self.moved.notify_all();
    }

    /// Hands out nothing more.
    pub(super) fn close(&self) {
        self.lock().is_closed = true;
        self.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_kept() {
        let queue = Queue::new(1000, 1, true);
        let taken: Vec<Range<u64>> = std::iter::from_fn(|| queue.take(false))
            .map(|job| job.places)
            .collect();
        assert_eq!(taken, [0..8, 8..16, 16..24, 24..32]);
        queue.written(vec![]);
        assert_eq!(queue.take(true).map(|job| job.index), Some(4));
        queue.close();
        assert!(queue.take(true).is_none());
    }

    #[test]
    fn the_last_job_is_short() {
        let queue = Queue::new(10, 1, false);
        assert_eq!(queue.take(false).map(|job| job.places), Some(0..2));
        let queue = Queue::new(3, 8, false);
        let taken: Vec<u64> = std::iter::from_fn(|| queue.take(false))
            .map(|job| job.places.end)
            .collect();
        assert_eq!(taken, [1, 2, 3]);
    }
}
