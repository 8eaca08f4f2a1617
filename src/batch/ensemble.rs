//! Many runs played for an analysis: new ones, forks of runs, runs with other orders. Nothing is written; what is kept of each
//! comes back in the order in which they were asked for, whatever thread played them.

use super::crew::{Crew, Halted};
use super::fault::first_bad_cell;
use crate::engine::{Game, Snapshot};
use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::world::runs::{Detail, Order};
use crate::world::turn::TurnView;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Runs that a thread plays side by side.
const SIDE_BY_SIDE: usize = 8;
/// Tasks that a thread takes at once.
const JOB: usize = 32;

/// Where a run begins.
#[derive(Debug, Clone, Copy)]
pub enum Start<'a> {
    /// At the start of the scenario.
    Fresh {
        /// Number of the run.
        run: u64,
        /// Branch on which it draws: 0 is the run that `escalade run` tells.
        branch: u64,
    },
    /// Where another run stood at the close of a turn.
    Fork {
        /// That run, then.
        at: &'a Snapshot,
        /// Branch on which it draws from then on: that of the snapshot goes on as the run did.
        branch: u64,
    },
    /// Where another run stands in an open turn, before anybody has chosen.
    Open {
        /// That run at the close of the turn before.
        at: &'a Snapshot,
        /// Injects called before the turn opened.
        injects: &'a [u16],
        /// Cells set once it was open.
        cells: &'a [(u32, f64)],
        /// Branch on which it draws from the choices on.
        branch: u64,
    },
}

/// Returns a run before its first turn opens.
#[must_use]
pub fn before_the_first_turn(rules: &Arc<Ruleset>, key: RunKey) -> Snapshot {
    let mut game = Game::new(Arc::clone(rules), 1);
    game.start(0, key);
    game.snapshot(0)
}

/// An order in place of a docket's choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Instead {
    /// Turn at which it is given.
    pub turn: u32,
    /// To which docket.
    pub docket: usize,
    /// What it does instead.
    pub order: Order,
}

/// One run to be played.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// Where it begins.
    pub start: Start<'a>,
    /// Orders in place of choices.
    pub instead: &'a [Instead],
}

impl<'a> Task<'a> {
    /// Returns a run of the scenario as it is.
    #[must_use]
    pub const fn run(run: u64) -> Self {
        Self {
            start: Start::Fresh { run, branch: 0 },
            instead: &[],
        }
    }

    /// Returns a fork of a run.
    #[must_use]
    pub const fn fork(at: &'a Snapshot, branch: u64) -> Self {
        Self {
            start: Start::Fork { at, branch },
            instead: &[],
        }
    }
}

/// Runs to be played with one compiled scenario.
#[derive(Clone, Copy)]
pub struct Ensemble<'a> {
    /// The compiled scenario.
    pub rules: &'a Arc<Ruleset>,
    /// Seed of runs that begin at the start, 0 to 2^53 - 1; forks keep their own.
    pub seed: u64,
    /// What is kept of each turn beside its state.
    pub detail: Detail,
    /// How many tasks there are.
    pub tasks: usize,
    /// The task at each place, from 0.
    pub task_at: &'a (dyn Fn(usize) -> Task<'a> + Sync),
}

impl std::fmt::Debug for Ensemble<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("Ensemble")
            .field("scenario", &self.rules.title)
            .field("seed", &self.seed)
            .field("tasks", &self.tasks)
            .finish_non_exhaustive()
    }
}

impl Ensemble<'_> {
    /// Plays every task. What is kept of one begins as `fresh` makes it; after each closed turn `look` sees it with the game
    /// and the row of the run, and may end the run there.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn play<T: Send>(
        &self,
        crew: &Crew,
        fresh: &(dyn Fn() -> T + Sync),
        look: &(dyn Fn(&mut T, &Game, usize) -> ControlFlow<()> + Sync),
    ) -> Result<Vec<T>, Halted> {
        let tools = || Rows::new(self, crew, fresh, look);
        let job = |rows: &mut Rows<T>, job: usize| {
            let first = job * JOB;
            rows.job(first, (first + JOB).min(self.tasks))
        };
        let jobs = crew.each(self.tasks.div_ceil(JOB), tools, job);
        let jobs = jobs.map_err(|(_, halted)| halted)?;
        Ok(jobs.into_iter().flatten().collect())
    }

    /// Plays every task until something holds at the close of one of its turns, and returns whether it did.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn happened(
        &self,
        crew: &Crew,
        holds: &(dyn Fn(&TurnView) -> bool + Sync),
    ) -> Result<Vec<bool>, Halted> {
        self.play(crew, &|| false, &|happened, game, row| {
            *happened = holds(&game.view(row));
            if *happened {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
    }
}

/// One thread's rows.
struct Rows<'r, 'a, T> {
    ensemble: &'r Ensemble<'a>,
    crew: &'r Crew<'r>,
    fresh: &'r (dyn Fn() -> T + Sync),
    look: &'r (dyn Fn(&mut T, &Game, usize) -> ControlFlow<()> + Sync),
    game: Game,
    /// The task of each row, if it holds one.
    seats: Vec<Option<usize>>,
}

impl<'r, 'a, T> Rows<'r, 'a, T> {
    fn new(
        ensemble: &'r Ensemble<'a>,
        crew: &'r Crew<'r>,
        fresh: &'r (dyn Fn() -> T + Sync),
        look: &'r (dyn Fn(&mut T, &Game, usize) -> ControlFlow<()> + Sync),
    ) -> Self {
        let rows = SIDE_BY_SIDE.min(ensemble.tasks.max(1));
        let mut game = Game::new(Arc::clone(ensemble.rules), rows);
        game.set_detail(ensemble.detail);
        Self {
            ensemble,
            crew,
            fresh,
            look,
            game,
            seats: vec![None; rows],
        }
    }

    /// Plays the tasks from the first to before the last.
    fn job(&mut self, first: usize, end: usize) -> Result<Vec<T>, Halted> {
        let mut kept: Vec<T> = (first..end).map(|_| (self.fresh)()).collect();
        let mut next = first;
        loop {
            for row in 0..self.seats.len() {
                // A fork of a run that has ended has nothing left to play.
                while self.seats[row].is_none() && next < end {
                    self.seat(row, next);
                    next += 1;
                }
            }
            if self.seats.iter().all(Option::is_none) {
                return Ok(kept);
            }
            if self.crew.cancel.load(Ordering::Relaxed) {
                return Err(Halted::Interrupted);
            }
            if catch_unwind(AssertUnwindSafe(|| self.turn())).is_err() {
                return Err(Halted::fault(self.culprit()));
            }
            self.look_at(first, &mut kept)?;
        }
    }

    fn seat(&mut self, row: usize, task: usize) {
        match (self.ensemble.task_at)(task).start {
            Start::Fresh { run, branch } => {
                let seed = self.ensemble.seed;
                self.game.start(row, RunKey { seed, branch, run });
            }
            Start::Fork { at, branch } => self.game.fork(row, at, branch),
            Start::Open { at, injects, .. } => {
                self.game.restore(row, at);
                for inject in injects {
                    self.game.call_inject(row, *inject);
                }
            }
        }
        if self.game.is_live(row) {
            self.seats[row] = Some(task);
        } else {
            self.crew.done.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn turn(&mut self) {
        self.game.open_turn();
        for (row, task) in self.seats.iter().enumerate() {
            let Some(task) = *task else { continue };
            let Task { start, instead } = (self.ensemble.task_at)(task);
            if let Start::Open {
                at, cells, branch, ..
            } = start
                && self.game.view(row).turn == at.turn + 1
            {
                for (cell, value) in cells {
                    self.game.set_cell(row, *cell, *value);
                }
                self.game.draw_on(row, branch);
            }
            if instead.is_empty() {
                continue;
            }
            let turn = self.game.view(row).turn;
            for given in instead.iter().filter(|given| given.turn == turn) {
                self.game.order(row, given.docket, given.order);
            }
        }
        self.game.choose();
        self.game.close_turn();
    }

    fn look_at(&mut self, first: usize, kept: &mut [T]) -> Result<(), Halted> {
        for row in 0..self.seats.len() {
            let Some(task) = self.seats[row] else {
                continue;
            };
            let flow = (self.look)(&mut kept[task - first], &self.game, row);
            let is_live = self.game.is_live(row);
            if !is_live && first_bad_cell(self.game.state(row)).is_some() {
                return Err(Halted::fault(self.game.view(row).key));
            }
            if flow.is_break() || !is_live {
                self.game.leave(row);
                self.seats[row] = None;
                self.crew.done.fetch_add(1, Ordering::Relaxed);
            }
        }
        Ok(())
    }

    /// Returns the run that panics when it is played alone; the first of those side by side, where none does.
    fn culprit(&self) -> RunKey {
        let tasks: Vec<usize> = self.seats.iter().flatten().copied().collect();
        let key = |task: usize| {
            let mut alone = Rows::new(self.ensemble, self.crew, self.fresh, self.look);
            let mut kept = [(self.fresh)()];
            alone.seat(0, task);
            let play = || {
                while alone.seats[0].is_some() {
                    alone.turn();
                    if alone.look_at(task, &mut kept).is_err() {
                        return;
                    }
                }
            };
            let panics = catch_unwind(AssertUnwindSafe(play)).is_err();
            // Some change branches once their first turn is open.
            (alone.game.view(0).key, panics)
        };
        let keys: Vec<(RunKey, bool)> = tasks.into_iter().map(key).collect();
        let guilty = keys.iter().find(|(_, panics)| *panics);
        guilty
            .or(keys.first())
            .map(|(key, _)| *key)
            .expect("a run was being played")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{CompileOptions, compile};
    use crate::scenario::{self, Options};
    use std::sync::atomic::{AtomicBool, AtomicU64};

    fn rules() -> Arc<Ruleset> {
        let loaded = scenario::load("tutorial", &Options::default()).expect("it loads");
        Arc::new(compile(&loaded.checked, &CompileOptions::default()))
    }

    type Seen = (Option<Snapshot>, u64);

    fn look(seen: &mut Seen, game: &Game, row: usize) -> ControlFlow<()> {
        seen.1 = game.digest(row);
        if game.view(row).turn == 2 {
            seen.0 = Some(game.snapshot(row));
        }
        ControlFlow::Continue(())
    }

    fn play<'a>(
        rules: &'a Arc<Ruleset>,
        threads: usize,
        tasks: usize,
        task_at: &'a (dyn Fn(usize) -> Task<'a> + Sync),
    ) -> Vec<Seen> {
        let (cancel, done) = (AtomicBool::new(false), AtomicU64::new(0));
        let crew = Crew {
            threads,
            cancel: &cancel,
            done: &done,
        };
        let ensemble = Ensemble {
            rules,
            seed: 11,
            detail: Detail::default(),
            tasks,
            task_at,
        };
        let kept = ensemble
            .play(&crew, &|| (None, 0), &look)
            .expect("it plays");
        assert_eq!(done.into_inner(), tasks as u64);
        kept
    }

    #[test]
    fn forks_go_on_as_the_run_did_on_its_own_branch_only() {
        let rules = rules();
        let whole = play(&rules, 2, 100, &|i| Task::run(i as u64));
        assert_eq!(whole, play(&rules, 1, 100, &|i| Task::run(i as u64)));
        let at = |i: usize| whole[i].0.as_ref().expect("it was seen at turn 2");
        let same = play(&rules, 2, 100, &|i| Task::fork(at(i), 0));
        let ends = |list: &[Seen]| list.iter().map(|(_, digest)| *digest).collect::<Vec<_>>();
        assert_eq!(ends(&whole), ends(&same));
        let other = play(&rules, 2, 100, &|i| Task::fork(at(i), 1));
        let changed = ends(&whole)
            .iter()
            .zip(ends(&other))
            .filter(|(a, b)| **a != *b)
            .count();
        assert!(changed > 50, "{changed} of 100 forks differ");
    }

    #[test]
    fn it_stops_when_told() {
        let rules = rules();
        let (cancel, done) = (AtomicBool::new(true), AtomicU64::new(0));
        let crew = Crew {
            threads: 2,
            cancel: &cancel,
            done: &done,
        };
        let ensemble = Ensemble {
            rules: &rules,
            seed: 1,
            detail: Detail::default(),
            tasks: 9,
            task_at: &|i| Task::run(i as u64),
        };
        let halted = ensemble.play(&crew, &|| (), &|(), _, _| ControlFlow::Continue(()));
        assert_eq!(halted, Err(Halted::Interrupted));
    }
}
