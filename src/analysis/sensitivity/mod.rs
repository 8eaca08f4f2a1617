//! Which numbers drive an answer: screening (Morris), shares of variance (Sobol), distances between distributions (PAWN), and
//! how much of what is seen is the chance of few runs.
//!
//! Points are in the unit cube, one number per factor; answers are one number per point. Every measure has an interval from
//! samples drawn again, by a seed.
//!
//! Invariant: a measure depends on points, answers and a seed alone.

pub mod declared;
pub mod morris;
pub mod noise;
pub mod pawn;
pub mod sobol;
pub mod study;

use super::design::resample;
use crate::stats::{Estimate, Method, Z95};

/// Samples drawn again from a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bootstrap {
    /// How many, 2 or more.
    pub samples: usize,
    /// Seed.
    pub seed: u64,
}

impl Bootstrap {
    /// Returns measures of `n` cases, named by their places, with their intervals: 1.96 standard deviations of the samples drawn
    /// again to either side (Efron 1979).
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "samples are few")]
    pub fn measures(&self, n: usize, measure: impl Fn(&[usize]) -> Vec<f64>) -> Vec<Estimate> {
        let whole: Vec<usize> = (0..n).collect();
        let values = measure(&whole);
        let again: Vec<Vec<f64>> = (0..self.samples)
            .map(|sample| measure(&resample(n, sample, self.seed)))
            .collect();
        let estimate = |(i, value): (usize, f64)| {
            let count = again.len() as f64;
            let mean = again.iter().map(|m| m[i]).sum::<f64>() / count;
            let squares: f64 = again.iter().map(|m| (m[i] - mean) * (m[i] - mean)).sum();
            let half = Z95 * (squares / (count - 1.0)).sqrt();
            Estimate {
                value,
                low: value - half,
                high: value + half,
                n: n as u64,
                method: Method::BootstrapNormal,
            }
        };
        values.into_iter().enumerate().map(estimate).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The function of Ishigami and Homma (1990), a = 7, b = 0.1, of three numbers in the unit cube.
    pub(crate) fn ishigami(x: &[f64]) -> f64 {
        let angle = |u: f64| std::f64::consts::PI * (2.0 * u - 1.0);
        let [a, b, c] = [angle(x[0]), angle(x[1]), angle(x[2])];
        let square = libm::sin(b) * libm::sin(b);
        libm::sin(a) + 7.0 * square + 0.1 * c * c * c * c * libm::sin(a)
    }

    /// Reads the numbers of a fixture, row by row.
    pub(crate) fn numbers(text: &str) -> Vec<Vec<f64>> {
        let is_row = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        let number = |x: &str| x.parse().expect("a number");
        let row = |line: &str| line.split(',').map(number).collect();
        text.lines().filter(is_row).map(row).collect()
    }

    pub(crate) fn near(x: f64, y: f64, tolerance: f64) -> bool {
        (x - y).abs() <= tolerance * y.abs().max(1.0)
    }

    /// The mean of 400 numbers spread evenly: its interval is 1.96 times their deviation over 20 to either side.
    #[test]
    fn intervals_of_the_bootstrap() {
        let x: Vec<f64> = (0..400).map(|i| (f64::from(i) + 0.5) / 400.0).collect();
        let bootstrap = Bootstrap {
            samples: 2000,
            seed: 1,
        };
        let mean = |rows: &[usize]| vec![rows.iter().map(|i| x[*i]).sum::<f64>() / 400.0];
        let g = bootstrap.measures(400, mean)[0];
        let half = Z95 * (1.0_f64 / 12.0).sqrt() / 20.0;
        assert!(near(g.value, 0.5, 1e-12) && (g.high - g.value - half).abs() < 0.1 * half);
        let other = Bootstrap {
            seed: 2,
            ..bootstrap
        };
        assert_ne!(bootstrap.measures(400, mean), other.measures(400, mean));
    }
}
