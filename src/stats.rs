//! Intervals of shares and means.

/// 97.5 % quantile of the standard normal distribution.
const Z95: f64 = 1.959_963_984_540_054;

/// A share with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// The share, 0..1; 0 of none.
    pub share: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Share {
    /// Returns half the width of the interval.
    #[must_use]
    pub fn halfwidth(&self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Returns the share of `count` in `of` with its Wilson score interval (Wilson 1927), which holds at 0 and 1 too.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of runs are far below 2^53"
    )]
    pub fn wilson(count: u64, of: u64) -> Self {
        if of == 0 {
            return Self {
                count,
                of,
                share: 0.0,
                low: 0.0,
                high: 1.0,
            };
        }
        let (n, p) = (of as f64, count as f64 / of as f64);
        let z2 = Z95 * Z95;
        let scale = 1.0 / (1.0 + z2 / n);
        let middle = scale * (p + z2 / (2.0 * n));
        let half = scale * Z95 * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
        let (low, high) = ((middle - half).max(0.0), (middle + half).min(1.0));
        Self {
            count,
            of,
            share: p,
            low: if count == 0 { 0.0 } else { low },
            high: if count == of { 1.0 } else { high },
        }
    }
}

/// A mean with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The mean; 0 of none.
    pub mean: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Mean {
    /// Returns the mean of whole numbers counted by their value, with its t interval; with fewer than two, the interval is
    /// 0 to `top`, the highest value that there can be.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of runs are far below 2^53"
    )]
    pub fn of_counts(counts: &[u64], top: usize) -> Self {
        let n: u64 = counts.iter().sum();
        let values = || {
            counts
                .iter()
                .enumerate()
                .map(|(value, count)| (value as f64, *count as f64))
        };
        if n < 2 {
            let mean = values().map(|(value, count)| value * count).sum();
            return Self {
                mean,
                low: 0.0,
                high: top as f64,
            };
        }
        let mean = values().map(|(value, count)| value * count).sum::<f64>() / n as f64;
        let squares = values().map(|(value, count)| (value - mean) * (value - mean) * count);
        let half = t95(n - 1) * (squares.sum::<f64>() / (n - 1) as f64 / n as f64).sqrt();
        Self {
            mean,
            low: mean - half,
            high: mean + half,
        }
    }
}

/// Returns the 97.5 % quantile of Student's t distribution: tabled for few degrees of freedom, else the expansion of Cornish
/// and Fisher, which is within 0.0002 from 10 on.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of runs are far below 2^53"
)]
fn t95(freedom: u64) -> f64 {
    const FEW: [f64; 10] = [
        f64::INFINITY,
        12.7062,
        4.3027,
        3.1824,
        2.7764,
        2.5706,
        2.4469,
        2.3646,
        2.3060,
        2.2622,
    ];
    if let Some(t) = usize::try_from(freedom).ok().and_then(|i| FEW.get(i)) {
        return *t;
    }
    let (v, z) = (freedom as f64, Z95);
    let z2 = z * z;
    let first = z * (z2 + 1.0) / 4.0;
    let second = z * ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let third = z * (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    z + first / v + second / (v * v) + third / (v * v * v)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of the formula worked out with 30 digits.
    #[test]
    fn wilson_intervals() {
        for (count, of, low, high) in [
            (0, 10, 0.0, 0.277_533),
            (10, 10, 0.722_467, 1.0),
            (1, 10, 0.017_876, 0.404_150),
            (50, 100, 0.403_832, 0.596_168),
        ] {
            let s = Share::wilson(count, of);
            assert!(
                (s.low - low).abs() < 1e-6 && (s.high - high).abs() < 1e-6,
                "{s:?}"
            );
        }
        assert_eq!(Share::wilson(0, 0).high.to_bits(), 1.0_f64.to_bits());
    }

    /// Quantiles of tables of the t distribution.
    #[test]
    fn quantiles_of_t() {
        for (freedom, t) in [
            (1, 12.7062),
            (10, 2.2281),
            (30, 2.0423),
            (100, 1.9840),
            (10_000, 1.9602),
        ] {
            assert!(
                (t95(freedom) - t).abs() < 2e-4,
                "{freedom}: {}",
                t95(freedom)
            );
        }
    }

    #[test]
    fn intervals_of_means() {
        // 1, 1, 2, 4: mean 2, variance 2, standard error 0.7071, t with 3 degrees of freedom 3.1824.
        let m = Mean::of_counts(&[0, 2, 1, 0, 1], 9);
        assert!(
            (m.mean - 2.0).abs() < 1e-12 && (m.high - 4.2503).abs() < 1e-4,
            "{m:?}"
        );
        assert!(Mean::of_counts(&[0, 0, 5], 9).high < 2.0 + 1e-12);
        assert_eq!(
            Mean::of_counts(&[0, 1], 9),
            Mean {
                mean: 1.0,
                low: 0.0,
                high: 9.0
            }
        );
    }
}
