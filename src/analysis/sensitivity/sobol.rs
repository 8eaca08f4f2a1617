//! Shares of variance (Sobol 1993): of a factor alone, by the estimator of Saltelli et al. (2010), and of a factor with all that
//! it does together with others, by that of Jansen (1999).

use super::Bootstrap;
use crate::stats::Estimate;

/// Answers at the points of a design: `n` rows of two independent samples A and B, and A with one factor's column from B.
#[derive(Debug, Clone, PartialEq)]
pub struct Blocks {
    /// At A.
    pub a: Vec<f64>,
    /// At B.
    pub b: Vec<f64>,
    /// At A with the column of each factor from B.
    pub ab: Vec<Vec<f64>>,
}

/// What share of the variance a factor has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    /// Alone.
    pub first: Estimate,
    /// With all that it does together with others.
    pub total: Estimate,
}

/// Returns the points of a design, block by block: A, B, then A with each factor's column from B. `cube` has two columns per
/// factor: the first half of them makes A, the second half B.
#[must_use]
pub fn points(cube: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let factors = cube.first().map_or(0, Vec::len) / 2;
    let a = || cube.iter().map(|row| row[..factors].to_vec());
    let b = cube.iter().map(|row| row[factors..].to_vec());
    let mut points: Vec<Vec<f64>> = a().chain(b).collect();
    for factor in 0..factors {
        points.extend(a().zip(cube).map(|(mut point, row)| {
            point[factor] = row[factors + factor];
            point
        }));
    }
    points
}

impl Blocks {
    /// Takes the answers at [`points`], block by block; more blocks may follow those of the factors.
    ///
    /// # Panics
    /// Where there are no whole blocks.
    #[must_use]
    pub fn new(answers: &[f64], rows: usize) -> Self {
        assert_eq!(answers.len() % rows, 0, "whole blocks");
        let mut blocks = answers.chunks_exact(rows).map(<[f64]>::to_vec);
        let mut next = || blocks.next().expect("blocks A and B");
        let (a, b) = (next(), next());
        Self {
            a,
            b,
            ab: blocks.collect(),
        }
    }

    /// Returns the mean of all answers.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "points are few")]
    pub fn mean(&self) -> f64 {
        let all = [&self.a, &self.b].into_iter().chain(&self.ab).flatten();
        let count = self.a.len() * (self.ab.len() + 2);
        all.sum::<f64>() / count as f64
    }

    /// Returns the shares of each factor; none where the answers are all the same. The intervals are of rows drawn again.
    #[must_use]
    pub fn shares(&self, bootstrap: Bootstrap) -> Option<Vec<Shares>> {
        let centre = self.mean();
        let rows: Vec<usize> = (0..self.a.len()).collect();
        if self.variance(&rows) <= 0.0 {
            return None;
        }
        let gauges = bootstrap.measures(rows.len(), |rows| self.measures(rows, centre));
        let share = |pair: &[Estimate]| Shares {
            first: pair[0],
            total: pair[1].from_zero(),
        };
        Some(gauges.chunks_exact(2).map(share).collect())
    }

    /// Returns the variance of A and B together, dividing by their number.
    #[expect(clippy::cast_precision_loss, reason = "points are few")]
    fn variance(&self, rows: &[usize]) -> f64 {
        let n = 2.0 * rows.len() as f64;
        let both = || rows.iter().flat_map(|i| [self.a[*i], self.b[*i]]);
        let mean = both().sum::<f64>() / n;
        both().map(|y| (y - mean) * (y - mean)).sum::<f64>() / n
    }

    /// Returns first and total share of each factor in turn. Answers count from a centre: it takes no part in what is
    /// estimated, and much in how well.
    #[expect(clippy::cast_precision_loss, reason = "points are few")]
    fn measures(&self, rows: &[usize], centre: f64) -> Vec<f64> {
        let (n, variance) = (rows.len() as f64, self.variance(rows));
        let pair = |ab: &Vec<f64>| {
            let step = |i: &usize| ab[*i] - self.a[*i];
            let first: f64 = rows.iter().map(|i| (self.b[*i] - centre) * step(i)).sum();
            let total: f64 = rows.iter().map(|i| step(i) * step(i)).sum();
            [first / n / variance, total / n / variance / 2.0]
        };
        self.ab.iter().flat_map(pair).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::tests::{ishigami, near, numbers};
    use super::*;
    use crate::analysis::design;

    const ANSWERS: &str = include_str!("../../../tests/gsa/ishigami_sobol.csv");
    const BOOTSTRAP: Bootstrap = Bootstrap {
        samples: 200,
        seed: 7,
    };

    /// Answers of SALib at its own sample.
    fn salib() -> Blocks {
        let rows = numbers(ANSWERS);
        let column = |i: usize| rows.iter().map(|row| row[i]).collect::<Vec<f64>>();
        Blocks {
            a: column(0),
            b: column(4),
            ab: (1..4).map(column).collect(),
        }
    }

    /// What `tests/gsa/make.py` prints (SALib 1.6.0): first and total share of the three factors in turn.
    const EXPECTED: [f64; 6] = [
        0.326_999_857_317_277_26,
        0.555_097_359_024_283_6,
        0.443_206_530_765_587_8,
        0.439_845_986_370_189,
        0.011_267_075_610_555_302,
        0.241_128_723_896_244_35,
    ];

    fn agrees(measures: &[f64], expected: &[f64]) -> bool {
        measures.len() == expected.len()
            && measures
                .iter()
                .zip(expected)
                .all(|(x, y)| near(*x, *y, 1e-12))
    }

    #[test]
    fn shares_of_ishigami_are_those_of_salib() {
        let blocks = salib();
        let rows: Vec<usize> = (0..1024).collect();
        let right = blocks.measures(&rows, blocks.mean());
        assert!(agrees(&right, &EXPECTED), "{right:?}");
        // With the blocks of second order the mean of all answers is another, and so are the first shares, in the 8th digit.
        let mut second = EXPECTED;
        for (i, first) in [
            0.326_999_836_852_539_8,
            0.443_206_530_763_221_14,
            0.011_267_071_495_692_085,
        ]
        .into_iter()
        .enumerate()
        {
            second[2 * i] = first;
        }
        assert!(agrees(
            &blocks.measures(&rows, 3.499_337_251_235_707),
            &second
        ));
        let shares = blocks.shares(BOOTSTRAP).expect("the answers differ");
        let halves = [[0.0591, 0.0814], [0.0563, 0.0394], [0.0539, 0.0264]];
        for (share, half) in shares.iter().zip(halves) {
            let got = [share.first, share.total].map(|g| g.high - g.value);
            for (x, y) in got.iter().zip(half) {
                assert!((x / y - 1.0).abs() < 0.25, "{x} against {y}");
            }
        }
        // Broken: no centre, A and B exchanged, the factors' blocks exchanged.
        assert!(!agrees(&blocks.measures(&rows, 0.0), &EXPECTED));
        let turned = Blocks {
            a: blocks.b.clone(),
            b: blocks.a.clone(),
            ab: blocks.ab.clone(),
        };
        assert!(!agrees(&turned.measures(&rows, blocks.mean()), &EXPECTED));
        let mut swapped = blocks.clone();
        swapped.ab.swap(0, 1);
        assert!(!agrees(&swapped.measures(&rows, blocks.mean()), &EXPECTED));
    }

    /// Returns the blocks of a function on the project's own design.
    pub(in super::super) fn played(rows: usize, seed: u64, f: impl Fn(&[f64]) -> f64) -> Blocks {
        let cube = design::sobol(rows, 6, Some(seed));
        let answers: Vec<f64> = points(&cube).iter().map(|x| f(x)).collect();
        Blocks::new(&answers, rows)
    }

    /// The exact shares are 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437.
    #[test]
    fn shares_on_the_own_design_are_exact_within_their_intervals() {
        let exact = [
            0.313_905_191_147_811_46,
            0.557_588_855_209_959_2,
            0.442_411_144_790_040_9,
            0.442_411_144_790_040_9,
            0.0,
            0.243_683_664_062_147_7,
        ];
        let shares = played(2048, 5, ishigami)
            .shares(BOOTSTRAP)
            .expect("they differ");
        let got = shares.iter().flat_map(|s| [s.first, s.total]);
        for (gauge, exact) in got.zip(exact) {
            let error = (gauge.high - gauge.value) / 1.96;
            assert!(
                (gauge.value - exact).abs() < 4.0 * error + 1e-9,
                "{gauge:?} {exact}"
            );
            assert!((gauge.value - exact).abs() < 0.03, "{gauge:?} {exact}");
        }
        assert_eq!(played(64, 5, |_| 1.5).shares(BOOTSTRAP), None);
    }
}
