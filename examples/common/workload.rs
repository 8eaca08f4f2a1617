//! The reference workload `ladder10`: its four figures from runs, and from 391,000 runs of an independent program.

use super::play::play;
use super::shipped::shipped;
use escalade::slot::Slot;

/// A mean over runs beside its reference.
pub(crate) struct Figure {
    /// What it is.
    pub(crate) name: &'static str,
    /// Mean over the runs.
    pub(crate) mean: f64,
    /// Standard error of the mean.
    pub(crate) error: f64,
    /// Reference and its standard error.
    pub(crate) reference: [f64; 2],
}

impl Figure {
    /// Returns the difference in standard errors.
    pub(crate) fn score(&self) -> f64 {
        let [reference, error] = self.reference;
        (self.mean - reference) / (self.error * self.error + error * error).sqrt()
    }
}

const REFERENCES: [(&str, [f64; 2]); 4] = [
    ("mean end turn", [48.221, 0.009]),
    ("share that reaches rung 10", [0.5134, 0.0008]),
    ("mean cohesion at the end", [0.7260, 0.0001]),
    ("mean top rung at the end", [9.276, 0.001]),
];

/// Plays runs of `ladder10` and returns its figures.
pub(crate) fn figures(seed: u64, n_runs: u64) -> Vec<Figure> {
    let rules = shipped("ladder10", None, &[]);
    let cohesion = rules.slot(Slot::Cohesion).expect("ladder10 uses it") as usize;
    let (n_actors, rungs) = (rules.n_actors(), rules.rung as usize);
    let mut sums = [[0.0; 2]; 4];
    play(&rules, seed, 0..n_runs, |_, view| {
        let Some(ending) = view.ending else { return };
        let mean: f64 = view.state[cohesion..cohesion + n_actors]
            .iter()
            .map(|x| x.0)
            .sum::<f64>()
            / n_actors as f64;
        let rungs = &view.state[rungs..rungs + n_actors * (n_actors - 1)];
        let top = rungs.iter().fold(0.0, |top, x| f64::max(top, x.0));
        let hit = f64::from(u8::from(top >= 10.0));
        for (sum, x) in sums
            .iter_mut()
            .zip([f64::from(ending.turn), hit, mean, top])
        {
            *sum = [sum[0] + x, sum[1] + x * x];
        }
    });
    let n = n_runs as f64;
    let figure = |(sum, (name, reference)): ([f64; 2], (&'static str, [f64; 2]))| {
        let mean = sum[0] / n;
        Figure {
            name,
            mean,
            error: ((sum[1] / n - mean * mean) / n).sqrt(),
            reference,
        }
    };
    sums.into_iter().zip(REFERENCES).map(figure).collect()
}
