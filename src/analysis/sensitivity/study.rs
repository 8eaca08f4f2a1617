//! A study from design to measures: its points, what is played beside them for a dummy, and what every factor comes to.
//!
//! Invariant: every study has a dummy, a factor that changes nothing but the draws, and nothing is said to drive the answer that
//! does not stand out from it.

use super::declared::Declared;
use super::noise::{Noise, noise};
use super::{Bootstrap, morris, pawn, sobol};
use crate::analysis::design;
use crate::batch::survey::Spot;
use crate::scenario::vary::Level;
use crate::stats::{Estimate, Method as Interval};

/// Levels of a factor on a trajectory.
const LEVELS: usize = 4;
/// Length of a step on a trajectory, as a part of a factor's range: p / 2 (p - 1) of p levels. Effects are slopes; a slope times
/// this is what was seen to change.
pub const STEP: f64 = 2.0 / 3.0;
/// Slices of a factor's range.
pub const SLICES: usize = 10;
/// Samples drawn again; a fifth of them where a measure is slow.
const SAMPLES: usize = 500;

/// A method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Elementary effects (Morris 1991).
    Morris,
    /// Shares of variance (Sobol 1993; Saltelli 2010).
    Sobol,
    /// Distances between distributions (Pianosi and Wagener 2015).
    Pawn,
}

impl Method {
    /// Returns its name, as the command line and tables write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Morris => "morris",
            Self::Sobol => "sobol",
            Self::Pawn => "pawn",
        }
    }

    /// Returns the names of its measures, the one by which factors are ranked first.
    #[must_use]
    pub const fn measures(self) -> &'static [&'static str] {
        match self {
            Self::Morris => &["mu_star", "mu", "sigma"],
            Self::Sobol => &["total", "first"],
            Self::Pawn => &["median", "mean", "most"],
        }
    }

    /// Returns the usual size of its design.
    #[must_use]
    pub const fn size(self) -> usize {
        match self {
            Self::Morris => 10,
            Self::Sobol => 64,
            Self::Pawn => 400,
        }
    }
}

/// Which numbers are varied, and how.
#[derive(Debug, Clone, Copy)]
pub struct Study<'a> {
    /// The method.
    pub method: Method,
    /// Size of its design: trajectories, rows (a power of two), or points.
    pub size: usize,
    /// The factors.
    pub factors: &'a [Declared],
    /// Runs of each point.
    pub runs: u64,
    /// Seed of the design and of the samples drawn again.
    pub seed: u64,
}

/// What was found of a factor; the one without a number is the dummy.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The factor.
    pub factor: Option<Declared>,
    /// Its measures, as [`Method::measures`] names them.
    pub measures: Vec<Estimate>,
}

/// What was found, the strongest factor first.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// Every factor and the dummy.
    pub list: Vec<Measured>,
    /// How much of what is seen is the chance of few runs, where that can be told.
    pub noise: Option<Noise>,
}

impl Study<'_> {
    /// Returns the points of the design in the unit cube.
    fn cube(&self) -> Vec<Vec<f64>> {
        let n = self.factors.len();
        match self.method {
            Method::Morris => design::morris(self.size, n, LEVELS, self.seed),
            Method::Sobol => sobol::points(&design::sobol(self.size, 2 * n, Some(self.seed))),
            // The last column goes nowhere: it is the dummy.
            Method::Pawn => design::latin_hypercube(self.size, n + 1, self.seed),
        }
    }

    /// Returns which points are played again with other draws, which is the dummy of methods without one in their design.
    fn again(&self) -> Vec<usize> {
        match self.method {
            Method::Morris => (0..self.size)
                .map(|t| t * (self.factors.len() + 1))
                .collect(),
            Method::Sobol => (0..self.size).collect(),
            Method::Pawn => vec![],
        }
    }

    /// Returns what is to be played: the points of the design, then some of them again.
    #[must_use]
    pub fn spots(&self) -> Vec<Spot> {
        let cube = self.cube();
        let spot = |point: &Vec<f64>, lot: u64| {
            let at = |(factor, x): (&Declared, &f64)| Level::Number(factor.at(*x));
            Spot {
                values: self.factors.iter().zip(point).map(at).collect(),
                first_run: lot * self.runs,
            }
        };
        let again = self.again().into_iter().map(|i| spot(&cube[i], 1));
        cube.iter().map(|x| spot(x, 0)).chain(again).collect()
    }

    /// Returns what every factor comes to, from whether the event happened in each run of each spot.
    #[must_use]
    pub fn measure(&self, runs: &[Vec<bool>]) -> Findings {
        let (cube, answers) = (self.cube(), shares(runs));
        let measures = match self.method {
            Method::Morris => self.by_effects(&cube, &answers),
            Method::Sobol => self.by_shares(&answers),
            Method::Pawn => self.by_distances(&cube, &answers),
        };
        let named = self.factors.iter().cloned().map(Some).chain([None]);
        let both = named.zip(measures);
        let mut list: Vec<Measured> = both
            .map(|(factor, measures)| Measured { factor, measures })
            .collect();
        list.sort_by(|a, b| b.measures[0].value.total_cmp(&a.measures[0].value));
        Findings {
            list,
            noise: noise(&runs[..cube.len()]),
        }
    }

    const fn bootstrap(&self, samples: usize) -> Bootstrap {
        Bootstrap {
            samples,
            seed: self.seed,
        }
    }

    /// The step of the dummy is as long as those of the factors.
    fn by_effects(&self, cube: &[Vec<f64>], answers: &[f64]) -> Vec<Vec<Estimate>> {
        let (first, repeated) = answers.split_at(cube.len());
        let mut effects = morris::effects(cube, first);
        let pairs = self.again().into_iter().zip(repeated);
        effects.push(pairs.map(|(i, y)| (y - first[i]) / STEP).collect());
        let measures = |list: &Vec<f64>| {
            let effect = morris::summary(list, self.bootstrap(SAMPLES));
            vec![effect.mu_star, effect.mu, effect.sigma]
        };
        effects.iter().map(measures).collect()
    }

    /// Where the answers are all the same, no factor has a share.
    fn by_shares(&self, answers: &[f64]) -> Vec<Vec<Estimate>> {
        let nothing = Estimate {
            value: 0.0,
            low: 0.0,
            high: 0.0,
            n: self.size as u64,
            method: Interval::BootstrapNormal,
        };
        match sobol::Blocks::new(answers, self.size).shares(self.bootstrap(SAMPLES)) {
            Some(shares) => shares.iter().map(|s| vec![s.total, s.first]).collect(),
            None => vec![vec![nothing; 2]; self.factors.len() + 1],
        }
    }

    fn by_distances(&self, cube: &[Vec<f64>], answers: &[f64]) -> Vec<Vec<Estimate>> {
        let bootstrap = self.bootstrap(SAMPLES / 5);
        let measures = |factor: usize| {
            let x: Vec<f64> = cube.iter().map(|point| point[factor]).collect();
            let d = pawn::distance(&x, answers, SLICES, bootstrap);
            vec![d.median, d.mean, d.most]
        };
        (0..=self.factors.len()).map(measures).collect()
    }
}

impl Findings {
    /// Returns the dummy.
    ///
    /// # Panics
    /// Never: a study has one.
    #[must_use]
    pub fn dummy(&self) -> &Measured {
        let found = self.list.iter().find(|m| m.factor.is_none());
        found.expect("a study has a dummy")
    }

    /// Returns the factors whose interval lies above that of the dummy.
    #[must_use]
    pub fn drivers(&self) -> Vec<&Declared> {
        let floor = self.dummy().measures[0];
        let above = self.list.iter().filter(|m| m.measures[0].is_above(&floor));
        above.filter_map(|m| m.factor.as_ref()).collect()
    }
}

/// Returns the share of runs in which the event happened, point by point.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "runs are few")]
pub fn shares(runs: &[Vec<bool>]) -> Vec<f64> {
    let share = |row: &Vec<bool>| row.iter().filter(|hit| **hit).count() as f64 / row.len() as f64;
    runs.iter().map(share).collect()
}
