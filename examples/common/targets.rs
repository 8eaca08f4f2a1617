//! What the search for parameters aims at, and how far a point is from it.

use super::crisis::Crisis;
use super::measures::measure;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The file, fixed before the search.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Targets {
    /// Implausibility above which a point is ruled out.
    pub(crate) cutoff: f64,
    pub(crate) sets: BTreeMap<String, Set>,
}

/// One parameter set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Set {
    /// The parameter set that the search starts from and that keeps what is no driver.
    pub(crate) start: Option<String>,
    /// Parameters that vary, with their lowest and highest values.
    pub(crate) drivers: BTreeMap<String, (f64, f64)>,
    pub(crate) targets: BTreeMap<String, Target>,
    /// Points and runs a point, of each wave.
    pub(crate) waves: Vec<(usize, u64)>,
}

/// A target: the value of a measure, and how exactly it can be asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Target {
    pub(crate) value: f64,
    /// Standard error of what was observed.
    pub(crate) observation: f64,
    /// What the model cannot be expected to hit.
    pub(crate) model: f64,
    pub(crate) why: String,
}

impl Targets {
    /// Reads the file.
    pub(crate) fn read() -> Self {
        let text = include_str!("../../assets/calibration/targets.ron");
        ron::from_str(text).expect("assets/calibration/targets.ron fits its type")
    }
}

/// A target beside what runs gave.
pub(crate) struct Miss<'a> {
    pub(crate) id: &'a str,
    pub(crate) target: &'a Target,
    pub(crate) value: f64,
    /// |value - target| over the square root of the three variances; infinite where the runs give no value or no error.
    pub(crate) implausibility: f64,
}

/// Returns every target of a set beside what runs gave.
pub(crate) fn misses<'a>(set: &'a Set, runs: &[Crisis]) -> Vec<Miss<'a>> {
    let miss = |(id, target): (&'a String, &'a Target)| {
        let estimate = measure(id).estimate(runs);
        let errors = [target.observation, target.model, estimate.error()];
        let spread: f64 = errors.iter().map(|error| error * error).sum();
        let off = (estimate.value - target.value).abs();
        Miss {
            id,
            target,
            value: estimate.value,
            implausibility: if off.is_finite() && spread.is_finite() {
                off / spread.sqrt()
            } else {
                f64::INFINITY
            },
        }
    };
    set.targets.iter().map(miss).collect()
}

/// Returns the largest implausibility and the root of the mean square.
pub(crate) fn size(misses: &[Miss]) -> [f64; 2] {
    let worst = misses
        .iter()
        .fold(0.0, |most, miss| f64::max(most, miss.implausibility));
    let square: f64 = misses
        .iter()
        .map(|miss| miss.implausibility * miss.implausibility)
        .sum();
    [worst, (square / misses.len() as f64).sqrt()]
}
