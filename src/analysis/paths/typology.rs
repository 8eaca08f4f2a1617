//! Types of paths: sequences grouped around medoids, which are runs themselves (Kaufman and Rousseeuw 1990), as many groups as
//! the average silhouette width speaks for (Rousseeuw 1987).

use super::Trail;
use super::matching::{Costs, distance};
use std::collections::BTreeMap;

/// Most groups that are tried.
pub const MOST_TYPES: usize = 8;

/// Distances between distinct sequences, with the weight of each.
#[derive(Debug, Clone)]
pub struct Space {
    distances: Vec<u32>,
    weights: Vec<f64>,
}

impl Space {
    /// Works out all distances.
    #[must_use]
    pub fn new(sequences: &[(&[u8], f64)], costs: Costs) -> Self {
        let n = sequences.len();
        let mut distances = vec![0; n * n];
        for i in 0..n {
            for j in i + 1..n {
                let d = distance(sequences[i].0, sequences[j].0, costs);
                distances[i * n + j] = d;
                distances[j * n + i] = d;
            }
        }
        Self {
            distances,
            weights: sequences.iter().map(|s| s.1).collect(),
        }
    }

    /// Returns how many sequences there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    fn between(&self, i: usize, j: usize) -> f64 {
        f64::from(self.distances[i * self.len() + j])
    }

    /// Returns the sequence that is nearest to all, the first of those alike; none of none.
    #[must_use]
    pub fn typical(&self) -> Option<usize> {
        least(0..self.len(), |i| self.cost(&[i]))
    }

    /// Returns the weighted distance of all sequences to the nearest of these.
    fn cost(&self, medoids: &[usize]) -> f64 {
        let nearest = |i: usize| {
            medoids
                .iter()
                .map(|m| self.between(i, *m))
                .fold(f64::INFINITY, f64::min)
        };
        (0..self.len()).map(|i| self.weights[i] * nearest(i)).sum()
    }

    /// Returns `k` medoids: built one by one, then exchanged while that lowers the cost; in ascending order.
    #[must_use]
    pub fn medoids(&self, k: usize) -> Vec<usize> {
        let mut medoids = self.build(k);
        let mut cost = self.cost(&medoids);
        while let Some((place, other, lower)) = self.best_exchange(&medoids, cost) {
            medoids[place] = other;
            cost = lower;
        }
        medoids.sort_unstable();
        medoids
    }

    fn build(&self, k: usize) -> Vec<usize> {
        let mut medoids: Vec<usize> = vec![];
        let mut nearest = vec![f64::INFINITY; self.len()];
        while medoids.len() < k.min(self.len()) {
            let with = |c: usize| {
                let to = |i: usize| self.weights[i] * self.between(i, c).min(nearest[i]);
                (0..self.len()).map(to).sum()
            };
            let free = (0..self.len()).filter(|c| !medoids.contains(c));
            let next = least(free, with).expect("fewer medoids than sequences");
            for (i, d) in nearest.iter_mut().enumerate() {
                *d = d.min(self.between(i, next));
            }
            medoids.push(next);
        }
        medoids
    }

    /// Returns which medoid to put which sequence for, and the cost then: the best exchange that lowers it.
    fn best_exchange(&self, medoids: &[usize], cost: f64) -> Option<(usize, usize, f64)> {
        let mut best: Option<(usize, usize, f64)> = None;
        for place in 0..medoids.len() {
            let others: Vec<f64> = (0..self.len())
                .map(|i| {
                    let kept = medoids.iter().enumerate().filter(|(p, _)| *p != place);
                    kept.map(|(_, m)| self.between(i, *m))
                        .fold(f64::INFINITY, f64::min)
                })
                .collect();
            for other in (0..self.len()).filter(|o| !medoids.contains(o)) {
                let to = |i: usize| self.weights[i] * others[i].min(self.between(i, other));
                let now: f64 = (0..self.len()).map(to).sum();
                // Costs are sums of weights; what differs by rounding alone is no gain.
                if now < best.map_or(cost, |b| b.2) - 1e-9 * cost {
                    best = Some((place, other, now));
                }
            }
        }
        best
    }

    /// Returns for each sequence the place of its nearest medoid, the first of those alike.
    #[must_use]
    pub fn groups(&self, medoids: &[usize]) -> Vec<usize> {
        let nearest = |i: usize| {
            least(0..medoids.len(), |m| self.between(i, medoids[m])).expect("there is a medoid")
        };
        (0..self.len()).map(nearest).collect()
    }

    /// Returns the average silhouette width of a grouping, -1..1, sequences counting by their weight.
    #[must_use]
    pub fn silhouette(&self, groups: &[usize]) -> f64 {
        let k = groups.iter().max().map_or(0, |m| m + 1);
        let mut sizes = vec![0.0; k];
        for (i, g) in groups.iter().enumerate() {
            sizes[*g] += self.weights[i];
        }
        let total: f64 = self.weights.iter().sum();
        let widths = (0..self.len()).map(|i| self.weights[i] * self.width(i, groups, &sizes));
        widths.sum::<f64>() / total
    }

    /// The silhouette width of one sequence; those that share its sequence are at distance 0, and it is not held against itself.
    fn width(&self, i: usize, groups: &[usize], sizes: &[f64]) -> f64 {
        let mut sums = vec![0.0; sizes.len()];
        for (j, g) in groups.iter().enumerate() {
            sums[*g] += self.weights[j] * self.between(i, j);
        }
        let own = groups[i];
        // One run of weight 1 stands for itself.
        let beside = sizes[own] - self.weights[i].min(1.0);
        if beside <= 0.0 {
            return 0.0;
        }
        let inside = sums[own] / beside;
        let outside = (0..sizes.len())
            .filter(|g| *g != own && sizes[*g] > 0.0)
            .map(|g| sums[g] / sizes[g])
            .fold(f64::INFINITY, f64::min);
        let larger = inside.max(outside);
        if larger > 0.0 && larger.is_finite() {
            (outside - inside) / larger
        } else {
            0.0
        }
    }
}

/// A grouping.
#[derive(Debug, Clone, PartialEq)]
pub struct Types {
    /// Medoids, by their place among the sequences.
    pub medoids: Vec<usize>,
    /// The place of each sequence's medoid.
    pub groups: Vec<usize>,
    /// Average silhouette width, -1..1.
    pub silhouette: f64,
    /// The same of every number of groups that was tried, from 2 on.
    pub tried: Vec<f64>,
}

/// Groups sequences: the number of groups, 2 to [`MOST_TYPES`], with the greatest silhouette, the smallest of those alike; none
/// where there are fewer than three sequences.
#[must_use]
pub fn types(space: &Space) -> Option<Types> {
    let most = MOST_TYPES.min(space.len().saturating_sub(1));
    let mut best: Option<Types> = None;
    let mut tried = vec![];
    for k in 2..=most {
        let medoids = space.medoids(k);
        let groups = space.groups(&medoids);
        let silhouette = space.silhouette(&groups);
        tried.push(silhouette);
        if best
            .as_ref()
            .is_none_or(|b| silhouette > b.silhouette + 1e-12)
        {
            best = Some(Types {
                medoids,
                groups,
                silhouette,
                tried: vec![],
            });
        }
    }
    best.map(|types| Types { tried, ..types })
}

/// Types of many trails.
#[derive(Debug, Clone, PartialEq)]
pub struct Typology {
    /// The trail that is nearest to all, by its place.
    pub typical: usize,
    /// The trail in the middle of each type, by its place: the type with the most weight first; none where trails are too few.
    pub medoids: Vec<usize>,
    /// The type of each trail.
    pub groups: Vec<usize>,
    /// Average silhouette width, -1..1; not a number where there are no types.
    pub silhouette: f64,
    /// Distinct sequences of rungs.
    pub distinct: usize,
    /// How many of them were compared with each other: those of the first runs.
    pub compared: usize,
}

/// Groups trails by their rungs, turn by turn. At most `most` distinct sequences are compared with each other; every other
/// trail joins the medoid that is nearest to it. None where there are no trails.
#[must_use]
pub fn typology(trails: &[Trail], most: usize, costs: Costs) -> Option<Typology> {
    let mut known: BTreeMap<&[u8], usize> = BTreeMap::new();
    let mut distinct: Vec<(&[u8], f64, usize)> = vec![];
    let mut of_trail = vec![];
    for (place, trail) in trails.iter().enumerate() {
        let at = *known.entry(&trail.rungs).or_insert(distinct.len());
        if at == distinct.len() {
            distinct.push((&trail.rungs, 0.0, place));
        }
        distinct[at].1 += trail.weight;
        of_trail.push(at);
    }
    let compared = distinct.len().min(most);
    let sample: Vec<(&[u8], f64)> = distinct[..compared].iter().map(|d| (d.0, d.1)).collect();
    let space = Space::new(&sample, costs);
    let typical = distinct[space.typical()?].2;
    let found = types(&space);
    let medoids = found.as_ref().map_or(&[][..], |t| &t.medoids);
    let nearest = |rungs: &[u8]| {
        let far = |m: usize| f64::from(distance(rungs, distinct[medoids[m]].0, costs));
        least(0..medoids.len(), far).unwrap_or(0)
    };
    let by_sequence: Vec<usize> = distinct.iter().map(|d| nearest(d.0)).collect();
    let mut sizes = vec![0.0; medoids.len()];
    for (at, (_, weight, _)) in distinct.iter().enumerate() {
        if let Some(size) = sizes.get_mut(by_sequence[at]) {
            *size += weight;
        }
    }
    let mut order: Vec<usize> = (0..medoids.len()).collect();
    order.sort_by(|a, b| sizes[*b].total_cmp(&sizes[*a]).then(a.cmp(b)));
    let rank = |group: usize| order.iter().position(|o| *o == group).unwrap_or(0);
    Some(Typology {
        typical,
        medoids: order.iter().map(|g| distinct[medoids[*g]].2).collect(),
        groups: of_trail.iter().map(|at| rank(by_sequence[*at])).collect(),
        silhouette: found.as_ref().map_or(f64::NAN, |t| t.silhouette),
        distinct: distinct.len(),
        compared,
    })
}

/// Returns the first with the least cost.
fn least(places: impl Iterator<Item = usize>, cost: impl Fn(usize) -> f64) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for place in places {
        let now = cost(place);
        if best.is_none_or(|b| now < b.1) {
            best = Some((place, now));
        }
    }
    best.map(|b| b.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points on a line, with their distances.
    fn line(points: &[u32]) -> Space {
        let distances = points
            .iter()
            .flat_map(|a| points.iter().map(move |b| a.abs_diff(*b)));
        Space {
            distances: distances.collect(),
            weights: vec![1.0; points.len()],
        }
    }

    fn best_pair(space: &Space) -> f64 {
        let n = space.len();
        let pairs = (0..n).flat_map(|i| (0..i).map(move |j| [i, j]));
        pairs.map(|p| space.cost(&p)).fold(f64::INFINITY, f64::min)
    }

    /// 0, 1, 10, 11 in two groups: a = 1, b = 10.5 outside and 9.5 inside, so the width is the mean of 19/21 and 17/19.
    #[test]
    fn silhouette_of_four_points() {
        let space = line(&[0, 1, 10, 11]);
        let groups = space.groups(&space.medoids(2));
        assert_eq!(groups, [0, 0, 1, 1]);
        let expected = f64::midpoint(19.0 / 21.0, 17.0 / 19.0);
        assert!((space.silhouette(&groups) - expected).abs() < 1e-12);
        assert_eq!(types(&space).map(|t| t.medoids.len()), Some(2));
        let broken = [0, 1, 0, 1];
        assert!(space.silhouette(&broken) < 0.0);
    }

    /// A sequence of weight 3 counts as three runs alike.
    #[test]
    fn weights_are_repeated_runs() {
        let mut heavy = line(&[0, 1, 10, 11]);
        heavy.weights[0] = 3.0;
        let long = line(&[0, 0, 0, 1, 10, 11]);
        let (a, b) = (
            heavy.silhouette(&[0, 0, 1, 1]),
            long.silhouette(&[0, 0, 0, 0, 1, 1]),
        );
        assert!((a - b).abs() < 1e-12, "{a} {b}");
        assert_eq!(heavy.typical(), Some(0));
    }

    /// Medoids are as good as the best of all pairs; those of the first step alone are not.
    #[test]
    fn medoids_against_all_pairs() {
        let lines: [&[u32]; 4] = [
            &[0, 1, 2, 3, 4, 20, 21, 22],
            &[0, 4, 5, 6, 10, 11, 12, 17],
            &[1, 2, 4, 8, 16, 32, 64],
            &[0, 9, 10, 11, 20, 30, 31],
        ];
        let mut is_build_enough = true;
        for points in lines {
            let space = line(points);
            let best = best_pair(&space);
            assert!(
                (space.cost(&space.medoids(2)) - best).abs() < 1e-12,
                "{points:?}"
            );
            is_build_enough &= space.cost(&space.build(2)) <= best + 1e-12;
        }
        assert!(!is_build_enough, "exchanges must matter somewhere");
    }

    /// Two families of trails, of which only some are compared: the others join the family that they belong to.
    #[test]
    fn trails_join_their_family() {
        let trail = |run: u64| {
            let low = !run.is_multiple_of(3);
            let mut rungs = vec![if low { 0 } else { 6 }; 26];
            rungs[run as usize + 1] = if low { 1 } else { 5 };
            Trail {
                rungs,
                ..Trail::new(run, 0)
            }
        };
        let trails: Vec<Trail> = (0..24).map(trail).collect();
        let found = typology(&trails, 8, Costs::Ordinal).expect("there are trails");
        assert_eq!((found.compared, found.distinct), (8, 24));
        assert_eq!(found.medoids.len(), 2);
        for (place, group) in found.groups.iter().enumerate() {
            assert_eq!(
                *group,
                usize::from(place % 3 == 0),
                "the larger family is first"
            );
        }
        assert!(typology(&[], 8, Costs::Ordinal).is_none());
    }

    #[test]
    fn few_sequences_have_no_types() {
        assert_eq!(types(&line(&[0, 1])), None);
        assert_eq!(types(&line(&[])), None);
        assert_eq!(line(&[]).typical(), None);
    }
}
