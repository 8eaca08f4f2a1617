//! Estimates from runs, each with a 95 % interval and the method that made it. Simulation error only: how far other runs of the
//! same model would differ, not how far the model is from the world.

use super::stats::Share;
use crate::math;

const Z95: f64 = 1.959_963_984_540_054;
/// Fewer cases than this on one side of a share, and its interval is exact.
const FEW: u64 = 5;

/// How an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Score interval of a share (Wilson 1927).
    Wilson,
    /// Exact interval of a share (Clopper and Pearson 1934).
    Exact,
    /// Normal interval of a ratio of sums, runs as clusters (Cochran 1977).
    Ratio,
    /// Order statistics of a median, free of distribution.
    Order,
    /// Normal interval of a mean of differences between runs with the same draws.
    Paired,
}

impl Method {
    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wilson => "Wilson",
            Self::Exact => "exact",
            Self::Ratio => "ratio",
            Self::Order => "order",
            Self::Paired => "paired",
        }
    }
}

/// A value with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value; not a number where there is nothing to estimate it from.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// From how many cases.
    pub n: u64,
    /// How the interval was made.
    pub method: Method,
}

impl Estimate {
    const fn nothing(method: Method) -> Self {
        Self {
            value: f64::NAN,
            low: f64::NEG_INFINITY,
            high: f64::INFINITY,
            n: 0,
            method,
        }
    }

    /// Whether two intervals have a point in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Returns half the width of the interval over 1.96: about a standard error.
    #[must_use]
    pub fn error(&self) -> f64 {
        (self.high - self.low) / (2.0 * Z95)
    }

    /// Returns the share of `count` in `of`: Wilson, or exact where few are on one side.
    #[must_use]
    pub fn share(count: u64, of: u64) -> Self {
        if of == 0 {
            return Self::nothing(Method::Exact);
        }
        let share = Share::wilson(count, of);
        let few = count < FEW || of - count < FEW;
        let (low, high, method) = if few {
            let [low, high] = exact(count, of);
            (low, high, Method::Exact)
        } else {
            (share.low, share.high, Method::Wilson)
        };
        Self {
            value: share.share,
            low,
            high,
            n: of,
            method,
        }
    }

    /// Returns the sum of the first parts over the sum of the second, from one pair a run.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of runs are far below 2^53"
    )]
    pub fn ratio(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Self {
        let (mut n, mut top, mut bottom) = (0_u64, 0.0, 0.0);
        for (x, y) in pairs.clone() {
            n += 1;
            top += x;
            bottom += y;
        }
        if bottom <= 0.0 {
            return Self::nothing(Method::Ratio);
        }
        let value = top / bottom;
        let squares: f64 = pairs.map(|(x, y)| (x - value * y) * (x - value * y)).sum();
        let runs = n as f64;
        // One run says nothing of how far others would differ.
        let error = if n > 1 {
            (squares * runs / (runs - 1.0)).sqrt() / bottom
        } else {
            f64::INFINITY
        };
        Self {
            value,
            low: value - Z95 * error,
            high: value + Z95 * error,
            n,
            method: Method::Ratio,
        }
    }

    /// Returns the mean of differences, one a run.
    #[must_use]
    pub fn paired(differences: impl Iterator<Item = f64> + Clone) -> Self {
        Self {
            method: Method::Paired,
            ..Self::ratio(differences.map(|x| (x, 1.0)))
        }
    }

    /// Returns the median; the interval is between two of the values, by the ranks of a binomial.
    #[must_use]
    pub fn median(mut values: Vec<f64>) -> Self {
        let n = values.len();
        if n == 0 {
            return Self::nothing(Method::Order);
        }
        values.sort_by(f64::total_cmp);
        let rank = median_rank(n as u64) as usize;
        let (low, high) = if rank == 0 {
            (f64::NEG_INFINITY, f64::INFINITY)
        } else {
            (values[rank - 1], values[n - rank])
        };
        Self {
            value: f64::midpoint(values[(n - 1) / 2], values[n / 2]),
            low,
            high,
            n: n as u64,
            method: Method::Order,
        }
    }
}

/// Returns the largest rank r such that fewer than r of n fair throws fall on one side with a chance of at most 2.5 %; 0 if none.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of runs are far below 2^53"
)]
fn median_rank(n: u64) -> u64 {
    let mut logarithm = -(n as f64) * math::ln(2.0);
    let (mut rank, mut below) = (0, math::exp(logarithm));
    while below <= 0.025 && rank < n / 2 {
        logarithm += math::ln((n - rank) as f64) - math::ln((rank + 1) as f64);
        rank += 1;
        below += math::exp(logarithm);
    }
    rank
}

/// Returns the chance of exactly `count` of `of`.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of runs are far below 2^53"
)]
fn binomial(count: u64, of: u64, p: f64) -> f64 {
    let choose: f64 = (0..count)
        .map(|i| math::ln((of - i) as f64) - math::ln((i + 1) as f64))
        .sum();
    math::exp(choose + count as f64 * math::ln(p) + (of - count) as f64 * math::ln(1.0 - p))
}

/// Returns the exact interval of a share: the values at which what was seen, or more extreme, has a chance of 2.5 %.
fn exact(count: u64, of: u64) -> [f64; 2] {
    if 2 * count > of {
        let [low, high] = exact(of - count, of);
        return [1.0 - high, 1.0 - low];
    }
    let below = |most: u64, p: f64| -> f64 { (0..=most).map(|k| binomial(k, of, p)).sum() };
    let low = if count == 0 {
        0.0
    } else {
        root(|p| below(count - 1, p) < 0.975)
    };
    [low, root(|p| below(count, p) < 0.025)]
}

/// Returns where a condition on (0, 1) begins to hold.
fn root(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(x: f64, y: f64) -> bool {
        (x - y).abs() < 1e-7
    }

    /// Values of statsmodels: `proportion_confint(count, of, method="beta")`.
    #[test]
    fn exact_intervals() {
        for (count, of, low, high) in [
            (0, 100, 0.0, 0.036_216_69),
            (1, 100, 0.000_253_15, 0.054_459_39),
            (3, 10_000, 0.000_061_87, 0.000_876_47),
            (100, 100, 0.963_783_31, 1.0),
        ] {
            let share = Estimate::share(count, of);
            assert_eq!(share.method, Method::Exact);
            assert!(near(share.low, low) && near(share.high, high), "{share:?}");
        }
        let wilson = Estimate::share(37, 1000);
        assert_eq!(wilson.method, Method::Wilson);
        assert!(near(wilson.low, 0.026_961_18) && near(wilson.high, 0.050_582_40));
    }

    /// A share counted in clusters of one is the share; in clusters of many its error grows.
    #[test]
    fn ratios_of_sums() {
        let coins = (0..400).map(|i| (f64::from(u8::from(i % 4 == 0)), 1.0));
        let share = Estimate::ratio(coins);
        assert!(near(share.value, 0.25));
        assert!((share.error() - (0.25_f64 * 0.75 / 399.0).sqrt()).abs() < 1e-12);
        let lumps = (0..40).map(|i| (if i % 4 == 0 { 10.0 } else { 0.0 }, 10.0));
        assert!(Estimate::ratio(lumps).error() > 3.0 * share.error());
        assert!(Estimate::ratio([(1.0, 0.0)].into_iter()).value.is_nan());
        let one = Estimate::ratio([(3.0, 2.0)].into_iter());
        assert!(near(one.value, 1.5) && one.low.is_infinite() && one.high.is_infinite());
        assert!(near(
            Estimate::paired([1.0, 2.0, 3.0].into_iter()).value,
            2.0
        ));
    }

    /// Ranks 469 to 532 of 1,000, and 4 to 12 of 15.
    #[test]
    fn medians_by_order() {
        let up_to = |n: i32| (1..=n).rev().map(f64::from).collect::<Vec<_>>();
        let of = |n| Estimate::median(up_to(n));
        assert!(
            near(of(1000).low, 469.0) && near(of(1000).high, 532.0),
            "{:?}",
            of(1000)
        );
        assert!(
            near(of(15).low, 4.0) && near(of(15).high, 12.0),
            "{:?}",
            of(15)
        );
        assert!(near(of(15).value, 8.0));
        assert!(of(3).low.is_infinite() && of(0).value.is_nan());
    }
}
