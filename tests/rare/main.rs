//! Splitting against ladders whose chances are known exactly, and variants of it that must be found out.

#[path = "../../examples/common/climb.rs"]
mod climb;
mod crisis;
mod outcomes;

use climb::{Ladder, Stand};
use escalade::analysis::rare::{
    Begin, Doubt, EVENT, Played, Replication, Until, Verdict, adaptive, branch, fixed_effort, pilot,
};
use escalade::stats::means::Moments;

const SEED: u64 = 7;

fn replication(number: u64) -> Replication {
    Replication { seed: SEED, number }
}

fn ok<T>(result: Result<T, std::convert::Infallible>) -> T {
    let Ok(value) = result;
    value
}

fn fixed(ladder: Ladder, effort: usize, number: u64) -> Played<Stand> {
    let play = &mut ladder.play(SEED);
    ok(fixed_effort(
        &ladder.levels(),
        effort,
        replication(number),
        play,
    ))
}

fn adapted(ladder: Ladder, kill: usize, effort: usize, number: u64) -> Played<Stand> {
    ok(adaptive(
        kill,
        effort,
        replication(number),
        &mut ladder.play(SEED),
    ))
}

/// Estimates of some replications, and the turns that one took on average.
fn estimates(n: u64, mut one: impl FnMut(u64) -> Played<Stand>) -> (Moments, f64) {
    let (mut moments, mut turns) = (Moments::default(), 0);
    for number in 0..n {
        let played = one(number);
        let weights: f64 = played.hits.iter().map(|hit| hit.weight).sum();
        assert!((weights - played.estimate).abs() <= 1e-9 * played.estimate);
        moments.add(played.estimate);
        turns += played.turns;
    }
    (moments, turns as f64 / n as f64)
}

fn z(moments: &Moments, exact: f64) -> f64 {
    (moments.mean() - exact) / moments.error()
}

/// Standard deviation of one replication over the chance.
fn spread(moments: &Moments, exact: f64) -> f64 {
    moments.variance().sqrt() / exact
}

fn brief(ladder: Ladder) -> Ladder {
    Ladder {
        turns: 20,
        ..ladder
    }
}

#[test]
fn ladders_have_their_known_chances() {
    for (top, up, down, long, short) in [
        (
            8,
            0.10,
            0.15,
            0.007_627_161_695_744_904,
            Some(1.069_680_134_590_441_9e-4),
        ),
        (
            10,
            0.10,
            0.15,
            0.000_988_744_705_174_182_5,
            Some(1.995_070_939_634_176_4e-6),
        ),
        (
            10,
            0.10,
            0.25,
            0.000_106_807_705_052_538_51,
            Some(8.096_623_034_440_36e-7),
        ),
        (12, 0.08, 0.20, 2.958_194_206_543_299e-6, None),
        (14, 0.08, 0.25, 3.425_930_314_206_829e-8, None),
        (
            6,
            0.10,
            0.25,
            0.011_679_308_292_464_868,
            Some(0.001_320_286_439_946_375),
        ),
    ] {
        let ladder = Ladder::new(top, up, down);
        assert!((ladder.exact() / long - 1.0).abs() < 1e-12);
        if let Some(short) = short {
            assert!((brief(ladder).exact() / short - 1.0).abs() < 1e-12);
        }
    }
}

/// Fixed effort is unbiased whatever the levels, how unlikely the event, and with leaps over levels.
#[test]
fn fixed_effort_has_no_bias() {
    let leaps = Ladder {
        leap: 0.004,
        ..Ladder::new(10, 0.08, 0.25)
    };
    for (ladder, effort, n) in [
        (Ladder::new(6, 0.10, 0.25), 200, 400),
        (brief(Ladder::new(6, 0.10, 0.25)), 100, 1000),
        (Ladder::new(8, 0.10, 0.15), 100, 300),
        (Ladder::new(10, 0.10, 0.25), 200, 200),
        (Ladder::new(12, 0.08, 0.20), 200, 200),
        (Ladder::new(14, 0.08, 0.25), 200, 200),
        (leaps, 200, 200),
    ] {
        let (moments, _) = estimates(n, |number| fixed(ladder, effort, number));
        let z = z(&moments, ladder.exact());
        assert!(z.abs() < 4.0, "{ladder:?}: z = {z}");
    }
    let ladder = Ladder::new(10, 0.10, 0.25);
    for levels in [
        &[][..],
        &[3.0],
        &[2.5, 6.0],
        &[1.0, 2.0, 4.0, 8.0, 9.0, 30.0],
    ] {
        let one = |n| {
            ok(fixed_effort(
                levels,
                300,
                replication(n),
                &mut ladder.play(SEED),
            ))
        };
        let (moments, _) = estimates(200, one);
        let z = z(&moments, ladder.exact());
        assert!(z.abs() < 4.0, "{levels:?}: z = {z}");
    }
}

/// The adaptive method is unbiased with one path a round and with many, though every score ties.
#[test]
fn adaptive_has_no_bias() {
    let ladder = Ladder::new(6, 0.10, 0.25);
    for (ladder, kill, n) in [
        (ladder, 10, 400),
        (ladder, 1, 300),
        (ladder, 60, 400),
        (brief(ladder), 10, 600),
        (Ladder::new(10, 0.10, 0.25), 10, 200),
        (Ladder::new(12, 0.08, 0.20), 20, 200),
    ] {
        let (moments, _) = estimates(n, |number| adapted(ladder, kill, 100, number));
        let z = z(&moments, ladder.exact());
        assert!(z.abs() < 4.0, "{ladder:?}, {kill}: z = {z}");
    }
}

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

/// Two copies of one state part ways.
#[test]
fn copies_diverge() {
    let ladder = Ladder {
        turns: 400,
        ..Ladder::new(100, 0.3, 0.3)
    };
    let fresh = Begin {
        at: None,
        level: f64::NEG_INFINITY,
        run: 1,
        branch: branch(0, 0),
    };
    let trunk = ladder.path(&fresh, SEED, Until::Level(3.0));
    let from = &trunk.marks[0];
    let copies: Vec<Vec<_>> = (0..20)
        .map(|slot| {
            let begin = Begin {
                at: Some(&from.state),
                level: f64::NEG_INFINITY,
                run: 1,
                branch: branch(1, slot),
            };
            let path = ladder.path(&begin, SEED, Until::End);
            path.marks
                .iter()
                .map(|mark| (mark.level, mark.state.turn))
                .collect()
        })
        .collect();
    for (i, copy) in copies.iter().enumerate() {
        assert!(!copies[..i].contains(copy), "{i} repeats another: {copy:?}");
    }
}

/// The method of textbooks for scores without ties: exactly `kill` paths give way, to copies that begin at the level.
fn tied(ladder: Ladder, kill: usize, effort: usize, number: u64) -> f64 {
    let fresh = |slot| Begin {
        at: None,
        level: f64::NEG_INFINITY,
        run: number,
        branch: branch(0, slot),
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
                    branch: branch(round, *slot),
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

/// Without levels the method is plain runs.
#[test]
fn without_levels_it_is_plain_runs() {
    let ladder = Ladder::new(4, 0.10, 0.25);
    let played = ok(fixed_effort(
        &[],
        500,
        replication(3),
        &mut ladder.play(SEED),
    ));
    let hits = (0..500).filter(|slot| {
        let fresh = Begin {
            at: None,
            level: f64::NEG_INFINITY,
            run: 3,
            branch: branch(0, *slot),
        };
        !ladder
            .path(&fresh, SEED, Until::Level(EVENT))
            .marks
            .is_empty()
    });
    let hits: Vec<usize> = hits.collect();
    let found: Vec<usize> = played.hits.iter().map(|hit| hit.ancestor).collect();
    assert_eq!(found, hits);
    assert!((played.estimate - hits.len() as f64 / 500.0).abs() < 1e-15);
}

/// The same replication twice is the same; another is another.
#[test]
fn a_replication_is_a_function_of_its_number() {
    let ladder = Ladder::new(6, 0.10, 0.25);
    assert_eq!(fixed(ladder, 200, 5), fixed(ladder, 200, 5));
    assert_ne!(
        fixed(ladder, 200, 5).estimate.to_bits(),
        fixed(ladder, 200, 6).estimate.to_bits()
    );
    assert_eq!(adapted(ladder, 10, 100, 5), adapted(ladder, 10, 100, 5));
}

/// Intervals of 20 replications hold the truth about 95 times in 100.
#[test]
fn intervals_hold_the_truth() {
    let ladder = brief(Ladder::new(6, 0.10, 0.25));
    let exact = ladder.exact();
    let of = |group: u64| -> Vec<Played<Stand>> {
        (0..20)
            .map(|i| fixed(ladder, 100, group * 20 + i))
            .collect()
    };
    let held = (0..500).filter(|group| {
        let verdict = Verdict::of(&of(*group), None);
        let estimate = verdict.estimate().expect("nothing is in doubt");
        estimate.low <= exact && exact <= estimate.high
    });
    let held = held.count();
    assert!((458..=490).contains(&held), "{held} of 500");
}

/// The share that one level passes says less than half of the variance: copies of one path are alike.
#[test]
fn variance_within_a_replication_is_too_small() {
    let ladder = Ladder::new(10, 0.10, 0.25);
    let mut within = Moments::default();
    let (between, _) = estimates(400, |number| {
        let played = fixed(ladder, 200, number);
        let part = |passed: usize| (1.0 - passed as f64 / 200.0) / passed as f64;
        within.add(played.stages.iter().map(|stage| part(stage.passed)).sum());
        played
    });
    assert!(spread(&between, ladder.exact()) > 1.1 * within.mean().sqrt());
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

/// Levels found by a pilot are few, rise, and do as well as all rungs.
#[test]
fn a_pilot_finds_levels() {
    let ladder = Ladder::new(12, 0.08, 0.20);
    let find = || ok(pilot(1000, replication(1 << 40), &mut ladder.play(SEED)));
    let (levels, turns) = find();
    assert_eq!(levels, find().0);
    assert!(
        turns > 52_000 && levels.is_sorted() && (4..=11).contains(&levels.len()),
        "{levels:?}"
    );
    let one = |n| {
        ok(fixed_effort(
            &levels,
            400,
            replication(n),
            &mut ladder.play(SEED),
        ))
    };
    let (moments, turns) = estimates(200, one);
    assert!(z(&moments, ladder.exact()).abs() < 4.0);
    let cost = |moments: &Moments, turns| spread(moments, ladder.exact()).powi(2) * turns;
    let (all, more) = estimates(200, |number| fixed(ladder, 400, number));
    assert!(cost(&moments, turns) < 2.0 * cost(&all, more));
    assert!(
        played_shares(&levels, ladder)
            .iter()
            .all(|p| (0.05..0.75).contains(p))
    );
}

fn played_shares(levels: &[f64], ladder: Ladder) -> Vec<f64> {
    let played = ok(fixed_effort(
        levels,
        2000,
        replication(9),
        &mut ladder.play(SEED),
    ));
    let share = |s: &escalade::analysis::rare::Stage| s.passed as f64 / s.tried as f64;
    played.stages.iter().map(share).collect()
}

/// What splitting gains over plain runs for the same turns, at a thousandth of what `cargo run --release --example rare` shows.
#[test]
fn it_pays_below_one_in_a_hundred() {
    for (ladder, least) in [
        (Ladder::new(10, 0.10, 0.15), 15.0),
        (Ladder::new(10, 0.10, 0.25), 80.0),
    ] {
        let exact = ladder.exact();
        let (moments, turns) = estimates(100, |number| fixed(ladder, 500, number));
        let plain = (1.0 - exact) / exact * 52.0;
        let gain = plain / (spread(&moments, exact).powi(2) * turns);
        assert!(gain > least, "{gain}");
    }
}
