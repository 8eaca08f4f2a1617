//! The summary of a batch: shares with their intervals, medians, and the run to look at.

use super::event::HIGH_RUNG;
use crate::record::{Tally, Violent};
use crate::stats::Estimate;

/// What a batch comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Runs counted.
    pub runs: u64,
    /// Each outcome with its share, in the order of the scenario.
    pub outcomes: Vec<(String, Estimate)>,
    /// The first focal pair, and the share of runs in which its rung reached [`HIGH_RUNG`]; none where no pair is focal.
    pub high: Option<((String, String), Estimate)>,
    /// Share of runs with a war.
    pub war: Estimate,
    /// Median of the turns at which runs ended.
    pub median_end_turn: Option<usize>,
    /// Median of the highest rung of the first focal pair.
    pub median_peak: Option<usize>,
    /// Mean mined area cleared, km2.
    pub mean_cleared_km2: Option<f64>,
    /// The most violent run.
    pub most_violent: Option<Violent>,
}

impl Summary {
    /// Returns the summary of these counts.
    #[must_use]
    pub fn new(tally: &Tally) -> Self {
        let share = |count| Estimate::share(count, tally.runs);
        let high = |pair: &(String, String)| (pair.clone(), share(tally.at_least(0, HIGH_RUNG)));
        Self {
            runs: tally.runs,
            outcomes: tally
                .outcomes
                .iter()
                .map(|(name, count)| (name.clone(), share(*count)))
                .collect(),
            high: tally.focal.first().map(high),
            war: share(tally.wars),
            median_end_turn: tally.median_end_turn(),
            median_peak: tally.median_peak(0),
            mean_cleared_km2: tally.mean_cleared_km2(),
            most_violent: tally.most_violent,
        }
    }
}
