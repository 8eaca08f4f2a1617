//! What replications come to: an estimate with its interval, or why there is none.
//!
//! The estimate is the mean of independent replications, with a t interval. The interval is refused where it is known to be too
//! short: few replications, many zeros, one replication that carries the rest, or plain runs that say otherwise. Behind most of
//! these stands one defect: a score that is blind to a way by which the event happens.

use super::Played;
use crate::stats::means::Moments;
use crate::stats::shares::exact;
use crate::stats::{Estimate, Method};

/// Fewest replications for an interval.
pub const REPLICATIONS: u64 = 10;
/// Largest share of replications that may be zero.
pub const ZEROS: f64 = 0.2;
/// Largest share of the sum of all estimates that one replication may carry.
pub const ONE: f64 = 0.5;
/// Largest share of the hits that may descend from one path of the first stage, without a warning.
pub const FAMILY: f64 = 0.5;
/// Fewest hits among plain runs for a comparison in standard errors.
pub const HITS: u64 = 10;
/// Largest difference from plain runs, in standard errors.
pub const DIFFERENCE: f64 = 3.0;

/// Plain runs of the same question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plain {
    /// On how many the event happened.
    pub hits: u64,
    /// How many there were.
    pub runs: u64,
    /// Turns played.
    pub turns: u64,
}

impl Plain {
    /// Returns their share with its interval: exact where hits are few.
    #[must_use]
    pub fn share(&self) -> Estimate {
        Estimate::share(self.hits, self.runs)
    }

    /// Returns the share that is not exceeded with 95 % confidence, on one side.
    #[must_use]
    pub fn at_most(&self) -> f64 {
        exact(self.hits, self.runs, 0.9)[1]
    }
}

/// Why no interval is given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// No replication met the event.
    Never,
    /// Too few replications.
    Few(u64),
    /// So many of so many replications did not meet the event.
    Zeros(u64, u64),
    /// One replication carries this share of the sum.
    One(f64),
    /// Plain runs say otherwise.
    Plain,
}

/// How the estimate and plain runs stand to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Their difference in standard errors; none where plain runs hit too seldom to say.
    pub z: Option<f64>,
    /// Whether both can be true.
    pub agrees: bool,
}

/// What replications come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Mean and variance of their estimates.
    pub moments: Moments,
    /// How many did not meet the event.
    pub zeros: u64,
    /// Largest share of the hits of a replication that descend from one path of its first stage, averaged by weight.
    pub family: f64,
    /// Plain runs, if there were any, and how they agree.
    pub plain: Option<(Plain, Agreement)>,
    /// Why there is no interval; empty where there is one.
    pub doubts: Vec<Doubt>,
    /// Turns played for the replications.
    pub turns: u64,
}

impl Verdict {
    /// Judges replications, and plain runs of the same question if there are any.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn of<S>(played: &[Played<S>], plain: Option<Plain>) -> Self {
        let estimates = || played.iter().map(|p| p.estimate);
        let moments = Moments::of(estimates());
        let sum: f64 = estimates().sum();
        let zeros = estimates().filter(|x| *x <= 0.0).count() as u64;
        let family: f64 = played.iter().map(|p| p.estimate * p.largest_family()).sum();
        let plain = plain.map(|plain| (plain, agreement(&moments, plain)));
        let n = moments.n();
        let mut doubts = vec![];
        if sum <= 0.0 {
            doubts.push(Doubt::Never);
        } else if zeros as f64 > ZEROS * n as f64 {
            doubts.push(Doubt::Zeros(zeros, n));
        }
        if n < REPLICATIONS {
            doubts.push(Doubt::Few(n));
        } else if sum > 0.0 {
            let largest = estimates().fold(0.0, f64::max) / sum;
            doubts.extend((largest > ONE).then_some(Doubt::One(largest)));
        }
        if plain.is_some_and(|(_, agreement)| !agreement.agrees) {
            doubts.push(Doubt::Plain);
        }
        Self {
            moments,
            zeros,
            family: if sum > 0.0 { family / sum } else { 0.0 },
            plain,
            doubts,
            turns: played.iter().map(|p| p.turns).sum(),
        }
    }

    /// Returns the estimate with its t interval, cut off at 0; none where it is refused.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let estimate = self.moments.estimate(Method::T);
        self.doubts.is_empty().then_some(Estimate {
            low: estimate.low.max(0.0),
            high: estimate.high.min(1.0),
            ..estimate
        })
    }

    /// Returns the standard error over the estimate; not a number where the event was not met.
    #[must_use]
    pub fn relative_error(&self) -> f64 {
        self.moments.error() / self.moments.mean()
    }

    /// Whether one path of the first stage is the ancestor of most of what was found.
    #[must_use]
    pub fn is_one_family(&self) -> bool {
        self.family > FAMILY
    }

    /// Returns how many plain runs would have the same standard error; infinite where the replications do not differ.
    #[must_use]
    pub fn plain_runs(&self) -> f64 {
        let mean = self.moments.mean();
        mean * (1.0 - mean) / (self.moments.error() * self.moments.error())
    }

    /// Returns how many times as many turns plain runs of this length would need for the same standard error, as were played
    /// with these turns of a pilot.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn gain(&self, turns_per_run: f64, pilot: u64) -> f64 {
        self.plain_runs() * turns_per_run / (self.turns + pilot) as f64
    }
}

/// Compares replications with plain runs: in standard errors where these hit often enough for a normal distribution, else by
/// whether the interval of the replications and the exact one of plain runs, at 99.9 %, have a point in common.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn agreement(moments: &Moments, plain: Plain) -> Agreement {
    let n = plain.runs as f64;
    if plain.hits >= HITS {
        let share = plain.hits as f64 / n;
        let error = moments.error();
        let both = (share * (1.0 - share) / n
            + if error.is_finite() {
                error * error
            } else {
                0.0
            })
        .sqrt();
        let z = (moments.mean() - share) / both;
        return Agreement {
            z: Some(z),
            agrees: z.abs() < DIFFERENCE,
        };
    }
    let [low, high] = moments.interval(0.95);
    let [least, most] = exact(plain.hits, plain.runs, 0.999);
    Agreement {
        z: None,
        agrees: low <= most && least <= high,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::rare::Hit;
    use std::sync::Arc;

    fn played(estimates: &[f64]) -> Vec<Played<()>> {
        let one = |estimate: &f64| Played {
            estimate: *estimate,
            stages: vec![],
            hits: (0..4)
                .filter(|_| *estimate > 0.0)
                .map(|ancestor| Hit {
                    state: Arc::new(()),
                    ancestor,
                    weight: estimate / 4.0,
                })
                .collect(),
            turns: 100,
        };
        estimates.iter().map(one).collect()
    }

    fn doubts(estimates: &[f64], plain: Option<(u64, u64)>) -> Vec<Doubt> {
        let plain = plain.map(|(hits, runs)| Plain {
            hits,
            runs,
            turns: 26 * runs,
        });
        let verdict = Verdict::of(&played(estimates), plain);
        assert_eq!(verdict.estimate().is_some(), verdict.doubts.is_empty());
        verdict.doubts
    }

    #[test]
    fn an_interval_that_cannot_be_stood_behind_is_refused() {
        let near: Vec<f64> = (0..20)
            .map(|i| 1e-4 * (0.8 + 0.02 * f64::from(i)))
            .collect();
        let with = |zeros: usize| [vec![0.0; zeros], near[zeros..].to_vec()].concat();
        assert_eq!(doubts(&near, None), []);
        assert_eq!(doubts(&near[..10], None), []);
        assert_eq!(doubts(&near[..9], None), [Doubt::Few(9)]);
        assert_eq!(doubts(&with(4), None), []);
        assert_eq!(doubts(&with(5), None), [Doubt::Zeros(5, 20)]);
        assert_eq!(doubts(&[0.0; 20], None), [Doubt::Never]);
        let mut one = near.clone();
        one[3] = 1.0;
        assert!(matches!(doubts(&one, None)[..], [Doubt::One(share)] if share > 0.99));
    }

    #[test]
    fn plain_runs_that_say_otherwise_are_heard() {
        let near: Vec<f64> = (0..20)
            .map(|i| 1e-4 * (0.8 + 0.02 * f64::from(i)))
            .collect();
        for (hits, runs, agrees) in [
            (100, 1_000_000, true),
            (130, 1_000_000, true),
            (140, 1_000_000, false),
            (60, 1_000_000, false),
            (0, 10_000, true),
            (1, 10_000, true),
            (3, 1_000, false),
            (0, 1_000_000, false),
        ] {
            let expected = if agrees { vec![] } else { vec![Doubt::Plain] };
            assert_eq!(
                doubts(&near, Some((hits, runs))),
                expected,
                "{hits} in {runs}"
            );
        }
    }

    #[test]
    fn families_and_cost() {
        let verdict = Verdict::of(&played(&[2e-4, 1e-4, 3e-4]), None);
        assert!((verdict.family - 0.25).abs() < 1e-12 && !verdict.is_one_family());
        // Mean 2e-4, error 1e-4 / sqrt 3: as 6e4 plain runs.
        assert!((verdict.plain_runs() - 59_988.0).abs() < 1e-6);
        assert!((verdict.gain(10.0, 0) - 1999.6).abs() < 1e-6);
        let lone = Plain {
            hits: 0,
            runs: 1000,
            turns: 1,
        };
        assert!(
            (lone.at_most() - 0.002_991_3).abs() < 1e-6,
            "the rule of three"
        );
    }
}
