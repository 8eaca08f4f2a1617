//! The search for what makes a chance low: successive halving over a menu, and the cross-entropy method over numbers.

use crate::math;
use crate::rng::{Aside, Label, SubKey};

/// Of so many candidates one is kept from round to round of a halving.
const ETA: usize = 4;
/// Points of one round of the cross-entropy method, and how many of the best make the next one.
const POINTS: usize = 25;
const ELITE: usize = 5;
/// Share of the new mean and spread in the next round.
const SMOOTHING: f64 = 0.7;
/// Least spread, in parts of a range.
const FLOOR: f64 = 0.02;

/// A candidate of a halving.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Runs it was tried on: the same for all as far as they go.
    pub runs: u64,
    /// Mean loss on them.
    pub loss: f64,
    /// The round in which it was dropped, from 1; none for the last one.
    pub dropped: Option<usize>,
}

/// Tries candidates in rounds that cost about the same, and keeps the best quarter of each, ties by their order. `play` returns
/// the mean loss of some candidates over the first so many runs.
///
/// # Errors
/// Those of `play`.
pub fn halving<E>(
    candidates: usize,
    budget: u64,
    mut play: impl FnMut(&[usize], u64) -> Result<Vec<f64>, E>,
) -> Result<Vec<Tried>, E> {
    let mut left: Vec<usize> = (0..candidates).collect();
    let new = Tried {
        runs: 0,
        loss: f64::NAN,
        dropped: None,
    };
    let mut tried = vec![new; candidates];
    let rounds = rounds(candidates);
    for round in 1..=rounds {
        let share = rounds as u64 * left.len().max(1) as u64;
        let runs = (budget / share).max(2);
        for (i, loss) in left.iter().zip(play(&left, runs)?) {
            (tried[*i].runs, tried[*i].loss) = (runs, loss);
        }
        left.sort_by(|a, b| tried[*a].loss.total_cmp(&tried[*b].loss).then(a.cmp(b)));
        for i in left.drain(left.len().div_ceil(ETA)..) {
            tried[i].dropped = Some(round);
        }
    }
    Ok(tried)
}

/// Returns how many rounds a halving of so many candidates has.
fn rounds(candidates: usize) -> usize {
    let mut left = candidates;
    let mut rounds = 1;
    while left.div_ceil(ETA) > 1 {
        left = left.div_ceil(ETA);
        rounds += 1;
    }
    rounds
}

/// A round of the cross-entropy method.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// Mean of each number before it, in parts of its range.
    pub mean: Vec<f64>,
    /// Its spread.
    pub spread: Vec<f64>,
    /// The lowest loss of its points.
    pub best: f64,
}

/// Searches the unit cube for a low loss: points are drawn about a mean, and the best of them move it (Rubinstein and Kroese
/// 2004). Returns the last mean and the rounds.
///
/// # Errors
/// Those of `play`, which returns the loss of points.
pub fn cross_entropy<E>(
    numbers: usize,
    rounds: usize,
    seed: u64,
    mut play: impl FnMut(&[Vec<f64>]) -> Result<Vec<f64>, E>,
) -> Result<(Vec<f64>, Vec<Round>), E> {
    let (mut mean, mut spread) = (vec![0.5; numbers], vec![0.3; numbers]);
    let mut list = vec![];
    for round in 0..rounds {
        let points: Vec<Vec<f64>> = (0..POINTS)
            .map(|i| point(seed, round, i, &mean, &spread))
            .collect();
        let losses = play(&points)?;
        let mut places: Vec<usize> = (0..POINTS).collect();
        places.sort_by(|a, b| losses[*a].total_cmp(&losses[*b]).then(a.cmp(b)));
        list.push(Round {
            mean: mean.clone(),
            spread: spread.clone(),
            best: losses[places[0]],
        });
        move_to(&points, &places[..ELITE], &mut mean, &mut spread);
    }
    Ok((mean, list))
}

fn point(seed: u64, round: usize, i: usize, mean: &[f64], spread: &[f64]) -> Vec<f64> {
    let key = SubKey::aside(seed, Aside::Search).below(Label(round as u64));
    let of = |j: usize| {
        let unit =
            |half: u64| math::unit(key.draw(Label(i as u64).and(Label(2 * j as u64 + half))));
        (mean[j] + spread[j] * math::normal(unit(0), unit(1))).clamp(0.0, 1.0)
    };
    (0..mean.len()).map(of).collect()
}

#[expect(clippy::cast_precision_loss, reason = "the elite is small")]
fn move_to(points: &[Vec<f64>], elite: &[usize], mean: &mut [f64], spread: &mut [f64]) {
    let n = elite.len() as f64;
    for j in 0..mean.len() {
        let values = || elite.iter().map(|i| points[*i][j]);
        let centre = values().sum::<f64>() / n;
        let width = (values().map(|x| (x - centre) * (x - centre)).sum::<f64>() / n).sqrt();
        mean[j] += SMOOTHING * (centre - mean[j]);
        spread[j] = (spread[j] + SMOOTHING * (width - spread[j])).max(FLOOR);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::Chance;

    /// Five numbers with their optimum at known places.
    fn bowl(point: &[f64]) -> f64 {
        let best = [0.2, 0.8, 0.5, 0.35, 0.65];
        point.iter().zip(best).map(|(x, y)| (x - y) * (x - y)).sum()
    }

    #[test]
    fn the_bottom_of_a_bowl_is_found() {
        let play =
            |points: &[Vec<f64>]| Ok::<Vec<f64>, ()>(points.iter().map(|p| bowl(p)).collect());
        let (found, rounds) = cross_entropy(5, 25, 7, play).expect("it plays");
        assert!(bowl(&found) < 0.003, "{found:?}");
        assert!(rounds[24].best < rounds[0].best && rounds[24].spread.iter().all(|s| *s < 0.1));
        assert_eq!(found, cross_entropy(5, 25, 7, play).expect("it plays").0);
        // The broken variant follows the worst points.
        let worst =
            |points: &[Vec<f64>]| Ok::<Vec<f64>, ()>(points.iter().map(|p| -bowl(p)).collect());
        assert!(bowl(&cross_entropy(5, 25, 7, worst).expect("it plays").0) > 0.3);
    }

    /// Sixteen candidates with chances from 0.1 up: the best or the one beside it is kept, and rounds cost about the same.
    #[test]
    fn the_best_of_a_menu_is_kept() {
        let chance = |i: usize| 0.1 + 0.04 * ((i * 7) % 16) as f64;
        let mut costs = vec![];
        for seed in 0..50 {
            let key = SubKey::aside(seed, Aside::Order);
            let one = |i: usize, k: u64| {
                let draw = key.draw(Label(i as u64).and(Label(k)));
                f64::from(u8::from(Chance::new(chance(i)).met_by(draw)))
            };
            let tried = halving(16, 4800, |left, runs| {
                costs.push(left.len() as u64 * runs);
                let mean = |i: &usize| (0..runs).map(|k| one(*i, k)).sum::<f64>() / runs as f64;
                Ok::<Vec<f64>, ()>(left.iter().map(mean).collect())
            });
            let tried = tried.expect("it plays");
            let kept: Vec<usize> = (0..16).filter(|i| tried[*i].dropped.is_none()).collect();
            assert!(
                kept.len() == 1 && chance(kept[0]) < 0.19,
                "{seed}: {kept:?}"
            );
        }
        assert!(costs.iter().all(|c| *c == costs[0]), "{costs:?}");
        assert_eq!([1, 2, 4, 5, 16, 17].map(rounds), [1, 1, 1, 2, 2, 3]);
    }
}
