//! The exponential race: one option is chosen with probability proportional to exp(score), each option by its own draw.
//!
//! The winner is the greatest `score + Gumbel(draw)`. A table of Gumbel values at the edges of the top bits of a draw bounds
//! each option from above and below; logarithms are taken only for options whose bounds overlap the best one's.
//! Changing one score can only move choices toward that option or away from it.

use crate::math::gumbel;
use crate::rng::{Ready, SubKey};

/// Options per block: scores are blocks of eight so that every loop vectorises at any width.
pub const LANES: usize = 8;
/// Scores of eight options.
pub type Block = [f64; LANES];
/// Score of what cannot be chosen: finite, so that the index tag below cannot make it NaN.
pub const ILLEGAL: f64 = -1e300;

const TOP_BITS: u32 = 10;
/// Covers rounding and the index tag (scores below 1,000 in size).
const SLACK: f64 = 1e-8;
/// Low mantissa bits that carry an option's index through the maximum.
const TAG: u64 = 0xfff;
/// Indices of the first block.
const INDICES: [u64; LANES] = [0, 1, 2, 3, 4, 5, 6, 7];

/// Gumbel values at the edges of each interval of a draw's top bits.
#[derive(Debug, Clone)]
pub struct Bounds(Vec<f64>);

impl Default for Bounds {
    fn default() -> Self {
        let edge = |b: u64| match b {
            0 => gumbel(0),
            b if b == 1 << TOP_BITS => gumbel(u64::MAX),
            b => gumbel(b << (64 - TOP_BITS)),
        };
        Self((0..=1 << TOP_BITS).map(|b| edge(b) + SLACK).collect())
    }
}

/// A run of scratch memory for [`Bounds::race`].
pub type Scratch = Vec<Block>;

impl Bounds {
    #[inline(always)]
    fn table(&self) -> &[f64; (1 << TOP_BITS) + 1] {
        self.0
            .as_slice()
            .try_into()
            .expect("the table has that length")
    }

    /// Returns the index of the winner. `labels` holds as many blocks as `scores`; a padded option scores [`ILLEGAL`].
    #[inline]
    #[must_use]
    pub fn race(
        &self,
        scores: &[Block],
        labels: &[[Ready; LANES]],
        key: SubKey,
        scratch: &mut Scratch,
    ) -> usize {
        let table = self.table();
        let interval = |draw: u64| (draw >> (64 - TOP_BITS)) as usize;
        let labels = &labels[..scores.len()];
        scratch.resize(scores.len(), [0.0; LANES]);
        let upper = &mut scratch[..scores.len()];
        let mut index = INDICES;
        for (block, (score, label)) in upper.iter_mut().zip(scores.iter().zip(labels)) {
            let mut above = [0.0; LANES];
            for l in 0..LANES {
                above[l] = table[interval(key.draw_ready(label[l])) + 1];
            }
            for l in 0..LANES {
                block[l] = tag(score[l] + above[l], index[l]);
                index[l] += LANES as u64;
            }
        }
        // A loop of its own: read from memory, the tagged numbers are compared as what they are.
        let mut best = [f64::NEG_INFINITY; LANES];
        let mut second = best;
        for block in upper.iter() {
            for l in 0..LANES {
                second[l] = higher(lower(block[l], best[l]), second[l]);
                best[l] = higher(block[l], best[l]);
            }
        }
        let [best, second] = top_two(best, second);
        let first = (best.to_bits() & TAG) as usize;
        let (k, l) = (first / LANES, first % LANES);
        let sure = scores[k][l] + table[interval(key.draw_ready(labels[k][l]))] - 3.0 * SLACK;
        if second <= sure {
            first
        } else {
            settle(scores, labels, key, upper, sure)
        }
    }
}

#[inline(always)]
fn tag(x: f64, index: u64) -> f64 {
    f64::from_bits(x.to_bits() & !TAG | index)
}

#[inline(always)]
fn higher(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

#[inline(always)]
fn lower(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// Returns the two highest numbers of all lanes, from the two highest of each.
#[inline(always)]
fn top_two(best: Block, second: Block) -> [f64; 2] {
    let join = |a: [f64; 2], b: [f64; 2]| {
        let seconds = higher(a[1], b[1]);
        [higher(a[0], b[0]), higher(lower(a[0], b[0]), seconds)]
    };
    let lane = |l: usize| [best[l], second[l]];
    let half = |l: usize| join(join(lane(l), lane(l + 2)), join(lane(l + 4), lane(l + 6)));
    join(half(0), half(1))
}

/// The rare part: exact values of the options in reach, in index order.
#[cold]
#[inline(never)]
fn settle(
    scores: &[Block],
    labels: &[[Ready; LANES]],
    key: SubKey,
    upper: &[Block],
    sure: f64,
) -> usize {
    let (mut winner, mut best) = (0, f64::NEG_INFINITY);
    for (k, block) in upper.iter().enumerate() {
        for l in 0..LANES {
            if block[l] > sure {
                let exact = scores[k][l] + gumbel(key.draw_ready(labels[k][l]));
                if exact > best {
                    (winner, best) = (k * LANES + l, exact);
                }
            }
        }
    }
    winner
}

/// The same race with every logarithm taken: the oracle of the fast one.
#[must_use]
pub fn full_race(scores: &[Block], labels: &[[Ready; LANES]], key: SubKey) -> usize {
    let all = scores.iter().flatten().zip(labels.iter().flatten());
    let exact = all.map(|(score, label)| score + gumbel(key.draw_ready(*label)));
    let better = |best: (usize, f64), x: (usize, f64)| if x.1 > best.1 { x } else { best };
    exact.enumerate().fold((0, f64::NEG_INFINITY), better).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{exp, unit};
    use crate::rng::{Label, Purpose, RunKey, TurnKeys};

    /// Random scores, some illegal, with a padded last block.
    fn case(run: u64, n_options: usize) -> (Vec<Block>, Vec<[Ready; LANES]>, SubKey) {
        let key = TurnKeys::new(
            RunKey {
                seed: 1,
                branch: 0,
                run,
            },
            1,
        )
        .root(Purpose::Choose);
        let blocks = n_options.div_ceil(LANES);
        let (mut scores, mut labels) = (
            vec![[ILLEGAL; LANES]; blocks],
            vec![[Ready::default(); LANES]; blocks],
        );
        for o in 0..n_options {
            let label = Label::of(&format!("option {o}"));
            let spread = 8.0 * unit(key.draw(label.and(label))) - 4.0;
            let illegal = key.draw(label.and(Label(9))) < 1 << 61;
            scores[o / LANES][o % LANES] = if illegal { ILLEGAL } else { spread };
            labels[o / LANES][o % LANES] = label.ready();
        }
        (scores, labels, key)
    }

    #[test]
    fn bounds_agree_with_the_full_race() {
        let (bounds, mut scratch) = (Bounds::default(), vec![]);
        for run in 0..20_000 {
            let (scores, labels, key) = case(run, 1 + (run % 40) as usize);
            assert_eq!(
                bounds.race(&scores, &labels, key, &mut scratch),
                full_race(&scores, &labels, key),
                "run {run}"
            );
        }
    }

    #[test]
    fn shares_follow_the_softmax() {
        let (bounds, mut scratch) = (Bounds::default(), vec![]);
        let scores = vec![[0.0, 1.0, -1.0, 0.5, ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL]];
        let labels = vec![std::array::from_fn(|i| Label::of(&format!("o{i}")).ready())];
        let mut counts = [0_u32; LANES];
        let n = 40_000;
        for run in 0..n {
            let key = TurnKeys::new(
                RunKey {
                    seed: 5,
                    branch: 0,
                    run,
                },
                2,
            )
            .root(Purpose::Choose);
            counts[bounds.race(&scores, &labels, key, &mut scratch)] += 1;
        }
        let total: f64 = scores[0].iter().map(|s| exp(*s)).sum();
        for (count, score) in counts.iter().zip(scores[0]) {
            let p = exp(score) / total;
            let sd = f64::sqrt(n as f64 * p * (1.0 - p)).max(1e-9);
            assert!(
                ((f64::from(*count) - n as f64 * p) / sd).abs() < 4.0,
                "{counts:?}"
            );
        }
    }
}
