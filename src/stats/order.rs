//! Quantiles, with intervals between two of the values: free of any distribution.

use super::distribution::binomial_at_most;
use super::{CONFIDENCE, Estimate, Method};

impl Estimate {
    /// Returns the median.
    #[must_use]
    pub fn median(values: Vec<f64>) -> Self {
        Self::quantile(values, 0.5)
    }

    /// Returns a quantile, 0 < `q` < 1; where it falls between two values, their mean.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts are far below 2^53"
    )]
    pub fn quantile(mut values: Vec<f64>, q: f64) -> Self {
        let n = values.len();
        if n == 0 {
            return Self::nothing(Method::Order);
        }
        values.sort_by(f64::total_cmp);
        let place = n as f64 * q;
        let below = (place.ceil() as usize).clamp(1, n);
        let above = (place.floor() as usize + 1).clamp(1, n);
        let [low, high] = ranks(n as u64, q, CONFIDENCE);
        let at = |rank: Option<u64>| rank.map(|rank| values[rank as usize - 1]);
        Self {
            value: f64::midpoint(values[below - 1], values[above - 1]),
            low: at(low).unwrap_or(f64::NEG_INFINITY),
            high: at(high).unwrap_or(f64::INFINITY),
            n: n as u64,
            method: Method::Order,
        }
    }
}

/// Returns the ranks, from 1, of the two of `n` sorted values between which the quantile lies; none where too few are on a side.
#[must_use]
pub fn ranks(n: u64, q: f64, confidence: f64) -> [Option<u64>; 2] {
    let tail = (1.0 - confidence) / 2.0;
    // Fewer than `rank` values below the quantile is rarer than the tail.
    let low = last(n, |rank| binomial_at_most(rank - 1, n, q) <= tail);
    // So is `rank` or more of them below it: then at least n + 1 - rank are... counted from the other end.
    let high = last(n, |rank| binomial_at_most(rank - 1, n, 1.0 - q) <= tail);
    [low, high.map(|rank| n + 1 - rank)]
}

/// Returns the last of 1..=n for which a condition holds that holds up to some number and never after.
fn last(n: u64, holds: impl Fn(u64) -> bool) -> Option<u64> {
    let (mut yes, mut no) = (0, n + 1);
    while no - yes > 1 {
        let middle = u64::midpoint(yes, no);
        if holds(middle) {
            yes = middle;
        } else {
            no = middle;
        }
    }
    (yes > 0).then_some(yes)
}

/// Returns the lower median of whole numbers from 0 on, given how often each was counted; none of none.
#[must_use]
pub fn median_of_counts(counts: &[u64]) -> Option<usize> {
    let half = counts.iter().sum::<u64>().div_ceil(2);
    let mut seen = 0;
    let reached = |n: &u64| {
        seen += n;
        seen >= half
    };
    if half == 0 {
        None
    } else {
        counts.iter().position(reached)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chance that the quantile lies from one rank up to the other.
    fn coverage(n: u64, q: f64, [low, high]: [u64; 2]) -> f64 {
        binomial_at_most(high - 1, n, q) - binomial_at_most(low - 1, n, q)
    }

    #[test]
    fn known_ranks() {
        for (q, low, high, held) in [
            (0.5, 469, 532, 0.9537),
            (0.9, 881, 919, 0.9549),
            (0.95, 936, 964, 0.9581),
        ] {
            assert_eq!(ranks(1000, q, 0.95), [Some(low), Some(high)], "{q}");
            assert!((coverage(1000, q, [low, high]) - held).abs() < 5e-5, "{q}");
        }
        assert_eq!(ranks(15, 0.5, 0.95), [Some(4), Some(12)]);
        assert_eq!(ranks(5, 0.5, 0.95), [None, None]);
        assert_eq!(ranks(20, 0.95, 0.95), [Some(17), None]);
        // The broken variant: ranks one closer hold the median too rarely.
        assert!(coverage(1000, 0.5, [470, 531]) < 0.95);
    }

    #[test]
    fn quantiles_of_values() {
        let up_to = |n: i32| (1..=n).rev().map(f64::from).collect::<Vec<_>>();
        let m = Estimate::median(up_to(15));
        assert_eq!(
            [m.value, m.low, m.high].map(f64::to_bits),
            [8.0, 4.0, 12.0].map(f64::to_bits)
        );
        assert!((Estimate::median(up_to(4)).value - 2.5).abs() < 1e-12);
        assert!((Estimate::quantile(up_to(1000), 0.9).value - 900.5).abs() < 1e-12);
        assert!((Estimate::quantile(up_to(15), 0.9).value - 14.0).abs() < 1e-12);
        assert!(
            !Estimate::median(up_to(3)).is_bounded() && Estimate::median(vec![]).value.is_nan()
        );
    }

    #[test]
    fn medians_of_counts() {
        assert_eq!(median_of_counts(&[0, 0]), None);
        assert_eq!(median_of_counts(&[0, 1, 0, 2]), Some(3));
        assert_eq!(median_of_counts(&[2, 0, 2]), Some(0));
    }
}
