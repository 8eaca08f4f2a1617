//! One thread's share: runs side by side as rows of one game. A run that ends makes room for the next at once.

use super::fault::first_bad_cell;
use super::queue::{Job, Queue};
use crate::engine::Game;
use crate::record::{Hand, Recorder, Recording, RunRows, Setting};
use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::scenario::model::Scenario;
use crate::world::runs::Detail;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

/// What a thread tells the writer.
#[derive(Debug)]
pub(super) enum Message {
    /// A job is done: its number, and its runs in order.
    Done(u64, Vec<RunRows>),
    /// One of these runs went wrong.
    Fault(Vec<u64>),
}

/// What all threads share.
#[derive(Clone, Copy)]
pub(super) struct Shared<'a> {
    pub(super) rules: &'a Arc<Ruleset>,
    pub(super) recording: &'a Arc<Recording>,
    pub(super) seed: u64,
    /// The run at a place of the list.
    pub(super) run_at: &'a (dyn Fn(u64) -> u64 + Sync),
    pub(super) queue: &'a Queue,
    /// Whether to stop between two turns.
    pub(super) stop: &'a AtomicBool,
    pub(super) replicas: usize,
    pub(super) detail: Detail,
    /// What people did, turn by turn, where the one run is a game that people played; with its scenario.
    pub(super) hands: Option<(&'a [Hand], &'a Scenario)>,
}

/// A job whose runs are not all done.
struct Open {
    index: u64,
    first: u64,
    missing: usize,
    rows: Vec<RunRows>,
}

/// Where a run that is being played stands in its job.
#[derive(Debug, Clone, Copy)]
struct Seat {
    job: u64,
    place: u64,
    run: u64,
}

/// One thread at work.
struct Cohort<'a> {
    shared: &'a Shared<'a>,
    game: Game,
    recorders: Vec<Recorder>,
    seats: Vec<Option<Seat>>,
    open: Vec<Open>,
    /// What is not yet begun of the job taken last.
    waiting: std::ops::Range<u64>,
    spare: Vec<RunRows>,
    out: Sender<Message>,
}

/// Plays jobs until the queue has no more.
pub(super) fn work(shared: &Shared, out: Sender<Message>) {
    let replicas = shared.replicas.max(1);
    let mut game = Game::new(Arc::clone(shared.rules), replicas);
    game.set_detail(shared.detail);
    let mut cohort = Cohort {
        shared,
        game,
        recorders: (0..replicas)
            .map(|_| Recorder::new(shared.recording))
            .collect(),
        seats: vec![None; replicas],
        open: vec![],
        waiting: 0..0,
        spare: vec![],
        out,
    };
    while cohort.fill() && !shared.stop.load(Ordering::Relaxed) {
        // A panic is the defect of one run: it is reported with the command that shows it.
        if catch_unwind(AssertUnwindSafe(|| cohort.turn())).is_err() {
            let runs = cohort.seats.iter().flatten().map(|seat| seat.run).collect();
            let _ = cohort.out.send(Message::Fault(runs));
            return;
        }
    }
}

impl Cohort<'_> {
    /// Seats runs on idle replicas; returns whether any run is being played.
    fn fill(&mut self) -> bool {
        for replica in 0..self.seats.len() {
            if self.seats[replica].is_some() {
                continue;
            }
            if self.waiting.is_empty() && !self.fetch() {
                break;
            }
            let place = self.waiting.start;
            self.waiting.start += 1;
            let run = (self.shared.run_at)(place);
            let job = self
                .open
                .last()
                .expect("what waits belongs to the job taken last")
                .index;
            self.seats[replica] = Some(Seat { job, place, run });
            self.recorders[replica].start(run);
            self.game.start(
                replica,
                RunKey {
                    seed: self.shared.seed,
                    branch: 0,
                    run,
                },
            );
        }
        self.seats.iter().any(Option::is_some)
    }

    /// Takes a job; waits for one only if nothing is being played.
    fn fetch(&mut self) -> bool {
        let is_idle = self.seats.iter().all(Option::is_none);
        let Some(Job {
            index,
            places,
            mut spare,
        }) = self.shared.queue.take(is_idle)
        else {
            return false;
        };
        self.spare.append(&mut spare);
        let missing = usize::try_from(places.end - places.start).expect("a job has few runs");
        self.open.push(Open {
            index,
            first: places.start,
            missing,
            rows: vec![RunRows::default(); missing],
        });
        self.waiting = places;
        true
    }

    fn turn(&mut self) {
        #[cfg(test)]
        for seat in self.seats.iter().flatten() {
            super::fault::trip(self.shared.seed, seat.run);
        }
        match self.shared.hands {
            Some((hands, scenario)) => self.turn_by_hand(hands, scenario),
            None => self.game.play_turn(),
        }
        for replica in 0..self.seats.len() {
            let Some(seat) = self.seats[replica] else {
                continue;
            };
            let view = self.game.view(replica);
            let recorder = &mut self.recorders[replica];
            recorder.turn(&view);
            if recorder.wants_digest(&view) {
                recorder.digest(self.game.digest(replica));
            }
            if view.ending.is_some() {
                if first_bad_cell(view.state).is_some() {
                    let _ = self.out.send(Message::Fault(vec![seat.run]));
                }
                self.seats[replica] = None;
                self.finish(replica, seat);
            }
        }
    }

    /// Plays a turn of the one run as people did.
    fn turn_by_hand(&mut self, hands: &[Hand], scenario: &Scenario) {
        let rules = self.shared.rules;
        let hand = &hands[self.game.view(0).turn as usize];
        let opened = hand.open(&mut self.game, &Setting { scenario, rules });
        let given = opened.and_then(|()| hand.give(&mut self.game));
        given.expect("the plan has checked every name");
        self.game.choose();
        self.game.close_turn();
    }

    fn finish(&mut self, replica: usize, seat: Seat) {
        let rows = self.recorders[replica].finish(self.spare.pop().unwrap_or_default());
        let at = self
            .open
            .iter()
            .position(|job| job.index == seat.job)
            .expect("a seat's job is open");
        let job = &mut self.open[at];
        let place = usize::try_from(seat.place - job.first).expect("a job has few runs");
        job.rows[place] = rows;
        job.missing -= 1;
        // Places of this job may still wait, but then it is not complete.
        if job.missing == 0 {
            let job = self.open.remove(at);
            let _ = self.out.send(Message::Done(job.index, job.rows));
        }
    }
}
