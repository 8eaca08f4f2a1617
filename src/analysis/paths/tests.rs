//! Record highs of a chain with a known law: all its paths with their exact probabilities, against simulated trails.

use super::*;
use crate::rng::{Label, Purpose, RunKey, TurnKeys};
use std::collections::BTreeMap;

const TOP: usize = 6;
const TURNS: usize = 52;
/// Chance a turn, and how far it moves, by action.
const ACTIONS: [(f64, i32); 5] = [(0.03, 1), (0.06, 1), (0.01, 2), (0.14, -1), (0.08, -1)];

fn moved(rung: usize, by: i32) -> usize {
    (rung as i32 + by).clamp(0, TOP as i32) as usize
}

/// Chance that the first step above `highest`, entered there, is made by an action to a rung after so many turns.
fn first_passages(highest: usize) -> BTreeMap<(u16, usize), Vec<f64>> {
    let mut at = vec![0.0; highest + 1];
    at[highest] = 1.0;
    let mut out: BTreeMap<(u16, usize), Vec<f64>> = BTreeMap::new();
    for turn in 1..=TURNS {
        let stay = 1.0 - ACTIONS.iter().map(|a| a.0).sum::<f64>();
        let mut next: Vec<f64> = at.iter().map(|p| p * stay).collect();
        for (rung, mass) in at.iter().enumerate() {
            for (action, (chance, by)) in ACTIONS.iter().enumerate() {
                let to = moved(rung, *by);
                if to > highest {
                    let key = (action as u16, to);
                    out.entry(key).or_insert_with(|| vec![0.0; TURNS + 1])[turn] += mass * chance;
                } else {
                    next[to] += mass * chance;
                }
            }
        }
        at = next;
    }
    out
}

/// All paths of record highs to the top with their probabilities, by convolution over turns.
fn law() -> Vec<(Vec<Mark>, f64)> {
    let passages: Vec<_> = (0..TOP).map(first_passages).collect();
    let mut start = vec![0.0; TURNS + 1];
    start[0] = 1.0;
    let mut open = vec![(0, start, vec![])];
    let mut done = vec![];
    while let Some((highest, mass, marks)) = open.pop() {
        if highest == TOP {
            done.push((marks, mass.iter().sum::<f64>()));
            continue;
        }
        for ((action, to), passage) in &passages[highest] {
            let at = |t: usize| (0..=t).map(|s| mass[s] * passage[t - s]).sum::<f64>();
            let mark = Mark {
                rung: *to as u8,
                by: By::Deed(*action),
            };
            let marks: Vec<Mark> = [&marks[..], &[mark]].concat();
            open.push((*to, (0..=TURNS).map(at).collect(), marks));
        }
    }
    done.sort_by(|a, b| b.1.total_cmp(&a.1));
    done
}

/// A run of the chain.
fn trail(run: u64) -> Trail {
    let mut trail = Trail::new(run, 0);
    let key = RunKey {
        seed: 4,
        branch: 0,
        run,
    };
    let mut rung = 0;
    for turn in 1..=TURNS as u32 {
        let draw = TurnKeys::new(key, turn).of(Purpose::World, Label::of("chain"));
        let mut u = crate::math::unit(draw.draw(Label::of("u")));
        let chosen = ACTIONS.iter().position(|(chance, _)| {
            u -= chance;
            u < 0.0
        });
        let after = chosen.map_or(rung, |a| moved(rung, ACTIONS[a].1));
        if after != rung && rung != TOP {
            trail.moves.push(Move {
                turn,
                before: rung as u8,
                after: after as u8,
                by: By::Deed(chosen.expect("a move has an action") as u16),
            });
            rung = after;
        }
        trail.rungs.push(rung as u8);
    }
    trail
}

/// Numbers of the same enumeration in another program.
#[test]
fn the_law_of_record_highs() {
    let law = law();
    let total: f64 = law.iter().map(|l| l.1).sum();
    assert_eq!(law.len(), 829);
    assert!((total - 0.041_753_191_655_531_36).abs() < 1e-15, "{total}");
    let mut sum = 0.0;
    let covered: Vec<f64> = law
        .iter()
        .map(|l| {
            sum += l.1 / total;
            sum
        })
        .collect();
    for (n, share) in [
        (1, 0.018),
        (5, 0.071),
        (10, 0.119),
        (20, 0.199),
        (50, 0.370),
    ] {
        assert!(
            (covered[n - 1] - share).abs() < 6e-4,
            "{n}: {}",
            covered[n - 1]
        );
    }
    assert!((law[0].1 - 0.000_739).abs() < 5e-7);
    assert!(law[0].0.len() == 6 && law[0].0.iter().all(|m| m.by == By::Deed(1)));
    for (action, share) in [(1, 0.4595), (2, 0.3107), (0, 0.2298)] {
        let last = law
            .iter()
            .filter(|l| l.0.last().map(|m| m.by) == Some(By::Deed(action)));
        assert!((last.map(|l| l.1).sum::<f64>() / total - share).abs() < 5e-5);
    }
}

/// Chi-square of the counts of trails by their first two record highs, and of those that reach the top, over what the law says.
fn worst_z(path: impl Fn(&Trail) -> Vec<Mark>, runs: u64) -> f64 {
    let law = law();
    let total: f64 = law.iter().map(|l| l.1).sum();
    let trails: Vec<Trail> = (0..runs).map(trail).collect();
    let z = |hits: usize, p: f64| {
        let n = runs as f64;
        (hits as f64 - n * p) / (n * p * (1.0 - p)).sqrt()
    };
    let is_top = |t: &&Trail| usize::from(t.peak()) == TOP;
    let mut worst = z(trails.iter().filter(is_top).count(), total).abs();
    // Paths to the top that begin alike are counted together, so that none is rare.
    let mut heads: BTreeMap<&[Mark], f64> = BTreeMap::new();
    for (marks, p) in &law {
        *heads.entry(&marks[..2]).or_default() += p;
    }
    for (head, p) in heads.into_iter().filter(|h| h.1 > 1e-3) {
        let begins = |t: &&Trail| is_top(t) && path(t).starts_with(head);
        worst = worst.max(z(trails.iter().filter(begins).count(), p).abs());
    }
    worst
}

#[test]
fn trails_follow_the_law() {
    let z = worst_z(|t| t.path(Kind::Ratchet), 20_000);
    assert!(z < 4.0, "{z}");
}

/// Paths that keep every climb, record or not, are other paths.
#[test]
fn climbs_that_are_no_records_fail() {
    let climbs = |t: &Trail| {
        let up = t.moves.iter().filter(|m| m.after > m.before);
        up.map(Move::mark).collect()
    };
    let z = worst_z(climbs, 20_000);
    assert!(z > 4.0, "{z}");
}

#[test]
fn forms_of_one_trail() {
    let mut t = Trail::new(7, 1);
    t.rungs = vec![1, 1, 3, 3, 2, 4, 4, 1];
    let step = |turn, before, after| Move {
        turn,
        before,
        after,
        by: By::Ladder,
    };
    t.moves = vec![step(2, 1, 3), step(4, 3, 2), step(5, 2, 4), step(7, 4, 1)];
    let rungs = |kind| t.path(kind).iter().map(|m| m.rung).collect::<Vec<_>>();
    assert_eq!(rungs(Kind::Ratchet), [3, 4]);
    assert_eq!(rungs(Kind::Change), [3, 2, 4, 1]);
    assert_eq!(rungs(Kind::Dwell), [1, 3, 2, 4, 1]);
    assert_eq!(t.path(Kind::Dwell)[1].by, By::Lasted(1));
    assert_eq!((band(1), band(3), band(4), band_ends(2)), (0, 1, 2, (4, 7)));
    assert_eq!((t.peak(), t.turns_at_peak(), t.back_by()), (4, 2, Some(7)));
    let before = Trail {
        hit: Some(5),
        ..t.clone()
    };
    let before = before.before_hit();
    assert_eq!((before.rungs.len(), before.moves.len()), (5, 2));
    let shares = spread(&[t], 5);
    assert!(
        shares
            .iter()
            .all(|s| (s.shares.iter().sum::<f64>() - 1.0).abs() < 1e-12)
    );
}

/// The one that was back earliest is peaceful; one with the event, or one that never climbed, is not.
#[test]
fn runs_that_stand_out() {
    let with = |run, rungs: &[u8], is_hit: bool| Trail {
        rungs: rungs.to_vec(),
        hit: is_hit.then_some(2),
        ..Trail::new(run, 0)
    };
    let trails = [
        with(0, &[0, 0, 0, 0, 0], false),
        with(1, &[0, 2, 3, 3, 0], false),
        with(2, &[0, 3, 0, 0, 0], true),
        with(3, &[0, 1, 2, 0, 0], false),
        with(4, &[0, 3, 3, 1, 1], false),
    ];
    let found = notable(&trails).expect("there are trails");
    assert_eq!(found.most_violent, 1);
    assert_eq!(found.earliest_peaceful, Some(3));
    assert_eq!(notable(&[]), None);
}
