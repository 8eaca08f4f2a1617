//! Splitting against ladders whose chances are known exactly, and variants of it that must be found out.

#[path = "../../examples/common/climb.rs"]
mod climb;
mod broken;
mod crisis;
mod outcomes;

use climb::{Ladder, Stand};
use escalade::analysis::rare::{
    Begin, EVENT, Played, Replication, Until, Verdict, adaptive, fixed_effort, pilot,
};
use escalade::rng::branch;
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

fn squared(x: f64) -> f64 {
    x * x
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
        branch: branch::path(0, 0),
    };
    let trunk = ladder.path(&fresh, SEED, Until::Level(3.0));
    let from = &trunk.marks[0];
    let copies: Vec<Vec<_>> = (0..20)
        .map(|slot| {
            let begin = Begin {
                at: Some(&from.state),
                level: f64::NEG_INFINITY,
                run: 1,
                branch: branch::path(1, slot),
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
            branch: branch::path(0, *slot),
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
    let cost = |moments: &Moments, turns| squared(spread(moments, ladder.exact())) * turns;
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
        let gain = plain / (squared(spread(&moments, exact)) * turns);
        assert!(gain > least, "{gain}");
    }
}
