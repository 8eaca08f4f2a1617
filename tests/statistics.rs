//! What shares and means come to, within their sampling error, and draws that never change. The long forms are examples:
//! `draws`, `parity`, `invariants`.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]

#[path = "../examples/common/battery.rs"]
mod battery;
#[path = "../examples/common/crisis.rs"]
mod crisis;
#[path = "../examples/common/measures.rs"]
mod measures;
#[path = "../examples/common/play.rs"]
mod play;
#[path = "../examples/common/shipped.rs"]
mod shipped;
#[path = "../examples/common/tested.rs"]
mod tested;
#[path = "../examples/common/watch.rs"]
mod watch;
#[path = "../examples/common/workload.rs"]
mod workload;

use battery::{Battery, Joint, avalanche, spelled};
use crisis::Crisis;
use escalade::rng::{Label, Purpose, RunKey, TurnKeys};
use escalade::rules::{CompileOptions, PolicyChoice, compile};
use escalade::scenario::{self, Options};
use measures::measure;
use std::sync::Arc;
use tested::TESTED;

fn keys(seed: u64, branch: u64, run: u64, turn: u32) -> TurnKeys {
    TurnKeys::new(RunKey { seed, branch, run }, turn)
}

/// The draws never change: a change here is a new major version, and every run that was ever published is lost.
#[test]
fn known_draws() {
    let choice = keys(7, 0, 4211, 3).of(Purpose::Choose, Label::of("RUS"));
    let rule = keys(0, 0, 0, 1).root(Purpose::Rules);
    let reading = keys((1 << 53) - 1, 5, 1 << 40, 52).of(Purpose::Readings, Label::of("AZE"));
    let world = keys(1, u64::MAX, 19_999, 26).root(Purpose::World);
    let known = [
        Label::of("").0,
        Label::of("RUS").0,
        Label::of("RUS/azerbaijan")
            .and(Label::of("mil.deploy_border"))
            .0,
        Label::of("q11").beside(Label::of("a3")).0,
        choice.draw(Label::of("mil.deploy_border")),
        choice.draw(Label::of("wait")),
        rule.draw(Label::of("front.shifts_against_moscow")),
        reading
            .below(Label::of("aid.demining"))
            .draw(Label::of("detected")),
        reading
            .below(Label::of("aid.demining"))
            .draw(Label::of("attributed")),
        world.draw(Label::of("geo.overflight")),
    ];
    let written = KNOWN.map(|x| format!("{x:#018x}"));
    assert_eq!(known.map(|x| format!("{x:#018x}")), written);
}

const KNOWN: [u64; 10] = [
    0x2180_a924_9cbb_808f,
    0x410b_d750_81a8_05ec,
    0x905a_f6a2_f6a8_d0f5,
    0x533f_5be8_5cfe_fd60,
    0xe15b_7c98_3ebc_719b,
    0x2a5a_b616_8bff_b466,
    0xb6f1_7146_fa78_098e,
    0x3c0d_7c98_90c2_4313,
    0x1c44_2289_7856_9873,
    0x2ceb_1a85_1a15_87c9,
];

#[test]
fn draws_look_like_chance() {
    let labels: Vec<Label> = (0..32).map(|i| Label::of(&format!("option {i}"))).collect();
    let key = |run: u64| keys(3, 0, run, 2).of(Purpose::Choose, Label::of("RUS"));
    let (mut inside, mut across, mut joint) =
        (Battery::default(), Battery::default(), Joint::new(8));
    for run in 0..1 << 15 {
        let draws: Vec<u64> = labels.iter().map(|label| key(run).draw(*label)).collect();
        draws.iter().for_each(|draw| inside.take(*draw));
        joint.take(&draws[..8]);
    }
    (0..1 << 20).for_each(|run| across.take(key(run).draw(labels[0])));
    let named = |letters: u64| Label::of(&spelled(letters));
    let flipped = avalanche(1 << 12, 40, |run, flip| {
        key(run).draw(named(0x2b_1c5d_97e3 ^ flip))
    });
    assert_eq!(
        (inside.draws(), across.draws(), joint.draws()),
        (1 << 20, 1 << 20, 1 << 18)
    );
    for (name, z) in [inside.scores(), across.scores(), joint.scores(), flipped].concat() {
        assert!(z.abs() < 4.5, "{name}: {z}");
    }
}

/// The battery sees a generator that is not good enough: what it passes means something.
#[test]
fn the_battery_finds_weak_draws() {
    let mut weak: [(&str, Battery, &str); 4] = [
        ("a counter", Battery::default(), "top bytes in a row"),
        (
            "a product without folding",
            Battery::default(),
            "low bytes in a row",
        ),
        ("a bit set too often", Battery::default(), "each bit"),
        ("an even number of bits", Battery::default(), "bits set"),
    ];
    let mut state = 1_u64;
    for i in 0..1 << 20 {
        let good = keys(1, 0, 0, 1)
            .root(Purpose::World)
            .below(Label(i))
            .draw(Label(i));
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        weak[0].1.take(i << 40);
        weak[1].1.take(state);
        weak[2].1.take(good | u64::from(i % 64 == 0) << 20);
        weak[3].1.take(good ^ u64::from(good.count_ones() & 1));
    }
    for (name, battery, test) in weak {
        let scores = battery.scores();
        let (_, z) = scores
            .iter()
            .find(|(n, _)| n == test)
            .expect("the battery has this test");
        assert!(z.abs() > 4.5, "{name}: {test} {z}");
    }
}

#[test]
fn ladder10_gives_its_reference() {
    for figure in workload::figures(5, 2_000) {
        assert!(
            figure.score().abs() < 4.0,
            "{}: {} (error {})",
            figure.name,
            figure.mean,
            figure.error
        );
    }
}

fn play_some(params: Option<&str>, seed: u64, n_runs: u64) -> Vec<Crisis> {
    crisis::runs(&shipped::shipped("caucasus", params, &[]), seed, n_runs)
}

/// The default gives the base rates of such disputes: force is rare, war rarer, and most end in nothing or in a reset.
#[test]
fn caucasus_gives_base_rates() {
    let runs = play_some(None, 79, 4_000);
    let bands = [
        ("force_direct", 3.0, 10.0),
        ("force_any", 3.0, 10.0),
        ("war", 0.0, 2.0),
        ("militarised", 10.0, 30.0),
        ("calm", 50.0, 100.0),
    ];
    for (id, low, high) in bands {
        let share = measure(id).estimate(&runs);
        let holds = 100.0 * share.high >= low && 100.0 * share.low <= high;
        assert!(holds, "{}: {share:?}", measure(id).text);
    }
}

/// The two parameter sets tell two worlds, in the direction in which the model tells them.
#[test]
fn the_world_of_the_report_is_the_harsher_one() {
    let [base, report] = [None, Some("report_world")].map(|params| play_some(params, 78, 500));
    for line in TESTED
        .iter()
        .filter(|line| (line.report - line.base).abs() > 20.0)
    {
        let (a, b) = (
            measure(line.id).estimate(&base),
            measure(line.id).estimate(&report),
        );
        let holds = if line.report > line.base {
            a.high < b.low
        } else {
            b.high < a.low
        };
        assert!(holds, "{}: {a:?} {b:?}", line.id);
    }
}

#[test]
fn every_turn_keeps_what_always_holds() {
    for name in scenario::embedded_names() {
        let loaded = scenario::load(&name, &Options::default())
            .unwrap_or_else(|f| panic!("{name}: {:?}", f.diagnostics));
        for policy in [
            PolicyChoice::Utility,
            PolicyChoice::Uniform,
            PolicyChoice::Hawk,
        ] {
            let actors = loaded.checked.scenario.actors.keys();
            let policies = actors
                .map(|actor| (actor.clone(), policy.clone()))
                .collect();
            let rules = Arc::new(compile(
                &loaded.checked,
                &CompileOptions {
                    policies,
                    ..CompileOptions::default()
                },
            ));
            let found = watch::watch(&rules, 23, 24);
            assert!(
                found.turns > 200 && found.deeds > 200,
                "{name} under {policy:?}: {found:?}"
            );
            assert!(
                found.wrong.is_empty(),
                "{name} under {policy:?}: {:?}",
                found.wrong
            );
        }
    }
}
