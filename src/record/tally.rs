//! What a batch comes to: counts that are the same in whatever order they are made.

use super::csv::rounded;
use super::runs::Facts;
use crate::rules::Ruleset;
use crate::stats::order::median_of_counts;
use serde::{Deserialize, Serialize};

/// Rungs that can be counted, 0..20.
const RUNGS: usize = 21;

/// The run with the highest peak, then the most turns at it, then the lowest number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violent {
    /// The run.
    pub run: u64,
    /// Its highest rung.
    pub peak_rung: u8,
    /// Turns that closed with it.
    pub turns: u32,
}

/// Counts over the runs of a batch so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Runs counted.
    pub runs: u64,
    /// Runs of each outcome, with its name, in the order of the scenario.
    pub outcomes: Vec<(String, u64)>,
    /// Focal pairs: from, to.
    pub focal: Vec<(String, String)>,
    /// For each focal pair, how many runs peaked at each rung.
    pub peaks: Vec<Vec<u64>>,
    /// How many runs had each highest rung, over all focal pairs (over all pairs, where none is focal).
    pub highest: Vec<u64>,
    /// How many runs ended at each turn, from turn 0.
    pub end_turns: Vec<u64>,
    /// How many runs had each MID hostility level as their highest, from level 0.
    pub peak_mid: Vec<u64>,
    /// Runs with a war.
    pub wars: u64,
    /// Mined area cleared in all runs, ten-thousandths of km2: a whole number, so that no order of adding matters.
    pub cleared_km2_e4: i64,
    /// The most violent run.
    pub most_violent: Option<Violent>,
}

impl Tally {
    /// Returns the counts before the first run.
    #[must_use]
    pub fn new(rules: &Ruleset) -> Self {
        let name = |id: u16| rules.registry.actors.name(usize::from(id)).to_owned();
        Self {
            runs: 0,
            outcomes: rules.outcomes.iter().map(|o| (o.id.clone(), 0)).collect(),
            focal: rules
                .focal
                .iter()
                .map(|(a, b)| (name(*a), name(*b)))
                .collect(),
            peaks: vec![vec![0; RUNGS]; rules.focal.len()],
            highest: vec![0; RUNGS],
            end_turns: vec![0; rules.horizon as usize + 1],
            peak_mid: vec![0; 6],
            wars: 0,
            cleared_km2_e4: 0,
            most_violent: None,
        }
    }

    /// Counts a run.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an area in ten-thousandths of km2 is far below 2^53"
    )]
    pub fn add(&mut self, run: u64, facts: &Facts) {
        self.runs += 1;
        self.outcomes[usize::from(facts.outcome)].1 += 1;
        for (counts, peak) in self.peaks.iter_mut().zip(&facts.peaks) {
            counts[usize::from(*peak)] += 1;
        }
        self.highest[usize::from(facts.peak)] += 1;
        self.end_turns[facts.end_turn as usize] += 1;
        self.peak_mid[usize::from(facts.peak_mid)] += 1;
        self.wars += u64::from(facts.is_war);
        self.cleared_km2_e4 += (rounded(facts.cleared_km2) * 10_000.0).round_ties_even() as i64;
        let this = Violent {
            run,
            peak_rung: facts.peak,
            turns: facts.turns_at_peak,
        };
        self.most_violent = Some(self.most_violent.map_or(this, |best| worse(best, this)));
    }

    /// Adds the counts of other runs of the same scenario.
    pub fn join(&mut self, other: &Self) {
        let add = |ours: &mut [u64], theirs: &[u64]| {
            ours.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        };
        self.runs += other.runs;
        for (ours, theirs) in self.outcomes.iter_mut().zip(&other.outcomes) {
            ours.1 += theirs.1;
        }
        for (ours, theirs) in self.peaks.iter_mut().zip(&other.peaks) {
            add(ours, theirs);
        }
        add(&mut self.highest, &other.highest);
        add(&mut self.end_turns, &other.end_turns);
        add(&mut self.peak_mid, &other.peak_mid);
        self.wars += other.wars;
        self.cleared_km2_e4 += other.cleared_km2_e4;
        self.most_violent = match (self.most_violent, other.most_violent) {
            (Some(a), Some(b)) => Some(worse(a, b)),
            (a, b) => a.or(b),
        };
    }

    /// Returns in how many runs a focal pair peaked at a rung or above.
    #[must_use]
    pub fn at_least(&self, focal: usize, rung: usize) -> u64 {
        self.peaks
            .get(focal)
            .map_or(0, |counts| counts.iter().skip(rung).sum())
    }

    /// Returns the median of the turns at which runs ended; none without runs.
    #[must_use]
    pub fn median_end_turn(&self) -> Option<usize> {
        median_of_counts(&self.end_turns)
    }

    /// Returns the median of the highest rung of a focal pair; none without runs.
    #[must_use]
    pub fn median_peak(&self, focal: usize) -> Option<usize> {
        self.peaks
            .get(focal)
            .and_then(|counts| median_of_counts(counts))
    }

    /// Returns the mean mined area cleared, km2; none without runs.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a mean for people")]
    pub fn mean_cleared_km2(&self) -> Option<f64> {
        (self.runs > 0).then(|| self.cleared_km2_e4 as f64 / 10_000.0 / self.runs as f64)
    }
}

/// Counts over the runs of one point of an experiment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointTally {
    /// Runs counted.
    pub runs: u64,
    /// Runs of each outcome, in the order of the scenario.
    pub outcomes: Vec<u64>,
    /// How many runs had each highest rung.
    pub highest: Vec<u64>,
    /// Runs with a war.
    pub wars: u64,
    /// Sum of the turns at which runs ended.
    pub end_turns: u64,
}

impl PointTally {
    /// Counts a run.
    pub fn add(&mut self, facts: &Facts) {
        let one = |list: &mut Vec<u64>, place: usize| {
            if list.len() <= place {
                list.resize(place + 1, 0);
            }
            list[place] += 1;
        };
        one(&mut self.outcomes, facts.outcome.into());
        one(&mut self.highest, facts.peak.into());
        self.runs += 1;
        self.wars += u64::from(facts.is_war);
        self.end_turns += u64::from(facts.end_turn);
    }

    /// Adds the counts of other runs of the same point.
    pub fn join(&mut self, other: &Self) {
        let add = |ours: &mut Vec<u64>, theirs: &[u64]| {
            ours.resize(ours.len().max(theirs.len()), 0);
            ours.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        };
        add(&mut self.outcomes, &other.outcomes);
        add(&mut self.highest, &other.highest);
        self.runs += other.runs;
        self.wars += other.wars;
        self.end_turns += other.end_turns;
    }

    /// Returns how many runs had an outcome.
    #[must_use]
    pub fn outcome(&self, place: usize) -> u64 {
        self.outcomes.get(place).copied().unwrap_or_default()
    }

    /// Returns in how many runs the highest rung was this one or above.
    #[must_use]
    pub fn at_least(&self, rung: usize) -> u64 {
        self.highest.iter().skip(rung).sum()
    }
}

fn worse(a: Violent, b: Violent) -> Violent {
    let rank = |v: &Violent| (v.peak_rung, v.turns, std::cmp::Reverse(v.run));
    if rank(&b) > rank(&a) { b } else { a }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_violent_run() {
        let run = |run, peak_rung, turns| Violent {
            run,
            peak_rung,
            turns,
        };
        assert_eq!(worse(run(1, 5, 3), run(2, 5, 4)), run(2, 5, 4));
        assert_eq!(worse(run(2, 5, 4), run(1, 5, 4)), run(1, 5, 4));
        assert_eq!(worse(run(2, 6, 1), run(3, 5, 9)), run(2, 6, 1));
    }
}
