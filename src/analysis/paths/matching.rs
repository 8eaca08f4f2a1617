//! How far two sequences of rungs are from each other: optimal matching (Needleman and Wunsch 1970; Abbott and Forrest 1986),
//! and how varied one sequence is (Gabadinho, Ritschard et al. 2011).

use crate::math;

/// What it costs to turn one sequence into another; to insert or to leave out a turn costs 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Costs {
    /// To put one rung for another costs their distance, 2 at most.
    Ordinal,
    /// To put one rung for another costs 2, whichever they are.
    Equal,
}

impl Costs {
    fn substitute(self, a: u8, b: u8) -> u32 {
        match self {
            Self::Ordinal => u32::from(a.abs_diff(b)).min(2),
            Self::Equal => 2 * u32::from(a != b),
        }
    }
}

/// Returns the least cost of turning one sequence into the other.
#[must_use]
pub fn distance(x: &[u8], y: &[u8], costs: Costs) -> u32 {
    // What both begin or end with costs nothing, in some cheapest matching.
    let head = x.iter().zip(y).take_while(|(a, b)| a == b).count();
    let (x, y) = (&x[head..], &y[head..]);
    let tail = x
        .iter()
        .rev()
        .zip(y.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (x, y) = (&x[..x.len() - tail], &y[..y.len() - tail]);
    let mut row: Vec<u32> = (0..).take(y.len() + 1).collect();
    for a in x {
        let mut corner = row[0];
        row[0] += 1;
        for (j, b) in y.iter().enumerate() {
            let matched = corner + costs.substitute(*a, *b);
            corner = row[j + 1];
            row[j + 1] = matched.min(row[j] + 1).min(corner + 1);
        }
    }
    row[y.len()]
}

/// Returns the entropy of shares over its largest value, 0..1; 0 where there is only one share.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
pub fn entropy(shares: &[f64]) -> f64 {
    let part = |p: &f64| if *p > 0.0 { -p * math::ln(*p) } else { 0.0 };
    let most = math::ln(shares.len().max(1) as f64);
    if most > 0.0 {
        shares.iter().map(part).sum::<f64>() / most
    } else {
        0.0
    }
}

/// Returns the complexity index of a sequence over `rungs` rungs, 0..1: the geometric mean of its share of changes and of the
/// entropy of its rungs (Gabadinho, Ritschard et al. 2010).
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "sequences are short")]
pub fn complexity(x: &[u8], rungs: usize) -> f64 {
    if x.len() < 2 {
        return 0.0;
    }
    let moves = x.windows(2).filter(|w| w[0] != w[1]).count();
    let mut shares = vec![0.0; rungs];
    for rung in x {
        shares[usize::from(*rung)] += 1.0 / x.len() as f64;
    }
    (moves as f64 / (x.len() - 1) as f64 * entropy(&shares)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::{Label, Purpose, RunKey, TurnKeys};

    /// The four sequences of the reference table, made with another program (sequenzo 0.1.42).
    const FOUR: [[u8; 7]; 4] = [
        [0, 0, 1, 1, 2, 2, 3],
        [0, 0, 1, 2, 3, 3, 3],
        [0, 0, 0, 0, 1, 1, 1],
        [0, 1, 2, 3, 2, 1, 0],
    ];
    const PAIRS: [(usize, usize); 6] = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];

    fn table(distance: impl Fn(&[u8], &[u8]) -> u32) -> [u32; 6] {
        PAIRS.map(|(i, j)| distance(&FOUR[i], &FOUR[j]))
    }

    const EQUAL: [u32; 6] = [4, 6, 6, 8, 6, 8];
    const ORDINAL: [u32; 6] = [3, 5, 6, 7, 5, 7];

    #[test]
    fn the_reference_table() {
        assert_eq!(table(|x, y| distance(x, y, Costs::Equal)), EQUAL);
        assert_eq!(table(|x, y| distance(x, y, Costs::Ordinal)), ORDINAL);
    }

    /// Without insertions it is Hamming's distance, which is another table.
    #[test]
    fn a_matching_without_insertions_fails() {
        let stiff = |x: &[u8], y: &[u8]| {
            let pairs = x.iter().zip(y);
            pairs.map(|(a, b)| Costs::Ordinal.substitute(*a, *b)).sum()
        };
        assert_ne!(table(stiff), ORDINAL);
        let hamming = |x: &[u8], y: &[u8]| x.iter().zip(y).map(|(a, b)| u32::from(a != b)).sum();
        assert_eq!(table(hamming), [3, 5, 5, 5, 6, 5]);
    }

    fn draws(of: u64, n: usize, rungs: u64) -> Vec<u8> {
        let key = RunKey {
            seed: 11,
            branch: 0,
            run: of,
        };
        let sub = TurnKeys::new(key, 1).of(Purpose::World, Label::of("sequence"));
        (0..n)
            .map(|i| (sub.draw(Label::of(&i.to_string())) % rungs) as u8)
            .collect()
    }

    fn common(x: &[u8], y: &[u8]) -> usize {
        match (x.split_first(), y.split_first()) {
            (Some((a, x1)), Some((b, y1))) if a == b => 1 + common(x1, y1),
            (Some((_, x1)), Some((_, y1))) => common(x1, y).max(common(x, y1)),
            _ => 0,
        }
    }

    /// With equal costs, the distance is |x| + |y| - 2 times the longest common subsequence.
    #[test]
    fn equal_costs_count_what_is_not_common() {
        for i in 0..300 {
            let (x, y) = (draws(2 * i, 4 + i as usize % 5, 4), draws(2 * i + 1, 7, 4));
            let expected = x.len() + y.len() - 2 * common(&x, &y);
            assert_eq!(distance(&x, &y, Costs::Equal) as usize, expected);
            assert_eq!(
                distance(&x, &y, Costs::Ordinal),
                distance(&y, &x, Costs::Ordinal)
            );
        }
    }

    #[test]
    fn complexity_of_the_reference() {
        let expected = [0.69825, 0.67867, 0.286_535, 0.987_475];
        for (x, c) in FOUR.iter().zip(expected) {
            assert!((complexity(x, 4) - c).abs() < 5e-6, "{}", complexity(x, 4));
        }
        assert!(complexity(&[3], 4).abs() < 1e-12 && complexity(&[1; 9], 4).abs() < 1e-12);
    }
}
