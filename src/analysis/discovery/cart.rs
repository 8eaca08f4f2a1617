//! A tree of splits (CART; Breiman et al. 1984): each case goes left or right by one factor at a time, so that the cases of
//! interest part from the others; a leaf is a box.

use super::{Bounds, Cases, Limit, Values, part};

/// How far a tree grows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growth {
    /// Least share of all cases in a leaf.
    pub least: f64,
    /// Most splits above a leaf.
    pub depth: usize,
    /// Least part of the impurity of all cases that a split takes away.
    pub worth: f64,
}

impl Default for Growth {
    fn default() -> Self {
        Self {
            least: 0.05,
            depth: 4,
            worth: 0.01,
        }
    }
}

/// A node of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What holds of the cases here.
    pub bounds: Bounds,
    /// The cases by which it grew.
    pub cases: Vec<usize>,
    /// The factor by which they part, and the two sides: none in a leaf.
    pub split: Option<(usize, Box<[Self; 2]>)>,
}

impl Node {
    /// Returns the leaves, from left to right.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        match &self.split {
            None => vec![self],
            Some((_, sides)) => sides.iter().flat_map(Self::leaves).collect(),
        }
    }
}

/// Grows a tree by these cases.
#[must_use]
pub fn grow(cases: &Cases, of: &[usize], growth: Growth) -> Node {
    let tree = Tree {
        cases,
        least: least(growth.least, of.len()),
        growth,
        all: of.len(),
        impurity: impurity(cases.count(of), of.len() as u64),
    };
    tree.node(cases.whole(), of.to_vec(), 0)
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cases are few"
)]
fn least(share: f64, of: usize) -> usize {
    ((share * of as f64) as usize).max(1)
}

/// Returns the impurity of Gini for cases of which some are of interest, 0..0.5.
fn impurity(hits: u64, of: u64) -> f64 {
    let p = part(hits, of);
    2.0 * p * (1.0 - p)
}

struct Tree<'a> {
    cases: &'a Cases,
    growth: Growth,
    least: usize,
    all: usize,
    impurity: f64,
}

/// A way to part cases: by how much less impure the sides are, per case of the tree.
struct Cut {
    gain: f64,
    factor: usize,
    sides: [Limit; 2],
}

impl Tree<'_> {
    fn node(&self, bounds: Bounds, cases: Vec<usize>, depth: usize) -> Node {
        let is_worth = |cut: &Cut| cut.gain > (self.growth.worth * self.impurity).max(1e-12);
        let cut = (depth < self.growth.depth).then(|| self.best(&bounds, &cases));
        let split = cut.flatten().filter(is_worth).map(|cut| {
            let side = |limit: Limit| {
                let bounds = bounds.with(cut.factor, limit);
                let inside = self.cases.inside(&bounds, &cases);
                self.node(bounds, inside, depth + 1)
            };
            (cut.factor, Box::new(cut.sides.map(side)))
        });
        Node {
            bounds,
            cases,
            split,
        }
    }

    fn best(&self, bounds: &Bounds, cases: &[usize]) -> Option<Cut> {
        let cuts = (0..bounds.0.len()).flat_map(|factor| self.cuts(bounds, cases, factor));
        cuts.reduce(|best, next| if next.gain > best.gain { next } else { best })
    }

    /// Returns the best way to part cases by a factor, or one way per word.
    fn cuts(&self, bounds: &Bounds, cases: &[usize], factor: usize) -> Vec<Cut> {
        match (&bounds.0[factor], &self.cases.factors[factor]) {
            (Limit::Within(low, high), Values::Numbers(x)) => self
                .by_number(cases, (factor, x), (*low, *high))
                .into_iter()
                .collect(),
            (Limit::Among(words), Values::Words(_, places)) => {
                let here = (0..words.len()).filter(|word| words[*word]);
                here.filter_map(|word| {
                    let inside = cases.iter().filter(|case| places[**case] == word);
                    let (n, hits) = inside.fold((0, 0), |(n, hits), case| {
                        (n + 1, hits + u64::from(self.cases.hits[*case]))
                    });
                    let only = |is_in: bool| {
                        let keep = |i: usize| words[i] && (i == word) == is_in;
                        Limit::Among((0..words.len()).map(keep).collect())
                    };
                    let gain = self.gain(cases, n, hits)?;
                    let sides = [only(true), only(false)];
                    Some(Cut {
                        gain,
                        factor,
                        sides,
                    })
                })
                .collect()
            }
            _ => vec![],
        }
    }

    fn by_number(
        &self,
        cases: &[usize],
        (factor, x): (usize, &[f64]),
        (low, high): (f64, f64),
    ) -> Option<Cut> {
        let mut sorted = cases.to_vec();
        sorted.sort_by(|a, b| x[*a].total_cmp(&x[*b]).then(a.cmp(b)));
        let mut hits = 0;
        let mut best: Option<(f64, f64)> = None;
        for (n, pair) in sorted.windows(2).enumerate() {
            hits += u64::from(self.cases.hits[pair[0]]);
            let (left, right) = (x[pair[0]], x[pair[1]]);
            if left.total_cmp(&right).is_eq() {
                continue;
            }
            let gain = self.gain(cases, n + 1, hits);
            if let Some(gain) = gain.filter(|g| best.is_none_or(|(most, _)| *g > most)) {
                best = Some((gain, f64::midpoint(left, right)));
            }
        }
        best.map(|(gain, at)| Cut {
            gain,
            factor,
            sides: [Limit::Within(low, at), Limit::Within(at.next_up(), high)],
        })
    }

    /// Returns what is gained where the first side has this many cases and cases of interest; none where a side is too small.
    #[expect(clippy::cast_precision_loss, reason = "cases are few")]
    fn gain(&self, cases: &[usize], n: usize, hits: u64) -> Option<f64> {
        let (all, all_hits) = (cases.len(), self.cases.count(cases));
        if n < self.least || all - n < self.least {
            return None;
        }
        let part = |n: usize, hits: u64| n as f64 / self.all as f64 * impurity(hits, n as u64);
        Some(part(all, all_hits) - part(n, hits) - part(all - n, all_hits - hits))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;
    use super::*;

    /// The leaves of ema_workbench 2.5.3 (scikit-learn 1.9.1) with 5 % of the cases in a leaf at least, as `tests/gsa/make.py`
    /// prints them: first splits at a = 0.599905 and b = 0.399062, the best leaf has a density of 0.9519.
    #[test]
    fn leaves_are_those_of_the_workbench() {
        let cases = table();
        let all: Vec<usize> = (0..cases.len()).collect();
        let whole = Growth {
            depth: 99,
            worth: 0.0,
            ..Growth::default()
        };
        let tree = grow(&cases, &all, whole);
        let held: Vec<(f64, f64)> = tree
            .leaves()
            .iter()
            .map(|leaf| cases.held(&leaf.bounds, &all))
            .map(|held| (held.density(), held.mass()))
            .collect();
        let has = |density: f64, mass: f64| {
            held.iter()
                .any(|(d, m)| (d - density).abs() < 1e-6 && (m - mass).abs() < 1e-9)
        };
        assert!(
            has(0.951_923, 0.052) && has(0.869_159, 0.0535) && has(0.935_780, 0.0545),
            "{held:?}"
        );
        assert!(held.iter().all(|(_, mass)| *mass >= 0.05));
        let (factor, sides) = tree.split.as_ref().expect("it parts");
        let end = |node: &Node, factor: usize| match node.bounds.0[factor] {
            Limit::Within(_, high) => high,
            Limit::Among(_) => f64::NAN,
        };
        assert_eq!(*factor, 0);
        assert!((end(&sides[0], 0) - 0.599_905).abs() < 1e-6);
        let (factor, sides) = sides[1].split.as_ref().expect("it parts again");
        assert_eq!(*factor, 1);
        assert!((end(&sides[0], 1) - 0.399_062).abs() < 1e-6);
        // Broken: leaves that are too small.
        let small = Growth {
            least: 0.01,
            ..whole
        };
        let leaves = grow(&cases, &all, small).leaves().len();
        assert!(leaves > held.len());
    }

    /// What is worth a split: the two true limits, and not the noise below them.
    #[test]
    fn splits_that_are_not_worth_it_are_left_out() {
        let cases = table();
        let all: Vec<usize> = (0..cases.len()).collect();
        let tree = grow(&cases, &all, Growth::default());
        assert_eq!(tree.leaves().len(), 3);
        let parts: u64 = tree
            .leaves()
            .iter()
            .map(|leaf| leaf.cases.len() as u64)
            .sum();
        assert_eq!(parts, 2000);
    }
}
