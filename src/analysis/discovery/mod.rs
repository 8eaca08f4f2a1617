//! Where in the space of the factors something happens (Bryant and Lempert 2010): boxes that hold most cases of interest and
//! little else, found by peeling or as the leaves of a tree, and judged on cases that took no part in finding them.
//!
//! Invariant: of equal boxes the first by order of factors is taken, so that the same cases give the same boxes.

pub mod cart;
pub mod prim;

use super::design::shuffled;
use crate::stats::distribution::beta;

/// The values of one factor, one per case.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Numbers.
    Numbers(Vec<f64>),
    /// Words: the distinct ones, and the place of each case's among them.
    Words(Vec<String>, Vec<usize>),
}

/// Cases: the values of their factors, and whether each is of interest.
#[derive(Debug, Clone, PartialEq)]
pub struct Cases {
    /// A column per factor.
    pub factors: Vec<Values>,
    /// Which cases are of interest.
    pub hits: Vec<bool>,
}

/// What a box says of one factor.
#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    /// From here to there, both ends inside.
    Within(f64, f64),
    /// One of these words, by their places.
    Among(Vec<bool>),
}

/// A box: a limit per factor.
#[derive(Debug, Clone, PartialEq)]
pub struct Bounds(pub Vec<Limit>);

/// What a box holds of some cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Cases of interest inside.
    pub hits: u64,
    /// Cases inside.
    pub inside: u64,
    /// Cases of interest in all.
    pub all_hits: u64,
    /// Cases in all.
    pub all: u64,
}

#[expect(clippy::cast_precision_loss, reason = "cases are few")]
fn part(count: u64, of: u64) -> f64 {
    if of == 0 {
        0.0
    } else {
        count as f64 / of as f64
    }
}

impl Held {
    /// Returns the share of the cases of interest that are inside, 0..1.
    #[must_use]
    pub fn coverage(&self) -> f64 {
        part(self.hits, self.all_hits)
    }

    /// Returns the share of the cases inside that are of interest, 0..1.
    #[must_use]
    pub fn density(&self) -> f64 {
        part(self.hits, self.inside)
    }

    /// Returns the share of the cases that are inside, 0..1.
    #[must_use]
    pub fn mass(&self) -> f64 {
        part(self.inside, self.all)
    }

    /// Returns the share of all cases that are of interest, 0..1.
    #[must_use]
    pub fn base(&self) -> f64 {
        part(self.all_hits, self.all)
    }
}

impl Limit {
    fn holds(&self, values: &Values, case: usize) -> bool {
        match (self, values) {
            (Self::Within(low, high), Values::Numbers(x)) => (*low..=*high).contains(&x[case]),
            (Self::Among(words), Values::Words(_, places)) => words[places[case]],
            _ => false,
        }
    }
}

impl Cases {
    /// Returns how many cases there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// Returns the smallest box that holds every case.
    #[must_use]
    pub fn whole(&self) -> Bounds {
        let limit = |values: &Values| match values {
            Values::Numbers(x) => Limit::Within(
                x.iter().copied().fold(f64::INFINITY, f64::min),
                x.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            ),
            Values::Words(words, _) => Limit::Among(vec![true; words.len()]),
        };
        Bounds(self.factors.iter().map(limit).collect())
    }

    /// Returns which of these cases a box holds, in their order.
    #[must_use]
    pub fn inside(&self, bounds: &Bounds, of: &[usize]) -> Vec<usize> {
        let is_in = |case: &usize| {
            let mut pairs = bounds.0.iter().zip(&self.factors);
            pairs.all(|(limit, values)| limit.holds(values, *case))
        };
        of.iter().copied().filter(is_in).collect()
    }

    /// Returns what a box holds of these cases.
    #[must_use]
    pub fn held(&self, bounds: &Bounds, of: &[usize]) -> Held {
        let inside = self.inside(bounds, of);
        Held {
            hits: self.count(&inside),
            inside: inside.len() as u64,
            all_hits: self.count(of),
            all: of.len() as u64,
        }
    }

    /// Returns how many of these cases are of interest.
    #[must_use]
    pub fn count(&self, of: &[usize]) -> u64 {
        of.iter().filter(|case| self.hits[**case]).count() as u64
    }

    /// Parts the cases by chance: those to find boxes in, 70 % of them, and those to judge them on, each in order.
    #[must_use]
    pub fn parted(&self, seed: u64) -> [Vec<usize>; 2] {
        let mut order = shuffled(self.len(), seed);
        let mut held_out = order.split_off(self.len() * 7 / 10);
        order.sort_unstable();
        held_out.sort_unstable();
        [order, held_out]
    }
}

impl Bounds {
    /// Returns the factors that the box says something of, against the box of all cases.
    #[must_use]
    pub fn restricted(&self, whole: &Self) -> Vec<usize> {
        let differs = |i: &usize| self.0[*i] != whole.0[*i];
        (0..self.0.len()).filter(differs).collect()
    }

    /// Returns the box without what it says of a factor.
    #[must_use]
    pub fn without(&self, factor: usize, whole: &Self) -> Self {
        let mut bounds = self.clone();
        bounds.0[factor] = whole.0[factor].clone();
        bounds
    }

    /// Returns the box within another, where it still says what this one does.
    #[must_use]
    pub(super) fn with(&self, factor: usize, limit: Limit) -> Self {
        let mut bounds = self.clone();
        bounds.0[factor] = limit;
        bounds
    }
}

/// Returns the quasi-p value of a box's limits on a factor (Bryant and Lempert 2010): the chance that as many of the cases inside
/// are of interest, if that were as frequent as it is without these limits.
#[must_use]
pub fn quasi_p(cases: &Cases, bounds: &Bounds, whole: &Bounds, factor: usize, of: &[usize]) -> f64 {
    let inside = cases.held(bounds, of);
    let wider = cases.held(&bounds.without(factor, whole), of);
    at_least(inside.hits, inside.inside, wider.density())
}

/// Returns the chance of at least `count` successes in `of`, each with chance `p`.
#[expect(clippy::cast_precision_loss, reason = "cases are few")]
fn at_least(count: u64, of: u64, p: f64) -> f64 {
    if count == 0 || p >= 1.0 {
        return 1.0;
    }
    beta(p, count as f64, (of - count + 1) as f64)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const TABLE: &str = include_str!("../../../tests/gsa/box.csv");

    /// 2,000 cases with four factors; of interest are nine in ten where a > 0.6 and b < 0.4, and three in a hundred elsewhere.
    pub(in super::super) fn table() -> Cases {
        let rows: Vec<Vec<f64>> = TABLE
            .lines()
            .skip(1)
            .map(|line| {
                line.split(',')
                    .map(|x| x.parse().expect("a number"))
                    .collect()
            })
            .collect();
        let column = |i: usize| Values::Numbers(rows.iter().map(|row| row[i]).collect());
        Cases {
            factors: (0..4).map(column).collect(),
            hits: rows.iter().map(|row| row[4] > 0.5).collect(),
        }
    }

    /// Values of scipy 1.16: `binomtest(k, n, p, alternative="greater")`.
    #[test]
    fn upper_tails_of_the_binomial() {
        for (k, n, p, expected) in [
            (3, 10, 0.2, 0.322_200_473_6),
            (10, 10, 0.5, 0.000_976_562_5),
            (0, 7, 0.3, 1.0),
        ] {
            assert!((at_least(k, n, p) - expected).abs() < 1e-9, "{k} of {n}");
        }
        assert!((at_least(5, 5, 1.0) - 1.0).abs() < 1e-12 && at_least(1, 5, 0.0) < 1e-12);
    }

    #[test]
    fn cases_are_parted_by_chance() {
        let cases = table();
        let [found, held_out] = cases.parted(1);
        assert_eq!((found.len(), held_out.len()), (1400, 600));
        let mut all = [found.clone(), held_out.clone()].concat();
        all.sort_unstable();
        assert_eq!(all, (0..2000).collect::<Vec<_>>());
        assert_ne!(cases.parted(2)[0], found);
        let share = part(cases.count(&held_out), 600);
        assert!((share - 0.1685).abs() < 0.05);
    }

    #[test]
    fn boxes_hold_words_too() {
        let words = ["calm", "hard"].map(String::from).to_vec();
        let cases = Cases {
            factors: vec![
                Values::Words(words, vec![0, 1, 1, 0]),
                Values::Numbers(vec![1.0, 2.0, 3.0, 4.0]),
            ],
            hits: vec![false, true, true, false],
        };
        let whole = cases.whole();
        let bounds = whole.with(0, Limit::Among(vec![false, true]));
        let held = cases.held(&bounds, &[0, 1, 2, 3]);
        assert_eq!(
            (held.hits, held.inside, held.all_hits, held.all),
            (2, 2, 2, 4)
        );
        assert_eq!(bounds.restricted(&whole), [0]);
        let p = quasi_p(&cases, &bounds, &whole, 0, &[0, 1, 2, 3]);
        assert!((p - 0.25).abs() < 1e-12);
    }
}
