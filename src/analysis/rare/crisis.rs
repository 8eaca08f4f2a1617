//! A crisis as a process that splits: its paths are runs and forks of runs, its levels are scores at the close of turns.

use super::verdict::Plain;
use super::{Begin, EVENT, Mark, Path, Until};
use crate::analysis::event::Event;
use crate::batch::crew::{Crew, Halted};
use crate::batch::ensemble::{Ensemble, Start, Task};
use crate::engine::{Game, Snapshot};
use crate::rng::RunKey;
use crate::rules::Ruleset;
use crate::world::runs::Detail;
use crate::world::turn::TurnView;
use std::ops::ControlFlow;
use std::sync::Arc;

/// What is asked of a scenario.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The scenario, compiled with the score among its probes.
    pub rules: &'a Arc<Ruleset>,
    /// Seed, 0 to 2^53 - 1.
    pub seed: u64,
    /// The event.
    pub event: Event,
    /// Which probe is the score.
    pub score: usize,
}

/// From which turn on a path draws on which branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fork {
    /// Turns done on the branch before.
    pub turn: u32,
    /// The branch from then on.
    pub branch: u64,
}

/// Where a path stands, and how it came there.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The run at the close of a turn.
    pub snapshot: Snapshot,
    /// The branches that it drew on, from the start.
    pub way: Vec<Fork>,
}

impl Stand {
    /// Returns the way of a path that goes on from a begin.
    fn way(begin: &Begin<Self>) -> Vec<Fork> {
        let (mut way, turn) = begin.at.map_or((vec![], 0), |stand| {
            (stand.way.clone(), stand.snapshot.turn)
        });
        way.push(Fork {
            turn,
            branch: begin.branch,
        });
        way
    }
}

impl Question<'_> {
    /// Returns the level of the close of a turn: the event, or the score. What is no number is lowest.
    #[must_use]
    pub fn level(&self, view: &TurnView) -> f64 {
        if self.event.holds(view) {
            return EVENT;
        }
        let score = view.probe(self.score);
        if score.is_nan() {
            f64::NEG_INFINITY
        } else {
            score.min(f64::MAX)
        }
    }

    /// Plays paths: the function that both methods ask for. Their branches rise.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn play(
        &self,
        crew: &Crew,
        begins: &[Begin<Stand>],
        until: Until,
    ) -> Result<Vec<Path<Stand>>, Halted> {
        let look = |path: &mut Path<Stand>, game: &Game, row: usize| {
            let view = game.view(row);
            let level = self.level(&view);
            path.turns += 1;
            let at = begins.binary_search_by_key(&view.key.branch, |begin| begin.branch);
            let begin = &begins[at.expect("every path has a branch of its own")];
            let highest = path.marks.last().map_or(begin.level, |mark| mark.level);
            if until.keeps(level, highest) {
                let state = Stand {
                    snapshot: game.snapshot(row),
                    way: Stand::way(begin),
                };
                path.marks.push(Mark { level, state });
            }
            if until.stops(level) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let task_at = |i: usize| {
            let Begin { run, branch, .. } = begins[i];
            Task {
                start: match begins[i].at {
                    None => Start::Fresh { run, branch },
                    Some(stand) => Start::Fork {
                        at: &stand.snapshot,
                        branch,
                    },
                },
                instead: &[],
            }
        };
        self.ensemble(begins.len(), &task_at)
            .play(crew, &Path::default, &look)
    }

    /// Plays plain runs, from run 0 on, each to the event or its end.
    ///
    /// # Errors
    /// When the crew is told to stop, and at a run that goes wrong.
    pub fn plain(&self, crew: &Crew, runs: u64) -> Result<Plain, Halted> {
        let look = |seen: &mut (bool, u32), game: &Game, row: usize| {
            let view = game.view(row);
            *seen = (self.event.holds(&view), view.turn);
            if seen.0 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let tasks = usize::try_from(runs).expect("memory holds what is kept of each run");
        let seen =
            self.ensemble(tasks, &|i| Task::run(i as u64))
                .play(crew, &|| (false, 0), &look)?;
        Ok(Plain {
            hits: seen.iter().filter(|(hit, _)| *hit).count() as u64,
            runs,
            turns: seen.iter().map(|(_, turns)| u64::from(*turns)).sum(),
        })
    }

    /// Plays the way of a path again, alone, and shows each of its turns up to the event or its end.
    pub fn retrace(&self, run: u64, way: &[Fork], detail: Detail, mut each: impl FnMut(&TurnView)) {
        let mut game = Game::new(Arc::clone(self.rules), 1);
        game.set_detail(detail);
        let key = |branch| RunKey {
            seed: self.seed,
            branch,
            run,
        };
        let Some((first, forks)) = way.split_first() else {
            return;
        };
        game.start(0, key(first.branch));
        let mut ends = forks.iter().peekable();
        while game.is_live(0) {
            if let Some(fork) = ends.next_if(|fork| fork.turn == game.view(0).turn) {
                let here = game.snapshot(0);
                game.fork(0, &here, fork.branch);
            }
            game.play_turn();
            let view = game.view(0);
            each(&view);
            if self.event.holds(&view) {
                return;
            }
        }
    }

    fn ensemble<'t>(
        &'t self,
        tasks: usize,
        task_at: &'t (dyn Fn(usize) -> Task<'t> + Sync),
    ) -> Ensemble<'t> {
        Ensemble {
            rules: self.rules,
            seed: self.seed,
            detail: Detail::default(),
            tasks,
            task_at,
        }
    }
}
