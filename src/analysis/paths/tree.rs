//! The prefix tree of many paths: which step follows which, how often, and what it leads to.

use super::Mark;
use crate::stats::{Estimate, Method};
use std::collections::BTreeMap;

/// A path to be counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its run.
    pub run: u64,
    /// Its weight; 1 for a plain run.
    pub weight: f64,
    /// Whether the event that is asked about happened.
    pub is_hit: bool,
    /// Its steps.
    pub marks: Vec<Mark>,
}

/// Runs counted with their weights.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Count {
    /// How many.
    pub runs: u64,
    /// Sum of their weights.
    pub weight: f64,
    /// Sum of the squares of their weights.
    pub squares: f64,
}

impl Count {
    /// Counts one more run.
    pub fn add(&mut self, weight: f64) {
        self.runs += 1;
        self.weight += weight;
        self.squares += weight * weight;
    }

    /// Returns the share of these among all: Wilson or exact where every run has the same weight, else the ratio of sums of
    /// weights with its normal interval, runs as clusters (Cochran 1977).
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of runs are far below 2^53"
    )]
    pub fn share_of(&self, all: &Self) -> Estimate {
        let is_plain = |c: &Self| (c.weight - c.runs as f64).abs() < 1e-9 * c.weight.max(1.0);
        if is_plain(self) && is_plain(all) || all.weight <= 0.0 {
            return Estimate::share(self.runs, all.runs);
        }
        let p = self.weight / all.weight;
        let others = (all.squares - self.squares).max(0.0);
        let squares = self.squares * (1.0 - p) * (1.0 - p) + others * p * p;
        let n = all.runs as f64;
        let error = (squares * n / (n - 1.0).max(1.0)).sqrt() / all.weight;
        Estimate {
            value: p,
            low: (p - 1.959_963_984_540_054 * error).max(0.0),
            high: (p + 1.959_963_984_540_054 * error).min(1.0),
            n: all.runs,
            method: Method::Ratio,
        }
    }
}

/// A step in the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The step; none at the root.
    pub mark: Option<Mark>,
    /// The node before; none at the root.
    pub parent: Option<usize>,
    /// Steps from the root.
    pub depth: usize,
    /// Runs that pass here.
    pub count: Count,
    /// Those of them in which the event happened.
    pub hits: Count,
    /// Those of them whose path ends here.
    pub ends: Count,
    /// The lowest number of a run that passes here.
    pub first: u64,
    /// What follows, the heaviest first, then in order of marks.
    pub children: Vec<usize>,
}

/// A prefix tree. The root is the first node.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    /// The nodes, parents before children.
    pub nodes: Vec<Node>,
}

impl Tree {
    /// Grows the tree of these paths, down to a depth.
    #[must_use]
    pub fn grow(paths: &[Path], depth: usize) -> Self {
        let mut nodes = vec![Node::new(None, None, 0)];
        let mut known: BTreeMap<(usize, Mark), usize> = BTreeMap::new();
        for path in paths {
            let mut at = 0;
            nodes[0].pass(path);
            for mark in path.marks.iter().take(depth) {
                at = *known.entry((at, *mark)).or_insert_with(|| {
                    let node = Node::new(Some(*mark), Some(at), nodes[at].depth + 1);
                    nodes.push(node);
                    nodes.len() - 1
                });
                nodes[at].pass(path);
            }
            if path.marks.len() <= depth {
                nodes[at].ends.add(path.weight);
            }
        }
        for ((parent, _), child) in known {
            nodes[parent].children.push(child);
        }
        let weights: Vec<f64> = nodes.iter().map(|n| n.count.weight).collect();
        for node in &mut nodes {
            // Children stand in order of marks, and a stable sort keeps that among those that weigh the same.
            let heavier = |a: &usize, b: &usize| weights[*b].total_cmp(&weights[*a]);
            node.children.sort_by(heavier);
        }
        Self { nodes }
    }

    /// Returns the share of all runs that pass a node.
    #[must_use]
    pub fn share(&self, node: usize) -> Estimate {
        self.nodes[node].count.share_of(&self.nodes[0].count)
    }

    /// Returns the share of all weight that passes each node, where paths of the same run hang together: the ratio of sums, runs as
    /// cases. The paths are those of which the tree was grown.
    #[must_use]
    pub fn shares_by_run(&self, paths: &[Path]) -> Vec<Estimate> {
        let mut all: BTreeMap<u64, f64> = BTreeMap::new();
        let mut sums = vec![BTreeMap::<u64, f64>::new(); self.nodes.len()];
        for path in paths {
            *all.entry(path.run).or_default() += path.weight;
            let mut at = Some(0);
            let mut marks = path.marks.iter();
            while let Some(node) = at {
                *sums[node].entry(path.run).or_default() += path.weight;
                let next = marks.next();
                at = next.and_then(|mark| self.child(node, *mark));
            }
        }
        let share = |own: &BTreeMap<u64, f64>| {
            let part = |run: &u64| own.get(run).copied().unwrap_or(0.0);
            let found = Estimate::ratio(all.iter().map(|(run, whole)| (part(run), *whole)));
            Estimate {
                low: found.low.max(0.0),
                high: found.high.min(1.0),
                ..found
            }
        };
        sums.iter().map(share).collect()
    }

    fn child(&self, node: usize, mark: Mark) -> Option<usize> {
        let mut children = self.nodes[node].children.iter().copied();
        children.find(|child| self.nodes[*child].mark == Some(mark))
    }

    /// Returns the share of the runs that pass a node in which the event happened.
    #[must_use]
    pub fn hit_share(&self, node: usize) -> Estimate {
        self.nodes[node].hits.share_of(&self.nodes[node].count)
    }

    /// Returns how many times as likely the event is for runs that pass a node as for all; none where it never happened.
    #[must_use]
    pub fn lift(&self, node: usize) -> Option<f64> {
        let all = self.hit_share(0).value;
        (all > 0.0).then(|| self.hit_share(node).value / all)
    }

    /// Returns the steps from the root to a node.
    #[must_use]
    pub fn steps(&self, node: usize) -> Vec<Mark> {
        let up = std::iter::successors(Some(node), |n| self.nodes[*n].parent);
        let mut marks: Vec<Mark> = up.filter_map(|n| self.nodes[n].mark).collect();
        marks.reverse();
        marks
    }

    /// Returns the nodes at which paths end, the one where most end first.
    #[must_use]
    pub fn ends(&self) -> Vec<usize> {
        let mut list: Vec<usize> = (0..self.nodes.len())
            .filter(|n| self.nodes[*n].ends.runs > 0)
            .collect();
        let weight = |n: &usize| self.nodes[*n].ends.weight;
        list.sort_by(|a, b| {
            let by_weight = weight(b).total_cmp(&weight(a));
            by_weight.then_with(|| self.steps(*a).cmp(&self.steps(*b)))
        });
        list
    }
}

impl Node {
    fn new(mark: Option<Mark>, parent: Option<usize>, depth: usize) -> Self {
        Self {
            mark,
            parent,
            depth,
            count: Count::default(),
            hits: Count::default(),
            ends: Count::default(),
            first: u64::MAX,
            children: vec![],
        }
    }

    fn pass(&mut self, path: &Path) {
        self.count.add(path.weight);
        if path.is_hit {
            self.hits.add(path.weight);
        }
        self.first = self.first.min(path.run);
    }
}

#[cfg(test)]
mod tests {
    use super::super::By;
    use super::*;

    fn path(run: u64, weight: f64, is_hit: bool, rungs: &[u8]) -> Path {
        let mark = |rung: &u8| Mark {
            rung: *rung,
            by: By::Ladder,
        };
        let marks = rungs.iter().map(mark).collect();
        Path {
            run,
            weight,
            is_hit,
            marks,
        }
    }

    fn five() -> Vec<Path> {
        vec![
            path(0, 1.0, false, &[1]),
            path(1, 1.0, true, &[1, 2]),
            path(2, 1.0, true, &[2]),
            path(3, 1.0, false, &[]),
            path(4, 1.0, false, &[1, 3]),
        ]
    }

    #[test]
    fn counts_shares_and_lift() {
        let tree = Tree::grow(&five(), 9);
        let root = &tree.nodes[0];
        assert_eq!((root.count.runs, root.ends.runs, root.hits.runs), (5, 1, 2));
        let one = root.children[0];
        assert_eq!(tree.nodes[one].count.runs, 3);
        assert_eq!(tree.nodes[one].first, 0);
        // A third of those that reach 1 have the event, two fifths of all.
        assert!((tree.lift(one).expect("hits") - 5.0 / 6.0).abs() < 1e-12);
        assert!((tree.share(one).value - 0.6).abs() < 1e-12);
        let marks: Vec<u8> = tree.nodes[one]
            .children
            .iter()
            .map(|c| tree.nodes[*c].mark.expect("a step").rung)
            .collect();
        assert_eq!(marks, [2, 3], "those that weigh the same stand in order");
        let ends: u64 = tree.nodes.iter().map(|n| n.ends.runs).sum();
        assert_eq!(ends, 5);
    }

    /// Every run that enters a node ends there or goes on, at every depth that is cut off too.
    #[test]
    fn a_node_keeps_its_runs() {
        for depth in [1, 2, 9] {
            let tree = Tree::grow(&five(), depth);
            for node in tree.nodes.iter().filter(|n| n.depth < depth) {
                let on: u64 = node
                    .children
                    .iter()
                    .map(|c| tree.nodes[*c].count.runs)
                    .sum();
                assert_eq!(node.count.runs, node.ends.runs + on);
            }
        }
    }

    /// Weights count as weights: two runs of weight 0.5 are half of one of weight 1 and one of weight 1.
    #[test]
    fn weighted_shares() {
        let paths = [
            path(0, 0.5, true, &[1]),
            path(1, 0.5, true, &[1]),
            path(2, 2.0, false, &[]),
        ];
        let tree = Tree::grow(&paths, 3);
        let share = tree.share(tree.nodes[0].children[0]);
        assert!((share.value - 1.0 / 3.0).abs() < 1e-12);
        assert_eq!(share.method, Method::Ratio);
        // (2 x 0.25 x 4/9 + 4 x 1/9) x 3/2, its root over 3.
        let error = (1.0_f64).sqrt() / 3.0;
        assert!((share.high - (1.0_f64).min(1.0 / 3.0 + 1.959_964 * error)).abs() < 1e-5);
        assert_eq!(Tree::grow(&five(), 2).share(0).method, Method::Exact);
    }

    /// Copies of one run are one case: two runs that disagree tell little, however many copies each has.
    #[test]
    fn paths_of_a_run_hang_together() {
        let copies =
            |run: u64, rungs: &'static [u8]| (0..50).map(move |_| path(run, 0.01, true, rungs));
        let paths: Vec<Path> = copies(0, &[1]).chain(copies(1, &[])).collect();
        let tree = Tree::grow(&paths, 3);
        let one = tree.nodes[0].children[0];
        let shares = tree.shares_by_run(&paths);
        assert!((shares[0].value - 1.0).abs() < 1e-12 && (shares[one].value - 0.5).abs() < 1e-12);
        // (0.25 x 0.25 + 0.25 x 0.25) x 2, its root over 1, is 0.5: nothing is known. As if each copy were a run, much would be.
        assert!(
            shares[one].low <= 0.0 && shares[one].high >= 1.0,
            "{:?}",
            shares[one]
        );
        let apart = tree.share(one);
        assert!(apart.high - apart.low < 0.21, "{apart:?}");
    }

    /// The same paths in another order make the same tree but for the order in which nodes were met.
    #[test]
    fn order_of_runs_does_not_count() {
        let (mut there, mut back) = (five(), five());
        back.reverse();
        there.sort_by_key(|p| p.run);
        let told = |paths: &[Path]| {
            let tree = Tree::grow(paths, 4);
            let mut list: Vec<(Vec<Mark>, u64)> = (0..tree.nodes.len())
                .map(|n| (tree.steps(n), tree.nodes[n].count.runs))
                .collect();
            list.sort();
            list
        };
        assert_eq!(told(&there), told(&back));
    }
}
