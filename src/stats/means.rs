//! Means: of numbers, of whole numbers that were counted, of differences between pairs, and ratios of sums.

use super::distribution::t_quantile;
use super::{CONFIDENCE, Estimate, Method, Z95};

/// Mean and squares of numbers taken one by one, in order (Welford 1962).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Moments {
    n: u64,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// Returns the moments of numbers, in their order.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut moments = Self::default();
        values.into_iter().for_each(|value| moments.add(value));
        moments
    }

    /// Takes a number.
    pub fn add(&mut self, value: f64) {
        self.add_times(value, 1);
    }

    /// Takes a number so many times.
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn add_times(&mut self, value: f64, times: u64) {
        if times == 0 {
            return;
        }
        self.n += times;
        let off = value - self.mean;
        self.mean += off * times as f64 / self.n as f64;
        self.squares += times as f64 * off * (value - self.mean);
    }

    /// Returns how many numbers there were.
    #[must_use]
    pub const fn n(&self) -> u64 {
        self.n
    }

    /// Returns their mean; not a number of none.
    #[must_use]
    pub const fn mean(&self) -> f64 {
        if self.n == 0 { f64::NAN } else { self.mean }
    }

    /// Returns their variance, with n - 1; not a number of fewer than two.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub const fn variance(&self) -> f64 {
        if self.n < 2 {
            f64::NAN
        } else {
            self.squares / (self.n - 1) as f64
        }
    }

    /// Returns the standard error of the mean; not a number of fewer than two.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn error(&self) -> f64 {
        (self.variance() / self.n as f64).sqrt()
    }

    /// Returns the t interval of the mean; without ends of fewer than two.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn interval(&self, confidence: f64) -> [f64; 2] {
        if self.n < 2 {
            return [f64::NEG_INFINITY, f64::INFINITY];
        }
        let t = t_quantile(f64::midpoint(1.0, confidence), (self.n - 1) as f64);
        let half = t * self.error();
        [self.mean - half, self.mean + half]
    }

    /// Returns the mean as an estimate.
    #[must_use]
    pub fn estimate(&self, method: Method) -> Estimate {
        let [low, high] = self.interval(CONFIDENCE);
        Estimate {
            value: self.mean(),
            low,
            high,
            n: self.n,
            method,
        }
    }
}

impl Estimate {
    /// Returns the mean of numbers, in their order, with its t interval.
    #[must_use]
    pub fn mean(values: impl IntoIterator<Item = f64>) -> Self {
        Moments::of(values).estimate(Method::T)
    }

    /// Returns the mean of whole numbers from 0 on, given how often each was counted, with its t interval.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn mean_of_counts(counts: &[u64]) -> Self {
        let mut moments = Moments::default();
        for (value, count) in counts.iter().enumerate() {
            moments.add_times(value as f64, *count);
        }
        moments.estimate(Method::T)
    }

    /// Returns the mean of differences between runs with the same draws, one a pair.
    #[must_use]
    pub fn paired(differences: impl IntoIterator<Item = f64>) -> Self {
        Moments::of(differences).estimate(Method::Paired)
    }

    /// Returns the sum of the first parts over the sum of the second, from one pair a run; without ends from a single run.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
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
        let half = if n < 2 {
            f64::INFINITY
        } else {
            let squares: f64 = pairs.map(|(x, y)| (x - value * y) * (x - value * y)).sum();
            Z95 * (squares * n as f64 / (n - 1) as f64).sqrt() / bottom
        };
        Self {
            value,
            low: value - half,
            high: value + half,
            n,
            method: Method::Ratio,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(x: f64, y: f64) -> bool {
        (x - y).abs() < 1e-7
    }

    #[test]
    fn means_with_their_t() {
        // 1, 1, 2, 4: mean 2, variance 2, standard error 0.7071, t with 3 degrees of freedom 3.182446305.
        let counted = Estimate::mean_of_counts(&[0, 2, 1, 0, 1]);
        let listed = Estimate::mean([1.0, 1.0, 2.0, 4.0]);
        for m in [counted, listed] {
            assert!(
                near(m.value, 2.0) && near(m.high, 2.0 + 3.182_446_305 * 0.5_f64.sqrt()),
                "{m:?}"
            );
        }
        // The broken variant: as if 4 were many.
        assert!(!near(listed.high, 2.0 + Z95 * 0.5_f64.sqrt()));
        assert!(near(Estimate::mean_of_counts(&[0, 0, 5]).high, 2.0));
    }

    /// One run bounds nothing: its interval has no ends, in whatever form.
    #[test]
    fn one_run_has_no_ends() {
        let one = [
            Estimate::mean([3.0]),
            Estimate::mean_of_counts(&[0, 0, 0, 1]),
            Estimate::paired([3.0]),
            Estimate::ratio([(3.0, 1.0)].into_iter()),
        ];
        assert!(
            one.iter()
                .all(|e| near(e.value, 3.0) && !e.is_bounded() && e.n == 1),
            "{one:?}"
        );
        assert!(Estimate::mean([]).value.is_nan() && Estimate::mean_of_counts(&[]).value.is_nan());
    }

    /// Numbers far from 0 keep their variance: 1e9 + 4, 7, 13, 16 have 30. Sums of squares would lose it.
    #[test]
    fn variance_far_from_zero() {
        let values = [4.0, 7.0, 13.0, 16.0].map(|x| 1e9 + x);
        assert!(near(Moments::of(values).variance(), 30.0));
        let (sum, squares) = values
            .iter()
            .fold((0.0, 0.0), |(s, q), x| (s + x, q + x * x));
        assert!(!near((squares - sum * sum / 4.0) / 3.0, 30.0));
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
    }
}
