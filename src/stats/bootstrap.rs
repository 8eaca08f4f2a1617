//! The bootstrap: how a value would scatter, from samples drawn again out of the sample, by keyed chance (Efron 1979).

use super::{CONFIDENCE, Estimate, Method};
use crate::rng::{Aside, Label, SubKey};

/// How many samples are drawn again.
pub const SAMPLES: u64 = 2000;

/// Returns a statistic of a sample with the percentile interval of [`SAMPLES`] samples of the same size, drawn from it by a
/// seed and a name. A statistic that is not a number counts as the highest; a sample of fewer than two has no ends.
#[must_use]
pub fn percentile<T: Copy>(
    sample: &[T],
    (seed, name): (u64, &str),
    statistic: impl Fn(&[T]) -> f64,
) -> Estimate {
    let value = if sample.is_empty() {
        f64::NAN
    } else {
        statistic(sample)
    };
    let n = sample.len() as u64;
    if n < 2 {
        return Estimate {
            value,
            n,
            ..Estimate::nothing(Method::Bootstrap)
        };
    }
    let key = SubKey::aside(seed, Aside::Bootstrap).below(Label::of(name));
    let mut again = sample.to_vec();
    let mut values: Vec<f64> = (0..SAMPLES)
        .map(|i| {
            for (place, one) in again.iter_mut().enumerate() {
                *one = sample[key.pick(i, place as u64, sample.len())];
            }
            statistic(&again)
        })
        .collect();
    values.sort_by(f64::total_cmp);
    let [low, high] = ends(&values);
    Estimate {
        value,
        low,
        high,
        n,
        method: Method::Bootstrap,
    }
}

/// Returns the values beyond which 2.5 % lie on either side.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "few samples"
)]
fn ends(sorted: &[f64]) -> [f64; 2] {
    let beyond = ((1.0 - CONFIDENCE) / 2.0 * sorted.len() as f64) as usize;
    [sorted[beyond], sorted[sorted.len() - 1 - beyond]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::pairs::Pairs;

    fn pairs() -> Vec<(bool, bool)> {
        let cells = [
            (200, (true, true)),
            (30, (true, false)),
            (12, (false, true)),
        ];
        let mut list: Vec<(bool, bool)> =
            cells.iter().flat_map(|(n, pair)| vec![*pair; *n]).collect();
        list.resize(1000, (false, false));
        list
    }

    fn difference(pairs: &[(bool, bool)]) -> f64 {
        Pairs::of(pairs.iter().copied()).difference()
    }

    /// The percentile interval of the methods, .005 to .031, within what 2,000 samples leave open.
    #[test]
    fn known_interval() {
        let e = percentile(&pairs(), (1, "test"), difference);
        assert!(
            (e.low - 0.005).abs() < 0.0015 && (e.high - 0.031).abs() < 0.0015,
            "{e:?}"
        );
        assert_eq!(e, percentile(&pairs(), (1, "test"), difference));
        assert_ne!(
            e.low.to_bits(),
            percentile(&pairs(), (2, "other"), |p| difference(p) + 1.0)
                .low
                .to_bits()
        );
        assert!(!percentile(&[1.0], (1, "test"), |x| x[0]).is_bounded());
    }

    /// A mean's interval is about its t interval; the broken variant draws the same sample every time and has no width.
    #[test]
    fn width_of_a_mean() {
        let sample: Vec<f64> = (0..100).map(f64::from).collect();
        let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64;
        let (e, t) = (
            percentile(&sample, (3, "mean"), mean),
            Estimate::mean(sample.iter().copied()),
        );
        assert!(
            (e.halfwidth() / t.halfwidth() - 1.0).abs() < 0.06,
            "{e:?} {t:?}"
        );
        // The broken variant: plain numbers as labels, whose draws hang together.
        let key = SubKey::aside(3, Aside::Bootstrap);
        let plain = |i: u64, place: u64| {
            let draw = key.below(Label(i)).draw(Label(place));
            sample[((u128::from(draw) * 100) >> 64) as usize]
        };
        let sums = (0..SAMPLES).map(|i| (0..100).map(|place| plain(i, place)).sum::<f64>() / 100.0);
        let mut sums: Vec<f64> = sums.collect();
        sums.sort_by(f64::total_cmp);
        let [low, high] = ends(&sums);
        assert!((high - low) / 2.0 < 0.92 * t.halfwidth(), "{low} {high}");
    }
}
