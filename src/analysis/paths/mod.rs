//! Paths of escalation: how the rung of one pair moved in each of many runs, in the three forms of sequence analysis
//! (Gabadinho, Ritschard et al. 2011): record highs, all moves, and how long each rung lasted.
//!
//! Invariant: runs count with their weights, and whatever is listed stands in an order that no thread decides.

pub mod dot;
pub mod flow;
pub mod matching;
pub mod mining;
pub mod tree;
pub mod typology;

use super::event::Event;
use crate::rules::Ruleset;
use crate::rules::change::Cause;
use crate::rules::layout::pair_row;
use crate::world::turn::{Deed, Transition, TurnView};

/// What made a step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// A deed: the option of its doer.
    Deed(u16),
    /// A rule.
    Rule(u16),
    /// An inject.
    Inject(u16),
    /// A red line crossed or cleared.
    RedLine(u16),
    /// The ladder itself: quiet turns, or tension.
    Ladder,
    /// Anything else.
    Other,
    /// Time: the rung lasted for a band of turns, see [`band`].
    Lasted(u8),
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The rung that was reached, or that lasted.
    pub rung: u8,
    /// What made it.
    pub by: By,
}

/// One move of the pair on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Turn.
    pub turn: u32,
    /// Rung before.
    pub before: u8,
    /// Rung after.
    pub after: u8,
    /// What moved it.
    pub by: By,
}

/// Which form of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Record highs only: each rung higher than any before, with what reached it.
    Ratchet,
    /// Every move, with what made it.
    Change,
    /// Every stay at a rung, with the band of turns that it lasted.
    Dwell,
}

impl Kind {
    /// Names, as on a command line, in order.
    pub const NAMES: [(&'static str, Self); 3] = [
        ("ratchet", Self::Ratchet),
        ("change", Self::Change),
        ("dwell", Self::Dwell),
    ];
}

/// How the rung of the pair went in one run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trail {
    /// Number of the run.
    pub run: u64,
    /// Weight of the run; 1 for a plain one.
    pub weight: f64,
    /// Rung before turn 1, then at the close of every turn.
    pub rungs: Vec<u8>,
    /// The moves, the first first.
    pub moves: Vec<Move>,
    /// The turn at whose close the event that is asked about first held; none where it did not happen.
    pub hit: Option<u32>,
    /// The outcome, by its place in the scenario; none where the run was stopped.
    pub outcome: Option<u16>,
}

/// Returns the band of a number of turns: 0 for 1, 1 for 2 and 3, 2 for 4 to 7, and so on by doubling.
#[must_use]
pub fn band(turns: u32) -> u8 {
    u8::try_from(turns.max(1).ilog2()).expect("at most 31 doublings")
}

/// Returns the first and the last number of turns of a band.
#[must_use]
pub const fn band_ends(band: u8) -> (u32, u32) {
    (1 << band, (2 << band) - 1)
}

impl Trail {
    /// Opens the trail of a run with the rung at which the pair starts.
    #[must_use]
    pub fn new(run: u64, rung: u8) -> Self {
        Self {
            run,
            weight: 1.0,
            rungs: vec![rung],
            ..Self::default()
        }
    }

    /// Adds the close of a turn.
    pub fn add(&mut self, view: &TurnView, pair: [u16; 2], event: Event) {
        if self.hit.is_none() && event.holds(view) {
            self.hit = Some(view.turn);
        }
        self.rungs.push(rung_of(view.rules, view, pair));
        let of_pair = |m: &&Transition| [m.from, m.to] == pair;
        for m in view.transitions.iter().filter(of_pair) {
            self.moves.push(Move {
                turn: m.turn,
                before: m.before,
                after: m.after,
                by: by(m.cause, view.deeds),
            });
        }
        self.outcome = view.ending.map(|e| e.outcome);
    }

    /// Returns the trail up to the turn before the event; all of it where the event did not happen.
    #[must_use]
    pub fn before_hit(&self) -> Self {
        let mut trail = self.clone();
        if let Some(turn) = self.hit {
            trail.moves.retain(|m| m.turn < turn);
            trail.rungs.truncate(turn as usize);
        }
        trail
    }

    /// Returns the path in a form.
    #[must_use]
    pub fn path(&self, kind: Kind) -> Vec<Mark> {
        match kind {
            Kind::Ratchet => self.ratchet(),
            Kind::Change => self.moves.iter().map(Move::mark).collect(),
            Kind::Dwell => self.spells(),
        }
    }

    /// Returns the moves that reached a rung higher than any before.
    pub fn records(&self) -> impl Iterator<Item = &Move> {
        let mut highest = self.rungs.first().copied().unwrap_or(0);
        self.moves.iter().filter(move |m| {
            let is_record = m.after > highest;
            highest = highest.max(m.after);
            is_record
        })
    }

    fn ratchet(&self) -> Vec<Mark> {
        self.records().map(Move::mark).collect()
    }

    fn spells(&self) -> Vec<Mark> {
        let stays = self.rungs.chunk_by(|a, b| a == b);
        stays
            .map(|stay| Mark {
                rung: stay[0],
                by: By::Lasted(band(u32::try_from(stay.len()).expect("few turns"))),
            })
            .collect()
    }

    /// Returns the highest rung.
    #[must_use]
    pub fn peak(&self) -> u8 {
        self.rungs.iter().copied().max().unwrap_or(0)
    }

    /// Returns how many turns closed at the highest rung.
    #[must_use]
    pub fn turns_at_peak(&self) -> usize {
        let peak = self.peak();
        self.rungs.iter().skip(1).filter(|r| **r == peak).count()
    }

    /// Returns the turn from which on the pair stayed at or below where it started, if it had climbed above and came back.
    #[must_use]
    pub fn back_by(&self) -> Option<usize> {
        let start = *self.rungs.first()?;
        let last_above = self.rungs.iter().rposition(|r| *r > start)?;
        (last_above + 1 < self.rungs.len()).then_some(last_above + 1)
    }
}

impl Move {
    const fn mark(&self) -> Mark {
        Mark {
            rung: self.after,
            by: self.by,
        }
    }
}

/// Returns the rung of a pair before turn 1.
#[must_use]
pub fn first_rung(rules: &Ruleset, pair: [u16; 2]) -> u8 {
    narrow(rules.start[cell_of(rules, pair)].0)
}

fn rung_of(rules: &Ruleset, view: &TurnView, pair: [u16; 2]) -> u8 {
    narrow(view.state[cell_of(rules, pair)].0)
}

fn cell_of(rules: &Ruleset, [from, to]: [u16; 2]) -> usize {
    rules.rung as usize + pair_row(rules.n_actors(), from.into(), to.into())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rungs are 0..20"
)]
const fn narrow(rung: f64) -> u8 {
    rung as u8
}

fn by(cause: Cause, deeds: &[Deed]) -> By {
    match cause {
        Cause::Deed(at) => deeds
            .get(usize::from(at))
            .map_or(By::Other, |d| By::Deed(d.option)),
        Cause::Rule(rule, _) => By::Rule(rule),
        Cause::Inject(id) => By::Inject(id),
        Cause::RedLine(id) | Cause::Cleared(id) => By::RedLine(id),
        Cause::Ladder => By::Ladder,
        _ => By::Other,
    }
}

/// Returns the paths of trails in a form, to be counted.
#[must_use]
pub fn paths(trails: &[Trail], kind: Kind) -> Vec<tree::Path> {
    let path = |trail: &Trail| tree::Path {
        run: trail.run,
        weight: trail.weight,
        is_hit: trail.hit.is_some(),
        marks: trail.path(kind),
    };
    trails.iter().map(path).collect()
}

/// Returns the paths of trails up to the turn before the event: what may have led to it, without what it consists of.
#[must_use]
pub fn paths_before(trails: &[Trail], kind: Kind) -> Vec<tree::Path> {
    let path = |trail: &Trail| tree::Path {
        marks: trail.before_hit().path(kind),
        run: trail.run,
        weight: trail.weight,
        is_hit: trail.hit.is_some(),
    };
    trails.iter().map(path).collect()
}

/// Runs that stand for many, by their place among the trails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notable {
    /// Highest rung, then most turns at it, then lowest number.
    pub most_violent: usize,
    /// Climbed, and was back where it started, for good, at the earliest turn, then lowest number; the event did not happen.
    pub earliest_peaceful: Option<usize>,
}

/// Finds the runs that stand out; none where there are no trails.
#[must_use]
pub fn notable(trails: &[Trail]) -> Option<Notable> {
    let places = || 0..trails.len();
    let violence = |i: &usize| (trails[*i].peak(), trails[*i].turns_at_peak());
    let worst = places().max_by(|a, b| {
        let by_run = trails[*b].run.cmp(&trails[*a].run);
        violence(a).cmp(&violence(b)).then(by_run)
    })?;
    let back = |i: usize| trails[i].back_by().filter(|_| trails[i].hit.is_none());
    let calm = places()
        .filter_map(|i| back(i).map(|turn| (turn, trails[i].run, i)))
        .min();
    Some(Notable {
        most_violent: worst,
        earliest_peaceful: calm.map(|(_, _, i)| i),
    })
}

/// Shares of rungs at the close of a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Weighted share of runs at each rung; they add up to 1.
    pub shares: Vec<f64>,
    /// Shannon entropy over its largest value, 0..1.
    pub entropy: f64,
}

/// Returns how runs spread over the rungs at each turn, turn 0 first; a run that has ended stays where it ended.
#[must_use]
pub fn spread(trails: &[Trail], rungs: usize) -> Vec<Spread> {
    let turns = trails.iter().map(|t| t.rungs.len()).max().unwrap_or(0);
    let total: f64 = trails.iter().map(|t| t.weight).sum();
    let at = |turn: usize| {
        let mut shares = vec![0.0; rungs];
        for trail in trails {
            let last = trail.rungs.len() - 1;
            shares[usize::from(trail.rungs[turn.min(last)])] += trail.weight / total;
        }
        let entropy = matching::entropy(&shares);
        Spread { shares, entropy }
    };
    (0..turns).map(at).collect()
}

#[cfg(test)]
mod tests;
