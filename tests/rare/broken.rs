//! What must be found out: copies that share their draws, ties mishandled, scores that are blind, replications that are thin.

use super::climb::{Ladder, Stand};
use super::{SEED, brief, estimates, fixed, spread, z};
use escalade::analysis::rare::{Begin, Doubt, EVENT, Until, Verdict};
use escalade::rng::branch;
use escalade::stats::means::Moments;

/// Copies that draw as their ancestor did replay one future. The mean does not show it; the variance is that of plain runs.
#[test]
fn copies_without_a_branch_gain_nothing() {
    let ladder = Ladder::new(6, 0.10, 0.25);
    let exact = ladder.exact();
    let branchless = Ladder {
        is_branchless: true,
        ..ladder
    };
    let (with, _) = estimates(400, |number| fixed(ladder, 200, number));
    let (without, _) = estimates(400, |number| fixed(branchless, 200, number));
    let plain = ((1.0 - exact) / (200.0 * exact)).sqrt();
    assert!(z(&without, exact).abs() < 4.0, "a test of the mean passes");
    let narrow = |moments: &Moments| spread(moments, exact) < 0.5 * plain;
    assert!(narrow(&with), "{} {plain}", spread(&with, exact));
    assert!(!narrow(&without), "{} {plain}", spread(&without, exact));
    assert!((spread(&without, exact) / plain - 1.0).abs() < 0.15);
}

/// The method of textbooks for scores without ties: exactly `kill` paths give way, to copies that begin at the level.
fn tied(ladder: Ladder, kill: usize, effort: usize, number: u64) -> f64 {
    let fresh = |slot| Begin {
        at: None,
        level: f64::NEG_INFINITY,
        run: number,
        branch: branch::path(0, slot),
    };
    let whole = |begin: &Begin<Stand>| {
        let path = ladder.path(begin, SEED, Until::End);
        path.marks
            .into_iter()
            .map(|m| (m.level, m.state))
            .collect::<Vec<_>>()
    };
    let mut walks: Vec<_> = (0..effort).map(|slot| whole(&fresh(slot))).collect();
    let top = |walk: &Vec<(f64, Stand)>| walk.last().map_or(0.0, |mark| mark.0);
    let mut estimate = 1.0;
    for round in 1.. {
        let mut order: Vec<usize> = (0..effort).collect();
        order.sort_by(|a, b| top(&walks[*a]).total_cmp(&top(&walks[*b])));
        let level = top(&walks[order[kill - 1]]);
        if level >= EVENT {
            break;
        }
        estimate *= 1.0 - kill as f64 / effort as f64;
        let (below, above) = order.split_at(kill);
        for (i, slot) in below.iter().enumerate() {
            let parent = &walks[above[(i * 37 + round * 11) % above.len()]];
            let at = parent.iter().position(|mark| mark.0 >= level).unwrap_or(0);
            let mut copy = parent[..=at].to_vec();
            let (level, state) = copy[at];
            if level < EVENT {
                copy.extend(whole(&Begin {
                    at: Some(&state),
                    level,
                    run: number,
                    branch: branch::path(round, *slot),
                }));
            }
            walks[*slot] = copy;
        }
    }
    estimate * walks.iter().filter(|walk| top(walk) >= EVENT).count() as f64 / effort as f64
}

/// Where scores tie, the textbook's rule is many times too small.
#[test]
fn ties_mishandled_are_found_out() {
    let ladder = Ladder::new(6, 0.10, 0.25);
    let moments = Moments::of((0..60).map(|number| tied(ladder, 10, 100, number)));
    let ratio = moments.mean() / ladder.exact();
    assert!((0.03..0.3).contains(&ratio), "{ratio}");
    assert!(z(&moments, ladder.exact()).abs() > 20.0);
}

/// A score that is blind to a way by which the event happens still has no bias, and warns: most replications see too little, and
/// where one sees it, all descend from one path.
#[test]
fn a_blind_score_gives_itself_away() {
    let blind = Ladder {
        direct: 1e-5,
        ..Ladder::new(10, 0.10, 0.25)
    };
    let exact = blind.exact();
    assert!((exact / 6.2662e-4 - 1.0).abs() < 1e-4);
    let played: Vec<_> = (0..240).map(|number| fixed(blind, 500, number)).collect();
    let all = Verdict::of(&played, None);
    assert!(z(&all.moments, exact).abs() < 4.0);
    assert!(all.is_one_family(), "{}", all.family);
    let mut sorted: Vec<f64> = played.iter().map(|p| p.estimate).collect();
    sorted.sort_by(f64::total_cmp);
    assert!(sorted[120] < 0.8 * exact, "half of them see too little");
    let seeing = Ladder::new(10, 0.10, 0.25);
    let played: Vec<_> = (0..40).map(|number| fixed(seeing, 500, number)).collect();
    let verdict = Verdict::of(&played, None);
    assert!(
        !verdict.is_one_family() && verdict.family < 0.3,
        "{}",
        verdict.family
    );
}

/// What replications cannot carry is refused: the event never met, or met by too few of them.
#[test]
fn thin_replications_are_refused() {
    let ladder = brief(Ladder::new(10, 0.10, 0.25));
    let played: Vec<_> = (0..20).map(|number| fixed(ladder, 10, number)).collect();
    let verdict = Verdict::of(&played, None);
    assert!(verdict.estimate().is_none());
    assert!(
        verdict
            .doubts
            .iter()
            .any(|d| matches!(d, Doubt::Zeros(..) | Doubt::Never))
    );
}
