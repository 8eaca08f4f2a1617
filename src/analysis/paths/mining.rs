//! Subsequences of paths: which steps come after which in many runs (`PrefixSpan`, Pei et al. 2001, with a limit on gaps), and
//! which of them tell runs with an event from runs without (exact test of Fisher, with Holm's correction for how many are tried).

use super::Mark;
use super::tree::{Count, Path};
use crate::math;
use crate::stats::many::holm;
use std::collections::BTreeMap;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// Least share of the weight of all runs, 0..1.
    pub support: f64,
    /// Most steps between two that belong to a subsequence.
    pub gap: usize,
    /// Most steps of a subsequence.
    pub length: usize,
}

/// A subsequence that many runs have.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// Its steps.
    pub marks: Vec<Mark>,
    /// Runs that have it.
    pub count: Count,
    /// Those of them in which the event happened.
    pub hits: Count,
}

/// A subsequence with how well it tells runs with the event from runs without.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// The subsequence.
    pub pattern: Pattern,
    /// Two-sided exact test of independence.
    pub p: f64,
    /// The same, corrected for how many subsequences were tried (Holm 1979).
    pub p_holm: f64,
}

/// Returns the frequent subsequences that are closed (no longer one has the same runs): the heaviest first, then by steps.
#[must_use]
pub fn frequent(paths: &[Path], wanted: Wanted) -> Vec<Pattern> {
    let all = every_frequent(paths, wanted);
    let is_closed = |p: &&Pattern| {
        let within = |longer: &&Pattern| {
            longer.marks.len() == p.marks.len() + 1
                && longer.count.runs == p.count.runs
                && holds(&longer.marks, &p.marks, wanted.gap)
        };
        !all.iter().any(|longer| within(&longer))
    };
    let mut closed: Vec<Pattern> = all.iter().filter(is_closed).cloned().collect();
    closed.sort_by(|a, b| {
        let by_weight = b.count.weight.total_cmp(&a.count.weight);
        by_weight.then_with(|| a.marks.cmp(&b.marks))
    });
    closed
}

/// Whether a path has a subsequence with no gap longer than this.
fn holds(path: &[Mark], marks: &[Mark], gap: usize) -> bool {
    let mut ends: Vec<usize> = (0..path.len()).filter(|i| path[*i] == marks[0]).collect();
    for mark in &marks[1..] {
        let mut next: Vec<usize> = ends
            .iter()
            .flat_map(|e| e + 1..(e + 2 + gap).min(path.len()))
            .filter(|i| path[*i] == *mark)
            .collect();
        next.dedup();
        ends = next;
    }
    !ends.is_empty()
}

/// Where a subsequence ends in one path: the path, every place at which it can.
type Ends = Vec<(usize, Vec<usize>)>;

fn every_frequent(paths: &[Path], wanted: Wanted) -> Vec<Pattern> {
    let total: f64 = paths.iter().map(|p| p.weight).sum();
    let mut miner = Miner {
        paths,
        wanted,
        least: wanted.support * total,
        found: vec![],
    };
    let anywhere: Vec<(usize, Vec<usize>)> = paths
        .iter()
        .enumerate()
        .map(|(i, p)| (i, (0..p.marks.len()).collect()))
        .collect();
    miner.extend(&mut vec![], &anywhere);
    miner.found
}

struct Miner<'a> {
    paths: &'a [Path],
    wanted: Wanted,
    least: f64,
    found: Vec<Pattern>,
}

impl Miner<'_> {
    /// Adds every frequent step that may come next, and goes on from each. `next` holds the places where it may stand.
    fn extend(&mut self, marks: &mut Vec<Mark>, next: &Ends) {
        if marks.len() >= self.wanted.length {
            return;
        }
        let mut by_mark: BTreeMap<Mark, Ends> = BTreeMap::new();
        for (path, places) in next {
            for place in places {
                let ends = by_mark.entry(self.paths[*path].marks[*place]).or_default();
                match ends.last_mut() {
                    Some((last, list)) if last == path => list.push(*place),
                    _ => ends.push((*path, vec![*place])),
                }
            }
        }
        for (mark, ends) in by_mark {
            let (mut count, mut hits) = (Count::default(), Count::default());
            for (path, _) in &ends {
                let path = &self.paths[*path];
                count.add(path.weight);
                if path.is_hit {
                    hits.add(path.weight);
                }
            }
            if count.weight < self.least || count.runs == 0 {
                continue;
            }
            marks.push(mark);
            self.found.push(Pattern {
                marks: marks.clone(),
                count,
                hits,
            });
            let after = self.after(&ends);
            self.extend(marks, &after);
            marks.pop();
        }
    }

    /// Every place that follows one of these within the gap: all ends count, not the first alone, or patterns are missed.
    fn after(&self, ends: &Ends) -> Ends {
        let follow = |(path, places): &(usize, Vec<usize>)| {
            let length = self.paths[*path].marks.len();
            let mut list: Vec<usize> = places
                .iter()
                .flat_map(|e| e + 1..(e + 2 + self.wanted.gap).min(length))
                .collect();
            list.sort_unstable();
            list.dedup();
            (*path, list)
        };
        ends.iter().map(follow).collect()
    }
}

/// Returns the subsequences in the order in which they tell runs with the event from runs without, the most telling first.
/// Runs count once, whatever their weight.
#[must_use]
pub fn telling(patterns: &[Pattern], all: &Count, hits: &Count) -> Vec<Telling> {
    let logs = factorials(all.runs);
    let test = |p: &Pattern| fisher(&logs, p.hits.runs, p.count.runs, hits.runs, all.runs);
    let values: Vec<f64> = patterns.iter().map(test).collect();
    let corrected = holm(&values);
    let made = patterns.iter().zip(values.iter().zip(corrected));
    let mut list: Vec<Telling> = made
        .map(|(pattern, (p, p_holm))| Telling {
            pattern: pattern.clone(),
            p: *p,
            p_holm,
        })
        .collect();
    list.sort_by(|a, b| {
        let by_p = a.p.total_cmp(&b.p);
        by_p.then_with(|| a.pattern.marks.cmp(&b.pattern.marks))
    });
    list
}

/// Returns the logarithms of 0!, 1!, 2! and so on.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of runs are far below 2^53"
)]
fn factorials(n: u64) -> Vec<f64> {
    let mut sum = 0.0;
    let logs = (1..=n).map(|i| {
        sum += math::ln(i as f64);
        sum
    });
    std::iter::once(0.0).chain(logs).collect()
}

/// Returns the two-sided p of Fisher's exact test: of `n` runs `row` have the subsequence, `column` the event, `both` both. Tables
/// no likelier than the one that was seen count as extreme (Freeman and Halton 1951).
fn fisher(logs: &[f64], both: u64, row: u64, column: u64, n: u64) -> f64 {
    let log = |k: u64| logs[usize::try_from(k).expect("a count of runs")];
    let fixed = log(row) + log(n - row) + log(column) + log(n - column) - log(n);
    let chance = |k: u64| {
        let cells = log(k) + log(row - k) + log(column - k) + log(n + k - row - column);
        math::exp(fixed - cells)
    };
    let seen = chance(both);
    let tables = (row + column).saturating_sub(n)..=row.min(column);
    let extreme = tables.map(chance).filter(|p| *p <= seen * (1.0 + 1e-7));
    extreme.sum::<f64>().min(1.0)
}

#[cfg(test)]
mod tests {
    use super::super::By;
    use super::*;
    use crate::rng::{Label, Purpose, RunKey, TurnKeys};

    fn mark(rung: u8) -> Mark {
        Mark {
            rung,
            by: By::Ladder,
        }
    }

    fn path(run: u64, rungs: &[u8]) -> Path {
        Path {
            run,
            weight: 1.0,
            is_hit: false,
            marks: rungs.iter().map(|r| mark(*r)).collect(),
        }
    }

    fn drawn(n: u64) -> Vec<Path> {
        let key = |run| RunKey {
            seed: 5,
            branch: 0,
            run,
        };
        let rung = |run: u64, i: u64| {
            let sub = TurnKeys::new(key(run), 1).of(Purpose::World, Label::of("path"));
            (sub.draw(Label(i)) >> 40) as u8 % 3
        };
        (0..n)
            .map(|run| {
                path(
                    run,
                    &(0..2 + run % 5).map(|i| rung(run, i)).collect::<Vec<_>>(),
                )
            })
            .collect()
    }

    const WANTED: Wanted = Wanted {
        support: 0.05,
        gap: 1,
        length: 3,
    };

    /// Every sequence of up to three rungs, looked for in every path.
    fn by_trying(paths: &[Path], has: impl Fn(&[Mark], &[Mark]) -> bool) -> Vec<(Vec<Mark>, u64)> {
        let mut list: Vec<Vec<Mark>> = vec![vec![]];
        for length in 0..3 {
            let longer = list.iter().filter(|l| l.len() == length).cloned();
            let more: Vec<Vec<Mark>> = longer
                .flat_map(|l| (0..3).map(move |r| [l.clone(), vec![mark(r)]].concat()))
                .collect();
            list.extend(more);
        }
        let mut counted: Vec<(Vec<Mark>, u64)> = list
            .into_iter()
            .skip(1)
            .map(|l| {
                let n = paths.iter().filter(|p| has(&p.marks, &l)).count();
                (l, n as u64)
            })
            .filter(|(_, n)| *n >= 5)
            .collect();
        counted.sort();
        counted
    }

    fn is_in(path: &[Mark], l: &[Mark], gap: usize) -> bool {
        fn from(path: &[Mark], l: &[Mark], reach: usize, gap: usize) -> bool {
            l.is_empty()
                || (0..path.len().min(reach))
                    .any(|i| path[i] == l[0] && from(&path[i + 1..], &l[1..], gap + 1, gap))
        }
        from(path, l, usize::MAX, gap)
    }

    /// The first place of each step only: what a miner does that forgets that gaps are limited.
    fn greedily(path: &[Mark], l: &[Mark], gap: usize) -> bool {
        let mut at: Option<usize> = None;
        for mark in l {
            let first = at.map_or(0, |a| a + 1);
            let end = at.map_or(path.len(), |a| (a + 2 + gap).min(path.len()));
            match (first..end).find(|i| path[*i] == *mark) {
                Some(place) => at = Some(place),
                None => return false,
            }
        }
        true
    }

    #[test]
    fn mining_against_trying_all() {
        let paths = drawn(100);
        let mut mined: Vec<(Vec<Mark>, u64)> = every_frequent(&paths, WANTED)
            .into_iter()
            .map(|p| (p.marks, p.count.runs))
            .collect();
        mined.sort();
        assert!(mined.len() > 20);
        assert_eq!(mined, by_trying(&paths, |p, l| is_in(p, l, 1)));
        assert_ne!(mined, by_trying(&paths, |p, l| greedily(p, l, 1)));
    }

    #[test]
    fn closed_ones_alone_are_kept() {
        let paths = [path(0, &[1, 2]), path(1, &[1, 2]), path(2, &[1])];
        let told: Vec<(Vec<Mark>, u64)> = frequent(&paths, WANTED)
            .into_iter()
            .map(|p| (p.marks, p.count.runs))
            .collect();
        assert_eq!(told, [(vec![mark(1)], 3), (vec![mark(1), mark(2)], 2)]);
    }

    /// The lady tasting tea, and a table worked out by hand: 34/70 and 2 (1 + 24) / 924.
    #[test]
    fn exact_tests() {
        let p = |both, row, column, n| fisher(&factorials(n), both, row, column, n);
        assert!((p(3, 4, 4, 8) - 34.0 / 70.0).abs() < 1e-12);
        assert!((p(4, 4, 4, 8) - 2.0 / 70.0).abs() < 1e-12);
        assert!((p(6, 6, 6, 12) - 2.0 / 924.0).abs() < 1e-12);
        assert!((p(2, 4, 4, 8) - 1.0).abs() < 1e-12);
        let by_sum = |both: u64, row: u64, column: u64, n: u64| {
            let choose = |n: u64, k: u64| -> f64 {
                (0..k).map(|i| (n - i) as f64 / (i + 1) as f64).product()
            };
            let at = |k: u64| choose(row, k) * choose(n - row, column - k) / choose(n, column);
            let low = (row + column).saturating_sub(n);
            (low..=row.min(column))
                .map(at)
                .filter(|p| *p <= at(both) * (1.0 + 1e-9))
                .sum::<f64>()
        };
        for (both, row, column, n) in [(5, 10, 6, 30), (0, 7, 9, 40), (12, 20, 15, 25)] {
            assert!((p(both, row, column, n) - by_sum(both, row, column, n)).abs() < 1e-10);
        }
    }

    /// Where nothing tells runs apart, Holm's correction keeps quiet; without it, some of many would speak.
    #[test]
    fn many_subsequences_are_corrected() {
        let mut paths = drawn(400);
        for p in &mut paths {
            p.is_hit = p.run.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 63 == 1;
        }
        let (mut all, mut hits) = (Count::default(), Count::default());
        for p in &paths {
            all.add(1.0);
            if p.is_hit {
                hits.add(1.0);
            }
        }
        let wanted = Wanted {
            support: 0.01,
            ..WANTED
        };
        let list = telling(&frequent(&paths, wanted), &all, &hits);
        assert!(list.iter().all(|t| t.p_holm >= t.p && t.p_holm > 0.05));
        assert!(list.windows(2).all(|w| w[0].p <= w[1].p));
    }
}
