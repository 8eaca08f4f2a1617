//! Shares: so many of so many, with the score interval or the exact one.

use super::distribution::{beta_quantile, normal_quantile};
use super::{CONFIDENCE, Estimate, Method};

/// Fewer cases than this on one side of a share, and its interval is exact.
pub const FEW: u64 = 5;

impl Estimate {
    /// Returns the share of `count` in `of`: Wilson, or exact where few are on one side.
    #[must_use]
    pub fn share(count: u64, of: u64) -> Self {
        if count < FEW || of - count < FEW {
            Self::exact(count, of)
        } else {
            Self::wilson(count, of)
        }
    }

    /// Returns the share of `count` in `of` with its score interval, which holds at 0 and 1 too; 0 to 1 of none.
    #[must_use]
    pub fn wilson(count: u64, of: u64) -> Self {
        let ends = wilson(count, of, CONFIDENCE);
        Self::of_ends(count, of, ends, Method::Wilson)
    }

    /// Returns the share of `count` in `of` with its exact interval; 0 to 1 of none.
    #[must_use]
    pub fn exact(count: u64, of: u64) -> Self {
        let ends = exact(count, of, CONFIDENCE);
        Self::of_ends(count, of, ends, Method::Exact)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn of_ends(count: u64, of: u64, [low, high]: [f64; 2], method: Method) -> Self {
        Self {
            value: count as f64 / of as f64,
            low,
            high,
            n: of,
            method,
        }
    }
}

/// Returns the score interval of a share (Wilson 1927).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn wilson(count: u64, of: u64, confidence: f64) -> [f64; 2] {
    if of == 0 {
        return [0.0, 1.0];
    }
    let z = z_of(confidence);
    let (n, p) = (of as f64, count as f64 / of as f64);
    let z2 = z * z;
    let scale = 1.0 / (1.0 + z2 / n);
    let middle = scale * (p + z2 / (2.0 * n));
    let half = scale * z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let low = if count == 0 {
        0.0
    } else {
        (middle - half).max(0.0)
    };
    let high = if count == of {
        1.0
    } else {
        (middle + half).min(1.0)
    };
    [low, high]
}

/// Returns the exact interval of a share (Clopper and Pearson 1934): the values at which what was seen, or more extreme, has
/// half the chance that is left.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn exact(count: u64, of: u64, confidence: f64) -> [f64; 2] {
    let tail = (1.0 - confidence) / 2.0;
    let (x, rest) = (count as f64, (of - count) as f64);
    let low = if count == 0 {
        0.0
    } else {
        beta_quantile(tail, x, rest + 1.0)
    };
    let high = if count == of {
        1.0
    } else {
        beta_quantile(1.0 - tail, x + 1.0, rest)
    };
    [low, high]
}

/// Returns how many standard errors a normal interval reaches to either side.
pub(super) fn z_of(confidence: f64) -> f64 {
    if confidence.to_bits() == CONFIDENCE.to_bits() {
        super::Z95
    } else {
        normal_quantile(f64::midpoint(1.0, confidence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::distribution::binomial;

    /// Values of statsmodels: `proportion_confint(count, of, method="wilson")` and `"beta"`.
    const KNOWN: [(u64, u64, [f64; 2], [f64; 2]); 6] = [
        (0, 100, [0.0, 0.036_993_50], [0.0, 0.036_216_69]),
        (
            1,
            100,
            [0.001_767_43, 0.054_486_20],
            [0.000_253_15, 0.054_459_39],
        ),
        (
            10,
            100,
            [0.055_229_14, 0.174_365_66],
            [0.049_004_69, 0.176_222_60],
        ),
        (
            37,
            1000,
            [0.026_961_18, 0.050_582_40],
            [0.026_182_71, 0.050_641_12],
        ),
        (
            500,
            1000,
            [0.469_069_60, 0.530_930_40],
            [0.468_549_17, 0.531_450_83],
        ),
        (
            3,
            10_000,
            [0.000_102_03, 0.000_881_74],
            [0.000_061_87, 0.000_876_47],
        ),
    ];

    type Interval = fn(u64, u64, f64) -> [f64; 2];

    fn fits(interval: Interval, is_exact: bool) -> bool {
        KNOWN.iter().all(|(count, of, score, clopper)| {
            let known = if is_exact { clopper } else { score };
            let ends = interval(*count, *of, 0.95);
            ends.iter().zip(known).all(|(x, y)| (x - y).abs() < 6e-9)
        })
    }

    /// The interval of textbooks, p +- 1.96 s: the broken variant.
    fn wald(count: u64, of: u64, _: f64) -> [f64; 2] {
        let p = count as f64 / of as f64;
        let half = crate::stats::Z95 * (p * (1.0 - p) / of as f64).sqrt();
        [p - half, p + half]
    }

    /// The exact interval with all that is left on either side: the broken variant.
    fn one_sided(count: u64, of: u64, confidence: f64) -> [f64; 2] {
        exact(count, of, 2.0 * confidence - 1.0)
    }

    #[test]
    fn known_intervals() {
        assert!(fits(wilson, false) && fits(exact, true));
        assert!(!fits(wald, false) && !fits(one_sided, true));
        // What none of n tells has a closed form.
        let [_, high] = exact(0, 100, 0.95);
        let rule = 1.0 - libm::pow(0.025, 0.01);
        assert!(
            (high - rule).abs() < 1e-13 && (exact(100, 100, 0.95)[0] - (1.0 - rule)).abs() < 1e-13
        );
        assert_eq!(
            (wilson(0, 0, 0.95), exact(0, 0, 0.95)),
            ([0.0, 1.0], [0.0, 1.0])
        );
    }

    /// Least and mean chance that the interval holds the truth, over true shares from 0.001 to 0.5.
    fn coverage(interval: Interval, of: u64) -> [f64; 2] {
        let ends: Vec<[f64; 2]> = (0..=of).map(|count| interval(count, of, 0.95)).collect();
        let at = |i: u32| {
            let p = 0.001 * f64::from(i);
            let held = (0..=of).filter(|k| ends[*k as usize][0] <= p && p <= ends[*k as usize][1]);
            held.map(|k| binomial(k, of, p)).sum::<f64>()
        };
        let all: Vec<f64> = (1..=500).map(at).collect();
        let least = all.iter().copied().fold(1.0, f64::min);
        [least, all.iter().sum::<f64>() / all.len() as f64]
    }

    #[test]
    fn exact_coverage() {
        let [least, mean] = coverage(wilson, 200);
        assert!(
            least > 0.90 && (mean - 0.951).abs() < 0.002,
            "{least} {mean}"
        );
        let [least, mean] = coverage(exact, 200);
        assert!(
            least >= 0.95 && (mean - 0.961).abs() < 0.002,
            "{least} {mean}"
        );
        assert!(coverage(wald, 200)[0] < 0.5);
    }

    #[test]
    fn few_on_one_side_are_exact() {
        let method = |count| Estimate::share(count, 100).method;
        assert_eq!(
            (method(4), method(5), method(96)),
            (Method::Exact, Method::Wilson, Method::Exact)
        );
        let none = Estimate::share(0, 0);
        assert!(none.value.is_nan() && (none.halfwidth() - 0.5).abs() < 1e-15);
    }
}
