//! Designs of experiments: where in the space of the factors to look. Points are in the unit cube, one number per factor.
//!
//! A design is a function of its sizes and a seed: it never depends on threads, and neither on the factors' names.

use crate::rng::{Aside, Label, SubKey};

/// Most factors of a Sobol design: those for which direction numbers are given.
pub const SOBOL_FACTORS: usize = DIRECTIONS.len() + 1;

/// 2^-32 and 2^-53.
const UNITS: [f64; 2] = [1.0 / 4_294_967_296.0, 1.0 / 9_007_199_254_740_992.0];

/// Draws of one design.
struct Chance(SubKey);

impl Chance {
    fn new(seed: u64, design: &str) -> Self {
        Self(SubKey::aside(seed, Aside::Design).below(Label::of(design)))
    }

    fn draw(&self, what: &str, i: usize, j: usize) -> u64 {
        let label = Label::of(what).and(Label(i as u64)).and(Label(j as u64));
        self.0.draw(label)
    }

    /// Returns a number in [0, 1).
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn unit(&self, what: &str, i: usize, j: usize) -> f64 {
        (self.draw(what, i, j) >> 11) as f64 * UNITS[1]
    }

    /// Returns a whole number below `n`.
    fn below(&self, what: &str, i: usize, j: usize, n: usize) -> usize {
        let wide = u128::from(self.draw(what, i, j)) * n as u128;
        usize::try_from(wide >> 64).expect("below n")
    }

    /// Returns 0 to n-1 in an order of chance.
    fn order(&self, what: &str, which: usize, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by_cached_key(|i| (self.draw(what, which, *i), *i));
        order
    }
}

/// Returns one of the samples of `n` places drawn again from all `n`, each time from all of them.
#[must_use]
pub fn resample(n: usize, sample: usize, seed: u64) -> Vec<usize> {
    let chance = Chance::new(seed, "resample");
    (0..n)
        .map(|i| chance.below("place", sample, i, n))
        .collect()
}

/// Returns the places 0 to n-1 in an order of chance.
#[must_use]
pub fn shuffled(n: usize, seed: u64) -> Vec<usize> {
    Chance::new(seed, "shuffle").order("place", 0, n)
}

/// Returns every combination of these many levels: the level of each factor, the last factor running fastest.
#[must_use]
pub fn grid(levels: &[usize]) -> Vec<Vec<usize>> {
    let mut points = vec![vec![]];
    for n in levels {
        let longer = |point: &Vec<usize>| {
            let point = point.clone();
            (0..*n).map(move |level| [point.as_slice(), &[level]].concat())
        };
        points = points.iter().flat_map(longer).collect();
    }
    points
}

/// Returns a Latin hypercube (McKay, Beckman and Conover 1979): each of `points` strata of each factor holds one point.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "points are few")]
pub fn latin_hypercube(points: usize, factors: usize, seed: u64) -> Vec<Vec<f64>> {
    let chance = Chance::new(seed, "latin hypercube");
    let mut cube = vec![vec![0.0; factors]; points];
    for factor in 0..factors {
        let strata = chance.order("stratum", factor, points);
        for (i, (point, stratum)) in cube.iter_mut().zip(strata).enumerate() {
            let inside = chance.unit("inside", factor, i);
            // Rounding must not carry the point into the next stratum.
            let end = (stratum + 1) as f64 / points as f64;
            let x = (stratum as f64 + inside) / points as f64;
            point[factor] = if x < end { x } else { end.next_down() };
        }
    }
    cube
}

/// Returns the first points of the Sobol sequence with the direction numbers of Joe and Kuo (2008), in the order of
/// Antonov and Saleev. With a seed they are scrambled as Owen does (1995), by the hash of Laine and Karras (2011): every
/// point is uniform, and each 2^m points from the first on still form a net.
///
/// # Panics
/// Where there are more factors than [`SOBOL_FACTORS`], or more than 2^32 points.
#[must_use]
pub fn sobol(points: usize, factors: usize, scramble: Option<u64>) -> Vec<Vec<f64>> {
    assert!(
        factors <= SOBOL_FACTORS,
        "direction numbers are given for {SOBOL_FACTORS} factors"
    );
    let directions: Vec<[u32; 32]> = (0..factors).map(directions).collect();
    let chance = scramble.map(|seed| Chance::new(seed, "sobol"));
    let seed = |factor| chance.as_ref().map(|c| c.draw("scramble", factor, 0));
    let seeds: Vec<Option<u64>> = (0..factors).map(seed).collect();
    let point = |i: usize| {
        let i = u32::try_from(i).expect("a design has fewer points than 2^32");
        let gray = i ^ (i >> 1);
        let one = |(v, seed): (&[u32; 32], &Option<u64>)| {
            let bits = (0..32).filter(|k| gray >> k & 1 == 1);
            let x = bits.fold(0, |x, k| x ^ v[k]);
            // A scrambled point stands in the middle of its cell, so that none is at the edge of the cube.
            seed.map_or(f64::from(x) * UNITS[0], |seed| {
                (f64::from(scrambled(x, seed)) + 0.5) * UNITS[0]
            })
        };
        directions.iter().zip(&seeds).map(one).collect()
    };
    (0..points).map(point).collect()
}

/// Returns the direction numbers of a factor, as binary fractions.
fn directions(factor: usize) -> [u32; 32] {
    let mut v = [0; 32];
    let Some((a, m)) = factor.checked_sub(1).map(|i| DIRECTIONS[i]) else {
        return std::array::from_fn(|i| 1 << (31 - i));
    };
    let s = m.len();
    for i in 0..32 {
        v[i] = if i < s {
            m[i] << (31 - i)
        } else {
            let inner = (1..s).filter(|k| a >> (s - 1 - k) & 1 == 1);
            inner.fold(v[i - s] ^ (v[i - s] >> s), |x, k| x ^ v[i - k])
        };
    }
    v
}

/// Scrambles a binary fraction: whether a digit is turned depends on the digits before it alone.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the halves of the seed are used one by one"
)]
const fn scrambled(x: u32, seed: u64) -> u32 {
    let mut x = x.reverse_bits();
    x = x.wrapping_add(seed as u32);
    x ^= x.wrapping_mul(0x6c50_b47c);
    x ^= x.wrapping_mul(0xb82f_1e52);
    x = x.wrapping_add((seed >> 32) as u32);
    x ^= x.wrapping_mul(0xc7af_e638);
    x ^= x.wrapping_mul(0x8d22_f6e6);
    x.reverse_bits()
}

/// Returns Morris trajectories (Morris 1991), each of `factors` + 1 points that change one factor at a time, in an order of
/// chance, by `levels` / 2 of `levels` - 1 steps up or down. `levels` is even.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "levels are few")]
pub fn morris(trajectories: usize, factors: usize, levels: usize, seed: u64) -> Vec<Vec<f64>> {
    let chance = Chance::new(seed, "morris");
    let jump = levels / 2;
    let steps = (levels - 1) as f64;
    let mut points = vec![];
    for t in 0..trajectories {
        let base = |j| chance.below("base", t, j, levels - jump);
        let is_down = |j: usize| chance.draw("direction", t, j) >> 63 == 1;
        let ends: Vec<[usize; 2]> = (0..factors)
            .map(|j| {
                let low = base(j);
                if is_down(j) {
                    [low + jump, low]
                } else {
                    [low, low + jump]
                }
            })
            .collect();
        let mut at: Vec<f64> = ends
            .iter()
            .map(|[first, _]| *first as f64 / steps)
            .collect();
        points.push(at.clone());
        for j in chance.order("order", t, factors) {
            at[j] = ends[j][1] as f64 / steps;
            points.push(at.clone());
        }
    }
    points
}

/// Primitive polynomials (inner coefficients) and first direction numbers of the factors from the second on: the first rows
/// of the table new-joe-kuo-6.21201 (Joe and Kuo 2008).
const DIRECTIONS: &[(u32, &[u32])] = &[
    (0, &[1]),
    (1, &[1, 3]),
    (1, &[1, 3, 1]),
    (2, &[1, 1, 1]),
    (1, &[1, 1, 3, 3]),
    (4, &[1, 3, 5, 13]),
    (2, &[1, 1, 5, 5, 17]),
    (4, &[1, 1, 5, 5, 5]),
    (7, &[1, 1, 7, 11, 19]),
    (11, &[1, 1, 5, 1, 1]),
    (13, &[1, 1, 1, 3, 11]),
    (14, &[1, 3, 5, 5, 31]),
    (1, &[1, 3, 3, 9, 7, 49]),
    (13, &[1, 1, 1, 15, 21, 21]),
    (16, &[1, 3, 1, 13, 27, 49]),
    (19, &[1, 1, 1, 15, 7, 5]),
    (22, &[1, 3, 1, 15, 13, 25]),
    (25, &[1, 1, 5, 5, 19, 61]),
    (1, &[1, 3, 7, 11, 23, 15, 103]),
    (4, &[1, 3, 7, 13, 13, 15, 69]),
    (7, &[1, 1, 3, 13, 7, 35, 63]),
    (8, &[1, 3, 5, 9, 1, 25, 53]),
    (14, &[1, 3, 1, 13, 9, 35, 107]),
    (19, &[1, 3, 1, 5, 27, 61, 31]),
    (21, &[1, 1, 5, 11, 19, 41, 61]),
    (28, &[1, 3, 5, 3, 3, 13, 69]),
    (31, &[1, 1, 7, 13, 1, 19, 1]),
    (32, &[1, 3, 7, 5, 13, 19, 59]),
    (37, &[1, 1, 3, 9, 25, 29, 41]),
    (41, &[1, 3, 5, 13, 23, 1, 55]),
    (42, &[1, 3, 7, 3, 13, 59, 17]),
    (50, &[1, 3, 1, 3, 5, 53, 69]),
    (55, &[1, 1, 5, 5, 23, 33, 13]),
    (56, &[1, 1, 7, 7, 1, 61, 123]),
    (59, &[1, 1, 7, 9, 13, 61, 49]),
    (62, &[1, 3, 3, 5, 3, 55, 33]),
    (14, &[1, 3, 1, 15, 31, 13, 49, 245]),
    (21, &[1, 3, 5, 15, 31, 59, 63, 97]),
    (22, &[1, 3, 1, 11, 11, 11, 77, 249]),
    (38, &[1, 3, 1, 11, 27, 43, 71, 9]),
    (47, &[1, 1, 7, 15, 21, 11, 81, 45]),
    (49, &[1, 3, 7, 3, 25, 31, 65, 79]),
    (50, &[1, 3, 1, 1, 19, 11, 3, 205]),
    (52, &[1, 1, 5, 9, 19, 21, 29, 157]),
    (56, &[1, 3, 7, 11, 1, 33, 89, 185]),
    (67, &[1, 3, 3, 3, 15, 9, 79, 71]),
    (70, &[1, 3, 7, 11, 15, 39, 119, 27]),
    (84, &[1, 1, 3, 1, 11, 31, 97, 225]),
    (97, &[1, 1, 1, 3, 23, 43, 57, 177]),
    (103, &[1, 3, 7, 7, 17, 17, 37, 71]),
    (115, &[1, 3, 1, 5, 27, 63, 123, 213]),
    (122, &[1, 1, 3, 5, 11, 43, 53, 133]),
    (8, &[1, 3, 5, 5, 29, 17, 47, 173, 479]),
    (13, &[1, 3, 3, 11, 3, 1, 109, 9, 69]),
    (16, &[1, 1, 1, 5, 17, 39, 23, 5, 343]),
    (22, &[1, 3, 1, 5, 25, 15, 31, 103, 499]),
    (25, &[1, 1, 1, 11, 11, 17, 63, 105, 183]),
    (44, &[1, 1, 5, 11, 9, 29, 97, 231, 363]),
    (47, &[1, 1, 5, 15, 19, 45, 41, 7, 383]),
    (52, &[1, 3, 7, 7, 31, 19, 83, 137, 221]),
    (55, &[1, 1, 1, 3, 23, 15, 111, 223, 83]),
    (59, &[1, 1, 5, 13, 31, 15, 55, 25, 161]),
    (62, &[1, 1, 3, 13, 25, 47, 39, 87, 257]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_has_every_combination_once() {
        let points = grid(&[2, 3]);
        assert_eq!(points, [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]);
        assert_eq!(grid(&[]), [[0_usize; 0]]);
    }

    #[test]
    fn samples_drawn_again_and_orders() {
        let mut all = shuffled(500, 1);
        assert_ne!(all, shuffled(500, 2));
        all.sort_unstable();
        assert_eq!(all, (0..500).collect::<Vec<_>>());
        // Of many places 1 - 1/e are drawn at least once.
        let mut again = resample(4000, 3, 1);
        assert_ne!(again, resample(4000, 4, 1));
        again.sort_unstable();
        again.dedup();
        assert!(
            (again.len() as f64 / 4000.0 - 0.632).abs() < 0.02,
            "{}",
            again.len()
        );
    }

    #[test]
    fn each_stratum_holds_one_point() {
        let (n, k) = (137, 5);
        let cube = latin_hypercube(n, k, 3);
        for factor in 0..k {
            let mut strata: Vec<usize> = cube
                .iter()
                .map(|p| (p[factor] * n as f64).floor() as usize)
                .collect();
            strata.sort_unstable();
            assert_eq!(strata, (0..n).collect::<Vec<_>>(), "factor {factor}");
        }
        assert_ne!(cube, latin_hypercube(n, k, 4), "the seed counts");
        assert_eq!(cube, latin_hypercube(n, k, 3));
        // Orders of two factors are unrelated: the correlation of 137 points is within 4 / sqrt(136).
        let mean = |f: &dyn Fn(&Vec<f64>) -> f64| cube.iter().map(f).sum::<f64>() / n as f64;
        let r = 12.0 * (mean(&|p| p[0] * p[1]) - mean(&|p| p[0]) * mean(&|p| p[1]));
        assert!(r.abs() < 4.0 / 136.0_f64.sqrt(), "{r}");
    }

    /// The values of scipy 1.17.1 `qmc.Sobol(6, scramble=False)` and, further out, of 64 dimensions.
    #[test]
    fn the_first_sobol_points_are_the_published_ones() {
        let points = sobol(1001, 64, None);
        let first = [
            [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
            [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
            [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
            [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
            [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
            [0.625, 0.125, 0.875, 0.625, 0.625, 0.875],
            [0.125, 0.625, 0.375, 0.125, 0.125, 0.375],
        ];
        for (point, expected) in points.iter().zip(first) {
            assert_eq!(point[..6], expected);
        }
        let far = [0, 7, 20, 40, 63].map(|j| points[1000][j]);
        let expected = [
            0.219_726_562_5,
            0.899_414_062_5,
            0.522_460_937_5,
            0.913_085_937_5,
            0.446_289_062_5,
        ];
        assert_eq!(far.map(f64::to_bits), expected.map(f64::to_bits));
    }

    /// Whether the first 2^m points have the same number in every box of 2^a x 2^b cells, a + b = m - t, of two factors.
    fn is_net(points: &[Vec<f64>], [i, j]: [usize; 2], m: u32, t: u32) -> bool {
        (0..=m - t).all(|a| {
            let b = m - t - a;
            let mut boxes = vec![0_u32; 1 << (m - t)];
            for p in points.iter().take(1 << m) {
                let cell = |x: f64, bits: u32| (x * f64::from(1_u32 << bits)) as usize;
                boxes[(cell(p[i], a) << b) + cell(p[j], b)] += 1;
            }
            boxes.iter().all(|n| *n == 1 << t)
        })
    }

    #[test]
    fn sobol_points_form_nets_scrambled_or_not() {
        for seed in [None, Some(1), Some(77)] {
            let points = sobol(256, 8, seed);
            for m in 1..=8 {
                assert!(is_net(&points, [0, 1], m, 0), "{seed:?}, 2^{m} points");
            }
            // Dimensions 3 to 8 taken alone have every digit once; in pairs t is at most the sum of s - 1.
            for j in 2..8 {
                assert!(
                    is_net(&points, [0, j], 8, DIRECTIONS[j - 1].1.len() as u32 - 1),
                    "{j}"
                );
            }
        }
        let cube = latin_hypercube(256, 2, 1);
        assert!(
            !is_net(&cube, [0, 1], 8, 0),
            "the test tells nets from other designs"
        );
    }

    #[test]
    fn scrambling_makes_every_point_uniform() {
        // The first point without scrambling is the corner; over seeds it is spread evenly.
        let n = 4000;
        let mean = (0..n)
            .map(|seed| sobol(1, 1, Some(seed))[0][0])
            .sum::<f64>()
            / n as f64;
        assert!(
            (mean - 0.5).abs() < 4.0 / (12.0 * n as f64).sqrt(),
            "{mean}"
        );
        let points = sobol(64, 4, Some(9));
        assert!(points.iter().flatten().all(|x| *x > 0.0 && *x < 1.0));
        assert_ne!(points, sobol(64, 4, Some(10)));
    }

    #[test]
    fn a_trajectory_changes_one_factor_at_a_time_and_each_once() {
        let (r, k, levels) = (50, 7, 6);
        let points = morris(r, k, levels, 5);
        assert_eq!(points.len(), r * (k + 1));
        let jump = 3.0 / 5.0;
        let mut ups = 0;
        for trajectory in points.chunks(k + 1) {
            let mut changed = vec![0; k];
            for step in trajectory.windows(2) {
                let moved: Vec<usize> = (0..k)
                    .filter(|j| (step[0][*j] - step[1][*j]).abs() > 0.0)
                    .collect();
                assert_eq!(moved.len(), 1);
                let by = step[1][moved[0]] - step[0][moved[0]];
                assert!((by.abs() - jump).abs() < 1e-12);
                ups += usize::from(by > 0.0);
                changed[moved[0]] += 1;
            }
            assert_eq!(changed, vec![1; k]);
            let is_level = |x: &f64| (x * 5.0 - (x * 5.0).round()).abs() < 1e-12;
            assert!(
                trajectory
                    .iter()
                    .flatten()
                    .all(|x| (0.0..=1.0).contains(x) && is_level(x))
            );
        }
        // As many up as down: 350 fair draws are within 4 standard deviations of 175.
        assert!(
            (ups as f64 - 175.0).abs() < 4.0 * 350.0_f64.sqrt() / 2.0,
            "{ups}"
        );
    }
}
