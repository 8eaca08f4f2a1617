//! What each part of a model adds to a chance: leave one out, and Shapley values, which share the whole among the parts.
//!
//! A coalition is a set of parts that are on, one bit each. Taking parts out is a structural ablation: it can make a crisis that
//! no author meant, and effects of leaving one out never add up; Shapley values do.

use crate::rng::{Aside, Label, SubKey};
use crate::stats::distribution::t_quantile;
use crate::stats::means::Moments;
use crate::stats::shares::exact;
use crate::stats::{CONFIDENCE, Estimate, Method};
use std::collections::{BTreeMap, BTreeSet};

/// Returns the coalition of all parts.
#[must_use]
pub const fn all(parts: usize) -> u32 {
    (1 << parts) - 1
}

/// Returns the Shapley value of each of `parts`, from the value of every coalition.
fn shapley(parts: usize, value: &dyn Fn(u32) -> f64) -> Vec<f64> {
    let weights = weights(parts);
    (0..parts)
        .map(|i| {
            let without = (0..=all(parts)).filter(|set| set >> i & 1 == 0);
            let gain = |set: u32| value(set | 1 << i) - value(set);
            without
                .map(|set| weights[set.count_ones() as usize] * gain(set))
                .sum()
        })
        .collect()
}

/// Returns the share of the orders of all parts in which a given set of each size comes before a given part.
#[expect(clippy::cast_precision_loss, reason = "there are few parts")]
fn weights(parts: usize) -> Vec<f64> {
    // 1 / (m choose(m - 1, s)), step by step.
    let mut weights = vec![1.0 / parts as f64];
    for size in 1..parts {
        let before = weights[size - 1];
        weights.push(before * size as f64 / (parts - size) as f64);
    }
    weights
}

/// The value of each coalition.
type Value<'a> = dyn Fn(u32) -> f64 + 'a;

/// What happened in each run of each coalition that was played; all have the same runs.
pub type Happened = BTreeMap<u32, Vec<bool>>;

/// Returns the Shapley value of each part with its interval, from every coalition: the values of one run share out that run, so
/// the runs of all coalitions are one sample.
#[must_use]
pub fn shapley_of_runs(parts: usize, happened: &Happened) -> Vec<Estimate> {
    let moments = by_run(parts, happened, |value| shapley(parts, value));
    moments.iter().map(of_runs).collect()
}

/// Returns the moments over runs of what each part has of each run, as `share_out` shares out the values of its coalitions.
fn by_run(
    parts: usize,
    happened: &Happened,
    share_out: impl Fn(&Value) -> Vec<f64>,
) -> Vec<Moments> {
    let runs = happened.values().map(Vec::len).min().unwrap_or(0);
    let mut moments = vec![Moments::default(); parts];
    // Looked up for every run: a place for each coalition, empty for those that were not played.
    let mut rows: Vec<&[bool]> = vec![&[]; 1 << parts];
    for (set, row) in happened {
        rows[*set as usize] = row;
    }
    let mut add = |run: usize| {
        let value = |set: u32| f64::from(u8::from(rows[set as usize][run]));
        let shared = share_out(&value);
        moments.iter_mut().zip(shared).for_each(|(m, x)| m.add(x));
    };
    (0..runs).for_each(&mut add);
    moments
}

/// Returns a mean over runs with its interval, which leaves room where all runs are alike.
fn of_runs(moments: &Moments) -> Estimate {
    let estimate = moments.estimate(Method::Paired);
    let room = room(moments);
    if room <= 0.0 {
        return estimate;
    }
    Estimate {
        low: (estimate.value - room).max(-1.0),
        high: (estimate.value + room).min(1.0),
        method: Method::Exact,
        ..estimate
    }
}

/// Returns how far a mean over runs may be off where all of them are alike and their spread says nothing: at most the share that
/// none of so many leaves possible differs, by no more than 1.
fn room(runs: &Moments) -> f64 {
    if runs.variance() > 0.0 {
        0.0
    } else {
        exact(0, runs.n(), CONFIDENCE)[1]
    }
}

/// Orders of the parts by keyed chance, two and two: the second of a pair is the first turned round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orders {
    parts: usize,
    list: Vec<Vec<usize>>,
}

impl Orders {
    /// Draws so many pairs.
    #[must_use]
    pub fn new(parts: usize, seed: u64, pairs: u64) -> Self {
        let key = SubKey::aside(seed, Aside::Coalition);
        let one = |pair: u64| {
            let label = |i: usize| Label(pair).and(Label(i as u64));
            let mut order: Vec<usize> = (0..parts).collect();
            order.sort_by_cached_key(|i| (key.draw(label(*i)), *i));
            let turned = order.iter().rev().copied().collect();
            [order, turned]
        };
        Self {
            parts,
            list: (0..pairs).flat_map(one).collect(),
        }
    }

    /// Returns the coalitions along all of them.
    #[must_use]
    pub fn coalitions(&self) -> BTreeSet<u32> {
        let along = |order: &Vec<usize>| {
            let mut set = 0;
            let grow = |i: &usize| {
                set |= 1 << i;
                set
            };
            order.iter().map(grow).collect::<Vec<u32>>()
        };
        let sets = self.list.iter().flat_map(along);
        std::iter::once(0).chain(sets).collect()
    }

    /// Returns what each part gains along the orders, and how that varies from pair to pair: every order shares out the whole
    /// exactly.
    fn gains(&self, value: &Value) -> Vec<Moments> {
        let mut moments = vec![Moments::default(); self.parts];
        for pair in self.list.chunks(2) {
            let mut gains = vec![0.0; self.parts];
            for order in pair {
                let (mut set, mut before) = (0, value(0));
                for i in order {
                    set |= 1 << i;
                    let now = value(set);
                    gains[*i] += (now - before) / 2.0;
                    before = now;
                }
            }
            moments
                .iter_mut()
                .zip(gains)
                .for_each(|(m, gain)| m.add(gain));
        }
        moments
    }

    /// Returns Shapley values with their intervals from these orders and the runs of their coalitions. Both are drawn: the
    /// variance over orders, with these runs, and that over runs, with these orders, add up (law of total variance); t with as
    /// many degrees of freedom as the fewer of the two leave. Where all runs are alike there is room for others, as in
    /// [`shapley_of_runs`].
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub fn shapley(&self, happened: &Happened) -> Vec<Estimate> {
        let mean = |set: u32| {
            let runs = &happened[&set];
            runs.iter().filter(|hit| **hit).count() as f64 / runs.len() as f64
        };
        let over_orders = self.gains(&mean);
        let over_runs = by_run(self.parts, happened, |value| {
            self.gains(value).iter().map(Moments::mean).collect()
        });
        let both = |(orders, runs): (&Moments, &Moments)| {
            let free = orders.n().min(runs.n()).saturating_sub(1).max(1) as f64;
            let variance = orders.error() * orders.error() + runs.error() * runs.error();
            let t = t_quantile(f64::midpoint(1.0, CONFIDENCE), free);
            let half = t * variance.sqrt() + room(runs);
            Estimate {
                low: (orders.mean() - half).max(-1.0),
                high: (orders.mean() + half).min(1.0),
                ..orders.estimate(Method::T)
            }
        };
        over_orders.iter().zip(&over_runs).map(both).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of three rules, by which of them are on; the first rule is the highest digit of the key in the methods.
    const KNOWN: [f64; 8] = [0.0, 0.9774, 0.0, 0.1108, 0.0186, 0.9926, 0.0, 0.2530];

    /// Returns what each of `parts` loses when it alone is left out, from the value of every coalition.
    fn left_out(parts: usize, value: &dyn Fn(u32) -> f64) -> Vec<f64> {
        let whole = all(parts);
        (0..parts)
            .map(|i| value(whole) - value(whole & !(1 << i)))
            .collect()
    }

    fn near(x: &[f64], y: &[f64], tolerance: f64) -> bool {
        x.len() == y.len() && x.iter().zip(y).all(|(x, y)| (x - y).abs() < tolerance)
    }

    fn known(set: u32) -> f64 {
        KNOWN[set as usize]
    }

    #[test]
    fn known_values() {
        let phi = shapley(3, &known);
        assert!(near(&phi, &[0.5909, -0.3941, 0.0561], 6e-5), "{phi:?}");
        assert!((phi.iter().sum::<f64>() - 0.2530).abs() < 1e-12);
        let out = left_out(3, &known);
        assert!(near(&out, &[0.2530, -0.7396, 0.1422], 1e-9), "{out:?}");
        // What leaving one out loses does not add up to the whole: it is the broken variant of sharing it.
        assert!((out.iter().sum::<f64>() - 0.2530).abs() > 0.5);
    }

    /// Parts that add up get what they add, and one that does nothing gets nothing; many parts too.
    #[test]
    fn sums_and_dummies() {
        let sum = |set: u32| {
            (0..10)
                .filter(|i| set >> i & 1 == 1)
                .map(f64::from)
                .sum::<f64>()
        };
        let phi = shapley(10, &sum);
        let own: Vec<f64> = (0..10).map(f64::from).collect();
        assert!(near(&phi, &own, 1e-9), "{phi:?}");
    }

    #[test]
    fn runs_share_out_their_own() {
        // Two switches that both are needed: each gets half of what happens when both are on.
        let mut happened: Happened = (0..4).map(|set| (set, vec![false; 4])).collect();
        happened.insert(3, vec![true, true, false, true]);
        let phi = shapley_of_runs(2, &happened);
        let values: Vec<f64> = phi.iter().map(|e| e.value).collect();
        assert!(near(&values, &[0.375, 0.375], 1e-12) && phi[0].is_bounded());
    }

    /// Nothing in 100 runs is no proof that nothing ever happens: 3.6 % may.
    #[test]
    fn runs_that_are_alike_leave_room() {
        let happened: Happened = (0..4).map(|set| (set, vec![false; 100])).collect();
        for phi in [
            shapley_of_runs(2, &happened),
            Orders::new(2, 1, 5).shapley(&happened),
        ] {
            assert!((phi[0].high - 0.0362).abs() < 1e-4 && phi[0].low < -0.036);
        }
    }

    /// An interaction that is the same in ten runs, two of three parts in any order: parts gain by order alone, and ten runs that
    /// are alike still leave 31 points.
    #[test]
    fn runs_that_are_alike_leave_room_beside_orders() {
        let two = |set: u32| (set, vec![set.count_ones() >= 2; 10]);
        let happened: Happened = (0..8).map(two).collect();
        let phi = Orders::new(3, 1, 500).shapley(&happened)[0];
        assert!((phi.value - 1.0 / 3.0).abs() < 0.05 && phi.high - phi.value > 0.3);
    }

    /// More orders cannot make up for few runs: of 400 samples of 40 runs, the interval holds the value in nine of ten or more.
    /// One over orders alone, the broken variant, shrinks to nothing.
    #[test]
    fn the_chance_of_the_runs_stays_in_the_interval() {
        let (mut held, mut held_by_orders) = (0, 0);
        let exact = shapley(3, &known)[0];
        for sample in 0..400 {
            let key = SubKey::aside(sample, Aside::Sample);
            let one = |set: u32| {
                let hit = |run: u64| key.pick(run, 0, 10_000) < (known(set) * 1e4).round() as usize;
                (set, (0..40).map(hit).collect::<Vec<bool>>())
            };
            let happened: Happened = (0..8).map(one).collect();
            let orders = Orders::new(3, sample, 50);
            let phi = orders.shapley(&happened)[0];
            held += u32::from((phi.low..=phi.high).contains(&exact));
            let mean = |set: u32| happened[&set].iter().filter(|h| **h).count() as f64 / 40.0;
            let [low, high] = orders.gains(&mean)[0].interval(CONFIDENCE);
            held_by_orders += u32::from((low..=high).contains(&exact));
        }
        assert!(
            held >= 360 && held_by_orders < 340,
            "{held} {held_by_orders}"
        );
    }

    /// Orders share out the whole, whatever their number, and come to the exact values; without the turned ones they need more.
    #[test]
    fn orders_come_to_the_exact_values() {
        let few = Orders::new(3, 1, 2).gains(&known);
        assert!((few.iter().map(Moments::mean).sum::<f64>() - 0.2530).abs() < 1e-12);
        let many = Orders::new(3, 1, 2000).gains(&known);
        for (found, exact) in many.iter().zip(shapley(3, &known)) {
            assert!(
                (found.mean() - exact).abs() < 4.0 * found.error(),
                "{found:?} {exact}"
            );
        }
        let list = Orders::new(7, 5, 5).list;
        assert!(list[6].iter().eq(list[7].iter().rev()) && list[6] != list[8]);
    }
}
