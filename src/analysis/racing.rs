//! A race: options tried on the same draws, block by block, and those dropped that are worse than the leader beyond doubt.

use crate::stats::many::holm;
use crate::stats::pairs::Pairs;
use std::ops::Range;

/// Tries of every option that is left between two looks.
pub const BLOCK: usize = 50;
/// Chance of dropping, at one look, an option that is as good as the leader: that of 3.29 standard errors.
const LEVEL: f64 = 0.001;

/// One option's tries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lane {
    /// Whether the event happened, try by try; the same place is the same draws for every option.
    pub happened: Vec<bool>,
    /// Whether it was dropped.
    pub is_dropped: bool,
}

impl Lane {
    /// Returns in how many tries the event happened.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.happened.iter().filter(|h| **h).count() as u64
    }

    /// Returns the pairs of this option's tries and another's, as far as both go.
    #[must_use]
    pub fn against(&self, other: &Self) -> Pairs {
        Pairs::of(
            self.happened
                .iter()
                .copied()
                .zip(other.happened.iter().copied()),
        )
    }
}

/// Races options for the lowest chance of an event, up to `most` tries each. `play` tries some of them, the same range of draws
/// for each, and returns what happened.
///
/// # Errors
/// Those of `play`.
pub fn race<E>(
    options: usize,
    most: usize,
    mut play: impl FnMut(&[usize], Range<usize>) -> Result<Vec<Vec<bool>>, E>,
) -> Result<Vec<Lane>, E> {
    let mut lanes = vec![Lane::default(); options];
    let mut tried = 0;
    while tried < most {
        let left: Vec<usize> = (0..options).filter(|i| !lanes[*i].is_dropped).collect();
        if left.len() < 2 && tried > 0 {
            break;
        }
        let block = tried..(tried + BLOCK).min(most);
        tried = block.end;
        for (i, happened) in left.iter().zip(play(&left, block)?) {
            lanes[*i].happened.extend(happened);
        }
        for i in beaten(&lanes, &left) {
            lanes[i].is_dropped = true;
        }
    }
    Ok(lanes)
}

/// Returns the option that is left with the lowest share; the first of those that are equal.
///
/// # Panics
/// Where there is no option.
#[must_use]
pub fn leader(lanes: &[Lane]) -> usize {
    let left = (0..lanes.len()).filter(|i| !lanes[*i].is_dropped);
    left.min_by_key(|i| lanes[*i].count())
        .expect("the leader is never dropped")
}

/// Returns those of the options left that are worse than the leader, at a level adjusted for how many there are.
fn beaten(lanes: &[Lane], left: &[usize]) -> Vec<usize> {
    let best = leader(lanes);
    let rivals: Vec<usize> = left.iter().copied().filter(|i| *i != best).collect();
    let p: Vec<f64> = rivals
        .iter()
        .map(|i| lanes[*i].against(&lanes[best]).mcnemar())
        .collect();
    let worse = rivals.into_iter().zip(holm(&p)).filter(|(_, p)| *p < LEVEL);
    worse.map(|(i, _)| i).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::{Aside, Chance, Label, SubKey};

    /// Tries with these chances; independent from option to option.
    fn tries(
        seed: u64,
        chances: &[f64],
    ) -> impl FnMut(&[usize], Range<usize>) -> Result<Vec<Vec<bool>>, ()> {
        let key = SubKey::aside(seed, Aside::Order);
        let chances = chances.to_vec();
        move |left, range| {
            let one = |i: usize, k: usize| {
                let label = Label(i as u64).and(Label(k as u64));
                Chance::new(chances[i]).met_by(key.draw(label))
            };
            Ok(left
                .iter()
                .map(|i| range.clone().map(|k| one(*i, k)).collect())
                .collect())
        }
    }

    /// Chances of 0.3 and 0.5: the better is found every time, after some 150 tries. The broken variant believes the first
    /// block, and is wrong now and then.
    #[test]
    fn the_better_of_two_is_found() {
        let (mut tried, mut hasty) = (0, 0);
        for seed in 0..300 {
            let lanes = race(2, 2000, tries(seed, &[0.5, 0.3])).expect("it plays");
            assert!(leader(&lanes) == 1 && lanes[0].is_dropped, "{seed}");
            tried += lanes[1].happened.len();
            let first = |i: usize| lanes[i].happened[..BLOCK].iter().filter(|h| **h).count();
            hasty += usize::from(first(0) <= first(1));
        }
        let mean = tried as f64 / 300.0;
        assert!((120.0..230.0).contains(&mean), "{mean}");
        assert!(hasty > 0);
    }

    /// Options that are equally good stay in the race to its end, and one alone is tried no longer than it must be.
    #[test]
    fn equals_stay() {
        let kept = (0..100).filter(|seed| {
            let lanes = race(3, 400, tries(*seed, &[0.4; 3])).expect("it plays");
            lanes
                .iter()
                .all(|lane| !lane.is_dropped && lane.happened.len() == 400)
        });
        let kept = kept.count();
        assert!(kept >= 95, "{kept} of 100");
        let alone = race(1, 400, tries(1, &[0.4])).expect("it plays");
        assert_eq!(alone[0].happened.len(), BLOCK);
    }
}
