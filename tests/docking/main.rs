//! Published one-page models, written in the scenario language and played by the engine, against what is known of them exactly
//! (docking: Axtell, Axelrod, Epstein and Cohen 1996). Each has a variant with one number or one rule broken that must fail
//! the same check, so that a pass means something.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]

#[path = "../../examples/common/play.rs"]
mod play;

use escalade::math::exp;
use escalade::rules::expr::Value;
use escalade::rules::layout::What;
use escalade::rules::{CompileOptions, Ruleset, compile};
use escalade::scenario::{self, Options};
use escalade::slot::Slot;
use std::sync::Arc;

/// Compiles a model of this folder with values set by path.
fn model(name: &str, set: &[(&str, &str)]) -> Arc<Ruleset> {
    let path = format!("{}/tests/docking/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let options = Options {
        overrides: set
            .iter()
            .map(|(path, value)| ((*path).into(), (*value).into()))
            .collect(),
        params: None,
    };
    let loaded = scenario::load(&path, &options);
    let checked = loaded
        .unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics))
        .checked;
    Arc::new(compile(&checked, &CompileOptions::default()))
}

/// Returns how many of the runs end in each outcome.
fn endings(rules: &Arc<Ruleset>, n_runs: u64) -> Vec<u64> {
    let mut counts = vec![0; rules.outcomes.len()];
    play::play(rules, 1, 0..n_runs, |_, view| {
        if let Some(ending) = view.ending {
            counts[usize::from(ending.outcome)] += 1;
        }
    });
    counts
}

/// Returns how far a count lies from its expected share, in standard errors of that share.
fn z(count: u64, n: u64, share: f64) -> f64 {
    let n = n as f64;
    (count as f64 - n * share) / (n * share * (1.0 - share)).sqrt()
}

/// Returns one number of the state at the close of each turn of run 0.
fn course(rules: &Arc<Ruleset>, what: What, row: usize) -> Vec<f64> {
    let cell = rules.layout.find(what).expect("the model has it") as usize + row;
    let mut list = vec![];
    play::play(rules, 1, 0..1, |_, view| {
        let state: &[Value] = view.state;
        list.push(state[cell].0);
    });
    list
}

/// Whether each turn of a course is what it should be, within a share of it.
fn are_close(course: &[f64], exact: impl Fn(u32) -> f64, tolerance: f64) -> bool {
    let fits = |(turn, x): (u32, &f64)| (x - exact(turn)).abs() <= tolerance * exact(turn).abs();
    !course.is_empty() && (1..).zip(course).all(fits)
}

/// Chance to reach the top of a ladder that reflects at 0, from the bottom: v <- v P.
fn reaches_top(top: usize, up: f64, down: f64, turns: usize) -> f64 {
    let mut v = vec![0.0; top + 1];
    v[0] = 1.0;
    for _ in 0..turns {
        let mut next = vec![0.0; top + 1];
        next[top] = v[top];
        for rung in 0..top {
            next[rung + 1] += v[rung] * up;
            next[rung.saturating_sub(1)] += v[rung] * down;
            next[rung] += v[rung] * (1.0 - up - down);
        }
        v = next;
    }
    v[top]
}

#[test]
fn a_ladder_is_climbed_with_the_chance_of_a_birth_death_chain() {
    let (up, down) = (0.141_054_582_709_986, 0.291_054_582_709_986);
    let exact = reaches_top(6, up * (1.0 - down), down * (1.0 - up), 52);
    assert!((exact - 0.011_679_308_292_464_868).abs() < 1e-12, "{exact}");
    let n = 20_000;
    let off = |set: &[(&str, &str)]| z(endings(&model("birth_death", set), n)[0], n, exact);
    assert!(off(&[]).abs() < 4.0, "z {}", off(&[]));
    for broken in [
        ("params/down/value", "0.25"),
        ("ladder/max_climb_per_turn", "0"),
        ("rules/down_by_chance/fires", "AtMostEvery(turns: 2)"),
    ] {
        assert!(off(&[broken]).abs() > 4.0, "{broken:?}");
    }
}

#[test]
fn a_fair_gambler_is_ruined_in_proportion_to_what_the_other_has() {
    let n = 10_000;
    let off = |set: &[(&str, &str)]| {
        let ends = endings(&model("gambler", set), n);
        (z(ends[0], n, 2.0 / 6.0), ends[2])
    };
    let (off_by, undecided) = off(&[]);
    assert!(
        off_by.abs() < 4.0 && undecided == 0,
        "z {off_by}, {undecided} undecided"
    );
    assert!(
        off(&[("params/up/value", "0.3"), ("params/down/value", "0.3")])
            .0
            .abs()
            < 4.0,
        "the pace does not matter"
    );
    assert!(off(&[("params/up/value", "0.55")]).0.abs() > 4.0);
    assert!(off(&[("stances/A>B/rung", "3")]).0.abs() > 4.0);
}

/// What Richardson's first and second side hold after some steps, in closed form.
fn armed(side: usize, step: f64, steps: u32) -> f64 {
    let balance = [3.3 / 1.04, 3.2 / 1.04];
    let left = |rate: f64| (0..steps).fold(1.0, |share, _| share * (1.0 - rate * step));
    // Modes of [-0.8, 0.5; 0.4, -0.9]: (5, 4) decays at 0.4, (1, -1) at 1.3. The start lies one balance below the balance.
    let slow = -(balance[0] + balance[1]) / 9.0 * left(0.4);
    let fast = (5.0 * balance[1] - 4.0 * balance[0]) / 9.0 * left(1.3);
    balance[side] + [5.0, 4.0][side] * slow + [1.0, -1.0][side] * fast
}

#[test]
fn two_sides_arm_as_richardson_says() {
    let fits = |set: &[(&str, &str)], step: f64| {
        let rules = model("richardson", set);
        [0, 1].map(|side| {
            are_close(
                &course(&rules, What::Own(0), side),
                |turn| armed(side, step, turn),
                1e-10,
            )
        })
    };
    assert_eq!(fits(&[], 0.05), [true; 2]);
    assert_eq!(fits(&[("params/step/value", "0.01")], 0.01), [true; 2]);
    let last = |side| {
        *course(&model("richardson", &[]), What::Own(0), side)
            .last()
            .expect("turns")
    };
    assert!((last(0) - 3.173_076_9).abs() < 1e-4 && (last(1) - 3.076_923_1).abs() < 1e-4);
    assert_eq!(fits(&[("params/k/value", "0.51")], 0.05), [false; 2]);
    let one_after_the_other = ("rules/the_second_arms/when", "\"fired(the_first_arms)\"");
    assert_eq!(fits(&[one_after_the_other], 0.05), [false; 2]);
}

/// Strength of the first and the second side of Lanchester's square law at a time, until one is gone.
fn left(side: usize, time: f64) -> f64 {
    let (start, rate) = ([1000.0, 800.0], [0.05_f64, 0.04]);
    let r = (rate[0] * rate[1]).sqrt();
    let (up, down) = (exp(r * time), exp(-r * time));
    start[side] * (up + down) / 2.0 - rate[side] / r * start[1 - side] * (up - down) / 2.0
}

#[test]
fn losses_follow_the_square_law() {
    let strength = What::Slot(Slot::Strength);
    assert!((left(0, 10.0) - 688.2105).abs() < 1e-3 && (left(1, 10.0) - 467.8750).abs() < 1e-3);
    let fits = |set: &[(&str, &str)]| {
        let rules = model("lanchester", set);
        [0, 1].map(|side| {
            let course = course(&rules, strength, side);
            are_close(&course[..32], |turn| left(side, turn.into()), 1e-10)
        })
    };
    assert_eq!(fits(&[]), [true; 2]);
    let rules = model("lanchester", &[]);
    let (first, second) = (course(&rules, strength, 0), course(&rules, strength, 1));
    assert_eq!((first.len(), second[32]), (33, 0.0), "gone at t = 32.28");
    assert!((first[32] - 447.2136).abs() < 0.5, "{} are left", first[32]);
    assert_eq!(fits(&[("params/b/value", "0.051")]), [false; 2]);
    let linear_law = "[SetTo(what: \"strength(first)\", to: \"strength(first) - b * strength(second)\"), SetTo(what: \"strength(second)\", to: \"strength(second) - a * strength(first)\")]";
    assert_eq!(
        fits(&[("rules/a_week_of_fighting/then", linear_law)]),
        [false; 2]
    );
}

#[test]
fn bargaining_fails_as_often_as_fearon_says() {
    let n = 20_000;
    let war = |set: &[(&str, &str)]| z(endings(&model("fearon", set), n)[0], n, 1.0 / 3.0).abs();
    assert!(war(&[]) < 4.0, "z {}", war(&[]));
    assert!(war(&[("params/p/value", "0.4")]) < 4.0, "whatever p is");
    let demand = course(&model("fearon", &[]), What::Own(0), 0);
    assert!((demand[0] - 0.7).abs() < 1e-12, "A demands {demand:?}");
    assert!(war(&[("params/cost_a/value", "0.12")]) > 4.0);
    assert!(
        war(&[("params/sharpness/value", "0")]) > 4.0,
        "a blind demand"
    );
    assert!(
        war(&[(
            "rules/b_refuses/chance",
            "\"clamp((demand - p) / 0.35, 0, 1)\""
        )]) > 4.0
    );
}

/// How often each of the five options is chosen.
fn chosen(set: &[(&str, &str)], n_runs: u64) -> [u64; 5] {
    let rules = model("softmax", set);
    let mut counts = [0; 5];
    play::play(&rules, 1, 0..n_runs, |_, view| {
        view.deeds
            .iter()
            .for_each(|deed| counts[usize::from(deed.option)] += 1);
    });
    counts
}

#[test]
fn choices_follow_the_softmax_and_its_limits() {
    let n_runs = 400;
    let n = n_runs * 52;
    let worst = |counts: [u64; 5], sharpness: f64| {
        let weight = |k: usize| exp(sharpness * 0.25 * k as f64);
        let total: f64 = (0..5).map(weight).sum();
        (0..5)
            .map(|k| z(counts[k], n, weight(k) / total).abs())
            .fold(0.0, f64::max)
    };
    let with = |sharpness: &str| chosen(&[("params/sharpness/value", sharpness)], n_runs);
    assert!(worst(with("1.5"), 1.5) < 4.0, "{:?}", with("1.5"));
    assert!(worst(with("0"), 0.0) < 4.0, "blind: {:?}", with("0"));
    assert_eq!(with("1000"), [0, 0, 0, 0, n], "sure");
    assert!(worst(with("1.7"), 1.5) > 4.0);
    let may_wait = chosen(&[("dockets/A/wait", "true")], n_runs);
    assert!(worst(may_wait, 1.5) > 4.0, "{may_wait:?}");
}
