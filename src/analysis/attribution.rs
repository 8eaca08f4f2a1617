//! What each part of a model adds to a chance: leave one out, and Shapley values, which share the whole among the parts.
//!
//! A coalition is a set of parts that are on, one bit each. Taking parts out is a structural ablation: it can make a crisis that
//! no author meant, and effects of leaving one out never add up; Shapley values do.

use crate::rng::{Aside, Label, SubKey};
use crate::stats::Estimate;
use crate::stats::Method;
use crate::stats::means::Moments;

/// Returns what each of `parts` loses when it alone is left out, from the value of every coalition.
#[must_use]
pub fn left_out(parts: usize, value: &dyn Fn(u32) -> f64) -> Vec<f64> {
    let whole = all(parts);
    (0..parts)
        .map(|i| value(whole) - value(whole & !(1 << i)))
        .collect()
}

/// Returns the coalition of all parts.
#[must_use]
pub const fn all(parts: usize) -> u32 {
    (1 << parts) - 1
}

/// Returns the Shapley value of each of `parts`, from the value of every coalition.
#[must_use]
pub fn shapley(parts: usize, value: &dyn Fn(u32) -> f64) -> Vec<f64> {
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

/// Returns the Shapley value of each part with its interval, from what happened in each run of every coalition: the values of
/// one run share out that run, so the runs of all coalitions are one sample.
#[must_use]
pub fn shapley_of_runs(parts: usize, happened: &[Vec<bool>]) -> Vec<Estimate> {
    let runs = happened.first().map_or(0, Vec::len);
    let mut moments = vec![Moments::default(); parts];
    let mut add = |run: usize| {
        let value = |set: u32| f64::from(u8::from(happened[set as usize][run]));
        for (moments, phi) in moments.iter_mut().zip(shapley(parts, &value)) {
            moments.add(phi);
        }
    };
    (0..runs).for_each(&mut add);
    moments.iter().map(|m| m.estimate(Method::Paired)).collect()
}

/// Returns an order of the parts by keyed chance; the odd ones are the one before, turned round.
#[must_use]
pub fn order(seed: u64, number: u64, parts: usize) -> Vec<usize> {
    let key = SubKey::aside(seed, Aside::Coalition);
    let label = |i: usize| Label(number / 2).and(Label(i as u64));
    let mut order: Vec<usize> = (0..parts).collect();
    order.sort_by_cached_key(|i| (key.draw(label(*i)), *i));
    if !number.is_multiple_of(2) {
        order.reverse();
    }
    order
}

/// Returns Shapley values with their intervals from some orders of the parts, each with the one turned round: every order shares
/// out the whole exactly. `value` is asked for coalitions that grow part by part.
///
/// # Errors
/// Those of `value`.
pub fn shapley_by_orders<E>(
    parts: usize,
    seed: u64,
    pairs: u64,
    mut value: impl FnMut(u32) -> Result<f64, E>,
) -> Result<Vec<Estimate>, E> {
    let mut moments = vec![Moments::default(); parts];
    for pair in 0..pairs {
        let mut gains = vec![0.0; parts];
        for number in [2 * pair, 2 * pair + 1] {
            let (mut set, mut before) = (0, value(0)?);
            for i in order(seed, number, parts) {
                set |= 1 << i;
                let now = value(set)?;
                gains[i] += (now - before) / 2.0;
                before = now;
            }
        }
        moments
            .iter_mut()
            .zip(gains)
            .for_each(|(m, gain)| m.add(gain));
    }
    Ok(moments.iter().map(|m| m.estimate(Method::T)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of three rules, by which of them are on; the first rule is the highest digit of the key in the methods.
    const KNOWN: [f64; 8] = [0.0, 0.9774, 0.0, 0.1108, 0.0186, 0.9926, 0.0, 0.2530];

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
        let happened = vec![
            vec![false; 4],
            vec![false; 4],
            vec![false; 4],
            vec![true, true, false, true],
        ];
        let phi = shapley_of_runs(2, &happened);
        let values: Vec<f64> = phi.iter().map(|e| e.value).collect();
        assert!(near(&values, &[0.375, 0.375], 1e-12) && phi[0].is_bounded());
    }

    /// Orders share out the whole, whatever their number, and come to the exact values; without the turned ones they need more.
    #[test]
    fn orders_come_to_the_exact_values() {
        let few = shapley_by_orders(3, 1, 2, |set| Ok::<f64, ()>(known(set))).expect("values");
        assert!((few.iter().map(|e| e.value).sum::<f64>() - 0.2530).abs() < 1e-12);
        let many = shapley_by_orders(3, 1, 2000, |set| Ok::<f64, ()>(known(set))).expect("values");
        for (found, exact) in many.iter().zip(shapley(3, &known)) {
            assert!(
                (found.value - exact).abs() < 4.0 * found.error(),
                "{found:?} {exact}"
            );
        }
        let (one, turned) = (order(5, 6, 7), order(5, 7, 7));
        assert!(one.iter().eq(turned.iter().rev()) && one != order(5, 8, 7));
    }
}
