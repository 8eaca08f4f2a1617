//! Threads play, one writer takes: runs leave in the order of the list, whatever thread played them.

use super::cohort::{Message, Shared, work};
use super::desk::Desk;
use super::fault::{Fault, find};
use super::plan::Plan;
use crate::record::{RunRows, Table};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// How often the writer looks whether it should stop while no run ends.
const PATIENCE: Duration = Duration::from_millis(50);

/// Why playing stopped before the last run.
#[derive(Debug)]
pub enum Stopped<E> {
    /// Whoever takes the runs failed.
    Taker(E),
    /// A run went wrong.
    Fault(Fault),
    /// It was told to.
    Interrupted,
}

/// Plays `runs` runs, the run at each place being `run_at(place)`, and gives each to `take` in the order of places.
///
/// # Errors
/// Stops at the first run that goes wrong, when `take` fails, and when `cancel` is set.
pub fn play<E>(
    plan: &Plan,
    runs: u64,
    run_at: &(dyn Fn(u64) -> u64 + Sync),
    cancel: &AtomicBool,
    mut take: impl FnMut(&RunRows) -> Result<(), E>,
) -> Result<(), Stopped<E>> {
    let tables = plan.request.tables;
    let threads = plan.threads(runs);
    let desk = Desk::new(
        runs,
        threads,
        tables.has(Table::Changes) || tables.has(Table::Stances),
    );
    let stop = AtomicBool::new(false);
    let shared = Shared {
        rules: &plan.rules,
        recording: &plan.recording,
        seed: plan.request.seed,
        run_at,
        desk: &desk,
        stop: &stop,
        replicas: if runs < 16 { 1 } else { plan.request.replicas },
        detail: plan.recording.detail(),
    };
    std::thread::scope(|scope| {
        let (out, done) = channel();
        for _ in 0..threads {
            let (out, shared) = (out.clone(), &shared);
            scope.spawn(move || work(shared, out));
        }
        drop(out);
        let result = collect(&desk, &done, cancel, &mut take);
        stop.store(true, Ordering::Relaxed);
        desk.close();
        result
    })
    .map_err(|stopped| match stopped {
        Halt::Taker(e) => Stopped::Taker(e),
        Halt::Interrupted => Stopped::Interrupted,
        Halt::Fault(runs) => {
            Stopped::Fault(find(&plan.scenario, &plan.rules, plan.request.seed, &runs))
        }
    })
}

enum Halt<E> {
    Taker(E),
    Fault(Vec<u64>),
    Interrupted,
}

/// Takes jobs in order until the threads are done.
fn collect<E>(
    desk: &Desk,
    done: &Receiver<Message>,
    cancel: &AtomicBool,
    take: &mut impl FnMut(&RunRows) -> Result<(), E>,
) -> Result<(), Halt<E>> {
    let mut waiting: BTreeMap<u64, Vec<RunRows>> = BTreeMap::new();
    let mut next = 0;
    loop {
        if cancel.load(Ordering::Relaxed) {
            return Err(Halt::Interrupted);
        }
        match done.recv_timeout(PATIENCE) {
            Ok(Message::Done(index, rows)) => {
                waiting.insert(index, rows);
            }
            Ok(Message::Fault(runs)) => return Err(Halt::Fault(runs)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        while let Some(rows) = waiting.remove(&next) {
            for run in &rows {
                take(run).map_err(Halt::Taker)?;
            }
            desk.written(rows);
            next += 1;
        }
    }
}
