//! Long statistical battery of the keyed draws: 10^8 draws and more, read along every way in which a run reads them.
//!
//! `cargo run --release --example draws`; `-- 20` makes the streams 2^20 long instead of 2^24.

#![expect(clippy::print_stdout, reason = "an example prints what it finds")]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "counts are far below 2^53"
)]

#[path = "common/battery.rs"]
mod battery;
#[path = "common/checks.rs"]
mod checks;
#[path = "common/shipped.rs"]
mod shipped;

use battery::{Battery, Joint, Score, avalanche, spelled};
use checks::Checks;
use escalade::rng::{Label, Purpose, RunKey, SubKey, TurnKeys};
use shipped::shipped;
use std::process::ExitCode;

/// A score beyond this is a failure. Of 10^4 perfect tests one in fifteen batteries would have one.
const LIMIT: f64 = 4.5;
const SEED: u64 = 20_250_701;
const PURPOSES: [Purpose; 4] = [
    Purpose::Choose,
    Purpose::Rules,
    Purpose::Readings,
    Purpose::World,
];

/// What was read so far.
#[derive(Default)]
struct Total {
    checks: Checks,
    draws: u64,
    tests: usize,
}

impl Total {
    fn note(&mut self, name: &str, draws: u64, scores: &[Score]) {
        let (place, z) = worst(scores);
        let holds = scores.iter().all(|(_, z)| z.abs() < LIMIT);
        let line = format!(
            "{name:<48} {draws:>11} {:>6} {z:>7.2}  {place:<28}",
            scores.len()
        );
        self.checks.row(holds, &line);
        self.draws += draws;
        self.tests += scores.len();
    }

    fn stream(&mut self, name: &str, draws: impl Iterator<Item = u64>) {
        let mut battery = Battery::default();
        draws.for_each(|draw| battery.take(draw));
        self.note(name, battery.draws(), &battery.scores());
    }

    fn joint(&mut self, name: &str, width: usize, n: u64, draw: impl Fn(u64, usize) -> u64) {
        let mut joint = Joint::new(width);
        let mut row = vec![0; width];
        for sample in 0..n {
            (0..width).for_each(|i| row[i] = draw(sample, i));
            joint.take(&row);
        }
        self.note(name, joint.draws(), &joint.scores());
    }
}

/// Returns the test that is farthest from chance, and its score.
fn worst(scores: &[Score]) -> (&str, f64) {
    let mut found = ("", 0.0_f64);
    for (name, z) in scores {
        if z.abs() > found.1.abs() {
            found = (name, *z);
        }
    }
    found
}

fn main() -> ExitCode {
    let bits: u32 = std::env::args()
        .nth(1)
        .map_or(24, |x| x.parse().expect("a number of bits, 16 or more"));
    let total = &mut Total::default();
    println!(
        "{:<48} {:>11} {:>6} {:>7}  {:<28}",
        "draws", "number", "tests", "worst z", "where"
    );
    let labels = Names::shipped();
    streams(total, 1 << bits, &labels);
    streams_of_a_turn(total, 1 << bits, &labels);
    pairs(total, 1 << (bits - 6), &labels);
    flips(total, 1 << (bits - 8), &labels);
    println!(
        "\n{} draws, {} tests, limit |z| < {LIMIT}",
        total.draws, total.tests
    );
    total.checks.close()
}

/// Labels as scenarios make them.
struct Names {
    /// Options of one docket of ladder10: 40.
    ladder: Vec<Label>,
    /// Every option of caucasus.
    caucasus: Vec<Label>,
    /// Actors: 10.
    actors: Vec<Label>,
    /// Rules of ladder10: 40.
    rules: Vec<Label>,
}

impl Names {
    fn shipped() -> Self {
        let (ladder, caucasus) = (
            shipped("ladder10", None, &[]),
            shipped("caucasus", None, &[]),
        );
        let n = ladder.options.len() / ladder.dockets.len();
        Self {
            ladder: ladder.options[..n].iter().map(|o| o.label).collect(),
            caucasus: caucasus.options.iter().map(|o| o.label).collect(),
            actors: ladder.actor_labels.clone(),
            rules: ladder.registry.rules.iter().map(Label::of).collect(),
        }
    }
}

fn keys(seed: u64, branch: u64, run: u64, turn: u64) -> TurnKeys {
    TurnKeys::new(RunKey { seed, branch, run }, turn as u32)
}

fn actor_key(seed: u64, branch: u64, run: u64, turn: u64) -> SubKey {
    keys(seed, branch, run, turn).of(Purpose::Choose, Label::of("RUS"))
}

/// Returns the draws of these labels under one sub-key.
fn under(key: SubKey, labels: &[Label]) -> impl Iterator<Item = u64> {
    labels.iter().map(move |label| key.draw(*label))
}

/// One draw after another: labels in a sub-key, and sub-keys in a label.
fn streams(total: &mut Total, n: usize, names: &Names) {
    let option = names.caucasus[0];
    let runs = |run: u64| actor_key(SEED, 0, run, 3);
    total.stream(
        "options of ladder10 in a sub-key, run by run",
        (0..).flat_map(|r| under(runs(r), &names.ladder)).take(n),
    );
    total.stream(
        "options of caucasus in a sub-key, run by run",
        (0..).flat_map(|r| under(runs(r), &names.caucasus)).take(n),
    );
    let crowd: Vec<Label> = (0..1 << 16)
        .map(|i| Label::of(&format!("option {i}")))
        .collect();
    total.stream(
        "65,536 labels in a sub-key",
        (0..).flat_map(|r| under(runs(r), &crowd)).take(n),
    );
    total.stream(
        "consecutive runs, one option",
        (0..).map(|run| runs(run).draw(option)).take(n),
    );
    let turns =
        (0..).flat_map(|run| (1..=512).map(move |turn| actor_key(SEED, 0, run, turn).draw(option)));
    total.stream("consecutive turns, one option", turns.take(n));
    total.stream(
        "consecutive seeds, one option",
        (0..)
            .map(|seed| actor_key(seed, 0, 7, 3).draw(option))
            .take(n),
    );
    total.stream(
        "consecutive branches, one option",
        (0..).map(|b| actor_key(SEED, b, 7, 3).draw(option)).take(n),
    );
}

/// Draws of several actors, purposes, rules and observers, as a turn makes them.
fn streams_of_a_turn(total: &mut Total, n: usize, names: &Names) {
    let option = names.caucasus[0];
    let runs = |run: u64| actor_key(SEED, 0, run, 3);
    let by_actor = |run: u64| {
        let keys = keys(SEED, 0, run, 5);
        names
            .actors
            .iter()
            .map(move |actor| keys.of(Purpose::Choose, *actor))
    };
    total.stream(
        "actor x option",
        (0..)
            .flat_map(by_actor)
            .flat_map(|key| under(key, &names.ladder))
            .take(n),
    );
    total.stream(
        "actors, one option",
        (0..).flat_map(by_actor).map(|key| key.draw(option)).take(n),
    );
    let purposes =
        (0..).flat_map(|run| PURPOSES.map(|p| keys(SEED, 0, run, 5).root(p).draw(option)));
    total.stream("purposes, one label", purposes.take(n));
    let pairwise = |key: SubKey| {
        let to = move |rule: Label| {
            names
                .actors
                .iter()
                .map(move |actor| key.draw(rule.beside(*actor)))
        };
        names.rules.iter().copied().flat_map(to)
    };
    total.stream(
        "rule beside the other actor",
        (0..).flat_map(|run| pairwise(runs(run))).take(n),
    );
    total.stream(
        "four rules-beside-actors folded into one",
        (0..).flat_map(|run| squares(runs(run), names)).take(n),
    );
    total.stream(
        "readings: observer, deed, what is drawn",
        (0..).flat_map(|run| sights(run, names)).take(n),
    );
}

/// Labels made of two parts by exclusive or could be bound in fours: two rules, two actors.
fn squares(key: SubKey, names: &Names) -> impl Iterator<Item = u64> {
    let draw = move |rule: Label, actor: Label| key.draw(rule.beside(actor));
    let square = move |rules: &[Label], actors: &[Label]| {
        draw(rules[0], actors[0])
            ^ draw(rules[0], actors[1])
            ^ draw(rules[1], actors[0])
            ^ draw(rules[1], actors[1])
    };
    names
        .rules
        .chunks_exact(2)
        .flat_map(move |r| names.actors.chunks_exact(2).map(move |a| square(r, a)))
}

/// The draws of a turn's readings.
fn sights(run: u64, names: &Names) -> impl Iterator<Item = u64> {
    const DRAWN: [Label; 4] = [
        Label::of("detected"),
        Label::of("attributed"),
        Label::of("noise u"),
        Label::of("noise v"),
    ];
    let keys = keys(SEED, 0, run, 9);
    let deeds = move |observer: Label| {
        let own = keys.of(Purpose::Readings, observer);
        names
            .caucasus
            .iter()
            .flat_map(move |deed| under(own.below(*deed), &DRAWN))
    };
    names.actors.iter().copied().flat_map(deeds)
}

/// Every two of some draws made together.
fn pairs(total: &mut Total, n: u64, names: &Names) {
    let option = names.caucasus[0];
    let key = |run: u64| actor_key(SEED + 1, 0, run, 3);
    total.joint(
        "pairs of ladder10's options in a sub-key",
        names.ladder.len(),
        n,
        |run, i| key(run).draw(names.ladder[i]),
    );
    total.joint("pairs of caucasus's first 40 options", 40, n, |run, i| {
        key(run).draw(names.caucasus[i])
    });
    total.joint("pairs of runs side by side", 16, n, |at, i| {
        actor_key(SEED, 0, 16 * at + i as u64, 3).draw(option)
    });
    total.joint("pairs of turns of a run", 16, n, |run, i| {
        actor_key(SEED, 0, run, 1 + i as u64).draw(option)
    });
    total.joint("pairs of seeds side by side", 16, n, |at, i| {
        actor_key(16 * at + i as u64, 0, 7, 3).draw(option)
    });
    total.joint("pairs of branches side by side", 16, n, |at, i| {
        actor_key(SEED, 16 * at + i as u64, 7, 3).draw(option)
    });
    total.joint(
        "pairs of actors, one option",
        names.actors.len(),
        n,
        |run, i| {
            keys(SEED, 0, run, 5)
                .of(Purpose::Choose, names.actors[i])
                .draw(option)
        },
    );
    total.joint("pairs of purposes, one label", 4, n, |run, i| {
        keys(SEED, 0, run, 6).root(PURPOSES[i]).draw(option)
    });
    total.joint("pairs of rules beside actors", 40, n, |run, i| {
        key(run).draw(names.rules[i % 8].beside(names.actors[i / 8]))
    });
}

/// Returns a number of so many bits, far from that of the next sample: two samples must not be one bit apart.
const fn scattered(sample: u64, bits: u32) -> u64 {
    sample.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits)
}

/// One bit changed in what goes in.
fn flips(total: &mut Total, n: u64, names: &Names) {
    let option = names.caucasus[0];
    let mut note = |name: &str, bits: u32, draw: &dyn Fn(u64, u64) -> u64| {
        let scores = avalanche(n, bits, draw);
        total.note(name, n * u64::from(bits + 1), &scores);
    };
    note("another option of the docket", 39, &|sample, flip| {
        let other = names.ladder[flip.checked_ilog2().map_or(39, |bit| bit as usize)];
        actor_key(SEED, 0, sample, 3).draw(other)
    });
    note(
        "a letter of the option's name changed",
        40,
        &|sample, flip| {
            let label = Label::of(&spelled(0x2b_1c5d_97e3 ^ flip));
            actor_key(SEED, 0, sample, 3).draw(label)
        },
    );
    note(
        "a letter of the actor's name changed",
        40,
        &|sample, flip| {
            let label = Label::of(&spelled(0x94_07a6_e1c8 ^ flip));
            keys(SEED, 0, sample, 3)
                .of(Purpose::Choose, label)
                .draw(option)
        },
    );
    note("a bit of the run changed", 32, &|sample, flip| {
        actor_key(SEED, 0, scattered(sample, 32) ^ flip, 3).draw(option)
    });
    note("a bit of the seed changed", 53, &|sample, flip| {
        actor_key(scattered(sample, 53) ^ flip, 0, 7, 3).draw(option)
    });
    note("a bit of the turn changed", 10, &|sample, flip| {
        actor_key(SEED, 0, sample, 3 ^ flip).draw(option)
    });
    // Labels are hashes: no two names are one bit apart. If they were, one fold would show it.
    let near = avalanche(n, 64, |sample, flip| {
        actor_key(SEED, 0, sample, 3).draw(Label(option.0 ^ flip))
    });
    let (place, z) = worst(&near[..near.len() - 1]);
    let share = 0.5 + z / (2.0 * (n as f64).sqrt());
    println!(
        "shown, no check: labels one bit apart, at worst {place} changes in {share:.3} of the draws"
    );
}
