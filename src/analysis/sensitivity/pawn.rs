//! Distances between distributions (PAWN; Pianosi and Wagener 2015, 2018): how far the answers of a slice of a factor's range
//! are from all answers, as Kolmogorov and Smirnov measure it. For screening only, beside a factor that does nothing.

use super::Bootstrap;
use crate::stats::Estimate;

/// What the slices of a factor come to; distances are 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// Median of the slices' distances.
    pub median: Estimate,
    /// Mean.
    pub mean: Estimate,
    /// Largest.
    pub most: Estimate,
}

/// Returns the distances of one factor's slices, each with as many points. The highest point bounds the last slice and is not
/// in it, as in SALib.
#[must_use]
pub fn distance(x: &[f64], answers: &[f64], slices: usize, bootstrap: Bootstrap) -> Distance {
    let (ranks, distinct) = ranked(answers);
    let gauges = bootstrap.measures(x.len(), |rows| {
        let mut pairs: Vec<(f64, usize)> = rows.iter().map(|i| (x[*i], ranks[*i])).collect();
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        measures(&pairs, distinct, slices)
    });
    Distance {
        median: gauges[0].from_zero(),
        mean: gauges[1].from_zero(),
        most: gauges[2].from_zero(),
    }
}

/// Returns the place of each answer among the distinct ones, and how many these are.
fn ranked(answers: &[f64]) -> (Vec<usize>, usize) {
    let mut distinct = answers.to_vec();
    distinct.sort_by(f64::total_cmp);
    distinct.dedup();
    let rank = |y: &f64| distinct.partition_point(|z| z < y);
    (answers.iter().map(rank).collect(), distinct.len())
}

/// Returns median, mean and maximum over the slices of points sorted by the factor.
#[expect(clippy::cast_precision_loss, reason = "points are few")]
fn measures(pairs: &[(f64, usize)], distinct: usize, slices: usize) -> Vec<f64> {
    let bound = |s: usize| quantile(pairs, s as f64 / slices as f64);
    let mut all = vec![0_usize; distinct];
    pairs.iter().for_each(|(_, rank)| all[*rank] += 1);
    let mut distances: Vec<f64> = (0..slices)
        .filter_map(|s| {
            let from = pairs.partition_point(|(x, _)| *x < bound(s));
            let to = pairs.partition_point(|(x, _)| *x < bound(s + 1));
            (from < to).then(|| apart(&pairs[from..to], &all, pairs.len()))
        })
        .collect();
    distances.sort_by(f64::total_cmp);
    let n = distances.len();
    if n == 0 {
        return vec![0.0; 3];
    }
    let median = f64::midpoint(distances[(n - 1) / 2], distances[n / 2]);
    vec![
        median,
        distances.iter().sum::<f64>() / n as f64,
        distances[n - 1],
    ]
}

/// Returns a quantile between order statistics, by straight lines.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "points are few"
)]
fn quantile(pairs: &[(f64, usize)], q: f64) -> f64 {
    let place = q * (pairs.len() - 1) as f64;
    let low = (place as usize).min(pairs.len() - 1);
    let high = (low + 1).min(pairs.len() - 1);
    pairs[low].0 + (place - low as f64) * (pairs[high].0 - pairs[low].0)
}

/// Returns the largest gap between the distribution of a slice and that of all answers.
#[expect(clippy::cast_precision_loss, reason = "points are few")]
fn apart(slice: &[(f64, usize)], all: &[usize], points: usize) -> f64 {
    let mut here = vec![0_usize; all.len()];
    slice.iter().for_each(|(_, rank)| here[*rank] += 1);
    let (mut below, mut below_all, mut most) = (0, 0, 0.0_f64);
    for (here, all) in here.iter().zip(all) {
        below += here;
        below_all += all;
        let gap = below as f64 / slice.len() as f64 - below_all as f64 / points as f64;
        most = most.max(gap.abs());
    }
    most
}

#[cfg(test)]
mod tests {
    use super::super::tests::{ishigami, near, numbers};
    use super::*;
    use crate::analysis::design;

    const POINTS: &str = include_str!("../../../tests/gsa/ishigami_pawn.csv");
    const BOOTSTRAP: Bootstrap = Bootstrap {
        samples: 50,
        seed: 7,
    };

    /// What `tests/gsa/make.py` prints (SALib 1.6.0, 400 points, 10 slices): median, mean, maximum of the three factors.
    #[test]
    fn distances_of_ishigami_are_those_of_salib() {
        let rows = numbers(POINTS);
        let y: Vec<f64> = rows.iter().map(|row| row[3]).collect();
        let expected = [
            [0.28, 0.281_737_179_487_179_5, 0.4125],
            [0.366_506_410_256_410_3, 0.351_551_282_051_282_05, 0.555],
            [0.145, 0.159_897_435_897_435_88, 0.2975],
        ];
        let agrees = |slices: usize| {
            (0..3).all(|i| {
                let x: Vec<f64> = rows.iter().map(|row| row[i]).collect();
                let d = distance(&x, &y, slices, BOOTSTRAP);
                let got = [d.median.value, d.mean.value, d.most.value];
                got.iter().zip(expected[i]).all(|(x, y)| near(*x, y, 1e-12))
            })
        };
        assert!(agrees(10));
        assert!(!agrees(9), "broken: another number of slices");
    }

    /// With 4,000 points SALib has medians of 0.246, 0.378 and 0.085; a column that does nothing is the floor.
    #[test]
    fn a_column_that_does_nothing_is_the_floor() {
        let cube = design::latin_hypercube(4000, 4, 9);
        let y: Vec<f64> = cube.iter().map(|x| ishigami(&x[..3])).collect();
        let median = |i: usize| {
            let x: Vec<f64> = cube.iter().map(|row| row[i]).collect();
            distance(&x, &y, 10, BOOTSTRAP).median
        };
        for (i, expected) in [0.2461, 0.3782, 0.0854].into_iter().enumerate() {
            assert!(
                (median(i).value - expected).abs() < 0.03,
                "{i}: {:?}",
                median(i)
            );
            assert!(median(i).is_above(&median(3)), "{i}");
        }
        assert!(median(3).value < 0.06);
    }
}
