//! Intervals of shares.

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
}
