//! Two settings compared run by run under common random numbers: the same seed and run number draw the same chances in both,
//! so what differs between two runs of a pair follows from what differs between the settings.

use super::play::{REPLICAS, play};
use super::story::{Story, Told};
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use escalade::stats::CONFIDENCE;
use escalade::stats::means::Moments;
use std::fmt;
use std::sync::Arc;

/// A scenario, with what is chosen and set from outside.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    scenario: String,
    options: Options,
}

/// Starts a setting: a shipped scenario as it is.
pub(crate) fn setting(scenario: &str) -> Setting {
    Setting {
        scenario: scenario.into(),
        options: Options::default(),
    }
}

impl Setting {
    /// Chooses a parameter set.
    pub(crate) fn params(&self, name: &str) -> Self {
        let mut new = self.clone();
        new.options.params = Some(name.into());
        new
    }

    /// Takes another scenario, such as a variant, with the same choices.
    pub(crate) fn of(&self, scenario: &str) -> Self {
        let mut new = self.clone();
        new.scenario = scenario.into();
        new
    }

    /// Sets a value at a path.
    pub(crate) fn set(&self, path: &str, value: &str) -> Self {
        let mut new = self.clone();
        new.options.overrides.push((path.into(), value.into()));
        new
    }

    /// Turns a switch off.
    pub(crate) fn off(&self, switch: &str) -> Self {
        self.set(&format!("switches/{switch}/on"), "false")
    }

    /// Returns the compiled scenario.
    pub(crate) fn rules(&self) -> Arc<Ruleset> {
        let loaded = scenario::load(&self.scenario, &self.options);
        let loaded = loaded.unwrap_or_else(|f| panic!("{self:?}: {:?}", f.diagnostics));
        Arc::new(compile(&loaded.checked, &CompileOptions::default()))
    }

    /// Plays runs 0 to `n_runs` - 1 of a seed and measures each.
    pub(crate) fn measure<const N: usize>(
        &self,
        seed: u64,
        n_runs: u64,
        measures: impl Fn(&Told) -> [f64; N],
    ) -> Vec<[f64; N]> {
        let rules = self.rules();
        let mut rows: Vec<Story> = (0..REPLICAS).map(|_| Story::default()).collect();
        let mut measured = vec![[0.0; N]; usize::try_from(n_runs).expect("few runs")];
        play(&rules, seed, 0..n_runs, |row, view| {
            rows[row].see(view);
            if view.ending.is_some() {
                let run = usize::try_from(view.key.run).expect("few runs");
                measured[run] = measures(&std::mem::take(&mut rows[row]).told(&rules));
            }
        });
        measured
    }
}

/// Means of a measure in two settings, and the differences of the pairs, second less first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Difference {
    pub(crate) first: f64,
    pub(crate) second: f64,
    pub(crate) pairs: Moments,
}

impl Difference {
    /// Whether the measure is lower in the second setting, beyond doubt: by more than three standard errors.
    pub(crate) fn falls(&self) -> bool {
        self.pairs.mean() < -3.0 * self.pairs.error() && self.pairs.mean() < 0.0
    }

    /// Whether the measure is higher in the second setting, by more than three standard errors.
    pub(crate) fn rises(&self) -> bool {
        self.pairs.mean() > 3.0 * self.pairs.error() && self.pairs.mean() > 0.0
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [low, high] = self.pairs.interval(CONFIDENCE);
        let Self { first, second, .. } = self;
        let mean = self.pairs.mean();
        write!(
            f,
            "{first:.4} -> {second:.4}: {mean:+.4} ({low:+.4} to {high:+.4})"
        )
    }
}

/// Compares measures of the same runs in two settings.
pub(crate) fn differences<const N: usize>(
    first: &[[f64; N]],
    second: &[[f64; N]],
) -> [Difference; N] {
    std::array::from_fn(|i| {
        let mean = |runs: &[[f64; N]]| Moments::of(runs.iter().map(|run| run[i])).mean();
        let pairs = first.iter().zip(second);
        Difference {
            first: mean(first),
            second: mean(second),
            pairs: Moments::of(pairs.map(|(a, b)| b[i] - a[i])),
        }
    })
}
