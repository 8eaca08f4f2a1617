//! Threads play, one writer takes: runs leave in the order of the list, whatever thread played them.

use super::cohort::{Message, Shared, work};
use super::fault::{Fault, FaultKind, find};
use super::plan::Plan;
use super::queue::Queue;
use super::sweep::Sweep;
use crate::record::{RunRows, Table};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
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

/// Plays `runs` runs, the one at each position being that of the place `place_at(position)`, and gives each to `take` in the
/// order of positions. The place of a run is its number, except among the points of an experiment.
///
/// # Errors
/// Stops at the first run that goes wrong, when `take` fails, and when `cancel` is set.
pub fn play<E>(
    plan: &Plan,
    runs: u64,
    place_at: &(dyn Fn(u64) -> u64 + Sync),
    cancel: &AtomicBool,
    mut take: impl FnMut(&RunRows) -> Result<(), E>,
) -> Result<(), Stopped<E>> {
    let tables = plan.request.tables;
    let threads = plan.threads(runs);
    let queue = Queue::new(
        runs,
        threads,
        tables.has(Table::Changes) || tables.has(Table::Stances),
    );
    let stop = AtomicBool::new(false);
    let shared = Shared {
        rules: &plan.rules,
        recording: &plan.recording,
        seed: plan.request.seed,
        run_at: place_at,
        queue: &queue,
        stop: &stop,
        replicas: if runs < 16 { 1 } else { plan.request.replicas },
        detail: plan.recording.detail(),
        hands: plan
            .hands
            .as_ref()
            .map(|hands| (hands.as_slice(), &plan.scenario)),
    };
    let faults = Mutex::new(None);
    std::thread::scope(|scope| {
        let (out, done) = channel();
        for _ in 0..threads {
            let (out, shared, faults) = (out.clone(), &shared, &faults);
            scope.spawn(move || match &plan.sweep {
                None => work(shared, out),
                Some(sweep) => work_points(sweep, plan, shared, faults, &out),
            });
        }
        drop(out);
        let result = collect(&queue, &done, cancel, place_at, &mut take);
        stop.store(true, Ordering::Relaxed);
        queue.close();
        result
    })
    .map_err(|stopped| match stopped {
        Halt::Taker(e) => Stopped::Taker(e),
        Halt::Interrupted => Stopped::Interrupted,
        Halt::Fault(runs) => {
            let found = faults
                .into_inner()
                .expect("no thread panics while it holds the fault");
            let find = || find(&plan.scenario, &plan.rules, plan.request.seed, &runs);
            Stopped::Fault(found.unwrap_or_else(find))
        }
    })
}

/// Plays jobs of an experiment until the queue has no more: the runs of each point with the rules of that point. A fault is
/// left in `faults`, its run being the place.
fn work_points(
    sweep: &Sweep,
    plan: &Plan,
    shared: &Shared,
    faults: &Mutex<Option<Fault>>,
    out: &Sender<Message>,
) {
    while let Some(job) = shared.queue.take(true) {
        let places: Vec<u64> = job.places.map(shared.run_at).collect();
        let mut rows = vec![];
        for group in places.chunk_by(|a, b| sweep.at(*a).0 == sweep.at(*b).0) {
            match play_point(sweep, plan, shared, group) {
                Ok(mut more) => rows.append(&mut more),
                Err(fault) => {
                    *faults
                        .lock()
                        .expect("no thread panics while it holds the fault") = Some(fault);
                    let _ = out.send(Message::Fault(vec![]));
                    return;
                }
            }
            if shared.stop.load(Ordering::Relaxed) {
                return;
            }
        }
        let _ = out.send(Message::Done(job.index, rows));
    }
}

/// Plays runs of one point.
fn play_point(
    sweep: &Sweep,
    plan: &Plan,
    shared: &Shared,
    places: &[u64],
) -> Result<Vec<RunRows>, Fault> {
    let point = sweep.at(places[0]).0;
    let at = |i: u64| usize::try_from(i).expect("a job has few runs");
    let fault = |run: u64, turn, kind| {
        let place = sweep.place(point as u64, run).unwrap_or(places[0]);
        Fault {
            run: place,
            turn,
            kind,
        }
    };
    let ready = sweep.ready(plan, point).map_err(|why| {
        fault(
            sweep.at(places[0]).1,
            1,
            FaultKind::Point(point as u64, why),
        )
    })?;
    let queue = Queue::of_one_job(places.len() as u64);
    let (out, done) = channel();
    work(
        &Shared {
            rules: &ready.rules,
            recording: &ready.recording,
            run_at: &|i| sweep.at(places[at(i)]).1,
            queue: &queue,
            replicas: shared.replicas.min(places.len()),
            ..*shared
        },
        out,
    );
    let mut rows = vec![];
    for message in done {
        match message {
            Message::Done(_, mut more) => rows.append(&mut more),
            Message::Fault(runs) => {
                let found = find(&ready.scenario, &ready.rules, shared.seed, &runs);
                return Err(fault(found.run, found.turn, found.kind));
            }
        }
    }
    if !ready.other.is_empty() {
        rows.iter_mut().for_each(|run| ready.align(run));
    }
    Ok(rows)
}

enum Halt<E> {
    Taker(E),
    Fault(Vec<u64>),
    Interrupted,
}

/// Takes jobs in order until the threads are done.
fn collect<E>(
    queue: &Queue,
    done: &Receiver<Message>,
    cancel: &AtomicBool,
    place_at: &dyn Fn(u64) -> u64,
    take: &mut impl FnMut(&RunRows) -> Result<(), E>,
) -> Result<(), Halt<E>> {
    let mut waiting: BTreeMap<u64, Vec<RunRows>> = BTreeMap::new();
    let (mut next, mut position) = (0, 0);
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
        while let Some(mut rows) = waiting.remove(&next) {
            for run in &mut rows {
                run.place = place_at(position);
                position += 1;
                take(run).map_err(Halt::Taker)?;
            }
            queue.written(rows);
            next += 1;
        }
    }
}
