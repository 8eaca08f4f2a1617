//! Live odds: what the game comes to from here, if policies play every seat from now on. Orders, sealed or not, do not count.

use super::session::Session;
use crate::analysis::event::HIGH_RUNG;
use crate::batch::crew::{Crew, Halted};
use crate::batch::ensemble::{Ensemble, Start, Task};
use crate::engine::Snapshot;
use crate::record::hand::find_cell;
use crate::rng::branch;
use crate::rules::Ruleset;
use crate::rules::layout::pair_row;
use crate::stats::Estimate;
use crate::world::runs::Detail;
use serde::Serialize;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};

/// Rollouts that are usual.
pub const ROLLOUTS: usize = 2000;

/// A share of rollouts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// In how many.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// The share, 0..1.
    pub value: f64,
    /// Lower end of its 95 % interval, as [`Estimate::share`] makes it: the chance of few rollouts only.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Share {
    fn new(count: u64, of: u64) -> Self {
        let estimate = Estimate::share(count, of);
        Self {
            count,
            of,
            value: estimate.value,
            low: estimate.low,
            high: estimate.high,
        }
    }
}

/// What rollouts from one moment come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Odds {
    /// The turn that was open.
    pub turn: u32,
    /// Rollouts.
    pub rollouts: u64,
    /// Each outcome with its share, in the order of the scenario.
    pub outcomes: Vec<(String, Share)>,
    /// For each focal pair: from, to, the share of rollouts in which its rung reaches [`HIGH_RUNG`] from now on.
    pub high: Vec<(String, String, Share)>,
    /// For each focal pair: from, to, the share of rollouts that end on each rung.
    pub rungs: Vec<(String, String, Vec<Share>)>,
}

/// What rollouts begin from: taken from a session in no time, played without it.
#[derive(Debug, Clone)]
pub struct OddsTask {
    rules: Arc<Ruleset>,
    before: Snapshot,
    injects: Vec<u16>,
    cells: Vec<(u32, f64)>,
}

impl Session {
    /// Returns which state of the game odds are about: turns that were played, how often the last was drawn again, and how much
    /// the facilitator did since.
    #[must_use]
    pub fn moment(&self) -> (usize, u64, usize) {
        let (hands, hand) = (self.table.hands(), self.table.hand());
        let again = hands.last().and_then(|last| last.branch).unwrap_or(0);
        (hands.len(), again, hand.injects.len() + hand.cells.len())
    }

    /// Returns what rollouts from now begin from; none once the game is over.
    #[must_use]
    pub fn odds_task(&self) -> Option<OddsTask> {
        if self.table.offers().is_empty() {
            return None;
        }
        let (hand, setting) = (self.table.hand(), self.table.setting());
        let inject = |name: &String| {
            let id = setting.rules.registry.injects.id(name)?;
            u16::try_from(id).ok()
        };
        let cell = |cell: &crate::record::hand::Cell| {
            let at = find_cell(&setting, &cell.quantity, &cell.of)?;
            Some((at, cell.value))
        };
        Some(OddsTask {
            rules: Arc::clone(self.table.rules()),
            before: self.table.before().clone(),
            injects: hand.injects.iter().filter_map(inject).collect(),
            cells: hand.cells.iter().filter_map(cell).collect(),
        })
    }
}

/// What is kept of one rollout: its outcome, and of each focal pair the highest rung and the last.
#[derive(Debug, Clone)]
struct Kept {
    outcome: Option<u16>,
    rungs: Vec<[u8; 2]>,
}

impl OddsTask {
    /// Returns the turn that was open.
    #[must_use]
    pub const fn turn(&self) -> u32 {
        self.before.turn + 1
    }

    /// Plays rollouts, [`ROLLOUTS`] as a rule, and says what they come to. The same moment gives the same odds, whatever the
    /// number of threads.
    ///
    /// # Errors
    /// When it is told to stop, and at a rollout that goes wrong.
    pub fn play(
        &self,
        rollouts: usize,
        threads: usize,
        cancel: &AtomicBool,
    ) -> Result<Odds, Halted> {
        let rules = &self.rules;
        let done = AtomicU64::new(0);
        let task_at = |place: usize| Task {
            start: Start::Open {
                at: &self.before,
                injects: &self.injects,
                cells: &self.cells,
                branch: branch::rollout(place),
            },
            instead: &[],
        };
        let ensemble = Ensemble {
            rules,
            seed: self.before.key.seed,
            detail: Detail::default(),
            tasks: rollouts,
            task_at: &task_at,
        };
        let crew = Crew {
            threads,
            cancel,
            done: &done,
        };
        let rows: Vec<usize> = rules
            .focal
            .iter()
            .map(|(a, b)| pair_row(rules.n_actors(), (*a).into(), (*b).into()))
            .collect();
        let fresh = || Kept {
            outcome: None,
            rungs: vec![[0; 2]; rows.len()],
        };
        let look = |kept: &mut Kept, game: &crate::engine::Game, row: usize| {
            let view = game.view(row);
            for (pair, [highest, last]) in rows.iter().zip(&mut kept.rungs) {
                *last = super::sight::rung(rules, view.state, *pair);
                *highest = (*highest).max(*last);
            }
            kept.outcome = view.ending.map(|ending| ending.outcome);
            ControlFlow::Continue(())
        };
        let list = ensemble.play(&crew, &fresh, &look)?;
        Ok(self.tell(&list))
    }

    fn tell(&self, list: &[Kept]) -> Odds {
        let rules = &self.rules;
        let of = list.len() as u64;
        let share = |holds: &dyn Fn(&Kept) -> bool| {
            let count = list.iter().filter(|kept| holds(kept)).count();
            Share::new(count as u64, of)
        };
        let outcome = |(at, outcome): (usize, &crate::rules::crisis::Outcome)| {
            let is_it = |kept: &Kept| kept.outcome.map(usize::from) == Some(at);
            (outcome.id.clone(), share(&is_it))
        };
        let name = |id: u16| rules.registry.actors.name(id.into()).to_owned();
        let focal = || rules.focal.iter().enumerate();
        Odds {
            turn: self.turn(),
            rollouts: of,
            outcomes: rules.outcomes.iter().enumerate().map(outcome).collect(),
            high: focal()
                .map(|(i, (a, b))| {
                    let is_high = |kept: &Kept| usize::from(kept.rungs[i][0]) >= HIGH_RUNG;
                    (name(*a), name(*b), share(&is_high))
                })
                .collect(),
            rungs: focal()
                .map(|(i, (a, b))| {
                    let on = |rung: usize| {
                        let is_on = move |kept: &Kept| usize::from(kept.rungs[i][1]) == rung;
                        share(&is_on)
                    };
                    let rungs = 0..rules.ladder.rungs.len();
                    (name(*a), name(*b), rungs.map(on).collect())
                })
                .collect(),
        }
    }
}
