//! Pairs of runs with the same draws, and an event in both, in one or in neither: the difference of its two shares.

use super::distribution::{binomial, binomial_at_most};
use super::shares::{wilson, z_of};
use super::{CONFIDENCE, Estimate, Method};

/// How many pairs had the event where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pairs {
    /// In both.
    pub both: u64,
    /// In the first only.
    pub first: u64,
    /// In the second only.
    pub second: u64,
    /// In neither.
    pub neither: u64,
}

impl Pairs {
    /// Returns the table of pairs: whether the event was in the first, and in the second.
    #[must_use]
    pub fn of(pairs: impl IntoIterator<Item = (bool, bool)>) -> Self {
        let mut table = Self::default();
        pairs.into_iter().for_each(|pair| table.add(pair));
        table
    }

    /// Counts a pair.
    pub const fn add(&mut self, pair: (bool, bool)) {
        match pair {
            (true, true) => self.both += 1,
            (true, false) => self.first += 1,
            (false, true) => self.second += 1,
            (false, false) => self.neither += 1,
        }
    }

    /// Returns how many pairs there are.
    #[must_use]
    pub const fn n(&self) -> u64 {
        self.both + self.first + self.second + self.neither
    }

    /// Returns how many had the event in the first, and in the second.
    #[must_use]
    pub const fn counts(&self) -> [u64; 2] {
        [self.both + self.first, self.both + self.second]
    }

    /// Returns the share in the first less the share in the second; not a number of no pairs.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn difference(&self) -> f64 {
        (self.first as f64 - self.second as f64) / self.n() as f64
    }

    /// Returns the difference with the interval of Newcombe's method 10.
    #[must_use]
    pub fn newcombe(&self) -> Estimate {
        self.estimate(newcombe(self, CONFIDENCE), Method::Newcombe)
    }

    /// Returns the difference with the interval of Bonett and Price.
    #[must_use]
    pub fn bonett_price(&self) -> Estimate {
        self.estimate(bonett_price(self, CONFIDENCE), Method::BonettPrice)
    }

    fn estimate(&self, [low, high]: [f64; 2], method: Method) -> Estimate {
        Estimate {
            value: self.difference(),
            low,
            high,
            n: self.n(),
            method,
        }
    }

    /// Returns the chance of discordant pairs as uneven as these, or more, were both shares the same (McNemar 1947, exact).
    #[must_use]
    pub fn mcnemar(&self) -> f64 {
        let n = self.first + self.second;
        (2.0 * binomial_at_most(self.first.min(self.second), n, 0.5)).min(1.0)
    }

    /// Returns the same with half the chance of what was seen: less cautious, and closer to the level (Fagerland 2013).
    #[must_use]
    pub fn mcnemar_mid(&self) -> f64 {
        let n = self.first + self.second;
        let few = self.first.min(self.second);
        (2.0 * binomial_at_most(few, n, 0.5)).min(1.0 + binomial(few, n, 0.5))
            - binomial(few, n, 0.5)
    }

    /// Returns how many times the variance of the difference independent runs would have; infinite where no pair differs.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn variance_reduction(&self) -> f64 {
        let discordant = (self.first + self.second) as f64 / self.n() as f64;
        self.variance_alone() / (discordant - self.difference() * self.difference()).max(0.0)
    }

    /// Returns the most that it can be for shares as far apart as these: where all that differs, differs one way.
    #[must_use]
    pub fn most_variance_reduction(&self) -> f64 {
        let least = self.difference().abs();
        self.variance_alone() / (least - least * least).max(0.0)
    }

    /// Returns the variance of the difference of a pair of independent runs.
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn variance_alone(&self) -> f64 {
        let shares = self.counts().map(|count| count as f64 / self.n() as f64);
        shares.map(|p| p * (1.0 - p)).iter().sum()
    }
}

/// Returns the interval of the difference from the score intervals of both shares and their correlation (Newcombe 1998, method 10).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn newcombe(pairs: &Pairs, confidence: f64) -> [f64; 2] {
    let n = pairs.n();
    if n == 0 {
        return [-1.0, 1.0];
    }
    let counts = pairs.counts();
    let p = counts.map(|count| count as f64 / n as f64);
    let ends = counts.map(|count| wilson(count, n, confidence));
    let phi = correlation(pairs);
    let reach = |x: f64, y: f64| (x * x - 2.0 * phi * x * y + y * y).max(0.0).sqrt();
    let down = reach(p[0] - ends[0][0], ends[1][1] - p[1]);
    let up = reach(ends[0][1] - p[0], p[1] - ends[1][0]);
    [pairs.difference() - down, pairs.difference() + up]
}

/// Returns the correlation of the two events, a positive one drawn towards 0 by half a pair's worth.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn correlation(pairs: &Pairs) -> f64 {
    let cell = |count: u64| count as f64;
    let [with, other] = pairs.counts().map(cell);
    let n = cell(pairs.n());
    let margins = with * (n - with) * other * (n - other);
    if margins <= 0.0 {
        return 0.0;
    }
    let cross = cell(pairs.both) * cell(pairs.neither) - cell(pairs.first) * cell(pairs.second);
    let drawn = if cross > 0.0 {
        (cross - n / 2.0).max(0.0)
    } else {
        cross
    };
    drawn / margins.sqrt()
}

/// Returns the interval of the difference with a pair added to each discordant cell (Bonett and Price 2012).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn bonett_price(pairs: &Pairs, confidence: f64) -> [f64; 2] {
    let n = (pairs.n() + 2) as f64;
    let [first, second] = [pairs.first, pairs.second].map(|count| (count + 1) as f64 / n);
    let middle = first - second;
    let half = z_of(confidence) * ((first + second - middle * middle) / n).sqrt();
    [(middle - half).max(-1.0), (middle + half).min(1.0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn table(both: u64, first: u64, second: u64, neither: u64) -> Pairs {
        Pairs {
            both,
            first,
            second,
            neither,
        }
    }

    const MANY: Pairs = table(200, 30, 12, 758);
    const FEW: Pairs = table(5, 8, 1, 86);

    type Interval = fn(&Pairs, f64) -> [f64; 2];

    fn fits(interval: Interval, known: [[f64; 2]; 2], tolerance: [f64; 2]) -> bool {
        [MANY, FEW]
            .iter()
            .zip(known)
            .zip(tolerance)
            .all(|((pairs, known), tolerance)| {
                let ends = interval(pairs, 0.95);
                ends.iter()
                    .zip(known)
                    .all(|(x, y)| (x - y).abs() < tolerance)
            })
    }

    /// As if the runs of a pair had nothing to do with each other: the broken variant.
    fn unpaired(pairs: &Pairs, confidence: f64) -> [f64; 2] {
        let [a, b] = pairs.counts();
        let apart = |count: u64| wilson(count, pairs.n(), confidence);
        let p = |count: u64| count as f64 / pairs.n() as f64;
        let reach = |x: f64, y: f64| (x * x + y * y).sqrt();
        let (one, two) = (apart(a), apart(b));
        let d = pairs.difference();
        [
            d - reach(p(a) - one[0], two[1] - p(b)),
            d + reach(one[1] - p(a), p(b) - two[0]),
        ]
    }

    /// The normal interval without any adjustment: the broken variant.
    fn wald(pairs: &Pairs, _: f64) -> [f64; 2] {
        let n = pairs.n() as f64;
        let (d, off) = (pairs.difference(), (pairs.first + pairs.second) as f64);
        let half = crate::stats::Z95 * (off - (d * n) * (d * n) / n).sqrt() / n;
        [d - half, d + half]
    }

    #[test]
    fn known_intervals() {
        let (digits, known) = ([6e-8, 6e-5], [[0.005_142_4, 0.031_054_3], [0.0085, 0.1408]]);
        assert!(fits(newcombe, known, digits), "{:?}", newcombe(&MANY, 0.95));
        assert!(!fits(unpaired, known, digits));
        let known = [[0.005_036_9, 0.030_891_3], [0.0063, 0.1310]];
        assert!(
            fits(bonett_price, known, digits),
            "{:?}",
            bonett_price(&MANY, 0.95)
        );
        assert!(!fits(wald, known, digits));
        assert!(fits(
            wald,
            [[0.005_346_8, 0.030_653_2], [0.0128, 0.1272]],
            [3e-7, 6e-5]
        ));
        assert!(
            (MANY.difference() - 0.018).abs() < 1e-15 && (FEW.difference() - 0.07).abs() < 1e-15
        );
    }

    #[test]
    fn known_tests() {
        assert!(
            (MANY.mcnemar() - 0.007_915_897_3).abs() < 1e-10,
            "{}",
            MANY.mcnemar()
        );
        assert!(
            (MANY.mcnemar_mid() - 0.005_401_572_7).abs() < 1e-10,
            "{}",
            MANY.mcnemar_mid()
        );
        assert!((FEW.mcnemar() - 0.039_062_5).abs() < 1e-12);
        // The broken variant: one tail only.
        assert!((binomial_at_most(1, 9, 0.5) - 0.039_062_5).abs() > 0.01);
        let even = table(1, 4, 4, 1);
        assert!((even.mcnemar() - 1.0).abs() < 1e-12 && even.mcnemar_mid() <= 1.0);
        assert!((table(3, 0, 0, 3).mcnemar() - 1.0).abs() < 1e-12);
    }

    /// With no discordant pair the interval still has a width, and no pairs tell nothing.
    #[test]
    fn ends() {
        let same = table(10, 0, 0, 90);
        let [low, high] = bonett_price(&same, 0.95);
        assert!(low < -0.01 && high > 0.01 && same.variance_reduction().is_infinite());
        assert!((Pairs::default().newcombe().halfwidth() - 1.0).abs() < 1e-15);
        assert_eq!(
            newcombe(&table(0, 0, 0, 50), 0.95).map(|x| x.is_finite()),
            [true; 2]
        );
    }

    /// The example of the methods: P 0.256, discordant 776 and 2 of 20,000, and 9.5 times the variance with independent runs.
    #[test]
    fn variance_that_pairs_save() {
        let pairs = table(5_120 - 776, 776, 2, 20_000 - 5_120 - 2);
        assert!(
            (pairs.variance_reduction() - 9.5).abs() < 0.2,
            "{}",
            pairs.variance_reduction()
        );
        // Two pairs went the other way: it could hardly be more.
        let most = pairs.most_variance_reduction();
        assert!(most > pairs.variance_reduction() && most < 10.0, "{most}");
        let one_way = table(100, 50, 0, 850);
        assert!((one_way.most_variance_reduction() - one_way.variance_reduction()).abs() < 1e-9);
    }
}
