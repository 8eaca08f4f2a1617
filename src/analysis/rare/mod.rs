//! Rare events by splitting: paths that climb are copied, so that one run in a million is met among thousands.
//!
//! Both algorithms know a process only by a function that plays paths from where they begin; a crisis and a ladder with a closed
//! form are the same to them. Every copy draws on a branch of its own. The mean of the estimates is the chance of the event
//! whatever the score (Garvels 2000; Bréhier et al. 2016); a good score only makes them differ less.
//!
//! Invariant: no result depends on the order in which paths are played.

mod adaptive;
pub mod crisis;
mod fixed;
mod levels;
pub mod splitting;
pub mod verdict;

pub use adaptive::adaptive;
pub use fixed::fixed_effort;
pub use levels::pilot;
pub use verdict::{Doubt, Plain, Verdict};

use crate::rng::{Aside, SubKey, branch};
use std::sync::Arc;

/// The level of a state in which the event holds: above every score.
pub const EVENT: f64 = f64::INFINITY;

/// Which replication: estimates of different replications are independent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replication {
    /// Seed, 0 to 2^53 - 1.
    pub seed: u64,
    /// Its number; the paths of a replication are runs of this number on different branches.
    pub number: u64,
}

impl Replication {
    /// Returns a whole number from 0 to `n` - 1, drawn for a place of a stage.
    fn draw(self, stage: usize, place: usize, n: usize) -> usize {
        SubKey::aside(self.seed, Aside::Copies).pick(self.number, branch::path(stage, place), n)
    }
}

/// Where a path begins.
#[derive(Debug, Clone, Copy)]
pub struct Begin<'a, S> {
    /// The state that it is copied from; none at the start.
    pub at: Option<&'a S>,
    /// Level of that state: lower than all at the start.
    pub level: f64,
    /// Number of the run.
    pub run: u64,
    /// Branch on which it draws from there on.
    pub branch: u64,
}

/// How far paths are played.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Until {
    /// To the first state at this level or above, which is the only one kept; else to their end.
    Level(f64),
    /// To the event or their end; every state that is higher than all before it, and than where the path began, is kept.
    End,
}

impl Until {
    /// Whether a state is kept on a path whose highest level so far is `highest`.
    #[must_use]
    pub fn keeps(self, level: f64, highest: f64) -> bool {
        match self {
            Self::Level(wanted) => level >= wanted,
            Self::End => level > highest,
        }
    }

    /// Whether a path ends at a state of this level.
    #[must_use]
    pub fn stops(self, level: f64) -> bool {
        match self {
            Self::Level(wanted) => level >= wanted,
            Self::End => level >= EVENT,
        }
    }
}

/// A state that is kept, and its level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark<S> {
    /// Its score, or [`EVENT`].
    pub level: f64,
    /// What the process needs to go on from there.
    pub state: S,
}

/// What playing a path left.
#[derive(Debug, Clone, PartialEq)]
pub struct Path<S> {
    /// States that are kept, each higher than the one before.
    pub marks: Vec<Mark<S>>,
    /// Turns that were played.
    pub turns: u64,
}

impl<S> Default for Path<S> {
    fn default() -> Self {
        Self {
            marks: vec![],
            turns: 0,
        }
    }
}

/// Plays paths, and returns what each left, in their order.
pub type Play<'a, S, E> = dyn FnMut(&[Begin<S>], Until) -> Result<Vec<Path<S>>, E> + 'a;

/// One stage of a replication: how many of its paths passed its level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// The level, or [`EVENT`].
    pub level: f64,
    /// Paths.
    pub tried: usize,
    /// Those that passed it.
    pub passed: usize,
}

/// A path on which the event happened.
#[derive(Debug, PartialEq)]
pub struct Hit<S> {
    /// Where it stood then; copies of one path share it.
    pub state: Arc<S>,
    /// The path of the first stage that it descends from.
    pub ancestor: usize,
    /// What it counts: the weights of a replication add up to its estimate.
    pub weight: f64,
}

/// One replication, played.
#[derive(Debug, PartialEq)]
pub struct Played<S> {
    /// The estimate of the chance of the event; zero where no path came so far.
    pub estimate: f64,
    /// Its stages.
    pub stages: Vec<Stage>,
    /// Paths on which the event happened.
    pub hits: Vec<Hit<S>>,
    /// Turns played.
    pub turns: u64,
}

impl<S> Played<S> {
    /// Returns the largest share of the hits that descend from one path of the first stage; 0 without hits.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are few hits")]
    pub fn largest_family(&self) -> f64 {
        let mut ancestors: Vec<usize> = self.hits.iter().map(|hit| hit.ancestor).collect();
        ancestors.sort_unstable();
        let families = ancestors.chunk_by(|a, b| a == b).map(<[usize]>::len);
        families
            .max()
            .map_or(0.0, |n| n as f64 / self.hits.len() as f64)
    }
}
